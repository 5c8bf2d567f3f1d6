package web

import (
	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
)

// NotOpen stands in the place of a way to apply to a job that is not open: it says why,
// to whoever asks, and leads to those that are. A job without a page has none here.
func (s *Site) NotOpen(c *fiber.Ctx, j *models.Job) error {
	if j.Gone() {
		return fiber.ErrGone
	}
	if !j.Public(s.Now()) {
		return models.ErrNotFound
	}
	off := string(j.OffBoard(s.Now()))
	page := s.Step(c, "common.off_"+off)
	page.Lead = s.Words(c, "job.off_"+off)
	page.Links = append(page.Links, s.Link(c, "/jobs", "job.see_open"))
	return s.Render(c, page)
}
