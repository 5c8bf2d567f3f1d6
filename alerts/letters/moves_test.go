package letters

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/mail/mailtest"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// told is what one change of an application is told by: a letter to the doctor
// and one to each of the poster's people; "" for none.
type told struct{ doctor, poster alert.MailKind }

// quiet are the changes of which nobody is mailed, and why.
var quiet = map[[2]models.ApplicationState]string{
	{models.ApplicationReceived, models.ApplicationViewed}:     "the doctor's page says it",
	{models.ApplicationClosed, models.ApplicationWithdrawn}:    "the poster had ended it",
	{models.ApplicationWithdrawn, models.ApplicationWithdrawn}: "nothing changes",
}

// tellsOf is who is mailed of what an application became.
var tellsOf = map[models.ApplicationState]told{
	models.ApplicationContacted: {doctor: alert.MailAnswered},
	models.ApplicationOffered:   {doctor: alert.MailAnswered},
	models.ApplicationClosed:    {doctor: alert.MailAnswered},
	models.ApplicationHired:     {poster: alert.MailHired},
	models.ApplicationWithdrawn: {poster: alert.MailWithdrawn},
}

// outgoing counts the letters that left by kind and address.
func (w *world) outgoing() map[string]int {
	n := map[string]int{}
	for _, m := range w.grid.Mails() {
		n[m.Kind()+" "+m.To[0].To[0].Email]++
	}
	return n
}

// each is what should leave: one letter to each of a side.
func (t told) each() map[string]int {
	n := map[string]int{}
	if t.doctor != "" {
		n[string(t.doctor)+" doctor@example.jp"] = 1
	}
	if t.poster != "" {
		n[string(t.poster)+" r1@example.jp"], n[string(t.poster)+" r2@example.jp"] = 1, 1
	}
	return n
}

// Of every change of an application that anybody may make the other side is told,
// once, whether an interview is off with it or not.
func TestOfEveryMoveTheOtherSideIsToldOnce(t *testing.T) {
	w := newWorld(t)
	a := w.interviewed(start.AddDate(0, 0, 2))
	agreed, p, moves := a.Interview, w.postman(), 0
	talks := w.talks(p)
	for _, from := range models.ApplicationStates {
		for _, to := range models.ApplicationStates {
			for _, by := range models.Actors {
				for _, interview := range []models.Interview{{}, agreed} {
					w.clock.add(time.Minute)
					now := w.clock.now()
					moved := models.Application{ID: fmt.Sprintf("%s.%d", a.JobID, moves), JobID: a.JobID, DoctorID: a.DoctorID,
						Poster: a.Poster, State: from, Interview: interview,
						Steps: []models.ApplicationStep{{State: from, At: now.Add(-time.Hour)}}}
					over := from == models.ApplicationClosed || from == models.ApplicationWithdrawn
					if over && interview.Holds() || moved.Move(to, by, now) != nil { // with its end nothing is agreed
						continue
					}
					moves++
					before := w.outgoing()
					for range 3 { // as the page does, and who catches up
						must(0, talks.Tell(w.ctx, &moved, now))(t)
					}
					for post(t, w, p) > 0 {
					}
					want := tellsOf[to].each()
					if to == models.ApplicationWithdrawn && interview.Holds() { // its file was in both calendars
						want[string(alert.MailInterview)+" doctor@example.jp"] = 1
					}
					if to == models.ApplicationClosed && interview.Holds() { // and in those of the poster's people
						maps.Copy(want, told{poster: alert.MailInterview}.each())
					}
					if quiet[[2]models.ApplicationState{from, to}] != "" {
						want = told{}.each()
					}
					got := w.outgoing()
					for key, n := range before {
						if got[key] -= n; got[key] == 0 {
							delete(got, key)
						}
					}
					if !maps.Equal(got, want) {
						t.Errorf("%s → %s by the %s, interview %q: told %v, want %v", from, to, by, interview.State, got, want)
					}
				}
			}
		}
	}
	if moves < 2*14 {
		t.Errorf("%d moves", moves)
	}
}

// What calls an agreed interview off takes it out of the calendars of who is told.
func TestAnInterviewThatEndsWithTheApplicationLeavesTheCalendar(t *testing.T) {
	for to, tc := range map[models.ApplicationState]struct {
		by   models.Actor
		told []string
	}{
		models.ApplicationClosed:    {models.ByPoster, []string{"doctor@example.jp", "r1@example.jp", "r2@example.jp"}},
		models.ApplicationWithdrawn: {models.ByDoctor, []string{"doctor@example.jp", "r1@example.jp", "r2@example.jp"}},
	} {
		w := newWorld(t)
		a := w.interviewed(start.AddDate(0, 0, 2))
		must(0, a.Move(to, tc.by, w.clock.now()))(t)
		p := w.postman()
		must(0, w.talks(p).Tell(w.ctx, a, start))(t)
		for post(t, w, p) > 0 {
		}
		var told []string
		for _, m := range w.grid.Mails() {
			if len(m.Attached) != 1 {
				t.Errorf("%s: %d files with %s", to, len(m.Attached), m.Kind())
			}
			told = append(told, m.To[0].To[0].Email)
		}
		slices.Sort(told)
		if !slices.Equal(told, tc.told) {
			t.Errorf("%s: told %v, want %v", to, told, tc.told)
		}
	}
}

