package web

import (
	"errors"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/templates"
)

// LookedAt are the reasons for which a person looks at a job's text, by field:
// what the rules say now of the advert and of those behind it, hints left out.
// Editor and poster read the same ones.
func (s *Site) LookedAt(c *fiber.Ctx, j *models.Job) ([]templates.FaultLink, error) {
	ctx := c.UserContext()
	behind, err := s.PublisherOf(ctx, j)
	if err != nil {
		return nil, err
	}
	p := rules.Publishing{Attested: true} // when it was handed in
	p.Publisher, p.PosterName, p.Claims = behind, j.PosterName, s.Claims
	if id := j.Regulatory.Institution; id != "" {
		switch institution, err := s.Store.Employers().Get(ctx, id); {
		case err == nil:
			p.Institution = &institution
		case !errors.Is(err, models.ErrNotFound):
			return nil, err
		}
	}
	var reasons []models.Fault
	for _, f := range rules.CanPublish(j, p) {
		if f.Severity != models.FaultHint {
			reasons = append(reasons, f)
		}
	}
	o := form.Offer{Lang: VisitOf(c).Lang, Say: s.Say(c), Values: advert.Encode(j.Advert)}
	return FaultLinks(o, reasons, func(models.Fault) string { return "" }), nil
}

// maxHeldShown is how many characters of a value stand beside its fault.
const maxHeldShown = 40

// FaultLinks are the faults of an advert for its poster or an editor, each said
// once, with its field, what that holds, and where else the same is found. The
// values are those of o; href tells where a fault is corrected, "" for nowhere.
func FaultLinks(o form.Offer, faults []models.Fault, href func(models.Fault) string) []templates.FaultLink {
	link := func(f models.Fault) templates.FaultLink {
		held := models.Shortened(advert.Held(o, f.Field), maxHeldShown)
		for _, words := range f.Args {
			if strings.Contains(words, strings.TrimSuffix(held, "…")) { // the fault says it
				held = ""
			}
		}
		return templates.FaultLink{Fault: f, Field: advert.Label(o, f.Field), Href: href(f), Holds: held}
	}
	var links []templates.FaultLink
	for _, s := range models.SaidOnce(faults) {
		l := link(s.Fault)
		for _, at := range s.Also {
			l.AlsoAt(link(at))
		}
		links = append(links, l)
	}
	return links
}
