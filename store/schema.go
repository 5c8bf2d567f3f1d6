package store

import (
	"slices"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// collections lists everything the store keeps. A noun's own file declares its
// indexes and which of its fields are sealed.
func collections() []engine.Collection {
	return []engine.Collection{
		metaCollection(),
		jobKind().Collection, revisionKind().Collection, draftKind().Collection,
		agencyKind().Collection, employerKind().Collection,
		userKind().Collection, sessionKind().Collection, loginCodeKind().Collection, heldFormKind().Collection,
		doctorKind().Collection, applicationKind().Collection, messageKind().Collection, savedKind().Collection,
		licenceDocumentKind().Collection, pieceKind().Collection,
		subscriptionKind().Collection, deliveryKind().Collection, seenKind().Collection,
		suppressionKind().Collection, outgoingKind().Collection, mailEventKind().Collection,
		reportKind().Collection, runKind().Collection, auditKind().Collection,
		settingKind().Collection, counterKind().Collection, searchKind().Collection,
		rateLimitKind().Collection, leaseKind().Collection,
	}
}

// metaCollection holds what the store knows about itself.
func metaCollection() engine.Collection { return engine.Collection{Name: "meta"} }

// by declares a plain index named after its first field.
func by(fields ...string) engine.Index {
	return engine.Index{Name: fields[0], Fields: fields}
}

// with lets an index keep those of the fields that are not its own, to be read
// from it.
func with(x engine.Index, fields ...string) engine.Index {
	for _, f := range fields {
		if !slices.Contains(x.Fields, f) {
			x.With = append(x.With, f)
		}
	}
	return x
}

// guard declares a unique index over documents that have the field.
func guard(field string) engine.Index {
	return engine.Index{Name: field, Fields: []string{field}, Unique: true, Sparse: true}
}

// orgKey is the form of an organisation in indexes.
func orgKey(o models.OrgRef) string { return string(o.Kind) + "/" + o.ID }

// emailHash is the form of an address in indexes. Addresses that differ only
// in width, case or surrounding spaces are the same.
func (s *Store) emailHash(email string) string {
	return s.keys.Hash("email", strings.ToLower(norm.NFKC.String(strings.TrimSpace(email))))
}

// beginning stands for "always" where an index needs a time.
var beginning = time.UnixMilli(1).UTC()

// orBeginning returns t, or the beginning when t is zero, so that an index
// finds what has no time set.
func orBeginning(t time.Time) time.Time {
	if t.Before(beginning) {
		return beginning
	}
	return t
}

// upTo is the end of a range that includes t. Stored times are whole
// milliseconds.
func upTo(t time.Time) time.Time { return t.Add(time.Millisecond) }
