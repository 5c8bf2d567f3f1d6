package cv

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/signintech/gopdf"

	"github.com/enkaku/enkaku/handlers/typeset"
	"github.com/enkaku/enkaku/models"
)

// The page, in points: A4 with margins.
const (
	pageWidth, pageHeight = 595.28, 841.89
	margin                = 52.0
	inner                 = pageWidth - 2*margin
	foot                  = pageHeight - margin
	body                  = 10.0 // size of the text
	leading               = 16.0 // from line to line
	pad                   = 5.0  // inside boxes
)

// The fonts in the file: the board's own, and the characters it lacks.
const family, familyOfNames = "board", "names"

// missing stands for a character that the font does not have, as printers of
// Japanese mark one (下駄記号).
const missing = '〓'

// Printer makes files. It is safe for concurrent use.
type Printer struct{ font func() (*typeset.Font, error) }

// NewPrinter returns a printer that draws kanji which the board's own font
// lacks with another, at a path that typeset.Installed returned; "" for none.
// The fonts are read when the first file is made.
func NewPrinter(names string) *Printer {
	return &Printer{sync.OnceValues(func() (*typeset.Font, error) { return typeset.Open(names) })}
}

// Undrawable returns the characters of a text that a file cannot show.
func (p *Printer) Undrawable(text string) (string, error) {
	f, err := p.font()
	if err != nil {
		return "", err
	}
	var out []rune
	for _, r := range text {
		if r >= ' ' && strings.ContainsRune(f.Drawable(string(r), missing), missing) && r != missing {
			out = append(out, r)
		}
	}
	return string(out), nil
}

// PDF draws sheets as one file, each on pages of its own. Equal sheets of one
// day are equal files. The text can be read back and searched.
func (p *Printer) PDF(sheets []Sheet, today models.Date) ([]byte, error) {
	f, err := p.font()
	if err != nil {
		return nil, err
	}
	names, err := f.NamesTTF(f.Drawable(texts(sheets), missing))
	if err != nil {
		return nil, err
	}
	return draw(sheets, today, f, names)
}

// draw makes the file. names is a font of the characters that f reports as
// Named; nil for none.
func draw(sheets []Sheet, today models.Date, f *typeset.Font, names []byte) ([]byte, error) {
	p := &press{font: f, widths: map[rune]float64{}}
	p.pdf.Start(gopdf.Config{PageSize: gopdf.Rect{W: pageWidth, H: pageHeight}})
	p.pdf.SetInfo(gopdf.PdfInfo{Creator: "Enkaku", CreationDate: today.Start()})
	if err := p.pdf.AddTTFFontData(family, typeset.TTF()); err != nil {
		return nil, fmt.Errorf("font of CVs: %w", err)
	}
	if names != nil {
		if err := p.pdf.AddTTFFontData(familyOfNames, names); err != nil {
			return nil, fmt.Errorf("font of names: %w", err)
		}
	}
	for i := range sheets {
		p.sheet(&sheets[i])
	}
	if p.err != nil {
		return nil, fmt.Errorf("drawing a CV: %w", p.err)
	}
	var out bytes.Buffer
	if _, err := p.pdf.WriteTo(&out); err != nil {
		return nil, fmt.Errorf("writing a CV: %w", err)
	}
	return surrogates(out.Bytes())
}

// texts is all that stands on sheets.
func texts(sheets []Sheet) string {
	var out strings.Builder
	for i := range sheets {
		s := &sheets[i]
		put := func(all ...string) {
			for _, text := range all {
				out.WriteString(text)
			}
		}
		put(s.Title, s.Date, s.Called)
		for _, b := range s.Blocks {
			put(b.Head, b.Text)
			put(b.Lines...)
			for _, pair := range b.Pairs {
				put(pair.Label, pair.Value)
			}
			for _, row := range b.Rows {
				put(row.Year, row.Month, row.Text)
			}
			for _, e := range b.Entries {
				put(e.When, e.Head, e.Text)
			}
		}
	}
	return out.String()
}

// press draws; after the first error it draws nothing more.
type press struct {
	pdf    gopdf.GoPdf
	font   *typeset.Font
	widths map[rune]float64 // of a character at size 1
	family string
	size   float64
	y      float64
	page   int // of the present sheet
	title  string
	err    error
}

func (p *press) check(err error) {
	if p.err == nil {
		p.err = err
	}
}

// use chooses font and size of what follows.
func (p *press) use(family string, size float64) {
	if p.size != size || p.family != family {
		p.check(p.pdf.SetFont(family, "", size))
		p.family, p.size = family, size
	}
}

// familyOf is the font that has a character.
func (p *press) familyOf(r rune) string {
	if p.font.Named(r) {
		return familyOfNames
	}
	return family
}

// write puts a text with its top at y, each part of it in the font that has it.
func (p *press) write(x, y, size float64, text string) {
	rest := []rune(p.font.Drawable(text, missing))
	for len(rest) > 0 && p.err == nil {
		from, n := p.familyOf(rest[0]), 1
		for n < len(rest) && p.familyOf(rest[n]) == from {
			n++
		}
		p.use(from, size)
		p.pdf.SetXY(x, y)
		p.check(p.pdf.Cell(nil, string(rest[:n])))
		if n < len(rest) {
			x += p.wide(size, rest[:n])
		}
		rest = rest[n:]
	}
}

// wide measures a text.
func (p *press) wide(size float64, text []rune) float64 {
	sum := 0.0
	for _, r := range text {
		w, known := p.widths[r]
		if !known && p.err == nil {
			p.use(p.familyOf(r), 100)
			measured, err := p.pdf.MeasureTextWidth(string(r))
			p.check(err)
			w = measured / 100
			p.widths[r] = w
		}
		sum += w * size
	}
	return sum
}

// broken breaks a text into lines that fit; what its writer broke stays so.
func (p *press) broken(size, room float64, text string) []string {
	var lines []string
	for _, part := range strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		rest := []rune(p.font.Drawable(strings.ReplaceAll(part, "\t", " "), missing))
		if len(rest) == 0 {
			lines = append(lines, "")
		}
		for len(rest) > 0 {
			n, sum := 0, 0.0
			for n < len(rest) && sum <= room {
				sum += p.wide(size, rest[n:n+1])
				n++
			}
			if sum > room && n > 1 {
				n--
			}
			if n < len(rest) {
				n = typeset.BreakBefore(rest, n)
			}
			lines = append(lines, strings.TrimRight(string(rest[:n]), " "))
			rest = []rune(strings.TrimLeft(string(rest[n:]), " "))
		}
	}
	return lines
}

// turn begins a new page of the sheet.
func (p *press) turn() {
	p.pdf.AddPage()
	p.page++
	p.y = margin
	if p.page > 1 {
		number := strconv.Itoa(p.page)
		p.write(margin, margin-22, 8, p.title)
		p.write(pageWidth/2-p.wide(9, []rune(number))/2, foot+16, 9, number)
	}
}

// room turns the page where less than height is left.
func (p *press) room(height float64) {
	if p.y+height > foot {
		p.turn()
	}
}

func (p *press) line(x1, y1, x2, y2 float64) {
	if p.err == nil {
		p.pdf.SetLineWidth(0.6)
		p.pdf.Line(x1, y1, x2, y2)
	}
}

func (p *press) frame(x, y, w, h float64) {
	p.line(x, y, x+w, y)
	p.line(x, y+h, x+w, y+h)
	p.line(x, y, x, y+h)
	p.line(x+w, y, x+w, y+h)
}
