package web

import (
	"context"
	"errors"
	"fmt"
	"math"
	"net/url"
	"slices"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// errForm says that a form came from another site or without its token.
var errForm = errors.New("form refused")

// errDesk says that a form belongs to another organisation than the one that is
// worked for now.
var errDesk = fmt.Errorf("%w: another organisation is in use", models.ErrConflict)

// errRoom says that the disk is nearly full and that what was asked can wait.
var errRoom = fmt.Errorf("%w: little room on the disk", models.ErrUnavailable)

// errHidden says that something does not exist for this person.
var errHidden = fmt.Errorf("%w: not for this person", models.ErrNotFound)

// WaitError says that the caller did too much and when it may go on.
type WaitError struct {
	After time.Duration
	Cap   string // name of the limit
}

func (e *WaitError) Error() string { return "too many requests" }

// fail turns any error into an answer: a page, or JSON under /api/. What the
// error says goes to the log and never to the visitor.
func (s *Site) fail(c *fiber.Ctx, err error) error {
	v := VisitOf(c)
	if v.ID == "" { // the request could not be read: begin has not run
		v.ID = s.requestID()
		c.Set("X-Request-Id", v.ID)
		s.headers(c)
	}
	if errors.Is(err, fiber.ErrMethodNotAllowed) && c.GetRespHeader(fiber.HeaderAllow) == fiber.MethodOptions {
		// Only the preflight matches, which is answered for every address of the API.
		c.Response().Header.Del(fiber.HeaderAllow)
		err = models.ErrNotFound
	}
	s.noteRefusal(c, err)
	api := forAPI(c)
	var work *WorkError
	switch {
	case errors.As(err, &work) && !api:
		return s.askToWork(c, work)
	case errors.Is(err, ErrSignIn) && !api:
		return s.askToSignIn(c)
	case errors.Is(err, errStale) && !api:
		return s.askToConfirm(c)
	case (errors.Is(err, errKeyProof) || errors.Is(err, errKeyDue)) && !api:
		return s.askForKey(c, errors.Is(err, errKeyDue))
	}
	status, name := kindOf(err)
	if (status == fiber.StatusNotFound || status == fiber.StatusForbidden) && name != "csrf" && s.leftDesk(c) {
		name = "left"
	}
	if status == fiber.StatusRequestEntityTooLarge && !errors.Is(err, errTexts) && s.isUpload(c) {
		to := c.Path() // without a session, to sign in
		if s.Cookie(c, "session") != "" {
			to += "?" + LargeParam + "=1"
		}
		return c.Redirect(to, fiber.StatusSeeOther)
	}
	if status == fiber.StatusInternalServerError {
		s.Log.Error("request failed", "request", v.ID, "method", c.Method(), "route", v.Route, "err", err)
	}
	if status == fiber.StatusServiceUnavailable {
		cause := causeOf(err)
		s.metrics.refused.WithLabelValues(cause).Inc()
		if s.causes.news(cause, s.Now()) {
			s.Log.Warn("requests cannot be answered now", "cause", cause, "request", v.ID, "route", v.Route, "err", err)
		}
	}
	var wait *WaitError
	switch {
	case errors.As(err, &wait):
		c.Set("Retry-After", strconv.Itoa(int(math.Ceil(wait.After.Seconds()))))
	case status == fiber.StatusServiceUnavailable:
		c.Set("Retry-After", "30")
	}
	c.Status(status)
	c.Set("Cache-Control", "no-store")
	if api {
		return s.problem(c, status, name, err)
	}
	if v.Viewer == nil && status < 500 {
		// For the header only: who it is decides nothing here.
		if err := s.recognise(c); err != nil {
			s.Log.Warn("error page without its reader", "request", v.ID, "err", err)
		}
	}
	page := templates.FailurePage{
		Layout: s.Layout(c, s.Words(c, "errors.title_"+name)), Status: status, Faults: faultsOf(err),
	}
	page.Heading, page.Text, page.NoIndex = page.Title, s.Words(c, "errors.text_"+name), true
	if status >= 500 {
		page.RequestID = v.ID
	}
	if status == fiber.StatusNotFound || status == fiber.StatusGone {
		page.Works, page.Styles = waysOn(v.Lang), []string{"css/search.css"}
	}
	if v.Viewer != nil && refusedWords(err) {
		page.Resume = s.holdWords(c, v.Viewer.ID)
	}
	if wait != nil {
		page.Wait = s.Words(c, "errors.wait", s.WaitWords(c, wait.After))
		if v.Viewer != nil {
			page.Resume = s.hold(c, v.Viewer.ID)
		}
	}
	if renderErr := s.Render(c, page); renderErr != nil {
		s.Log.Error("error page failed", "request", v.ID, "err", renderErr)
		return c.SendString(strconv.Itoa(status))
	}
	return nil
}

// waysOn are the pages of the kinds of work, for who looked for a page that is
// not there.
func waysOn(lang vocab.Lang) (out []templates.FailureLink) {
	for _, t := range vocab.WorkTypes.Terms() {
		out = append(out, templates.FailureLink{Label: t.Label.In(lang), Href: templates.Href(lang, "/work/"+t.Key)})
	}
	return out
}

// WaitWords says how long to wait, rounded up.
func (s *Site) WaitWords(c *fiber.Ctx, d time.Duration) string {
	for _, unit := range []struct {
		of    time.Duration
		most  int
		words string
	}{{time.Second, 90, "errors.wait_seconds"}, {time.Minute, 90, "errors.wait_minutes"}} {
		if n := int(math.Ceil(float64(d) / float64(unit.of))); n <= unit.most {
			return s.Words(c, unit.words, max(n, 1))
		}
	}
	return s.Words(c, "errors.wait_hours", int(math.Ceil(d.Hours())))
}

// isUpload reports whether the request was to bring a file.
func (s *Site) isUpload(c *fiber.Ctx) bool {
	return slices.ContainsFunc(s.routes, func(rt Route) bool {
		return rt.upload && rt.Method == c.Method() && fiber.RoutePatternMatch(c.Path(), rt.Path)
	})
}

// askToSignIn leads to the sign-in page and from there back to the page that
// was asked for. A form waits there to be sent again.
func (s *Site) askToSignIn(c *fiber.Ctx) error {
	path := "/signin"
	if c.Method() == fiber.MethodGet {
		path += "?next=" + url.QueryEscape(ownPath(c))
	} else if resume := s.hold(c, VisitOf(c).RanOut); resume != "" {
		path += "?next=" + url.QueryEscape(resume)
	} else {
		path += "?" + url.Values{"unsent": {"1"}, "next": {s.cameFrom(c, "/me")}}.Encode()
	}
	c.Set("Cache-Control", "no-store")
	return s.To(c, path)
}

// kindOf returns the status for an error and the name of its words.
func kindOf(err error) (status int, name string) {
	var framework *fiber.Error
	var wait *WaitError
	switch {
	case errors.Is(err, errForm):
		return fiber.StatusForbidden, "csrf"
	case errors.Is(err, errDesk):
		return fiber.StatusConflict, "desk"
	case errors.Is(err, ErrSignIn):
		return fiber.StatusUnauthorized, "403"
	case errors.Is(err, errRoom):
		return fiber.StatusServiceUnavailable, "room"
	case errors.Is(err, models.ErrNotFound):
		status = fiber.StatusNotFound
	case errors.Is(err, models.ErrForbidden):
		status = fiber.StatusForbidden
	case errors.Is(err, models.ErrConflict):
		status = fiber.StatusConflict
	case errors.As(err, new(*models.InvalidError)):
		status = fiber.StatusUnprocessableEntity
	case errors.As(err, &wait):
		status = fiber.StatusTooManyRequests
	case errors.Is(err, models.ErrUnavailable), errors.Is(err, context.DeadlineExceeded):
		status = fiber.StatusServiceUnavailable
	case errors.As(err, &framework):
		status = framework.Code
	default:
		status = fiber.StatusInternalServerError
	}
	if name = strconv.Itoa(status); slices.Contains(worded, status) {
		return status, name
	}
	if status >= 500 {
		return status, "500"
	}
	return status, "400"
}

// worded are the statuses that have words of their own.
var worded = []int{400, 403, 404, 405, 409, 410, 413, 422, 429, 431, 500, 503}

func faultsOf(err error) []models.Fault {
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		return invalid.Faults
	}
	return nil
}
