package handlers

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// absolute returns the whole address of a path in a language.
func (h *Handlers) absolute(lang models.Lang, path string) string {
	return h.origin() + templates.Href(lang, path)
}

// jobURL returns the whole address of a job's page.
func (h *Handlers) jobURL(id string, lang models.Lang) string {
	return h.absolute(lang, "/jobs/"+id)
}

// say returns the words of the catalogue in the language of the request.
func (h *Handlers) say(c *fiber.Ctx) templates.Say {
	lang := visitOf(c).lang
	return func(key string, args ...any) string { return h.Pages.Words(lang, key, args...) }
}

// doctorOf returns the profile of the signed-in doctor, nil for anyone else.
func (h *Handlers) doctorOf(c *fiber.Ctx) (*models.Doctor, error) {
	v := visitOf(c).viewer
	if v == nil || v.DoctorID == "" {
		return nil, nil
	}
	d, err := h.DoctorProfiles.Get(c.UserContext(), v.DoctorID)
	if errors.Is(err, models.ErrNotFound) {
		return nil, nil
	}
	return &d, err
}

// saveButtons returns what makes the save button of each of some jobs: for a
// visitor one that leads to signing in, for a person one that shows what is
// saved.
func (h *Handlers) saveButtons(c *fiber.Ctx, jobIDs []string) (func(jobID string) *templates.SaveButton, error) {
	var saved map[string]bool
	token := ""
	if v := visitOf(c).viewer; v != nil {
		var err error
		if saved, err = h.Saved.Among(c.UserContext(), v.ID, jobIDs); err != nil {
			return nil, err
		}
		token = h.token(v.Session.CSRF)
	}
	lang, next := visitOf(c).lang, c.OriginalURL()
	return func(jobID string) *templates.SaveButton {
		return &templates.SaveButton{Action: templates.Href(lang, "/jobs/"+jobID+"/save"), CSRF: token, Next: next, Saved: saved[jobID]}
	}, nil
}

// count counts one event of a job. Robots that say so are left out, and a
// count that is lost is no reason to fail.
func (h *Handlers) count(c *fiber.Ctx, jobID, kind string) {
	if crawler(c.Get(fiber.HeaderUserAgent)) {
		return
	}
	one := models.JobCount{JobID: jobID, Day: models.DateOf(h.Now()), Kind: kind, N: 1}
	if err := h.Counters.Add(c.UserContext(), []models.JobCount{one}); err != nil {
		h.Log.Warn("count lost", "kind", kind, "err", err)
	}
}
