package reading

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// A town that one types stands in its prefecture: when no advert names it, what
// can be done from there answers, first of that what is done there.

//go:embed quarters.txt
var quartersFile string

// townPrefs are the prefectures in which the towns and quarters of a name lie: 府中
// is in two.
var townPrefs = sync.OnceValue(func() map[string]search.Set {
	out := map[string]search.Set{}
	for line := range strings.Lines(townsFile + "\n" + quartersFile) {
		code, names, _ := strings.Cut(line, " ")
		if vocab.Prefs.Ordinal(vocab.Pref(code)) < 0 {
			continue // what the file says of itself
		}
		pref := search.SetOf(vocab.Prefs, vocab.Pref(code))
		for _, item := range strings.Fields(names) {
			name, _, _ := strings.Cut(item, "=")
			name = japanese.Normalise(name)
			out[name] = out[name].Or(pref)
		}
	}
	return out
})

// otherThanTowns are names of towns that are ordinary words or names of people and
// clinics as often: they are words, unless what follows makes them a place.
var otherThanTowns = []string{"さくら", "みどり", "あま", "光", "旭", "港", "北", "関", "津", "灘", "燕", "中央", "中間", "大学", "清水", "白山", "若葉", "大和", "田村", "中村",
	"小林", "吉田", "池田", "石井", "小川", "柴田", "村上", "大野", "三木", "小野", "本庄", "高島", "富士", "日立", "東海", "旭川荘", "住吉", "平和", "飛鳥", "多賀", "三田", "小山", "高野", "大山", "本山", "松原", "和泉", "藤岡",
	"川西", "長井", "三種", "有田", "国富", "明和", "大泉", "青山", "赤坂", "天神", "神田", "上野", "白金", "大塚駅"}

// kindsOfPlace end the name of a town or quarter.
const kindsOfPlace = "市区町村駅"

// townOf returns the prefectures in which the town lies that a normalised text
// names, perhaps with its kind; false when it is none.
func townOf(text string) (search.Set, bool) {
	bare := strings.TrimRight(text, kindsOfPlace)
	for _, name := range []string{text, bare} {
		if prefs, ok := townPrefs()[name]; ok && (name != text || !slices.Contains(otherThanTowns, name)) {
			return prefs, true
		}
	}
	return search.Set{}, false
}

// Weights of work that is done in a town's prefecture, and that can be done from
// there.
const (
	inPrefWeight   = .6
	fromPrefWeight = .5
)

// standsIn are the values that answer for a town when no job names it.
func standsIn(prefs search.Set) []valueSet {
	return []valueSet{{search.ColPlace, prefs, inPrefWeight}, {search.ColPref, prefs, fromPrefWeight}}
}

// thereOrNear lets the jobs of its prefecture answer the last clause, when no job names
// the town that was read there.
func (r *reader) thereOrNear(prefs search.Set) {
	if r.not || len(r.q.Clauses) == 0 {
		return
	}
	last := &r.q.Clauses[len(r.q.Clauses)-1]
	for _, v := range standsIn(prefs) {
		last.Else = append(last.Else[:len(last.Else):len(last.Else)],
			search.Atom{Kind: search.AtomValue, Column: v.column, Values: v.values, Weight: v.weight})
	}
}

// behindTown is what may follow the name of a town that is a word of its own.
var behindTown = japanese.Lazy(`^(?:$|[ 　、]|在住|に住|住み|で暮ら|暮らし|の(?:周辺|近郊|近く|病院|クリニック|仕事|求人|[\p{Han}\p{Katakana}])|で|に|から|か[\p{Han}]|周辺|近郊|近く|あたり|付近|勤務)`)

// localities takes towns that stand as words of their own out of words: their names
// may hold other words (大阪狭山, 西ノ島).
func (r *reader) localities(text string) string {
	if r.not || !japanese.IsJapanese(text) {
		return text
	}
	var kept []string
	either := false // the next town is an alternative to the last
	for rest := text; rest != ""; {
		word := rest[:wordLength(rest)]
		r.or = r.or || either
		n := r.townAt(word, rest)
		either = n > 0 && len(word) > n && len(r.orTown(word[n:])) > 0
		if either {
			n += len(r.orTown(word[n:]))
		} else if piece := word[min(n, len(word)):]; piece != "" {
			kept = append(kept, piece)
			n = max(n, len(word))
		}
		rest = strings.TrimLeft(rest[n:], " ")
	}
	return strings.Join(kept, " ")
}

// orTown returns the word for "or" that a piece begins with, when a town follows.
func (r *reader) orTown(piece string) string {
	for _, or := range ors {
		rest, ok := strings.CutPrefix(piece, or)
		for end := len(rest); ok && end > 0; end-- {
			if _, isTown := townOf(rest[:end]); isTown && behindTown.MatchString(rest[end:]) {
				return or
			}
		}
	}
	return ""
}

