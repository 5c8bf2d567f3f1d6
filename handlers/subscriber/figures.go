package subscriber

import (
	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models/alert"
)

// tallyFeedback counts an answer about a job; one that replaces another takes
// that back, "" is none.
func (h *Handlers) tallyFeedback(c *fiber.Ctx, jobID string, before, after alert.Irrelevance) {
	if before == after {
		return
	}
	for reason, n := range map[alert.Irrelevance]int{before: -1, after: 1} {
		if reason == "" {
			continue
		}
		h.Tally(c, jobID, web.CountFeedback+string(reason), n)
		h.Tally(c, web.BoardFigures, web.CountFeedback+string(reason), n)
	}
}
