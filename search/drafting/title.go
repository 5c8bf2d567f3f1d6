package drafting

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

// What of a first line is no part of a title.
var (
	slogan   = japanese.Pattern(`急募|高(?:時給|収入|報酬|額|給)|好条件|人気|注目|必見|突破|大募集|新着|おすすめ|限定|歓迎|募集$|非公開|残り|緊急`)
	notTitle = japanese.Pattern(`^(?:宛先|宛て?|発信|発信元|差出人|送信者|送付先|送付枚数|日付|件数|from|to|sent|cc)(?:$|[ :])|御中|ご?机下|ページ *[>|]|^(?:トップ|ホーム|home|top)\b?[^。]{0,4}[>|]|f ?a ?x ?送|^記$|^(?:当|弊|小)(?:院|社|法人|協会|会|センタ[ー]?|クリニック)(?:は|で|の|が)|本紙|^(?:医師)?(?:求人票|募集要項|募集票|求人票一覧)(?:\([^)]*\))?(?: |$)| (?:::|›|») |^(?:募集要項|募集内容|募集概要|関係各位|概要|募集案内|医師募集のお知らせ|求人票|採用情報|求人情報|業務委託募集|案件概要|求人のご?案内|求人詳細|募集詳細|仕事詳細|案件詳細|医師募集)$|様$|^[^ の、]{0,8}先生(?:へ|方)?$|侍史|^[^ ]{0,2}(?:募集|求人)(?:概要|要項|情報)[^ ]{0,2}$|拝啓|謹啓|前略|お世話|お疲れ|はじめまして|初めまして|突然の|平素|いつもありがとう|こんにちは|こんばんは|おはよう|ご無沙汰|ご連絡(?:です|いた|し)|ご案内(?:です|いた|申)|^(?:dear|hi|hello|good (?:morning|afternoon))\b|ございます|[^<] > |^https?:|案件no|job id|^(?:令和|20\d\d)[^a-z]{2,12}日(?:\(.\))?$|各位$|^re:|^from:|^to:|^date:`)
	stars    = "★☆＼／\\/|◎●■□◆◇▼▽!！ 　　\t"
)

// longestTitle is how many characters a line has at most that is a title and no
// paragraph.
const longestTitle = 80

// readTitle reads the title and, with its line, the language of the text.
func readTitle(b *builder) {
	field, language := "title.ja", string(vocab.JA)
	if b.en {
		field, language = "title.en", string(vocab.EN)
	}
	first := b.page.lines[0].sentences()[0]
	b.put("lang", Stated, first, []int{0, len(first.text)}, language)
	heading := b.page.lines[0].topic == "" && !notTitle.MatchString(b.page.lines[0].Normal) && !b.page.lines[0].foot
	for _, s := range b.under(topicTitle) {
		kindOnly := heading && strings.HasPrefix(s.label, "職種")
		if s.from == 0 && !kindOnly {
			b.title(field, sentence{s.line, 0, len(s.Normal), s.Normal}, Stated)
			return
		}
	}
	if s := b.titleLine(); s.line != nil {
		b.title(field, s, Likely)
		said := japanese.Normalise(b.value(field))
		b.guessed[field] = titleWorth(said) < surelyTitle || prose.MatchString(said) && strings.Contains(said, "。")
	}
}

// surelyTitle is how much of a title a line has at least that is one.
const surelyTitle = 2

// decorated is a slogan between dashes or waves, or a remark in brackets.
var decorated = japanese.Lazy(`^(?:[-ー―~～*=＝─]{1,4} ?[^-ー―~～*]+[-ー―~～*=＝─]{1,4}|\([^()]*\))$`)

// staffed are doctors that somebody has.
var staffed = japanese.Pattern(`(?:医師|先生|ドクター|physicians?|doctors?|clinicians?)(?:数)?[ :は]?\d[\d,]*(?:名|人)?|\d[\d,]*(?:名の(?:医師|先生)| (?:physicians?|doctors?|clinicians?))`)

// titleLine is the line of the first ones that says best what is offered, or the
// sentence of it: the first that names the work and who is sought, else the first that
// may be a title at all.
func (b *builder) titleLine() (best sentence) {
	most := -1
	for i, l := range b.page.lines[:min(len(b.page.lines), titleLines)] {
		whole := sentence{l, 0, len(l.Normal), l.Normal}
		if i == 0 && l.label != "" && l.topic == "" && strings.ContainsRune(l.whole, '\t') && titleWorth(l.label) > 1 && !notTitle.MatchString(l.label) {
			return whole // the name of a table, and when it was made
		}
		tagged := i == 0 && strings.HasPrefix(l.whole, "【") && (l.topic == topicOnline || l.topic == topicForm || l.topic == topicHeadcount) || // 【在宅】監修医, 【募集】産業医
			l.topic == "" && strings.HasPrefix(l.whole, "【") && sought.MatchString(l.label) && short(l.label) && l.begin < l.at // 【医師採用】
		tagged = tagged || l.names()
		if l.foot || l.part != partAdvert || !tagged && l.topic != "" && !(l.topic == topicOther && i == 0) || !tagged && l.label != "" && l.topic != topicOther {
			continue
		}
		for _, s := range append([]sentence{whole}, l.sentences()...) {
			text := strings.TrimSpace(s.text[opening(s.text):])
			if notTitle.MatchString(text) || decorated.MatchString(text) || len(text) < 6 || widthOf(text) > 2*longestTitle {
				continue
			}
			n := titleWorth(text)
			if n > 0 && (prose.MatchString(text) || b.en && prose.MatchString(strings.TrimSpace(l.Normal))) {
				n--
			}
			if demands.MatchString(text) {
				continue
			}
			if n == 0 && (hasAmount.MatchString(text) || prose.MatchString(text)) || n < 2 && s.from > 0 {
				continue // says something of the job and not what it is
			}
			if n > most && !(most >= surelyTitle && i > 2) && !offersOther(s) {
				best, most = s, n
			}
		}
	}
	return best
}

