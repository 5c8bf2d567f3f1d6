package mail

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// EventKind is what happened to a mail after SendGrid accepted it.
type EventKind string

const (
	EventProcessed    EventKind = "processed"    // SendGrid has the mail; settles an Unknown
	EventDelivered    EventKind = "delivered"    // the receiving server took it
	EventDeferred     EventKind = "deferred"     // the receiving server asked to come back
	EventBounce       EventKind = "bounce"       // the address does not work; stop writing to it
	EventBlocked      EventKind = "blocked"      // refused this time; the address may be fine
	EventDropped      EventKind = "dropped"      // SendGrid did not try; see Cause
	EventSpamReport   EventKind = "spamreport"   // the reader called it spam; stop at once
	EventUnsubscribe  EventKind = "unsubscribe"  // by SendGrid's own link or group
	EventResubscribe  EventKind = "resubscribe"  // in a group of SendGrid's; no consent to us
	EventAccount      EventKind = "account"      // SendGrid changed the state of the account
	EventUnrecognised EventKind = "unrecognised" // of a type that this version does not know
)

// Cause says why SendGrid dropped a mail.
type Cause string

const (
	CauseNone         Cause = ""
	CauseBounced      Cause = "bounced"      // bounced before
	CauseUnsubscribed Cause = "unsubscribed" // on SendGrid's own list
	CauseSpam         Cause = "spam"         // reported us before, or the content looks like it
	CauseInvalid      Cause = "invalid"      // not an address, or broken headers
	CauseQuota        Cause = "quota"        // the account has used up its mails
	CauseOther        Cause = "other"
)

// Event is one event of the webhook, without what we have no use for: the
// reader's IP address and browser are never decoded.
type Event struct {
	ID         string // the same for every repeat of the event
	Kind       EventKind
	OutboxID   string // Message.ID; "" when SendGrid did not give it back
	MailKind   string // Message.Kind
	ProviderID string // begins with Outcome.ProviderID; "" on asynchronous bounces
	// Email is the address the mail went to. It is personal data: only needed
	// when OutboxID is "", and not to be stored readable.
	Email   string
	At      time.Time
	Reason  string // the server's words, shortened, addresses removed
	Status  string // enhanced status code such as "5.1.1", or ""
	Cause   Cause  // of EventDropped
	Attempt int    // of EventDeferred; 0 when not given
}

// scalar takes a string or a number, since SendGrid has used both for the
// same field. Anything else reads as "".
type scalar string

func (s *scalar) UnmarshalJSON(raw []byte) error {
	var text string
	switch {
	case json.Unmarshal(raw, &text) == nil:
		*s = scalar(text)
	case len(raw) > 0 && (raw[0] == '-' || raw[0] >= '0' && raw[0] <= '9'):
		*s = scalar(raw)
	default:
		*s = ""
	}
	return nil
}

// rawEvent names the fields that are read; all others are passed over.
type rawEvent struct {
	Event          scalar `json:"event"`
	Type           scalar `json:"type"`
	Classification scalar `json:"bounce_classification"`
	EventID        scalar `json:"sg_event_id"`
	MessageID      scalar `json:"sg_message_id"`
	OutboxID       scalar `json:"oid"`
	MailKind       scalar `json:"k"`
	Email          scalar `json:"email"`
	Timestamp      scalar `json:"timestamp"`
	Reason         scalar `json:"reason"`
	Response       scalar `json:"response"`
	Status         scalar `json:"status"`
	Attempt        scalar `json:"attempt"`
}

// parseEvents reads a JSON array of at most MaxWebhookEvents objects. Opens
// and clicks, which we never ask for, are left out.
func parseEvents(body []byte) ([]Event, error) {
	in := json.NewDecoder(bytes.NewReader(body))
	if start, err := in.Token(); err != nil || start != json.Delim('[') {
		return nil, ErrMalformed
	}
	var events []Event
	for seen := 1; in.More(); seen++ {
		if seen > MaxWebhookEvents {
			return nil, ErrTooLarge
		}
		var raw json.RawMessage
		if err := in.Decode(&raw); err != nil || len(raw) == 0 || raw[0] != '{' {
			return nil, fmt.Errorf("%w: event %d", ErrMalformed, seen)
		}
		var fields rawEvent
		if err := json.Unmarshal(raw, &fields); err != nil {
			return nil, fmt.Errorf("%w: event %d", ErrMalformed, seen)
		}
		if fields.Event == "open" || fields.Event == "click" {
			continue
		}
		events = append(events, newEvent(fields, raw))
	}
	if _, err := in.Token(); err != nil {
		return nil, ErrMalformed
	}
	if in.More() {
		return nil, fmt.Errorf("%w: text after the list", ErrMalformed)
	}
	return events, nil
}

