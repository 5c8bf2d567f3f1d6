package reading

import (
	"slices"

	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// A thing that is denied by its verb: 電話がかかってこない, 会議に出なくていい, 当直が
// 回ってこない. What verb it is does not matter; those that deny nothing are
// listed.

var (
	notDone = japanese.Lazy(`^((?:とか|なんか|など)?(?:が|を|に|は|も|へ|で|と)(?:ほとんど|あまり|あんまり|一切|全然|まったく|絶対に?)?` +
		`([\p{Han}ぁ-んァ-ヶー]{0,8}?)(?:ない|なくて(?:も)?(?:いい|よい|良い|済む|ok|大丈夫|構わない)?|ません|ずに?(?:済む|すむ)?)` +
		`(?:で)?(?:済む|すむ|できる|ok)?(?:の|お?仕事|とこ(?:ろ)?|やつ|職場)?(?:で|が(?:いい|良い))?)(?:$|[ 　、。\p{Han}\p{Katakana}])`)
	noDenial = japanese.Lazy(`^(?:少|足り|つまら|くだら|間違|違|変わら|かわら|関わら|かかわら|関係|限ら|かぎら|問わ|構わ|かまわ|知ら|わから|分から|慣れ|心配|仕方|しょうが|何も|誰も|こだわら)|しか`)
)

// notDoneAfter returns the length of a verb that denies what stands before it, 0
// for none.
func notDoneAfter(rest string) int {
	m := notDone.FindStringSubmatchIndex(rest)
	if m == nil || noDenial.MatchString(rest[m[4]:m[5]]) {
		return 0
	}
	return m[3]
}

// notWantedAfter returns the length of what says behind a word that it is not
// wanted, whatever the word is.
func notWantedAfter(rest string) int { return max(dislikedAfter(rest), notDoneAfter(rest)) }

// deniedBehind returns the length of what says behind a segment that it is not
// wanted. Of one's own children nothing is denied: 子どもを預けられない.
func (r *reader) deniedBehind(text string, s japanese.Segment) int {
	n := max(dislikedAfter(text[s.End:]), r.unreachableAfter(text, s))
	if n > 0 || r.childcare(s) {
		return n
	}
	if id := wordOf(s); id >= 0 {
		w := &r.a.lexicon.words[id]
		if slices.Contains(ownChildren, w.form) || w.column == search.ColLifeFit && len(w.values) > 0 || w.place() {
			return 0
		}
	}
	return notDoneAfter(text[s.End:])
}
