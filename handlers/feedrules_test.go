package handlers

import (
	"encoding/json"
	"encoding/xml"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/index"
)

// wholeURL reports whether an address is absolute.
func wholeURL(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Scheme == "https" && u.Host != ""
}

// jsonFeedRules holds a feed against jsonfeed.org/version/1.1.
func jsonFeedRules(t *testing.T, body string) map[string]any {
	t.Helper()
	var feed map[string]any
	if err := json.Unmarshal([]byte(body), &feed); err != nil {
		t.Fatal(err)
	}
	items, isList := feed["items"].([]any)
	if feed["version"] != "https://jsonfeed.org/version/1.1" || feed["title"] == "" || !isList {
		t.Errorf("version %v, title %v, items a list: %t", feed["version"], feed["title"], isList)
	}
	for _, name := range []string{"home_page_url", "feed_url", "next_url"} {
		if address, ok := feed[name].(string); ok && !wholeURL(address) || !ok && name != "next_url" {
			t.Errorf("%s is %v", name, feed[name])
		}
	}
	if feed["next_url"] == feed["feed_url"] {
		t.Error("the next page is this one")
	}
	seen := map[any]bool{}
	for _, one := range items {
		item := one.(map[string]any)
		id, _ := item["id"].(string)
		html, _ := item["content_html"].(string)
		if id == "" || seen[id] || html == "" || !wholeURL(item["url"].(string)) {
			t.Errorf("item %v: content of %d bytes", item["id"], len(html))
		}
		seen[id] = true
		for _, name := range []string{"date_published", "date_modified"} {
			if _, err := time.Parse(time.RFC3339, item[name].(string)); err != nil {
				t.Error(err)
			}
		}
		tags, _ := item["tags"].([]any)
		authors, _ := item["authors"].([]any)
		if len(tags) == 0 || len(authors) == 0 || item["author"] != nil {
			t.Errorf("item %s: tags %v, authors %v", id, tags, authors)
		}
	}
	return feed
}

// atomRules holds a feed against RFC 4287 and the faults that validators name.
func atomRules(t *testing.T, body string) {
	t.Helper()
	type link struct {
		Rel  string `xml:"rel,attr"`
		Type string `xml:"type,attr"`
		Href string `xml:"href,attr"`
	}
	var feed struct {
		XMLName xml.Name  `xml:"http://www.w3.org/2005/Atom feed"`
		ID      string    `xml:"id"`
		Updated time.Time `xml:"updated"`
		Author  string    `xml:"author>name"`
		Links   []link    `xml:"link"`
		Entries []struct {
			ID        string    `xml:"id"`
			Updated   time.Time `xml:"updated"`
			Published time.Time `xml:"published"`
			Author    string    `xml:"author>name"`
			Links     []link    `xml:"link"`
			Category  []struct {
				Term string `xml:"term,attr"`
			} `xml:"category"`
			Content struct {
				Type string `xml:"type,attr"`
				Text string `xml:",chardata"`
			} `xml:"content"`
		} `xml:"entry"`
	}
	decoder := xml.NewDecoder(strings.NewReader(body))
	if err := decoder.Decode(&feed); err != nil {
		t.Fatalf("%v\n%.300s", err, body)
	}
	if !wholeURL(feed.ID) || feed.Author == "" || feed.Updated.IsZero() {
		t.Errorf("id %q, author %q, updated %v", feed.ID, feed.Author, feed.Updated)
	}
	kinds := map[string]bool{}
	for _, l := range feed.Links {
		if kinds[l.Rel+l.Type] || !wholeURL(l.Href) {
			t.Errorf("link %+v", l)
		}
		kinds[l.Rel+l.Type] = true
	}
	ids := map[string]bool{}
	for _, e := range feed.Entries {
		if ids[e.ID] || !wholeURL(e.ID) || e.Author == "" || len(e.Category) == 0 || e.Published.After(e.Updated) || e.Published.IsZero() ||
			e.Updated.After(feed.Updated) {
			t.Errorf("entry %+v", e)
		}
		ids[e.ID] = true
		if e.Content.Type != "html" || !strings.HasPrefix(e.Content.Text, "<") {
			t.Errorf("entry %s: content %s %.80q", e.ID, e.Content.Type, e.Content.Text)
		}
	}
}

