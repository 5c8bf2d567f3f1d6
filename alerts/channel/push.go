package channel

import (
	"context"
	"crypto/ecdh"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"

	webpush "github.com/SherClockHolmes/webpush-go"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// ErrUnsent says that a request did not reach its server.
var ErrUnsent = errors.New("not sent")

// Doer asks push services: on the public internet alone, without following
// redirects. ErrUnsent is among its errors when nothing can have been taken.
type Doer interface {
	Do(r *http.Request) (*http.Response, error)
}

// WebPush speaks with push services (RFC 8030, 8291, 8292).
type WebPush struct {
	PrivateKey string // base64url of 32 bytes
	PublicKey  string // base64url of 65 bytes
	Contact    string // https address of the board or an e-mail address, for the services
	HTTP       Doer
	// Off is the path that ends the notices of a device, and Say what the button
	// and the title are called.
	Off func(owner models.Owner, mark string) string
	Say func(lang vocab.Lang, key string) string
}

// MakeKey returns a new private key, base64url.
func MakeKey() (string, error) {
	private, _, err := webpush.GenerateVAPIDKeys()
	return private, err
}

// PublicKey returns the public key of a private one. It wants base64url of 32
// bytes, a number below the order of P-256.
func PublicKey(private string) (string, error) {
	raw, err := base64.RawURLEncoding.DecodeString(strings.TrimRight(private, "="))
	if err != nil {
		return "", errors.New("want 32 bytes as base64url")
	}
	key, err := ecdh.P256().NewPrivateKey(raw)
	if err != nil {
		return "", errors.New("want 32 bytes as base64url, a private key of P-256")
	}
	return base64.RawURLEncoding.EncodeToString(key.PublicKey().Bytes()), nil
}

// payload is what the service worker reads (static/js/sw.js). Only the browser
// can open it.
type payload struct {
	ID    string `json:"id"`
	Lang  string `json:"lang"`
	Title string `json:"title"`
	Body  string `json:"body"`
	Open  string `json:"open"`
	Off   string `json:"off"`
	Stop  string `json:"stop"` // what the button of Off is called
}

// maxText and maxOpen keep the payload below the 3,993 bytes that fit.
const (
	maxText = 250  // characters
	maxOpen = 1000 // bytes
)

// Push hands a notice to the service of a device.
func (p *WebPush) Push(ctx context.Context, d *models.Device, n Notice) Answer {
	lang := vocab.Lang(n.Lang).OrJA()
	if text := []rune(n.Text); len(text) > maxText {
		n.Text = string(text[:maxText-1]) + "…"
	}
	if len(n.Open) > maxOpen || !strings.HasPrefix(n.Open, "/") {
		n.Open = "/"
	}
	body, err := json.Marshal(payload{
		ID: n.Topic(), Lang: string(lang), Title: p.Say(lang, "title"), Body: n.Text, Open: n.Open,
		Off: p.Off(n.Owner, n.Mark), Stop: p.Say(lang, "stop"),
	})
	if err != nil {
		return Answer{Result: Refused}
	}
	urgency := webpush.UrgencyLow
	if n.Soon {
		urgency = webpush.UrgencyNormal
	}
	res, err := webpush.SendNotificationWithContext(ctx, body,
		&webpush.Subscription{Endpoint: d.Endpoint, Keys: webpush.Keys{P256dh: d.P256dh, Auth: d.Auth}},
		&webpush.Options{
			HTTPClient: p.HTTP, Subscriber: p.Contact, Topic: n.Topic(), TTL: int(n.Kept / time.Second), Urgency: urgency,
			VAPIDPublicKey: p.PublicKey, VAPIDPrivateKey: p.PrivateKey,
		})
	switch {
	case errors.Is(err, ErrUnsent):
		return Answer{Result: Later}
	case err != nil:
		return Answer{Result: Unclear}
	}
	defer res.Body.Close()
	_, _ = io.Copy(io.Discard, io.LimitReader(res.Body, 4096))
	return answerOf(res)
}

// longestWait is how long a service may have a notice wait.
const longestWait = time.Hour

// answerOf reads the answer of a service (RFC 8030, 5; RFC 8292, 4).
func answerOf(res *http.Response) Answer {
	a := Answer{Status: res.StatusCode}
	switch s := res.StatusCode; {
	case s >= 200 && s < 300:
		a.Result = Accepted
	case s == http.StatusNotFound || s == http.StatusGone:
		a.Result = Gone
	case s == http.StatusTooManyRequests || s >= 500:
		a.Result = Later
		if n, err := strconv.Atoi(res.Header.Get("Retry-After")); err == nil && n > 0 {
			a.Wait = min(time.Duration(n)*time.Second, longestWait)
		}
	default: // a redirect is none that is followed; the rest is our key or the message
		a.Result = Refused
	}
	return a
}

// String keeps keys out of logs.
func (p *WebPush) String() string { return fmt.Sprintf("web push as %s", p.PublicKey) }
