package drafting_test

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/search/drafting"
)

// 再委託 不可 may say that the work is not passed on or that the doctor may not pass it on:
// a direct contract is offered. Words that say which fill it.
func TestWorkThatIsNotPassedOn(t *testing.T) {
	reader := drafting.NewReader(claims.NewReader().Read)
	const service = "遠隔読影医の募集\n契約：業務委託（準委任）\n"
	const field = "terms.counterparty.type"
	for text, offered := range map[string]bool{
		"再委託：不可\n": true, "再委託　不可\n": true, "再委託：なし\n": true, "再委託の可否：不可\n": true, "再委託はできません。\n": true,
		"再委託：あり（元請は見本病院）\n": false, "契約の相手：当社と直接の契約です\n再委託：不可\n": false,
	} {
		d := reader.Read(service+text, today)
		i := slices.IndexFunc(d.Offered, func(f drafting.Filled) bool { return f.Field == field })
		if (i >= 0) != offered || offered && (d.Offered[i].Values[0] != "direct" || filled(d, field) || !slices.Contains(d.Asked, field)) {
			t.Errorf("%s offered %v, asked %v", text, d.Offered, d.Asked)
		}
	}
	for _, text := range []string{"この仕事は再委託ではありません。\n", "再委託の案件ではなく、当社からの直接のご依頼です。\n"} {
		if d := reader.Read(service+text, today); !filled(d, field) {
			t.Errorf("%s does not fill it: %v", text, d.Open)
		}
	}
}

// How some lines say what a form asks for, and what looks like it.
func TestLinesThatSayOneThing(t *testing.T) {
	reader := drafting.NewReader(claims.NewReader().Read)
	const head = "オンライン診療（内科）の非常勤医師を募集します\n雇用形態：非常勤（雇用契約）\n"
	const service = "遠隔読影医の募集\n"
	for text, want := range map[string][2]string{
		head + "賃金　時給 ８，５００円～９，５００円　　毎月末日締め、翌月２１日払い\n": {"pay.unit", "hourly"},
		head + "給与：80万円（毎月）\n":                                                                                {"pay.unit", "monthly_salary"},
		head + "時間外 あり（月平均10時間）　残業手当は別途支給\n":                                                                  {"terms.hours.overtime.avg_hours", "10"},
		head + "給与支払日 毎月25日　昇給 年1回（4月）\n":                                                                     {"pay.pay_day", "支払日 毎月25日"},
		head + "■人数　計6名\n":                                                                                    {"terms.headcount", "6"},
		service + "✅業務委託（準委任）、2027年1月15日〜2027年7月14日(延長は相談)\n":                                                 {"terms.period.to", "2027-07-14"},
		"Medical Advisor\n• Advisor contract, quasi-mandate (jun-inin), 1 February 2027 to 31 January 2028\n": {"employment", "advisor"},
	} {
		d := reader.Read(text, today)
		i := slices.IndexFunc(d.Fields, func(f drafting.Filled) bool { return f.Field == want[0] })
		if i < 0 || d.Fields[i].Values[0] != want[1] {
			t.Errorf("%s: %v", text, d.Fields)
		}
	}
	if d := reader.Read(service+"契約：業務委託（準委任）\n委託元の病院は2019年4月1日から2024年3月31日まで読影を外注していました。\n", today); filled(d, "terms.period.from") {
		t.Error("years of somebody else are the period")
	}
}
