package channel

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf16"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// LINE speaks with the Messaging API (line/line-openapi, messaging-api.yml).
type LINE struct {
	Host   string // address of the API: https://api.line.me
	Token  string // channel access token
	Public string // address of the board, before the paths of notices
	HTTP   *http.Client
	Now    func() time.Time
	Log    *slog.Logger
	// Say gives the words of a button: "stop" and "stop_word".
	Say func(lang vocab.Lang, key string) string

	mu     sync.Mutex
	closed time.Time // until when the month's messages are used up
}

const (
	linePush  = "/v2/bot/message/push"
	lineReply = "/v2/bot/message/reply"

	lineTimeout  = 10 * time.Second
	replyTimeout = 2 * time.Second // LINE waits for the answer to its webhook meanwhile
	maxLINEText  = 5000            // UTF-16 units
	rateWait     = time.Minute     // when LINE says "too many" without how long
)

// lineText is a message of text, with buttons that write a word for the reader.
type lineText struct {
	Type  string     `json:"type"`
	Text  string     `json:"text"`
	Quick *lineQuick `json:"quickReply,omitempty"`
}

type lineQuick struct {
	Items []lineItem `json:"items"`
}

type lineItem struct {
	Type   string     `json:"type"`
	Action lineAction `json:"action"`
}

type lineAction struct {
	Type  string `json:"type"`
	Label string `json:"label"` // at most 20 characters
	Text  string `json:"text"`
}

// Push sends the subject of a mail, the address of its page, and a button to
// stop. A second try has the key of the first: LINE takes a key once within 24
// hours and answers 409 to what it has taken.
func (l *LINE) Push(ctx context.Context, d *models.Device, n Notice) Answer {
	if l.Closed() {
		return Answer{Result: Refused, Status: http.StatusTooManyRequests}
	}
	lang := vocab.Lang(n.Lang).OrJA()
	text := lineText{
		Type: "text", Text: clipUnits(n.Text, maxLINEText-len(l.Public)-maxOpen-1) + "\n" + l.address(n.Open),
		Quick: &lineQuick{Items: []lineItem{{Type: "action", Action: lineAction{
			Type: "message", Label: l.Say(lang, "stop"), Text: l.Say(lang, "stop_word"),
		}}}},
	}
	body := struct {
		To       string     `json:"to"`
		Messages []lineText `json:"messages"`
	}{d.Endpoint, []lineText{text}}
	ctx, cancel := context.WithTimeout(ctx, lineTimeout)
	defer cancel()
	status, header, said, err := l.post(ctx, linePush, n.Key(), body)
	if err != nil {
		return Answer{Result: unsent(err)}
	}
	return l.answer(status, header, said)
}

func (l *LINE) address(open string) string {
	if len(open) > maxOpen || !strings.HasPrefix(open, "/") {
		open = "/"
	}
	return l.Public + open
}

// answer reads what LINE said. Messages that are left over in a month are none
// of a rate: they are gone until the next one begins in Japan.
func (l *LINE) answer(status int, header http.Header, said string) Answer {
	a := Answer{Status: status}
	switch {
	case status == http.StatusOK, status == http.StatusConflict:
		a.Result = Accepted
	case status == http.StatusTooManyRequests && strings.Contains(strings.ToLower(said), "monthly limit"):
		l.close()
		a.Result = Refused
	case status == http.StatusTooManyRequests:
		a.Result, a.Wait = Later, rateWait
		if n, err := strconv.Atoi(header.Get("Retry-After")); err == nil && n > 0 {
			a.Wait = min(time.Duration(n)*time.Second, longestWait)
		}
	case status >= 500:
		a.Result = Unclear
	default: // 400, 401, 403: the message, the token or the user is none of LINE's
		a.Result = Refused
	}
	return a
}

// close has nothing sent until the first of the next month.
func (l *LINE) close() {
	now := l.Now().In(models.Tokyo)
	y, m, _ := now.Date()
	until := time.Date(y, m+1, 1, 0, 0, 0, 0, models.Tokyo)
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed.Before(until) {
		l.Log.Error("the month's messages of LINE are used up: mail goes instead", "until", until)
	}
	l.closed = until
}

// Closed reports whether the messages of the month are used up, as far as this
// process knows.
func (l *LINE) Closed() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.Now().Before(l.closed)
}

// Reply answers a message; a token does once, for about a minute. Replies count
// towards no limit.
func (l *LINE) Reply(ctx context.Context, token, text string) error {
	body := struct {
		Token    string     `json:"replyToken"`
		Messages []lineText `json:"messages"`
	}{token, []lineText{{Type: "text", Text: clipUnits(text, maxLINEText)}}}
	ctx, cancel := context.WithTimeout(ctx, replyTimeout)
	defer cancel()
	status, _, _, err := l.post(ctx, lineReply, "", body)
	if err == nil && status != http.StatusOK {
		err = fmt.Errorf("LINE answers a reply with %d", status)
	}
	return err
}

// post returns the status, the head and the beginning of what LINE answered. The
// key stands on pushes alone: LINE refuses it on replies.
func (l *LINE) post(ctx context.Context, path, key string, body any) (int, http.Header, string, error) {
	data, err := json.Marshal(body)
	if err != nil {
		return 0, nil, "", err
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, l.Host+path, bytes.NewReader(data))
	if err != nil {
		return 0, nil, "", err
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+l.Token)
	if key != "" {
		r.Header.Set("X-Line-Retry-Key", key)
	}
	res, err := l.HTTP.Do(r)
	if err != nil {
		return 0, nil, "", err
	}
	defer res.Body.Close()
	said, err := io.ReadAll(io.LimitReader(res.Body, 4096))
	if err != nil {
		return 0, nil, "", err
	}
	return res.StatusCode, res.Header, string(said), nil
}

// unsent tells what nobody can have taken from what somebody may have.
func unsent(err error) Result {
	var op *net.OpError
	if errors.As(err, &op) && op.Op == "dial" {
		return Later
	}
	return Unclear
}

// clipUnits cuts a text to a number of UTF-16 units, as LINE counts.
func clipUnits(text string, most int) string {
	units := 0
	for i, r := range text {
		if units += utf16.RuneLen(r); units > most {
			runes := []rune(text[:i])
			return string(runes[:len(runes)-1]) + "…"
		}
	}
	return text
}

// NewLINEClient asks LINE without following redirects.
func NewLINEClient() *http.Client {
	return &http.Client{Timeout: lineTimeout, CheckRedirect: func(*http.Request, []*http.Request) error {
		return http.ErrUseLastResponse
	}}
}

// String keeps the token out of logs.
func (l *LINE) String() string { return "LINE at " + l.Host }
