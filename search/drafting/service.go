package drafting

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/search/japanese"
)

var (
	noticeDays = japanese.Pattern(`(?:解約|解除|終了|契約(?:を)?(?:終える|解く))[^。]{0,24}?(\d+)日(?:以上)?前|(\d+)日前(?:まで)?(?:に|の)[^。]{0,16}(?:知らせ|通知|予告|解約|書面|お知らせ|連絡|申し?出)|(\d+)[- ]days?(?:')? (?:written )?notice`)
	ending     = japanese.Pattern(`解約|解除|終了|やめ|辞め|契約`)
	noticeWord = japanese.Pattern(`\d+ケ月前[^。]{0,14}(?:解約|解除|終了)[^。]*|(?:解約|解除)[^。]{0,20}\d+ケ月前[^。]*`)
	rights     = japanese.Pattern(`著作権|知的財産|成果物の(?:権利|帰属)|クレジット表記|権利[^。]{0,14}帰属|二次利用|copyright|intellectual property|\b(?:belongs?|assigned) to\b|work product`)
	harassment = japanese.Pattern(`ハラスメント(?:の|に関する)?(?:相談)?窓口[^。]*|ハラスメント[^。]{0,10}相談[^。]*`)
	careFor    = japanese.Pattern(`(?:育児|介護)[^。]{0,20}(?:配慮|調整|両立)[^。]*`)
	ourClient  = japanese.Pattern(`(?:弊社|当社)との(?:業務)?(?:委託)?契約|(?:弊社|当社)と(?:先生|医師)(?:との|の)(?:間の)?[^。]{0,14}契約`)
	agencyLike = japanese.Pattern(`社名は[^。]{0,16}(?:後に|前に|お伝え|お知らせ)|非公開|紹介事業|許可番号|企業様|クライアント`)
	directly   = japanese.Pattern(`(?:うちの会社|弊社|当社)(?:\([^)]*\))?と(?:の)?直接(?:$|です|。|の|契約)|(?:当院|当社|当法人|クリニック)(?:\([^)]*\))?と(?:の)?直接(?:の)?[^。]{0,6}契約|直接契約|(?:agreement|contract(?:ed)?|engaged)[^.]{0,40} directly with\b`)
	delivery   = japanese.Pattern(`\d+(?:時間|営業日|日|週間)(?:以内)?`)
)

var (
	partnerLabel = japanese.Pattern(`契約(?:の)?(?:相手|先)|委託者$|発注者$`)
	commissioned = japanese.Pattern(`再委託`)
	notPassedOn  = japanese.Pattern(`^ ?再委託(?:の有無|の可否)?[ :はも]{0,3}(?:なし|無し|不可|禁止|できません|認めません|ありません|しません|お断り)`)
	isDirect     = japanese.Pattern(`再委託(?:の)?(?:案件|業務|お?仕事)?(?:では|で)(?:ない|なく|ありません|ございません)`)
	company      = japanese.Pattern(`(?:株式会社|合同会社|医療法人(?:社団|財団)?)[^ 、。()]{2,14}|[^ 、。()]{2,14}(?:株式会社|合同会社)`)
	// who bears a cost, said with the word for bearing
	bearer = japanese.Pattern(`(弊社|当社|当院|弊院|協会|当法人|会社|病院|先生|各自|ご自身|ご自分|自己|本人|個人)(?:の|が|で)?(?:ご)?負担`)
	costOf = []cost{{"travel", japanese.Pattern(`旅費|交通費`)}, {"communication", japanese.Pattern(`通信(?:費|端末|料)|回線`)}, {"device", japanese.Pattern(`機材|機器|パソコン|pc|端末`)}}
)

// cost is something that the work costs, and the words for it.
type cost struct {
	item  string
	words *japanese.Expr
}

