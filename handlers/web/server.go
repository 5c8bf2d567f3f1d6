package web

import (
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"
)

// maxConnsPerIP bounds the open connections of one address when no proxy
// stands before the board. A hospital behind one address fits.
const maxConnsPerIP = 500

// guardServer sets what Fiber has no setting for: the size of a body by
// route, known before it is read, and how many requests and connections one
// peer may keep.
func (s *Site) guardServer(server *fasthttp.Server) {
	server.MaxRequestsPerConn = 1000
	if len(s.TrustedProxies) == 0 {
		server.MaxConnsPerIP = maxConnsPerIP
	}
	fail := server.ErrorHandler
	server.ErrorHandler = func(ctx *fasthttp.RequestCtx, err error) {
		markUnreadAPI(ctx, err)
		fail(ctx, err)
	}
	server.HeaderReceived = func(header *fasthttp.RequestHeader) fasthttp.RequestConfig {
		config := fasthttp.RequestConfig{MaxRequestBodySize: MaxForm}
		if header.IsGet() || header.IsHead() {
			return config
		}
		path, _, _ := cutQuery(string(header.RequestURI()))
		for _, rt := range s.routes {
			if rt.body > 0 && rt.Method == string(header.Method()) && fiber.RoutePatternMatch(path, rt.Path) {
				if rt.upload && len(header.Cookie(s.cookieName("session"))) == 0 {
					continue
				}
				config.MaxRequestBodySize, config.ReadTimeout = rt.body, 30*time.Second
			}
		}
		return config
	}
}

func cutQuery(uri string) (path, query string, found bool) {
	for i := range len(uri) {
		if uri[i] == '?' {
			return uri[:i], uri[i+1:], true
		}
	}
	return uri, "", false
}
