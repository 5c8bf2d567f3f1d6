package models

import (
	"errors"
	"strings"
	"testing"
)

func TestWhatAGuideMustBe(t *testing.T) {
	for name, c := range map[string]struct {
		edit  func(*GuideText)
		field string
	}{
		"as it should be": {func(*GuideText) {}, ""},
		"no title":        {func(g *GuideText) { g.Title = "" }, "title"},
		"a long title":    {func(g *GuideText) { g.Title = strings.Repeat("あ", 81) }, "title"},
		"no lead":         {func(g *GuideText) { g.Lead = " " }, "lead"},
		"a long lead":     {func(g *GuideText) { g.Lead = strings.Repeat("あ", 301) }, "lead"},
		"no text":         {func(g *GuideText) { g.Body = "\n" }, "body"},
		"a long text":     {func(g *GuideText) { g.Body = strings.Repeat("あ", 40001) }, "body"},
		"links in a text": {func(g *GuideText) { g.Body += "[law](https://www.mhlw.go.jp/)" }, ""},
	} {
		g := GuideText{Title: "はじめる", Lead: "何から始めるか", Body: "## 準備\n\n本文"}
		c.edit(&g)
		err := g.Check()
		var invalid *InvalidError
		if c.field == "" && err != nil || c.field != "" && (!errors.As(err, &invalid) || invalid.Faults[0].Field != c.field) {
			t.Errorf("%s: %v, want a fault of %q", name, err, c.field)
		}
	}
}
