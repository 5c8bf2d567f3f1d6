package handlers

import (
	"errors"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// account shows what the board keeps about the signed-in person.
func (h *Handlers) account(c *fiber.Ctx) error { return h.showAccount(c, nil) }

func (h *Handlers) showAccount(c *fiber.Ctx, faults []models.Fault) error {
	v := visitOf(c).viewer
	l, nav := h.own(c, "account.title", "/me/account")
	say := h.sayIn(l.Lang)
	last, err := h.onlyOwner(c)
	if err != nil {
		return err
	}
	return h.render(c, templates.Account{
		Layout: l, Nav: nav, Email: v.Email, Doctor: v.DoctorID != "", Faults: faults, Last: last,
		Called: templates.Field{Name: "name", Label: say("account.name"), Hint: say("account.name_hint"), Value: v.Name, Fill: "name", Max: models.MaxPersonName, Faults: templates.FaultsOf(faults, "name")},
		Tongue: templates.Field{Name: "lang", Label: say("account.lang"), Kind: "select", Value: string(v.Lang), Options: []templates.Option{
			{Value: "ja", Label: "日本語"}, {Value: "en", Label: "English"},
		}},
		Erase: templates.Field{Name: "sure", Kind: "check", Label: say("account.erase_confirm"), Value: "-", Required: true, Faults: templates.FaultsOf(faults, "sure")},
		Purpose: []templates.Fact{
			{Label: say("account.purpose_profile"), Value: say("account.purpose_profile_text")},
			{Label: say("account.purpose_application"), Value: say("account.purpose_application_text")},
			{Label: say("account.purpose_alert"), Value: say("account.purpose_alert_text")},
		},
	})
}

// onlyOwner reports whether an organisation would be left without an owner.
func (h *Handlers) onlyOwner(c *fiber.Ctx) (bool, error) {
	v := visitOf(c).viewer
	for _, m := range v.Memberships {
		if !m.Owner {
			continue
		}
		members, err := h.People.Users.ByOrg(c.UserContext(), m.Org)
		if err != nil {
			return false, err
		}
		if v.LastOwner(m.Org, members) {
			return true, nil
		}
	}
	return false, nil
}

// saveAccount changes name and language.
func (h *Handlers) saveAccount(c *fiber.Ctx) error {
	user, err := h.Users.Get(c.UserContext(), visitOf(c).viewer.ID)
	if err != nil {
		return err
	}
	user.Name, user.Lang = strings.TrimSpace(c.FormValue("name")), models.Lang(c.FormValue("lang"))
	if faults := user.NameFaults(); len(faults) > 0 {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showAccount(c, faults)
	}
	if err := h.Users.Save(c.UserContext(), &user); err != nil {
		return err
	}
	h.flash(c, "account.saved")
	return c.Redirect(templates.Href(user.Lang, "/me/account"), fiber.StatusSeeOther)
}

// erase forgets the signed-in person at once. Each step may be repeated: the
// user goes last, so that an erasure that was cut off can be asked for again.
func (h *Handlers) erase(c *fiber.Ctx) error {
	v := visitOf(c).viewer
	if c.FormValue("sure") == "" {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showAccount(c, []models.Fault{{Field: "sure", Code: "account.erase.confirm", Severity: models.FaultError}})
	}
	if err := h.record(c, &v.User, "account.erase", "user/"+v.ID); err != nil {
		return err
	}
	for _, step := range []func(*fiber.Ctx) error{h.eraseDoctor, h.eraseSaved, h.eraseAlerts, h.eraseUser} {
		if err := step(c); err != nil {
			return err
		}
	}
	h.dropCookie(c, "session")
	visitOf(c).viewer = nil
	page := templates.AccountErased{Layout: h.dressed(h.layout(c, h.words(c, "account.erased_title")))}
	page.Path = "/"
	return h.render(c, page)
}

// eraseDoctor takes back all applications, then deletes the profile.
func (h *Handlers) eraseDoctor(c *fiber.Ctx) error {
	d, err := h.profile(c)
	if err != nil || d.Version == 0 {
		return err
	}
	err = h.People.Applications.OfDoctor(d.ID).Each(c.UserContext(), func(a models.Application) error {
		return h.takeBack(c, a.ID)
	})
	if err != nil {
		return err
	}
	return gone(h.People.Doctors.Delete(c.UserContext(), d.ID))
}

func (h *Handlers) eraseSaved(c *fiber.Ctx) error {
	ctx := c.UserContext()
	return h.People.Saved.OfUser(visitOf(c).viewer.ID).Each(ctx, func(s models.SavedJob) error {
		return gone(h.People.Saved.Delete(ctx, s.ID))
	})
}

// eraseAlerts ends all subscriptions of the address. They stay as proof of
// consent and of its withdrawal.
func (h *Handlers) eraseAlerts(c *fiber.Ctx) error {
	subs, err := h.People.Subscriptions.ByEmail(c.UserContext(), visitOf(c).viewer.Email)
	if err != nil {
		return err
	}
	for _, s := range subs {
		if err := h.end(c, s.ID, models.EndErased); err != nil {
			return err
		}
	}
	return nil
}

func (h *Handlers) eraseUser(c *fiber.Ctx) error {
	id := visitOf(c).viewer.ID
	if err := h.Sessions.DeleteByUser(c.UserContext(), id, ""); err != nil {
		return err
	}
	return gone(h.People.Users.Delete(c.UserContext(), id))
}

// gone takes "not found" for done.
func gone(err error) error {
	if errors.Is(err, models.ErrNotFound) {
		return nil
	}
	return err
}
