package doctormatch

import (
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// heldLicences are the licences of a doctor as they count for one job.
type heldLicences struct {
	sure    search.Set // held
	assumed search.Set // held by all that is known, to be shown
}

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
		held.sure = held.sure.Or(search.SetOf(vocab.Licences, l.Key))
	}
	if d.DeemedTrained() {
		held.assumed = search.SetOf(vocab.Licences, vocab.LicenceInitialTraining).Minus(held.sure)
	}
	return held
}

func isCertificate(k vocab.Licence) bool { return k == "board_certified" || k == "society_certified" }

// certifies reports whether a specialist's certificate is in a field of the
// job. One that names no field, and a job open to every field, are not
// questioned.
func certifies(l models.LicenceHeld, fields []vocab.Specialty) bool {
	if l.Specialty == "" || len(fields) == 0 || slices.Contains(fields, anySpecialty) {
		return true
	}
	return slices.ContainsFunc(fields, func(f vocab.Specialty) bool { return kinship(l.Specialty, f) > 0 })
}

// demanded returns the licences that the job demands and the doctor does not
// hold, and those that can be completed or shown before the start.
func (p pairing) demanded() (missing, later search.Set) {
	missing = p.doc.LicenceMust.Minus(p.held.sure)
	later = p.held.assumed
	if p.job.Regulatory.TrainingFirst {
		later = later.Or(search.SetOf(vocab.Licences, models.LaterTrainings...))
	}
	if oh := p.job.Regulatory.OH; oh != nil && oh.OtherRoute &&
		p.held.sure.Meets(search.SetOf(vocab.Licences, models.PhysicianRoutes...)) {
		missing = missing.Minus(search.SetOf(vocab.Licences, models.PhysicianRoutes...))
	}
	return missing, later
}

// lacking returns the licences without which the job is ruled out: all of must,
// and one of anyOf.
func (p pairing) lacking() (must, anyOf search.Set) {
	missing, later := p.demanded()
	must = missing.Minus(later)
	if one := p.doc.LicenceAnyOf; !one.Empty() && !one.Meets(p.held.sure.Or(later)) {
		anyOf = one
	}
	return must, anyOf
}

// licences checks what the job demands. What can be completed or shown before
// the start is a remark.
func (p pairing) licences() (notes []Reason, ok bool) {
	if must, anyOf := p.lacking(); !must.Empty() || !anyOf.Empty() {
		return nil, false
	}
	missing, _ := p.demanded()
	for i, t := range vocab.Licences.Terms() {
		if missing.Has(i) {
			notes = append(notes, Reason{Kind: ReasonLicence, Column: search.ColLicence, Key: t.Key})
		}
	}
	for _, k := range p.job.Licences.Preferred {
		if p.held.sure.Meets(search.SetOf(vocab.Licences, k)) {
			notes = append(notes, Reason{Kind: ReasonLicence, Good: true, Column: search.ColLicence, Key: string(k)})
		}
	}
	return notes, true
}
