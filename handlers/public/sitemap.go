package public

import (
	"bufio"
	"context"
	"encoding/xml"
	"fmt"
	"slices"
	"strconv"
	"sync"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// One sitemap holds at most 50,000 addresses and 50 MB (sitemaps.org). A job
// has up to two addresses of at most 300 bytes, which leaves room for the plain
// pages.
const (
	jobsPerSitemap = 24_000
	sitemapSpace   = "http://www.sitemaps.org/schemas/sitemap/0.9"
	sitemapKept    = "public, max-age=900"
)

var sitemapPages = []string{"/", "/pay", "/guides", "/guide", "/recruiters", "/about", "/ranking", "/api"}

// Sitemap lists the plain pages and the live jobs with the true time of their
// last change; where those are too many for one file, the files that do.
func (h *Handlers) Sitemap(c *fiber.Ctx) error {
	total, err := h.Store.Jobs().CountUnexpired(c.UserContext(), h.Now())
	if err != nil {
		return err
	}
	if total <= h.PerSitemap {
		return h.sitemapOf(c, 1)
	}
	changed, err := h.parts.changed(h.Now(), func() ([]time.Time, error) { return h.partsChanged(c.UserContext(), total) })
	if err != nil {
		return err
	}
	w := h.xmlBody(c)
	fmt.Fprintf(w, `<sitemapindex xmlns="%s">`, sitemapSpace)
	for i, at := range changed {
		fmt.Fprintf(w, "<sitemap><loc>%s/sitemap/%d.xml</loc>", h.Origin(), i+1)
		if !at.IsZero() {
			fmt.Fprintf(w, "<lastmod>%s</lastmod>", at.UTC().Format(time.RFC3339))
		}
		w.WriteString("</sitemap>")
	}
	w.WriteString("</sitemapindex>")
	return w.Flush()
}

// sitemapIndex keeps for a minute when the jobs of each file changed last: to
// know it, all of them are read.
type sitemapIndex struct {
	mu    sync.Mutex
	at    []time.Time
	until time.Time
}

func (s *sitemapIndex) changed(now time.Time, read func() ([]time.Time, error)) ([]time.Time, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if now.Before(s.until) && s.at != nil {
		return s.at, nil
	}
	at, err := read()
	if err == nil {
		s.at, s.until = at, now.Add(time.Minute)
	}
	return at, err
}

// partsChanged returns for each file when a job in it was last edited, the zero
// time for one without jobs that are live.
func (h *Handlers) partsChanged(ctx context.Context, total int) ([]time.Time, error) {
	var changed []time.Time
	for n := 1; n <= (total+h.PerSitemap-1)/h.PerSitemap; n++ {
		jobs, err := h.sitemapJobs(ctx, n)
		if err != nil {
			return nil, err
		}
		var last time.Time
		for i := range jobs {
			last = later(last, jobs[i].EditedAt)
		}
		changed = append(changed, last)
	}
	return changed, nil
}

// SitemapPart is one of several files, numbered from 1.
func (h *Handlers) SitemapPart(c *fiber.Ctx) error {
	n, err := strconv.Atoi(c.Params("part"))
	if err != nil || n < 1 {
		return models.ErrNotFound
	}
	total, err := h.Store.Jobs().CountUnexpired(c.UserContext(), h.Now())
	if err != nil {
		return err
	}
	if (n-1)*h.PerSitemap >= max(total, 1) {
		return models.ErrNotFound
	}
	return h.sitemapOf(c, n)
}

// sitemapOf writes one file; the first also holds the plain pages, the landing pages
// with enough of their own and the guides.
func (h *Handlers) sitemapOf(c *fiber.Ctx, n int) error {
	jobs, err := h.sitemapJobs(c.UserContext(), n)
	if err != nil {
		return err
	}
	var paths []string
	if n == 1 {
		landings, err := h.worthyLandings(c.UserContext())
		if err != nil {
			return err
		}
		pairs, err := h.worthyPairs(c.UserContext())
		if err != nil {
			return err
		}
		paths = slices.Concat(sitemapPages, landings, pairs)
		guides, err := h.Site.Guides(c.UserContext(), vocab.JA)
		if err != nil {
			return err
		}
		for _, g := range guides {
			paths = append(paths, "/guides/"+g.Slug)
		}
		written, err := h.writtenPaths(c)
		if err != nil {
			return err
		}
		paths = append(paths, written...)
	}
	w := h.xmlBody(c)
	fmt.Fprintf(w, `<urlset xmlns="%s">`, sitemapSpace)
	for _, path := range paths {
		for _, lang := range []vocab.Lang{vocab.JA, vocab.EN} {
			writeSitemapURL(w, h.Absolute(lang, path), "")
		}
	}
	for i := range jobs {
		for _, lang := range []vocab.Lang{vocab.JA, vocab.EN} {
			if jobs[i].Title().Has(lang) {
				writeSitemapURL(w, h.JobURL(jobs[i].ID, lang), jobs[i].EditedAt.UTC().Format(time.RFC3339))
			}
		}
	}
	w.WriteString("</urlset>")
	return w.Flush()
}

// writtenInSitemap is how many stories and events a sitemap names, the newest.
const writtenInSitemap = 1000

// writtenPaths are the addresses of stories, and of events to come; those of
// the lists where there is something in them.
func (h *Handlers) writtenPaths(c *fiber.Ctx) (paths []string, err error) {
	stories, err := h.Store.Stories().In(models.ContributionPublished).Page(c.UserContext(), 0, writtenInSitemap)
	if err != nil {
		return nil, err
	}
	events, err := h.coming(c)
	if len(stories) > 0 {
		paths = append(paths, "/stories")
	}
	if len(events) > 0 {
		paths = append(paths, "/events")
	}
	for i := range stories {
		paths = append(paths, "/stories/"+stories[i].ID)
	}
	for i := range events {
		paths = append(paths, "/events/"+events[i].ID)
	}
	return paths, err
}

// sitemapJobs are the live jobs of one file.
func (h *Handlers) sitemapJobs(ctx context.Context, n int) ([]models.JobAddress, error) {
	now := h.Now()
	jobs, err := h.Store.Jobs().Unexpired(ctx, now, (n-1)*h.PerSitemap, h.PerSitemap)
	return slices.DeleteFunc(jobs, func(j models.JobAddress) bool { return !j.Live(now) }), err
}

// xmlBody begins an XML answer. Writing it cannot fail: it is kept in memory.
func (h *Handlers) xmlBody(c *fiber.Ctx) *bufio.Writer {
	c.Set(fiber.HeaderContentType, "application/xml; charset=utf-8")
	c.Set(fiber.HeaderCacheControl, sitemapKept)
	w := bufio.NewWriter(c.Response().BodyWriter())
	w.WriteString(xml.Header)
	return w
}

func writeSitemapURL(w *bufio.Writer, loc, changed string) {
	w.WriteString("<url><loc>")
	_ = xml.EscapeText(w, []byte(loc))
	w.WriteString("</loc>")
	if changed != "" {
		w.WriteString("<lastmod>" + changed + "</lastmod>")
	}
	w.WriteString("</url>")
}
