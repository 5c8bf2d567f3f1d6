package web

import (
	"context"
	"errors"
	"slices"

	"github.com/enkaku/enkaku/models"
)

// KeepAnOwner gives an organisation back to who just ceased to own it when nobody
// owns it any more: two owners may go in the same moment, each relying on the
// other. It reports whether it did.
func (s *Site) KeepAnOwner(ctx context.Context, org models.OrgRef, userID string, owned bool) (kept bool, err error) {
	if !owned {
		return false, nil
	}
	members, err := s.Store.Users().ByOrg(ctx, org)
	if err != nil || !models.Ownerless(org, members) {
		return false, err
	}
	_, err = s.Store.Users().Change(ctx, userID, func(u *models.User) bool {
		joined := u.Join(org, true)
		made, err := u.MakeOwner(org)
		return joined || made && err == nil
	})
	return err == nil, err
}

// LetGo ends the memberships of an owner whose account goes, where another owner
// stays: before the account is gone, so that of two who go in the same moment one
// is still there to be asked. It returns models.ErrConflict for that one. asked are
// the estates about which the form said something.
func (s *Site) LetGo(ctx context.Context, u *models.User, asked []models.Estate) error {
	for _, m := range u.Memberships {
		members, err := s.Store.Users().ByOrg(ctx, m.Org)
		if err != nil {
			return err
		}
		switch {
		case !m.Owner:
		case u.LastOwner(m.Org, members):
			err = s.wasAsked(ctx, u, m.Org, asked)
		default:
			err = s.quit(ctx, u.ID, m.Org, members)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// wasAsked returns models.ErrConflict when the user became the last owner of org
// since the form was read, and there is something to be asked about.
func (s *Site) wasAsked(ctx context.Context, u *models.User, org models.OrgRef, asked []models.Estate) error {
	of := func(e models.Estate) bool { return e.Org == org }
	if slices.ContainsFunc(asked, of) {
		return nil
	}
	left, err := s.Estates(ctx, u)
	if err == nil && slices.ContainsFunc(left, of) {
		err = models.ErrConflict
	}
	return err
}

// quit ends a membership, or gives it back with models.ErrConflict when the other
// owner was gone, too.
func (s *Site) quit(ctx context.Context, userID string, org models.OrgRef, members []models.User) error {
	quit := error(nil)
	_, err := s.Store.Users().Change(ctx, userID, func(u *models.User) bool {
		quit = u.Quit(org, members)
		return quit == nil
	})
	if errors.Is(quit, models.ErrNotFound) { // an erasure that was cut off goes on
		quit = nil
	}
	if err := errors.Join(err, quit); err != nil {
		return err
	}
	kept, err := s.KeepAnOwner(ctx, org, userID, true)
	if err == nil && kept {
		err = models.ErrConflict
	}
	return err
}
