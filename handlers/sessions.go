package handlers

import (
	"errors"
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// sessions lists where the person is signed in.
func (h *Handlers) sessions(c *fiber.Ctx) error {
	v := visitOf(c).viewer
	all, err := h.Sessions.ByUser(c.UserContext(), v.ID)
	if err != nil {
		return err
	}
	page := templates.Sessions{Layout: h.layout(c, h.words(c, "signin.sessions_title"))}
	open := slices.DeleteFunc(all, func(s models.Session) bool { return !s.Good(&v.User, h.Now()) })
	open, page.Pager = pageIn(c, listAt{path: "/me/sessions", param: "page"}, open)
	for _, s := range open {
		page.Rows = append(page.Rows, templates.SessionRow{
			ID: s.ID, Device: s.Device, Since: s.CreatedAt, Seen: s.SeenAt, Current: s.ID == v.Session.ID,
		})
	}
	return h.render(c, page)
}

// endSessions signs one device out, or all but this one.
func (h *Handlers) endSessions(c *fiber.Ctx) error {
	v := visitOf(c).viewer
	ctx := c.UserContext()
	if c.FormValue("others") != "" {
		if err := h.Sessions.DeleteByUser(ctx, v.ID, v.Session.ID); err != nil {
			return err
		}
	} else {
		session, err := h.Sessions.Get(ctx, c.FormValue("session"))
		if err == nil && session.UserID != v.ID {
			err = models.ErrNotFound
		}
		if err != nil {
			return err
		}
		if err := h.Sessions.Delete(ctx, session.ID); err != nil && !errors.Is(err, models.ErrNotFound) {
			return err
		}
	}
	h.flash(c, "signin.revoked")
	return h.to(c, "/me/sessions")
}

// deviceOf names a browser shortly: "Chrome / Windows"; "" when unknown.
func deviceOf(agent string) string {
	browser := firstIn(agent, [][2]string{
		{"Edg", "Edge"}, {"OPR/", "Opera"}, {"SamsungBrowser", "Samsung Internet"}, {"CriOS", "Chrome"}, {"FxiOS", "Firefox"},
		{"Firefox", "Firefox"}, {"Chrome", "Chrome"}, {"Safari", "Safari"},
	})
	system := firstIn(agent, [][2]string{
		{"iPhone", "iPhone"}, {"iPad", "iPad"}, {"Android", "Android"}, {"Windows", "Windows"}, {"Mac OS X", "Mac"},
		{"CrOS", "ChromeOS"}, {"Linux", "Linux"},
	})
	return strings.Trim(browser+" / "+system, " /")
}

func firstIn(agent string, names [][2]string) string {
	for _, name := range names {
		if strings.Contains(agent, name[0]) {
			return name[1]
		}
	}
	return ""
}
