package models

import (
	"slices"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models/fold"
)

// BlockEntry is a line of the board's block list: what was seen in a fraud, by which
// it is known when it comes again. It decides nothing alone: an address gets no mail,
// everything else waits for a person.
type BlockEntry struct {
	ID        string    `bson:"_id"`
	Version   int64     `bson:"version"`
	Kind      BlockKind `bson:"kind"`
	Value     string    `bson:"value"`           // sealed; in the one form that Canonical gives it, of a text its beginning
	Print     TextPrint `bson:"print,omitempty"` // of a text
	Reason    string    `bson:"reason"`          // sealed; for administrators alone
	By        string    `bson:"by"`              // user id
	JobID     string    `bson:"jobId,omitempty"` // the advert it was taken from
	CreatedAt time.Time `bson:"createdAt"`
	Until     time.Time `bson:"until,omitempty"` // it ends by itself then; zero: it does not
	EndedAt   time.Time `bson:"endedAt,omitempty"`
	EndedBy   string    `bson:"endedBy,omitempty"` // user id
	UpdatedAt time.Time `bson:"updatedAt"`
}

// BlockKind is what an entry of the block list is.
type BlockKind string

// The kinds.
const (
	BlockedAddress BlockKind = "address" // of mail
	BlockedDomain  BlockKind = "domain"  // of mail and of pages, with all below it
	BlockedPhone   BlockKind = "phone"
	BlockedPermit  BlockKind = "permit" // of an agency
	BlockedText    BlockKind = "text"   // the text of an advert
)

// BlockKinds are all kinds, in the order in which a form offers them.
var BlockKinds = []BlockKind{BlockedAddress, BlockedDomain, BlockedPhone, BlockedPermit, BlockedText}

// BlockReasonMost is the longest reason of an entry in characters.
const BlockReasonMost = 500

// blockedShown is how much of a text stands on the list, in characters.
const blockedShown = 60

// NewBlock returns an entry for what somebody typed. Until is the last day on which it
// holds, "" for no end. It returns *InvalidError for what cannot be blocked.
func NewBlock(kind BlockKind, typed, reason string, until Date, now time.Time) (BlockEntry, error) {
	e := BlockEntry{Kind: kind, Reason: reason, CreatedAt: now}
	c := &Check{Today: DateOf(now)}
	c.Choose("kind", string(kind), strs(BlockKinds)...)
	c.Faults = append(c.Faults, ReasonFaults("reason", reason)...)
	c.Text("reason", reason, BlockReasonMost)
	if until != "" && (!until.Valid() || until < c.Today) {
		c.Fail("until", "block_entry.until.past")
	}
	if until != "" {
		e.Until = until.End()
	}
	if value, code := kind.Canonical(typed); code != "" {
		c.Fail("value", code)
	} else if kind == BlockedText {
		e.Value, e.Print = Shortened(typed, blockedShown), PrintOf(typed)
		c.Need(len(e.Print) > 0, "value", "block_entry.text.short")
	} else {
		e.Value = value
	}
	return e, c.Err()
}

func strs[K ~string](values []K) []string {
	all := make([]string, len(values))
	for i, v := range values {
		all[i] = string(v)
	}
	return all
}

// Canonical returns the one form of a value of the kind under which it is kept and
// compared, or why it cannot be blocked. A text is compared by its TextPrint.
func (k BlockKind) Canonical(typed string) (string, FaultCode) {
	typed = strings.TrimSpace(typed)
	if typed == "" {
		return "", "block_entry.value.required"
	}
	switch k {
	case BlockedAddress:
		if email, err := NormalizeEmail(typed); err == nil {
			return email, ""
		}
		return "", "email.invalid"
	case BlockedDomain:
		domain := hostIn(typed)
		if !hostName(domain) {
			return "", "block_entry.domain.invalid"
		}
		if everybodys(domain) {
			return "", "block_entry.domain.everybody"
		}
		return domain, ""
	case BlockedPhone:
		if !IsPhone(typed) {
			return "", "block_entry.phone.invalid"
		}
		return phoneKey(phoneExtra.ReplaceAllString(fold.Width(typed), "")), ""
	case BlockedPermit:
		if permit := CanonicalPermit(typed); permitNumber.MatchString(permit) {
			return permit, ""
		}
		return "", "block_entry.permit.invalid"
	}
	return typed, ""
}

// hostIn is the host of what somebody types for a domain: a page, an address or the
// name itself.
func hostIn(typed string) string {
	typed = strings.ToLower(fold.Width(typed))
	if _, after, found := strings.Cut(typed, "://"); found {
		typed = after
	}
	typed, _, _ = strings.Cut(typed, "/")
	if i := strings.LastIndexByte(typed, '@'); i >= 0 {
		typed = typed[i+1:]
	}
	typed, _, _ = strings.Cut(typed, ":")
	_, domain, _ := strings.Cut(asciiDomain("x@"+typed), "@")
	return strings.TrimPrefix(strings.Trim(domain, "."), "www.")
}

// everybodys reports whether half the country is found under a domain: a service of
// free mail, or the part of a name that a registry gives names below.
func everybodys(domain string) bool {
	return FreeMail("x@"+domain) || slices.Contains(registries, domain)
}

// registries are the parts below .jp under which the registry gives names (JPRS:
// attributes of organisations).
var registries = []string{"ac.jp", "ad.jp", "co.jp", "ed.jp", "go.jp", "gr.jp", "lg.jp", "ne.jp", "or.jp"}

// Holds reports whether the entry is in force.
func (e *BlockEntry) Holds(now time.Time) bool {
	return e.EndedAt.IsZero() && (e.Until.IsZero() || now.Before(e.Until))
}

// End takes the entry out of force; by is the user id of who does. It stays on the
// list. It returns ErrConflict for one that is over.
func (e *BlockEntry) End(by string, now time.Time) error {
	if !e.Holds(now) {
		return ErrConflict
	}
	e.EndedAt, e.EndedBy = now, by
	return nil
}
