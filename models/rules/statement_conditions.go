package rules

import (
	"math"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/fold"
)

// What is stated of the term, its renewal, the trial and the place.
const (
	SaysIndefinite   Statement = "indefinite"
	SaysFixedTerm    Statement = "fixed_term"
	SaysTermMonths   Statement = "term_months" // Number: months of the contract
	SaysStart        Statement = "start"       // Number: month; Until: its year, 0 for none
	SaysNotRenewed   Statement = "not_renewed"
	SaysRenewed      Statement = "renewed"
	SaysAutoRenewed  Statement = "auto_renewed"  // without being looked at
	SaysRenewsItself Statement = "renews_itself" // for ever, without being looked at
	SaysRenewalYears Statement = "renewal_years" // Number: years in all
	SaysRenewalTimes Statement = "renewal_times" // Number: how often at most
	SaysNoRenewalCap Statement = "no_renewal_cap"
	SaysRetirement   Statement = "retirement" // Number: age
	SaysNoRetirement Statement = "no_retirement"

	SaysNoTrial     Statement = "no_trial"
	SaysTrial       Statement = "trial"        // Number: months, 0 for some
	SaysTrialUnpaid Statement = "trial_unpaid" // or paid less

	SaysSmokingRoom  Statement = "smoking_room" // indoors
	SaysSmokingPlace Statement = "smoking_place"
	SaysSmokingFree  Statement = "smoking_free" // one may smoke
	SaysNoSmoking    Statement = "no_smoking"
	SaysNoMeasure    Statement = "no_smoking_measure"
)

var conditionStatements = map[Statement]stated{
	SaysIndefinite:   {code: "job.says.term", against: againstIndefinite},
	SaysFixedTerm:    {code: "job.says.term", against: againstFixedTerm},
	SaysTermMonths:   {code: "job.says.term", against: againstTermMonths},
	SaysStart:        {code: "job.says.start", against: againstStart},
	SaysNotRenewed:   {code: "job.says.renewal", against: renewalIs("possible", "auto")},
	SaysRenewed:      {code: "job.says.renewal", against: againstRenewed},
	SaysAutoRenewed:  {code: "job.says.renewal", against: renewalIs("possible"), doubt: true},
	SaysRenewsItself: {code: "job.says.renewal", against: againstRenewsItself},
	SaysRenewalYears: {code: "job.says.renewal", against: againstRenewalYears},
	SaysRenewalTimes: {code: "job.says.renewal", against: againstRenewalTimes},
	SaysNoRenewalCap: {code: "job.says.renewal", against: againstNoRenewalCap},
	SaysRetirement:   {code: "job.says.retirement", against: againstRetirement},
	SaysNoRetirement: {code: "job.says.retirement", against: againstNoRetirement},

	SaysNoTrial:     {code: "job.says.trial", against: againstNoTrial},
	SaysTrial:       {code: "job.says.trial", against: againstTrial},
	SaysTrialUnpaid: {code: "job.says.trial", against: againstTrialUnpaid},

	SaysSmokingRoom:  {code: "job.says.smoking", against: smokingIs("no_smoking_premises", "no_smoking_indoor")},
	SaysSmokingPlace: {code: "job.says.smoking", against: smokingIs("no_smoking_premises")},
	SaysSmokingFree:  {code: "job.says.smoking", against: againstSmokingFree},
	SaysNoSmoking:    {code: "job.says.smoking", against: smokingIs("smoking_room", "none")},
	SaysNoMeasure: {code: "job.says.smoking",
		against: smokingIs("no_smoking_premises", "no_smoking_indoor", "smoking_room")},
}

func againstIndefinite(a *models.Advert, _ Claim) string {
	switch {
	case employs(a) && a.Terms.Term.Type == models.TermFixed:
		return "terms.term.type"
	case !employs(a) && !a.Terms.Period.Open && a.Terms.Period.To.Valid():
		return "terms.period.to"
	}
	return ""
}

func againstFixedTerm(a *models.Advert, _ Claim) string {
	switch {
	case employs(a) && a.Terms.Term.Type == models.TermIndefinite:
		return "terms.term.type"
	case !employs(a) && a.Terms.Period.Open:
		return "terms.period.open"
	}
	return ""
}

// againstTermMonths compares the length of a contract with its dates, which
// may be off by a month, or by a quarter of the length.
func againstTermMonths(a *models.Advert, cl Claim) string {
	if field := againstFixedTerm(a, cl); field != "" {
		return field
	}
	from, to, field := a.Terms.Term.From, a.Terms.Term.To, "terms.term.to"
	if !employs(a) {
		from, to, field = a.Terms.Period.From, a.Terms.Period.To, "terms.period.to"
	}
	if !from.Valid() || !to.Valid() || cl.Number == 0 {
		return ""
	}
	const daysAMonth = 365.25 / 12
	months := float64(from.DaysUntil(to)+1) / daysAMonth
	if math.Abs(months-cl.Number) <= max(1, cl.Number/4) {
		return ""
	}
	return field
}

// againstStart compares the month in which the work starts with its date.
func againstStart(a *models.Advert, cl Claim) string {
	from, field := a.Terms.Term.From, "terms.term.from"
	if !employs(a) {
		from, field = a.Terms.Period.From, "terms.period.from"
	}
	if !from.Valid() {
		return ""
	}
	start := from.Start()
	if start.Month() == time.Month(cl.Number) && (cl.Until == 0 || start.Year() == int(cl.Until)) {
		return ""
	}
	return field
}

