package admin

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
)

// deedPutBack refuses a change of an organisation, and nothing else.
const deedPutBack = "put_back"

// putBack keeps that a change of an organisation is refused: what stood before stands
// again, and its people are told why. Its adverts never bore anything else.
func (h *Handlers) putBack(c *fiber.Ctx, org web.Organisation, note string) error {
	v := web.VisitOf(c).Viewer
	refused := org.Name
	if err := org.PutBack(v.ID, note, h.Now()); err != nil {
		return err
	}
	if err := h.Record(c, &v.User, "organisation."+deedPutBack, web.OrgTarget(org.OrgRef)); err != nil {
		return err
	}
	if err := h.SaveOrganisation(c, &org); err != nil {
		return err
	}
	about, err := h.speakerOf(c, org)
	if err != nil {
		return err
	}
	return h.tellPoster(c, about.speaker, func(to letters.To) error {
		return h.Letters.OrganisationPutBack(c.UserContext(), to, org.Name, refused, note, about.client)
	})
}

// speaker is who is told what the board decides of an organisation: its own people, or
// of a client those of the organisation that entered it.
type speaker struct {
	speaker models.OrgRef
	client  bool
}

func (h *Handlers) speakerOf(c *fiber.Ctx, org web.Organisation) (speaker, error) {
	if !entered(org) {
		return speaker{speaker: org.OrgRef}, nil
	}
	s := speaker{models.OrgRef{Kind: models.OrgAgency, ID: org.Employer.EnteredBy}, true}
	_, err := h.Store.Agencies().Get(c.UserContext(), s.speaker.ID)
	if errors.Is(err, models.ErrNotFound) { // an employer, for an institution that answers for the care
		s.speaker.Kind, err = models.OrgEmployer, nil
	}
	return s, err
}
