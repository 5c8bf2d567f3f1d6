package models

import (
	"errors"
	"strings"
	"testing"
	"time"
)

// The message and its signature are the example in the documentation of Standard Webhooks.
func TestAMessageIsSignedAsStandardWebhooksSay(t *testing.T) {
	w := Webhook{Secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}
	got, err := w.Sign("msg_p5jXN8AQM9LWM0D4loKWxJek", time.Unix(1614265330, 0), []byte(`{"test": 2432232314}`))
	if err != nil || got["Webhook-Signature"] != "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=" {
		t.Errorf("%v, %v", got, err)
	}
	if got["Webhook-Id"] != "msg_p5jXN8AQM9LWM0D4loKWxJek" || got["Webhook-Timestamp"] != "1614265330" {
		t.Errorf("headers %v", got)
	}
	for _, secret := range []string{"", "whsec_", "whsec_%%", WebhookSecret(make([]byte, 23))} {
		if _, err := (&Webhook{Secret: secret}).Sign("a", time.Now(), nil); err == nil {
			t.Errorf("signed with %q", secret)
		}
	}
	if _, err := (&Webhook{Secret: WebhookSecret(make([]byte, 32))}).Sign("a", time.Now(), nil); err != nil {
		t.Error(err)
	}
}

func TestAMessageIsTriedForThreeDays(t *testing.T) {
	began := time.Date(2026, 11, 29, 9, 0, 0, 0, Tokyo)
	m, at := WebhookMessage{State: MessageWaits}, began
	for m.State == MessageWaits {
		m.Tried(WebhookTry{At: at, Status: 500}, false, 0)
		if m.State == MessageWaits && !m.NextAt.After(at) {
			t.Fatalf("try %d: again at %s", m.Count, m.NextAt)
		}
		if m.State == MessageWaits {
			at = m.NextAt
		}
	}
	if m.State != MessageGivenUp || m.Count != len(waits)+1 || at.Sub(began) < 72*time.Hour || at.Sub(began) > 96*time.Hour {
		t.Errorf("%s after %d tries in %s", m.State, m.Count, at.Sub(began))
	}
	if err := m.Again(at); err != nil || m.State != MessageWaits || m.Count != 0 {
		t.Errorf("again: %+v, %v", m, err)
	}
	if !errors.Is(m.Again(at), ErrConflict) {
		t.Error("what waits was put in the queue a second time")
	}
	if m.Tried(WebhookTry{At: at, Status: 429}, false, time.Hour); m.NextAt.Sub(at) != time.Hour {
		t.Errorf("asked to wait an hour: %s", m.NextAt.Sub(at))
	}
	if m.Tried(WebhookTry{At: at, Status: 204}, true, 0); m.State != MessageArrived || !m.NextAt.IsZero() {
		t.Errorf("arrived: %+v", m)
	}
	for range 30 {
		m.Tried(WebhookTry{At: at}, false, 0)
	}
	if len(m.Tries) != MaxTriesKept {
		t.Errorf("%d tries are kept", len(m.Tries))
	}
}

func TestWhenAWebhookGoesOff(t *testing.T) {
	now := time.Date(2026, 11, 29, 9, 0, 0, 0, Tokyo)
	w := Webhook{Events: []EventKind{EventApplied}, CreatedAt: now}
	if w.Told(false, 500, now) || w.Told(false, 500, now.Add(WebhookOffAfter-time.Second)) || !w.On() {
		t.Error("off too early")
	}
	if w.Told(true, 200, now.Add(WebhookOffAfter-time.Second)); !w.FailingSince.IsZero() {
		t.Error("one that arrives ends the failing")
	}
	w.Told(false, 500, now)
	if !w.Told(false, 0, now.Add(WebhookOffAfter)) || w.On() || w.Told(false, 0, now.Add(2*WebhookOffAfter)) {
		t.Errorf("five days of failures: %+v; it goes off once", w)
	}
	if w.Wants(EventApplied, now.Add(time.Hour)) {
		t.Error("a webhook that is off is told something")
	}
	if w.SwitchOn(); !w.On() || !w.Told(false, 410, now) {
		t.Error("gone for good: off at once")
	}
	w.SwitchOn()
	for name, tc := range map[string]struct {
		kind EventKind
		at   time.Time
		want bool
	}{"chosen": {EventApplied, now, true}, "not chosen": {EventExpired, now, false}, "before it was there": {EventApplied, now.Add(-time.Second), false}} {
		if w.Wants(tc.kind, tc.at) != tc.want {
			t.Error(name)
		}
	}
}

func TestWhichWebhooksCanBeMade(t *testing.T) {
	for name, tc := range map[string]struct {
		events []EventKind
		others int
		want   string
	}{
		"good": {EventKinds, MaxWebhooks - 1, ""}, "no event": {nil, 0, FieldHookEvents}, "no such event": {[]EventKind{"all"}, 0, FieldHookEvents},
		"a test is not chosen": {[]EventKind{EventTest}, 0, FieldHookEvents}, "one too many": {EventKinds, MaxWebhooks, FieldHookAddress},
	} {
		var got []string
		for _, f := range (&Webhook{Events: tc.events}).Check(tc.others) {
			got = append(got, f.Field)
		}
		if strings.Join(got, " ") != tc.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
