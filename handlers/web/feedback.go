package web

import (
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// FeedbackWords says a reason in words.
func FeedbackWords(say templates.Say, reason models.Irrelevance) string {
	return say("alerts.feedback_" + string(models.IrrelevanceOf(string(reason))))
}

// Counts of what readers of mails answer. Those of single jobs are kept with
// the job's other figures, those of the whole board under boardFigures.
const (
	BoardFigures  = "board"
	CountFeedback = "not_relevant_" // + a models.Irrelevance
	countEnded    = "ended_"        // + a models.EndReason
	figureDays    = 30
)

// FeedbackFigures counts the reasons in days, most frequent first. Days before
// since do not count.
func FeedbackFigures(say templates.Say, days []models.JobCounts, since models.Date) []templates.AdminReason {
	var out []templates.AdminReason
	for _, reason := range models.Irrelevances {
		n := 0
		for _, d := range days {
			if d.Day >= since {
				n += d.Counts[CountFeedback+string(reason)]
			}
		}
		if n > 0 {
			out = append(out, templates.AdminReason{Reason: FeedbackWords(say, reason), Count: n})
		}
	}
	slices.SortStableFunc(out, func(a, b templates.AdminReason) int { return b.Count - a.Count })
	return out
}

// MailAnswers counts why jobs were not relevant and why alerts were stopped.
func (s *Site) MailAnswers(c *fiber.Ctx, page *templates.AdminMail) error {
	days, err := s.Store.Counters().ByJob(c.UserContext(), BoardFigures)
	if err != nil {
		return err
	}
	say, since := s.SayIn(VisitOf(c).Lang), models.DateOf(s.Now()).AddDays(-figureDays)
	page.Reasons = FeedbackFigures(say, days, since)
	for _, r := range append([]models.EndReason{models.EndOneClick}, models.StopReasons...) {
		n := 0
		for _, d := range days {
			if d.Day >= since {
				n += d.Counts[countEnded+string(r)]
			}
		}
		if n > 0 {
			page.Ends = append(page.Ends, templates.AdminReason{Reason: StopWords(say, r), Count: n})
		}
	}
	return nil
}

// StopWords says why an alert was ended in words.
func StopWords(say templates.Say, reason models.EndReason) string {
	switch reason {
	case models.StopUnsaid:
		return say("alerts.stop_reason_skip")
	case models.EndOneClick:
		return say("admin.end_one_click")
	}
	return say("alerts.stop_reason_" + string(reason))
}
