package admin

import (
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
	"github.com/gofiber/fiber/v2"
)

// figureDays is how many days the figures of mail answers count back.
const figureDays = 30

// mailAnswers counts why jobs were not relevant and why alerts were stopped.
func (h *Handlers) mailAnswers(c *fiber.Ctx, page *MailPage) error {
	days, err := h.Store.Counters().ByJob(c.UserContext(), web.BoardFigures)
	if err != nil {
		return err
	}
	say, since := h.SayIn(web.VisitOf(c).Lang), models.DateOf(h.Now()).AddDays(-figureDays)
	page.Reasons = web.FeedbackFigures(say, days, since)
	for _, r := range append([]alert.EndReason{alert.EndOneClick}, alert.StopReasons...) {
		n := 0
		for _, d := range days {
			if d.Day >= since {
				n += d.Counts[web.CountEnded+string(r)]
			}
		}
		if n > 0 {
			page.Ends = append(page.Ends, templates.ReasonCount{Reason: web.StopWords(say, r), Count: n})
		}
	}
	return nil
}
