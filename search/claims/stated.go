package claims

import (
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/search/japanese"
)

// saying is one way to state a condition of this job for which the form has a
// field. It is read only where a sentence states it flatly: not of others, not
// of the past, not on a condition, not as a possibility (unsettled).
type saying struct {
	says rules.Statement
	find string // the words; the first group that is a number is the claim's
	not  string // words of the sentence with which it says something else
	in   string // prefixes of fields it is looked for in, split by spaces; "" for all
	out  string // prefixes of fields it is not looked for in
	open bool   // a denial behind the words does not take it back: they are one
	may  bool   // words of plans do not unsettle it: a start is planned
	all  bool   // words of others do not unsettle it: it names whom it is about

	// read returns the numbers of a match, false for no claim; nil: the first group.
	read func(sentence string, at []int) (number, until float64, ok bool)

	finder, stopper pattern
}

// sayings returns all ways.
func sayings() []saying {
	c := newCompiler()
	var out []saying
	for _, part := range [][]saying{engagementSayings, timeSayings, conditionSayings, paySayings, needSayings, labelSayings} {
		for _, s := range part {
			s.finder, s.stopper = c.compile(s.find), c.compile(s.not)
			out = append(out, s)
		}
	}
	return out
}

// notStated are fields whose texts state nothing of this job as it begins: what
// may change later, what applicants are asked.
var notStated = []string{"terms.work.change", "terms.workplace.change", "apply.questions"}

// stating adds what a sentence flatly states of the job. A claim of this kind
// is weighed by nothing: lawful words contradict a field as well as bad ones.
func stating(out []rules.Claim, f *folded, field string, span [2]int, looked *sentence, all []saying) []rules.Claim {
	if hasPrefix(field, notStated) || strings.HasPrefix(f.text[span[1]:], "?") {
		return out
	}
	for i := range all {
		s := &all[i]
		about := looked.own
		if s.all {
			about = looked
		}
		if !s.asked(field) || !s.finder.may(about) {
			continue
		}
		for _, at := range s.finder.FindAllStringSubmatchIndex(about.text, 4) {
			if s.unsettled(looked, at) || notThisJob.holds(looked.text) {
				continue
			}
			c := rules.Claim{Kind: rules.ClaimStates, Field: field, Unit: string(s.says),
				Passage: f.passage(span[0]+at[0], span[0]+at[1]), Number: number(looked.text, at)}
			if s.read != nil {
				ok := false
				if c.Number, c.Until, ok = s.read(looked.text, at); !ok {
					continue
				}
			}
			out = append(out, c)
		}
	}
	return out
}

func (s *saying) asked(field string) bool {
	if s.out != "" && hasPrefix(field, strings.Fields(s.out)) {
		return false
	}
	return s.in == "" || hasPrefix(field, strings.Fields(s.in))
}

func hasPrefix(field string, prefixes []string) bool {
	for _, prefix := range prefixes {
		if strings.HasPrefix(field, prefix) {
			return true
		}
	}
	return false
}

