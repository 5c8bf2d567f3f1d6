package models

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"
)

var hookNow = time.Date(2026, 11, 29, 9, 0, 0, 0, Tokyo)

// The message and its signature are the example in the documentation of Standard Webhooks.
func TestAMessageIsSignedAsStandardWebhooksSay(t *testing.T) {
	w := Webhook{Secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}
	got, err := w.Sign("msg_p5jXN8AQM9LWM0D4loKWxJek", time.Unix(1614265330, 0), []byte(`{"test": 2432232314}`))
	if err != nil || got["webhook-signature"] != "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=" {
		t.Errorf("%v, %v", got, err)
	}
	if got["webhook-id"] != "msg_p5jXN8AQM9LWM0D4loKWxJek" || got["webhook-timestamp"] != "1614265330" {
		t.Errorf("headers %v", got)
	}
	for _, secret := range []string{"", "whsec_", "whsec_%%", WebhookSecret(make([]byte, 23))} {
		if _, err := (&Webhook{Secret: secret}).Sign("a", hookNow, nil); err == nil {
			t.Errorf("signed with %q", secret)
		}
	}
	if _, err := (&Webhook{Secret: WebhookSecret(make([]byte, SecretBytes))}).Sign("a", hookNow, nil); err != nil {
		t.Error(err)
	}
}

func TestAMessageIsTriedForADay(t *testing.T) {
	m, at, w := WebhookMessage{State: MessageWaits}, hookNow, Webhook{}
	wait := time.Duration(0)
	for m.State == MessageWaits {
		if !m.Due(at) || m.Due(at.Add(-time.Millisecond)) && m.Count > 0 {
			t.Fatalf("try %d: due too early or too late", m.Count)
		}
		m.Tried(WebhookTry{At: at, Status: 500}, 0)
		if m.State == MessageWaits {
			if next := m.NextAt.Sub(at); next <= wait {
				t.Fatalf("try %d: waits %s after %s", m.Count, next, wait)
			} else {
				at, wait = m.NextAt, next
			}
		}
	}
	if m.State != MessageGivenUp || m.Count != 10 || at.Sub(hookNow).Round(time.Minute) != 24*time.Hour || m.Due(at) {
		t.Errorf("%s after %d tries in %s", m.State, m.Count, at.Sub(hookNow))
	}
	if err := m.Again(&w, at); err != nil || m.State != MessageWaits || m.Count != 0 || !m.Due(at) {
		t.Errorf("again: %+v, %v", m, err)
	}
	if !errors.Is(m.Again(&w, at), ErrConflict) {
		t.Error("what waits was put in the queue a second time")
	}
	if m.Tried(WebhookTry{At: at, Status: 429}, time.Hour); m.NextAt.Sub(at) != time.Hour {
		t.Errorf("asked to wait an hour: %s", m.NextAt.Sub(at))
	}
	if m.Tried(WebhookTry{At: at, Status: 503}, 72*time.Hour); m.NextAt.Sub(at) != 24*time.Hour {
		t.Errorf("asked to wait three days: %s", m.NextAt.Sub(at))
	}
	if !m.Stop() || m.State != MessageStopped || m.Stop() {
		t.Errorf("its webhook is off: %+v", m)
	}
	if w.Off = HookPaused; !errors.Is(m.Again(&w, at), ErrConflict) {
		t.Error("sent again although its webhook is off")
	}
	if m.Tried(WebhookTry{At: at, Status: 204}, 0); m.State != MessageArrived || !m.NextAt.IsZero() {
		t.Errorf("arrived: %+v", m)
	}
	for range 30 {
		m.Tried(WebhookTry{At: at}, 0)
	}
	if len(m.Tries) != maxTriesKept {
		t.Errorf("%d tries are kept", len(m.Tries))
	}
}

func TestWhichAnswersTakeAMessage(t *testing.T) {
	for status, want := range map[int]bool{0: false, 199: false, 200: true, 204: true, 299: true, 300: false, 302: false, 404: false, 500: false} {
		if (WebhookTry{Status: status}).Arrived() != want {
			t.Errorf("%d: %t", status, !want)
		}
	}
}

func TestWhenTheBoardStopsAWebhook(t *testing.T) {
	at := func(d time.Duration, status int) WebhookTry { return WebhookTry{At: hookNow.Add(d), Status: status} }
	w := Webhook{Events: []EventKind{EventApplied}, Since: hookNow}
	if w.Told(at(0, 500)) || w.Told(at(WebhookOffAfter-time.Second, 0)) || !w.On() {
		t.Error("off too early")
	}
	if w.Told(at(WebhookOffAfter-time.Second, 200)); !w.FailingSince.IsZero() || !w.LastGood.Equal(hookNow.Add(WebhookOffAfter-time.Second)) {
		t.Error("one that arrives ends the failing")
	}
	w.Told(at(0, 500))
	if !w.Told(at(WebhookOffAfter, 0)) || w.Off != HookFailed || w.Told(at(2*WebhookOffAfter, 0)) || w.Stops != 1 {
		t.Errorf("a day of failures: %+v; it stops once", w)
	}
	if w.Wants(EventApplied, hookNow.Add(time.Hour), hookNow.Add(time.Hour)) || !errors.Is(w.Pause(), ErrConflict) {
		t.Error("a webhook that is off is told something, or paused")
	}
	if err := w.SwitchOn(hookNow.Add(time.Hour)); err != nil || !w.On() || !errors.Is(w.SwitchOn(hookNow), ErrConflict) {
		t.Errorf("on again: %+v, %v", w, err)
	}
	if w.Wants(EventApplied, hookNow.Add(time.Minute), hookNow.Add(time.Hour)) {
		t.Error("told of what happened while it was off")
	}
	if !w.Told(at(0, 410)) || w.Off != HookGone || w.Stops != 2 {
		t.Errorf("gone for good: %+v", w)
	}
}

