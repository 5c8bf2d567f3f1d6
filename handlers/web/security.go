package web

import (
	"errors"
	"log/slog"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
)

// Outcome says what became of a security event.
type Outcome string

// The outcomes.
const (
	OutcomeDone    Outcome = "ok"
	OutcomeRefused Outcome = "refused"
)

// Incident is a security event of a request. It names nobody: people and what
// was done to stand under keyed hashes that are the same for the same person, so
// that lines belong together and the log alone tells no names.
type Incident struct {
	Event   models.SecurityEvent
	Outcome Outcome
	UserID  string // whose account; "" when nobody is known
	Email   string // that was named to sign in; "" for none
	Target  string // what was done to: "user/ID"; "" for none
	Cap     string // that was hit
}

// Note writes an event to the security log. No deed waits for it or fails by
// it: what must be kept is in the audit log.
func (s *Site) Note(c *fiber.Ctx, e Incident) {
	level := slog.LevelInfo
	if e.Event.Warns() {
		level = slog.LevelWarn
	}
	v := VisitOf(c)
	if e.UserID == "" && v.Viewer != nil {
		e.UserID = v.Viewer.ID
	}
	line := []slog.Attr{slog.String("event", string(e.Event)), slog.String("outcome", string(e.Outcome))}
	for _, part := range []struct{ key, value string }{
		{"account", s.pseudonym("user/" + e.UserID)}, {"address", s.pseudonym("address/" + e.Email)},
		{"target", s.pseudonym(e.Target)}, {"cap", e.Cap}, {"network", s.CoarseNetwork(c)}, {"route", v.Route},
		{"request", v.ID},
	} {
		if part.value != "" {
			line = append(line, slog.String(part.key, part.value))
		}
	}
	s.Security.LogAttrs(c.UserContext(), level, "security", line...)
}

// pseudonym is what stands for somebody in the security log.
func (s *Site) pseudonym(name string) string { return Pseudonym(s.Store, name) }

// Pseudonym is 16 characters of a keyed hash, by which somebody or something
// ("user/ID") stands in the security log; "" for a name without an id.
func Pseudonym(st *store.Store, name string) string {
	if name == "" || name[len(name)-1] == '/' {
		return ""
	}
	return st.Hash("security", name)[:16]
}

// noteRefusal notes that an answer refuses something, when that is an event.
func (s *Site) noteRefusal(c *fiber.Ctx, err error) {
	var wait *WaitError
	var work *WorkError
	switch {
	case errors.As(err, &work):
		s.Note(c, Incident{Event: models.EventLimited, Outcome: OutcomeRefused, Cap: work.Cap})
	case errors.Is(err, errForm):
		s.Note(c, Incident{Event: models.EventFormForged, Outcome: OutcomeRefused})
	case errors.Is(err, errStale), errors.Is(err, errKeyProof), errors.Is(err, errKeyDue):
		s.Note(c, Incident{Event: models.EventSignInAskedFor, Outcome: OutcomeRefused})
	case errors.Is(err, ErrSignIn):
	case errors.As(err, &wait):
		s.Note(c, Incident{Event: models.EventLimited, Outcome: OutcomeRefused, Cap: wait.Cap})
	case errors.Is(err, models.ErrForbidden), errors.Is(err, errHidden):
		s.Note(c, Incident{Event: models.EventAccessRefused, Outcome: OutcomeRefused})
	}
}

// VerifyToken is store.Verify for a token that a request brings. One that this
// board did not make is an event; one whose time is over is not.
func (s *Site) VerifyToken(c *fiber.Ctx, purpose, text string) ([]string, error) {
	parts, err := s.Store.Verify(purpose, text)
	if err != nil && !errors.Is(err, store.ErrExpired) {
		s.Note(c, Incident{Event: models.EventTokenForged, Outcome: OutcomeRefused})
	}
	return parts, err
}
