package handlers

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
)

func TestTheLogSaysOnceAMinuteWhyNothingIsAnswered(t *testing.T) {
	b := newBench(t, board)
	down := func(*fiber.Ctx) error { return fmt.Errorf("the disk is full: %w", models.ErrUnavailable) }
	b.board.Metrics = prometheus.NewRegistry()
	b.open(func(on *web.Router) { on.Plain("GET", "/down", web.Public, down) })
	for minute := range 3 {
		for range 20 {
			if res := b.browser().get("/down"); res.StatusCode != 503 {
				t.Fatalf("%d, want 503", res.StatusCode)
			}
		}
		if got := strings.Count(b.log.String(), "the disk is full"); got != minute+1 {
			t.Errorf("the log has the cause %d times in minute %d", got, minute)
		}
		b.wait(time.Minute)
	}
}
