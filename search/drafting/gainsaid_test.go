package drafting_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/search/drafting"
)

// TestTwoValuesOfOneFieldAreAsked: where a text says two, neither is filled and both
// places are named; where it says one, and something else beside it, that is filled.
func TestTwoValuesOfOneFieldAreAsked(t *testing.T) {
	reader := drafting.NewReader(claims.NewReader().Read)
	const head = "オンライン診療（内科）の非常勤医師を募集します\n雇用形態：非常勤（雇用契約）\n"
	const service = "遠隔読影医の募集\n契約：業務委託（準委任）\n"
	for text, tc := range map[string]struct {
		field string
		said  []string
	}{
		head + "試用期間：2か月\n備考：試用期間は3か月です。\n":                   {"terms.probation.months", []string{"2", "3"}},
		head + "募集人数：2名\n\n若干名の募集です。\n":                       {"terms.headcount", []string{"2", "on"}},
		head + "募集人数：2名\n\n3名を募集します。\n":                       {"terms.headcount", []string{"2", "3"}},
		head + "応募締切：2027年1月15日\n\n締切は2027年1月20日です。\n":        {"terms.valid_through", []string{"2027-01-15", "2027-01-20"}},
		head + "雇用保険：あり\n\n雇用保険の加入はありません。\n":                  {"terms.insurance.employment", []string{"yes", "no"}},
		head + "定年：65歳\n\n定年は60歳です。\n":                        {"terms.retire_age", []string{"65", "60"}},
		head + "残業：なし\n\n残業は月10時間程度あります。\n":                   {"terms.hours.overtime.has", []string{"no", "yes"}},
		service + "解約：30日前までに書面で\n\n解約のお申し出は60日前までにお願いします。\n": {"terms.termination.notice_days", []string{"30", "60"}},
		head + "契約期間：期間の定めなし\n\n契約期間は1年間（自動更新）です。\n":          {"terms.term.type", []string{"indefinite", "fixed"}},
		service + "契約期間：期間の定めなし\n備考：1年間（自動更新）\n":              {"terms.period.open", []string{"on", "1年間（自動更新）"}},
		service + "報酬：1件2,000円\n報酬：1件2,500円\n":                {"pay.min", []string{"2000", "2500"}},
	} {
		d := reader.Read(text, today)
		var said []string
		for _, f := range d.Said {
			if f.Field == tc.field {
				said = append(said, f.Values[0])
			}
		}
		if !slices.Equal(said, tc.said) || tc.field != "" && (!slices.Contains(d.Asked, tc.field) || filled(d, tc.field)) {
			t.Errorf("%s: said %v, want %v; asked %v", text, said, tc.said, d.Asked)
		}
	}
	for _, name := range []string{"terms.probation.months", "terms.headcount"} {
		if d := reader.Read(head+"試用期間：2〜3か月\n募集人数：1〜2名\n", today); filled(d, name) || !slices.Contains(d.Asked, name) {
			t.Errorf("an end of a range fills %s", name)
		}
	}
	for text, field := range map[string]string{
		head + "試用期間：3か月\n\n試用期間3か月の間も条件は同じです。\n":       "terms.probation.months",
		head + "募集人数：2名\n\n現在は医師5名、看護師10名の体制です。\n":      "terms.headcount",
		head + "募集人数：2名\n\n今いる2名の先生も応募からでした。\n":         "terms.headcount",
		head + "応募締切：2027年1月15日\n\n勤務開始は2027年4月1日です。\n": "terms.valid_through",
	} {
		if d := reader.Read(text, today); !filled(d, field) {
			t.Errorf("%s: %s is empty; open %v", text, field, d.Open)
		}
	}
}

func filled(d drafting.Draft, field string) bool {
	return slices.ContainsFunc(d.Fields, func(f drafting.Filled) bool { return f.Field == field })
}

// TestStepsOfASelectionStayTogether: all of them, also on lines of their own, and no line
// of another label.
func TestStepsOfASelectionStayTogether(t *testing.T) {
	reader := drafting.NewReader(claims.NewReader().Read)
	const head = "オンライン診療（内科）の非常勤医師を募集します\n雇用形態：非常勤（雇用契約）\n"
	for _, steps := range []string{
		"選考：1.書類選考 2.オンライン面接 3.採否のご連絡", "選考の流れ\n①書類選考\n②オンライン面接\n③採否のご連絡",
		"選考方法：\nSTEP1　書類選考\nSTEP2　オンライン面接\nSTEP3　採否のご連絡", "■選考\n（1）書類選考\n（2）オンライン面接\n（3）採否のご連絡",
		"選考：書類選考を行います。その後オンライン面接をします。採否のご連絡は1週間以内です。",
	} {
		d := reader.Read(head+steps+"\n募集人数：2名\n", today)
		i := slices.IndexFunc(d.Fields, func(f drafting.Filled) bool { return f.Field == "terms.selection" })
		if i < 0 || !strings.Contains(d.Fields[i].Values[0], "書類選考") || !strings.Contains(d.Fields[i].Values[0], "採否") ||
			strings.Contains(d.Fields[i].Values[0], "2名") {
			t.Errorf("%s: %+v", steps, d.Fields)
		}
	}
}
