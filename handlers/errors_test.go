package handlers

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// newFaulty returns a board with one more route, which answers as told.
func newFaulty(t *testing.T, handle fiber.Handler) *browser {
	t.Helper()
	b := newBench(t, board)
	b.board.Metrics = prometheus.NewRegistry()
	b.open(func(r *web.Router) {
		r.Get("/fault", web.Visitor, handle)
		r.Plain("GET", "/api/fault", web.Public, handle)
	})
	return b.browser()
}

func TestErrorsBecomeAnswers(t *testing.T) {
	for name, c := range map[string]struct {
		err  error
		want int
		ja   string
		en   string
	}{
		"not found":   {fmt.Errorf("job x: %w", models.ErrNotFound), 404, "ページが見つかりません", "Page not found"},
		"forbidden":   {models.ErrForbidden, 403, "このページは開けません", "You may not open this page"},
		"conflict":    {models.ErrConflict, 409, "先に変更されています", "Someone else changed this first"},
		"invalid":     {&models.InvalidError{Faults: []models.Fault{{Field: "email", Code: "email.invalid"}}}, 422, "メールアドレスをご確認ください", "Check the e-mail address"},
		"unavailable": {models.ErrUnavailable, 503, "一時的に利用できません", "Unavailable for the moment"},
		"deadline":    {context.DeadlineExceeded, 503, "一時的に利用できません", "Unavailable for the moment"},
		"too many":    {&web.WaitError{After: 91 * time.Second}, 429, "あと2分ほどで", "in about 2 minutes"},
		"a second":    {&web.WaitError{After: 200 * time.Millisecond}, 429, "あと1秒ほどで", "in about 1 second."},
		"for a day":   {&web.WaitError{After: 23*time.Hour + time.Minute}, 429, "あと24時間ほどで", "in about 24 hours"},
		"gone":        {fiber.ErrGone, 410, "このページは終了しました", "This page has ended"},
		"too large":   {fiber.ErrRequestEntityTooLarge, 413, "送信した内容が大きすぎます", "Too much data"},
		"a fault":     {errors.New("mongodb://secret@10.0.0.1 refused"), 500, "問題が起きました", "Something went wrong"},
	} {
		t.Run(name, func(t *testing.T) {
			w := newFaulty(t, func(*fiber.Ctx) error { return c.err })
			for path, words := range map[string]string{"/fault": c.ja, "/en/fault": c.en} {
				res := w.get(path)
				if res.StatusCode != c.want || !strings.Contains(res.body, words) {
					t.Errorf("%s: %d, want %d with %q\n%s", path, res.StatusCode, c.want, words, res.body)
				}
				if strings.Contains(res.body, "secret") {
					t.Errorf("%s shows the error", path)
				}
				if id := res.Header.Get("X-Request-Id"); c.want >= 500 && !strings.Contains(res.body, id) {
					t.Errorf("%s does not show the request id", path)
				}
			}
			res := w.get("/api/fault")
			if res.StatusCode != c.want || res.Header.Get("Content-Type") != "application/problem+json" ||
				strings.Contains(res.body, "secret") {
				t.Errorf("api: %d %s %s", res.StatusCode, res.Header.Get("Content-Type"), res.body)
			}
		})
	}
}

// halfPage has what the frame of a page needs and not what its own part needs.
type halfPage struct{ templates.Layout }

func (halfPage) Template() string { return "web/failure" }

func TestAPageThatFailsHalfwayIsNotShown(t *testing.T) {
	b := newBench(t, board)
	b.board.Metrics = prometheus.NewRegistry()
	b.open(func(r *web.Router) {
		r.Get("/half", web.Visitor, func(c *fiber.Ctx) error {
			site := b.rooms.site
			return site.Render(c, halfPage{site.Layout(c, "半分の題名")})
		})
	})
	res := b.browser().get("/half")
	if res.StatusCode != 500 || strings.Contains(res.body, "半分の題名") || strings.Count(res.body, "<!doctype html>") != 1 {
		t.Errorf("%d %s", res.StatusCode, res.body)
	}
}

func TestPanicIsAnError(t *testing.T) {
	w := newFaulty(t, func(*fiber.Ctx) error { panic("token=hunter2") })
	for range 1000 {
		if res := w.get("/fault"); res.StatusCode != 500 || strings.Contains(res.body, "hunter2") {
			t.Fatalf("%d %s", res.StatusCode, res.body)
		}
	}
	if w.get("/").StatusCode != 200 {
		t.Error("the board does not answer after panics")
	}
	if !strings.Contains(w.log.String(), "hunter2") {
		t.Error("the log does not say what happened")
	}
}

func TestWaitSaysHowLong(t *testing.T) {
	w := newFaulty(t, func(*fiber.Ctx) error { return &web.WaitError{After: 1500 * time.Millisecond} })
	if got := w.get("/fault").Header.Get("Retry-After"); got != "2" {
		t.Errorf("Retry-After %q, want 2", got)
	}
}

func TestHandlersHaveADeadline(t *testing.T) {
	var left time.Duration
	w := newFaulty(t, func(c *fiber.Ctx) error {
		until, ok := c.UserContext().Deadline()
		if ok {
			left = time.Until(until)
		}
		return nil
	})
	if w.get("/fault"); left <= 0 || left > web.Deadline {
		t.Errorf("%v left, want at most %v", left, web.Deadline)
	}
}

func TestABoardWithoutJobsSaysSo(t *testing.T) {
	b := newBench(t, board)
	for path, want := range map[string]string{"/": "募集中の求人はまだありません", "/en": "There are no open jobs yet",
		"/?q=内科": "条件に合う求人はいまありません"} {
		if res := b.browser().get(path); res.StatusCode != 200 || !strings.Contains(res.body, want) {
			t.Errorf("%s: %d, lacks %q", path, res.StatusCode, want)
		}
	}
}
