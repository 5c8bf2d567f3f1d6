package handlers

import (
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// The states of an application.
const (
	appReceived  = "received"
	appViewed    = "viewed"
	appContacted = "contacted"
	appClosed    = "closed"
	appWithdrawn = "withdrawn"
)

const (
	applyConsent     = "apply-2026-11" // version of what the form lists and asks consent for
	maxMessage       = 4000            // characters
	applicationsADay = 20
)

// applying is a doctor before a job.
type applying struct {
	job    models.Job
	doctor models.Doctor
	form   models.Application // as typed
	agreed bool
	faults []models.Fault
}

// applyingTo reads job and profile. A job that is not live is
// models.ErrNotFound.
func (h *Handlers) applyingTo(c *fiber.Ctx) (applying, error) {
	job, err := h.People.Jobs.Get(c.UserContext(), c.Params("id"))
	if err == nil && !job.Live(h.Now()) {
		err = models.ErrNotFound
	}
	if err != nil {
		return applying{}, err
	}
	d, err := h.profile(c)
	return applying{job: job, doctor: d, form: models.Application{Contact: visitOf(c).viewer.Email, LegalName: d.LegalName}}, err
}

// askApply shows the form of an application, or why there is none.
func (h *Handlers) askApply(c *fiber.Ctx) error {
	a, err := h.applyingTo(c)
	if err != nil {
		return err
	}
	stop, err := h.stops(c, &a)
	if err != nil {
		return err
	}
	return h.showApply(c, &a, stop)
}

// stops returns what keeps the doctor from applying, in words and with the
// way on; nothing when the form may be shown.
func (h *Handlers) stops(c *fiber.Ctx, a *applying) ([]templates.ApplyStop, error) {
	say, lang, d := h.sayIn(visitOf(c).lang), visitOf(c).lang, &a.doctor
	stop := func(heading, text, path, way string) []templates.ApplyStop {
		return []templates.ApplyStop{{Heading: heading, Text: text, Link: &templates.Link{Href: templates.Href(lang, path), Text: way}}}
	}
	switch {
	case a.job.Apply.URL != "":
		return stop(say("doctor.stop_outside_title"), say("doctor.stop_outside_text"), "/jobs/"+a.job.ID, say("doctor.back_to_job")), nil
	case d.Version == 0:
		return stop(say("doctor.stop_profile_title"), say("doctor.stop_profile_text"), "/me/profile", say("doctor.make_profile")), nil
	case d.HidesJob(&a.job):
		return stop(say("doctor.stop_hidden_title"), say("doctor.stop_hidden_text"), "/me/profile#blocked", say("doctor.edit_profile")), nil
	}
	if _, err := h.People.Applications.Get(c.UserContext(), a.job.ID+"."+d.ID); err == nil {
		return stop(say("doctor.already_title"), say("doctor.already_text"), "/me/applied#"+a.job.ID, say("doctor.see_applied")), nil
	} else if !errors.Is(err, models.ErrNotFound) {
		return nil, err
	}
	if len(d.MayApply(&a.job.Advert)) > 0 {
		text := say("doctor.stop_licence_text")
		if slices.ContainsFunc(d.Licences, func(l models.LicenceHeld) bool {
			return l.Key == models.LicenceMedical && l.Status == models.LicenceSubmitted
		}) {
			text = say("doctor.stop_licence_wait")
		}
		return stop(say("doctor.stop_licence_title"), text, "/me/profile#licences", say("doctor.edit_profile")), nil
	}
	return nil, nil
}

// apply passes an application on, once a job.
func (h *Handlers) apply(c *fiber.Ctx) error {
	a, err := h.applyingTo(c)
	if err != nil {
		return err
	}
	stop, err := h.stops(c, &a)
	if err != nil {
		return err
	}
	if len(stop) > 0 {
		c.Status(fiber.StatusConflict)
		return h.showApply(c, &a, stop)
	}
	if h.readApplication(c, &a); models.Blocks(a.faults) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showApply(c, &a, nil)
	}
	if err := h.limit(c, "apply", a.doctor.ID, applicationsADay, 24*time.Hour); err != nil {
		return err
	}
	v := visitOf(c).viewer
	if err := h.record(c, &v.User, "application.send", "doctor/"+a.doctor.ID); err != nil {
		return err
	}
	err = h.People.Applications.Save(c.UserContext(), &a.form)
	if errors.Is(err, models.ErrConflict) { // sent twice at once
		if stop, err = h.stops(c, &a); err != nil {
			return err
		}
		c.Status(fiber.StatusConflict)
		return h.showApply(c, &a, stop)
	}
	if err != nil {
		return err
	}
	h.tellOfApplication(c, &a)
	h.flash(c, "doctor.applied_done")
	return h.to(c, "/me/applied?new="+a.job.ID+"#"+a.job.ID)
}

// readApplication reads the form.
func (h *Handlers) readApplication(c *fiber.Ctx, a *applying) {
	fail := func(field string, code models.FaultCode, args ...string) {
		a.faults = append(a.faults, models.Fault{Field: field, Code: code, Severity: models.FaultError, Args: args})
	}
	f := &a.form
	f.Message, f.ShareName = strings.TrimSpace(c.FormValue("message")), c.FormValue("share") == "name"
	f.LegalName, f.Contact, a.agreed = strings.TrimSpace(c.FormValue("legal_name")), c.FormValue("contact"), c.FormValue("consent") != ""
	if len([]rune(f.Message)) > maxMessage {
		fail("message", "query.too_long", "4000")
	}
	if len([]rune(f.LegalName)) > 60 {
		fail("legal_name", "query.too_long", "60")
	}
	if email, err := models.NormalizeEmail(f.Contact); err != nil {
		fail("contact", "email.invalid")
	} else {
		f.Contact = email
	}
	if f.ShareName && f.LegalName == "" {
		a.faults = append(a.faults, models.Fault{Field: "legal_name", Code: "apply.legal_name.required", Severity: models.FaultError})
	}
	if !a.agreed || c.FormValue("version") != applyConsent {
		a.faults = append(a.faults, models.Fault{Field: "consent", Code: "apply.consent.required", Severity: models.FaultError})
	}
	if len(a.faults) > 0 {
		return
	}
	if !f.ShareName {
		f.LegalName = ""
	}
	f.ID, f.JobID, f.DoctorID = a.job.ID+"."+a.doctor.ID, a.job.ID, a.doctor.ID
	f.Poster, f.Revision, f.State, f.Consent, f.CreatedAt = a.job.Poster, a.job.Revision, appReceived, applyConsent, h.Now()
}

// tellOfApplication mails the poster that there is one, without saying whose,
// and the doctor that it arrived. The application stands even if a mail cannot
// be queued.
func (h *Handlers) tellOfApplication(c *fiber.Ctx, a *applying) {
	ctx := c.UserContext()
	recruiters, err := h.People.Users.ByOrg(ctx, a.job.Poster)
	if err != nil {
		h.Log.Error("recruiters of an application not told", "job", a.job.ID, "err", err)
	}
	for _, u := range recruiters {
		if u.Disabled {
			continue
		}
		if err := h.Letters.Applied(ctx, letters.ToUser(&u), &a.job); err != nil {
			h.Log.Error("recruiter not told of an application", "job", a.job.ID, "err", err)
		}
	}
	doctor := letters.To{Email: visitOf(c).viewer.Email, Lang: visitOf(c).lang}
	if err := h.Letters.Received(ctx, doctor, &a.job); err != nil {
		h.Log.Error("doctor not told of an application", "job", a.job.ID, "err", err)
	}
}
