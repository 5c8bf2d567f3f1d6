package web

import (
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"
)

// The codings in which files are kept ready.
const (
	Brotli   = "br"
	Gzip     = "gzip"
	identity = "identity"
)

// CodingOf chooses of the codings that are there the one that the reader likes
// best (RFC 9110, 12.5.3); of several equal ones the smallest.
func CodingOf(c *fiber.Ctx, brotli, gzip bool) string {
	likes := map[string]float64{}
	for _, part := range strings.Split(c.Get(fiber.HeaderAcceptEncoding), ",") {
		name, params, _ := strings.Cut(part, ";")
		like := 1.0
		if q, ok := strings.CutPrefix(strings.TrimSpace(params), "q="); ok {
			var err error
			if like, err = strconv.ParseFloat(q, 64); err != nil {
				like = 0
			}
		}
		likes[strings.ToLower(strings.TrimSpace(name))] = like
	}
	best, most := identity, 0.0
	for _, coding := range []struct {
		name  string
		ready bool
	}{{Brotli, brotli}, {Gzip, gzip}} {
		like, named := likes[coding.name]
		if !named {
			like = likes["*"]
		}
		if coding.ready && like > most {
			best, most = coding.name, like
		}
	}
	if plain, named := likes[identity]; named && plain > most {
		return identity
	}
	return best
}
