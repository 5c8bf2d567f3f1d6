package reading

import (
	"slices"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// Years of practice and how much one works, as adverts demand and as people
// type them.

// yearsMark begins the term of the least years of practice that an advert
// demands: ⌛7.
const yearsMark = "⌛"

// maxYears bounds what is taken for years of practice.
const maxYears = 20

var (
	// yearsDemanded are the years that an advert demands: 経験7年以上, 医師6年目以上.
	yearsDemanded = japanese.Lazy(`(?:経験|医師歴|卒後|免許取得後|医師|臨床)(?:が|は|として| |:|年数)*(?:満)?(\d{1,2})年(?:目)?(?:間)?(?:以上|以降|から|より|~|超|あれば|ある(?:方|先生|医師)|必要|必須)|` +
		`(\d{1,2})年(?:間)?以上の(?:臨床|実務|診療|読影|産業医|医師)?[^。、\n]{0,6}経験|` +
		`(\d{1,2})\+? ?(?:or more )?years(?: or more)? (?:of )?(?:clinical |post-?graduate |relevant |medical )?(?:experience|practice)`)
	// yearsTyped are the years that a person has: 5年目でも, 経験3年, 医師4年目.
	yearsTyped = japanese.Lazy(`(?:医師|卒後|医者)?(\d{1,2})年目(?:でも|の医師|医師|で|の|から|以降)?(?:も)?|` +
		`(?:臨床経験|臨床|経験|医師歴|卒後)(?:が|は| )*(\d{1,2})年(?:でも|未満|くらい|程度|しか|だけ|の医師|で|の)?|` +
		`\b(\d{1,2}) years? (?:of )?experience\b`)
)

// inField are years that an advert demands in one field: 精神科経験3年以上, 心療内科を3年
// 以上. They begin when initial training is over. inFieldMark is the term of such
// an advert.
var inField = japanese.Lazy(`(?:科|領域|分野|診断|ケア|産業医|読影)(?:や[^。、\n]{1,8}?)?(?:として)?(?:の|における|で)?(?:臨床|診療|実務|読影|業務)?(?:経験)?(?:が|を|は)?(?:満)?\d{1,2}年(?:間)?(?:以上|超|あれば|ある(?:方|先生|医師)|必要|必須)`)

const inFieldMark = yearsMark + "科"

// addYears adds the years of practice that a job demands: those of the field,
// else those of its normalised texts.
func (w *fieldWriter) addYears(j *models.Job, texts []string) {
	years := j.Terms.Experience.Years
	if years == 0 {
		for _, text := range texts {
			if y := yearsIn(text); y > 0 && (years == 0 || y < years) {
				years = y
			}
		}
	}
	if years > 0 && years <= maxYears {
		w.gap()
		w.terms = append(w.terms, yearsMark+strconv.Itoa(years))
	}
	if n := practisedIn(texts); n > 0 {
		w.gap()
		w.terms = append(w.terms, practisedMark+strconv.Itoa(n))
	}
	if slices.ContainsFunc(texts, func(text string) bool { return strings.Contains(text, "年") && inField.MatchString(text) }) {
		w.gap()
		w.terms = append(w.terms, inFieldMark)
	}
}

// practisedMark begins the term of the whole years of practice that an advert
// demands: of 経験3年以上 the third has to be over, of 卒後3年目以上 it has not.
const practisedMark = yearsMark + "験"

// sinceLicence says that years count from the licence.
var sinceLicence = japanese.Pattern(`卒後|免許|医師(?:歴|免許)?[は:]?\d|年目`)

// practisedIn returns the least whole years that normalised texts demand, 0 for none.
func practisedIn(texts []string) (least int) {
	for _, text := range texts {
		if !strings.Contains(text, "年") && !strings.Contains(text, "year") {
			continue
		}
		for _, m := range yearsDemanded.FindAllStringSubmatch(text, -1) {
			if n := firstNumber(m[1:]); n > 0 && n <= maxYears && (least == 0 || n < least) && !sinceLicence.MatchString(m[0]) {
				least = n
			}
		}
	}
	return least
}

// yearsIn returns the least years that a normalised text demands, 0 for none.
func yearsIn(text string) (least int) {
	if !strings.Contains(text, "年") && !strings.Contains(text, "year") {
		return 0
	}
	for _, m := range yearsDemanded.FindAllStringSubmatch(text, -1) {
		if n := firstNumber(m[1:]); n > 0 && n <= maxYears && (least == 0 || n < least) {
			least = n
		}
	}
	return least
}

func firstNumber(groups []string) int {
	for _, g := range groups {
		if n, err := strconv.Atoi(g); err == nil {
			return n
		}
	}
	return 0
}

// practice takes the years that a person has out of words and leaves out jobs
// that demand more.
func (r *reader) practice(text string) string {
	m := yearsTyped.FindStringSubmatchIndex(text)
	if m == nil || r.not {
		return text
	}
	piece := strings.TrimSpace(text[m[0]:m[1]])
	years := firstNumber(yearsTyped.FindStringSubmatch(text)[1:])
	if years < 1 || years > maxYears || startsWithAny(text[m[1]:], []string{"以上", "前", "間"}) || precededByDigit(text, m[0]) ||
		r.literal[japanese.Key(piece)] {
		return text
	}
	var beyond []search.Atom
	for y := years + 1; y <= maxYears; y++ {
		beyond = append(beyond, search.Atom{Kind: search.AtomPhrase, Terms: []string{yearsMark + strconv.Itoa(y)}, Weight: 1})
	}
	if justTrained.said.MatchString(r.typed.Normal) {
		beyond = append(beyond, search.Atom{Kind: search.AtomPhrase, Terms: []string{inFieldMark}, Weight: 1})
		for ord := range search.TermsOf(search.ColWork) { // of no work one has years of experience
			beyond = append(beyond, search.Atom{Kind: search.AtomPhrase, Terms: []string{yearsOf(search.Just(ord))}, Weight: 1})
		}
		for y := initialYears + 1; y <= maxYears; y++ {
			beyond = append(beyond, search.Atom{Kind: search.AtomPhrase, Terms: []string{practisedMark + strconv.Itoa(y)}, Weight: 1})
		}
	}
	r.q.Clauses = append(r.q.Clauses, search.Clause{Not: true, Any: beyond})
	if years <= yearsBeforeBoard {
		r.withoutBoard()
	}
	open := search.SetOf(vocab.ExperienceSteps, vocab.ExperienceStepOf(years))
	r.q.Soft = append(r.q.Soft,
		search.Atom{Kind: search.AtomSubstring, Text: strconv.Itoa(years) + "年目", Weight: 1},
		search.Atom{Kind: search.AtomValue, Column: search.ColExperience, Values: open, Weight: wishWeight / 2})
	if years <= initialYears { // adverts that take pupils say so
		for _, said := range []string{"研修医", "初期研修医"} {
			r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase(said), Weight: sayingWeight})
		}
	} else if years <= justOut {
		for _, mark := range []string{trainedMark, noviceMark} { // who asks for no more than initial training, or for none
			r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: []string{mark}, Weight: wishWeight})
		}
	}
	r.note(piece, search.ReadValue, search.ColExperience, vocab.Text{JA: strconv.Itoa(years) + "年で応募できるもの",
		EN: "open to " + strconv.Itoa(years) + " years of practice"})
	return strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
}

