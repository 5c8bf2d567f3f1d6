package handlers

import (
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// Counts of what readers of mails answer. Those of single jobs are kept with
// the job's other figures, those of the whole board under boardFigures.
const (
	boardFigures  = "board"
	countFeedback = "not_relevant_" // + a models.Irrelevance
	countEnded    = "ended_"        // + a models.EndReason
	figureDays    = 30
)

// tallyFeedback counts an answer about a job; one that replaces another takes
// that back, "" is none.
func (h *Handlers) tallyFeedback(c *fiber.Ctx, jobID string, before, after models.Irrelevance) {
	if before == after {
		return
	}
	for reason, n := range map[models.Irrelevance]int{before: -1, after: 1} {
		if reason == "" {
			continue
		}
		h.tally(c, jobID, countFeedback+string(reason), n)
		h.tally(c, boardFigures, countFeedback+string(reason), n)
	}
}

// tally adds to a count. Figures may miss an answer; the answer itself is kept
// with the subscription.
func (h *Handlers) tally(c *fiber.Ctx, id, kind string, n int) {
	one := models.JobCount{JobID: id, Day: models.DateOf(h.Now()), Kind: kind, N: n}
	if err := h.Counters.Add(c.UserContext(), []models.JobCount{one}); err != nil {
		h.Log.Warn("not counted", "kind", kind, "err", err)
	}
}

// feedbackFigures counts the reasons in days, most frequent first. Days before
// since do not count.
func feedbackFigures(say templates.Say, days []models.JobCounts, since models.Date) []templates.AdminReason {
	var out []templates.AdminReason
	for _, reason := range models.Irrelevances {
		n := 0
		for _, d := range days {
			if d.Day >= since {
				n += d.Counts[countFeedback+string(reason)]
			}
		}
		if n > 0 {
			out = append(out, templates.AdminReason{Reason: feedbackWords(say, reason), Count: n})
		}
	}
	slices.SortStableFunc(out, func(a, b templates.AdminReason) int { return b.Count - a.Count })
	return out
}

// mailAnswers counts why jobs were not relevant and why alerts were stopped.
func (h *Handlers) mailAnswers(c *fiber.Ctx, page *templates.AdminMail) error {
	days, err := h.Office.Figures.ByJob(c.UserContext(), boardFigures)
	if err != nil {
		return err
	}
	say, since := h.sayIn(visitOf(c).lang), models.DateOf(h.Now()).AddDays(-figureDays)
	page.Reasons = feedbackFigures(say, days, since)
	for _, r := range append([]models.EndReason{models.EndOneClick}, models.StopReasons...) {
		n := 0
		for _, d := range days {
			if d.Day >= since {
				n += d.Counts[countEnded+string(r)]
			}
		}
		if n > 0 {
			page.Ends = append(page.Ends, templates.AdminReason{Reason: stopWords(say, r), Count: n})
		}
	}
	return nil
}
