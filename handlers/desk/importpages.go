package desk

import (
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// ImportPage is where a file of another system is sent.
type ImportPage struct {
	templates.Layout
	File   templates.Field
	Faults []models.Fault
}

// Template names pages/desk/import.html.
func (ImportPage) Template() string { return "desk/import" }

// ImportedPage shows what each row of a file would become.
type ImportedPage struct {
	templates.Layout
	ID, File, Format string
	Columns          []ImportColumn
	Remembered       bool // the mapping is one that was confirmed before
	Rows             []ImportRow
	Pager            templates.Pager
	Drafts           int    // rows that would become drafts
	GoesOn           bool   // a part of the rows was made drafts of: the rest follows
	Known            int    // rows that are here already
	Left             int    // rows that are left out
	Feed             bool   // what a feed holds now, before it is made
	Counts           string // of a feed: what its first rows come to
	Of, All          int    // so many rows of a feed are told, of all
}

// Template names pages/desk/imported.html.
func (ImportedPage) Template() string { return "desk/imported" }

// ImportColumn is one source field and what it holds.
type ImportColumn struct {
	Number  int
	Name    string
	Example string // a value of it
	Used    bool
	Kind    templates.Field
}

// ImportRow is one row with its verdict.
type ImportRow struct {
	Line       int
	Ref, Title string
	Verdict    string       // ready, draft, left, known; of a feed what a pull would do, as models.RowResult
	Result     string       // of a feed: the same in words
	Why        models.Fault // of a row that is left out
	Wants      int          // how many fields are missing or wrong
	Missing    string       // the first of them
	Href       string       // of what is here already
	Client     string       // marked as not to be published
}
