package alerts_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/mail/mailtest"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/doctormatch"
	"github.com/enkaku/enkaku/templates"
)

func TestADailyDigestTellsNewJobsAtItsHour(t *testing.T) {
	w := newWorld(t)
	n := w.node("a")
	w.sub()
	n.pass()
	w.job()
	w.job(func(j *models.Job) { j.Specialties = []vocab.Specialty{"psychiatry"} })
	n.pass()
	w.wantTold()
	w.clock.set(start.Add(90 * time.Minute))
	run := n.pass()
	w.wantTold("doctor1@example.jp job0001")
	if run.Due != 1 || run.Matched != 1 || run.Mailed != 1 {
		t.Errorf("run %+v", run)
	}
	m := w.grid.Mails()[0]
	if m.Subject != "新着求人: オンライン診療の内科医 1" {
		t.Errorf("subject %q", m.Subject)
	}
	w.clock.add(24 * time.Hour)
	if run := n.pass(); run.Mailed != 0 || run.Due != 1 {
		t.Errorf("the next day without news: %+v", run)
	}
	w.wantTold("doctor1@example.jp job0001")
}

// Promise 1: each job cluster at most once, nothing from before the
// confirmation.
func TestPromiseOnce(t *testing.T) {
	w := newWorld(t)
	n := w.node("a")
	w.job() // before anyone confirmed
	w.clock.add(time.Minute)
	now := func(s *alert.Subscription) { s.ConfirmedAt, s.Watermark = w.clock.now(), w.clock.now() }
	w.sub(now)
	w.sub(now, instant)
	n.pass()
	w.clock.add(time.Minute)
	w.job()
	w.job(func(j *models.Job) { j.Cluster, j.Poster.ID = "cluster0002", "agency2" }) // the same position elsewhere
	n.pass()
	w.clock.add(2 * time.Minute)
	n.pass()
	w.wantTold("doctor2@example.jp job0002")
	w.clock.add(2 * time.Hour)
	n.pass()
	want := []string{"doctor1@example.jp job0002", "doctor2@example.jp job0002"}
	w.wantTold(want...)
	w.clock.add(24 * time.Hour)
	w.job(func(j *models.Job) { j.Cluster = "cluster0002" }) // advertised again
	n.pass()
	w.clock.add(24 * time.Hour)
	n.pass()
	w.wantTold(want...)
	w.clock.add(91 * 24 * time.Hour)
	w.job(func(j *models.Job) { j.Cluster = "cluster0002" }) // months later it is news
	n.pass()
	w.clock.add(24 * time.Hour)
	n.pass()
	w.wantTold(append(want, "doctor1@example.jp job0005", "doctor2@example.jp job0005")...)
}

func TestTwoAlertsOfOneAddressTellAJobOnce(t *testing.T) {
	w := newWorld(t)
	n := w.node("a")
	same := func(s *alert.Subscription) { s.Email = "doctor@example.jp" }
	w.sub(same)
	w.sub(same, func(s *alert.Subscription) { s.Criteria = models.Criteria{Schedule: []vocab.ScheduleType{"night"}} })
	n.pass()
	w.job()
	w.clock.set(start.Add(2 * time.Hour))
	n.pass()
	w.wantTold("doctor@example.jp job0001")
}

