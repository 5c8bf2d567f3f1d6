package drafting

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/search/japanese"
)

// What names the poster and how to reach them, and what speaks of other jobs.
var (
	contact = japanese.Pattern(`\d{2,4}-\d{2,4}-\d{3,4}|[\w.+-]+@[\w-]+\.[a-z]|〒|\btel\b|\bfax\b|許可番号|\bext \d|ⓒ|©|プライバシーポリシー|担当者?[: ]`)
	legal   = japanese.Pattern(`^(?:株式会社|有限会社|合同会社|医療法人|一般社団|一般財団|公益財団|公益社団|社会福祉法人|学校法人|国立大学法人|独立行政法人)`)
	street  = japanese.Pattern(`[都道府県市区町村][^\s]{0,12}?\d+(?:-\d+)+|\d+丁目`)
	others  = japanese.Pattern(`(?:の)?ほか(?:に)?(?:も)?[、,]|このほか|も(?:探して|探し)(?:い)?ます|も(?:お)?探して(?:い|お)り|も(?:お)?探し(?:中|しております)|も(?:随時|引き続き|同時に|あわせて)?募(?:集|って)(?:中|して|おり)|は[^。、]{0,8}随時募集して|別の[^。、]{0,8}(?:枠|職種|仕事)[^。]{0,12}(?:ござい|あり)ます|ほかにも|他にも[^。]{0,30}(?:募集|紹介|求人)|ご紹介(?:でき|可能|もでき|も可能)|(?:他の|別の|ほかの)(?:求人|案件|ポジション|募集)|(?:併せて|あわせて)(?:お問|ご覧|募集)|\bwe also (?:have|offer)|also (?:hiring|recruiting|looking)|other (?:roles|positions|openings|jobs)`)
	// heads a list of other jobs, under which a page shows nothing else
	elsewhere = japanese.Pattern(`(?:この求人|このお仕事|この案件)(?:を|に)(?:見た|閲覧した|興味|応募した|チェックした)|(?:関連(?:する|の)?|類似(?:の|する)?|似た(?:条件の)?|新着|おすすめ(?:の)?|最近(?:見|チェックし)た|閲覧履歴の?|ほかの|他の)(?:医師)?(?:求人|お?仕事|案件)(?:情報|一覧|はこちら|も見る)?$|\b(?:also viewed|similar (?:jobs|roles|positions)|you may also (?:like|be interested)|recommended jobs|related jobs|people who viewed)\b`)
	example   = japanese.Pattern(`年収例|モデル年収|(?:収入|報酬|給与|月収)例|最高(?:月収|年収|日給|時給)|参考値|例[:)]|の先生も!|\btop earners?\b|\bmade \$\d|\bearned (?:up to|over|more than)\b|突破|実績です|実績があり|\bfull-timers?\b|\bfull-time (?:colleagues|staff)\b`)
)

// part is what a line of a text is there for. Only the lines of the advert fill its
// fields.
type part byte

// The parts of a text.
const (
	partAdvert   part = iota
	partFoot          // who posts and how to reach them
	partOthers        // other jobs, and what an agency says of itself
	partNews          // of the poster
	partPatients      // what patients pay and are told
	partSlogan        // between stars and waves: promises that the text takes back
)

