package doctor

import (
	"crypto/rand"
	"errors"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// profileConsent is the version of the wording on the page of matches.
const profileConsent = "profile-alert-2026-11"

// MyAlerts lists the subscriptions of the signed-in person's address.
func (h *Handlers) MyAlerts(c *fiber.Ctx) error {
	v := web.VisitOf(c).Viewer
	subs, err := h.Store.Subscriptions().Living(c.UserContext(), v.Email)
	if err != nil {
		return err
	}
	l, nav := h.own(c, "doctor.alerts_title", "/me/alerts")
	page := AlertsPage{Layout: l, Nav: nav, CanProfile: v.DoctorID != ""}
	page.CanProfile = page.CanProfile &&
		!slices.ContainsFunc(subs, func(s alert.Subscription) bool { return s.DoctorID != "" })
	subs, page.Pager = web.PageIn(c, web.ListAt{Path: "/me/alerts", Param: "page"}, subs)
	for i := range subs {
		s := &subs[i]
		row := AlertRow{Words: h.Asked(l.Lang, s), Rhythm: h.Mails.Rhythm(s, l.Lang), State: s.State,
			Until: s.PausedUntil}
		if !s.State.Pending() {
			row.Manage = templates.Href(l.Lang, h.ManagePath(s.ID))
		}
		page.Rows = append(page.Rows, row)
	}
	return h.Render(c, page)
}

// profileAlert returns the living subscription to the doctor's own profile,
// nil when there is none.
func (h *Handlers) profileAlert(c *fiber.Ctx, d *models.Doctor) (*alert.Subscription, error) {
	subs, err := h.Store.Subscriptions().Living(c.UserContext(), web.VisitOf(c).Viewer.Email)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(subs, func(s alert.Subscription) bool { return s.DoctorID == d.ID })
	if i < 0 {
		return nil, nil
	}
	return &subs[i], nil
}

// FollowProfile mails what suits the profile from now on. The address proved
// itself at sign-in, so the ticked box and the button are the consent.
func (h *Handlers) FollowProfile(c *fiber.Ctx) error {
	d, err := h.profile(c)
	if err != nil {
		return err
	}
	if d.Version == 0 {
		return h.To(c, "/me/profile")
	}
	if c.FormValue("consent") == "" {
		h.Flash(c, "doctor.mail_needs_consent")
		return h.To(c, "/me")
	}
	known, err := h.profileAlert(c, &d)
	if err != nil {
		return err
	}
	if known != nil {
		return h.To(c, "/me")
	}
	now, v := h.Now(), web.VisitOf(c).Viewer
	consent := alert.Consent{FormVersion: profileConsent, Source: web.VisitOf(c).Route, Network: h.CoarseNetwork(c)}
	s := alert.NewSubscription(
		rand.Text(), v.Email, web.VisitOf(c).Lang, alert.Frequency(c.FormValue("frequency")), consent, now,
	)
	s.UserID, s.DoctorID = v.ID, d.ID
	if faults := s.Validate(); len(faults) > 0 {
		return &models.InvalidError{Faults: faults}
	}
	s.Confirm(now, h.CoarseNetwork(c))
	d.Consents.JobAlert = true
	if err := h.Store.Doctors().Save(c.UserContext(), &d); err != nil {
		return err
	}
	err = h.Store.Subscriptions().Save(c.UserContext(), &s)
	if errors.Is(err, models.ErrConflict) {
		return h.To(c, "/me") // the button was pressed twice
	}
	if err != nil {
		return err
	}
	if err := h.Welcome(c, &s); err != nil {
		return err
	}
	h.Flash(c, "doctor.mail_on")
	return h.To(c, "/me")
}
