package models_test

import (
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

func TestAStartIsReadFromTheWordsOfAnAdvert(t *testing.T) {
	for text, want := range map[string]vocab.StartMonth{
		"入社日は令和9年2月15日。英語必須。":       "2",
		"産業医(常勤)2027年10月入社 資格は後でも可": "10",
		"着任は令和９年６月。":                "6",
		"月額6万円、令和9年2月から。":           "2",
		"治験の診察。2027年1月開始、週1日":       "1",
		"4月スタート":                    "4",
		"Starting in April, remote": "4",
		"勤務開始日: 2027年4月1日":          "4",
		"毎月1回の訪問、月額6万円":             "",
		"3月末までの求人です":                "",
		"週3日、13月開始":                 "",
		"昨年4月に開院しました":               "",
		"from home":                 "",
	} {
		var a models.Advert
		a.Description = text
		if got := a.StartMonth(); got != want {
			t.Errorf("%q begins in %q, want %q", text, got, want)
		}
	}
	var a models.Advert
	a.Description = "入社は10月"
	a.Terms.Term.From = "2027-04-01"
	if got := a.StartMonth(); got != "4" {
		t.Errorf("the term says April, the month is %q", got)
	}
}
