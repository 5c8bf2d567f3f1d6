// Package engine fixes what the board asks of a database: documents in BSON,
// found by identifier or by a declared index, written one at a time under a
// version. MongoDB and SQLite answer the same questions in the same way, which
// one conformance suite checks on both.
//
// Every document has three elements at its top level that the engines rely on:
// "_id" (string), "version" (int64, 1 at birth, one more with every write) and
// "updatedAt" (date, milliseconds).
package engine

import (
	"context"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"
)

// An Engine keeps documents. A call returns one of the errors of package
// models (ErrNotFound, ErrConflict, ErrUnavailable), context.Canceled when the
// caller gave up, or a plain error for a mistake in the call; never an error
// value of a driver. ErrUnavailable after a write means "not known": the write
// may or may not have happened.
//
// An Engine is safe for use by many goroutines and by several processes on the
// same database.
type Engine interface {
	// Get returns those of the named documents that exist, in no order.
	Get(ctx context.Context, c Collection, ids ...string) ([]bson.Raw, error)

	// Versions returns the versions of those of the named documents that
	// exist, without reading the documents.
	Versions(ctx context.Context, c Collection, ids ...string) (map[string]int64, error)

	// Insert writes new documents with whatever version they carry. It
	// returns nil when all were written, else one entry for each document:
	// nil or ErrConflict where the id or a unique key is taken. The other
	// documents are written all the same.
	Insert(ctx context.Context, c Collection, docs ...bson.Raw) []error

	// Replace writes documents over their previous version, which must be
	// one less than the version they carry: else ErrConflict, or
	// ErrNotFound when the document is gone. Results are as with Insert.
	Replace(ctx context.Context, c Collection, docs ...bson.Raw) []error

	// Delete removes a document that has this version; version 0 stands for
	// any. It answers ErrNotFound and ErrConflict like Replace.
	Delete(ctx context.Context, c Collection, id string, version int64) error

	// Find returns the documents that a query selects, in its order.
	Find(ctx context.Context, c Collection, q Query) ([]bson.Raw, error)

	// Count tells how many documents a query selects, leaving its Skip,
	// Limit and After aside.
	Count(ctx context.Context, c Collection, q Query) (int64, error)

	// CountEach tells how many documents have each of the texts that In of a
	// query chooses from, in one question, leaving its Skip, Limit and After
	// aside. Texts that no document has are not in the answer.
	CountEach(ctx context.Context, c Collection, q Query) (map[string]int64, error)

	// Ping reports whether the database answers.
	Ping(ctx context.Context) error

	// Backup writes all documents of the collections into a directory that
	// exists and is empty.
	Backup(ctx context.Context, dir string, all []Collection) error

	// Close releases the database. Calls after it fail.
	Close() error
}

// MaxLimit is the most documents that one Find returns.
const MaxLimit = 5000

// Names of the elements that every document has.
const (
	FieldID        = "_id"
	FieldVersion   = "version"
	FieldUpdatedAt = "updatedAt"
)

// A Head is what the engines need to know of a document.
type Head struct {
	ID        string `bson:"_id"`
	Version   int64  `bson:"version"`
	UpdatedAt int64  // milliseconds since 1970, UTC
}

// HeadOf reads the elements that every document has. A document without them
// yields zero values.
func HeadOf(doc bson.Raw) Head {
	var h Head
	h.ID, _ = doc.Lookup(FieldID).StringValueOK()
	h.Version, _ = doc.Lookup(FieldVersion).AsInt64OK()
	h.UpdatedAt, _ = doc.Lookup(FieldUpdatedAt).DateTimeOK()
	return h
}

// AllFailed gives every one of n documents the same error.
func AllFailed(n int, err error) []error {
	errs := make([]error, n)
	for i := range errs {
		errs[i] = err
	}
	return errs
}

// A Shredder is an engine that can overwrite, as far as its files allow, what it
// still holds of documents that were replaced or deleted.
type Shredder interface {
	Shred(ctx context.Context) error
}

// A Clock is an engine that several machines share and that tells them one
// time.
type Clock interface {
	Clock(ctx context.Context) (time.Time, error)
}

// Revised is an engine that tells at little cost whether anything at all was
// written: the number differs after each write by any process, and is 0 when it
// cannot be told.
type Revised interface {
	Revision(ctx context.Context) int64
}
