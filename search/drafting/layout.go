package drafting

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
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
}

// headMarks begin headings, itemMarks the items of a list.
const (
	headMarks = "■□◆◇▼▽●◎▶►◼◾🔷🔶"
	itemMarks = "・–—*•‣○◦✓✔→-"
	noteMarks = "※★☆"
)

// read cuts a text into its lines.
func read(raw string) *page {
	l := &layout{page: &page{raw: raw}}
	for at := 0; at < len(raw); {
		end := strings.IndexByte(raw[at:], '\n')
		if end < 0 {
			end = len(raw) - at
		}
		l.over = indents(raw[min(len(raw), at+end+1):])
		l.line(at, at+end)
		at += end + 1
	}
	markFeet(l.page)
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
	pieces := l.pieces(at, end)
	for i, p := range pieces {
		cell := i > 0 && raw[p[0]-1] == '\t'
		l.piece(p[0], p[1], whole, indented && i == 0 || cell)
	}
	l.blank = false
}

// rule is a line drawn across the page.
var rule = regexp.MustCompile(`^[-=_*─━―＿~～・.+◆◇■□★☆]{3,}$`)

// bracketed finds labels in brackets inside a line, inner those with a colon
// after a space.
var (
	bracketed = regexp.MustCompile(`[【\[［《＜〈〔<][^】\]］》＞〉〕>\n]{1,16}[】\]］》＞〉〕>]`)
	inner     = regexp.MustCompile(`[ \t　]+([^\s　:：、。()（）]{2,12})[ 　]?[:：]`)
	// a label after a wide space
	wideLabel = regexp.MustCompile(`(?:　|[ \t]{2,})[ 　]*([^\s　:：、。()（）]{2,10})`)
	// a heading in the middle of a line
	headInside = regexp.MustCompile(`[ 　\t]+[■◆▼●]`)
)

// adjective is a word before a label that belongs to it: Other openings, Base pay.
var adjective = regexp.MustCompile(`^[A-Za-z/-]{2,12}[ \t]+$`)

