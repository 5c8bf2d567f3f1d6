package desk

import (
	"errors"
	"maps"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// What can be done to several drafts together: to each as if it were alone.
const (
	draftsFill    = "fill"    // one answer goes to each of them that lacks it
	draftsPublish = "publish" // those that lack nothing are handed in
	draftsDelete  = "delete"
)

var draftDeeds = []string{draftsFill, draftsPublish, draftsDelete}

// DraftsTogetherPage shows to which drafts something is about to be done, or what
// became of it.
type DraftsTogetherPage struct {
	templates.Layout
	Nav       templates.ConsoleNav
	Deed      string
	Rows      []TogetherDraft // to which it can be done
	Left      []TogetherDraft // to which it cannot, or was not done, and why
	LeftWords string
	Done      []TogetherDraft         // that are a job now, or thrown away
	Filled    int                     // drafts that took an answer
	Ready     int                     // of the rows, those that lack nothing
	Over      bool                    // nothing is left to do; the page is the report
	Sections  []templates.FormSection // what drafts lack
	Wrong     []templates.FormSection // what they say and cannot be published with
	Alone     []TogetherDraft         // whose own words are to be mended, each by itself
	AskedFor  string
	Attest    templates.Field
	Button    string
	Faults    []models.Fault
	Misfixed  []models.Fault      // of answers in the place of others
	known     map[string]examined // drafts that were examined already, by id
	// Of all drafts that were found: so many come after these, and what asks for them.
	More int
	Next []templates.Hidden
	// The answers that were given, for the drafts that come next.
	Answers []templates.Hidden
	Given   string // their names
}

// leftOf says which words fit the drafts that are left: before anything was done nothing
// was left undone.
func (p *DraftsTogetherPage) leftOf() string {
	if p.Deed == draftsPublish && !p.Over && len(p.Done) == 0 {
		return "before"
	}
	return p.Deed
}

// Template names pages/desk/draftstogether.html.
func (DraftsTogetherPage) Template() string { return "desk/draftstogether" }

// TogetherDraft is one of them.
type TogetherDraft struct {
	DraftsRow
	seen   examined
	Seen   string                // the draft and what it says: "ID.FINGERPRINT"
	Words  string                // what becomes of it, or became
	Twin   string                // address of the job that offers the same
	Faults []models.Fault        // why it was left, besides what it wants
	Looks  []templates.FaultLink // what it is good to look at before, with the way there
	Own    []templates.FaultLink // what stops it and is said in the words of each, with the way there
}

// AskDraftsTogether shows what is about to be done to which drafts.
func (h *Handlers) AskDraftsTogether(c *fiber.Ctx) error {
	values, err := web.QueryValues(c)
	if err != nil {
		return fiber.ErrBadRequest
	}
	deed := values.Get("deed")
	if !slices.Contains(draftDeeds, deed) {
		return models.ErrNotFound
	}
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	joint, err := h.jointly(c, org)
	if err != nil {
		return err
	}
	page := DraftsTogetherPage{Deed: deed}
	drafts, err := h.draftsMeant(c, joint, org, values, values["id"], &page)
	if err != nil {
		return err
	}
	if len(drafts) == 0 {
		h.Flash(c, "desk.drafts_none_ticked")
		return h.To(c, pathDrafts)
	}
	h.sortDrafts(c, joint, org, drafts, &page)
	return h.renderDraftsTogether(c, joint, nil, page)
}

// draftsMeant are the drafts that a page or a form names, or those of all that were
// found which come next, as many as are done at a time: by their ids, so that a draft
// that changes meanwhile keeps its place.
func (h *Handlers) draftsMeant(
	c *fiber.Ctx, joint examined, org web.Organisation, asked url.Values, ids []string, page *DraftsTogetherPage,
) ([]models.Draft, error) {
	if asked.Get("all") != "1" {
		return h.ownDrafts(c, ids)
	}
	sieve := draftSieveOf(asked)
	drafts, err := h.draftsAsked(c.UserContext(), org.OrgRef, sieve, joint.employers)
	if err != nil {
		return nil, err
	}
	drafts = slices.DeleteFunc(drafts, func(d models.Draft) bool { return d.ID <= asked.Get("after") })
	slices.SortFunc(drafts, func(a, b models.Draft) int { return strings.Compare(a.ID, b.ID) })
	if page.More = max(0, len(drafts)-models.MaxTogether); page.More > 0 {
		drafts = drafts[:models.MaxTogether]
		page.Next = append(sieve.hidden(), templates.Hidden{Name: "all", Value: "1"},
			templates.Hidden{Name: "after", Value: drafts[len(drafts)-1].ID})
	}
	return drafts, nil
}

// ownDrafts are the named drafts that are still there; one of somebody else does not exist.
func (h *Handlers) ownDrafts(c *fiber.Ctx, ids []string) (drafts []models.Draft, err error) {
	if ids = distinct(ids); len(ids) > models.MaxTogether {
		return nil, fiber.ErrBadRequest
	}
	found, err := h.Store.Drafts().GetMany(c.UserContext(), ids)
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		d, ok := found[id]
		if ok && d.Owner != web.VisitOf(c).Viewer.Org {
			return nil, models.ErrNotFound
		}
		if ok {
			drafts = append(drafts, d)
		}
	}
	return drafts, nil
}