// Promise 2: a missed day, a crash, a late approval are caught up.
func TestPromiseNothingLost(t *testing.T) {
	t.Run("days without any node", func(t *testing.T) {
		w := newWorld(t)
		w.sub()
		w.sub(instant)
		w.sub(func(s *alert.Subscription) { s.Frequency = alert.Weekly })
		w.node("a").pass()
		w.clock.add(24 * time.Hour)
		w.job()
		w.clock.add(48 * time.Hour)
		w.job()
		w.clock.set(start.AddDate(0, 0, 8))
		n := w.node("b")
		n.pass()
		w.clock.add(2 * time.Minute)
		n.pass()
		w.wantTold("doctor1@example.jp job0001", "doctor1@example.jp job0002",
			"doctor2@example.jp job0001", "doctor2@example.jp job0002",
			"doctor3@example.jp job0001", "doctor3@example.jp job0002")
	})
	t.Run("a job that is approved days after it was written", func(t *testing.T) {
		w := newWorld(t)
		n := w.node("a")
		w.sub()
		j := w.job(func(j *models.Job) {
			j.State, j.LastLive, j.FirstLiveAt = models.JobInReview, false, time.Time{}
		})
		for range 3 {
			w.clock.add(24 * time.Hour)
			n.pass()
		}
		w.wantTold()
		w.updateJob(j.ID, func(j *models.Job) {
			j.State, j.LastLive, j.FirstLiveAt = models.JobApproved, true, w.clock.now()
		})
		w.clock.add(24 * time.Hour)
		n.pass()
		w.wantTold("doctor1@example.jp job0001")
	})
	t.Run("a firstLiveAt from a clock two hours behind", func(t *testing.T) {
		w := newWorld(t)
		n := w.node("a")
		w.sub()
		w.clock.set(start.Add(90 * time.Minute))
		n.pass() // the watermark is now
		w.job(func(j *models.Job) { j.FirstLiveAt = j.FirstLiveAt.Add(-2 * time.Hour) })
		w.clock.add(24 * time.Hour)
		n.pass()
		w.wantTold("doctor1@example.jp job0001")
	})
	t.Run("more jobs than one mail holds", func(t *testing.T) {
		w := newWorld(t)
		n := w.node("a")
		w.sub()
		w.sub(instant)
		n.pass()
		var want []string
		for range 230 {
			id := w.job().ID
			want = append(want, "doctor1@example.jp "+id, "doctor2@example.jp "+id)
		}
		for range 4 {
			w.clock.add(24 * time.Hour)
			n.pass()
		}
		for range 4 {
			w.clock.add(2 * time.Minute)
			n.pass()
		}
		w.wantTold(want...)
		if got := len(w.grid.Mails()); got != 6 {
			t.Errorf("%d mails, want three to each", got)
		}
	})
	t.Run("a criterion that changes while jobs wait", func(t *testing.T) {
		w := newWorld(t)
		n := w.node("a")
		s := w.sub()
		n.pass()
		w.job(func(j *models.Job) { j.Specialties = []vocab.Specialty{"psychiatry"} })
		w.job()
		n.pass()
		w.updateSub(s.ID, func(s *alert.Subscription) {
			s.Criteria = models.Criteria{Specialty: []vocab.Specialty{"psychiatry"}}
			s.CriteriaHash = s.Criteria.Hash()
		})
		w.clock.set(start.Add(2 * time.Hour))
		n.pass()
		w.wantTold("doctor1@example.jp job0001")
	})
	t.Run("a pause tells afterwards what is still open", func(t *testing.T) {
		w := newWorld(t)
		n := w.node("a")
		daily := w.sub()
		often := w.sub(instant)
		n.pass()
		pause := func(s *alert.Subscription) {
			s.State, s.PausedUntil = alert.SubPaused, start.AddDate(0, 0, 3)
		}
		w.updateSub(daily.ID, pause)
		w.updateSub(often.ID, pause)
		gone := w.job()
		w.job()
		n.pass()
		w.updateJob(gone.ID, func(j *models.Job) { j.State = models.JobClosed })
		w.clock.add(48 * time.Hour)
		n.pass()
		w.wantTold()
		w.clock.add(48 * time.Hour)
		n.pass()
		w.wantTold("doctor1@example.jp job0002", "doctor2@example.jp job0002")
	})
}

