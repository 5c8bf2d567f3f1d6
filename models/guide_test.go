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

func TestWhatNamesAGuide(t *testing.T) {
	for slug, good := range map[string]bool{
		"night-work": true, "a": true, "2026": true, strings.Repeat("a", MaxGuideSlug): true,
		"": false, "new": false, "Night": false, "夜勤": false, "a--b": false, "-a": false, "a-": false, "a/b": false,
		strings.Repeat("a", MaxGuideSlug+1): false,
	} {
		if err := CheckGuideSlug(slug, false); (err == nil) != good {
			t.Errorf("%q: %v", slug, err)
		}
	}
	if CheckGuideSlug("night-work", true) == nil {
		t.Error("a name that is taken is given again")
	}
}
