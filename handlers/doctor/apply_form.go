package doctor

import (
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

func (h *Handlers) showApply(c *fiber.Ctx, a *applying, stop []ApplyStop) error {
	l := h.Dressed(h.Layout(c, h.Words(c, "doctor.apply_title")))
	l.Scripts = append(l.Scripts, "js/file.js")
	say, j := h.SayIn(l.Lang), &a.job
	page := ApplyPage{
		Layout: l, Stop: stop, Revision: a.saw, Most: models.MaxDocument, Version: models.ApplicationConsent, Faults: a.faults, Seen: seenByPoster(l.Lang, say, &a.doctor, h.Today()),
		Later: []string{say("doctor.later_contact"), say("doctor.later_name"), say("doctor.later_thread")},
		Never: []string{say("doctor.never_numbers"), say("doctor.never_address"), say("doctor.never_wants")},
		Job: ApplyJob{
			Title: j.Title.In(l.Lang), Who: templates.WhoWords(l.Lang, j), Via: templates.ViaWords(l.Lang, say, j),
			Pay: templates.PayWords(l.Lang, &j.Pay), Href: templates.Href(l.Lang, "/jobs/"+j.ID),
		},
	}
	if !j.Title.Has(l.Lang) {
		page.Job.Lang = j.Lang
	}
	h.applyFields(&page, a, say)
	return h.Render(c, page)
}

// applyFields fills the fields of the form with what was typed.
func (h *Handlers) applyFields(page *ApplyPage, a *applying, say templates.Say) {
	own := func(f templates.Field) templates.Field {
		f.Faults = templates.FaultsOf(a.faults, f.Name)
		return f
	}
	share := "pseudonym"
	if a.form.ShareName {
		share = "name"
	}
	page.Message = own(templates.Field{Name: "message", Kind: "textarea", Label: say("doctor.message"),
		Hint: say("doctor.message_hint"), Value: a.form.Message, Max: models.MaxMessage, Rows: 7, Optional: true})
	page.Hours = own(templates.Field{Name: "hours", Label: say("doctor.hours_wish"), Hint: say("doctor.hours_wish_hint"),
		Value: a.form.Hours, Max: models.MaxApplyAnswer, Optional: true, Fill: "off"})
	page.Asked = askedFields(a, say)
	page.CV = own(templates.Field{Name: models.FieldCV, Kind: "file", Label: say("doctor.cv"),
		Hint: say("doctor.cv_hint"), Accept: web.AcceptDocuments, Optional: true})
	if a.cv != nil && len(page.CV.Faults) == 0 {
		page.CV.Faults = web.FileAgain(models.FieldCV)
	}
	h.madeFields(page, a, say)
	page.Contact = own(templates.Field{Name: "contact", Kind: "email", Label: say("doctor.contact"),
		Hint: say("doctor.contact_hint"), Value: a.form.Contact, Optional: true, Fill: "off", Max: models.MaxEmail})
	page.Share = own(templates.Field{Name: "share", Kind: "radio", Class: "one", Label: say("doctor.share"),
		Value: share, Options: []templates.Option{
			{Value: "pseudonym", Label: say("doctor.share_pseudonym", a.doctor.DisplayName),
				Hint: say("doctor.share_pseudonym_hint")},
			{Value: "name", Label: say("doctor.share_name")},
		}})
	page.Legal = own(templates.Field{Name: "legal_name", Label: say("doctor.legal_name"),
		Hint: say("doctor.legal_name_hint"), Value: a.form.LegalName, Fill: "name", Max: models.MaxPersonName})
	agreed := "-"
	if a.agreed {
		agreed = "on"
	}
	page.Consent = own(templates.Field{Name: "consent", Kind: "check",
		Label: say("doctor.consent", a.job.PosterName.In(page.Lang)), Value: agreed, Required: true})
}

// askedFields are the questions of the poster with what was answered.
func askedFields(a *applying, say templates.Say) []AskedField {
	var all []AskedField
	for i, q := range a.job.Apply.Asked() {
		f := templates.Field{Name: models.FieldAnswer(i), Kind: "textarea", Rows: 3, Label: q.Text, Optional: true,
			Value: a.typed[q.Text], Max: models.MaxApplyAnswer, Faults: templates.FaultsOf(a.faults, models.FieldAnswer(i))}
		if q.Choices != nil {
			f.Kind, f.Rows, f.Max, f.Class = "radio", 0, 0, "one"
			f.Options = []templates.Option{{Label: say("doctor.no_answer")}}
			for _, choice := range q.Choices {
				f.Options = append(f.Options, templates.Option{Value: choice, Label: choice})
			}
		}
		all = append(all, AskedField{q.Text, f})
	}
	return all
}

// madeFields are the question which forms of the CV go along, and the forms as
// they would be sent, word for word.
func (h *Handlers) madeFields(page *ApplyPage, a *applying, say templates.Say) {
	shown := a.made.Shown(&a.doctor)
	page.Made = templates.Field{Name: models.FieldCVForms, Kind: "checks", Class: "one", Label: say("doctor.made_cv"),
		Hint: say("doctor.made_cv_hint"), Values: templates.Texts(a.forms), Value: "-", Optional: true,
		Faults: templates.FaultsOf(a.faults, models.FieldCVForms)}
	for _, form := range models.CVForms {
		page.Made.Options = append(page.Made.Options, templates.Option{Value: string(form), Label: say("cv.form_" + string(form))})
	}
	page.MadeSeen, page.Sheets = shown.Mark(), h.sheets(say, &shown)
}

// seenByPoster lists what an application shows its poster.
func seenByPoster(lang vocab.Lang, say templates.Say, d *models.Doctor, today models.Date) []templates.Fact {
	or := func(text string) string {
		if text == "" {
			return say("doctor.seen_nothing")
		}
		return text
	}
	var licences, specialties, languages []string
	for _, l := range d.Licences {
		licences = append(licences, vocab.Licences.Label(l.Key, lang)+" ("+
			templates.LicenceStatus(say, l.Standing(today))+")")
	}
	for _, s := range d.Specialties {
		specialties = append(specialties, vocab.Specialties.Label(s, lang))
	}
	for _, k := range d.Languages {
		languages = append(languages, vocab.Languages.Label(k, lang))
	}
	return []templates.Fact{
		{Label: say("doctor.seen_name"), Value: say("doctor.seen_name_value", d.DisplayName)},
		{Label: say("doctor.seen_specialties"), Value: or(templates.Joined(lang, specialties))},
		{Label: say("doctor.seen_years"), Value: say("doctor.seen_years_value", d.Years)},
		{Label: say("doctor.seen_licences"), Value: or(templates.Joined(lang, licences))},
		{Label: say("doctor.seen_languages"), Value: or(templates.Joined(lang, languages))},
		{Label: say("doctor.seen_headline"), Value: or(strings.TrimSpace(d.Headline.In(lang) + "\n" + d.SelfPR.In(lang)))},
		{Label: say("doctor.cv"), Value: say("doctor.seen_cv_value")},
		{Label: say("doctor.seen_answers"), Value: say("doctor.seen_message_value")},
		{Label: say("doctor.seen_message"), Value: say("doctor.seen_message_value")},
	}
}
