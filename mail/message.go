package mail

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"regexp"
	"strings"
	"unicode/utf8"
)

const (
	// MaxBody is the most bytes that either body may have. Gmail clips
	// messages past 102 KB and with them the unsubscribe link at the foot.
	MaxBody = 102 << 10

	// MaxSubject is the most characters of a subject. HeaderText makes any
	// text fit.
	MaxSubject = 250

	maxName = 100 // runes
	maxLink = 900 // bytes; a header line may have 998 (RFC 5322 §2.1.1) and a URL cannot be folded
)

var (
	idForm   = regexp.MustCompile(`^[A-Za-z0-9._:=-]{1,128}$`)
	kindForm = regexp.MustCompile(`^[a-z][a-z0-9_-]{0,39}$`)
	langForm = regexp.MustCompile(`^[a-z]{2}(-[A-Z]{2})?$`)
)

// Message is one mail to one person, ready to send.
type Message struct {
	// ID is the outbox's id of this mail. The provider sees it and returns it
	// with every event, so it must be opaque. Sending again keeps the ID.
	ID string
	// Kind is an opaque word such as "digest", "confirm" or "code". The
	// provider sees it too.
	Kind string
	// Lang is the language of the content, such as "ja"; "" says nothing.
	Lang string

	From    Address
	To      Address
	ReplyTo Address // zero: answers go to From

	Subject string
	Text    string // required
	HTML    string // required; the same content as Text

	Calendar CalendarFile // that comes along; zero: none

	// UnsubscribeURL is the one-click link of RFC 8058: a POST to it
	// unsubscribes. https, or http on the loopback interface.
	UnsubscribeURL string
	// UnsubscribeMailto is an address that unsubscribes whoever writes to it;
	// optional and only beside UnsubscribeURL.
	UnsubscribeMailto string
	// MustUnsubscribe refuses the message when it has no UnsubscribeURL.
	MustUnsubscribe bool

	// Owner is whose devices are told of the mail, as models.Owner writes it; "":
	// none. Open is the path that a notification opens; it holds no token.
	Owner string `json:",omitempty"`
	Open  string `json:",omitempty"`

	// Tries is how often it was tried before without an answer that settled it.
	Tries int `json:"-"`

	// Still is asked at the last moment before the message is handed over, after
	// any wait in the sender's own queue: false takes it back. nil: it goes.
	Still func() bool `json:"-"`
}

// CalendarFile is a file for calendars (RFC 5545) with its method.
type CalendarFile struct{ Method, Content string }

const (
	calendarName = "interview.ics"
	maxCalendar  = 16 << 10 // bytes
)

// check wants one of the methods of files that nobody answers, and whole text.
func (f CalendarFile) check() error {
	switch {
	case f == CalendarFile{}:
		return nil
	case f.Method != "PUBLISH" && f.Method != "CANCEL":
		return errors.New("wants PUBLISH or CANCEL")
	case len(f.Content) > maxCalendar || !utf8.ValidString(f.Content) || !strings.HasPrefix(f.Content, "BEGIN:VCALENDAR"):
		return errors.New("is no calendar file")
	}
	return nil
}

func (m *Message) takenBack() bool { return m.Still != nil && !m.Still() }

var errTakenBack = errors.New("taken back before it was handed over")

// Validate reports every rule the message breaks, joined. A message that
// passes can carry nothing from one header into another.
func (m Message) Validate() error {
	var errs []error
	check := func(field string, err error) {
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", field, err))
		}
	}
	check("id", match(idForm, m.ID))
	check("kind", match(kindForm, m.Kind))
	if m.Lang != "" {
		check("lang", match(langForm, m.Lang))
	}
	check("from", m.From.Validate())
	check("to", m.To.Validate())
	if m.ReplyTo != (Address{}) {
		check("reply-to", m.ReplyTo.Validate())
	}
	if strings.TrimSpace(m.Subject) == "" {
		check("subject", errMissing)
	}
	check("subject", checkLine(m.Subject, MaxSubject))
	check("text", checkBody(m.Text))
	check("html", checkBody(m.HTML))
	check("calendar", m.Calendar.check())
	check("unsubscribe", m.checkUnsubscribe())
	return errors.Join(errs...)
}

var errMissing = errors.New("missing")

func match(form *regexp.Regexp, s string) error {
	if !form.MatchString(s) {
		return fmt.Errorf("wants the form %s", form)
	}
	return nil
}

// checkBody wants readable UTF-8 of at most MaxBody bytes.
func checkBody(s string) error {
	switch {
	case strings.TrimSpace(s) == "":
		return errMissing
	case len(s) > MaxBody:
		return fmt.Errorf("has %d bytes, more than %d", len(s), MaxBody)
	case !utf8.ValidString(s):
		return errors.New("is not UTF-8")
	case strings.ContainsRune(s, 0):
		return errors.New("holds a NUL")
	}
	return nil
}

func (m Message) checkUnsubscribe() error {
	if m.UnsubscribeURL == "" {
		if m.MustUnsubscribe {
			return errors.New("this mail must carry a link that works")
		}
		if m.UnsubscribeMailto != "" {
			return errors.New("an address without a link")
		}
		return nil
	}
	if m.UnsubscribeMailto != "" {
		if err := (Address{Email: m.UnsubscribeMailto}).Validate(); err != nil {
			return err
		}
	}
	return checkLink(m.UnsubscribeURL)
}

// checkLink wants an absolute https URL, or http on the loopback interface,
// that can stand between angle brackets as it is.
func checkLink(link string) error {
	if len(link) > maxLink {
		return errors.New("link: too long")
	}
	for _, c := range []byte(link) {
		if c <= ' ' || c >= 0x7f || strings.IndexByte(`<>",\`, c) >= 0 {
			return errors.New("link: a character that is not allowed")
		}
	}
	u, err := url.Parse(link)
	switch {
	case err != nil || u.Hostname() == "" || u.User != nil || u.Fragment != "":
		return errors.New("link: not an absolute URL")
	case u.Scheme == "https", u.Scheme == "http" && isLoopback(u.Hostname()):
		return nil
	}
	return errors.New("link: wants https")
}

// isLoopback reports whether host is this machine by its name alone; nothing
// is looked up.
func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}
