package web

import (
	"fmt"
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
	Errors    []ProblemRow `json:"errors,omitempty"`
	Error     string       `json:"error"`
	Fields    []ProblemRow `json:"fields,omitempty"`
}

// ProblemRow is one thing wrong with what was asked.
type ProblemRow struct {
	Field   string           `json:"field"`
	Code    models.FaultCode `json:"code"`
	Message string           `json:"message"`
}

// problem answers in JSON.
func (s *Site) problem(c *fiber.Ctx, status int, name string, err error) error {
	lang := ProgramLang(c)
	title := s.Pages.Words(lang, "errors.title_"+name)
	p := Problem{Type: "about:blank", Title: title, Status: status, RequestID: VisitOf(c).ID, Error: title}
	for _, f := range faultsOf(err) {
		p.Errors = append(p.Errors, ProblemRow{Field: f.Field, Code: f.Code, Message: s.Pages.Fault(lang, f)})
	}
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
