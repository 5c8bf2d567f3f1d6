package templates

import (
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Interview tells a side, models.ByDoctor or models.ByPoster, what became of the
// interview by its last step: what the other did, or that it picked a time itself. A time that was agreed or called off
// stands in it, since it concerns its readers alone and has to be at hand; what
// is only proposed, words, places and names do not.
func (k Letters) Interview(l vocab.Lang, to models.Actor, j *models.Job, a *models.Application) (Mail, error) {
	step := a.Interview.Last()
	what := "interview.proposed"
	switch {
	case step.State == models.InterviewAgreed && step.By == to:
		what = "interview.picked"
	case step.State == models.InterviewAgreed:
		what = "interview.agreed"
	case step.State == models.InterviewDeclined:
		what = "interview.declined"
	case step.State == models.InterviewOff && step.Time() == (models.TimeSlot{}):
		what = "interview.taken_back"
	case step.State == models.InterviewOff:
		what = "interview.off"
	}
	return k.aboutInterview(l, what, to, j, a, step.Time())
}

// InterviewSoon reminds a side of the interview of tomorrow.
func (k Letters) InterviewSoon(l vocab.Lang, to models.Actor, j *models.Job, a *models.Application) (Mail, error) {
	return k.aboutInterview(l, "interview.soon", to, j, a, a.Interview.Agreed)
}

func (k Letters) aboutInterview(
	l vocab.Lang, what string, to models.Actor, j *models.Job, a *models.Application, slot models.TimeSlot,
) (Mail, error) {
	n := k.start(l, k.in(l, what+"_subject", j.Title.In(l)), k.in(l, what+"_body"))
	if slot != (models.TimeSlot{}) {
		n.Facts = []fact{{k.in(l, "interview.time"), k.slot(l, slot, to, a)}}
	}
	n.Jobs = []jobLine{k.jobLine(l, j)}
	path := "/me/applied/"
	if to == models.ByPoster {
		path = "/desk/applications/"
	}
	n.Actions = []Span{{Text: k.in(l, "interview.button"), URL: k.Links.Page(l, path+a.ID)}}
	return k.Mails.write(n)
}

// InterviewFile is the file for the calendar of a side about the time agreed on
// last: no more than the letter says, so neither names nor places. false: nothing
// was agreed so far.
func InterviewFile(
	k Letters, l vocab.Lang, to models.Actor, j *models.Job, a *models.Application, uid string, at time.Time,
) (text, method string, listed bool) {
	path := "/me/applied/"
	if to == models.ByPoster {
		path = "/desk/applications/"
	}
	link := k.Links.Page(l, path+a.ID)
	entry := CalendarEntry{
		UID: uid, Host: k.Links.Host(), Link: link, Lang: l, Title: k.in(l, "interview.calendar_title", j.Title.In(l)),
		Text: k.in(l, "interview.calendar_text", link), At: at,
	}
	return entry.File(&a.Interview)
}

// slot says a time to a side in its zone, that of the account before that of the
// application.
func (k Letters) slot(l vocab.Lang, slot models.TimeSlot, to models.Actor, a *models.Application) string {
	other := models.ByDoctor
	if to == models.ByDoctor {
		other = models.ByPoster
	}
	zones := Zones{Own: models.ZoneOr(k.Zone, a.Interview.Zone(to)), Other: a.Interview.Zone(other)}
	return SlotWords(k.Mails.faults.say(l), l, slot, zones)
}
