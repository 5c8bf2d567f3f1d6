package models

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models/vocab"
)

func TestWhereDaysOnSiteAre(t *testing.T) {
	at := EmployerCard{Pref: "13", Address: "東京都新宿区見本町1-2-3 見本ビル5階"}
	for name, tc := range map[string]struct {
		a    Advert
		want []vocab.Address
	}{
		"nothing but the employer": {Advert{Remote: vocab.RemotePartial, Employer: at},
			[]vocab.Address{{Pref: "13", City: "新宿区", Street: "見本町1-2-3 見本ビル5階"}}},
		"an employer's address without its prefecture": {
			Advert{Remote: vocab.RemotePartial, Employer: EmployerCard{Pref: "13", Address: "新宿区見本町1-2-3"}},
			[]vocab.Address{{Pref: "13", City: "新宿区", Street: "見本町1-2-3"}}},
		"another place": {Advert{Remote: vocab.RemotePartial, Onsite: Onsite{Place: "大阪府大阪市中央区の院内"}, Employer: at},
			[]vocab.Address{{Pref: "27", City: "大阪市中央区"}}},
		"another place whose street the terms name": {
			Advert{Remote: vocab.RemotePartial, Onsite: Onsite{Place: "大阪府大阪市中央区の院内"},
				Terms: workplace("自宅および大阪府大阪市中央区見本谷4-5-6")},
			[]vocab.Address{{Pref: "27", City: "大阪市中央区", Street: "見本谷4-5-6"}}},
		"the terms name another city": {
			Advert{Remote: vocab.RemotePartial, Onsite: Onsite{Place: "大阪府堺市の院内"}, Terms: workplace("大阪府大阪市中央区見本谷4-5-6")},
			[]vocab.Address{{Pref: "27", City: "堺市"}}},
		"a place in words is not the employer's": {
			Advert{Remote: vocab.RemotePartial, Onsite: Onsite{Pref: "13", Place: "駅前の診療所"}, Employer: at},
			[]vocab.Address{{Pref: "13"}}},
		"two satellites": {Advert{Remote: vocab.RemoteSatellite, Onsite: Onsite{Place: "東京・日本橋または大阪・梅田"}, Employer: at},
			[]vocab.Address{{Pref: "13"}, {Pref: "27"}}},
		"none": {Advert{Remote: vocab.RemoteFull, Employer: at}, nil},
	} {
		if got := tc.a.OnsiteAddresses(); !slices.Equal(got, tc.want) {
			t.Errorf("%s: %+v, want %+v", name, got, tc.want)
		}
	}
}

func TestWhoeverNeverComesMayLiveWhereTheAdvertSays(t *testing.T) {
	a := Advert{Remote: vocab.RemoteFull, Onsite: Onsite{Frequency: vocab.OnsiteNone}}
	if prefs, everywhere := a.ApplicantPrefs(); !a.NeverOnsite() || everywhere || len(prefs) > 0 {
		t.Errorf("from home in Japan: %v %v", prefs, everywhere)
	}
	a.LivingPrefs = []vocab.Pref{"01", "02"}
	if prefs, everywhere := a.ApplicantPrefs(); everywhere || !slices.Equal(prefs, a.LivingPrefs) {
		t.Errorf("from two prefectures: %v %v", prefs, everywhere)
	}
	a.Locations = []vocab.AllowedLocation{vocab.LocationOverseas}
	if _, everywhere := a.ApplicantPrefs(); !everywhere {
		t.Error("from abroad is bound to Japan")
	}
	for _, often := range vocab.OnsiteFrequencies.Keys() {
		for _, level := range vocab.RemoteLevels.Keys() {
			a := Advert{Remote: level, Onsite: Onsite{Frequency: often}}
			if want := level == vocab.RemoteFull && often == vocab.OnsiteNone; a.NeverOnsite() != want {
				t.Errorf("%s, on site %s: never on site is %v", level, often, a.NeverOnsite())
			}
		}
	}
}