func newEvent(f rawEvent, raw []byte) Event {
	reason := f.Reason
	if reason == "" {
		reason = f.Response
	}
	attempt, _ := strconv.ParseUint(string(f.Attempt), 10, 16)
	e := Event{
		ID:         eventID(string(f.EventID), raw),
		Kind:       eventKind(f),
		OutboxID:   matching(idForm, f.OutboxID),
		MailKind:   matching(kindForm, f.MailKind),
		ProviderID: opaque(string(f.MessageID)),
		At:         eventTime(string(f.Timestamp)),
		Reason:     redact(string(reason)),
		Status:     matching(statusForm, f.Status),
		Attempt:    int(attempt),
	}
	if (Address{Email: string(f.Email)}).Validate() == nil {
		e.Email = string(f.Email)
	}
	if e.Kind == EventDropped {
		e.Cause = dropCause(string(reason))
	}
	return e
}

var (
	eventIDForm = regexp.MustCompile(`^[A-Za-z0-9_=-]{1,100}$`)
	statusForm  = regexp.MustCompile(`^[245]\.[0-9]{1,3}\.[0-9]{1,3}$`)
)

func matching(form *regexp.Regexp, s scalar) string {
	if !form.MatchString(string(s)) {
		return ""
	}
	return string(s)
}

// eventID is SendGrid's id, or, where that is missing, a hash of the event
// with its keys in order. The form of SendGrid's ids has no colon, so the two
// cannot meet.
func eventID(given string, raw []byte) string {
	if eventIDForm.MatchString(given) {
		return given
	}
	in := json.NewDecoder(bytes.NewReader(raw))
	in.UseNumber()
	var event map[string]any
	if in.Decode(&event) == nil {
		if canonical, err := json.Marshal(event); err == nil {
			raw = canonical
		}
	}
	sum := sha256.Sum256(raw)
	return "sha256:" + hex.EncodeToString(sum[:])
}

// eventTime reads Unix seconds; anything else gives the zero time.
func eventTime(text string) time.Time {
	seconds, err := strconv.ParseInt(text, 10, 64)
	if err != nil || seconds <= 0 || seconds > math.MaxUint32 {
		return time.Time{}
	}
	return time.Unix(seconds, 0).UTC()
}

func eventKind(f rawEvent) EventKind {
	switch f.Event {
	case "processed", "delivered", "deferred", "dropped", "spamreport":
		return EventKind(f.Event)
	case "bounce":
		if f.Type == "blocked" || aboutUs(string(f.Classification)) {
			return EventBlocked
		}
		return EventBounce
	case "blocked":
		return EventBlocked
	case "unsubscribe", "group_unsubscribe":
		return EventUnsubscribe
	case "group_resubscribe":
		return EventResubscribe
	}
	if strings.HasPrefix(string(f.Event), "account") {
		return EventAccount
	}
	return EventUnrecognised
}

// aboutUs reports whether a bounce's classification blames the mail, the
// sender or the way, rather than the address.
func aboutUs(classification string) bool {
	switch strings.ToLower(classification) {
	case "technical", "content", "reputation", "frequency or volume too high", "frequency/volume":
		return true
	}
	return false
}

// dropCause reads the reasons that SendGrid documents for dropped mail.
func dropCause(reason string) Cause {
	reason = strings.ToLower(reason)
	has := func(part string) bool { return strings.Contains(reason, part) }
	switch {
	case has("bounced"):
		return CauseBounced
	case has("unsubscribed"):
		return CauseUnsubscribed
	case has("spam"):
		return CauseSpam
	case has("invalid"):
		return CauseInvalid
	case has("quota"), has("credits exceeded"):
		return CauseQuota
	}
	return CauseOther
}
