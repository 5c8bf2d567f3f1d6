package rules

import (
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// checkFreelance wants what an advert for a contract of service shows
// (Freelance Act art. 12; payment within 60 days, art. 4; notice of an early
// end and care for contracts of six months, art. 13 and 16).
func checkFreelance(c *checker) {
	if c.employed() || !vocab.ContractNatures.Has(c.a.Contract) {
		return
	}
	t := &c.a.Terms
	c.Need(models.Runes(t.Work.Initial) >= c.byLang(15, 40), "terms.work.initial", "job.fl_work.required")
	c.Need(models.Runes(t.Place) >= 2, "terms.place", "job.fl_place.required")
	long := checkPeriod(c)
	c.Need(strings.TrimSpace(t.Time) != "", "terms.time", "job.fl_time.required")
	checkPayment(c)
	c.Need(len(t.Expenses) > 0, "terms.expenses.device", "job.fl_expenses.required")
	for _, f := range models.RowOf("terms.expenses.").In(c.a) {
		c.offered(f)
	}
	checkCounterparty(c)
	switch {
	case t.Termination.NoticeDays <= 0:
		c.Fail("terms.termination.notice_days", "job.fl_termination.required")
	case long && t.Termination.NoticeDays < 30:
		c.Fail("terms.termination.notice_days", "job.fl_termination.short_notice")
	}
	if long {
		c.Need(!vocab.SaysLacking(t.CareConsideration), "terms.care_consideration", "job.fl_care.required")
	}
	c.Need(!vocab.SaysLacking(t.HarassmentContact), "terms.harassment_contact", "job.fl_harassment.required")
	if c.does(vocab.WorkContent, vocab.WorkHealthEducation, vocab.WorkAIDiagnosis, vocab.WorkAIInterview,
		vocab.WorkSystemDevelopment) {
		c.Need(strings.TrimSpace(t.IPAndCredit) != "", "terms.ip_and_credit", "job.fl_rights.required")
	}
	if t.Dispatch {
		c.Fail("terms.dispatch", "job.dispatch.not_allowed")
	}
}

// checkPeriod reports whether the contract runs for six months or more.
func checkPeriod(c *checker) (long bool) {
	p := c.a.Terms.Period
	switch {
	case !p.From.Valid(), !p.Open && !p.To.Valid(), p.To != "" && p.To < p.From:
		c.Fail("terms.period.from", "job.fl_period.required")
		return p.Open
	case !p.Open && p.To < c.Today:
		c.Fail("terms.period.to", "job.term.over")
	}
	return p.Open || !p.To.End().Before(p.From.Start().AddDate(0, 6, 0))
}

func checkPayment(c *checker) {
	t := &c.a.Terms
	most, code := 60, models.FaultCode("job.fl_payment_due.over_60")
	if t.Recommissioned {
		most, code = 30, "job.fl_payment_due.over_30"
	}
	switch {
	case t.PaymentDueDays <= 0:
		c.Fail("terms.payment_due_days", "job.fl_payment_due.required")
	case t.PaymentDueDays > most:
		c.Fail("terms.payment_due_days", code)
	}
}

func checkCounterparty(c *checker) {
	party := c.a.Terms.Counterparty
	if !allowed(models.RowOf("terms.counterparty.type"), party.Type) {
		c.Fail("terms.counterparty.type", "job.fl_counterparty.required")
		return
	}
	named := strings.TrimSpace(party.EndClient+party.Reason) != ""
	if party.Type == "via_agency" && !named {
		c.Fail("terms.counterparty.end_client", "job.fl_counterparty.end_client")
	}
}
