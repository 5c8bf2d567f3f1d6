package drafting_test

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/search/drafting"
)

// What strangers' texts said in ways that were not read.
func TestWaysOfStrangersTexts(t *testing.T) {
	const part, service = "オンライン診療 内科 非常勤\n", "遠隔読影 業務委託(準委任)\n"
	wantFilled(t, []filledCase{
		// how long a contract runs
		{part + "雇用：非常勤（雇用契約、期間1年、更新あり）", "terms.term.type", "fixed"},
		{part + "契約期間6か月（更新あり）", "terms.term.type", "fixed"},
		{part + "期間：6か月", "terms.term.type", "fixed"},
		{part + "6か月の雇用契約です。", "terms.term.type", "fixed"},
		{part + "最初の契約は6か月です。", "terms.term.type", "fixed"},
		{part + "試用期間3か月", "terms.term.type", ""},
		{part + "研修期間3か月", "terms.term.type", ""},
		{part + "当院は開院して6か月です。", "terms.term.type", ""},
		{service + "契約期間：6か月", "terms.period.note", "6か月"},

		// the first days alone
		{part + "完全在宅\n出社：初回オリエンテーションのみ", "onsite.frequency", "onboarding_only"},
		{part + "完全在宅\n来院は初回オリエンテーションのみです。", "onsite.frequency", "onboarding_only"},
		{part + "完全在宅\n出社は入社時の研修のみ", "onsite.frequency", "onboarding_only"},
		{part + "完全在宅\n初回面談のみ電話で行います。", "onsite.frequency", ""},

		// more for the night
		{part + "給与：時給10,000円、深夜25%増", "pay.night_premium", "時給10,000円、深夜25%増"},
		{part + "給与\n時給10,000円\n22時以降は25%増", "pay.night_premium", "22時以降は25%増"},
		{part + "給与\n時給10,000円\n深夜帯は1.25倍", "pay.night_premium", "深夜帯は1.25倍"},
		{part + "給与\n時給10,000円\n深夜の相談が3割増えています", "pay.night_premium", ""},

		// hours with the next words close behind
		{part + "時間：平日 18:00～23:00 ／ 土曜 9:00～14:00　月2回から", "terms.hours.patterns", "18:00-23:00(平日) 09:00-14:00(土曜)"},
		{part + "時間：9時～12時 日曜休み", "terms.hours.patterns", "09:00-12:00"},
		{part + "時間：1日2～3時間", "terms.hours.patterns", ""},

		// a turn of an employee
		{part + "報酬：土曜 1回25,000円\n時間：土曜 9:00～14:00", "pay.unit", "session"},
		{"健康講座の講師 業務委託\n報酬：1回25,000円", "pay.unit", "per_item"},

		// some insurances on condition
		{part + "加入保険：労災、雇用（健康・厚生は加入要件を満たす場合）", "terms.insurance.accident", "yes"},
		{part + "加入保険：労災、雇用（健康・厚生は加入要件を満たす場合）", "terms.insurance.employment", "yes"},

		// fewer than were agreed
		{service + "報酬\n1件 1,600円\n月40件に満たない月も40件分をお支払いします\n件数：月40～120件", "pay.cases_per_month.max", "120"},
		{service + "報酬\n1件 1,600円\n月40件に満たない月も40件分をお支払いします", "pay.guarantee", "月40件に満たない月も40件分をお支払いします"},

		// rooms, kit, homes
		{part + "場所：国内のご自宅（ご家族の入らない個室でお願いします）", "equipment.private_room", "doctor"},
		{part + "場所：院内の個室で診療", "equipment.private_room", ""},
		{service + "機材\n医療用モニタは当社から貸与します", "equipment.medical_monitor", "employer"},
		{"健診判定医 非常勤\n月・金は在宅勤務（国内の自宅）、水曜は判定会議のため出勤", "locations", "home_japan"},

		// headings of two subjects end what stands above them
		{service + "１．読影料\n　1件 1,600円\n２．件数と時間\n　時間帯は自由です", "schedules", "flex"},
		{service + "１．監修料\n　1本 12,000円\n２．量と時間\n　原稿をお送りしてから7営業日以内にご返送ください", "schedules", "deadline_based"},
		{service + "１．監修料\n　1本 12,000円\n２．進め方\n　パソコンは先生のものをお使いください", "equipment.work_pc", "doctor"},
		{part + "貸与：ノートパソコン、モバイルルーター", "equipment.high_speed_line", "employer"},

		// what colleagues did before
		{"製薬企業 メディカルドクター 正社員\n診療科は問いません\n今の部門には、もとは外科、麻酔科、小児科という先生が在籍しています。", "specialties", "any_specialty"},

		// licences of the United States, advisors
		{"Dermatologist, independent contractor, remote\nRequirements\n- Active license in at least five US states", "licences.required", "us_license"},
		{"Physician advisor (part-time, remote)\n- Advisory agreement for six months, renewable", "employment", "advisor"},
		{"Physician advisor (part-time, remote)\nYou hold a Japanese medical license and practice cardiology.", "licences.required", "jp_medical_license"},
		{"Physician advisor (part-time, remote)\n- Two online meetings a month, 45 minutes each, in English", "languages", "en"},
	})
}

