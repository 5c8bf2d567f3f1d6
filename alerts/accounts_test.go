package alerts_test

import (
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/mail/mailtest"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

func (w *world) postman() *alerts.Postman {
	w.t.Helper()
	return alerts.NewPostman(w.store.Outgoing(), w.store.Suppressions(), w.store.Settings(), w.sender(), alerts.PostmanOptions{
		Node: "post", From: mail.Address{Name: "Enkaku", Email: "account@enkaku.example.jp"}, Now: w.clock.now,
		Log: slog.New(slog.DiscardHandler),
	})
}

func (w *world) letters() templates.Letters {
	return templates.Letters{Mails: w.mails, Operator: operator, Links: w.links(w.store)}
}

func codeMail(t *testing.T, w *world, id string) mail.Message {
	t.Helper()
	m, err := w.letters().Code(models.JA, "123456", 10*time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	return mail.Message{ID: id, Kind: "code", Lang: "ja", To: mail.Address{Email: "doctor@example.jp"}, Subject: m.Subject, Text: m.Text, HTML: m.HTML}
}

func post(t *testing.T, w *world, p *alerts.Postman) int {
	t.Helper()
	n, err := p.Once(w.ctx, w.clock.now())
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestAccountMailGoesOnce(t *testing.T) {
	w := newWorld(t)
	p := w.postman()
	for range 3 { // the form was sent three times
		if err := p.Queue(w.ctx, codeMail(t, w, "code.1"), 10*time.Minute); err != nil {
			t.Fatal(err)
		}
	}
	if post(t, w, p) != 1 || post(t, w, p) != 0 || len(w.grid.Mails()) != 1 {
		t.Errorf("%d mails, want one", len(w.grid.Mails()))
	}
	kept, err := w.store.Outgoing().Get(w.ctx, "code.1")
	if err != nil || kept.State != models.DeliveryAccepted || strings.Contains(kept.Payload, "123456") {
		t.Errorf("afterwards kept: %+v %v", kept, err)
	}
}

func TestAccountMailGoesWithinASecond(t *testing.T) {
	w := newWorld(t)
	p := w.postman()
	done := make(chan error, 1)
	ctx, stop := contextOf(t)
	go func() { done <- p.Run(ctx) }()
	if err := p.Queue(w.ctx, codeMail(t, w, "code.1"), 10*time.Minute); err != nil {
		t.Fatal(err)
	}
	for len(w.grid.Mails()) == 0 { // the test's own deadline ends a mail that never comes
		time.Sleep(10 * time.Millisecond)
	}
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestAccountMailWaitsForTheProvider(t *testing.T) {
	w := newWorld(t)
	p := w.postman()
	w.grid.Choose(func(mailtest.Mail) mailtest.Fault { return mailtest.Answer(401) })
	for _, id := range []string{"code.1", "code.2"} {
		if err := p.Queue(w.ctx, codeMail(t, w, id), 10*time.Minute); err != nil {
			t.Fatal(err)
		}
	}
	post(t, w, p)
	waiting, err := w.store.Outgoing().CountByState(w.ctx, start.Add(-time.Hour))
	if err != nil || waiting[models.DeliveryPending] != 2 {
		t.Errorf("the administrator sees %v %v, want 2 waiting", waiting, err)
	}
	w.grid.Choose(nil)
	w.clock.add(2 * time.Minute)
	p = w.postman() // the operator mended the key and started anew
	if n := post(t, w, p); n != 2 {
		t.Errorf("%d went when the provider came back, want 2", n)
	}
	if err := p.Queue(w.ctx, codeMail(t, w, "code.3"), time.Minute); err != nil {
		t.Fatal(err)
	}
	w.clock.add(2 * time.Minute)
	if post(t, w, p) != 0 {
		t.Error("a code went after its time")
	}
}

func TestAccountMailRespectsDeadAddressesOnly(t *testing.T) {
	for reason, want := range map[string]int{"bounce": 0, "invalid": 0, "complaint": 1, "unsubscribe_all": 1} {
		w := newWorld(t)
		p := w.postman()
		if err := w.store.Suppressions().Put(w.ctx, "doctor@example.jp", reason, "test", start); err != nil {
			t.Fatal(err)
		}
		if err := p.Queue(w.ctx, codeMail(t, w, "code.1"), time.Hour); err != nil {
			t.Fatal(err)
		}
		if n := post(t, w, p); n != want {
			t.Errorf("after %s %d mails went, want %d", reason, n, want)
		}
	}
}

func TestEventsApplyOnceInAnyOrder(t *testing.T) {
	w := newWorld(t)
	n := w.node("a")
	s := w.sub()
	n.pass()
	w.job()
	w.clock.set(start.Add(2 * time.Hour))
	n.pass()
	id := w.grid.Mails()[0].OutboxID()
	at := w.clock.now()
	events := []mail.Event{
		{ID: "1", Kind: mail.EventProcessed, OutboxID: id, At: at},
		{ID: "2", Kind: mail.EventDelivered, OutboxID: id, At: at},
		{ID: "3", Kind: mail.EventBlocked, OutboxID: id, At: at},
		{ID: "4", Kind: mail.EventBounce, OutboxID: id, At: at},
		{ID: "5", Kind: mail.EventSpamReport, OutboxID: id, At: at},
		{ID: "6", Kind: mail.EventDelivered, OutboxID: "of another board", At: at},
	}
	e := w.events()
	for round := range 10 {
		slices.Reverse(events)
		events[round%6], events[(round*5+1)%6] = events[(round*5+1)%6], events[round%6]
		if err := e.Take(w.ctx, events); err != nil {
			t.Fatal(err)
		}
		if _, err := e.Once(w.ctx); err != nil {
			t.Fatal(err)
		}
	}
	d, err := w.store.Deliveries().Get(w.ctx, id)
	if err != nil || d.State != models.DeliveryFailed {
		t.Errorf("delivery %s %v, want failed: it bounced", d.State, err)
	}
	if _, err := w.store.Suppressions().Of(w.ctx, s.Email); err != nil {
		t.Errorf("the address is not suppressed: %v", err)
	}
	after, err := w.store.Subscriptions().Get(w.ctx, s.ID)
	if err != nil || after.State != models.SubUnsubscribed {
		t.Errorf("after a complaint the alert is %s", after.State)
	}
	if soft, err := w.store.Suppressions().Of(w.ctx, "soft:"+s.Email); err != nil || soft.Soft != 1 {
		t.Errorf("soft refusals %d %v, want 1", soft.Soft, err)
	}
}

// A complaint stands whatever else the provider reports, in any order: who
// reports spam and unsubscribes is not mailed again by signing up anew.
func TestTheWeightiestReasonStands(t *testing.T) {
	kinds := []mail.EventKind{mail.EventUnsubscribe, mail.EventSpamReport, mail.EventBlocked}
	for _, order := range [][]int{{0, 1, 2}, {1, 0, 2}, {2, 1, 0}, {1, 2, 0}} {
		w := newWorld(t)
		n := w.node("a")
		s := w.sub()
		n.pass()
		w.job()
		w.clock.set(start.Add(2 * time.Hour))
		n.pass()
		e := w.events()
		for _, i := range order {
			w.report(e, kinds[i])
		}
		if got, err := w.store.Suppressions().Of(w.ctx, s.Email); err != nil || got.Reason != models.SuppressedComplaint {
			t.Errorf("in order %v: %q, %v", order, got.Reason, err)
		}
	}
}

func TestSweepFiresOnce(t *testing.T) {
	w := newWorld(t)
	j := w.job(func(j *models.Job) {
		j.PublishAt, j.FirstLiveAt, j.LastLive = start.Add(time.Hour), time.Time{}, false
		j.ExpiresAt = start.Add(3 * time.Hour)
	})
	sweep := alerts.NewSweep(w.store.Jobs(), w.clock.now, slog.New(slog.DiscardHandler))
	var first time.Time
	for _, step := range []struct {
		at    time.Duration
		turns int
		live  bool
	}{{0, 0, false}, {time.Hour, 1, true}, {time.Hour, 0, true}, {2 * time.Hour, 0, true}, {3 * time.Hour, 1, false}, {4 * time.Hour, 0, false}} {
		w.clock.set(start.Add(step.at))
		n, err := sweep.Once(w.ctx, w.clock.now())
		got, _ := w.store.Jobs().Get(w.ctx, j.ID)
		if err != nil || n != step.turns || got.LastLive != step.live {
			t.Errorf("after %s: %d turns, live %t, %v; want %d, %t", step.at, n, got.LastLive, err, step.turns, step.live)
		}
		if step.live {
			if first.IsZero() {
				first = got.FirstLiveAt
			}
			if !got.FirstLiveAt.Equal(start.Add(time.Hour)) || !got.FirstLiveAt.Equal(first) {
				t.Errorf("first live at %s", got.FirstLiveAt)
			}
		}
	}
}

func (w *world) notices(p *alerts.Postman) *alerts.Notices {
	s := w.store
	return alerts.NewNotices(alerts.NoticeDesk{
		Jobs: s.Jobs(), Revisions: s.Revisions(), Saved: s.Saved(), Users: s.Users(), Subscriptions: s.Subscriptions(),
		Seen: s.Seen(), Outgoing: s.Outgoing(), Settings: s.Settings(), Leases: s.Leases(), Post: p,
	}, w.letters(), "a", w.clock.now, slog.New(slog.DiscardHandler))
}

// What is left of an erased account does not keep others from their notices.
func TestNoticesPassOverWhoIsGone(t *testing.T) {
	w := newWorld(t)
	s, p := w.store, w.postman()
	if err := s.Users().Save(w.ctx, &models.User{ID: "saver", Email: "saver@example.jp", Lang: models.EN}); err != nil {
		t.Fatal(err)
	}
	for range 20 {
		j := w.job(func(j *models.Job) { j.State = models.JobClosed })
		for _, who := range []string{"gone-" + j.ID, "saver"} {
			if err := s.Saved().Save(w.ctx, &models.SavedJob{ID: who + "." + j.ID, UserID: who, JobID: j.ID, Revision: 1}); err != nil {
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
		{ID: "recruiter", Email: "recruiter@example.jp", Lang: models.EN, Memberships: []models.Membership{{Org: poster}}},
		{ID: "saver", Email: "saver@example.jp", Lang: models.JA},
	} {
		if err := s.Users().Save(w.ctx, u); err != nil {
			t.Fatal(err)
		}
	}
	ending := w.job(func(j *models.Job) { j.Terms.ValidThrough = models.DateOf(start.AddDate(0, 0, 7)) })
	closed := w.job(func(j *models.Job) { j.State = models.JobClosed })
	changed := w.job()
	if err := s.Revisions().Save(w.ctx, models.JobRevision{ID: changed.ID + ".1", JobID: changed.ID, Revision: 1, Advert: changed.Advert}); err != nil {
		t.Fatal(err)
	}
	w.updateJob(changed.ID, func(j *models.Job) { j.Revision, j.Pay.Min = 2, 7000 })
	for _, j := range []*models.Job{ending, closed, changed} {
		if err := s.Saved().Save(w.ctx, &models.SavedJob{ID: "saver." + j.ID, UserID: "saver", JobID: j.ID, Revision: 1}); err != nil {
			t.Fatal(err)
		}
	}
	old := w.sub(func(s *models.Subscription) { s.ConfirmedAt = start.AddDate(-1, 0, -2) })
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
	text := bodyOf(w.grid.Mails()[slices.IndexFunc(w.grid.Mails(), func(m mailtest.Mail) bool { return m.Kind() == "saved" })], "text/plain")
	for _, part := range []string{"募集が終了しました", "内容が変わりました: 報酬 時給 9,000〜11,000円 税込支給額 → 時給 7,000〜11,000円 税込支給額"} {
		if !strings.Contains(text, part) {
			t.Errorf("the first notice lacks %q:\n%s", part, text)
		}
	}
	after, err := s.Subscriptions().Get(w.ctx, old.ID)
	if err != nil || after.State != models.SubUnsubscribed {
		t.Errorf("the alert nobody kept is %s", after.State)
	}
}

func TestNoPersonalDataInArguments(t *testing.T) {
	w := newWorld(t)
	n, p := w.node("a"), w.postman()
	w.sub()
	n.pass()
	w.job()
	if err := p.Queue(w.ctx, codeMail(t, w, "code.1"), time.Hour); err != nil {
		t.Fatal(err)
	}
	post(t, w, p)
	w.clock.set(start.Add(2 * time.Hour))
	n.pass()
	if len(w.grid.Mails()) != 2 {
		t.Fatalf("%d mails", len(w.grid.Mails()))
	}
	for _, m := range w.grid.Mails() {
		for k, v := range m.To[0].CustomArgs {
			if strings.ContainsAny(v, "@ ") || strings.Contains(v, "doctor") || (k != "oid" && k != "k") {
				t.Errorf("argument %s=%q", k, v)
			}
		}
	}
}
