package mail_test

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/mail/mailtest"
)

func startSMTP(t *testing.T, certificate *tls.Certificate, direct bool) *mailtest.SMTP {
	t.Helper()
	server, err := mailtest.StartSMTP(certificate, direct)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(server.Close)
	return server
}

func newSMTP(t *testing.T, url string, roots *x509.CertPool, now func() time.Time) *mail.SMTP {
	t.Helper()
	s, err := mail.NewSMTP(mail.SMTPConfig{URL: url, RootCAs: roots, Timeout: 300 * time.Millisecond, Now: now})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// certificate gives one for 127.0.0.1 and the pool that trusts it.
func certificate(t *testing.T) (*tls.Certificate, *x509.CertPool) {
	t.Helper()
	server := httptest.NewTLSServer(nil)
	defer server.Close()
	pool := x509.NewCertPool()
	pool.AddCert(server.Certificate())
	return &server.TLS.Certificates[0], pool
}

func TestSMTPClasses(t *testing.T) {
	tests := []struct {
		situation      string
		command, reply string
		class          mail.Class
		reason         mail.Reason
		retry          time.Duration
		arrived        int
	}{
		{"accepted", "", "", mail.Accepted, "", 0, 1},
		{"busy", "GREET", "421 4.3.2 busy", mail.NotSent, mail.ReasonServer, 0, 0},
		{"not welcome", "GREET", "554 5.7.1 go away", mail.Blocked, mail.ReasonAccount, 0, 0},
		{"gone at once", "GREET", mailtest.Drop, mail.NotSent, mail.ReasonNetwork, 0, 0},
		{"silent from the start", "GREET", mailtest.Stall, mail.NotSent, mail.ReasonNetwork, 0, 0},
		{"wrong password", "AUTH", "535 5.7.8 no", mail.Blocked, mail.ReasonAccount, 0, 0},
		{"password cannot be checked now", "AUTH", "454 4.7.0 later", mail.NotSent, mail.ReasonServer, 0, 0},
		{"sender refused", "MAIL", "550 5.7.1 not yours", mail.Blocked, mail.ReasonAccount, 0, 0},
		{"too large by the announced size", "MAIL", "552 5.3.4 too big", mail.Rejected, mail.ReasonTooLarge, 0, 0},
		{"no such mailbox", "RCPT", "550 5.1.1 <hanako@clinic.example> unknown", mail.Rejected, mail.ReasonRecipient, 0, 0},
		{"mailbox full", "RCPT", "452 4.2.2 full", mail.NotSent, mail.ReasonServer, 0, 0},
		{"come back later", "RCPT", "450 4.7.28 unusual rate", mail.NotSent, mail.ReasonThrottled, 10 * time.Minute, 0},
		{"gone before the data", "DATA", mailtest.Drop, mail.NotSent, mail.ReasonNetwork, 0, 0},
		{"data refused", "DATA", "554 5.5.1 no", mail.Rejected, mail.ReasonContent, 0, 0},
		{"content refused", "END", "554 5.7.1 spam", mail.Rejected, mail.ReasonContent, 0, 0},
		{"not now, after the data", "END", "451 4.3.0 later", mail.NotSent, mail.ReasonServer, 0, 0},
		{"answer lost", "END", mailtest.Drop, mail.Unknown, mail.ReasonNetwork, 0, 1},
		{"no answer after the data", "END", mailtest.Stall, mail.Unknown, mail.ReasonNetwork, 0, 1},
		{"gone once it was accepted", "RSET", mailtest.Drop, mail.Accepted, "", 0, 1},
		{"no farewell", "QUIT", mailtest.Stall, mail.Accepted, "", 0, 1},
	}
	for _, test := range tests {
		t.Run(test.situation, func(t *testing.T) {
			t.Parallel()
			server := startSMTP(t, nil, false)
			server.Reply(test.command, test.reply)
			got, err := newSMTP(t, "smtp://user:secret@"+server.Addr, nil, time.Now).Send(t.Context(), digest())
			if got.Class != test.class || got.Reason != test.reason || got.RetryAfter != test.retry {
				t.Errorf("got %+v (%v)", got, err)
			}
			if (err == nil) != (got.Class == mail.Accepted) {
				t.Errorf("class %v with error %v", got.Class, err)
			}
			if err != nil && (strings.Contains(err.Error(), "hanako") || strings.Contains(err.Error(), "secret")) {
				t.Errorf("the log would show: %v", err)
			}
			if len(server.Mails()) != test.arrived {
				t.Errorf("%d mails arrived, want %d", len(server.Mails()), test.arrived)
			}
		})
	}
}

func TestSMTPDeliversOverTLS(t *testing.T) {
	cert, roots := certificate(t)
	for scheme, direct := range map[string]bool{"smtp": false, "smtps": true} {
		server := startSMTP(t, cert, direct)
		m := digest()
		m.To.Email = "hana..ko.@docomo.ne.jp"
		s := newSMTP(t, scheme+"://user:secret@"+server.Addr, roots, time.Now)
		send(t, s, m)
		got := server.Mails()[0]
		if !got.Secure || got.From != m.From.Email || strings.Trim(got.To, `"`) == "" {
			t.Errorf("%s: %+v", scheme, got)
		}
		if !strings.Contains(got.To, "hana..ko.") {
			t.Errorf("recipient %q", got.To)
		}
		checkMail(t, got.Data, m)
	}
}

func TestSMTPRefusesAServerItCannotTrust(t *testing.T) {
	cert, _ := certificate(t)
	server := startSMTP(t, cert, false)
	got, err := newSMTP(t, "smtp://"+server.Addr, nil, time.Now).Send(t.Context(), digest())
	if got.Class != mail.Blocked || got.Reason != mail.ReasonConfig {
		t.Errorf("got %+v, %v", got, err)
	}
	plain := startSMTP(t, nil, false)
	got, err = newSMTP(t, "smtp://"+plain.Addr+"?tls=mandatory", nil, time.Now).Send(t.Context(), digest())
	if got.Class != mail.NotSent || len(plain.Mails()) != 0 {
		t.Errorf("without STARTTLS: got %+v, %v", got, err)
	}
}

func TestSMTPBreaker(t *testing.T) {
	server, at := startSMTP(t, nil, false), &clock{at: noon}
	s := newSMTP(t, "smtp://user:secret@"+server.Addr, nil, at.now)
	server.Reply("AUTH", "535 5.7.8 no")
	_, _ = s.Send(t.Context(), digest())
	server.Reply("AUTH", "")
	if got, _ := s.Send(t.Context(), digest()); got.Class != mail.Blocked || got.RetryAfter != time.Minute {
		t.Errorf("open: %+v", got)
	}
	at.advance(time.Minute)
	send(t, s, digest())
	send(t, s, digest())
}

func TestSMTPCancelledInTheMiddle(t *testing.T) {
	server := startSMTP(t, nil, false)
	server.Reply("RCPT", mailtest.Stall)
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	s, err := mail.NewSMTP(mail.SMTPConfig{URL: "smtp://" + server.Addr, Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	if got, err := s.Send(ctx, digest()); got.Class != mail.NotSent || got.Reason != mail.ReasonCancelled {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestSMTPSettings(t *testing.T) {
	for _, good := range []string{"smtp://u:p@mail.example", "smtps://u:p@mail.example:465",
		"smtp://localhost:25?tls=none"} {
		if _, err := mail.NewSMTP(mail.SMTPConfig{URL: good, Now: time.Now}); err != nil {
			t.Errorf("%s: %v", good, err)
		}
	}
	for _, bad := range []string{"", "mail.example:25", "http://mail.example", "smtp://", "smtp://u:secret@mail.example:0",
		"smtp://u:secret@mail.example:x", "smtp://mail.example/path", "smtp://u:secret@mail.example?tls=maybe"} {
		_, err := mail.NewSMTP(mail.SMTPConfig{URL: bad, Now: time.Now})
		if err == nil || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: %v", bad, err)
		}
	}
}

func TestSMTPSendsWhatTheMailboxStores(t *testing.T) {
	server := startSMTP(t, nil, false)
	send(t, newSMTP(t, "smtp://"+server.Addr, nil, fixedClock(noon)), digest())
	box := openMailbox(t, t.TempDir(), fixedClock(noon))
	letter, err := box.Open(send(t, box, digest()).ProviderID)
	if err != nil {
		t.Fatal(err)
	}
	header := func(raw []byte) string { return string(raw[:bytes.Index(raw, []byte("Content-Type"))]) }
	if got, want := header(server.Mails()[0].Data), header(letter.Raw); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}
