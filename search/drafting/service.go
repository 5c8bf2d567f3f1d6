package drafting

import (
	"strings"

	"github.com/enkaku/enkaku/search/japanese"
)

var (
	noticeDays = japanese.Pattern(`(?:解約|解除|終了|契約(?:を)?(?:終える|解く))[^。]{0,24}?(\d+)日(?:以上)?前|(\d+)日前(?:まで)?(?:に|の)[^。]{0,16}(?:通知|予告|解約|書面|お知らせ|連絡|申し?出)|(\d+)[- ]days?(?:')? (?:written )?notice`)
	ending     = japanese.Pattern(`解約|解除|終了|やめ|辞め|契約`)
	noticeWord = japanese.Pattern(`(?:解約|解除)[^。]{0,20}\d+ケ月前[^。]*`)
	rights     = japanese.Pattern(`著作権|知的財産|成果物の(?:権利|帰属)|クレジット表記|権利[^。]{0,14}帰属|二次利用|copyright|intellectual property`)
	harassment = japanese.Pattern(`ハラスメント(?:の|に関する)?(?:相談)?窓口[^。]*|ハラスメント[^。]{0,10}相談[^。]*`)
	careFor    = japanese.Pattern(`(?:育児|介護)[^。]{0,20}(?:配慮|調整|両立)[^。]*`)
	ourClient  = japanese.Pattern(`(?:弊社|当社)との(?:業務)?(?:委託)?契約`)
	agencyLike = japanese.Pattern(`非公開|紹介事業|許可番号|企業様|クライアント`)
	directly   = japanese.Pattern(`(?:当院|当社|当法人|クリニック)(?:\([^)]*\))?と(?:の)?直接(?:の)?[^。]{0,6}契約|直接契約`)
	delivery   = japanese.Pattern(`\d+(?:時間|営業日|日|週間)(?:以内)?`)
)

// readService reads what a contract of service has to state.
func readService(b *builder) {
	if !b.isService() {
		return
	}
	agency := agencyLike.MatchString(japanese.Normalise(b.page.raw))
	for _, s := range b.body() {
		if m := affirmed(noticeDays, s); m != nil && (s.topic == topicEnd || b.en || ending.MatchString(s.text)) {
			for i := 2; i < len(m); i += 2 {
				if m[i] >= 0 {
					b.put("terms.termination.notice_days", Stated, s, m[:2], s.text[m[i]:m[i+1]])
				}
			}
		} else if at := noticeWord.FindStringIndex(s.text); at != nil {
			b.words("terms.termination.note", Stated, s, at[0], at[1])
		}
		if s.topic == topicRights || rights.MatchString(s.text) {
			b.sentence("terms.ip_and_credit", Stated, s)
		}
		if s.topic == topicHarass || harassment.MatchString(s.text) {
			b.sentence("terms.harassment_contact", Stated, s)
		}
		if s.topic == topicCare || careFor.MatchString(s.text) && s.topic != topicTitle && !b.isTitle(s) && strings.Contains(s.text, "配慮") {
			b.sentence("terms.care_consideration", Stated, s)
		}
		if at := affirmed(ourClient, s); at != nil && agency {
			b.put("terms.counterparty.type", Stated, s, at, "via_agency")
		} else if at := affirmed(directly, s); at != nil {
			b.put("terms.counterparty.type", Stated, s, at, "direct")
		}
		if s.topic == topicPlace && s.from == 0 {
			b.sentence("terms.place", Stated, s)
		}
		switch {
		case s.topic == topicDeadline && delivery.MatchString(s.text):
			b.sentence("terms.time", Stated, s)
		case s.topic == topicHours && s.from == 0 && s.text != "":
			b.sentence("terms.time", Likely, s)
		}
	}
}
