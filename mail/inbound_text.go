package mail

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// Words is what the writer of the mail wrote anew: without what it quotes and
// without a signature. above is the line that stands on top of the mail that is
// answered. Where it is not sure it keeps more, but what was quoted with marks
// goes: the board's own mails hold nothing of what the other side wrote.
func (in *Inbound) Words(above string) string {
	text := in.Text
	if strings.TrimSpace(text) == "" {
		text = textOf(in.HTML)
	}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u00a0", " ", "\ufeff", "", "\u200b", "").Replace(text)
	lines := strings.Split(text, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \t　")
	}
	whole := len(lines)
	lines = cutAt(lines, func(i int) bool { return holdsLine(lines[i], above) })
	lines = cutAt(lines, func(i int) bool { return beginsCopy(lines, i) })
	lines = withoutQuotes(lines, len(lines) < whole)
	lines = withoutSignature(lines)
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

// cutAt drops what begins at the first line of which begins reports so.
func cutAt(lines []string, begins func(i int) bool) []string {
	for i := range lines {
		if begins(i) {
			return lines[:i]
		}
	}
	return lines
}

// holdsLine reports whether a line holds another, also quoted, broken or with
// its strokes changed on the way: either half of it is enough.
func holdsLine(line, above string) bool {
	for half := range strings.SplitSeq(above, "/") {
		half = strings.Trim(half, " ─")
		if half != "" && strings.Contains(line, half) {
			return true
		}
	}
	return false
}

// Lines before a copy of the mail that is answered.
var (
	copyRule = regexp.MustCompile(`^[\s>]*[-_－]{2,}\s*` +
		`(Original Message|Original message|Forwarded message|元のメッセージ|元のメール|転送メッセージ|転送されたメッセージ|` +
		`Reply message|Reply Message|返信メッセージ)\s*[-_－]{2,}`)
	copyHead = regexp.MustCompile(`^[\s*]*(差出人|送信者|From|送信日時|日付|日時|宛先|件名|Sent|Date|To|Subject|Cc|CC)[\s*]*[:：]`)
	copyFrom = regexp.MustCompile(`^[\s*]*(差出人|送信者|From)[\s*]*[:：].*`)
	longRule = regexp.MustCompile(`^_{20,}$`)

	// wrote names who wrote what follows, in the words of Gmail, Apple Mail,
	// Thunderbird and others.
	wrote = regexp.MustCompile(`^\s*(` +
		`On .{4,300}wrote\s*[:：]` +
		`|\d{4}年\d{1,2}月\d{1,2}日.{0,12}\d{1,2}:\d{2}.{0,300}[:：]` +
		`|\d{4}[/-]\d{1,2}[/-]\d{1,2}.{0,12}\d{1,2}:\d{2}.{0,300}[:：]` +
		`|.{1,120}(さんは|は)?.{0,40}書きました[:：]` +
		`)\s*$`)

	quoted = regexp.MustCompile(`^\s{0,3}[>＞]`)
)

// beginsCopy reports whether a copy of another mail begins at a line: a rule
// that says so, or two lines of its head in a row of six.
func beginsCopy(lines []string, i int) bool {
	if copyRule.MatchString(lines[i]) {
		return true
	}
	at := i
	if longRule.MatchString(lines[i]) {
		for at++; at < len(lines) && lines[at] == ""; at++ {
		}
	}
	if at >= len(lines) || !copyFrom.MatchString(lines[at]) {
		return false
	}
	heads := 0
	for _, line := range lines[at:min(at+6, len(lines))] {
		if copyHead.MatchString(line) {
			heads++
		}
	}
	return heads >= 2
}

// withoutQuotes drops lines with marks of quoting, and the line before them
// that says who wrote them, which may be broken in two. What stands between
// them is an answer. cut says that a copy was dropped behind the last line.
func withoutQuotes(lines []string, cut bool) []string {
	next := func(i int) int { // the next line with words
		for i < len(lines) && strings.TrimSpace(lines[i]) == "" {
			i++
		}
		return i
	}
	var kept []string
	for i := 0; i < len(lines); i++ {
		if quoted.MatchString(lines[i]) {
			continue
		}
		if n := says(lines, i); n > 0 {
			after := next(i + n)
			if after < len(lines) && quoted.MatchString(lines[after]) ||
				after >= len(lines) && (cut || surely.MatchString(strings.Join(lines[i:i+n], " "))) {
				i += n - 1
				continue
			}
		}
		kept = append(kept, lines[i])
	}
	return kept
}

// says is of how many lines, from one on, is a sentence about who wrote what
// follows; 0 for none.
func says(lines []string, i int) int {
	if strings.TrimSpace(lines[i]) == "" {
		return 0
	}
	if wrote.MatchString(lines[i]) {
		return 1
	}
	for n := 2; n <= 3 && i+n <= len(lines); n++ {
		if last := strings.TrimSpace(lines[i+n-1]); last == "" || quoted.MatchString(last) {
			return 0
		}
		if whole := strings.Join(lines[i:i+n], " "); beginsWrote.MatchString(lines[i]) && wrote.MatchString(whole) {
			return n
		}
	}
	return 0
}

// surely tells a sentence about who wrote from an appointment at that time.
var surely = regexp.MustCompile(`wrote\s*[:：]|書きました|<[^>]*@|のメール`)

var beginsWrote = regexp.MustCompile(`^\s*(On |\d{4}年\d|\d{4}[/-]\d)`)

// Lines of signatures.
var (
	device = regexp.MustCompile(`^\s*(iPhone|iPad|Android|スマートフォン|スマホ|携帯|マイ .{1,20}|私の.{1,20}|.{0,20}Xperia|.{0,20}Galaxy|.{0,20}AQUOS)` +
		`.{0,12}(から|より)の?送信.{0,6}$|^\s*Sent from (my |Mail|Yahoo|Outlook).{0,60}$|^\s*Get Outlook for .{0,60}$` +
		`|^\s*(Outlook for (iOS|Android)|Yahoo!メール).{0,40}(入手|送信|アプリ).{0,40}$`)
	rule    = regexp.MustCompile(`^\s*([-=_*＊＝━─―～〜~・:：+＋◇◆□■☆★]\s?){3,}\s*$`)
	contact = regexp.MustCompile(`(?i)TEL|FAX|電話|〒|携帯|mail|@|https?://|\d{2,4}-\d{2,4}-\d{3,4}`)
)

// maxSignatureLines is how many lines the signature has at most; a longer block
// behind a rule is a part of the text.
const maxSignatureLines = 14

// withoutSignature drops a signature at the end: what follows "-- ", what says
// from which device the mail came, a block behind a rule with a way to reach
// somebody in it.
func withoutSignature(lines []string) []string {
	for len(lines) > 0 && strings.TrimSpace(lines[len(lines)-1]) == "" {
		lines = lines[:len(lines)-1]
	}
	from := max(0, len(lines)-maxSignatureLines)
	for i := from; i < len(lines); i++ {
		switch {
		case lines[i] == "--", device.MatchString(lines[i]) && len(lines)-i <= 3:
			return withoutSignature(lines[:i])
		case rule.MatchString(lines[i]) && i+1 < len(lines) && contact.MatchString(strings.Join(lines[i+1:], "\n")):
			return withoutSignature(lines[:i])
		}
	}
	return lines
}

// textOf is the text of a body in HTML, without blocks in which programs quote.
func textOf(body string) string {
	root, err := html.Parse(strings.NewReader(body))
	if err != nil {
		return ""
	}
	w := &htmlWriter{}
	w.walk(root)
	return w.out.String()
}

type htmlWriter struct {
	out  strings.Builder
	done bool // the rest is a copy of another mail
}

func (w *htmlWriter) walk(n *html.Node) {
	if w.done {
		return
	}
	switch n.Type {
	case html.TextNode:
		w.out.WriteString(strings.Join(strings.FieldsFunc(n.Data, func(r rune) bool { return r == '\n' || r == '\r' || r == '\t' }), " "))
		return
	case html.ElementNode:
		switch n.Data {
		case "style", "script", "head", "title", "blockquote":
			return
		case "br", "hr":
			w.out.WriteString("\n")
			return
		}
		switch id := attribute(n, "id"); id {
		case "divRplyFwdMsg", "appendonsend", "mail-editor-reference-message-container":
			w.done = true
			return
		}
		for _, class := range []string{"gmail_quote", "gmail_attr", "yahoo_quoted", "moz-cite-prefix", "gmail_signature"} {
			if strings.Contains(attribute(n, "class"), class) {
				return
			}
		}
	}
	block := n.Type == html.ElementNode && slices.Contains(blocks, n.Data)
	if block {
		w.newLine()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c)
	}
	if block {
		w.newLine()
	}
}

// blocks are elements that stand on lines of their own.
var blocks = []string{"p", "div", "li", "tr", "h1", "h2", "h3", "h4", "table"}

func (w *htmlWriter) newLine() {
	if text := w.out.String(); text != "" && !strings.HasSuffix(text, "\n") {
		w.out.WriteString("\n")
	}
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