func TestWhatAWebhookIsTold(t *testing.T) {
	w := Webhook{Events: []EventKind{EventApplied}, Since: hookNow}
	for name, tc := range map[string]struct {
		kind    EventKind
		at, now time.Time
		want    bool
	}{
		"chosen": {EventApplied, hookNow, hookNow, true}, "not chosen": {EventExpired, hookNow, hookNow, false},
		"before it was there": {EventApplied, hookNow.Add(-time.Second), hookNow, false},
		"news of last week":   {EventApplied, hookNow, hookNow.Add(NewsFor), false},
	} {
		if w.Wants(tc.kind, tc.at, tc.now) != tc.want {
			t.Error(name)
		}
	}
}

func TestWhichWebhooksCanBeMade(t *testing.T) {
	four := make([]Webhook, MaxWebhooks-1)
	for name, tc := range map[string]struct {
		events []EventKind
		others []Webhook
		state  VerificationState
		want   string
	}{
		"good": {EventKinds, four, "", ""}, "no event": {nil, nil, "", FieldHookEvents}, "no such event": {[]EventKind{"all"}, nil, "", FieldHookEvents},
		"a test is not chosen": {[]EventKind{EventApplied, EventTest}, nil, "", FieldHookEvents}, "one too many": {EventKinds, append(four, Webhook{}), "", FieldHookAddress},
		"twice the same": {EventKinds, []Webhook{{Address: "https://a.example/"}}, "", FieldHookAddress},
		"suspended":      {nil, nil, VerifySuspended, FieldHookAddress},
	} {
		var got []string
		w := Webhook{Address: "https://a.example/", Events: tc.events}
		for _, f := range w.Check(tc.others, Verification{State: tc.state}) {
			got = append(got, f.Field)
		}
		if strings.Join(got, " ") != tc.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if host := (&Webhook{Address: "https://a.example:8443/x?key=secret"}).Host(); host != "a.example" {
		t.Errorf("host %q", host)
	}
}

// Each step of a job leaves one piece of news in the same write, or none.
func TestNewsOfAJob(t *testing.T) {
	approved := func() Job {
		return Job{State: JobApproved, PublishAt: hookNow, ExpiresAt: hookNow.Add(24 * time.Hour)}
	}
	kinds := func(j *Job) (all []EventKind) {
		for i, n := range j.News {
			if all = append(all, n.Kind); n.N != i+1 {
				t.Errorf("%d. is number %d", i+1, n.N)
			}
		}
		return all
	}
	for name, tc := range map[string]struct {
		steps func(j *Job)
		want  []EventKind
	}{
		"appears, once": {func(j *Job) { j.Turn(hookNow); j.Turn(hookNow) }, []EventKind{EventPublished}},
		"runs out":      {func(j *Job) { j.Turn(hookNow); j.Turn(j.ExpiresAt) }, []EventKind{EventPublished, EventExpired}},
		"closed": {func(j *Job) { j.Turn(hookNow); _ = j.Close(FilledHere, hookNow); j.Turn(hookNow) },
			[]EventKind{EventPublished, EventClosed}},
		"held back, then ended": {func(j *Job) {
			j.Turn(hookNow)
			_ = j.Pause()
			j.Turn(hookNow)
			_ = j.Close(NotFilled, hookNow)
			j.Turn(hookNow)
		},
			[]EventKind{EventPublished, EventPaused, EventClosed}},
		"held back and withdrawn before anybody looked": {func(j *Job) { j.Turn(hookNow); _ = j.Pause(); _ = j.Withdraw(hookNow); j.Turn(hookNow) },
			[]EventKind{EventPublished, EventClosed}},
		"taken down": {func(j *Job) { j.Turn(hookNow); _ = j.TakeDown("虚偽の記載", hookNow); j.Turn(hookNow) },
			[]EventKind{EventPublished, EventReturned}},
		"a change returned": {func(j *Job) {
			j.Turn(hookNow)
			j.Proposed = &Advert{}
			_ = j.Return("給与", hookNow)
			j.Turn(hookNow)
		},
			[]EventKind{EventPublished, EventReturned}},
		"refused: not in review": {func(j *Job) { _ = j.Return("給与", hookNow) }, nil},
	} {
		j := approved()
		tc.steps(&j)
		if got := kinds(&j); !slices.Equal(got, tc.want) {
			t.Errorf("%s: %v, want %v", name, got, tc.want)
		}
	}
	j := approved()
	j.Proposed = &Advert{}
	_ = j.Return("給与", hookNow)
	if !j.News[0].Change {
		t.Error("a change that was returned counts as the advert")
	}
}

func TestOldNewsIsForgottenAndItsNumberIsNot(t *testing.T) {
	j := Job{}
	for i := range 2 * maxJobNews {
		j.news(EventPublished, hookNow.Add(time.Duration(i)*time.Minute), false)
	}
	if len(j.News) != maxJobNews || j.News[0].N != maxJobNews+1 {
		t.Errorf("%d kept, from number %d", len(j.News), j.News[0].N)
	}
	j.news(EventExpired, hookNow.Add(2*NewsFor), false)
	if len(j.News) != 1 || j.News[0].N != 2*maxJobNews+1 {
		t.Errorf("after weeks: %+v", j.News)
	}
}
