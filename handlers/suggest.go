package handlers

import (
	"net/url"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
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
		kind := say("search.frequent")
		if s.Key != "" {
			kind = kindWords(say, s.Column)
		}
		out.Suggestions = append(out.Suggestions, suggestionJSON{s.Text, kind})
	}
	c.Set(fiber.HeaderCacheControl, "public, max-age=60")
	return c.JSON(out)
}

// apiSuggestionJSON is a suggestion for programs.
type apiSuggestionJSON struct {
	Text  string `json:"text"`            // the whole text to search for
	In    string `json:"in,omitempty"`    // the vocabulary of a value
	Value string `json:"value,omitempty"` // its key: a parameter of the search
}

// apiSuggest completes what a person types in a program.
func (h *Handlers) apiSuggest(c *fiber.Ctx) error {
	values, err := queryValues(c)
	if err != nil {
		return h.badQuery(c, badEncoding)
	}
	lang, asked := models.JA, values.Get("lang")
	if asked == string(models.EN) {
		lang = models.EN
	}
	typed := values.Get("q")
	values.Del("lang")
	if _, faults := models.ParseQuery(url.Values{"q": values["q"]}); len(faults) > 0 {
		return h.badQuery(c, faults...)
	}
	values.Del("q")
	if asked != "" && asked != string(lang) {
		return h.badQuery(c, models.Fault{Field: "lang", Code: "query.value", Severity: models.FaultError, Args: []string{cut(asked, 20)}})
	}
	for name := range values {
		return h.badQuery(c, models.Fault{Field: name, Code: "query.unknown", Severity: models.FaultError, Args: []string{cut(name, 20)}})
	}
	out := struct {
		Suggestions []apiSuggestionJSON `json:"suggestions"`
	}{Suggestions: []apiSuggestionJSON{}}
	for _, s := range h.Suggest(typed, lang, suggestions) {
		row := apiSuggestionJSON{Text: s.Text, Value: s.Key}
		if s.Key != "" {
			row.In = s.Column.Key()
		}
		out.Suggestions = append(out.Suggestions, row)
	}
	c.Set(fiber.HeaderCacheControl, "public, max-age=60")
	return c.JSON(out)
}

// noteSearch counts a search that found something, for the suggestions of
// others. Only words that are all known to the vocabularies are counted: what
// a person typed in their own words, a name perhaps, is nobody else's.
func (h *Handlers) noteSearch(c *fiber.Ctx, q models.Query, found search.Results) {
	if found.Total == 0 || found.Relaxed || q.Page > 1 || len(found.Readings) < 2 {
		return
	}
	for _, r := range found.Readings {
		if r.Not || r.Kind != search.ReadValue {
			return
		}
	}
	h.Popular.Note(q.Text, h.Seal.Hash("search", h.network(c)), h.Now())
}
