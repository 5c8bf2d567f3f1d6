package templates

import (
	"bytes"
	"embed"
	"fmt"
	html "html/template"
	"net/url"
	"strings"
	"sync"
	text "text/template"

	"github.com/enkaku/enkaku/models/vocab"
)

//go:embed mail/*.html mail/*.txt
var mailFiles embed.FS

// Mails writes the mails of the board: a subject, a text and an HTML body of
// the same content. It is safe for concurrent use.
type Mails struct {
	words  mailWords
	faults *Words                    // all areas, for the words of faults
	html   map[string]*html.Template // by letter
	text   map[string]*text.Template
	buffer sync.Pool
	bodies bodies
}

// Mail is a written mail.
type Mail struct {
	Subject, Text, HTML string

	Open string // path of the page that its first button opens; "": it has none
}

// letter is the content of one mail; its template is named by it.
type letter interface {
	template() string
	subject() string
}

// NewMails parses the templates and words of all mails.
func NewMails() (*Mails, error) {
	words, err := NewWords()
	if err != nil {
		return nil, err
	}
	m := &Mails{
		words: mailWords{words.area("mail")}, faults: words, html: make(map[string]*html.Template), text: make(map[string]*text.Template),
	}
	m.buffer.New = func() any { return new(bytes.Buffer) }
	for _, name := range []string{"digest", "notice"} {
		m.html[name], err = html.ParseFS(mailFiles, "mail/base.html", "mail/"+name+".html")
		if err != nil {
			return nil, fmt.Errorf("mail %s: %w", name, err)
		}
		m.text[name], err = text.ParseFS(mailFiles, "mail/base.txt", "mail/"+name+".txt")
		if err != nil {
			return nil, fmt.Errorf("mail %s: %w", name, err)
		}
	}
	return m, nil
}

// write renders a letter.
func (m *Mails) write(l letter) (Mail, error) {
	b := m.buffer.Get().(*bytes.Buffer)
	defer m.buffer.Put(b)
	out := Mail{Subject: oneLine(l.subject())}
	if n, ok := l.(*notice); ok && len(n.Actions) > 0 {
		if u, err := url.Parse(n.Actions[0].URL); err == nil {
			out.Open = u.RequestURI()
		}
	}
	b.Reset()
	if err := m.html[l.template()].ExecuteTemplate(b, "base.html", l); err != nil {
		return out, fmt.Errorf("mail %s: %w", l.template(), err)
	}
	out.HTML = b.String()
	b.Reset()
	if err := m.text[l.template()].ExecuteTemplate(b, "base.txt", l); err != nil {
		return out, fmt.Errorf("mail %s: %w", l.template(), err)
	}
	out.Text = tidyText(b.Bytes())
	return out, nil
}

// oneLine makes a text fit for a header.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// tidyText removes blank lines in excess and spaces at the end of lines. It
// uses the memory of b.
func tidyText(b []byte) string {
	kept := b[:0]
	blank := true
	for line := range bytes.Lines(b) {
		line = bytes.TrimRight(line, " \t\n")
		if len(line) == 0 && blank {
			continue
		}
		blank = len(line) == 0
		kept = append(append(kept, line...), '\n')
	}
	return string(append(bytes.TrimRight(kept, "\n"), '\n'))
}

// page is what every mail has.
type page struct {
	Lang    vocab.Lang
	Title   string
	Preview string // first words shown in a list of mails
	Above   string // the line above which an answer is written; "": none is read
	Brand   string
	Home    string
	Foot    []Line
}

// written is a piece of a mail in both forms, ready.
type written struct {
	HTML html.HTML
	Text string
}

// Line is a line of text that may hold links.
type Line []Span

// Span is a piece of a line: a link when URL is set, marked when it is what
// was looked for.
type Span struct {
	Text, URL string
	Mark      bool
}

// foot returns the lines the law on mail wants: who sends, from where, how to
// stop, where to complain. stop is "" for mail that is part of a procedure.
func (m *Mails) foot(o Operator, l vocab.Lang, stop string) []Line {
	w := m.words
	lines := []Line{
		{{Text: w.in(l, "foot.sender", o.Name.In(l))}},
		{{Text: w.in(l, "foot.address", o.Address.In(l))}},
	}
	if stop != "" {
		lines = append(lines, Line{{Text: w.in(l, "foot.stop"), URL: stop}})
	} else {
		lines = append(lines, Line{{Text: w.in(l, "account.foot")}})
	}
	return append(lines,
		Line{{Text: w.in(l, "foot.contact"), URL: o.ContactIn(l)}},
		Line{{Text: w.in(l, "foot.no_reply")}})
}

// piece writes a named part of a digest.
func (m *Mails) piece(name string, dot any) (written, error) {
	b := m.buffer.Get().(*bytes.Buffer)
	defer m.buffer.Put(b)
	var w written
	b.Reset()
	if err := m.html["digest"].ExecuteTemplate(b, name, dot); err != nil {
		return w, fmt.Errorf("mail: %s: %w", name, err)
	}
	w.HTML = html.HTML(b.String()) // written by the line above, escaped there
	b.Reset()
	if err := m.text["digest"].ExecuteTemplate(b, name, dot); err != nil {
		return w, fmt.Errorf("mail: %s: %w", name, err)
	}
	w.Text = b.String()
	return w, nil
}
