package channel_test

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts/channel"
	"github.com/enkaku/enkaku/alerts/channel/pushtest"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

var (
	noon  = time.Date(2026, 11, 24, 12, 0, 0, 0, models.Tokyo)
	night = time.Date(2026, 11, 24, 3, 0, 0, 0, models.Tokyo)
)

// desk is one owner with devices, and a mail provider.
type desk struct {
	devices models.Devices
	down    error // of the store
	mails   []mail.Message
	answer  mail.Outcome
}

func (d *desk) Devices(context.Context, models.Owner) (models.Devices, error) {
	return d.devices, d.down
}

func (d *desk) Remove(_ context.Context, _ models.Owner, mark string) error {
	d.devices = d.devices.Without(mark)
	return nil
}

func (d *desk) Name() string { return "desk" }

func (d *desk) Send(_ context.Context, m mail.Message) (mail.Outcome, error) {
	d.mails = append(d.mails, m)
	return d.answer, nil
}

// world is a sender between a provider of mails and a push service.
type world struct {
	desk *desk
	*channel.Sender
	service *pushtest.Service
	now     time.Time
}

func newWorld(t *testing.T) *world {
	t.Helper()
	private, err := channel.MakeKey()
	if err != nil {
		t.Fatal(err)
	}
	key, err := channel.PublicKey(private)
	if err != nil {
		t.Fatal(err)
	}
	w := &world{
		desk: &desk{answer: mail.Outcome{Class: mail.Accepted, ProviderID: "p"}}, service: pushtest.New(t, key), now: noon,
	}
	w.Sender = channel.New(channel.Options{
		Mail: w.desk, Owners: w.desk, Now: func() time.Time { return w.now }, Log: slog.New(slog.DiscardHandler),
		Ways: map[models.Via]channel.Way{models.ViaPush: {Key: key, Push: &channel.WebPush{
			PrivateKey: private, PublicKey: key, Contact: "https://board.example", HTTP: http.DefaultClient,
			Off: func(o models.Owner, mark string) string { return "/n/" + string(o) + "." + mark },
			Say: func(l vocab.Lang, key string) string { return string(l) + "." + key },
		}}},
	})
	return w
}

// add adds a device; instead of mail or beside it.
func (w *world) add(instead bool) *pushtest.Browser {
	b := w.service.Subscribe()
	b.Device.Instead = instead
	w.desk.devices = w.desk.devices.With(b.Device)
	return b
}

func digest() mail.Message {
	return mail.Message{ID: "d1", Kind: "digest", Lang: "ja", Subject: "オンライン診療の新着3件", Owner: "subscription/s1", Open: "/?q=x"}
}

func TestADeviceShowsTheSubjectAndNoMore(t *testing.T) {
	w := newWorld(t)
	b := w.add(false)
	m := digest()
	m.Text, m.HTML = "secret text", "secret html"
	m.To = mail.Address{Email: "doctor@example.jp"}
	if o, err := w.Send(t.Context(), m); err != nil || o.ProviderID != "p" {
		t.Fatal(o, err)
	}
	shown := w.service.Shown(b)
	if len(shown) != 1 || len(w.desk.mails) != 1 {
		t.Fatalf("%d shown, %d mailed; want one each", len(shown), len(w.desk.mails))
	}
	got := shown[0]
	want := pushtest.Shown{ID: got.Topic, Lang: "ja", Title: "ja.title", Body: m.Subject, Open: "/?q=x",
		Off: "/n/subscription/s1." + b.Device.Mark(), Stop: "ja.stop", TTL: "86400", Urgency: "low", Topic: got.Topic, Length: got.Length}
	if got != want {
		t.Errorf("shown %+v, want %+v", got, want)
	}
	if strings.Contains(got.Topic, "d1") || len(got.Topic) != 32 {
		t.Errorf("topic %q", got.Topic)
	}
}

