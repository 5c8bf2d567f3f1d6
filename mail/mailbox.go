package mail

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

const (
	// MailboxSize is how many mails a mailbox keeps; older ones are deleted.
	MailboxSize = 2000

	emlSuffix  = ".eml"
	tempPrefix = ".new-"
	timeForm   = "20060102T150405.000000000Z"
)

// mailboxID is the form of an id and thereby of every file that is opened.
var mailboxID = regexp.MustCompile(`^[0-9]{8}T[0-9]{6}\.[0-9]{9}Z-[0-9a-f]{16}-[a-z2-7]{8}$`)

// Mailbox is a sender that keeps each mail as a file in a directory, for
// newcomers, tests and demonstrations. Several processes may share one.
type Mailbox struct {
	dir  string
	keep int
	now  func() time.Time
}

// OpenMailbox uses dir, making it if needed, readable by its owner alone: the
// mails hold sign-in codes.
func OpenMailbox(dir string, now func() time.Time) (*Mailbox, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("mail: open mailbox: %w", err)
	}
	return &Mailbox{dir: dir, keep: MailboxSize, now: now}, nil
}

// Name is "mailbox".
func (b *Mailbox) Name() string { return "mailbox" }

// Send stores the message. When it returns Accepted the mail is on disk; the
// ProviderID is the id under which Open finds it.
func (b *Mailbox) Send(ctx context.Context, m Message) (Outcome, error) {
	if err := m.Validate(); err != nil {
		return failed(Rejected, ReasonInvalid, 0, err)
	}
	if err := ctx.Err(); err != nil {
		return failed(NotSent, ReasonCancelled, 0, err)
	}
	at := b.now().UTC()
	id := newMailboxID(m.ID, at)
	if err := b.write(id, m, at); err != nil {
		return failed(NotSent, ReasonStorage, 0, err)
	}
	b.prune()
	return Outcome{Class: Accepted, ProviderID: id}, nil
}

// newMailboxID begins with the time, so that names sort as mails arrived. The
// random end keeps a mail that is sent twice visible as two.
func newMailboxID(outboxID string, at time.Time) string {
	sum := sha256.Sum256([]byte(outboxID))
	return at.Format(timeForm) + "-" + hex.EncodeToString(sum[:8]) + "-" + strings.ToLower(rand.Text()[:8])
}

// write makes the file appear whole or not at all, also after a power cut.
func (b *Mailbox) write(id string, m Message, at time.Time) (err error) {
	file, err := os.CreateTemp(b.dir, tempPrefix+"*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(file.Name()))
		}
	}()
	_, err = compose(m, at).WriteTo(file)
	err = errors.Join(err, file.Sync(), file.Close())
	if err != nil {
		return err
	}
	if err = os.Rename(file.Name(), filepath.Join(b.dir, id+emlSuffix)); err != nil {
		return err
	}
	return syncDir(b.dir)
}

// syncDir makes a rename in dir durable.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// prune deletes the oldest mails past the limit, and drafts that a killed
// process left more than an hour ago. It is best effort: another process may
// be faster, and the next mail prunes again.
func (b *Mailbox) prune() {
	ids, err := b.ids()
	if err != nil {
		return
	}
	for _, id := range ids[min(b.keep, len(ids)):] {
		_ = os.Remove(filepath.Join(b.dir, id+emlSuffix))
	}
	entries, _ := os.ReadDir(b.dir)
	for _, entry := range entries {
		if !strings.HasPrefix(entry.Name(), tempPrefix) {
			continue
		}
		if info, err := entry.Info(); err == nil && time.Since(info.ModTime()) > time.Hour {
			_ = os.Remove(filepath.Join(b.dir, entry.Name()))
		}
	}
}

// ids lists the ids of the stored mails, newest first.
func (b *Mailbox) ids() ([]string, error) {
	entries, err := os.ReadDir(b.dir)
	if err != nil {
		return nil, fmt.Errorf("mail: list mailbox: %w", err)
	}
	var ids []string
	for _, entry := range entries {
		id, ok := strings.CutSuffix(entry.Name(), emlSuffix)
		if ok && entry.Type().IsRegular() && mailboxID.MatchString(id) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	slices.Reverse(ids)
	return ids, nil
}
