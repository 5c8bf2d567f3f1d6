package reading_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/searchtest"
)

// Each test here is a property of one kind of typed text, tried on many of
// that kind.

func read(text string) *search.Question {
	return searchtest.Analyzer().Read(models.Criteria{Text: text})
}

// titled is an advert with a title and an employer's name.
func titled(title, employer string) *search.Document {
	j := &models.Job{ID: "x", Advert: models.Advert{Title: vocab.Text{JA: title}}}
	j.Employer.Name = vocab.Text{JA: employer}
	return searchtest.Analyzer().NewDocument(j)
}

func TestEveryWritingOfANameFindsTheOthers(t *testing.T) {
	for _, writings := range [][]string{
		{"慶應", "慶応"}, {"獨協", "独協"}, {"德洲", "徳洲"}, {"𠮷田", "吉田"}, {"眞鍋", "真鍋"}, {"龍谷", "竜谷"}, {"澤田", "沢田"}, {"髙橋", "高橋"},
		{"山﨑", "山崎"}, {"濱口", "浜口"}, {"國井", "国井"}, {"廣瀨", "広瀬"}, {"茅ヶ崎", "茅が崎", "茅ケ崎"}, {"霞ヶ関", "霞が関", "霞ガ関"},
		{"鎌ヶ谷", "鎌が谷", "鎌ケ谷"}, {"関ヶ原", "関が原"}, {"百合ヶ丘", "百合が丘", "百合ガ丘"}, {"八ヶ岳", "八が岳"}, {"もくれん"}, {"すずかぜ", "スズカゼ"},
	} {
		for _, written := range writings {
			d := titled("内科の募集", written+"クリニック")
			for _, typed := range writings {
				for _, text := range []string{typed, "内科 " + typed} {
					q := read(text)
					if !q.Matches(d) {
						t.Errorf("%q does not find %s", text, written)
					}
					if len(q.Readings) == 0 || q.Matches(titled("内科の募集", "別の医院")) {
						t.Errorf("%q vanished: %v", text, q.Readings)
					}
				}
			}
		}
	}
}

func TestKindsOfLegalPersonDoNotCount(t *testing.T) {
	for _, name := range []string{"メディカル見本", "青葉ヘルスケア", "見本製作所"} {
		writings := []string{name, "株式会社" + name, "㈱" + name, "(株)" + name, "（株）" + name, name + "株式会社", name + "㈱",
			"㍿" + name}
		for _, written := range writings {
			d := titled("産業医の募集", written)
			for _, typed := range writings {
				if !read(typed).Matches(d) {
					t.Errorf("%q does not find %q", typed, written)
				}
			}
			if q := read("株式会社" + name); q.Matches(titled("産業医の募集", "株式会社別の会社")) {
				t.Errorf("%q finds another company", "株式会社"+name)
			}
		}
	}
	if q := read("㈱メディカル見本"); !slices.ContainsFunc(q.Readings,
		func(r search.Reading) bool { return r.Typed == "メディカル見本" }) {
		t.Errorf("the name is shown as %v", q.Readings)
	}
}

func TestWordsAreNotCutOutOfOthers(t *testing.T) {
	for _, text := range []string{"週4日勤務", "週3日勤務可", "月10日勤務", "月曜日勤務", "土曜日勤務", "毎日勤務", "1日勤務", "応相談", "要相談", "時給は応相談", "曜日応相談",
		"相談可", "日数は相談の上決定", "いくら", "面談で決定"} {
		for _, r := range read(text).Readings {
			if r.Kind == search.ReadValue && (strings.Contains("日勤 相談 面談", r.Typed) || r.Column == search.ColWork) {
				t.Errorf("%q is read as %s (%s)", text, r.Label.JA, r.Typed)
			}
		}
	}
}

