package web

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// Absolute returns the whole address of a path in a language.
func (s *Site) Absolute(lang vocab.Lang, path string) string {
	return s.Origin() + templates.Href(lang, path)
}

// JobURL returns the whole address of a job's page.
func (s *Site) JobURL(id string, lang vocab.Lang) string {
	return s.Absolute(lang, "/jobs/"+id)
}

// Say returns the words of the catalogue in the language of the request.
func (s *Site) Say(c *fiber.Ctx) templates.Say {
	lang := VisitOf(c).Lang
	return func(key string, args ...any) string { return s.Pages.Words(lang, key, args...) }
}

// DoctorOf returns the profile of the signed-in doctor, nil for anyone else.
func (s *Site) DoctorOf(c *fiber.Ctx) (*models.Doctor, error) {
	v := VisitOf(c).Viewer
	if v == nil || v.DoctorID == "" {
		return nil, nil
	}
	d, err := s.Store.Doctors().Get(c.UserContext(), v.DoctorID)
	if errors.Is(err, models.ErrNotFound) {
		return nil, nil
	}
	return &d, err
}

// SaveButtons returns what makes the save button of each of some jobs: for a
// visitor one that leads to signing in, for a person one that shows what is
// saved.
func (s *Site) SaveButtons(c *fiber.Ctx, jobIDs []string) (func(jobID string) *templates.SaveButton, error) {
	var saved map[string]bool
	token := ""
	if v := VisitOf(c).Viewer; v != nil {
		var err error
		if saved, err = s.Store.Saved().Among(c.UserContext(), v.ID, jobIDs); err != nil {
			return nil, err
		}
		token = s.token(v.Session.CSRF)
	}
	lang, next := VisitOf(c).Lang, c.OriginalURL()
	return func(jobID string) *templates.SaveButton {
		return &templates.SaveButton{
			Action: templates.Href(lang, "/jobs/"+jobID+"/save"), CSRF: token, Next: next, Saved: saved[jobID],
		}
	}, nil
}

// offlineCopy is sent by the service worker when it fetches a page that its
// reader has before them already.
const offlineCopy = "Offline-Copy"

// Count counts one event of a job. Robots that say so are left out, and a
// count that is lost is no reason to fail.
func (s *Site) Count(c *fiber.Ctx, jobID, kind string) {
	if crawler(c.Get(fiber.HeaderUserAgent)) || c.Get(offlineCopy) != "" {
		return
	}
	one := models.JobCount{JobID: jobID, Day: models.DateOf(s.Now()), Kind: kind, N: 1}
	if err := s.Counters.Add(c.UserContext(), []models.JobCount{one}); err != nil {
		s.Log.Warn("count lost", "kind", kind, "err", err)
	}
}
