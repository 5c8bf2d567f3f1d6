package reading_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/reading"
	"github.com/enkaku/enkaku/search/searchtest"
)

// More properties of kinds of typed text, each tried on many of the kind.

// inKanji writes a number of up to 9,999 in kanji.
func inKanji(n int) string {
	digits := []string{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
	var out string
	for _, place := range []struct {
		worth int
		name  string
	}{{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}} {
		d := n / place.worth % 10
		switch {
		case d == 0:
		case d == 1 && place.name != "":
			out += place.name
		default:
			out += digits[d] + place.name
		}
	}
	return out
}

func TestAmountsInKanjiAreThoseInDigitsAndShownAsTyped(t *testing.T) {
	for _, man := range []int{1, 2, 8, 12, 20, 35, 80, 120, 350, 800, 1000, 1200, 1500, 2000, 2400, 3500} {
		for _, form := range []string{"年収%s万円", "年収%s万", "月給%s万円以上", "日給%s万円", "%s万円", "時給%s万円 内科", "報酬%s万〜"} {
			kanji, digits := fmt.Sprintf(form, inKanji(man)), fmt.Sprintf(form, fmt.Sprint(man))
			got, want := read(kanji), read(digits)
			if got.PayMin != want.PayMin || got.PayUnit != want.PayUnit || got.PayMin == 0 {
				t.Errorf("%s asks for %d in %d, %s for %d in %d", kanji, got.PayMin, got.PayUnit, digits, want.PayMin, want.PayUnit)
			}
			if !slices.ContainsFunc(got.Readings, func(r search.Reading) bool {
				return r.Kind == search.ReadPay && strings.Contains(r.Typed, inKanji(man))
			}) {
				t.Errorf("%s is shown as %v", kanji, got.Readings)
			}
		}
	}
	for text, want := range map[string]uint32{"年収二〇〇〇万": 20_000_000, "月額三〜四十万円": 300_000, "年収2.5千万": 25_000_000, "年俸弐千万円": 20_000_000, "年収1.8千万円": 18_000_000} {
		if q := read(text); q.PayMin != want {
			t.Errorf("%s asks for %d", text, q.PayMin)
		}
	}
}

func TestAPartOfADayBelongsToItsDay(t *testing.T) {
	weekend, night, day := vocab.ScheduleWeekend, vocab.ScheduleNight, vocab.ScheduleDaytime
	check := func(text string, want ...vocab.ScheduleType) {
		t.Helper()
		var got search.Set
		for _, c := range read(text).Clauses {
			if !c.Not && c.Any[0].Column == search.ColSchedule {
				got = got.Or(c.Any[0].Values)
			}
		}
		if got != search.SetOf(vocab.ScheduleTypes, want...) {
			t.Errorf("%q is read as %v", text, read(text).Describe())
		}
	}
	for _, between := range []string{"", "の", " "} {
		for _, d := range []string{"土曜", "日曜", "土日", "週末", "土曜日", "祝日"} {
			for _, part := range []string{"午前", "午後", "朝", "昼", "日中"} {
				check(d+between+part, weekend)
			}
			check(d+between+"夜", weekend, night)
			check(d+between+"夕方", weekend, night)
		}
		for _, d := range []string{"月曜", "水曜日", "木曜", "金曜"} {
			check(d+between+"夜", night)
			check(d+between+"午後", day)
		}
	}
	check("saturday mornings", weekend)
	check("sunday evening", weekend, night)
	check("thursday evening", night)
}

func TestHowOftenOneComesIsRead(t *testing.T) {
	for text, want := range map[string]vocab.OnsiteFrequency{
		"月2回出社": vocab.OnsiteTwiceMonthly, "隔週出社": vocab.OnsiteTwiceMonthly, "2週間に1回の出社": vocab.OnsiteTwiceMonthly, "隔週で出勤": vocab.OnsiteTwiceMonthly,
		"月1出社": vocab.OnsiteMonthly, "月に1回だけ出社": vocab.OnsiteMonthly, "出社は月1回": vocab.OnsiteMonthly, "出勤月1回": vocab.OnsiteMonthly,
		"年2回出社": vocab.OnsiteTwiceYearly, "年に1度の訪問": vocab.OnsiteTwiceYearly, "3か月に1回出社": vocab.OnsiteQuarterly, "隔月訪問": vocab.OnsiteBimonthly,
		"週1出社": vocab.OnsiteWeekly, "週1日出勤": vocab.OnsiteWeekly, "週2出社": vocab.OnsiteSeveralWeekly, "週3日出社": vocab.OnsiteSeveralWeekly,
		"最初だけ出社": vocab.OnsiteFirstMonths, "初月だけ出勤": vocab.OnsiteFirstMonths, "出社は初回のみ": vocab.OnsiteFirstMonths, "研修だけ出社": vocab.OnsiteFirstMonths,
	} {
		for _, also := range []string{"", " 内科", " 産業医"} {
			q := read(text + also)
			i := slices.IndexFunc(q.Clauses, func(c search.Clause) bool { return c.Any[0].Column == search.ColOnsite })
			all := []vocab.OnsiteFrequency{want}
			if want == vocab.OnsiteFirstMonths {
				all = append(all, vocab.OnsiteOnboarding)
			}
			if i < 0 || q.Clauses[i].Any[0].Values != search.SetOf(vocab.OnsiteFrequencies, all...) {
				t.Errorf("%q is read as %v", text+also, q.Describe())
			}
		}
	}
	for _, text := range []string{"出勤なし", "通勤なし", "出社不要", "通勤ゼロ", "訪問なし"} {
		q := read(text)
		for frequency, answers := range map[vocab.OnsiteFrequency]bool{vocab.OnsiteNone: true, vocab.OnsiteMonthly: false} {
			d := onsite(frequency)
			if q.Matches(d) != answers {
				t.Errorf("%q: one who comes %s answers %t", text, frequency, !answers)
			}
		}
	}
}

// onsite is an advert for which one comes that often.
func onsite(often vocab.OnsiteFrequency) *search.Document {
	return analyzed(models.Advert{Onsite: models.Onsite{Frequency: often}, Remote: vocab.RemotePartial})
}

func TestWordsBehindInEnglishExclude(t *testing.T) {
	for _, form := range []string{"%s excluded", "except %s", "other than %s", "excluding %s", "anything but %s", "apart from %s", "no %s"} {
		for word, column := range map[string]search.Column{"psychiatry": search.ColSpecialty, "teleradiology": search.ColWork, "dermatology": search.ColSpecialty} {
			q := read(fmt.Sprintf(form, word))
			if len(q.Clauses) == 0 || slices.ContainsFunc(q.Clauses, func(c search.Clause) bool { return !c.Not }) ||
				!slices.ContainsFunc(q.Readings, func(r search.Reading) bool { return r.Not && r.Column == column }) {
				t.Errorf("%q is read as %v, %v", fmt.Sprintf(form, word), q.Describe(), q.Readings)
			}
		}
	}
}

func TestAMinusExcludesWhateverStandsBehindIt(t *testing.T) {
	for _, word := range []string{"オンライン", "評価", "外来", "専属", "当直", "離島"} {
		q := read("内科 -" + word)
		if q.Matches(titled("内科の"+word+"業務", "見本")) || !q.Matches(titled("内科の募集", "見本")) {
			t.Errorf("-%s is read as %v", word, q.Describe())
		}
	}
}

func TestAnUpperBoundIsKept(t *testing.T) {
	hourly := func(yen int64) *search.Document {
		return analyzed(models.Advert{Pay: models.Pay{Currency: "JPY", Unit: models.PayHourly, Min: yen, Max: yen}})
	}
	for _, bound := range []string{"以下", "まで", "未満", "以内"} {
		for _, yen := range []int{5000, 8000, 12000} {
			q := read(fmt.Sprintf("時給%d円%s", yen, bound))
			if !q.Matches(hourly(int64(yen-1000))) || q.Matches(hourly(int64(yen+1000))) {
				t.Errorf("時給%d円%s is read as %v", yen, bound, q.Describe())
			}
		}
	}
}

// analyzed is a document of an advert.
func analyzed(a models.Advert) *search.Document {
	return searchtest.Analyzer().NewDocument(&models.Job{ID: "x", Advert: a})
}

func TestHoursOrderJobsOfOneShift(t *testing.T) {
	advert := func(hours string) *search.Document {
		return analyzed(models.Advert{Description: "勤務は" + hours + "です。", Schedules: []vocab.ScheduleType{vocab.ScheduleNight, vocab.ScheduleDaytime}})
	}
	for text, pair := range map[string][2]string{
		"21時以降": {"21:00〜24:00", "18:00〜20:00"}, "22時〜翌6時": {"22:00〜翌6:00", "18:00〜21:00"}, "26時まで": {"22時〜26時", "10時〜18時"},
		"18時〜21時": {"18時〜21時", "22時〜翌2時"}, "15時まで": {"10時〜15時", "9時〜18時"}, "午後7時から": {"19:00-22:00", "9:00-17:00"}, "9時〜12時": {"9:00〜12:00", "14:00〜17:00"},
	} {
		right, wrong := advert(pair[0]), advert(pair[1])
		stats := search.NewCorpusStats([]*search.Document{right, wrong})
		if q := read(text); q.Score(right, stats) <= q.Score(wrong, stats) {
			t.Errorf("%q: %s scores %.2f, %s %.2f", text, pair[0], q.Score(right, stats), pair[1], q.Score(wrong, stats))
		}
	}
}

func TestAWordForSeveralValuesIsNamedAfterAll(t *testing.T) {
	for _, word := range []string{"バイト", "アルバイト", "パート"} {
		q := read(word)
		if !slices.ContainsFunc(q.Readings, func(r search.Reading) bool {
			return strings.Contains(r.Label.JA, "スポット") && strings.Contains(r.Label.JA, "定期非常勤")
		}) {
			t.Errorf("%s is shown as %v", word, q.Readings)
		}
		for _, e := range []vocab.EmploymentType{vocab.EmploymentPartTime, vocab.EmploymentSpot, vocab.EmploymentRegularPartTime, vocab.EmploymentService} {
			if !q.Matches(analyzed(models.Advert{Employment: e})) {
				t.Errorf("%s leaves out %s", word, e)
			}
		}
		if q.Matches(analyzed(models.Advert{Employment: vocab.EmploymentFullTime})) {
			t.Errorf("%s finds full-time work", word)
		}
	}
}

// TestAPlaceWordIsNotAKindOfWork: who types 離島 means adverts that say it; its
// value answers only when none does.
func TestAPlaceWordIsNotAKindOfWork(t *testing.T) {
	advice := analyzed(models.Advert{PrimaryWork: vocab.WorkSpecialistAdvice})
	for _, word := range []string{"離島", "へき地", "僻地", "地域医療"} {
		q := read(word)
		if q.Matches(advice) || !q.Matches(titled(word+"の診療所を支える内科", "見本")) {
			t.Errorf("%s is read as %v", word, q.Describe())
		}
		wider := q.Relaxed()
		for wider != nil && !wider.Matches(advice) {
			wider = wider.Relaxed()
		}
		if wider == nil {
			t.Errorf("%s never comes to remote advice", word)
		}
	}
}

func TestAPartOfAWordOfTheBoardIsFoundInIt(t *testing.T) {
	for part, whole := range map[string]string{"専属": "専属産業医の募集", "巡回": "巡回健診の募集"} {
		if !read(part).Matches(titled(whole, "見本")) {
			t.Errorf("%s does not find %s: %v", part, whole, read(part).Describe())
		}
	}
}

func TestYearsOfPracticeLeaveOutWhatDemandsMore(t *testing.T) {
	demands := func(form string, years int) *search.Document {
		return analyzed(models.Advert{Description: fmt.Sprintf(form, years)})
	}
	for _, typed := range []string{"医師%d年目", "%d年目でも", "経験%d年", "卒後%d年", "臨床経験%d年でも", "%d years experience"} {
		for years := 2; years <= 9; years++ {
			q := read(fmt.Sprintf(typed, years))
			for _, form := range []string{"臨床経験%d年以上", "医師%d年目以上の方", "%d年以上の臨床経験", "at least %d years of clinical experience"} {
				for demanded, answers := range map[int]bool{years - 1: true, years: true, years + 1: false, years + 5: false} {
					if q.Matches(demands(form, demanded)) != answers {
						t.Errorf("%s and %s: %t", fmt.Sprintf(typed, years), fmt.Sprintf(form, demanded), !answers)
					}
				}
			}
			field := analyzed(models.Advert{Terms: models.Terms{Experience: models.Experience{Years: years + 1}}})
			if q.Matches(field) {
				t.Errorf("%s finds a job whose field demands %d", fmt.Sprintf(typed, years), years+1)
			}
		}
	}
}

func TestTheMostOneCanWorkLeavesOutWhatWantsMore(t *testing.T) {
	for typed, hours := range map[string]float64{"週2日以内": 16, "週1日だけ": 8, "週10時間まで": 10, "月8時間以内": 2, "月2回だけ": 2, "週3日まで": 24} {
		q := read(typed)
		for least, answers := range map[float64]bool{hours: true, 40: false} {
			d := analyzed(models.Advert{Terms: models.Terms{Load: models.Load{Min: least, Unit: models.LoadHoursAWeek}}})
			if q.Matches(d) != answers {
				t.Errorf("%s and %g hours a week: %t", typed, least, !answers)
			}
		}
		if !q.Matches(titled("内科", "見本")) {
			t.Errorf("%s leaves out a job that does not say how much one works", typed)
		}
	}
}

// What people say of work they have had enough of is a denial.
func TestHavingHadEnoughIsADenial(t *testing.T) {
	for _, word := range []string{"救急", "訪問診療", "英語", "精神科"} {
		for _, enough := range []string{"はもういい", "はもう嫌", "はこりごり", "にうんざり", "は使わない", "はむり"} {
			rs := read(word + enough + " 在宅").Readings
			if !slices.ContainsFunc(rs, func(r search.Reading) bool { return r.Not && r.Typed == word }) {
				t.Errorf("%s%s does not exclude: %v", word, enough, rs)
			}
		}
	}
}

// A word that only points to kinds of work excludes none of them, only adverts
// with the word in the title: the one that says there are no interviews may be
// of any kind.
func TestAVagueWordDeniedExcludesNoWork(t *testing.T) {
	for _, text := range []string{"面談なし セカンドオピニオン", "面談なしの産業医"} {
		for _, c := range read(text).Clauses {
			for _, a := range c.Any {
				if c.Not && a.Kind == search.AtomValue {
					t.Errorf("%q excludes %s", text, a)
				}
			}
		}
	}
}

func TestHoursOfOneCharacterAreExcluded(t *testing.T) {
	for text, key := range map[string]vocab.ScheduleType{"夜以外": "night", "朝以外 読影": "early_morning", "昼を除く": "weekday_daytime"} {
		out := false
		for _, c := range read(text).Clauses {
			for _, a := range c.Any {
				out = out || c.Not && a.Column == search.ColSchedule && a.Values.Has(vocab.ScheduleTypes.Ordinal(key))
			}
		}
		if !out {
			t.Errorf("%q does not exclude %s", text, key)
		}
	}
}

// A city abroad is where one lives or where the work is.
func TestLivingInACityAbroad(t *testing.T) {
	for text, lives := range map[string]bool{"ハワイ在住": true, "ロンドンに住んでいる": true, "ソウルから働きたい": true, "インド 読影": false} {
		got := slices.ContainsFunc(read(text).Readings, func(r search.Reading) bool { return r.Column == search.ColLifeFit })
		if got != lives {
			t.Errorf("%q asks for work from abroad: %t", text, got)
		}
	}
}

// Words that are typed are never lost, also before a word without a space.
func TestANameBeforeAWordIsKept(t *testing.T) {
	for text, kept := range map[string]bool{"くすのき在宅": true, "もくれん内科": true, "つむぎ精神科": true, "できれば在宅": false, "のんびり在宅": false, "いつもの内科": false} {
		rs := read(text).Readings
		if got := slices.ContainsFunc(rs, func(r search.Reading) bool { return r.Kind == search.ReadWords }); got != kept {
			t.Errorf("%q: a name is asked for: %t", text, got)
		}
	}
}

// The end of a span lies in the part of the day of its beginning where it can.
func TestTheEndOfASpanIsInItsPartOfTheDay(t *testing.T) {
	daytime := vocab.ScheduleTypes.Ordinal("night")
	for text, night := range map[string]bool{"午後1時半〜4時半": false, "午後1時から5時": false, "昼1時〜3時": false, "夜7時から9時": true, "夜10時から4時": true, "午後6時〜9時": true} {
		got := slices.ContainsFunc(read(text).Clauses, func(c search.Clause) bool {
			return slices.ContainsFunc(c.Any, func(a search.Atom) bool { return a.Column == search.ColSchedule && a.Values.Has(daytime) })
		})
		if got != night {
			t.Errorf("%q asks for the night: %t", text, got)
		}
	}
}

// A rhythm may stand with where one goes.
func TestARhythmWithAVerbOfGoing(t *testing.T) {
	for _, text := range []string{"年2回島に行く", "月1回は通える", "週1回クリニックに通う", "月2回東京まで行ける", "年に1回出向く"} {
		if !slices.ContainsFunc(read(text).Readings, func(r search.Reading) bool { return r.Column == search.ColOnsite }) {
			t.Errorf("%q says nothing of how often one comes", text)
		}
	}
}

// A certificate that no field holds is found where the text names it.
func TestACertificateInTheText(t *testing.T) {
	job := models.Job{ID: "a"}
	job.Description = "認定産業医または労働衛生コンサルタントの方。"
	doc := reading.NewAnalyzer().NewDocument(&job)
	q := read("労働衛生コンサルタント")
	if len(q.Clauses) == 0 || len(q.Clauses[0].Else) == 0 || q.Matches(doc) {
		t.Error("the text answers only where no job has the certificate")
	}
}

func TestWorkThatIsNotSigned(t *testing.T) {
	for _, text := range []string{"名前出さなくていい監修", "氏名非公開 執筆", "名前を出さずに 記事", "実名不要 監修"} {
		if !slices.ContainsFunc(read(text).Clauses, func(c search.Clause) bool {
			return slices.ContainsFunc(c.Any, func(a search.Atom) bool { return slices.Contains(a.Terms, "匿名") })
		}) {
			t.Errorf("%q does not ask for unsigned work", text)
		}
	}
}

func TestAnAmountInTwoSteps(t *testing.T) {
	for text, yen := range map[string]uint32{"1万5000円/h": 15_000, "時給1万2千円": 12_000, "時給1万2千円以上": 12_000, "1万500円/時": 10_500, "時給 1万5000": 15_000} {
		if q := read(text); q.PayMin != yen {
			t.Errorf("%q asks for %d", text, q.PayMin)
		}
	}
}

// Care that is denied is no care at all, and the word before it is meant.
func TestDenyingCareTakesNothingAlong(t *testing.T) {
	for _, text := range []string{"土曜 メンタル処方なし", "小児科 処方しない", "企業メンタル診療なし"} {
		q := read(text)
		for _, r := range q.Readings {
			if r.Not {
				t.Errorf("%q excludes %q", text, r.Typed)
			}
		}
		if !slices.ContainsFunc(q.Readings, func(r search.Reading) bool { return r.Column == search.ColCare }) {
			t.Errorf("%q does not ask for work without care", text)
		}
	}
}

func TestHomeInOneCharacterIsDenied(t *testing.T) {
	for _, text := range []string{"家じゃなくてクリニックで", "おうち以外", "家は無理 院内"} {
		if !slices.ContainsFunc(read(text).Readings, func(r search.Reading) bool { return r.Not && r.Column == search.ColRemote }) {
			t.Errorf("%q does not turn home down", text)
		}
	}
}

// Who wants to rest or sleep then does not want to work then.
func TestWantingToRestIsADenial(t *testing.T) {
	for text, key := range map[string]vocab.LifeFit{"週末は休みたい": "weekend_off", "土日は休みたい 内科": "weekend_off", "夜は寝たい": "no_night_duty"} {
		if !slices.ContainsFunc(read(text).Clauses, func(c search.Clause) bool {
			return slices.ContainsFunc(c.Any, func(a search.Atom) bool {
				return a.Column == search.ColLifeFit && a.Values.Has(vocab.LifeFits.Ordinal(key))
			})
		}) {
			t.Errorf("%q does not ask for %s: %v", text, key, read(text).Readings)
		}
	}
}

// What a job names as its hours must reach into what was typed.
func TestHoursThatAreOverBeforeAreLeftOut(t *testing.T) {
	evening := analyzed(models.Advert{Description: "19時〜22時のオンライン診療",
		Schedules: []vocab.ScheduleType{vocab.ScheduleNight, vocab.ScheduleDaytime}})
	for text, want := range map[string]bool{"22時以降": false, "23時から朝8時": false, "20時以降": true, "夜7時から": true, "昼12時までに終わりたい": false,
		"二十時以降": true, "夕方5時から": true} {
		if got := read(text).Matches(evening); got != want {
			t.Errorf("%q finds a job from 19 to 22: %v", text, got)
		}
	}
}

// What somebody lacks or does not want is not what they look for.
func TestWhatIsLackingIsLeftOut(t *testing.T) {
	for text, licence := range map[string]vocab.Licence{"指定医もってない 精神科": "designated_psychiatrist", "専門医持っていません 読影": "board_certified"} {
		q := read(text)
		if !q.HasLicence || q.Licence.Has(vocab.Licences.Ordinal(licence)) {
			t.Errorf("%q allows jobs that demand %s", text, licence)
		}
	}
	if q := read("出動したくない"); slices.ContainsFunc(q.Clauses, func(c search.Clause) bool { return !c.Not }) {
		t.Errorf("出動したくない demands %v", q.Readings)
	}
	if q := read("1本5千〜8千円 監修"); q.PayUnit == search.NoOrdinal || q.PayMin != 5000 {
		t.Errorf("1本5千〜8千円 is %d in unit %d", q.PayMin, q.PayUnit)
	}
	for text, label := range map[string]string{"子供が熱出したら休める": "急な欠勤の代行体制", "外勤OKの常勤": "副業・兼業可"} {
		if q := read(text); !slices.ContainsFunc(q.Readings, func(r search.Reading) bool { return r.Label.JA == label }) {
			t.Errorf("%q is read as %v", text, q.Readings)
		}
	}
}

// A legal form that is asked for is one that the employer's name bears.
func TestALegalFormThatIsAskedFor(t *testing.T) {
	for form, other := range map[string]string{"合同会社": "株式会社", "社会福祉法人": "医療法人", "株式会社": "合同会社"} {
		q := read(form + "の産業医")
		theirs := titled("産業医の募集", other+"みほん")
		if q.Matches(theirs) {
			t.Errorf("%sの産業医 finds one of a %s", form, other)
		}
	}
	if q := read("産業医 訪問無"); !slices.ContainsFunc(q.Readings, func(r search.Reading) bool { return r.Column == search.ColOnsite }) {
		t.Errorf("訪問無 is read as %v", q.Readings)
	}
}