func TestRangesOfPayAreTheirLowerEnd(t *testing.T) {
	for _, to := range []string{"〜", "~", "-", "～", "から"} {
		for text, want := range map[string]uint32{
			"年収3000%s3500万円": 30_000_000, "年収3000万%s3500万": 30_000_000, "月給80%s120万円": 800_000, "日給8%s10万円": 80_000, "時給9,000%s11,000円": 9000,
			"時給9000円%s1万円": 9000, "8千%s1万円": 8000, "1%s1.5万円": 10_000, "日給8万%s10万 在宅": 80_000,
		} {
			q := read(fmt.Sprintf(text, to))
			if q.PayMin != want || len(q.Soft) > 6 {
				t.Errorf("%q asks for %d, want %d", fmt.Sprintf(text, to), q.PayMin, want)
			}
			for _, r := range q.Readings {
				if r.Kind == search.ReadGeneric {
					t.Errorf("%q leaves %q", fmt.Sprintf(text, to), r.Typed)
				}
			}
		}
	}
}

func TestAmountsAnHourAreHourly(t *testing.T) {
	for _, text := range []string{"10,000円/時", "10000円／時間", "1時間1万円", "1時間あたり1万円", "一時間10,000円", "1時間で1万円", "時給一万円",
		"1万円/h"} {
		if q := read(text); q.PayMin != 10_000 || q.PayUnit != search.NoOrdinal || len(q.Clauses) > 0 {
			t.Errorf("%q asks for %d in unit %d and %d clauses", text, q.PayMin, q.PayUnit, len(q.Clauses))
		}
	}
}

func TestTimesOfDayAreKindsOfShift(t *testing.T) {
	night, day, early := vocab.ScheduleNight, vocab.ScheduleDaytime, vocab.ScheduleEarly
	for text, want := range map[string][]vocab.ScheduleType{
		"18:00以降": {night}, "19時以降": {night}, "午後7時": {night}, "夜8時から": {night}, "22時〜翌6時": {night}, "20:00-26:00": {night}, "26時": {night},
		"21:30〜": {night}, "7pm": {night}, "深夜1時": {night}, "9時〜17時": {day}, "9:00-18:00": {day}, "午前10時": {day}, "13時から15時": {day}, "17時まで": {day},
		"朝6時": {early}, "5時〜7時": {early}, "9時5時": {day}, "10時〜21時": {day, night}, "平日19時以降": {night},
	} {
		q := read(text)
		if len(q.Clauses) == 0 || len(q.Clauses) > 1 && !q.Clauses[1].Not || len(q.Clauses[0].Any) == 0 ||
			q.Clauses[0].Any[0].Column != search.ColSchedule || q.Clauses[0].Any[0].Values != search.SetOf(vocab.ScheduleTypes, want...) {
			t.Errorf("%q is read as %v", text, q.Readings)
		}
	}
	for _, text := range []string{"1時間", "2時間だけ", "24時間対応", "9000円/時"} {
		for _, r := range read(text).Readings {
			if r.Kind == search.ReadValue && r.Label.JA == "夜間" {
				t.Errorf("%q is read as a time of day", text)
			}
		}
	}
}

func TestDatesAreTheMonthInWhichWorkBegins(t *testing.T) {
	for month := 1; month <= 12; month++ {
		key := vocab.StartMonth(fmt.Sprint(month))
		for _, form := range []string{"令和9年%d月", "2027年%d月から", "2027/%d/4", "2027-%d", "%d月入職", "%d月開始", "%d月1日から",
			"来年%d月", "%d月スタート 内科"} {
			q := read(fmt.Sprintf(form, month))
			if len(q.Clauses) == 0 || q.Clauses[0].Any[0].Column != search.ColStart ||
				q.Clauses[0].Any[0].Values != search.SetOf(vocab.StartMonths, key) || q.PayMin != 0 {
				t.Errorf(form+" is read as %v, pay %d", month, q.Readings, q.PayMin)
			}
		}
	}
	if q := read("start in April"); len(q.Clauses) != 1 ||
		q.Clauses[0].Any[0].Values != search.SetOf(vocab.StartMonths, "4") {
		t.Errorf("start in April is read as %v", q.Readings)
	}
}

