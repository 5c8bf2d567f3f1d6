package reading

import (
	"slices"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// What the texts of a job rule out, for whom no field holds it: an age at which one
// has to leave, other work beside it, work for longer than a season, less than so
// many cases a month. Such a job bears a term, and who types the other is not shown
// it.

const (
	ageMark    = "歳<"             // before the last age at which one may work
	noSideMark = wayMark + "side" // no other work beside it
	seasonMark = wayMark + "season"
	casesMark  = "件≥" // before a number of cases a month of which one must do as many
)

// Ages that are meant, and steps of cases a month.
const (
	youngestLeft = 50
	oldestLeft   = 90
)

var casesSteps = []int{10, 20, 30, 50, 100, 150, 200, 300, 500, 1000, 2000}

var (
	lastAge = japanese.Pattern(`(定年)(?:年齢)?(?:は|:)?(?:満)?(\d{2})歳|(?:満)?(\d{2})歳(?:まで|以下|未満|迄)|(?:年齢の?上限|上限年齢)(?:は|:)?(?:満)?(\d{2})歳|\b(?:up to|under|maximum) (?:the )?age (?:of )?(\d{2})\b`)
	noSide  = japanese.Pattern(`(?:副業|兼業|兼務|外勤|アルバイト|他院での勤務)(?:(?:・|や|と|および|及び)(?:副業|兼業|兼務|外勤|アルバイト))?(?:は|も|の|が)?(?:原則|一切)?(?:できません|出来ません|認めて(?:い|おり)?ません|認められません|不可|禁止|お断り|ご遠慮)|` +
		`\b(?:outside|other|side|second|concurrent) (?:clinical )?(?:work|jobs?|employment)[^.\n]{0,24}not (?:permitted|allowed|possible)|\bno (?:outside|side) (?:work|jobs?|employment)`)
	season = japanese.Pattern(`期間限定|季節限定|(?:短期|繁忙期)(?:の(?:お?仕事|勤務|募集|み)|間?のみ|だけ|募集|勤務|スポット|[ 、。)」】]|$)|` +
		`\d{1,2}月(?:\d{1,2}日)?(?:から|[~-])(?:20\d\d年|令和\d+年)?\d{1,2}月(?:\d{1,2}日|末)?(?:まで)?の?(?:\d{1,2}(?:か|ケ)月(?:間)?の?|期間の?|繁忙期の?|間の?)?(?:だけ|のみ|限定)|\b(?:seasonal|short[- ]term)\b`)
	casesAMonth = japanese.Pattern(`(?:月|毎月)(?:に|間)?(?:最低)?([\d,]{2,6})(?:[~-]([\d,]{2,6}))?件(以上|から|[~-]|程度|ほど|前後|が目安|を目安)?(まで|以内)?`)
)

// addRuledOut adds what the normalised texts of a job rule out.
func (w *fieldWriter) addRuledOut(texts []string) {
	add := func(term string) {
		w.gap()
		w.terms = append(w.terms, term)
	}
	oldest, cases := 0, 0
	for _, text := range texts {
		for _, m := range lastAge.FindAllStringSubmatch(text, -1) {
			n, _ := strconv.Atoi(m[2] + m[3] + m[4] + m[5])
			if m[1] != "" {
				n-- // one leaves at that age
			}
			if n >= youngestLeft && n <= oldestLeft {
				oldest = max(oldest, n)
			}
		}
		for _, m := range casesAMonth.FindAllStringSubmatch(text, -1) {
			if m[4] == "" && (m[2] != "" || m[3] != "") {
				cases = max(cases, int(number(m[1])))
			}
		}
	}
	if oldest > 0 {
		add(ageMark + strconv.Itoa(oldest))
	}
	for _, step := range casesSteps {
		if cases >= step {
			add(casesMark + strconv.Itoa(step))
		}
	}
	if slices.ContainsFunc(texts, noSide.MatchString) {
		add(noSideMark)
	}
	if slices.ContainsFunc(texts, season.MatchString) {
		add(seasonMark)
	}
}

var (
	// ageTyped is how old one is: 68歳, 60代.
	ageTyped = japanese.Pattern(`(?:^|[^\d])([4-9]\d)(歳|才|代)`)
	// lastingTyped asks for work that goes on: 短期は嫌, 長期で働きたい.
	lastingTyped = japanese.Pattern(`短期(?:間)?(?:の(?:お?仕事|バイト|案件|求人))?(?:は|が|も|とか)?(?:嫌|いや|イヤ|やだ|無理|むり|ng|だめ|ダメ|なし|不可|じゃ(?:ない|なく(?:て)?)(?:の|やつ)?|では(?:ない|なく)|以外|×|除く|したくない)(?:で|の)?|` +
		`長期(?:で|に|的に|間|の)?(?:働(?:きたい|ける|く)|続け(?:たい|られる)|勤務|希望|の?お?仕事)(?:の|で)?`)
	// noCases asks for work without a number of cases that one must do: ノルマなし.
	noCases = japanese.Pattern(`(?:件数|月)?の?(?:ノルマ|件数(?:の)?(?:縛り|しばり|制限|保証))(?:は|が|も|の)?(?:なし|ない|無い|ゼロ|嫌|いや|イヤ|無理|ng|不要|されない|きつくない)(?:の|で|やつ|仕事)*|件数(?:は|が)?自由`)
	// tooMany are cases of a month that one cannot do: 月100件は無理, 月200件まで.
	tooMany = japanese.Pattern(`(?:月|毎月)(?:に)?([\d,]{2,6})件(?:も)?(?:(?:は|が|以上は|とか)?(?:無理|むり|ムリ|できない|出来ない|こなせない|読めない|きつい|多い|多すぎ(?:る)?|嫌|しんどい)|(まで|以内|くらいまで))(?:で|の)?`)
)

// aged leaves out the jobs that one has to leave at a lower age than the typed one,
// and leaves the words for how old one is.
func (r *reader) aged(text string) string {
	m := ageTyped.FindStringSubmatchIndex(text)
	if m == nil || r.not || subjectOf.MatchString(text[m[1]:]) {
		return text
	}
	age, err := strconv.Atoi(text[m[2]:m[3]])
	if err != nil {
		return text
	}
	var terms []string
	for n := youngestLeft - 1; n < age; n++ {
		terms = append(terms, ageMark+strconv.Itoa(n))
	}
	if text[m[4]:m[5]] == "代" {
		terms = append(terms, ageMark+strconv.Itoa(age))
	}
	r.rulesOut(terms...)
	decade := age / 10
	for _, said := range []string{strconv.Itoa(decade) + "0代", strconv.Itoa(decade) + "0歳以上", strconv.Itoa(decade+1) + "0歳以上", strconv.Itoa(decade+1) + "0代"} {
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomSubstring, Text: said, Weight: wishWeight})
	}
	r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase("定年なし"), Weight: wishWeight})
	return text
}

