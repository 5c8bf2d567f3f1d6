package mailtest

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"time"
)

// Event is one event as SendGrid writes it. Change it at will before Post.
type Event map[string]any

// Post is a signed post of the event webhook. It can be sent any number of
// times; SendGrid repeats itself too.
type Post struct {
	Body      []byte
	Signature string
	Timestamp string
}

// PublicKey is the key to verify posts with, as SendGrid shows it.
func (s *SendGrid) PublicKey() (string, error) {
	der, err := x509.MarshalPKIXPublicKey(&s.key.PublicKey)
	if err != nil {
		return "", fmt.Errorf("mailtest: %w", err)
	}
	return base64.StdEncoding.EncodeToString(der), nil
}

// Event builds an event of the given type for an accepted mail, with all that
// SendGrid adds to it, wanted or not.
func (s *SendGrid) Event(kind string, m Mail, at time.Time) Event {
	s.mu.Lock()
	s.events++
	number := s.events
	s.mu.Unlock()
	e := Event{
		"event":         kind,
		"email":         m.To[0].To[0].Email,
		"timestamp":     at.Unix(),
		"sg_event_id":   base64.RawURLEncoding.EncodeToString([]byte("event-" + strconv.Itoa(number))),
		"sg_message_id": m.MessageID + ".recvd-1-0",
		"smtp-id":       "<" + m.MessageID + "@geopod>",
		"ip":            "203.0.113.7",
		"useragent":     "Mozilla/5.0",
		"category":      []string{},
	}
	for key, value := range m.To[0].CustomArgs {
		e[key] = value
	}
	return e
}

// Sign makes a post of events, signed at the given time.
func (s *SendGrid) Sign(at time.Time, events ...Event) (Post, error) {
	return signed(s.key, at, events)
}

// Forge makes a post like Sign, with a key that is not SendGrid's.
func (s *SendGrid) Forge(at time.Time, events ...Event) (Post, error) {
	return signed(s.wrong, at, events)
}

// signed writes the array as SendGrid does, with a line break after each
// event that belongs to the signed bytes.
func signed(key *ecdsa.PrivateKey, at time.Time, events []Event) (Post, error) {
	var body bytes.Buffer
	for i, event := range events {
		raw, err := json.Marshal(event)
		if err != nil {
			return Post{}, fmt.Errorf("mailtest: %w", err)
		}
		body.WriteByte("[,"[min(i, 1)])
		body.Write(raw)
		body.WriteString("\r\n")
	}
	if len(events) == 0 {
		body.WriteString("[")
	}
	body.WriteString("]\r\n")
	return SignBody(key, at, body.Bytes())
}

// SignBody signs any bytes.
func SignBody(key *ecdsa.PrivateKey, at time.Time, body []byte) (Post, error) {
	post := Post{Body: body, Timestamp: strconv.FormatInt(at.Unix(), 10)}
	sum := sha256.Sum256(append([]byte(post.Timestamp), body...))
	signature, err := ecdsa.SignASN1(rand.Reader, key, sum[:])
	if err != nil {
		return Post{}, fmt.Errorf("mailtest: %w", err)
	}
	post.Signature = base64.StdEncoding.EncodeToString(signature)
	return post, nil
}

// SignRaw signs any bytes with SendGrid's key.
func (s *SendGrid) SignRaw(at time.Time, body []byte) (Post, error) { return SignBody(s.key, at, body) }

// Send posts to a webhook address and gives the status of the answer.
func (p Post) Send(ctx context.Context, client *http.Client, url string) (int, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(p.Body))
	if err != nil {
		return 0, fmt.Errorf("mailtest: %w", err)
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("X-Twilio-Email-Event-Webhook-Signature", p.Signature)
	req.Header.Set("X-Twilio-Email-Event-Webhook-Timestamp", p.Timestamp)
	res, err := client.Do(req)
	if err != nil {
		return 0, fmt.Errorf("mailtest: %w", err)
	}
	defer res.Body.Close()
	_, err = io.Copy(io.Discard, io.LimitReader(res.Body, 1<<20))
	return res.StatusCode, err
}