func TestEitherOfTwoWordsOfOneKindWillDo(t *testing.T) {
	pairs := [][2]string{{"内科", "精神科"}, {"皮膚科", "小児科"}, {"夜間", "早朝"}, {"産業医", "読影"}, {"東京", "大阪"}, {"循環器内科", "糖尿病内科"},
		{"常勤", "非常勤"}}
	for _, p := range pairs {
		one, other := read(p[0]), read(p[1])
		for _, or := range []string{"または", "か", "もしくは", "あるいは", " または ", " or ", " OR ", "／", "/", "や", " か "} {
			q := read(p[0] + or + p[1])
			var positive []search.Clause
			for _, c := range q.Clauses {
				if !c.Not {
					positive = append(positive, c)
				}
			}
			if len(positive) != 1 {
				t.Errorf("%s%s%s is %d demands", p[0], or, p[1], len(positive))
				continue
			}
			for _, single := range []*search.Question{one, other} {
				if !slices.ContainsFunc(positive[0].Any,
					func(a search.Atom) bool { return a.Values == single.Clauses[0].Any[0].Values }) {
					t.Errorf("%s%s%s does not ask for each", p[0], or, p[1])
				}
			}
		}
	}
}

func TestColloquialDenialsExclude(t *testing.T) {
	denials := []string{"不要", "なし", "以外", "NG", "いらない", "じゃなくて", "ではなく", "は嫌", "抜き", "お断り", "除く", "無し"}
	for _, denial := range denials {
		for word, column := range map[string]search.Column{"英語": search.ColLang, "読影": search.ColWork,
			"自宅": search.ColRemote, "在宅": search.ColRemote,
			"皮膚科": search.ColSpecialty} {
			q := read(word + denial)
			for _, c := range q.Clauses {
				if !c.Not {
					t.Errorf("%s%s demands %v", word, denial, c.Any[0])
				}
			}
			if !slices.ContainsFunc(q.Readings,
				func(r search.Reading) bool { return r.Not && r.Column == column && r.Kind == search.ReadValue }) {
				t.Errorf("%s%s is explained as %v", word, denial, q.Readings)
			}
		}
		if q := read("当直" + denial); !q.Matches(demanding("no_night_duty")) || q.Matches(titled("夜間当直の募集", "見本病院")) {
			t.Errorf("当直%s is read as %v", denial, q.Readings)
		}
	}
}

// demanding is an advert with a tag of life fit.
func demanding(tag vocab.LifeFit) *search.Document {
	return searchtest.Analyzer().NewDocument(&models.Job{ID: "x",
		Advert: models.Advert{LifeFit: map[vocab.LifeFit]string{tag: "はい"}}})
}

func TestExcludedWordsAreFoundInsideOthersAndInFields(t *testing.T) {
	duty := &models.Job{ID: "x", Advert: models.Advert{PrimaryWork: vocab.WorkOccupationalHealth}}
	duty.Regulatory.OH = &models.OHDuty{Kind: models.DutyExclusive}
	for _, d := range []*search.Document{titled("専属産業医の募集", "見本"), searchtest.Analyzer().NewDocument(duty)} {
		if read("産業医 -専属").Matches(d) {
			t.Errorf("an advert for 専属 answers 産業医 -専属: %v", d.Texts)
		}
	}
}

func TestWordsWithAnotherSenseFilterNothing(t *testing.T) {
	for _, word := range []string{"当直", "手術", "オペ"} {
		q := read(word)
		for _, c := range q.Clauses {
			for _, a := range c.Any {
				if a.Kind == search.AtomValue {
					t.Errorf("%s demands the value %v", word, a)
				}
			}
		}
		if !slices.ContainsFunc(q.Readings, func(r search.Reading) bool { return r.Typed == word }) {
			t.Errorf("%s is not among the words read: %v", word, q.Readings)
		}
	}
}

