package public

import (
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// SearchPage is the home page and every result list.
type SearchPage struct {
	templates.Layout
	Query       models.Query
	Faults      []models.Fault // of the query string; what was right is still answered
	Address     string         // of this list, the one to share
	Searched    bool           // something was asked, so it is not the whole board
	Home        *Home          // the ways in, on the home page alone
	Total       int
	New         int // of Total, live for less than a week
	Merged      int // adverts gathered under another of the same position
	Cards       []templates.Card
	Beside      *JobPage // the job beside the list; nil: the one that was asked for is over
	ShowBeside  bool     // there is room for one
	BesideAsked bool     // the address names it
	Pager       templates.Pager
	Readings    []ReadingChip
	AsTyped     string       // address that takes the words as plain words; "" when they are
	Chosen      []FilterChip // filters in force, each with the address without it
	ClearAll    string       // address without any filter or word; "" when nothing to clear
	Facets      []FacetGroup
	PayFloors   []PayFloor
	Sorts       []SortChoice
	Meaning     *MeaningChoice // when a word has two meanings: 在宅
	PayReach    bool           // an amount was typed: jobs whose upper end reaches it follow
	PayNearly   bool           // no job reaches it beside all else: those that come near are shown
	FromThere   *WiderChoice   // what can be done from the place that was typed
	Wider       []WiderChoice  // what to drop when nothing was found
	Spelling    *SpellingOffer
	Alert       templates.AlertOffer
	Relaxed     bool // no job holds all the words: these hold some
	Degraded    bool // the index is being rebuilt: lists may be short for a moment
	AtomURL     string
	Recent      []RecentJob
	Explain     *Explanation // for administrators who ask
}

// Template names the page.
func (SearchPage) Template() string { return "public/search" }

// FilterCount is how many filters are in force, for the button of the sheet.
func (p SearchPage) FilterCount() int { return len(p.Chosen) }

// ReadingChip shows how one typed word was understood, with the address
// without it.
type ReadingChip struct {
	Typed   string
	Kind    string // name of the vocabulary in words: 診療科; "" for plain words
	Label   string
	Not     bool
	Or      bool   // an alternative to the chip before it
	Generic bool   // the word filters nothing
	Undo    string // address; "" when the word filters nothing
}

// Renamed reports whether the value is called otherwise than it was typed.
func (r ReadingChip) Renamed() bool { return !strings.EqualFold(r.Typed, r.Label) }

// FilterChip is one filter in force.
type FilterChip struct {
	Kind, Label string
	Remove      string // address without it
}

// FacetKind is how a group of choices is shown.
type FacetKind string

// The kinds: boxes to tick, a list of which one is chosen, steps of pay.
const (
	FacetChoices FacetKind = ""
	FacetList    FacetKind = "list"
	FacetFloor   FacetKind = "floor"
)

// FacetGroup is one group of choices with counts.
type FacetGroup struct {
	Name    string // query parameter
	Kind    FacetKind
	Title   string
	Choices []FacetChoice
	More    []FacetChoice      // behind "show more"
	Options []templates.Option // of a list
	One     string             // the option chosen
	Hint    string             // under a list
}

// FacetChoice is one value of a group.
type FacetChoice struct {
	Name    string // query parameter
	Value   string
	Label   string
	Count   int
	Percent int // of the largest count in the group, for the bar
	Chosen  bool
	Sub     bool // a value below the one before it
}

// PayFloor is one step of the floor of comparable hourly pay.
type PayFloor struct {
	Yen    int64 // 0: any
	Count  int
	Chosen bool
}

// SortChoice is one order of the list.
type SortChoice struct {
	Value, Label string
	Chosen       bool
}

// MeaningChoice lets a person say which of two meanings was meant.
type MeaningChoice struct {
	Word    string
	Choices []FilterChip
}

// WiderChoice is a filter whose removal brings results.
type WiderChoice struct {
	Label string
	Count int
	Link  string
}

// SpellingOffer says what was searched instead, or might have been meant.
type SpellingOffer struct {
	Typed, Meant string
	Link         string // address that insists on what was typed
}

// RecentJob is a job seen lately in this browser.
type RecentJob struct {
	Link, Title string
}

// Explanation says why results rank as they do.
type Explanation struct {
	Reading []string
	Hits    []ExplainedHit
}

// ExplainedHit is the score of one result in its parts.
type ExplainedHit struct {
	Title string
	Score string
	Parts []string
}
