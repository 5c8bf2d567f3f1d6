package drafting

import (
	"slices"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/search/japanese"
)

// few is a number of years in English.
const few = `\d{1,2}|one|two|three|four|five|six|seven|eight|ten`

var (
	asOf     = japanese.Pattern(`現在(?:の情報)?|時点|(?:最終|情報|内容|に)更新|更新(?:日|[: ]|$)|掲載日|公開日|作成日|受付(?:年月)?日|posted|updated|reviewed|as of`)
	until    = japanese.Pattern(`必着|(?:応募|募集|掲載|紹介|申込)(?:の)?(?:締切|締め切り|期限|〆切|終了)|締切日?|まで(?:に)?(?:ご)?(?:応募|募集|掲載|返信)|(?:応募|募集|申込|受付)[^|。]{0,12}\|まで|apply by|applications? close|closing date`)
	openings = japanese.Pattern(`(?:^|[。、 ])人数は(\d+)(?:名|人)|(?:今回は|追加で)[^。、\d]{0,6}(\d+)(?:名|人)(?:$|です|。|を|の?募集)|(?:あと|残り)お?(\d+)(?:人|名)(?:だけ|のみ|様)?(?:の)?(?:募集|お?探し|ほしい|欲しい|ご?用意|枠)|(?:合わせて|合計|計)(\d+)名の(?:先生|医師)|(\d+)(?:名|人)(?:ほど)?(?:ほしい|欲しい|お願いしたい|お願いしたく)|(two|three|four|five|\d+) (?:people|physicians|doctors|consultants) (?:are )?(?:wanted|needed|sought)|(\d+)名の(?:先生|医師)(?:に|を)[^。]{0,8}(?:お願い|お声がけ|募集|お迎え|探し)|(\d+)(?:名|人)(?:様|程度)?(?:を|の)?(?:ご?(?:予定|募集|採用|増員)|お?迎え|(?:お)?(?:探し|さがし))|(?:募集|採用)(?:人数|人員|予定|枠)?(?:は)?[: ]?(\d+)(?:名|人)|(\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:openings?|positions?|vacanc(?:y|ies))\b|(?:hiring|seeking|engaging|inviting|adding|recruiting|looking for) (\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:[a-z-]+ ){0,2}(?:physicians?|doctors?|gps?\b|general practitioners?|psychiatrists?|radiologists?|internists?|reviewers?|clinicians?)`)
	// what an advert demands of practice, and an open number of openings
	practice     = japanese.Pattern(`(?:経験|医師歴|卒後|免許取得後)(?:が|は|として| |:|年数)*(?:満)?(\d{1,2})年(?:目)?(?:以上|以降)|(\d{1,2})年(?:間)?以上の(?:臨床|実務)?経験|(?:経験)(\d{1,2})年(?:$|[、。,/])|(\d{1,2})\+? years (?:after|post)[- ]?residency|(?:^ ?|, |and )(\d{1,2})\+? years (?:in|of)|(` + few + `)(?: or more|\+)? ?(?:or more )?years['’]?(?: or more)? (?:of )?(?:[a-z-]+ ){0,3}(?:experience|practice)`)
	someOpenings = japanese.Pattern(`若干名|若干人|a few (?:openings|positions)`)

	countOnly = japanese.Pattern(`^(?:約|計|合計|全部で|あわせて|合わせて)?(\d+)(?:名|人)?(?:様|程度)?(?:$|[ 、。(])`)
	screening = japanese.Pattern(`書類(?:選考|審査)?[^。]{0,10}(?:面接|面談)[^。]*|面接\d回[^。]*|書類(?:を|の)[^。]{0,14}(?:あと|後|うえ|上)[^。]{0,24}(?:面談|面接|お話し)[^。]*`)
	already   = japanese.Pattern(`突破|在籍|登録|活躍|スタッフ|社員|患者|対象|受診`)
)

// newer is a word for the day on which an advert was last looked at.
var newer = japanese.Pattern(`更新|updated|reviewed`)

// anew puts right how many are sought: やっぱり2人で.
var anew = japanese.Pattern(`(?:やっぱり?|やはり|訂正|修正|変更)[^。\d]{0,14}?(\d+)(?:名|人)(?:$|[^以目])`)

// steps are the way from an application to the work.
var steps = japanese.Pattern(`(?:→|⇒|->|➡)[^。]{0,40}(?:面談|面接|選考|interview)|(?:書類|履歴書|応募)[^。]{0,12}(?:→|⇒|->|➡)`)

// ofToday says right behind a day that the advert is as of it.
var ofToday = japanese.Pattern(`^ ?(?:\(.\))?(?:現在|時点|付)`)

