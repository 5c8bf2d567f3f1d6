package public

import (
	"strings"
	"sync"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"

	"github.com/enkaku/enkaku/static"
)

// packedAssets keeps style sheets, scripts and drawings compressed. Each is
// compressed once, at the best level, when it is first asked for: a process has
// forty of them, and they never change.
type packedAssets struct {
	mu sync.Mutex
	of map[packing][]byte
}

type packing struct{ name, coding string }

// pack returns an asset in a coding ("br" or "gzip").
func (p *packedAssets) pack(a static.Asset, coding string) []byte {
	p.mu.Lock()
	defer p.mu.Unlock()
	if data, ok := p.of[packing{a.Name, coding}]; ok {
		return data
	}
	var data []byte
	if coding == "br" {
		data = fasthttp.AppendBrotliBytesLevel(nil, a.Data, fasthttp.CompressBrotliBestCompression)
	} else {
		data = fasthttp.AppendGzipBytesLevel(nil, a.Data, fasthttp.CompressBestCompression)
	}
	if p.of == nil {
		p.of = map[packing][]byte{}
	}
	p.of[packing{a.Name, coding}] = data
	return data
}

// codingFor returns the best coding that a reader takes, "" for none.
func codingFor(c *fiber.Ctx, a static.Asset) string {
	if c.Get(fiber.HeaderAcceptEncoding) == "" || !strings.HasPrefix(a.Type, "text/") && a.Type != "image/svg+xml" {
		return ""
	}
	return c.AcceptsEncodings("br", "gzip")
}
