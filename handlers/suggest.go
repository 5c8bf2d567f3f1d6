package handlers

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/templates"
)

// suggestions is how many completions are offered at once.
const suggestions = 8

type suggestionJSON struct {
	Text string `json:"text"` // the whole text to search for
	Kind string `json:"kind"` // what it is: 診療科, Work, …
}

// suggest completes what a person types in the search box.
func (h *Handlers) suggest(c *fiber.Ctx) error {
	out := struct {
		Suggestions []suggestionJSON `json:"suggestions"`
	}{Suggestions: []suggestionJSON{}}
	say := h.say(c)
	for _, s := range h.Suggest(c.Query("q"), visitOf(c).lang, suggestions) {
		kind := ""
		if s.Key != "" {
			kind = kindWords(say, s.Column)
		}
		out.Suggestions = append(out.Suggestions, suggestionJSON{s.Text, kind})
	}
	c.Set(fiber.HeaderCacheControl, "public, max-age=60")
	return c.JSON(out)
}

// explained says to an administrator how the words were read and what of them
// holds for each result.
func (h *Handlers) explained(c *fiber.Ctx, criteria models.Criteria, hits []search.Hit) (*templates.Explanation, error) {
	jobs, err := h.liveJobs(c, hits)
	if err != nil {
		return nil, err
	}
	lang, out := visitOf(c).lang, &templates.Explanation{}
	for i := range jobs {
		j := &jobs[i]
		reading, holds := h.Explain(criteria, &j.Job)
		out.Reading = reading
		out.Hits = append(out.Hits, templates.ExplainedHit{
			Title: j.Job.Title.In(lang), Score: strconv.FormatFloat(float64(j.Score), 'f', 3, 32), Parts: holds,
		})
	}
	return out, nil
}
