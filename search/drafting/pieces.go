package drafting

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/search/japanese"
)

// bracketed finds labels in brackets inside a line, inner those with a colon
// after a space.
var (
	bracketed = japanese.Lazy(`[【\[［《＜〈〔<][^】\]］》＞〉〕>\n]{1,16}[】\]］》＞〉〕>]`)
	inner     = japanese.Lazy(`[ \t　]+([^\s　:：、。()（）]{2,12})[ 　]?[:：]`)
	// a label after a wide space
	wideLabel = japanese.Lazy(`(?:　|[ \t]{2,})[ 　]*([^\s　:：、。()（）]{2,10})`)
	// a heading in the middle of a line
	headInside = japanese.Lazy(`[ 　\t]+[■◆▼●]`)
)

// adjective is a word before a label that belongs to it: Other openings, Base pay.
var adjective = japanese.Lazy(`^[A-Za-z/-]{2,12}[ \t]+$`)

// mostSlashes is from how many wide slashes on they part the statements of a line.
const mostSlashes = 3

// number is a cell that counts the rows, unitCell one that goes on with a number.
var (
	number   = japanese.Lazy(`^[0-9０-９]{1,3}$`)
	unitCell = japanese.Lazy(`^(?:円|名|人|件|回|時間|日|％|%)`)
)

// pieces cuts a line where another label begins inside it.
func (l *layout) pieces(at, end int) (out [][2]int) {
	text := l.page.raw[at:end]
	cuts := []int{0}
	for _, m := range bracketed.FindAllStringIndex(text, -1) {
		if _, known := exactTopic(text[m[0]:m[1]]); m[0] > 0 && text[m[0]-1] != '\t' && (known || len(cuts) > 1 || strings.HasPrefix(text, "【") && cries(text) == 0) {
			cuts = append(cuts, m[0])
		}
	}
	for _, m := range inner.FindAllStringSubmatchIndex(text, -1) {
		if _, known := exactTopic(text[m[2]:m[3]]); known && m[2] > cuts[len(cuts)-1] && opening(strings.ToLower(text[m[2]:])) == 0 &&
			!adjective.MatchString(text[cuts[len(cuts)-1]:m[2]]) {
			cuts = append(cuts, m[2])
		}
	}
	for _, m := range wideLabel.FindAllStringSubmatchIndex(text, -1) {
		spaced := m[3] < len(text) && strings.ContainsRune(" 　", firstOnly(text[m[3]:]))
		t, known := exactTopic(text[m[2]:m[3]])
		listed := t == topicInsurance || digitAt(text, m[2]) || text[m[2]:m[3]] == "雇用" || strings.HasPrefix(text[m[2]:], "土日") // values too
		if spaced && known && m[2] > cuts[len(cuts)-1] && !listed {
			cuts = append(cuts, m[2])
		}
	}
	if slashes := strings.Count(text, "／"); slashes >= mostSlashes && strings.IndexByte(text, '\t') < 0 {
		for i := range text {
			if strings.HasPrefix(text[i:], "／") {
				cuts = append(cuts, i+len("／"))
			}
		}
	}
	if cells := strings.Split(text, "\t"); len(cells) > 2 && len(cuts) == 1 {
		if number.MatchString(cells[0]) && len(cells) > 3 {
			cells = append([]string{cells[0] + "\t" + cells[1]}, cells[2:]...)
		}
		if _, known := topicOf(cells[0][strings.IndexByte(cells[0], '\t')+1:]); known && !unitCell.MatchString(cells[2]) {
			cuts = append(cuts, len(cells[0])+len(cells[1])+2) // remarks beside the value
		}
	}
	slices.Sort(cuts)
	for _, m := range headInside.FindAllStringIndex(text, -1) {
		if m[0] > cuts[len(cuts)-1] {
			cuts = append(cuts, m[0])
		}
	}
	for i, from := range cuts {
		to := len(text)
		if i+1 < len(cuts) {
			to = cuts[i+1]
		}
		to -= len(text[from:to]) - len(strings.TrimRight(text[from:to], "／|｜ "))
		if a, b := trimmed(l.page.raw, at+from, at+to); a < b {
			out = append(out, [2]int{a, b})
		}
	}
	return out
}
