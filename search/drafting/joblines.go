package drafting

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

// byLines cuts where lines begin that each name a kind of work and what it pays. What
// stands behind the last of them is about all.
func byLines(r *Reader, text string) ([]Job, int) {
	starts := startsOfLines(text, read(text).lines)
	if len(starts) < 2 {
		return nil, 0
	}
	last := starts[len(starts)-1]
	end := last + len(strings.SplitAfterN(text[last:], "\n", 2)[0])
	var out []Job
	for i, from := range starts {
		to := end
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		out = append(out, r.jobOf(text[:starts[0]], text[from:to], text[end:]))
	}
	return out, 2
}

// fewestRowsOfJobs is from how many lines on, one below the other, each is a job of its
// own, also when two name the same kind of work.
const fewestRowsOfJobs = 3

// startsOfLines are the bytes at which lines begin that each offer a job: one for each
// kind of work, or each of the rows that follow one another.
func startsOfLines(text string, lines []*line) []int {
	var kinds []vocab.WorkType
	var starts, rows []int
	first, last := -1, -1
	for i, l := range lines {
		kind, paid := offeredBy(l)
		if goesOn := first < 0 || last == i-1; !paid || kind == "" && !(goesOn && countedLine(text, l)) {
			continue
		}
		at := strings.LastIndexByte(text[:l.begin], '\n') + 1
		if first < 0 {
			first = i
		}
		last, rows = i, append(rows, at)
		if kind != "" && !slices.Contains(kinds, kind) {
			kinds, starts = append(kinds, kind), append(starts, at)
		}
	}
	rows = slices.Compact(rows)
	if len(kinds) > 1 && len(rows) >= fewestRowsOfJobs && last-first == len(rows)-1 {
		starts = rows
	}
	starts = slices.Compact(starts)
	return starts[:min(len(starts), mostJobs)]
}

// offeredBy is the kind of work that a line names, "" for none, and whether it says what
// something pays.
func offeredBy(l *line) (kind vocab.WorkType, paid bool) {
	if l.foot || l.other || strings.Contains(l.Normal, "。") || len(amountsIn(sentence{l, 0, len(l.Normal), l.Normal})) == 0 {
		return "", false
	}
	said := l.label + " " + l.Normal
	if i := slices.IndexFunc(workWords, func(w workWord) bool { return w.words.MatchString(said) }); i >= 0 {
		kind = workWords[i].work
	}
	return kind, true
}

// countedLine reports whether a line of the text begins with a number of a list.
func countedLine(text string, l *line) bool {
	at := strings.LastIndexByte(text[:l.begin], '\n') + 1
	line, _, _ := strings.Cut(text[at:], "\n")
	return slices.ContainsFunc(numbered, func(n *japanese.Expr) bool { return n.MatchString(line) })
}
