package reading

import (
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// partOfDay is the part of a day that is typed without hours: 午前中だけ, 午後, 朝.
var partOfDay = japanese.Lazy(`(午前|午後|朝|夕方)(?:中)?(だけ|のみ|限定|しか|オンリー)?`)

// partsOfDay are all of them: of two, either may do.
var partsOfDay = japanese.Lazy(`午前|午後|早朝|朝|昼|日中|夕方|夜|晩|深夜`)

// hoursOf are the hours of the parts of a day, from 5 to 29.
var hoursOf = map[string][2]int{"朝": {earlyBegins, 11}, "午前": {earlyBegins, 12}, "午後": {12, dayEnds}, "夕方": {16, 21}}

// dayBefore is a kind of day that a part of it is typed behind: 平日午前.
var dayBefore = japanese.Lazy(`(?:平日|毎日|週末|土日祝?|休日|祝日|[月火水木金土日]曜日?)の?$`)

// partHours leaves out the jobs whose hours all lie in another part of the day
// than the typed one; of the others those that lie in it alone come first when
// only that part will do. The words stay: they are kinds of shift.
func (r *reader) partHours(text string) string {
	m := partOfDay.FindStringSubmatchIndex(text)
	if m == nil || len(partsOfDay.FindAllString(text, 2)) > 1 || r.not || r.literal[japanese.Key(text[m[2]:m[3]])] || dislikedAfter(text[m[1]:]) > 0 || exceptedAfter(text[m[1]:]) > 0 ||
		strings.IndexAny(text[m[1]:], "0123456789") == 0 {
		return text
	}
	before, _ := utf8.DecodeLastRuneInString(dayBefore.ReplaceAllString(text[:m[0]], ""))
	if after, _ := utf8.DecodeRuneInString(text[m[1]:]); japanese.IsKanji(before) || japanese.IsKanji(after) {
		return text // 早朝, 朝食
	}
	hours := hoursOf[text[m[2]:m[3]]]
	r.withinReach(hours[0], hours[1])
	if hours[0] < eveningFrom {
		r.q.Clauses = append(r.q.Clauses, search.Clause{Not: true, Any: []search.Atom{{Kind: search.AtomPhrase, Terms: []string{overnight}, Weight: 1}}})
	}
	if m[4] < 0 {
		return text
	}
	r.notFixed(hours[0]-1, hours[1]+1)
	for h := hours[0]; h <= hours[1]; h++ {
		if h > hours[0] {
			r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: []string{lastTerm(h)}, Weight: wishWeight})
		}
		if hours[0] == earlyBegins && h == hours[1] { // until half past twelve is a morning
			r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: []string{lastTerm(h + 1)}, Weight: wishWeight / 2})
		}
		if hours[0] > earlyBegins {
			r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: []string{firstTerm(h)}, Weight: wishWeight})
		}
	}
	return text
}

// women are the words for women who are doctors. No advert asks for a sex: the
// adverts that speak of them come first, and none is left out.
var women = japanese.Lazy(`女医(?:さん)?|女性(?:の)?(?:医師|先生|ドクター)`)

// womenWished puts the adverts that speak of women who are doctors first.
func (r *reader) womenWished(text string) string {
	if m := women.FindStringIndex(text); m != nil && !r.not {
		for _, said := range []string{"女医", "女性医師", "女性の先生", "女性の医師", "女性医師歓迎"} {
			r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase(said), Weight: wishWeight})
		}
	}
	return text
}

// unsigned leaves out the jobs that show name or face, when one wants neither.
func (r *reader) unsigned(text string) string {
	if at := strings.Index(text, "匿名"); at >= 0 && !r.not && dislikedAfter(text[at+len("匿名"):]) == 0 {
		for _, way := range ways {
			if way.key == "face" {
				r.avoidWay(way)
			}
		}
	}
	return text
}