// Promise 3: two nodes, or a frozen node that wakes, never both send.
func TestPromiseOneSender(t *testing.T) {
	t.Run("two nodes at the same time", func(t *testing.T) {
		w := newWorld(t)
		a, b := w.node("a"), w.node("b")
		var want []string
		for range 40 {
			want = append(want, w.sub().Email+" job0001", w.sub(instant).Email+" job0001")
		}
		a.pass()
		b.pass()
		w.job()
		w.clock.set(start.Add(2 * time.Hour))
		var both sync.WaitGroup
		for range 2 {
			for _, n := range []*node{a, b} {
				both.Go(func() { n.pass() })
			}
			both.Wait()
			w.clock.add(2 * time.Minute)
		}
		w.wantTold(want...)
	})
	t.Run("twelve nodes at the same time", func(t *testing.T) {
		w := newWorld(t)
		var nodes []*node
		for i := range 12 {
			nodes = append(nodes, w.node(fmt.Sprint("node", i)))
		}
		var want []string
		for range 60 {
			email := w.sub(instant).Email
			want = append(want, email+" job0001", email+" job0002")
		}
		for _, n := range nodes {
			n.pass()
		}
		w.job()
		w.job()
		for range 3 {
			var all sync.WaitGroup
			for _, n := range nodes {
				all.Go(func() { n.pass() })
			}
			all.Wait()
			w.clock.add(2 * time.Minute)
		}
		w.wantTold(want...)
	})
	for _, tc := range []struct {
		name string
		call string
	}{
		{"frozen before it hands the mail over", "send"},
		{"frozen before it marks the try", "deliveries.save"},
		{"frozen before it moves the subscription on", "subs.save"},
		{"frozen before it notes what it tells", "seen.insert"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			w := newWorld(t)
			f := &faults{}
			frozen := w.node("frozen", func(d *alerts.Desk, _ *alerts.Options) { under(d, f) })
			other := w.node("other")
			w.sub()
			frozen.pass()
			other.pass()
			w.job()
			w.clock.set(start.Add(2 * time.Hour))
			asleep, wake := make(chan bool), make(chan bool)
			var once sync.Once
			f.choose = func(_ int, call string) fate {
				if call == tc.call {
					once.Do(func() { asleep <- true; <-wake })
				}
				return fine
			}
			done := make(chan error)
			go func() { _, err := frozen.Once(w.ctx, w.clock.now()); done <- err }()
			<-asleep
			for range 40 { // the other node lives on for hours
				w.clock.add(5 * time.Minute)
				other.pass()
			}
			wake <- true
			<-done
			w.clock.add(5 * time.Minute)
			other.pass()
			if tc.call != "send" {
				w.wantTold("doctor1@example.jp job0001")
				return
			}
			// Between the last look at the lease and the hand-over nobody can
			// stop a frozen process; the mail it held went an hour later.
			if n := w.told()["doctor1@example.jp job0001"]; n > 2 {
				t.Errorf("told %d times", n)
			}
		})
	}
}

