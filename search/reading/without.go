package reading

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// Without returns a text without what reading i of it was read from, for the
// cross on a reading. The readings are those of the whole text, in any order.
func Without(text string, readings []search.Reading, i int) string {
	if i >= 0 && i < len(readings) { // one piece may be read as two things
		i = slices.IndexFunc(readings, func(r search.Reading) bool { return r.Typed == readings[i].Typed })
	}
	pieces := make([]string, len(readings))
	for n, r := range readings {
		pieces[n] = r.Typed
	}
	at := placeOf(text, pieces, i)
	// typed in another width, or with other numbers
	for _, alike := range []func(string) string{japanese.Normalise, arabic} {
		if at >= 0 {
			break
		}
		text = alike(text)
		for n, p := range pieces {
			pieces[n] = alike(p)
		}
		at = placeOf(text, pieces, i)
	}
	if at < 0 {
		return tidyText(text)
	}
	rest := text[at+len(pieces[i]):]
	return tidyText(text[:at] + " " + rest[saidOf(rest):])
}

// ofPiece is what may stand right behind a word and says something of it: that
// it is wished, and particles.
var ofPiece = japanese.Lazy(`^(?:(?:だけ|のみ|限定|しか|オンリー|くらい|ぐらい|程度|ほど|以上|以下|以内|以降)(?:で|の|は|が|に)?|(?:の?(?:ほう|方)が|のが|が|は|も|で|に|を|と)?(?:いい|良い|よい|大丈夫|希望|OK|ok|ほしい|欲しい|したい|働きたい)|` +
	`(?:の?(?:ほう|方)が|けれど|けど|だけど|ですが|です|から|ので|では|には|は|が|も|を|に|で|の|と)(?:$|[ 　]|いい|良い|大丈夫|OK|ok))`)

// saidOf returns how much of what stands behind a word is said of it and goes
// with it: a denial (大阪以外, 出社ゼロ, 土日は無理), a wish (雇用のほうがいい).
func saidOf(rest string) int {
	if lower := strings.ToLower(rest); len(lower) == len(rest) {
		rest = lower
	}
	n := max(dislikedAfter(rest), exceptedAfter(rest))
	for {
		m := ofPiece.FindString(rest[n:])
		if m = strings.TrimRight(m, " 　"); m == "" {
			return n
		}
		n += len(m)
	}
}

// placeOf finds piece i of a text, -1 when it is not there: the longer pieces
// take their places first, so that 内科 is not looked for inside 心療内科.
func placeOf(text string, pieces []string, i int) int {
	order := make([]int, len(pieces))
	for n := range order {
		order[n] = n
	}
	slices.SortStableFunc(order, func(a, b int) int { return len(pieces[b]) - len(pieces[a]) })
	left := []byte(text)
	for _, n := range order {
		at := strings.Index(string(left), pieces[n])
		if n == i {
			return at
		}
		if at >= 0 {
			clear(left[at : at+len(pieces[n])])
		}
	}
	return -1
}

// tidyText drops what is left of a piece once its words are gone: the mark of
// an exclusion, empty quotes, spaces.
func tidyText(text string) string {
	fields := strings.Fields(text)
	fields = slices.DeleteFunc(fields, func(f string) bool { return strings.Trim(f, "-ー－−「」『』\"«»＂") == "" })
	for i, f := range fields { // 細胞診の専門医 without 細胞診
		if rest, ok := strings.CutPrefix(f, "の"); ok && !isHiragana(rest[:min(len(rest), len("の"))]) {
			fields[i] = rest
		}
	}
	for len(fields) > 0 && isOperator(fields[len(fields)-1]) {
		fields = fields[:len(fields)-1]
	}
	for len(fields) > 0 && isOperator(fields[0]) && !strings.EqualFold(fields[0], "not") {
		fields = fields[1:]
	}
	return strings.Join(fields, " ")
}

// isOperator reports whether a word joins others: alone it means nothing.
func isOperator(word string) bool {
	return slices.Contains([]string{"or", "not", "|", "または", "もしくは", "&", "+"}, strings.ToLower(word))
}
