package desk

import (
	"errors"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/posting"
	"github.com/enkaku/enkaku/templates"
)

// examined is a draft read as an advert, with everything that is wrong.
type examined struct {
	values       form.Values // as typed
	advert       models.Advert
	faults       []models.Fault
	job          models.Job // as stored; zero for a new one
	others       []models.Job
	employers    []models.Employer
	institutions []models.Employer
	applied      bool      // applications are open: they are told of changed conditions
	at           time.Time // when it is to appear; zero: at once
}

// editing reports whether the draft changes a job that was handed in before.
func (e examined) editing() bool { return e.job.ID != "" }

// bookable reports whether the advert may be booked for a later time: it has not
// appeared yet.
func (e examined) bookable() bool { return !e.editing() || e.job.State == models.JobDraft }

// offer is what the questions of the form depend on.
func (e examined) offer(c *fiber.Ctx, h *Handlers) form.Offer {
	say := h.SayIn(vocab.Lang(form.Values(e.values).First("lang"))) // answers are in the language of the advert
	return form.Offer{
		Lang: web.VisitOf(c).Lang, Say: h.Say(c), Employers: e.employers, Institutions: e.institutions,
		Values: e.values, Ready: func(name string) []string { return advert.Ready(name, say) },
	}
}

// examine reads a draft as an advert and asks the rules about it.
func (h *Handlers) examine(c *fiber.Ctx, d models.Draft, org web.Organisation) (examined, error) {
	ctx := c.UserContext()
	e := examined{values: d.Values}
	var err error
	if d.JobID != "" {
		if e.job, err = h.ownJob(c, d.JobID); err != nil {
			return e, err
		}
	}
	if e.employers, e.institutions, err = h.employersFor(ctx, org); err != nil {
		return e, err
	}
	if e.others, err = h.Store.Jobs().ByPoster(ctx, org.OrgRef); err != nil {
		return e, err
	}
	if e.editing() {
		applications, err := h.Store.Applications().ByJob(ctx, e.job.ID)
		if err != nil {
			return e, err
		}
		e.applied = models.HasOpen(applications)
	}
	return h.judged(e, d, org), nil
}

// judged reads the values of a draft as an advert and asks the rules about it,
// with what is known of the organisation and its jobs.
func (h *Handlers) judged(e examined, d models.Draft, org web.Organisation) examined {
	e.values = d.Values
	var unread []models.Fault
	e.advert, unread = advert.Decode(advert.Relevant(d.Values))
	job := e.job
	if e.bookable() {
		var wrong []models.Fault
		e.at, wrong = bookedFor(d.Values, h.Now())
		job.PublishAt, unread = e.at, append(unread, wrong...)
	}
	var faults []models.Fault
	e.advert, faults = e.poster(org).Judge(h.Claims, h.Now(), job, e.advert,
		web.First(d.Values[advert.Attest]) == "on")
	e.faults = posting.Join(unread, faults)
	return e
}

// poster is the organisation with what was read of it.
func (e *examined) poster(org web.Organisation) *posting.Poster {
	return &posting.Poster{
		OrgRef: org.OrgRef, Name: org.Name, Verification: org.Verification, Agency: org.Agency, Employers: e.employers,
		Institutions: e.institutions, Jobs: e.others,
	}
}

// twinOf returns the id of another job of the same poster that offers the same
// position now or soon, "" for none.
func (h *Handlers) twinOf(e examined) string {
	twin := (&posting.Poster{Jobs: e.others}).TwinOf(&e.job, &e.advert, h.Now())
	if twin == nil {
		return ""
	}
	return twin.ID
}

// Why the last page of the form is shown: asked for, or instead of publishing.
type reviewAfter int

const (
	reviewAsked     reviewAfter = iota
	reviewRefused               // for its faults
	reviewOvertaken             // the text is another than the one that was shown
)

