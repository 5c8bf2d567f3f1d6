package models

import (
	"regexp"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// GuideText is a guide in one language as editors wrote it. Without one, the
// text that ships with the board is shown. A guide that does not ship with the
// board is shown when it is there in both languages.
type GuideText struct {
	ID        string     `bson:"_id"` // GuideTextID
	Version   int64      `bson:"version"`
	Slug      string     `bson:"slug"`
	Lang      vocab.Lang `bson:"lang"`
	Title     string     `bson:"title"`
	Lead      string     `bson:"lead"`
	Body      string     `bson:"body"` // Markdown
	Updated   Date       `bson:"updated"`
	Hidden    bool       `bson:"hidden,omitempty"` // taken off; of a guide that editors added
	By        string     `bson:"by"`               // id of the editor
	History   []string   `bson:"history"`          // ids of its revisions, the first is the oldest
	UpdatedAt time.Time  `bson:"updatedAt"`
}

// GuideRevision is one version of a guide, which never changes. It counts when
// its guide names it: one that a process did not come to name was never shown.
type GuideRevision struct {
	ID        string    `bson:"_id"`
	Version   int64     `bson:"version"`
	Text      GuideText `bson:"text"`
	At        time.Time `bson:"at"`
	UpdatedAt time.Time `bson:"updatedAt"`
}

// guideSlug is how a guide is named in its address.
var guideSlug = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// CheckGuideSlug returns *InvalidError for what cannot name a new guide in its
// address, or names one already.
func CheckGuideSlug(slug string, taken bool) error {
	switch {
	case !guideSlug.MatchString(slug) || len(slug) > MaxGuideSlug || slug == "new":
		return Invalid(FieldGuideSlug, "guide.slug", itoa(MaxGuideSlug))
	case taken:
		return Invalid(FieldGuideSlug, "guide.slug.taken")
	}
	return nil
}

// GuideTextID names a guide in one language.
func GuideTextID(slug string, lang vocab.Lang) string { return slug + "." + string(lang) }

// The bounds of guides, in characters.
const (
	MaxGuideSlug  = 40
	MaxGuideTitle = 80
	MaxGuideLead  = 300
	MaxGuideBody  = 40000
)

// The fields of the form of a guide.
const (
	FieldGuideSlug  = "slug"
	FieldGuideLang  = "lang"
	FieldGuideTitle = "title"
	FieldGuideLead  = "lead"
	FieldGuideBody  = "body"
)

// Check returns *InvalidError for what cannot be shown.
func (g *GuideText) Check() error {
	c := &Check{}
	c.Need(!Blank(g.Title), FieldGuideTitle, "guide.title")
	c.Need(Runes(g.Title) <= MaxGuideTitle, FieldGuideTitle, "query.too_long", itoa(MaxGuideTitle))
	c.Name(FieldGuideTitle, g.Title)
	c.Need(!Blank(g.Lead), FieldGuideLead, "guide.lead")
	c.Text(FieldGuideLead, g.Lead, MaxGuideLead)
	c.Need(!Blank(g.Body), FieldGuideBody, "guide.body")
	c.Text(FieldGuideBody, g.Body, MaxGuideBody)
	if len(c.Faults) > 0 {
		return &InvalidError{Faults: c.Faults}
	}
	return nil
}

// Same reports whether two versions say the same.
func (g *GuideText) Same(other *GuideText) bool {
	return g.Title == other.Title && g.Lead == other.Lead && g.Body == other.Body &&
		g.Hidden == other.Hidden
}
