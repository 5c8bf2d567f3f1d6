package public

import (
	"net/url"
	"slices"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// feedLimit is how many jobs a feed carries when the address does not say.
const feedLimit = 50

// feed is a page of the jobs of a search, before it is written in a format.
// All addresses are whole.
type feed struct {
	Lang       vocab.Lang
	Title      string
	Page       string // for people
	Self, Next string // Next "": there are no more
	Updated    time.Time
	Entries    []feedEntry
}

// feedEntry is one job.
type feedEntry struct {
	URL       string // also the id: a job keeps it for ever
	Title     string
	Summary   string // plain text
	Content   string // HTML
	Author    string
	Tags      []string
	Published time.Time
	Updated   time.Time
}

// feed finds the jobs of the search in the address, newest first unless it
// says otherwise. path is that of the feed without language prefix. After a
// wrong parameter the answer is given and the feed nil.
func (h *Handlers) feed(c *fiber.Ctx, path string) (*feed, error) {
	values, err := web.QueryValues(c)
	if err != nil {
		return nil, h.BadQuery(c, web.BadEncoding)
	}
	q, faults := models.ParseQuery(values)
	if len(faults) > 0 {
		return nil, h.BadQuery(c, faults...)
	}
	if !values.Has("limit") {
		q.Limit = feedLimit
	}
	if !values.Has("sort") {
		q.Sort = models.SortNewest
	}
	found, err := h.Index.Search(c.UserContext(), q)
	if err != nil {
		return nil, err
	}
	jobs, err := h.LiveJobs(c.UserContext(), found.Hits)
	if err != nil {
		return nil, err
	}
	lang := web.VisitOf(c).Lang
	out := &feed{
		Lang: lang, Title: h.Words(c, "search.feed_title"), Page: h.Absolute(lang, asked("/", q.Criteria.Values())),
		Self: h.Absolute(lang, asked(path, feedValues(q))), Updated: time.Unix(0, 0).UTC(),
	}
	if !q.Criteria.Empty() {
		out.Title += ": " + h.Mails.DescribeCriteria(q.Criteria, lang)
	}
	if q.Page < pages(found.Total, q.Limit) {
		next := q
		next.Page++
		out.Next = h.Absolute(lang, asked(path, feedValues(next)))
	}
	for i := range jobs {
		entry := h.feedEntry(&jobs[i].Job, lang)
		out.Entries, out.Updated = append(out.Entries, entry), later(out.Updated, entry.Updated)
	}
	return out, nil
}

// feedValues are the parameters of a feed without what is its default.
func feedValues(q models.Query) url.Values {
	v := q.Values()
	v.Del("limit")
	if q.Limit != feedLimit {
		v = models.Query{Criteria: q.Criteria, Sort: q.Sort, Page: q.Page, Limit: q.Limit}.Values()
	}
	if q.Sort == models.SortNewest {
		v.Del("sort")
	} else {
		v.Set("sort", string(q.Sort))
	}
	return v
}

// asked is a path with its parameters, if there are any.
func asked(path string, values url.Values) string {
	if len(values) == 0 {
		return path
	}
	return path + "?" + values.Encode()
}

// fromFeed marks links of feeds, so that the figures of a job tell its readers.
const fromFeed = "?from=" + string(models.FromFeed)

func (h *Handlers) feedEntry(j *models.Job, lang vocab.Lang) feedEntry {
	tags := slices.Concat(
		labelsOf(vocab.WorkTypes, lang, j.Works()), labelsOf(vocab.Specialties, lang, j.Specialties),
		labelsOf(vocab.RemoteLevels, lang, []vocab.RemoteLevel{j.Remote}),
		labelsOf(vocab.EmploymentTypes, lang, []vocab.EmploymentType{j.Employment}),
	)
	return feedEntry{
		URL: h.JobURL(j.ID, lang), Title: j.Title.In(lang), Author: j.Employer.Name.In(lang), Tags: tags,
		Summary:   h.Mails.Facts(j, h.Now(), lang) + "\n" + summaryOf(j, lang),
		Content:   wholeAdvert(j, lang, h.SayIn(lang)),
		Published: firstLive(j).UTC(), Updated: later(firstLive(j), j.EditedAt).UTC(),
	}
}

// sendFeed answers with a feed, or that it is still the one the reader has. It
// changes when a job is edited, and when one appears or goes.
func (h *Handlers) sendFeed(c *fiber.Ctx, contentType string, body []byte) error {
	settled, err := h.Store.Jobs().Settled(c.UserContext(), h.Now())
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, contentType)
	c.Set(fiber.HeaderCacheControl, "public, max-age=300")
	if web.Unchanged(c, web.TagOf(body), settled) {
		return nil
	}
	return c.Send(body)
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// summaryOf returns one or two lines that say what the job is.
func summaryOf(j *models.Job, lang vocab.Lang) string {
	if j.Summary.Has(lang) {
		return j.Summary.In(lang)
	}
	text := []rune(j.Description)
	if len(text) > 140 {
		return string(text[:140]) + "…"
	}
	return string(text)
}