// by is a wish to apply up to the day that follows.
var by = japanese.Pattern(`(?:apply|send|applications?|submit)\b.*\b(?:by|before|until) $`)

// digitsOf is a number in digits.
func digitsOf(word string) string {
	if i := slices.Index([]string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}, word); i >= 0 {
		return strconv.Itoa(i + 1)
	}
	return word
}

// readClosing reads the dates of the advert itself, how many are sought and
// how they are chosen.
func readClosing(b *builder) {
	for _, s := range b.all() {
		if s.other {
			continue
		}
		days := daysIn(s.text)
		if len(days) == 1 && s.topic == "" && slices.Contains(b.page.lines[:min(3, len(b.page.lines))], s.line) && strings.TrimSpace(s.text) == s.text[days[0].at[0]:days[0].at[1]] {
			b.put("terms.info_as_of", Stated, s, days[0].at, string(days[0].date)) // of a letter
		}
		for i, d := range days {
			from, to := max(0, d.at[0]-40), min(len(s.text), d.at[1]+30)
			if i > 0 {
				from = max(from, days[i-1].at[1])
			}
			if i+1 < len(days) {
				to = min(to, days[i+1].at[0])
			}
			from, to = min(from, d.at[0]), max(to, d.at[1]) // two readings of one date: 2026-11-12/2026
			after := s.text[d.at[1]:to]
			if i := strings.IndexAny(after, " 、。/"); i > 0 {
				after = after[:i]
			}
			before := s.text[from:d.at[0]]
			if i := strings.LastIndexAny(before, "。※*;"); i >= 0 {
				before = before[i+1:]
			}
			near := before + "|" + after
			if by.MatchString(s.text[:d.at[0]]) {
				near += " apply by"
			}
			ranged := len(days) == 2 && strings.ContainsAny(s.text[days[0].at[1]:days[1].at[0]], "~-から至")
			switch {
			case ranged && s.topic != topicUntil && !until.MatchString(near):
				// from one day to another: how long something runs
			case ofToday.MatchString(after):
				b.put("terms.info_as_of", Stated, s, d.at, string(d.date))
			case s.topic == topicTerm && strings.HasSuffix(s.label, "更新") && len(days) == 1 && len(s.text) < 24:
				b.put("terms.info_as_of", Stated, s, d.at, string(d.date))
			case s.topic == topicUntil || s.topic == topicDeadline && len(s.text) < 40 || until.MatchString(near):
				b.put("terms.valid_through", Stated, s, d.at, string(d.date))
			case s.topic == topicAsOf || asOf.MatchString(near) && s.topic != topicTerm:
				if newer.MatchString(s.label + " " + near) {
					delete(b.found, "terms.info_as_of") // posted earlier
				}
				b.put("terms.info_as_of", Stated, s, d.at, string(d.date))
			}
		}
	}
	for _, s := range b.body() {
		if m := anew.FindStringSubmatchIndex(s.text); m != nil {
			delete(b.found, "terms.headcount")
			b.put("terms.headcount", Stated, s, m[:2], s.text[m[2]:m[3]])
		} else if m := affirmed(openings, s); m != nil && !already.MatchString(s.text) {
			for i := 2; i < len(m); i += 2 {
				if m[i] >= 0 {
					b.put("terms.headcount", Stated, s, m[:2], digitsOf(s.text[m[i]:m[i+1]]))
				}
			}
		} else if m := affirmed(countOnly, s); m != nil && s.topic == topicHeadcount {
			b.put("terms.headcount", Stated, s, m[:2], s.text[m[2]:m[3]])
		}
		if m := affirmed(practice, s); m != nil {
			for i := 2; i < len(m); i += 2 {
				if m[i] >= 0 {
					b.put("terms.experience.years", Stated, s, []int{m[i], m[1]}, digitsOf(s.text[m[i]:m[i+1]]))
				}
			}
		}
		if m := affirmed(someOpenings, s); m != nil {
			b.put("terms.few_openings", Stated, s, m, "on")
		}
		switch {
		case steps.MatchString(s.text) && s.topic != topicPay && s.topic != topicDuties:
			b.sentence("terms.selection", Stated, s)
		case s.topic == topicSelection && s.from == 0 && strings.TrimSpace(s.text) != "":
			b.block("terms.selection", s)
		case screening.MatchString(s.text) && s.topic != topicPay:
			at := affirmed(screening, s)
			b.words("terms.selection", Likely, s, at[0], at[1])
		}
	}
	if few, n := b.found["terms.few_openings"], b.found["terms.headcount"]; few.Field != "" && n.Field != "" {
		delete(b.found, "terms.few_openings")
		b.differ(n)
		few.Field = n.Field
		b.said[n.Field] = append(b.said[n.Field], few) // 2名 and 若干名
	}
}