// Promise 4: job and subscription are read again when the mail is made.
func TestPromiseReadAgain(t *testing.T) {
	for name, change := range map[string]func(w *world, s *alert.Subscription, j *models.Job){
		"the job is closed": func(w *world, _ *alert.Subscription, j *models.Job) {
			w.updateJob(j.ID, func(j *models.Job) { j.State = models.JobClosed })
		},
		"the job expires": func(w *world, _ *alert.Subscription, j *models.Job) {
			w.updateJob(j.ID, func(j *models.Job) { j.ExpiresAt = w.clock.now() })
		},
		"the job no longer matches": func(w *world, _ *alert.Subscription, j *models.Job) {
			w.updateJob(j.ID, func(j *models.Job) { j.Specialties = []vocab.Specialty{"psychiatry"} })
		},
		"the subscriber leaves": func(w *world, s *alert.Subscription, _ *models.Job) {
			w.updateSub(s.ID, func(s *alert.Subscription) { s.State = alert.SubUnsubscribed })
		},
		"the subscriber leaves and comes back": func(w *world, s *alert.Subscription, _ *models.Job) {
			w.updateSub(s.ID, func(s *alert.Subscription) { s.ConfirmedAt = w.clock.now() })
		},
		"the subscriber pauses": func(w *world, s *alert.Subscription, _ *models.Job) {
			w.updateSub(s.ID, func(s *alert.Subscription) { s.State = alert.SubPaused })
		},
		"the subscriber finds the job irrelevant": func(w *world, s *alert.Subscription, j *models.Job) {
			w.updateSub(s.ID, func(s *alert.Subscription) {
				s.Dismissed = append(s.Dismissed, alert.Dismissal{Cluster: j.Cluster, Reason: "pay"})
			})
		},
		"the address is suppressed": func(w *world, s *alert.Subscription, _ *models.Job) {
			if err := w.store.Suppressions().Put(w.ctx, s.Email, "complaint", "test", w.clock.now()); err != nil {
				w.t.Fatal(err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			f := &faults{}
			n := w.node("a", func(d *alerts.Desk, _ *alerts.Options) { under(d, f) })
			s := w.sub()
			n.pass()
			j := w.job()
			w.clock.set(start.Add(2 * time.Hour))
			planned := false
			f.choose = func(_ int, call string) fate {
				if call == "deliveries.save" && !planned { // the match is made, the mail is not
					planned = true
					change(w, s, j)
				}
				return fine
			}
			run := n.pass()
			if run.Skipped+run.Deferred != 1 || run.Mailed != 0 {
				t.Errorf("run %+v, want the mail skipped", run)
			}
			w.wantTold()
		})
	}
}

// Promise 5: a crash between hand-over and note leaves the mail unknown: an
// event settles it, else it goes again after an hour.
func TestPromiseAfterACrash(t *testing.T) {
	for _, events := range []bool{false, true} {
		for _, how := range []fate{dieBefore, dieAfter} {
			crashing(t, callsBetween, 10, func(at int) bool {
				w, ended := crashAt(t, at, how, events)
				if ended && t.Failed() {
					t.Fatalf("call %d, fate %d, events %t: told %v", at, how, events, w.told())
				}
				return ended
			})
		}
	}
}

// crashAt ends a node at its n-th call of a run with mails to send, and lets
// another one take over. It reports whether the first node got that far.
func crashAt(t *testing.T, at int, how fate, events bool) (*world, bool) {
	w := newWorld(t)
	f := &faults{}
	first := w.node("first", func(d *alerts.Desk, o *alerts.Options) { under(d, f); o.Conns = 1 })
	w.sub()
	w.sub(instant)
	first.pass()
	w.job()
	w.clock.set(start.Add(2 * time.Hour))
	f.endAt(at, how)
	first.Once(w.ctx, w.clock.now())
	w.clock.add(2 * time.Minute)
	first.Once(w.ctx, w.clock.now())
	ended := f.dead
	w.clock.add(30 * time.Second)
	second := w.node("second")
	ev := w.events()
	for range 20 {
		if events {
			w.report(ev, mail.EventProcessed)
		}
		second.pass()
		w.clock.add(10 * time.Minute)
	}
	limit := 2 // what was under way at the crash may come twice
	if events {
		limit = 1
	}
	for _, p := range []string{"doctor1@example.jp job0001", "doctor2@example.jp job0001"} {
		if n := w.told()[p]; n < 1 || n > limit {
			t.Errorf("%s was told %d times", p, n)
		}
	}
	return w, ended
}

// Promise 6: unsubscribing works from the mail alone, for years, and
// suppression outranks everything.
func TestPromiseWayOut(t *testing.T) {
	w := newWorld(t)
	n := w.node("a")
	s := w.sub()
	n.pass()
	w.job()
	w.clock.set(start.Add(2 * time.Hour))
	n.pass()
	m := w.grid.Mails()[0]
	headers := m.Headers
	if headers == nil {
		headers = m.To[0].Headers
	}
	link := strings.Trim(headers["List-Unsubscribe"], "<>")
	if headers["List-Unsubscribe-Post"] != "List-Unsubscribe=One-Click" ||
		!strings.HasPrefix(link, "https://enkaku.example.jp/u/") {
		t.Fatalf("headers %v", headers)
	}
	for _, kind := range []string{"text/plain", "text/html"} {
		if !strings.Contains(bodyOf(m, kind), link) {
			t.Errorf("%s lacks the link of the header", kind)
		}
	}
	w.clock.add(10 * 365 * 24 * time.Hour)
	token := link[strings.LastIndex(link, "/")+1:]
	parts, err := w.store.Verify(templates.TokenUnsubscribe, token)
	if err != nil || len(parts) != 1 || parts[0] != s.ID {
		t.Errorf("after ten years the token says %v %v", parts, err)
	}
	if _, err := w.store.Verify(templates.TokenManage, token); err == nil {
		t.Error("the token opens another door as well")
	}
}

// Promise 7: the subscriber sees why a job is there and can answer.
func TestPromiseReasonsAndAnswers(t *testing.T) {
	w := newWorld(t)
	n := w.node("a")
	w.sub(func(s *alert.Subscription) {
		s.Criteria = models.Criteria{
			Text: "夜間", Specialty: []vocab.Specialty{"internal_medicine"}, Work: []string{"online_care"},
			Remote: []vocab.RemoteLevel{"full_remote"}, PayUnit: models.PayHourly, PayMin: 8000,
		}
	})
	n.pass()
	w.job()
	w.clock.set(start.Add(2 * time.Hour))
	n.pass()
	if len(w.grid.Mails()) != 1 {
		t.Fatal("no mail")
	}
	text := bodyOf(w.grid.Mails()[0], "text/plain")
	for _, want := range []string{
		"条件に合う点: 内科・オンライン診療・「夜間」・完全在宅・時給8,000円以上",
		"受け取る条件: 内科・オンライン診療・「夜間」・完全在宅・時給8,000円以上 / 毎日 07:30",
		"/alerts/manage/", "/alerts/feedback/", "#pause", "配信を停止する",
		"■■■■ 完全在宅", "時給 9,000〜11,000円", "そらのはし見本クリニック", "株式会社ドクターリンク見本", "2027年1月21日まで募集", "2026年11月23日時点",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the mail lacks %q:\n%s", want, text)
		}
	}
}

