// Package cv makes CVs of what a doctor chose to have printed: what stands on
// each form, and the forms as one PDF. It knows nothing of HTTP and keeps
// nothing. The pages show the same sheets as HTML, for those who cannot read a
// PDF and for the doctor before anything is sent.
package cv

import (
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// Sheet is one form, filled.
type Sheet struct {
	Form   models.CVForm
	Lang   vocab.Lang
	Title  string
	Date   string // as of when, on the right
	Called string // the name below that; "" where a block has it
	Blocks []Block
}

// Block is one part of a sheet. One of its lists or its text is filled.
type Block struct {
	Head    string
	Pairs   []templates.Fact // a label and what stands beside it
	Rows    []Row            // a table by year and month, its heading first
	Entries []Entry          // one below the other, each with its time
	Lines   []string
	Text    string
	Boxed   bool // Text in a frame, with room to write where it is empty
}

// Row is a line of a table by year and month.
type Row struct {
	Year, Month, Text string
	At                Align
}

// Align says where the text of a row stands.
type Align int

// The places of a text.
const (
	Left Align = iota
	Centre
	Right
)

// Entry is one post or school.
type Entry struct {
	When, Head string
	Text       string
}

// Words are the words of the board in one language.
type Words func(vocab.Lang) templates.Say

// Sheets are some forms of what is shown, in the order of models.CVForms.
func Sheets(s *models.CVShown, forms []models.CVForm, words Words, today models.Date) []Sheet {
	var out []Sheet
	for _, form := range models.CVForms {
		for _, wanted := range forms {
			if wanted == form {
				sheet := sheetOf(s, form, words, today)
				sheet.Form = form
				out = append(out, sheet)
			}
		}
	}
	return out
}

func sheetOf(s *models.CVShown, form models.CVForm, words Words, today models.Date) Sheet {
	w := writer{s: s, lang: vocab.JA, say: words(vocab.JA), today: today}
	switch form {
	case models.CVHistory:
		return w.history()
	case models.CVEnglish:
		w.lang, w.say = vocab.EN, words(vocab.EN)
		return w.english()
	}
	return w.resume()
}

// writer writes one sheet.
type writer struct {
	s     *models.CVShown
	lang  vocab.Lang
	say   templates.Say
	today models.Date
}

func (w *writer) in(t vocab.Text) string { return strings.TrimSpace(t.In(w.lang)) }

// called is the name, or the displayed name where the real one stays out.
func (w *writer) called() string {
	switch {
	case w.s.Name == "":
		return w.say("cv.called_pseudonym", w.s.Pseudonym)
	case w.lang == vocab.EN && w.s.Latin != "":
		return w.s.Latin
	}
	return w.s.Name
}

// year writes the year of a month in the style the doctor chose.
func (w *writer) year(m models.Month) string {
	if w.s.Eras && w.lang == vocab.JA {
		return m.EraYear()
	}
	return string(m[:4])
}

// month writes a month.
func (w *writer) month(m models.Month) string {
	if !m.Valid() {
		return ""
	}
	_, number := m.Parts()
	return w.say("cv.month", w.year(m), w.monthWord(number))
}

// monthWord is a month as it stands beside its year.
func (w *writer) monthWord(number int) string {
	if w.lang == vocab.EN {
		return monthNames[number]
	}
	return strconv.Itoa(number)
}

var monthNames = [...]string{"", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}

// day writes a date.
func (w *writer) day(d models.Date) string {
	year := string(d[:4])
	if w.s.Eras && w.lang == vocab.JA {
		year = models.EraYear(d)
	}
	at := d.Start()
	return w.say("cv.day", year, w.monthWord(int(at.Month())), at.Day())
}

// span writes the time of a post or school.
func (w *writer) span(from, to models.Month) string {
	end := w.month(to)
	if to == "" {
		end = w.say("cv.now")
	}
	return w.say("cv.span", w.month(from), end)
}

// place is where somebody worked, or that it is not told.
func (w *writer) place(p *models.CVPost) string {
	if !w.s.Places {
		return w.say("cv.place_" + string(p.Kind))
	}
	return w.in(p.Place)
}

func (w *writer) school(s *models.CVSchool) string {
	if !w.s.Places {
		return w.say("cv.school_unnamed")
	}
	return w.in(s.School)
}

// words puts texts behind one another, empty ones left out.
func joined(by string, texts ...string) string {
	var out []string
	for _, text := range texts {
		if text != "" {
			out = append(out, text)
		}
	}
	return strings.Join(out, by)
}

// licence names a licence with what is told of it.
func (w *writer) licence(l *models.LicenceHeld) string {
	name := vocab.Licences.Label(l.Key, w.lang)
	more := l.Detail
	if l.Specialty != "" {
		more = joined(w.say("cv.comma"), vocab.Specialties.Label(l.Specialty, w.lang), more)
	}
	if l.Number != "" {
		more = joined(w.say("cv.comma"), more, w.say("cv.number", l.Number))
	}
	if more == "" {
		return name
	}
	return w.say("cv.bracket", name, more)
}

func labels[K ~string](v vocab.Vocabulary[K], lang vocab.Lang, keys []K) string {
	var out []string
	for _, k := range keys {
		out = append(out, v.Label(k, lang))
	}
	return templates.Joined(lang, out)
}

// text is a block of text, none where there is nothing to say.
func (w *writer) text(blocks []Block, head, text string) []Block {
	if text == "" {
		return blocks
	}
	return append(blocks, Block{Head: w.say(head), Text: text})
}

// able are specialty, practice, skills and languages.
func (w *writer) able(blocks []Block) []Block {
	fields := labels(vocab.Specialties, w.lang, w.s.Specialties)
	if w.s.Years > 0 {
		fields = joined(w.say("cv.comma"), fields, w.say("cv.years", w.s.Years))
	}
	blocks = w.text(blocks, "cv.head_fields", fields)
	blocks = w.licences(blocks)
	blocks = w.text(blocks, "cv.head_skills", labels(vocab.Skills, w.lang, w.s.Skills))
	return w.text(blocks, "cv.head_languages", labels(vocab.Languages, w.lang, w.s.Languages))
}

// licences are a list with the month of each.
func (w *writer) licences(blocks []Block) []Block {
	var entries []Entry
	for i := range w.s.Licences {
		l := &w.s.Licences[i]
		entries = append(entries, Entry{When: w.month(models.MonthOf(l.On)), Head: w.licence(l)})
	}
	if entries == nil {
		return blocks
	}
	return append(blocks, Block{Head: w.say("cv.head_licences"), Entries: entries})
}

// post is one post with all that is told of it.
func (w *writer) post(p *models.CVPost) Entry {
	head := joined(w.say("cv.gap"), w.place(p), w.in(p.Department), w.in(p.Role))
	return Entry{When: w.span(p.From, p.To), Head: head, Text: w.in(p.Duties)}
}
