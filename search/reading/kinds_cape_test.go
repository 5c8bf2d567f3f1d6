package reading_test

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/searchtest"
)

// What texts say of days, hours, months, interviews and speaking, against what
// people type of them.
func TestWhatTextsSayLeavesOut(t *testing.T) {
	for typed, texts := range map[string]map[string]bool{ // text of an advert: may it be found
		"週4日": {"週4日勤務": true, "週1日、9時から": false, "週2〜4日": true, "週2日から": true, "週3日まで": false, "週2日出社、2日在宅": true, "週2日出社、1日在宅": false,
			"週2日出社、週2日在宅": true, "日数は相談": true, "週5日勤務のうち出社週4日": false,
			"週4日勤務、研究日(週1日)": true, "週1日は外勤可": true, "会議は週1日": true},
		"週10時間くらい": {"週10時間ほど": true, "週20時間ほど動ける方": false, "週5〜20時間": true, "週8時間": true, "時間は自由": true, "1日10時間": true},
		"3月まで":     {"3月末までの契約": true, "2027年4月1日入社": false, "令和9年5月から": false, "12月から開始": true, "期間の定めなし": true},
		"面接なし":     {"オンライン面接が1回あります": false, "面接はありません": true, "採用は書類のみ": true, "選考で面接を実施します": false},
		"電話を取りたくない": {"内科": true, "患者さんからの電話に応じていただきます": false, "電話対応もお願いします": false, "電話は受けません": true,
			"応募のお問い合わせは電話で受けています": true, "電話診療はありません": true},
		"録画いや":     {"面談は規程により録画します": false, "録画はしません": true, "録画・録音は禁止": true, "30分の講義を録画して納めます": false, "録画は残しません": true},
		"顔出しNG":    {"お名前・顔写真を公開します": false, "監修者名として氏名を掲載いたします": false, "お名前も顔も出ません": true, "氏名は公開しません": true},
		"週2通勤":     {"出社週2日・在宅2日": true, "週5日、うち出社3日": false, "週1日出社": true, "週に4回の出勤": false, "月2回の来院": true, "週5日のうち在宅は1日、4日は工場へ": false, "週4日のうち通勤は2日": true},
		"午前中だけ":    {"9時〜12時": true, "13:00〜17:00": false, "19時〜22時": false, "時間は自由": true, "9:00〜17:00": false, "9:00〜17:00のうち3時間から": true},
		"午後 内科":    {"9:00〜12:00": false, "13:30〜16:30": true, "時間は自由": true},
		"gogo":     {"9:00〜12:00": false, "13:30〜16:30": true},
		"6月末まで":    {"令和9年4月1日から令和10年3月31日まで": false, "2027年1月4日から2027年6月30日まで": true, "健診の説明(通年)": false, "1年契約、更新あり": true},
		"池袋通うのは無理": {"池袋の院内で行います": false, "新宿の院内で行います": true},
	} {
		q := read(typed)
		q.Clauses = slices.DeleteFunc(q.Clauses, func(c search.Clause) bool {
			return !c.Not && c.Any[0].Kind == search.AtomValue
		})
		for says, found := range texts {
			d := searchtest.Analyzer().NewDocument(&models.Job{ID: "x", Advert: models.Advert{Title: vocab.Text{JA: "内科"}, Description: says}})
			if q.Matches(d) != found {
				t.Errorf("%s finds %s: %t", typed, says, !found)
			}
		}
	}
}

func TestWorkWithoutSpeakingIsFoundByItsText(t *testing.T) {
	q := read("患者と話さない")
	for says, found := range map[string]bool{
		"患者本人とは話しません": true, "契約者と話すことはありません": true, "話すことも診断もありません": true, "患者さんとのやりとりはありません": true, "患者対応なし": true, "患者さんと話す仕事です": false,
	} {
		d := searchtest.Analyzer().NewDocument(&models.Job{ID: "x", Advert: models.Advert{Title: vocab.Text{JA: "査定"}, Description: says}})
		if q.Matches(d) != found {
			t.Errorf("%s is found: %t", says, !found)
		}
	}
}

