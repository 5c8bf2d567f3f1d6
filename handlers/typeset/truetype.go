package typeset

import (
	"cmp"
	"encoding/binary"
	"errors"
	"math"
	"slices"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// The libraries that make PDF files embed TrueType outlines only, and only from
// single fonts; the fonts that have all kanji of names are often collections
// with other outlines (CFF). So the few characters that a text needs are
// written as a TrueType font of their own. Numbers and names of tables are
// those of the OpenType specification.

// sample are some characters as a TrueType font.
type sample struct{ glyphs []glyph }

// glyph is one character: its outline, y upwards, in units of the em.
type glyph struct {
	char     rune
	advance  int
	contours [][]point
}

type point struct {
	x, y float64
	on   bool // on the outline, or the control point of a curve
}

// take adds a character of the font of names, scaled to the board's own em.
func (f *Font) take(s *sample, r rune) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	em := fixed.I(int(f.own.UnitsPerEm()))
	index, err := f.names.GlyphIndex(&f.buf, r)
	if err != nil {
		return err
	}
	advance, err := f.names.GlyphAdvance(&f.buf, index, em, font.HintingNone)
	if err != nil {
		return err
	}
	outline, err := f.names.LoadGlyph(&f.buf, index, em, nil)
	if err != nil {
		return err
	}
	s.glyphs = append(s.glyphs, glyph{r, advance.Round(), contoursOf(outline)})
	return nil
}

// contoursOf turns an outline into contours of lines and quadratic curves.
func contoursOf(outline sfnt.Segments) [][]point {
	var all [][]point
	at := func(p fixed.Point26_6, on bool) point { return point{float64(p.X) / 64, -float64(p.Y) / 64, on} }
	for _, s := range outline {
		if s.Op == sfnt.SegmentOpMoveTo {
			all = append(all, []point{at(s.Args[0], true)})
			continue
		}
		if len(all) == 0 {
			continue // an outline begins with a move
		}
		now := &all[len(all)-1]
		switch s.Op {
		case sfnt.SegmentOpLineTo:
			*now = append(*now, at(s.Args[0], true))
		case sfnt.SegmentOpQuadTo:
			*now = append(*now, at(s.Args[0], false), at(s.Args[1], true))
		case sfnt.SegmentOpCubeTo:
			from := (*now)[len(*now)-1]
			*now = append(*now, quadratic(from, at(s.Args[0], false), at(s.Args[1], false), at(s.Args[2], true))...)
		}
	}
	return all
}

// pieces is into how many quadratic curves a cubic one is cut: at 4 they stay
// within half a unit of 1,000 for the curves of kanji.
const pieces = 4

// quadratic follows a cubic curve from a point on with quadratic ones.
func quadratic(from, c1, c2, to point) []point {
	var out []point
	bezier := func(t float64) (x, y, dx, dy float64) {
		u := 1 - t
		a, b, c, d := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
		x, y = a*from.x+b*c1.x+c*c2.x+d*to.x, a*from.y+b*c1.y+c*c2.y+d*to.y
		dx = 3 * (u*u*(c1.x-from.x) + 2*u*t*(c2.x-c1.x) + t*t*(to.x-c2.x))
		dy = 3 * (u*u*(c1.y-from.y) + 2*u*t*(c2.y-c1.y) + t*t*(to.y-c2.y))
		return x, y, dx, dy
	}
	const step = 1.0 / pieces
	for i := range pieces {
		x0, y0, dx0, dy0 := bezier(float64(i) * step)
		x1, y1, dx1, dy1 := bezier(float64(i+1) * step)
		// The control points of the part of the cubic, averaged.
		cx := (x0 + dx0*step/3 + x1 - dx1*step/3) / 2
		cy := (y0 + dy0*step/3 + y1 - dy1*step/3) / 2
		cx, cy = cx+(cx-(x0+x1)/2)/2, cy+(cy-(y0+y1)/2)/2
		out = append(out, point{cx, cy, false}, point{x1, y1, true})
	}
	return out
}

// table is one table of a font.
type table struct {
	tag  string
	data []byte
}

// file writes the sample as a font with the heights of another TrueType font.
func (s *sample) file(like []byte) ([]byte, error) {
	slices.SortFunc(s.glyphs, func(a, b glyph) int { return cmp.Compare(a.char, b.char) })
	head, hhea, maxp := tableOf(like, "head"), tableOf(like, "hhea"), tableOf(like, "maxp")
	if len(head) < 54 || len(hhea) < 36 || len(maxp) < 10 {
		return nil, errors.New("no heights to go by")
	}
	var glyf, loca, hmtx []byte
	loca, hmtx = append32(loca, 0), append16(hmtx, 0, 0) // the first is for what is missing, and empty
	points, contours := 0, 0
	for _, g := range s.glyphs {
		loca = append32(loca, len(glyf))
		data, n := g.data()
		glyf = append(glyf, data...)
		hmtx = append16(hmtx, g.advance, g.left())
		points, contours = max(points, n), max(contours, len(g.contours))
	}
	loca = append32(loca, len(glyf))
	put := func(data []byte, at, v int) { binary.BigEndian.PutUint16(data[at:], uint16(v)) }
	put(head, 50, 1)               // offsets of 4 bytes
	put(hhea, 34, len(s.glyphs)+1) // widths
	put(maxp, 4, len(s.glyphs)+1)  // characters
	put(maxp, 6, points)           // most in one
	put(maxp, 8, contours)         // most in one
	return assemble([]table{       // by name, as the specification wants them
		{"OS/2", tableOf(like, "OS/2")}, {"cmap", s.cmap()}, {"glyf", glyf}, {"head", head}, {"hhea", hhea},
		{"hmtx", hmtx}, {"loca", loca}, {"maxp", maxp}, {"name", tableOf(like, "name")}, {"post", tableOf(like, "post")},
	}), nil
}

