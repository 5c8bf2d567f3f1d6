package doctor

import (
	"errors"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// applying is a doctor before a job.
type applying struct {
	job    models.Job
	doctor models.Doctor
	form   models.Application   // as typed
	before []models.Application // that the doctor sent to the job
	agreed bool
	cv     []byte // content of the file that was chosen and is sound; nil: none
	made   models.CV
	forms  []models.CVForm   // of the CV that are made and sent
	typed  map[string]string // answers by the texts of their questions
	faults []models.Fault
	saw    int // revision of the advert when the form was opened
}

// answersIn are the answers of a form by the questions that it asked.
func answersIn(sent url.Values) map[string]string {
	typed := map[string]string{}
	for i, question := range sent["asked"] {
		typed[question] = sent.Get(models.FieldAnswer(i))
	}
	return typed
}

// applyingTo reads job and profile. A job that is not live is
// models.ErrNotFound, but to who wrote while it ended.
func (h *Handlers) applyingTo(c *fiber.Ctx) (applying, error) {
	job, err := h.Store.Jobs().Get(c.UserContext(), c.Params("id"))
	wrote := c.Method() == fiber.MethodPost && job.Public(h.Now())
	if err == nil && !job.Live(h.Now()) && !wrote {
		err = models.ErrNotFound
	}
	if err != nil {
		return applying{}, err
	}
	d, v, err := h.cvOf(c)
	return applying{job: job, saw: job.Revision, doctor: d, made: v, form: models.Application{LegalName: d.LegalName}}, err
}

// AskApply shows the form of an application, or why there is none. That a job is not
// open anybody is told; the form is for who is signed in.
func (h *Handlers) AskApply(c *fiber.Ctx) error {
	job, err := h.Store.Jobs().Get(c.UserContext(), c.Params("id"))
	switch {
	case err != nil:
		return err
	case !job.Live(h.Now()):
		return h.NotOpen(c, &job)
	case web.VisitOf(c).Viewer == nil:
		return web.ErrSignIn
	}
	a, err := h.applyingTo(c)
	if err != nil {
		return err
	}
	stop, err := h.stops(c, &a)
	if err != nil {
		return err
	}
	a.faults = web.TooLarge(c, models.FieldCV)
	return h.showApply(c, &a, stop)
}

// stops returns what keeps the doctor from applying, in words and with the
// way on; nothing when the form may be shown.
func (h *Handlers) stops(c *fiber.Ctx, a *applying) ([]ApplyStop, error) {
	say, lang, d := h.SayIn(web.VisitOf(c).Lang), web.VisitOf(c).Lang, &a.doctor
	stop := func(heading, text, path, way string) []ApplyStop {
		return []ApplyStop{{Heading: heading, Text: text,
			Link: &templates.Link{Href: templates.Href(lang, path), Text: way}}}
	}
	var err error
	if a.before, err = h.Store.Applications().OfDoctorTo(c.UserContext(), d.ID, a.job.ID); err != nil {
		return nil, err
	}
	if !a.job.Live(h.Now()) {
		off := string(a.job.OffBoard(h.Now()))
		return stop(say("common.off_"+off), say("job.off_"+off)+" "+say("doctor.stop_over_text"), "/jobs", say("doctor.to_jobs")), nil
	}
	switch d.StopsApplying(&a.job, models.Applied(a.before), h.Today()) {
	case models.ApplyOutside:
		return stop(
			say("doctor.stop_outside_title"), say("doctor.stop_outside_text"), "/jobs/"+a.job.ID,
			say("doctor.back_to_job"),
		), nil
	case models.ApplyNoProfile:
		return stop(
			say("doctor.stop_profile_title"), say("doctor.stop_profile_text"), "/me/profile",
			say("doctor.make_profile"),
		), nil
	case models.ApplyHidden:
		return stop(
			say("doctor.stop_hidden_title"), say("doctor.stop_hidden_text"), "/me/profile#blocked",
			say("doctor.edit_profile"),
		), nil
	case models.ApplyTwice:
		return stop(
			say("doctor.already_title"), say("doctor.already_text"), "/me/applied#"+a.job.ID, say("doctor.see_applied"),
		), nil
	case models.ApplyUnchecked:
		return stop(
			say("doctor.stop_licence_title"), say("doctor.stop_licence_text"), "/me/licences",
			say("doctor.to_licences"),
		), nil
	case models.ApplyBeingLooked:
		return stop(
			say("doctor.stop_only_title"), say("doctor.stop_only_wait"), "/me/licences", say("doctor.to_licences"),
		), nil
	case models.ApplyCheckedOnly:
		return stop(
			say("doctor.stop_only_title"), say("doctor.stop_only_text", h.uncheckedWords(c, a)), "/me/licences",
			say("doctor.to_licences"),
		), nil
	}
	return nil, nil
}

// uncheckedWords names the licences that the poster wants checked and that are
// not.
func (h *Handlers) uncheckedWords(c *fiber.Ctx, a *applying) string {
	lang := web.VisitOf(c).Lang
	var names []string
	for _, l := range a.doctor.Unchecked(&a.job.Advert, h.Today()) {
		names = append(names, vocab.Licences.Label(l.Key, lang))
	}
	return templates.Joined(lang, names)
}

// Apply passes an application on, once a job.
func (h *Handlers) Apply(c *fiber.Ctx) error {
	a, err := h.applyingTo(c)
	if err != nil {
		return err
	}
	stop, err := h.stops(c, &a)
	if err != nil {
		return err
	}
	if err := h.readApplication(c, &a); err != nil {
		return err
	}
	if len(stop) > 0 {
		c.Status(fiber.StatusConflict)
		return h.showApply(c, &a, stop)
	}
	if models.Blocks(a.faults) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showApply(c, &a, nil)
	}
	if err := h.Limit(c, models.CapApplicationsByDoctor, a.doctor.ID); err != nil {
		return err
	}
	v := web.VisitOf(c).Viewer
	if err := h.Record(c, &v.User, "application.send", "doctor/"+a.doctor.ID); err != nil {
		return err
	}
	err = h.Store.Applications().Send(c.UserContext(), &a.form, a.cv)
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
	h.Tell(c.UserContext(), &a.form, a.form.CreatedAt)
	h.Flash(c, "doctor.applied_done")
	return h.To(c, "/me/applied?new="+a.job.ID+"#"+a.job.ID)
}

