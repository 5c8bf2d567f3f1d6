package models

import (
	"testing"

	"github.com/enkaku/enkaku/models/vocab"
)

// What an edit of prose must be told to those who applied: what it says of time,
// pay, place or term has changed. Other words are the poster's own.
func TestConditionsInProseAreToldWhenTheyChange(t *testing.T) {
	for name, tc := range map[string]struct {
		old, new string
		told     bool
	}{
		"hours":                 {"勤務は9:00〜12:00です。", "勤務は9:00〜17:00です。", true},
		"hours in kanji":        {"一日三時間から", "一日六時間から", true},
		"days a week":           {"週2日からご相談ください", "週4日からご相談ください", true},
		"weekdays":              {"月〜金のうち1日", "土日のうち1日", true},
		"night work comes":      {"落ち着いた職場です。", "落ち着いた職場です。夜間の対応があります。", true},
		"a promise is dropped":  {"残業はありません。研修があります。", "研修があります。", true},
		"overtime turned round": {"残業なし", "残業あり", true},
		"pay":                   {"時給10,000円", "時給9,000円", true},
		"attendance":            {"出社はありません", "出社は月に数度です", true},
		"on call":               {"on-call duty: none", "on-call duty: shared", true},
		"English hours":         {"Work 3 hours a day", "Work 6 hours a day", true},
		"English weekdays":      {"Mondays, mornings", "Mondays, evenings", true},

		"equipment":                    {"電子カルテはAです。", "電子カルテはBです。", false},
		"praise beside the same hours": {"週2日、明るい職場です", "週2日、静かな職場です", false},
		"full width":                   {"９：００〜１２：００", "9:00〜12:00", false},
		"another order":                {"週2日。午前のみ。", "午前のみ。週2日。", false},
		"line breaks":                  {"週2日、午前のみ。", "週2日\n午前のみ", false},
		"nothing":                      {"", "", false},
	} {
		for field, put := range map[string]func(*Advert, string){
			"description":   func(a *Advert, s string) { a.Description = s },
			"title":         func(a *Advert, s string) { a.Title.JA = s },
			"English title": func(a *Advert, s string) { a.Title.EN = s },
			"summary":       func(a *Advert, s string) { a.Summary.JA = s },
			"days on site":  func(a *Advert, s string) { a.Onsite.Note = s },
		} {
			var old, new Advert
			put(&old, tc.old)
			put(&new, tc.new)
			if TermsDiffer(&old, &new) != tc.told || Material(&old, &new) {
				t.Errorf("%s in %s: told %t, material %t", name, field, !tc.told, Material(&old, &new))
			}
		}
	}
	var old, new Advert
	old.Terms.Selection, new.Terms.Selection = "面接は平日", "面接は土日"
	if !TermsDiffer(&old, &new) || Material(&old, &new) {
		t.Error("how those who applied are chosen is not told")
	}
	new.Schedules = []vocab.ScheduleType{vocab.ScheduleNight}
	if !TermsDiffer(&old, &new) || Material(&old, &new) {
		t.Error("the hours chosen from the list are not told")
	}
}
