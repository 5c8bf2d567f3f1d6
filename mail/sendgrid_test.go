package mail_test

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/mail/mailtest"
)

func startFake(t *testing.T) *mailtest.SendGrid {
	t.Helper()
	fake, err := mailtest.StartSendGrid()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(fake.Close)
	return fake
}

// clock is a clock that a test sets.
type clock struct {
	mu sync.Mutex
	at time.Time
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *clock) advance(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(d)
}

func newSendGrid(t *testing.T, fake *mailtest.SendGrid, change func(*mail.SendGridConfig)) *mail.SendGrid {
	t.Helper()
	config := mail.SendGridConfig{
		Key: mailtest.Key, Host: fake.URL, Rate: 100_000, Timeout: 400 * time.Millisecond,
		Now: time.Now, Random: func() float64 { return 0 },
	}
	if change != nil {
		change(&config)
	}
	s, err := mail.NewSendGrid(config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

func TestSendGridClasses(t *testing.T) {
	elsewhere := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		t.Errorf("the redirect was followed, with the header %q", r.Header.Get("Authorization"))
	}))
	defer elsewhere.Close()
	tests := []struct {
		situation string
		fault     mailtest.Fault
		class     mail.Class
		reason    mail.Reason
		arrived   int
	}{
		{"accepted", mailtest.Fault{}, mail.Accepted, "", 1},
		{"200 without sandbox", mailtest.Answer(200), mail.Blocked, mail.ReasonConfig, 0},
		{"another 2xx", mailtest.Answer(204), mail.Unknown, mail.ReasonServer, 0},
		{"400", mailtest.Answer(400), mail.Rejected, mail.ReasonInvalid, 0},
		{"400 about the recipient", mailtest.Refuse("personalizations.0.to.0.email", "no"), mail.Rejected, mail.ReasonRecipient, 0},
		{"400 with broken JSON", mailtest.WrongJSON(), mail.Rejected, mail.ReasonInvalid, 0},
		{"401", mailtest.Answer(401), mail.Blocked, mail.ReasonAccount, 0},
		{"403", mailtest.Answer(403), mail.Blocked, mail.ReasonAccount, 0},
		{"404", mailtest.Answer(404), mail.Blocked, mail.ReasonConfig, 0},
		{"405", mailtest.Answer(405), mail.Blocked, mail.ReasonConfig, 0},
		{"redirect", mailtest.Redirect(elsewhere.URL), mail.Blocked, mail.ReasonConfig, 0},
		{"413", mailtest.Answer(413), mail.Rejected, mail.ReasonTooLarge, 0},
		{"429", mailtest.Throttle(""), mail.NotSent, mail.ReasonThrottled, 0},
		{"500", mailtest.Answer(500), mail.Unknown, mail.ReasonServer, 0},
		{"503", mailtest.Answer(503), mail.Unknown, mail.ReasonServer, 0},
		{"500 although it was taken", mailtest.AcceptThenAnswer(500), mail.Unknown, mail.ReasonServer, 1},
		{"no answer", mailtest.Hang(), mail.Unknown, mail.ReasonTimeout, 0},
		{"an answer byte by byte", mailtest.SlowBytes(100 * time.Millisecond), mail.Unknown, mail.ReasonTimeout, 1},
		{"reset after the body", mailtest.Reset(), mail.Unknown, mail.ReasonNetwork, 0},
		{"the answer got lost", mailtest.LoseReply(), mail.Unknown, mail.ReasonNetwork, 1},
		{"50 MB behind a 202", mailtest.HugeReply(202, 50<<20), mail.Accepted, "", 1},
		{"50 MB behind a 400", mailtest.HugeReply(400, 50<<20), mail.Rejected, mail.ReasonInvalid, 0},
	}
	for _, test := range tests {
		t.Run(test.situation, func(t *testing.T) {
			t.Parallel()
			fake := startFake(t)
			fake.Next(test.fault)
			got, err := newSendGrid(t, fake, nil).Send(t.Context(), digest())
			if got.Class != test.class || got.Reason != test.reason {
				t.Errorf("got %v %q (%v), want %v %q", got.Class, got.Reason, err, test.class, test.reason)
			}
			if (err == nil) != (test.class == mail.Accepted) {
				t.Errorf("class %v with error %v", got.Class, err)
			}
			if n := len(fake.Mails()); n != test.arrived || fake.Requests() != 1 {
				t.Errorf("%d mails by %d requests, want %d by 1", n, fake.Requests(), test.arrived)
			}
		})
	}
}

