package pdftext

import (
	"math"

	"github.com/ledongthuc/pdf"
)

// mark begins marked content, which may stand for another text: the two letters of
// a ligature, or nothing for a hyphen at the end of a line.
func (d *drawing) mark(args []pdf.Value) {
	var text *string
	if len(args) == 2 {
		properties := args[1]
		if properties.Kind() == pdf.Name {
			properties = d.resources.Key("Properties").Key(properties.Name())
		}
		if v := properties.Key("ActualText"); v.Kind() == pdf.String {
			s := v.Text()
			text = &s
		}
	}
	if len(d.instead) < maxKept {
		d.instead = append(d.instead, text)
	}
}

// show draws a text at the present place.
func (d *drawing) show(raw string) {
	if d.font == nil {
		return
	}
	for _, c := range d.font.codes(raw) {
		place := matrix{d.size * d.stretch, 0, 0, d.size, 0, d.raised}.then(d.tm).then(d.ctm)
		by := c.width*d.size + d.char
		if c.space {
			by += d.word
		}
		if d.font.vertical {
			by = -d.size + d.char // the default of ISO 32000-1, 9.7.4.3
		}
		text := c.text
		for _, other := range d.instead {
			if other != nil {
				text, *other = *other, ""
			}
		}
		if text != "" {
			d.glyphs = append(d.glyphs, placed(text, place, c.width, d.font))
		}
		d.advance(by)
	}
}

// placed turns a character so that its line runs from left to right. The scale of
// place is the size of the character.
func placed(text string, place matrix, width float64, f *font) glyph {
	size := math.Hypot(place[0], place[1])
	g := glyph{text: text, x: place[4], y: place[5], w: width * size, size: size * f.em}
	if f.vertical {
		g.x, g.y, g.w, g.direction = -place[5], place[4], size, downward
		return g
	}
	const tolerance = 0.1 // of a right angle
	turns := math.Atan2(place[1], place[0]) / (math.Pi / 2)
	near := math.Round(turns)
	if math.Abs(turns-near) > tolerance {
		g.direction = askew
		return g
	}
	g.direction = direction((int(near) + 4) % 4)
	switch g.direction {
	case quarter:
		g.x, g.y = place[5], -place[4]
	case half:
		g.x, g.y = -place[4], -place[5]
	case threeQuarters:
		g.x, g.y = -place[5], place[4]
	}
	return g
}

// popped are all values on the stack, the lowest first.
func popped(stk *pdf.Stack) []pdf.Value {
	args := make([]pdf.Value, stk.Len())
	for i := len(args) - 1; i >= 0; i-- {
		args[i] = stk.Pop()
	}
	return args
}
