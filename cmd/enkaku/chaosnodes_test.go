package main

import (
	"syscall"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/store/storetest"
)

// killing is how often the board is killed, and what it does meanwhile.
type killing struct {
	rounds      int
	subscribers int           // few where the server of the tests scans and a real one has indexes
	every       time.Duration // two jobs are published
	webhook     bool
}

// withWebhook is half as many kills while the provider tells what it took.
func (k killing) withWebhook() killing {
	k.rounds, k.webhook = k.rounds/2, true
	return k
}

// killed ends the board at random moments of its work and starts it again.
func killed(t *testing.T, storeURL string, k killing) verdict {
	w := newWorld(t, storeURL, k.subscribers)
	if k.webhook {
		defer w.webhook()()
	}
	stop := w.pour(k.every)
	w.sg.SetLatency(100 * time.Millisecond)
	for round := range k.rounds {
		n := w.start()
		if round%2 == 0 {
			w.requests(w.sg.Requests()+1, 5*time.Second) // in the middle of mailing
		}
		time.Sleep(w.moment(time.Second))
		w.killed(n)
		if round%20 == 19 {
			t.Logf("%d kills, %d mails", round+1, len(w.sg.Mails()))
		}
	}
	stop()
	last := w.start()
	w.settle()
	w.stopSome(5)
	last.signal(syscall.SIGTERM)
	last.wait(30 * time.Second)
	return w.audit(k.rounds)
}

// threeNodes runs three nodes on one store, freezes one for a while and kills
// another. Their clocks are apart: the one that is frozen is ahead, the one
// that is killed behind. The provider tells what it took, so that what the
// frozen node had handed over is known.
func threeNodes(t *testing.T, frozen, apart time.Duration) verdict {
	w := newWorld(t, storetest.Mongo(t), 12)
	defer w.webhook()()
	w.start()
	ahead := w.join("--clock-offset", apart.String())
	behind := w.join("--clock-offset=" + (-apart).String())
	w.sg.SetLatency(50 * time.Millisecond)
	stop := w.pour(time.Second)
	w.requests(10, 20*time.Second)
	ahead.signal(syscall.SIGSTOP)
	time.Sleep(frozen / 2)
	w.killed(behind)
	time.Sleep(frozen / 2)
	ahead.signal(syscall.SIGCONT)
	time.Sleep(time.Second)
	stop()
	w.settle()
	w.stopSome(3)
	return w.audit(1)
}

// dayDown stops the only node, publishes, and starts it a day later by its
// clock. Half of the subscribers get a digest a day. Then the clock is set
// back to where it was, and after that another day has gone by.
func dayDown(t *testing.T) verdict {
	w := newWorld(t, "", 16)
	w.daily(8)
	n := w.start()
	publish := func() {
		t.Helper()
		if err := w.publish(t.Context(), 6); err != nil {
			t.Error(err)
		}
	}
	restart := func(offset time.Duration) {
		t.Helper()
		n.signal(syscall.SIGTERM)
		n.wait(30 * time.Second)
		if offset != 0 {
			publish()
		}
		n = w.start("--clock-offset", offset.String())
	}
	publish()
	w.requests(4, 10*time.Second)
	restart(24 * time.Hour)
	w.settle()
	restart(0)
	time.Sleep(3 * time.Second) // nothing is owed: no condition to wait for
	restart(48 * time.Hour)
	w.settle()
	return w.audit(3)
}

// daily makes digests a day of some subscriptions, due within a day.
func (w *world) daily(n int) {
	w.t.Helper()
	for email := range w.subs {
		if n--; n < 0 {
			return
		}
		w.edit(email, func(s *alert.Subscription) {
			s.Frequency, s.Hour = alert.Daily, 7
			s.NextDue = s.NextSlot(w.started, models.Tokyo)
		})
	}
}
