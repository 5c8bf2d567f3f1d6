package subscriber

import (
	"errors"
	"net/url"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

// ChangeAlert does what one of the page's buttons says.
func (h *Handlers) ChangeAlert(c *fiber.Ctx) error {
	s, old, err := h.managed(c)
	if errors.Is(err, models.ErrNotFound) {
		return h.badLink(c)
	}
	if err != nil {
		return err
	}
	if old {
		return h.renew(c, &s)
	}
	if !s.State.Running() {
		return h.showConfirm(c, confirmation{sub: s, gone: true})
	}
	values, err := web.FormValues(c)
	if err != nil {
		return err
	}
	switch values.Get("do") {
	case web.DoLINE:
		return h.showLINECode(c, &s, values)
	case "readdress":
		return h.mailReaddress(c, &s)
	}
	change, notice, err := h.alertChange(c, &s, values)
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showManage(c, &s, values, invalid.Faults)
	}
	if err != nil {
		return err
	}
	if change == nil {
		return h.saveAlert(c, s, values)
	}
	after, err := h.ChangeSubscription(c, s.ID, change)
	if err != nil {
		return err
	}
	if err := h.tellOfNew(c, s.Devices, after); err != nil {
		return err
	}
	for _, d := range s.Dismissed {
		if after.DismissedFor(d.Cluster) == "" {
			h.tallyFeedback(c, d.JobID, d.Reason, "")
		}
	}
	h.Flash(c, notice)
	return h.To(c, h.ManagePath(s.ID))
}

// tellOfNew mails the owner of an alert of browsers that are told from now on and
// were not before.
func (h *Handlers) tellOfNew(c *fiber.Ctx, before models.Devices, after alert.Subscription) error {
	for _, d := range after.Devices {
		if before.Has(d.Mark()) || d.Via != models.ViaPush {
			continue
		}
		id := after.ID + "-" + d.Mark() + "-" + strconv.FormatInt(d.AddedAt.Unix(), 10)
		if err := h.DeviceAdded(c.UserContext(), models.AlertOwner(after.ID), id, d.Name); err != nil {
			return err
		}
	}
	return nil
}

// showLINECode shows a code that links a LINE to s.
func (h *Handlers) showLINECode(c *fiber.Ctx, s *alert.Subscription, values url.Values) error {
	code, err := h.LINECode(c, models.AlertOwner(s.ID), values, s.Zone)
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showManage(c, s, values, invalid.Faults)
	}
	if err != nil {
		return err
	}
	return h.showManageWith(c, s, values, nil, code)
}

// alertChange returns what a small button does, nil for the big form.
func (h *Handlers) alertChange(c *fiber.Ctx, s *alert.Subscription, values url.Values) (
	change func(*alert.Subscription) bool, notice string, err error,
) {
	switch values.Get("do") {
	case "pause":
		until, err := pauseEnd(values, models.DateOf(h.Now()))
		return func(s *alert.Subscription) bool { return s.Pause(until) }, "alerts.paused", err
	case "resume":
		return (*alert.Subscription).Resume, "alerts.resumed", nil
	case web.DoNotify:
		d, err := h.DeviceIn(c, values)
		return func(s *alert.Subscription) bool { s.Devices = s.Devices.With(d); return true }, "notices.added", err
	case web.DoNotNotify:
		mark := values.Get("mark")
		return func(s *alert.Subscription) bool { s.Devices = s.Devices.Without(mark); return true }, "notices.removed", nil
	case "restore":
		cluster := values.Get("cluster")
		return func(s *alert.Subscription) bool { return s.Restore(cluster) }, "alerts.restored", nil
	}
	return nil, "", nil
}

// saveAlert takes the big form: what is asked for and when it is mailed.
func (h *Handlers) saveAlert(c *fiber.Ctx, s alert.Subscription, values url.Values) error {
	faults := readAlert(&s, values)
	if len(faults) == 0 && s.DoctorID == "" {
		same, err := h.Store.Subscriptions().ByCriteria(c.UserContext(), s.Email, s.CriteriaHash)
		if err == nil && same.ID != s.ID {
			faults = append(faults, models.Fault{Field: "q", Code: "subscription.exists", Severity: models.FaultError})
		} else if err != nil && !errors.Is(err, models.ErrNotFound) {
			return err
		}
	}
	if len(faults) > 0 {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showManage(c, &s, nil, faults)
	}
	wanted := s
	_, err := h.ChangeSubscription(c, s.ID, func(s *alert.Subscription) bool {
		s.Criteria, s.CriteriaHash, s.Frequency, s.Lang = wanted.Criteria, wanted.CriteriaHash, wanted.Frequency,
			wanted.Lang
		s.Hour, s.Minute, s.Weekday, s.Zone = wanted.Hour, wanted.Minute, wanted.Weekday, wanted.Zone
		s.NextDue = s.NextSlot(h.Now(), s.Location())
		return true
	})
	if err != nil {
		return err
	}
	h.Flash(c, "alerts.saved")
	return h.To(c, h.ManagePath(s.ID))
}

// readAlert reads the form into s and returns what is wrong with it.
func readAlert(s *alert.Subscription, values url.Values) []models.Fault {
	var faults []models.Fault
	if s.DoctorID == "" {
		s.Criteria, faults = criteriaOf(values)
		s.CriteriaHash = s.Criteria.Hash()
		if s.Criteria.Empty() && len(faults) == 0 {
			faults = append(faults, models.Fault{Field: "q", Code: "subscription.empty", Severity: models.FaultError})
		}
	}
	number := func(name string) int {
		n, err := strconv.Atoi(values.Get(name))
		if err != nil {
			return -1
		}
		return n
	}
	s.Frequency, s.Lang, s.Zone = alert.Frequency(values.Get("frequency")), vocab.Lang(values.Get("mail_lang")),
		values.Get("zone")
	s.Hour, s.Minute, s.Weekday = number("hour"), number("minute"), time.Weekday(number("weekday"))
	own := s.Validate()
	for i := range own {
		if own[i].Field == "lang" {
			own[i].Field = "mail_lang"
		}
	}
	return append(own, faults...)
}
