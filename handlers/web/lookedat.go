package web

import (
	"errors"

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
	var reasons []templates.FaultLink
	for _, f := range rules.CanPublish(j, p) {
		if f.Severity != models.FaultHint {
			field := advert.Label(form.Offer{Lang: VisitOf(c).Lang, Say: s.Say(c)}, f.Field)
			reasons = append(reasons, templates.FaultLink{Fault: f, Field: field})
		}
	}
	return reasons, nil
}
