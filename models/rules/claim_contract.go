package rules

import (
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// contractRules: one advert has one form of contract and what it shows is so
// (Employment Security Act art. 5-4; Freelance Act art. 12); doctors are not
// dispatched to institutions (Worker Dispatch Act art. 4); insurance, breaks
// and leave of employees; payment and notice of contracts.
var contractRules = map[ClaimKind]claimRule{
	ClaimService:             {"job.lint.contract_form", judgeService, "contract"},
	ClaimEmployment:          {"job.lint.contract_form", judgeEmployment, "contract"},
	ClaimPermanent:           {"job.lint.employment_form", judgePermanent, ""},
	ClaimEitherContract:      {"job.contract_nature.mixed", eitherContract, ""},
	ClaimInvoice:             {"job.lint.invoice", doubtedIfEmployed, ""},
	ClaimDispatch:            {"job.lint.dispatch", judgeDispatch, "terms.dispatch"},
	ClaimDispatchToHire:      {"job.lint.dispatch", doubted, ""},
	ClaimClientOrders:        {"job.lint.client_orders", doubted, ""},
	ClaimNoSocialInsurance:   {"job.lint.insurance", judgeNoSocialInsurance, "terms.insurance.health"},
	ClaimNoAccidentInsurance: {"job.lint.insurance", blockedEmployment, "terms.insurance.accident"},
	ClaimWeeklyHours:         {"job.lint.insurance_due", judgeWeeklyHours, "terms.insurance.health"},
	ClaimPaymentDays:         {"job.fl_payment_due.over_60_text", judgePaymentDays, "terms.payment_due_days"},
	ClaimPaymentMonths:       {"job.fl_payment_due.over_60_text", judgePaymentMonths, "terms.payment_due_days"},
	ClaimOvertimeHours:       {"job.lint.overtime", judgeOvertimeHours, "terms.hours.overtime.avg_hours"},
	ClaimNoNotice:            {"job.lint.no_notice", blocked, ""},
	ClaimNoBreak:             {"job.lint.no_break", judgeNoBreak, ""},
	ClaimNoLeave:             {"job.lint.no_leave", blockedEmployment, ""},
	ClaimFewDaysOff:          {"job.holidays.too_few", blockedEmployment, ""},
	ClaimShortBreak:          {"job.lint.no_break", judgeShortBreak, ""},
	ClaimLongHours:           {"job.lint.long_hours", doubtedIfEmployed, ""},
	ClaimNoInsuranceDue:      {"job.lint.insurance", doubtedIfEmployed, "terms.insurance.health"},
	ClaimOffBooks:            {"job.lint.off_books", doubted, ""},
	ClaimNoTerms:             {"job.lint.no_terms", doubted, ""},
	ClaimReprisal:            {"job.lint.reprisal", doubted, ""},
	ClaimConditionOpen:       {"job.lint.negotiable", judgeConditionOpen, ""},
}

func blockedEmployment(c *checker, _ Claim) models.Severity {
	if c.employed() {
		return models.FaultError
	}
	return 0
}

func judgeService(c *checker, cl Claim) models.Severity {
	if !c.employed() || c.claimedAt(ClaimEitherContract, cl.Field) {
		return 0
	}
	return models.FaultError
}

func judgeEmployment(c *checker, cl Claim) models.Severity {
	if c.employed() || c.claimedAt(ClaimEitherContract, cl.Field) || c.claimedAt(ClaimLikeEmployee, cl.Field) {
		return 0
	}
	return models.FaultError
}

// eitherContract puts the fault where the contract is chosen as well.
func eitherContract(c *checker, cl Claim) models.Severity {
	if outweighed(cl) {
		return 0
	}
	c.Fail("contract", "job.contract_nature.mixed")
	return 0
}

// judgePermanent doubts "permanent staff" on a post with a term or for part of
// the time.
func judgePermanent(c *checker, cl Claim) models.Severity {
	if !c.employed() || c.a.Terms.Term.Type != models.TermFixed && c.a.Employment == vocab.EmploymentFullTime {
		return 0
	}
	c.Warn("terms.term.type", "job.lint.employment_form", excerpt(cl.Passage))
	return models.FaultWarning
}

func judgeDispatch(c *checker, _ Claim) models.Severity {
	if c.claimed(ClaimDispatchToHire) {
		return models.FaultWarning
	}
	return models.FaultError
}

// judgeNoSocialInsurance: insurance that is due is no choice, and a text may
// not take back what the field states.
func judgeNoSocialInsurance(c *checker, _ Claim) models.Severity {
	if c.employed() && (c.a.Terms.Insurance.Health == "yes" || c.insuranceDue()) {
		return models.FaultError
	}
	return 0
}

// FullInsuranceHours is from how many hours a week health insurance and
// pension are due whatever the size of the employer (three quarters of 40).
// Employment insurance is due from EmploymentInsuranceHours.
const (
	FullInsuranceHours       = 30
	EmploymentInsuranceHours = 20
)

func (c *checker) insuranceDue() bool {
	return c.a.Employment == vocab.EmploymentFullTime || c.a.Pay.WeeklyHours >= FullInsuranceHours
}

func judgeWeeklyHours(c *checker, cl Claim) models.Severity {
	if c.employed() && c.a.Terms.Insurance.Health == "no" && cl.Number >= FullInsuranceHours && cl.Number <= 60 {
		return models.FaultWarning
	}
	return 0
}

func judgePaymentDays(c *checker, cl Claim) models.Severity {
	most := 60.0
	if c.a.Terms.Recommissioned {
		most = 30
	}
	if !c.employed() && cl.Number > most {
		return models.FaultError
	}
	return 0
}

// judgePaymentMonths: sixty days are over in the third month.
func judgePaymentMonths(c *checker, cl Claim) models.Severity {
	if !c.employed() && (cl.Number == 0 || cl.Number >= 3) {
		return models.FaultError
	}
	return 0
}

// OfFullTimers is the unit of a claim about those who work full time.
const OfFullTimers = "full_time"

// judgeOvertimeHours compares overtime that a text states with the field. That of
// doctors who work full time says nothing of a part-time post.
func judgeOvertimeHours(c *checker, cl Claim) models.Severity {
	if cl.Unit == OfFullTimers && c.a.Employment != vocab.EmploymentFullTime {
		return 0
	}
	o := c.a.Terms.Hours.Overtime
	stated := 0.0
	if o.Has != nil && *o.Has {
		stated = o.AvgHours
	}
	if c.employed() && o.Has != nil && cl.Number > stated*1.5+5 {
		return models.FaultWarning
	}
	return 0
}

// judgeNoBreak: work of more than six hours has a break.
func judgeNoBreak(c *checker, _ Claim) models.Severity {
	if !c.employed() {
		return 0
	}
	h := &c.a.Terms.Hours
	for _, s := range h.Spans() {
		if s.Minutes() > 6*60 {
			return models.FaultError
		}
	}
	if h.BreakMinutes != nil && *h.BreakMinutes > 0 {
		return models.FaultError
	}
	return 0
}

// judgeConditionOpen doubts a condition that a sentence leaves open; a field
// that is nothing else is judged by judgeLeftOpen.
func judgeConditionOpen(c *checker, cl Claim) models.Severity {
	if conditions(cl.Field) && c.claimedAt(ClaimLeftOpen, cl.Field) {
		return 0
	}
	return models.FaultWarning
}

// Breaks are 45 minutes in work of more than six hours and 60 in more than
// eight (Labour Standards Act art. 34).
const (
	LeastBreak     = 45 // minutes
	BreakFromHours = 6
)

// judgeShortBreak doubts a break shorter than work of more than six hours has.
func judgeShortBreak(c *checker, cl Claim) models.Severity {
	if !c.employed() || cl.Number == 0 || cl.Number >= LeastBreak {
		return 0
	}
	for _, s := range c.a.Terms.Hours.Spans() {
		if s.Minutes() > BreakFromHours*60 {
			return models.FaultWarning
		}
	}
	return 0
}

// checkLikeEmployee doubts a contract of service whose words bind like an
// employment: courts look at the facts, not at the name.
func (c *checker) checkLikeEmployee() {
	if c.employed() || !vocab.ContractNatures.Has(c.a.Contract) {
		return
	}
	traits, at, words := map[string]bool{}, "contract", ""
	for _, cl := range c.claims {
		if cl.Kind != ClaimLikeEmployee {
			continue
		}
		traits[cl.Unit] = true
		if words == "" {
			at, words = cl.Field, excerpt(cl.Passage)
		}
	}
	n := len(traits)
	for _, has := range []bool{
		!traits["hours"] && len(c.a.Terms.Hours.Patterns) > 0,
		c.a.Remote == vocab.RemoteSatellite ||
			vocab.OnsiteFrequencies.Ordinal(
				c.a.Onsite.Frequency) >= vocab.OnsiteFrequencies.Ordinal(vocab.OnsiteWeekly),
		c.a.Pay.Unit == models.PayHourly,
		toolsLent(c.a),
	} {
		if has {
			n++
		}
	}
	if !traits["same"] && n < looksEmployed && len(traits) < looksEmployed-1 {
		return
	}
	c.Warn("contract", "job.contract.looks_like_employment")
	if words != "" && (at == "description" || at == "terms.time") {
		c.Warn(at, "job.lint.like_employee", words)
	}
}

// looksEmployed is the number of traits from which a contract of service
// resembles employment: set hours, set place, no refusal, pay by the hour,
// attendance control, orders, exclusivity, no substitutes, all tools lent.
const looksEmployed = 4