// Hours of which the doctor takes some are no pattern of an employment, and are asked
// for with what is said of them.
func TestHoursToChooseFromAreOffered(t *testing.T) {
	reader := drafting.NewReader(claims.NewReader().Read)
	d := reader.Read("オンライン診療 内科 非常勤\n勤務時間：19:00～24:00のうち3時間以上", today)
	i := slices.IndexFunc(d.Offered, func(f drafting.Filled) bool { return f.Field == "terms.hours.patterns" })
	if i < 0 || d.Offered[i].Values[0] != "19:00-24:00(うち3時間以上)" || d.Offered[i].Passage != "19:00～24:00" {
		t.Errorf("offered %v", d.Offered)
	}
	if !slices.Contains(d.Asked, "terms.hours.patterns") {
		t.Errorf("not asked: %v", d.Asked)
	}
}

// A date or an amount that is said twice with different values is asked for.
func TestDatesAndAmountsSaidTwice(t *testing.T) {
	reader := drafting.NewReader(claims.NewReader().Read)
	for text, field := range map[string]string{
		"非常勤 内科\n時給 9,000円\n備考：時給は9,500円です。":                                                              "pay.min",
		"業務委託(準委任) 読影\n契約期間：2027年1月15日～2027年12月31日\n備考：契約期間は2027年2月1日～2027年12月31日です。":                     "terms.period.from",
		"非常勤 内科\n契約期間：2027年4月1日～2028年3月31日\n契約期間：2027年4月1日～2027年9月30日":                                    "terms.term.to",
		"非常勤 内科\n募集締切：2026年12月10日\n※応募締切は2026年12月20日":                                                     "terms.valid_through",
		"非常勤 内科\n交通費：月額上限 15,000円\n定年：65歳\n備考：定年は70歳":                                                     "terms.retire_age",
		"業務委託(準委任) 読影\n解約は30日前まで\n備考：解約は60日前までにお知らせください":                                                  "terms.termination.notice_days",
		"業務委託(準委任) 読影\n報酬：1件1,500円\nお支払い：1件2,000円をお支払いします":                                                "pay.min",
		"非常勤 内科\n休憩45分\n備考：休憩は60分":                                                                        "terms.hours.break_minutes",
		"Physician reviewer, independent contractor\nPay: $85 per hour\nNotes: the rate is $95 per hour.": "pay.min",
	} {
		d := reader.Read(text, today)
		if slices.ContainsFunc(d.Fields, func(f drafting.Filled) bool { return f.Field == field }) || !slices.Contains(d.Asked, field) {
			t.Errorf("%q: %s is picked or not asked: %v, %v", text, field, d.Fields, d.Asked)
		}
	}
}