// TestNarrowWordsComeFirst: a word that is narrower than the value it stands
// for orders the jobs that have the value.
func TestNarrowWordsComeFirst(t *testing.T) {
	advert := func(title, text string) *search.Document {
		j := &models.Job{ID: "x", Advert: models.Advert{Title: vocab.Text{JA: title}, Description: text,
			PrimaryWork: vocab.WorkOccupationalHealth}}
		return searchtest.Analyzer().NewDocument(j)
	}
	broad := advert("嘱託産業医の募集", "産業医として健康管理と衛生委員会をお願いします。")
	for _, text := range []string{"高ストレス者面談だけ", "健診判定", "長時間労働面談", "職場巡視"} {
		word := strings.TrimSuffix(text, "だけ")
		narrow := advert("企業の健康管理を担う医師", word+"を月に数回担当します。")
		stats := search.NewCorpusStats([]*search.Document{broad, narrow})
		if q := read(text); q.Score(narrow, stats) <= q.Score(broad, stats) {
			t.Errorf("%q: the advert that says it scores %.2f, the other %.2f", text, q.Score(narrow, stats),
				q.Score(broad, stats))
		}
	}
}

func TestAnAmountAnHourMayBeReachedByTheUpperEnd(t *testing.T) {
	hourly := func(low, high int64) *search.Document {
		j := &models.Job{ID: "x", Advert: models.Advert{Title: vocab.Text{JA: "内科"},
			Pay: models.Pay{Currency: "JPY", Unit: models.PayHourly, Min: low, Max: high}}}
		return searchtest.Analyzer().NewDocument(j)
	}
	reached, always, never := hourly(9000, 11_000), hourly(10_000, 11_000), hourly(8000, 9500)
	stats := search.NewCorpusStats([]*search.Document{reached, always, never})
	for _, text := range []string{"10,000円/時", "1時間1万円", "時給10,000円", "時給一万円"} {
		q := read(text)
		if !q.Matches(reached) || !q.Matches(always) || q.Matches(never) ||
			q.Score(always, stats) <= q.Score(reached, stats) {
			t.Errorf("%q: range %t %.2f, above %t %.2f, below %t", text, q.Matches(reached), q.Score(reached, stats),
				q.Matches(always),
				q.Score(always, stats), q.Matches(never))
		}
	}
	for _, text := range []string{"時給1万円以上", "時給1万円〜", "10,000円/時以上"} {
		if q := read(text); q.Matches(reached) || !q.Matches(always) {
			t.Errorf("%q asks for the least and finds a range below it", text)
		}
	}
}

func TestFillersAndNamedCareAreRead(t *testing.T) {
	for text, column := range map[string]search.Column{"after 6pm": search.ColSchedule,
		"from April 2030":  search.ColStart,
		"April 2027 start": search.ColStart, "insured care": search.ColCare, "insured": search.ColCare,
		"自費診療":       search.ColCare,
		"no on-site": search.ColOnsite, "no attendance": search.ColOnsite} {
		q := read(text)
		q.Clauses = slices.DeleteFunc(q.Clauses, func(c search.Clause) bool { return c.Not }) // who does not come is shown no other work
		if len(q.Clauses) != 1 || q.Clauses[0].Any[0].Column != column ||
			q.Clauses[0].Any[0].Kind != search.AtomValue {
			t.Errorf("%q is read as %v", text, q.Readings)
		}
	}
	if q := read("at least 10,000 yen per hour"); q.PayMin != 10_000 || len(q.Clauses) > 0 {
		t.Errorf("at least 10,000 yen per hour is read as %v", q.Readings)
	}
	for _, care := range []string{"保険診療", "自由診療", "訪問診療"} {
		for _, denial := range []string{"以外", "なし", "を除く"} {
			for _, c := range read(care + denial).Clauses {
				if !c.Not {
					t.Errorf("%s%s demands %v", care, denial, c.Any[0])
				}
			}
		}
	}
	if q := read("もくれん OR すずかぜ"); len(q.Readings) != 2 || !q.Readings[1].Or {
		t.Errorf("the alternative of two names is shown as %v", q.Readings)
	}
	if q := read("内科または精神科"); len(q.Readings) != 2 || q.Readings[0].Or || !q.Readings[1].Or {
		t.Errorf("the alternative is shown as %v", q.Readings)
	}
}
