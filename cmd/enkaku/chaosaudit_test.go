package main

import (
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"text/tabwriter"
	"time"

	"github.com/enkaku/enkaku/mail/mailtest"
)

// verdict is what the provider's records say of one world.
type verdict struct {
	fault     string
	trials    int
	mails     int
	owed      int // pairs of subscriber and job
	lost      int
	doubled   int // pairs told twice because the answer to the first mail was lost, and no webhook had told
	unexcused int // pairs told twice although the board could know
	after     int // mails to someone who had unsubscribed
}

// grace is how long a mail handed over just before may take to be recorded.
const grace = 2 * time.Second

// audit compares what everyone was told with what they were owed.
func (w *world) audit(fault string, trials int) verdict {
	told := w.told()
	v := verdict{fault: fault, trials: trials, mails: len(w.sg.Mails())}
	for _, key := range w.owed() {
		v.owed++
		if len(told[key]) == 0 {
			v.lost++
		}
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	for key, mails := range told {
		email, id, _ := strings.Cut(key, " ")
		if w.subs[email] != w.jobs[id] {
			w.t.Errorf("%s was told of %s, which nobody asked for", email, id)
		}
		for i, m := range mails {
			if since, stopped := w.ended[email]; stopped && m.At.After(since.Add(grace)) {
				v.after++
			}
			switch {
			case i == 0:
			case w.excused(mails[i-1], m):
				v.doubled++
			default:
				v.unexcused++
				w.t.Logf("%s twice: %s by %s and %s by %s", key, mails[i-1].At.Format("05.000"), mails[i-1].OutboxID(), m.At.Format("05.000"), m.OutboxID())
			}
		}
	}
	return v
}

// excused reports whether the answer to the first mail was lost, by a kill or
// on purpose, and no webhook had arrived when the second left.
func (w *world) excused(first, second mailtest.Mail) bool {
	if at, arrived := w.noted[first.MessageID]; arrived && at.Add(grace).Before(second.At) {
		return false
	}
	if w.quirk[first.OutboxID()] {
		return true
	}
	for _, kill := range w.kills {
		if first.At.After(kill.Add(-grace)) && first.At.Before(kill.Add(grace)) {
			return true
		}
	}
	return false
}

// webhook posts an event for every mail the provider takes, until the function
// it returns is called. A post that is not taken is repeated.
func (w *world) webhook() (stop func()) {
	done := make(chan struct{})
	var group sync.WaitGroup
	group.Go(func() {
		sent := 0
		for {
			mails := w.sg.Mails()
			if sent < len(mails) && w.report(mails[sent:]) {
				sent = len(mails)
			}
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

func (w *world) report(mails []mailtest.Mail) bool {
	mails = mails[:min(len(mails), 500)]
	events := make([]mailtest.Event, len(mails))
	for i, m := range mails {
		events[i] = w.sg.Event("processed", m, time.Now())
	}
	post, err := w.sg.Sign(time.Now(), events...)
	if err != nil {
		w.t.Error(err)
		return false
	}
	status, err := post.Send(w.t.Context(), tester, "http://"+w.addr+"/webhooks/sendgrid")
	if err != nil || status >= http.StatusMultipleChoices {
		return false
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, m := range mails {
		w.noted[m.MessageID] = time.Now()
	}
	return len(mails) < 500
}

// check fails the test when a promise was broken.
func (v verdict) check(t *testing.T) {
	t.Helper()
	if v.owed == 0 {
		t.Errorf("%s: nobody was owed anything", v.fault)
	}
	if v.lost > 0 || v.unexcused > 0 || v.after > 0 {
		t.Errorf("%s: %d lost, %d told twice without excuse, %d mailed after unsubscribing", v.fault, v.lost, v.unexcused, v.after)
	}
}

// table writes the verdicts of a run.
func table(vs []verdict) string {
	var out strings.Builder
	tw := tabwriter.NewWriter(&out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(tw, "fault\ttrials\tmails\towed\tlost\tin flight, twice\ttwice\tafter stop\t")
	for _, v := range vs {
		fmt.Fprintf(tw, "%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t\n", v.fault, v.trials, v.mails, v.owed, v.lost, v.doubled, v.unexcused, v.after)
	}
	_ = tw.Flush() // into memory
	return out.String()
}

// textOf returns the text body of a mail.
func textOf(m mailtest.Mail) string {
	for _, c := range m.Content {
		if c.Type == "text/plain" {
			return c.Value
		}
	}
	return ""
}

// headerOf returns a header of a mail.
func headerOf(m mailtest.Mail, name string) string {
	for n, value := range m.To[0].Headers {
		if strings.EqualFold(n, name) {
			return value
		}
	}
	for n, value := range m.Headers {
		if strings.EqualFold(n, name) {
			return value
		}
	}
	return ""
}