// markParts says of each line what it is there for. A heading opens a part; the next
// heading ends it, and so does a line behind a blank one that is no item of a list.
func markParts(p *page) {
	placed := slices.ContainsFunc(p.lines, func(l *line) bool { // the place of work has a label of its own
		return l.topic == topicPlace && !seated.MatchString(l.label)
	})
	open := partAdvert
	opening := p.opening()
	for i, l := range p.lines {
		l.opens = i == opening
		if to, heading := headsPart(p, l); heading {
			open = to
		} else if open != partAdvert && i > 0 && p.blankBefore(i) && !l.isItem() {
			open = partAdvert
		}
		l.foot = footLine(p, i, placed)
		l.other = l.topic == topicPitch || apart.MatchString(l.Normal) || forReference.MatchString(l.whole) || i > 0 && (p.lines[i-1].beyond || slip.MatchString(l.whole) || elsewhere.MatchString(l.Normal))
		l.beyond = i > 0 && p.lines[i-1].beyond || slip.MatchString(l.whole) || i > 1 && elsewhere.MatchString(l.Normal)
		switch {
		case l.other:
			l.part = partOthers
		case i < opening:
			l.part = partOthers
		case banner.MatchString(l.whole):
			l.part = partSlogan
		case l.foot:
			l.part = partFoot
		default:
			l.part = open
		}
		l.other = l.part >= partOthers
	}
}

// opening returns the line by which a letter or a chat turns to its advert, in its first
// quarter: what stands before was about something else. -1 for none.
func (p *page) opening() int {
	for i, l := range p.lines[:len(p.lines)/4] {
		if turning.MatchString(l.Normal) {
			return i
		}
	}
	return -1
}

// turning is a turn to another matter.
var turning = japanese.Pattern(`(?:今日|本日|今回)は、?別件|別件(?:で|な|の(?:ご相談|お願い|ご案内))`)

// openingHours is a label for when a house is open, beside one for when one works.
var openingHours = japanese.Pattern(`(?:^|[【 ])(?:診療時間|営業時間|受付時間|開院時間|開館時間|opening hours|office hours)(?:$|[】 ])`)

// enProse are two sentences in English.
var enProse = japanese.Lazy(`[a-z)]\. .*[a-z)]\.(?: |$)`)

// footLine reports whether a line names who posts or how to reach them.
func footLine(p *page, i int, placed bool) bool {
	l := p.lines[i]
	working := l.topic != "" && l.topic != topicContact && l.topic != topicOther && l.topic != topicApply
	prose := len([]rune(l.Normal)) > 50 && (strings.Contains(l.Normal, "。") || enProse.MatchString(l.Normal)) && l.topic != topicContact
	inherited := l.begin == l.at && legal.MatchString(l.Normal) && (street.MatchString(l.Normal) || contact.MatchString(l.Normal))
	foot := (!working || inherited) && !prose && contactLine(l)
	foot = foot || openingHours.MatchString(l.label) && slices.ContainsFunc(p.lines, func(o *line) bool { return o.topic == topicHours && o.label != l.label })
	return foot || placed && l.topic == topicPlace && seated.MatchString(l.label) ||
		i > 0 && p.lines[i-1].foot && l.topic == "" && street.MatchString(l.Normal)
}

// Headings of parts that are no part of the advert.
var (
	headsOthers = japanese.Pattern(`(?:この|その|こちらの)?(?:ほか|他)(?:に)?(?:の|に?も)?[^。、]{0,10}(?:募集|求人|案件|お?仕事|職種|ポジション)|別(?:の)?(?:募集|求人|案件|枠|職種)|(?:関連|グループ|系列|姉妹)(?:会社|法人|施設|病院|院)?の?[^。、]{0,6}(?:募集|求人)|(?:同時|併せて|あわせて)[^。]{0,4}(?:募集|掲載)|(?:関連|類似|おすすめ|新着)[^。]{0,6}(?:求人|案件|お?仕事)|^参考(?:$|\()|\b(?:also|other|more|similar|related)\b[^.]{0,16}(?:open|openings?|opportunities|roles|positions|jobs|vacancies|hiring|recruiting)\b|\byou may also\b`)
	headsNews   = japanese.Pattern(`^(?:お知らせ|新着情報|ニュース|最新情報|トピックス|更新履歴|変更履歴|ブログ|news|announcements|latest)(?:$|[ (:一])`)
	headsForPay = japanese.Pattern(`(?:患者(?:さま|さん|様)?|利用者(?:さま|さん|様)?|会員|受診者|受講者|ご家族)(?:の|へ|向け|が)[^。]{0,10}(?:料金|費用|負担|ご案内|お支払|お知らせ)|^(?:診察|診療|受診|自費|利用|相談)(?:の)?(?:料金|費用|料)(?:表|$|[ (])|^(?:for )?patients?(?:$|:| (?:pay|fees?|pricing|prices|information))`)
)

