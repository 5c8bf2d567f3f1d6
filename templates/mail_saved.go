package templates

import (
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// SavedNews is what happened to a job a doctor saved.
type SavedNews struct {
	Job     *models.Job
	Closed  bool
	Off     models.OffBoard // with Closed: why it is over
	Soon    bool            // closes within days
	Changed []string        // pay, remote, schedule, employer, terms
	Was     *models.Advert  // before the changes; nil: not known
}

// Saved tells a doctor what happened to saved jobs.
func (k Letters) Saved(l vocab.Lang, news []SavedNews) (Mail, error) {
	title := k.Mails.words.count(l, "saved.subject", len(news), strconv.Itoa(len(news)))
	n := k.start(l, title, k.in(l, "saved.body"))
	for _, s := range news[:min(maxNews, len(news))] {
		var what []string
		switch {
		case s.Closed:
			what = append(what, k.in(l, overWords(s.Off)))
		case s.Soon:
			what = append(what, k.in(l, "saved.soon", mailDay(s.Job.Terms.ValidThrough, l)))
		}
		if len(s.Changed) > 0 && !s.Closed {
			var parts []string
			for _, c := range s.Changed {
				parts = append(parts, k.in(l, "changed."+c)+k.Mails.turned(c, s.Was, &s.Job.Advert, l))
			}
			what = append(what, k.in(l, "saved.changed", strings.Join(parts, k.in(l, "changed.join"))))
		}
		who := clip(s.Job.Employer.Name.In(l), maxWho)
		n.Jobs = append(n.Jobs, jobLine{
			Title: s.Job.Title.In(l), URL: k.Links.Job(l, s.Job.ID), Facts: who, Why: strings.Join(what, " · "),
		})
	}
	if more := len(news) - maxNews; more > 0 {
		n.Notes = append(n.Notes, k.Mails.words.count(l, "saved.more", more, strconv.Itoa(more)))
	}
	n.Notes = append(n.Notes, k.in(l, "saved.note"))
	n.Actions = []Span{{Text: k.in(l, "saved.manage"), URL: k.Links.Page(l, "/me/saved")}}
	return k.Mails.write(n)
}

// overWords is the key of what is said of a saved job that is over.
func overWords(why models.OffBoard) string {
	switch why {
	case models.OffFilled:
		return "saved.off_filled"
	case models.OffExpired:
		return "saved.off_expired"
	}
	return "saved.off_closed"
}

// maxNews is how many saved jobs one mail names; with the longest titles they
// fill about two thirds of a mail.
const maxNews = 40

// turned writes a fact before and after a change, "" when it says nothing.
func (m *Mails) turned(name string, was, now *models.Advert, l vocab.Lang) string {
	if was == nil {
		return ""
	}
	var say func(*models.Advert) string
	switch name {
	case "pay":
		say = func(a *models.Advert) string {
			amount, note := m.payLine(&a.Pay, l)
			return joinFilled([]string{amount, note}, " ")
		}
	case "remote":
		say = func(a *models.Advert) string { return m.remoteWords(a, remoteSteps(a), l) }
	case "schedule":
		say = func(a *models.Advert) string { return m.hours(a, l) }
	default:
		return ""
	}
	before, after := say(was), say(now)
	if before == after || before == "" || after == "" {
		return ""
	}
	return " " + before + " → " + after
}
