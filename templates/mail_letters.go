package templates

import (
	"strconv"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

// notice is the page of every mail but the digest.
type notice struct {
	page
	Body    []string
	Code    string
	Facts   []fact
	Jobs    []jobLine
	Actions []Span
	Notes   []string
}

type fact struct{ Label, Value string }

func (n *notice) template() string { return "notice" }

func (n *notice) subject() string { return n.Title }

// Letters writes the mails of accounts for one board.
type Letters struct {
	Mails    *Mails
	Operator Operator
	Links    Links
	Zone     string // of the reader, one of models.Zones; "": not chosen
	Reply    bool   // the letter may be answered by mail: it says so, and where to write
}

// ReplyAbove is the first line of a letter that may be answered by mail. What
// stands below it in an answer is a copy.
const ReplyAbove = "── この線より上に返信を書いてください / Please reply above this line ──"

// start begins a notice with the words of area: its subject and its body.
func (k Letters) start(l vocab.Lang, title string, body ...string) *notice {
	n := &notice{Body: body}
	n.page = page{
		Lang: l, Title: title, Preview: strings.Join(body, " "),
		Brand: k.Mails.words.in(l, "brand"), Home: k.Links.Page(l, "/"),
		Foot: k.Mails.foot(k.Operator, l, ""),
	}
	if k.Reply {
		n.Above = ReplyAbove
		n.Notes = []string{k.in(l, "reply.note")}
		n.Foot = n.Foot[:len(n.Foot)-1] // that nobody reads answers
	}
	return n
}

func (k Letters) in(l vocab.Lang, key string, args ...string) string {
	return k.Mails.words.in(l, key, args...)
}

// Code carries a sign-in code.
func (k Letters) Code(l vocab.Lang, code string, valid time.Duration) (Mail, error) {
	minutes := strconv.Itoa(int(valid / time.Minute))
	n := k.start(l, k.in(l, "code.subject", code), k.in(l, "code.body"))
	n.Code = code
	n.Preview = k.in(l, "code.valid", minutes)
	n.Notes = []string{k.in(l, "code.valid", minutes), k.in(l, "code.not_you")}
	return k.Mails.write(n)
}

// Pass carries the word that is asked for before a code where many were asked for.
// Nothing in it depends on whether the address has an account.
func (k Letters) Pass(l vocab.Lang, word string) (Mail, error) {
	n := k.start(l, k.in(l, "pass.subject"), k.in(l, "pass.body"))
	n.Code = word
	n.Notes = []string{k.in(l, "pass.valid"), k.in(l, "pass.not_you")}
	return k.Mails.write(n)
}

// Guessed tells an address that somebody entered a wrong code until it was used
// up.
func (k Letters) Guessed(l vocab.Lang) (Mail, error) {
	n := k.start(l, k.in(l, "guessed.subject"), k.in(l, "guessed.body", strconv.Itoa(models.CodeTries)))
	n.Notes = []string{k.in(l, "guessed.yours"), k.in(l, "guessed.not_you")}
	return k.Mails.write(n)
}

// asked are the facts of a subscription: what and how often.
func (k Letters) asked(s *alert.Subscription) []fact {
	l := s.Lang
	criteria := k.in(l, "criteria.profile")
	if s.DoctorID == "" {
		criteria = k.Mails.DescribeCriteria(s.Criteria, l)
	}
	return []fact{{k.in(l, "confirm.criteria"), criteria}, {k.in(l, "confirm.rhythm"), k.Mails.rhythm(s, l)}}
}

// Confirm asks to confirm a subscription. It advertises nothing, and the words
// that were searched for stand only on the page: anybody can have this mail
// sent to anybody, so it carries nothing they wrote.
func (k Letters) Confirm(s *alert.Subscription, now time.Time) (Mail, error) {
	l := s.Lang
	n := k.start(l, k.in(l, "confirm.subject"), k.in(l, "confirm.body"))
	n.Facts = k.asked(s)
	if s.DoctorID == "" && s.Criteria.Text != "" {
		bare := s.Criteria
		bare.Text, bare.Literal = "", nil
		n.Facts[0].Value = k.in(l, "confirm.words")
		if !bare.Empty() {
			n.Facts[0].Value = k.Mails.DescribeCriteria(bare, l) + " + " + n.Facts[0].Value
		}
	}
	n.Actions = []Span{{Text: k.in(l, "confirm.button"), URL: k.Links.Confirm(l, s.ID, now)}}
	days := strconv.Itoa(int(ConfirmFor / (24 * time.Hour)))
	n.Notes = []string{k.in(l, "confirm.valid", days), k.in(l, "confirm.not_you")}
	return k.Mails.write(n)
}

// Welcome tells that a subscription was confirmed, and how to change or end it.
func (k Letters) Welcome(s *alert.Subscription, now time.Time) (Mail, error) {
	l := s.Lang
	n := k.start(l, k.in(l, "welcome.subject"), k.in(l, "welcome.body"))
	n.Facts = k.asked(s)
	k.ways(n, s, now)
	return k.Mails.write(n)
}

// Keep asks once a year whether a subscription is still wanted.
func (k Letters) Keep(s *alert.Subscription, now time.Time) (Mail, error) {
	l := s.Lang
	n := k.start(l, k.in(l, "keep.subject"), k.in(l, "keep.body", mailDay(models.DateOf(s.ConfirmedAt), l)))
	n.Facts = k.asked(s)
	n.Actions = []Span{{Text: k.in(l, "keep.button"), URL: k.Links.Keep(l, s.ID, strconv.Itoa(now.Year()))}}
	k.ways(n, s, now)
	return k.Mails.write(n)
}

// ways puts the links of a subscription at the foot.
func (k Letters) ways(n *notice, s *alert.Subscription, now time.Time) {
	l := s.Lang
	stop := k.Links.Unsubscribe(l, s.ID)
	change := Line{{Text: k.in(l, "digest.change"), URL: k.Links.Manage(l, s.ID, now)}}
	n.Foot = append([]Line{change}, k.Mails.foot(k.Operator, l, stop)...)
}

// Applied tells a recruiter that an application arrived, without saying whose.
func (k Letters) Applied(l vocab.Lang, j *models.Job) (Mail, error) {
	return k.aboutJob(l, "applied", j, "/desk/applications")
}

// Received tells a doctor that the application was passed on.
func (k Letters) Received(l vocab.Lang, j *models.Job) (Mail, error) {
	return k.aboutJob(l, "application", j, "/me/applied")
}

// Reviewed tells a recruiter what a review decided; reason is "" when the job
// is approved: live, or live later, or too late.
func (k Letters) Reviewed(l vocab.Lang, j *models.Job, reason string) (Mail, error) {
	key, day := "review.approved", j.Terms.ValidThrough
	switch {
	case reason != "":
		key = "review.rejected"
	case j.PublishAt.After(j.EditedAt):
		key, day = "review.booked", models.DateOf(j.PublishAt)
	case !j.ExpiresAt.IsZero() && !j.ExpiresAt.After(j.EditedAt):
		key = "review.expired"
	}
	return k.toDesk(l, j, k.in(l, key+"_subject", j.Title.In(l)), k.in(l, key+"_body", mailDay(day, l)), reason)
}

// Expiry warns a recruiter that a job ends in a number of days.
func (k Letters) Expiry(l vocab.Lang, j *models.Job, days int) (Mail, error) {
	until := j.Terms.ValidThrough
	title := k.Mails.words.count(l, "expiry.subject", days, j.Title.In(l), strconv.Itoa(days))
	n := k.start(l, title, k.in(l, "expiry.body", mailDay(until, l)))
	n.Jobs = []jobLine{k.jobLine(l, j)}
	n.Actions = []Span{
		{Text: k.in(l, "expiry.keep"), URL: k.Links.KeepJob(l, j.ID, until)},
		{Text: k.in(l, "expiry.close"), URL: k.Links.CloseJob(l, j.ID, until)},
	}
	n.Notes = []string{k.in(l, "expiry.note")}
	return k.Mails.write(n)
}

// ReplyRefused tells somebody that an answer by mail did not land in a thread,
// why, and where to write instead; path is the page of the thread.
func (k Letters) ReplyRefused(l vocab.Lang, j *models.Job, path string, why models.ReplyStop) (Mail, error) {
	n := k.start(l, k.in(l, "reply.refused_subject", j.Title.In(l)), k.in(l, "reply.refused_"+string(why)))
	n.Jobs = []jobLine{k.jobLine(l, j)}
	n.Actions = []Span{{Text: k.in(l, "reply.refused_button"), URL: k.Links.Page(l, path)}}
	return k.Mails.write(n)
}

// aboutJob is a letter about a job with a button to a page; key names its words.
func (k Letters) aboutJob(l vocab.Lang, key string, j *models.Job, path string) (Mail, error) {
	n := k.start(l, k.in(l, key+".subject", j.Title.In(l)), k.in(l, key+".body"))
	n.Jobs = []jobLine{k.jobLine(l, j)}
	n.Actions = []Span{{Text: k.in(l, key+".button"), URL: k.Links.Page(l, path)}}
	return k.Mails.write(n)
}

func (k Letters) jobLine(l vocab.Lang, j *models.Job) jobLine {
	return jobLine{Title: j.Title.In(l), URL: k.Links.Job(l, j.ID), Facts: j.Employer.Name.In(l)}
}
