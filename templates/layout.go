package templates

import (
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// Layout is what every page has around its own content. Handlers get a filled
// one for each request and set Title and what differs.
type Layout struct {
	Lang        vocab.Lang
	Title       string // without the board's name; "" on the home page
	Description string // for search engines, about 120 characters
	Path        string // of this page without language prefix, with its query string
	Origin      string // "https://enkaku.example", without a slash
	Canonical   string // path without prefix that stands for this page; "" : Path
	NoIndex     bool
	Section     string // entry of the header to mark: "jobs", "guide", "recruiters", "signin"
	User        *Viewer
	CSRF        string // value of the hidden field _csrf; "" where the page has no form
	Notices     []Notice
	KeyDue      time.Time // by when the viewer is to add a passkey; zero: need not
	OpenMailbox bool      // everyone reads every mail of the board: the page says so
	Styles      []string  // further style sheets: "css/desk.css"
	Scripts     []string  // further modules: "js/search.js"
	Atom, Feed  string    // addresses of this page as an Atom and as a JSON feed; "" : none
	JSONLD      []any     // structured data, each a struct with json tags
	LinkCard    Share     // what chats and networks show beside a link to this page
}

// Share is the picture beside a link, by the tags of Open Graph and X. The zero
// value is a link without picture.
type Share struct {
	Picture       string // whole address
	Words         string // what is on it
	Width, Height int
	Path          string // without language prefix, of the page that is shared; "" : the canonical one
}

// ShareURL is the address that a link to this page leads to.
func (l Layout) ShareURL() string {
	if l.LinkCard.Path != "" {
		return l.Origin + Href(l.Lang, l.LinkCard.Path)
	}
	return l.CanonicalURL(l.Lang)
}

// Other is the other language of the interface.
func (l Layout) Other() vocab.Lang {
	if l.Lang == vocab.EN {
		return vocab.JA
	}
	return vocab.EN
}

// In returns the path of this page in a language.
func (l Layout) In(lang vocab.Lang) string { return Href(lang, l.Path) }

// CanonicalURL returns the one address of this page in a language.
func (l Layout) CanonicalURL(lang vocab.Lang) string {
	if l.Canonical != "" {
		return l.Origin + Href(lang, l.Canonical)
	}
	return l.Origin + Href(lang, l.Path)
}

// Viewer is the signed-in person as the header shows them.
type Viewer struct {
	Email     string
	Name      string
	Doctor    bool // has a doctor's profile
	Recruiter bool // works for an organisation
	Admin     bool
	Org       string // name of the organisation worked for now; "" : none
}

// Notice is one line at the top of a page: what was done, what needs attention.
type Notice struct {
	Kind string // "" : done or good to know; "warn"; "stop"
	Text string
}
