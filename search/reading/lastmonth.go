package reading

import (
	"strconv"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// The month until which work is done, as adverts say it and as people type it.

// untilMark begins the term of the month in which a job ends; lasting stands in
// one that is done all year, or for a year and more.
const (
	untilMark = "⌛~"
	lasting   = "⌛∞"
)

// lastsIn is how texts say that a job is done all year. A year and more is told
// by its two dates: 令和9年4月1日から令和10年3月31日まで. A contract without an end
// (期間の定めなし) may be ended.
var (
	lastsIn  = japanese.Lazy(`(?:1|一)年(?:間)?を通し|年間を通し|通年(?:で|の|勤務|募集|\)|・|、|。|$)|長期(?:で|勤務)(?:できる|働ける|の方|のみ)|all year round`)
	fromTill = japanese.Lazy(`(?:(令和)?(\d{1,4})年)(\d{1,2})月(?:\d{1,2}日)?(?:から|[~〜-])(?:(令和)?(\d{1,4})年)(\d{1,2})月`)
)

// lasts reports whether a text names no end, or one a year and more away.
func lasts(text string) bool {
	if lastsIn.MatchString(text) {
		return true
	}
	m := fromTill.FindStringSubmatch(text)
	if m == nil {
		return false
	}
	months := func(year, month string) int {
		y, _ := strconv.Atoi(year)
		n, _ := strconv.Atoi(month)
		return 12*y + n
	}
	return months(m[5], m[6])-months(m[2], m[3]) >= 11
}

// endsIn is how the texts of adverts say it; a date to apply by is none.
var endsIn = japanese.Lazy(`(応募|募集|締切|締め切り|エントリー)?[^。、\n]{0,6}?(\d{1,2})月(?:末日?|中|いっぱい|\d{1,2}日)?(?:まで|迄)|` +
	`(?:until|through|ends?(?: on| in)?|to) (?:the end of )?(?:\d{1,2} )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b`)

// addLastMonth adds the months in which a job ends, as its normalised texts say.
func (w *fieldWriter) addLastMonth(j *models.Job, texts []string) {
	var months [13]bool
	for _, text := range texts {
		if lasts(text) {
			w.gap()
			w.terms = append(w.terms, lasting)
			break
		}
	}
	for _, to := range []models.Date{j.Terms.Term.To, j.Terms.Period.To} {
		if to.Valid() {
			months[to.Start().Month()] = true
		}
	}
	for _, text := range texts {
		for _, m := range endsIn.FindAllStringSubmatch(text, -1) {
			n, _ := strconv.Atoi(m[2])
			if m[3] != "" {
				n = monthNamed(m[3])
			}
			if m[1] == "" && n >= 1 && n <= 12 {
				months[n] = true
			}
		}
	}
	for n, ends := range months {
		if ends {
			w.gap()
			w.terms = append(w.terms, untilMark+strconv.Itoa(n))
		}
	}
}

// lastMonth is the last month that one can work in: 3月まで, 6月末まで.
var lastMonth = japanese.Lazy(`(\d{1,2})月(?:(?:末|中|いっぱい|\d{1,2}日)?(?:まで|迄)|いっぱい)(?:の|に|で|だけ)?`)

// monthsLater is how many months on the end of a job counts as later.
const monthsLater = 7

// until takes the last month that one can work in out of words: adverts that
// end then come first, and those for a time; those that begin or end later
// are left out.
func (r *reader) until(text string) string {
	m := lastMonth.FindStringSubmatchIndex(text)
	if m == nil || r.not || precededByDigit(text, m[0]) || r.literal[japanese.Key(text[m[0]:m[1]])] {
		return text
	}
	n, err := strconv.Atoi(text[m[2]:m[3]])
	if err != nil || n < 1 || n > 12 {
		return text
	}
	r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: []string{untilMark + strconv.Itoa(n)}, Weight: 1},
		search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase("期間限定"), Weight: wishWeight})
	r.q.Clauses = append(r.q.Clauses, search.Clause{Not: true, Any: []search.Atom{
		{Kind: search.AtomValue, Column: search.ColStart, Values: startsBehind(n), Weight: 1},
		{Kind: search.AtomPhrase, Terms: []string{lasting}, Weight: 1}}})
	var later []search.Atom
	for k := n + 1; k < n+monthsLater; k++ {
		later = append(later, search.Atom{Kind: search.AtomPhrase, Terms: []string{untilMark + strconv.Itoa((k-1)%12+1)}, Weight: 1})
	}
	r.q.Clauses = append(r.q.Clauses, search.Clause{Not: true, Any: later})
	r.note(strings.TrimSpace(text[m[0]:m[1]]), search.ReadValue, search.ColStart,
		vocab.Text{JA: strconv.Itoa(n) + "月より前に始まるもの", EN: "begun before " + time.Month(n).String()})
	return strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
}

// startsBehind are a month and those that follow it within half a year: work
// that begins then cannot be done until it.
func startsBehind(month int) search.Set {
	var after search.Set
	for k := range 7 {
		next := vocab.StartMonth(strconv.Itoa((month-1+k)%12 + 1))
		after = after.Or(search.SetOf(vocab.StartMonths, next))
	}
	return after
}
