package subscriber

import (
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// alertConsent is the version of the wording on the sign-up form.
const alertConsent = "alert-2026-11"

// confirmHours is how long the link in a confirmation works.
const confirmHours = int(templates.ConfirmFor / time.Hour)

// criteriaSources are the form values that a sign-up has beside criteria.
var criteriaSources = []string{
	"_csrf", "criteria", "fields", "email", "frequency", "website", "mail_lang", "job", "from",
}

// NewAlert asks for an address and what to be told about. The criteria come
// from a search page ("criteria", a query string) or stand in the address.
func (h *Handlers) NewAlert(c *fiber.Ctx) error {
	values, err := url.ParseQuery(string(c.Request().URI().QueryString()))
	if err != nil {
		return fiber.ErrBadRequest
	}
	criteria, faults := criteriaOf(values)
	order := alertOrder{Criteria: criteria, Frequency: alert.Daily, Lang: web.VisitOf(c).Lang}
	if v := web.VisitOf(c).Viewer; v != nil {
		order.Typed = models.ShownEmail(v.Email)
	}
	return h.askAlert(c, order, faults)
}

// alertOrder is what a person asks for on the sign-up form.
type alertOrder struct {
	Typed     string // the address as typed
	Email     string
	Criteria  models.Criteria
	Frequency alert.Frequency
	Lang      vocab.Lang
}

// criteriaOf reads criteria in any of the forms they come in: packed as one
// query string, prefixed beside other fields, or plain.
func criteriaOf(values url.Values) (models.Criteria, []models.Fault) {
	plain := url.Values{}
	switch {
	case values.Get("fields") != "":
		for name, list := range values {
			if bare, ok := strings.CutPrefix(name, templates.CriteriaPrefix); ok {
				plain[bare] = list
			}
		}
	case values.Has("criteria"):
		packed, err := url.ParseQuery(values.Get("criteria"))
		if err != nil {
			return models.Criteria{}, []models.Fault{
				{Field: "q", Code: "query.value", Severity: models.FaultError, Args: []string{""}},
			}
		}
		plain = packed
	default:
		for name, list := range values {
			if !slices.Contains(criteriaSources, name) {
				plain[name] = list
			}
		}
	}
	for name, list := range plain { // a form sends its empty fields
		plain[name] = slices.DeleteFunc(slices.Clone(list), func(v string) bool { return strings.TrimSpace(v) == "" })
		if len(plain[name]) == 0 {
			delete(plain, name)
		}
	}
	form.Floor(plain)
	q, faults := models.ParseQuery(plain)
	return q.Criteria, faults
}

// askAlert shows the sign-up form with what was typed.
func (h *Handlers) askAlert(c *fiber.Ctx, o alertOrder, faults []models.Fault) error {
	l, err := h.Form(c, h.Words(c, "alerts.new_title"))
	if err != nil {
		return err
	}
	l.Path, l.NoIndex = "/alerts/new?"+o.Criteria.Values().Encode(), true
	page := NewPage{Layout: h.Dressed(l), Faults: atFields(faults)}
	say := h.SayIn(l.Lang)
	page.Email = templates.Field{
		Name: "email", Kind: "email", Label: say("alerts.email"), Value: o.Typed, Required: true, Fill: "email",
		Max: models.MaxEmail, Faults: templates.FaultsOf(faults, "email"),
	}
	page.Frequency = frequencyField(say, o.Frequency, faults)
	page.Language = mailLangField(say, o.Lang)
	page.Criteria = h.criteriaForm(c, o.Criteria, faults)
	if !o.Criteria.Empty() {
		page.Words = h.Mails.DescribeCriteria(o.Criteria, l.Lang)
	}
	return h.Render(c, page)
}

// SignUp takes an order for an alert. Whatever is known about the address, a
// valid order ends on the same page.
func (h *Handlers) SignUp(c *fiber.Ctx) error {
	values, err := web.FormValues(c)
	if err != nil {
		return err
	}
	ask := web.MeantAddresses(values, "email")
	o, faults := readOrder(values, web.VisitOf(c).Lang)
	if faults = append(ask, faults...); len(faults) > 0 {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.askAlert(c, o, faults)
	}
	if err := h.Crowd(c, models.CapSignUpsByNetwork); err != nil {
		return err
	}
	began := time.Now()
	if values.Get("website") == "" { // people leave the hidden field empty
		if goes, err := h.order(c, o); err != nil || !goes {
			return h.noMore(c, err, o.Email, models.CapConfirmsByAddress, "/alerts/new")
		}
	}
	time.Sleep(h.EvenAnswer - time.Since(began))
	return h.sent(c, o.Email)
}

// readOrder reads the sign-up form.
func readOrder(values url.Values, lang vocab.Lang) (alertOrder, []models.Fault) {
	if values.Get("fields") == "" && !values.Has("criteria") {
		values.Set("criteria", "") // "lang" is the language of the mails here
	}
	criteria, faults := criteriaOf(values)
	o := alertOrder{
		Typed: values.Get("email"), Criteria: criteria,
		Frequency: alert.Frequency(values.Get("frequency")), Lang: vocab.Lang(values.Get("mail_lang")),
	}
	if o.Lang == "" {
		o.Lang = vocab.Lang(values.Get("lang"))
	}
	if !o.Lang.Valid() {
		o.Lang = lang
	}
	if o.Frequency == "" {
		o.Frequency = alert.Daily
	}
	var own []models.Fault
	fail := func(field string, code models.FaultCode) {
		own = append(own, models.Fault{Field: field, Code: code, Severity: models.FaultError})
	}
	var err error
	switch o.Email, err = models.NormalizeEmail(o.Typed); {
	case strings.TrimSpace(o.Typed) == "":
		fail("email", "email.required")
	case err != nil:
		fail("email", "email.invalid")
	}
	if !o.Frequency.Valid() {
		fail("frequency", "subscription.frequency")
	}
	if criteria.Empty() && len(faults) == 0 {
		fail("q", "subscription.empty")
	}
	return o, append(own, faults...)
}

// sent says to look into the mailbox.
func (h *Handlers) sent(c *fiber.Ctx, email string) error {
	page := h.Step(c, "alerts.sent_title")
	page.Path = "/alerts/new"
	page.Lead, page.Note = h.Words(c, "alerts.sent_lead", models.ShownEmail(email), confirmHours), h.Words(c, "alerts.sent_note")
	page.Links = []templates.Link{h.Link(c, "/", "alerts.back_to_jobs"), h.Link(c, "/alerts/new", "alerts.another")}
	return h.Render(c, page)
}

// noMore says that no mail goes to an address, since it got as many of a day as it
// may: a page that told people to look for one would have them wait for nothing.
// That depends on how often somebody asked, not on what is known of the address.
func (h *Handlers) noMore(c *fiber.Ctx, err error, email string, limit models.Cap, path string) error {
	if err != nil {
		return err
	}
	page := h.Step(c, "alerts.enough_title")
	page.Path = path
	page.Lead, page.Note = h.Words(c, "alerts.enough_lead", models.ShownEmail(email), limit.Most), h.Words(c, "alerts.enough_note")
	page.Links = []templates.Link{h.Link(c, "/", "alerts.back_to_jobs")}
	c.Status(fiber.StatusTooManyRequests)
	return h.Render(c, page)
}

// CountAlerts answers how many jobs match the criteria in the address now.
func (h *Handlers) CountAlerts(c *fiber.Ctx) error {
	values, err := url.ParseQuery(string(c.Request().URI().QueryString()))
	if err != nil {
		return fiber.ErrBadRequest
	}
	values.Set("fields", "1")
	criteria, faults := criteriaOf(values)
	if len(faults) > 0 {
		return &models.InvalidError{Faults: faults}
	}
	n, err := h.Index.Count(c.UserContext(), criteria)
	if err != nil {
		return err
	}
	return c.JSON(struct {
		Total int `json:"total"`
	}{n})
}
