package drafting

import (
	"strings"
	"unicode"

	"github.com/enkaku/enkaku/search/japanese"
)

// MaxText is the longest text that is read, in bytes: the longest advert is ten
// thousand characters.
const MaxText = 36 << 10

// Sentences that never end are cut, so that no text takes long to read: at a
// comma or a space after so many bytes, and anywhere after the second number.
const (
	longSentence = 700
	mostSentence = 1500
)

// page is a pasted text, cut into lines that know under which label they
// stand.
type page struct {
	raw   string
	lines []*line
}

// line is one statement of the text: a line of it, or a part of one that has a
// label of its own.
type line struct {
	japanese.Written
	at    int    // where it begins in the raw text
	begin int    // where its label begins, at without one
	whole string // the line of the text that holds it
	topic topic
	label string // as normalised, with the label or heading above it
	mark  rune   // that begins it: ■, ・, ※; 0 for none
	foot  bool   // who posts and how to reach them
	other bool   // another job, news, prices for patients, or what an agency says of itself
	part  part

	opens  bool   // the text turns to its advert here
	group  string // of the row of a table
	remark bool   // beside the value of a row

	beyond bool // under a heading of other jobs, to the end of the text
}

// sentence is a stretch of a line, in its normal form.
type sentence struct {
	*line
	from, to int // bytes of Normal
	text     string
}

// span returns where bytes from and to of a sentence stand in the raw text,
// without spaces around them.
func (p *page) span(s sentence, from, to int) (start, end int) {
	start, end = s.at+s.RawStart(s.from+from), s.at+s.RawStart(s.from+to)
	for start < end && space(p.raw[start:end], true) {
		_, n := firstRune(p.raw[start:end])
		start += n
	}
	for start < end && space(p.raw[start:end], false) {
		_, n := lastRune(p.raw[start:end])
		end -= n
	}
	return start, end
}

func space(s string, first bool) bool {
	r, _ := lastRune(s)
	if first {
		r, _ = firstRune(s)
	}
	return unicode.IsSpace(r)
}

// sentences cuts a line at the ends of its sentences.
func (l *line) sentences() (out []sentence) {
	from := 0
	add := func(to int) {
		if strings.TrimSpace(l.Normal[from:to]) != "" {
			out = append(out, sentence{l, from, to, l.Normal[from:to]})
		}
		from = to
	}
	for i, r := range l.Normal {
		if n := i - from; n > mostSentence || n > longSentence && strings.ContainsRune("、,; ", r) {
			add(i)
		}
		switch r {
		case '&':
			if before := l.Normal[from:i]; strings.HasSuffix(before, " ") && japanese.IsJapanese(before) && strings.HasPrefix(l.Normal[i:], "& ") {
				add(i + 1)
			}
		case '。', '!', '?':
			add(i + len(string(r)))
		case '.':
			if i+1 < len(l.Normal) && l.Normal[i+1] == ' ' && !abbreviated(l.Normal[:i]) {
				add(i + 1)
			}
		}
	}
	add(len(l.Normal))
	return out
}

// abbreviated reports whether a full stop after the text ends a short form or
// the number of an item.
func abbreviated(before string) bool {
	word := before[strings.LastIndexAny(before, " (/")+1:]
	if word == "" || word[len(word)-1] >= '0' && word[len(word)-1] <= '9' && len(word) < 3 {
		return true
	}
	switch word {
	case "incl", "e.g", "i.e", "approx", "min", "max", "no", "vs", "inc", "dr", "st", "co", "ltd", "ca", "hr", "hrs", "wk":
		return true
	}
	return false
}