// demandedIn is work in which an advert demands years of experience:
// 産業医経験8年以上, 産業医としての実務3年以上.
var demandedIn = japanese.Lazy(`([\p{Han}\p{Katakana}ー]{2,10}?)(?:として)?の?(?:(?:実務|業務)?(?:経験|歴)|実務)(?:が|は|を|として| |:|年数)*(?:満)?\d{1,2}年(?:間)?` +
	`(?:以上|より|~|超|あれば|ある(?:方|先生|医師)|必要|必須)`)

// addDemandedIn adds the kinds of work in which a job demands years of
// experience.
func (w *fieldWriter) addDemandedIn(texts []string) {
	for _, text := range texts {
		if !strings.Contains(text, "年") {
			continue
		}
		for _, m := range demandedIn.FindAllStringSubmatch(text, -1) {
			w.demanded(m[1])
		}
	}
	for _, text := range texts {
		for _, m := range demandedAs.FindAllStringSubmatch(text, -1) {
			words := strings.Fields(m[1])
			for n := len(words); n > 0; n-- { // as an occupational physician in a factory
				if w.demanded(strings.Join(words[:n], " ")) {
					break
				}
			}
		}
	}
}

// demandedAs is such work in English.
var demandedAs = japanese.Lazy(`\d+\+? years?(?: or more)?(?: of)?(?: (?:experience|practice|work))? as an? ([a-z]+(?: [a-z]+){0,3})`)

// demanded adds a kind of work that words end with, and reports whether they do.
func (w *fieldWriter) demanded(work string) bool {
	for at := range work {
		id, known := w.a.lexicon.dict.Lookup(work[at:])
		if !known || id < 0 || w.a.lexicon.words[id].column != search.ColWork || len(w.a.lexicon.words[id].values) == 0 {
			continue
		}
		w.gap()
		w.terms = append(w.terms, yearsOf(w.a.lexicon.words[id].values[0].values))
		return true
	}
	return false
}

// yearsOf is the term of a job that demands years of experience in a kind of work.
func yearsOf(work search.Set) string {
	for ord := range search.TermsOf(search.ColWork) {
		if work.Has(ord) {
			return yearsMark + "w" + strconv.Itoa(ord)
		}
	}
	return yearsMark + "w"
}

// novice says that one has not done the work: 産業医 未経験.
var novice = japanese.Lazy(`未経験|経験なし|no experience|beginner|経験(?:が)?ない|初めて|はじめて`)

// novices leaves out the jobs that demand years of experience in the work that
// is typed beside the word that one has none.
func (r *reader) novices(text string) string {
	if r.not || !novice.MatchString(text) {
		return text
	}
	for _, s := range r.a.lexicon.dict.Split(text, japanese.Typed) {
		id := wordOf(s)
		if id < 0 || len(r.a.lexicon.words[id].values) == 0 || r.a.lexicon.words[id].column != search.ColWork {
			continue
		}
		r.q.Clauses = append(r.q.Clauses, search.Clause{Not: true, Any: []search.Atom{{Kind: search.AtomPhrase,
			Terms: []string{yearsOf(r.a.lexicon.words[id].values[0].values)}, Weight: 1}}})
	}
	return text
}

// yearsBeforeBoard is the year of practice until which nobody is certified:
// two of initial and at least three of specialist training come first (医師法16条の2,
// 専門医制度整備指針).
const yearsBeforeBoard = 5

// Initial training takes two years; justOut is the last year of practice in which
// one is just out of it.
const (
	initialYears = 2
	justOut      = 4
)

// withoutBoard leaves out the jobs that demand a certificate of a board, or to be a
// designated psychiatrist, which takes five years of practice (精神保健福祉法18条).
func (r *reader) withoutBoard() {
	if !r.q.HasLicence {
		r.q.HasLicence, r.q.Licence = true, search.AllOf[search.ColLicence]
	}
	r.q.Licence = r.q.Licence.Minus(search.SetOf(vocab.Licences, vocab.LicenceBoard, vocab.LicencePsychiatrist))
}