// names reports whether a line is a heading that announces no part of an advert and names
// the work and who is sought for it: ▼オンライン診療医（皮膚科）.
func (l *line) names() bool {
	_, known := topicOf(l.Normal)
	return l.topic == topicOther && l.Normal == l.label && !known && strings.ContainsRune(headMarks, l.mark) && l.mark != 0 &&
		titleWorth(l.Normal) > surelyTitle && !prose.MatchString(l.Normal)
}

// titleLines is among how many lines the title is looked for.
const titleLines = 9

// titleWorth is how much of a title a line has: the work, who is sought for it, and
// no end of a sentence.
func titleWorth(text string) (n int) {
	if slices.ContainsFunc(workWords, func(w workWord) bool { return w.words.MatchString(text) }) {
		n += 2
	}
	text = staffed.ReplaceAllString(text, "")
	if sought.MatchString(text) {
		n++
	}
	if firm.MatchString(text) && !sought.MatchString(text) {
		return 0
	}
	switch inner := strings.Index(text, "。"); {
	case n > 0 && inner < 0:
		n++
	case inner >= 0 && inner+len("。") < len(text):
		n = min(n, 1) // a paragraph
	}
	return n
}

// preamble stands before what a line offers: marks of mails that are answered or
// handed on, and greetings.
var preamble = japanese.Pattern(`^(?:\*{2,}[^*]{3,30}\*{2,} ?|(?:re|fwd?|転送|返信|件名|subject) ?: ?|(?:はじめまして|初めまして|こんにちは|こんばんは|お世話になって(?:い|お)ります|お疲れさまです|hi|hello|dear [a-z. ]{2,20})(?: (?:all|there|everyone|doctors?))?[、,。!] ?|\[[^\]]{1,12}[: ]\d{2,6}\] ?)+`)

// opening is how many bytes of a normal text stand before what it offers.
func opening(text string) int { return len(preamble.FindString(text)) }

// demands is a sentence about who may apply.
var demands = japanese.Pattern(`資格(?:を|の|が)|お持ち|持って(?:い)?る|必須|が条件|\bmust\b|\brequired\b`)

// prose ends as sentences do.
var prose = japanese.Pattern(`(?:です|ます|ました|ません|でした|ください)[。!]?$|[a-z)!?]\.$`)

// firm is the name of a company, which may hold words of its trade.
var firm = japanese.Pattern(`株式会社|合同会社|有限会社|\b(?:inc|llc|pllc|ltd|k\.k|gmbh)\b`)

// sought names a doctor or an opening.
var sought = japanese.Pattern(`(?:endoscop|gastroenterolog|cardiolog|dermatolog|ophthalmolog|neurolog|oncolog|patholog|hematolog|urolog)ists?|\bdoctors? wanted|医師|[^名]医(?:$|[^療療学院局])|ドクター|先生|募集|求人|非常勤|physician|doctor|clinician|\bmd\b|specialist|reviewer|radiologist|psychiatrist|advisor`)

// title fills the title with a line, without its slogans.
func (b *builder) title(field string, s sentence, sure Sure) {
	l := s.line
	start, end := b.page.span(s, opening(s.text), len(s.text))
	if l.begin < l.at && l.topic == "" && titleWorth(l.label) > 1 && strings.ContainsRune(l.whole, '\t') {
		start, end = trimmed(b.page.raw, l.begin, l.at)
	}
	raw := b.page.raw[start:end]
	text := bracketed.ReplaceAllStringFunc(raw, func(s string) string {
		if slogan.MatchString(strings.Trim(japanese.Normalise(s), "【】[]《》")) && titleWorth(japanese.Normalise(s)) < 2 {
			return ""
		}
		return s
	})
	if i := strings.IndexAny(text, "※★☆"); i > 0 && len(strings.Trim(text[:i], stars)) > 9 {
		text = text[:i]
	}
	if i := strings.Index(text, "🆗"); i > 0 {
		text = text[:i]
	}
	text = strings.Trim(text, stars)
	if text = Clip(field, text); text != "" {
		b.putSpan(field, sure, start, end, text)
	}
}