func TestTheStopSwitchHoldsEverythingBack(t *testing.T) {
	w := newWorld(t)
	n := w.node("a")
	w.sub()
	w.sub(instant)
	n.pass()
	w.job()
	if err := w.store.Settings().Put(w.ctx, "mail.stop", "digest"); err != nil {
		t.Fatal(err)
	}
	w.clock.set(start.Add(2 * time.Hour))
	n.pass()
	w.clock.add(2 * time.Minute)
	n.pass()
	w.wantTold()
	if err := w.store.Settings().Put(w.ctx, "mail.stop", ""); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		w.clock.add(2 * time.Minute)
		n.pass()
	}
	w.wantTold("doctor1@example.jp job0001", "doctor2@example.jp job0001")
}

// A run that has begun is no excuse: the switch is asked for every mail.
func TestTheStopSwitchStopsARunThatHasBegun(t *testing.T) {
	w := newWorld(t)
	n := w.node("a", func(_ *alerts.Desk, o *alerts.Options) { o.Conns = 1 })
	var all []string
	for i := range 5 {
		w.sub()
		all = append(all, fmt.Sprintf("doctor%d@example.jp job0001", i+1))
	}
	n.pass()
	w.job()
	w.clock.set(start.Add(2 * time.Hour))
	w.grid.Choose(func(mailtest.Mail) mailtest.Fault { // while the first one leaves
		w.clock.add(3 * time.Second)
		if err := w.store.Settings().Put(w.ctx, "mail.stop", "all"); err != nil {
			t.Error(err)
		}
		return mailtest.Fault{}
	})
	n.pass()
	if got := len(w.grid.Mails()); got != 1 {
		t.Fatalf("%d mails left, want the one that was under way", got)
	}
	w.grid.Choose(nil)
	if err := w.store.Settings().Put(w.ctx, "mail.stop", ""); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		w.clock.add(2 * time.Minute)
		n.pass()
	}
	w.wantTold(all...)
}