// counterpartyUnder reads with whom the contract is made from the label for it: with who
// posts, or through somebody who was commissioned.
func (b *builder) counterpartyUnder(s sentence) {
	if at := affirmed(commissioned, s); at != nil {
		b.put("terms.recommissioned", Stated, s, at, "on")
		b.put("terms.counterparty.type", Stated, s, at, "via_agency")
		return
	}
	if at := isDirect.FindStringIndex(s.text); at != nil {
		b.put("terms.counterparty.type", Stated, s, at, "direct")
		return
	}
	name := company.FindString(s.text)
	if name == "" || !partnerLabel.MatchString(s.label) {
		return
	}
	for _, l := range b.page.lines {
		if l.foot && l != s.line && strings.Contains(l.Normal, name) && !agencyLike.MatchString(japanese.Normalise(b.page.raw)) {
			b.put("terms.counterparty.type", Likely, s, []int{0, len(s.text)}, "direct")
			return
		}
	}
}

// offerDirect offers a direct contract where 再委託 is denied and nothing else says with
// whom it is made: the words may mean that this work is not passed on, or that the doctor
// may not pass it on.
func (b *builder) offerDirect() {
	const field = "terms.counterparty.type"
	if b.value(field) != "" || b.open[field] {
		return
	}
	for _, s := range b.all() {
		if s.from == 0 && !s.other && notPassedOn.MatchString(japanese.Normalise(s.label+" "+s.text)) {
			from, to := b.page.span(s, 0, len(s.text))
			b.offered[field] = Filled{Field: field, Values: []string{"direct"}, Passage: b.page.raw[from:to], At: from, Sure: Likely}
			return
		}
	}
}

// expenses reads who bears a cost.
func (b *builder) expenses(s sentence) {
	m := affirmed(bearer, s)
	if m == nil {
		return
	}
	who := "employer"
	switch s.text[m[2]:m[3]] {
	case "先生", "各自", "ご自身", "ご自分", "自己", "本人", "個人":
		who = "doctor"
	}
	said := clauseOf(s.text, m[:2])
	if !slices.ContainsFunc(costOf, func(c cost) bool { return c.words.MatchString(said) }) {
		cell, _, _ := strings.Cut(s.whole, "\t")
		said = japanese.Normalise(cell) + " " + s.label + " " + s.text[:m[0]] // 旅費 …　弊社負担
	}
	for _, c := range costOf {
		if c.words.MatchString(said) {
			b.put("terms.expenses."+c.item, Stated, s, m[:2], who)
		}
	}
}

// readService reads what a contract of service has to state.
func readService(b *builder) {
	if !b.isService() {
		return
	}
	for _, s := range b.all() {
		if !s.other {
			b.counterpartyUnder(s)
		}
	}
	agency := agencyLike.MatchString(japanese.Normalise(b.page.raw))
	for _, s := range b.body() {
		if m := affirmed(noticeDays, s); m != nil && (s.topic == topicEnd || b.en || ending.MatchString(s.label+" "+s.text)) {
			for i := 2; i < len(m); i += 2 {
				if m[i] >= 0 {
					b.put("terms.termination.notice_days", Stated, s, m[:2], s.text[m[i]:m[i+1]])
				}
			}
		} else if at := noticeWord.FindStringIndex(s.text); at != nil {
			b.words("terms.termination.note", Stated, s, at[0], at[1])
		}
		if s.topic == topicRights {
			b.block("terms.ip_and_credit", s)
		} else if rights.MatchString(s.text) {
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
		b.expenses(s)
		if s.topic == topicPlace && s.from == 0 {
			b.sentence("terms.place", Stated, s)
		}
		switch {
		case s.topic == topicDeadline && delivery.MatchString(s.text) && !closes(s):
			b.sentence("terms.time", Stated, s)
		case s.topic == topicHours && s.from == 0 && s.text != "":
			whole := sentence{s.line, 0, len(s.Normal), s.Normal}
			b.sentence("terms.time", Likely, whole)
		}
	}
	b.offerDirect()
}