// Who calls an agreed interview off has its file in a calendar, too: both sides are told,
// each with the file that takes it out.
func TestWhoCallsAnInterviewOffLosesItFromTheCalendar(t *testing.T) {
	for _, by := range []models.Actor{models.ByDoctor, models.ByPoster} {
		w := newWorld(t)
		a := w.interviewed(start.AddDate(0, 0, 2))
		if _, err := a.CallOff(by, "都合がつかなくなりました", len(a.Interview.Steps), w.clock.now()); err != nil {
			t.Fatal(err)
		}
		p := w.postman()
		for range 2 {
			must(0, w.talks(p).Tell(w.ctx, a, start))(t)
		}
		for post(t, w, p) > 0 {
		}
		var told []string
		for _, m := range w.grid.Mails() {
			if len(m.Attached) != 1 {
				t.Errorf("%s: %d files with %s", by, len(m.Attached), m.Kind())
			}
			told = append(told, m.To[0].To[0].Email)
		}
		slices.Sort(told)
		if want := []string{"doctor@example.jp", "r1@example.jp", "r2@example.jp"}; !slices.Equal(told, want) {
			t.Errorf("by the %s: told %v, want %v", by, told, want)
		}
	}
}

// A message and a time that is proposed have letters of their own; a note that
// the poster was in touch has none, so that the doctor is told of it.
func TestOnlyContactElsewhereIsToldByTheStep(t *testing.T) {
	now, a := start, models.Application{State: models.ApplicationReceived}
	must(0, a.Answer(models.ApplicationContacted, now))(t)
	if !a.ContactedElsewhere() {
		t.Error("a bare note is told by nothing")
	}
	wrote := models.Application{State: models.ApplicationReceived}
	if changed, err := wrote.TakeMessage(&models.Message{ID: "m", From: models.ByPoster, CreatedAt: now}, now); !changed ||
		err != nil || wrote.State != models.ApplicationContacted || wrote.ContactedElsewhere() {
		t.Errorf("a message: %+v, %v", wrote, err)
	}
	proposed := models.Application{State: models.ApplicationReceived}
	slots := []models.TimeSlot{{Start: now.Add(time.Hour), Minutes: 30}}
	if _, err := proposed.Propose(models.ByPoster, slots, "", 0, now); err != nil {
		t.Fatal(err)
	}
	must(0, proposed.Answer(models.ApplicationContacted, now))(t)
	if proposed.ContactedElsewhere() {
		t.Error("a time that was proposed is told twice")
	}
}

// Who blocked the organisation and takes the application back is not heard of a
// second time, and nothing says that it was taken back.
func TestWhoBlockedIsNotHeardOfAgain(t *testing.T) {
	w := newWorld(t)
	a := w.interviewed(start.AddDate(0, 0, 2))
	a.Interview = models.Interview{}
	must(0, w.store.Applications().Save(w.ctx, a))(t)
	d := must(w.store.Doctors().Get(w.ctx, "d"))(t)
	d.Blocked = []models.BlockedOrg{{Org: a.Poster}}
	must(0, w.store.Doctors().Save(w.ctx, &d))(t)
	p := w.postman()
	talks := w.talks(p)
	must(0, talks.Hide(w.ctx, &d))(t)
	w.clock.add(time.Minute)
	must(0, a.Move(models.ApplicationWithdrawn, models.ByDoctor, w.clock.now()))(t)
	must(0, talks.Tell(w.ctx, a, start))(t)
	for post(t, w, p) > 0 {
	}
	if got, want := w.outgoing(), (told{poster: alert.MailStopped}).each(); !maps.Equal(got, want) {
		t.Errorf("told %v, want %v", got, want)
	}
}

// The letter about the end of a selection speaks of words of the poster only when there
// are some, also when the process died that said them.
func TestTheEndSpeaksOfWordsThatThereAre(t *testing.T) {
	for name, tc := range map[string]struct {
		end   func(w *world, talks *Talks, a *models.Application) error
		words bool
	}{
		"without": {func(w *world, talks *Talks, a *models.Application) error {
			since := w.clock.now()
			moved, err := w.store.Applications().Change(w.ctx, a.ID, func(a *models.Application) (bool, error) {
				return true, a.Answer(models.ApplicationClosed, since)
			})
			return errors.Join(err, talks.Tell(w.ctx, &moved, since))
		}, false},
		"with": {func(w *world, talks *Talks, a *models.Application) error {
			_, err := talks.Decline(w.ctx, a, "r1", "今回は見送ります。")
			return err
		}, true},
		"made up for": {func(w *world, talks *Talks, a *models.Application) error {
			m, err := a.NewMessage(models.DeclineMessageID(a.ID), models.ByPoster, "r1", "今回は見送ります。", models.File{}, w.clock.now())
			return errors.Join(err, w.store.Messages().Add(w.ctx, &m, nil), talks.finish(w.ctx, &m))
		}, true},
	} {
		w := newWorld(t)
		a := w.interviewed(start.AddDate(0, 0, 2))
		p := w.postman()
		must(0, tc.end(w, w.talks(p), a))(t)
		for post(t, w, p) > 0 {
		}
		mails := slices.DeleteFunc(w.grid.Mails(), func(m mailtest.Mail) bool { return m.Kind() != string(alert.MailAnswered) })
		if len(mails) != 1 || strings.Contains(mails[0].Content[0].Value, "掲載元からの言葉") != tc.words {
			t.Errorf("%s: %d mails, want one that speaks of words: %v", name, len(mails), tc.words)
		}
	}
}