// townAt reads the town that a word begins with, when the rest of it makes it no
// other word, and returns its length with what says that one lives there; 0 for none.
func (r *reader) townAt(word, rest string) int {
	for end := len(word); end > 0; {
		name := word[:end]
		_, n := utf8.DecodeLastRuneInString(name)
		prefs, ok := townOf(name)
		if ok && !r.knows(name) && utf8.RuneCountInString(name) > 1 && behindTown.MatchString(rest[end:]) && !r.literal[japanese.Key(name)] &&
			notWantedAfter(rest[end:])+exceptedAfter(rest[end:]) == 0 && (!strings.HasPrefix(rest[end:], "か") || r.orTown(rest[end:]) != "") {
			if livesThere(rest[end:]) {
				r.fromTown(name, prefs)
				return end + len(living.FindString(rest[end:]))
			}
			atoms := append(r.a.plainAtoms(name), search.Atom{Kind: search.AtomSubstring, Text: strings.TrimRight(name, kindsOfPlace), Weight: synonymWeight})
			if terms := r.a.nameTerms(name); len(terms) > 0 {
				atoms = addPhrase(atoms, terms, 1)
			}
			r.clause(atoms)
			r.note(name, search.ReadWords, 0, vocab.Text{})
			r.thereOrNear(prefs)
			r.preferOnSite()
			return end
		}
		end -= n
	}
	return 0
}

// knows reports whether a name is a word of the board.
func (r *reader) knows(name string) bool {
	_, known := r.a.lexicon.dict.Lookup(name)
	return known
}

// living says that one lives in the place before it.
var living = japanese.Lazy(`^(?:在住|に住(?:んで(?:い?る)?|み)?|住み|で暮らし(?:て(?:い?る)?)?|暮らし|から(?:でも|働(?:ける|きたい)|リモート)?)(?:なので|だけど|ですが|です|の|で|でも)?`)

// fromTown demands what can be done from a town where one lives: 姫路在住.
func (r *reader) fromTown(piece string, prefs search.Set) {
	r.clause([]search.Atom{{Kind: search.AtomValue, Column: search.ColPref, Values: prefs, Weight: 1}})
	r.note(piece, search.ReadValue, search.ColPref, vocab.Text{JA: labelOfPrefs(prefs).JA + "から働けるもの", EN: "from " + labelOfPrefs(prefs).EN})
}

func labelOfPrefs(prefs search.Set) (label vocab.Text) {
	for i, t := range vocab.Prefs.Terms() {
		if prefs.Has(i) {
			label.JA, label.EN = joinedWith(label.JA, "・", t.Label.JA), joinedWith(label.EN, " / ", t.Label.EN)
		}
	}
	return label
}

// isTown reads a piece of unknown text that is the name of a town, and reports
// whether it is one. Of two towns with a word for "or" between them either will do.
func (r *reader) isTown(piece string, content []japanese.Content, i, end int) bool {
	name := piece[content[i].Start:content[end-1].End]
	prefs, ok := townOf(name)
	if !ok || r.not {
		return false
	}
	after := piece[content[end-1].End:]
	if at := strings.Index(r.text, piece); at >= 0 {
		after = r.text[at+content[end-1].End:]
	}
	if i == 0 && isJoint(strings.TrimSpace(piece[:content[0].Start])) && r.placeBefore(piece) {
		r.or = true
	}
	if i > 0 && isJoint(piece[content[i-1].End:content[i].Start]) {
		if _, before := townOf(piece[content[i-1].Start:content[i-1].End]); before {
			r.or = true
		}
	}
	if livesThere(after) {
		r.fromTown(name, prefs)
		return true
	}
	r.compound(piece, content[i:end])
	r.thereOrNear(prefs)
	r.preferOnSite()
	return true
}

// homeTyped says where one lives before the place: 家は新潟, 自宅が姫路.
var homeTyped = japanese.Pattern(`(^|[ 　])(?:自宅|お?家|お?住まい|住んでる(?:の|ところ)|住所)(?:は|が)([\p{Han}\p{Katakana}ー]{2,6}?)(?:なので|だけど|ですが|です|から|で)?($|[ 　])`)

// homeIn writes where one lives behind the place.
func (r *reader) homeIn(text string) string {
	return homeTyped.ReplaceAllStringFunc(text, func(typed string) string {
		m := homeTyped.FindStringSubmatch(typed)
		if !r.namesPlace(m[2]) {
			return typed
		}
		r.said = append(r.said, said{strings.TrimSpace(typed), m[2] + "在住"})
		return m[1] + m[2] + "在住" + m[3]
	})
}

// namesPlace reports whether a piece is the name of a place in Japan.
func (r *reader) namesPlace(piece string) bool {
	if id, ok := r.a.lexicon.dict.Lookup(piece); ok && id >= 0 {
		return r.a.lexicon.words[id].place()
	}
	_, ok := townOf(piece)
	return ok
}

// placeBefore reports whether the name of a place stands right before a piece.
func (r *reader) placeBefore(piece string) bool {
	at := strings.Index(r.text, piece)
	if at <= 0 {
		return false
	}
	before := strings.TrimRight(r.text[:at], " ")
	for start := range before {
		if r.namesPlace(before[start:]) {
			return true
		}
	}
	return false
}
