package mailtest

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/url"
	"regexp"
	"strings"
	"unicode/utf8"
)

// Read is a mail as a mail program reads it.
type Read struct {
	Subject    string
	To         *mail.Address
	Text, HTML string // line ends as \n
	// Unsubscribe is the one-click link of RFC 8058, "" for none.
	Unsubscribe string
}

// ReadMail parses a mail with the standard library, which shares no code with
// what composed it, and names everything that breaks RFC 5322, 2045 to 2047 or
// 8058.
func ReadMail(raw []byte) (Read, []string) {
	f := &form{}
	f.lines(raw)
	msg, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		f.note("not a mail: %v", err)
		return f.read, f.faults
	}
	f.fields(msg.Header)
	f.words(raw)
	f.unsubscribe(msg.Header)
	f.bodies(msg)
	return f.read, f.faults
}

type form struct {
	read   Read
	faults []string
}

func (f *form) note(format string, args ...any) {
	f.faults = append(f.faults, fmt.Sprintf(format, args...))
}

// lines wants ASCII, CRLF everywhere, and no line past 78 bytes but a URL,
// which cannot be folded; none past 998 (RFC 5322, 2.1.1).
func (f *form) lines(raw []byte) {
	for line := range bytes.Lines(raw) {
		text, ok := bytes.CutSuffix(line, []byte("\r\n"))
		if !ok || bytes.ContainsAny(text, "\r\n\x00") {
			f.note("line end in %q", line)
		}
		if len(text) > 78 && !bytes.Contains(text, []byte("https://")) || len(text) > 998 {
			f.note("a line of %d bytes: %q", len(text), text)
		}
		if strings.IndexFunc(string(text), func(r rune) bool { return r > 0x7e }) >= 0 {
			f.note("outside ASCII: %q", text)
		}
	}
}

// fields wants each field of RFC 5322, 3.6 once, and readable.
func (f *form) fields(h mail.Header) {
	for _, name := range []string{"From", "To", "Subject", "Date", "Message-Id", "Mime-Version", "Content-Type",
		"Auto-Submitted"} {
		if n := len(h[name]); n != 1 {
			f.note("%d times %s", n, name)
		}
	}
	if _, err := h.Date(); err != nil {
		f.note("date: %v", err)
	}
	if id := h.Get("Message-Id"); !messageID.MatchString(id) {
		f.note("message id %q", id)
	}
	if from, err := h.AddressList("From"); err != nil || len(from) != 1 {
		f.note("from %v, %v", from, err)
	}
	to, err := h.AddressList("To")
	if err != nil || len(to) != 1 {
		f.note("to %v, %v", to, err)
		return
	}
	f.read.To = to[0]
	if f.read.Subject, err = new(mime.WordDecoder).DecodeHeader(h.Get("Subject")); err != nil {
		f.note("subject: %v", err)
	}
}

var messageID = regexp.MustCompile(`^<[!-;=?-~]+@[A-Za-z0-9.-]+>$`)

// words wants encoded words of at most 75 characters that each hold whole
// characters (RFC 2047, 2 and 5).
func (f *form) words(raw []byte) {
	head, _, _ := bytes.Cut(raw, []byte("\r\n\r\n"))
	for _, word := range encodedWord.FindAllString(string(head), -1) {
		text, err := new(mime.WordDecoder).Decode(word)
		if err != nil || !utf8.ValidString(text) || strings.ContainsRune(text, utf8.RuneError) {
			f.note("encoded word %q: %q, %v", word, text, err)
		}
		if len(word) > 75 {
			f.note("an encoded word of %d characters", len(word))
		}
	}
}

var encodedWord = regexp.MustCompile(`=\?[^?\s]+\?[BbQq]\?[^?\s]*\?=`)

// unsubscribe wants both fields of RFC 8058 or neither, with one https link.
func (f *form) unsubscribe(h mail.Header) {
	list, post := h["List-Unsubscribe"], h["List-Unsubscribe-Post"]
	if len(list) == 0 && len(post) == 0 {
		return
	}
	if len(list) != 1 || len(post) != 1 || post[0] != "List-Unsubscribe=One-Click" {
		f.note("List-Unsubscribe %q, -Post %q", list, post)
		return
	}
	for part := range strings.SplitSeq(list[0], ",") {
		part = strings.TrimSpace(part)
		inner := strings.TrimSuffix(strings.TrimPrefix(part, "<"), ">")
		u, err := url.Parse(inner)
		switch {
		case err != nil || len(inner) != len(part)-2:
			f.note("List-Unsubscribe: %q", part)
		case u.Scheme == "https" && f.read.Unsubscribe == "":
			f.read.Unsubscribe = inner
		case u.Scheme != "mailto":
			f.note("List-Unsubscribe: %q", part)
		}
	}
	if f.read.Unsubscribe == "" {
		f.note("List-Unsubscribe without an https link")
	}
}

// bodies wants the plain text first and the HTML last, both UTF-8.
func (f *form) bodies(msg *mail.Message) {
	kind, params, err := mime.ParseMediaType(msg.Header.Get("Content-Type"))
	if err != nil || kind != "multipart/alternative" {
		f.note("content type %s, %v", kind, err)
		return
	}
	parts, order := multipart.NewReader(msg.Body, params["boundary"]), ""
	for {
		part, err := parts.NextRawPart()
		if err == io.EOF {
			break
		}
		if err != nil {
			f.note("parts: %v", err)
			return
		}
		order += f.body(part) + " "
	}
	if order != "text/plain text/html " {
		f.note("parts %s", order)
	}
}

func (f *form) body(part *multipart.Part) (kind string) {
	kind, params, err := mime.ParseMediaType(part.Header.Get("Content-Type"))
	if err != nil || !strings.EqualFold(params["charset"], "utf-8") {
		f.note("part %s, charset %q, %v", kind, params["charset"], err)
	}
	var body io.Reader
	switch encoding := part.Header.Get("Content-Transfer-Encoding"); encoding {
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, part)
	case "quoted-printable":
		body = quotedprintable.NewReader(part)
	default:
		f.note("encoding %q", encoding)
		return kind
	}
	text, err := io.ReadAll(body)
	if err != nil || !utf8.Valid(text) {
		f.note("%s: %v", kind, err)
	}
	written := strings.ReplaceAll(string(text), "\r\n", "\n")
	if kind == "text/html" {
		f.read.HTML = written
	} else {
		f.read.Text = written
	}
	return kind
}
