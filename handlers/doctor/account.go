package doctor

import (
	"context"
	"errors"
	"net/url"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// Account shows what the board keeps about the signed-in person.
func (h *Handlers) Account(c *fiber.Ctx) error { return h.showAccount(c, nil, nil, "") }

// showAccount shows the page; typed is what was sent about the account or a device,
// nil for nothing, code one for LINE that was just made, "" for none.
func (h *Handlers) showAccount(c *fiber.Ctx, typed url.Values, faults []models.Fault, code string) error {
	v := web.VisitOf(c).Viewer
	l, nav := h.own(c, "account.title", "/me/account")
	say := h.SayIn(l.Lang)
	estates, err := h.Estates(c.UserContext(), &v.User)
	if err != nil {
		return err
	}
	called, tongue := v.Name, string(v.Lang)
	if typed.Has("name") {
		called, tongue, typed = typed.Get("name"), typed.Get("lang"), nil
	}
	notices := h.NoticesForm(&l, v.Devices, typed, faults)
	notices.Action, notices.Account = templates.Href(l.Lang, "/me/account"), true
	line := h.LINEForm(&l, v.Devices, typed, faults, code)
	line.Action, line.Own = notices.Action, true
	return h.Render(c, AccountPage{
		Devices: notices, LINE: line,
		Layout: l, Nav: nav, Email: v.Email, Doctor: v.DoctorID != "", Faults: faults, Last: len(estates) > 0,
		Called: templates.Field{
			Name: "name", Label: say("account.name"), Hint: say("account.name_hint"), Value: called, Fill: "name",
			Max: models.MaxPersonName, Faults: templates.FaultsOf(faults, "name"),
		},
		Tongue: templates.Field{Name: "lang", Label: say("account.lang"), Kind: "select", Value: tongue, Options: []templates.Option{
			{Value: "ja", Label: "日本語"}, {Value: "en", Label: "English"},
		}},
		Erase: h.sureField(c, faults),
		Purpose: []templates.Fact{
			{Label: say("account.purpose_profile"), Value: say("account.purpose_profile_text")},
			{Label: say("account.purpose_application"), Value: say("account.purpose_application_text")},
			{Label: say("account.purpose_alert"), Value: say("account.purpose_alert_text")},
		},
	})
}

// SaveAccount changes name and language, or which devices are notified.
func (h *Handlers) SaveAccount(c *fiber.Ctx) error {
	values, err := web.FormValues(c)
	if err != nil {
		return err
	}
	if do := values.Get("do"); do == web.DoNotify || do == web.DoNotNotify {
		return h.saveDevices(c, values)
	} else if do == web.DoLINE {
		return h.showLINECode(c, values)
	}
	user, err := h.Store.Users().Get(c.UserContext(), web.VisitOf(c).Viewer.ID)
	if err != nil {
		return err
	}
	user.Name, user.Lang = strings.TrimSpace(values.Get("name")), vocab.Lang(values.Get("lang"))
	if faults := user.NameFaults(); len(faults) > 0 {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showAccount(c, values, faults, "")
	}
	if err := h.Store.Users().Save(c.UserContext(), &user); err != nil {
		return err
	}
	h.Flash(c, "account.saved")
	return c.Redirect(templates.Href(user.Lang, "/me/account"), fiber.StatusSeeOther)
}

// showLINECode shows a code that links a LINE to the account.
func (h *Handlers) showLINECode(c *fiber.Ctx, values url.Values) error {
	v := web.VisitOf(c).Viewer
	code, err := h.LINECode(c, models.UserOwner(v.ID), values, v.Zone)
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showAccount(c, values, invalid.Faults, "")
	}
	if err != nil {
		return err
	}
	return h.showAccount(c, values, nil, code)
}

