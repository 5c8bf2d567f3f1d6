package desk

import (
	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
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
