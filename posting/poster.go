package posting

import (
	"slices"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/models/vocab"
)

// Poster is an organisation with what the rules are told of it.
type Poster struct {
	models.OrgRef
	Name         vocab.Text
	Verification models.Verification
	Agency       *models.Agency    // nil for an employer
	Employers    []models.Employer // whom it may advertise for
	Institutions []models.Employer // where care may be given
	Jobs         []models.Job      // all of it, in any state
	Blocks       models.BlockList  // what of the board's block list is in force
}

// Judge returns the advert with the card of its employer, and everything that
// speaks against publishing it on the job, which is the zero value with a new
// one. attested says that the poster declared it to be true and current.
func (p *Poster) Judge(
	read rules.ReadClaims, now time.Time, job models.Job, a models.Advert, attested bool,
) (models.Advert, []models.Fault) {
	of := rules.Publishing{Attested: attested}
	of.Publisher = models.Publisher{Now: now, Poster: p.Kind, Agency: p.Agency}
	of.PosterName, of.Claims, of.Blocks = p.Name, read, p.Blocks
	of.Beside(&job, p.Jobs)
	a.Lang = a.Lang.OrJA()
	if of.Employer = models.EmployerNamed(p.Employers, a.EmployerID); of.Employer != nil {
		a.Employer, a.EmployerID = of.Employer.Card(), of.Employer.ID
	} else if a.EmployerID != "" {
		foreign := models.UnknownEmployer(a.EmployerID, p.Employers)
		of.Foreign, a.EmployerID = &foreign, ""
	}
	named := a.Regulatory.Institution
	if of.Institution = models.EmployerNamed(p.Institutions, named); of.Institution != nil {
		a.Regulatory.Institution = of.Institution.ID
	} else if a.Regulatory.Institution = ""; named != "" {
		unknown := models.UnknownInstitution(named, p.Institutions)
		of.Unknown = &unknown
	}
	candidate := job
	candidate.Advert = a
	return a, rules.CanPublish(&candidate, of)
}

// TwinOf returns another job of the poster that says the same work under the same
// facts, now or soon; nil for none.
func (p *Poster) TwinOf(job *models.Job, a *models.Advert, now time.Time) *models.Job {
	for i := range p.Jobs {
		if other := &p.Jobs[i]; other.Takes(now) && other.ID != job.ID && job.SaysAs(a, other) {
			return other
		}
	}
	return nil
}

// Join adds the faults of the rules to those of values that could not be read;
// a field of the latter, and what stands within it, needs no further word.
func Join(unread, rules []models.Fault) []models.Fault {
	faults := slices.Clone(unread)
	for _, f := range rules {
		if !slices.ContainsFunc(unread, func(u models.Fault) bool { return u.Field == f.Field || strings.HasPrefix(f.Field, u.Field+".") }) {
			faults = append(faults, f)
		}
	}
	return faults
}
