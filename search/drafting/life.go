package drafting

import (
	"github.com/enkaku/enkaku/search/japanese"
)

// lifeWords are statements about how the work fits a life, in words that
// promise it. A slogan promises nothing.
var lifeWords = []struct {
	tag   string
	words *japanese.Expr
}{
	{"no_on_call", japanese.Pattern(`オンコール(?:対応|当番|待機)?(?:は|も|・当直(?:は)?)?[^。]{0,10}(?:なし|ありません|ございません)|no (?:on-?)?call\b`)},
	{"no_night_duty", japanese.Pattern(`(?:当直|夜勤|夜間勤務)(?:・オンコール)?(?:は|も)?[^。]{0,10}(?:なし|ありません|ございません)|no nights?\b|no night (?:duty|shifts)`)},
	{"side_job_ok", japanese.Pattern(`(?:副業|兼業|ダブルワーク|外来勤務|他院(?:での)?勤務)(?:・兼業)?(?:は|も|として)?(?:歓迎|可|ok|できます|可能|の先生歓迎|認め)|side jobs? (?:ok|welcome|allowed)|moonlighting (?:ok|allowed|permitted)`)},
	{"career_break_ok", japanese.Pattern(`ブランク(?:が|の)?(?:ある|あり|有り)?(?:の)?(?:方|先生|医師)?(?:も|でも)?(?:、)?(?:ok|可|歓迎|ご相談|問題ありません)|ブランクありでも|career breaks? (?:ok|welcome)`)},
	{"weekend_off", japanese.Pattern(`(?:土日(?:祝)?(?:日)?|土・日・祝|土曜・日曜・祝日)(?:は|が)?(?:休み|休診|お休み|定休)`)},
}

var (
	noneShort = japanese.Pattern(`^(?:なし|ありません|none)`)
	oncallTag = japanese.Pattern(`オンコール|on-?call`)
	nightTag  = japanese.Pattern(`当直|夜勤`)
	sideTag   = japanese.Pattern(`兼業|副業`)
	allowed   = japanese.Pattern(`可|ok|歓迎|認め|許可`)
	daysOff   = japanese.Pattern(`土日祝|土・日・祝|(?:完全)?週休2日(?:制)?(?:\(土日\))?[・、]祝日`)
	atRest    = japanese.Pattern(`^(?:お)?休み`)
	restLabel = japanese.Pattern(`土日祝`)
)

// readLife reads what the advert promises beyond the terms.
func readLife(b *builder) {
	for _, s := range b.body() {
		for _, w := range lifeWords {
			if at := affirmed(w.words, s); at != nil {
				b.sentence("life_fit."+w.tag, Stated, s)
			}
		}
		if noneShort.MatchString(s.text) {
			if oncallTag.MatchString(s.label) {
				b.labelled("life_fit.no_on_call", s)
			}
			if nightTag.MatchString(s.label) {
				b.labelled("life_fit.no_night_duty", s)
			}
		}
		if sideTag.MatchString(s.label) && allowed.MatchString(s.text) && !vague.MatchString(s.text) {
			b.labelled("life_fit.side_job_ok", s)
		}
		if affirmed(onCall, s) != nil {
			b.unsure("life_fit.no_on_call") // a slogan that the text takes back
		}
		if s.topic == topicHolidays && daysOff.MatchString(s.text) {
			b.sentence("life_fit.weekend_off", Stated, s)
		}
		if restLabel.MatchString(s.label) && len(s.text) < 20 && atRest.MatchString(s.text) {
			b.labelled("life_fit.weekend_off", s)
			b.labelled("terms.holidays", s)
		}
	}
}

// onCall says that there are turns on call after all.
var onCall = japanese.Pattern(`\b(?:takes?|share|rotat)[a-z ,]{0,24}\bcall\b|on-?call (?:rotation|duty|shifts?)\b|オンコール(?:は)?[^。な]{0,8}(?:あり|月\d|週\d|\d回)`)

// labelled fills a text field with a line and its label, as it stands there.
func (b *builder) labelled(field string, s sentence) {
	start, end := b.page.span(s, 0, len(s.text))
	from := start
	for from > 0 && b.page.raw[from-1] != '\n' && start-from < 90 {
		from--
	}
	if i := lastOpening(b.page.raw[from:start]); i >= 0 {
		from += i
	}
	b.putSpan(field, Stated, from, end, Clip(field, oneLine(b.page.raw[from:end])))
}
