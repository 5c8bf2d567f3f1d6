package public

import (
	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/index"
)

type suggestionJSON struct {
	Text string `json:"text"` // the whole text to search for
	Kind string `json:"kind"` // what it is: 診療科, Work, …
}

// Suggestions completes what a person types in the search box.
func (h *Handlers) Suggestions(c *fiber.Ctx) error {
	out := struct {
		Suggestions []suggestionJSON `json:"suggestions"`
	}{Suggestions: []suggestionJSON{}}
	say := h.Say(c)
	for _, s := range h.Suggest(c.Query("q"), web.VisitOf(c).Lang, web.Suggestions) {
		kind := say("search.frequent")
		if s.Key != "" {
			kind = kindWords(say, s.Column)
		}
		out.Suggestions = append(out.Suggestions, suggestionJSON{s.Text, kind})
	}
	c.Set(fiber.HeaderCacheControl, "public, max-age=60")
	return c.JSON(out)
}

// noteSearch counts a search that found something, for the suggestions of
// others. Only words that are all known to the vocabularies are counted: what
// a person typed in their own words, a name perhaps, is nobody else's.
func (h *Handlers) noteSearch(c *fiber.Ctx, q models.Query, found index.Results) {
	if found.Total == 0 || found.Relaxed || q.Page > 1 || len(found.Readings) < 2 {
		return
	}
	for _, r := range found.Readings {
		if r.Not || r.Kind != search.ReadValue {
			return
		}
	}
	text := q.Text
	web.Each(c, func(c *fiber.Ctx) { h.NoteSearch(text, h.Store.Hash("search", h.Network(c)), h.Now()) })
}
