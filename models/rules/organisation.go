package rules

import (
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Organisation returns what an organisation may not say of itself in public:
// its page is recruitment as an advert is, under the same law, and stands beside
// adverts that were checked. manager is the name of who is responsible.
func Organisation(about vocab.Text, manager string, read ReadClaims) (faults []models.Fault) {
	for _, part := range []struct{ field, text string }{
		{"about.ja", about.JA}, {"about.en", about.EN}, {"manager", manager},
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
	return faults
}

// organisationForbids are the faults for what the words of a scout may not say
// either.
var organisationForbids = map[models.FaultCode]models.FaultCode{
	"scout.forbidden": "organisation.words.forbidden", "scout.contact": "organisation.words.contact",
}
