package doctor

import (
	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// namedOrg is an organisation known to the board.
type namedOrg struct {
	ref  models.OrgRef
	name vocab.Text
}

// orgs lists all organisations.
func (h *Handlers) orgs(c *fiber.Ctx) ([]namedOrg, error) {
	agencies, err := h.Store.Agencies().All(c.UserContext())
	if err != nil {
		return nil, err
	}
	employers, err := h.Store.Employers().All(c.UserContext())
	if err != nil {
		return nil, err
	}
	out := make([]namedOrg, 0, len(agencies)+len(employers))
	for _, a := range agencies {
		out = append(out, namedOrg{models.OrgRef{Kind: models.OrgAgency, ID: a.ID}, a.Shown().Name})
	}
	for _, e := range employers {
		out = append(out, namedOrg{models.OrgRef{Kind: models.OrgEmployer, ID: e.ID}, e.Shown().Name})
	}
	return out, nil
}

// FindOrgs answers with names of organisations that contain what was typed. It
// changes nothing and is a form all the same: from whom somebody hides belongs in
// no address.
func (h *Handlers) FindOrgs(c *fiber.Ctx) error {
	answer := struct {
		Names []string `json:"names"`
	}{Names: []string{}}
	typed := models.Doctor{Blocked: []models.BlockedOrg{{Name: c.FormValue("q")}}}
	orgs, err := h.orgs(c)
	if err != nil {
		return err
	}
	for _, o := range orgs {
		if len(answer.Names) < 12 && typed.Hides(nil, []string{o.name.JA, o.name.EN}) {
			answer.Names = append(answer.Names, o.name.In(web.VisitOf(c).Lang))
		}
	}
	return c.JSON(answer)
}
