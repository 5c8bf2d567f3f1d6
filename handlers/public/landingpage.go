package public

import (
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// LandingPage answers who looks for one kind of work, one specialty or one
// prefecture: what it is, what it pays, what it asks, what is open.
type LandingPage struct {
	templates.Layout
	Crumbs  []Crumb // the last one is this page
	Heading string
	Intro   string
	Text    templates.LandingText
	Rules   []templates.LawRule
	Figures []Figure
	Total   int
	Pay     PayTable
	Shares  []ShareGroup
	Cards   []templates.Card
	All     string // address of the list of all its jobs
	Here    *WiderChoice
	Alert   templates.AlertOffer
	Related []RelatedLinks
	Guides  []GuideLink
	Stories []StoryRow // of this kind of work
}

// Template names the page.
func (LandingPage) Template() string { return "public/landing" }

// Crumb is one step of the way to a page.
type Crumb struct {
	Name string
	Href string // path with language prefix
}

// Figure is one number that stands alone.
type Figure struct {
	Label, Value, Note string
}

// PayTable is how pay spreads, row by row on one scale.
type PayTable struct {
	Rows  []templates.SpreadRow
	Marks []templates.ScaleMark
}

// Some reports whether any row has figures.
func (t PayTable) Some() bool {
	for _, r := range t.Rows {
		if r.Enough() {
			return true
		}
	}
	return false
}

// Least returns how many adverts and posters figures need.
func (PayTable) Least() []int { return []int{models.SpreadAdverts, models.SpreadPosters} }

// ShareGroup is how many of the jobs ask for what.
type ShareGroup struct {
	Title  string
	Shares []Share
}

// Share is one of those counts.
type Share struct {
	Label   string
	Count   int
	Percent int // of all jobs of the page
}

// RelatedLinks are pages near this one.
type RelatedLinks struct {
	Title string
	Links []WiderChoice
}

// GuideLink leads to a guide.
type GuideLink struct{ Title, Href string }
