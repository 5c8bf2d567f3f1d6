package mail

import (
	"cmp"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
	"net/url"
	"strconv"
	"time"

	gomail "github.com/wneessen/go-mail"
)

// SMTPConfig says how to reach an SMTP server. URL and Now are required.
type SMTPConfig struct {
	// URL is smtp://user:password@host:587 or, with TLS from the first byte,
	// smtps://user:password@host:465. With smtp, STARTTLS is demanded, except
	// on the loopback interface, where it is used if offered. "?tls=" with
	// "mandatory", "opportunistic" or "none" says otherwise.
	URL         string
	Connections int            // at once; 4
	Timeout     time.Duration  // for connecting, and again for one message; 30 s
	RootCAs     *x509.CertPool // nil is the system's
	Now         func() time.Time
}

// SMTP sends through an SMTP server, one connection per message.
type SMTP struct {
	config  SMTPConfig
	host    string
	tls     *tls.Config // for smtps; nil for smtp
	options []gomail.Option
	slots   chan struct{}
	gate    gate
}

// NewSMTP checks the settings and connects to nothing yet.
func NewSMTP(config SMTPConfig) (*SMTP, error) {
	config.Connections = cmp.Or(config.Connections, 4)
	config.Timeout = cmp.Or(config.Timeout, 30*time.Second)
	if config.Connections < 0 || config.Timeout < 0 || config.Now == nil {
		return nil, errors.New("mail: SMTP: connections and timeout must be positive, and there must be a clock")
	}
	u, err := url.Parse(config.URL)
	if err != nil || u.Hostname() == "" || u.Path != "" && u.Path != "/" || u.Fragment != "" {
		return nil, errSMTPURL // err would repeat the password
	}
	s := &SMTP{config: config, host: u.Hostname(), slots: make(chan struct{}, config.Connections)}
	policy, err := tlsPolicy(u)
	if err != nil {
		return nil, err
	}
	port, err := smtpPort(u)
	if err != nil {
		return nil, err
	}
	secure := &tls.Config{ServerName: s.host, MinVersion: tls.VersionTLS12, RootCAs: config.RootCAs}
	if u.Scheme == "smtps" {
		s.tls = secure
	}
	s.options = []gomail.Option{gomail.WithPort(port), gomail.WithTLSPolicy(policy),
		gomail.WithTLSConfig(secure), gomail.WithTimeout(config.Timeout)}
	if u.User != nil {
		password, _ := u.User.Password()
		s.options = append(s.options, gomail.WithUsername(u.User.Username()), gomail.WithPassword(password),
			gomail.WithSMTPAuth(smtpAuth(s.host)))
	}
	return s, nil
}

var errSMTPURL = errors.New(
	"mail: SMTP: the URL wants the form smtp://user:password@host:587 or smtps://user:password@host:465")

// tlsPolicy reads when STARTTLS is demanded. An smtps connection is secure
// before the first command and is never offered it.
func tlsPolicy(u *url.URL) (gomail.TLSPolicy, error) {
	given := u.Query().Get("tls")
	switch {
	case u.Scheme == "smtps" && given == "":
		return gomail.TLSOpportunistic, nil
	case u.Scheme != "smtp":
		return 0, errSMTPURL
	case given == "mandatory", given == "" && !isLoopback(u.Hostname()):
		return gomail.TLSMandatory, nil
	case given == "opportunistic", given == "":
		return gomail.TLSOpportunistic, nil
	case given == "none":
		return gomail.NoTLS, nil
	}
	return 0, errors.New("mail: SMTP: tls wants mandatory, opportunistic or none")
}

func smtpPort(u *url.URL) (int, error) {
	if u.Port() == "" {
		return map[string]int{"smtp": 587, "smtps": 465}[u.Scheme], nil
	}
	port, err := strconv.Atoi(u.Port())
	if err != nil || port < 1 || port > 65535 {
		return 0, errSMTPURL
	}
	return port, nil
}

// smtpAuth never shows the password to the network in the clear; only on the
// loopback interface may it go without TLS.
func smtpAuth(host string) gomail.SMTPAuthType {
	if isLoopback(host) {
		return gomail.SMTPAuthPlainNoEnc
	}
	return gomail.SMTPAuthAutoDiscover
}

// Name is "smtp".
func (s *SMTP) Name() string { return "smtp" }

// Send hands the message to the server. It waits for a free connection.
func (s *SMTP) Send(ctx context.Context, m Message) (Outcome, error) {
	if err := m.Validate(); err != nil {
		return failed(Rejected, ReasonInvalid, 0, err)
	}
	if err := CheckFrom(m.From); err != nil {
		return failed(Blocked, ReasonConfig, 0, err)
	}
	select {
	case s.slots <- struct{}{}:
		defer func() { <-s.slots }()
	case <-ctx.Done():
		return failed(NotSent, ReasonCancelled, 0, ctx.Err())
	}
	if m.takenBack() {
		return failed(NotSent, ReasonCancelled, 0, errTakenBack)
	}
	probe, ok, held := s.gate.enter(s.config.Now())
	if !ok {
		return failed(held.Class, held.Reason, held.RetryAfter, errHeld)
	}
	outcome, err := s.deliver(ctx, m)
	s.gate.leave(s.config.Now(), probe, outcome)
	return outcome, err
}

// deliver holds one session. The connection is ours to close, since go-mail
// leaves it open when a session fails early, and since ending the data on a
// broken session would send half a message.
func (s *SMTP) deliver(ctx context.Context, m Message) (Outcome, error) {
	if err := ctx.Err(); err != nil {
		return failed(NotSent, ReasonCancelled, 0, err)
	}
	var conns connections
	defer conns.close()
	stop := context.AfterFunc(ctx, conns.close)
	defer stop()
	client, err := gomail.NewClient(s.host, append(s.options[:len(s.options):len(s.options)],
		gomail.WithDialContextFunc(s.dialer(&conns)))...)
	if err != nil {
		return failed(Blocked, ReasonConfig, 0, err)
	}
	session, err := client.DialToSMTPClientWithContext(ctx)
	if err != nil {
		return notConnected(ctx, err)
	}
	msg := compose(m, s.config.Now())
	if err := client.SendWithSMTPClient(session, msg); err != nil && !msg.IsDelivered() {
		return smtpFailure(ctx, err)
	}
	if session.UpdateDeadline(time.Second) == nil {
		_ = session.Quit() // the mail is taken; how the session ends changes nothing
	}
	return Outcome{Class: Accepted, ProviderID: messageID(m)}, nil
}

// dialer connects, with TLS at once for smtps, and remembers the connection.
func (s *SMTP) dialer(conns *connections) gomail.DialContextFunc {
	return func(ctx context.Context, network, address string) (net.Conn, error) {
		conn, err := new(net.Dialer).DialContext(ctx, network, address)
		if err != nil {
			return nil, err
		}
		conns.add(conn)
		if s.tls == nil {
			return conn, nil
		}
		secure := tls.Client(conn, s.tls)
		return secure, secure.HandshakeContext(ctx)
	}
}
