package search

import (
	"slices"

	"github.com/enkaku/enkaku/models"
)

// heldLicences are the licences of a doctor as they count for one job.
type heldLicences struct {
	sure    Set // held
	assumed Set // held by all that is known, to be shown
}

// trainings can be completed before the start of the work, by courses of
// hours or days.
var trainings = [...]models.Licence{"online_care_training", "emergency_contraception_training", "gcp_training"}

// physicianRoutes are the qualifications that make an occupational physician
// (Ordinance on Industrial Safety and Health, art. 14, para. 2); an advert
// that names one of them may accept the others.
var physicianRoutes = []models.Licence{"jma_occupational", "uoeh_course", "oh_consultant"}

// trainingYears is how long initial clinical training takes (Medical
// Practitioners' Act, art. 16-2): whoever has practised longer with a Japanese
// licence is taken to have completed it.
const trainingYears = 2

// trainingBegan is when that training became a duty; doctors registered
// before are deemed to have completed it.
const trainingBegan models.Date = "2004-04-01"

// licencesHeld judges the doctor's licences for a job.
func licencesHeld(d *models.Doctor, job *models.Job) heldLicences {
	at := models.DateOf(job.PublishAt)
	var held heldLicences
	for _, l := range d.Licences {
		if !l.Counts() || !job.PublishAt.IsZero() && l.Expires != "" && l.Expires < at {
			continue
		}
		if isCertificate(l.Key) && !certifies(l, job.Specialties) {
			continue
		}
		held.sure = held.sure.or(setOf(models.Licences, l.Key))
	}
	if deemedTrained(d) {
		held.assumed = setOf(models.Licences, "initial_training").minus(held.sure)
	}
	return held
}

func isCertificate(k models.Licence) bool { return k == "board_certified" || k == "society_certified" }

// certifies reports whether a specialist's certificate is in a field of the
// job. One that names no field, and a job open to every field, are not
// questioned.
func certifies(l models.LicenceHeld, fields []models.Specialty) bool {
	if l.Specialty == "" || len(fields) == 0 || slices.Contains(fields, anySpecialty) {
		return true
	}
	return slices.ContainsFunc(fields, func(f models.Specialty) bool { return kinship(l.Specialty, f) > 0 })
}

// deemedTrained reports whether initial training is taken as completed.
func deemedTrained(d *models.Doctor) bool {
	return slices.ContainsFunc(d.Licences, func(l models.LicenceHeld) bool {
		return l.Key == "jp_medical_license" && l.Counts() && (d.Years > trainingYears || l.On != "" && l.On < trainingBegan)
	})
}

// licences checks what the job demands. What can be completed or shown before
// the start is a remark.
func (p pairing) licences() (notes []Reason, ok bool) {
	missing := p.doc.LicenceMust.minus(p.held.sure)
	later := p.held.assumed
	if p.job.Regulatory.TrainingFirst {
		later = later.or(setOf(models.Licences, trainings[:]...))
	}
	if oh := p.job.Regulatory.OH; oh != nil && oh.OtherRoute && p.held.sure.meets(setOf(models.Licences, physicianRoutes...)) {
		missing = missing.minus(setOf(models.Licences, physicianRoutes...))
	}
	if !missing.within(later) {
		return nil, false
	}
	if any := p.doc.LicenceAnyOf; !any.empty() && !any.meets(p.held.sure.or(later)) {
		return nil, false
	}
	for i, t := range models.Licences.Terms() {
		if missing.Has(i) {
			notes = append(notes, Reason{Kind: ReasonLicence, Column: ColLicence, Key: t.Key})
		}
	}
	for _, k := range p.job.Licences.Preferred {
		if p.held.sure.meets(setOf(models.Licences, k)) {
			notes = append(notes, Reason{Kind: ReasonLicence, Good: true, Column: ColLicence, Key: string(k)})
		}
	}
	return notes, true
}
