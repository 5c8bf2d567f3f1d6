package letters

import (
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/alert"
)

// What somebody waits for goes within a minute of the death of the node that
// had it in hand; what may not come twice waits to be settled.
func TestALetterInHandAtAKill(t *testing.T) {
	for name, c := range map[string]struct {
		kind alert.MailKind
		sent int
	}{
		"a code": {alert.MailCode, 1}, "a confirmation": {alert.MailConfirm, 1}, "a welcome": {alert.MailWelcome, 0},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			p := w.postman()
			written, err := w.words().Code("ja", "123456", 10*time.Minute)
			if err := p.put(w.ctx, envelope{id: "x", kind: c.kind, to: To{Email: "doctor@example.jp"}, worth: 10 * time.Minute},
				written, err); err != nil {
				t.Fatal(err)
			}
			if got, err := w.store.Outgoing().Claim(w.ctx, "dead", w.clock.now(), p.Lease, 1); err != nil || len(got) != 1 {
				t.Fatal(got, err)
			}
			sent := 0
			for range 60 / 5 { // as often as a postman looks
				w.clock.add(p.Every)
				n, err := p.Once(w.ctx, w.clock.now())
				if err != nil {
					t.Fatal(err)
				}
				sent += n
			}
			if sent != c.sent {
				t.Errorf("%d sent within a minute, want %d", sent, c.sent)
			}
		})
	}
}

// A code whose time ran out while its node slept is not handed over.
func TestACodeThatExpiredInHandStays(t *testing.T) {
	w := newWorld(t)
	p := w.postman()
	if err := w.code(p, "late", time.Minute); err != nil {
		t.Fatal(err)
	}
	mails, err := w.store.Outgoing().Claim(w.ctx, p.Node, w.clock.now(), p.Lease, 1)
	if err != nil || len(mails) != 1 {
		t.Fatal(mails, err)
	}
	claimed := w.clock.now()
	mails[0].LeaseUntil = claimed.Add(time.Hour) // so that the lease is not what holds it back
	w.clock.add(time.Minute)
	if err := p.sendOne(w.ctx, &mails[0], claimed); err != nil {
		t.Fatal(err)
	}
	if n := len(w.grid.Mails()); n != 0 {
		t.Errorf("%d mails left", n)
	}
	w.clock.add(time.Hour)
	if _, err := p.Once(w.ctx, w.clock.now()); err != nil {
		t.Fatal(err)
	}
	m, err := w.store.Outgoing().Get(w.ctx, "late")
	if err != nil || m.State != alert.DeliveryFailed || m.Error != "expired" {
		t.Errorf("%s %s %v", m.State, m.Error, err)
	}
}
