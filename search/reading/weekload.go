package reading

import (
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// How many days and hours a week a job takes, as the texts of adverts say it
// and as people type it: who types 週4日勤務 means no work of one day a week.

// Marks of the days a week and of the least hours a week that an advert names;
// anyLoad stands in an advert that names no days.
const (
	daysAWeekMark  = "週日"
	hoursAWeekMark = "週時"
	anyLoad        = daysAWeekMark + "?"
	onSiteMark     = "週出" // before the days a week on site
)

const (
	workingDays   = 7
	mostWeekHours = 60

	// mostBesideWork is up to how many hours a week no full-time job is meant
	mostBesideWork = 20

	// fewDays is up to how many days a week none is.
	fewDays = 2
)

var (
	daysAWeek = japanese.Lazy(`週(?:に)?([1-7])(?:日?[〜~～・-]([1-7]))?日(?:間)?(以上|から|[〜~～]|以内|まで)?(?:は|に|の|を)?` +
		`(?:[\p{Han}\p{Katakana}]{0,6}(出社|出勤|通勤|来院|来社)|(?:ご)?(在宅|自宅|リモート)|(研究|外勤|兼業|副業|会議|オンコール|当番|当直|休))?`)
	daysOnSite   = japanese.Lazy(`(?:出社|出勤|通勤|来院|来社)は?(?:毎?週)?([1-5])(?:日|回)|週(?:に|のうち)?([1-5])(?:日|回)は?(?:の|を)?(?:出社|出勤|通勤|来院|来社)`)
	daysAtHome   = japanese.Lazy(`(?:在宅|自宅|リモート)(?:勤務)?は?(?:週)?([1-5])日|(?:^|[、・,( ])(?:ほかの|他の|残り(?:の)?)?([1-5])日(?:間)?(?:は|を)?(?:在宅|自宅|リモート)`)
	onSiteBefore = japanese.Lazy(`(?:出社|出勤|通勤|来院|来社)は?$`)
	daysBefore   = japanese.Lazy(`(?:研究日|外勤|兼業|副業|会議|オンコール|当番|当直|休み|休日)(?:は|が|を|も|に|[((:])*$`)
	hoursAWeek   = japanese.Lazy(`週(?:に|当たり|あたり)?(?:合計)?(?:約)?(\d{1,2})(?:[〜~～-]\d{1,2})?時間`)
)

// load is what the texts of a job say of its week.
type load struct {
	days           [workingDays + 1]bool // numbers of days a week that are named
	named          bool
	mostOfWeek     bool // of full-time work that names no days
	onSite, atHome int  // days a week, 0 when the texts do not say
}

// loadIn reads the days a week that the normalised texts of a job name. A
// full-time job that names none takes most of the week.
func loadIn(j *models.Job, texts []string) *load {
	var l load
	for _, text := range texts {
		l.note(text)
	}
	l.sum()
	if !l.named && j.Employment == vocab.EmploymentFullTime {
		l.mostOfWeek = true
	}
	return &l
}

// fullTimeDays are the days a week of a full-time job that names none.
var fullTimeDays = []int{4, 5}

// addLoad adds the days and hours a week that a job names.
func (w *fieldWriter) addLoad(texts []string, l *load) {
	add := func(term string) {
		w.gap()
		w.terms = append(w.terms, term)
	}
	for _, text := range texts {
		for _, m := range hoursAWeek.FindAllStringSubmatch(text, -1) {
			add(hoursAWeekMark + m[1])
		}
	}
	if l.onSite > 0 {
		add(onSiteMark + strconv.Itoa(l.onSite))
	}
	if !l.named && l.mostOfWeek {
		for _, n := range fullTimeDays {
			add(daysAWeekMark + strconv.Itoa(n))
		}
		return
	}
	if !l.named {
		add(anyLoad)
		return
	}
	for n, is := range l.days {
		if is {
			add(daysAWeekMark + strconv.Itoa(n))
		}
	}
}

// note notes the numbers of days a week that a text names.
func (l *load) note(text string) {
	if m := daysOnSite.FindStringSubmatch(text); m != nil {
		l.onSite, _ = strconv.Atoi(m[1] + m[2])
	}
	if m := daysAtHome.FindStringSubmatch(text); m != nil {
		l.atHome, _ = strconv.Atoi(m[1] + m[2])
	}
	l.noteMore(text)
	parts := len(daysAsPart.FindAllString(text, 2)) > 1 // 週3日は訪問、週1日は自宅
	for _, at := range daysAWeek.FindAllStringSubmatchIndex(text, -1) {
		m := groupsOf(text, at)
		if parts && daysAsPart.MatchString(text[at[0]:]) && daysAsPart.FindStringIndex(text[at[0]:])[0] == 0 {
			continue
		}
		if m[6] != "" || daysBefore.MatchString(text[:at[0]]) {
			continue // of something beside the work
		}
		first, _ := strconv.Atoi(m[1])
		last := first
		if n, err := strconv.Atoi(m[2]); err == nil {
			last = max(first, n)
		}
		switch m[3] {
		case "以上", "から", "〜", "~", "～":
			last = workingDays
		case "以内", "まで":
			first = 1
		}
		switch {
		case m[4] != "" || onSiteBefore.MatchString(text[:at[0]]):
			l.onSite = first
			continue
		case m[5] != "":
			l.atHome = first
			continue
		}
		l.named = true
		for n := first; n <= last; n++ {
			l.days[n] = true
		}
	}
}

var (
	// daysAsPart are days of a week of which others are named beside.
	daysAsPart = japanese.Lazy(`週(?:に)?[1-7]日(?:間)?は`)
	// timesAWeek are times a week that are days, daysOfThose some days of several.
	timesAWeek  = japanese.Pattern(`週(?:に)?([1-7])回(?:[(、。]|以上|から|の勤務|まで|$)`)
	daysOfThose = japanese.Pattern(`[月火水木金土日](?:曜日?)?(?:から|のうち)(?:の)?([1-6])日`)
	daysEnglish = japanese.Lazy(`\b(?:(one|two|three|four|five|[1-5])(?:-| )?(?:days?|nights?|evenings?|shifts?|sessions?)(?: of work)? (?:a|per|each) week|any (two|three|four) week(?:day|night)s?(?: evenings?)?)\b`)
	// ofMeetings are times that are none of work.
	ofMeetings = japanese.Pattern(`(?:会議|ミーティング|訪問|面談|打ち合わせ|打合せ|配信|検討会|カンファレンス|勉強会|更新|報告|出社|出勤|通勤|来院|オンコール|当番|当直)(?:は|が|を|も|に|:|[(])*(?:毎)?$`)
)

var numbersInEnglish = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}

