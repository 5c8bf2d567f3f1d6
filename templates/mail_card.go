package templates

import (
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// jobFacts are what a job says for itself in a mail. They are the same for all
// readers of a language on a day.
type jobFacts struct {
	Blocks, Steps, Remote, Kind string
	Title, Open, URL            string // Open: what the button to URL says
	Pay, PayNote, Hours         string
	Who, Poster, Dates          string
}

// bodyKey tells bodies apart. A job that is not stored, version 0, is written
// anew for each mail.
type bodyKey struct {
	job     string
	version int64
	changed time.Time
	lang    vocab.Lang
	day     models.Date // the warning before the end depends on it
	public  string      // URL of the board
}

// bodies keeps those written lately: a job stands in thousands of mails of
// one run.
type bodies struct {
	mu           sync.Mutex
	fresh, older map[bodyKey]written
}

// bodiesMost bounds how many are kept; they have about 3 kB.
const bodiesMost = 8192

func (b *bodies) get(k bodyKey) (written, bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if c, ok := b.fresh[k]; ok {
		return c, true
	}
	c, ok := b.older[k]
	if ok {
		b.put(k, c)
	}
	return c, ok
}

// keep is put for those who do not hold the lock.
func (b *bodies) keep(k bodyKey, c written) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.put(k, c)
}

func (b *bodies) put(k bodyKey, c written) {
	if len(b.fresh) >= bodiesMost/2 {
		b.older, b.fresh = b.fresh, nil
	}
	if b.fresh == nil {
		b.fresh = make(map[bodyKey]written)
	}
	b.fresh[k] = c
}

// body writes what a job says for itself, or takes what was written before of
// the same version.
func (m *Mails) body(o *DigestOrder, j *models.Job) (written, error) {
	key := bodyKey{
		job: j.ID, version: j.Version, changed: j.UpdatedAt, lang: o.Subscription.Lang,
		day: models.DateOf(o.Now), public: o.Links.Public,
	}
	if c, ok := m.bodies.get(key); ok && j.Version > 0 {
		return c, nil
	}
	c, err := m.piece("job", m.facts(o, j))
	if err == nil && j.Version > 0 {
		m.bodies.keep(key, c)
	}
	return c, err
}

func (m *Mails) facts(o *DigestOrder, j *models.Job) jobFacts {
	l := o.Subscription.Lang
	steps := remoteSteps(&j.Advert)
	f := jobFacts{
		Blocks: remoteBlocks(steps),
		Steps:  m.words.in(l, "job.steps", strconv.Itoa(steps)),
		Remote: m.remoteWords(&j.Advert, steps, l),
		Kind:   m.join(m.kindParts(&j.Advert, l), l),
		Title:  j.Title.In(l),
		Open:   m.words.in(l, "digest.open"),
		URL:    o.Links.FromAlert(l, j.ID),
		Hours:  m.hours(&j.Advert, l),
		Who:    m.who(&j.Advert, l),
		Poster: clip(m.poster(j, l), maxWho),
		Dates:  m.dates(j, o.Now, l),
	}
	f.Pay, f.PayNote = m.payLine(&j.Pay, l)
	return f
}

// remoteWords says how remote a job is: by contract, and how often on site.
func (m *Mails) remoteWords(a *models.Advert, steps int, l vocab.Lang) string {
	words := vocab.RemoteLevels.Label(a.Remote, l) + m.bracket(m.words.in(l, "job.steps_"+strconv.Itoa(steps)), l)
	if f := a.Onsite.Frequency; steps < 4 && f != "" && f != "none" {
		words = vocab.RemoteLevels.Label(a.Remote, l)
		site := []string{vocab.OnsiteFrequencies.Label(f, l)}
		for _, p := range a.OnsitePrefs() {
			site = append(site, vocab.Prefs.Label(p, l))
		}
		words += m.bracket(m.join(site, l), l)
	}
	return words
}

func (m *Mails) bracket(s string, l vocab.Lang) string {
	if l == vocab.EN {
		return " (" + s + ")"
	}
	return "(" + s + ")"
}

func (m *Mails) kindParts(a *models.Advert, l vocab.Lang) []string {
	parts := []string{vocab.WorkTypes.Label(a.PrimaryWork, l)}
	parts = append(parts, names(vocab.Specialties, a.Specialties[:min(3, len(a.Specialties))], l)...)
	return append(parts, vocab.EmploymentTypes.Label(a.Employment, l))
}

func (m *Mails) hours(a *models.Advert, l vocab.Lang) string {
	hours := m.join(names(vocab.ScheduleTypes, a.Schedules, l), l)
	if p := a.Terms.Hours.Patterns; len(p) > 0 {
		hours += m.bracket(strings.Join(p[:min(2, len(p))], " / "), l)
	}
	return hours
}

func (m *Mails) who(a *models.Advert, l vocab.Lang) string {
	who := clip(a.Employer.Name.In(l), maxWho)
	if a.Employer.Pref != "" {
		who += m.bracket(vocab.Prefs.Label(a.Employer.Pref, l), l)
	}
	return who
}

func (m *Mails) poster(j *models.Job, l vocab.Lang) string {
	if j.Poster.Kind == models.OrgAgency {
		return m.words.in(l, "digest.posted_by", j.PosterName.In(l))
	}
	return m.words.in(l, "digest.direct")
}

// dates says from when the information is and until when the job is open.
func (m *Mails) dates(j *models.Job, now time.Time, l vocab.Lang) string {
	var asOf string
	if d := mailDay(j.Terms.InfoAsOf, l); d != "" {
		asOf = m.words.in(l, "digest.as_of", d)
	}
	return joinFilled([]string{asOf, m.until(j, now, l)}, " · ")
}

// until says until when a job is open, as a warning in the last five days; ""
// when it does not say.
func (m *Mails) until(j *models.Job, now time.Time, l vocab.Lang) string {
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
