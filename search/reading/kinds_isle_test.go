package reading_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/searchtest"
)

// Kinds of typed text that name a place, an ailment or a need only to say that
// it is not what is asked for.

func TestAPlaceOneCannotGoToIsLeftOut(t *testing.T) {
	for _, place := range []string{"東京", "大阪", "札幌", "福岡", "神奈川", "関西"} {
		for _, no := range []string{"は無理", "は遠い", "まで行けない", "は通えない", "じゃないほうがいい", "は嫌", "には行けない", "勤務は無理"} {
			q := read("産業医 " + place + no)
			leftOut := slices.ContainsFunc(q.Clauses, func(c search.Clause) bool {
				return c.Not || slices.ContainsFunc(c.Any, func(a search.Atom) bool {
					return a.Column == search.ColPlace && a.Values.Meets(search.AllOf[search.ColPlace]) && len(c.Any) > 1
				})
			})
			if !leftOut || len(q.Clauses) != 2 {
				t.Errorf("%s leaves out no place: %d clauses", place+no, len(q.Clauses))
			}
		}
	}
}

// Work from home alone is no matter of where the organisation sits.
func TestWhoCannotGoThereMayWorkForItFromHome(t *testing.T) {
	q := read("大阪に行けない")
	for _, tc := range []struct {
		remote vocab.RemoteLevel
		pref   vocab.Pref
		found  bool
	}{{"full_remote", "27", true}, {"partial_remote", "27", false}, {"partial_remote", "13", true}} {
		j := &models.Job{ID: "x", Advert: models.Advert{Title: vocab.Text{JA: "内科"}, Remote: tc.remote, Employer: models.EmployerCard{Pref: tc.pref}}}
		if q.Matches(searchtest.Analyzer().NewDocument(j)) != tc.found {
			t.Errorf("%s in %s is found: %t", tc.remote, tc.pref, !tc.found)
		}
	}
}

// A name that is not wanted is no word of the board, and may be an agency's.
func TestAnOrganisationIsLeftOutByItsName(t *testing.T) {
	of := func(employer, agency string) *search.Document {
		j := &models.Job{ID: "x", Advert: models.Advert{Title: vocab.Text{JA: "内科"}, Employer: models.EmployerCard{Name: vocab.Text{JA: employer}}}}
		if agency != "" {
			j.Poster, j.PosterName = models.OrgRef{Kind: models.OrgAgency, ID: "A"}, vocab.Text{JA: agency}
		}
		return searchtest.Analyzer().NewDocument(j)
	}
	for _, typed := range []string{"夜空クリニック以外", "夜空クリニックは除く", "ドクターブリッジを除く", "ドクターブリッジ以外"} {
		q := read(typed)
		if named := strings.HasPrefix(typed, "夜空"); q.Matches(of("夜空クリニック", "")) == named || q.Matches(of("青葉内科", "株式会社ドクターブリッジ")) != named {
			t.Errorf("%s finds the one it excludes: %v", typed, q.Describe())
		}
	}
}

func TestWhatNeedNotBeIsOpen(t *testing.T) {
	for _, word := range []string{"精神科", "東京", "常勤", "産業医", "業務委託", "保険診療"} {
		for _, open := range []string{"じゃなくてもいい", "でなくても可", "でなくてもOK"} {
			if q := read(word + open); len(q.Clauses)+len(q.Filters) > 0 || len(q.Readings) == 0 {
				t.Errorf("%s demands %v and says %v", word+open, q.Describe(), q.Readings)
			}
		}
	}
}

