package letters

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

// interviewed is a doctor and a clinic with an interview at a time.
func (w *world) interviewed(at time.Time) *models.Application {
	w.t.Helper()
	clinic := models.OrgRef{Kind: models.OrgEmployer, ID: "clinic"}
	j := w.job(func(j *models.Job) { j.Poster, j.EmployerID = clinic, clinic.ID })
	slot := models.TimeSlot{Start: at, Minutes: 30}
	a := &models.Application{ID: j.ID + ".d", JobID: j.ID, DoctorID: "d", Poster: clinic,
		State:     models.ApplicationContacted,
		Interview: models.Interview{State: models.InterviewAgreed, Agreed: slot, Changes: 1, Place: "秘密の会議室"}}
	err := errors.Join(
		w.store.Employers().Save(w.ctx, &models.Employer{ID: clinic.ID,
			Verification: models.Verification{State: models.VerifyVerified}}),
		w.store.Users().Save(w.ctx, &models.User{ID: "u", Email: "doctor@example.jp"}),
		w.store.Users().Save(w.ctx, &models.User{ID: "r1", Email: "r1@example.jp", Lang: vocab.EN,
			Memberships: []models.Membership{{Org: clinic}}}),
		w.store.Users().Save(w.ctx, &models.User{ID: "r2", Email: "r2@example.jp",
			Memberships: []models.Membership{{Org: clinic}}}),
		w.store.Doctors().Save(w.ctx, &models.Doctor{ID: "d", UserID: "u", DisplayName: "匿名の医師"}),
		w.store.Applications().Save(w.ctx, a),
	)
	if err != nil {
		w.t.Fatal(err)
	}
	return a
}

// reminders are the letters that left about an interview of tomorrow.
func (w *world) reminders() (to []string) {
	for _, m := range w.grid.Mails() {
		if m.Kind() == string(alert.MailSoon) {
			to = append(to, m.To[0].To[0].Email)
		}
	}
	return to
}

// Both sides are reminded once on the day before, however often that day is
// done and by whom.
func TestBothSidesAreRemindedOnTheDayBefore(t *testing.T) {
	w := newWorld(t)
	w.interviewed(start.AddDate(0, 0, 3).Add(18 * time.Hour)) // at midnight in Japan: on the day that begins
	p := w.postman()
	for day, want := range []int{0, 0, 0, 3, 3, 3} {
		w.clock.set(start.AddDate(0, 0, day).Add(3 * time.Hour))
		for range 2 {
			if err := w.notices(p).Once(w.ctx, w.clock.now()); err != nil {
				t.Fatal(err)
			}
			if err := w.store.Settings().Put(w.ctx, noticeKey, ""); err != nil { // as after a crash
				t.Fatal(err)
			}
		}
		post(t, w, p)
		if got := w.reminders(); len(got) != want {
			t.Errorf("day %d: reminded %v, want %d", day, got, want)
		}
	}
	for _, m := range w.grid.Mails() {
		if text := m.Content[0].Value; !strings.Contains(text, "2026年11月27日(金) 00:00〜00:30") &&
			!strings.Contains(text, "Fri 27 Nov 2026, 00:00–00:30 Japan time") ||
			strings.Contains(text, "秘密の会議室") || strings.Contains(text, "匿名の医師") {
			t.Errorf("the reminder:\n%s", text)
		}
	}
}

// What happened since the reminder was queued is seen when it leaves.
func TestAReminderIsReadAgain(t *testing.T) {
	for name, tc := range map[string]struct {
		happens func(w *world, a *models.Application) error
		want    int
	}{
		"nothing": {func(*world, *models.Application) error { return nil }, 3},
		"called off": {func(w *world, a *models.Application) error {
			_, err := a.CallOff(models.ByDoctor, "急用", 0, w.clock.now())
			return errors.Join(err, w.store.Applications().Save(w.ctx, a))
		}, 0},
		"moved": {func(w *world, a *models.Application) error {
			a.Interview.Agreed.Start = a.Interview.Agreed.Start.Add(time.Hour)
			return w.store.Applications().Save(w.ctx, a)
		}, 0},
		"withdrawn": {func(w *world, a *models.Application) error {
			return errors.Join(a.Move(models.ApplicationWithdrawn, models.ByDoctor, w.clock.now()), w.store.Applications().Save(w.ctx, a))
		}, 0},
		"forgotten": {func(w *world, a *models.Application) error {
			return errors.Join(a.Forget(w.clock.now()), w.store.Applications().Save(w.ctx, a), w.store.Doctors().Delete(w.ctx, "d"))
		}, 0},
		"the clinic is blocked": {func(w *world, a *models.Application) error {
			d, err := w.store.Doctors().Get(w.ctx, "d")
			d.Blocked = []models.BlockedOrg{{Org: a.Poster}}
			return errors.Join(err, w.store.Doctors().Save(w.ctx, &d))
		}, 0},
		"the clinic is stopped": {func(w *world, a *models.Application) error {
			e, err := w.store.Employers().Get(w.ctx, "clinic")
			e.Verification.State = models.VerifySuspended
			return errors.Join(err, w.store.Employers().Save(w.ctx, &e))
		}, 0},
		"the job is gone":   {func(w *world, a *models.Application) error { return w.store.Jobs().Delete(w.ctx, a.JobID) }, 3},
		"an hour before it": {func(w *world, _ *models.Application) error { w.clock.add(24 * time.Hour); return nil }, 3},
		"it began":          {func(w *world, _ *models.Application) error { w.clock.add(25 * time.Hour); return nil }, 0},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			a := w.interviewed(start.AddDate(0, 0, 1).Add(4 * time.Hour))
			p := w.postman()
			w.clock.set(start.Add(3 * time.Hour))
			if err := w.store.Settings().Put(w.ctx, alert.MailStopKey, string(alert.StopAccount)); err != nil {
				t.Fatal(err)
			}
			if err := w.notices(p).Once(w.ctx, w.clock.now()); err != nil {
				t.Fatal(err)
			}
			if waiting, err := w.store.Outgoing().ByState(w.ctx, alert.DeliveryPending, 10); err != nil ||
				len(waiting) != 3 {
				t.Fatalf("%d reminders wait, %v", len(waiting), err)
			}
			if err := tc.happens(w, a); err != nil {
				t.Fatal(err)
			}
			if err := w.store.Settings().Put(w.ctx, alert.MailStopKey, ""); err != nil {
				t.Fatal(err)
			}
			w.clock.add(time.Minute)
			post(t, w, p)
			if got := w.reminders(); len(got) != tc.want {
				t.Errorf("reminded %v, want %d", got, tc.want)
			}
		})
	}
}
