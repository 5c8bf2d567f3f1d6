package templates

import "time"

// Mailbox lists the mails the board has "sent" while no provider is set up.
type Mailbox struct {
	Layout
	Rows  []MailboxRow
	Pager Pager
}

// Template names pages/mailbox.html.
func (Mailbox) Template() string { return "mailbox" }

// MailboxRow is one mail in the list.
type MailboxRow struct {
	ID, To, Subject, Kind string
	Preview               string
	At                    time.Time
}

// MailboxLetter shows one mail: as a reader sees it, as text, and its headers.
type MailboxLetter struct {
	Layout
	Row     MailboxRow
	From    string
	Text    []TextLine
	Headers []Fact
	Frame   string // address of the HTML part
}

// Template names pages/mailboxletter.html.
func (MailboxLetter) Template() string { return "mailboxletter" }

// TextLine is a line of the text part; links of the board itself can be
// followed.
type TextLine struct{ Before, Link, After string }
