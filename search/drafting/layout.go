package drafting

import (
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/search/japanese"
)

// layout cuts a text into lines, going down it once.
type layout struct {
	page *page

	head      topic  // of the heading above
	headLabel string // its words
	asked     bool   // the heading is a question of a chat: one line answers it
	over      bool   // the next line is indented below this one
	last      topic  // of the label of the line above
	lastLabel string
	under     int  // lines since the heading
	blank     bool // the line above is empty

	gaps   bool   // labels stand before wide gaps, known or not
	groups bool   // rows of a table begin with a group of labels
	group  string // the last of them
}

// headMarks begin headings, itemMarks the items of a list.
const (
	headMarks = "■□◆◇▼▽●◎▶►◼◾🔷🔶"
	itemMarks = "・–—*•‣○◦✓✔→-"
	noteMarks = "※★☆"
)

// read cuts a text into its lines.
func read(raw string) *page {
	l := &layout{page: &page{raw: raw}, gaps: len(gapLabel.FindAllString(raw, fewestGaps)) == fewestGaps, groups: grouped(raw)}
	for at := 0; at < len(raw); {
		end := strings.IndexByte(raw[at:], '\n')
		if end < 0 {
			end = len(raw) - at
		}
		l.over = indents(raw[min(len(raw), at+end+1):])
		l.line(at, at+end)
		at += end + 1
	}
	markParts(l.page)
	return l.page
}

// line takes one line of the text.
func (l *layout) line(at, end int) {
	raw := l.page.raw
	indented := indents(raw[at:end])
	l.over = l.over && !indented
	at, end = trimmed(raw, at, end)
	if at == end || rule.MatchString(raw[at:end]) {
		l.blank, l.last = true, ""
		return
	}
	whole := raw[at:end]
	if l.groups && l.row(at, end) {
		l.blank = false
		return
	}
	pieces := l.pieces(at, end)
	for i, p := range pieces {
		cell := i > 0 && raw[p[0]-1] == '\t'
		l.piece(p[0], p[1], whole, indented && i == 0 || cell)
	}
	l.blank = false
}

// rule is a line drawn across the page.
var rule = japanese.Lazy(`^[-=_*─━―＿~～・.+◆◇■□★☆]{3,}$`)

// marks begin a line.
var marks = japanese.Lazy(`^(?:[\s　]|[` + headMarks + noteMarks + itemMarks + `]|[|｜]|[(（]?[0-9０-９①-⑳]{1,2}[)）.．][\s　]?|[a-hａ-ｈ][)）][\s　]?|[一二三四五六七八九十]{1,3}[、.．][\s　]?)+`)

// bareNumber is a number that a space alone parts from the label behind it.
var bareNumber = japanese.Lazy(`^(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})[ 　\t]+(\p{Han}(?:[ 　]+\p{Han}){1,3}|[^ 　\t0-9]{2,12})(?:[ 　\t]|$)`)

// piece takes one statement: a heading, a label with its value, or plain text.
func (l *layout) piece(at, end int, whole string, indented bool) {
	raw := l.page.raw
	mark := rune(0)
	begin := at
	if m := marks.FindString(raw[at:end]); m != "" && len(m) < end-at {
		mark, _ = utf8.DecodeRuneInString(strings.TrimLeft(m, " \t　"))
		begin = at + len(m)
	} else if m := bareNumber.FindStringSubmatchIndex(raw[at:end]); m != nil {
		_, known := exactTopic(raw[at+m[2] : at+m[3]])
		if _, loose := topicOf(raw[at+m[2] : at+m[3]]); known || loose && (m[3] == end-at || raw[at+m[3]] == '\t') {
			begin = at + m[2]
		}
	}
	begin += cries(raw[begin:end])
	head := mark != 0 && strings.ContainsRune(headMarks, mark)
	begin += len(speaker.FindString(raw[begin:end]))
	if t, ok := l.question(raw[begin:end], raw[at:begin]); ok {
		l.asked = !speaker.MatchString(strings.TrimLeft(raw[at:begin], " \t　"))
		l.head, l.headLabel, l.under, l.last, l.lastLabel = t, japanese.Normalise(raw[begin:end]), 0, "", ""
		l.add(line{topic: topicOther, mark: mark, label: l.headLabel, whole: whole, begin: begin}, begin, end)
		return
	}
	label, value := split(raw[begin:end], head)
	if m := bracketed.FindStringIndex(raw[begin:end]); label == "" && m != nil && m[0] == 0 && len(l.page.lines) > 0 && strings.Count(raw, "\n【") >= fewestTags {
		label, value = raw[begin:begin+m[1]], raw[begin+m[1]:end] // all of the text is laid out so
	}
	if m := gapOnly.FindStringSubmatch(raw[begin:end]); label == "" && m != nil && (l.gaps || mark != 0) && !hasAmount.MatchString(m[2]) {
		label, value = m[1], m[2] // ３．選任の別　　嘱託
	}
	known := topic("")
	if label != "" {
		known, _ = topicOf(label)
	}
	text := raw[begin:end]
	switch {
	case label != "" && strings.TrimSpace(value) == "", label == "" && (head || isHeading(text) || l.over && begin == at && headsIndented(text)) && short(text):
		if t, ok := topicOf(text); ok || head || label != "" {
			l.head, l.headLabel, l.under, l.last, l.lastLabel, l.asked = t, wordsOf(text), 0, "", "", false
			l.add(line{topic: topicOther, mark: mark, label: l.headLabel, whole: whole, begin: begin}, begin, end)
			return
		}
	case label != "":
		if known != "" && l.blank && l.under > 0 && !head {
			l.head, l.headLabel = "", "" // a label of its own below a blank line ends the section
		}
		if known == "" && !head {
			known = l.head
		}
		full := wordsOf(label)
		l.last, l.lastLabel = known, full
		if head {
			l.head, l.headLabel, l.under = "", "", 0 // its value stands beside it: what follows is not under it
		}
		l.under++
		if l.head != "" && l.headLabel != full {
			full = l.headLabel + " " + full
		}
		from := end - len(value)
		l.add(line{topic: known, label: full, begin: begin, mark: mark, whole: whole}, from, end)
		return
	}
	if head {
		l.head, l.headLabel, l.last, l.lastLabel, l.under = "", "", "", "", 0 // begins anew
	}
	l.plain(begin, end, whole, mark, indented)
}

