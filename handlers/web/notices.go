package web

import (
	"net/url"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// Notices are what browsers need that show notifications. The zero value offers
// none.
type Notices struct {
	Key     string                                // public key of the board
	Refuses func(address string) models.FaultCode // what is wrong with the address of a push service; "": nothing
}

// What the forms of templates/layout/notices.html do.
const (
	DoNotify    = "device"
	DoNotNotify = "device-off"
)

// NoticesForm asks about notifications, with what was typed, and has the page
// load what the form needs.
func (s *Site) NoticesForm(
	l *templates.Layout, devices models.Devices, typed url.Values, faults []models.Fault,
) templates.Notices {
	n := templates.NoticesOf(s.SayIn(l.Lang), s.Notices.Key, devices, typed.Get("how"), typed.Get("quiet_from"),
		typed.Get("quiet_to"), faults)
	n.CSRF = l.CSRF
	if n.Key != "" {
		l.Scripts = append(l.Scripts, "js/notices.js")
	}
	return n
}

// DeviceIn reads the device that a browser describes. It returns
// *models.InvalidError for what cannot be one, and models.ErrNotFound where none
// is offered.
func (s *Site) DeviceIn(c *fiber.Ctx, values url.Values) (models.Device, error) {
	if s.Notices.Key == "" {
		return models.Device{}, models.ErrNotFound
	}
	d := models.Device{
		Endpoint: values.Get("endpoint"), P256dh: values.Get("p256dh"), Auth: values.Get("auth"), Key: s.Notices.Key,
		Name: DeviceOf(c), Instead: values.Get("how") == "instead", QuietFrom: hourIn(values, "quiet_from"),
		QuietTo: hourIn(values, "quiet_to"), Zone: values.Get("device_zone"), AddedAt: s.Now(),
	}
	faults := d.Faults()
	if how := values.Get("how"); how != "instead" && how != "beside" {
		faults = append(faults, Mistake("how", "device.how")...)
	}
	if len(faults) == 0 {
		if code := s.Notices.Refuses(d.Endpoint); code != "" {
			faults = Mistake("device", "device.unfit")
		}
	}
	if len(faults) > 0 {
		return d, &models.InvalidError{Faults: faults}
	}
	return d, nil
}

// hourIn reads an hour of a form, -1 for what is no number.
func hourIn(values url.Values, name string) int {
	n, err := strconv.Atoi(values.Get(name))
	if err != nil {
		return -1
	}
	return n
}
