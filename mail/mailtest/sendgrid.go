// Package mailtest stands in for the mail world outside: a SendGrid server
// that checks what it is sent as the real one would, records it, misbehaves
// on demand and posts signed events, and a small SMTP server. It is used by
// tests and by the benchmark of alerts, and knows nothing of package mail.
package mailtest

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"time"
)

// Key is the only API key that the fake accepts.
const Key = "SG.fake-key-for-tests"

// Mail is one mail the fake has accepted.
type Mail struct {
	Payload
	MessageID string
	At        time.Time
}

// OutboxID and Kind are what the sender put into the custom arguments.
func (m Mail) OutboxID() string { return m.To[0].CustomArgs["oid"] }

// Kind is the sender's word for the sort of mail.
func (m Mail) Kind() string { return m.To[0].CustomArgs["k"] }

// SendGrid is a fake of SendGrid's v3 API on the loopback interface.
type SendGrid struct {
	URL     string
	server  *httptest.Server
	closing chan struct{}
	key     *ecdsa.PrivateKey
	wrong   *ecdsa.PrivateKey

	mu       sync.Mutex
	requests int
	mails    []Mail
	checked  int
	problems []string
	next     []Fault
	choose   func(Mail) Fault
	latency  time.Duration
	noBodies bool
	noHTML   bool
	events   int
}

// StartSendGrid starts the fake. Close it.
func StartSendGrid() (*SendGrid, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, fmt.Errorf("mailtest: %w", err)
	}
	wrong, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, fmt.Errorf("mailtest: %w", err)
	}
	s := &SendGrid{key: key, wrong: wrong, closing: make(chan struct{})}
	s.server = httptest.NewServer(http.HandlerFunc(s.serve))
	s.URL = s.server.URL
	return s, nil
}

// Close ends all requests, hanging ones too, and stops the server.
func (s *SendGrid) Close() {
	close(s.closing)
	s.server.Close()
}

// Next has the coming requests meet these faults, one each, in order.
func (s *SendGrid) Next(faults ...Fault) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.next = append(s.next, faults...)
}

// Choose asks choose for the fault of each request for which Next has none.
// The mail has no MessageID yet. nil accepts everything.
func (s *SendGrid) Choose(choose func(Mail) Fault) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.choose = choose
}

// SetLatency delays every answer.
func (s *SendGrid) SetLatency(d time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.latency = d
}

// DropBodies has the fake forget the bodies of the mails it accepts from now
// on, so that a long run fits into memory.
func (s *SendGrid) DropBodies() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.noBodies = true
}

// DropHTML has the fake keep only the plain text of the mails it accepts from
// now on.
func (s *SendGrid) DropHTML() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.noHTML = true
}

// Mails gives the mails that were accepted, in order.
func (s *SendGrid) Mails() []Mail {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.mails)
}

// Requests is how many requests came, whatever became of them.
func (s *SendGrid) Requests() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.requests
}

// Sandboxed is how many mails came in sandbox mode.
func (s *SendGrid) Sandboxed() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.checked
}

// Problems lists what SendGrid would have refused, over all requests.
func (s *SendGrid) Problems() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.problems)
}

func (s *SendGrid) serve(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(io.LimitReader(r.Body, maxRequest+1))
	if err != nil {
		return // the client left
	}
	payload, problems := readPayload(body)
	status, problems := checkRequest(r, body, problems)
	s.mu.Lock()
	s.requests++
	for _, problem := range problems {
		s.problems = append(s.problems, problem.String())
	}
	latency := s.latency
	s.mu.Unlock()
	s.wait(r, latency)
	if status != 0 {
		refuse(w, status, problems)
		return
	}
	if mail := (Mail{Payload: payload, At: time.Now()}); payload.Sandbox {
		s.sandboxed(w)
	} else if fault := s.faultFor(mail); fault.serve != nil {
		fault.serve(s, w, r, mail)
	} else {
		s.accept(w, mail)
	}
}

func (s *SendGrid) faultFor(m Mail) Fault {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.next) > 0 {
		fault := s.next[0]
		s.next = s.next[1:]
		return fault
	}
	if s.choose != nil {
		return s.choose(m)
	}
	return Fault{}
}

func (s *SendGrid) accept(w http.ResponseWriter, m Mail) {
	w.Header().Set("X-Message-Id", s.record(m))
	w.WriteHeader(http.StatusAccepted)
}

// record keeps the mail and gives its id.
func (s *SendGrid) record(m Mail) string {
	m.MessageID = rand.Text()[:22]
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.noBodies {
		m.Raw, m.Content = nil, nil
	}
	if s.noHTML {
		m.Raw = nil
		m.Content = slices.DeleteFunc(m.Content, func(c Content) bool { return c.Type != "text/plain" })
		for i := range m.Content {
			m.Content[i].Value = strings.Clone(m.Content[i].Value)
		}
	}
	s.mails = append(s.mails, m)
	return m.MessageID
}

func (s *SendGrid) sandboxed(w http.ResponseWriter) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.checked++
	w.WriteHeader(http.StatusOK)
}

// wait passes time until d is over, the client leaves or the fake closes.
func (s *SendGrid) wait(r *http.Request, d time.Duration) {
	if d <= 0 {
		return
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-r.Context().Done():
	case <-s.closing:
	}
}
