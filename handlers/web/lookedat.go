package web

import (
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/templates"
)

// LookedAt are the reasons for which a person looks at a job's text, by field:
// what the rules say now of the advert, of those behind it and of others of its
// poster, and what of the job holds it. Of one that waits there is one at least.
// Editor and poster read the same ones.
func (s *Site) LookedAt(c *fiber.Ctx, stored *models.Job) ([]templates.FaultLink, error) {
	return s.LookedAtAmong(c, stored, map[models.OrgRef][]models.Job{})
}

// LookedAtAmong is LookedAt for one of several jobs: known keeps the jobs of posters
// that were read.
func (s *Site) LookedAtAmong(
	c *fiber.Ctx, stored *models.Job, known map[models.OrgRef][]models.Job,
) ([]templates.FaultLink, error) {
	ctx, waiting := c.UserContext(), *stored
	j := &waiting
	if j.Proposed != nil {
		j.Advert = *j.Proposed
	}
	behind, err := s.PublisherOf(ctx, j)
	if err != nil {
		return nil, err
	}
	p := rules.Publishing{Attested: true} // when it was handed in
	p.Publisher, p.PosterName, p.Claims = behind, j.PosterName, s.Claims
	others, read := known[j.Poster]
	if !read {
		if others, err = s.Store.Jobs().ByPoster(ctx, j.Poster); err != nil {
			return nil, err
		}
		known[j.Poster] = others
	}
	p.Beside(j, others)
	if p.Blocks, err = s.Store.BlockEntries().InForce(ctx, s.Now()); err != nil {
		return nil, err
	}
	reasons := reasonsOf(stored, rules.CanPublish(j, p))
	o := form.Offer{Lang: VisitOf(c).Lang, Say: s.Say(c), Values: advert.Encode(j.Advert)}
	return FaultLinks(o, reasons, func(models.Fault) string { return "" }), nil
}

// reasonsOf are the reasons of a job that waits, and of another what the rules find,
// hints left out.
func reasonsOf(stored *models.Job, found []models.Fault) []models.Fault {
	if stored.Waits() {
		return stored.WaitsFor(found)
	}
	return slices.DeleteFunc(found, func(f models.Fault) bool { return f.Severity == models.FaultHint })
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
