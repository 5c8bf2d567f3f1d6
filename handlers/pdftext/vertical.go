package pdftext

import "math"

// What a column of upright characters is, in sizes: how far they stand from one
// another and from a straight line, and how many they are at least.
const (
	leastStep   = 0.7
	longestStep = 1.5
	straight    = 0.3
	leastColumn = 4
)

// upright are the characters of a page, those that follow one another downward
// turned as lines. Browsers place the characters of vertical text one by one, and
// turn the numbers in it on their side.
func upright(glyphs []glyph) []glyph {
	found := false
	for i := 0; i < len(glyphs); {
		n := i + 1
		for n < len(glyphs) && below(glyphs[n-1], glyphs[n]) {
			n++
		}
		if n-i >= leastColumn {
			found = true
			for k := i; k < n; k++ {
				stood(&glyphs[k])
			}
		}
		i = n
	}
	for i := range glyphs {
		found = found || glyphs[i].direction == downward
	}
	for i := range glyphs {
		switch g := &glyphs[i]; {
		case !found:
		case g.direction == threeQuarters:
			g.y += middle * g.size
			g.direction = downward
		case g.direction == ahead && alone(glyphs, i): // between two numbers
			stood(g)
		}
	}
	return glyphs
}

// stood turns an upright character so that its column is a line.
func stood(g *glyph) {
	g.x, g.y, g.w = -(g.y + ascent*g.size), g.x+g.size/2, g.size
	g.direction = downward
}

// alone reports whether a character has none beside it on its line.
func alone(glyphs []glyph, i int) bool {
	for _, k := range []int{i - 1, i + 1} {
		if k >= 0 && k < len(glyphs) && glyphs[k].direction == ahead && math.Abs(glyphs[k].y-glyphs[i].y) < sameLine*glyphs[i].size {
			return false
		}
	}
	return true
}

// ascent is how high kanji stand above their line, middle half the height of Latin
// letters, in sizes.
const (
	ascent = 0.88
	middle = 0.35
)

// below reports whether a character stands right below the one before it.
func below(before, g glyph) bool {
	down := (before.y - g.y) / max(g.size, 1)
	return before.direction == ahead && g.direction == ahead && down > leastStep && down < longestStep &&
		math.Abs(before.x-g.x) < straight*g.size
}