// data is the character in the table of outlines, and of how many points.
func (g *glyph) data() ([]byte, int) {
	var ends, flags, xs, ys []byte
	box := [4]int{math.MaxInt16, math.MaxInt16, math.MinInt16, math.MinInt16}
	n, lastX, lastY := 0, 0, 0
	for _, contour := range g.contours {
		for _, p := range contour {
			x, y := int(math.Round(p.x)), int(math.Round(p.y))
			box = [4]int{min(box[0], x), min(box[1], y), max(box[2], x), max(box[3], y)}
			flag := byte(0)
			if p.on {
				flag = 1
			}
			flags, xs, ys = append(flags, flag), append16(xs, x-lastX), append16(ys, y-lastY)
			lastX, lastY = x, y
			n++
		}
		ends = append16(ends, n-1)
	}
	if n == 0 {
		return nil, 0
	}
	out := append16(nil, len(g.contours), box[0], box[1], box[2], box[3])
	out = append16(append(out, ends...), 0) // without instructions
	out = append(append(append(out, flags...), xs...), ys...)
	for len(out)%4 != 0 {
		out = append(out, 0)
	}
	return out, n
}

// left is how far the outline stands from where the character begins.
func (g *glyph) left() int {
	at := math.Inf(1)
	for _, contour := range g.contours {
		for _, p := range contour {
			at = min(at, math.Round(p.x))
		}
	}
	if math.IsInf(at, 1) {
		return 0
	}
	return int(at)
}

// cmap maps characters to outlines, in the two formats that programs read: one
// for the first 65,536 characters, one for all.
func (s *sample) cmap() []byte {
	var ends, starts, deltas []byte
	segments := 0
	var groups []byte
	for i, g := range s.glyphs {
		groups = append32(groups, int(g.char), int(g.char), i+1)
		if g.char < 0xFFFF {
			ends, starts, deltas = append16(ends, int(g.char)), append16(starts, int(g.char)), append16(deltas, i+1-int(g.char))
			segments++
		}
	}
	ends, starts, deltas = append16(ends, 0xFFFF), append16(starts, 0xFFFF), append16(deltas, 1)
	segments++
	bits := 0
	for 1<<(bits+1) <= segments {
		bits++
	}
	short := append16(nil, 4, 16+8*segments, 0, 2*segments, 2<<bits, bits, 2*segments-2<<bits)
	short = append(append16(append(short, ends...), 0), starts...)
	short = append(append(short, deltas...), make([]byte, 2*segments)...)
	out := append16(nil, 0, 2, 3, 1)
	out = append32(out, 20)
	out = append32(append16(out, 3, 10), 20+len(short))
	out = append(out, short...)
	out = append32(append16(out, 12, 0), 16+len(groups), 0, len(s.glyphs))
	return append(out, groups...)
}

// assemble writes tables as a font.
func assemble(tables []table) []byte {
	bits := 0
	for 1<<(bits+1) <= len(tables) {
		bits++
	}
	out := append32(nil, 0x10000)
	out = append16(out, len(tables), 16<<bits, bits, 16*len(tables)-16<<bits)
	at := 12 + 16*len(tables)
	for _, t := range tables {
		out = append32(append(out, t.tag...), checksum(t.data), at, len(t.data))
		at += padded(len(t.data))
	}
	for _, t := range tables {
		out = append(append(out, t.data...), make([]byte, padded(len(t.data))-len(t.data))...)
	}
	return out
}

func padded(n int) int { return (n + 3) &^ 3 }

func checksum(data []byte) int {
	sum := uint32(0)
	for len(data) >= 4 {
		sum += binary.BigEndian.Uint32(data)
		data = data[4:]
	}
	var rest [4]byte
	copy(rest[:], data)
	return int(sum + binary.BigEndian.Uint32(rest[:]))
}

// tableOf is a copy of a table of a TrueType font, nil when it has none.
func tableOf(file []byte, tag string) []byte {
	if len(file) < 12 {
		return nil
	}
	for i := range int(binary.BigEndian.Uint16(file[4:])) {
		entry := file[12+16*i:]
		if len(entry) < 16 || string(entry[:4]) != tag {
			continue
		}
		from, n := binary.BigEndian.Uint32(entry[8:]), binary.BigEndian.Uint32(entry[12:])
		return slices.Clone(file[from : from+n])
	}
	return nil
}

func append16(out []byte, values ...int) []byte {
	for _, v := range values {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	return out
}

func append32(out []byte, values ...int) []byte {
	for _, v := range values {
		out = binary.BigEndian.AppendUint32(out, uint32(v))
	}
	return out
}
