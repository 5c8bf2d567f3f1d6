package web

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"
	"golang.org/x/text/language"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// apiPrefix is where programs ask, mcpPath where assistants do. They get JSON
// whatever goes wrong.
const (
	apiPrefix = "/api/"
	mcpPath   = "/mcp"
)

// Problem is every error of the API (RFC 9457), in the language that is asked for
// (ProgramLang). Error and Fields say the same for programs written before Title and Errors were there.
type Problem struct {
	Type      string       `json:"type"`
	Title     string       `json:"title"`
	Status    int          `json:"status"`
	RequestID string       `json:"request_id"`
	Errors    []ProblemRow `json:"errors,omitempty" about:"what refused the request, each said once"`
	Warnings  []ProblemRow `json:"warnings,omitempty" about:"what would not have: the board will look at it, or advises"`
	Error     string       `json:"error"`
	Fields    []ProblemRow `json:"fields,omitempty" about:"the same as errors"`
}

// ProblemRow is one thing wrong with what was asked, or advice on it.
type ProblemRow struct {
	Field    string           `json:"field"`
	Code     models.FaultCode `json:"code"`
	Severity string           `json:"severity" about:"error refuses; warning: a person of the board will look; hint: advice"`
	Message  string           `json:"message"`
	Value    string           `json:"value,omitempty" about:"what the field of an advert holds, cut at 60 characters"`
	Also     []ProblemPlace   `json:"also,omitempty" about:"where the same is found as well"`
}

// ProblemPlace is a further place of what a row says.
type ProblemPlace struct {
	Field string `json:"field"`
	Words string `json:"words,omitempty" about:"the passage there, where it is another one"`
	Value string `json:"value,omitempty"`
}

// ProblemRows are faults in the words of one language, each said once.
func (s *Site) ProblemRows(lang vocab.Lang, faults []models.Fault) (rows []ProblemRow) {
	for _, f := range models.SaidOnce(faults) {
		row := ProblemRow{
			Field: f.Field, Code: f.Code, Severity: f.Severity.String(), Message: s.Pages.Fault(lang, f.Fault), Value: f.Holds,
		}
		for _, at := range f.Also {
			place := ProblemPlace{Field: at.Field, Value: at.Holds}
			if len(at.Args) > 0 && !slices.Equal(at.Args, f.Args) {
				place.Words = at.Args[0]
			}
			row.Also = append(row.Also, place)
		}
		rows = append(rows, row)
	}
	return rows
}

// problem answers in JSON.
func (s *Site) problem(c *fiber.Ctx, status int, name string, err error) error {
	lang := ProgramLang(c)
	title := s.Pages.Words(lang, "errors.title_"+name)
	p := Problem{Type: "about:blank", Title: title, Status: status, RequestID: VisitOf(c).ID, Error: title}
	errors, others := models.Graver(faultsOf(err))
	p.Errors, p.Warnings = s.ProblemRows(lang, errors), s.ProblemRows(lang, others)
	if status == fiber.StatusBadRequest && len(p.Errors) > 0 {
		p.Error = "invalid parameters"
	}
	p.Fields = p.Errors
	c.Status(status).Set(fiber.HeaderCacheControl, "no-store")
	c.Set(fiber.HeaderContentLanguage, string(lang))
	c.Vary(fiber.HeaderAcceptLanguage)
	return c.JSON(p, "application/problem+json")
}

// ProgramLang is the language in which a program is told what is wrong: the one of
// Accept-Language (RFC 9110, 12.5.4) that the board has, English without one.
func ProgramLang(c *fiber.Ctx) vocab.Lang {
	asked, _, err := language.ParseAcceptLanguage(c.Get(fiber.HeaderAcceptLanguage))
	if err != nil || len(asked) == 0 {
		return vocab.EN
	}
	if _, at, _ := programLangs.Match(asked...); at == 1 {
		return vocab.JA
	}
	return vocab.EN
}

var programLangs = language.NewMatcher([]language.Tag{language.English, language.Japanese})

// Refuse answers a program with a status and why, under the title of that kind of
// refusal: errors.title_NAME.
func (s *Site) Refuse(c *fiber.Ctx, status int, name string, faults ...models.Fault) error {
	return s.problem(c, status, name, &models.InvalidError{Faults: faults})
}

// BadQuery answers a query string that has faults, each named.
func (s *Site) BadQuery(c *fiber.Ctx, faults ...models.Fault) error {
	return s.problem(c, fiber.StatusBadRequest, "query", &models.InvalidError{Faults: faults})
}

// BadEncoding is a query string that cannot be read.
var BadEncoding = models.Fault{Field: "query", Code: "query.encoding", Severity: models.FaultError}

const unreadAPIKey local = visitKey + 1

// forAPI reports whether a program asks, by the path or, when the request
// could not be read, by its first line.
func forAPI(c *fiber.Ctx) bool {
	return strings.HasPrefix(c.Path(), apiPrefix) || c.Path() == mcpPath || c.Context().UserValue(unreadAPIKey) == true
}

// markUnreadAPI notes on a request that could not be read that it was one to
// the API. Nothing of such a request is kept but in the text of its error,
// which quotes how it begins.
func markUnreadAPI(ctx *fasthttp.RequestCtx, err error) {
	text := err.Error()
	for _, method := range methods() {
		if strings.Contains(text, fmt.Sprintf("contents: \"%s %s", method, apiPrefix)) {
			ctx.SetUserValue(unreadAPIKey, true)
		}
	}
}
