package web

import (
	"context"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// keptHires is a record of what doctors said after hires, on the shelf.
type keptHires struct {
	record models.HireRecord
	known  bool
}

// Bytes is about what it takes with its place on the shelf.
func (keptHires) Bytes() int { return 350 }

// Hires is what doctors whom an organisation hired said of its adverts, as of
// some minutes ago.
func (s *Site) Hires(ctx context.Context, org models.OrgRef) (models.HireRecord, error) {
	now := s.Now()
	version := now.UnixMilli() / repliesFor.Milliseconds()
	if kept := s.hires.Get(org, version); kept.known {
		return kept.record, nil
	}
	var all []models.HireAnswer
	err := s.Store.HireAnswers().OfOrg(org).Each(ctx, func(h models.HireAnswer) error {
		all = append(all, h)
		return nil
	})
	if err != nil {
		return models.HireRecord{}, err
	}
	kept := keptHires{models.HireRecordOf(all, now), true}
	s.hires.Put(org, version, kept)
	return kept.record, nil
}

// HireFacts say how many found the work of an organisation as advertised; nil
// while there are too few to say anything.
func (s *Site) HireFacts(c *fiber.Ctx, org models.OrgRef) ([]templates.Fact, error) {
	r, err := s.Hires(c.UserContext(), org)
	if err != nil || !r.Shown() {
		return nil, err
	}
	var facts []templates.Fact
	for _, p := range r.Parts {
		if p.As+p.Not > 0 {
			facts = append(facts, templates.Fact{
				Label: s.Words(c, "doctor.hired_"+string(p.Part)),
				Value: s.Words(c, "common.hired_counts", p.As+p.Not, p.As),
			})
		}
	}
	return facts, nil
}
