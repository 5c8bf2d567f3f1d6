package store

import (
	"context"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// declared is what is known of a kind whatever its documents are.
type declared interface {
	place() engine.Collection
	personal() bool // some of its fields are sealed
	resealIn(ctx context.Context, s *Store) (int, error)
	deleteAllIn(ctx context.Context, s *Store, q engine.Query) (int, error)
	rehashIn(ctx context.Context, s *Store) (int, error)
	sealedWithIn(ctx context.Context, s *Store, used map[uint32]int) error
	sealPersonallyIn(ctx context.Context, s *Store, alive func() error) (int, error)
}

func (k kind[T]) place() engine.Collection { return k.Collection }

func (k kind[T]) personal() bool { return len(k.sealed) > 0 }

func (k kind[T]) resealIn(ctx context.Context, s *Store) (int, error) {
	return recordsOf(s, k).reseal(ctx)
}

// kinds lists every noun the store keeps. Its own file declares its indexes and
// which of its fields are sealed.
func kinds() []declared {
	return []declared{
		jobKind(), revisionKind(), draftKind(), agencyKind(), employerKind(),
		userKind(), sessionKind(), loginCodeKind(), lineCodeKind(), addressChangeKind(), heldFormKind(), invitationKind(),
		passkeyKind(), ceremonyKind(),
		doctorKind(), cvKind(), applicationKind(), messageKind(), replyAddressKind(), settlementKind(), savedKind(),
		hiddenKind(), scoutKind(), scoutQuotaKind(), hireAnswerKind(), hireObjectionKind(),
		applicationNoteKind(), answerTemplateKind(), deskViewKind(), textBlockKind(),
		importKind(), importMapKind(),
		storyKind(), eventKind(), guideTextKind(), guideRevisionKind(),
		apiKeyKind(), feedKind(), feedItemKind(), feedRunKind(), webhookKind(), webhookMessageKind(),
		licenceDocumentKind(), pieceKind(), personKind(),
		subscriptionKind(), deliveryKind(), seenKind(), suppressionKind(), outgoingKind(), mailEventKind(),
		reportKind(), blockEntryKind(), runKind(), auditKind(), auditTargetKind(), settingKind(), secretKind(), counterKind(), searchKind(),
		rateLimitKind(), leaseKind(),
	}
}

// Collections lists what an engine is opened with: everything the store keeps.
func Collections() []engine.Collection { return collections() }

// collections lists everything the store keeps.
func collections() []engine.Collection {
	all := []engine.Collection{metaCollection()}
	for _, k := range kinds() {
		all = append(all, k.place())
	}
	return all
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
	return s.keys.Hash("email", foldedEmail(email))
}

func foldedEmail(email string) string {
	return strings.ToLower(norm.NFKC.String(strings.TrimSpace(email)))
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
