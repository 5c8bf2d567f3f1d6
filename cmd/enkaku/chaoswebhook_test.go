package main

import (
	"fmt"
	"math/rand/v2"
	"net/http"
	"slices"
	"testing"
	"time"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/mail/mailtest"
	"github.com/enkaku/enkaku/models/alert"
)

// eventsOf makes an event of a kind for each mail.
func (w *world) eventsOf(kind string, mails []mailtest.Mail) []mailtest.Event {
	events := make([]mailtest.Event, len(mails))
	for i, m := range mails {
		events[i] = w.sg.Event(kind, m, time.Now())
	}
	return events
}

// post signs events as of some time, posts them and returns the status, 0 when
// there was no answer.
func (w *world) post(events []mailtest.Event, signed time.Time) int {
	post, err := w.sg.Sign(signed, events...)
	if err != nil {
		w.t.Error(err)
		return 0
	}
	return w.send(post)
}

func (w *world) send(p mailtest.Post) int {
	status, err := p.Send(w.t.Context(), tester, "http://"+w.addr+"/webhooks/sendgrid")
	if err != nil {
		return 0
	}
	return status
}

// want posts and fails on any other status.
func (w *world) want(status int, what string, post mailtest.Post, err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
	if got := w.send(post); got != status {
		w.t.Errorf("%s: %d, want %d", what, got, status)
	}
}

// webhooks has all answers of the provider be lost, so that only events tell
// what became of the mails. Forged ones change nothing; genuine ones, ten times
// each, in any order, hours late or ten thousand at once, do so once.
func webhooks(t *testing.T) verdict {
	w := newWorld(t, "", 24)
	w.set("--alert-hold", "1h")
	n := w.start()
	w.sg.Choose(func(m mailtest.Mail) mailtest.Fault {
		return mailtest.AcceptThenAnswer(http.StatusInternalServerError)
	})
	if err := w.publish(t.Context(), 12); err != nil {
		t.Error(err)
	}
	w.unclear()
	mails := w.sg.Mails()
	before := n.memory()
	trials := w.forge(mails)
	w.unclear()
	trials += w.repeat(mails)
	eventually(t, 30*time.Second, func() error {
		states, err := w.states()
		if err == nil && (states[alert.DeliveryDelivered] != len(mails)-1 || states[alert.DeliveryFailed] != 1) {
			err = &unsettled{states}
		}
		return err
	})
	n.grown(before, 192<<20)
	w.sg.Choose(nil)
	if err := w.publish(t.Context(), 8); err != nil {
		t.Error(err)
	}
	w.settle()
	return w.audit(trials)
}

// unclear waits until everyone was told and no mail is known to be accepted.
func (w *world) unclear() {
	w.t.Helper()
	eventually(w.t, 60*time.Second, func() error {
		states, err := w.states()
		if err == nil && (len(w.missing()) > 0 || states[alert.DeliveryUnknown] != len(w.sg.Mails()) ||
			w.open() != len(w.sg.Mails())) {
			err = &unsettled{states}
		}
		return err
	})
}

// forge posts what must not be believed: that every mail bounced.
func (w *world) forge(mails []mailtest.Mail) (posts int) {
	w.t.Helper()
	now, events := time.Now(), w.eventsOf("bounce", mails)
	want := func(status int, what string, post mailtest.Post, err error) {
		w.t.Helper()
		posts++
		w.want(status, what, post, err)
	}
	post, err := w.sg.Forge(now, events...)
	want(http.StatusUnauthorized, "another key", post, err)
	post, err = w.sg.Sign(now, events...)
	post.Body[len(post.Body)/2] ^= 1
	want(http.StatusUnauthorized, "a changed byte", post, err)
	post, err = w.sg.Sign(now.Add(-time.Minute), events...)
	post.Timestamp = ""
	want(http.StatusUnauthorized, "no time", post, err)
	post, err = w.sg.Sign(now, events...)
	post.Signature = ""
	want(http.StatusUnauthorized, "no signature", post, err)
	post, err = w.sg.Sign(now.Add(-27*time.Hour), events...)
	want(http.StatusUnauthorized, "more than 26 hours late", post, err)
	post, err = w.sg.Sign(now.Add(10*time.Minute), events...)
	want(http.StatusUnauthorized, "from the future", post, err)
	post, err = w.sg.SignRaw(now, []byte(`[{"event":"bounce"`))
	want(http.StatusBadRequest, "cut off", post, err)
	post, err = w.sg.Sign(now, slices.Repeat(events[:1], mail.MaxWebhookEvents+1)...)
	want(http.StatusRequestEntityTooLarge, "more than there can be", post, err)
	return posts
}

// repeat posts the genuine events, each ten times, shuffled, and that one mail
// bounced; at last ten thousand in one body.
func (w *world) repeat(mails []mailtest.Mail) (posts int) {
	w.t.Helper()
	bounced := mails[0]
	events := slices.Concat(w.eventsOf("processed", mails), w.eventsOf("delivered", mails),
		w.eventsOf("bounce", mails[:1]))
	events = slices.Repeat(events, 10)
	rand.New(rand.NewPCG(3, 4)).Shuffle(len(events), func(i, j int) { events[i], events[j] = events[j], events[i] })
	late := time.Now().Add(-25 * time.Hour)
	for part := range slices.Chunk(events, 50) {
		posts++
		post, err := w.sg.Sign(late, part...)
		w.want(http.StatusNoContent, "genuine", post, err)
		late = time.Now()
	}
	post, err := w.sg.Sign(time.Now(), slices.Repeat(events,
		mail.MaxWebhookEvents/len(events)+1)[:mail.MaxWebhookEvents]...)
	w.want(http.StatusNoContent, "ten thousand in one body", post, err)
	w.end(bounced.To[0].To[0].Email)
	return posts + 1
}

// unsettled says that mails are not in the states they should be in.
type unsettled struct{ states map[alert.DeliveryState]int }

func (u *unsettled) Error() string { return fmt.Sprint("deliveries: ", u.states) }
