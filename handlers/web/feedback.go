package web

import (
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// FeedbackWords says a reason in words.
func FeedbackWords(say templates.Say, reason alert.Irrelevance) string {
	return say("alerts.feedback_" + string(alert.IrrelevanceOf(string(reason))))
}

// Counts of what readers of mails answer. Those of single jobs are kept with
// the job's other figures, those of the whole board under BoardFigures.
const (
	BoardFigures  = "board"
	CountFeedback = "not_relevant_" // + a alert.Irrelevance
	CountEnded    = "ended_"        // + a alert.EndReason
)

// FeedbackFigures counts the reasons in days, most frequent first. Days before
// since do not count.
func FeedbackFigures(say templates.Say, days []models.JobCounts, since models.Date) []templates.ReasonCount {
	var out []templates.ReasonCount
	for _, reason := range alert.Irrelevances {
		n := 0
		for _, d := range days {
			if d.Day >= since {
				n += d.Counts[CountFeedback+string(reason)]
			}
		}
		if n > 0 {
			out = append(out, templates.ReasonCount{Reason: FeedbackWords(say, reason), Count: n})
		}
	}
	slices.SortStableFunc(out, func(a, b templates.ReasonCount) int { return b.Count - a.Count })
	return out
}

// StopWords says why an alert was ended in words.
func StopWords(say templates.Say, reason alert.EndReason) string {
	switch reason {
	case alert.StopUnsaid:
		return say("alerts.stop_reason_skip")
	case alert.EndOneClick:
		return say("admin.end_one_click")
	}
	return say("alerts.stop_reason_" + string(reason))
}
