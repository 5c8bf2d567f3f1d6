package desk

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

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
	page.Becomes = h.Words(c, seen.becomes(d, org, h.Now()))
	if why, returned := seen.job.AnsweredAmong(&seen.advert, seen.others); returned {
		page.Returned = why
	}
	if twin := h.twinOf(seen); twin != "" {
		page.Duplicate = templates.Href(web.VisitOf(c).Lang, "/desk/jobs/"+twin)
	}
	page.Ready = len(page.Errors) == 0 && page.Duplicate == ""
	if seen.advert.Title.In(seen.advert.Lang) != "" {
		shown := models.Job{Advert: seen.advert, Poster: org.OrgRef, PosterName: org.ShownName()}
		institution, err := h.InstitutionOf(c.UserContext(), &shown.Advert)
		if err != nil {
			return err
		}
		page.Preview = templates.PreviewOf(web.VisitOf(c).Lang, o.Say, &shown, institution)
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

// becomes are the words for what becomes of the advert when it is handed in as it
// is, found by handing it to a copy of its job.
func (e *examined) becomes(d models.Draft, org web.Organisation, now time.Time) string {
	edit := e.editing() && e.job.State == models.JobApproved
	job, err := e.handedIn(d, org, now)
	if err != nil {
		return "desk.will_review"
	}
	switch became := becameOf(&job); {
	case became == "desk.done_proposed" && models.Material(&e.job.Advert, &e.advert):
		return "desk.material"
	case became == "desk.done_published" && edit:
		return "desk.edit_at_once"
	default:
		return foretold[became]
	}
}

// handedIn is a copy of the job as it would be with the advert handed in as it is.
func (e *examined) handedIn(d models.Draft, org web.Organisation, now time.Time) (models.Job, error) {
	job := e.job
	if !e.editing() {
		job = models.Job{ID: d.ID, Poster: org.OrgRef, State: models.JobDraft}
	}
	_, others := models.Graver(e.faults)
	err := job.Submit(models.Submission{
		Advert: e.advert, Faults: others, Trusted: org.Verification.Verified(), Now: now, At: atOf(&job, *e), MetAside: d.MetAside,
	})
	return job, err
}

// foretold says before what the desk says after a text was handed in.
var foretold = map[string]string{
	"desk.done_published":       "desk.at_once",
	"desk.done_scheduled":       "desk.at_booked",
	"desk.done_review":          "desk.will_review",
	"desk.done_proposed":        "desk.edit_waits",
	"desk.done_proposed_paused": "desk.edit_waits_paused",
	"desk.done_changed_paused":  "desk.edit_paused",
}

// faultsByStep groups faults by the page on which they are corrected, each said
// once: at its first field, with the way to the others.
func (h *Handlers) faultsByStep(
	o form.Offer, draft string, faults []models.Fault, severity models.Severity,
) []StepFaults {
	groups := map[string][]templates.FaultLink{}
	var own []models.Fault
	for _, f := range faults {
		if f.Severity == severity {
			own = append(own, f)
		}
	}
	for _, link := range web.FaultLinks(o, own, func(f models.Fault) string { return placeOf(o.Lang, draft, f) }) {
		step := advert.PageOfField(link.Fault.Field)
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

// placeOf is where a fault is corrected, "" for nowhere.
func placeOf(lang vocab.Lang, draft string, f models.Fault) string {
	switch step := advert.PageOfField(f.Field); {
	case step != "":
		return templates.Href(lang, "/desk/drafts/"+draft+"/"+step) + "#f-" + f.Field
	case f.Field == "permit.number" || f.Field == "permit.to" || f.Code == "agency.attest.required":
		return templates.Href(lang, "/desk/organisation")
	}
	return ""
}
