package drafting

import (
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

// address finds a place in Japan in a normal text, american one abroad.
var (
	address = japanese.Lazy(`(?:東京都|北海道|(?:大阪|京都)府|\p{Han}{2,3}県)[\p{Han}\p{Hiragana}\p{Katakana}]{1,6}?[市区町村郡][^\s(（、。,)）~・]*|(?:東京都|北海道|(?:大阪|京都)府|\p{Han}{2,3}県)?(?:\p{Han}{1,4}[市郡])?\p{Han}{0,4}[市区町村郡][^\s(（、。,)）~・]*`)
	townIn  = japanese.Lazy(`\b(?:in|at|to) ([a-z][a-z .]+, [a-z]{2})\b`)
	full    = japanese.Lazy(`[都道府県]\p{Han}{1,5}[市区町村]`)
	townOf  = japanese.Lazy(`^\p{Han}{1,5}?[市区町村郡]`)
	wardIn  = japanese.Lazy(`\b(?:[a-z]+ office \()?[a-z]+-(?:ku|shi|cho)\b(?:, (?:tokyo|osaka|kyoto|nagoya|yokohama|fukuoka|sapporo|sendai|kobe))?`)
	noPlace = japanese.Pattern(`^[市区町村](?:が|の)?負担|(?:^|[^京])都市|市場|地区|区分|市内|市民|区役所の`)
)

// site reads the place where somebody comes to: from the sentence that says so
// or from the label for it. The address of the poster is none.
func (b *builder) site(says sentence) {
	if b.value("onsite.place") != "" {
		return
	}
	sentences := append([]sentence{says}, b.under(topicPlace)...)
	for _, s := range b.body() {
		if b.isTitle(s) && full.MatchString(s.text) {
			sentences = append(sentences, s)
		}
	}
	if b.en {
		sentences = append(sentences, b.under("")...)
	}
	for _, s := range sentences {
		if m := affirmed(townIn, s); m != nil && b.en {
			b.words("onsite.place", Likely, s, m[2], m[3])
			return
		}
		if m := affirmed(wardIn, s); m != nil && b.en {
			b.words("onsite.place", Likely, s, m[0], m[1])
			if pref, ok := b.prefOf(s.text); ok {
				b.put("onsite.pref", Likely, s, m[:2], string(pref))
			} else if named := vocab.PrefsNamed(b.value("title.en")); len(named) == 1 {
				b.put("onsite.pref", Likely, s, m[:2], string(named[0]))
			}
			return
		}
		at := affirmed(address, s)
		if at == nil || noPlace.MatchString(s.text[at[0]:at[1]]) {
			continue
		}
		found := s.text[at[0]:at[1]]
		for _, particle := range []string{"の", "へ", "に", "で", "まで"} {
			if i := strings.Index(found, particle); i > 0 && !strings.Contains(found[:i], "-") {
				at[1] = at[0] + i
				break
			}
		}
		b.words("onsite.place", Stated, s, at[0], at[1])
		if pref, ok := b.prefOf(s.text[at[0]:at[1]]); ok {
			b.put("onsite.pref", Stated, s, at, string(pref))
		}
		return
	}
	b.siteOfPoster(says)
	if b.value("onsite.pref") == "" && !b.en {
		b.prefOfSite()
	}
}

// siteWord is a house to which one comes.
var siteWord = japanese.Pattern(`会社|本社|工場|倉庫|事業所|オフィス|クリニック|病院|出社先|訪問先`)

// prefOfSite reads the prefecture of the place where one comes when it is the only one
// that the text names beside a house.
func (b *builder) prefOfSite() {
	var only vocab.Pref
	var where sentence
	for _, s := range b.body() {
		named := vocab.PrefsNamed(s.text)
		if len(named) == 0 || !siteWord.MatchString(s.text) {
			continue
		}
		if len(named) > 1 || only != "" && only != named[0] {
			return
		}
		only, where = named[0], s
	}
	if only != "" {
		b.put("onsite.pref", Likely, where, []int{0, len(where.text)}, string(only))
	}
}

// seat is the house of the poster to which somebody comes.
var seat = japanese.Pattern(`本院|本社|本部|本店|分院`)

// siteOfPoster reads the place of the poster's house to which a text says that the
// doctor comes, from the line that names the house with its address.
func (b *builder) siteOfPoster(says sentence) {
	house := seat.FindString(says.text)
	if house == "" {
		return
	}
	for _, l := range b.page.lines {
		i := strings.Index(l.Normal, house)
		if i < 0 || l == says.line {
			continue
		}
		s := sentence{l, 0, len(l.Normal), l.Normal}
		at := address.FindStringIndex(l.Normal[i:])
		if at == nil || noPlace.MatchString(l.Normal[i+at[0]:i+at[1]]) {
			continue
		}
		at = []int{i + at[0], i + at[1]}
		b.words("onsite.place", Likely, s, at[0], at[1])
		if pref, ok := b.prefOf(l.Normal[at[0]:at[1]]); ok {
			b.put("onsite.pref", Likely, s, at, string(pref))
		}
		return
	}
}

// prefOf returns the prefecture of a place: the one it names, the one that
// stands before its town anywhere in the text, or the one of a large city.
func (b *builder) prefOf(place string) (vocab.Pref, bool) {
	if named := vocab.PrefsNamed(place); len(named) > 0 {
		return named[0], true
	}
	town := townOf.FindString(place)
	if town == "" {
		return "", false
	}
	text := japanese.Normalise(b.page.raw)
	for _, t := range vocab.Prefs.Terms() {
		if strings.Contains(text, t.Label.JA+town) {
			return vocab.Pref(t.Key), true
		}
	}
	return vocab.PrefOfCity(town)
}
