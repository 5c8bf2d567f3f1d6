package web

import (
	"bytes"
	"slices"
	"strings"
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
func (s *Site) guardServer(app *fiber.App) {
	server := app.Server()
	server.MaxRequestsPerConn = 1000
	server.FormValueFunc = bodyValue
	s.refuseUnfit(app)
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
				if rt.admits != nil && !rt.admits(header.Peek(fiber.HeaderAuthorization)) {
					continue
				}
				config.MaxRequestBodySize, config.ReadTimeout = rt.body, 30*time.Second
			}
		}
		return config
	}
}

// refuseUnfit answers what never reaches a route in the board's own words, with
// its headers: methods that the board does not know, TRACE among them, and
// header lines folded over several (obsolete, RFC 9112, 5.2), which proxies and
// servers read differently.
func (s *Site) refuseUnfit(app *fiber.App) {
	server := app.Server()
	handle := server.Handler
	server.Handler = func(ctx *fasthttp.RequestCtx) {
		refused := fiber.ErrBadRequest
		switch headers := ctx.Request.Header.RawHeaders(); {
		case !slices.Contains(methods(), string(ctx.Method())):
			refused = fiber.ErrMethodNotAllowed
			ctx.Response.Header.Set(fiber.HeaderAllow, strings.Join(methods()[:3], ", "))
		case bytes.Contains(headers, []byte("\n ")) || bytes.Contains(headers, []byte("\n\t")):
		default:
			handle(ctx)
			return
		}
		c := app.AcquireCtx(ctx)
		defer app.ReleaseCtx(c)
		_ = s.fail(c, refused) // it answers; it has nobody to pass an error on to
		ctx.SetConnectionClose()
	}
}

// bodyValue returns a field of the form in the body of a request. What stands
// in the address is no part of a form: addresses are logged, kept and passed
// on, and a link could fill in what the reader does not see.
func bodyValue(ctx *fasthttp.RequestCtx, key string) []byte {
	if v := ctx.PostArgs().Peek(key); len(v) > 0 {
		return v
	}
	if form, err := ctx.MultipartForm(); err == nil && len(form.Value[key]) > 0 {
		return []byte(form.Value[key][0])
	}
	return nil
}

func cutQuery(uri string) (path, query string, found bool) {
	for i := range len(uri) {
		if uri[i] == '?' {
			return uri[:i], uri[i+1:], true
		}
	}
	return uri, "", false
}
