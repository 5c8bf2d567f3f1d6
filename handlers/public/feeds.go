package public

import (
	"encoding/json"
	"encoding/xml"
	"html"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/feeds"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// feedLimit is how many of the newest jobs a feed carries.
const feedLimit = 50

// Atom answers with the newest jobs of any search as an Atom feed.
func (h *Handlers) Atom(c *fiber.Ctx) error {
	feed, err := h.feed(c)
	if feed == nil {
		return err
	}
	for _, item := range feed.Items { // the library says that summaries are HTML
		item.Description = html.EscapeString(item.Description)
	}
	atom := atomFeed{AtomFeed: (&feeds.Atom{Feed: feed}).AtomFeed()}
	atom.Lang = string(web.VisitOf(c).Lang)
	atom.Links = []feeds.AtomLink{
		{Href: feed.Id, Rel: "self", Type: "application/atom+xml"},
		{Href: feed.Link.Href, Rel: "alternate", Type: "text/html"},
	}
	body, err := xml.Marshal(atom)
	if err != nil {
		return err
	}
	return sendFeed(c, "application/atom+xml; charset=utf-8", append([]byte(xml.Header), body...))
}

// atomFeed is the library's feed with the two links a reader wants: to itself
// and to the page it stands for.
type atomFeed struct {
	*feeds.AtomFeed
	Lang  string           `xml:"xml:lang,attr"`
	Links []feeds.AtomLink `xml:"link"`
}

// JSONFeed answers with the newest jobs of any search as a JSON feed.
func (h *Handlers) JSONFeed(c *fiber.Ctx) error {
	feed, err := h.feed(c)
	if feed == nil {
		return err
	}
	out := (&feeds.JSON{Feed: feed}).JSONFeed()
	out.Language, out.FeedUrl = string(web.VisitOf(c).Lang), strings.Replace(feed.Id, "/feed?", "/feed.json?", 1)
	body, err := json.Marshal(out)
	if err != nil {
		return err
	}
	return sendFeed(c, "application/feed+json; charset=utf-8", body)
}

func sendFeed(c *fiber.Ctx, contentType string, body []byte) error {
	c.Set(fiber.HeaderContentType, contentType)
	c.Set(fiber.HeaderCacheControl, "public, max-age=300")
	return c.Send(body)
}

// feed finds the newest jobs of the search in the address. After a wrong
// parameter the answer is given and the feed nil.
func (h *Handlers) feed(c *fiber.Ctx) (*feeds.Feed, error) {
	values, err := web.QueryValues(c)
	if err != nil {
		return nil, h.BadQuery(c, web.BadEncoding)
	}
	q, faults := models.ParseQuery(values)
	if len(faults) > 0 {
		return nil, h.BadQuery(c, faults...)
	}
	q.Sort, q.Page, q.Limit = models.SortNewest, 1, feedLimit
	found, err := h.Index.Search(c.UserContext(), q)
	if err != nil {
		return nil, err
	}
	jobs, err := h.LiveJobs(c, found.Hits)
	if err != nil {
		return nil, err
	}
	lang := web.VisitOf(c).Lang
	feed := &feeds.Feed{
		Title: h.Words(c, "search.feed_title"), Link: &feeds.Link{Href: h.Absolute(lang, "/?"+q.Criteria.Values().Encode())},
		Id: h.Absolute(lang, "/feed?"+q.Criteria.Values().Encode()), Updated: newest(jobs),
	}
	if !q.Criteria.Empty() {
		feed.Title += ": " + h.Mails.DescribeCriteria(q.Criteria, lang)
	}
	for _, j := range jobs {
		url := h.JobURL(j.Job.ID, lang)
		feed.Items = append(feed.Items, &feeds.Item{
			Id: url, Title: j.Job.Title.In(lang), Link: &feeds.Link{Href: url},
			Description: h.Mails.Facts(&j.Job, h.Now(), lang) + "\n" + summaryOf(&j.Job, lang),
			Author:      &feeds.Author{Name: j.Job.Employer.Name.In(lang)},
			Created:     firstLive(&j.Job), Updated: later(firstLive(&j.Job), j.Job.EditedAt),
		})
	}
	return feed, nil
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// newest returns when a job of the feed last went live or was edited; the zero
// time of the board for none, so that an empty feed does not look new.
func newest(jobs []web.FoundJob) time.Time {
	if len(jobs) == 0 {
		return time.Unix(0, 0).UTC()
	}
	at := firstLive(&jobs[0].Job)
	for _, j := range jobs {
		at = later(at, j.Job.EditedAt)
	}
	return at
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