func TestFeedsKeepTheirFormats(t *testing.T) {
	w := openWhole(t)
	for _, lang := range []string{"", "/en"} {
		for _, q := range []string{"", "?work=g_online_care", "?q=" + url.QueryEscape("存在しない語の求人xyzzy"), "?limit=3&page=2&sort=pay"} {
			jsonFeedRules(t, w.browser().get(lang+"/feed.json"+q).want(t, 200).body)
			atomRules(t, w.browser().get(lang+"/feed"+q).want(t, 200).body)
		}
	}
	empty := jsonFeedRules(t, w.browser().get("/feed.json?q=xyzzyplugh").want(t, 200).body)
	if items := empty["items"].([]any); len(items) != 0 {
		t.Errorf("%d items for a word that nobody wrote", len(items))
	}
	// Page by page a feed holds every job once, in the order asked for.
	var ids []any
	next := "/feed.json?limit=4&sort=closing"
	for next != "" && len(ids) < 100 {
		feed := jsonFeedRules(t, w.browser().get(next).want(t, 200).body)
		for _, item := range feed["items"].([]any) {
			id := item.(map[string]any)["id"]
			if slices.Contains(ids, id) {
				t.Errorf("%v stands twice", id)
			}
			ids = append(ids, id)
		}
		following, _ := feed["next_url"].(string)
		next = strings.TrimPrefix(following, "https://enkaku.example")
	}
	if all := jsonFeedRules(t, w.browser().get("/feed.json?limit=100").want(t, 200).body)["items"].([]any); len(ids) != len(all) {
		t.Errorf("%d jobs by pages, %d at once", len(ids), len(all))
	}
	for _, bad := range []string{"?limit=0", "?limit=1000", "?page=x", "?sort=best", "?page=1&page=2"} {
		w.browser().get("/feed"+bad).want(t, 400)
		w.browser().get("/feed.json"+bad).want(t, 400)
	}
}

// A reader who has the newest is told so; one job that closes changes it at once.
func TestAFeedIsSentWhenItChanged(t *testing.T) {
	w := openWhole(t)
	w.wait(time.Minute)
	for _, path := range []string{"/feed", "/feed.json", "/en/feed?work=g_online_care"} {
		first := w.browser().get(path).want(t, 200)
		tag, modified := first.Header.Get("ETag"), first.Header.Get("Last-Modified")
		if at, err := time.Parse(http.TimeFormat, modified); err != nil || at.After(w.now) || tag == "" {
			t.Fatalf("%s: tag %q, modified %q", path, tag, modified)
		}
		w.wait(time.Hour)
		for name, headers := range map[string][]string{
			"by tag":  {"If-None-Match", tag},
			"by list": {"If-None-Match", `"x", ` + tag},
			"by time": {"If-Modified-Since", modified},
		} {
			res := w.browser().do("GET", path, nil, headers...).want(t, 304)
			if res.body != "" || res.Header.Get("ETag") != tag {
				t.Errorf("%s %s: %q, tag %q", path, name, res.body, res.Header.Get("ETag"))
			}
		}
		if again := w.browser().get(path).want(t, 200); again.body != first.body {
			t.Errorf("%s: another feed though nothing changed", path)
		}
	}
	first := w.browser().get("/feed")
	job, err := w.store.Jobs().Get(t.Context(), "JA01")
	if err != nil {
		t.Fatal(err)
	}
	job.State = models.JobClosed
	if err := w.store.Jobs().Save(t.Context(), &job); err != nil {
		t.Fatal(err)
	}
	if err := w.index.Apply([]index.Change{{Job: &job}}); err != nil {
		t.Fatal(err)
	}
	for _, wait := range []time.Duration{0, time.Minute} {
		w.wait(wait)
		for _, header := range []string{"If-None-Match", "If-Modified-Since"} {
			value := first.Header.Get(map[string]string{"If-None-Match": "ETag", "If-Modified-Since": "Last-Modified"}[header])
			if res := w.browser().do("GET", "/feed", nil, header, value); res.StatusCode != 200 || strings.Contains(res.body, "/jobs/JA01<") {
				t.Errorf("%v after a job closed, %s: %d", wait, header, res.StatusCode)
			}
		}
	}
}
