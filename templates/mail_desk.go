package templates

import (
	"strconv"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// ChangeReviewed tells a recruiter what a review of a change decided; the job
// has its old text when reason is not "". Of one that is held back it does not
// say that readers see it.
func (k Letters) ChangeReviewed(l vocab.Lang, j *models.Job, reason string) (Mail, error) {
	key, body := "change.approved", "_body"
	if reason != "" {
		key = "change.returned"
	}
	if j.State == models.JobPaused {
		body = "_paused_body"
	}
	return k.toDesk(l, j, k.in(l, key+"_subject", j.Title.In(l)), k.in(l, key+body), reason)
}

// Held tells a recruiter that a job is held back after a report by a reader;
// note is what the board says about it.
func (k Letters) Held(l vocab.Lang, j *models.Job, note string) (Mail, error) {
	return k.toDesk(l, j, k.in(l, "held.subject", j.Title.In(l)), k.in(l, "held.body"), note)
}

// toDesk is a notice about a job with the way to it on the desk.
func (k Letters) toDesk(l vocab.Lang, j *models.Job, title, body, reason string) (Mail, error) {
	n := k.start(l, title, body)
	if reason != "" {
		n.Facts = []fact{{k.in(l, "review.reason"), reason}}
	}
	n.Jobs = []jobLine{k.jobLine(l, j)}
	n.Jobs[0].URL = k.Links.Page(l, "/desk/jobs/"+j.ID) // its own page may not be there yet, or any more
	n.Actions = []Span{{Text: k.in(l, "review.button"), URL: n.Jobs[0].URL}}
	return k.Mails.write(n)
}

// Invited tells an address that an organisation asks for it. The mail goes to
// whomever a stranger names, so it carries nothing that the stranger wrote: the
// name of the organisation stands on the page.
func (k Letters) Invited(l vocab.Lang) (Mail, error) {
	n := k.start(l, k.in(l, "invited.subject"), k.in(l, "invited.body"))
	n.Actions = []Span{{Text: k.in(l, "invited.button"), URL: k.Links.Page(l, "/desk/invitations")}}
	n.Notes = []string{k.in(l, "invited.not_you")}
	return k.Mails.write(n)
}

// Inherited tells somebody that they own an organisation now.
func (k Letters) Inherited(l vocab.Lang, organisation vocab.Text) (Mail, error) {
	n := k.start(l, k.in(l, "inherited.subject", organisation.In(l)), k.in(l, "inherited.body"))
	n.Actions = []Span{{Text: k.in(l, "org.button"), URL: k.Links.Page(l, "/desk")}}
	return k.Mails.write(n)
}

// FeedAlarm tells a recruiter that a feed of host cannot be read, and why, or
// that it shrank by half and nothing was ended for that.
func (k Letters) FeedAlarm(l vocab.Lang, alarm models.FeedAlarm, host string, why models.Fault) (Mail, error) {
	n := k.start(l, k.in(l, "feed_failing.subject"), k.in(l, "feed_failing.body"))
	if alarm == models.FeedShrunk {
		n = k.start(l, k.in(l, "feed_shrunk.subject"), k.in(l, "feed_shrunk.body"))
	}
	n.Facts = []fact{{k.in(l, "feed.host"), host}}
	if why.Code != "" {
		n.Facts = append(n.Facts, fact{k.in(l, "feed.why"), k.Mails.faults.Fault(l, why)})
	}
	n.Actions = []Span{{Text: k.in(l, "feed.button"), URL: k.Links.Page(l, "/desk/feeds")}}
	return k.Mails.write(n)
}

// WebhookStopped tells an owner that nothing more is sent to a webhook, and what
// the last attempt came to. The address itself, which may hold a secret, is not
// in it.
func (k Letters) WebhookStopped(l vocab.Lang, w *models.Webhook) (Mail, error) {
	n := k.start(l, k.in(l, "webhook_failed.subject"), k.in(l, "webhook_failed.body"))
	if w.Off == models.HookGone {
		n = k.start(l, k.in(l, "webhook_gone.subject"), k.in(l, "webhook_gone.body"))
	}
	n.Facts = []fact{{k.in(l, "webhook.host"), w.Host()}}
	if why := w.Last.Why; why != "" {
		n.Facts = append(n.Facts, fact{k.in(l, "feed.why"), k.Mails.faults.Fault(l, models.Fault{Code: why})})
	} else {
		n.Facts = append(n.Facts, fact{k.in(l, "webhook.answer"), "HTTP " + strconv.Itoa(w.Last.Status)})
	}
	n.Actions = []Span{{Text: k.in(l, "webhook.button"), URL: k.Links.Page(l, "/desk/webhooks")}}
	return k.Mails.write(n)
}

// HandedOver tells both sides that an owner handed an organisation over: who owns it
// now, and who did, so that nobody loses it unnoticed.
func (k Letters) HandedOver(l vocab.Lang, organisation vocab.Text, owns bool) (Mail, error) {
	subject, body := "handover.old_subject", "handover.old_body"
	if owns {
		subject, body = "handover.new_subject", "handover.new_body"
	}
	n := k.start(l, k.in(l, subject, organisation.In(l)), k.in(l, body))
	n.Actions = []Span{{Text: k.in(l, "org.button"), URL: k.Links.Page(l, "/desk/members")}}
	return k.Mails.write(n)
}

// OrganisationChecked tells what an editor decided about an organisation: its check, or
// that a change is refused so that what stood before stands again. It counts what became
// of its jobs.
func (k Letters) OrganisationChecked(l vocab.Lang, n models.OrgNews) (Mail, error) {
	decision := string(n.State)
	switch {
	case n.PutBack:
		decision = "change_refused"
	case n.Lifted:
		decision = "lifted"
	}
	key, name, page := "org."+decision, "org.name", "/desk"
	if n.Client {
		key, name, page = "org.client_"+decision, "org.client", "/desk/clients"
	}
	m := k.start(l, k.in(l, key+"_subject"), k.in(l, key+"_body"))
	m.Facts = []fact{{k.in(l, name), n.Name.In(l)}}
	if r := n.Refused.In(l); n.PutBack && r != "" && r != n.Name.In(l) {
		m.Facts = append(m.Facts, fact{k.in(l, "org.refused"), r})
	}
	if n.Note != "" {
		m.Facts = append(m.Facts, fact{k.in(l, "org.note"), n.Note})
	}
	m.Facts = append(m.Facts, k.outcome(l, n)...)
	m.Actions = []Span{{Text: k.in(l, "org.button"), URL: k.Links.Page(l, page)}}
	return k.Mails.write(m)
}

// outcome counts the jobs to which a decision did something.
func (k Letters) outcome(l vocab.Lang, n models.OrgNews) (counted []fact) {
	add := func(key string, jobs int) {
		if jobs > 0 {
			counted = append(counted, fact{k.in(l, key), k.in(l, "org.jobs", strconv.Itoa(jobs))})
		}
	}
	switch {
	case n.PutBack:
	case n.Lifted:
		add("org.jobs_back", n.Back)
		add("org.jobs_waiting", n.Waiting)
		add("org.jobs_held", n.Held)
	case n.State == models.VerifySuspended:
		add("org.jobs_held", n.Held)
		add("org.jobs_booked", n.Booked)
	}
	return counted
}

// LicenceDecided tells a doctor what the board decided about the documents of a
// licence, and why.
func (k Letters) LicenceDecided(l vocab.Lang, held *models.LicenceHeld) (Mail, error) {
	key := "licence." + string(held.Status)
	n := k.start(l, k.in(l, key+"_subject", vocab.Licences.Label(held.Key, l)), k.in(l, key+"_body"))
	if held.Check.Reason != "" {
		n.Facts = []fact{{k.in(l, "licence.reason"), held.Check.Reason}}
	}
	n.Actions = []Span{{Text: k.in(l, "licence.button"), URL: k.Links.Page(l, "/me/licences")}}
	return k.Mails.write(n)
}

// Answered tells a doctor that the poster moved an application to a state, and
// of an agreed interview that is off with it. An offer is named in the subject; of
// words of the poster it speaks when there are some that the doctor has not read.
func (k Letters) Answered(l vocab.Lang, j *models.Job, a *models.Application) (Mail, error) {
	subject, body := "progress.subject", k.in(l, "progress.body", k.in(l, "state."+string(a.State)))
	switch {
	case a.State == models.ApplicationContacted:
		body = k.in(l, "progress.contacted_body")
	case a.State == models.ApplicationOffered:
		subject, body = "progress.offered_subject", k.in(l, "progress.offered_body")
	case a.State == models.ApplicationClosed && a.Told(models.ByDoctor) != "":
		body = k.in(l, "progress.body", k.in(l, "state.closed_words"))
	}
	n := k.start(l, k.in(l, subject, j.Title.In(l)), body)
	n.Facts = k.off(l, models.ByDoctor, a)
	n.Jobs = []jobLine{k.jobLine(l, j)}
	n.Actions = []Span{{Text: k.in(l, "application.button"), URL: k.Links.Page(l, "/me/applied/"+a.ID)}}
	return k.Mails.write(n)
}

// JobEnded tells a doctor that the job applied to ended, and how. Who holds an offer
// reads that it stands, and how to answer it. Of a job behind which the board stopped
// somebody it says no more than that, and that it does so no more.
func (k Letters) JobEnded(l vocab.Lang, j *models.Job, a *models.Application) (Mail, error) {
	ending := a.LastJobNote().Ending
	subject, key := "job_ended.subject", "job_ended."+string(ending)
	line := k.jobLine(l, j)
	if !ending.Ends() {
		subject, line.Facts = key+"_subject", ""
	}
	if a.Acceptable() {
		key = "job_ended.offered_" + string(ending)
	}
	n := k.start(l, k.in(l, subject, j.Title.In(l)), k.in(l, key))
	n.Jobs = []jobLine{line}
	n.Actions = []Span{{Text: k.in(l, "application.button"), URL: k.Links.Page(l, "/me/applied/"+a.ID)}}
	return k.Mails.write(n)
}

// Stopped tells a recruiter that a selection cannot go on, neither who it was
// nor why.
func (k Letters) Stopped(l vocab.Lang, j *models.Job, applicationID string) (Mail, error) {
	return k.aboutJob(l, "stopped", j, "/desk/applications/"+applicationID)
}

// Hired tells a recruiter that a doctor accepted the position, without saying
// who.
func (k Letters) Hired(l vocab.Lang, j *models.Job, applicationID string) (Mail, error) {
	return k.aboutJob(l, "hired", j, "/desk/applications/"+applicationID)
}

// Withdrawn tells a recruiter that the doctor took an application back, how far it
// had come, and of an agreed interview that is off with it, without saying who.
func (k Letters) Withdrawn(l vocab.Lang, j *models.Job, a *models.Application) (Mail, error) {
	subject, body := "withdrawn.subject", "withdrawn.body"
	switch a.WithdrawnFrom() {
	case models.ApplicationOffered:
		subject, body = "withdrawn_offered.subject", "withdrawn_offered.body"
	case models.ApplicationHired:
		subject, body = "withdrawn_hired.subject", "withdrawn_hired.body"
	}
	n := k.start(l, k.in(l, subject, j.Title.In(l)), k.in(l, body))
	n.Facts = k.off(l, models.ByPoster, a)
	n.Jobs = []jobLine{k.jobLine(l, j)}
	n.Actions = []Span{{Text: k.in(l, "withdrawn.button"), URL: k.Links.Page(l, "/desk/applications/"+a.ID)}}
	return k.Mails.write(n)
}

// off names to a side the agreed interview that is off with the last change of
// state, if there was one.
func (k Letters) off(l vocab.Lang, to models.Actor, a *models.Application) []fact {
	off := a.OffWithStep().Time()
	if off == (models.TimeSlot{}) {
		return nil
	}
	return []fact{{k.in(l, "interview.off_time"), k.slot(l, off, to, a)}}
}

// MessageToDoctor tells a doctor that there is a message of the poster, without
// its words.
func (k Letters) MessageToDoctor(l vocab.Lang, j *models.Job, applicationID string) (Mail, error) {
	return k.aboutJob(l, "message_doctor", j, "/me/applied/"+applicationID)
}

// MessageToPoster tells a recruiter that there is a message of a doctor who
// applied, without its words and without who it was.
func (k Letters) MessageToPoster(l vocab.Lang, j *models.Job, applicationID string) (Mail, error) {
	return k.aboutJob(l, "message_poster", j, "/desk/applications/"+applicationID)
}

// Waiting tells a recruiter that applications have waited long for an answer,
// without saying whose.
func (k Letters) Waiting(l vocab.Lang) (Mail, error) {
	n := k.start(l, k.in(l, "waiting.subject"), k.in(l, "waiting.body"))
	n.Actions = []Span{{Text: k.in(l, "waiting.button"), URL: k.Links.Page(l, "/desk/applications?view=list")}}
	n.Notes = []string{k.in(l, "waiting.note")}
	return k.Mails.write(n)
}

// Unanswered tells a doctor that nobody answered an application yet, and names
// similar jobs, if any.
func (k Letters) Unanswered(l vocab.Lang, j *models.Job, alike []*models.Job, applicationID string) (Mail, error) {
	n := k.start(l, k.in(l, "unanswered.subject", j.Title.In(l)), k.in(l, "unanswered.body"))
	for i, one := range append([]*models.Job{j}, alike...) {
		line := k.jobLine(l, one)
		if line.Why = k.in(l, "unanswered.alike"); i == 0 {
			line.Why = k.in(l, "unanswered.this")
		}
		n.Jobs = append(n.Jobs, line)
	}
	n.Actions = []Span{{Text: k.in(l, "application.button"), URL: k.Links.Page(l, "/me/applied/"+applicationID)}}
	n.Notes = []string{k.in(l, "unanswered.note")}
	return k.Mails.write(n)
}
