package handlers

import (
	"encoding/json"
	"encoding/xml"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/index"
)

// atomRead is an Atom feed as a reader takes it (RFC 4287).
type atomRead struct {
	XMLName xml.Name   `xml:"http://www.w3.org/2005/Atom feed"`
	Lang    string     `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
	Title   string     `xml:"title"`
	ID      string     `xml:"id"`
	Updated time.Time  `xml:"updated"`
	Links   []atomHref `xml:"link"`
	Entries []struct {
		Title   string     `xml:"title"`
		ID      string     `xml:"id"`
		Updated time.Time  `xml:"updated"`
		Links   []atomHref `xml:"link"`
		Author  string     `xml:"author>name"`
		Summary struct {
			Type string `xml:"type,attr"`
			Text string `xml:",chardata"`
		} `xml:"summary"`
	} `xml:"entry"`
}

type atomHref struct {
	Rel  string `xml:"rel,attr"`
	Href string `xml:"href,attr"`
}

func (w *whole) atom(path string) atomRead {
	w.t.Helper()
	res := w.browser().get(path).want(w.t, 200)
	if got := res.Header.Get("Content-Type"); got != "application/atom+xml; charset=utf-8" {
		w.t.Errorf("%s: %s", path, got)
	}
	var feed atomRead
	if err := xml.Unmarshal([]byte(res.body), &feed); err != nil {
		w.t.Fatalf("%s: %v\n%s", path, err, res.body)
	}
	return feed
}

func TestAnySearchIsAFeed(t *testing.T) {
	w := openWhole(t)
	for path, lang := range map[string]vocab.Lang{"/feed?work=g_online_care": vocab.JA,
		"/en/feed?work=g_online_care": vocab.EN} {
		feed := w.atom(path)
		found, err := w.index.Search(t.Context(),
			models.Query{Criteria: models.Criteria{Work: []string{"g_online_care"}}, Sort: models.SortNewest, Page: 1,
				Limit: 50})
		if err != nil || len(feed.Entries) != found.Total || found.Total == 0 {
			t.Fatalf("%s: %d entries of %d found, %v", path, len(feed.Entries), found.Total, err)
		}
		if feed.Lang != string(lang) || feed.ID == "" || !strings.Contains(feed.Title, ": ") {
			t.Errorf("%s: lang %q, id %q, title %q", path, feed.Lang, feed.ID, feed.Title)
		}
		if len(feed.Links) != 2 || feed.Links[0] != (atomHref{"self", "https://enkaku.example" + path}) ||
			feed.Links[1].Rel != "alternate" {
			t.Fatalf("%s: links %v", path, feed.Links)
		}
		w.browser().get(strings.TrimPrefix(feed.Links[1].Href, "https://enkaku.example")).want(t, 200)
		for _, e := range feed.Entries {
			if e.Updated.IsZero() || e.Updated.After(feed.Updated) || e.Author == "" || len(e.Links) != 1 ||
				e.Links[0].Href != e.ID+"?from=feed" {
				t.Errorf("%s: entry %+v", path, e)
			}
			if !strings.Contains(e.Summary.Text, "■") || !regexp.MustCompile(`円|¥|USD`).MatchString(e.Summary.Text) {
				t.Errorf("%s: the summary lacks remote level or pay: %q", path, e.Summary.Text)
			}
			w.browser().get(strings.TrimPrefix(e.ID, "https://enkaku.example")).want(t, 200)
		}
	}
	for _, bad := range []string{"/feed?q=%FF", "/feed.json?q=%FF", "/api/v1/jobs?q=%FF", "/api/v1/jobs?%FF=1", "/?q=%FF", "/en?work=%FF", "/?q=%zz"} {
		w.browser().get(bad).want(t, 400)
	}
	if n := len(w.atom("/feed").Entries); n < 10 {
		t.Errorf("%d entries in the feed of all jobs", n)
	}
	w.browser().get("/feed?wrok=x").want(t, 400, "wrok")
	w.browser().get("/feed.json?pay_min=much").want(t, 400, "pay_min")
}

func TestTheJSONFeedSaysTheSame(t *testing.T) {
	w := openWhole(t)
	q := "?" + url.Values{"q": {"産業医"}}.Encode()
	res := w.browser().get("/feed.json"+q).want(t, 200)
	var feed struct {
		Version, Title, Language string
		Home                     string `json:"home_page_url"`
		Self                     string `json:"feed_url"`
		Items                    []struct{ ID, URL, Title, Summary, HTML string }
	}
	if err := json.Unmarshal([]byte(res.body), &feed); err != nil {
		t.Fatal(err)
	}
	if feed.Version != "https://jsonfeed.org/version/1.1" || feed.Language != "ja" ||
		feed.Self != "https://enkaku.example/feed.json"+q || feed.Home != "https://enkaku.example/"+q {
		t.Errorf("%+v", feed)
	}
	atom := w.atom("/feed" + q)
	if len(feed.Items) == 0 || len(feed.Items) != len(atom.Entries) {
		t.Fatalf("%d items, %d entries", len(feed.Items), len(atom.Entries))
	}
	for i, item := range feed.Items {
		if item.ID != atom.Entries[i].ID || item.Title != atom.Entries[i].Title || item.URL != item.ID+"?from=feed" {
			t.Errorf("item %d: %+v, entry %+v", i, item, atom.Entries[i])
		}
	}
}

// What an advert says is text in a feed, whatever it looks like, and a job
// leaves the feed when it closes.
func TestAFeedIsSafeAndCurrent(t *testing.T) {
	w := openWhole(t)
	job, err := w.store.Jobs().Get(t.Context(), "JA01")
	if err != nil {
		t.Fatal(err)
	}
	job.Title.JA, job.Summary.JA, job.Description = `<b>内科</b> & "医師"`, `<script>alert(1)</script>`,
		`<script>alert(1)</script>`
	save := func() {
		t.Helper()
		if err := w.store.Jobs().Save(t.Context(), &job); err != nil {
			t.Fatal(err)
		}
		if err := w.index.Apply([]index.Change{{Job: &job}}); err != nil {
			t.Fatal(err)
		}
	}
	save()
	entries := func() (titles []string) {
		for _, e := range w.atom("/feed").Entries {
			titles = append(titles, e.Title)
			if strings.Contains(e.Summary.Text, "<script") && e.Summary.Type == "html" {
				t.Errorf("a summary is markup: %q", e.Summary.Text)
			}
		}
		return titles
	}
	if !slices.Contains(entries(), job.Title.JA) {
		t.Errorf("the title is not in the feed as written: %q", entries())
	}
	job.State = models.JobClosed
	save()
	if slices.Contains(entries(), job.Title.JA) {
		t.Error("a closed job is in the feed")
	}
}

func TestTheEnglishHomeHasOneAddress(t *testing.T) {
	w := openWhole(t)
	for path, want := range map[string]string{"/en/": "/en",
		"/en/?q=%E5%86%85%E7%A7%91&x=%0d%0aa:b": "/en?q=%E5%86%85%E7%A7%91&x=%0d%0aa:b"} {
		if res := w.browser().get(path); res.StatusCode != 301 || res.Header.Get("Location") != want ||
			res.Header.Get("A") != "" {
			t.Errorf("%s: %d to %q, want %q", path, res.StatusCode, res.Header.Get("Location"), want)
		}
	}
}

func TestAPageOfResultsNamesItsFeeds(t *testing.T) {
	w := openWhole(t)
	page := w.browser().get("/en?work=g_online_care").want(t, 200,
		`<link rel="alternate" type="application/atom+xml" href="/en/feed?work=g_online_care">`,
		`<link rel="alternate" type="application/feed+json" href="/en/feed.json?work=g_online_care">`)
	for _, feed := range regexp.MustCompile(
		`type="application/(?:atom\+xml|feed\+json)" href="([^"]+)"`).FindAllStringSubmatch(page.body, -1) {
		w.browser().get(feed[1]).want(t, 200)
	}
}
