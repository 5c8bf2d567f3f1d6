package web

import (
	"errors"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
)

// NewEvent names an event that is not there yet, in addresses.
const NewEvent = "new"

// OwnEvent reads an event of a host, the board's for the zero one. For NewEvent
// it is a blank one.
func (s *Site) OwnEvent(c *fiber.Ctx, host models.OrgRef) (models.Event, error) {
	id := c.Params("id")
	if id == NewEvent {
		return models.Event{ID: NewEvent, Host: host, Lang: VisitOf(c).Lang, CreatedAt: s.Now()}, nil
	}
	e, err := s.Store.Events().Get(c.UserContext(), id)
	if err == nil && e.Host != host {
		err = models.ErrNotFound
	}
	return e, err
}

// SendEvent hands in what the form of an event holds. allowed says why its host
// may send in a further one not; it is asked with how many are to come. What
// was typed is returned with *models.InvalidError, to be shown again.
func (s *Site) SendEvent(
	c *fiber.Ctx, e models.Event, then func(*models.Event) error, allowed func(coming int) error,
) (EventTyped, error) {
	typed := ReadEvent(e, func(name string) string { return form.Text(c.FormValue(name)) })
	if made, _ := strconv.ParseInt(c.FormValue("version"), 10, 64); made != e.Version {
		return typed, models.Invalid("", "form.overtaken")
	}
	typed.By = VisitOf(c).Viewer.ID
	if err := e.Change(typed.Event, typed.Hours, s.Now()); err != nil {
		return typed, err
	}
	coming, err := s.comingOf(c, e.Host)
	if err != nil {
		return typed, err
	}
	if e.Version > 0 {
		coming = 0 // it is one of them
	}
	if err := allowed(coming); err != nil {
		return typed, err
	}
	if e.Version == 0 {
		if e.ID = c.FormValue("as"); !IsID(e.ID) {
			return typed, models.ErrConflict
		}
		if there, err := s.Store.Events().Get(c.UserContext(), e.ID); err == nil && there.Host == e.Host {
			return typed, nil // it was sent twice
		}
	}
	if then != nil {
		if err := then(&e); err != nil {
			return typed, err
		}
	}
	return typed, s.Store.Events().Save(c.UserContext(), &e)
}

// comingOf counts the events of a host that have not ended.
func (s *Site) comingOf(c *fiber.Ctx, host models.OrgRef) (int, error) {
	n, done := 0, errors.New("enough")
	err := s.Store.Events().Of(host).Each(c.UserContext(), func(e models.Event) error {
		if e.Over(s.Now()) {
			return done
		}
		n++
		return nil
	})
	if errors.Is(err, done) {
		err = nil
	}
	return n, err
}

// CancelEvent says of an event that it does not take place. One that was never
// shown is deleted.
func (s *Site) CancelEvent(c *fiber.Ctx, e models.Event) error {
	if !e.Shown() {
		return s.Store.Events().Delete(c.UserContext(), e.ID)
	}
	if err := e.Cancel(s.Now()); err != nil {
		return err
	}
	return s.Store.Events().Save(c.UserContext(), &e)
}