// review shows what is missing, the preview and the declaration.
func (h *Handlers) review(c *fiber.Ctx, d models.Draft, org web.Organisation, after reviewAfter) error {
	seen, err := h.examine(c, d, org)
	if err != nil {
		return err
	}
	o := seen.offer(c, h)
	heading := h.draftHeading(c, seen)
	visited := []string{}
	for _, p := range advert.Pages {
		visited = append(visited, p.Key)
	}
	declared, rest := splitDeclarations(seen.faults)
	page := ReviewPage{
		Layout: h.DeskLayout(c, heading), Draft: d.ID, Heading: heading,
		Steps:    web.StepLine(o.Say, advert.Review, visited, seen.faults),
		Errors:   h.faultsByStep(o, d.ID, rest, models.FaultError),
		Warnings: h.faultsByStep(o, d.ID, rest, models.FaultWarning),
		Hints:    h.faultsByStep(o, d.ID, rest, models.FaultHint),
		Editing:  seen.editing() && !seen.job.InReview() && !seen.bookable(), Overtaken: after == reviewOvertaken,
		Attest: templates.Field{
			Name: advert.Attest, Kind: "check", Label: h.Words(c, "desk.attest"), Value: web.First(d.Values[advert.Attest]),
			Required: true,
		},
	}
	page.Seen, page.Contested = advert.FingerprintOfAll(&d, &seen.job), contestedIn(o, &d, &seen.job)
	page.Taken = takenIn(o, &d)
	page.Job, page.Over = d.JobID, h.over(d, &seen.job)
	if after == reviewRefused {
		page.Attest.Faults = templates.FaultsOf(declared, advert.Attest)
	}
	if seen.bookable() {
		page.When = h.whenFields(c, d, seen.faults)
	}
	if seen.applied && seen.job.Revision > 0 {
		page.Tells = h.tells(c, &seen, d)
	}
	page.Material = page.Editing && models.Material(&seen.job.Advert, &seen.advert)
	page.Review = !org.Verification.Verified() || models.NeedsReview(seen.faults) || seen.job.Returned()
	if twin := h.twinOf(seen); twin != "" {
		page.Duplicate = templates.Href(web.VisitOf(c).Lang, "/desk/jobs/"+twin)
	}
	page.Ready = len(page.Errors) == 0 && page.Duplicate == ""
	if seen.advert.Title.In(seen.advert.Lang) != "" {
		shown := models.Job{Advert: seen.advert, Poster: org.OrgRef, PosterName: org.Name}
		page.Preview = templates.PreviewOf(web.VisitOf(c).Lang, o.Say, &shown)
	}
	return h.Render(c, page)
}

// tells is what the board will tell those who applied of an edit, nil when
// nothing: they hear of conditions alone.
func (h *Handlers) tells(c *fiber.Ctx, seen *examined, d models.Draft) *Tells {
	changes := models.TermChanges(&seen.job.Advert, &seen.advert)
	if len(changes) == 0 {
		return nil
	}
	return &Tells{
		Changes: h.Pages.TermChanges(web.VisitOf(c).Lang, changes, &seen.advert),
		Spoken: templates.Field{Name: advert.Told, Kind: "check", Label: h.Words(c, "desk.told"),
			Hint: h.Words(c, "desk.told_hint"), Value: web.First(d.Values[advert.Told])},
	}
}

// splitDeclarations parts the faults of the poster's own word, which are shown
// beside it, from those of the advert.
func splitDeclarations(faults []models.Fault) (declared, rest []models.Fault) {
	for _, f := range faults {
		if f.Code == "job.attest.required" || f.Field == models.FieldPublishOn ||
			f.Field == models.FieldPublishHour {
			declared = append(declared, f)
		} else {
			rest = append(rest, f)
		}
	}
	return declared, rest
}

// faultsByStep groups faults by the page on which they are corrected.
func (h *Handlers) faultsByStep(
	o form.Offer, draft string, faults []models.Fault, severity models.Severity,
) []StepFaults {
	groups := map[string][]templates.FaultLink{}
	for _, f := range faults {
		if f.Severity != severity {
			continue
		}
		step := advert.PageOfField(f.Field)
		link := templates.FaultLink{Fault: f, Field: advert.Label(o, f.Field)}
		switch {
		case step != "":
			link.Href = templates.Href(o.Lang, "/desk/drafts/"+draft+"/"+step) + "#f-" + f.Field
		case f.Field == "permit.number" || f.Field == "permit.to" || f.Code == "agency.attest.required":
			link.Href = templates.Href(o.Lang, "/desk/organisation")
		}
		groups[step] = append(groups[step], link)
	}
	var out []StepFaults
	for _, p := range advert.Pages {
		if links := groups[p.Key]; len(links) > 0 {
			out = append(out, StepFaults{Label: o.Say("desk.step_" + p.Key), Faults: links})
		}
	}
	if links := groups[""]; len(links) > 0 {
		out = append(out, StepFaults{Label: o.Say("desk.step_organisation"), Faults: links})
	}
	return out
}