// What makes a sentence no flat statement of this job.
var (
	// onCondition are words by which it holds for some only, or from something on.
	onCondition = japanese.Lazy(`場合|(た|る|の|い)(とき|時|際)(は|に|には|、)|際に|[けげせてねべめれえ]ば|たら(、|ば|は)|なら(ば)?[、\p{Han}]|次第|によ(って|り)|に応じ|` +
		`(の|な|る|た|い)(方|先生|医師)(は|のみ|に限|だけ|には|が対象)|に限り|希望|条件(に|を)満|要件|以上(働|勤務)|(以上|以内|未満|超)(の|は|で|なら)|` +
		`(転換|更新|昇格|移行|登用|終了)後|\d(年|か月|歳)(目|後|以降)|(年|月)目(から|以降|は)|\b(if|unless|when|whenever|once|those who|in case|depending|provided|for (those|doctors|people|physicians) (who|with)|after the|upon)\b`)

	// perhaps are words of what may be, is wished or comes later.
	perhaps = japanese.Lazy(`可能(性|です|で)|でき(ます|る(よう|だけ)|れば)|も可|こと(も|が)(あり|でき|ござい)|得(ます|る)|かもしれ|相談|検討|登用|の道|転換|切り?替|選べ|選択|お選び|目指|` +
		`将来|いずれ|今後|一部|例外|原則|など|例えば|\b(may|might|could|can|possib\w+|optional\w*|negotiab\w+|prefer\w*|eventually|later|future|usually|normally|discuss\w*|option|choose|welcome|ideally)\b`)

	// plans are words of plans, which a start is.
	plans = japanese.Lazy(`予定|見込|目標|\b(plan\w*|expect\w*|aim\w*|intend\w*)\b`)

	// formerly are words of another time.
	formerly = japanese.Lazy(`以前|昨年|去年|前年|一昨年|これまで|従来|かつて|当初|過去|実績|でした|(い|っ|し|き|れ)た(が|。|、|\z)|(し|り|い|み)ました|` +
		`\b(previous\w*|used to|last (year|month)|former\w*|were|was|had|until now|so far|in the past|started)\b`)

	// ofSomebodyElse are words before a statement by which it is about somebody else.
	ofSomebodyElse = japanese.Lazy(`他院|他社|他の|ほかの|別の|よその|前任|前職|近隣|一般|世間|相場|業界|平均|事務(員|スタッフ|職|局|長|担当|の)|(受付|会計|薬局)の|看護師|看護職|保健師|心理|職員|従業員|労働者|患者|利用者|受診者|受講者|会員|` +
		`社員(が|の|は|と|も|から)|企業|顧客|取引先|お客|在籍|所属(する|し)|系列|グループ|本院|親会社|研修医|専攻医|薬剤師|技師|学生|ご家族|相談者|主治医|相手|受付|窓口|` +
		`コールセンタ|開発|エンジニア|営業|チ(ー)?ム|同僚|先輩|同じ病院|主たる勤務先|本業|お勤め|勤務先|競合|クライアント|多く|大半|ほとんど|割(が|は|の)|` +
		`(常勤|非常勤)(の)?(医師?|先生|スタッフ|[\p{Han}]{0,3}医)(が|は|と|も|に(は|も)?|の(方|先生)|\d)|` +
		`\b(nurses?|staff|patients?|clients?|colleagues?|most|many|some|other|another|others|our (team|doctors|physicians|offices?)|companies|employers?' |members|applicants?|industry|engineers|reception\w*|front desk|interpreters?)\b`)

	// ofThem is behind words that hold for others: 社会保険完備なのは常勤職員です.
	ofThem = japanese.Lazy(`^(です|なの|である|が適用されるの|の対象|となるの|があるの)?(の)?は[^、。]{0,10}(職員|社員|常勤|スタッフ|看護師|事務)`)

	// takenBackLater are ends of a sentence that take back all of it.
	takenBackLater = japanese.Lazy(`(わけ|もの|こと|意味|趣旨)では(あり|ござい|な)|とは(限り|言え|かぎ)|では(あり|ござい)ません|ではなく|は誤り|\bnot (mean|imply|the case)\b|\brather than\b`)
)

// deniedBefore is the end of what stands before English words that it denies.
var deniedBefore = japanese.Lazy(`\b(not|no|never|nor|without)( an?| the| any| our)? ?\z`)

// unsettled reports whether the sentence around a match says it otherwise than
// flatly of this job.
func (s *saying) unsettled(looked *sentence, at []int) bool {
	left, right := looked.text[:at[0]], looked.text[at[1]:]
	switch {
	case !s.open && (denied(right) || deniedBefore.MatchString(left)), inQuotes(left, right):
		return true
	case onCondition.MatchString(left), onCondition.MatchString(right):
		return true
	case !s.may && (plans.MatchString(left) || plans.MatchString(right)):
		return true
	case perhaps.MatchString(lastClause(left)), perhaps.MatchString(firstClauses(right)):
		return true
	case formerly.MatchString(left), formerly.MatchString(right):
		return true
	case !s.all && (ofSomebodyElse.MatchString(left) || englishOthers(right)):
		return true
	case takenBackLater.MatchString(right), ofThem.MatchString(right):
		return true
	}
	return s.stopper.may(looked) && s.stopper.MatchString(stepAround(looked.text, at))
}

// stepAround returns the step of a selection around a match, of other texts all.
func stepAround(text string, at []int) string {
	from, to := 0, len(text)
	if i := strings.LastIndex(text[:at[0]], "→"); i >= 0 {
		from = i
	}
	if i := strings.Index(text[at[1]:], "→"); i >= 0 {
		to = at[1] + i
	}
	return text[from:to]
}

// inQuotes reports whether words stand in quotes: they are spoken of.
func inQuotes(left, right string) bool {
	open, end := strings.LastIndexAny(left, "「『"), strings.LastIndexAny(left, "」』")
	return open > end && strings.ContainsAny(right, "」』")
}

// lastClause returns what follows the last comma or bracket of a text.
func lastClause(text string) string {
	if i := strings.LastIndexAny(text, "、()"); i >= 0 {
		_, width := utf8.DecodeRuneInString(text[i:])
		return text[i+width:]
	}
	return text
}

// firstClauses returns a text up to its second comma: what follows a statement
// closely may open it again.
func firstClauses(text string) string {
	first := strings.Index(text, "、")
	if first < 0 {
		return text
	}
	if second := strings.Index(text[first+len("、"):], "、"); second >= 0 {
		return text[:first+len("、")+second]
	}
	return text
}

// englishOthers reports whether an English statement goes on about others: for
// our nurses.
var othersBehind = japanese.Lazy(`^[^.,;]{0,30}\b(nurses?|staff|patients?|clients?|colleagues?|other|members)\b`)

func englishOthers(right string) bool { return othersBehind.MatchString(right) }
