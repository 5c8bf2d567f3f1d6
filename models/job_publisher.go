package models

import "time"

// Publisher is what is known about the poster when a job is to appear.
type Publisher struct {
	Now      time.Time
	Poster   OrgKind   // "" is taken as the employer itself
	Agency   *Agency   // the poster, when it is an agency
	Employer *Employer // the employer the advert is for

	Institution *Employer // the one that Regulatory.Institution names, when it is known
}

// institutionStopped reports whether the board stopped the institution that answers
// for the care; of the employer itself that is said as such.
func (p Publisher) institutionStopped() bool {
	return p.Institution != nil && (p.Employer == nil || p.Institution.ID != p.Employer.ID) && p.Institution.Verification.Suspended()
}

// Stopped reports whether the board stopped somebody behind the job: then nothing
// names them to readers.
func (p Publisher) Stopped() bool {
	return p.Agency != nil && p.Agency.Verification.Suspended() || p.Employer != nil && p.Employer.Verification.Suspended() ||
		p.institutionStopped()
}

// Stands adds what speaks against the people behind a job: unknown to the
// board, stopped, not checked yet, a permit that is over.
func (p Publisher) Stands(c *Check) {
	if p.Poster == OrgAgency {
		p.checkAgency(c)
	} else {
		c.poster(p.Employer != nil, p.Employer.verification())
	}
	if p.Employer != nil && p.Employer.Verification.Suspended() {
		c.Fail("employer", "job.employer.suspended")
	}
	if p.institutionStopped() {
		c.Fail("regulatory.institution", "job.institution.suspended")
	}
}

func (p Publisher) checkAgency(c *Check) {
	if p.Agency == nil {
		c.poster(false, Verification{})
		return
	}
	c.poster(true, p.Agency.Verification)
	c.Faults = append(c.Faults, p.Agency.permitFaults(p.Now)...)
	attest := p.Agency.Attest
	c.Need(attest.NoGiftMoney && attest.NoRepoaching && attest.AccurateInfo, "attest", "agency.attest.required")
}

// poster looks at the board's check of the organisation that posts.
func (c *Check) poster(known bool, v Verification) {
	switch {
	case !known:
		c.Fail("poster", "job.poster.unknown")
	case v.Suspended():
		c.Fail("poster", "job.poster.suspended")
	case !v.Verified():
		c.Warn("poster", "job.poster.pending")
	}
}

func (e *Employer) verification() Verification {
	if e == nil {
		return Verification{}
	}
	return e.Verification
}
