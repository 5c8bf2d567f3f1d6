package models

import (
	"net/url"
	"slices"
	"strings"
	"time"
)

// Publisher is what is known about the poster when a job is to be published.
type Publisher struct {
	ValidateContext
	Agency   *Agency   // the poster, when it is an agency
	Employer *Employer // the employer the advert is for
	Attested bool      // the poster declared that the advert is true and current
}

// CanPublish returns all reasons why the job may not be published now, in one
// list: state, poster, permit, declaration, and every fault of the advert.
// Errors stop it, warnings (an unverified poster among them) send it to a
// reviewer; without either it may go live at once.
func (j *Job) CanPublish(p Publisher) []Fault {
	c := &checker{a: &j.Advert, ctx: p.ValidateContext, today: DateOf(p.Now)}
	if j.State == JobWithdrawn {
		c.fail("state", "job.state.final")
	}
	if p.Poster == OrgAgency {
		p.checkAgency(c)
	} else {
		c.poster(p.Employer != nil, p.Employer.verification())
	}
	if p.Employer != nil && p.Employer.ID != j.EmployerID {
		c.fail("employer", "job.recruiter_name.required")
	}
	if p.Employer != nil && p.Employer.Verification.Suspended() {
		c.fail("employer", "job.employer.suspended")
	}
	if p.Poster == OrgAgency && p.Employer != nil && p.Employer.Verification.Pending() {
		c.warn("employer", "job.employer.unchecked")
	}
	c.need(p.Attested, "attest", "job.attest.required")
	if j.Reports >= ReportsToPause {
		c.warn("state", "job.reports.open", itoa(j.Reports))
	}
	if !j.PublishAt.IsZero() && j.Terms.ValidThrough.Valid() && !j.PublishAt.Before(j.Terms.ValidThrough.End()) {
		c.fail("terms.valid_through", "job.publish_at.late")
	}
	p.Own, p.Permit = p.ownAddresses(), p.permit()
	c.faults = append(c.faults, j.Validate(p.ValidateContext)...)
	return append(c.faults, p.linkFaults(&j.Advert)...)
}

// permit returns the number of the agency's permit, "" for none.
func (p Publisher) permit() string {
	if p.Agency == nil {
		return ""
	}
	return CanonicalPermit(p.Agency.Permit.Number)
}

// ownAddresses returns the telephone numbers and hosts of the poster and of
// the employer.
func (p Publisher) ownAddresses() []string {
	var own []string
	add := func(phone string, addresses ...string) {
		if digits := digitsOf(phone); digits != "" {
			own = append(own, digits)
		}
		for _, address := range addresses {
			if host := hostOf(address); host != "" {
				own = append(own, host)
			}
		}
	}
	if e := p.Employer; e != nil {
		add(e.Tel, e.Mail, e.Form)
	}
	if g := p.Agency; g != nil {
		add(g.Tel, g.Mail, g.FeeURL, g.PenaltyURL)
	}
	return own
}

// hostOf returns the host of a mail address or a page, "" for neither.
func hostOf(address string) string {
	if _, domain, ok := strings.Cut(address, "@"); ok {
		return strings.ToLower(domain)
	}
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}

// linkFaults doubts an address for applications that is not the poster's or
// the employer's own.
func (p Publisher) linkFaults(a *Advert) []Fault {
	c := &checker{a: a, ctx: p.ValidateContext}
	if a.Apply.URL != "" && len(p.Own) > 0 && !c.own(hostOf(a.Apply.URL)) {
		c.warn("apply.url", "job.apply.other_host", hostOf(a.Apply.URL))
	}
	return c.faults
}

func (p Publisher) checkAgency(c *checker) {
	if p.Agency == nil {
		c.poster(false, Verification{})
		return
	}
	c.poster(true, p.Agency.Verification)
	c.faults = append(c.faults, p.Agency.permitFaults(p.Now)...)
	attest := p.Agency.Attest
	c.need(attest.NoGiftMoney && attest.NoRepoaching && attest.AccurateInfo, "attest", "agency.attest.required")
}

// poster looks at the board's check of the organisation that posts.
func (c *checker) poster(known bool, v Verification) {
	switch {
	case !known:
		c.fail("poster", "job.poster.unknown")
	case v.Suspended():
		c.fail("poster", "job.poster.suspended")
	case !v.Verified():
		c.warn("poster", "job.poster.pending")
	}
}

func (e *Employer) verification() Verification {
	if e == nil {
		return Verification{}
	}
	return e.Verification
}

// NeedsReview reports whether faults send an advert to a reviewer.
func NeedsReview(faults []Fault) bool {
	return slices.ContainsFunc(faults, func(f Fault) bool { return f.Severity == FaultWarning })
}

// Expiry returns the end of the advert's last day in Japan: what a job's
// ExpiresAt is set to when it is saved.
func (a *Advert) Expiry() time.Time { return a.Terms.ValidThrough.End() }
