package public

import (
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// landingPicture stands for a landing page: what is open and what it pays.
func (h *Handlers) landingPicture(c *fiber.Ctx, page LandingPage) picture {
	p := picture{Title: page.Heading, Under: firstSentence(page.Intro)}
	for _, crumb := range page.Crumbs[1:] {
		p.Over = strings.TrimPrefix(p.Over+" ・ "+crumb.Name, " ・ ")
	}
	for _, f := range page.Figures {
		if f.Value != "–" && f.Value != h.Say(c)("landing.count", 0) && len(p.Facts) < 3 {
			p.Facts = append(p.Facts, glance{f.Label, f.Value})
		}
	}
	return p
}

// firstSentence is what fits one line of a picture better than a text cut off.
func firstSentence(text string) string {
	for _, end := range []string{"。", ". "} {
		if first, _, ok := strings.Cut(text, end); ok {
			return first + strings.TrimSpace(end)
		}
	}
	return text
}

// LandingPicture is the picture of a landing page of a kind: "work",
// "specialty" or "pref".
func (h *Handlers) LandingPicture(dim string) fiber.Handler {
	kind := landingKinds[slices.IndexFunc(landingKinds, func(k landingKind) bool { return k.dim.Key() == dim })]
	return func(c *fiber.Ctx) error {
		v, page, _, err := h.landingHead(c, kind)
		if err != nil {
			return err
		}
		return h.sendDrawn(c, kind.path+v.key, h.landingPicture(c, page))
	}
}

// PairPicture is the picture of a page of two subjects, of the same kinds.
func (h *Handlers) PairPicture(first, second string) fiber.Handler {
	at := func(dim string) landingKind {
		return landingKinds[slices.IndexFunc(landingKinds, func(k landingKind) bool { return k.dim.Key() == dim })]
	}
	return func(c *fiber.Ctx) error {
		p, _, page, worth, err := h.pairHead(c, at(first), at(second))
		if err != nil {
			return err
		}
		if !worth {
			return models.ErrNotFound
		}
		return h.sendDrawn(c, p.path(), h.landingPicture(c, page))
	}
}

// guidePicture stands for a guide.
func (h *Handlers) guidePicture(c *fiber.Ctx, g templates.Guide) picture {
	p := picture{Over: h.Words(c, "guides.title"), Title: g.Title, Under: g.Lead}
	for _, work := range g.Works[:min(len(g.Works), 3)] {
		p.Facts = append(p.Facts, glance{"", vocab.WorkTypes.Label(vocab.WorkType(work), web.VisitOf(c).Lang)})
	}
	return p
}

// GuidePicture is the picture of a guide.
func (h *Handlers) GuidePicture(c *fiber.Ctx) error {
	g, _, err := h.guideOf(c)
	if err != nil {
		return err
	}
	return h.sendDrawn(c, "/guides/"+g.Slug, h.guidePicture(c, g))
}

// storyPicture stands for a doctor's story.
func (h *Handlers) storyPicture(c *fiber.Ctx, row StoryRow) picture {
	return picture{Over: h.Words(c, "stories.title"), Title: row.Title, Under: row.Name, Facts: []glance{{"", row.Work}}}
}

// StoryPicture is the picture of a story.
func (h *Handlers) StoryPicture(c *fiber.Ctx) error {
	s, err := h.shownStory(c)
	if err != nil {
		return err
	}
	return h.sendDrawn(c, "/stories/"+s.ID, h.storyPicture(c, storyRow(web.VisitOf(c).Lang, &s)))
}

// eventPicture stands for an event: what, when, by whom.
func (h *Handlers) eventPicture(c *fiber.Ctx, row EventRow) picture {
	p := picture{Over: h.Words(c, "events.title"), Title: row.Title, Under: row.Host, Facts: []glance{{"", row.When}, {"", row.Spoken}}}
	if row.Cancelled {
		p.Facts = append([]glance{{"", h.Words(c, "events.cancelled")}}, p.Facts...)
	}
	return p
}

// EventPicture is the picture of an event.
func (h *Handlers) EventPicture(c *fiber.Ctx) error {
	e, err := h.shownEvent(c)
	if err != nil {
		return err
	}
	return h.sendDrawn(c, "/events/"+e.ID, h.eventPicture(c, h.eventRow(c, &e)))
}

// orgPicture stands for an organisation and what it has open.
func (h *Handlers) orgPicture(c *fiber.Ctx, page OrganisationPage, open int) picture {
	p := picture{Over: page.Kind, Title: page.Name}
	if open > 0 {
		p.Facts = append(p.Facts, glance{h.Words(c, "landing.open"), h.Say(c)("landing.count", open)})
	}
	if page.Verified {
		p.Facts = append(p.Facts, glance{"", h.Words(c, "job.verified")})
	}
	return p
}

// AgencyPicture is the picture of an agency.
func (h *Handlers) AgencyPicture(c *fiber.Ctx) error {
	page, org, err := h.agencyOf(c)
	if err != nil {
		return err
	}
	return h.sendOrgPicture(c, page, org)
}

// EmployerPicture is the picture of an employer.
func (h *Handlers) EmployerPicture(c *fiber.Ctx) error {
	page, org, err := h.employerOf(c)
	if err != nil {
		return err
	}
	return h.sendOrgPicture(c, page, org)
}

func (h *Handlers) sendOrgPicture(c *fiber.Ctx, page OrganisationPage, org models.OrgRef) error {
	briefs, err := h.openAt(c, page, org)
	if err != nil {
		return err
	}
	return h.sendDrawn(c, orgPath(org), h.orgPicture(c, page, len(briefs)))
}
