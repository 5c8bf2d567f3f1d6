package templates

import (
	"slices"
	"strconv"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

// DigestJob is one job of a digest with the reasons for its being there.
type DigestJob struct {
	Job     *models.Job
	Words   []string // typed words the job contains
	Score   int      // 1-100 for a profile, else 0
	Reasons []Reason // for a profile

	Elsewhere []*models.Job // the same job in other places, by the same poster
}

// Gathered puts adverts of one poster that differ in their place alone together,
// each where the first of them stood.
func Gathered(told []DigestJob) []DigestJob {
	var out []DigestJob
	for _, dj := range told {
		i := slices.IndexFunc(out, func(first DigestJob) bool { return models.SameElsewhere(first.Job, dj.Job) })
		if i < 0 {
			out = append(out, dj)
			continue
		}
		out[i].Elsewhere = append(slices.Clip(out[i].Elsewhere), dj.Job)
	}
	return out
}

// adverts counts the adverts that jobs of a mail stand for.
func adverts(jobs ...DigestJob) (n int) {
	for _, dj := range jobs {
		n += 1 + len(dj.Elsewhere)
	}
	return n
}

// DigestOrder is what a digest is made of.
type DigestOrder struct {
	Subscription *alert.Subscription
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

// jobCard is a job in a mail: what the job says for itself, and what it is to
// the reader.
type jobCard struct {
	Body     written
	Places   *placeLinks
	Why      string
	Open     Span // the button, to the page of the job
	Feedback Span
}

// jobLine is a job in a few words. Why is its own line, "" for none.
type jobLine struct {
	Title, URL, Facts, Why string
	Places                 *placeLinks
}

// placeLinks are the other places of a job, each with its own advert.
type placeLinks struct {
	Heading string
	Links   []Span
}

// places are the other places of a job; nil when there is none.
func (m *Mails) places(o *DigestOrder, dj DigestJob) *placeLinks {
	if len(dj.Elsewhere) == 0 {
		return nil
	}
	l := o.Subscription.Lang
	p := &placeLinks{Heading: m.words.in(l, "digest.elsewhere")}
	for _, j := range dj.Elsewhere {
		p.Links = append(p.Links, Span{Text: clip(j.Place(l), maxWho), URL: o.Links.FromAlert(l, j.ID)})
	}
	return p
}

func (d *digestPage) template() string { return "digest" }

func (d *digestPage) subject() string { return d.Title }

// digest writes an alert mail as ordered, however long it becomes.
func (m *Mails) digest(o DigestOrder) (Mail, error) {
	s, l, w := o.Subscription, o.Subscription.Lang, m.words
	stop := o.Links.Unsubscribe(l, s.ID)
	d := &digestPage{page: page{
		Lang:  l,
		Title: m.digestTitle(&o),
		Brand: w.in(l, "brand"),
		Home:  o.Links.Page(l, "/"),
		Foot:  m.foot(o.Operator, l, stop),
	}}
	for _, j := range o.Jobs {
		c, err := m.card(&o, j)
		if err != nil {
			return Mail{}, err
		}
		d.Cards = append(d.Cards, c)
	}
	if n := adverts(o.Lines...); n > 0 {
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
	manage := o.Links.Manage(l, s.ID, o.Now)
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

// digestTitle is the subject of a mail: of one job its title, of several how
// many there are.
func (m *Mails) digestTitle(o *DigestOrder) string {
	s, n := o.Subscription, adverts(o.Jobs...)+adverts(o.Lines...)
	if all := append(slices.Clone(o.Jobs), o.Lines...); n == 1 && o.Waiting == 0 {
		if title := all[0].Job.Title.In(s.Lang); title != "" {
			return m.words.in(s.Lang, "digest.subject_job", clip(title, subjectColumns))
		}
	}
	return m.digestSubject(s, n)
}

// subjectColumns is how much of a job's title a subject holds: lists of mails on
// a telephone show about 30 characters of Japanese, others twice as much.
const subjectColumns = 80

func (m *Mails) digestSubject(s *alert.Subscription, n int) string {
	l, count := s.Lang, strconv.Itoa(n)
	if s.DoctorID != "" {
		return m.words.count(l, "digest.subject_profile", n, count)
	}
	if topic := m.Topic(s.Criteria, l); topic != "" {
		return m.words.count(l, "digest.subject", n, topic, count)
	}
	return m.words.count(l, "digest.subject_all", n, count)
}

func (m *Mails) card(o *DigestOrder, dj DigestJob) (jobCard, error) {
	l, w := o.Subscription.Lang, m.words
	body, err := m.body(o, dj.Job)
	c := jobCard{
		Body:     body,
		Places:   m.places(o, dj),
		Open:     Span{Text: w.in(l, "digest.open"), URL: o.Links.FromAlert(l, dj.Job.ID)},
		Feedback: Span{Text: w.in(l, "digest.not_relevant"), URL: o.Links.Feedback(l, o.Subscription.ID, dj.Job.ID)},
		Why:      m.Why(o.Subscription, dj, l),
	}
	return c, err
}

// Why says in one line what speaks for a job, in words of l: what was asked for,
// and what the job states beyond that; "" for a question that asks for nothing.
func (m *Mails) Why(s *alert.Subscription, dj DigestJob, l vocab.Lang) string {
	reasons := m.reasons(s, dj, l)
	if dj.Score > 0 {
		reasons = append([]string{m.words.in(l, "digest.score", strconv.Itoa(dj.Score))}, reasons...)
	}
	if len(reasons) == 0 {
		return ""
	}
	why := m.words.in(l, "digest.why", m.join(reasons, l))
	if more := m.besides(s, dj.Job, l); len(more) > 0 {
		why += m.words.in(l, "digest.besides", m.join(more, l))
	}
	return why
}
