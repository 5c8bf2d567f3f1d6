package rules

import (
	"strings"
	"unicode"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/expr"
	"github.com/enkaku/enkaku/models/fold"
	"github.com/enkaku/enkaku/models/vocab"
)

// MaxTermYears is the longest fixed term of a doctor's employment (Labour
// Standards Act, art. 14: five years for highly skilled professions).
const MaxTermYears = 5

// checkEmployment wants the items that an advert for employment must show
// (Employment Security Act art. 5-3, enforcement rules art. 4-2, as amended
// for April 2024).
func checkEmployment(c *checker) {
	if !c.employed() {
		return
	}
	t := &c.a.Terms
	c.Need(models.Runes(t.Work.Initial) >= c.byLang(15, 40), "terms.work.initial", "job.work_content.required")
	c.Need(statedScope(t.Work.Change), "terms.work.change", "job.work_change_scope.required")
	place := fold.Width(t.Workplace.Initial)
	atHome := c.a.Remote == vocab.RemotePartial && homeAlone.MatchString(place)
	c.Need(placed(place) || atHome && placed(fold.Width(c.a.Onsite.Place)),
		"terms.workplace.initial", "job.workplace.required")
	c.Need(statedScope(t.Workplace.Change), "terms.workplace.change", "job.workplace_change_scope.required")
	checkTerm(c)
	checkProbation(c)
	c.Need(strings.TrimSpace(t.Holidays) != "", "terms.holidays", "job.holidays.required")
	if m := daysOffAMonth.FindStringSubmatch(fold.Width(t.Holidays)); m != nil && m[1] < "4" ||
		vocab.SaysNone(t.Holidays) {
		c.Fail("terms.holidays", "job.holidays.too_few")
	}
	checkInsurance(c)
	if t.Dispatch {
		c.Fail("terms.dispatch", "job.dispatch.not_allowed")
	}
	checkSmoking(c)
	if t.Term.Type == models.TermIndefinite && t.RetireAge != 0 && (t.RetireAge < 60 || t.RetireAge > oldestRetirement) {
		c.Fail("terms.retire_age", "job.retire_age.invalid")
	}
}

// homeAlone is a place of work that says home and no more: the establishment
// of a partly remote job is then named as the place of attendance.
var homeAlone = expr.Lazy(`^(?i:ご?自宅|在宅|home)(勤務)?$`)

// placed reports whether a text says where: a number of a street, a prefecture.
func placed(place string) bool {
	return models.Runes(place) >= 6 && (models.Numbered(place) || len(vocab.PrefsNamed(place)) > 0)
}

// daysOffAMonth finds days off counted by the month or by four weeks; four are
// the least (Labour Standards Act, art. 35).
var daysOffAMonth = expr.Lazy(`(?:^|[^0-9])(?:月|毎月|4週|四週)(?:に)?([1-9])(?:日|休|回)`)

// statedScope reports whether a scope of change is a text or says that there
// is none.
func statedScope(s string) bool {
	s = strings.TrimSpace(s)
	return vocab.SaysNone(s) || models.Runes(s) >= 5
}

func checkTerm(c *checker) {
	t := &c.a.Terms
	switch t.Term.Type {
	case models.TermIndefinite:
	case models.TermFixed:
		checkTermDates(c)
		checkRenewal(c)
	default:
		c.Fail("terms.term.type", "job.term.required")
	}
}

func checkTermDates(c *checker) {
	from, to := c.a.Terms.Term.From, c.a.Terms.Term.To
	if !from.Valid() || !to.Valid() {
		c.Fail("terms.term.from", "job.term.dates")
		return
	}
	switch {
	case to < from:
		c.Fail("terms.term.to", "job.term.dates")
	case to < c.Today:
		c.Fail("terms.term.to", "job.term.over")
	case !to.Start().Before(from.Start().AddDate(MaxTermYears, 0, 0)):
		c.Fail("terms.term.to", "job.term.too_long")
	}
}

