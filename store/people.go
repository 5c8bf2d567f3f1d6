package store

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
	"github.com/enkaku/enkaku/store/seal"
)

// fieldPerson is the element of a document that names whose key sealed it. A
// document without it was sealed with the keys of the board.
const fieldPerson = "sealedFor"

// person is the key of one person, sealed with the keys of the board. When the
// person is erased the key goes and the document stays: it is the line of the
// erasure list. Its id is a keyed hash, so the list tells nobody who left.
type person struct {
	ID          string    `bson:"_id"`
	Version     int64     `bson:"version"`
	Key         []byte    `bson:"key,omitempty"`
	CreatedAt   time.Time `bson:"createdAt"`
	DestroyedAt time.Time `bson:"destroyedAt,omitempty"`
	UpdatedAt   time.Time `bson:"updatedAt"`
}

func (p *person) destroyed() bool { return !p.DestroyedAt.IsZero() }

func personKind() kind[person] {
	return kind[person]{
		Collection: engine.Collection{Name: peopleName, Indexes: []engine.Index{by("destroyedAt")}},
		sealed:     []string{"key"},
		head:       func(p *person) head { return head{p.ID, &p.Version, &p.UpdatedAt} },
	}
}

// peopleName is the collection of the keys of people. It is in no backup: a
// backup must not bring back the key of somebody who was erased after it.
const peopleName = "people"

// The kinds of people that have keys: one doctor has one of each.
const (
	personDoctor  = "doctor"
	personUser    = "user"
	personAddress = "address" // has no key, only a line in the erasure list
)

func (s *Store) doctorPerson(id string) string { return s.personID(personDoctor, id) }

func (s *Store) userPerson(id string) string { return s.personID(personUser, id) }

// personID names a person in the collection; "" for nobody.
func (s *Store) personID(kind, id string) string {
	if id == "" || s.unkeyed {
		return ""
	}
	return s.keys.Hash("person", kind+"/"+id)
}

// People are the keys of doctors and of people who sign in.
type People struct{ store *Store }

// People returns the keys of people.
func (s *Store) People() People { return People{s} }

// ForgetDoctor destroys the key of a doctor. What was sealed for the doctor
// reads as empty from then on, here and in every backup, and nothing more can
// be sealed.
func (r People) ForgetDoctor(ctx context.Context, id string) error {
	return r.destroy(ctx, r.store.doctorPerson(id))
}

// ForgetUser destroys the key of somebody who signs in, and notes the address,
// so that a backup brings back no alerts to it from before.
func (r People) ForgetUser(ctx context.Context, u *models.User) error {
	if u.Email != "" { // empty when it was cut off after the key was gone
		if err := r.ForgetAddress(ctx, u.Email); err != nil {
			return err
		}
	}
	return r.destroy(ctx, r.store.userPerson(u.ID))
}

// ForgetAddress puts an address on the erasure list, so that a backup brings
// back no alerts to it from before.
func (r People) ForgetAddress(ctx context.Context, email string) error {
	ids := r.store.addressPersons(email)
	return r.destroy(ctx, ids[len(ids)-1])
}

// ForgetFormer notes addresses that somebody who is erased had before: a backup
// brings back no alerts of theirs from there either. Alerts that somebody else
// asked for since, by the same address, stay.
func (r People) ForgetFormer(ctx context.Context, former []models.FormerAddress) error {
	for _, f := range former {
		if err := r.destroyAt(ctx, r.store.personID(personAddress, f.Hash), f.Until); err != nil {
			return err
		}
	}
	return nil
}

// addressPersons are the lines of the erasure list that an address may have, one
// for each generation of the lookup key, the newest last.
func (s *Store) addressPersons(email string) (ids []string) {
	for g := range s.keys.Generation() {
		ids = append(ids, s.personID(personAddress, s.keys.HashAt(g+1, "email", foldedEmail(email))))
	}
	return ids
}

