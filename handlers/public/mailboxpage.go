package public

import (
	"time"

	"github.com/enkaku/enkaku/templates"
)

// MailboxPage lists the mails the board has "sent" while no provider is set up.
type MailboxPage struct {
	templates.Layout
	Rows  []MailboxRow
	Pager templates.Pager
}

// Template names pages/public/mailbox.html.
func (MailboxPage) Template() string { return "public/mailbox" }

// MailboxRow is one mail in the list.
type MailboxRow struct {
	ID, To, Subject, Kind string
	Preview               string
	At                    time.Time
}

// LetterPage shows one mail: as a reader sees it, as text, and its headers.
type LetterPage struct {
	templates.Layout
	Row     MailboxRow
	From    string
	Text    []TextLine
	Headers []templates.Fact
	Frame   string // address of the HTML part
}

// Template names pages/public/letter.html.
func (LetterPage) Template() string { return "public/letter" }

// TextLine is a line of the text part; links of the board itself can be
// followed.
type TextLine struct{ Before, Link, After string }