// Who one does not want to speak with need not be a patient, and what is denied
// of the night is no work at night.
func TestDenialsInOtherWords(t *testing.T) {
	for _, typed := range []string{"契約者と話すのやだ", "相談者と話すのは苦手", "家族と話したくない", "人と話すの無理", "社員とは話したくない"} {
		if !slices.ContainsFunc(read(typed).Clauses, func(c search.Clause) bool {
			return slices.ContainsFunc(c.Any, func(a search.Atom) bool { return slices.Contains(a.Terms, "✗silent") })
		}) {
			t.Errorf("%s does not ask for work without speaking", typed)
		}
	}
	for _, typed := range []string{"夜間の呼び出しなし", "夜の電話なし", "深夜のオンコールがない", "夜中に往診なし"} {
		for _, c := range read(typed).Clauses {
			if !c.Not && c.Any[0].Column == search.ColSchedule {
				t.Errorf("%s asks for %v", typed, c.Any[0])
			}
		}
	}
	for typed, unit := range map[string]vocab.PayUnit{"1晩2万5千": models.PayStandby, "一晩3万円": models.PayStandby, "1夜18000円": models.PayStandby} {
		if q := read(typed); q.PayMin < 18000 || q.PayUnit != search.OrdinalByte(vocab.PayUnits.Ordinal(unit)) {
			t.Errorf("%s is %d in %d", typed, q.PayMin, q.PayUnit)
		}
	}
}

// A kanji that the keyboard offered for another of the same reading is read as
// the word that was meant; words that exist stay.
func TestHomophonesAreReadAsTheWordMeant(t *testing.T) {
	for typed, meant := range map[string]string{"産業衣": "産業医", "毒影": "読影", "えんかく毒影": "えんかく読影", "花紛症": "花粉症", "皮膚化": "皮膚科",
		"麻水科": "麻酔科", "眼低": "眼底", "小児課": "小児科", "病利": "病理", "産業界": "", "心療": "", "内科": ""} {
		spelled := ""
		for _, r := range read(typed).Readings {
			if r.Kind == search.ReadSpelling {
				spelled = r.Label.JA
			}
		}
		if (meant != "") != (spelled != "") {
			t.Errorf("%s is respelled as %q", typed, spelled)
		}
		if meant != "" && !slices.EqualFunc(read(typed).Clauses, read(meant).Clauses, func(a, b search.Clause) bool {
			return a.Not == b.Not && slices.ContainsFunc(a.Any, func(x search.Atom) bool { return x.Kind == b.Any[0].Kind && x.Column == b.Any[0].Column })
		}) {
			t.Errorf("%s asks for %v, %s for %v", typed, read(typed).Describe(), meant, read(meant).Describe())
		}
	}
}

// What is said in kana, for one of what is counted, or of the rest of the week.
func TestMoreSaidInOtherWords(t *testing.T) {
	for typed, yen := range map[string]uint32{"月40まん": 400_000, "日給8まんえん": 80_000, "一問5000": 5000, "1枚180円": 180, "1通3000": 3000} {
		if q := read(typed); q.PayMin != yen {
			t.Errorf("%s asks for %d", typed, q.PayMin)
		}
	}
	partly := search.SetOf(vocab.RemoteLevels, "partial_remote")
	for _, typed := range []string{"週2通勤 あとは家", "週1出社 残りは在宅"} {
		if !slices.ContainsFunc(read(typed).Clauses, func(c search.Clause) bool {
			return !c.Not && c.Any[0].Column == search.ColRemote && c.Any[0].Values.Within(partly)
		}) {
			t.Errorf("%s asks for %v", typed, read(typed).Describe())
		}
	}
	for _, typed := range []string{"指定医まだ メンタル", "専門医まだだけど", "専門医これから"} {
		if !read(typed).HasLicence && !slices.ContainsFunc(read(typed).Readings, func(r search.Reading) bool { return r.Not }) {
			t.Errorf("%s is read as %v", typed, read(typed).Readings)
		}
	}
}

