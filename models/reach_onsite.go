package models

import (
	"slices"

	"github.com/enkaku/enkaku/models/vocab"
)

// NeverOnsite reports whether all of the work may be done from a place of the
// doctor's choosing. Days on site at the start are days on site.
func (a *Advert) NeverOnsite() bool {
	return a.Remote == vocab.RemoteFull && a.Onsite.Frequency == vocab.OnsiteNone
}

// ApplicantPrefs says where who does the job may live. everywhere is true when
// the advert sets no bound, because it can be done from abroad; otherwise no
// prefectures mean all of Japan.
func (a *Advert) ApplicantPrefs() (prefs []vocab.Pref, everywhere bool) {
	if a.WorkableFrom(vocab.LocationOverseas) {
		return nil, true
	}
	return a.LivingPrefs, false
}

// OnsiteAddresses returns where the doctor comes on days on site, one for each
// of OnsitePrefs, with as many parts as the advert states: of the place of
// these days itself, else of the place of work that the law wants stated, else
// of the employer when its site is the place.
func (a *Advert) OnsiteAddresses() []vocab.Address {
	place := vocab.AddressesIn(a.Onsite.Place)
	work := append(vocab.AddressesIn(a.Terms.Workplace.Initial), vocab.AddressesIn(a.Terms.Place)...)
	if a.Onsite.Place == "" {
		own := vocab.SplitAddress(a.Employer.Address)
		if own.Pref == "" {
			own.Pref = a.Employer.Pref
		}
		work = append(work, own)
	}
	var out []vocab.Address
	for _, pref := range a.OnsitePrefs() {
		in := vocab.Address{Pref: pref}
		if i := slices.IndexFunc(place, func(p vocab.Address) bool { return p.Pref == pref }); i >= 0 {
			in = place[i]
		}
		for _, w := range work {
			if in.Street == "" && w.Pref == pref && (in.City == "" || in.City == w.City) {
				in = w
			}
		}
		out = append(out, in)
	}
	return out
}
