package web

import (
	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// Changes are the facts in which two texts of an advert differ, in the order
// of the form and in words.
func (s *Site) Changes(c *fiber.Ctx, old, new *models.Advert) []templates.Change {
	o := form.Offer{Lang: VisitOf(c).Lang, Say: s.Say(c), Employers: []models.Employer{
		{ID: old.EmployerID, Name: old.Employer.Name}, {ID: new.EmployerID, Name: new.Employer.Name},
	}}
	var out []templates.Change
	for _, change := range advert.Changes(o, old, new) {
		shown := templates.Change{Label: change.Label, Old: change.Old, New: change.New}
		for _, p := range change.Pieces {
			shown.Pieces = append(shown.Pieces, templates.Piece(p))
		}
		out = append(out, shown)
	}
	return out
}
