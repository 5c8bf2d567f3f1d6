package mailtest

import (
	"bufio"
	"crypto/tls"
	"fmt"
	"io"
	"net"
	"slices"
	"strings"
	"sync"
)

// SMTPMail is one mail the fake SMTP server has accepted.
type SMTPMail struct {
	From, To string // of the envelope
	Data     []byte // with its dots unstuffed
	Secure   bool   // came over TLS
}

// SMTP is a small SMTP server on the loopback interface. It answers each
// command as told, or else in the usual way.
type SMTP struct {
	Addr     string
	listener net.Listener
	tls      *tls.Config
	direct   bool
	sessions sync.WaitGroup

	mu      sync.Mutex
	conns   map[net.Conn]bool
	replies map[string]string
	mails   []SMTPMail
}

// StartSMTP starts a server. With a certificate it offers STARTTLS, or, if
// direct, speaks TLS from the first byte. Close it.
func StartSMTP(certificate *tls.Certificate, direct bool) (*SMTP, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("mailtest: %w", err)
	}
	s := &SMTP{Addr: listener.Addr().String(), listener: listener, direct: direct,
		conns: map[net.Conn]bool{}, replies: map[string]string{}}
	if certificate != nil {
		s.tls = &tls.Config{Certificates: []tls.Certificate{*certificate}}
	}
	s.sessions.Go(s.listen)
	return s, nil
}

// Close ends all sessions and waits for them.
func (s *SMTP) Close() {
	_ = s.listener.Close()
	s.mu.Lock()
	for conn := range s.conns {
		_ = conn.Close()
	}
	s.mu.Unlock()
	s.sessions.Wait()
}

// Drop and Stall are replies that are none: the server breaks the connection,
// or says nothing more.
const (
	Drop  = "drop"
	Stall = "hang"
)

// Reply sets the answer to a command: GREET, EHLO, STARTTLS, AUTH, MAIL, RCPT,
// DATA, END (the dot after the data), RSET, NOOP or QUIT. "" restores the
// usual one. A mail is taken if the answer to END begins with 2, or is none.
func (s *SMTP) Reply(command, reply string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.replies[command] = reply
}

// Mails gives the mails that were accepted, in order.
func (s *SMTP) Mails() []SMTPMail {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.mails)
}

func (s *SMTP) listen() {
	for {
		conn, err := s.listener.Accept()
		if err != nil {
			return
		}
		s.mu.Lock()
		s.conns[conn] = true
		s.mu.Unlock()
		s.sessions.Go(func() {
			session := &smtpSession{server: s, conn: conn, secure: s.direct}
			if s.direct {
				session.conn = tls.Server(conn, s.tls)
			}
			session.in = bufio.NewReader(session.conn)
			session.serve()
			_ = session.conn.Close()
			s.mu.Lock()
			delete(s.conns, conn)
			s.mu.Unlock()
		})
	}
}

type smtpSession struct {
	server   *SMTP
	conn     net.Conn
	in       *bufio.Reader
	secure   bool
	from, to string
}

func (c *smtpSession) serve() {
	for command, line := "GREET", ""; c.answer(command, line); {
		text, err := c.in.ReadString('\n')
		if err != nil {
			return
		}
		line = strings.TrimRight(text, "\r\n")
		command, _, _ = strings.Cut(strings.ToUpper(line), " ")
	}
}

// answer says whether the session goes on.
func (c *smtpSession) answer(command, line string) bool {
	reply := c.reply(command)
	if reply == Drop {
		return false
	}
	if reply == Stall {
		_, _ = io.Copy(io.Discard, c.in)
		return false
	}
	if _, err := io.WriteString(c.conn, reply+"\r\n"); err != nil || command == "QUIT" {
		return false
	}
	if reply[0] != '2' && reply[0] != '3' {
		return true
	}
	switch command {
	case "MAIL":
		c.from = inBrackets(line)
	case "RCPT":
		c.to = inBrackets(line)
	case "STARTTLS":
		c.conn = tls.Server(c.conn, c.server.tls)
		c.in, c.secure = bufio.NewReader(c.conn), true
	case "DATA":
		return c.data()
	}
	return true
}

func (c *smtpSession) reply(command string) string {
	c.server.mu.Lock()
	defer c.server.mu.Unlock()
	if reply := c.server.replies[command]; reply != "" {
		return reply
	}
	switch command {
	case "GREET":
		return "220 fake.example ESMTP"
	case "EHLO":
		lines := "250-fake.example\r\n250-ENHANCEDSTATUSCODES\r\n250-8BITMIME\r\n"
		if c.server.tls != nil && !c.secure {
			lines += "250-STARTTLS\r\n"
		}
		return lines + "250 AUTH PLAIN"
	case "STARTTLS":
		return "220 go ahead"
	case "AUTH":
		return "235 2.7.0 welcome"
	case "DATA":
		return "354 go ahead"
	case "QUIT":
		return "221 2.0.0 bye"
	}
	return "250 2.0.0 ok"
}

// data reads up to the lone dot.
func (c *smtpSession) data() bool {
	var mail strings.Builder
	for {
		line, err := c.in.ReadString('\n')
		if err != nil {
			return false
		}
		if line == ".\r\n" {
			break
		}
		mail.WriteString(strings.TrimPrefix(line, "."))
	}
	if reply := c.reply("END"); reply == Drop || reply[0] == '2' || reply == Stall {
		c.server.mu.Lock()
		c.server.mails = append(c.server.mails, SMTPMail{c.from, c.to, []byte(mail.String()), c.secure})
		c.server.mu.Unlock()
	}
	return c.answer("END", "")
}

func inBrackets(line string) string {
	_, rest, _ := strings.Cut(line, "<")
	inside, _, _ := strings.Cut(rest, ">")
	return inside
}
