package rules

import (
	"cmp"
	"net/url"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
)

// Publishing is what is known when an advert is to be published.
type Publishing struct {
	Context
	Attested bool          // the poster declared that the advert is true and current
	Foreign  *models.Fault // what is said of an employer that was named and for whom the poster may not advertise
	Unknown  *models.Fault // what is said of an institution that was named and is none of the poster's

	Blocks models.BlockList // what of the board's block list is in force
}

// Beside takes in the other jobs of the poster that an advert may be a twin of.
// job is the zero value for a new one.
func (p *Publishing) Beside(job *models.Job, others []models.Job) {
	for i := range others {
		switch other := &others[i]; {
		case other.ID == job.ID || !other.Takes(p.Now):
		case !other.InReview():
			p.Others = append(p.Others, &other.Advert)
		case waitsBefore(other, job):
			p.Waiting = append(p.Waiting, &other.Advert)
		}
	}
}

// waitsBefore reports whether an advert that nobody has seen yet was handed in
// before a job. A job that was on the board came first. Of those of one moment,
// as a program hands them in, one is the first.
func waitsBefore(other, job *models.Job) bool {
	if !job.FirstLiveAt.IsZero() {
		return false
	}
	return job.CreatedAt.IsZero() || cmp.Or(other.CreatedAt.Compare(job.CreatedAt), cmp.Compare(other.ID, job.ID)) < 0
}

// CanPublish returns all reasons why the job may not be published now, in one
// list: state, poster, permit, declaration, and every fault of the advert.
// Errors stop it, warnings (an unverified poster among them) send it to a
// reviewer; without either it may go live at once.
func CanPublish(j *models.Job, p Publishing) []models.Fault {
	c := &models.Check{Today: models.DateOf(p.Now)}
	if j.State == models.JobWithdrawn {
		c.Fail("state", "job.state.final")
	}
	p.Stands(c)
	c.Need(p.Employer == nil || p.Employer.ID == j.EmployerID, "employer", "job.recruiter_name.required")
	if p.Foreign != nil {
		c.Faults = append(c.Faults, *p.Foreign)
	}
	if p.Poster == models.OrgAgency && p.Employer != nil && p.Employer.Verification.Pending() {
		c.Warn("employer", "job.employer.unchecked")
	}
	if i := p.Institution; i != nil && i.ID == j.Regulatory.Institution && i.ID != j.EmployerID && i.Verification.Pending() {
		c.Warn("regulatory.institution", "job.institution.unchecked")
	}
	if field, name := p.FormerName(&j.Advert); name != "" {
		c.Warn(field, "job.former_name", name)
	}
	p.speakAsOthers(c)
	c.Need(p.Attested, "attest", "job.attest.required")
	if j.ReadersHold() {
		c.Warn("state", "job.reports.open", strconv.Itoa(j.Reports))
	}
	if !j.PublishAt.IsZero() && j.Terms.ValidThrough.Valid() && !j.PublishAt.Before(j.Terms.ValidThrough.End()) {
		c.Fail("terms.valid_through", "job.publish_at.late")
	}
	p.Own, p.Permit = p.ownAddresses(), p.permit()
	for _, f := range Validate(&j.Advert, p.Context) {
		foreign := p.Foreign != nil && f.Field == "employer" // of which nothing else is said
		unknown := p.Unknown != nil && f.Field == p.Unknown.Field
		if !foreign && !unknown {
			c.Faults = append(c.Faults, f)
		}
	}
	if p.Unknown != nil {
		c.Faults = append(c.Faults, *p.Unknown)
	}
	if len(p.Blocks.Behind(p.Publisher))+len(p.Blocks.InAdvert(&j.Advert)) > 0 {
		c.Warn("", "job.looked_at_first") // by what it is known, its poster is not told
	}
	return append(c.Faults, p.linkFaults(&j.Advert)...)
}

// permit returns the number of the agency's permit, "" for none.
func (p Publishing) permit() string {
	if p.Agency == nil {
		return ""
	}
	return models.CanonicalPermit(p.Agency.Permit.Number)
}

// ownAddresses returns the telephone numbers and hosts of the poster and of
// the employer.
func (p Publishing) ownAddresses() []string {
	var own []string
	add := func(phone string, addresses ...string) {
		if digits := models.Digits(phone); digits != "" {
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

// hostOf returns the host of a page or a mail address, "" for neither. A page
// may have an @ in its path.
func hostOf(address string) string {
	if u, err := url.Parse(address); err == nil && u.Host != "" {
		return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	}
	_, domain, _ := strings.Cut(address, "@")
	return strings.ToLower(domain)
}

// linkFaults doubts an address for applications that is not the poster's or
// the employer's own.
func (p Publishing) linkFaults(a *models.Advert) []models.Fault {
	c := &checker{a: a, ctx: p.Context}
	if a.Apply.URL != "" && len(p.Own) > 0 && !c.own(hostOf(a.Apply.URL)) {
		c.Warn("apply.url", "job.apply.other_host", hostOf(a.Apply.URL))
	}
	return c.Faults
}