func TestWhatBecomesOfMailsAndNotices(t *testing.T) {
	for name, c := range map[string]struct {
		instead  []bool // of each device
		night    bool
		answers  []int
		tries    int
		calendar bool
		mail     mail.Class // what the provider would say

		want    mail.Class
		wait    time.Duration
		mailed  int
		shown   int
		devices int // that are left
	}{
		"no device":                            {mail: mail.Accepted, want: mail.Accepted, mailed: 1},
		"beside mail":                          {instead: []bool{false}, mail: mail.Accepted, want: mail.Accepted, mailed: 1, shown: 1, devices: 1},
		"beside mail, two devices":             {instead: []bool{false, false}, mail: mail.Accepted, want: mail.Accepted, mailed: 1, shown: 2, devices: 2},
		"beside mail, at night":                {instead: []bool{false}, night: true, mail: mail.Accepted, want: mail.Accepted, mailed: 1, devices: 1},
		"beside a mail that did not go":        {instead: []bool{false}, mail: mail.NotSent, want: mail.NotSent, mailed: 1, devices: 1},
		"beside a mail that may have gone":     {instead: []bool{false}, mail: mail.Unknown, want: mail.Unknown, mailed: 1, devices: 1},
		"beside mail, the service is down":     {instead: []bool{false}, answers: []int{503}, mail: mail.Accepted, want: mail.Accepted, mailed: 1, devices: 1},
		"beside mail, gone":                    {instead: []bool{false}, answers: []int{410}, mail: mail.Accepted, want: mail.Accepted, mailed: 1},
		"instead of mail":                      {instead: []bool{true}, want: mail.Accepted, shown: 1, devices: 1},
		"instead of mail, and another beside":  {instead: []bool{true, false}, want: mail.Accepted, shown: 2, devices: 2},
		"instead of mail, at night":            {instead: []bool{true}, night: true, want: mail.NotSent, wait: 4 * time.Hour, devices: 1},
		"instead of mail, gone: mail":          {instead: []bool{true}, answers: []int{410}, mail: mail.Accepted, want: mail.Accepted, mailed: 1},
		"instead of mail, unknown there: mail": {instead: []bool{true}, answers: []int{404}, mail: mail.Accepted, want: mail.Accepted, mailed: 1},
		"instead of mail, one of two gone":     {instead: []bool{true, true}, answers: []int{410, 201}, want: mail.Accepted, shown: 1, devices: 1},
		"instead of mail, only another took":   {instead: []bool{true, false}, answers: []int{410, 201}, mail: mail.Accepted, want: mail.Accepted, mailed: 1, shown: 1, devices: 1},
		"instead of mail, our key is refused":  {instead: []bool{true}, answers: []int{403}, mail: mail.Accepted, want: mail.Accepted, mailed: 1, devices: 1},
		"instead of mail, redirected":          {instead: []bool{true}, answers: []int{304}, mail: mail.Accepted, want: mail.Accepted, mailed: 1, devices: 1},
		"instead of mail, too fast":            {instead: []bool{true}, answers: []int{429}, want: mail.NotSent, wait: 90 * time.Second, devices: 1},
		"instead of mail, the service is down": {instead: []bool{true}, answers: []int{500}, want: mail.NotSent, wait: 90 * time.Second, devices: 1},
		"instead of mail, down thrice: mail":   {instead: []bool{true}, tries: 3, mail: mail.Accepted, want: mail.Accepted, mailed: 1, devices: 1},
		"instead of mail, no clear answer":     {instead: []bool{true}, answers: []int{0}, want: mail.Unknown, shown: 1, devices: 1},
		"a file for calendars":                 {instead: []bool{true}, calendar: true, mail: mail.Accepted, want: mail.Accepted, mailed: 1, shown: 1, devices: 1},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			if c.night {
				w.now = night
			}
			w.desk.answer.Class = c.mail
			w.service.Retry = "90"
			w.service.Answer(c.answers...)
			var all []*pushtest.Browser
			for _, instead := range c.instead {
				all = append(all, w.add(instead))
			}
			m := digest()
			m.Tries = c.tries
			if c.calendar {
				m.Calendar = mail.CalendarFile{Method: "PUBLISH", Content: "BEGIN:VCALENDAR"}
			}
			o, err := w.Send(t.Context(), m)
			shown := 0
			for _, b := range all {
				shown += len(w.service.Shown(b))
			}
			if err != nil || o.Class != c.want || o.RetryAfter != c.wait || len(w.desk.mails) != c.mailed || shown != c.shown ||
				len(w.desk.devices) != c.devices {
				t.Errorf("%s after %s (%v), %d mailed, %d shown, %d devices left; want %+v", o.Class, o.RetryAfter, err,
					len(w.desk.mails), shown, len(w.desk.devices), c)
			}
		})
	}
}

