package admin

import (
	"errors"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// How many digests of one alert are looked at again, and of how many alerts at
// once.
const (
	replayed    = 3
	alertsAPage = 10
)

// Subscriber shows what there is about an address whose owner asks why a
// mail came or did not. The address comes in the body, so that no log holds
// it; looking is recorded.
func (h *Handlers) Subscriber(c *fiber.Ctx) error {
	typed := c.FormValue("asked")
	email, err := models.NormalizeEmail(typed)
	if err != nil {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showMail(c, mailForms{asked: typed, askedFaults: web.Mistake("asked", "email.invalid")})
	}
	if err := h.Record(
		c, &web.VisitOf(c).Viewer.User, "alert.replay", "address/"+h.Store.Hash("audit-address", email),
	); err != nil {
		return err
	}
	list := h.Store.Subscriptions().OfEmail(email)
	total, err := list.Count(c.UserContext())
	if err != nil {
		return err
	}
	pager := templates.Pager{Pages: max(1, (total+alertsAPage-1)/alertsAPage), Total: total}
	asked, _ := strconv.Atoi(c.FormValue("page")) // what is no number is the first
	pager.Page = min(max(asked, 1), pager.Pages)
	subs, err := list.Page(c.UserContext(), (pager.Page-1)*alertsAPage, alertsAPage)
	if err != nil {
		return err
	}
	page := SubscriberPage{
		Layout: h.adminLayout(c, h.Words(c, "admin.subscriber")), Nav: h.adminTabs(c, "/admin/mail"), Email: email,
		Pager: pager,
	}
	page.Path = "/admin/mail"
	if kind := models.EmailKind(email); kind != "" {
		page.Kind = h.Words(c, "admin.kind_"+kind)
	}
	stopped, err := h.Store.Suppressions().Of(c.UserContext(), email)
	if err == nil {
		page.Suppressed, page.Since = h.suppressedWords(c, stopped.Reason), stopped.At
	} else if !errors.Is(err, models.ErrNotFound) {
		return err
	}
	for i := range subs {
		alert, err := h.adminAlert(c, &subs[i])
		if err != nil {
			return err
		}
		page.Alerts = append(page.Alerts, alert)
	}
	return h.Render(c, page)
}

// adminAlert is one subscription with its last digests.
func (h *Handlers) adminAlert(c *fiber.Ctx, s *alert.Subscription) (SubscriberAlert, error) {
	lang := web.VisitOf(c).Lang
	a := SubscriberAlert{ID: s.ID, Words: h.Asked(lang, s), Rhythm: h.Mails.Rhythm(s, lang), State: s.State}
	fact := func(key, value string) {
		if value != "" {
			a.Facts = append(a.Facts, templates.Fact{Label: h.Words(c, key), Value: value})
		}
	}
	moment := func(t time.Time) string {
		if t.IsZero() || !t.Before(alert.NeverDue) {
			return ""
		}
		return templates.Moment(lang, t)
	}
	fact("admin.sub_asked", moment(s.Consent.AskedAt)+" "+s.Consent.Source+" "+s.Consent.FormVersion+" "+
		s.Consent.Network)
	fact("admin.sub_confirmed", moment(s.ConfirmedAt))
	fact("admin.sub_ended", joinWords(moment(s.Consent.WithdrawnAt), string(s.EndReason)))
	fact("admin.sub_kept", moment(s.KeptAt))
	fact("alerts.last_sent", moment(s.LastSentAt))
	if s.State.Active() && s.Frequency != alert.Instant {
		fact("alerts.next_due", moment(s.NextDue))
	}
	digests, err := h.Replay(c.UserContext(), s, replayed, lang)
	if err != nil {
		return a, err
	}
	for _, d := range digests {
		row := SubscriberDigest{ReplayedDigest: d, StateWords: h.Words(c, "admin.mail_"+string(d.State))}
		for _, j := range d.Jobs {
			row.Rows = append(row.Rows, SubscriberDigestJob{ReplayedJob: j, FateWords: h.fateWords(c, j.Fate)})
		}
		a.Digests = append(a.Digests, row)
	}
	return a, nil
}

// joinWords puts a space between words that are not empty.
func joinWords(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " " + b
}

// fateWords says what became of a job in a digest.
func (h *Handlers) fateWords(c *fiber.Ctx, f templates.ReplayFate) string {
	switch f {
	case templates.ReplayTold:
		return h.Words(c, "admin.fate_told")
	case templates.ReplayOther:
		return h.Words(c, "admin.fate_other")
	case templates.ReplayLeftOut:
		return h.Words(c, "admin.fate_left_out")
	case templates.ReplayFailed:
		return h.Words(c, "admin.fate_failed")
	case templates.ReplayUnknown:
		return h.Words(c, "admin.fate_unknown")
	}
	return h.Words(c, "admin.fate_waits")
}

// suppressedWords says why an address is not mailed.
func (h *Handlers) suppressedWords(c *fiber.Ctx, reason string) string {
	switch reason {
	case alert.SuppressedBounce:
		return h.Words(c, "admin.supp_bounce")
	case alert.SuppressedBlocked:
		return h.Words(c, "admin.supp_blocked")
	case alert.SuppressedComplaint:
		return h.Words(c, "admin.supp_complaint")
	case alert.SuppressedUnsubscribe:
		return h.Words(c, "admin.supp_unsubscribe")
	case alert.SuppressedInvalid:
		return h.Words(c, "admin.supp_invalid")
	case alert.SuppressedAdmin:
		return h.Words(c, "admin.supp_admin")
	}
	return reason
}
