package alerts_test

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

type faultyDoctors struct {
	alerts.Doctors
	f *faults
}

func (x faultyDoctors) Get(ctx context.Context, id string) (models.Doctor, error) {
	return one(x.f, "doctors.get", func() (models.Doctor, error) { return x.Doctors.Get(ctx, id) })
}

// faulty starts a node of one carrier whose calls meet faults, and which writes
// its log to a buffer.
func (w *world) faulty(name string, f *faults, change ...func(*alerts.Desk, *alerts.Options)) (*node, *bytes.Buffer) {
	w.t.Helper()
	log := &bytes.Buffer{}
	return w.node(name, append(change, func(d *alerts.Desk, o *alerts.Options) {
		under(d, f)
		d.Doctors = faultyDoctors{d.Doctors, f}
		o.Conns, o.Log = 1, slog.New(slog.NewTextHandler(log, nil))
	})...), log
}

// list names the calls of work in order, each as its name and its number
// among the calls of that name.
func (f *faults) list(work func()) []string {
	var calls []string
	f.each(func(call string) fate { calls = append(calls, call); return fine }, work)
	return calls
}

// each asks choose for the fate of each call of work.
func (f *faults) each(choose func(call string) fate, work func()) {
	count := make(map[string]int)
	f.choose = func(_ int, call string) fate {
		count[call]++
		return choose(fmt.Sprintf("%s %d", call, count[call]))
	}
	work()
	f.choose = nil
}

// doctor subscribes to what fits a profile.
func (w *world) doctor(id string, change ...func(*alert.Subscription)) *alert.Subscription {
	w.t.Helper()
	d := &models.Doctor{
		ID: id, UserID: "user of " + id, Lang: vocab.JA, Pref: "13", Years: 10, Languages: []vocab.Language{"ja"},
		Specialties: []vocab.Specialty{"internal_medicine"}, Licences: []models.LicenceHeld{{Key: "jp_medical_license"}},
		Wants: models.Wants{Works: []vocab.WorkType{"online_care"}, Schedules: []vocab.ScheduleType{"night"}},
	}
	if err := w.store.Doctors().Save(w.ctx, d); err != nil {
		w.t.Fatal(err)
	}
	return w.sub(append(change, func(s *alert.Subscription) { s.DoctorID, s.Criteria = id, models.Criteria{} })...)
}

// Whichever call of a pass fails, the pass or its log says so, and the passes
// after it tell what was owed, once.
func TestAPassMakesUpForACallThatFailed(t *testing.T) {
	w, f := newWorld(t), &faults{}
	n, log := w.faulty("a", f)
	events := w.events()
	subs := []*alert.Subscription{w.sub(), w.sub(instant), w.doctor("doc1")}
	w.clock.set(start.Add(2 * time.Hour))
	n.pass() // the first hour of the daily ones is over
	day := start
	var want []string
	round := func(fault func(pass func())) (err error) {
		day = day.AddDate(0, 0, 1)
		w.clock.set(day)
		j := w.job()
		n.pass()
		w.clock.set(day.Add(2 * time.Hour))
		log.Reset()
		fault(func() { _, err = n.Once(w.ctx, w.clock.now()) })
		w.report(events, mail.EventProcessed) // else what left and was not noted goes again
		for _, wait := range []time.Duration{time.Minute, 6 * time.Minute} {
			w.clock.add(wait)
			n.pass()
		}
		for _, s := range subs {
			want = append(want, s.Email+" "+j.ID)
		}
		w.wantTold(want...)
		return err
	}
	var calls []string
	round(func(pass func()) { calls = f.list(pass) })
	for _, fails := range calls {
		met := false // a round after one that failed may have less to do
		err := round(func(pass func()) {
			f.each(func(call string) fate {
				if call == fails {
					met = true
					return failBefore
				}
				return fine
			}, pass)
		})
		said := err != nil || strings.Contains(log.String(), "could not be prepared or noted") ||
			strings.HasPrefix(fails, "send ")
		if met && !said {
			t.Errorf("%s fails, and nothing says so", fails)
		}
		if t.Failed() {
			t.Fatalf("%s fails: %v", fails, err)
		}
	}
	for _, call := range []string{"subs.due 1", "subs.save 2", "deliveries.save 1", "seen.insert 2", "doctors.get 1",
		"jobs.again 1"} {
		if !slices.Contains(calls, call) {
			t.Errorf("%s is not among the calls %v", call, calls)
		}
	}
}

// A node that cannot read all it has to know at its start does not go to work
// with less: the pass fails, and the next one begins anew.
func TestAStartThatFailsIsTriedAgain(t *testing.T) {
	w := newWorld(t)
	w.sub()
	w.sub(instant)
	w.doctor("doc1")
	var want []string
	for i, fails := range []string{"settings.get 1", "subs.all 1", "doctors.get 1", "jobs.live 1", "settings.get 2",
		""} {
		f := &faults{}
		n, log := w.faulty(fmt.Sprint("node", i), f)
		w.clock.set(start.AddDate(0, 0, i))
		j := w.job()
		w.clock.set(start.AddDate(0, 0, i).Add(2 * time.Hour))
		var err error
		f.each(func(call string) fate {
			if call == fails {
				return failBefore
			}
			return fine
		}, func() { _, err = n.Once(w.ctx, w.clock.now()) })
		if said := err != nil || strings.Contains(log.String(), "cannot be matched"); said != (fails != "") {
			t.Errorf("%s fails: %v, and the log says %q", fails, err, log)
		}
		for range 2 {
			w.clock.add(2 * time.Minute)
			n.pass()
		}
		for who := range 3 {
			want = append(want, fmt.Sprintf("doctor%d@example.jp %s", who+1, j.ID))
		}
		w.wantTold(want...)
	}
}
