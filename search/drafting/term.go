package drafting

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

var (
	endless       = japanese.Pattern(`(?:期間の|^(?:特に)?)定め(?:は)?(?:なし|ありません|ございません)|期間の定め(?:の)?(?:ない|無し)|定めのない|無期(?:雇用)?|indefinite|no fixed term|permanent`)
	fixed         = japanese.Pattern(`有期|(?:^|[^用])期間は\d+(?:年|ケ月)|(?:^|[(（、。 ・/／])期間[: ]?(?:原則|当初)?\d+(?:年|ケ月)|(?:契約|雇用|委託|任用)期間(?:は)?[: ]?(?:原則|当初|まず)?\d+(?:年|ケ月)|(?:最初の|当初の|初回の)?ご?契約は(?:、)?(?:まず|当初|最初は|原則)?\d+(?:年|ケ月)(?:間)?(?:$|[、。です(（])|(?:\d+年|\d+ケ月|半年)(?:間)?(?:の)?(?:毎|ごと)?(?:の)?(?:雇用|有期雇用|業務委託|委託)?(?:契約|更新|自動更新)|期間の定めあり|fixed[- ]term|(?:\d+|one|two|three|six|twelve)[- ](?:month|year) (?:contract|term|agreement)`)
	length        = japanese.Pattern(`^(?:まず(?:は)?|初回(?:は)?|当初(?:は)?|最初(?:は)?)?\d+(?:年|ケ月)(?:間)?(?:$|[(、。 ])`)
	lengthBehind  = japanese.Pattern(`日(?:から|より)(?:の)?\d+(?:年|ケ月)(?:間)?`)
	renewAuto     = japanese.Pattern(`自動更新|原則更新|renewed automatically|automatically renewed|自動的に更新|auto(?:matic(?:ally)?)?[- ]renew`)
	renewNone     = japanese.Pattern(`更新(?:は)?(?:なし|ありません|しない)|no renewal|not renewable`)
	renewMay      = japanese.Pattern(`更新するかどうか|renewal (?:is )?possible|更新(?:の可能性)?(?:は)?(?:あり|可|する場合|することが)|更新します|更新(?:の有無)?は、?[^。]{0,24}(?:判断|決定)|renewable|may be renewed`)
	criteria      = japanese.Pattern(`(?:更新(?:の(?:判断)?基準|は|あり)?[:/(（は、 ]*)?((?:[^。/()（）]{0,40}?(?:勤務|業務|成績|能力|態度|実績|経営|患者数|業務量)[^。/()（）]{0,40}?)(?:により|によって|による(?:$|[。、)）])|をみて|による|に応じて|によります|を(?:考慮|勘案|見て|踏まえ|もとに)|で)(?:総合的に)?(?:判断|決定|更新)[^。、()（）]{0,6})`)
	criteriaAlone = japanese.Pattern(`([^。/()（）、 ]{0,20}(?:勤務|業務|成績|能力|態度|実績|経営|業務量)[^。/()（）]{0,20}?による)(?:$|[。、)）])`)
	capYears      = japanese.Pattern(`(?:通算(?:契約期間)?(?:は)?|上限(?:は)?|最長(?:で)?|最大(?:で)?)[: ]?(\d+)年`)
	capTimes      = japanese.Pattern(`更新(?:回数)?(?:は|の)?(?:上限|最大|最長)?[^。\d]{0,6}(\d+)回(?:まで|を上限|を限度|が上限)?`)
	noCap         = japanese.Pattern(`更新(?:の)?(?:回数|上限)?(?:の)?上限(?:は)?なし|(?:回数|通算)?(?:の)?上限(?:は)?(?:なし|ありません|ございません|設け)`)
)

// startsOn is a day from which something runs.
var startsOn = japanese.Pattern(`日(?:から|~|より)`)

// termNamed is a stretch of days that the text calls the term.
var termNamed = japanese.Pattern(`(?:契約|雇用)期間は[^。]{0,6}\d|期間の定め(?:は)?あり[^。]{0,4}\d|(?:最初の|当初の)?ご?契約は[^。]{0,2}20\d\d年[^。]{0,30}まで|fixed[- ]term (?:from|of)`)

// enTerm says from when a contract runs.
var enTerm = japanese.Lazy(`\b(?:contract|agreement|engagement|term)\b[^.]{0,30}\bfrom\b`)

