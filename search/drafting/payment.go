package drafting

import (
	"strings"

	"github.com/enkaku/enkaku/search/japanese"
)

var (
	closing  = japanese.Pattern(`closing (?:day )?月末|締め(?:日)?は(?:毎月)?(?:月末|末日|\d{1,2}日)|(?:毎月)?(?:月末|末日?|\d{1,2}日)(?:で|に)?(?:締め?|〆)|締(?:切|め)?日[: ]*(?:毎月)?(?:月末|末日|\d{1,2}日)`)
	paidOn   = japanese.Pattern(`(?:その月の|当月|翌月|翌々月|実施月の翌月|検収月の翌月|翌)(?:の)?(?:末日?|月末|\d{1,2}日)(?:に|までに)?(?:お?(?:支払い?|払い?|振込|振り込み|支給))?|支払日 ?:? ?(?:は|毎月){0,2}(?:末日?|\d{1,2}日)|(?:毎月|翌月)(?:末日?|\d{1,2}日)(?:に)?(?:支払い?|払い?|支給|振込)|(?:^|[^\d月年第])\d{1,2}日(?:に)?(?:お?支払い|払い|お振込|振込|支給)`)
	dayAlone = japanese.Pattern(`^(?:毎月|当月|翌月|翌々月)?(?:末日|月末|\d{1,2}日)`)
	paidEach = japanese.Pattern(`paid (?:on|by) the \d+(?:st|nd|rd|th)[^.]{0,40}|paid (?:every (?:two|2) weeks|weekly|bi-?weekly|monthly|twice (?:a|per) month(?: \([^)]*\))?)|net[- ]\d+`)
)

// ofOneMonth ends before the last day of one month, by which something is due: 1月末締切.
var ofOneMonth = japanese.Pattern(`\d+(?:月|年)?(?:の)?$`)

// readPayment reads when pay is counted and when it is paid.
func readPayment(b *builder) {
	for _, s := range b.body() {
		if s.topic == topicPlace || s.topic == topicSelection || s.topic == topicHours || s.topic == topicUntil {
			continue
		}
		if at := dayAlone.FindStringIndex(s.text); at != nil && strings.Contains(s.label, "締") && !strings.Contains(s.label, "払") {
			b.words("pay.closing_day", Stated, s, at[0], at[1])
		} else if at != nil && strings.Contains(s.label, "支払日") {
			b.words("pay.pay_day", Stated, s, at[0], at[1])
		}
		if at := affirmed(closing, s); at != nil && !ofOneMonth.MatchString(s.text[:at[0]]) &&
			(!strings.HasPrefix(s.text[at[1]:], "切") || strings.ContainsAny(s.text+s.label, "払給振")) {
			b.words("pay.closing_day", Stated, s, at[0], at[1])
		}
		if at := affirmed(paidOn, s); at != nil && (s.topic == topicPayment || strings.ContainsAny(s.text, "払振支給締")) &&
			!strings.Contains(s.text[at[1]:], "繰越までに") {
			b.words("pay.pay_day", Stated, s, at[0], at[1])
		} else if at := affirmed(paidEach, s); at != nil {
			b.words("pay.pay_day", Stated, s, at[0], at[1])
		}
	}
}