func TestADoctorsProfileIsMailedWithScoreAndReasons(t *testing.T) {
	w := newWorld(t)
	doctor := &models.Doctor{
		ID: "doc1", UserID: "user1", Lang: vocab.JA, Pref: "13", Years: 10, Languages: []vocab.Language{"ja"},
		Specialties: []vocab.Specialty{"internal_medicine"}, Licences: []models.LicenceHeld{{Key: "jp_medical_license"}},
		Wants: models.Wants{Works: []vocab.WorkType{"online_care"}, Schedules: []vocab.ScheduleType{"night"}},
	}
	if err := w.store.Doctors().Save(w.ctx, doctor); err != nil {
		t.Fatal(err)
	}
	n := w.node("a")
	w.sub(func(s *alert.Subscription) { s.DoctorID, s.Criteria = "doc1", models.Criteria{} })
	n.pass()
	w.job()
	w.job(func(j *models.Job) {
		j.PrimaryWork, j.Specialties, j.Schedules = "teleradiology", []vocab.Specialty{"radiology"},
			[]vocab.ScheduleType{"weekday_daytime"}
	})
	w.clock.set(start.Add(2 * time.Hour))
	n.pass()
	w.wantTold("doctor1@example.jp job0001")
	if text := bodyOf(w.grid.Mails()[0], "text/plain"); !strings.Contains(text, "合致度") ||
		!strings.Contains(text, "オンライン診療・内科") {
		t.Errorf("the mail does not say why:\n%s", text)
	}
}

func TestWorkADoctorDoesNotLookForIsNotMailedHoweverWellTheRestFits(t *testing.T) {
	w := newWorld(t)
	doctor := &models.Doctor{
		ID: "doc1", UserID: "user1", Lang: vocab.JA, Pref: "13", Years: 10, Languages: []vocab.Language{"ja"},
		Specialties: []vocab.Specialty{"internal_medicine"}, Licences: []models.LicenceHeld{{Key: "jp_medical_license"}},
		Wants: models.Wants{
			Works: []vocab.WorkType{"online_care"}, Schedules: []vocab.ScheduleType{"night", "flex"}, MinHourly: 1000,
			Remote: []vocab.RemoteLevel{"full_remote"}, LifeFit: []vocab.LifeFit{"no_commute"}, Employment: []vocab.EmploymentType{"spot"},
		},
	}
	if err := w.store.Doctors().Save(w.ctx, doctor); err != nil {
		t.Fatal(err)
	}
	n := w.node("a")
	w.sub(func(s *alert.Subscription) { s.DoctorID, s.Criteria = "doc1", models.Criteria{} })
	n.pass()
	j := w.job(func(j *models.Job) {
		j.PrimaryWork, j.Schedules, j.Employment = "teleradiology", []vocab.ScheduleType{"night", "flex"}, "spot"
		j.Remote, j.Onsite = "full_remote", models.Onsite{Frequency: "none"}
	})
	m, ok := doctormatch.Judge(meaning().NewDocument(j), j, doctor)
	if !ok || m.Score < 38 || m.Score >= doctormatch.FairScore {
		t.Fatalf("score %d, %v; want just under what is worth telling", m.Score, ok)
	}
	w.clock.set(start.Add(2 * time.Hour))
	n.pass()
	w.wantTold()
}

func TestABlockedOrganisationIsNotMailedInAnyWriting(t *testing.T) {
	w := newWorld(t)
	doctor := &models.Doctor{
		ID: "doc1", UserID: "user1", Lang: vocab.JA, Pref: "13", Years: 10, Languages: []vocab.Language{"ja"},
		Specialties: []vocab.Specialty{"internal_medicine"}, Licences: []models.LicenceHeld{{Key: "jp_medical_license"}},
		Wants:   models.Wants{Works: []vocab.WorkType{"online_care"}, Schedules: []vocab.ScheduleType{"night"}},
		Blocked: []models.BlockedOrg{{Name: "アイチ病院"}, {Name: "㈱ミナモ"}},
	}
	if err := w.store.Doctors().Save(w.ctx, doctor); err != nil {
		t.Fatal(err)
	}
	n := w.node("a")
	w.sub(func(s *alert.Subscription) { s.DoctorID, s.Criteria = "doc1", models.Criteria{} })
	n.pass()
	for _, name := range []string{"ｱｲﾁ病院", "株式会社ミナモ", "（株）ﾐﾅﾓ", "見本病院"} {
		w.job(func(j *models.Job) { j.Employer.Name = vocab.Text{JA: name} })
	}
	w.clock.set(start.Add(2 * time.Hour))
	n.pass()
	w.wantTold("doctor1@example.jp job0004")
}
