package handlers

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/adaptor"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
)

// Ops is what the listener for operators needs. It belongs on an address that
// the public cannot reach.
type Ops struct {
	// Ready says whether traffic should come: nil, or what is missing.
	Ready func(ctx context.Context) error
	// Troubles tells what keeps the board from doing all it owes while it answers;
	// nil: nobody looks.
	Troubles func() []models.Trouble

	Metrics prometheus.Gatherer
	Log     *slog.Logger
}

// troubles says a line for each trouble: what, since when, why.
func (o *Ops) troubles() string {
	if o.Troubles == nil {
		return ""
	}
	var out strings.Builder
	for _, t := range o.Troubles() {
		fmt.Fprintf(&out, "trouble: %s since %s %s\n", t.Kind, t.Since.UTC().Format(time.RFC3339), t.Why)
	}
	return out.String()
}

// NewOps returns the app of the operators' listener: /livez answers while the
// process runs, /readyz while it can serve, /metrics for Prometheus.
func NewOps(o Ops) *fiber.App {
	app := fiber.New(fiber.Config{
		DisableStartupMessage: true, ReadTimeout: 5 * time.Second, WriteTimeout: web.WriteTimeout,
		IdleTimeout:    web.IdleTimeout,
		RequestMethods: []string{fiber.MethodGet, fiber.MethodHead},
	})
	app.Get("/livez", func(c *fiber.Ctx) error { return c.SendString("ok\n") })
	app.Get("/readyz", func(c *fiber.Ctx) error {
		ctx, cancel := context.WithTimeout(context.Background(), 3*time.Second)
		defer cancel()
		if err := o.Ready(ctx); err != nil {
			o.Log.Warn("not ready", "err", err)
			return c.Status(fiber.StatusServiceUnavailable).SendString("not ready: " + err.Error() + "\n")
		}
		return c.SendString("ok\n" + o.troubles())
	})
	app.Get("/metrics", adaptor.HTTPHandler(promhttp.HandlerFor(o.Metrics, promhttp.HandlerOpts{})))
	return app
}