// headsPart returns the part that a line opens, and false for a line that is no
// heading and no first cell of a table.
func headsPart(p *page, l *line) (part, bool) {
	label := l.label
	if i := strings.LastIndex(label, " "); l.begin == l.at && l.Normal != label && i >= 0 {
		label = ""
	}
	own := l.topic == topicOther && l.Normal == l.label || l.begin < l.at && strings.TrimSpace(l.Normal) != "" || strings.ContainsRune(headMarks, l.mark) && l.mark != 0
	text := l.Normal
	if l.begin < l.at {
		text = japanese.Normalise(strings.TrimRight(p.raw[l.begin:l.at], " 　:：\t|｜"))
	} else if !own && (len([]rune(text)) > longestHeading || strings.ContainsAny(text, "。、")) {
		return partAdvert, false
	}
	if l.group != "" {
		text = japanese.Normalise(l.group)
	}
	text = strings.Trim(text, "【】[]<>《》〈〉()「」*#-=~ :")
	switch {
	case headsOthers.MatchString(text):
		return partOthers, true
	case headsNews.MatchString(text):
		return partNews, true
	case headsForPay.MatchString(text):
		return partPatients, true
	}
	return partAdvert, own && !l.isItem()
}

// longestHeading is how many characters a line without marks has at most that is a
// heading.
const longestHeading = 24

// isItem reports whether a line is an item of a list, or a row below a first cell.
func (l *line) isItem() bool {
	return l.mark != 0 && strings.ContainsRune(itemMarks+noteMarks, l.mark) || strings.HasPrefix(l.whole, "\t")
}

// blankBefore reports whether an empty line stands above a line.
func (p *page) blankBefore(i int) bool {
	from := p.lines[i-1].at + p.lines[i-1].RawStart(len(p.lines[i-1].Normal))
	return from < p.lines[i].begin && blank.MatchString(p.raw[from:p.lines[i].begin])
}

// banner is a line between the same ornaments.
var banner = japanese.Lazy(`^[ 　]*(?:(?:\[[^\]]+\][ 　]?){3,}|[*＊]{3,}[ 　]*[^*＊].*[*＊]{3,}|[◇◆]{2,}.*[◇◆]{2,}|[★☆]{1,}.*[★☆]{1,}|[＼\\].*[／/]|[～〜~]{1,3}[ 　]?.*[～〜~]{1,3}|[ー―─]{2,}[ 　].*[ 　][ー―─]{2,})[ 　]*$`)

// blank is an empty line, or one that is drawn.
var blank = japanese.Lazy(`\n[ \t　\r]*\n|\n[-=_*─━―＿~～]{3,}`)

// seated is a label for where somebody sits, who may be the poster.
var seated = japanese.Pattern(`(?:^|[^の場])所在地?(?:$|[】>*])`)

// forReference begins what is told for comparison, slip what is cut off and sent back.
var (
	forReference = japanese.Lazy(`^[ 　]*[(（※]*(?:ご)?参考[)）:：]`)
	slip         = japanese.Lazy(`(?:切り?取|き[ 　]*り[ 　]*と[ 　]*り|キ[ 　]*リ[ 　]*ト[ 　]*リ).*[-ー─━…・=]|^[-ー─━…・= ]+.*(?:切り?取|キリトリ|きりとり)`)
)

// apart says that another job is told of elsewhere.
var apart = japanese.Pattern(`別(?:に|途)ご?案内(?:します|いたします|可能)`)

func contactLine(l *line) bool {
	return contact.MatchString(l.Normal) || legal.MatchString(l.Normal) || l.topic == topicContact ||
		street.MatchString(l.Normal) && l.topic != topicPlace
}

