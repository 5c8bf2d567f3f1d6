package mail

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// maxAnswer bounds what is read of an answer that explains a refusal.
const maxAnswer = 16 << 10

// classify turns SendGrid's answer into an outcome, after the table of errors
// in its reference of the v3 API. Only the status of an acceptance is read.
func (s *SendGrid) classify(res *http.Response) (Outcome, error) {
	status := fmt.Errorf("status %d", res.StatusCode)
	switch code := res.StatusCode; {
	case code == http.StatusAccepted, code == http.StatusOK && s.config.Sandbox:
		return Outcome{Class: Accepted, ProviderID: opaque(res.Header.Get("X-Message-Id"))}, nil
	case code == http.StatusOK:
		// SendGrid answers 200 only to mail that it checks and throws away.
		return failed(Blocked, ReasonConfig, 0,
			errors.New("status 200: the account is in sandbox mode, or this is not SendGrid"))
	case code == http.StatusUnauthorized, code == http.StatusForbidden:
		return failed(Blocked, ReasonAccount, 0, explain(res))
	case code == http.StatusNotFound, code == http.StatusMethodNotAllowed, code >= 300 && code < 400:
		return failed(Blocked, ReasonConfig, 0, status)
	case code == http.StatusTooManyRequests:
		pause := s.pauseFor(res.Header)
		s.gate.pause(s.config.Now().Add(pause))
		return failed(NotSent, ReasonThrottled, pause, status)
	case code == http.StatusRequestTimeout:
		return failed(NotSent, ReasonTimeout, 0, status) // the request never arrived whole (RFC 9110 §15.5.9)
	case code == http.StatusRequestEntityTooLarge:
		return failed(Rejected, ReasonTooLarge, 0, status)
	case code >= 400 && code < 500:
		return refused(explain(res))
	}
	return failed(Unknown, ReasonServer, 0, status)
}

// pauseFor reads when SendGrid wants to hear from us again.
func (s *SendGrid) pauseFor(h http.Header) time.Duration {
	pause := defaultPause
	now := s.config.Now()
	if reset, err := strconv.ParseInt(h.Get("X-RateLimit-Reset"), 10, 64); err == nil {
		if wait := time.Unix(reset, 0).Sub(now); wait > -time.Hour && wait < time.Hour {
			pause = wait
		}
	} else if seconds, err := strconv.ParseUint(h.Get("Retry-After"), 10, 16); err == nil {
		pause = time.Duration(seconds) * time.Second
	}
	pause = min(max(pause, minPause), maxPause)
	return pause + time.Duration(pauseJitter*s.config.Random()*float64(pause))
}

// refusal is SendGrid's explanation of a 4xx.
type refusal struct {
	Errors []struct {
		Message string `json:"message"`
		Field   string `json:"field"`
	} `json:"errors"`
}

// refusedError keeps the field beside the text, to tell a bad recipient from
// a bad message.
type refusedError struct {
	status int
	field  string
	text   string
}

func (e refusedError) Error() string {
	return fmt.Sprintf("status %d: %s: %s", e.status, e.field, e.text)
}

// explain reads the first reason of a refusal; an answer that is not in
// SendGrid's form gives the status alone.
func explain(res *http.Response) error {
	e := refusedError{status: res.StatusCode, field: "-", text: "no explanation"}
	raw, _ := io.ReadAll(io.LimitReader(res.Body, maxAnswer))
	var answer refusal
	if json.Unmarshal(raw, &answer) == nil && len(answer.Errors) > 0 {
		e.field = redact(answer.Errors[0].Field)
		e.text = redact(answer.Errors[0].Message)
	}
	return e
}

func refused(err error) (Outcome, error) {
	var e refusedError
	if errors.As(err, &e) && strings.Contains(e.field, ".to.") {
		return failed(Rejected, ReasonRecipient, 0, err)
	}
	return failed(Rejected, ReasonInvalid, 0, err)
}

var looksLikeAddress = regexp.MustCompile(`[^\s<>"'(),;:]+@[^\s<>"'(),;:]+`)

// redact makes a provider's words fit for a log: one short line without
// addresses.
func redact(text string) string {
	return looksLikeAddress.ReplaceAllString(HeaderText(text, 200), "(address)")
}

// opaque keeps an id only if it looks like one.
func opaque(id string) string {
	if !idForm.MatchString(id) {
		return ""
	}
	return id
}
