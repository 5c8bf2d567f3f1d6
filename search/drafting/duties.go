package drafting

import (
	"strings"

	"github.com/enkaku/enkaku/search/japanese"
)

// duty is how a sentence without a label says what the work is.
var duty = japanese.Pattern(`お仕事です|お仕事となります|業務です|業務をお願い|お任せ|担当していただ|担当いただ|いただくお仕事|ご担当|を行っていただ|お願いします|お願いいたします|お願いできる|行います。|[てで]いただきます|(?:くださる|いただける)(?:先生|医師|方)を[^。]{0,8}(?:探し|募集)|is (?:hiring|seeking|looking for)|していただきたい|(?:we are|we're) (?:looking for|seeking|hiring|adding)[^.]{0,80}(?:to|for) |you will|you'll|responsib`)

// deed is what doctors do from afar, formal what is asked of who applies.
var (
	deed   = japanese.Pattern(`病変|確かめ|意見書|書類|囲[っみむん]|お答え|見て|cpap|診療|診察|再診|初診|読影|判読|判定|診断|監修|執筆|原稿|翻訳|相談|面談|面接|指導|助言|回答|解析|作成|確認|チェック|評価|レビュー|所見|付け|ラベル|アノテ|講演|講義|講座|審査|査定|産業医|対応|\b(?:review|assess|provid|see|treat|interpret|read|write|answer|advis|consult|evaluat|annotat|grad|label|teach|support|perform|deliver|join|care)`)
	formal = japanese.Pattern(`結ばせて|結んで|ご?返事|ご?連絡|履歴書|ご?応募|お申し?込み|秘密保持|送って|お送りください|この額|\bapply\b|\bcv\b|\bnda\b`)
)

// readDuties reads what the doctor does: what stands under the label for it,
// else the first sentence that says so.
func readDuties(b *builder) {
	start, end := -1, -1
	for _, l := range b.page.lines {
		if l.topic != topicDuties || l.foot || l.other {
			if start >= 0 && end >= 0 && l.topic != topicDuties {
				break
			}
			continue
		}
		if start < 0 {
			start = l.at
			if _, own := topicOf(strings.TrimRight(b.page.raw[l.begin:l.at], " 　:：\t")); !own {
				start = l.begin // 記事監修: … below 依頼内容
			}
		}
		end = l.at + l.RawStart(len(l.Normal))
	}
	if start >= 0 {
		b.putSpan("terms.work.initial", Stated, start, end, Clip("terms.work.initial", oneLine(b.page.raw[start:end])))
		return
	}
	for _, s := range b.body() {
		if (s.topic == "" || s.topic == topicFacts) && len([]rune(s.text)) >= 20 && duty.MatchString(s.text) && !b.isTitle(s) &&
			deed.MatchString(s.text) && !formal.MatchString(s.text) {
			b.sentence("terms.work.initial", Likely, s)
			return
		}
	}
}

func (b *builder) isTitle(s sentence) bool {
	for _, name := range []string{"title.ja", "title.en"} {
		start, end := b.page.span(s, 0, len(s.text))
		if f, ok := b.found[name]; ok && f.At < max(end, start+1) && f.At+len(f.Passage) > start {
			return true
		}
	}
	return false
}
