package reading

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// names lets the clauses from first on hold as well when all of the text is in
// the name of the organisation: words that no dictionary knows often are one.
func (r *reader) names(text string, segments []japanese.Segment, first int) {
	if r.not || first >= len(r.q.Clauses) || !slices.ContainsFunc(segments, unsure) {
		return
	}
	terms := r.a.nameTerms(text)
	if len(terms) == 0 {
		return
	}
	for i := first; i < len(r.q.Clauses); i++ {
		c := &r.q.Clauses[i]
		if c.Not {
			continue
		}
		c.Any = append(c.Any[:len(c.Any):len(c.Any)], search.Atom{Kind: search.AtomPhrase, Terms: terms, Weight: 1})
	}
}

// unknown reads Japanese text that no dictionary of the board knows: each
// compound of content words, as words or, across other borders, as text.
func (r *reader) unknown(piece string) {
	if piece != strings.TrimSpace(r.typed.Normal) {
		if piece = colloquial.ReplaceAllString(piece, ""); piece == "" {
			return
		}
	}
	content := r.a.morph.Split(piece)
	if r.afterLegalForm(piece) || kanaName(piece, content) || len(content) == 0 && (r.standsAlone(piece) || r.beginsAName(piece)) {
		r.written(piece)
		return
	}
	if len(content) > 0 && r.counter(piece, content[0]) {
		content = content[1:]
	}
	for i := 0; i < len(content); {
		end := i + 1
		for end < len(content) && content[end].Start == content[end-1].End && !content[end].Verb &&
			notWantedAfter(piece[content[end-1].End:]) == 0 {
			end++
		}
		last := content[end-1]
		n := notWantedAfter(piece[last.End:])
		switch denied := piece[content[i].Start:last.End]; {
		case n == 0 && r.isTown(piece, content, i, end):
		case n == 0 || last.Verb:
			r.compound(piece, content[i:end])
		case !r.without(denied):
			r.notWished(denied)
		}
		for i = end; i < len(content) && content[i].Start < last.End+n; i++ { // the denial itself
		}
	}
}

// colloquial is how people end a wish: 深夜手当あるとこ, 時給8000円でもいい. It is no
// word of the question.
var colloquial = japanese.Pattern(`(?:(?:が|で|も|な|の|でも)?(?:(?:ある|いる|もらえる|くれる|できる|出る|でる|つく|ない)?(?:とこ(?:ろ)?|やつ)|でもいい|でもよい|でいい|がいい|ならいい|だといい|だと(?:助かる|嬉しい|うれしい)|ないかな|あるかな|いいな)(?:が|は|で|に|を)?(?:いい|よい|ない|ある|あれば)?(?:です|な|なあ|かな|の|か)?)$`)

// counter reports whether a piece of unknown text begins with what a number
// before it counts (日 of 2日出社).
func (r *reader) counter(piece string, c japanese.Content) bool {
	at := strings.Index(r.text, piece)
	return c.Start == 0 && at > 0 && r.text[at-1] >= '0' && r.text[at-1] <= '9' &&
		utf8.RuneCountInString(piece[:c.End]) == 1
}

// afterLegalForm reports whether a piece of hiragana follows a kind of legal
// person: 合同会社つばめ.
func (r *reader) afterLegalForm(piece string) bool {
	at := strings.Index(r.text, piece)
	return isHiragana(piece) && utf8.RuneCountInString(piece) > 1 && at > 0 && slices.ContainsFunc(legalForms, func(form string) bool {
		return strings.HasSuffix(strings.TrimSuffix(r.text[:at], " "), form)
	})
}

var legalForms = []string{"会社", "法人", "社団", "財団", "組合"}

// minKanaName is the shortest hiragana, in characters, taken as a name.
const minKanaName = 4

// kanaName reports whether a piece is hiragana of which the analyser knows a
// part only: grammar is known whole and holds no content words, so the rest
// is a name (そらのはし) or a word in an unusual writing.
func kanaName(piece string, content []japanese.Content) bool {
	if !isHiragana(piece) || len(content) == 0 || utf8.RuneCountInString(piece) < minKanaName {
		return false
	}
	covered := 0
	for _, c := range content {
		covered += c.End - c.Start
	}
	return covered < len(piece)
}

// standsAlone reports whether a piece that looks like grammar is all that
// stands between two spaces, and does not end like a sentence: then it is a
// name (もくれん is も, くれ and ん to the analyser).
func (r *reader) standsAlone(piece string) bool {
	if isHiragana(piece) && utf8.RuneCountInString(piece) == 2 && strings.TrimSpace(r.text) == piece && strings.TrimSpace(r.typed.Normal) == piece {
		return true // いぼ, and nothing else
	}
	if !isHiragana(piece) || utf8.RuneCountInString(piece) < 3 || !slices.Contains(strings.Fields(r.text), piece) {
		return false
	}
	return !slices.ContainsFunc(sentenceEnds, func(end string) bool { return strings.HasSuffix(piece, end) })
}

