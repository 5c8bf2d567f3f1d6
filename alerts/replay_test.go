package alerts_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

func (w *world) replay() *alerts.Replay {
	s := w.store
	return alerts.NewReplay(alerts.ReplayDesk{
		Jobs: s.Jobs(), Doctors: s.Doctors(), Deliveries: s.Deliveries(), Seen: s.Seen(), Events: s.MailEvents(), Keys: s,
		Matcher: alerts.NewPercolation(meaning()), Mails: w.mails, Operator: operator, Public: "https://enkaku.example.jp",
	}, w.clock.now)
}

func (w *world) last(s *alert.Subscription) []templates.ReplayedDigest {
	w.t.Helper()
	now, err := w.store.Subscriptions().Get(w.ctx, s.ID)
	if err != nil {
		w.t.Fatal(err)
	}
	digests, err := w.replay().Last(w.ctx, &now, 5, vocab.JA)
	if err != nil {
		w.t.Fatal(err)
	}
	return digests
}

// fates lists "job0001 told" for the jobs of a digest.
func fates(d templates.ReplayedDigest) string {
	var out []string
	for _, j := range d.Jobs {
		out = append(out, j.ID+" "+string(j.Fate))
	}
	return strings.Join(out, ", ")
}

func TestAReplaySaysWhatBecameOfEachJobAndWhy(t *testing.T) {
	w := newWorld(t)
	n, events := w.node("a"), w.events()
	s := w.sub(func(s *alert.Subscription) { s.Criteria.Schedule = []vocab.ScheduleType{"night"} })
	if got := w.last(s); len(got) != 0 {
		t.Fatalf("digests before the first: %+v", got)
	}
	n.pass()
	w.job()
	closed := w.job()
	n.pass()
	w.updateJob(closed.ID, func(j *models.Job) { j.State = models.JobClosed })
	w.clock.set(start.Add(2 * time.Hour))
	n.pass()
	w.report(events, mail.EventDelivered)

	digests := w.last(s)
	if len(digests) != 1 || fates(digests[0]) != "job0001 told, job0002 left_out" {
		t.Fatalf("%d digests: %s", len(digests), fates(digests[0]))
	}
	d := digests[0]
	if d.State != alert.DeliveryDelivered || len(d.Events) != 1 || d.Events[0].Kind != string(mail.EventDelivered) {
		t.Errorf("state %s, events %+v", d.State, d.Events)
	}
	if want := "条件に合う点: 内科・夜間"; !strings.HasPrefix(d.Jobs[0].Why, want) || !d.Jobs[0].Live || d.Jobs[0].Edited {
		t.Errorf("job: %+v, want %s", d.Jobs[0], want)
	}
	sent := w.grid.Mails()[0]
	if d.Mail.Subject != sent.Subject || !strings.Contains(d.Mail.Text, "/jobs/job0001?from=alert\n") {
		t.Errorf("the mail reads %q\n%s", d.Mail.Subject, d.Mail.Text)
	}
	links := regexp.MustCompile(`(/alerts/manage|/u)/([^\s"<]+)`).FindAllStringSubmatch(d.Mail.Text+d.Mail.HTML, -1)
	if len(links) < 2 {
		t.Fatalf("the replay has %d links of the subscriber", len(links))
	}
	for _, link := range links {
		purpose := templates.TokenUnsubscribe
		if link[1] == templates.PathManage {
			purpose = templates.TokenManage
		}
		if _, err := w.store.Verify(purpose, link[2]); err == nil {
			t.Error("the replay holds a link that acts for the subscriber")
		}
	}
}

func TestAReplayTellsTodayFromThen(t *testing.T) {
	w := newWorld(t)
	n := w.node("a")
	s := w.sub()
	n.pass()
	w.job()
	w.clock.set(start.Add(2 * time.Hour))
	n.pass()
	w.clock.add(time.Hour)
	w.updateJob("job0001", func(j *models.Job) {
		j.Specialties, j.EditedAt = []vocab.Specialty{"radiology"}, w.clock.now()
	})
	w.updateSub(s.ID, func(s *alert.Subscription) {
		s.Dismissed = []alert.Dismissal{{Cluster: "cluster0001", JobID: "job0001", Reason: "work", At: w.clock.now()}}
	})
	j := w.last(s)[0].Jobs[0]
	if j.Fate != templates.ReplayTold || j.Why != "" || !j.Edited || !j.Dismissed {
		t.Errorf("%+v", j)
	}
}

func TestAReplayOfAMailThatCannotGo(t *testing.T) {
	w := newWorld(t)
	n := w.node("a")
	s := w.sub()
	other := w.sub(func(o *alert.Subscription) {
		o.Email, o.Criteria = s.Email, models.Criteria{Schedule: []vocab.ScheduleType{"weekend"}}
		o.Hour = 9
	})
	n.pass()
	w.job()
	w.clock.set(start.Add(2 * time.Hour))
	n.pass()
	w.clock.set(start.Add(4 * time.Hour))
	n.pass()
	if got := w.last(s)[0]; fates(got) != "job0001 told" {
		t.Errorf("first alert: %s", fates(got))
	}
	for _, d := range w.last(other) {
		if fates(d) != "job0001 other" {
			t.Errorf("second alert of the address: %s", fates(d))
		}
	}
	if err := w.store.Suppressions().Put(w.ctx, s.Email, "bounce", "event", w.clock.now()); err != nil {
		t.Fatal(err)
	}
	w.job()
	w.clock.set(start.Add(26 * time.Hour))
	n.pass()
	if got := w.last(s)[0]; fates(got) != "job0002 left_out" || got.Error != "suppressed" || got.Mail.Text != "" {
		t.Errorf("suppressed: %s, %s", fates(got), got.Error)
	}
}
