package public

import (
	"context"
	"errors"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
)

// Sessions lists where the person is signed in.
func (h *Handlers) Sessions(c *fiber.Ctx) error {
	v := web.VisitOf(c).Viewer
	all, err := h.Store.Sessions().ByUser(c.UserContext(), v.ID)
	if err != nil {
		return err
	}
	page := SessionsPage{Layout: h.Layout(c, h.Words(c, "signin.sessions_title"))}
	open := slices.DeleteFunc(all, func(s models.Session) bool { return !s.Good(&v.User, h.Now()) })
	open, page.Pager = web.PageIn(c, web.ListAt{Path: "/me/sessions", Param: "page"}, open)
	for _, s := range open {
		unused, latest := s.Ends(&v.User)
		page.Rows = append(page.Rows, SessionRow{
			ID: s.ID, Device: s.Device, Network: s.Network, Since: s.CreatedAt, Seen: s.SeenAt, Unused: unused, Latest: latest,
			Current: s.ID == v.Session.ID,
		})
	}
	return h.Render(c, page)
}

// EndSessions signs one device out, or all but this one.
func (h *Handlers) EndSessions(c *fiber.Ctx) error {
	v := web.VisitOf(c).Viewer
	ctx := c.UserContext()
	ended := "" // name of the device that is signed out; "": all others
	if c.FormValue("others") != "" {
		if err := h.Store.Sessions().DeleteByUser(ctx, v.ID, v.Session.ID); err != nil {
			return err
		}
	} else {
		session, err := h.Store.Sessions().Get(ctx, c.FormValue("session"))
		if err == nil && session.UserID != v.ID {
			err = models.ErrNotFound
		}
		if err != nil {
			return err
		}
		if err := h.Store.Sessions().Delete(ctx, session.ID); err != nil && !errors.Is(err, models.ErrNotFound) {
			return err
		}
		ended = session.Device
	}
	gone := func(d models.Device) bool { return ended == "" || d.Name == ended }
	if err := h.quietDevices(ctx, v.ID, gone); err != nil {
		return err
	}
	h.Note(c, web.Incident{Event: models.EventSessionsEnded, Outcome: web.OutcomeDone})
	h.Flash(c, "signin.revoked")
	return h.To(c, "/me/sessions")
}

// quietDevices ends the notifications of devices that are signed out. A browser
// has no name of its own, so that two alike go together; whoever is still signed
// in starts them again by a button.
func (h *Handlers) quietDevices(ctx context.Context, userID string, gone func(models.Device) bool) error {
	_, err := h.Store.Users().Change(ctx, userID, func(u *models.User) bool {
		left := slices.DeleteFunc(slices.Clone(u.Devices), gone)
		fewer := len(left) < len(u.Devices)
		u.Devices = left
		return fewer
	})
	return err
}
