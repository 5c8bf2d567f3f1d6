package mailtest

import (
	"io"
	"net"
	"net/http"
	"strings"
	"time"
)

// Fault is a way in which a request goes wrong. The zero Fault accepts it.
type Fault struct {
	serve func(s *SendGrid, w http.ResponseWriter, r *http.Request, m Mail)
}

// Answer refuses with a status and the API's form of explanation.
func Answer(status int) Fault {
	return Fault{func(_ *SendGrid, w http.ResponseWriter, _ *http.Request, _ Mail) {
		refuse(w, status, []Problem{{Message: "refused on purpose"}})
	}}
}

// Refuse answers 400 and blames a field.
func Refuse(field, message string) Fault {
	return Fault{func(_ *SendGrid, w http.ResponseWriter, _ *http.Request, _ Mail) {
		refuse(w, http.StatusBadRequest, []Problem{{Field: field, Message: message}})
	}}
}

// AcceptThenAnswer takes the mail, and answers as if it had not.
func AcceptThenAnswer(status int) Fault {
	return Fault{func(s *SendGrid, w http.ResponseWriter, _ *http.Request, m Mail) {
		s.record(m)
		w.WriteHeader(status)
	}}
}

// Throttle answers 429 with this X-RateLimit-Reset, or with none if it is "".
func Throttle(reset string) Fault {
	return Fault{func(_ *SendGrid, w http.ResponseWriter, _ *http.Request, _ Mail) {
		if reset != "" {
			w.Header().Set("X-RateLimit-Reset", reset)
		}
		refuse(w, http.StatusTooManyRequests, []Problem{{Message: "too many requests"}})
	}}
}

// Hang never answers.
func Hang() Fault {
	return Fault{func(s *SendGrid, _ http.ResponseWriter, r *http.Request, _ Mail) {
		s.wait(r, time.Hour)
	}}
}

// SlowBytes takes the mail and answers 202, a byte each interval.
func SlowBytes(interval time.Duration) Fault {
	return Fault{func(s *SendGrid, w http.ResponseWriter, r *http.Request, m Mail) {
		s.record(m)
		conn := hijack(w)
		defer conn.Close()
		for _, c := range []byte("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n") {
			s.wait(r, interval)
			if _, err := conn.Write([]byte{c}); err != nil {
				return
			}
			select {
			case <-s.closing:
				return
			default:
			}
		}
	}}
}

// Reset breaks the connection after the whole request came, without taking
// the mail.
func Reset() Fault {
	return Fault{func(_ *SendGrid, w http.ResponseWriter, _ *http.Request, _ Mail) { reset(w) }}
}

// LoseReply takes the mail and breaks the connection instead of saying so.
func LoseReply() Fault {
	return Fault{func(s *SendGrid, w http.ResponseWriter, _ *http.Request, m Mail) {
		s.record(m)
		reset(w)
	}}
}

// Redirect answers 307 to another address.
func Redirect(to string) Fault {
	return Fault{func(_ *SendGrid, w http.ResponseWriter, _ *http.Request, _ Mail) {
		w.Header().Set("Location", to)
		w.WriteHeader(http.StatusTemporaryRedirect)
	}}
}

// HugeReply answers with so many bytes of body; the mail is taken if the
// status is 202.
func HugeReply(status int, size int64) Fault {
	return Fault{func(s *SendGrid, w http.ResponseWriter, _ *http.Request, m Mail) {
		if status == http.StatusAccepted {
			w.Header().Set("X-Message-Id", s.record(m))
		}
		w.WriteHeader(status)
		block := strings.Repeat("x", 64<<10)
		for left := size; left > 0; left -= int64(len(block)) {
			if _, err := io.WriteString(w, block); err != nil {
				return
			}
		}
	}}
}

// WrongJSON refuses with 400 and an explanation that cannot be read.
func WrongJSON() Fault {
	return Fault{func(_ *SendGrid, w http.ResponseWriter, _ *http.Request, _ Mail) {
		w.WriteHeader(http.StatusBadRequest)
		_, _ = io.WriteString(w, `{"errors":[{"message":5,`)
	}}
}

// reset closes so that the other side sees a reset, not an orderly end.
func reset(w http.ResponseWriter) {
	conn := hijack(w)
	if tcp, ok := conn.(*net.TCPConn); ok {
		_ = tcp.SetLinger(0)
	}
	_ = conn.Close()
}

// hijack takes the connection over; net/http ends the handler quietly on
// ErrAbortHandler when it cannot be.
func hijack(w http.ResponseWriter) net.Conn {
	conn, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	return conn
}
