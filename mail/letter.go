package mail

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// maxLetter bounds what is read of one stored mail: both bodies at their
// limit in their longest encoding, with room to spare.
const maxLetter = 2 << 20

// Envelope is what a list of mails shows of one.
type Envelope struct {
	ID      string
	At      time.Time
	From    Address
	To      Address
	Subject string
	Kind    string
}

// Letter is a stored mail, decoded.
type Letter struct {
	Envelope
	Text     string
	HTML     string
	Calendar string        // the calendar file that came along, "" for none
	Headers  []HeaderField // as stored, by name
	Raw      []byte        // the file
}

// HeaderField is one header of a stored mail with its value unfolded.
type HeaderField struct{ Name, Value string }

// List gives a page of the stored mails, newest first, and how many there
// are. A file that is no mail is listed by its id and time alone.
func (b *Mailbox) List(offset, limit int) (page []Envelope, total int, err error) {
	ids, err := b.ids()
	if err != nil {
		return nil, 0, err
	}
	from := min(max(offset, 0), len(ids))
	to := min(from+max(limit, 0), len(ids))
	for _, id := range ids[from:to] {
		raw, err := b.read(id)
		if errors.Is(err, fs.ErrNotExist) {
			continue // deleted by another process since it was listed
		}
		envelope := Envelope{ID: id, At: idTime(id)}
		if msg, parseErr := mail.ReadMessage(bytes.NewReader(raw)); err == nil && parseErr == nil {
			envelope = newEnvelope(id, msg.Header)
		}
		page = append(page, envelope)
	}
	return page, len(ids), nil
}

// Open gives one stored mail. An id that is unknown or malformed gives an
// error that is fs.ErrNotExist.
func (b *Mailbox) Open(id string) (Letter, error) {
	raw, err := b.read(id)
	if err != nil {
		return Letter{}, fmt.Errorf("mail: open: %w", err)
	}
	msg, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return Letter{}, fmt.Errorf("mail: open %s: %w", id, err)
	}
	letter := Letter{Envelope: newEnvelope(id, msg.Header), Raw: raw}
	for name, values := range msg.Header {
		for _, value := range values {
			letter.Headers = append(letter.Headers, HeaderField{name, value})
		}
	}
	slices.SortFunc(letter.Headers, func(a, b HeaderField) int { return strings.Compare(a.Name, b.Name) })
	if err := letter.readBodies(msg); err != nil {
		return Letter{}, fmt.Errorf("mail: open %s: %w", id, err)
	}
	return letter, nil
}

// read gives a stored file. The form of an id leaves no room for a path.
func (b *Mailbox) read(id string) ([]byte, error) {
	if !mailboxID.MatchString(id) {
		return nil, fs.ErrNotExist
	}
	file, err := os.Open(filepath.Join(b.dir, id+emlSuffix))
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, maxLetter))
}

// idTime is when the mail with this id was stored.
func idTime(id string) time.Time {
	at, _ := time.Parse(timeForm, id[:len(timeForm)])
	return at
}

func newEnvelope(id string, h mail.Header) Envelope {
	return Envelope{
		ID:      id,
		At:      idTime(id),
		From:    firstAddress(h.Get("From")),
		To:      firstAddress(h.Get("To")),
		Subject: decodeWords(h.Get("Subject")),
		Kind:    h.Get(KindHeader),
	}
}

func firstAddress(value string) Address {
	list, err := mail.ParseAddressList(value)
	if err != nil || len(list) == 0 {
		return Address{Email: value}
	}
	return Address{Name: list[0].Name, Email: list[0].Address}
}

// decodeWords undoes RFC 2047; text that is not encoded stays as it is.
func decodeWords(value string) string {
	decoded, err := new(mime.WordDecoder).DecodeHeader(value)
	if err != nil {
		return value
	}
	return decoded
}

// readBodies finds the plain and the HTML part of the message.
func (l *Letter) readBodies(msg *mail.Message) error {
	return l.readPart(msg.Header.Get, msg.Body, maxNested)
}

// maxNested is how deep parts stand in parts: both texts in one, beside a file.
const maxNested = 2

// readPart reads one part or the parts in it.
func (l *Letter) readPart(header func(string) string, body io.Reader, nested int) error {
	kind, params, err := mime.ParseMediaType(header("Content-Type"))
	if err != nil {
		return err
	}
	if !strings.HasPrefix(kind, "multipart/") || nested == 0 {
		return l.addPart(kind, header("Content-Transfer-Encoding"), body)
	}
	parts := multipart.NewReader(body, params["boundary"])
	for {
		part, err := parts.NextRawPart()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if err := l.readPart(part.Header.Get, part, nested-1); err != nil {
			return err
		}
	}
}

func (l *Letter) addPart(kind, encoding string, body io.Reader) error {
	switch strings.ToLower(encoding) {
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	}
	text, err := io.ReadAll(io.LimitReader(body, maxLetter))
	if err != nil {
		return err
	}
	switch kind {
	case "text/plain":
		l.Text = string(text)
	case "text/html":
		l.HTML = string(text)
	case "text/calendar":
		l.Calendar = string(text)
	}
	return nil
}