// noteMore notes days a week that are said in other ways.
func (l *load) noteMore(text string) {
	add := func(n int) {
		if n > 0 && n <= workingDays {
			l.days[n], l.named = true, true
		}
	}
	for _, words := range []*japanese.Expr{timesAWeek, daysOfThose} {
		for _, at := range words.FindAllStringSubmatchIndex(text, -1) {
			if n, err := strconv.Atoi(text[at[2]:at[3]]); err == nil && !ofMeetings.MatchString(text[:at[0]]) {
				add(n)
			}
		}
	}
	for _, m := range daysEnglish.FindAllStringSubmatch(text, -1) {
		n, err := strconv.Atoi(m[1])
		if err != nil {
			n = numbersInEnglish[m[1]+m[2]]
		}
		add(n)
	}
}

// sum adds up days on site and days at home; days on site alone are all there
// are when nothing else is named.
func (l *load) sum() {
	for n := workingDays; n > l.atHome && l.onSite == 0 && l.atHome > 0; n-- { // 週5日のうち在宅は1日
		if l.days[n] && n < workingDays {
			l.onSite = n - l.atHome
		}
	}
	switch {
	case l.onSite > 0 && l.atHome > 0:
		l.days[min(l.onSite+l.atHome, workingDays)], l.named = true, true
	case l.onSite > 0 && !l.named:
		l.days[l.onSite], l.named = true, true
	}
}

