package mail

import (
	"crypto/sha256"
	"encoding/hex"
	"net/mail"
	"strings"
	"time"

	gomail "github.com/wneessen/go-mail"
)

// KindHeader carries Message.Kind in mails that the mailbox and SMTP write.
const KindHeader = "X-Enkaku-Kind"

// compose lays the message out as RFC 5322 text. The Message-ID depends on
// the message's ID alone, so that a mail which is sent twice can be
// recognised as one by the programs on its way.
func compose(m Message, at time.Time) *gomail.Msg {
	msg := gomail.NewMsg(gomail.WithNoDefaultUserAgent(), gomail.WithEncoding(gomail.EncodingB64))
	msg.FromMailAddress(m.From.netMail())
	msg.ToMailAddress(m.To.netMail())
	if m.ReplyTo != (Address{}) {
		msg.ReplyToMailAddress(m.ReplyTo.netMail())
	}
	msg.SetDateWithValue(at)
	msg.SetMessageIDWithValue(messageID(m))
	msg.Subject(m.Subject)
	msg.SetGenHeader(KindHeader, m.Kind)
	for _, field := range m.extraHeaders() {
		msg.SetGenHeader(gomail.Header(field.name), field.value)
	}
	msg.SetBodyString(gomail.TypeTextPlain, m.Text, gomail.WithPartEncoding(encodingFor(m.Text)))
	msg.AddAlternativeString(gomail.TypeTextHTML, m.HTML, gomail.WithPartEncoding(encodingFor(m.HTML)))
	if m.Calendar != (CalendarFile{}) {
		kind := gomail.ContentType("text/calendar; charset=utf-8; method=" + m.Calendar.Method)
		_ = msg.AttachReader(calendarName, strings.NewReader(m.Calendar.Content), // a text in memory never fails
			gomail.WithFileContentType(kind))
	}
	return msg
}

func (a Address) netMail() *mail.Address {
	return &mail.Address{Name: a.Name, Address: a.Email}
}

// messageID gives the id without its angle brackets. It shows nothing of the
// outbox's id but whether two are the same.
func messageID(m Message) string {
	sum := sha256.Sum256([]byte(m.ID))
	return hex.EncodeToString(sum[:16]) + "@" + m.From.domain()
}

// encodingFor picks the shorter of the two transfer encodings: quoted
// printable triples each byte outside ASCII, base64 adds a third to all.
func encodingFor(body string) gomail.Encoding {
	outside := 0
	for _, c := range []byte(body) {
		if c >= 0x80 {
			outside++
		}
	}
	if 2*outside > len(body)/3 {
		return gomail.EncodingB64
	}
	return gomail.EncodingQP
}
