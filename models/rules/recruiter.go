package rules

import (
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// checkRecruiter wants the name, address and contact of who employs or
// commissions (Employment Security Act enforcement rules art. 4-2; Freelance
// Act art. 12): without all three an advert counts as misleading.
func checkRecruiter(c *checker) {
	e := c.a.Employer
	name := strings.TrimSpace(e.Name.In(vocab.JA))
	c.Need(c.a.EmployerID != "" && name != "", "employer", "job.recruiter_name.required")
	if name != "" && e.Kind == "company" && !models.HasLegalForm(name+" "+e.Name.EN) {
		c.Warn("employer", "job.recruiter_name.legal")
	}
	if c.ctx.Poster == models.OrgAgency && name != "" && name == strings.TrimSpace(c.ctx.PosterName.In(vocab.JA)) {
		c.Fail("employer", "job.recruiter_name.agency")
	}
	c.Need(models.FullAddress(e.Address), "employer", "job.recruiter_address.required")
	c.contact(e.Contact)
}

// contact wants the employer's contact on the advert, and names one that
// reaches nobody: an advert cannot correct it.
func (c *checker) contact(s string) {
	switch s = strings.TrimSpace(s); {
	case s == "":
		c.Fail("employer", "job.recruiter_contact.required")
	case !models.Reachable(s):
		c.Fail("employer", "job.recruiter_contact.unusable", s)
	}
}
