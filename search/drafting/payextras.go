package drafting

import (
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

// extraWords are what is paid beside pay, each with the words that name it.
var extraWords = []struct {
	field string
	words *japanese.Expr
}{
	{"pay.incentive", japanese.Pattern(`インセンティブ|別途、?[^。、円]{0,12}\d[\d,]*円|歩合|出来高|超過(?:分|面談|件)?[^。]{0,10}\d[\d,]*円|\+ ?\d[\d,]*円|超え[^。]{0,16}\d[\d,]*円|\d千?円を別|(?:加算|上乗せ)[^。]{0,6}\d[\d,]*円|\d(?:件|本|例|回|名)目(?:から|以降)[^。]{0,10}\d[\d,]*円|(?:\+|プラス)[^。、()]{0,6}(?:1|一)?(?:件|本|例|回|名)[^。、()]{0,6}\d[\d,]*円|\d[\d,]*円(?:を)?(?:加算|上乗せ|プラス)|ストックオプション|stock options?|sign-on|bonus of \$?\d+`)},
	{"pay.night_premium", japanese.Pattern(`深夜(?:割増|手当|加算)|深夜(?:帯|時間帯?|勤務|枠|\([^)]*\))*(?:は|に)?[^。、\d]{0,6}\d+(?:\.\d+)?(?:%|割|倍)(?:の)?(?:増し?(?:$|[^えやす])|割増|アップ|加算|上乗せ|$|[。、)）])|2[0-4](?:時|:00)(?:以降|から|~)[^。、]{0,14}\d+(?:%|割)(?:の)?(?:増|アップ|上乗せ)|(?:夜間|\d{1,2}(?:時|:00)以降)[^。]{0,16}(?:割増|手当|加算|増し|アップ)|(?:深夜|2[0-4](?:時|:00)(?:~|から)翌?\d{1,2}(?:時|:00))[^。]{0,6}は[^。]{0,6}(?:時給|\d[\d,]*円)|night (?:premium|differential)|after \d+ ?pm`)},
	{"pay.commute", japanese.Pattern(`交通費|通勤手当|通勤費|commut(?:ing|er) (?:allowance|costs?|expenses?)|travel (?:paid|reimbursed|costs)`)},
	{"pay.raise", japanese.Pattern(`昇給(?:は)?[: ]?(?:あり|なし|年\d回|\d)[^。]{0,16}`)},
	{"pay.bonus", japanese.Pattern(`賞与(?:は)?|期末手当|ボーナス|bonus`)},
	{"pay.home_work_cost", japanese.Pattern(`在宅(?:勤務|ワーク)?手当|リモート(?:ワーク)?手当|テレワーク手当|通信費[^。]{0,10}(?:支給|補助|円|手当)|home[- ]office (?:stipend|allowance)`)},
	{"pay.withholding", japanese.Pattern(`源泉(?:(?:は|を)?引|徴収|所得税|税)|withh(?:o|e)ld(?:ing)?\b`)},
}

var (
	noneOf      = japanese.Pattern(`^(?:(?:・|、|と|,)[^ 。、・\d]{1,6}?)*(?:は|も)?[: ]?(?:別途)?(?:お?支払い?|支給)?(?:は|も)?(?:なし|ありません|いたしません|しません|致しません|ございません|none)`)
	guaranteed  = japanese.Pattern(`(?:満たない|下回る|届かない|達しない)(?:とき|場合|日|月|週|回|枠)[^。]{0,16}(?:\d[\d,]*円|\d+(?:件|本|枚|例|回|時間)分|お支払い|保証)|(?:no-?shows?|cancel\w*)[^.]{0,40}paid|(?:キャンセル|中止|取り?消し?|欠席|件数が?少な)[^。]{0,20}(?:全額|満額|半額|お支払い|支給|保証|\d[\d,]*円)|最低保証|保証(?:額|単価|あり)|guarantee`)
	noGuarantee = japanese.Pattern(`(?:件数|枚数|本数|仕事量)の?お?約束は(?:でき|いたし|して)|no minimum (?:guarantee|promised)|no guaranteed (?:number|minimum|volume)|(?:最低|件数の|報酬の)?保証(?:は|も)?[^。]{0,4}(?:しておりません|していません|ありません|ございません|なし|いたしません)|no guarantee`)
	includesIt  = japanese.Pattern(`(?:賞与|ボーナス)[^。)]{0,10}(?:を)?(?:含む|含み|含め|込み)`)
	overtimePay = japanese.Pattern(`(?:固定|みなし|定額)残業(?:代|手当)?[^。]{0,30}`)
	yenIn       = japanese.Pattern(`(\d[\d,]*)(万)?円`)
	hoursIn     = japanese.Pattern(`(\d+)時間`)
	paidOver    = japanese.Pattern(`超(?:過|え)[^。]{0,10}(?:別途|追加)?支給`)
	yenRate     = japanese.Pattern(`1(?:米)?ドル ?=? ?(\d+(?:\.\d+)?)円|1 usd ?= ?(?:jpy|¥) ?(\d+(?:\.\d+)?)`)
)

// borneAtHome says who bears what work at home costs; of a contract of service it is an
// expense (see expenses).
var borneAtHome = japanese.Pattern(`(?:通信費|通信料|回線(?:料|費|の費用)|光熱費|電気代)[^。、]{0,12}(?:自己|本人|個人|先生|各自|ご自身|会社|当院|当社)(?:の|が|で)?ご?負担`)

// aboutRaises is what stands beside the costs of the way and is about something else.
var aboutRaises = japanese.Pattern(`^ ?(?:賞与|昇給|ボーナス)`)

// readPayExtras reads what is paid beside pay.
func readPayExtras(b *builder) {
	for _, s := range b.body() {
		if s.topic == topicTitle || b.isTitle(s) || s.topic == topicSelection {
			continue
		}
		for _, e := range extraWords {
			at := e.words.FindStringIndex(s.text)
			if at == nil || e.field == "pay.commute" && optional.MatchString(s.text) {
				continue // the way to what nobody has to come to
			}
			if noneOf.MatchString(s.text[at[1]:]) || strings.HasSuffix(strings.TrimRight(s.text[at[0]:at[1]], "。 "), "なし") {
				b.put(e.field, Stated, s, []int{at[0], len(s.text)}, vocab.None)
				continue
			}
			if denied(s.text, at) {
				b.put(e.field, Stated, s, []int{0, len(s.text)}, vocab.None)
				continue
			}
			b.extra(e.field, s, at)
		}
		for _, own := range []struct {
			topic topic
			field string
		}{{topicCommute, "pay.commute"}, {topicBonus, "pay.bonus"}, {topicRaise, "pay.raise"}} {
			if s.topic == own.topic && !(s.topic == topicCommute && aboutRaises.MatchString(s.text)) {
				b.orNone(own.field, s)
			}
		}
		if at := affirmed(borneAtHome, s); at != nil && !b.isService() {
			b.extra("pay.home_work_cost", s, at)
		}
		if strings.Contains(s.label, "保証") && !strings.Contains(s.label, "保証金") && saysNone.MatchString(s.text) {
			b.put("pay.guarantee", Stated, s, []int{0, len(s.text)}, vocab.None)
		} else if at := noGuarantee.FindStringIndex(s.text); at != nil {
			b.put("pay.guarantee", Stated, s, at, vocab.None)
		} else if affirmed(guaranteed, s) != nil {
			b.sentence("pay.guarantee", Stated, s)
		}
		if at := affirmed(includesIt, s); at != nil {
			b.put("pay.bonus_included", Stated, s, at, "on")
		}
		b.fixedOvertime(s)
		if m := affirmed(yenRate, s); m != nil && b.value("pay.currency") != "JPY" {
			i := 2
			if m[i] < 0 {
				i = 4
			}
			b.put("pay.yen_rate", Stated, s, m[:2], s.text[m[i]:m[i+1]])
		}
	}
}

// extra fills a text field with the part of a sentence, between spaces and
// marks, that names what is paid.
func (b *builder) extra(field string, s sentence, at []int) {
	from, to := 0, len(s.text)
	cuts := []string{"、", "。", " "}
	if b.en {
		cuts = []string{", ", ". ", "; "}
	}
	for _, cut := range cuts {
		if i := strings.LastIndex(s.text[:at[0]], cut); i >= 0 && s.topic != topicPay {
			from = max(from, i+len(cut))
		}
		if i := strings.Index(s.text[at[1]:], cut); i >= 0 && cut != " " && cut != "。" && !strings.Contains(s.text[at[1]:at[1]+i], "(") {
			to = min(to, at[1]+i)
		}
	}
	b.words(field, Likely, s, from, to)
}

// orNone fills a text field with a labelled sentence, or with "none" when that
// says so.
func (b *builder) orNone(field string, s sentence) {
	if vocab.SaysNone(strings.TrimRight(s.text, "。 ")) || b.en && len(s.text) < 20 && saysNone.MatchString(s.text) {
		b.put(field, Stated, s, []int{0, len(s.text)}, vocab.None)
		return
	}
	b.sentence(field, Stated, s)
}

// fixedOvertime reads overtime pay that is part of a salary.
func (b *builder) fixedOvertime(s sentence) {
	at := affirmed(overtimePay, s)
	if at == nil {
		return
	}
	said := s.text[at[0]:]
	money, hours := yenIn.FindStringSubmatch(said), hoursIn.FindStringSubmatch(said)
	if money == nil || hours == nil {
		return
	}
	n, _ := amountOf(money[1], money[2], "")
	whole := strconv.FormatInt(int64(n), 10)
	b.put("pay.fixed_overtime.amount_min", Stated, s, at, whole)
	b.put("pay.fixed_overtime.amount_max", Stated, s, at, whole)
	b.put("pay.fixed_overtime.hours", Stated, s, at, hours[1])
	if over := affirmed(paidOver, s); over != nil {
		b.put("pay.fixed_overtime.excess_paid", Stated, s, over, "on")
	}
}
