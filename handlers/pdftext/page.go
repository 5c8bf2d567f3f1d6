package pdftext

import (
	"github.com/ledongthuc/pdf"
)

// glyph is a character where it stands on a page, turned so that its line runs
// from left to right; in points, y from below.
type glyph struct {
	text      string
	x, y, w   float64
	size      float64
	direction direction
}

// direction is how a line runs on the paper.
type direction int

// The directions: quarter turns against the clock, and columns of upright
// characters, read from the right.
const (
	ahead direction = iota
	quarter
	half
	threeQuarters
	downward
	askew // neither: a mark across the page
)

// matrix is a, b, c, d, e, f of ISO 32000-1, 8.3.3.
type matrix [6]float64

var unit = matrix{1, 0, 0, 1, 0, 0}

// then is m followed by n.
func (m matrix) then(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// state is what q keeps and Q brings back.
type state struct {
	ctm                                        matrix
	font                                       *font
	size, char, word, stretch, leading, raised float64
}

// drawing follows the drawing of one page.
type drawing struct {
	state
	kept      []state
	tm, line  matrix
	resources pdf.Value
	fonts     map[string]*font // by what the file says of them
	depth     int              // of forms within forms
	instead   []*string        // texts that marked content stands for, nil where it is itself
	glyphs    []glyph
}

// The limits of one page: forms within forms, states kept, characters.
const (
	maxForms  = 8
	maxKept   = 512
	maxGlyphs = 300_000
)

// drawn are the characters of a page. fonts are those met before, and grow.
func drawn(p pdf.Page, fonts map[string]*font) []glyph {
	if p.V.IsNull() || p.V.Key("Contents").Kind() == pdf.Null {
		return nil
	}
	d := &drawing{resources: p.Resources(), fonts: fonts, tm: unit, line: unit}
	d.state = state{ctm: unit, stretch: 1}
	pdf.Interpret(p.V.Key("Contents"), d.do)
	return d.glyphs
}

// do follows one operator. Those with too few operands are passed over.
func (d *drawing) do(stk *pdf.Stack, op string) {
	args := popped(stk)
	n := func(i int) float64 { return args[i].Float64() }
	if len(args) < operands[op] || len(d.glyphs) > maxGlyphs {
		return
	}
	switch op {
	case "q":
		if len(d.kept) < maxKept {
			d.kept = append(d.kept, d.state)
		}
	case "Q":
		if last := len(d.kept) - 1; last >= 0 {
			d.state, d.kept = d.kept[last], d.kept[:last]
		}
	case "cm":
		d.ctm = matrixOf(args).then(d.ctm)
	case "BT":
		d.tm, d.line = unit, unit
	case "Tc":
		d.char = n(0)
	case "Tw":
		d.word = n(0)
	case "Tz":
		d.stretch = n(0) / 100
	case "TL":
		d.leading = n(0)
	case "Ts":
		d.raised = n(0)
	case "Tf":
		d.font, d.size = d.fontOf(d.resources.Key("Font").Key(args[0].Name())), n(1)
	case "gs":
		if set := d.resources.Key("ExtGState").Key(args[0].Name()).Key("Font"); set.Len() == 2 {
			d.font, d.size = d.fontOf(set.Index(0)), set.Index(1).Float64()
		}
	case "Do":
		d.form(d.resources.Key("XObject").Key(args[0].Name()))
	case "BDC", "BMC":
		d.mark(args)
	case "EMC":
		if last := len(d.instead) - 1; last >= 0 {
			d.instead = d.instead[:last]
		}
	default:
		d.text(op, args)
	}
}

// operands is how many operands an operator wants at least.
var operands = map[string]int{
	"cm": 6, "Tc": 1, "Tw": 1, "Tz": 1, "TL": 1, "Ts": 1, "Tf": 2, "gs": 1, "Do": 1, "Td": 2, "TD": 2, "Tm": 6,
	"Tj": 1, "TJ": 1, "'": 1, `"`: 3,
}

// text follows what moves to a line and what shows a text.
func (d *drawing) text(op string, args []pdf.Value) {
	switch op {
	case "TD":
		d.leading = -args[1].Float64()
		d.move(args[0].Float64(), args[1].Float64())
	case "Td":
		d.move(args[0].Float64(), args[1].Float64())
	case "T*":
		d.move(0, -d.leading)
	case "Tm":
		d.tm = matrixOf(args)
		d.line = d.tm
	case "Tj":
		d.show(args[0].RawString())
	case "'":
		d.move(0, -d.leading)
		d.show(args[0].RawString())
	case `"`:
		d.word, d.char = args[0].Float64(), args[1].Float64()
		d.move(0, -d.leading)
		d.show(args[2].RawString())
	case "TJ":
		for i := range args[0].Len() {
			if v := args[0].Index(i); v.Kind() == pdf.String {
				d.show(v.RawString())
			} else {
				d.advance(-v.Float64() / 1000 * d.size)
			}
		}
	}
}

func matrixOf(args []pdf.Value) (m matrix) {
	for i := range m {
		m[i] = args[i].Float64()
	}
	return m
}

func (d *drawing) move(x, y float64) {
	d.line = matrix{1, 0, 0, 1, x, y}.then(d.line)
	d.tm = d.line
}

// advance goes on along the line, or down it.
func (d *drawing) advance(by float64) {
	if d.font != nil && d.font.vertical {
		d.tm = matrix{1, 0, 0, 1, 0, by}.then(d.tm)
		return
	}
	d.tm = matrix{1, 0, 0, 1, by * d.stretch, 0}.then(d.tm)
}

func (d *drawing) fontOf(v pdf.Value) *font {
	key := v.String()
	f, ok := d.fonts[key]
	if !ok {
		f = newFont(v)
		d.fonts[key] = f
	}
	return f
}

// form draws a form: a piece of page with its own fonts.
func (d *drawing) form(v pdf.Value) {
	if v.Kind() != pdf.Stream || v.Key("Subtype").Name() != "Form" || d.depth >= maxForms {
		return
	}
	before, kept, tm, line, resources := d.state, d.kept, d.tm, d.line, d.resources
	if m := v.Key("Matrix"); m.Len() == len(unit) {
		var own matrix
		for i := range own {
			own[i] = m.Index(i).Float64()
		}
		d.ctm = own.then(d.ctm)
	}
	if r := v.Key("Resources"); !r.IsNull() {
		d.resources = r
	}
	d.kept, d.depth = nil, d.depth+1
	pdf.Interpret(v, d.do)
	d.depth--
	d.state, d.kept, d.tm, d.line, d.resources = before, kept, tm, line, resources
}
