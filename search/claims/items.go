package claims

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// The lines of a list seldom end in a full stop, and ends of lines inside Japanese are
// taken out before a text is read, for words are cut in two by them. So a list and
// the sentence below it are one sentence. Words are looked for in it as a whole; how it
// reads is asked of what stands below each item as well.

// itemMarks begin a line that is an item of a list or a heading with its answer.
const itemMarks = "■□◆◇●○◎・▼▽▲△★☆※【〔<＜-–—*•‣▪▶➤✓"

// longItem is from how many characters on a line with such a mark is more than a
// heading, which belongs to what stands below it.
const longItem = 12

// parts returns the stretches of a sentence that the ends of items part, nil when
// none ends in it.
func (f *folded) parts(span [2]int) (out [][2]int) {
	from := span[0]
	for at := f.at[span[0]]; ; {
		i := strings.IndexByte(f.raw[at:f.at[span[1]]], '\n')
		if i < 0 {
			break
		}
		end := at + i
		at = end + 1
		begin := strings.LastIndexByte(f.raw[:end], '\n') + 1
		if !item(f.raw[begin:end]) {
			continue
		}
		next := span[0] + sort.Search(span[1]-span[0], func(n int) bool { return f.at[span[0]+n] > end })
		if next > from && next < span[1] {
			out, from = append(out, [2]int{from - span[0], next - span[0]}), next
		}
	}
	if out != nil {
		out = append(out, [2]int{from - span[0], span[1] - span[0]})
	}
	return out
}

// item reports whether a line is an item of a list.
func item(line string) bool {
	line = strings.TrimSpace(line)
	first, _ := utf8.DecodeRuneInString(line)
	return strings.ContainsRune(itemMarks, first) && utf8.RuneCountInString(line) >= longItem
}