// publish is Publish of the draft as it stands now.
func (h *Handlers) publish(c *fiber.Ctx) error {
	d, org, err := h.ownDraft(c)
	if err != nil {
		return h.handedIn(c, err)
	}
	typed := TypedValues(c)
	job, err := h.editedBy(c.UserContext(), d)
	if err != nil {
		return err
	}
	to := web.First(typed["go"])
	_, goesBack := advert.PageOf(to)
	d, err = h.keepDraft(c.UserContext(), d, func(d *models.Draft) error {
		if !goesBack && to != "leave" && to != goAnew &&
			web.First(typed[advert.Seen]) != advert.FingerprintOfAll(d, &job) {
			return errOvertaken
		}
		d.Step = advert.Review
		for _, name := range []string{advert.Attest, advert.Told} {
			d.Values[name] = typed[name]
		}
		for _, name := range []string{models.FieldPublishOn, models.FieldPublishHour} {
			d.Values["_"+name] = typed[name]
		}
		return nil
	})
	if errors.Is(err, errOvertaken) {
		delete(d.Values, advert.Attest) // it was said of another text
		c.Status(fiber.StatusConflict)
		return h.review(c, d, org, reviewOvertaken)
	}
	if err != nil {
		return err
	}
	switch {
	case to == "leave":
		return h.To(c, "/desk")
	case goesBack:
		return h.To(c, "/desk/drafts/"+d.ID+"/"+to)
	case h.over(d, &job) && to == goAnew:
		return h.anew(c, d)
	case h.over(d, &job):
		c.Status(fiber.StatusConflict)
		return h.review(c, d, org, reviewAsked)
	}
	seen, err := h.examine(c, d, org)
	if err != nil {
		return err
	}
	if twin := h.twinOf(seen); models.Blocks(seen.faults) || twin != "" {
		c.Status(fiber.StatusUnprocessableEntity)
		if twin != "" {
			c.Status(fiber.StatusConflict)
		}
		return h.review(c, d, org, reviewRefused)
	}
	return h.submit(c, d, org, seen)
}

// submit puts the advert on its job and saves it. A new job takes the id of
// its draft, so that pressing twice publishes once.
func (h *Handlers) submit(c *fiber.Ctx, d models.Draft, org web.Organisation, seen examined) error {
	ctx, user := c.UserContext(), &web.VisitOf(c).Viewer.User
	job := seen.job
	if !seen.editing() {
		job = models.Job{
			ID: d.ID, Ref: d.ID, Poster: org.OrgRef, State: models.JobDraft, CreatedBy: user.ID, CreatedAt: h.Now(),
			CopiedFrom: web.First(d.Values[advert.CopiedFrom]),
		}
	}
	job.PosterName = org.Name
	job.StandApart(&seen.advert, seen.others, h.Now())
	before := job.Revision
	said := saidOf(&job, &seen)
	err := job.Submit(models.Submission{
		Advert: seen.advert, Faults: seen.faults, Trusted: org.Verification.Verified(), By: user.ID, Now: h.Now(),
		At: atOf(&job, seen), MetAside: d.MetAside, Spoken: web.First(d.Values[advert.Told]) == "on",
	})
	if err != nil {
		return err
	}
	if err := h.Record(c, user, "job.submit", "job/"+job.ID); err != nil {
		return err
	}
	if err := h.StoreJob(c, &job, before); err != nil {
		return err
	}
	if err := h.Store.Drafts().Delete(ctx, d.ID); err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	if said == "" {
		said = becameOf(&job)
	}
	h.Flash(c, said)
	return h.To(c, "/desk/jobs/"+job.ID)
}

// saidOf is what the poster is told of a text that the job says already, or that
// takes back what waits; "" of one that says something new.
func saidOf(job *models.Job, seen *examined) string {
	switch same := seen.editing() && job.States(&seen.advert); {
	case same && job.Waits():
		return "desk.done_same_waiting"
	case same:
		return "desk.done_same"
	case job.Proposed != nil && job.Advert.Equal(&seen.advert):
		return "desk.done_taken_back"
	}
	return ""
}

// becameOf is what the poster is told of a job after its text was handed in.
func becameOf(job *models.Job) string {
	switch {
	case job.Proposed != nil && job.State == models.JobPaused:
		return "desk.done_proposed_paused"
	case job.Proposed != nil:
		return "desk.done_proposed"
	case job.InReview():
		return "desk.done_review"
	case job.Scheduled():
		return "desk.done_scheduled"
	case job.State == models.JobPaused:
		return "desk.done_changed_paused"
	}
	return "desk.done_published"
}