func TestEitherOfAValueAndAWord(t *testing.T) {
	q := read("マンモまたは胃部")
	for says, found := range map[string]bool{"胃部の読影": true, "胸部の読影": false} {
		d := searchtest.Analyzer().NewDocument(&models.Job{ID: "x", Advert: models.Advert{Title: vocab.Text{JA: "読影"}, Description: says}})
		if q.Matches(d) != found {
			t.Errorf("%s is found: %t", says, !found)
		}
	}
}

// Amounts that are typed without their unit are read by what they are paid for.
func TestAmountsWithoutTheirUnit(t *testing.T) {
	for bare, whole := range map[string]string{
		"年収1800": "年収1800万円", "年収1800〜2000": "年収1800万〜2000万円", "月給100くらい": "月給100万円くらい", "日給8": "日給8万円",
		"1時間12000くらい": "時給12000円くらい", "年俸1500以上": "年俸1500万円以上",
	} {
		got, want := read(bare), read(whole)
		if got.PayMin != want.PayMin || got.PayUnit != want.PayUnit || got.PayMin == 0 {
			t.Errorf("%s asks for %d in %d, %s for %d in %d", bare, got.PayMin, got.PayUnit, whole, want.PayMin, want.PayUnit)
		}
	}
	for _, yen := range []string{"日給8000", "月給8000"} {
		if got := read(yen); got.PayMin > 8000 {
			t.Errorf("%s asks for %d", yen, got.PayMin)
		}
	}
}

// Nobody is certified by a board within the first years of practice.
func TestFewYearsOfPracticeLeaveOutCertificates(t *testing.T) {
	certified := searchtest.Analyzer().NewDocument(&models.Job{ID: "x", Advert: models.Advert{Title: vocab.Text{JA: "読影"},
		Licences: models.Requirements[vocab.Licence]{Required: []vocab.Licence{vocab.LicenceBoard}}}})
	for typed, found := range map[string]bool{"3年目": false, "5年目でも": false, "6年目": true, "10年目": true} {
		q := read(typed)
		if q.Matches(certified) != found {
			t.Errorf("%s finds work for certified doctors: %t", typed, !found)
		}
	}
}

// A day on which one cannot work leaves out what is done on that day alone.
func TestADayOnWhichOneCannotWork(t *testing.T) {
	for _, no := range []string{"は無理", "NG", "以外", "は休みたい"} {
		q := read("内科 木曜" + no)
		q.Clauses = slices.DeleteFunc(q.Clauses, func(c search.Clause) bool { return c.Any[0].Kind == search.AtomValue })
		for says, found := range map[string]bool{"毎週木曜の勤務": false, "火・木の午前": true, "水曜のみ": true, "日程は相談": true} {
			d := searchtest.Analyzer().NewDocument(&models.Job{ID: "x", Advert: models.Advert{Title: vocab.Text{JA: "内科"}, Description: says}})
			if q.Matches(d) != found {
				t.Errorf("木曜%s finds %s: %t", no, says, !found)
			}
		}
	}
	marked := models.Advert{Title: vocab.Text{JA: "内科"}, Description: "夜の診療です"}
	marked.Week = 1<<(0*3+2) | 1<<(3*3+2) // Monday and Thursday at night
	d := searchtest.Analyzer().NewDocument(&models.Job{ID: "x", Advert: marked})
	for typed, found := range map[string]bool{"月曜だけ": true, "水曜だけ": false, "木曜は無理": true} {
		if q := read(typed); q.Matches(d) != found {
			t.Errorf("%s finds work on Mondays and Thursdays: %t", typed, !found)
		}
	}
}

// Where one cannot go is no place to look in.
func TestAPlaceOneCannotReachIsNotLookedIn(t *testing.T) {
	for _, typed := range []string{"愛知に行けない 産業医", "東京に通えない", "愛知には行けない"} {
		for _, c := range read(typed).Clauses {
			if !c.Not && c.Any[0].Column == search.ColPlace {
				t.Errorf("%s looks there", typed)
			}
		}
	}
}
