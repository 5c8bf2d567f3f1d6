package alerts_test

import (
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/doctormatch"
)

// reads counts how often work asks the store for what became live.
func (f *faults) reads(work func()) (n int) {
	for _, call := range f.list(work) {
		if strings.HasPrefix(call, "jobs.live ") {
			n++
		}
	}
	return n
}

// Every ten minutes, sixty rests, a node looks back for what the feed did not
// tell, and at once when its clock was set back.
func TestHowOftenANodeLooksBack(t *testing.T) {
	w, f := newWorld(t), &faults{}
	n, _ := w.faulty("a", f, w.fromNow)
	n.pass()
	for i, step := range []struct {
		wait time.Duration
		want int
	}{
		{0, 0}, {10*time.Minute - time.Millisecond, 0}, {time.Millisecond, 1}, {5 * time.Minute, 0}, {5 * time.Minute, 1},
		{-time.Second, 1}, {time.Second, 0},
	} {
		w.clock.add(step.wait)
		if got := f.reads(func() { n.pass() }); got != step.want {
			t.Errorf("step %d: looks back %d times, want %d", i, got, step.want)
		}
	}
}

// A start reads what became live since the earliest that somebody has yet to
// look at, a day at a time, and the overlap when nobody asked anything.
func TestHowMuchAStartReads(t *testing.T) {
	for name, tc := range map[string]struct {
		ago       time.Duration // the watermark of an alert not changed since, 0 for no alert
		frequency alert.Frequency
		want      int
	}{
		"nobody asked":                      {0, alert.Daily, 1},                  // six hours back and ahead
		"three days":                        {3 * 24 * time.Hour, alert.Daily, 4}, // with the overlap before and after
		"longer than a start":               {300 * 24 * time.Hour, alert.Daily, 6},
		"instant, served until an hour ago": {3 * 24 * time.Hour, alert.Instant, 1},
	} {
		w, f := newWorld(t), &faults{}
		if tc.ago > 0 {
			w.sub(func(s *alert.Subscription) {
				s.Frequency, s.ConfirmedAt, s.Watermark = tc.frequency, start, start
			})
			w.clock.add(tc.ago)
		}
		reach := w.clock.now().Add(-time.Hour).Format(time.RFC3339Nano)
		if err := w.store.Settings().Put(w.ctx, "alerts.reach", reach); err != nil {
			t.Fatal(err)
		}
		n, _ := w.faulty("a", f, w.fromNow, func(_ *alerts.Desk, o *alerts.Options) { o.CatchUp = 5 * 24 * time.Hour })
		if got := f.reads(func() { n.pass() }); got != tc.want {
			t.Errorf("%s: reads %d times, want %d", name, got, tc.want)
		}
	}
}

// A job whose text changed is matched anew, and told to those whom it answers
// now; to those whom it answered before it is not told twice.
func TestAJobThatIsEditedIsMatchedAnew(t *testing.T) {
	w := newWorld(t)
	n := w.node("a", w.fromNow)
	w.sub(instant)
	w.sub(instant, asks(psychiatry))
	n.pass()
	j := w.job()
	n.later(time.Second)
	w.updateJob(j.ID, func(j *models.Job) {
		j.Specialties, j.Revision = []vocab.Specialty{"internal_medicine", "psychiatry"}, 2
	})
	for range 3 {
		n.later(time.Minute)
	}
	w.wantTold("doctor1@example.jp job0001", "doctor2@example.jp job0001")
}

// An alert that goes by a profile is told what fits it fairly, and of that
// what speaks for the job.
func TestWhatFitsAProfileTooLittleIsNeitherMatchedNorTold(t *testing.T) {
	doctor := &models.Doctor{
		ID: "doc1", Lang: vocab.JA, Pref: "13", Years: 10, Languages: []vocab.Language{"ja"},
		Specialties: []vocab.Specialty{"internal_medicine"}, Licences: []models.LicenceHeld{{Key: "jp_medical_license"}},
		Wants: models.Wants{
			Works: []vocab.WorkType{"online_care"}, Schedules: []vocab.ScheduleType{"night", "flex"}, MinHourly: 1000,
			Remote: []vocab.RemoteLevel{"full_remote"}, LifeFit: []vocab.LifeFit{"no_commute"}, Employment: []vocab.EmploymentType{"spot"},
		},
	}
	little := testJob(1, start)
	little.PrimaryWork, little.Schedules, little.Employment = "teleradiology", []vocab.ScheduleType{"night", "flex"},
		"spot"
	well := testJob(2, start)
	well.Schedules = []vocab.ScheduleType{"weekday_daytime"}
	p := alerts.NewPercolation(meaning())
	s := &alert.Subscription{ID: "s", DoctorID: doctor.ID}
	if err := p.Put(s, doctor); err != nil {
		t.Fatal(err)
	}
	answer, err := p.Ask(s, doctor)
	if err != nil {
		t.Fatal(err)
	}
	for j, want := range map[*models.Job]bool{little: false, well: true} {
		judged, ok := doctormatch.Judge(meaning().NewDocument(j), j, doctor)
		if !ok || (judged.Score >= doctormatch.FairScore) != want {
			t.Fatalf("%s fits %d, %t", j.ID, judged.Score, ok)
		}
		matched := false
		p.Match(j, func(string) { matched = true })
		m, told := answer(j)
		if told != want || matched && !want {
			t.Errorf("%s, which fits %d: matched %t, told %t; want %t", j.ID, judged.Score, matched, told, want)
		}
		good := 0
		for _, r := range judged.Reasons {
			if r.Good {
				good++
			}
		}
		if want && (len(m.Reasons) != good || good == len(judged.Reasons) || m.Score != judged.Score) {
			t.Errorf("%s: %d reasons told of %d that speak for it, %d in all", j.ID, len(m.Reasons), good,
				len(judged.Reasons))
		}
	}
}
