package handlers

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// profileConsent is the version of the wording on the page of matches.
const profileConsent = "profile-alert-2026-11"

// newID returns a random id for a document.
func (h *Handlers) newID() (string, error) {
	secret, err := h.random(12)
	return hex.EncodeToString(secret), err
}

// myAlerts lists the subscriptions of the signed-in person's address.
func (h *Handlers) myAlerts(c *fiber.Ctx) error {
	v := visitOf(c).viewer
	subs, err := h.People.Subscriptions.Living(c.UserContext(), v.Email)
	if err != nil {
		return err
	}
	l, nav := h.own(c, "doctor.alerts_title", "/me/alerts")
	page := templates.MyAlerts{Layout: l, Nav: nav, CanProfile: v.DoctorID != ""}
	page.CanProfile = page.CanProfile && !slices.ContainsFunc(subs, func(s models.Subscription) bool { return s.DoctorID != "" })
	subs, page.Pager = pageIn(c, listAt{path: "/me/alerts", param: "page"}, subs)
	for i := range subs {
		s := &subs[i]
		row := templates.MyAlert{Words: h.asked(l.Lang, s), Rhythm: h.Mails.Rhythm(s, l.Lang), State: s.State, Until: s.PausedUntil}
		if !s.State.Pending() {
			row.Manage = templates.Href(l.Lang, h.managePath(s.ID))
		}
		page.Rows = append(page.Rows, row)
	}
	return h.render(c, page)
}

// profileAlert returns the living subscription to the doctor's own profile,
// nil when there is none.
func (h *Handlers) profileAlert(c *fiber.Ctx, d *models.Doctor) (*models.Subscription, error) {
	subs, err := h.People.Subscriptions.Living(c.UserContext(), visitOf(c).viewer.Email)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(subs, func(s models.Subscription) bool { return s.DoctorID == d.ID })
	if i < 0 {
		return nil, nil
	}
	return &subs[i], nil
}

// followProfile mails what suits the profile from now on. The address proved
// itself at sign-in, so the ticked box and the button are the consent.
func (h *Handlers) followProfile(c *fiber.Ctx) error {
	d, err := h.profile(c)
	if err != nil {
		return err
	}
	if d.Version == 0 {
		return h.to(c, "/me/profile")
	}
	if c.FormValue("consent") == "" {
		h.flash(c, "doctor.mail_needs_consent")
		return h.to(c, "/me")
	}
	known, err := h.profileAlert(c, &d)
	if err != nil {
		return err
	}
	if known != nil {
		return h.to(c, "/me")
	}
	now, v := h.Now(), visitOf(c).viewer
	consent := models.Consent{FormVersion: profileConsent, Source: visitOf(c).route, Network: h.coarseNetwork(c)}
	s := models.NewSubscription(rand.Text(), v.Email, visitOf(c).lang, models.Frequency(c.FormValue("frequency")), consent, now)
	s.UserID, s.DoctorID = v.ID, d.ID
	if faults := s.Validate(); len(faults) > 0 {
		return &models.InvalidError{Faults: faults}
	}
	s.Confirm(now, h.coarseNetwork(c))
	d.Consents.JobAlert = true
	if err := h.People.Doctors.Save(c.UserContext(), &d); err != nil {
		return err
	}
	err = h.People.Subscriptions.Save(c.UserContext(), &s)
	if errors.Is(err, models.ErrConflict) {
		return h.to(c, "/me") // the button was pressed twice
	}
	if err != nil {
		return err
	}
	if err := h.welcome(c, &s); err != nil {
		return err
	}
	h.flash(c, "doctor.mail_on")
	return h.to(c, "/me")
}