// beginsAName reports whether a piece that looks like grammar stands before a
// word without a space, at the beginning of what was typed, where no grammar
// stands: くすのき在宅 (くす, の and き to the analyser).
func (r *reader) beginsAName(piece string) bool {
	last, _ := utf8.DecodeLastRuneInString(piece)
	return isHiragana(piece) && utf8.RuneCountInString(piece) >= 3 && strings.HasPrefix(r.text, piece) &&
		!strings.ContainsRune("のなにではがをもとかてたくばねよ", last) && !r.a.morph.Adverb(piece)
}

// sentenceEnds are how hiragana that is grammar ends.
var sentenceEnds = []string{"たい", "ます", "ません", "です", "ない", "ください", "たら", "ので", "から", "けど", "でも", "には", "とか", "など", "だけ", "まで",
	"より", "する", "して", "した", "できる", "ある", "いる", "なる", "こと", "もの", "ところ", "ように", "かも", "のみ", "ながら", "だが", "すぐ", "よい", "いい",
	"ほしい", "もっと", "とても", "ちょっと", "たくさん", "いっしょ", "ありがとう", "おねがい", "とき"}

// written demands a piece as it is written, for hiragana in katakana as well.
func (r *reader) written(piece string) {
	atoms := []search.Atom{{Kind: search.AtomSubstring, Text: piece, Weight: 1}}
	if kata := japanese.Katakana(piece); kata != piece {
		atoms = append(atoms, search.Atom{Kind: search.AtomSubstring, Text: kata, Weight: synonymWeight})
	}
	r.clause(append(atoms, readAtoms(piece)...))
	r.note(piece, search.ReadWords, 0, vocab.Text{})
}

// kanjiRun returns the run of kanji around a single kanji that the analyser
// took for a word of its own: 独 of 独協, of which it knows no more.
func kanjiRun(piece string, c japanese.Content) string {
	if utf8.RuneCountInString(piece[c.Start:c.End]) != 1 {
		return piece[c.Start:c.End]
	}
	start, end := c.Start, c.End
	for start > 0 {
		r, n := utf8.DecodeLastRuneInString(piece[:start])
		if !japanese.IsKanji(r) {
			break
		}
		start -= n
	}
	for end < len(piece) {
		r, n := utf8.DecodeRuneInString(piece[end:])
		if !japanese.IsKanji(r) {
			break
		}
		end += n
	}
	return piece[start:end]
}

func (r *reader) compound(piece string, content []japanese.Content) {
	if content[0].Verb {
		content = content[1:]
	}
	if len(content) == 0 {
		return
	}
	terms := make([]string, len(content))
	unsure := len(content) > 1
	for i, c := range content {
		terms[i] = c.Term
		unsure = unsure || c.Unknown
	}
	text := piece[content[0].Start:content[len(content)-1].End]
	if run := kanjiRun(piece, content[0]); len(content) == 1 && len(run) > len(text) {
		r.written(run)
		return
	}
	if utf8.RuneCountInString(text) == 1 && text != r.text {
		r.wish(text, terms[0]) // 月 of 月1回
		return
	}
	atoms := []search.Atom{{Kind: search.AtomPhrase, Terms: terms, Weight: 1}}
	for _, longer := range r.a.lexicon.holding(text) {
		atoms = addPhrase(atoms, []string{japanese.Key(longer)}, synonymWeight)
	}
	if unsure && utf8.RuneCountInString(text) > 1 {
		atoms = append(atoms, search.Atom{Kind: search.AtomSubstring, Text: text, Weight: synonymWeight})
		if hira := japanese.Hiragana(text); hira != text {
			atoms = append(atoms, search.Atom{Kind: search.AtomSubstring, Text: hira, Weight: synonymWeight})
		}
	}
	r.clause(append(atoms, readAtoms(text)...))
	r.note(text, search.ReadWords, 0, vocab.Text{})
}

// readAtoms find hiragana as the reading of a name.
func readAtoms(text string) (atoms []search.Atom) {
	if !isHiragana(text) {
		return nil
	}
	for _, read := range slices.Compact(japanese.Romaji(text)) {
		atoms = append(atoms, search.Atom{Kind: search.AtomPhrase, Terms: []string{readMark + read}, Weight: synonymWeight})
	}
	return atoms
}
