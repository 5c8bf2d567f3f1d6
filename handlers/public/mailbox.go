package public

import (
	"errors"
	"io/fs"
	"regexp"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// MailboxList lists the mails of the mailbox on disk.
func (h *Handlers) MailboxList(c *fiber.Ctx) error {
	_, total, err := h.Mailbox.List(0, 0)
	if err != nil {
		return err
	}
	pager := web.PagerFor(c, web.ListAt{Path: "/mailbox", Param: "page"}, total)
	list, _, err := h.Mailbox.List((pager.Page-1)*web.PerPage, web.PerPage)
	if err != nil {
		return err
	}
	page := MailboxPage{Layout: h.Dressed(h.Layout(c, h.Words(c, "mailbox.title"))), Pager: pager}
	for _, e := range list {
		page.Rows = append(page.Rows, mailboxRow(e))
	}
	return h.Render(c, page)
}

func mailboxRow(e mail.Envelope) MailboxRow {
	return MailboxRow{ID: e.ID, To: e.To.Email, Subject: e.Subject, Kind: e.Kind, At: e.At}
}

// openMail returns the mail that the address names, else models.ErrNotFound.
func (h *Handlers) openMail(c *fiber.Ctx) (mail.Letter, error) {
	letter, err := h.Mailbox.Open(c.Params("id"))
	if errors.Is(err, fs.ErrNotExist) {
		return letter, models.ErrNotFound
	}
	return letter, err
}

// MailboxLetter shows one mail.
func (h *Handlers) MailboxLetter(c *fiber.Ctx) error {
	letter, err := h.openMail(c)
	if err != nil {
		return err
	}
	l := h.Dressed(h.Layout(c, letter.Subject))
	page := LetterPage{
		Layout: l, Row: mailboxRow(letter.Envelope),
		From:  strings.TrimSpace(letter.From.Name + " <" + letter.From.Email + ">"),
		Frame: templates.Href(l.Lang, "/mailbox/"+letter.ID+"/html"), Text: h.linked(letter.Text),
	}
	for _, f := range letter.Headers {
		page.Headers = append(page.Headers, templates.Fact{Label: f.Name, Value: f.Value})
	}
	return h.Render(c, page)
}

// linkForm finds addresses in text.
var linkForm = regexp.MustCompile(`https?://[^\s<>"]+`)

// linked makes the links to the board itself in a text ones to follow.
func (h *Handlers) linked(text string) []TextLine {
	var lines []TextLine
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		out := TextLine{Before: line}
		if at := linkForm.FindStringIndex(line); at != nil && strings.HasPrefix(line[at[0]:], h.Origin()+"/") {
			out = TextLine{Before: line[:at[0]], Link: line[at[0]:at[1]], After: line[at[1]:]}
		}
		lines = append(lines, out)
	}
	return lines
}

// MailboxHTML answers with the HTML part of a mail for a frame: it can run
// nothing, load nothing and reach nothing of the board; its links open in a
// window of their own.
func (h *Handlers) MailboxHTML(c *fiber.Ctx) error {
	letter, err := h.openMail(c)
	if err != nil {
		return err
	}
	c.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "+
		"frame-ancestors 'self'; form-action 'none'; sandbox allow-popups allow-popups-to-escape-sandbox")
	c.Set("X-Frame-Options", "SAMEORIGIN")
	c.Type("html", "utf-8")
	return c.SendString(strings.Replace(letter.HTML, "<head>", `<head><base target="_blank">`, 1))
}

// MailboxJSON answers with the newest mails, for programs that test the board.
func (h *Handlers) MailboxJSON(c *fiber.Ctx) error {
	type mailJSON struct {
		ID      string    `json:"id"`
		To      string    `json:"to"`
		Subject string    `json:"subject"`
		Kind    string    `json:"kind"`
		At      time.Time `json:"at"`
		Text    string    `json:"text"`
	}
	answer := struct {
		Mails []mailJSON `json:"mails"`
	}{Mails: []mailJSON{}}
	list, _, err := h.Mailbox.List(0, 200)
	if err != nil {
		return err
	}
	for _, e := range list {
		letter, err := h.Mailbox.Open(e.ID)
		if errors.Is(err, fs.ErrNotExist) {
			continue // pruned since it was listed
		}
		if err != nil {
			return err
		}
		answer.Mails = append(answer.Mails, mailJSON{e.ID, e.To.Email, e.Subject, e.Kind, e.At, letter.Text})
	}
	return c.JSON(answer)
}