func TestSendGridNotReachedIsNotSent(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	listener.Close()
	fake := startFake(t)
	s := newSendGrid(t, fake, func(c *mail.SendGridConfig) { c.Host = "http://" + listener.Addr().String() })
	got, err := s.Send(t.Context(), digest())
	if got.Class != mail.NotSent || got.Reason != mail.ReasonNetwork || !got.CountsAsAttempt() {
		t.Errorf("got %+v, %v", got, err)
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if got, _ = newSendGrid(t, fake, nil).Send(cancelled, digest()); got.Class != mail.NotSent ||
		got.CountsAsAttempt() {
		t.Errorf("cancelled: got %+v", got)
	}
}

func TestSendGridPayload(t *testing.T) {
	fake := startFake(t)
	m := digest()
	m.From.Name = "Enkaku, Inc.; Tokyo"
	m.ReplyTo = mail.Address{Email: "help@enkaku.example"}
	out := send(t, newSendGrid(t, fake, nil), m)
	if problems := fake.Problems(); len(problems) != 0 {
		t.Fatalf("refused: %v", problems)
	}
	got := fake.Mails()[0]
	if got.MessageID != out.ProviderID || got.OutboxID() != m.ID || got.Kind() != "digest" {
		t.Errorf("ids: %q %q %q", got.MessageID, got.OutboxID(), got.Kind())
	}
	if got.Subject != m.Subject || got.Content[0].Value != m.Text || got.Content[1].Value != m.HTML {
		t.Errorf("content differs: %+v", got.Payload)
	}
	if len(got.To) != 1 || len(got.To[0].To) != 1 || got.To[0].To[0].Email != m.To.Email ||
		got.ReplyTo.Email != "help@enkaku.example" {
		t.Errorf("addresses: %+v", got.To)
	}
	if got.Headers["List-Unsubscribe-Post"] != "List-Unsubscribe=One-Click" ||
		got.Headers["List-Unsubscribe"] != "<"+m.UnsubscribeURL+">, <mailto:"+m.UnsubscribeMailto+">" {
		t.Errorf("unsubscribe: %v", got.Headers)
	}
	track := got.Tracking
	if !track.Click.Off() || !track.Open.Off() || !track.Subscription.Off() || !track.Analytics.Off() {
		t.Errorf("tracking: %+v", track)
	}
	args := fmt.Sprint(got.To[0].CustomArgs, got.Args, got.Category)
	if len(got.To[0].CustomArgs) != 2 || strings.Contains(args, "@") || strings.Contains(args, "花子") {
		t.Errorf("arguments: %s", args)
	}
}

func TestSendGridSandbox(t *testing.T) {
	fake := startFake(t)
	send(t, newSendGrid(t, fake, func(c *mail.SendGridConfig) { c.Sandbox = true }), digest())
	if fake.Sandboxed() != 1 || len(fake.Mails()) != 0 {
		t.Errorf("%d checked, %d taken", fake.Sandboxed(), len(fake.Mails()))
	}
}

func TestSendGridPausesWhenThrottled(t *testing.T) {
	in := func(d time.Duration) string { return strconv.FormatInt(noon.Add(d).Unix(), 10) }
	tests := []struct {
		situation string
		reset     string
		want      time.Duration
	}{
		{"until the reset", in(10 * time.Second), 10 * time.Second},
		{"a reset in the past", in(-time.Minute), time.Second},
		{"a reset far ahead", in(50 * time.Minute), time.Minute},
		{"an absurd reset", in(400 * 24 * time.Hour), 5 * time.Second},
		{"a reset in words", "soon", 5 * time.Second},
		{"a reset with a fraction", in(10*time.Second) + ".5", 5 * time.Second},
		{"a negative reset", "-5", 5 * time.Second},
		{"more digits than a time has", "99999999999999999999", 5 * time.Second},
		{"no reset", "", 5 * time.Second},
	}
	for _, test := range tests {
		t.Run(test.situation, func(t *testing.T) {
			fake, at := startFake(t), &clock{at: noon}
			s := newSendGrid(t, fake, func(c *mail.SendGridConfig) { c.Now = at.now })
			fake.Next(mailtest.Throttle(test.reset))
			got, _ := s.Send(t.Context(), digest())
			if got.RetryAfter != test.want || got.CountsAsAttempt() {
				t.Errorf("got %+v, want a pause of %v", got, test.want)
			}
			at.advance(test.want - time.Millisecond)
			if got, _ = s.Send(t.Context(), digest()); got.Class != mail.NotSent || fake.Requests() != 1 {
				t.Errorf("during the pause: %+v after %d requests", got, fake.Requests())
			}
			at.advance(time.Millisecond)
			send(t, s, digest())
		})
	}
}

func TestSendGridPauseEndsWhenTheClockIsSetBack(t *testing.T) {
	fake, at := startFake(t), &clock{at: noon}
	s := newSendGrid(t, fake, func(c *mail.SendGridConfig) { c.Now = at.now })
	fake.Next(mailtest.Throttle(""))
	_, _ = s.Send(t.Context(), digest())
	at.advance(-2 * time.Hour)
	send(t, s, digest())
}

func TestSendGridBreaker(t *testing.T) {
	fake, at := startFake(t), &clock{at: noon}
	s := newSendGrid(t, fake, func(c *mail.SendGridConfig) { c.Now = at.now })
	try := func(class mail.Class, requests int) {
		t.Helper()
		got, err := s.Send(t.Context(), digest())
		if got.Class != class || fake.Requests() != requests || got.Class == mail.Blocked && got.CountsAsAttempt() {
			t.Errorf("got %+v (%v) after %d requests, want %v after %d", got, err, fake.Requests(), class, requests)
		}
	}
	fake.Next(mailtest.Answer(401), mailtest.Answer(403), mailtest.Answer(500))
	try(mail.Blocked, 1)
	try(mail.Blocked, 1) // open: no request
	at.advance(time.Minute)
	try(mail.Blocked, 2) // the probe is refused: open for twice as long
	at.advance(time.Minute)
	try(mail.Blocked, 2)
	at.advance(time.Minute)
	try(mail.Unknown, 3)  // this probe tells nothing about the account
	try(mail.Accepted, 4) // the next one closes
	try(mail.Accepted, 5)
}

func TestSendGridBreakerLetsOneProbeThrough(t *testing.T) {
	fake, at := startFake(t), &clock{at: noon}
	s := newSendGrid(t, fake, func(c *mail.SendGridConfig) { c.Now = at.now; c.Timeout = 5 * time.Second })
	fake.Next(mailtest.Answer(401))
	_, _ = s.Send(t.Context(), digest())
	at.advance(time.Minute)
	fake.SetLatency(200 * time.Millisecond)
	var senders sync.WaitGroup
	for range 10 {
		senders.Go(func() { _, _ = s.Send(t.Context(), digest()) })
	}
	senders.Wait()
	if fake.Requests() != 2 {
		t.Errorf("%d requests, want the first and one probe", fake.Requests())
	}
}

func TestSendGridKeepsItsRate(t *testing.T) {
	fake, at := startFake(t), &clock{at: noon}
	s := newSendGrid(t, fake, func(c *mail.SendGridConfig) { c.Now = at.now; c.Rate = 0.1 })
	send(t, s, digest())
	got, _ := s.Send(t.Context(), digest())
	if got.Class != mail.NotSent || got.Reason != mail.ReasonThrottled || got.RetryAfter != 10*time.Second {
		t.Errorf("at once: got %+v", got)
	}
	at.advance(10 * time.Second)
	send(t, s, digest())
}

// Who owned a message when it was handed in may have lost it by its turn.
func TestSendGridAsksAgainAfterItsQueue(t *testing.T) {
	fake := startFake(t)
	s := newSendGrid(t, fake, func(c *mail.SendGridConfig) { c.Rate = 4 })
	send(t, s, digest())
	began, m := time.Now(), digest()
	m.Still = func() bool { return time.Since(began) < 50*time.Millisecond }
	got, err := s.Send(t.Context(), m)
	if got.Class != mail.NotSent || got.CountsAsAttempt() || fake.Requests() != 1 {
		t.Errorf("got %+v, %v, and %d requests", got, err, fake.Requests())
	}
}

func TestSendGridBoundsItsConnections(t *testing.T) {
	var mu sync.Mutex
	open, most := 0, 0
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		time.Sleep(20 * time.Millisecond)
		w.WriteHeader(http.StatusAccepted)
	}))
	server.Config.ConnState = func(_ net.Conn, state http.ConnState) {
		mu.Lock()
		defer mu.Unlock()
		switch state {
		case http.StateNew:
			open++
		case http.StateClosed, http.StateHijacked:
			open--
		}
		most = max(most, open)
	}
	server.Start()
	defer server.Close()
	s, err := mail.NewSendGrid(mail.SendGridConfig{Key: "k", Host: server.URL, Rate: 1e6, Connections: 3,
		Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var senders sync.WaitGroup
	for range 30 {
		senders.Go(func() {
			if got, err := s.Send(t.Context(), digest()); err != nil {
				t.Errorf("%+v, %v", got, err)
			}
		})
	}
	senders.Wait()
	mu.Lock()
	defer mu.Unlock()
	if most > 3 {
		t.Errorf("%d connections at once, want at most 3", most)
	}
}

func TestSendGridErrorsTellNeitherKeyNorAddress(t *testing.T) {
	fake := startFake(t)
	fake.Next(mailtest.Refuse("personalizations.0.to.0.email", "hanako@clinic.example is bad"), mailtest.LoseReply(),
		mailtest.Answer(401))
	s := newSendGrid(t, fake, nil)
	for range 3 {
		_, err := s.Send(t.Context(), digest())
		if text := fmt.Sprint(err); regexp.MustCompile(`SG\.|hanako`).MatchString(text) {
			t.Errorf("the log would show: %s", text)
		}
	}
}

func TestSendGridSettings(t *testing.T) {
	tests := []struct {
		situation, key, host string
		ok                   bool
	}{
		{"the usual", "SG.x", "", true},
		{"the EU", "SG.x", "https://api.eu.sendgrid.com/", true},
		{"this machine", "SG.x", "http://127.0.0.1:9", true},
		{"no key", "", "", false},
		{"a line break in the key", "SG.x\n", "", false},
		{"http across the net", "SG.x", "http://api.sendgrid.com", false},
		{"a name that looks like this machine", "SG.x", "http://127.0.0.1.evil.example", false},
		{"a path", "SG.x", "https://api.sendgrid.com/v3", false},
		{"no scheme", "SG.x", "api.sendgrid.com", false},
		{"a user", "SG.x", "https://a@api.sendgrid.com", false},
	}
	for _, test := range tests {
		_, err := mail.NewSendGrid(mail.SendGridConfig{Key: test.key, Host: test.host, Now: time.Now})
		if (err == nil) != test.ok {
			t.Errorf("%s: %v", test.situation, err)
		}
	}
}

func TestCheckFrom(t *testing.T) {
	for _, email := range []string{"a@gmail.com", "a@GMail.com", "a@yahoo.co.jp", "a@yahoo.fr", "a@docomo.ne.jp",
		"nobody"} {
		if mail.CheckFrom(mail.Address{Email: email}) == nil {
			t.Errorf("%s was taken", email)
		}
	}
	for _, email := range []string{"a@enkaku.example", "a@mail.gmail.com.example"} {
		if err := mail.CheckFrom(mail.Address{Email: email}); err != nil {
			t.Errorf("%s: %v", email, err)
		}
	}
	m := digest()
	m.From.Email = "board@gmail.com"
	fake := startFake(t)
	if got, _ := newSendGrid(t, fake, nil).Send(t.Context(), m); got.Class != mail.Blocked || fake.Requests() != 0 {
		t.Errorf("got %+v after %d requests", got, fake.Requests())
	}
}

// The calendar file of a mail reaches the provider as an attachment whose type
// has no parameters: the API refuses them.
func TestSendGridGetsTheCalendarFile(t *testing.T) {
	fake := startFake(t)
	m := digest()
	m.Calendar = mail.CalendarFile{Method: "CANCEL", Content: "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n"}
	send(t, newSendGrid(t, fake, nil), m)
	got := fake.Mails()[0].Attached
	if len(got) != 1 {
		t.Fatalf("%d files came along", len(got))
	}
	if a := got[0]; string(a.Content) != m.Calendar.Content || a.Type != "text/calendar" ||
		a.Filename != "interview.ics" || a.Disposition != "attachment" {
		t.Errorf("attached: %+v", a)
	}
}
