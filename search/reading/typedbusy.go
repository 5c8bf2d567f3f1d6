package reading

import (
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// Days on which one is elsewhere, as people type them: 火曜と金曜は外来, 月金は大学, 水曜
// は当直明け. They are no wish: work that has to be done then is left out, and work
// of the evening is not, for who is elsewhere is so by day.

// elsewhereWork is what fills a day, or says that it is full.
const elsewhereWork = `外来|外勤|当直(?:明け)?|日直|夜勤(?:明け)?|大学(?:病院)?|医局|病院(?:勤務)?|病棟|手術日?|オペ日?|検査日?|内視鏡日?|勤務(?:先|日)?|常勤(?:先|の仕事)?|本業|仕事|会社|バイト|アルバイト|非常勤|研究日?|回診|カンファ(?:レンス)?|` +
	`会議|授業|講義|実習|通院|透析|保育園(?:が)?休み|子ども|子供|習い事|介護|デイサービス|用事|予定|先約|別の(?:仕事|バイト|勤務)|他院|よその?(?:病院)?|クリニック|診療|当番|埋まっ|ふさがっ|塞がっ|つぶれ|不在|留守`

// busyEnd is how such a clause goes on.
const busyEnd = `(?:に|で|が|の)?(?:あ(?:る|って|り|ります)|行って(?:い?る)?|行く|出て(?:い?る)?|出勤|働いて(?:い?る)?|入って(?:い?る)?|て(?:い?る)?|で?埋まって(?:い?る)?|忙しい|いる|います|してい?る|する)?(?:ので|のため|なので|だから|だけど|ですが|です|から|けど|で)?` +
	`(?:動けない|働けない|出られない|無理|だめ|ダメ|ng|空いて(?:い?)?ない)?`

// someDaysOf are days of the week in a list, or all of the working week.
const someDaysOf = `(?:毎週)?([月火水木金土日](?:曜日?)?[~-][月火水木金土日](?:曜日?)?|(?:[月火水木金土日](?:曜日?)?(?:[・、,/ ]|と|や)?){0,6}[月火水木金土日](?:曜日?)?|平日|土日祝?|週末)`

var (
	// busyDays are days that are filled, perhaps a part of each.
	busyDays = japanese.Pattern(someDaysOf + `(?:の)?(午前中?|午後|昼間?|日中|夜間?|夕方|朝)?(?:は|が|に|も)(?:いつも|全部|ずっと|毎週|1日|一日)?(?:` + elsewhereWork + `)(?:(?:で|の|に|が|と|や)?(?:` + elsewhereWork + `)){0,2}` + busyEnd)
	// dayOff are days on which one wants to be free: 水曜休み, 水曜は休みたい.
	dayOff = japanese.Pattern(someDaysOf + `(?:の|は|が|を)?(?:お?休み(?:たい|がいい|が(?:ほしい|欲しい)|にしたい|希望|の)?|定休)(?:で)?(?:$|[ 　]|仕事|求人|産業医)`)
	// freeThen says that a day is one's own: 水曜は休みなので.
	freeThen = japanese.Pattern(`休(?:み|診)(?:な|だ)`)
)

// partDenied says of a part of a day that one cannot work then: 金曜の夜以外, 木曜午前は無理.
var partDenied = japanese.Pattern(`^ ?(?:は|が|も|だけは|には?)?(?:無理|むり|ng|嫌|いや|イヤ|やだ|だめ|ダメ|駄目|不可|抜き|×|以外|いがい|を?除(?:く|いて)|できない|出来ない|働けない|入れない|動けない|行けない)(?:なら|で|の)?`)

// notThen takes a part of a day of the week on which one cannot work out of words.
func (r *reader) notThen(text string) string {
	m := dayPart.FindStringSubmatchIndex(text)
	if m == nil || m[4] < 0 || r.not || r.literal[japanese.Key(text[m[0]:m[1]])] {
		return text
	}
	denied := len(partDenied.FindString(text[m[1]:]))
	days, part := daysTypedIn(text[m[4]:m[5]]), text[m[6]:m[7]]
	if denied == 0 || days == weekend || days == workdays || partsSaid[part] == nil {
		return text // 土日夜間なし, 平日昼は無理 are kinds of shift
	}
	r.elsewhereOn(strings.TrimSpace(text[m[0]:m[1]+denied]), days, partsSaid[part])
	return strings.TrimSpace(text[:m[0]] + " " + text[m[1]+denied:])
}

// busy takes the days on which one is elsewhere out of words.
func (r *reader) busy(text string) string {
	for _, off := range []bool{false, true} {
		words := busyDays
		if off {
			words = dayOff
		}
		m := words.FindStringSubmatchIndex(text)
		if m == nil || r.not || r.literal[japanese.Key(text[m[0]:m[1]])] || off && freeThen.MatchString(text[m[0]:]) {
			continue
		}
		if before, _ := utf8.DecodeLastRuneInString(text[:m[0]]); japanese.IsKanji(before) || before >= '0' && before <= '9' {
			continue // 毎月第2水曜
		}
		days := daysTypedIn(text[m[2]:m[3]])
		if days == 0 || off && days == weekend || strings.HasPrefix(text[m[1]:], "以外") {
			continue // 土日休み is a kind of shift
		}
		parts := []int{models.Morning, models.Day}
		switch {
		case off:
			parts = allParts
		case m[4] >= 0:
			parts = partsSaid[text[m[4]:m[5]]]
		}
		r.elsewhereOn(strings.TrimSpace(text[m[0]:m[1]]), days, parts)
		for i, day := range []rune(week) {
			if off && days&(1<<i) != 0 { // adverts say it of themselves
				for _, said := range []string{string(day) + "曜休み", string(day) + "曜は休み"} {
					r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomSubstring, Text: said, Weight: 1})
				}
			}
		}
		return r.busy(strings.TrimSpace(text[:m[0]] + " " + text[m[1]:]))
	}
	return text
}

