package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
)

// deedPutBack refuses a change of an organisation, and nothing else.
const deedPutBack = "put_back"

// putBack keeps that a change of an organisation is refused: what stood before stands
// again, and its people are told why. Its adverts never bore anything else.
func (h *Handlers) putBack(c *fiber.Ctx, org web.Organisation, note string) error {
	v := web.VisitOf(c).Viewer
	if err := org.PutBack(v.ID, note, h.Now()); err != nil {
		return err
	}
	if err := h.Record(c, &v.User, "organisation."+deedPutBack, web.OrgTarget(org.OrgRef)); err != nil {
		return err
	}
	return h.broughtAbout(c, &org)
}
