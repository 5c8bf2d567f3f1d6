package models

import (
	"slices"
	"testing"
)

func TestWordingThatAnAdvertMayNotHave(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		code FaultCode
	}{
		"women welcome":         {"女性医師歓迎の職場です", "job.lint.sex"},
		"women in full width":   {"ｆｅｍａｌｅ　ｄｏｃｔｏｒｓ　ｏｎｌｙ", "job.lint.sex"},
		"age limit":             {"45歳以下の先生", "job.lint.age"},
		"age limit, full width": {"４５歳まで", "job.lint.age"},
		"decade":                {"30代活躍中", "job.lint.age"},
		"gift money":            {"入職祝い金10万円", "job.lint.gift"},
		"points":                {"応募でポイント進呈", "job.lint.gift"},
		"nationality":           {"日本国籍の方に限る", "job.lint.forbidden_condition"},
		"superlative":           {"日本一のクリニック", "job.lint.superlative"},
		"messenger only":        {"LINEのみで連絡します", "job.lint.contact"},
		"chat only":             {"チャットのみで診察します", "job.lint.text_only_care"},
		"AI diagnoses":          {"AIが診断します", "job.lint.ai_diagnosis"},
		"certificate at once":   {"診断書を即日発行", "job.lint.online_care"},
		"denial elsewhere":      {"女性医師歓迎。出勤なし", "job.lint.sex"},

		"no gift money":            {"お祝い金はありません", ""},
		"any sex":                  {"女性医師が3名在籍しています", ""},
		"the patients' age":        {"15歳までの小児が中心です", ""},
		"not by chat":              {"チャットのみでの診察は行いません", ""},
		"nationality of no matter": {"国籍は問いません", ""},
		"highest blood pressure":   {"最高血圧が140を超える方", ""},
		"foreign patients":         {"外国籍の患者さんを英語で診ます", ""},
		"no age limit":             {"年齢不問", ""},
	} {
		var codes []FaultCode
		for _, rule := range lintRules {
			if rule.hit(foldWidth(tc.text)) != "" {
				codes = append(codes, rule.code)
			}
		}
		if tc.code == "" && len(codes) > 0 || tc.code != "" && !slices.Contains(codes, tc.code) {
			t.Errorf("%s: %q gives %v, want %q", name, tc.text, codes, tc.code)
		}
	}
}

func TestWordingIsLookedForInEveryText(t *testing.T) {
	checkSlips(t, map[string]slip{
		"in a tag's evidence":  {"JA01", func(a *Advert) { a.LifeFit["childcare"] = "ママ女医さんが多い職場" }, 'E', "life_fit.childcare", "job.lint.sex"},
		"in the English title": {"JA01", func(a *Advert) { a.Title.EN = "Online internist, female doctors only" }, 'E', "title.en", "job.lint.sex"},
		"in the pay":           {"JA01", func(a *Advert) { a.Pay.Bonus = "入職祝い金あり" }, 'E', "pay.bonus", "job.lint.gift"},
		"pay to be discussed":  {"JA01", func(a *Advert) { a.Pay.Raise = "応相談" }, 'E', "pay.raise", "job.lint.negotiable"},
		"price in the title":   {"JA01", func(a *Advert) { a.Title.JA = "オンライン診療の内科医 時給１万円" }, 'I', "title.ja", "job.title.price"},
		"income example":       {"JA01", func(a *Advert) { a.Description += "月収例 200万円" }, 'W', "description", "job.lint.income_example"},
		"fixed term, 正社員":      {"JA01", func(a *Advert) { a.Description += "正社員の募集です" }, 'W', "terms.term.type", "job.lint.employment_form"},
		"hidden direction":     {"JA01", func(a *Advert) { a.Title.JA += "\u202e" }, 'E', "title.ja", "job.text.broken"},
	})
}
