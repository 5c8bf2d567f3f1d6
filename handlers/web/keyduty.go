package web

import (
	"errors"
	"fmt"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// KeyParam has the question who it is take a passkey or a recovery code alone.
const KeyParam = "key"

// The ways to a passkey: errKeyProof sends to the question who it is, errKeyDue
// to where passkeys are added.
var (
	errKeyProof = fmt.Errorf("a passkey has to prove who it is: %w", models.ErrForbidden)
	errKeyDue   = fmt.Errorf("a passkey has to be added first: %w", models.ErrForbidden)
)

// Keyed holds a route back from who has a passkey and did not prove it, where
// the board demands passkeys. Routes of owners and administrators are so anyway,
// and hold back those without any passkey, too.
func Keyed(rt *Route) { rt.keyed = true }

// Owed is Keyed, and holds back who owes a passkey and has none when the time of
// grace is over, as routes of owners and administrators do: what is done there
// takes from an organisation, or from the board, who answers for it.
func Owed(rt *Route) { rt.keyed, rt.owed = true, true }

// keyGate asks the rule of models.User.Gate. Until a passkey is there it has the
// pages of who owes one say until when: those of administrators, of their
// account and of the desk; there only deeds are held back.
func (s *Site) keyGate(c *fiber.Ctx, rt *Route) error {
	strict := rt.owed || rt.May == Owner || rt.May == Admin
	v := VisitOf(c)
	told := c.Method() == fiber.MethodGet && rt.May >= Member && rt.May <= Hirer && rt.May != Doctor
	if !s.RequirePasskeys || v.Viewer == nil || v.Viewer.Session.ByKey ||
		!rt.keyed && (!v.Viewer.OwesKey() || !strict && !told) {
		return nil
	}
	ctx, now := c.UserContext(), s.Now()
	keys, err := s.Store.Passkeys().ByUser(ctx, v.Viewer.ID)
	if err != nil {
		return err
	}
	switch v.Viewer.Gate(&v.Viewer.Session, len(keys), now) {
	case models.KeyProve:
		if strict || rt.keyed {
			return errKeyProof
		}
	case models.KeyAdd:
		if strict {
			return errKeyDue
		}
		if told {
			v.KeyDue = v.Viewer.KeyDueAt
		}
	case models.KeyWarn:
		if strict || told {
			v.KeyDue, err = s.keyDue(c, &v.Viewer.User, now)
		}
	}
	return err
}

// keyDue returns until when a passkey is to be added; the first time begins it.
func (s *Site) keyDue(c *fiber.Ctx, u *models.User, now time.Time) (time.Time, error) {
	if !u.AskForKey(now) {
		return u.KeyDueAt, nil
	}
	stored, err := s.Store.Users().Get(c.UserContext(), u.ID)
	if err == nil && stored.AskForKey(now) {
		err = s.Store.Users().Save(c.UserContext(), &stored)
	}
	if errors.Is(err, models.ErrConflict) { // another request of theirs was quicker
		err = nil
	}
	return stored.KeyDueAt, err
}

// askForKey leads to where a passkey is proven or added.
func (s *Site) askForKey(c *fiber.Ctx, missing bool) error {
	if missing {
		s.Flash(c, "passkey.due_over")
		return c.Redirect(templates.Href(VisitOf(c).Lang, "/me/passkeys"), fiber.StatusSeeOther)
	}
	next := s.hold(c, VisitOf(c).Viewer.ID)
	switch {
	case next == "" && c.Method() == fiber.MethodGet:
		next = ownPath(c)
	case next == "":
		next = s.cameFrom(c, "/me")
	}
	c.Set(fiber.HeaderCacheControl, "no-store")
	return c.Redirect(s.ConfirmHref(c, next)+"&"+KeyParam+"=1", fiber.StatusSeeOther)
}
