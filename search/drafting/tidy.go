package drafting

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"github.com/enkaku/enkaku/search/japanese"
)

// What programs put before the lines of a text: marks of what a mail quotes, the
// hour and the name of a message in a chat.
var (
	quoted = japanese.Lazy(`^[ \t]*(?:[>＞][ \t]?)+`)
	spoken = japanese.Lazy(`^(?:\[?(?:午前|午後)?\d{1,2}:\d{2}(?::\d{2})?\]?)[ \t　]+([^ \t　:：]{1,20}(?:[ \t　]+[^ \t　:：]{1,8})?)[\t　][\t 　]*`)
)

// fewest is how many lines of a text bear such a mark at least, wrapped how many are
// as long as the paper is wide, in halves of a kanji.
const (
	fewest     = 3
	wrapped    = 2
	leastWidth = 36
)

// Tidy takes from a text what the way to us added to it: marks of quoted mail, hours
// and names of a chat, ends of lines in the middle of sentences. Passages of a draft
// are passages of the tidy text; a tidy text stays as it is, unless it was a chat of
// long messages, which now look like lines of a page.
func Tidy(text string) string {
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	marked := 0
	for _, l := range lines {
		if quoted.MatchString(l) {
			marked++
		}
	}
	if marked >= fewest {
		if answers(lines) {
			return strings.Join(lines, "\n") // what is quoted is older: see quoted.go
		}
		for i, l := range lines {
			lines[i] = quoted.ReplaceAllString(l, "")
		}
	}
	if told, ok := untalked(lines); ok {
		return strings.Join(told, "\n") // a message ends where its writer ended it
	}
	return strings.Join(unwrapped(lines), "\n")
}

// unwrapped joins lines that end where the paper did. They are those of the greatest
// width, at least two of them; shorter ones end on purpose.
func unwrapped(lines []string) []string {
	widest, n := 0, 0
	for _, l := range lines {
		if !gapped.MatchString(strings.TrimSpace(l)) && !ends(l) {
			widest = max(widest, widthOf(l))
		}
	}
	near, ragged := 0, 4
	for _, l := range lines {
		if widthOf(l) >= widest-2*ragged && !ends(l) {
			near++
		}
	}
	if near > 2*wrapped {
		ragged *= 2 // words of Latin letters among kanji
	}
	full := func(l string) bool {
		within := ragged
		if !mostlyJapanese(l) {
			within = 12 // a word that did not fit
		}
		return widthOf(l) >= widest-within && !gapped.MatchString(strings.TrimSpace(l))
	}
	for _, l := range lines {
		if full(l) {
			n++
		}
	}
	if n < wrapped || widest < leastWidth {
		return lines
	}
	out := lines[:0:0]
	goesOn, bracketed := false, false // the last line goes on; it ends with a bracket
	for _, l := range lines {
		last := len(out) - 1
		if last >= 0 && hyphened.MatchString(out[last]) && small.MatchString(l) {
			if !ownHyphen.MatchString(out[last]) {
				out[last] = strings.TrimSuffix(out[last], "-")
			}
			out[last] += strings.TrimLeft(l, " \t")
			goesOn = full(l) && !ends(l)
			continue
		}
		if last >= 0 && bracketed && kana.MatchString(l) && continues(l) || goesOn && continues(l) || last >= 0 && torn(out[last], l) || last >= 0 && small.MatchString(l) && halfSaid.MatchString(out[last]) && continues(l) {
			if r, _ := utf8.DecodeLastRuneInString(out[last]); r < 0x250 && l[0] < utf8.RuneSelf && !half.MatchString(out[last]) {
				out[last] += " "
			}
			out[last] += strings.TrimLeft(l, " \t")
		} else {
			out = append(out, l)
		}
		goesOn = full(l) && !ends(l) && !ofRows(l)
		bracketed = full(l) && strings.HasSuffix(strings.TrimSpace(l), "）")
	}
	return out
}

// ofItsOwn begins a statement about another item, which no broken line does.
var ofItsOwn = japanese.Lazy(`^(?:試用期間|募集人数|採用人数|契約期間|勤務時間|勤務地|休憩時間|給与|報酬|時給|交通費|社会保険|選考)(?:は|については|につきましては)`)

// A line of Latin letters that ends within a word or a statement, and one that goes on.
var (
	hyphened  = japanese.Lazy(`[A-Za-z]{2,}-$`)
	ownHyphen = japanese.Lazy(`(?i)\b(?:part|full|follow|long|short|on|off|self|non|well|high|low|work|check|sign|half|one|two|three|four|five|six|ten|board|state|tele|co|multi|first|third)-$`)
	small     = japanese.Lazy(`^[ \t]*[a-z]`)
	halfSaid  = japanese.Lazy(`^[ \t]*[A-Za-z0-9].{35,}[a-z,0-9)]$`)
)

// kana begins a line that goes on behind a bracket: （請負）|とし、.
var kana = japanese.Lazy(`^(?:\p{Hiragana}|[、。])`)

// gapped is a line of columns, or one with something at its right end: it may be wider
// than the text.
var gapped = japanese.Lazy(`[ 　]{3,}`)

// ofRows reports whether a line is one of several rows that each name something and what
// it pays, with wide spaces between their cells.
func ofRows(line string) bool {
	text := strings.TrimSpace(line)
	return strings.Contains(text, "　") && !strings.Contains(text, "。") && hasAmount.MatchString(text) && !continued.MatchString(text)
}

// continued ends a line within a statement.
var continued = japanese.Lazy(`[、,（(「]$`)

// torn reports whether a line break stands between a number and what it counts.
func torn(line, next string) bool {
	r, _ := utf8.DecodeLastRuneInString(line)
	return unicode.IsDigit(r) && (counted.MatchString(next) || half.MatchString(line) && digits.MatchString(next))
}

// half is a number that lacks digits behind its comma.
var (
	half   = japanese.Lazy(`\d,\d{0,2}$`)
	digits = japanese.Lazy(`^ *\d+`)
)

// counted is what a number counts, and no word that begins with it: 件名.
var counted = japanese.Lazy(`^(?:年|月|日|回|名|人|件|円|時|分|歳|本|%|％)(?:$|[^\p{Han}]|[以未前後間目])`)

// widthOf is how wide a line is, in halves of a kanji.
func widthOf(line string) (n int) {
	for _, r := range strings.TrimSpace(line) {
		switch width.LookupRune(r).Kind() {
		case width.EastAsianWide, width.EastAsianFullwidth, width.EastAsianAmbiguous:
			n += 2
		default:
			n++
		}
	}
	return n
}

// ends reports whether a line ends a statement.
func ends(line string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(line))
	return strings.ContainsRune("。．.！!？?：:；;)）」】", r)
}

// continues reports whether a line may go on with the one above it: it has no mark
// and no label.
func continues(line string) bool {
	text := strings.TrimSpace(line)
	if text == "" || strings.HasPrefix(line, "        ") || strings.HasPrefix(line, "　　　　") || marks.MatchString(text) || strings.ContainsAny(text[:min(len(text), 4)], "【[<＜《") || strings.ContainsRune(line, '\t') {
		return false
	}
	label, _ := split(text, false)
	r, _ := utf8.DecodeRuneInString(text)
	return label == "" && !isHeading(text) && !ofItsOwn.MatchString(text) && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("、。（(「", r))
}
