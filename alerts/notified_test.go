package alerts_test

import (
	"fmt"
	"log/slog"
	"net/http"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/alerts/channel"
	"github.com/enkaku/enkaku/alerts/channel/linetest"
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
			Mail: w.sender(), Owners: s.Devices(), Now: w.clock.now, Log: slog.New(slog.DiscardHandler),
			Ways: map[models.Via]channel.Way{models.ViaPush: {Key: p.public, Push: &channel.WebPush{
				PrivateKey: p.private, PublicKey: p.public, Contact: "https://enkaku.example.jp", HTTP: http.DefaultClient,
				Off: func(models.Owner, string) string { return "/n/x" },
				Say: func(_ vocab.Lang, key string) string { return key },
			}}},
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

// teller is a way to tell people in place of mail.
type teller interface {
	through(w *world, s *store.Store) func(*alerts.Desk, *alerts.Options)
	told(s *alert.Subscription) (shown func() (different, all int)) // adds a device to an alert
}

// told adds a browser.
func (p *pushing) told(s *alert.Subscription) func() (different, all int) {
	browser := p.instead(s)
	return func() (int, int) {
		ids := map[string]bool{}
		for _, shown := range p.Shown(browser) {
			ids[shown.ID] = true
		}
		return len(ids), len(p.Shown(browser))
	}
}

// lining is LINE, with one user for each alert.
type lining struct {
	*linetest.Service
	users int
}

func (l *lining) through(w *world, s *store.Store) func(*alerts.Desk, *alerts.Options) {
	return func(d *alerts.Desk, _ *alerts.Options) {
		d.Sender = channel.New(channel.Options{
			Mail: w.sender(), Owners: s.Devices(), Now: w.clock.now, Log: slog.New(slog.DiscardHandler),
			Ways: map[models.Via]channel.Way{models.ViaLINE: {Key: linetest.Account, Push: &channel.LINE{
				Host: l.URL(), Token: linetest.Token, Public: "https://enkaku.example.jp", HTTP: http.DefaultClient,
				Now: w.clock.now, Log: slog.New(slog.DiscardHandler), Say: func(_ vocab.Lang, key string) string { return key },
			}}},
		})
	}
}

func (l *lining) told(s *alert.Subscription) func() (different, all int) {
	l.users++
	user := fmt.Sprintf("U%032x", l.users)
	s.Devices = s.Devices.With(models.Device{Via: models.ViaLINE, Endpoint: user, Key: linetest.Account, Instead: true})
	return func() (int, int) { return len(l.Shown(user)), len(l.Shown(user)) }
}

// A node that ends at any of its calls leaves one notice and no mail: neither
// both nor neither. A browser may be sent the same twice, and shows it once; LINE
// takes it once.
func TestACrashLeavesOneNoticeAndNoMail(t *testing.T) {
	for name, c := range map[string]struct {
		by   teller
		most int
	}{
		"push": {newPushing(t), 2}, "line": {&lining{Service: linetest.New(t)}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			for _, how := range []fate{dieBefore, dieAfter} {
				crashes(t, c.by, how, c.most)
			}
		})
	}
}

// crashes has nodes end at their calls, one after another.
func crashes(t *testing.T, by teller, how fate, most int) {
	t.Helper()
	crashing(t, 3*callsBetween, 6, func(at int) bool {
		w := newWorld(t)
		f := &faults{}
		var shown func() (different, all int)
		first := w.node("first", by.through(w, w.store),
			func(d *alerts.Desk, o *alerts.Options) { under(d, f); o.Conns = 1 })
		w.sub(func(s *alert.Subscription) { shown = by.told(s) })
		first.pass()
		w.job()
		w.clock.set(start.Add(2 * time.Hour))
		f.endAt(at, how)
		first.Once(w.ctx, w.clock.now())
		if !f.dead {
			return false
		}
		second := w.node("second", by.through(w, w.store))
		for range 12 {
			w.clock.add(10 * time.Minute)
			second.pass()
		}
		if different, all := shown(); different != 1 || all > most || len(w.told()) != 0 {
			t.Fatalf("call %d, fate %d: %d shown of %d, mailed %v", at, how, different, all, w.told())
		}
		return true
	})
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
