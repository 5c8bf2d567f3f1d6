package drafting

import (
	"strings"

	"github.com/enkaku/enkaku/search/japanese"
)

// gapLabel is a line whose label a wide gap parts from its value, gapOnly such a
// statement alone.
var (
	gapLabel = japanese.Lazy(`(?m)^[ 　]*(?:[0-9０-９]{1,2}[.．)）、]|[①-⑳・■●○◆])?[ 　]*[^\s　、。:：()（）0-9０-９]{2,9}(?:　{2,}| {3,}|　 +)[^\s　]`)
	gapOnly  = japanese.Lazy(`^([^\s　、。:：()（）0-9０-９]{2,9})(?:　{2,}| {2,}|　 +)([^\s　].*)$`)
)

// fewestGaps is from how many such lines on a text is laid out so, fewestRows from how
// many rows on a table has a column of groups.
const (
	fewestGaps = 5
	fewestRows = 3
)

// grouped reports whether a text is a table whose first column gathers the labels of the
// second: 契約, 種類, 業務委託 and below it nothing, 期間, 一年.
func grouped(raw string) bool {
	groups, rows := 0, 0
	for line := range strings.Lines(raw) {
		cells := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(cells) < 3 || !short(cells[1]) {
			continue
		}
		if _, known := topicOf(cells[1]); known {
			rows++
			if strings.TrimSpace(cells[0]) == "" {
				groups++
			}
		}
	}
	return rows >= fewestRows && groups > 0
}

// row takes a row of a table with groups: group, label, value and remarks. It returns
// false for what is none.
func (l *layout) row(at, end int) bool {
	raw := l.page.raw
	begin := strings.LastIndexByte(raw[:at], '\n') + 1
	cells := strings.Split(raw[begin:end], "\t")
	if len(cells) < 3 {
		return false
	}
	if name := strings.TrimSpace(cells[0]); name != "" {
		l.group = strings.TrimLeft(name, headMarks+itemMarks+noteMarks+" 　")
	}
	from := begin + len(cells[0]) + 1
	valueAt := from + len(cells[1]) + 1
	t := l.topicOfRow(cells[1])
	label := wordsOf(l.group) + " " + wordsOf(cells[1])
	if headsOthers.MatchString(japanese.Normalise(l.group)) || headsForPay.MatchString(japanese.Normalise(l.group)) {
		from = begin // the group says whose this is
	}
	l.head, l.headLabel, l.last, l.lastLabel, l.under = "", "", t, label, 0
	if len(cells) > 3 && unitCell.MatchString(strings.TrimSpace(cells[3])) && endsInDigit.MatchString(cells[2]) { // 62,000 | 円
		cells = append([]string{cells[0], cells[1], cells[2] + "\t" + cells[3]}, cells[4:]...)
	}
	for i, cell := range cells[2:] {
		if strings.TrimSpace(cell) != "" {
			one := line{topic: t, label: label, whole: raw[begin:end], begin: from, group: l.group}
			if i > 0 {
				one.begin, _ = trimmed(raw, valueAt, valueAt+len(cell))
				one.remark = true
			}
			l.add(one, valueAt, valueAt+len(cell))
		}
		valueAt += len(cell) + 1
	}
	return true
}

// endsInDigit is a cell with a number whose unit may stand in the next.
var endsInDigit = japanese.Lazy(`[0-9０-９][ 　]*$`)

// topicOfRow is what the label of a row announces: by itself, with its group, or as one
// of its group.
func (l *layout) topicOfRow(label string) topic {
	own, known := topicOf(label)
	if t, ok := topicOf(l.group + label); ok && (!known || own == topicFacts) {
		return t
	}
	if known {
		return own
	}
	t, _ := topicOf(l.group)
	return t
}
