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
	c.Need(models.Reachable(e.Contact), "employer", "job.recruiter_contact.required")
}
