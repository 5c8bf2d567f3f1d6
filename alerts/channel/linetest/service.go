// Package linetest is LINE for tests: the part of the Messaging API that the
// board uses, as line/line-openapi and developers.line.biz describe it. It checks
// what is sent and signs what it posts to a webhook.
package linetest

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"unicode/utf16"

	"github.com/google/uuid"

	"github.com/enkaku/enkaku/models"
)

// What the console of LINE shows of the channel.
const (
	Token   = "channel-access-token-of-a-test"
	Secret  = "0123456789abcdef0123456789abcdef"
	Account = "@enkaku-test"
)

// Service is LINE on this machine.
type Service struct {
	server *httptest.Server

	mu      sync.Mutex
	keys    map[string]bool // X-Line-Retry-Key that were taken
	replies map[string]bool // reply tokens that are good once
	shown   []Message
	answers []Answer // to the next pushes; then as documented
	calls   int      // pushes, whatever became of them
	faults  []error
}

// Answer is what the service says to a push instead of taking it.
type Answer struct {
	Status  int // 0: it takes the message and breaks the connection off
	Message string
	Header  http.Header
}

// The answers of developers.line.biz, "429 Too Many Requests".
var (
	Monthly = Answer{Status: 429, Message: "You have reached your monthly limit."}
	Rate    = Answer{Status: 429, Message: "The API rate limit has been exceeded. Try again later."}
)

// Message is one that a user sees.
type Message struct {
	To, Text, Button string // Button is what the button writes
	Reply            bool   // an answer to what the user wrote
}

// New starts a service. What it was sent against the rules fails the test.
func New(t testing.TB) *Service {
	t.Helper()
	s := &Service{keys: map[string]bool{}, replies: map[string]bool{}}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /v2/bot/message/push", s.push)
	mux.HandleFunc("POST /v2/bot/message/reply", s.reply)
	s.server = httptest.NewServer(mux)
	t.Cleanup(func() {
		s.server.Close()
		s.mu.Lock()
		defer s.mu.Unlock()
		for _, err := range s.faults {
			t.Error("LINE:", err)
		}
	})
	return s
}

// URL is the address of the API.
func (s *Service) URL() string { return s.server.URL }

// Say has the next pushes answered so.
func (s *Service) Say(answers ...Answer) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.answers = append(s.answers, answers...)
}

// Calls counts the pushes that were tried.
func (s *Service) Calls() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.calls
}

// Shown is what a user has got.
func (s *Service) Shown(user string) (all []Message) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, m := range s.shown {
		if m.To == user {
			all = append(all, m)
		}
	}
	return all
}

// Post is a webhook as LINE sends it.
type Post struct {
	Body      []byte
	Signature string // X-Line-Signature
}

// Webhook signs events. Each is an object of the API; its user gets replies.
func (s *Service) Webhook(events ...map[string]any) Post {
	if events == nil {
		events = []map[string]any{}
	}
	body, err := json.Marshal(map[string]any{"destination": "U" + strings.Repeat("0", 32), "events": events})
	if err != nil {
		panic(err)
	}
	mac := hmac.New(sha256.New, []byte(Secret))
	mac.Write(body)
	return Post{body, base64.StdEncoding.EncodeToString(mac.Sum(nil))}
}

// Event is one of a user: "message" with a text, "follow", "unfollow"; at is in
// milliseconds since 1970.
func (s *Service) Event(kind, user, text string, at int64) map[string]any {
	e := map[string]any{
		"type": kind, "mode": "active", "timestamp": at, "source": map[string]any{"type": "user", "userId": user},
		"webhookEventId": "01H" + strings.ToUpper(uuid.NewString()[:23]), "deliveryContext": map[string]any{"isRedelivery": false},
	}
	if kind == "message" {
		e["message"] = map[string]any{"id": "1", "type": "text", "quoteToken": "q", "text": text}
	}
	if kind != "unfollow" {
		token := user + " " + uuid.NewString()
		s.mu.Lock()
		s.replies[token] = true
		s.mu.Unlock()
		e["replyToken"] = token
	}
	return e
}

