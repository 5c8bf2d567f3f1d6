package models

import (
	"slices"

	"github.com/enkaku/enkaku/models/vocab"
)

// LaterTrainings can be completed before the start of the work, by courses of
// hours or days.
var LaterTrainings = []vocab.Licence{"online_care_training", "emergency_contraception_training", "gcp_training"}

// PhysicianRoutes are the qualifications that make an occupational physician
// (Ordinance on Industrial Safety and Health, art. 14, para. 2); an advert
// that names one of them may accept the others.
var PhysicianRoutes = []vocab.Licence{"jma_occupational", "uoeh_course", "oh_consultant"}

// trainingYears is how long initial clinical training takes (Medical
// Practitioners' Act, art. 16-2): whoever has practised longer with a Japanese
// licence is taken to have completed it.
const trainingYears = 2

// trainingBegan is when that training became a duty; doctors registered
// before are deemed to have completed it.
const trainingBegan Date = "2004-04-01"

// DeemedTrained reports whether initial training is taken as completed.
func (d *Doctor) DeemedTrained() bool {
	return slices.ContainsFunc(d.Licences, func(l LicenceHeld) bool {
		return l.Key == vocab.LicenceMedical && l.Counts() &&
			(d.Years > trainingYears || l.On != "" && l.On < trainingBegan)
	})
}

// PossibleLicences are those the doctor holds or may be taken to hold for some
// job; which of them count for one job is for the match to say.
func (d *Doctor) PossibleLicences() []vocab.Licence {
	keys := slices.Clone(LaterTrainings)
	for _, l := range d.Licences {
		if l.Counts() {
			keys = append(keys, l.Key)
		}
	}
	if d.DeemedTrained() {
		keys = append(keys, vocab.LicenceInitialTraining)
	}
	if slices.ContainsFunc(keys, func(k vocab.Licence) bool { return slices.Contains(PhysicianRoutes, k) }) {
		keys = append(keys, PhysicianRoutes...)
	}
	return keys
}
