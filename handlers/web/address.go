package web

import (
	"errors"
	"strings"

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

// Count counts one event of a poster's job. Robots that say so and the poster's own
// people are left out, and a count that is lost is no reason to fail.
func (s *Site) Count(c *fiber.Ctx, jobID string, poster models.OrgRef, kind string) {
	if notCounted(c) || !reader(c, poster) {
		return
	}
	s.count(c, models.JobCount{JobID: jobID, Kind: kind})
}

// count counts one each, of today.
func (s *Site) count(c *fiber.Ctx, counts ...models.JobCount) {
	day := models.DateOf(s.Now())
	for i := range counts {
		counts[i].Day, counts[i].N = day, 1
	}
	if err := s.Counters.Add(c.UserContext(), counts); err != nil {
		s.Log.Warn("count lost", "kind", counts[0].Kind, "err", err)
	}
}

// notCounted reports whether what a request does is not counted: it is a robot
// that says so, or nobody has seen the answer yet.
func notCounted(c *fiber.Ctx) bool {
	return c.Method() == fiber.MethodHead || crawler(c.Get(fiber.HeaderUserAgent)) || c.Get(offlineCopy) != "" ||
		FetchesAhead(c)
}

// reader reports whether a request is of somebody whose looks count for the jobs of
// a poster. Whoever is not signed in counts.
func reader(c *fiber.Ctx, poster models.OrgRef) bool {
	v := VisitOf(c).Viewer
	return v == nil || v.Reader(poster)
}

// CountView counts a view of a poster's job and where its reader came from.
func (s *Site) CountView(c *fiber.Ctx, jobID string, poster models.OrgRef) {
	if notCounted(c) || !reader(c, poster) {
		return
	}
	s.count(c, models.JobCount{JobID: jobID, Kind: models.CountView},
		models.JobCount{JobID: jobID, Kind: models.CountViewFrom(s.source(c))})
}

// CountShown counts that jobs appeared in a list of results, the first of them
// at a position.
func (s *Site) CountShown(c *fiber.Ctx, jobIDs []string, first int) {
	if notCounted(c) || len(jobIDs) == 0 {
		return
	}
	posters, err := s.postersFor(c, jobIDs)
	if err != nil {
		s.Log.Warn("count lost", "kind", models.CountAt(first), "err", err)
		return
	}
	counts := make([]models.JobCount, 0, len(jobIDs))
	for i, id := range jobIDs {
		if reader(c, posters[id].Poster) {
			counts = append(counts, models.JobCount{JobID: id, Kind: models.CountAt(first + i)})
		}
	}
	if len(counts) > 0 {
		s.count(c, counts...)
	}
}

// postersFor reads the jobs when it depends on their posters whether a request
// counts: when it is of somebody who works for one.
func (s *Site) postersFor(c *fiber.Ctx, jobIDs []string) (map[string]models.Job, error) {
	if v := VisitOf(c).Viewer; v == nil || !v.Recruits() {
		return nil, nil
	}
	return s.Store.Jobs().GetMany(c.UserContext(), jobIDs)
}

// source tells where the reader of a page came from: the link says it (from), or
// the browser names the page of the board before. It names no page of others.
func (s *Site) source(c *fiber.Ctx) models.JobSource {
	switch from := models.JobSource(c.Query("from")); from {
	case models.FromAlert, models.FromFeed:
		return from
	}
	path, own := strings.CutPrefix(c.Get(fiber.HeaderReferer), s.Origin()+"/")
	if !own {
		return models.FromDirect
	}
	path, _, _ = strings.Cut(path, "?")
	switch strings.TrimSuffix(strings.TrimPrefix("/"+path, "/en"), "/") {
	case "", "/jobs":
		return models.FromSearch
	}
	return models.FromLanding
}
