package desk

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
)

// weekDays is over how many days the figures of the first page go.
const weekDays = 7

// weekFigures are what happened to the jobs of an organisation in the last seven
// days, today among them, and in the seven before.
func (h *Handlers) weekFigures(c *fiber.Ctx, org models.OrgRef, jobs []models.DeskJob) ([]WeekFigure, error) {
	ctx, today := c.UserContext(), models.DateOf(h.Now())
	from, middle := today.AddDays(1-2*weekDays), today.AddDays(1-weekDays)
	var ids []string
	for i := range jobs {
		if j := &jobs[i]; j.ExpiresAt.After(from.Start()) {
			ids = append(ids, j.ID)
		}
	}
	counts, err := h.Store.Counters().Since(ctx, ids, from)
	if err != nil {
		return nil, err
	}
	var views, clicks, applied, answered WeekFigure
	for _, d := range counts {
		views.add(d.Day < middle, d.Views)
		clicks.add(d.Day < middle, d.Clicks)
	}
	replies, err := h.Store.Applications().Replies(ctx, org, from.AddDays(-models.ReplyDays).Start())
	if err != nil {
		return nil, err
	}
	for _, r := range replies {
		for figure, at := range map[*WeekFigure]time.Time{&applied: r.AppliedAt, &answered: r.AnsweredAt} {
			if day := models.DateOf(at); !at.IsZero() && day >= from {
				figure.add(day < middle, 1)
			}
		}
	}
	views.Label, clicks.Label = h.Words(c, "desk.col_views"), h.Words(c, "desk.col_clicks")
	applied.Label, answered.Label = h.Words(c, "desk.col_applications"), h.Words(c, "desk.col_answers")
	return []WeekFigure{views, clicks, applied, answered}, nil
}

// add counts n for the week, or for the one before.
func (f *WeekFigure) add(before bool, n int) {
	if before {
		f.Before += n
	} else {
		f.Now += n
	}
}
