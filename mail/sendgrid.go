package mail

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"strings"
	"sync/atomic"
	"time"

	"golang.org/x/time/rate"
)

const (
	// SendGridHost is where the API lives outside the EU.
	SendGridHost = "https://api.sendgrid.com"

	maxQueueing = 5 * time.Second // longest wait for our own rate before handing the message back
	idleTimeout = 10 * time.Second
)

// SendGridConfig says how to reach SendGrid. Key and Now are required; zero
// elsewhere means what is said beside it.
type SendGridConfig struct {
	Key         string           // API key; it needs the scope mail.send and no other
	Host        string           // SendGridHost; http is allowed on the loopback interface only
	Sandbox     bool             // have messages checked but not delivered
	Rate        float64          // mails per second; 20
	Connections int              // at once; 8
	Timeout     time.Duration    // for one message, from dialling to the answer; 15 s
	Now         func() time.Time // the clock
	Random      func() float64   // in [0,1), for jitter; math/rand
}

// SendGrid sends through the v3 API with an HTTP client of its own: the stock
// client shares state between sends, has no timeout, follows redirects with
// the key in hand and retries blindly.
type SendGrid struct {
	config SendGridConfig
	url    string
	client *http.Client
	limit  *rate.Limiter
	gate   gate
}

// NewSendGrid checks the settings and connects to nothing yet.
func NewSendGrid(config SendGridConfig) (*SendGrid, error) {
	config.Host = strings.TrimSuffix(cmp.Or(config.Host, SendGridHost), "/")
	config.Rate = cmp.Or(config.Rate, 20)
	config.Connections = cmp.Or(config.Connections, 8)
	config.Timeout = cmp.Or(config.Timeout, 15*time.Second)
	if config.Random == nil {
		config.Random = rand.Float64
	}
	if err := errors.Join(checkKey(config.Key), checkHost(config.Host)); err != nil {
		return nil, err
	}
	if config.Rate < 0 || config.Connections < 0 || config.Timeout < 0 || config.Now == nil {
		return nil,
			errors.New("mail: SendGrid: rate, connections and timeout must be positive, and there must be a clock")
	}
	return &SendGrid{
		config: config,
		url:    config.Host + "/v3/mail/send",
		client: newHTTPClient(config.Connections),
		limit:  rate.NewLimiter(rate.Limit(config.Rate), max(1, int(config.Rate/10))),
	}, nil
}

// checkKey never repeats the key.
func checkKey(key string) error {
	for _, c := range []byte(key) {
		if c <= ' ' || c >= 0x7f {
			return errors.New("mail: SendGrid: the key holds a space or a character outside ASCII")
		}
	}
	if key == "" {
		return errors.New("mail: SendGrid: the key is missing")
	}
	return nil
}

func checkHost(host string) error {
	u, err := url.Parse(host)
	if err != nil || u.Hostname() == "" || u.Path != "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		return fmt.Errorf("mail: SendGrid: host: wants the form %s", SendGridHost)
	}
	if u.Scheme == "https" || u.Scheme == "http" && isLoopback(u.Hostname()) {
		return nil
	}
	return errors.New("mail: SendGrid: host: wants https")
}

// newHTTPClient speaks HTTP/1.1 alone: there the transport can tell whether a
// request left, and connections are easily bounded. Idle connections are
// dropped early, because one that the other side has just closed turns the
// next message into an unknown.
func newHTTPClient(connections int) *http.Client {
	protocols := new(http.Protocols)
	protocols.SetHTTP1(true)
	return &http.Client{
		Transport: &http.Transport{
			Proxy:                  http.ProxyFromEnvironment,
			DialContext:            (&net.Dialer{Timeout: 10 * time.Second}).DialContext,
			TLSHandshakeTimeout:    10 * time.Second,
			Protocols:              protocols,
			MaxConnsPerHost:        connections,
			MaxIdleConnsPerHost:    connections,
			IdleConnTimeout:        idleTimeout,
			MaxResponseHeaderBytes: 64 << 10,
			DisableCompression:     true,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// Name is "sendgrid".
func (s *SendGrid) Name() string { return "sendgrid" }

// Close drops idle connections. Messages under way are not affected.
func (s *SendGrid) Close() { s.client.CloseIdleConnections() }

// Send hands the message to SendGrid. It may wait a few seconds to keep the
// configured rate.
func (s *SendGrid) Send(ctx context.Context, m Message) (Outcome, error) {
	if err := m.Validate(); err != nil {
		return failed(Rejected, ReasonInvalid, 0, err)
	}
	if err := CheckFrom(m.From); err != nil {
		return failed(Blocked, ReasonConfig, 0, err)
	}
	body, err := sendGridPayload(m, s.config.Sandbox)
	if err != nil {
		return failed(Rejected, ReasonInvalid, 0, err)
	}
	probe, ok, held := s.gate.enter(s.config.Now())
	if !ok {
		return failed(held.Class, held.Reason, held.RetryAfter, errHeld)
	}
	outcome, err := s.inTime(ctx, &m, body)
	s.gate.leave(s.config.Now(), probe, outcome)
	return outcome, err
}

var errHeld = errors.New("waiting for the provider to take mail again")

// inTime waits for its turn under the configured rate, then posts.
func (s *SendGrid) inTime(ctx context.Context, m *Message, body []byte) (Outcome, error) {
	now := s.config.Now()
	turn := s.limit.ReserveN(now, 1)
	if wait := turn.DelayFrom(now); wait > maxQueueing {
		turn.CancelAt(now)
		return failed(NotSent, ReasonThrottled, wait, errors.New("faster than the configured rate"))
	} else if err := sleep(ctx, wait); err != nil {
		turn.CancelAt(now)
		return failed(NotSent, ReasonCancelled, 0, err)
	}
	if m.takenBack() {
		return failed(NotSent, ReasonCancelled, 0, errTakenBack)
	}
	return s.post(ctx, body)
}

// sleep waits for d, or returns the reason why ctx ended.
func sleep(ctx context.Context, d time.Duration) error {
	if d <= 0 || ctx.Err() != nil {
		return ctx.Err()
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// post makes one request and never a second.
func (s *SendGrid) post(parent context.Context, body []byte) (Outcome, error) {
	var left atomic.Bool // the whole request was handed to the network
	ctx, cancel := context.WithTimeout(parent, s.config.Timeout)
	defer cancel()
	ctx = httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{
		WroteRequest: func(info httptrace.WroteRequestInfo) {
			if info.Err == nil {
				left.Store(true)
			}
		},
	})
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, s.url, bytes.NewReader(body))
	if err != nil {
		return failed(Blocked, ReasonConfig, 0, err)
	}
	req.Header.Set("Authorization", "Bearer "+s.config.Key)
	req.Header.Set("Content-Type", "application/json")
	res, err := s.client.Do(req)
	if err != nil {
		return brokenOff(parent, left.Load(), err)
	}
	defer res.Body.Close()
	return s.classify(res)
}

// brokenOff is the outcome of a request without an answer. A server cannot
// act on a request whose end it never got, so one that did not leave whole
// was not sent.
func brokenOff(parent context.Context, left bool, err error) (Outcome, error) {
	var inURL *url.Error
	if errors.As(err, &inURL) {
		err = inURL.Err
	}
	reason := ReasonNetwork
	if errors.Is(err, context.DeadlineExceeded) {
		reason = ReasonTimeout
	}
	switch {
	case left:
		return failed(Unknown, reason, 0, err)
	case parent.Err() != nil:
		return failed(NotSent, ReasonCancelled, 0, err)
	}
	return failed(NotSent, reason, 0, err)
}