// readApplication reads the form.
func (h *Handlers) readApplication(c *fiber.Ctx, a *applying) error {
	f := &a.form
	cv, content, wrong, err := h.Site.Document(c, models.FieldCV)
	if err != nil {
		return err
	}
	f.CV, a.cv = cv, content
	sent, err := web.FormValues(c)
	if err != nil {
		return err
	}
	a.forms = keysIn[models.CVForm](sent, models.FieldCVForms)
	f.Hours, a.typed = strings.TrimSpace(sent.Get("hours")), answersIn(sent)
	wrong = append(wrong, f.AnswerQuestions(a.job.Apply.Asked(), sent["asked"], a.typed)...)
	shown := a.made.Shown(&a.doctor)
	wrong = append(wrong, models.CheckCVForms(a.forms, cv.There(), c.FormValue("cv_seen"), shown.Mark())...)
	f.Message, f.ShareName = web.Typed(c), c.FormValue("share") == "name"
	if n, err := strconv.Atoi(sent.Get("revision")); err == nil {
		a.saw = n
	}
	contact, ask := web.MeantAddress(sent.Get, "contact")
	if cv.There() {
		for i := range ask { // a tap would send the form without its file
			ask[i].Args = append(ask[i].Args, models.SlipQuiet)
		}
	}
	wrong = append(wrong, ask...)
	f.LegalName, f.Contact, a.agreed = strings.TrimSpace(c.FormValue("legal_name")), contact, c.FormValue("consent") != ""
	agreedTo := ""
	if a.agreed {
		agreedTo = c.FormValue("version")
	}
	if a.faults = append(f.Check(agreedTo), wrong...); len(a.faults) == 0 {
		f.Send(&a.job, a.doctor.ID, len(a.before), h.Now())
		f.Saw(a.saw)
		return h.attachCV(c, a)
	}
	return nil
}

// attachCV makes the forms that go along with the application into its CV, as
// they are now.
func (h *Handlers) attachCV(c *fiber.Ctx, a *applying) error {
	if len(a.forms) == 0 {
		return nil
	}
	content, err := h.printed(&a.doctor, &a.made, a.forms)
	if err != nil {
		return err
	}
	id, err := h.NewID()
	if err != nil {
		return err
	}
	var names []string
	for _, form := range models.CVForms {
		if slices.Contains(a.forms, form) {
			names = append(names, h.Words(c, "cv.form_"+string(form)))
		}
	}
	lang := web.VisitOf(c).Lang
	a.cv = content
	a.form.CV = models.File{ID: id, Name: templates.Joined(lang, names) + ".pdf", Type: models.DocumentPDF, Size: len(content)}
	return nil
}
