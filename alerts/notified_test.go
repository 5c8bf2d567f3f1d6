package alerts_test

import (
	"log/slog"
	"net/http"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/alerts/channel"
	"github.com/enkaku/enkaku/alerts/channel/pushtest"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/store"
)

// pushing is a push service, and the board's key at it.
type pushing struct {
	*pushtest.Service
	private, public string
}

func newPushing(t *testing.T) *pushing {
	t.Helper()
	private, err := channel.MakeKey()
	if err != nil {
		t.Fatal(err)
	}
	public, err := channel.PublicKey(private)
	if err != nil {
		t.Fatal(err)
	}
	return &pushing{pushtest.New(t, public), private, public}
}

// through has a node tell devices.
func (p *pushing) through(w *world, s *store.Store) func(*alerts.Desk, *alerts.Options) {
	return func(d *alerts.Desk, _ *alerts.Options) {
		d.Sender = channel.New(channel.Options{
			Mail: w.sender(), Owners: s.Devices(), Key: p.public, Now: w.clock.now, Log: slog.New(slog.DiscardHandler),
			Push: &channel.WebPush{
				PrivateKey: p.private, PublicKey: p.public, Contact: "https://enkaku.example.jp", HTTP: http.DefaultClient,
				Off: func(models.Owner, string) string { return "/n/x" },
				Say: func(_ vocab.Lang, key string) string { return key },
			},
		})
	}
}

// instead is a browser that an alert tells in place of mail.
func (p *pushing) instead(s *alert.Subscription) *pushtest.Browser {
	b := p.Subscribe()
	b.Device.Instead = true
	s.Devices = s.Devices.With(b.Device)
	return b
}

// A node that ends at any of its calls leaves one notice, by its id, and no mail:
// neither both nor neither.
func TestACrashLeavesOneNoticeAndNoMail(t *testing.T) {
	p := newPushing(t)
	for _, how := range []fate{dieBefore, dieAfter} {
		died := 0
		for at := 1; ; at += 3 * callsBetween {
			w := newWorld(t)
			f := &faults{}
			var browser *pushtest.Browser
			first := w.node("first", p.through(w, w.store),
				func(d *alerts.Desk, o *alerts.Options) { under(d, f); o.Conns = 1 })
			w.sub(func(s *alert.Subscription) { browser = p.instead(s) })
			first.pass()
			w.job()
			w.clock.set(start.Add(2 * time.Hour))
			base := f.calls
			f.choose = func(n int, _ string) fate {
				if n == base+at {
					return how
				}
				return fine
			}
			first.Once(w.ctx, w.clock.now())
			if !f.dead {
				break
			}
			died++
			second := w.node("second", p.through(w, w.store))
			for range 12 {
				w.clock.add(10 * time.Minute)
				second.pass()
			}
			ids := map[string]int{}
			for _, shown := range p.Shown(browser) {
				ids[shown.ID]++
			}
			if len(ids) != 1 || len(p.Shown(browser)) > 2 || len(w.told()) != 0 {
				t.Fatalf("call %d, fate %d: shown %v, mailed %v", at, how, ids, w.told())
			}
		}
		if died < 2 {
			t.Errorf("only %d calls were tried", died)
		}
	}
}

// In quiet hours an alert waits, and is written anew when they end: what closed
// meanwhile is not told.
func TestWhatClosesInQuietHoursIsNotShown(t *testing.T) {
	p, w := newPushing(t), newWorld(t)
	n := w.node("one", p.through(w, w.store))
	var browser *pushtest.Browser
	w.sub(func(s *alert.Subscription) {
		browser = p.instead(s)
		s.Devices[0].QuietFrom, s.Devices[0].QuietTo = 22, 9
	})
	n.pass()
	kept, closed := w.job(), w.job()
	w.clock.set(start.Add(2 * time.Hour)) // 08:00; due at 07:30
	n.pass()
	if len(p.Shown(browser)) != 0 || len(w.told()) != 0 {
		t.Fatalf("%d shown, mailed %v at eight", len(p.Shown(browser)), w.told())
	}
	w.updateJob(closed.ID, func(j *models.Job) { j.State = models.JobClosed })
	w.clock.set(start.Add(3*time.Hour + time.Minute))
	n.pass()
	shown := p.Shown(browser)
	if len(shown) != 1 || shown[0].Open != "/jobs/"+kept.ID || len(w.told()) != 0 {
		t.Errorf("shown %+v, mailed %v", shown, w.told())
	}
}
