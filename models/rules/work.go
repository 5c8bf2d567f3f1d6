package rules

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/fold"
	"github.com/enkaku/enkaku/models/vocab"
)

// Limits of choices.
const (
	MaxSecondaryWork = 4
	MaxSpecialties   = 8
)

// checkWork wants one main kind of work, at most four others, and one to
// eight specialties.
func checkWork(c *checker) {
	a := c.a
	c.Need(vocab.WorkTypes.Has(a.PrimaryWork), "work.primary", "job.work_type.required")
	if len(a.SecondaryWork) > MaxSecondaryWork {
		c.Fail("work.secondary", "job.work_type.too_many")
	}
	if slices.Contains(a.SecondaryWork, a.PrimaryWork) && a.PrimaryWork != "" {
		c.Fail("work.secondary", "job.value.twice", string(a.PrimaryWork))
	}
	count := len(a.Specialties)
	c.Need(count >= 1 && count <= MaxSpecialties, "specialties", "job.specialties.required")
	if count > 1 && slices.Contains(a.Specialties, vocab.SpecialtyAny) {
		c.Hint("specialties", "job.specialties.any")
	}
	c.Need(len(a.Languages) > 0, "languages", "job.languages.required")
}

// checkContract wants a form of work and a nature of contract that fit, in
// one posting only one of the two regimes.
func checkContract(c *checker) {
	a := c.a
	c.Need(vocab.EmploymentTypes.Has(a.Employment), "employment", "job.employment_type.required")
	if !vocab.ContractNatures.Has(a.Contract) {
		c.Fail("contract", "job.contract_nature.required")
		return
	}
	switch a.Employment {
	case vocab.EmploymentFullTime, vocab.EmploymentPartTime, vocab.EmploymentRegularPartTime, vocab.EmploymentSpot:
		c.Need(c.employed(), "contract", "job.contract_nature.invalid")
	case vocab.EmploymentService:
		c.Need(!c.employed(), "contract", "job.contract_nature.invalid")
	}
	if a.Employment == vocab.EmploymentSpot && !models.Numbered(a.Terms.Holidays) {
		c.Fail("terms.holidays", "job.spot.dates")
	}
}

// toolsLent reports whether the other side provides every device.
func toolsLent(a *models.Advert) bool {
	lent := 0
	for _, device := range []vocab.EquipSec{"work_pc", "camera_headset", "medical_monitor", "dual_monitor",
		"reading_workstation"} {
		switch a.Equipment[device] {
		case "employer":
			lent++
		case "doctor", "shared":
			return false
		}
	}
	return lent > 0
}

// allText returns every text of the advert that a reader sees.
func (c *checker) allText() string {
	var b strings.Builder
	for _, n := range c.texts() {
		b.WriteString(n.text)
		b.WriteByte('\n')
	}
	return fold.Width(b.String())
}