// ongoing takes the wish for work that goes on out of words.
func (r *reader) ongoing(text string) string {
	m := lastingTyped.FindStringIndex(text)
	if m == nil || r.not || r.literal[japanese.Key(text[m[0]:m[1]])] {
		return text
	}
	r.rulesOut(seasonMark)
	r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: []string{lasting}, Weight: wishWeight / 2})
	return r.takeNot(text, m, vocab.Text{JA: "期間限定の仕事", EN: "work for a season"})
}

// unbound takes the wish for no number of cases, or for fewer, out of words.
func (r *reader) unbound(text string) string {
	if m := noCases.FindStringIndex(text); m != nil && !r.not && !r.literal[japanese.Key(text[m[0]:m[1]])] {
		r.rulesOut(casesMark + strconv.Itoa(casesSteps[0]))
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: []string{negation + "ノルマ"}, Weight: wishWeight})
		return r.takeNot(text, m, vocab.Text{JA: "月の件数が決まっている仕事", EN: "a number of cases a month"})
	}
	m := tooMany.FindStringSubmatchIndex(text)
	if m == nil || r.not || r.literal[japanese.Key(text[m[0]:m[1]])] {
		return text
	}
	most := int(number(text[m[2]:m[3]]))
	for _, step := range casesSteps {
		if step > most || step == most && m[4] < 0 {
			r.rulesOut(casesMark + strconv.Itoa(step))
			break
		}
	}
	return r.takeNot(text, m[:2], vocab.Text{JA: "月" + strconv.Itoa(most) + "件以上の仕事", EN: strconv.Itoa(most) + " cases a month or more"})
}

// takeNot takes what excludes out of words, and notes it by what it leaves out.
func (r *reader) takeNot(text string, at []int, label vocab.Text) string {
	r.not = true
	r.note(strings.TrimSpace(text[at[0]:at[1]]), search.ReadValue, search.ColContract, label)
	r.not = false
	return strings.TrimSpace(text[:at[0]] + " " + text[at[1]:])
}
