package reading

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

//go:embed towns.txt
var townsFile string

// townsByReading are the names of cities, wards and towns by how they are read
// in hiragana. One reading may be several (三田, 美咲).
var townsByReading = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for _, item := range strings.Fields(townsFile) {
		if name, kana, ok := strings.Cut(item, "="); ok && name != kana && utf8.RuneCountInString(kana) >= minTown {
			out[kana] = append(out[kana], name)
		}
	}
	return out
})

// minTown is the shortest reading, in characters, that is taken for a town:
// shorter ones (つ, せき) are parts of other words.
const minTown = 3

// townTyped is hiragana that stands for itself, perhaps with what makes it a place.
var townTyped = japanese.Lazy(`(^| )([ぁ-んー]{3,}?)(?:市|区|町)?(?:(?:の|で|に|から)?(?:周辺|近郊|近く|在住|住み)?(?: |$)|の|で|に|から)`)

// kindOfTown ends a town in hiragana: ちよだく.
var kindOfTown = japanese.Lazy(`(?:く|し|ちょう|まち|むら)$`)

// kanaRun is all the hiragana that a text begins with.
var kanaRun = japanese.Lazy(`^[ぁ-んー]+`)

// towns takes a town that is typed in hiragana out of words and demands its
// name: in kanji, or as it is typed, which may be the name of a clinic.
func (r *reader) towns(text string) string {
	if r.not {
		return text
	}
	for from := 0; from < len(text); {
		m := townTyped.FindStringSubmatchIndex(text[from:])
		if m == nil {
			break
		}
		kana := text[from+m[4] : from+m[5]]
		run := kanaRun.FindString(text[from+m[4]:])
		for _, whole := range []string{run, kindOfTown.ReplaceAllString(run, "")} { // 都城=みやこのじょう is no の of 宮古
			if whole != kana && r.town(whole) {
				at := from + m[4]
				return strings.TrimSpace(text[:at] + " " + text[at+len(run):])
			}
		}
		if r.town(kana) {
			return strings.TrimSpace(text[:from+m[0]] + " " + text[from+m[1]:])
		}
		from += m[5]
	}
	return text
}

// town demands a town by its reading and reports whether it is one.
func (r *reader) town(kana string) bool {
	names := townsByReading()[kana]
	if _, known := r.a.lexicon.dict.Lookup(kana); len(names) == 0 || known || r.literal[japanese.Key(kana)] {
		return false
	}
	atoms := append(r.a.plainAtoms(kana), readAtoms(kana)...)
	for _, name := range names {
		atoms = append(atoms, search.Atom{Kind: search.AtomSubstring, Text: japanese.Normalise(name), Weight: 1})
	}
	r.clause(atoms)
	r.note(kana, search.ReadWords, 0, vocab.Text{})
	return true
}
