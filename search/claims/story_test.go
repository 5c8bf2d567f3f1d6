package claims

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/models/vocab"
)

// What a story says of contacts, by the reader that adverts have, too.
func TestAStoryLeadsToNobody(t *testing.T) {
	read, now := NewReader().Read, time.Date(2026, 11, 24, 10, 0, 0, 0, models.Tokyo)
	for text, refused := range map[string]bool{
		"電話は〇九〇ー一二三四ー五六七八です。":              true,
		"電話は０９０ー１２３４ー５６７８です。":              true,
		"連絡は k＠example．jp へ。":              true,
		"連絡は taro (at) example.jp へ。":      true,
		"evil（ドット）jp で検索してください。":           true,
		"インスタ：＠evil_clinic を見てください。":       true,
		"患者さんとはLINEではなく専用のアプリで話します。":       false,
		"二〇二六年に始め、一日二〇件を診て、時給は10,000円でした。": false,
	} {
		s := models.Story{Lang: vocab.JA, Pseudonym: "内科医K", Title: "育休明けの二年", Work: "online_care",
			Text: strings.Repeat("家から診る。", 40) + text}
		err := rules.SendStory(&s, true, read, now)
		var invalid *models.InvalidError
		switch {
		case !refused && (err != nil || s.State != models.ContributionSent):
			t.Errorf("%q: %v", text, err)
		case refused && (!errors.As(err, &invalid) || invalid.Faults[0].Field != models.FieldStoryText || s.State != ""):
			t.Errorf("%q: %v, %q", text, err, s.State)
		}
	}
	s := models.Story{Lang: vocab.JA, Pseudonym: "〇九〇一二三四五六七八", Title: "k＠example．jp", Work: "online_care",
		Text: strings.Repeat("家から診る。", 40)}
	var invalid *models.InvalidError
	if err := rules.SendStory(&s, true, read, now); !errors.As(err, &invalid) || len(invalid.Faults) < 2 {
		t.Errorf("in name and title: %v", err)
	}
}
