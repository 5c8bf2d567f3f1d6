package templates

import (
	"strconv"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models"
)

// DigestJob is one job of a digest with the reasons for its being there.
type DigestJob struct {
	Job     *models.Job
	Words   []string // typed words the job contains
	Score   int      // 1-100 for a profile, else 0
	Reasons []Reason // for a profile
}

// DigestOrder is what a digest is made of.
type DigestOrder struct {
	Subscription *models.Subscription
	Jobs         []DigestJob // shown in full
	Lines        []DigestJob // shown with a line each
	Waiting      int         // left for the next mail
	Now          time.Time
	Operator     Operator
	Links        Links

	brief bool // lines say the least, because the mail would be too long
}

// digestPage is the page of an alert mail.
type digestPage struct {
	page
	Cards     []jobCard
	AlsoTitle string
	Lines     []jobLine
	Waiting   string
	All       Span
	Criteria  string
	Because   string
	Ways      []Span
}

type jobCard struct {
	Blocks, Steps, Remote, Kind string
	Title, URL                  string
	Pay, PayNote, Hours         string
	Who, Poster, Dates          string
	Why                         string
	Feedback                    Span
}

// jobLine is a job in a few words. Why is its own line, "" for none.
type jobLine struct{ Title, URL, Facts, Why string }

func (d *digestPage) template() string { return "digest" }
func (d *digestPage) subject() string  { return d.Title }

// digest writes an alert mail as ordered, however long it becomes.
func (m *Mails) digest(o DigestOrder) (Mail, error) {
	s, l, w := o.Subscription, o.Subscription.Lang, m.words
	stop := o.Links.Unsubscribe(l, s.ID)
	d := &digestPage{page: page{
		Lang:  l,
		Title: m.digestSubject(s, len(o.Jobs)+len(o.Lines)),
		Brand: w.in(l, "brand"),
		Home:  o.Links.Page(l, "/"),
		Foot:  m.foot(o.Operator, l, stop),
	}}
	for _, j := range o.Jobs {
		d.Cards = append(d.Cards, m.card(&o, j))
	}
	if n := len(o.Lines); n > 0 {
		d.AlsoTitle = w.count(l, "digest.also", n, strconv.Itoa(n))
		for _, j := range o.Lines {
			d.Lines = append(d.Lines, m.line(&o, j))
		}
	}
	if o.Waiting > 0 {
		d.Waiting = w.count(l, "digest.waiting", o.Waiting, strconv.Itoa(o.Waiting))
	}
	asked := w.in(l, "criteria.profile")
	if s.DoctorID == "" {
		asked = m.DescribeCriteria(s.Criteria, l)
		d.All = Span{Text: w.in(l, "digest.see_all"), URL: o.Links.Search(l, s.Criteria)}
	}
	manage := o.Links.Manage(l, s.ID)
	d.Preview = asked
	d.Criteria = w.in(l, "digest.criteria", asked) + " / " + m.rhythm(s, l)
	d.Because = w.in(l, "digest.because", mailDay(models.DateOf(s.ConfirmedAt), l))
	d.Ways = []Span{
		{Text: w.in(l, "digest.change"), URL: manage},
		{Text: w.in(l, "digest.pause"), URL: manage + "#pause"},
		{Text: w.in(l, "digest.unsubscribe"), URL: stop},
	}
	return m.write(d)
}

func (m *Mails) digestSubject(s *models.Subscription, n int) string {
	l, count := s.Lang, strconv.Itoa(n)
	if s.DoctorID != "" {
		return m.words.count(l, "digest.subject_profile", n, count)
	}
	if topic := m.Topic(s.Criteria, l); topic != "" {
		return m.words.count(l, "digest.subject", n, topic, count)
	}
	return m.words.count(l, "digest.subject_all", n, count)
}