// readTerm reads how long the contract runs: the term of an employment or the
// period of a contract of service.
func readTerm(b *builder) {
	service := b.isService()
	for _, s := range append(append(b.under(topicTerm), b.under(topicForm, topicFacts, "")...), b.dated()...) {
		days := daysIn(s.text)
		own := s.topic == topicTerm || runsBetween(s, days) || s.topic == topicHours || s.topic == topicPay || s.topic == topicForm && (len(daysIn(s.text)) == 2 || lengthBehind.MatchString(s.text)) || b.en && enTerm.MatchString(s.text) || termNamed.MatchString(s.text) || service && (s.topic == topicForm || strings.Contains(s.text, "契約") && startsOn.MatchString(s.text))
		if service {
			b.period(s, own, days)
			continue
		}
		if at := affirmed(endless, s); at != nil {
			b.put("terms.term.type", Stated, s, at, models.TermIndefinite)
		}
		at := affirmed(fixed, s)
		if at == nil && own {
			if at = affirmed(length, s); at == nil && len(days) == 2 {
				at = []int{days[0].at[0], days[1].at[1]}
			} else if at == nil && len(days) == 1 {
				at = affirmed(lengthBehind, s)
			}
		}
		if at != nil && b.value("contract") == string(vocab.ContractEmployment) {
			b.put("terms.term.type", Stated, s, at, models.TermFixed)
		}
		if own && b.value("contract") == string(vocab.ContractEmployment) {
			b.span("terms.term", s, days)
		}
	}
	if b.value("contract") == string(vocab.ContractEmployment) {
		readRenewal(b)
	}
	b.openForYears()
}

// ofYears says how long a contract of service runs: 1年間(自動更新).
var ofYears = japanese.Pattern(`(?:^|[: 、。(])(?:原則|当初|まず|最初の)?\d+(?:年|ケ月)(?:間)?(?:$|[ 、。()（）]|の契約|契約|です|で)`)

// openForYears asks for the period of a contract of service that has no end in one place
// and so many years in another.
func (b *builder) openForYears() {
	open, is := b.found["terms.period.open"]
	note, runs := b.found["terms.period.note"]
	if is && runs && ofYears.MatchString(japanese.Normalise(note.Values[0])) {
		note.Field, note.Sure = open.Field, Stated
		b.differ(open, note)
	}
}

// runsBetween reports whether a line without a heading names the form of a contract and from
// when to when it runs: 業務委託、2027年1月15日〜2027年7月14日.
func runsBetween(s sentence, days []day) bool {
	return len(days) == 2 && (s.topic == "" || s.topic == topicFacts) && contractNamed.MatchString(s.text[:days[0].at[0]]) &&
		toDay.MatchString(s.text[days[0].at[1]:])
}

// toDay joins the first day of a contract and its last.
var toDay = japanese.Lazy(`^ ?(?:~|-|から|より|to|until|through)`)

// contractNamed ends before the days of a contract.
var contractNamed = japanese.Pattern(`(?:業務委託|準委任|請負|雇用契約|顧問契約|契約|任用|常勤|contract|agreement|engagement)[^。\d元先]{0,40}$`)

// dated are the sentences under other headings that say how long the contract runs, and no
// more: 期間は…, January 12, 2027 to June 30, 2027 below When?.
func (b *builder) dated() []sentence {
	return slices.DeleteFunc(b.under(topicHours, topicPay), func(s sentence) bool {
		days := daysIn(s.text)
		return len(days) != 2 || !onlyDays(strings.TrimSuffix(s.text, "です"), days) && !periodIs.MatchString(s.text)
	})
}

// periodIs begins a sentence about how long the contract runs.
var periodIs = japanese.Pattern(`^ ?(?:ご?(?:契約|委託|業務|雇用)?(?:の)?期間|(?:最初の)?ご?契約)は`)

// isService reports whether the text offers a contract of service.
func (b *builder) isService() bool {
	form := vocab.EmploymentType(b.value("employment"))
	contract := vocab.ContractNature(b.value("contract"))
	return contract != vocab.ContractEmployment && (contract != "" || form == vocab.EmploymentService || form == vocab.EmploymentAdvisor)
}

// span fills both ends of a stretch of dates.
func (b *builder) span(field string, s sentence, days []day) {
	if len(days) == 0 || len(days) == 1 && strings.HasSuffix(s.label, "更新") { // 更新 2026-11-09: of the page
		return
	}
	only := strings.HasPrefix(strings.TrimSpace(s.text[days[0].at[1]:]), "まで")
	if !only {
		b.put(field+".from", Stated, s, days[0].at, string(days[0].date))
	}
	if last := days[len(days)-1]; len(days) == 2 || only {
		b.put(field+".to", Stated, s, last.at, string(last.date))
	}
}

