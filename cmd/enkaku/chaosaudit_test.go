package main

import (
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"text/tabwriter"
	"time"
)

// verdict is what the provider's records say of one world.
type verdict struct {
	fault     string
	trials    int
	mails     int
	owed      int // pairs of subscriber and job
	lost      int
	flight    int // mails whose answer was lost, by a kill or on purpose
	doubled   int // of these, mails that came twice because no webhook had told
	unexcused int // pairs told twice although the board could know
	after     int // pairs told that must not be: to someone who had unsubscribed, of a job that had closed
	took      time.Duration
}

// grace is how long a mail handed over just before may take to be recorded.
const grace = 2 * time.Second

// audit compares what everyone was told with what they were owed.
func (w *world) audit(trials int) verdict {
	told := w.told()
	v := verdict{trials: trials, mails: len(w.sg.Mails()), owed: len(w.owed())}
	missing := w.missing()
	v.lost = len(missing)
	for _, key := range missing[:min(len(missing), 5)] {
		w.t.Logf("never told: %s\n%s", key, w.explain(key))
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	v.flight = len(w.quirk)
	doubled := map[string]bool{}
	for key, mails := range told {
		email, id, _ := strings.Cut(key, " ")
		if w.subs[email] != w.jobs[id] && !w.not[key] {
			w.t.Errorf("%s was told of %s, which nobody asked for", email, id)
		}
		for i, m := range mails {
			since, stopped := w.ended[email]
			if w.not[key] || stopped && m.at.After(since.Add(grace)) {
				v.after++
				w.t.Logf("%s although it must not, at %s by %s", key, m.at.Format("05.000"), m.delivery)
			}
			switch {
			case i == 0:
			case w.excused(mails[i-1], m):
				doubled[mails[i-1].delivery] = true
			default:
				v.unexcused++
				w.t.Logf("%s twice: %s by %s and %s by %s", key, mails[i-1].at.Format("05.000"), mails[i-1].delivery,
					m.at.Format("05.000"), m.delivery)
			}
		}
	}
	v.doubled = len(doubled)
	return v
}

// excused reports whether the answer to the first mail was lost, by a kill or
// on purpose, and no webhook had arrived when the second left.
func (w *world) excused(first, second telling) bool {
	at, arrived := w.noted[first.message]
	return w.quirk[first.delivery] && !(arrived && at.Add(grace).Before(second.at))
}

// webhook posts an event for every mail the provider takes, until the function
// it returns is called. A post that is not taken is repeated.
func (w *world) webhook() (stop func()) {
	done := make(chan struct{})
	var group sync.WaitGroup
	group.Go(func() {
		for sent := 0; ; {
			sent += w.report(sent)
			select {
			case <-done:
				return
			case <-time.After(100 * time.Millisecond):
			}
		}
	})
	return func() {
		close(done)
		group.Wait()
	}
}

// report tells the board of the mails after the first so many, and returns how
// many it took note of.
func (w *world) report(sent int) int {
	mails := w.sg.Mails()
	mails = mails[sent:min(len(mails), sent+500)]
	if len(mails) == 0 {
		return 0
	}
	if status := w.post(w.eventsOf("processed", mails), time.Now()); status != http.StatusNoContent {
		return 0
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, m := range mails {
		w.noted[m.MessageID] = time.Now()
	}
	return len(mails)
}

// add counts another world of the same scenario in.
func (v *verdict) add(other verdict) {
	v.trials += other.trials
	v.mails += other.mails
	v.owed += other.owed
	v.lost += other.lost
	v.flight += other.flight
	v.doubled += other.doubled
	v.unexcused += other.unexcused
	v.after += other.after
}

// check fails the test when a promise was broken.
func (v verdict) check(t *testing.T) {
	t.Helper()
	if v.owed == 0 {
		t.Errorf("%s: nobody was owed anything", v.fault)
	}
	if v.lost > 0 || v.unexcused > 0 || v.after > 0 {
		t.Errorf("%s: %d lost, %d told twice without excuse, %d told that must not be", v.fault, v.lost, v.unexcused,
			v.after)
	}
}

// table writes the verdicts of a run.
func table(vs []verdict) string {
	var out strings.Builder
	tw := tabwriter.NewWriter(&out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(tw, "fault\ttrials\tmails\towed\tlost\tin flight\tof these twice\tothers twice\tafter stop\tseconds\t")
	for _, v := range vs {
		fmt.Fprintf(tw, "%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%.0f\t\n", v.fault, v.trials, v.mails, v.owed, v.lost,
			v.flight, v.doubled, v.unexcused, v.after, v.took.Seconds())
	}
	_ = tw.Flush() // into memory
	return out.String()
}