// sortDrafts parts drafts into those to which a deed can be done and the others. What is
// said of one that is to be published counts those before it as published.
func (h *Handlers) sortDrafts(c *fiber.Ctx, joint examined, org web.Organisation, drafts []models.Draft, page *DraftsTogetherPage) {
	for i := range drafts {
		d := &drafts[i]
		seen, ok := page.known[d.ID]
		if !ok {
			seen = h.judged(joint, *d, org)
		}
		row := TogetherDraft{DraftsRow: h.draftsRow(c, seen, d), seen: seen, Seen: d.ID + "." + advert.FingerprintOfAll(d, &models.Job{})}
		if page.Deed == draftsDelete {
			page.Rows = append(page.Rows, row)
			continue
		}
		if row.Editing {
			row.Words = h.Words(c, "desk.drafts_edit_alone")
			page.Left = append(page.Left, row)
			continue
		}
		if row.Wants == 0 {
			page.Ready++
		}
		if page.Deed == draftsPublish {
			if !h.mayPutUp(c, seen, &row) {
				page.Left = append(page.Left, row)
				continue
			}
			row.Words = h.Words(c, seen.becomes(*d, org, h.Now()))
			if job, err := seen.handedIn(*d, org, h.Now()); err == nil { // the next one will stand beside it
				joint.others = append(slices.Clip(joint.others), job)
			}
		}
		page.Rows = append(page.Rows, row)
	}
}

// attested is a draft with its poster's word that it is true.
func attested(d models.Draft) models.Draft {
	d.Values = maps.Clone(d.Values)
	d.Values[advert.Attest] = []string{"on"}
	return d
}

// mayPutUp reports whether nothing but the poster's word stops an advert that was
// examined, and says in its row what does.
func (h *Handlers) mayPutUp(c *fiber.Ctx, seen examined, row *TogetherDraft) bool {
	_, others := splitDeclarations(seen.faults)
	var warned []models.Fault
	for _, f := range others {
		switch {
		case f.Severity == models.FaultWarning:
			warned = append(warned, f)
		case f.Severity == models.FaultError && advert.PageOfField(f.Field) == "":
			row.Faults = append(row.Faults, f)
		}
	}
	row.Looks = web.FaultLinks(seen.offer(c, h), warned, func(f models.Fault) string {
		page := advert.PageOfField(f.Field)
		if page == "" {
			return ""
		}
		return templates.Href(web.VisitOf(c).Lang, pathDrafts+"/"+row.ID+"/"+page) + "#f-" + f.Field
	})
	if twin := h.twinOf(seen); twin != "" {
		row.Twin = templates.Href(web.VisitOf(c).Lang, pathJobs+"/"+twin)
	}
	return row.Twin == "" && !models.Blocks(others)
}

// renderDraftsTogether shows the page, with the questions of a deed that asks some.
func (h *Handlers) renderDraftsTogether(
	c *fiber.Ctx, joint examined, typed form.Values, page DraftsTogetherPage,
) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	page.Layout = h.DeskLayout(c, h.Words(c, "desk.drafts_"+page.Deed))
	page.Nav = h.deskTabs(c, pathHome, org)
	page.Button = h.Words(c, "desk.together_do", page.Title, len(page.Rows))
	page.LeftWords = h.Words(c, "desk.drafts_left_"+page.leftOf(), len(page.Left))
	switch page.Deed {
	case draftsFill:
		h.askJointly(c, joint, typed, &page)
		page.Scripts = append(page.Scripts, "js/desk.js")
	case draftsPublish:
		page.Attest = templates.Field{Name: advert.Attest, Kind: "check", Label: h.Words(c, "desk.drafts_attest"), Required: true,
			Value: typed.First(advert.Attest), Faults: templates.FaultsOf(page.Faults, advert.Attest)}
	}
	return h.Render(c, page)
}

// DoDraftsTogether does something to each of the named drafts by the rules of doing it
// to one, and tells what became of them.
func (h *Handlers) DoDraftsTogether(c *fiber.Ctx) error {
	half := halfSpent(c.UserContext(), time.Now())
	typed := form.Values(TypedValues(c))
	deed := typed.First("deed")
	if !slices.Contains(draftDeeds, deed) {
		return models.ErrNotFound
	}
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	prints := map[string]string{}
	var ids []string
	for _, seen := range typed["seen"] {
		id, print, _ := strings.Cut(seen, ".")
		ids, prints[id] = append(ids, id), print
	}
	joint, err := h.jointly(c, org)
	if err != nil {
		return err
	}
	page := DraftsTogetherPage{Deed: deed}
	asked := url.Values(typed)
	if len(ids) > 0 {
		asked = url.Values{}
	}
	drafts, err := h.draftsMeant(c, joint, org, asked, ids, &page)
	if err != nil {
		return err
	}
	switch deed {
	case draftsFill:
		return h.fillDrafts(c, joint, org, drafts, typed, half, page)
	case draftsPublish:
		return h.publishDrafts(c, joint, org, drafts, typed, prints, half)
	}
	return h.deleteDrafts(c, joint, drafts, prints, page)
}

// deleteDrafts throws each of several drafts away, as it was seen: what a
// colleague has written since stays.
func (h *Handlers) deleteDrafts(
	c *fiber.Ctx, joint examined, drafts []models.Draft, prints map[string]string, page DraftsTogetherPage,
) error {
	page.Over = true
	for i := range drafts {
		row := TogetherDraft{DraftsRow: DraftsRow{DraftRow: h.draftRow(c, drafts[i])}}
		if prints[drafts[i].ID] != advert.FingerprintOfAll(&drafts[i], &models.Job{}) {
			row.Words = h.Words(c, "desk.drafts_changed")
			page.Left = append(page.Left, row)
			continue
		}
		if err := h.throwAway(c, drafts[i]); err != nil && !errors.Is(err, models.ErrNotFound) {
			return err
		}
		page.Done = append(page.Done, row)
	}
	return h.renderDraftsTogether(c, joint, nil, page)
}
