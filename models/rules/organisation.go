package rules

import (
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Self is what an organisation says of itself in public.
type Self struct {
	Name, About vocab.Text
	Manager     string // who is responsible
}

// Organisation returns what an organisation may not say of itself in public:
// its page is recruitment as an advert is, under the same law, and stands beside
// adverts that were checked. Words that speak as another institution are doubted.
func Organisation(self Self, read ReadClaims) (faults []models.Fault) {
	for _, part := range []struct{ field, text string }{
		{"about.ja", self.About.JA}, {"about.en", self.About.EN}, {"manager", self.Manager},
	} {
		if models.Blank(part.text) {
			continue
		}
		said := map[string]bool{}
		for _, cl := range read(&models.Advert{Description: part.text}) {
			code, forbidden := organisationForbids[scoutForbids[cl.Kind]]
			if !forbidden || said[cl.Passage] || outweighed(cl) {
				continue
			}
			said[cl.Passage] = true
			faults = append(faults, models.Fault{
				Field: part.field, Code: code, Severity: models.FaultError, Args: []string{cl.Passage},
			})
		}
	}
	for _, name := range SpeaksAs(self.About, read, self.Name) {
		faults = append(faults, models.Fault{
			Field: "about.ja", Code: "organisation.words.other", Severity: models.FaultWarning, Args: []string{name},
		})
	}
	return faults
}

// organisationForbids are the faults for what the words of a scout may not say
// either.
var organisationForbids = map[models.FaultCode]models.FaultCode{
	"scout.forbidden": "organisation.words.forbidden", "scout.contact": "organisation.words.contact",
}

// SpeaksAs returns the names of institutions as which an organisation speaks in its words
// about itself, those of its own left out: who checks it looks at them as at its name,
// for they stand beside "checked by the board" (decision 113).
func SpeaksAs(about vocab.Text, read ReadClaims, own ...vocab.Text) (names []string) {
	for _, text := range []string{about.JA, about.EN} {
		if models.Blank(text) || read == nil {
			continue
		}
		for _, cl := range read(&models.Advert{Description: text}) {
			if cl.Kind == ClaimInstitution && !models.NamedAs(cl.Unit, own...) && !slices.Contains(names, cl.Unit) {
				names = append(names, cl.Unit)
			}
		}
	}
	return names
}

// OfAgency and OfEmployer are what organisations say of themselves.
func OfAgency(g *models.Agency) Self { return Self{Name: g.Name, About: g.About} }

// OfEmployer is OfAgency for an employer.
func OfEmployer(e *models.Employer) Self {
	return Self{Name: e.Name, About: e.About, Manager: e.Manager}
}

// speakAsOthers doubts an advert when those behind it speak of themselves as another
// institution and nobody looked at that: an editor who verified one saw its words.
func (p Publishing) speakAsOthers(c *models.Check) {
	doubt := func(field string, check models.Verification, seen []string, self Self) {
		for _, name := range SpeaksAs(self.About, p.Claims, self.Name) {
			if !check.Verified() || !slices.Contains(seen, name) {
				c.Warn(field, "job.lint.about_other", name)
				return
			}
		}
	}
	if g := p.Agency; g != nil {
		doubt("poster", g.Verification, g.SpeaksAs, OfAgency(g))
	}
	if e := p.Employer; e != nil {
		doubt("employer", e.Verification, e.SpeaksAs, OfEmployer(e))
	}
	if i := p.Institution; i != nil && (p.Employer == nil || i.ID != p.Employer.ID) {
		doubt("regulatory.institution", i.Verification, i.SpeaksAs, OfEmployer(i))
	}
}