// period reads the period of a contract of service. One that is renewed year
// by year has an end each time; only words that it has none make it open.
func (b *builder) period(s sentence, own bool, days []day) {
	if own {
		b.span("terms.period", s, days)
	}
	if at := affirmed(endless, s); at != nil && own {
		b.put("terms.period.open", Stated, s, at, "on")
	}
	renewed := renewAuto.MatchString(s.text) || renewMay.MatchString(s.text)
	if renewed || own && (length.MatchString(s.text) || len(days) > 1 && !onlyDays(s.text, days)) || fixed.MatchString(s.text) {
		b.sentence("terms.period.note", Likely, s)
	}
}

// enTimes is how often a contract is renewed at most, in English.
var enTimes = japanese.Lazy(`\bmax(?:imum)?\.?(?: of)? (\d+) renewals`)

// Labels under which renewal is answered without its name.
var (
	renewLabel    = japanese.Pattern(`更新(?:の有無|の可能性|について|可否)?$`)
	capLabel      = japanese.Pattern(`更新(?:回数|期間)?(?:の)?上限|上限(?:回数|年数)$|更新回数`)
	criteriaLabel = japanese.Pattern(`更新[^ ]{0,8}(?:基準|条件)|判断基準`)
	renewCase     = japanese.Pattern(`^ ?(?:更新)?(?:する場合|することが|可能性|できる|可(?:$|[ 、。(]))`)
	bareYears     = japanese.Pattern(`^ ?(?:あり|有)?[ (]?(?:通算)?(?:契約期間)?(?:で)?(?:最長|最大)?(\d+)年`)
	bareTimes     = japanese.Pattern(`^ ?(?:あり|有)?[ (]?(?:最大)?(\d+)回`)
)

// renewalUnder is the answer under a label for renewal, "" for none.
func renewalUnder(s sentence) string {
	switch {
	case s.from > 0 || !renewLabel.MatchString(plainLabel(s.label)) || len(daysIn(s.text)) > 0:
		return ""
	case saysNone.MatchString(s.text):
		return "none"
	case saysSome.MatchString(s.text) && !renewAuto.MatchString(s.text), renewCase.MatchString(s.text):
		return "possible"
	}
	return ""
}

// capUnder reads the most there is of renewals under a label for it.
func (b *builder) capUnder(s sentence) {
	if !capLabel.MatchString(plainLabel(s.label)) {
		return
	}
	if saysNone.MatchString(s.text) {
		b.put("terms.renewal.cap", Stated, s, []int{0, len(s.text)}, "none")
	} else if m := bareYears.FindStringSubmatchIndex(s.text); m != nil {
		b.put("terms.renewal.cap", Stated, s, m[:2], "years:"+s.text[m[2]:m[3]])
	} else if m := bareTimes.FindStringSubmatchIndex(s.text); m != nil {
		b.put("terms.renewal.cap", Stated, s, m[:2], "times:"+s.text[m[2]:m[3]])
	}
}

// enRange are words between the ends of a range.
var enRange = japanese.Lazy(`\b(?:from|to|until|through|and|till)\b`)

// formAlone names the form of a contract.
var formAlone = japanese.Pattern(`業務委託(?:契約)?|準委任(?:契約)?|請負(?:契約)?|雇用(?:契約)?|(?:非)?常勤(?:職員)?|契約期間`)

// onlyDays reports whether a text says no more than from when to when.
func onlyDays(text string, days []day) bool {
	rest := text[:days[0].at[0]] + text[days[0].at[1]:days[1].at[0]] + text[days[1].at[1]:]
	return strings.Trim(formAlone.ReplaceAllString(enRange.ReplaceAllString(rest, ""), ""), "からまで至自より~-。.,() 月火水木金土日") == ""
}

