package web

import (
	"context"
	"encoding/hex"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// MessageBody is how large a form with a message and a file may be. It is read
// whole, so that words beside a file that is too large stay, and words far too long
// are answered at their field, without a script as well. What is larger is not read:
// a page with scripts says so before anything is sent.
const MessageBody = 3*models.MaxDocument + 512<<10

// Talk is an application as one of its two sides sees it, with what it wants to
// write.
type Talk struct {
	Application models.Application
	Side        models.Actor  // models.ByDoctor or models.ByPoster
	Job         models.Job    // with its poster only when it is gone
	Doctor      models.Doctor // zero when they left
	Poster      vocab.Text    // name of the organisation
	Stop        models.WriteStop

	Typed  string         // what was sent and not taken
	Faults []models.Fault // why
	Words  string         // further words why, "" for none
	Chosen bool           // a file was chosen that was not taken
	Asked  Asked          // of the interview

	zone string // of the reader's account; "": not chosen
	seen int    // how many steps of the interview were on a page of this side before
}

// AnswerFacts are the hours that a doctor would like to work and the answers to
// the questions of the poster, for a page of either side.
func AnswerFacts(say templates.Say, hours string, answers []models.ApplicationAnswer) []templates.Fact {
	var facts []templates.Fact
	if hours != "" {
		facts = append(facts, templates.Fact{Label: say("doctor.hours_wish"), Value: hours})
	}
	for _, a := range answers {
		facts = append(facts, templates.Fact{Label: a.Question, Value: a.Text})
	}
	return facts
}

// TalkOf reads what is known of both sides of an application.
func (s *Site) TalkOf(ctx context.Context, a models.Application, side models.Actor) (*Talk, error) {
	t := &Talk{Application: a, Side: side, seen: a.Interview.Seen(side)}
	var err error
	if t.Job, err = s.Store.Jobs().Get(ctx, a.JobID); errors.Is(err, models.ErrNotFound) {
		t.Job, err = models.Job{Poster: a.Poster}, nil
	}
	if err != nil {
		return nil, err
	}
	if t.Doctor, err = s.Store.Doctors().Get(ctx, a.DoctorID); err != nil && !errors.Is(err, models.ErrNotFound) {
		return nil, err
	}
	publisher, err := s.PublisherOf(ctx, &t.Job)
	if err != nil {
		return nil, err
	}
	t.Poster = t.Job.PosterName
	switch {
	case a.Poster.Kind == models.OrgAgency && publisher.Agency != nil:
		t.Poster = publisher.Agency.Shown().Name
	case a.Poster.Kind == models.OrgEmployer && publisher.Employer != nil:
		t.Poster = publisher.Employer.Shown().Name
	}
	t.Stop = a.StopsWriting(&t.Doctor, &t.Job, publisher)
	return t, nil
}

// Shown reports whether this side sees the thread: its doctor always does.
func (t *Talk) Shown() bool {
	return t.Side == models.ByDoctor || t.Application.ShownTo(&t.Job, &t.Doctor)
}

// Looks reports whether a person opens a page, rather than a browser that
// fetches it in case they might.
func Looks(c *fiber.Ctx) bool { return c.Method() == fiber.MethodGet && !FetchesAhead(c) }

// FetchesAhead reports whether a browser says that it fetches a page in case
// its reader might open it.
func FetchesAhead(c *fiber.Ctx) bool {
	return strings.Contains(c.Get("Sec-Purpose"), "prefetch") || c.Get("Purpose") == "prefetch"
}

// Look notes that the side opened the thread; a poster has then read the
// application, too. It comes before Thread.
func (s *Site) Look(c *fiber.Ctx, t *Talk) error {
	if !Looks(c) {
		return nil
	}
	a, err := s.Store.Applications().Change(c.UserContext(), t.Application.ID,
		func(a *models.Application) (bool, error) {
			news := a.Look(t.Side)
			return t.Side == models.ByPoster && a.View(s.Now()) || news, nil
		})
	if err == nil {
		t.Application = a
	}
	return err
}

// Thread shows the messages and notes those that the side had not seen. path is
// the page's, without language prefix. A thread that the side may not see has
// no lines.
func (s *Site) Thread(c *fiber.Ctx, t *Talk, path, hint string) (templates.Thread, error) {
	say := s.SayIn(VisitOf(c).Lang)
	once, err := s.Random(12)
	if err != nil {
		return templates.Thread{}, err
	}
	shown := templates.Thread{
		Once: hex.EncodeToString(once), Stop: t.StopWords(say),
		Write: templates.Field{
			Name: "message", Kind: "textarea", Label: say("common.thread_write"), Hint: hint, Value: t.Typed,
			Max: models.MaxMessage, Rows: 5, Faults: templates.FaultsOf(t.Faults, "message"),
		},
		File: t.fileField(say), Most: models.MaxDocument,
	}
	if shown.Mail, err = s.threadMail(c, t, path); err != nil {
		return shown, err
	}
	if !t.Shown() {
		return shown, nil
	}
	ctx, list := c.UserContext(), s.Store.Messages().OfApplication(t.Application.ID)
	total, err := list.Count(ctx)
	if err != nil {
		return shown, err
	}
	shown.Pager = PagerFor(c, ListAt{Path: path, Param: "page"}, total)
	// One more than the page has, to know where the page before it ends.
	messages, err := list.Page(ctx, (shown.Pager.Page-1)*PerPage, PerPage+1)
	if err != nil {
		return shown, err
	}
	slices.Reverse(messages)
	var after time.Time
	if len(messages) > PerPage {
		after, messages = messages[0].CreatedAt, messages[1:]
	}
	for _, e := range t.Application.Thread(messages, after, shown.Pager.Page == 1) {
		line := t.line(e, say, VisitOf(c).Lang)
		if e.Terms != nil {
			line.Terms = s.Pages.TermChanges(VisitOf(c).Lang, e.Terms.Changes, &t.Job.Advert)
		}
		if e.Message != nil && e.Message.File.There() {
			line.File = t.fileLine(e.Message, say, VisitOf(c).Lang, path)
		}
		shown.Lines = append(shown.Lines, line)
	}
	if !Looks(c) {
		return shown, nil
	}
	return shown, s.Store.Messages().See(ctx, t.Side, messages, s.Now())
}

// line is an entry in words. Each side knows the other as it chose to be known.
func (t *Talk) line(e models.ThreadEntry, say templates.Say, lang vocab.Lang) templates.ThreadLine {
	if e.Interview != nil {
		return t.interviewLine(e, say, lang)
	}
	line := templates.ThreadLine{At: e.At}
	if e.Ending != models.JobRuns {
		line.State = say("common.thread_job_" + string(e.Ending))
		return line
	}
	if e.Terms != nil {
		switch line.State = say("common.thread_terms"); {
		case e.Terms.Read:
			line.Text = say("common.thread_terms_read")
		case e.Terms.Spoken:
			line.Text = say("common.thread_terms_spoken")
		}
		return line
	}
	if e.Message == nil {
		line.State = say("common.thread_" + string(e.State))
		return line
	}
	line.Text, line.Mine, line.New = e.Message.Text, e.Message.From == t.Side, e.Message.Unread(t.Side)
	line.Name = t.nameOf(e.Message.From, lang)
	return line
}

// AllFaults are what is wrong with all that was sent.
func (t *Talk) AllFaults() []models.Fault { return append(t.Asked.Faults, t.Faults...) }

// nameOf names a side as the reader may know it.
func (t *Talk) nameOf(side models.Actor, lang vocab.Lang) string {
	switch {
	case side == models.ByPoster:
		return t.Poster.In(lang)
	case t.Application.NameShown() != "":
		return t.Application.NameShown()
	}
	return t.Doctor.DisplayName
}

// AnswerValues are what stands in the places of an answer to the doctor, in
// their language.
func (t *Talk) AnswerValues() models.AnswerValues {
	lang := t.Doctor.Lang.OrJA()
	return models.AnswerValues{
		Doctor: t.nameOf(models.ByDoctor, lang), Job: t.Job.Title.In(lang), Organisation: t.Poster.In(lang),
	}
}

// StopWords say why nothing is written, or why what was sent was not taken; ""
// for nothing. A poster is not told that it was blocked.
func (t *Talk) StopWords(say templates.Say) string {
	words := t.Words
	if words == "" && t.Stop != models.WriteOpen {
		words = say("common.thread_stop_" + string(t.Side) + "_" + string(t.Stop))
	}
	if words == "" {
		return ""
	}
	if t.Typed != "" {
		words += say("common.thread_kept")
	}
	return words
}
