package models

import (
	"slices"

	"github.com/enkaku/enkaku/models/vocab"
)

// WorkablePrefs returns the prefectures from which a doctor can do the job,
// and true when that is all of Japan. Work done wholly from home reaches
// every prefecture unless the advert lists where the doctor may live; work
// with days on site reaches the place of those days and the listed ones.
func (a *Advert) WorkablePrefs() (prefs []vocab.Pref, all bool) {
	fromHome := a.Remote == "full_remote"
	if fromHome && len(a.LivingPrefs) == 0 {
		return nil, true
	}
	prefs = slices.Clone(a.LivingPrefs)
	if !fromHome {
		prefs = append(prefs, a.OnsitePrefs()...)
	}
	return vocab.Tidy(prefs), false
}

// OnsitePrefs returns the prefectures of the days on site: as stated, else as
// named in the place, else the employer's when the place is its site.
func (a *Advert) OnsitePrefs() []vocab.Pref {
	if named := a.prefsOnSite(); len(named) > 0 {
		return named
	}
	if a.Remote == "satellite" {
		if named := vocab.PrefsNamed(a.Terms.Workplace.Initial); len(named) > 0 {
			return named
		}
	}
	if a.Employer.Pref != "" && a.Remote != "full_remote" {
		return []vocab.Pref{a.Employer.Pref}
	}
	return nil
}

// PlacePrefs returns the prefectures a place word in a search may mean for
// this job: the employer's and those of the days on site, never the agency's.
func (a *Advert) PlacePrefs() []vocab.Pref {
	prefs := a.OnsitePrefs()
	if a.Employer.Pref != "" {
		prefs = append(prefs, a.Employer.Pref)
	}
	return vocab.Tidy(prefs)
}
