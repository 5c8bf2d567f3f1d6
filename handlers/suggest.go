package handlers

import (
	"github.com/gofiber/fiber/v2"
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
