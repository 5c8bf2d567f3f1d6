package drafting

import (
	"regexp"
	"slices"
	"strings"

	"github.com/enkaku/enkaku/search/japanese"
)

// What names the poster and how to reach them, and what speaks of other jobs.
var (
	contact = japanese.Pattern(`\d{2,4}-\d{2,4}-\d{3,4}|[\w.+-]+@[\w-]+\.[a-z]|〒|\btel\b|\bfax\b|許可番号|\bext \d|ⓒ|©|プライバシーポリシー|担当者?[: ]`)
	legal   = japanese.Pattern(`^(?:株式会社|有限会社|合同会社|医療法人|一般社団|一般財団|公益財団|公益社団|社会福祉法人|学校法人|国立大学法人|独立行政法人)`)
	street  = japanese.Pattern(`[都道府県市区町村][^\s]{0,12}?\d+(?:-\d+)+|\d+丁目`)
	others  = japanese.Pattern(`(?:の)?ほか(?:に)?(?:も)?[、,]|このほか|も(?:探して|探し)(?:い)?ます|も(?:随時)?募(?:集|って)(?:中|して|おり)|は[^。、]{0,8}随時募集して|別の[^。、]{0,8}(?:枠|職種|仕事)[^。]{0,12}(?:ござい|あり)ます|ほかにも|他にも[^。]{0,30}(?:募集|紹介|求人)|ご紹介(?:でき|可能|もでき|も可能)|(?:他の|別の|ほかの)(?:求人|案件|ポジション|募集)|(?:併せて|あわせて)(?:お問|ご覧|募集)|\bwe also (?:have|offer)|also (?:hiring|recruiting|looking)|other (?:roles|positions|openings|jobs)`)
	// heads a list of other jobs, under which a page shows nothing else
	elsewhere = japanese.Pattern(`(?:この求人|このお仕事|この案件)(?:を|に)(?:見た|閲覧した|興味|応募した|チェックした)|(?:関連(?:する|の)?|類似(?:の|する)?|似た(?:条件の)?|新着|おすすめ(?:の)?|最近(?:見|チェックし)た|閲覧履歴の?|ほかの|他の)(?:医師)?(?:求人|お?仕事|案件)(?:情報|一覧|はこちら|も見る)?$|\b(?:also viewed|similar (?:jobs|roles|positions)|you may also (?:like|be interested)|recommended jobs|related jobs|people who viewed)\b`)
	example   = japanese.Pattern(`年収例|モデル年収|(?:収入|報酬|給与|月収)例|最高(?:月収|年収|日給|時給)|参考値|例[:)]|の先生も!|突破|実績です|実績があり`)
)

// markFeet marks the lines that name who posts and those that speak of other
// jobs.
func markFeet(p *page) {
	placed := slices.ContainsFunc(p.lines, func(l *line) bool { // the place of work has a label of its own
		return l.topic == topicPlace && !seated.MatchString(l.label)
	})
	for i, l := range p.lines {
		working := l.topic != "" && l.topic != topicContact && l.topic != topicOther && l.topic != topicApply
		prose := len([]rune(l.Normal)) > 50 && strings.Contains(l.Normal, "。") && l.topic != topicContact
		inherited := l.begin == l.at && legal.MatchString(l.Normal) && (street.MatchString(l.Normal) || contact.MatchString(l.Normal))
		l.foot = (!working || inherited) && !prose && contactLine(l)
		l.foot = l.foot || placed && l.topic == topicPlace && seated.MatchString(l.label)
		if !l.foot && i > 0 && p.lines[i-1].foot && l.topic == "" && street.MatchString(l.Normal) {
			l.foot = true
		}
		l.other = l.topic == topicPitch || apart.MatchString(l.Normal) || forReference.MatchString(l.whole) || i > 0 && (p.lines[i-1].beyond || slip.MatchString(l.whole) || elsewhere.MatchString(l.Normal))
		l.beyond = i > 0 && p.lines[i-1].beyond || slip.MatchString(l.whole) || i > 1 && elsewhere.MatchString(l.Normal)
	}
}

// seated is a label for where somebody sits, who may be the poster.
var seated = japanese.Pattern(`(?:^|[^の場])所在地?(?:$|[】>*])`)

// forReference begins what is told for comparison, slip what is cut off and sent back.
var (
	forReference = regexp.MustCompile(`^[ 　]*[(（※]*(?:ご)?参考[)）:：]`)
	slip         = regexp.MustCompile(`(?:切り?取|き[ 　]*り[ 　]*と[ 　]*り|キ[ 　]*リ[ 　]*ト[ 　]*リ).*[-ー─━…・=]|^[-ー─━…・= ]+.*(?:切り?取|キリトリ|きりとり)`)
)

// apart says that another job is told of elsewhere.
var apart = japanese.Pattern(`別(?:に|途)ご?案内(?:します|いたします|可能)`)

func contactLine(l *line) bool {
	return contact.MatchString(l.Normal) || legal.MatchString(l.Normal) || l.topic == topicContact ||
		street.MatchString(l.Normal) && l.topic != topicPlace
}

// alsoSought is a label of other jobs: Also hiring:, 同時募集.
var alsoSought = japanese.Pattern(`\b(?:also|other) (?:hiring|recruiting|openings?|roles|positions|jobs)|同時募集|その他の(?:求人|募集)|ほかの(?:求人|募集)`)

// ofOthers reports whether a sentence speaks of another job, or of what others
// earn.
func ofOthers(s sentence) bool {
	return s.other || others.MatchString(s.text) || alsoSought.MatchString(s.label) || example.MatchString(s.text)
}
