package web

import (
	"encoding/hex"
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
)

// UserOf returns the user with an address, a new one when there is none.
func (s *Site) UserOf(c *fiber.Ctx, email string) (user models.User, made bool, err error) {
	ctx := c.UserContext()
	user, err = s.Store.Users().ByEmail(ctx, email)
	if !errors.Is(err, models.ErrNotFound) {
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
