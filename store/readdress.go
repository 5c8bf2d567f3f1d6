package store

import (
	"context"
	"errors"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/store/engine"
)

// Readdress takes all that hangs on an address to where a change leads. Each step
// may be repeated, so one that was cut off is run again. models.ErrConflict means
// that the address it leads to got an account meanwhile, or the account another
// address: then nothing was done.
func (c AddressChanges) Readdress(ctx context.Context, change *models.AddressChange) error {
	s, back := c.board(), change.State == models.AddressTakenBack
	if change.UserID != "" {
		if err := s.readdressUser(ctx, change, back); err != nil {
			return err
		}
	}
	from, to := change.Route()
	if err := s.readdressSeen(ctx, from, to); err != nil {
		return err
	}
	if err := s.readdressAlerts(ctx, change, back); err != nil {
		return err
	}
	return s.readdressWish(ctx, change, back)
}

// readdressUser changes the account, signs it out elsewhere, and takes its
// invitations along. Taken back, it loses what was added meanwhile.
func (s *Store) readdressUser(ctx context.Context, change *models.AddressChange, back bool) error {
	from, to := change.Route()
	stay := change.Session
	err := s.moveUser(ctx, change, back)
	if errors.Is(err, models.ErrNotFound) { // erased meanwhile
		return nil
	}
	if err != nil {
		return err
	}
	if back {
		stay = ""
		if err := s.Passkeys().deleteSince(ctx, change.UserID, change.ConfirmedAt); err != nil {
			return err
		}
	}
	if err := s.Sessions().DeleteByUser(ctx, change.UserID, stay); err != nil {
		return err
	}
	return s.Invitations().To(from).Each(ctx, func(i models.Invitation) error {
		if !i.Forward(from, to) {
			return nil
		}
		err := s.Invitations().Save(ctx, &i)
		if errors.Is(err, models.ErrConflict) { // answered, asked again or taken back meanwhile
			return nil
		}
		return err
	})
}

// moveUser gives the account its address: models.ErrConflict when that is somebody
// else's, or another change of the account was quicker.
func (s *Store) moveUser(ctx context.Context, change *models.AddressChange, back bool) error {
	from, to := change.Route()
	for range maxTries {
		u, err := s.Users().Get(ctx, change.UserID)
		if err != nil || u.Email == to {
			return err
		}
		if !u.Readdress(from, to) {
			return models.ErrConflict
		}
		if back {
			u.UndoSince(change.Codes, change.ConfirmedAt)
		}
		if err = s.Users().Save(ctx, &u); !errors.Is(err, models.ErrConflict) {
			return err
		}
		other, err := s.Users().ByEmail(ctx, to)
		if err == nil && other.ID != change.UserID {
			return models.ErrConflict
		}
		if gone(err) != nil {
			return err
		}
	}
	return models.ErrConflict
}

// readdressSeen copies which positions the alerts of an address were told of.
func (s *Store) readdressSeen(ctx context.Context, from, to string) error {
	before, after := s.seenReader(from), s.seenReader(to)
	for at := (engine.Query{After: &engine.Position{ID: before + "."}, Limit: pageSize}); ; {
		notes, err := s.Seen().c.find(ctx, at)
		if err != nil {
			return err
		}
		for _, n := range notes {
			cluster, own := strings.CutPrefix(n.ID, before+".")
			if !own {
				return nil
			}
			at.After = &engine.Position{ID: n.ID}
			n.ID = after + "." + cluster
			if err := s.Seen().Insert(ctx, n); err != nil && !errors.Is(err, models.ErrConflict) {
				return err
			}
		}
		if len(notes) < pageSize {
			return nil
		}
	}
}

// seenReader is the reader's part of the ids of notes.
func (s *Store) seenReader(email string) string { return s.Hash("seen", email)[:seenReaderLength] }

// readdressAlerts takes the alerts along, ended ones too: they are the proof that
// mail was asked for. Back go those that the change brought.
func (s *Store) readdressAlerts(ctx context.Context, change *models.AddressChange, back bool) error {
	from, _ := change.Route()
	subs, err := s.Subscriptions().ByEmail(ctx, from)
	if err != nil {
		return err
	}
	for _, sub := range subs {
		if back && !sub.MovedBy(change.ID) {
			continue
		}
		if err := s.readdressAlert(ctx, sub.ID, change); err != nil {
			return err
		}
	}
	return nil
}

// readdressAlert changes one alert. Where the new address asks the same already,
// one of the two ends: the one that was not confirmed, else this one.
func (s *Store) readdressAlert(ctx context.Context, id string, change *models.AddressChange) error {
	from, to := change.Route()
	former := models.FormerAddress{Hash: s.emailHash(from), Until: change.Since(), By: change.ID}
	for range maxTries {
		sub, err := s.Subscriptions().Get(ctx, id)
		if err != nil {
			return gone(err)
		}
		if !sub.Readdress(from, to, former) {
			return nil
		}
		if sub.State.Living() {
			if err := s.mergeAlert(ctx, &sub, change); err != nil {
				return err
			}
		}
		if err = s.Subscriptions().Save(ctx, &sub); !errors.Is(err, models.ErrConflict) {
			return err
		}
	}
	return models.ErrConflict
}

func (s *Store) mergeAlert(ctx context.Context, sub *alert.Subscription, change *models.AddressChange) error {
	living, err := s.Subscriptions().Living(ctx, sub.Email)
	if err != nil {
		return err
	}
	for _, there := range living {
		switch {
		case there.ID == sub.ID || there.DoctorID != sub.DoctorID || there.CriteriaHash != sub.CriteriaHash:
		case there.State.Pending() && !sub.State.Pending():
			there.End(models.ByBoard, alert.EndMerged, change.Since())
			return s.Subscriptions().Save(ctx, &there)
		default:
			sub.End(models.ByBoard, alert.EndMerged, change.Since())
			return nil
		}
	}
	return nil
}

// readdressWish takes along that the person wants no mail, or is to get none. What
// was said of the mailbox itself stays there. A new address that once asked to be
// left alone has just asked for these alerts.
func (s *Store) readdressWish(ctx context.Context, change *models.AddressChange, back bool) error {
	source := "address/" + change.ID
	if back {
		there, err := s.Suppressions().Of(ctx, change.To)
		if err == nil && there.Source == source {
			return s.Suppressions().Remove(ctx, change.To)
		}
		return gone(err)
	}
	here, err := s.Suppressions().Of(ctx, change.From)
	if err == nil && here.OfPerson() {
		return s.Suppressions().Put(ctx, change.To, here.Reason, source, change.ConfirmedAt)
	}
	if gone(err) != nil {
		return err
	}
	there, err := s.Suppressions().Of(ctx, change.To)
	if err == nil && there.Own() {
		return s.Suppressions().Remove(ctx, change.To)
	}
	return gone(err)
}