// saveDevices has a device notified of what happens in the person's applications,
// or no more.
func (h *Handlers) saveDevices(c *fiber.Ctx, values url.Values) error {
	ctx, id, notice := c.UserContext(), web.VisitOf(c).Viewer.ID, "notices.removed"
	save := func() error { return h.Store.Devices().Remove(ctx, models.UserOwner(id), values.Get("mark")) }
	if values.Get("do") == web.DoNotify {
		d, err := h.DeviceIn(c, values)
		var invalid *models.InvalidError
		if errors.As(err, &invalid) {
			c.Status(fiber.StatusUnprocessableEntity)
			return h.showAccount(c, values, invalid.Faults, "")
		}
		if err != nil {
			return err
		}
		notice, save = "notices.added", func() error { return h.register(c, d) }
	}
	if err := save(); err != nil {
		return err
	}
	h.Flash(c, notice)
	return h.To(c, "/me/account")
}

// register has a browser notified for the account, which is told of one that is new.
func (h *Handlers) register(c *fiber.Ctx, d models.Device) error {
	ctx, user := c.UserContext(), &web.VisitOf(c).Viewer.User
	known := user.Devices.Has(d.Mark())
	if err := h.Store.Devices().Register(ctx, user.ID, d); err != nil || known {
		return err
	}
	return h.DeviceAdded(ctx, models.UserOwner(user.ID), user.ID+"-"+d.Mark()+"-"+strconv.FormatInt(d.AddedAt.Unix(), 10), d.Name)
}

// Erase forgets the signed-in person at once. Each step may be repeated: the
// user goes last, so that an erasure that was cut off can be asked for again.
func (h *Handlers) Erase(c *fiber.Ctx) error {
	v := web.VisitOf(c).Viewer
	estates, err := h.Estates(c.UserContext(), &v.User)
	if err != nil {
		return err
	}
	faults := web.EstateFaults(c, estates)
	if c.FormValue("sure") == "" {
		faults = append(faults, models.Fault{Field: "sure", Code: "account.erase.confirm", Severity: models.FaultError})
	}
	if len(faults) > 0 {
		return h.eraseAgain(c, len(estates) > 0, faults)
	}
	for i := range estates {
		if err := h.PassOn(c, &v.User, &estates[i], c.FormValue(estates[i].Field())); err != nil {
			return err
		}
	}
	if err := h.Record(c, &v.User, "account.erase", "user/"+v.ID); err != nil {
		return err
	}
	if err := errors.Join(h.Orphan(c, &v.User), h.ForgetAddress(c, &v.User)); err != nil {
		return err
	}
	if err := h.LetGo(c.UserContext(), &v.User, estates); err != nil {
		return err
	}
	for _, step := range []func(*fiber.Ctx) error{h.eraseDoctor, h.eraseSaved, h.eraseStories, h.eraseAlerts, h.eraseUser} {
		if err := step(c); err != nil {
			return err
		}
	}
	h.DropCookie(c, "session")
	web.VisitOf(c).Viewer = nil
	page := ErasedPage{Layout: h.Dressed(h.Layout(c, h.Words(c, "account.erased_title")))}
	page.Path = "/"
	return h.Render(c, page)
}

// eraseAgain shows the form of the erasure with what is wrong: that of the
// account page, or the longer one of who leaves adverts behind.
func (h *Handlers) eraseAgain(c *fiber.Ctx, longer bool, faults []models.Fault) error {
	c.Status(fiber.StatusUnprocessableEntity)
	if !longer {
		return h.showAccount(c, nil, faults, "")
	}
	typed, err := web.FormValues(c)
	if err != nil {
		return err
	}
	return h.showErase(c, typed, "", faults)
}

// eraseDoctor takes back all applications and empties them, tells posters of
// interviews that are off with them, then deletes messages, documents, the key
// that sealed all of it, backups included, and the profile.
func (h *Handlers) eraseDoctor(c *fiber.Ctx) error {
	d, err := h.profile(c)
	if err != nil || d.Version == 0 {
		return err
	}
	ctx := c.UserContext()
	err = h.Store.Applications().OfDoctor(d.ID).Each(ctx, func(a models.Application) error {
		return h.forget(ctx, a.ID)
	})
	if err != nil {
		return err
	}
	for _, removeAll := range []func(context.Context, string) error{
		h.Store.Messages().RemoveAll, h.Store.ApplicationNotes().RemoveAll, h.Store.Scouts().RemoveAll,
		h.Store.ReplyAddresses().RemoveAll,
		h.Store.LicenceDocuments().RemoveAll, h.Store.CVs().RemoveAll, h.Store.HiddenJobs().RemoveAll,
	} {
		if err := removeAll(ctx, d.ID); err != nil {
			return err
		}
	}
	if err := h.Store.People().ForgetDoctor(ctx, d.ID); err != nil { // before the profile, which names what is to be done
		return err
	}
	return gone(h.Store.Doctors().Delete(ctx, d.ID))
}

