package pdftext

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ledongthuc/pdf"
)

// run are characters that stand beside one another.
type run struct {
	x, y, size, end float64
	text            strings.Builder
}

// In sizes of a character: how far a run may jump back or ahead and still be the
// same, how much of a line two runs share, between which lines a blank one stands.
const (
	backStep  = 0.6
	gapStep   = 0.9
	sameLine  = 0.45
	blankLine = 2.2
)

// laidOut are the characters of a page as lines from above to below, a tab between
// runs that stand apart.
func laidOut(glyphs []pdf.Text) string {
	runs := runsOf(glyphs)
	slices.SortStableFunc(runs, func(a, b *run) int { return cmp.Compare(b.y, a.y) })
	var out strings.Builder
	last := math.Inf(1)
	for i := 0; i < len(runs); {
		n := i + 1
		for n < len(runs) && runs[i].y-runs[n].y < sameLine*max(runs[i].size, 1) {
			n++
		}
		line := runs[i:n]
		slices.SortStableFunc(line, func(a, b *run) int { return cmp.Compare(a.x, b.x) })
		if i > 0 {
			out.WriteByte('\n')
			if last-line[0].y > blankLine*line[0].size {
				out.WriteByte('\n')
			}
		}
		for k, r := range line {
			if k > 0 && r.x-line[k-1].end > gapStep*r.size {
				out.WriteByte('\t')
			}
			out.WriteString(r.text.String())
		}
		last, i = line[0].y, n
	}
	return out.String()
}

// runsOf joins the characters of a page, in the order of the file, into runs.
func runsOf(glyphs []pdf.Text) (runs []*run) {
	var at *run
	for _, g := range glyphs {
		if g.S == "" || g.S == "\n" {
			continue
		}
		size := math.Abs(g.FontSize)
		if size == 0 {
			size = 10
		}
		near := at != nil && math.Abs(g.Y-at.y) < sameLine*size &&
			(g.W == 0 && g.X == at.x || g.X > at.end-backStep*size*float64(utf8.RuneCountInString(at.text.String())) && g.X < at.end+gapStep*size)
		if !near {
			at = &run{x: g.X, y: g.Y, size: size, end: g.X}
			runs = append(runs, at)
		}
		at.text.WriteString(g.S)
		at.end = max(at.end, g.X) + widthOf(g, size)
	}
	return runs
}

// widthOf is how wide a character is. Fonts of many characters say it in a way
// that the library does not read: then kanji and kana take their size, Latin
// letters half of it.
func widthOf(g pdf.Text, size float64) float64 {
	r, _ := utf8.DecodeRuneInString(g.S)
	switch {
	case g.W > 0:
		return g.W
	case r < 0x250:
		return size / 2
	}
	return size
}
