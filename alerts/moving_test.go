package alerts_test

import (
	"strconv"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

// After its hour an alert waits for the next one in its reader's zone, and has
// been told what there is up to now, whether or not a mail went.
func TestWhereAnAlertStandsAfterItsHour(t *testing.T) {
	day := func(d, hour, minute int) time.Time { return time.Date(2026, 11, d, hour, minute, 0, 0, models.Tokyo) }
	now := day(23, 8, 0) // a Monday
	w := newWorld(t)
	n := w.node("a", w.fromNow)
	type place struct {
		next time.Time
		sent bool
	}
	want := map[*alert.Subscription]place{
		w.sub():                 {day(24, 7, 30), true},
		w.sub(asks(psychiatry)): {day(24, 7, 30), false},
		w.sub(func(s *alert.Subscription) { s.Frequency = alert.Weekly }):                    {day(30, 7, 30), true},
		w.sub(func(s *alert.Subscription) { s.NextDue = day(20, 7, 30) }):                    {day(24, 7, 30), true}, // missed days
		w.sub(func(s *alert.Subscription) { s.Hour, s.NextDue = 20, now }):                   {day(23, 20, 30), true},
		w.sub(func(s *alert.Subscription) { s.Zone, s.NextDue = "America/New_York", now }):   {day(23, 21, 30), true}, // 07:30 there
		w.sub(func(s *alert.Subscription) { s.Zone, s.NextDue = "Nowhere/Unknown", now }):    {day(24, 7, 30), true},
		w.sub(func(s *alert.Subscription) { s.Zone, s.NextDue = "", now }):                   {day(24, 7, 30), true},
		w.sub(func(s *alert.Subscription) { s.State, s.PausedUntil = alert.SubPaused, now }): {day(24, 7, 30), true},
		w.sub(instant): {alert.NeverDue, true},
	}
	n.pass()
	w.job()
	n.later(time.Minute)
	w.clock.set(now)
	n.pass()
	for s, stands := range want {
		got, err := w.store.Subscriptions().Get(w.ctx, s.ID)
		if err != nil || !got.NextDue.Equal(stands.next) {
			t.Errorf("%s %s in %q: next %s, %v; want %s", s.ID, s.Frequency, s.Zone, got.NextDue.In(models.Tokyo), err,
				stands.next)
		}
		if !got.Watermark.Equal(now) {
			t.Errorf("%s: told up to %s", s.ID, got.Watermark)
		}
		if sent := got.LastSentAt.Equal(now); sent != stands.sent || !sent && !got.LastSentAt.IsZero() {
			t.Errorf("%s: last mailed %s, want now: %t", s.ID, got.LastSentAt, stands.sent)
		}
		if got.State != alert.SubActive || !got.PausedUntil.IsZero() {
			t.Errorf("%s: %s until %s", s.ID, got.State, got.PausedUntil)
		}
	}
}

// slot names the daily mail of a subscription as every node does.
func slot(s *alert.Subscription) string {
	return s.ID + ".d" + strconv.FormatInt(s.NextDue.UnixMilli(), 36)
}

// When the mail of this hour exists already, an alert moves to where that one
// reaches; what is found beside it comes the next day. Others go on as ever.
func TestAnAlertWhoseMailExistsAlready(t *testing.T) {
	w := newWorld(t)
	n := w.node("a", w.fromNow)
	s, other, behind := w.sub(), w.sub(), w.sub(asks(psychiatry))
	n.pass()
	j := w.job(func(j *models.Job) { j.Specialties = append(j.Specialties, "psychiatry") })
	n.later(time.Minute)
	found := w.job()
	reach := start.Add(30 * time.Second)
	w.planned(alert.Delivery{ID: slot(s), SubscriptionID: s.ID, To: reach, Owner: "b", NextAttempt: alert.NeverDue,
		Jobs: []alert.DeliveredJob{{JobID: j.ID, Cluster: j.Cluster}}}, j.Cluster)
	w.planned(alert.Delivery{ID: slot(behind), SubscriptionID: behind.ID, To: behind.Watermark.Add(-time.Hour),
		Owner:       "b",
		NextAttempt: alert.NeverDue, Jobs: []alert.DeliveredJob{{JobID: j.ID, Cluster: j.Cluster}}})
	run := n.later(2 * time.Hour)
	if run.Due != 3 || run.Matched != 1 || run.Mailed != 1 {
		t.Errorf("%+v", run)
	}
	w.wantTold(other.Email+" "+j.ID, other.Email+" "+found.ID)
	got, err := w.store.Subscriptions().Get(w.ctx, s.ID)
	if err != nil || !got.Watermark.Equal(reach) || !got.LastSentAt.IsZero() ||
		!got.NextDue.Equal(s.NextDue.AddDate(0, 0, 1)) {
		t.Errorf("told up to %s, next %s, last mailed %s, %v", got.Watermark, got.NextDue, got.LastSentAt, err)
	}
	if got, err := w.store.Subscriptions().Get(w.ctx, behind.ID); err != nil || !got.Watermark.Equal(behind.Watermark) {
		t.Errorf("one whose mail reaches less far: told up to %s, %v", got.Watermark, err)
	}
	w.updateSub(behind.ID, func(s *alert.Subscription) { s.State = alert.SubUnsubscribed })
	n.later(24 * time.Hour)
	n.later(time.Hour)
	w.wantTold(other.Email+" "+j.ID, other.Email+" "+found.ID, s.Email+" "+found.ID, s.Email+" "+j.ID)
}

// Who changes an alert in the moment in which it is mailed gets the mail once
// and keeps the change; the others move on.
func TestAnAlertThatChangesWhileItIsMailed(t *testing.T) {
	w, f := newWorld(t), &faults{}
	n, _ := w.faulty("a", f)
	changed, other := w.sub(), w.sub()
	n.pass()
	w.job()
	w.clock.set(start.Add(2 * time.Hour))
	f.each(func(call string) fate {
		if call == "subs.save 1" {
			w.updateSub(changed.ID, func(s *alert.Subscription) { s.Lang = vocab.EN })
		}
		return fine
	}, func() { n.pass() })
	n.later(time.Minute)
	w.wantTold(changed.Email+" job0001", other.Email+" job0001")
	for _, s := range []*alert.Subscription{changed, other} {
		got, err := w.store.Subscriptions().Get(w.ctx, s.ID)
		if err != nil || !got.NextDue.Equal(s.NextDue.AddDate(0, 0, 1)) || (got.Lang == vocab.EN) != (s == changed) {
			t.Errorf("%s: next %s, in %s, %v", s.ID, got.NextDue, got.Lang, err)
		}
	}
}

// Jobs for those who want to know at once gather for a minute from the first.
func TestInstantMailsGatherForAMinute(t *testing.T) {
	w := newWorld(t)
	n := w.node("a", w.fromNow)
	w.sub(instant)
	w.sub(instant, func(s *alert.Subscription) { s.State, s.PausedUntil = alert.SubPaused, start.Add(5*time.Minute) })
	n.pass()
	w.job()
	n.pass()
	n.later(40 * time.Second)
	w.job()
	n.later(20*time.Second - time.Millisecond)
	w.wantTold()
	n.later(time.Millisecond)
	want := []string{"doctor1@example.jp job0001", "doctor1@example.jp job0002"}
	w.wantTold(want...)
	w.clock.set(start.Add(5*time.Minute - time.Millisecond))
	n.pass()
	w.wantTold(want...)
	n.later(time.Millisecond) // the pause is over
	w.wantTold(append(want, "doctor2@example.jp job0001", "doctor2@example.jp job0002")...)
	if got := len(w.grid.Mails()); got != 2 {
		t.Errorf("%d mails", got)
	}
}

// What the feed has not told yet is read when the minute is over.
func TestAnInstantAlertThatIsNoneAnyMoreIsNotPlanned(t *testing.T) {
	for name, change := range map[string]func(w *world, id string){
		"ended": func(w *world, id string) {
			w.updateSub(id, func(s *alert.Subscription) { s.State = alert.SubUnsubscribed })
		},
		"daily now": func(w *world, id string) {
			w.updateSub(id, func(s *alert.Subscription) { s.Frequency, s.NextDue = alert.Daily, start.AddDate(0, 0, 1) })
		},
		"erased": func(w *world, id string) {
			if err := w.store.Subscriptions().Delete(w.ctx, id); err != nil {
				w.t.Fatal(err)
			}
		},
	} {
		w := newWorld(t)
		s := w.sub(instant)
		n := w.node("a", w.fromNow, func(d *alerts.Desk, _ *alerts.Options) {
			d.SubscriptionFeed = alerts.Feed[alert.Subscription]{}
		})
		n.pass()
		w.job()
		n.later(time.Second)
		change(w, s.ID)
		for range 2 {
			if run := n.later(time.Minute); run.Due != 0 {
				t.Errorf("%s: planned all the same: %+v", name, run)
			}
		}
		w.wantTold()
	}
}

// A position comes again after 90 days, not before.
func TestAPositionMayComeAgainAfterNinetyDays(t *testing.T) {
	for ago, want := range map[time.Duration][]string{
		alert.SeenFor - time.Millisecond: nil,
		alert.SeenFor:                    {"doctor1@example.jp job0001"},
	} {
		w := newWorld(t)
		n := w.node("a", w.fromNow)
		s := w.sub()
		n.pass()
		j := w.job()
		at := start.Add(2 * time.Hour)
		id := w.store.Hash("seen", s.Email)[:22] + "." + j.Cluster
		if err := w.store.Seen().Insert(w.ctx,
			alert.SeenCluster{ID: id, DeliveryID: "long ago", At: at.Add(-ago)}); err != nil {
			t.Fatal(err)
		}
		w.clock.set(at)
		if run := n.pass(); run.Matched != len(want) {
			t.Errorf("told %s ago: %+v", ago, run)
		}
		w.wantTold(want...)
	}
}

// An absence is caught up day by day, as far back as the board looks: what
// became live before that is not told.
func TestHowMuchOfAnAbsenceIsCaughtUp(t *testing.T) {
	for name, tc := range map[string]struct {
		knows bool // the alert is known since the start, so it is told from the memory
	}{"by a node that starts": {true}, "for an alert that looks further back than the memory": {false}} {
		w := newWorld(t)
		long := func(s *alert.Subscription) {
			s.ConfirmedAt, s.Watermark, s.NextDue = start.AddDate(0, 0, -20), start.AddDate(0, 0, -20),
				start.Add(time.Minute)
		}
		catchUp := func(_ *alerts.Desk, o *alerts.Options) { o.CatchUp = 5 * 24 * time.Hour }
		for _, back := range []time.Duration{
			6 * 24 * time.Hour, 5*24*time.Hour - 2*time.Minute, 96 * time.Hour, 72*time.Hour + time.Minute,
			48*time.Hour - 2*time.Minute, time.Hour,
		} {
			w.job(func(j *models.Job) { j.FirstLiveAt, j.PublishAt = start.Add(-back), start.Add(-back) })
		}
		if tc.knows {
			w.sub(long)
		}
		n := w.node("a", catchUp, w.fromNow)
		n.pass()
		if !tc.knows {
			w.clock.add(time.Second)
			w.sub(long)
			n.pass()
		}
		w.clock.set(start.Add(time.Minute))
		n.pass()
		w.wantTold("doctor1@example.jp job0002", "doctor1@example.jp job0003", "doctor1@example.jp job0004",
			"doctor1@example.jp job0005", "doctor1@example.jp job0006")
		if t.Failed() {
			t.Fatal(name)
		}
	}
}
