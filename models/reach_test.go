package models

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models/vocab"
)

func TestWhereAJobCanBeDone(t *testing.T) {
	for name, tc := range map[string]struct {
		a      Advert
		reach  []vocab.Pref // from where it can be done
		all    bool
		onsite []vocab.Pref
		place  []vocab.Pref // what a place word may mean
	}{
		"from home, anywhere": {a: Advert{Remote: vocab.RemoteFull, Employer: EmployerCard{Pref: "13"}}, all: true, place: []vocab.Pref{"13"}},
		"from home, in two prefectures": {a: Advert{Remote: vocab.RemoteFull, LivingPrefs: []vocab.Pref{"27", "26"}},
			reach: []vocab.Pref{"26", "27"}},
		"from home, with days at the start": {a: Advert{Remote: vocab.RemoteFull, Onsite: Onsite{Pref: "14"}, Employer: EmployerCard{Pref: "13"}},
			all: true, onsite: []vocab.Pref{"14"}, place: []vocab.Pref{"13", "14"}},
		"partly, where it says": {a: Advert{Remote: vocab.RemotePartial, Onsite: Onsite{Pref: "14", Place: "大阪市"}},
			reach: []vocab.Pref{"14"}, onsite: []vocab.Pref{"14"}, place: []vocab.Pref{"14"}},
		"partly, where the place is": {a: Advert{Remote: vocab.RemotePartial, Onsite: Onsite{Place: "大阪府の本院"}, Employer: EmployerCard{Pref: "13"}},
			reach: []vocab.Pref{"27"}, onsite: []vocab.Pref{"27"}, place: []vocab.Pref{"13", "27"}},
		"partly, at the employer's": {a: Advert{Remote: vocab.RemotePartial, Onsite: Onsite{Place: "本院"}, Employer: EmployerCard{Pref: "13"}, LivingPrefs: []vocab.Pref{"11"}},
			reach: []vocab.Pref{"11", "13"}, onsite: []vocab.Pref{"13"}, place: []vocab.Pref{"13"}},
		"partly, its workplace is no place of visits": {a: Advert{Remote: vocab.RemotePartial, Terms: workplace("大阪府"), Employer: EmployerCard{Pref: "13"}},
			reach: []vocab.Pref{"13"}, onsite: []vocab.Pref{"13"}, place: []vocab.Pref{"13"}},
		"a satellite, by its workplace": {a: Advert{Remote: vocab.RemoteSatellite, Terms: workplace("大阪府"), Employer: EmployerCard{Pref: "13"}},
			reach: []vocab.Pref{"27"}, onsite: []vocab.Pref{"27"}, place: []vocab.Pref{"13", "27"}},
		"a satellite, workplace unsaid": {a: Advert{Remote: vocab.RemoteSatellite, Employer: EmployerCard{Pref: "13"}},
			reach: []vocab.Pref{"13"}, onsite: []vocab.Pref{"13"}, place: []vocab.Pref{"13"}},
		"nothing said": {a: Advert{Remote: vocab.RemotePartial}},
	} {
		reach, all := tc.a.WorkablePrefs()
		if !slices.Equal(reach, tc.reach) || all != tc.all {
			t.Errorf("%s: can be done from %v (all %v), want %v (all %v)", name, reach, all, tc.reach, tc.all)
		}
		if got := tc.a.OnsitePrefs(); !slices.Equal(got, tc.onsite) {
			t.Errorf("%s: on site in %v, want %v", name, got, tc.onsite)
		}
		if got := tc.a.PlacePrefs(); !slices.Equal(got, tc.place) {
			t.Errorf("%s: a place is %v, want %v", name, got, tc.place)
		}
	}
}

func workplace(s string) Terms {
	var t Terms
	t.Workplace.Initial = s
	return t
}

func TestPrefecturesNamed(t *testing.T) {
	for text, want := range map[string][]vocab.Pref{
		"東京都新宿区":             {"13"},
		"京都":                 {"26"},
		"京都府と東京都":            {"13", "26"},
		"Osaka":              {"27"},
		"osaka, Kyoto":       {"26", "27"},
		"in Osaka":           {"27"},
		"Osakaya":            nil,
		"NewOsaka":           nil,
		"NewOsaka and Osaka": {"27"},
		"Osakaya or Osaka":   {"27"},
		"大阪osaka":            {"27"},
		"なし":                 nil,
	} {
		if got := vocab.PrefsNamed(text); !slices.Equal(got, want) {
			t.Errorf("%q names %v, want %v", text, got, want)
		}
	}
}
