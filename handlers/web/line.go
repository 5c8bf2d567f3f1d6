package web

import (
	"context"
	"errors"
	"net/url"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// DoLINE is what the form of templates/layout/line.html does: it shows a code.
const DoLINE = "line"

// lineMinutes is how long a code is good.
const lineMinutes = 10

// LINEForm asks whether LINE is to be told, with what was typed, and shows a code
// that was just made; "" for none.
func (s *Site) LINEForm(
	l *templates.Layout, devices models.Devices, typed url.Values, faults []models.Fault, code string,
) templates.LINE {
	return templates.LINEOf(s.SayIn(l.Lang), templates.LINE{
		Account: s.LINE, CSRF: l.CSRF, Code: code, Minutes: lineMinutes,
	}, devices, typed, faults)
}

// LINECode makes a code that links a LINE to an owner, as the form wishes. It
// returns *models.InvalidError for hours that are none, *WaitError for too many
// codes, and models.ErrNotFound where LINE is not offered. zone is where the
// owner is when the browser does not say.
func (s *Site) LINECode(c *fiber.Ctx, owner models.Owner, values url.Values, zone string) (string, error) {
	if s.LINE == "" {
		return "", models.ErrNotFound
	}
	if given := values.Get("device_zone"); given != "" {
		if _, err := time.LoadLocation(given); err == nil {
			zone = given
		}
	}
	v := models.LINECode{
		Owner: owner, Instead: values.Get("line_how") == "instead", QuietFrom: hourIn(values, "line_quiet_from"),
		QuietTo: hourIn(values, "line_quiet_to"), Zone: zone, Lang: VisitOf(c).Lang, ExpiresAt: s.Now().Add(lineMinutes * time.Minute),
	}
	faults := v.Faults()
	if how := values.Get("line_how"); how != "instead" && how != "beside" {
		faults = append(faults, Mistake("line_how", "device.how")...)
	}
	if len(faults) > 0 {
		return "", &models.InvalidError{Faults: faults}
	}
	if err := s.Limit(c, models.CapLINECodes, string(owner)); err != nil {
		return "", err
	}
	for {
		random := make([]byte, models.LINECodeLetters)
		if _, err := s.Rand.Read(random); err != nil {
			return "", err
		}
		code := models.LINECodeOf(random)
		err := s.Store.LINECodes().Keep(c.UserContext(), code, v)
		if err == nil {
			return code, nil
		}
		if !errors.Is(err, models.ErrConflict) {
			return "", err
		}
	}
}

// DeviceAdded mails the owner of a device that it is told from now on, in the
// owner's language and with the way to undo it: whoever holds a code or an open
// browser may not be them. It is sent once for an id.
func (s *Site) DeviceAdded(ctx context.Context, owner models.Owner, id, name string) error {
	if one := owner.Alert(); one != "" {
		v, err := s.Store.Subscriptions().Get(ctx, one)
		if err != nil {
			return err
		}
		return s.Letters.DeviceAdded(ctx, letters.To{Email: v.Email, Lang: v.Lang, Zone: v.Zone}, &v, id, name)
	}
	u, err := s.Store.Users().Get(ctx, owner.User())
	if err != nil {
		return err
	}
	return s.Letters.DeviceAdded(ctx, letters.ToUser(&u), nil, id, name)
}
