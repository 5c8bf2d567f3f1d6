package drafting

import (
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

var smokingWords = []struct {
	measure string
	words   *japanese.Expr
}{
	{"no_smoking_premises", japanese.Pattern(`敷地内(?:は)?(?:全面)?禁煙`)},
	{"no_smoking_indoor", japanese.Pattern(`(?:屋内|館内|全館|院内|施設内|室内)(?:原則|全面)?禁煙`)},
	{"smoking_room", japanese.Pattern(`喫煙(?:専用)?室(?:あり|設置)|分煙`)},
}

// homeOnly says under the label for smoking that the work is done at home.
var homeOnly = japanese.Pattern(`在宅|自宅|リモート`)

var (
	retirement = japanese.Pattern(`定年(?:年齢)?(?:制)?[: は]?(?:あり|有り?)?[ (、]*(?:一律 ?)?(?:満)?(\d{2})歳|retirement (?:age|at)(?: is| of)? (\d{2})`)
	ageAlone   = japanese.Pattern(`^(?:あり)?[ (]?(?:一律)? ?(?:満)?(\d{2})歳`)
	daysFree   = japanese.Pattern(`お?休みは[^。、]{0,16}(?:日曜|土日|祝日)[^。、]*|(?:完全)?週休[2二]日(?:制)?|土日祝?(?:日)?(?:は)?(?:お)?休み?(?:$|[。、 ])|(?:saturdays?|sundays?|weekends?|public holidays)[^.]{0,50}\boff\b[^.]*`)
	ptoWords   = japanese.Pattern(`\bpto\b|paid time off|vacation days`)
	scope      = japanese.Pattern(`変更の範囲[): は]*([^)）。]+)`)
	scopeOfJob = japanese.Pattern(`業務|仕事|職務`)
	scopeSpot  = japanese.Pattern(`場所|勤務地`)
)

// readRules reads what the law wants stated of an employment beyond its hours.
func readRules(b *builder) {
	if b.isService() {
		return
	}
	for _, s := range b.body() {
		for _, w := range smokingWords {
			if at := affirmed(w.words, s); at != nil && !strings.Contains(s.text, "禁煙外来") {
				b.put("terms.smoking.measure", Stated, s, at, w.measure)
			}
		}
		if at := homeOnly.FindStringIndex(s.text); at != nil && s.topic == topicSmoking {
			b.put("terms.smoking.measure", Stated, s, at, "home")
		}
		if s.topic == topicSmoking && vocab.SaysNone(strings.Trim(s.text, "。 ")) {
			b.put("terms.smoking.measure", Stated, s, []int{0, len(s.text)}, "none")
		}
		if m := affirmed(retirement, s); m != nil {
			i := 2
			if m[i] < 0 {
				i = 4
			}
			b.put("terms.retire_age", Stated, s, m[:2], s.text[m[i]:m[i+1]])
		} else if m := affirmed(ageAlone, s); m != nil && s.topic == topicRetire {
			b.put("terms.retire_age", Stated, s, m[:2], s.text[m[2]:m[3]])
		}
		if s.topic == topicHolidays && s.from == 0 {
			b.sentence("terms.holidays", Stated, s)
		} else if at := affirmed(daysFree, s); at != nil {
			b.words("terms.holidays", Stated, s, at[0], at[1])
		} else if at := affirmed(ptoWords, s); at != nil {
			clause := clauseAt(s.text, at)
			b.words("terms.holidays", Stated, s, clause[0], clause[1])
		}
		b.scopes(s)
		b.workplace(s)
	}
}

// scopes reads within what work and workplace may change.
func (b *builder) scopes(s sentence) {
	from, said := 0, ""
	if m := affirmed(scope, s); m != nil {
		from, said = m[2], s.text[m[2]:m[3]]
	} else if strings.Contains(s.label, "変更の範囲") {
		said = s.text
	} else {
		return
	}
	about := s.label + " " + s.text[:from]
	field := "terms.work.change"
	switch {
	case scopeSpot.MatchString(about) || s.topic == topicPlace:
		field = "terms.workplace.change"
	case !scopeOfJob.MatchString(about) && s.topic != topicDuties:
		return
	}
	trimmed := strings.Trim(said, "。 )）")
	if vocab.SaysNone(trimmed) || strings.HasPrefix(trimmed, "変更なし") || strings.HasPrefix(trimmed, "なし") {
		b.put(field, Stated, s, []int{from, from + len(said)}, vocab.NoChange)
		return
	}
	b.words(field, Stated, s, from, from+len(said))
}

// workplace reads where an employed doctor works, from the label for it.
func (b *builder) workplace(s sentence) {
	if s.topic != topicPlace || s.from > 0 || b.value("contract") != string(vocab.ContractEmployment) ||
		strings.Contains(s.label, "変更") {
		return
	}
	b.sentence("terms.workplace.initial", Stated, s)
}