// destroy puts a line of the erasure list in the place of a key, where there is
// none too, and overwrites what the database still holds of it as far as it can.
func (r People) destroy(ctx context.Context, id string) error {
	return r.destroyAt(ctx, id, r.store.now())
}

// destroyAt is destroy for what ended at a time; a later end that is noted stays.
func (r People) destroyAt(ctx context.Context, id string, at time.Time) error {
	s := r.store
	if id == "" {
		return nil
	}
	for tries := 0; ; tries++ {
		p, err := in(s, personKind()).Get(ctx, id)
		if err != nil && !errors.Is(err, models.ErrNotFound) {
			return err
		}
		if p.ID, p.Key = id, nil; at.After(p.DestroyedAt) {
			p.DestroyedAt = at
		}
		err = in(s, personKind()).Save(ctx, &p)
		if errors.Is(err, models.ErrConflict) && tries < maxTries {
			continue
		}
		if err != nil {
			return err
		}
		s.ring.put(id, nil)
		if e, ok := bare(s.engine).(engine.Shredder); ok {
			if err := e.Shred(ctx); err != nil {
				s.log.Warn("a destroyed key may lie in the write-ahead log until it is next written back", "err", err)
			}
		}
		return nil
	}
}

// Erased tells how many lines the erasure list has.
func (r People) Erased(ctx context.Context) (int, error) {
	return in(r.store, personKind()).count(ctx, engine.Query{Index: "destroyedAt", From: beginning})
}

// ring keeps opened keys of people in memory; nil stands for a destroyed one.
type ring struct {
	mu    sync.Mutex
	known map[string]*seal.Person
}

// ringSize bounds the keys in memory: about 1 kB each.
const ringSize = 50_000

func (r *ring) put(id string, p *seal.Person) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.known == nil {
		r.known = make(map[string]*seal.Person)
	}
	for other := range r.known { // whichever comes first
		if len(r.known) < ringSize {
			break
		}
		delete(r.known, other)
	}
	r.known[id] = p
}

// persons are the keys that some documents need; nil for a destroyed one.
type persons map[string]*seal.Person

// of splits ids into the keys that are in memory and the ids of the others.
func (r *ring) of(ids []string) (known persons, missing []string) {
	known = make(persons, len(ids))
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, id := range ids {
		if p, ok := r.known[id]; ok {
			known[id] = p
		} else if _, twice := known[id]; !twice {
			missing = append(missing, id)
		}
	}
	return known, missing
}

// personsFor returns the keys of people. A key that is not there is made when
// fresh says so, else left out.
func (s *Store) personsFor(ctx context.Context, ids []string, fresh bool) (persons, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	known, missing := s.ring.of(ids)
	if len(missing) == 0 {
		return known, nil
	}
	found, err := in(s, personKind()).GetMany(ctx, missing)
	if err != nil {
		return nil, err
	}
	for _, id := range missing {
		p, ok := found[id]
		if !ok && !fresh {
			continue
		}
		if !ok {
			if p, err = s.newPerson(ctx, id); err != nil {
				return nil, err
			}
		}
		if known[id], err = p.open(); err != nil {
			return nil, fmt.Errorf("store: key of %s: %w", id, err)
		}
		s.ring.put(id, known[id])
	}
	return known, nil
}

// newPerson makes a key, or returns the one that another writer made first.
func (s *Store) newPerson(ctx context.Context, id string) (person, error) {
	p := person{ID: id, Key: seal.NewPersonKey(), CreatedAt: s.now()}
	err := in(s, personKind()).Save(ctx, &p)
	if errors.Is(err, models.ErrConflict) {
		return in(s, personKind()).Get(ctx, id)
	}
	return p, err
}

// open makes the key usable; nil for a destroyed one.
func (p *person) open() (*seal.Person, error) {
	if p.destroyed() {
		return nil, nil
	}
	return seal.ForPerson(p.Key)
}
