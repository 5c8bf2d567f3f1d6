package channel_test

import (
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts/channel"
	"github.com/enkaku/enkaku/alerts/channel/linetest"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

var lineUser = "U" + strings.Repeat("ab12", 8)

// withLINE has a world tell a LINE as well.
func withLINE(t *testing.T, instead bool) (*world, *linetest.Service, *channel.LINE) {
	t.Helper()
	w, service := newWorld(t), linetest.New(t)
	line := &channel.LINE{
		Host: service.URL(), Token: linetest.Token, Public: "https://board.example", HTTP: channel.NewLINEClient(),
		Now: func() time.Time { return w.now }, Log: slog.New(slog.DiscardHandler),
		Say: func(_ vocab.Lang, key string) string { return key },
	}
	w.Ways[models.ViaLINE] = channel.Way{Key: linetest.Account, Push: line}
	w.desk.devices = w.desk.devices.With(models.Device{Via: models.ViaLINE, Endpoint: lineUser, Key: linetest.Account,
		Instead: instead, QuietFrom: 22, QuietTo: 7})
	return w, service, line
}

func TestWhatBecomesOfMailsAndLINE(t *testing.T) {
	after := func(seconds string) linetest.Answer {
		a := linetest.Rate
		a.Header = http.Header{"Retry-After": {seconds}}
		return a
	}
	for name, c := range map[string]struct {
		beside, night bool
		answer        []linetest.Answer
		tries         int
		calendar      bool

		want          mail.Class
		wait          time.Duration
		mailed, shown int
	}{
		"instead of mail":                     {want: mail.Accepted, shown: 1},
		"beside mail":                         {beside: true, want: mail.Accepted, mailed: 1, shown: 1},
		"beside mail, at night":               {beside: true, night: true, want: mail.Accepted, mailed: 1},
		"beside mail, refused":                {beside: true, answer: []linetest.Answer{{Status: 400}}, want: mail.Accepted, mailed: 1},
		"at night":                            {night: true, want: mail.NotSent, wait: 4 * time.Hour},
		"too fast":                            {answer: []linetest.Answer{linetest.Rate}, want: mail.NotSent, wait: time.Minute},
		"too fast, it says how long":          {answer: []linetest.Answer{after("90")}, want: mail.NotSent, wait: 90 * time.Second},
		"too fast, it says an age":            {answer: []linetest.Answer{after("90000")}, want: mail.NotSent, wait: time.Hour},
		"the month is used up: mail":          {answer: []linetest.Answer{linetest.Monthly}, want: mail.Accepted, mailed: 1},
		"the token is refused: mail":          {answer: []linetest.Answer{{Status: 401}}, want: mail.Accepted, mailed: 1},
		"the plan does not allow it: mail":    {answer: []linetest.Answer{{Status: 403}}, want: mail.Accepted, mailed: 1},
		"a user that is none: mail":           {answer: []linetest.Answer{{Status: 400}}, want: mail.Accepted, mailed: 1},
		"redirected: mail":                    {answer: []linetest.Answer{{Status: 307, Header: http.Header{"Location": {"/"}}}}, want: mail.Accepted, mailed: 1},
		"LINE is down":                        {answer: []linetest.Answer{{Status: 500}}, want: mail.Unknown},
		"it took it and broke off":            {answer: []linetest.Answer{{}}, want: mail.Unknown, shown: 1},
		"down thrice: mail":                   {tries: 3, want: mail.Accepted, mailed: 1},
		"a file for calendars goes by mail":   {calendar: true, want: mail.Accepted, mailed: 1, shown: 1},
		"a file, LINE is down: nothing waits": {calendar: true, answer: []linetest.Answer{{Status: 500}}, want: mail.Accepted, mailed: 1},
	} {
		t.Run(name, func(t *testing.T) {
			w, service, _ := withLINE(t, !c.beside)
			if c.night {
				w.now = night
			}
			service.Say(c.answer...)
			m := digest()
			m.Tries = c.tries
			if c.calendar {
				m.Calendar = mail.CalendarFile{Method: "PUBLISH", Content: "BEGIN:VCALENDAR"}
			}
			o, err := w.Send(t.Context(), m)
			if got := len(service.Shown(lineUser)); err != nil || o.Class != c.want || o.RetryAfter != c.wait ||
				len(w.desk.mails) != c.mailed || got != c.shown {
				t.Errorf("%s after %s (%v), %d mailed, %d shown; want %+v", o.Class, o.RetryAfter, err, len(w.desk.mails), got, c)
			}
		})
	}
}

// What LINE took before the connection broke is known there by its key: the
// second try is accepted and shows nothing.
func TestASecondTryIsTakenOnce(t *testing.T) {
	w, service, _ := withLINE(t, true)
	service.Say(linetest.Answer{})
	m := digest()
	if o, _ := w.Send(t.Context(), m); o.Class != mail.Unknown {
		t.Fatalf("a broken connection is %s", o.Class)
	}
	m.Tries = 1
	if o, _ := w.Send(t.Context(), m); o.Class != mail.Accepted {
		t.Fatalf("the second try is %s", o.Class)
	}
	shown := service.Shown(lineUser)
	if len(shown) != 1 || len(w.desk.mails) != 0 || service.Calls() != 2 {
		t.Fatalf("%d shown, %d mailed, %d calls", len(shown), len(w.desk.mails), service.Calls())
	}
	if want := m.Subject + "\nhttps://board.example/?q=x"; shown[0].Text != want || shown[0].Button != "stop_word" {
		t.Errorf("%+v, want %q", shown[0], want)
	}
	m.ID = "d2"
	if o, _ := w.Send(t.Context(), m); o.Class != mail.Accepted || len(service.Shown(lineUser)) != 2 {
		t.Errorf("another mail: %s", o.Class)
	}
}

// When the messages of a month are used up nothing is asked until the next one
// begins in Japan; mails go.
func TestTheMonthOfLINE(t *testing.T) {
	w, service, line := withLINE(t, true)
	service.Say(linetest.Monthly)
	for _, id := range []string{"d1", "d2"} {
		m := digest()
		m.ID = id
		if o, _ := w.Send(t.Context(), m); o.Class != mail.Accepted {
			t.Fatal(o.Class)
		}
	}
	if service.Calls() != 1 || len(w.desk.mails) != 2 || !line.Closed() {
		t.Fatalf("%d calls, %d mailed", service.Calls(), len(w.desk.mails))
	}
	w.now = time.Date(2026, 12, 1, 8, 0, 0, 0, models.Tokyo)
	m := digest()
	m.ID = "d3"
	if o, _ := w.Send(t.Context(), m); o.Class != mail.Accepted || len(service.Shown(lineUser)) != 1 || line.Closed() {
		t.Errorf("in December: %s, %d shown", o.Class, len(service.Shown(lineUser)))
	}
}

func TestNobodyListensToAnotherAccountOfLINE(t *testing.T) {
	w, service, _ := withLINE(t, true)
	w.desk.devices[0].Key = "@of-before"
	if o, _ := w.Send(t.Context(), digest()); o.Class != mail.Accepted || len(w.desk.mails) != 1 || service.Calls() != 0 {
		t.Errorf("%s, %d mailed, %d calls", o.Class, len(w.desk.mails), service.Calls())
	}
	w.desk.devices[0].Key = linetest.Account
	delete(w.Ways, models.ViaLINE)
	if o, _ := w.Send(t.Context(), digest()); o.Class != mail.Accepted || len(w.desk.mails) != 2 || service.Calls() != 0 {
		t.Errorf("not configured any more: %s, %d mailed, %d calls", o.Class, len(w.desk.mails), service.Calls())
	}
}

func TestLINEIsNotReached(t *testing.T) {
	w, _, line := withLINE(t, true)
	line.Host = "http://127.0.0.1:1"
	if o, _ := w.Send(t.Context(), digest()); o.Class != mail.NotSent {
		t.Errorf("nobody there: %s", o.Class)
	}
}

func TestALongTextIsCutAsLINECounts(t *testing.T) {
	w, service, _ := withLINE(t, true)
	m := digest()
	m.Subject, m.Open = strings.Repeat("𠮷", 4000), "//elsewhere"+strings.Repeat("x", 2000)
	if o, _ := w.Send(t.Context(), m); o.Class != mail.Accepted {
		t.Fatal(o.Class)
	}
	if text := service.Shown(lineUser)[0].Text; !strings.HasSuffix(text, "…\nhttps://board.example/") {
		t.Errorf("ends %q", text[len(text)-60:])
	}
}

func TestLINESignsItsWebhooks(t *testing.T) {
	post := linetest.New(t).Webhook()
	flipped := append([]byte{}, post.Body...)
	flipped[3] ^= 1
	for name, c := range map[string]struct {
		secret, signature string
		body              []byte
		want              bool
	}{
		"as sent":          {linetest.Secret, post.Signature, post.Body, true},
		"a byte flipped":   {linetest.Secret, post.Signature, flipped, false},
		"another secret":   {"another", post.Signature, post.Body, false},
		"no signature":     {linetest.Secret, "", post.Body, false},
		"no base64":        {linetest.Secret, "?" + post.Signature, post.Body, false},
		"no secret at all": {"", post.Signature, post.Body, false},
	} {
		if got := models.LINESigned(c.secret, c.signature, c.body); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
