package handlers

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/gofiber/fiber/v2"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/enkaku/enkaku/handlers/web"
)

// newOptional returns a board with routes that allow more than others.
func newOptional(t *testing.T) *bench {
	t.Helper()
	b := newBench(t, board)
	b.board.Metrics = prometheus.NewRegistry()
	size := func(c *fiber.Ctx) error { return c.SendString(strconv.Itoa(len(c.BodyRaw()))) }
	b.app = web.NewSite(b.board.Board).App(func(r *web.Router) {
		r.Plain("POST", "/hook", web.Public, size, web.Open, web.Body(1<<20))
		r.Post("/big/:id", web.Visitor, size, web.Open, web.Body(1<<20))
		r.Post("/small", web.Visitor, size, web.Open)
	})
	return b
}

func TestBodyLimitBelongsToTheRoute(t *testing.T) {
	address := newOptional(t).listen()
	for _, c := range []struct {
		path string
		size int
		want int
	}{
		{"/hook", 1 << 20, 200},
		{"/hook?x=1", 1 << 20, 200},
		{"/hook", 1<<20 + 1, 413},
		{"/big/7", 200 << 10, 200},
		{"/en/big/7", 200 << 10, 200},
		{"/small", web.MaxForm, 200},
		{"/small", web.MaxForm + 1, 413},
		{"/hook/../small", web.MaxForm + 1, 413},
	} {
		request := fmt.Sprintf("POST %s HTTP/1.1\r\n%sContent-Length: %d\r\n\r\n", c.path, host, c.size)
		if c.want == 200 { // else the announced length is enough, and a body under way would break the answer
			request += strings.Repeat("a", c.size)
		}
		statuses, _ := raw(t, address, request)
		if len(statuses) != 1 || statuses[0] != c.want {
			t.Errorf("%s with %d bytes: %v, want %d", c.path, c.size, statuses, c.want)
		}
	}
}

func TestOpenRoutesTakePostsFromElsewhere(t *testing.T) {
	w := newOptional(t).browser()
	if res := w.do("POST", "/hook", nil, "Sec-Fetch-Site", "cross-site", "Origin",
		"https://mail.example"); res.StatusCode != 200 {
		t.Errorf("%d, want 200", res.StatusCode)
	}
}
