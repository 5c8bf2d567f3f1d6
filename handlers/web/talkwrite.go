package web

import (
	"context"
	"errors"
	"math"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
)

// Typed is what the form of a thread holds.
func Typed(c *fiber.Ctx) string { return form.Text(c.FormValue("message")) }

// Says reports whether the form of a thread holds words or a file.
func Says(c *fiber.Ctx) bool { return Typed(c) != "" || ChoseFile(c) }

// Write adds what the form holds to the thread and has the other side mailed,
// unless quiet. An error that Refused knows leaves all as it was.
func (s *Site) Write(c *fiber.Ctx, t *Talk, quiet bool) error {
	t.Typed, t.Chosen = Typed(c), ChoseFile(c)
	if t.Stop != models.WriteOpen {
		return models.ErrConflict
	}
	ctx, user := c.UserContext(), &VisitOf(c).Viewer.User
	m, content, err := s.message(c, t)
	if err != nil {
		return err
	}
	if err := s.Limit(c, models.CapMessagesByUser, user.ID); err != nil {
		return err
	}
	if err := s.Record(c, user, "application.message", "doctor/"+t.Application.DoctorID); err != nil {
		return err
	}
	if err := s.Store.Messages().Add(ctx, &m, content); err != nil {
		return err
	}
	return s.written(ctx, t, &m, quiet)
}

// message is what the form holds, with the content of its file.
func (s *Site) message(c *fiber.Ctx, t *Talk) (models.Message, []byte, error) {
	file, content, faults, err := s.Document(c, models.FieldFile)
	if err != nil {
		return models.Message{}, nil, err
	}
	id, user, once := t.Application.ID, VisitOf(c).Viewer.ID, c.FormValue("once")
	if once == "" { // a form made by hand: each is a message
		once = VisitOf(c).ID
	}
	key := s.Store.Hash("message", models.MessageKey(id, user, once, t.Typed, content))
	m, err := t.Application.NewMessage(key, t.Side, user, t.Typed, file, s.Now())
	var invalid *models.InvalidError
	if errors.As(err, &invalid) && !(models.Blank(t.Typed) && t.Chosen) {
		faults = append(invalid.Faults, faults...)
	}
	if len(faults) > 0 {
		return m, nil, &models.InvalidError{Faults: faults}
	}
	if err != nil || !file.There() {
		return m, nil, err
	}
	return m, content, s.mayAttach(c.UserContext(), t, key)
}

// mayAttach asks whether the side may send one more file. One that is there
// already may be sent again.
func (s *Site) mayAttach(ctx context.Context, t *Talk, key string) error {
	if _, err := s.Store.Messages().Get(ctx, key); !errors.Is(err, models.ErrNotFound) {
		return err
	}
	sent, err := s.Store.Messages().FilesOf(ctx, t.Application.ID, t.Side)
	if err != nil {
		return err
	}
	return models.TakesFile(sent)
}

// written moves the application on after a message and has the other side
// mailed. The message stands: what fails here is repeated when the form is sent
// again, and by Talks.
func (s *Site) written(ctx context.Context, t *Talk, m *models.Message, quiet bool) error {
	a, err := s.Store.Applications().Change(ctx, m.ApplicationID, func(a *models.Application) (bool, error) {
		return a.TakeMessage(m, s.Now())
	})
	if err != nil {
		return err
	}
	t.Application = a
	if quiet || !a.Stands() {
		return nil
	}
	if err := s.Talks.TellMessage(ctx, &a, m.To()); err != nil {
		s.Log.Error("a message without its mail for now", "message", m.ID, "err", err)
	}
	return nil
}

// Tell has both sides mailed of what happened in an application since a time.
// That stands without the mail, which is asked for again by itself.
func (s *Site) Tell(ctx context.Context, a *models.Application, since time.Time) {
	if err := s.Talks.Tell(ctx, a, since); err != nil {
		s.Log.Error("a step of an application without its mail for now", "application", a.ID, "err", err)
	}
}

// Refused reports whether the page of the thread is to be shown again, with
// what was typed and why it was not taken: a fault at its field, a cap, or
// something that happened meanwhile. Otherwise err is the answer.
func (s *Site) Refused(c *fiber.Ctx, t *Talk, err error) (*Talk, bool, error) {
	var invalid *models.InvalidError
	var wait *WaitError
	words, status := "", fiber.StatusUnprocessableEntity
	switch {
	case errors.As(err, &invalid):
	case errors.As(err, &wait):
		words, status = s.Words(c, "common.thread_wait", s.WaitWords(c, wait.After)), fiber.StatusTooManyRequests
		c.Set("Retry-After", strconv.Itoa(int(math.Ceil(wait.After.Seconds()))))
	case errors.Is(err, models.ErrConflict):
		words, status = s.Words(c, "common.thread_changed"), fiber.StatusConflict
	default:
		return t, false, err
	}
	a, err := s.Store.Applications().Get(c.UserContext(), t.Application.ID)
	if err != nil {
		return t, false, err
	}
	again, err := s.TalkOf(c.UserContext(), a, t.Side)
	if err != nil {
		return t, false, err
	}
	again.Typed, again.Asked, again.Chosen = t.Typed, t.Asked, t.Chosen
	switch {
	case t.Asked.Deed != "":
		if again.Asked.Faults, again.Asked.Warn = nil, words; status == fiber.StatusConflict {
			again.Asked.Warn = again.arrangeStop()
		}
		if invalid != nil {
			again.Asked.Faults = invalid.Faults
		}
	case invalid != nil:
		again.Faults = invalid.Faults
	default:
		again.Words = words
	}
	if status == fiber.StatusConflict && again.Stop != models.WriteOpen {
		again.Words = "" // that it stopped says why
	}
	c.Status(status)
	return again, true, nil
}
