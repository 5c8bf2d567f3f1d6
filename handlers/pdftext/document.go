package pdftext

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// joined is the text of all pages: without their numbers and what stands on each,
// lines that only the width of the paper parted put together again.
func joined(pages [][]line) string {
	pages = withoutRepeats(pages)
	var out strings.Builder
	for n, page := range pages {
		if n > 0 {
			out.WriteString("\n\n")
		}
		for i, l := range page {
			if i > 0 {
				between(&out, page[i-1], l)
			}
			out.WriteString(l.text)
		}
	}
	return out.String()
}

// between ends a line, or goes on with it.
func between(out *strings.Builder, before, l line) {
	goesOn := before.column == l.column && math.Abs(l.x-before.last) < 1.2*l.size && before.y-l.y < blankLine*l.size &&
		!strings.ContainsRune(l.text, '\t')
	start, _ := utf8.DecodeRuneInString(l.text)
	end, _ := utf8.DecodeLastRuneInString(before.text)
	const wide = 20 // sizes: a line of less is no line of prose
	switch long := before.end-before.last > wide*before.size; {
	case goesOn && long && hyphened(before.text) && unicode.IsLower(start):
		text := strings.TrimSuffix(out.String(), string(end))
		out.Reset()
		out.WriteString(text)
	case goesOn && long && before.margin-before.end < 2*before.size && !closes(end) && !opens(start):
		if latin(start) && latin(end) {
			out.WriteByte(' ')
		}
	case before.column != l.column || before.y-l.y > blankLine*l.size:
		out.WriteString("\n\n")
	default:
		out.WriteByte('\n')
	}
}

// hyphened reports whether a line ends within a word.
func hyphened(text string) bool {
	r := []rune(text)
	return len(r) > 1 && (r[len(r)-1] == '-' || r[len(r)-1] == '\u2010') && unicode.IsLetter(r[len(r)-2])
}

// closes and opens tell the end of a sentence and the beginning of an item.
func closes(r rune) bool { return strings.ContainsRune("。！？!?:：;；.", r) }

func opens(r rune) bool {
	return strings.ContainsRune("・●■□◆◇○◎▲△▼▽★☆※【〔［[<＜≪《「『*-–—•◦▪→➢✓①②③④⑤⑥⑦⑧⑨⑩", r) || unicode.IsDigit(r) && r > 0x7f
}

// edge is how many lines from above and below are looked at for what repeats.
const edge = 2

// What programs print on the edges of pages: numbers, the address of a page and
// the hour of printing.
var (
	pageNumber = regexp.MustCompile(`(?i)^[\s\-–—(（]*(?:page|p\.|ページ|第)?\s*[0-9０-９]{1,3}\s*(?:(?:/|／|of)\s*[0-9０-９]{1,3})?\s*(?:ページ|頁)?[\s\-–—)）]*$`)
	pageCount  = regexp.MustCompile(`[0-9]{1,3}\s*/\s*[0-9]{1,3}$`)
	printedBy  = regexp.MustCompile(`^(?:https?|file)://\S*(?:\s+[0-9]{1,3}\s*/\s*[0-9]{1,3})?$`)
	printedAt  = regexp.MustCompile(`^[0-9]{1,4}[/.][0-9]{1,2}[/.][0-9]{1,4},? +[0-9]{1,2}:[0-9]{2}(?: ?[AP]M)?(?:\s.*)?$`)
)

// withoutRepeats leaves out page numbers, and what stands at the edge of several
// pages but once: above on the first page, below on the last.
func withoutRepeats(pages [][]line) [][]line {
	above, below := map[string]int{}, map[string]int{}
	for _, page := range pages {
		for i := range min(edge, len(page)) {
			above[stamp(page[i])]++
			below[stamp(page[len(page)-1-i])]++
		}
	}
	out := make([][]line, len(pages))
	for n, page := range pages {
		for i, l := range page {
			top, foot := i < edge, i >= len(page)-edge
			key := stamp(l)
			switch {
			case (top || foot) && pageNumber.MatchString(l.text):
			case top && !foot && n > 0 && above[key] > 1 && above[key]*2 > len(pages):
			case foot && !top && n < len(pages)-1 && below[key] > 1 && below[key]*2 > len(pages):
			default:
				out[n] = append(out[n], l)
			}
		}
	}
	return out
}

// withoutPrinter are the runs of a page without those that a browser prints above
// and below, which are there both or not at all.
func withoutPrinter(runs []*run) []*run {
	low, high := math.Inf(1), math.Inf(-1)
	for _, r := range runs {
		low, high = min(low, r.y), max(high, r.y)
	}
	above, below := false, false
	for _, r := range runs {
		above = above || high-r.y < r.size/2 && printedAt.MatchString(r.text.String())
		below = below || r.y-low < r.size/2 && printedBy.MatchString(r.text.String())
	}
	return slices.DeleteFunc(runs, func(r *run) bool {
		return above && below && (high-r.y < r.size/2 || r.y-low < r.size/2)
	})
}

// stamp is a line and its height on the page, without the count of pages at its end.
func stamp(l line) string {
	return fmt.Sprintf("%.0f %s", l.y/2, pageCount.ReplaceAllString(l.text, ""))
}
