package letters

import (
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/mail/mailtest"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

func (w *world) notices(p *Postman) *Notices {
	s := w.store
	return NewNotices(NoticeDesk{
		Jobs: s.Jobs(), Revisions: s.Revisions(), Saved: s.Saved(), Users: s.Users(), Doctors: s.Doctors(), Subscriptions: s.Subscriptions(),
		Outgoing: s.Outgoing(), Settings: s.Settings(), Leases: s.Leases(), Post: p,
		Applications: s.Applications(), Interviews: w.interviews(),
	}, w.words(), "a", w.clock.now, slog.New(slog.DiscardHandler))
}

// What is left of an erased account does not keep others from their notices.
func TestNoticesPassOverWhoIsGone(t *testing.T) {
	w := newWorld(t)
	s, p := w.store, w.postman()
	if err := s.Users().Save(w.ctx, &models.User{ID: "saver", Email: "saver@example.jp", Lang: vocab.EN}); err != nil {
		t.Fatal(err)
	}
	for range 20 {
		j := w.job(func(j *models.Job) { j.State = models.JobClosed })
		for _, who := range []string{"gone-" + j.ID, "saver"} {
			saved := models.SavedJob{ID: who + "." + j.ID, UserID: who, JobID: j.ID, Revision: 1}
			if err := s.Saved().Save(w.ctx, &saved); err != nil {
				t.Fatal(err)
			}
		}
	}
	w.clock.set(start.Add(3 * time.Hour))
	if err := w.notices(p).Once(w.ctx, w.clock.now()); err != nil {
		t.Fatal(err)
	}
	post(t, w, p)
	if n := len(w.grid.Mails()); n != 1 {
		t.Errorf("%d mails, want one", n)
	}
}

func TestDailyNotices(t *testing.T) {
	w := newWorld(t)
	s, p := w.store, w.postman()
	notices := w.notices(p)
	poster := models.OrgRef{Kind: models.OrgAgency, ID: "agency1"}
	for _, u := range []*models.User{
		{ID: "recruiter", Email: "recruiter@example.jp", Lang: vocab.EN,
			Memberships: []models.Membership{{Org: poster}}},
		{ID: "saver", Email: "saver@example.jp", Lang: vocab.JA},
	} {
		if err := s.Users().Save(w.ctx, u); err != nil {
			t.Fatal(err)
		}
	}
	ending := w.job(func(j *models.Job) { j.Terms.ValidThrough = models.DateOf(start.AddDate(0, 0, 7)) })
	closed := w.job(func(j *models.Job) { j.State = models.JobClosed })
	changed := w.job()
	before := models.JobRevision{ID: changed.ID + ".1", JobID: changed.ID, Revision: 1, Advert: changed.Advert}
	if err := s.Revisions().Save(w.ctx, before); err != nil {
		t.Fatal(err)
	}
	w.updateJob(changed.ID, func(j *models.Job) { j.Revision, j.Pay.Min = 2, 7000 })
	for _, j := range []*models.Job{ending, closed, changed} {
		saved := models.SavedJob{ID: "saver." + j.ID, UserID: "saver", JobID: j.ID, Revision: 1}
		if err := s.Saved().Save(w.ctx, &saved); err != nil {
			t.Fatal(err)
		}
	}
	old := w.sub(func(s *alert.Subscription) { s.ConfirmedAt = start.AddDate(-1, 0, -2) })
	for day := range 40 {
		w.clock.set(start.AddDate(0, 0, day).Add(3 * time.Hour))
		for range 2 {
			if err := notices.Once(w.ctx, w.clock.now()); err != nil {
				t.Fatal(err)
			}
		}
		post(t, w, p)
	}
	got := make(map[string]int)
	for _, m := range w.grid.Mails() {
		got[recipient(m)+" "+m.Kind()]++
	}
	want := map[string]int{"recruiter@example.jp expiry": 2, "saver@example.jp saved": 2, old.Email + " keep": 1}
	for k, n := range want {
		if got[k] != n {
			t.Errorf("%s: %d mails, want %d (all: %v)", k, got[k], n, got)
		}
	}
	isNews := func(m mailtest.Mail) bool { return m.Kind() == "saved" }
	text := bodyOf(w.grid.Mails()[slices.IndexFunc(w.grid.Mails(), isNews)], "text/plain")
	for _, part := range []string{"掲載元が募集を終えました", "内容が変わりました: 報酬 時給 9,000〜11,000円 税込支給額 → 時給 7,000〜11,000円 税込支給額"} {
		if !strings.Contains(text, part) {
			t.Errorf("the first notice lacks %q:\n%s", part, text)
		}
	}
	after, err := s.Subscriptions().Get(w.ctx, old.ID)
	if err != nil || after.State != alert.SubUnsubscribed {
		t.Errorf("the alert nobody kept is %s", after.State)
	}
}

// ending is a job that ends in a week, with somebody to tell.
func (w *world) ending() {
	w.t.Helper()
	u := &models.User{ID: "recruiter", Email: "recruiter@example.jp", Lang: vocab.EN,
		Memberships: []models.Membership{{Org: models.OrgRef{Kind: models.OrgAgency, ID: "agency1"}}}}
	if err := w.store.Users().Save(w.ctx, u); err != nil {
		w.t.Fatal(err)
	}
	w.job(func(j *models.Job) { j.Terms.ValidThrough = models.DateOf(start.AddDate(0, 0, 7)) })
}

func TestNoticesGoOnceADayFromEight(t *testing.T) {
	w := newWorld(t)
	p := w.postman()
	n := w.notices(p)
	w.ending()
	mailed := func(at time.Time) int {
		w.clock.set(at)
		if err := n.Once(w.ctx, at); err != nil {
			t.Fatal(err)
		}
		return post(t, w, p)
	}
	eight := start.Add(2 * time.Hour)
	if got := mailed(eight.Add(-time.Second)); got != 0 {
		t.Errorf("before eight %d went", got)
	}
	if _, err := w.store.Leases().Acquire(w.ctx, "notices", "another", eight.Add(-time.Minute),
		2*time.Minute); err != nil {
		t.Fatal(err)
	}
	if got := mailed(eight); got != 0 {
		t.Errorf("%d went while another node was at it", got)
	}
	if got := mailed(eight.Add(time.Hour)); got != 1 {
		t.Errorf("%d went, want one", got)
	}
	w.job(func(j *models.Job) { j.Terms.ValidThrough = models.DateOf(start.AddDate(0, 0, 7)) })
	if got := mailed(eight.Add(2 * time.Hour)); got != 0 {
		t.Errorf("%d went after the day was done", got)
	}
}

func TestNobodyIsToldWhoseAccountIsShut(t *testing.T) {
	w := newWorld(t)
	s, p := w.store, w.postman()
	j := w.job(func(j *models.Job) { j.State = models.JobClosed })
	for _, u := range []*models.User{
		{ID: "open", Email: "open@example.jp", Lang: vocab.JA},
		{ID: "shut", Email: "shut@example.jp", Lang: vocab.JA, Disabled: true},
	} {
		if err := s.Users().Save(w.ctx, u); err != nil {
			t.Fatal(err)
		}
		if err := s.Saved().Save(w.ctx, &models.SavedJob{ID: u.ID + "." + j.ID, UserID: u.ID, JobID: j.ID,
			Revision: 1}); err != nil {
			t.Fatal(err)
		}
	}
	w.clock.set(start.Add(3 * time.Hour))
	if err := w.notices(p).Once(w.ctx, w.clock.now()); err != nil {
		t.Fatal(err)
	}
	post(t, w, p)
	if all := w.grid.Mails(); len(all) != 1 || recipient(all[0]) != "open@example.jp" {
		t.Errorf("%d mails", len(all))
	}
}