// groupsOf returns what the groups of a match found.
func groupsOf(text string, at []int) []string {
	out := make([]string, len(at)/2)
	for i := range out {
		if at[2*i] >= 0 {
			out[i] = text[at[2*i]:at[2*i+1]]
		}
	}
	return out
}

// daysTyped is how many days a week one means to work: 週4日勤務, 週3日, 週2, 週1回, 週2~3日.
var daysTyped = japanese.Lazy(`週(?:に)?([1-6])(?:日(?:間)?|回|)(?:(?:[~・-]|から)([1-6])(?:日(?:間)?|回|))?(?:(以上|から(?:ok|可|でも(?:いい|可|ok)?|で|の|できる|働ける)?(?:$|[ 　])|~(?:$|[ 　])))?(?:の)?(?:勤務|働きたい|働く|くらい|ぐらい|程度|希望|のみ|だけ)*(?:でもいい|でもよい|でも(?:OK|ok|可)|でも|なら|の)?`)

// notDays are what makes a number behind 週 no days that one means to work: a
// range, hours, days off, coming in.
var notDays = []string{"以", "まで", "から", "〜", "~", "-", "・", "休", "時", "コマ", "万", "泊", "本", "件", "通", "出", "来", "訪問", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", ":"}

// standsApart reports whether a piece of a text has a space or an end of the text
// at both its sides.
func standsApart(text string, from, to int) bool {
	return (from == 0 || text[from-1] == ' ') && (to == len(text) || text[to] == ' ')
}

// daysWished takes the days a week that one means to work out of words, and
// leaves out the jobs that name other numbers.
func (r *reader) daysWished(text string) string {
	m := daysTyped.FindStringSubmatchIndex(text)
	if m == nil || r.not || startsWithAny(text[m[1]:], notDays) || !strings.Contains(text[m[0]:m[1]], "日") && !standsApart(text, m[0], m[1]) || precededByDigit(text, m[0]) || dislikedAfter(text[m[1]:]) > 0 ||
		r.literal[japanese.Key(text[m[0]:m[1]])] {
		return text
	}
	first, last := text[m[2]:m[3]], text[m[2]:m[3]]
	if m[4] >= 0 && text[m[4]:m[5]] > first {
		last = text[m[4]:m[5]]
	}
	least := m[6] >= 0
	if least && (text[m[6]:m[7]] == "以上" || first[0]-'0' > fewDays) { // 週1日から is how few one can do
		last = strconv.Itoa(workingDays)
	}
	var atoms []search.Atom
	for n := first[0]; n <= last[0]; n++ {
		days := string(n)
		atoms = append(atoms, search.Atom{Kind: search.AtomPhrase, Terms: []string{daysAWeekMark + days}, Weight: 1})
		for _, said := range []string{"週" + days + "日", "週" + days + "日勤務"} {
			r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase(said), Weight: wishWeight})
		}
	}
	r.condition(append(atoms, search.Atom{Kind: search.AtomPhrase, Terms: []string{anyLoad}, Weight: wishWeight / 2}))
	if last[0]-'0' <= fewDays {
		r.notFullTime()
	}
	if last != first {
		first += "~" + last
	}
	r.note(strings.TrimSpace(text[m[0]:m[1]]), search.ReadValue, search.ColHours, vocab.Text{JA: "週" + first + "日にできるもの", EN: first + " days a week"})
	return strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
}

// muchMore leaves out the jobs that name half as many hours a week again as one
// means to work, or more.
func (r *reader) muchMore(hours float64) {
	var more []search.Atom
	for n := int(hours*1.5) + 1; n <= mostWeekHours; n++ {
		more = append(more, search.Atom{Kind: search.AtomPhrase, Terms: []string{hoursAWeekMark + strconv.Itoa(n)}, Weight: 1})
	}
	if len(more) > 0 {
		r.q.Clauses = append(r.q.Clauses, search.Clause{Not: true, Any: more})
	}
}