// alsoSought is a label of other jobs: Also hiring:, 同時募集.
var alsoSought = japanese.Pattern(`\b(?:also|other) (?:hiring|recruiting|openings?|roles|positions|jobs)|同時募集|その他の(?:求人|募集)|ほかの(?:求人|募集)`)

// Sentences about another job. One of aside opens it for the rest of its line; what
// follows an other one goes on with it when it points back.
var (
	asideWord = japanese.Pattern(`別件|話は(?:変わ|替わ)|\b(?:separately|by the way|unrelated|on another note)\b`)
	alsoOpen  = japanese.Pattern(`別の(?:お客様|クライアント|取引先|企業|会社|施設|医療機関|法人|病院|クリニック)(?:で|から|より|の)|\bsee also\b|もあるので|もありますので|も(?:[^。、]{0,12})?(?:あいて|空いて|空きが|空き(?:ます|あり)|急募|検討して(?:い|お)|準備して(?:い|お)|企画して(?:い|お)|予定して(?:い|お))|(?:事業場|求人|案件|枠|募集|ポジション|勤務先|お?仕事|契約|お話)も(?:多数|別に|ほかに)?(?:ござい|あり|ご用意|取り扱|お預か|出て|出し)|(?:そちら|それ|こちら)(?:は|も)、?改めて|(?:併せて|あわせて|合わせて)[^。]{0,8}(?:検討|紹介|案内)|別(?:シート|紙|表|ページ|票)(?:を|に|の)?(?:ご?参照|ご?覧)|募集(?:は|を|も)?(?:現在)?(?:終了|停止|締め?切)|も(?:同時に)?募集して(?:い|お)|の募集も(?:ござい|あり|して)|同法人では|(?:関連|グループ|系列|姉妹)(?:会社|法人|施設|病院|クリニック)(?:で|も|の)|あちらは|\bour (?:sister|parent|affiliated|partner) (?:company|clinic|practice|network|group|firm)\b|\bnot quite you\b|別(?:の|に)[^。]{0,14}(?:お願い|ご相談|ご案内|募集)[^。]{0,10}(?:ます|です|予定)|\b(?:is|are|also) (?:also )?(?:open|available|hiring|recruiting)[^.]{0,30}\b(?:too|as well)\b|\balso (?:open|available)\b`)
	network   = japanese.Pattern(`(?:全国|登録|累計|延べ|常時)[^。、]{0,10}\d[\d,]*(?:万)?(?:件|事業場|施設|社|名|人)[^。]{0,14}(?:紹介|取り扱|取扱|登録|ご利用|導入|掲載|支援)`)
	pointing  = japanese.Pattern(`^[ 、]*(?:そちら|こちら|それ|あちら|同(?:枠|職|求人)|(?:that|this|it) (?:one|is|pays)\b)`)
)

// ofOthers reports whether a sentence speaks of another job, or of what others
// earn.
func ofOthers(s sentence) bool {
	return offersOther(s) || example.MatchString(s.text) || network.MatchString(s.text)
}

// offersOther reports whether a sentence offers another job.
func offersOther(s sentence) bool {
	return s.other || others.MatchString(s.text) || alsoSought.MatchString(s.label) || alsoOpen.MatchString(s.text) ||
		asideWord.MatchString(s.text)
}

// about are the sentences of a line that speak of this job. One that opens it, 今日は別件
// でして, speaks of it too.
func (l *line) about(heads bool) (out []sentence) {
	aside, before := false, false
	for _, s := range l.sentences() {
		of := !l.opens && (aside || ofOthers(s) || before && pointing.MatchString(s.text))
		aside, before = !l.opens && (aside || asideWord.MatchString(s.text)), of
		if !l.foot && !of && !(asks(s) && !heads) {
			out = append(out, s)
		}
	}
	return out
}