type sent struct {
	To         string `json:"to"`
	ReplyToken string `json:"replyToken"`
	Messages   []struct {
		Type, Text string
		QuickReply *struct {
			Items []struct {
				Type   string
				Action struct{ Type, Label, Text string }
			}
		}
	} `json:"messages"`
}

func (s *Service) push(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.calls++
	m, ok := s.read(w, r)
	if !ok {
		return
	}
	key := r.Header.Get("X-Line-Retry-Key")
	if _, err := uuid.Parse(key); err != nil {
		s.fault("retry key %q", key)
		refuse(w, 400, "Invalid retry key")
		return
	}
	if s.keys[key] {
		refuse(w, 409, "The retry key is already accepted")
		return
	}
	if len(s.answers) > 0 {
		a := s.answers[0]
		s.answers = s.answers[1:]
		if a.Status != 0 {
			for name, values := range a.Header {
				w.Header()[name] = values
			}
			refuse(w, a.Status, a.Message)
			return
		}
		s.take(m, m.To, false)
		s.keys[key] = true
		panic(http.ErrAbortHandler)
	}
	if !models.IsLINEUser(m.To) {
		refuse(w, 400, "The property, 'to', in the request body is invalid (line: -, column: -)")
		return
	}
	s.keys[key] = true
	s.take(m, m.To, false)
	_, _ = io.WriteString(w, `{"sentMessages":[{"id":"1","quoteToken":"q"}]}`)
}

func (s *Service) reply(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	m, ok := s.read(w, r)
	if !ok {
		return
	}
	if r.Header.Get("X-Line-Retry-Key") != "" {
		s.fault("a retry key on a reply")
		refuse(w, 400, "Retry key is not allowed")
		return
	}
	if !s.replies[m.ReplyToken] {
		refuse(w, 400, "Invalid reply token")
		return
	}
	delete(s.replies, m.ReplyToken)
	to, _, _ := strings.Cut(m.ReplyToken, " ")
	s.take(m, to, true)
	_, _ = io.WriteString(w, `{"sentMessages":[{"id":"2","quoteToken":"q"}]}`)
}

// read wants the token, and messages within the limits of the API.
func (s *Service) read(w http.ResponseWriter, r *http.Request) (m sent, ok bool) {
	if r.Header.Get("Authorization") != "Bearer "+Token {
		refuse(w, 401, "Authentication failed. Confirm that the access token in the authorization header is valid.")
		return m, false
	}
	if err := json.NewDecoder(r.Body).Decode(&m); err != nil || len(m.Messages) < 1 || len(m.Messages) > 5 {
		s.fault("%d messages: %v", len(m.Messages), err)
		refuse(w, 400, "May not be empty")
		return m, false
	}
	for _, message := range m.Messages {
		if n := len(utf16.Encode([]rune(message.Text))); message.Type != "text" || n == 0 || n > 5000 {
			s.fault("a message of %s with %d characters", message.Type, n)
			refuse(w, 400, "Length must be between 0 and 5000")
			return m, false
		}
		if q := message.QuickReply; q != nil {
			for _, item := range q.Items {
				if n := len([]rune(item.Action.Label)); n == 0 || n > 20 || item.Type != "action" || item.Action.Type != "message" {
					s.fault("a button %+v", item)
				}
			}
		}
	}
	return m, true
}

func (s *Service) take(m sent, to string, reply bool) {
	for _, message := range m.Messages {
		shown := Message{To: to, Text: message.Text, Reply: reply}
		if message.QuickReply != nil {
			shown.Button = message.QuickReply.Items[0].Action.Text
		}
		s.shown = append(s.shown, shown)
	}
}

func (s *Service) fault(format string, args ...any) {
	s.faults = append(s.faults, fmt.Errorf(format, args...))
}

func refuse(w http.ResponseWriter, status int, message string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]string{"message": message})
}