func TestAnAilmentOfOnesOwnIsNoSpecialty(t *testing.T) {
	specialty := func(typed string) bool {
		return slices.ContainsFunc(read(typed).Clauses, func(c search.Clause) bool {
			return slices.ContainsFunc(c.Any, func(a search.Atom) bool { return a.Column == search.ColSpecialty && a.Kind == search.AtomValue })
		})
	}
	for _, own := range []string{"腰痛で座り仕事", "膝が悪いので在宅", "がん治療中 在宅", "透析中でもできる仕事", "頭痛持ちでもできる", "うつなので在宅"} {
		if specialty(own) {
			t.Errorf("%s asks for a specialty", own)
		}
	}
	for _, patients := range []string{"腰痛 オンライン", "頭痛外来", "透析 オンライン診療", "うつ オンライン診療", "腰痛の患者さん"} {
		if !specialty(patients) {
			t.Errorf("%s asks for no specialty", patients)
		}
	}
}

func TestTheOneDayOneIsFreeLeavesOutOtherDays(t *testing.T) {
	job := func(says string) *search.Document {
		return searchtest.Analyzer().NewDocument(&models.Job{ID: "x", Advert: models.Advert{Title: vocab.Text{JA: "内科"}, Description: says}})
	}
	for says, days := range map[string]string{
		"毎週水曜13:00〜17:00": "水", "火・木曜日の午前": "火木", "週2日(火・金)に通勤": "", "週1日(火・金のどちらか)に通勤": "火金", "月〜金の9時から": "月火水木金",
		"平日9時から": "月火水木金", "水曜休診": "月火水木金土日", "曜日はご相談": "月火水木金土日", "月に4回": "月火水木金土日",
		"土日の当番": "土日", "木曜から土曜まで": "木金土", "365日対応": "月火水木金土日", "日給8万円、土曜は休み": "月火水木金土日",
	} {
		for _, day := range "月火水木金土日" {
			q := read("内科 " + string(day) + "曜だけ")
			q.Clauses = slices.DeleteFunc(q.Clauses, func(c search.Clause) bool {
				return c.Any[0].Column == search.ColSchedule && c.Any[0].Kind == search.AtomValue
			})
			if got, want := q.Matches(job(says)), strings.ContainsRune(days, day); got != want {
				t.Errorf("%s曜だけ finds %s: %t", string(day), says, got)
			}
		}
	}
}

func TestWhoIsNewToTheWorkIsNotShownWhatDemandsYearsOfIt(t *testing.T) {
	for says, open := range map[string]bool{
		"産業医経験8年以上": false, "産業医としての実務3年以上。": false, "臨床経験5年以上": true, "産業医経験は問いません": true, "産業医の実務経験が5年ある先生": false,
	} {
		d := searchtest.Analyzer().NewDocument(&models.Job{ID: "x", Advert: models.Advert{Title: vocab.Text{JA: "産業医 未経験歓迎"}, Description: says}})
		q := read("産業医 未経験")
		q.Clauses = slices.DeleteFunc(q.Clauses, func(c search.Clause) bool { return !c.Not })
		if q.Matches(d) != open {
			t.Errorf("%s is found: %t", says, !open)
		}
	}
}

func TestHoursBehindNightAreAtNight(t *testing.T) {
	night := search.SetOf(vocab.ScheduleTypes, "night")
	for _, typed := range []string{"夜だけ 9時から11時", "夜 8時から10時", "夜のみ 10時から"} {
		q := read(typed)
		if !slices.ContainsFunc(q.Clauses, func(c search.Clause) bool {
			return !c.Not && len(c.Any) > 0 && c.Any[0].Column == search.ColSchedule && c.Any[0].Values.Meets(night)
		}) {
			t.Errorf("%s asks for %v", typed, q.Describe())
		}
	}
}

func TestAnAmountInItsUnitMayBeReachedByTheUpperEnd(t *testing.T) {
	for _, exact := range []string{"日給8万", "年収1500万円", "1件3000円", "月40万円", "半日3万円"} {
		if q := read(exact); !q.PayReach || q.PayMin == 0 {
			t.Errorf("%s leaves out adverts that go up to it: %v", exact, q.Describe())
		}
		if q := read(exact + "以上"); q.PayReach {
			t.Errorf("%s以上 takes adverts that only go up to it", exact)
		}
	}
}
