package drafting

import (
	"strings"

	"github.com/enkaku/enkaku/search/japanese"
)

// A clause denies what it names: "US licence is not required", リモート不可. Every
// reader looks for its words with affirmed, so that none of them takes a denial for
// a statement. Words that hold their own denial (残業なし) state what they say.
var (
	// behind a word, up to the end of its clause
	nounDenied = japanese.Pattern(`^ ?[^ 。、;()!?「」/・※]{0,14}?(?:なし|無し|ナシ|不可|不要|不問|禁止|お断り|対象外|対応外|未対応|非対応)`)
	verbDenied = japanese.Pattern(`^[^。、;()!?「」※]{0,28}?(?:ません|(?:は|が|も|で|では|し|き|わ|か|ら)ない(?:$|[。、;) 方の])|(?:では|で)なく|せず|ご?遠慮|お断り)`)
	bothDenied = japanese.Pattern(`^(?:・(?:夜間|土日祝?|祝日|日祝|休日|当直|深夜|夜勤|早朝|オンコール))+(?:の?(?:対応|勤務))?(?:は|も)? ?(?:一切)?(?:なし|無し|不可|不要)`)
	lateDenied = japanese.Pattern(`^[^.,;:()|。、]{0,40}?(?:\b(?:not|never|none|no longer|prohibited|forbidden|unavailable|impossible)\b|n't\b)`)
	labelNone  = japanese.Pattern(`^ ?: ?(?:none|no|not|never|n/a)\b`)
	// before a word
	soonDenied = japanese.Pattern(`(?:\b(?:no|not|never|none|neither|nor|without|cannot|rather than|instead of|except)\b|n't\b)[^.,;:()|。、]{0,40}$`)
	// what only looks like a denial
	noDenial = japanese.Pattern(`ませんか|構いません|かまいません|差し支え|問題(?:は)?(?:あり|な)|(?:だけで|のみで|ばかりで)(?:は)?なく|限りません|限らず|なくても|なくて(?:ok|可)|\bnot (?:only|just|limited|yet)\b|\bno (?:later|more|less|fewer|matter|need to|problem|limit|cap|maximum|upper)\b|\bnot (?:later|more|less) than|\bnot? .{0,30}\b(?:but|required for)\b|don't (?:miss|hesitate|worry)|if (?:you|we|they|it) `)
	// what begins another statement
	parted = japanese.Lazy(` - | and | but | so `)
	// what is denied when it stands between a word and the denial: 在宅で残業は
	// ありません, but not 夜間の当直はありません; a limit is denied in either case
	limit  = japanese.Pattern(`上限|制限|保証`)
	itsOwn = japanese.Pattern(`残業|時間外|当直|オンコール|夜勤|通勤|出社|出勤|来社|来院|訪問|ノルマ|消費税|税は|交通費|手当|賞与|経験|見込み|あれば|診療科|科は|かかわらず|関わらず|転勤|場所は|時間は|曜日は`)
)

// affirmed returns where a sentence says the words without denying them, as the
// groups of the pattern; nil when it does not.
func affirmed(words *japanese.Expr, s sentence) []int {
	for _, at := range words.FindAllStringSubmatchIndex(s.text, -1) {
		if !denied(s.text, at) {
			return at
		}
	}
	return nil
}

// clauseReach is how far, in bytes, a denial may stand from what it denies.
const clauseReach = 160

// denied reports whether the clause around a match denies it.
func denied(text string, at []int) bool {
	begin := max(0, at[0]-clauseReach)
	before, after := text[begin:at[0]], text[at[1]:min(len(text), at[1]+clauseReach)]
	for _, words := range []*japanese.Expr{nounDenied, verbDenied, bothDenied, lateDenied, labelNone} {
		m := words.FindStringIndex(after)
		if m == nil {
			continue
		}
		between := after[:m[1]]
		rest := after[m[1]:]
		if words == lateDenied && parted.MatchString(between) {
			continue
		}
		if !noDenial.MatchString(between+rest[:min(len(rest), len("なくても"))]) && !limit.MatchString(between) &&
			(strings.HasPrefix(between, "の") || !itsOwn.MatchString(between)) {
			return true
		}
	}
	if m := soonDenied.FindStringIndex(before); m != nil {
		// what a dash or another statement parts is not denied
		between := text[begin+m[0] : at[1]]
		return !noDenial.MatchString(between) && !strings.Contains(between, " - ") && !strings.Contains(between, " but ")
	}
	return false
}

// invites ends a question that offers something: 働きませんか?
var invites = japanese.Pattern(`ご?興味(?:は|が)?(?:あり|ござい)[^。]{0,6}|いかが(?:です|でしょう)か?[?。]?$|(?:ませんか?|ないですか)[?。]?$`)

// asks reports whether a sentence is a question, which states nothing.
func asks(s sentence) bool {
	text := strings.TrimSpace(s.text)
	return question.MatchString(text) && !invites.MatchString(text)
}
