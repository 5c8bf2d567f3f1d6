package web

import (
	"encoding/hex"
	"errors"
	"fmt"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
)

// ErrAddressLeft says that the account of an address has another one now, and may
// come back to this.
var ErrAddressLeft = fmt.Errorf("the account left the address: %w", models.ErrForbidden)

// LeftBy returns the change by which an account left an address that is reserved
// for it still, else models.ErrNotFound.
func (s *Site) LeftBy(c *fiber.Ctx, email string) (models.AddressChange, error) {
	_, err := s.Store.Users().ByEmail(c.UserContext(), email)
	if err == nil {
		return models.AddressChange{}, models.ErrNotFound
	}
	if !errors.Is(err, models.ErrNotFound) {
		return models.AddressChange{}, err
	}
	return s.Store.AddressChanges().Reserving(c.UserContext(), email, s.Now())
}

// UserOf returns the user with an address, a new one when there is none. Nobody
// gets one with an address that an account left and may come back to
// (ErrAddressLeft).
func (s *Site) UserOf(c *fiber.Ctx, email string) (user models.User, made bool, err error) {
	ctx := c.UserContext()
	user, err = s.Store.Users().ByEmail(ctx, email)
	if !errors.Is(err, models.ErrNotFound) {
		return user, false, err
	}
	if _, err = s.Store.AddressChanges().Reserving(ctx, email, s.Now()); err == nil {
		return user, false, ErrAddressLeft
	} else if !errors.Is(err, models.ErrNotFound) {
		return user, false, err
	}
	id, err := s.Random(12)
	if err != nil {
		return user, false, err
	}
	user = models.User{ID: hex.EncodeToString(id), Email: email, Lang: VisitOf(c).Lang, CreatedAt: s.Now()}
	if err = s.Store.Users().Save(ctx, &user); errors.Is(err, models.ErrConflict) {
		user, err = s.Store.Users().ByEmail(ctx, email) // two first sign-ins at once
		return user, false, err
	}
	return user, true, err
}
