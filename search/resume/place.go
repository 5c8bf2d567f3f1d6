package resume

import (
	"strings"
	"sync"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

var (
	// where it is said that the doctor lives, and where somebody else does or the work is
	dwelling = japanese.Pattern(`(?:^|[ (・■●]|日|歳|[男女])(現住所|(?:ご?自宅)?住所|居住地|お住まい|(?:home |current |mailing )?address|residence|place of residence)(?: |:|\)|〒|$|東京|北海道|\p{Han}{2,3}[県府])`)
	lives    = japanese.Pattern(`\b(?:based in|living in|live in|residing in|resident of|reside in) `)
	notHome  = japanese.Pattern(`勤務先|病院|クリニック|帰省|連絡先|実家|緊急|本籍|保護者|法人|\b(?:work|office|business|hospital|clinic) address`)
	others   = japanese.Pattern(`家族|妻|夫|両親|父|母|息子|娘|実家`)
	postcode = japanese.Lazy(`^(?:〒|(?:東京都|北海道|大阪府|京都府|[^ ]{2,3}県)|\d{3}-?\d{4})`)
)

// residing is a prefecture with the words that somebody lives there.
var residing = sync.OnceValue(func() *japanese.Expr {
	var names []string
	for _, t := range vocab.Prefs.Terms() {
		names = append(names, japanese.Normalise(t.Label.JA))
	}
	for _, t := range vocab.Prefs.Terms() {
		names = append(names, japanese.Normalise(strings.TrimRight(t.Label.JA, "都府県")))
	}
	return japanese.Lazy(`(?:^|[^\p{Han}])(` + strings.Join(names, "|") +
		`)(?:[^、。 ()]{0,8})?(?:在住|に(?:居住|住ん|住み))`)
})

// residence reads the prefecture in which the doctor lives, and nothing of the address
// around it; its passage is the label and the prefecture.
func (r *reader) residence() {
	for i := range r.page {
		p := &r.page[i]
		if m := dwelling.FindStringSubmatchIndex(p.norm); m != nil && !notHome.MatchString(strings.ToValidUTF8(p.norm[max(0, m[2]-24):m[3]], "")) {
			if r.dwells(p.norm[m[2]:m[3]], p.norm[m[3]:]) {
				return
			}
			for next := i + 1; next < min(i+3, len(r.page)) && postcode.MatchString(r.page[next].norm); next++ {
				if r.dwells(p.norm[m[2]:m[3]], r.page[next].norm) {
					return
				}
			}
		}
	}
	for i := range r.page {
		p := &r.page[i]
		if p.topic == aside {
			continue
		}
		if m := residing().FindStringSubmatchIndex(p.norm); m != nil && !others.MatchString(p.norm[:m[2]]) {
			if r.dwells("", p.norm[m[2]:m[3]]) {
				return
			}
		}
		if m := lives.FindStringIndex(p.norm); m != nil &&
			r.dwells(strings.TrimSpace(p.norm[m[0]:m[1]]), p.norm[m[1]:min(len(p.norm), m[1]+60)]) {
			return
		}
	}
}

// dwells puts the prefecture of an address, when it is one.
func (r *reader) dwells(says, address string) bool {
	if len(address) > 240 {
		address = strings.ToValidUTF8(address[:240], "")
	}
	prefs := vocab.PrefsNamed(address)
	for _, t := range vocab.Prefs.Terms() { // 東京都府中市 is no 京都; a full name outranks what streets are called
		if i := strings.Index(address, t.Label.JA); i >= 0 && i < 60 {
			prefs = []vocab.Pref{vocab.Pref(t.Key)}
			break
		}
	}
	if len(prefs) != 1 {
		return false
	}
	label := vocab.Prefs.Label(prefs[0], langOf(address))
	r.put(Found{Field: Pref, Value: string(prefs[0]), Passage: strings.TrimSpace(says + " " + label), Sure: true})
	return true
}

func langOf(text string) vocab.Lang {
	if japanese.IsJapanese(text) {
		return vocab.JA
	}
	return vocab.EN
}
