package letters

import (
	"log/slog"
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

// talks are the talks of the world, whose letters a postman takes.
func (w *world) talks(p *Postman) *Talks {
	s := w.store
	box := &Box{Words: w.words(), Post: p, Now: w.clock.now, Hash: s.Hash}
	return NewTalks(TalkDesk{
		Applications: s.Applications(), Messages: s.Messages(), Jobs: s.Jobs(), Doctors: s.Doctors(), Users: s.Users(),
		Notes: s.ApplicationNotes(), Scouts: s.Scouts(), Settlements: s.Settlements(), Settings: s.Settings(),
		Interviews: w.interviews(),
	}, box, w.clock.now, slog.New(slog.DiscardHandler))
}

// Every letter to a doctor is in the language in which the account is read,
// whatever the profile says, or does not, of the one it was written in.
func TestLettersFollowTheLanguageOfTheAccount(t *testing.T) {
	for _, profile := range []vocab.Lang{"", vocab.JA, vocab.EN} {
		for _, account := range []vocab.Lang{vocab.JA, vocab.EN} {
			w := newWorld(t)
			a := w.interviewed(start.AddDate(0, 0, 1))
			u, d := must(w.store.Users().Get(w.ctx, "u"))(t), must(w.store.Doctors().Get(w.ctx, "d"))(t)
			u.Lang, u.LastSeenAt = account, w.clock.now()
			d.Lang, d.Visibility, d.Consents.Scout = profile, models.VisibilityVerified, true
			a.Steps = []models.ApplicationStep{{State: models.ApplicationHired, At: start.Add(-models.AskHiredAfter)}}
			a.State, a.CreatedAt = models.ApplicationContacted, start
			line := &models.ScoutLine{ID: "l", Org: a.Poster, DoctorID: "d", Scouts: []models.Scout{{JobID: a.JobID, At: start}}}
			must(0, w.store.Users().Save(w.ctx, &u))(t)
			must(0, w.store.Doctors().Save(w.ctx, &d))(t)
			must(0, w.store.Applications().Save(w.ctx, a))(t)
			p := w.postman()
			n, talks := w.notices(p), w.talks(p)
			must(0, talks.Tell(w.ctx, a, start))(t)
			must(0, talks.TellMessage(w.ctx, a, models.ByDoctor))(t)
			must(0, talks.TellScout(w.ctx, line))(t)
			must(0, n.remind(w.ctx, a.ID, a.Interview.Agreed.Start, start))(t)
			must(0, n.warnOfSleep(w.ctx, &d, &u, true, start))(t)
			must(0, n.askOneHired(w.ctx, a, start))(t)
			post(t, w, p)
			w.readIn(account, alert.MailReceived, alert.MailMessage, alert.MailScout, alert.MailSoon, alert.MailSleep,
				alert.MailAsAdvertised)
		}
	}
}

// readIn checks that the doctor got these letters, all in one language.
func (w *world) readIn(lang vocab.Lang, kinds ...alert.MailKind) {
	w.t.Helper()
	var got []alert.MailKind
	for _, m := range w.grid.Mails() {
		if m.To[0].To[0].Email != "doctor@example.jp" {
			continue
		}
		got = append(got, alert.MailKind(m.Kind()))
		if html := m.Content[1].Value; !strings.Contains(html, `lang="`+string(lang)+`"`) {
			w.t.Errorf("%s is not in %q: %s", m.Kind(), lang, m.Content[0].Value)
		}
	}
	for _, kind := range kinds {
		if !slices.Contains(got, kind) {
			w.t.Errorf("no letter %s; got %v", kind, got)
		}
	}
}

// must returns what a call returned, and ends the test when it failed.
func must[T any](value T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
}