// mostSlashes is from how many wide slashes on they part the statements of a line.
const mostSlashes = 3

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
		if _, known := topicOf(cells[0]); known {
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

// marks begin a line.
var marks = regexp.MustCompile(`^(?:[\s　]|[` + headMarks + noteMarks + itemMarks + `]|[|｜]|[(（]?[0-9０-９①-⑳]{1,2}[)）.．][\s　]?|[一二三四五六七八九十]{1,3}[、.．][\s　]?)+`)

// bareNumber is a number that a space alone parts from the label behind it.
var bareNumber = regexp.MustCompile(`^[0-9０-９]{1,2}[ 　]+(\p{Han}(?:[ 　]+\p{Han}){1,3}|[^ 　0-9]{2,8})[ 　]`)

// piece takes one statement: a heading, a label with its value, or plain text.
func (l *layout) piece(at, end int, whole string, indented bool) {
	raw := l.page.raw
	mark := rune(0)
	begin := at
	if m := marks.FindString(raw[at:end]); m != "" && len(m) < end-at {
		mark, _ = utf8.DecodeRuneInString(strings.TrimLeft(m, " \t　"))
		begin = at + len(m)
	} else if m := bareNumber.FindStringSubmatchIndex(raw[at:end]); m != nil {
		if _, known := exactTopic(raw[at+m[2] : at+m[3]]); known {
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
var speaker = regexp.MustCompile(`^[QAＱＡqa][0-9０-９]{0,2}[.．:：、)）][ 　]*`)

// goes is what asks whether one has to come.
var goes = regexp.MustCompile(`(?:行く|通う|出向く|伺う|来る)(?:必要|こと)|出社|来社|訪問|通勤`)

// question returns what a question of a text is about that asks itself: 報酬は? or
// Q. どんな仕事ですか? What follows answers it.
func (l *layout) question(text, before string) (topic, bool) {
	if trimmed := strings.TrimSuffix(text, "は"); trimmed != text && isHeading(trimmed) {
		t, ok := topicOf(trimmed) // 期限は, on a line of its own
		return t, ok
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
var polite = regexp.MustCompile(`御(\p{Han}|\p{Hiragana}|\p{Katakana})`)

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
	return polite.ReplaceAllString(text, "ご$1")
}

// wordsOf is a label in normal form; spaces that fill its cell go: 年　俸.
func wordsOf(label string) string {
	plain := japanese.Normalise(label)
	if spread.MatchString(plain) {
		plain = strings.ReplaceAll(plain, " ", "")
	}
	return plain
}

// spread is a label whose characters are set apart.
var spread = regexp.MustCompile(`^\p{Han}(?: +\p{Han}){1,3}$`)

// maxLabel is the longest label, in characters as wide as a kanji.
const maxLabel = 18

// split parts a label from its value: 「勤務時間：…」, 【場所】…, a cell and the next,
// a known word and a space. An unknown word counts when a mark makes it a
// label.
func split(text string, marked bool) (label, value string) {
	if m := bracketed.FindStringIndex(text); m != nil && m[0] == 0 {
		label = text[:m[1]]
		if _, known := topicOf(label); known || m[1] == len(text) {
			return label, strings.TrimLeft(text[m[1]:], " 　:：")
		}
	}
	if i := strings.IndexByte(text, '\t'); i > 0 && short(text[:i]) {
		if _, known := topicOf(text[:i]); known || !hasAmount.MatchString(text) {
			return text[:i], text[i+1:]
		}
		return "", text
	}
	if i := strings.IndexAny(text, "|｜"); i > 0 && short(text[:i]) {
		if _, known := topicOf(text[:i]); known {
			_, n := utf8.DecodeRuneInString(text[i:])
			return text[:i], strings.TrimLeft(text[i+n:], " 　|｜")
		}
	}
	if m := spelledOut.FindStringIndex(text); m != nil {
		if _, known := exactTopic(text[:m[1]]); known {
			return text[:m[1]], text[m[1]:]
		}
	}
	space := strings.IndexAny(text, " 　")
	spaced := space > 0 && short(text[:space])
	if spaced {
		_, spaced = exactTopic(text[:space])
		if strings.HasPrefix(text[space:], "　") && !spaced {
			_, spaced = topicOf(text[:space])
		}
		spaced = spaced && !strings.HasPrefix(text, "土日") // days are a label in brackets only
	}
	if i := strings.IndexAny(text, ":："); i > 0 && short(text[:i]) && (!(spaced && space < i-1) || isHeading(text[:i])) {
		_, n := utf8.DecodeRuneInString(text[i:])
		rest := text[i+n:]
		before, _ := lastRune(text[:i])
		after, _ := firstRune(rest)
		clock := unicode.IsDigit(before) && unicode.IsDigit(after)
		if _, known := topicOf(text[:i]); (known || utf8.RuneCountInString(text[:i]) <= maxLabel && !strings.ContainsAny(text[:i], "、。,「『")) && !clock &&
			!strings.HasPrefix(rest, "//") {
			return text[:i], rest
		}
	}
	if i := strings.IndexAny(text, "=＝"); i > 0 && short(text[:i]) {
		if _, known := exactTopic(text[:i]); known {
			_, n := utf8.DecodeRuneInString(text[i:])
			return text[:i], text[i+n:]
		}
	}
	if isHeading(text) {
		return "", text // Annual salary
	}
	if space > 0 && (spaced && (japanese.IsJapanese(text[:space]) || marked) || marked && space < 24 && !strings.ContainsFunc(text[:space], unicode.IsDigit)) {
		_, n := utf8.DecodeRuneInString(text[space:])
		return text[:space], strings.TrimLeft(text[space+n:], " 　:：") // 選考  :書類
	}
	if i := strings.Index(text, ". "); i > 0 && short(text[:i]) {
		if _, known := exactTopic(text[:i]); known {
			return text[:i], text[i+2:]
		}
	}
	return "", text
}

// spelledOut is a label whose characters are set apart to fill its cell: 給　　与.
var spelledOut = regexp.MustCompile(`^\p{Han}(?:[ 　]+\p{Han}){1,3}[ 　]`)

// hasAmount finds an amount of money: a row of a list of prices has no label.
var hasAmount = regexp.MustCompile(`[0-9０-９][0-9０-９,，]*[万千]?[ 　]?円|[$¥€£]`)

// indents reports whether a text begins with a space and goes on in its line.
func indents(text string) bool {
	line, _, _ := strings.Cut(text, "\n")
	return strings.TrimSpace(line) != "" && strings.ContainsRune(" \t　", firstOnly(line))
}

// headsIndented reports whether a line above an indented one is its label, known or
// made of known words.
func headsIndented(text string) bool {
	_, known := topicOf(text)
	return known && !strings.ContainsAny(text, "。、，．.")
}

// isHeading reports whether a line without marks is a label by itself.
func isHeading(text string) bool {
	t, known := exactTopic(text)
	if parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("・、&", r) }); !known && len(parts) > 1 {
		known = !slices.ContainsFunc(parts, func(p string) bool { _, ok := exactTopic(p); return !ok }) // 勤務日・時間
	}
	return known && !(t == topicOnline && strings.ContainsAny(text, "(（")) // 在宅（全国可） answers
}

func short(s string) bool { return widthOf(s) <= 2*maxLabel }

func digitAt(s string, i int) bool { return i >= 0 && s[i] >= '0' && s[i] <= '9' }

func firstOnly(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }

// trimmed moves two places of a text past the spaces between them.
func trimmed(text string, at, end int) (int, int) {
	s := text[at:end]
	left := len(s) - len(strings.TrimLeft(s, " \t\r　"))
	right := len(s) - len(strings.TrimRight(s, " \t\r　"))
	if left == len(s) {
		return end, end
	}
	return at + left, end - right
}