// renewalIs compares with the policy of a fixed term.
func renewalIs(policies ...string) func(*models.Advert, Claim) string {
	return func(a *models.Advert, _ Claim) string {
		if !employs(a) || a.Terms.Term.Type != models.TermFixed {
			return ""
		}
		for _, policy := range policies {
			if a.Terms.Renewal.Policy == policy {
				return "terms.renewal.policy"
			}
		}
		return ""
	}
}

// againstRenewed: what has no end is not renewed, and neither is what ends for good.
func againstRenewed(a *models.Advert, cl Claim) string {
	if field := againstFixedTerm(a, cl); field != "" {
		return field
	}
	return renewalIs("none")(a, cl)
}

// capped reports whether the advert has a renewal of which a ceiling is asked.
func capped(a *models.Advert) bool {
	r := a.Terms.Renewal
	return employs(a) && a.Terms.Term.Type == models.TermFixed && (r.NoCap || r.CapYears > 0 || r.CapTimes > 0)
}

// againstRenewsItself: what is renewed of itself has no ceiling, and is renewed.
func againstRenewsItself(a *models.Advert, cl Claim) string {
	if capped(a) && !a.Terms.Renewal.NoCap {
		return "terms.renewal.cap"
	}
	return renewalIs("none")(a, cl)
}

func againstRenewalYears(a *models.Advert, cl Claim) string {
	r := a.Terms.Renewal
	switch {
	case !capped(a):
	case r.NoCap, r.CapYears > 0 && r.CapYears != int(cl.Number),
		r.CapYears == 0 && apart(termYears(a)*float64(r.CapTimes+1), cl.Number):
		return "terms.renewal.cap"
	}
	return ""
}

// termYears is how long one term of a contract is, 0 when it is not said.
func termYears(a *models.Advert) float64 {
	from, to := a.Terms.Term.From, a.Terms.Term.To
	if !from.Valid() || !to.Valid() {
		return 0
	}
	return float64(from.DaysUntil(to)+1) / 365.25
}

// apart reports whether years of a contract, 0 for not known, differ by more than
// a first term that begins within a year of account explains.
func apart(years, stated float64) bool { return years > 0 && math.Abs(years-stated) > 0.9 }

func againstRenewalTimes(a *models.Advert, cl Claim) string {
	r := a.Terms.Renewal
	switch {
	case cl.Number == 0:
	case employs(a) && a.Terms.Term.Type == models.TermIndefinite:
		return "terms.term.type"
	case renewalIs("none")(a, cl) != "":
		return "terms.renewal.policy"
	case !capped(a):
	case r.NoCap, r.CapTimes > 0 && r.CapTimes != int(cl.Number),
		r.CapTimes == 0 && apart(termYears(a)*(cl.Number+1), float64(r.CapYears)):
		return "terms.renewal.cap"
	}
	return ""
}

func againstNoRenewalCap(a *models.Advert, _ Claim) string {
	if capped(a) && !a.Terms.Renewal.NoCap {
		return "terms.renewal.cap"
	}
	return ""
}

// againstRetirement asks of contracts without an end alone: others end before.
func againstRetirement(a *models.Advert, cl Claim) string {
	if employs(a) && a.Terms.Term.Type == models.TermIndefinite && a.Terms.RetireAge != int(cl.Number) {
		return "terms.retire_age"
	}
	return ""
}

func againstNoRetirement(a *models.Advert, _ Claim) string {
	if employs(a) && a.Terms.Term.Type == models.TermIndefinite && a.Terms.RetireAge > 0 {
		return "terms.retire_age"
	}
	return ""
}

func againstNoTrial(a *models.Advert, _ Claim) string {
	if p := a.Terms.Probation; employs(a) && p.Has != nil && *p.Has {
		return "terms.probation.has"
	}
	return ""
}

func againstTrial(a *models.Advert, cl Claim) string {
	switch p := a.Terms.Probation; {
	case !employs(a) || p.Has == nil:
	case !*p.Has:
		return "terms.probation.has"
	case cl.Number > 0 && p.Months > 0 && int(cl.Number) != p.Months:
		return "terms.probation.months"
	}
	return ""
}

// againstTrialUnpaid: other pay than later contradicts "the same terms". Pay
// within the advert's range is no other.
func againstTrialUnpaid(a *models.Advert, cl Claim) string {
	p, pay := a.Terms.Probation, a.Pay
	switch {
	case !employs(a) || p.Has == nil || cl.Number > 0 && cl.Number >= float64(pay.Min) && cl.Number <= float64(pay.Max):
	case !*p.Has:
		return "terms.probation.has"
	case sameAsLater(p.Terms):
		return "terms.probation.terms"
	}
	return ""
}

// sameAsLater reports whether the terms of a trial are those of the work.
func sameAsLater(terms string) bool {
	switch fold.Width(terms) {
	case "same", "同じ", "同条件", "本採用と同じ", "the same":
		return true
	}
	return false
}

// againstSmokingFree: the note of work at home may say that the office is smoke-free.
func againstSmokingFree(a *models.Advert, cl Claim) string {
	if s := a.Terms.Smoking; employs(a) && s.Measure == "home" && strings.Contains(fold.Width(s.Note), "禁煙") {
		return "terms.smoking.note"
	}
	return smokingIs("no_smoking_premises", "no_smoking_indoor", "smoking_room")(a, cl)
}

// smokingIs compares with the measure against smoke at the workplace; a home
// has none of the employer's.
func smokingIs(measures ...string) func(*models.Advert, Claim) string {
	return func(a *models.Advert, _ Claim) string {
		if !employs(a) {
			return ""
		}
		for _, measure := range measures {
			if a.Terms.Smoking.Measure == measure {
				return "terms.smoking.measure"
			}
		}
		return ""
	}
}
