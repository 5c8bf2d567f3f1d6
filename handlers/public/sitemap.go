package public

import (
	"bytes"
	"context"
	"encoding/xml"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// One sitemap holds at most 50,000 addresses and 50 MB (sitemaps.org). Each page
// has an address in two languages, of at most 300 bytes. The first file has the
// plain pages, some 3,500 landing pages, stories, events and organisations beside
// its jobs.
const (
	jobsPerSitemap = 15_000
	orgsInSitemap  = 4_000
	sitemapSpace   = "http://www.sitemaps.org/schemas/sitemap/0.9"
	sitemapKept    = "public, max-age=900"
)

var sitemapPages = []string{"/", "/guides", "/guide", "/recruiters", "/about", "/ranking", "/api"}

// Sitemap lists the plain pages and the live jobs with the true time of their
// last change; where those are too many for one file, the files that do.
func (h *Handlers) Sitemap(c *fiber.Ctx) error {
	total, err := h.Store.Jobs().CountUnexpired(c.UserContext(), h.Now())
	if err != nil {
		return err
	}
	if total <= h.PerSitemap {
		return h.sitemapOf(c, 1, total)
	}
	_, changed, err := h.whole.read(h.Now(), func() ([]string, []time.Time, error) { return h.readWhole(c.UserContext(), total) })
	if err != nil {
		return err
	}
	w := xmlBody()
	fmt.Fprintf(w, `<sitemapindex xmlns="%s">`, sitemapSpace)
	for i, at := range changed {
		fmt.Fprintf(w, "<sitemap><loc>%s/sitemap/%d.xml</loc>", h.Origin(), i+1)
		if !at.IsZero() {
			fmt.Fprintf(w, "<lastmod>%s</lastmod>", at.UTC().Format(time.RFC3339))
		}
		w.WriteString("</sitemap>")
	}
	w.WriteString("</sitemapindex>")
	return sendSitemap(c, w)
}

// wholeBoard keeps for a minute what only reading all live jobs tells: when
// those of each file changed last, and whose they are.
type wholeBoard struct {
	mu      sync.Mutex
	orgs    []string // paths of their pages
	changed []time.Time
	until   time.Time
}

func (s *wholeBoard) read(
	now time.Time, read func() (orgs []string, changed []time.Time, err error),
) (orgs []string, changed []time.Time, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if now.Before(s.until) {
		return s.orgs, s.changed, nil
	}
	if orgs, changed, err = read(); err == nil {
		s.orgs, s.changed, s.until = orgs, changed, now.Add(time.Minute)
	}
	return orgs, changed, err
}

// readWhole returns for each file when a job in it was last edited, the zero
// time for one without jobs that are live; and the pages of the organisations
// behind the jobs, at most orgsInSitemap.
func (h *Handlers) readWhole(ctx context.Context, total int) (orgs []string, changed []time.Time, err error) {
	seen := map[string]bool{}
	for n := 1; n <= (total+h.PerSitemap-1)/h.PerSitemap; n++ {
		jobs, err := h.sitemapJobs(ctx, n)
		if err != nil {
			return nil, nil, err
		}
		var last time.Time
		for i := range jobs {
			last = later(last, jobs[i].EditedAt)
			kind, id, _ := strings.Cut(jobs[i].Poster, "/")
			poster := models.OrgRef{Kind: models.OrgKind(kind), ID: id}
			for _, org := range []models.OrgRef{poster, {Kind: models.OrgEmployer, ID: jobs[i].Employer}} {
				if path := orgPath(org); org.ID != "" && !seen[path] && len(orgs) < orgsInSitemap {
					seen[path], orgs = true, append(orgs, path)
				}
			}
		}
		changed = append(changed, last)
	}
	return orgs, changed, nil
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
	return h.sitemapOf(c, n, total)
}

// sitemapOf writes one file of total jobs in all; the first also holds what is
// no job.
func (h *Handlers) sitemapOf(c *fiber.Ctx, n, total int) error {
	jobs, err := h.sitemapJobs(c.UserContext(), n)
	if err != nil {
		return err
	}
	var paths []string
	if n == 1 {
		if paths, err = h.sitemapPaths(c, total); err != nil {
			return err
		}
	}
	w := xmlBody()
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
	return sendSitemap(c, w)
}

// sitemapPaths are the addresses of what is no job, without language prefix:
// the plain pages, the landing pages with enough of their own, guides, stories,
// events, and organisations with open jobs.
func (h *Handlers) sitemapPaths(c *fiber.Ctx, total int) ([]string, error) {
	ctx, paths := c.UserContext(), slices.Clone(sitemapPages)
	works, err := h.payOfWorks(ctx)
	if err != nil {
		return nil, err
	}
	if _, table := payGroups(vocab.JA, h.SayIn(vocab.JA), works); table.Some() {
		paths = append(paths, "/pay")
	}
	orgs, _, err := h.whole.read(h.Now(), func() ([]string, []time.Time, error) { return h.readWhole(ctx, total) })
	if err != nil {
		return nil, err
	}
	guides, err := h.Site.Guides(ctx, vocab.JA)
	if err != nil {
		return nil, err
	}
	for _, g := range guides {
		paths = append(paths, "/guides/"+g.Slug)
	}
	for _, more := range []func() ([]string, error){
		func() ([]string, error) { return h.worthyLandings(ctx) },
		func() ([]string, error) { return h.worthyPairs(ctx) },
		func() ([]string, error) { return h.writtenPaths(c) },
	} {
		found, err := more()
		if err != nil {
			return nil, err
		}
		paths = append(paths, found...)
	}
	return append(paths, orgs...), nil
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

// xmlBody begins an XML answer.
func xmlBody() *bytes.Buffer { return bytes.NewBufferString(xml.Header) }

// sendSitemap answers with a file, or that it is still the one the reader has.
// It has no time of its own: jobs end, guides and stories appear in it.
func sendSitemap(c *fiber.Ctx, w *bytes.Buffer) error {
	c.Set(fiber.HeaderContentType, "application/xml; charset=utf-8")
	c.Set(fiber.HeaderCacheControl, sitemapKept)
	if web.Unchanged(c, web.TagOf(w.Bytes()), time.Time{}) {
		return nil
	}
	return c.Send(w.Bytes())
}

func writeSitemapURL(w *bytes.Buffer, loc, changed string) {
	w.WriteString("<url><loc>")
	_ = xml.EscapeText(w, []byte(loc))
	w.WriteString("</loc>")
	if changed != "" {
		w.WriteString("<lastmod>" + changed + "</lastmod>")
	}
	w.WriteString("</url>")
}