// cries is how many bytes of a line are slogans in brackets before what it says:
// 【急募】【好条件】.
func cries(text string) (n int) {
	for {
		m := bracketed.FindStringIndex(text[n:])
		if m == nil || m[0] > 0 || n+m[1] == len(text) || !slogan.MatchString(strings.Trim(japanese.Normalise(text[n:n+m[1]]), "【】[]《》<>")) ||
			titleWorth(japanese.Normalise(text[n:n+m[1]])) > 1 {
			return n
		}
		if _, known := exactTopic(text[n : n+m[1]]); known {
			return n
		}
		n += m[1]
	}
}

// fewestTags is from how many lines on that begin with a word in brackets such a word is
// a label, known or not.
const fewestTags = 3

// speaker begins the questions and answers of an interview: Q. and A.
var speaker = japanese.Lazy(`^[QAＱＡqa][0-9０-９]{0,2}[.．:：、)）][ 　]*`)

// goes is what asks whether one has to come.
var goes = japanese.Lazy(`(?:行く|通う|出向く|伺う|来る)(?:必要|こと)|出社|来社|訪問|通勤`)

// question returns what a question of a text is about that asks itself: 報酬は? or
// Q. どんな仕事ですか? What follows answers it.
func (l *layout) question(text, before string) (topic, bool) {
	if trimmed := strings.TrimSuffix(text, "は"); trimmed != text && isHeading(trimmed) {
		t, ok := topicOf(trimmed) // 期限は, on a line of its own
		return t, ok
	}
	if t, ok := inQuestion(text); ok {
		return t, true
	}
	if !strings.HasSuffix(text, "?") && !strings.HasSuffix(text, "？") {
		return "", false
	}
	if !speaker.MatchString(strings.TrimLeft(before, " 　	")) && !short(text) {
		return "", false
	}
	bare := strings.TrimRight(text, "?？ 　")
	for _, end := range []string{"ですか", "でしょうか", "ありますか", "必要", "は何", "は"} {
		bare = strings.TrimSuffix(bare, end)
	}
	if t, ok := exactTopic(bare); ok {
		return t, true
	}
	if goes.MatchString(bare) {
		return topicVisit, true
	}
	if speaker.MatchString(strings.TrimLeft(before, " 　	")) {
		return topicOf(bare)
	}
	return "", false
}

// plain takes a line without a label: it belongs to what stands above it while
// the list or the paragraph goes on.
func (l *layout) plain(at, end int, whole string, mark rune, indented bool) {
	item := mark != 0
	if l.asked && l.under > 0 {
		l.head, l.headLabel, l.asked = "", "", false
	}
	if l.blank && l.under > 0 && !item && !indented {
		l.head, l.headLabel = "", ""
	}
	t, label := l.head, l.headLabel
	if l.last != "" && (indented || item && l.head == "" && !l.blank) {
		t, label = l.last, l.lastLabel
	} else if !indented && !item {
		l.last = ""
	}
	l.under++
	l.add(line{topic: t, label: label, mark: mark, whole: whole, begin: at}, at, end)
}

func (l *layout) add(one line, at, end int) {
	at, end = trimmed(l.page.raw, at, end)
	if at == end {
		return
	}
	one.Written, one.at = japanese.AsWritten(inDigits(plainSigns(l.page.raw[at:end]))), at
	l.page.lines = append(l.page.lines, &one)
}

// polite is 御 before a word, which most write ご.
var polite = japanese.Lazy(`御(\p{Han}|\p{Hiragana}|\p{Katakana})`)

// midday and midnight are hours by name, as long as they are in figures.
var (
	midday   = japanese.Lazy(`(?i)\bnoon\b`)
	midnight = japanese.Lazy(`(?i)\bmidnight\b`)
)

// plainSigns puts signs of the same length for some that would be misread: a dot for
// each number in a circle, for ①19:00 would become 119:00, ご for 御, 12時 for 正午.
func plainSigns(text string) string {
	text = strings.Map(func(r rune) rune {
		if r >= '①' && r <= '⑳' {
			return '・'
		}
		return r
	}, text)
	text = strings.ReplaceAll(text, "正午", "12時\x01")
	text = midday.ReplaceAllString(text, "12pm")
	text = midnight.ReplaceAllString(text, "24:00   ")
	return polite.ReplaceAllString(text, "ご$1")
}
