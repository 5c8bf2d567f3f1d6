package web

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
)

// recognise finds out who is signed in. A cookie that signs nobody in is
// removed; only a store that does not answer is an error.
func (s *Site) recognise(c *fiber.Ctx) error {
	secret := s.Cookie(c, "session")
	if secret == "" {
		return nil
	}
	v, err := s.viewerOf(c, sessionID(secret))
	if errors.Is(err, models.ErrNotFound) {
		s.DropCookie(c, "session")
		return nil
	}
	if err != nil {
		return err
	}
	VisitOf(c).Viewer = v
	return nil
}

// viewerOf returns the person of a session that is still good, else
// models.ErrNotFound.
func (s *Site) viewerOf(c *fiber.Ctx, id string) (*Viewer, error) {
	ctx, now := c.UserContext(), s.Now()
	session, err := s.Store.Sessions().Get(ctx, id)
	if err != nil {
		return nil, err
	}
	user, err := s.Store.Users().Get(ctx, session.UserID)
	if err != nil {
		return nil, err
	}
	if !session.Good(&user, now) {
		if !user.Disabled {
			VisitOf(c).RanOut = user.ID
		}
		return nil, models.ErrNotFound
	}
	if session.See(now) {
		// Another request of this browser may have noted it first.
		if err := s.Store.Sessions().Save(ctx, &session); err != nil && !errors.Is(err, models.ErrConflict) {
			return nil, err
		}
	}
	woke, err := s.noteSeen(c, &user)
	if err != nil {
		return nil, err
	}
	v := &Viewer{User: user, Session: session, Woke: woke}
	v.chooseOrg()
	return v, nil
}

// noteSeen notes once a day that a person is there, and wakes their profile. It
// reports whether that slept.
func (s *Site) noteSeen(c *fiber.Ctx, user *models.User) (slept bool, err error) {
	ctx, now := c.UserContext(), s.Now()
	if seen := *user; !seen.Seen(now) {
		return false, nil
	}
	changed, err := s.Store.Users().Change(ctx, user.ID, func(u *models.User) bool { return u.Seen(now) })
	if err != nil {
		return false, err
	}
	if *user = changed; user.DoctorID == "" {
		return false, nil
	}
	_, err = s.Store.Doctors().Change(ctx, user.DoctorID, func(d *models.Doctor) bool {
		slept = d.Asleep()
		step := d.SleepStep(now, now)
		d.DoSleepStep(step, now)
		return step != models.SleepNothing
	})
	if errors.Is(err, models.ErrNotFound) {
		return false, nil
	}
	return slept, err
}

// chooseOrg sets the organisation worked for now: the session's, else the
// first one.
func (v *Viewer) chooseOrg() {
	for i, m := range v.Memberships {
		if i == 0 || m.Org == v.Session.Org {
			v.Org, v.Role, v.Owner = m.Org, m.Role(), m.Owner
		}
	}
}

// permit lets a request through or says why not. Who is not signed in is sent
// to sign in; the pages of the people who run the board do not exist for others.
func (s *Site) permit(c *fiber.Ctx, may Permission) error {
	if may <= Visitor {
		return nil
	}
	v := VisitOf(c).Viewer
	if v == nil {
		return ErrSignIn
	}
	allowed := true
	switch may {
	case Doctor:
		allowed = v.DoctorID != ""
	case Recruiter, Editor, Hirer, Owner:
		v.deed = orgDeeds[may]
		allowed = v.Org.ID != "" && v.Role.May(v.deed)
	case Admin:
		if !v.Admin {
			return errHidden
		}
	}
	if !allowed {
		return models.ErrForbidden
	}
	return nil
}

// StartSession signs a person in, at the desk of an organisation they work for:
// a fresh secret in the cookie, its hash in the store. A session the browser
// had before ends.
func (s *Site) StartSession(c *fiber.Ctx, user *models.User, desk models.OrgRef) error {
	var proven time.Time
	byKey := false
	if v := VisitOf(c).Viewer; v != nil && v.ID == user.ID {
		proven, byKey = v.Session.ProvenAt, v.Session.ByKey
	}
	session, err := s.NewSession(c, user, desk, proven, byKey)
	if err != nil {
		return err
	}
	return s.Enter(c, session)
}

// NewSession is a session that is stored and that no browser has yet.
type NewSession struct {
	ID     string
	secret string
	whole  time.Duration
}

// NewSession stores a session of a person, who proved at a time that it is them;
// Enter gives it to the browser. The zero desk is that of the first organisation
// they work for, if any.
func (s *Site) NewSession(
	c *fiber.Ctx, user *models.User, desk models.OrgRef, proven time.Time, byKey bool,
) (NewSession, error) {
	secret, err := s.Random(32)
	if err != nil {
		return NewSession{}, err
	}
	form, err := s.Random(32)
	if err != nil {
		return NewSession{}, err
	}
	now := s.Now()
	_, whole := user.SessionTimes()
	text := base64.RawURLEncoding.EncodeToString(secret)
	session := models.Session{
		ID: sessionID(text), UserID: user.ID, Org: desk, CSRF: base64.RawURLEncoding.EncodeToString(form),
		Device: DeviceOf(c), Network: s.CoarseNetwork(c), CreatedAt: now, ProvenAt: proven, ByKey: byKey, SeenAt: now, ExpiresAt: now.Add(whole),
	}
	return NewSession{session.ID, text, whole}, s.Store.Sessions().Save(c.UserContext(), &session)
}

// Enter gives a new session to the browser, in place of the one it had.
func (s *Site) Enter(c *fiber.Ctx, session NewSession) error {
	if err := s.EndSession(c); err != nil {
		return err
	}
	s.SetCookie(c, "session", session.secret, session.whole)
	return nil
}

// EndSession removes the session the browser came with, if any.
func (s *Site) EndSession(c *fiber.Ctx) error {
	secret := s.Cookie(c, "session")
	if secret == "" {
		return nil
	}
	err := s.Store.Sessions().Delete(c.UserContext(), sessionID(secret))
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

// DeviceOf names the browser shortly: "Chrome / Windows"; "" when unknown.
func DeviceOf(c *fiber.Ctx) string { return deviceOf(c.Get(fiber.HeaderUserAgent)) }

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

// ErrSignIn sends who is not signed in to sign in.
var ErrSignIn = fmt.Errorf("not signed in: %w", models.ErrForbidden)
