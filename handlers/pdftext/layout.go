package pdftext

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// run are characters that stand beside one another.
type run struct {
	x, y, size, end float64
	text            strings.Builder
	gap             float64 // before its last character, in sizes; a whole one before its first
}

// line is what stands at one height of a page or a column, a tab between runs that
// stand apart.
type line struct {
	text       string
	x, y, size float64
	last, end  float64 // where its last run begins and ends
	margin     float64 // where the lines of its column end at most
	column     int
}

// In sizes of a character: how far a run may jump back or ahead and still be the
// same, how far apart two words of Latin letters stand and two cells of a narrow
// table, how much of a line two runs share, between which lines a blank one stands.
const (
	backStep  = 0.6
	gapStep   = 0.9
	wordStep  = 0.2
	cellStep  = 0.35
	sameLine  = 0.45
	blankLine = 2.2
)

// linesOf are the lines of a page in the order in which they are read: those that
// run as most do first. What stands askew, as SAMPLE across a page does, is left out.
func linesOf(glyphs []glyph) []line {
	ways := make([][]glyph, askew)
	for _, g := range upright(glyphs) {
		if g.direction != askew {
			ways[g.direction] = append(ways[g.direction], g)
		}
	}
	slices.SortStableFunc(ways, func(a, b []glyph) int { return len(b) - len(a) })
	var out []line
	column := 0
	for _, way := range ways {
		for _, runs := range columnsOf(withoutPrinter(runsOf(way))) {
			column++
			out = append(out, columnLines(runs, column)...)
		}
	}
	return out
}

// columnLines are the lines of one column from above to below.
func columnLines(runs []*run, column int) []line {
	slices.SortStableFunc(runs, func(a, b *run) int { return cmp.Compare(b.y, a.y) })
	margin := math.Inf(-1)
	for _, r := range runs {
		margin = max(margin, r.end)
	}
	var rows [][]*run
	for i := 0; i < len(runs); {
		n := i + 1
		for n < len(runs) && runs[i].y-runs[n].y < sameLine*max(runs[i].size, 1) {
			n++
		}
		row := runs[i:n]
		slices.SortStableFunc(row, func(a, b *run) int { return cmp.Compare(a.x, b.x) })
		rows = append(rows, row)
		i = n
	}
	var out []line
	for _, row := range labelsFirst(rows) {
		last := row[len(row)-1]
		l := line{x: row[0].x, y: row[0].y, size: row[0].size, last: last.x, end: last.end, margin: margin, column: column}
		var text strings.Builder
		for k, r := range row {
			if k > 0 && apart(row[k-1], r) {
				text.WriteByte('\t')
			}
			text.WriteString(r.text.String())
		}
		if l.text = strings.TrimRight(text.String(), " \u3000"); strings.TrimSpace(l.text) != "" {
			out = append(out, l)
		}
	}
	return out
}

// apart reports whether two runs of a line are two cells. Lines of Latin letters that
// are set to both edges have spaces of up to two characters.
func apart(before, r *run) bool {
	const justified = 2.5
	gap := r.x - before.end
	if strings.HasSuffix(before.text.String(), " ") && latin(first(r.text.String())) {
		return gap > justified*r.size
	}
	return gap > gapStep*r.size
}

func first(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}

// labelsFirst puts the label of a table's row, which stands in the middle beside a
// value of several lines, before the first of them.
func labelsFirst(rows [][]*run) [][]*run {
	for i, row := range rows {
		if len(row) == 0 {
			continue // a value whose label went up
		}
		label := row[0]
		up, down := besides(rows, i, -1), besides(rows, i, 1)
		if up == 0 || up-down > 1 || down-up > 1 {
			continue
		}
		rows[i-up] = append([]*run{label}, rows[i-up]...)
		rows[i] = row[1:]
	}
	return slices.DeleteFunc(rows, func(row []*run) bool { return len(row) == 0 })
}

// besides counts the lines above or below a row that stand right of its label and
// close to one another: those of one value.
func besides(rows [][]*run, i, step int) (n int) {
	const leading = 1.8 // in sizes
	label, before := rows[i][0], rows[i][len(rows[i])-1]
	for k := i + step; k >= 0 && k < len(rows); k += step {
		if len(rows[k]) == 0 {
			break
		}
		r := rows[k][0]
		if r.x < label.end || math.Abs(r.y-before.y) > leading*r.size {
			break
		}
		n, before = n+1, r
	}
	return n
}

// runsOf joins the characters of a page, in the order of the file, into runs. What
// is drawn twice to look bold counts once.
func runsOf(glyphs []glyph) (runs []*run) {
	var at *run
	for _, g := range glyphs {
		text := plain(g.text)
		size := math.Abs(g.size)
		if size == 0 {
			size = 10
		}
		ahead := 0.0
		near := at != nil && math.Abs(g.y-at.y) < sameLine*size
		if near {
			ahead = g.x - at.end
			near = ahead > -backStep*size && ahead < gapStep*size
		}
		if text == "" || !near && strings.TrimSpace(text) == "" {
			continue
		}
		if !near {
			at = &run{x: g.x, y: g.y, size: size, end: g.x, gap: 1}
			runs = append(runs, at)
		} else {
			at.text.WriteString(spacing(at, ahead/size, text))
			at.gap = ahead / size
		}
		at.text.WriteString(text)
		at.end = max(at.end, g.x+g.w)
	}
	type place struct {
		x, y int
		text string
	}
	seen := map[place]bool{}
	return slices.DeleteFunc(runs, func(r *run) bool {
		p := place{int(r.x / (r.size / 4)), int(r.y / (r.size / 4)), r.text.String()}
		twice := seen[p]
		seen[p] = true
		return twice
	})
}

// spacing is what stands for a gap within a run, in sizes. A gap that is as wide as
// the one before it is the spacing of a title.
func spacing(r *run, gap float64, next string) string {
	before, _ := utf8.DecodeLastRuneInString(r.text.String())
	after, _ := utf8.DecodeRuneInString(next)
	switch {
	case unicode.IsSpace(before) || unicode.IsSpace(after):
	case gap > wordStep && latin(before) && latin(after):
		return " "
	case gap > cellStep && r.gap < wordStep:
		return "\t"
	}
	return ""
}

// latin reports whether a character stands in words with spaces between them.
func latin(r rune) bool {
	return r < 0x250 && !unicode.IsSpace(r)
}

// plain is a character as it is typed: fonts of kanji are asked for radicals and
// for forms of vertical lines, which no search finds.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\u00ad':
			return -1
		case r == '\u00a0':
			return ' '
		case r >= 0x2e80 && r <= 0x2fdf, r >= 0xfe10 && r <= 0xfe19, r >= 0xfe30 && r <= 0xfe4f:
			if folded := []rune(norm.NFKC.String(string(r))); len(folded) == 1 {
				return folded[0]
			}
		}
		return r
	}, ligatures.Replace(text))
}

var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st")