func readRenewal(b *builder) {
	for _, s := range append(b.under(topicTerm), b.under(topicForm, topicFacts, "")...) {
		if policy := renewalUnder(s); policy != "" {
			b.put("terms.renewal.policy", Stated, s, []int{0, len(s.text)}, policy)
		} else if at := affirmed(renewNone, s); at != nil {
			b.put("terms.renewal.policy", Stated, s, at, "none")
		} else if at := affirmed(renewAuto, s); at != nil {
			b.put("terms.renewal.policy", Stated, s, at, "auto")
		} else if at := affirmed(renewMay, s); at != nil {
			b.put("terms.renewal.policy", Stated, s, at, "possible")
		}
		if !strings.Contains(s.text, "更新") && !strings.Contains(s.text, "renew") && s.topic != topicTerm {
			continue
		}
		b.capUnder(s)
		if criteriaLabel.MatchString(plainLabel(s.label)) && s.from == 0 {
			b.sentence("terms.renewal.criteria", Stated, s)
		} else if at := affirmed(criteria, s); at != nil {
			b.words("terms.renewal.criteria", Stated, s, at[2], at[3])
		} else if at := affirmed(criteriaAlone, s); at != nil {
			b.words("terms.renewal.criteria", Stated, s, at[2], at[3])
		}
		if at := affirmed(noCap, s); at != nil {
			b.put("terms.renewal.cap", Stated, s, at, "none")
		} else if at := affirmed(capYears, s); at != nil {
			b.put("terms.renewal.cap", Stated, s, at, "years:"+s.text[at[2]:at[3]])
		} else if at := affirmed(enTimes, s); at != nil {
			b.put("terms.renewal.cap", Stated, s, at[:2], "times:"+s.text[at[2]:at[3]])
		} else if at := affirmed(capTimes, s); at != nil {
			b.put("terms.renewal.cap", Stated, s, at, "times:"+s.text[at[2]:at[3]])
		}
	}
}

var (
	trialNone  = japanese.Pattern(`(?:試用期間|^)[: ]?(?:は|も)?(?:なし|ない|設けて(?:い|お)り?ません|ありません|ございません)|no probation|^ ?(?:none|no|not|n/a)\b|probation[a-z ]*(?:: ?none|is not|does not)`)
	trialLong  = japanese.Pattern(`(\d+|one|two|three|four|six)(?:ケ月|[ -]?months?)`)
	trial      = japanese.Pattern(`試用期間|probation(?:ary)?(?: period)?|introductory period`)
	sameTrial  = japanese.Pattern(`(?:条件|待遇)(?:は|に|も)?(?:同一|同じ|同様|変更(?:は)?(?:なし|ありません)|変わり(?:なし|ません|ない))|同条件|本採用(?:時)?と同(?:じ|条件|一)|same (?:terms|conditions)`)
	otherTrial = japanese.Pattern(`試用期間中(?:は|の)[^。、]{3,40}`)
)

// trialBracket is what a bracket behind the length of a trial says.
var trialBracket = japanese.Lazy(`\d+ケ月 ?\(([^()]{6,60})\)`)

// readProbation reads whether there is a trial period and how long.
func readProbation(b *builder) {
	if b.isService() {
		return
	}
	for _, s := range b.body() {
		own := s.topic == topicProbation || trial.MatchString(s.label)
		word := trial.FindStringIndex(s.text)
		if !own && word == nil {
			continue
		}
		rest, from := s.text, 0
		if word != nil {
			rest, from = s.text[word[0]:], word[0]
			if i := strings.IndexAny(rest[word[1]-word[0]:], " "); i > 8 {
				rest = rest[:word[1]-word[0]+i]
			}
		}
		if word != nil && strings.TrimSpace(s.text) == s.text[word[0]:word[1]] {
			continue // a label that stands alone
		}
		if trialNone.MatchString(rest) || own && saysNone.MatchString(s.text) || b.en && word != nil && denied(s.text, word) {
			b.put("terms.probation.has", Stated, s, []int{from, from + len(rest)}, "no")
			continue
		}
		if b.en || own {
			rest, from = s.text, 0
		}
		months := trialLong.FindStringSubmatchIndex(rest)
		if months != nil {
			b.put("terms.probation.months", Stated, s, []int{from + months[0], from + months[1]}, digitsOf(rest[months[2]:months[3]]))
		}
		if months != nil || strings.Contains(rest, "あり") || own && saysSome.MatchString(s.text) || b.en || strings.ContainsAny(rest, "0123456789") {
			b.put("terms.probation.has", Stated, s, []int{from, from + len(rest)}, "yes")
		}
		if at := affirmed(sameTrial, s); at != nil {
			b.put("terms.probation.terms", Stated, s, at, models.SameTerms)
		} else if m := trialBracket.FindStringSubmatchIndex(rest); months != nil && m != nil {
			b.words("terms.probation.terms", Stated, s, from+m[2], from+m[3])
		} else if at := affirmed(otherTrial, s); at != nil {
			b.words("terms.probation.terms", Stated, s, at[0], at[1])
		}
	}
}
