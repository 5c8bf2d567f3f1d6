package doctormatch

import (
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// Almost returns the licences one of which, were it held, would let a job
// through that is ruled out now, with how well the job would suit. None of them
// when more than one thing is missing, when it would not suit, and when the job
// is not ruled out. judge is Judge of the job's document.
func Almost(
	judge func(*models.Doctor) (Match, bool), job *models.Job, d *models.Doctor,
) (lacking []vocab.Licence, m Match) {
	if _, ok := judge(d); ok {
		return nil, Match{}
	}
	for _, key := range append(slices.Clone(job.Licences.Required), job.Licences.AnyOf...) {
		if slices.Contains(lacking, key) {
			continue
		}
		if would, ok := judge(holding(d, key)); ok && would.Score >= FairScore {
			lacking, m = append(lacking, key), would
		}
	}
	return lacking, m
}

// QuestionHoldingAll is QuestionOf as if the doctor held every licence.
func QuestionHoldingAll(d *models.Doctor) *search.Question {
	return QuestionOf(holding(d, vocab.Licences.Keys()...))
}

// holding is the doctor with further licences.
func holding(d *models.Doctor, keys ...vocab.Licence) *models.Doctor {
	with := *d
	with.Licences = slices.Clone(d.Licences)
	for _, key := range keys {
		with.Licences = append(with.Licences, models.LicenceHeld{Key: key, Status: models.LicenceUnverified})
	}
	return &with
}