func (m *Mails) card(o *DigestOrder, dj DigestJob) jobCard {
	j, l, w := dj.Job, o.Subscription.Lang, m.words
	steps := remoteSteps(&j.Advert)
	c := jobCard{
		Blocks:   remoteBlocks(steps),
		Steps:    w.in(l, "job.steps", strconv.Itoa(steps)),
		Remote:   m.remoteWords(&j.Advert, steps, l),
		Kind:     m.join(m.kindParts(&j.Advert, l), l),
		Title:    j.Title.In(l),
		URL:      o.Links.Job(l, j.ID),
		Hours:    m.hours(&j.Advert, l),
		Who:      m.who(&j.Advert, l),
		Poster:   clip(m.poster(j, l), maxWho),
		Dates:    m.dates(j, o.Now, l),
		Feedback: Span{Text: w.in(l, "digest.not_relevant"), URL: o.Links.Feedback(l, o.Subscription.ID, j.ID)},
	}
	c.Pay, c.PayNote = m.payLine(&j.Pay, l)
	c.Why = m.Why(o.Subscription, dj, l)
	return c
}

// Why says in one line what speaks for a job, in words of l; "" for a question
// that asks for nothing.
func (m *Mails) Why(s *models.Subscription, dj DigestJob, l models.Lang) string {
	reasons := m.reasons(s, dj, l)
	if dj.Score > 0 {
		reasons = append([]string{m.words.in(l, "digest.score", strconv.Itoa(dj.Score))}, reasons...)
	}
	if len(reasons) == 0 {
		return ""
	}
	return m.words.in(l, "digest.why", m.join(reasons, l))
}

// remoteWords says how remote a job is: by contract, and how often on site.
func (m *Mails) remoteWords(a *models.Advert, steps int, l models.Lang) string {
	words := models.RemoteLevels.Label(a.Remote, l) + m.bracket(m.words.in(l, "job.steps_"+strconv.Itoa(steps)), l)
	if f := a.Onsite.Frequency; steps < 4 && f != "" && f != "none" {
		words = models.RemoteLevels.Label(a.Remote, l)
		site := []string{models.OnsiteFrequencies.Label(f, l)}
		for _, p := range a.OnsitePrefs() {
			site = append(site, models.Prefs.Label(p, l))
		}
		words += m.bracket(m.join(site, l), l)
	}
	return words
}

func (m *Mails) bracket(s string, l models.Lang) string {
	if l == models.EN {
		return " (" + s + ")"
	}
	return "(" + s + ")"
}

func (m *Mails) kindParts(a *models.Advert, l models.Lang) []string {
	parts := []string{models.WorkTypes.Label(a.PrimaryWork, l)}
	parts = append(parts, names(models.Specialties, a.Specialties[:min(3, len(a.Specialties))], l)...)
	return append(parts, models.EmploymentTypes.Label(a.Employment, l))
}

func (m *Mails) hours(a *models.Advert, l models.Lang) string {
	hours := m.join(names(models.ScheduleTypes, a.Schedules, l), l)
	if p := a.Terms.Hours.Patterns; len(p) > 0 {
		hours += m.bracket(strings.Join(p[:min(2, len(p))], " / "), l)
	}
	return hours
}

func (m *Mails) who(a *models.Advert, l models.Lang) string {
	who := clip(a.Employer.Name.In(l), maxWho)
	if a.Employer.Pref != "" {
		who += m.bracket(models.Prefs.Label(a.Employer.Pref, l), l)
	}
	return who
}

func (m *Mails) poster(j *models.Job, l models.Lang) string {
	if j.Poster.Kind == models.OrgAgency {
		return m.words.in(l, "digest.posted_by", j.PosterName.In(l))
	}
	return m.words.in(l, "digest.direct")
}

// dates says from when the information is and until when the job is open.
func (m *Mails) dates(j *models.Job, now time.Time, l models.Lang) string {
	var asOf string
	if d := mailDay(j.Terms.InfoAsOf, l); d != "" {
		asOf = m.words.in(l, "digest.as_of", d)
	}
	return joinFilled([]string{asOf, m.until(j, now, l)}, " · ")
}

// until says until when a job is open, as a warning in the last five days; ""
// when it does not say.
func (m *Mails) until(j *models.Job, now time.Time, l models.Lang) string {
	until := j.Terms.ValidThrough
	if !until.Valid() {
		return ""
	}
	key := "digest.until"
	if models.DateOf(now).DaysUntil(until) <= 5 {
		key = "digest.closing"
	}
	return m.words.in(l, key, mailDay(until, l))
}
