package public

import (
	"encoding/json"
	"encoding/xml"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models/vocab"
)

// Atom answers with the jobs of any search as an Atom feed (RFC 4287, pages by
// RFC 5005).
func (h *Handlers) Atom(c *fiber.Ctx) error {
	f, err := h.feed(c, "/feed")
	if f == nil {
		return err
	}
	body, err := xml.Marshal(atomOf(f))
	if err != nil {
		return err
	}
	return h.sendFeed(c, "application/atom+xml; charset=utf-8", append([]byte(xml.Header), body...))
}

type atomFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang    vocab.Lang  `xml:"xml:lang,attr"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Author  string      `xml:"author>name"`
	Links   []atomLink  `xml:"link"`
	Entries []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	ID         string         `xml:"id"`
	Title      string         `xml:"title"`
	Published  string         `xml:"published"`
	Updated    string         `xml:"updated"`
	Author     string         `xml:"author>name"`
	Links      []atomLink     `xml:"link"`
	Categories []atomCategory `xml:"category"`
	Summary    string         `xml:"summary"` // plain text
	Content    atomContent    `xml:"content"`
}

type atomCategory struct {
	Term string `xml:"term,attr"`
}

type atomContent struct {
	Type string `xml:"type,attr"`
	Text string `xml:",chardata"`
}

func atomOf(f *feed) atomFeed {
	out := atomFeed{
		Lang: f.Lang, ID: f.Self, Title: f.Title, Updated: f.Updated.Format(time.RFC3339), Author: "Enkaku",
		Links: []atomLink{{"self", "application/atom+xml", f.Self}, {"alternate", "text/html", f.Page}},
	}
	if f.Next != "" {
		out.Links = append(out.Links, atomLink{"next", "application/atom+xml", f.Next})
	}
	for _, e := range f.Entries {
		entry := atomEntry{
			ID: e.URL, Title: e.Title, Published: e.Published.Format(time.RFC3339), Updated: e.Updated.Format(time.RFC3339),
			Author: e.Author, Links: []atomLink{{"alternate", "text/html", e.URL + fromFeed}}, Summary: e.Summary, Content: atomContent{"html", e.Content},
		}
		for _, tag := range e.Tags {
			entry.Categories = append(entry.Categories, atomCategory{tag})
		}
		out.Entries = append(out.Entries, entry)
	}
	return out
}

// JSONFeed answers with the jobs of any search as a JSON feed
// (jsonfeed.org/version/1.1).
func (h *Handlers) JSONFeed(c *fiber.Ctx) error {
	f, err := h.feed(c, "/feed.json")
	if f == nil {
		return err
	}
	body, err := json.Marshal(jsonFeedOf(f))
	if err != nil {
		return err
	}
	return h.sendFeed(c, "application/feed+json; charset=utf-8", body)
}

type jsonFeed struct {
	Version  string         `json:"version"`
	Title    string         `json:"title"`
	HomePage string         `json:"home_page_url"`
	FeedURL  string         `json:"feed_url"`
	NextURL  string         `json:"next_url,omitempty"`
	Language vocab.Lang     `json:"language"`
	Authors  []feedAuthor   `json:"authors"`
	Items    []jsonFeedItem `json:"items"`
}

type feedAuthor struct {
	Name string `json:"name"`
}

type jsonFeedItem struct {
	ID        string       `json:"id"`
	URL       string       `json:"url"`
	Title     string       `json:"title"`
	Content   string       `json:"content_html"`
	Summary   string       `json:"summary"`
	Published time.Time    `json:"date_published"`
	Modified  time.Time    `json:"date_modified"`
	Authors   []feedAuthor `json:"authors"`
	Tags      []string     `json:"tags"`
}

func jsonFeedOf(f *feed) jsonFeed {
	out := jsonFeed{
		Version: "https://jsonfeed.org/version/1.1", Title: f.Title, HomePage: f.Page, FeedURL: f.Self, NextURL: f.Next,
		Language: f.Lang, Authors: []feedAuthor{{"Enkaku"}}, Items: []jsonFeedItem{},
	}
	for _, e := range f.Entries {
		out.Items = append(out.Items, jsonFeedItem{
			ID: e.URL, URL: e.URL + fromFeed, Title: e.Title, Content: e.Content, Summary: e.Summary,
			Published: e.Published, Modified: e.Updated, Authors: []feedAuthor{{e.Author}}, Tags: e.Tags,
		})
	}
	return out
}
