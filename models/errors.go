package models

import "errors"

// The few kinds of expected error. Storage translates its drivers' errors into
// these at its edge; everything else is a fault.
var (
	// ErrNotFound says that the thing asked for does not exist, or that the
	// asker may not know that it does.
	ErrNotFound = errors.New("not found")
	// ErrConflict says that a unique key is taken or that the document was
	// changed by someone else since it was read.
	ErrConflict = errors.New("conflict")
	// ErrForbidden says that the asker is known but may not do this.
	ErrForbidden = errors.New("forbidden")
	// ErrUnavailable says that a part the answer needs cannot be reached now;
	// trying again later is sensible.
	ErrUnavailable = errors.New("unavailable")
	// ErrFull and ErrReadOnly say why a write is ErrUnavailable: the disk of the
	// database has no room, or takes no writes.
	ErrFull     = errors.New("disk full")
	ErrReadOnly = errors.New("disk read-only")
)
