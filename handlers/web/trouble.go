package web

import (
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// shortOfRoom reports whether what can wait is refused.
func (s *Site) shortOfRoom() bool {
	return slices.ContainsFunc(s.troubles(), func(t models.Trouble) bool {
		return t.Kind == models.TroubleRoom || t.Kind == models.TroubleFull
	})
}

func (s *Site) troubles() []models.Trouble {
	if s.Troubles == nil {
		return nil
	}
	return s.Troubles()
}

// TroubleNotices say to an administrator what keeps the board from doing what
// it owes, since when and why.
func (s *Site) TroubleNotices(c *fiber.Ctx) []templates.Notice {
	var out []templates.Notice
	for _, t := range s.troubles() {
		since, more := templates.Moment(VisitOf(c).Lang, t.Since), t.Why
		if t.Kind == models.TroubleRoom {
			more = templates.Thousands(t.Free >> 20)
		}
		out = append(out, templates.Notice{Kind: "stop", Text: s.Words(c, "admin.trouble_"+string(t.Kind), since, more)})
	}
	return out
}