// A device in its quiet hours holds back neither the mail nor another device.
func TestAQuietDeviceHoldsNobodyBack(t *testing.T) {
	for name, c := range map[string]struct {
		quiet, awake bool // whether each takes the place of mail
		mailed       int
	}{
		"both in place of mail":          {true, true, 0},
		"the quiet one in place of mail": {true, false, 1},
		"the awake one in place of mail": {false, true, 0},
		"both beside mail":               {false, false, 1},
	} {
		w := newWorld(t)
		w.now = night
		w.desk.answer.Class = mail.Accepted
		asleep, up := w.add(c.quiet), w.add(c.awake)
		w.desk.devices[1].QuietFrom, w.desk.devices[1].QuietTo = 0, 0
		o, err := w.Send(t.Context(), digest())
		if err != nil || o.Class != mail.Accepted || len(w.desk.mails) != c.mailed {
			t.Errorf("%s: %s, %d mailed, %v", name, o.Class, len(w.desk.mails), err)
		}
		if len(w.service.Shown(up)) != 1 || len(w.service.Shown(asleep)) != 0 {
			t.Errorf("%s: %d and %d shown", name, len(w.service.Shown(up)), len(w.service.Shown(asleep)))
		}
	}
}

func TestASecondTryTakesThePlaceOfTheFirst(t *testing.T) {
	w := newWorld(t)
	b := w.add(true)
	w.service.Answer(0)
	m := digest()
	if o, _ := w.Send(t.Context(), m); o.Class != mail.Unknown {
		t.Fatalf("a broken connection is %s", o.Class)
	}
	m.Tries = 1
	if o, _ := w.Send(t.Context(), m); o.Class != mail.Accepted {
		t.Fatalf("the second try is %s", o.Class)
	}
	shown := w.service.Shown(b)
	if len(shown) != 2 || shown[0].ID != shown[1].ID || shown[0].Topic != shown[1].Topic || len(w.desk.mails) != 0 {
		t.Errorf("%+v, %d mailed", shown, len(w.desk.mails))
	}
}

func TestNobodyIsToldWithoutAKeyOrWhenItChanged(t *testing.T) {
	w := newWorld(t)
	b := w.add(true)
	w.desk.devices[0].Key = "of before"
	if o, err := w.Send(t.Context(), digest()); err != nil || o.Class != mail.Accepted || len(w.desk.mails) != 1 ||
		len(w.desk.devices) != 1 || len(w.service.Shown(b)) != 0 {
		t.Errorf("another key: %s, %d mailed", o.Class, len(w.desk.mails))
	}
	w.Ways = nil
	if _, err := w.Send(t.Context(), digest()); err != nil || len(w.desk.mails) != 2 {
		t.Errorf("no key: %d mailed", len(w.desk.mails))
	}
}

func TestAStoreThatIsDownLosesNothing(t *testing.T) {
	w := newWorld(t)
	w.desk.down = errors.New("down")
	if o, err := w.Send(t.Context(), digest()); err == nil || o.Class != mail.NotSent || len(w.desk.mails) != 0 {
		t.Errorf("%s, %v, %d mailed", o.Class, err, len(w.desk.mails))
	}
}

func TestAMailThatWasTakenBackIsNotShown(t *testing.T) {
	w := newWorld(t)
	b := w.add(true)
	m := digest()
	m.Still = func() bool { return false }
	if o, _ := w.Send(t.Context(), m); o.Class != mail.NotSent || len(w.service.Shown(b)) != 0 {
		t.Errorf("%s, %d shown", o.Class, len(w.service.Shown(b)))
	}
}

func TestWhatIsTooLongIsCut(t *testing.T) {
	w := newWorld(t)
	b := w.add(true)
	m := digest()
	m.Subject, m.Open, m.Owner = strings.Repeat("診", 600), "/?q="+strings.Repeat("a", 3000), "user/u1"
	if o, _ := w.Send(t.Context(), m); o.Class != mail.Accepted {
		t.Fatal(o.Class)
	}
	got := w.service.Shown(b)[0]
	if len([]rune(got.Body)) != 250 || got.Open != "/" || got.Urgency != "normal" || got.TTL != "2419200" || got.Length > 3000 {
		t.Errorf("%d characters, opens %q, %s, %s, %d bytes", len([]rune(got.Body)), got.Open, got.Urgency, got.TTL, got.Length)
	}
}

func TestKeysThatAreGivenAreChecked(t *testing.T) {
	good, err := channel.MakeKey()
	if err != nil {
		t.Fatal(err)
	}
	for key, ok := range map[string]bool{good: true, "": false, good[:40]: false, "?": false, strings.Repeat("A", 43): false} {
		if _, err := channel.PublicKey(key); (err == nil) != ok {
			t.Errorf("%d characters: %v", len(key), err)
		}
	}
}