// labelOfParts names parts of a day.
func labelOfParts(parts []int) vocab.Text {
	switch {
	case len(parts) == len(allParts):
		return vocab.Text{}
	case len(parts) > 1 && parts[0] == models.Morning:
		return vocab.Text{JA: "の日中", EN: " by day"}
	case len(parts) > 1:
		return vocab.Text{JA: "の夕方", EN: " in the evening"}
	}
	return map[int]vocab.Text{models.Morning: {JA: "の午前", EN: " before noon"}, models.Day: {JA: "の午後", EN: " in the afternoon"},
		models.Night: {JA: "の夜", EN: " in the evening"}}[parts[0]]
}

// elsewhereOn leaves out the jobs that have to be done in some parts of days, or
// that name no others.
func (r *reader) elsewhereOn(piece string, days weekdays, parts []int) {
	r.away(days, parts)
	label := namesOfDays(days)
	label.JA += "曜"
	if days == workdays { // that is a kind of shift
		label = vocab.Text{JA: "平日", EN: "weekdays"}
		r.otherThanDay(false)
	} else {
		r.otherSlots(days, parts)
	}
	part := labelOfParts(parts)
	r.not = true
	r.note(piece, search.ReadValue, search.ColSchedule, vocab.Text{JA: label.JA + part.JA + "に必ずある仕事", EN: "work that has to be done on " + label.EN + part.EN})
	r.not = false
}

// freeDaysWeight is what work of which one chooses the days counts for who is busy
// on some: it suits best.
const freeDaysWeight = .7

// otherSlots demands that a job names some part of a day that is free, or none.
func (r *reader) otherSlots(days weekdays, parts []int) {
	taken := slotsOf(days, parts)
	atoms := []search.Atom{{Kind: search.AtomPhrase, Terms: []string{anySlot}, Weight: wishWeight / 2},
		{Kind: search.AtomPhrase, Terms: []string{freeDays}, Weight: freeDaysWeight}}
	for day := range weekEnglish {
		for part := range partNames {
			if !taken.Has(day, part) {
				atoms = append(atoms, search.Atom{Kind: search.AtomPhrase, Terms: []string{slotTerm(day, part)}, Weight: wishWeight / 2})
			}
		}
	}
	r.condition(atoms)
}
