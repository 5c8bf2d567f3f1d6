package handlers

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
)

// recognise finds out who is signed in. A cookie that signs nobody in is
// removed; only a store that does not answer is an error.
func (h *Handlers) recognise(c *fiber.Ctx) error {
	secret := h.cookie(c, "session")
	if secret == "" {
		return nil
	}
	v, err := h.viewerOf(c, sessionID(secret))
	if errors.Is(err, models.ErrNotFound) {
		h.dropCookie(c, "session")
		return nil
	}
	if err != nil {
		return err
	}
	visitOf(c).viewer = v
	return nil
}

// viewerOf returns the person of a session that is still good, else
// models.ErrNotFound.
func (h *Handlers) viewerOf(c *fiber.Ctx, id string) (*viewer, error) {
	ctx, now := c.UserContext(), h.Now()
	session, err := h.Sessions.Get(ctx, id)
	if err != nil {
		return nil, err
	}
	user, err := h.Users.Get(ctx, session.UserID)
	if err != nil {
		return nil, err
	}
	if !session.Good(&user, now) {
		return nil, models.ErrNotFound
	}
	if session.See(now) {
		// Another request of this browser may have noted it first.
		if err := h.Sessions.Save(ctx, &session); err != nil && !errors.Is(err, models.ErrConflict) {
			return nil, err
		}
	}
	v := &viewer{User: user, Session: session}
	v.chooseOrg()
	return v, nil
}

// chooseOrg sets the organisation worked for now: the session's, else the
// first one.
func (v *viewer) chooseOrg() {
	for i, m := range v.Memberships {
		if i == 0 || m.Org == v.Session.Org {
			v.Org, v.Owner = m.Org, m.Owner
		}
	}
}

// permit lets a request through or says why not. Who is not signed in is sent
// to sign in; the pages of the people who run the board do not exist for others.
func (h *Handlers) permit(c *fiber.Ctx, may permission) error {
	if may <= visitor {
		return nil
	}
	v := visitOf(c).viewer
	if v == nil {
		return errSignIn
	}
	allowed := true
	switch may {
	case doctor:
		allowed = v.DoctorID != ""
	case recruiter:
		allowed = v.Org.ID != ""
	case owner:
		allowed = v.Org.ID != "" && v.Owner
	case admin:
		if !v.Admin {
			return models.ErrNotFound
		}
	}
	if !allowed {
		return models.ErrForbidden
	}
	return nil
}

// startSession signs a person in: a fresh secret in the cookie, its hash in
// the store. A session the browser had before ends.
func (h *Handlers) startSession(c *fiber.Ctx, user *models.User) error {
	secret, err := h.random(32)
	if err != nil {
		return err
	}
	form, err := h.random(32)
	if err != nil {
		return err
	}
	now := h.Now()
	_, whole := user.SessionTimes()
	text := base64.RawURLEncoding.EncodeToString(secret)
	session := models.Session{
		ID: sessionID(text), UserID: user.ID, CSRF: base64.RawURLEncoding.EncodeToString(form),
		Device: deviceOf(c.Get(fiber.HeaderUserAgent)), CreatedAt: now, SeenAt: now, ExpiresAt: now.Add(whole),
	}
	if err := h.Sessions.Save(c.UserContext(), &session); err != nil {
		return err
	}
	if err := h.endSession(c); err != nil {
		return err
	}
	h.setCookie(c, "session", text, whole)
	return nil
}

// endSession removes the session the browser came with, if any.
func (h *Handlers) endSession(c *fiber.Ctx) error {
	secret := h.cookie(c, "session")
	if secret == "" {
		return nil
	}
	err := h.Sessions.Delete(c.UserContext(), sessionID(secret))
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	return nil
}

// sessionID is the id of the stored session of a cookie's secret.
func sessionID(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}
