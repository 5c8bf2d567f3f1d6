package subscriber

import (
	"errors"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// managePage is the page being filled.
type managePage struct{ ManagePage }

// subscriptionOf returns the subscription that a link of a purpose names, else
// models.ErrNotFound.
func (h *Handlers) subscriptionOf(c *fiber.Ctx, purpose string, parts int) (alert.Subscription, []string, error) {
	found, err := h.VerifyToken(c, purpose, c.Params("token"))
	if err != nil || len(found) != parts {
		return alert.Subscription{}, nil, models.ErrNotFound
	}
	s, err := h.Store.Subscriptions().Get(c.UserContext(), found[0])
	return s, found, err
}

// ManageAlert shows what can be changed about a subscription. Opening it
// changes nothing.
func (h *Handlers) ManageAlert(c *fiber.Ctx) error {
	s, old, err := h.managed(c)
	if errors.Is(err, models.ErrNotFound) {
		return h.badLink(c)
	}
	if err != nil {
		return err
	}
	if old {
		return h.askRenewal(c, &s)
	}
	if !s.State.Running() {
		return h.showConfirm(c, confirmation{sub: s, gone: true})
	}
	return h.showManage(c, &s, nil, nil)
}

// showManage shows s; typed is what was sent about a pause or a device, nil for
// nothing.
func (h *Handlers) showManage(c *fiber.Ctx, s *alert.Subscription, typed url.Values, faults []models.Fault) error {
	return h.showManageWith(c, s, typed, faults, "")
}

// showManageWith is showManage with a code for LINE that was just made, "" for
// none.
func (h *Handlers) showManageWith(
	c *fiber.Ctx, s *alert.Subscription, typed url.Values, faults []models.Fault, code string,
) error {
	l, err := h.Form(c, h.Words(c, "alerts.manage_title"))
	if err != nil {
		return err
	}
	say := h.SayIn(l.Lang)
	p := managePage{ManagePage{
		Layout: h.Dressed(l), Faults: atFields(faults),
		Action: templates.Href(l.Lang, templates.PathManage+"/"+c.Params("token")),
		Words:  h.Asked(l.Lang, s), Rhythm: h.Mails.Rhythm(s, l.Lang), State: s.State, Until: s.PausedUntil,
		LastSent: s.LastSentAt, ByProfile: s.DoctorID != "",
		Frequency: frequencyField(say, s.Frequency, faults), Language: mailLangField(say, s.Lang), Pause: pauseField(say, typed, faults),
		PauseDay: templates.Field{
			Name: "until", Kind: "date", Label: say("alerts.pause_day"), Optional: true, Value: typed.Get("until"),
			Faults: templates.FaultsOf(faults, "until"),
		},
		Stop: templates.Href(l.Lang, templates.PathUnsubscribe+"/"+h.Links.Signer.Sign(templates.TokenUnsubscribe, s.ID)),
	}}
	p.Devices = h.NoticesForm(&p.Layout, s.Devices, typed, faults)
	p.LINE = h.LINEForm(&p.Layout, s.Devices, typed, faults, code)
	p.Devices.Action, p.LINE.Action = p.Action, p.Action
	for i := range p.Frequency.Options {
		p.Frequency.Options[i].Hint = "" // the hour is chosen below
	}
	if s.NextDue.Before(alert.NeverDue) {
		p.NextDue = templates.MomentIn(l.Lang, s.NextDue, s.Location())
	}
	p.timeFields(say, s, faults)
	if !p.ByProfile {
		p.Criteria = h.criteriaForm(c, s.Criteria, faults)
	}
	if p.Undeliver, err = h.Undeliverable(c, s.Email); err != nil {
		return err
	}
	if p.Dismissed, err = h.dismissed(c, say, s); err != nil {
		return err
	}
	return h.Render(c, p.ManagePage)
}

// pauses are the lengths of a pause in days; 0: until resumed.
var pauses = []struct {
	days int
	key  string
}{{7, "alerts.pause_7"}, {14, "alerts.pause_14"}, {30, "alerts.pause_30"}, {90, "alerts.pause_90"},
	{0, "alerts.pause_0"}}

func pauseField(say templates.Say, typed url.Values, faults []models.Fault) templates.Field {
	f := templates.Field{
		Name: "days", Label: say("alerts.pause_for"), Kind: "select", Value: strconv.Itoa(alert.UsualPauseDays),
		Faults: templates.FaultsOf(faults, "days"),
	}
	if typed.Has("days") {
		f.Value = typed.Get("days")
	}
	for _, p := range pauses {
		f.Options = append(f.Options, templates.Option{Value: strconv.Itoa(p.days), Label: say(p.key)})
	}
	return f
}

// pauseEnd reads when a pause ends. It returns *models.InvalidError for what
// cannot be read and for what cannot be.
func pauseEnd(values url.Values, today models.Date) (time.Time, error) {
	day, code := form.Date(values.Get("until"))
	if code != "" {
		return time.Time{}, &models.InvalidError{Faults: web.Mistake("until", code, values.Get("until"))}
	}
	days, code := form.Whole(values.Get("days"))
	if day == "" && (code != "" || strings.TrimSpace(values.Get("days")) == "") {
		days = -1
	}
	return alert.PauseEnd(day, int(days), today)
}

// dismissed lists the jobs that were called not relevant, newest first.
func (h *Handlers) dismissed(c *fiber.Ctx, say templates.Say, s *alert.Subscription) ([]DismissedRow, error) {
	var rows []DismissedRow
	ids := make([]string, 0, len(s.Dismissed))
	for _, d := range s.Dismissed {
		if d.JobID != "" {
			ids = append(ids, d.JobID)
		}
	}
	jobs, err := h.Store.Jobs().GetMany(c.UserContext(), ids)
	if err != nil {
		return nil, err
	}
	for _, d := range slices.Backward(s.Dismissed) {
		row := DismissedRow{Cluster: d.Cluster, Reason: web.FeedbackWords(say, d.Reason), At: d.At}
		if j, ok := jobs[d.JobID]; ok && j.Public(h.Now()) {
			row.Title = j.Title.In(web.VisitOf(c).Lang)
		}
		rows = append(rows, row)
	}
	return rows, nil
}
