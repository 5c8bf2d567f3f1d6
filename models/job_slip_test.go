package models

import "testing"

// A letter that was mistyped is no news; whatever may turn the sense round is.
func TestWhichDifferencesAreSlips(t *testing.T) {
	for name, tc := range map[string]struct {
		old, new string
		slip     bool
	}{
		"a kanji of the same shape":   {"週2日、明るい職揚で働きます", "週2日、明るい職場で働きます", true},
		"a kana too many":             {"残業はありませんん", "残業はありません", true},
		"two kana turned":             {"夜間のお電話はくだいさ", "夜間のお電話はください", true},
		"a kana of a word":            {"コマ数はご相段にて決めめます", "コマ数はご相段にて決めます", true},
		"a letter of an English word": {"Shifts are on weekday mornings, quiet departement", "Shifts are on weekday mornings, quiet department", true},
		"two letters turned":          {"Two shifts a week with freindly colleagues", "Two shifts a week with friendly colleagues", true},

		"a figure":                   {"週2日、明るい職場で働きます", "週3日、明るい職場で働きます", false},
		"a figure in kanji":          {"一日三時間から働けます", "一日六時間から働けます", false},
		"a figure in full width":     {"週２日から働けます", "週３日から働けます", false},
		"beside a figure":            {"9時に出社します。10分前", "9時に出社します。10分後", false},
		"a particle beside a figure": {"週2か3日の勤務です", "週2と3日の勤務です", false},
		"a day of the week":          {"診療は月曜の午前です", "診療は火曜の午前です", false},
		"a part of the day":          {"診療は月曜の午前です", "診療は月曜の午後です", false},
		"a denial":                   {"当直は必要です。夜間", "当直は不要です。夜間", false},
		"a denial comes":             {"経験不問の募集です", "経験を問う募集です", false},
		"may and may not":            {"副業可能な契約です", "副業不可能な契約です", false},
		"online and offline":         {"面談はオンラインで行います", "面談はオフラインで行います", false},
		"another specialty":          {"担当は内科の診療です", "担当は外科の診療です", false},
		"another kanji":              {"賞与は年に応じて出ます", "賞与は歩に応じて出ます", false},
		"a short text":               {"土日休", "土目休", false},
		"an English denial":          {"overtime is not expected here", "overtime is now expected here", false},
		"a short English word":       {"you may work from home here", "you say work from home here", false},
		"an English figure":          {"thirty days notice is given: 30 days", "thirty days notice is given: 60 days", false},
		"two words":                  {"freindly colleagus on all shifts", "friendly colleagues on all shifts", false},
		"a duty in another word":     {"診療には看護師が同席します", "診療には看護師が同意します", false},
		"the same":                   {"週2日、明るい職場で働きます", "週2日、明るい職場で働きます", false},
	} {
		if got := mistyped(tc.old, tc.new); got != tc.slip {
			t.Errorf("%s: a slip: %t", name, got)
		}
		if got := mistyped(tc.new, tc.old); got != tc.slip {
			t.Errorf("%s, turned round: a slip: %t", name, got)
		}
	}
}

// What a free text asks of the doctor is told when it comes or goes; praise, and a
// slip that was corrected beside a condition, are not.
func TestDutiesInProseAreTold(t *testing.T) {
	for name, tc := range map[string]struct {
		old, new string
		told     bool
	}{
		"a nurse is present":   {"静かな職場です。", "静かな職場です。診療には看護師の同席があります。", true},
		"a duty goes":          {"月に一度、会議に出ていただきます。", "", true},
		"a record is asked":    {"", "毎回の記録を残してください。", true},
		"own insurance":        {"", "賠償責任保険はご自身で入ってください。", true},
		"no other work":        {"", "Exclusive engagement: no other telehealth work.", true},
		"something to bring":   {"", "Doctors bring their own laptop.", true},
		"praise":               {"静かな職場です。", "落ち着いた職場です。", false},
		"thanks":               {"静かな職場です。", "静かな職場です。よろしくお願いいたします", false},
		"a slip by a figure":   {"週2日、静かな職揚で働きます。", "週2日、静かな職場で働きます。", false},
		"a slip in a sentence": {"週2日から、職揚は静かな駅前のビルにあります。", "週2日から、職場は静かな駅前のビルにあります。", false},
	} {
		var old, new Advert
		old.Description, new.Description = tc.old, tc.new
		if got := TermsDiffer(&old, &new); got != tc.told {
			t.Errorf("%s: told %t", name, got)
		}
		old, new = Advert{}, Advert{}
		old.Title.JA, new.Title.JA = "産業医", "産業医（面談）"
		if TermsDiffer(&old, &new) {
			t.Error("words of duties in a title are told")
		}
	}
}