// forget takes one application back, has its poster told what is off with it,
// and then erases what is in it.
func (h *Handlers) forget(ctx context.Context, id string) error {
	since := h.Now()
	if err := h.forgetHire(ctx, id); err != nil {
		return err
	}
	taken, err := h.Store.Applications().Change(ctx, id, func(a *models.Application) (bool, error) {
		return a.Stands(), a.Move(models.ApplicationWithdrawn, models.ByDoctor, h.Now())
	})
	if err != nil {
		return err
	}
	h.Tell(ctx, &taken, since)
	_, err = h.Store.Applications().Change(ctx, id, func(a *models.Application) (bool, error) {
		return true, a.Forget(h.Now())
	})
	if err != nil {
		return err
	}
	return h.Store.Files().Remove(ctx, taken.CV)
}

// forgetHire drops what was said after a hire while it does not count yet. What
// counts names nobody and stays.
func (h *Handlers) forgetHire(ctx context.Context, applicationID string) error {
	said, err := h.Store.HireAnswers().Get(ctx, h.Store.HireAnswers().IDOf(applicationID))
	if err != nil || said.Settled(h.Now()) {
		return gone(err)
	}
	return gone(h.Store.HireAnswers().Delete(ctx, said.ID))
}

func (h *Handlers) eraseSaved(c *fiber.Ctx) error {
	ctx := c.UserContext()
	return h.Store.Saved().OfUser(web.VisitOf(c).Viewer.ID).Each(ctx, func(s models.SavedJob) error {
		return gone(h.Store.Saved().Delete(ctx, s.ID))
	})
}

// eraseAlerts ends all subscriptions of the address. Those that were confirmed
// stay as proof of consent and of its withdrawal.
func (h *Handlers) eraseAlerts(c *fiber.Ctx) error {
	return h.ForgetAlerts(c, web.VisitOf(c).Viewer.Email)
}

func (h *Handlers) eraseUser(c *fiber.Ctx) error {
	viewer := &web.VisitOf(c).Viewer.User
	id := viewer.ID
	if err := h.Store.Invitations().DeleteTo(c.UserContext(), web.VisitOf(c).Viewer.Email); err != nil {
		return err
	}
	if err := h.Store.Reports().Forget(c.UserContext(), models.ReportAnswer{UserID: id}); err != nil {
		return err
	}
	if err := h.Store.Reports().Forget(c.UserContext(), models.ReportAnswer{Email: viewer.Email}); err != nil {
		return err
	}
	if err := h.Store.HeldForms().DeleteByUser(c.UserContext(), id); err != nil {
		return err
	}
	if err := h.Store.AddressChanges().DeleteByUser(c.UserContext(), id); err != nil {
		return err
	}
	if err := h.Store.ReplyAddresses().DeleteByUser(c.UserContext(), id); err != nil {
		return err
	}
	if err := h.Store.Passkeys().DeleteByUser(c.UserContext(), id); err != nil {
		return err
	}
	if err := h.Store.Sessions().DeleteByUser(c.UserContext(), id, ""); err != nil {
		return err
	}
	if err := h.Store.People().ForgetUser(c.UserContext(), viewer); err != nil {
		return err
	}
	return gone(h.Store.Users().Delete(c.UserContext(), id))
}

// gone takes "not found" for done.
func gone(err error) error {
	if errors.Is(err, models.ErrNotFound) {
		return nil
	}
	return err
}
