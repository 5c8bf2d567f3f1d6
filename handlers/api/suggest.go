package api

import (
	"net/url"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// suggestionsJSON answers GET /api/v1/suggest.
type suggestionsJSON struct {
	Suggestions []suggestionJSON `json:"suggestions" about:"up to eight, best first"`
}

// suggestionJSON is a suggestion for programs.
type suggestionJSON struct {
	Text  string `json:"text" about:"the whole text to search for"`
	In    string `json:"in,omitempty" about:"the vocabulary of a value"`
	Value string `json:"value,omitempty" about:"its key: a parameter of the search"`
}

// Suggestions completes what a person types in a program.
func (h *Handlers) Suggestions(c *fiber.Ctx) error {
	values, err := web.QueryValues(c)
	if err != nil {
		return h.BadQuery(c, web.BadEncoding)
	}
	lang, asked := vocab.JA, values.Get("lang")
	if asked == string(vocab.EN) {
		lang = vocab.EN
	}
	typed := values.Get("q")
	values.Del("lang")
	if _, faults := models.ParseQuery(url.Values{"q": values["q"]}); len(faults) > 0 {
		return h.BadQuery(c, faults...)
	}
	values.Del("q")
	if asked != "" && asked != string(lang) {
		return h.BadQuery(c, models.Fault{
			Field: "lang", Code: "query.value", Severity: models.FaultError, Args: []string{web.Cut(asked, 20)},
		})
	}
	for name := range values {
		return h.BadQuery(c, models.Fault{
			Field: name, Code: "query.unknown", Severity: models.FaultError, Args: []string{web.Cut(name, 20)},
		})
	}
	out := suggestionsJSON{Suggestions: []suggestionJSON{}}
	for _, s := range h.Suggest(typed, lang, web.Suggestions) {
		row := suggestionJSON{Text: s.Text, Value: s.Key}
		if s.Key != "" {
			row.In = s.Column.Key()
		}
		out.Suggestions = append(out.Suggestions, row)
	}
	return h.reply(c, out)
}