func checkRenewal(c *checker) {
	r := c.a.Terms.Renewal
	switch r.Policy {
	case "none":
		return
	case "possible":
		c.Need(models.Runes(r.Criteria) >= c.byLang(8, 15), "terms.renewal.criteria", "job.renewal_criteria.required")
	case "auto":
	default:
		c.Fail("terms.renewal.policy", "job.renewal.required")
		return
	}
	years, times := r.CapYears >= 1 && r.CapYears <= 10, r.CapTimes >= 1 && r.CapTimes <= 20
	c.Need(r.NoCap || years || times, "terms.renewal.cap", "job.renewal_cap.required")
}

func checkProbation(c *checker) {
	p := c.a.Terms.Probation
	if p.Has == nil {
		c.Fail("terms.probation.has", "job.probation.required")
		return
	}
	if !*p.Has {
		return
	}
	switch {
	case p.Months < 1 || p.Months > 12:
		c.Fail("terms.probation.months", "job.probation.months")
	case p.Months > 6:
		c.Warn("terms.probation.months", "job.probation.long")
	}
	c.Need(strings.TrimSpace(p.Terms) != "", "terms.probation.terms", "job.probation.required")
}

func checkInsurance(c *checker) {
	i := c.a.Terms.Insurance
	for field, cover := range map[string]string{
		"terms.insurance.health": i.Health, "terms.insurance.pension": i.Pension,
		"terms.insurance.accident": i.Accident, "terms.insurance.employment": i.Employment,
	} {
		condition, conditional := strings.CutPrefix(cover, "conditional:")
		conditional = conditional && !models.Blank(condition)
		c.Need(cover == "yes" || cover == "no" || conditional, field, "job.insurance.required")
	}
	if i.Accident != "" && i.Accident != "yes" {
		c.Fail("terms.insurance.accident", "job.insurance.accident")
	}
	if c.insuranceDue() {
		for field, cover := range map[string]string{"terms.insurance.health": i.Health,
			"terms.insurance.pension": i.Pension} {
			if cover == "no" {
				c.Fail(field, "job.insurance.full_time")
			}
		}
	}
	if (c.insuranceDue() || c.a.Pay.WeeklyHours >= EmploymentInsuranceHours) && i.Employment == "no" {
		c.Fail("terms.insurance.employment", "job.insurance.twenty_hours")
	}
}

func checkSmoking(c *checker) {
	s := c.a.Terms.Smoking
	switch s.Measure {
	case "no_smoking_premises", "no_smoking_indoor", "smoking_room", "none":
	case "home":
		c.Need(strings.TrimSpace(s.Note) != "", "terms.smoking.note", "job.smoking.required")
	default:
		c.Fail("terms.smoking.measure", "job.smoking.required")
	}
}

// checkBoth wants what every advert needs: when it was true, how long it
// runs, how many are wanted and how they are chosen.
func checkBoth(c *checker) {
	t := &c.a.Terms
	asOf := t.InfoAsOf
	if !asOf.Valid() || asOf > c.Today || asOf.DaysUntil(c.Today) > models.MaxAdvertDays {
		c.Fail("terms.info_as_of", "job.info_as_of.stale")
	}
	switch {
	case !t.ValidThrough.Valid() || t.ValidThrough < c.Today:
		c.Fail("terms.valid_through", "job.valid_through.past")
	case asOf.Valid() && asOf.DaysUntil(t.ValidThrough) > models.MaxAdvertDays:
		c.Fail("terms.valid_through", "job.valid_through.too_far")
	}
	c.Need(t.Headcount >= 1 && t.Headcount <= 99, "terms.headcount", "job.headcount.invalid")
	c.Need(strings.TrimSpace(t.Selection) != "", "terms.selection", "job.selection.required")
	if strings.Count(t.Selection, "→") >= 5 {
		c.Warn("terms.selection", "job.selection.too_many")
	}
}

// wordless reports whether s has no letter or digit.
func wordless(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}
