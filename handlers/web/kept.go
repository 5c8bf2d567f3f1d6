package web

import (
	"context"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/valyala/fasthttp"

	"github.com/enkaku/enkaku/static"
	"github.com/enkaku/enkaku/store"
)

// keptFor is how long an answer is given again at most: what it says of the
// time, such as "3 hours ago", is that old.
const keptFor = 30 * time.Second

// maxKeptAddress is the longest address whose answer is kept, in bytes.
const maxKeptAddress = 512

// keptPages are answers to visitors who are not signed in, whole and packed. One
// is given again only while every document that was read for it has the same
// version and searches see the same live jobs, which is asked of store and index
// each time (decision 037).
type keptPages struct {
	shelf   *Shelf[keptKey, *keptPage]
	answers *prometheus.CounterVec
}

// keptKey is all of a request that an answer to a visitor depends on. Each
// coding is packed when it is first asked for.
type keptKey struct{ address, coding string }

type keptPage struct {
	body   []byte
	kind   string // Content-Type
	tag    string // ETag
	coding string
	made   time.Time
	reads  *store.Reads
	each   []func(*fiber.Ctx)
}

// Bytes is about what it takes.
func (p *keptPage) Bytes() int { return len(p.body) + 1000 }

func newKeptPages(bytes int, registry prometheus.Registerer) *keptPages {
	k := &keptPages{
		shelf: NewShelf[keptKey, *keptPage](bytes),
		answers: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "enkaku_kept_pages_total", Help: "Pages for visitors: given again as they were, made anew, made without being kept.",
		}, []string{"how"}),
	}
	registry.MustRegister(k.answers)
	return k
}

// Each runs f now, and again for each request that is answered with what this
// one is: for what is counted of readers. f must not touch the answer, nor use
// what belongs to the request that it was first run for.
func Each(c *fiber.Ctx, f func(*fiber.Ctx)) {
	f(c)
	if v := VisitOf(c); v.keeps {
		v.each = append(v.each, f)
	}
}

// keep answers with handle, or with what it answered before.
func (s *Site) keep(c *fiber.Ctx, handle fiber.Handler) error {
	moment := s.Index.Moment()
	if moment == 0 || !s.mayKeep(c) {
		s.kept.answers.WithLabelValues("unkept").Inc()
		return handle(c)
	}
	key := keptKey{c.OriginalURL(), CodingOf(c, true, true)}
	if page := s.kept.shelf.Get(key, moment); page != nil {
		so, err := s.stillSo(c.UserContext(), page)
		if err != nil {
			return err
		}
		if so {
			s.kept.answers.WithLabelValues("again").Inc()
			return page.answer(c)
		}
	}
	s.kept.answers.WithLabelValues("anew").Inc()
	return s.makeKept(c, handle, key, moment)
}

// mayKeep reports whether the answer to a request depends on nothing but its
// address and the coding: nobody is signed in, was until now or is being told
// something.
func (s *Site) mayKeep(c *fiber.Ctx) bool {
	return VisitOf(c).Viewer == nil && s.Cookie(c, "session") == "" && s.Cookie(c, "flash") == "" &&
		len(c.OriginalURL()) <= maxKeptAddress
}

// stillSo reports whether a page would be made alike now.
func (s *Site) stillSo(ctx context.Context, p *keptPage) (bool, error) {
	if age := s.Now().Sub(p.made); age < 0 || age >= keptFor {
		return false, nil
	}
	return s.Store.StillSo(ctx, p.reads)
}

// makeKept answers with handle and keeps the answer.
func (s *Site) makeKept(c *fiber.Ctx, handle fiber.Handler, key keptKey, moment int64) error {
	v, before := VisitOf(c), c.Response().Header.Len()
	page := &keptPage{coding: key.coding, made: s.Now()}
	plain := c.UserContext()
	noting, reads := s.Store.Noting(plain)
	c.SetUserContext(noting)
	v.keeps = true
	err := handle(c)
	c.SetUserContext(plain)
	v.keeps = false
	response := c.Response()
	if err != nil || response.StatusCode() != fiber.StatusOK || response.IsBodyStream() || !reads.Whole() ||
		response.Header.Len() != before || response.Header.Peek(fiber.HeaderSetCookie) != nil {
		return err
	}
	page.reads, page.each = reads, v.each
	page.kind = string(response.Header.ContentType())
	page.tag = TagOf(response.Body())
	page.body = packed(key.coding, response.Body())
	key.address = strings.Clone(key.address)
	s.kept.shelf.Put(key, moment, page)
	return page.send(c)
}

// packed returns a body in a coding, as a copy.
func packed(coding string, body []byte) []byte {
	switch coding {
	case Brotli:
		return static.Brotli(body, pageBrotli)
	case Gzip:
		return fasthttp.AppendGzipBytesLevel(nil, body, pageGzip)
	}
	return append([]byte(nil), body...)
}

// The levels at which pages are packed.
const (
	pageBrotli = 4
	pageGzip   = 4
)

// answer gives the page again.
func (p *keptPage) answer(c *fiber.Ctx) error {
	for _, f := range p.each {
		f(c)
	}
	return p.send(c)
}

func (p *keptPage) send(c *fiber.Ctx) error {
	if Unchanged(c, p.tag, time.Time{}) {
		c.Response().ResetBody()
		return nil
	}
	response := c.Response()
	response.Header.SetContentType(p.kind)
	if p.coding != identity {
		response.Header.SetContentEncoding(p.coding)
	}
	response.SetBodyRaw(p.body)
	return nil
}
