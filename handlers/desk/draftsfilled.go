package desk

import (
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/posting"
	"github.com/enkaku/enkaku/templates"
)

// fillDrafts gives each of several drafts the answers that it lacks, and shows what is
// lacking then. What cannot be read is said before anything is kept.
func (h *Handlers) fillDrafts(
	c *fiber.Ctx, joint examined, org web.Organisation, drafts []models.Draft, typed form.Values, half time.Time,
	page DraftsTogetherPage,
) error {
	answers, fixes := jointAnswers(typed)
	page.Faults, page.Misfixed = unreadOf(answers), unreadOf(fixes)
	if len(page.Faults)+len(page.Misfixed) > 0 {
		c.Status(fiber.StatusUnprocessableEntity)
		h.sortDrafts(c, joint, org, drafts, &page)
		return h.renderDraftsTogether(c, joint, typed, page)
	}
	page.known = map[string]examined{}
	for i := range drafts {
		if drafts[i].JobID != "" || page.Filled > 0 && time.Now().After(half) {
			continue
		}
		kept, err := h.keepDraft(c.UserContext(), drafts[i], func(d *models.Draft) (err error) {
			page.known[d.ID], err = h.takeMissing(joint, d, org, answers, fixes)
			return err
		})
		switch {
		case errors.Is(err, errNothingLacks), errors.Is(err, models.ErrNotFound):
			continue
		case err != nil:
			return err
		}
		drafts[i] = kept
		page.Filled++
	}
	if page.Next == nil { // of drafts that were named: the form says what comes after them
		page.Next, page.More = nextOf(typed)
	}
	page.Given = typed.First(advert.AskedFor)
	for _, name := range slices.Sorted(maps.Keys(typed)) {
		if plain := strings.TrimPrefix(name, fixField); len(answers[plain])+len(fixes[plain]) > 0 {
			for _, value := range typed[name] {
				page.Answers = append(page.Answers, templates.Hidden{Name: name, Value: value})
			}
		}
	}
	h.sortDrafts(c, joint, org, drafts, &page)
	return h.renderDraftsTogether(c, joint, typed, page)
}

// nextOf is what a form that names drafts says of those that come after them.
func nextOf(typed form.Values) (next []templates.Hidden, more int) {
	more, _ = strconv.Atoi(typed.First("more"))
	if more <= 0 || typed.First("all") != "1" {
		return nil, 0
	}
	for _, name := range []string{"q", "work", "all", "after"} {
		if v := typed.First(name); v != "" {
			next = append(next, templates.Hidden{Name: name, Value: v})
		}
	}
	return next, more
}

// errNothingLacks says that a draft takes none of the answers.
var errNothingLacks = errors.New("nothing lacks")

// takeMissing gives a draft those of some answers that it lacks, or in the place of what
// it cannot be published with, and those that it lacks once it has them. It returns what
// the rules say of it then.
func (h *Handlers) takeMissing(
	joint examined, d *models.Draft, org web.Organisation, answers, fixes form.Values,
) (seen examined, err error) {
	given := form.Values{}
	for {
		seen = h.judged(joint, *d, org)
		open, wrong := lacking(seen)
		var names []string
		take := func(all []string, from form.Values) {
			for _, name := range all {
				if len(from[name]) > 0 && given[name] == nil && advert.Suits(name, from[name], d.Values) {
					names, given[name] = append(names, name), from[name]
				}
			}
		}
		take(open, answers)
		take(wrong, fixes)
		if len(names) == 0 {
			break
		}
		advert.Take(d, advert.AskedPage(names), given)
	}
	if len(given) == 0 {
		err = errNothingLacks
	}
	return seen, err
}

// publishDrafts hands in each of several drafts that nothing stops, as it was seen, one
// position of the poster at a time. What there was no time for stays on the page.
func (h *Handlers) publishDrafts(
	c *fiber.Ctx, joint examined, org web.Organisation, drafts []models.Draft, typed form.Values,
	prints map[string]string, half time.Time,
) error {
	page := DraftsTogetherPage{Deed: draftsPublish}
	page.Next, page.More = nextOf(typed)
	if typed.First(advert.Attest) != "on" {
		c.Status(fiber.StatusUnprocessableEntity)
		page.Faults = web.Mistake(advert.Attest, "job.attest.required")
		h.sortDrafts(c, joint, org, drafts, &page)
		return h.renderDraftsTogether(c, joint, typed, page)
	}
	for id := range prints {
		if !slices.ContainsFunc(drafts, func(d models.Draft) bool { return d.ID == id }) {
			h.isJob(c, joint.others, id, &page)
		}
	}
	owner, err := h.NewID()
	if err != nil {
		return err
	}
	var rest []models.Draft
	for i := range drafts {
		if len(page.Done) > 0 && time.Now().After(half) {
			rest = append(rest, drafts[i])
			continue
		}
		release, err := (&posting.Desk{Store: h.Store, Now: h.Now}).Alone(c.UserContext(), org.OrgRef, owner)
		if err != nil {
			return err
		}
		if i == 0 { // from here on nobody else puts one up
			defer release()
			if joint, err = h.jointly(c, org); err != nil {
				return err
			}
		}
		if h.isJob(c, joint.others, drafts[i].ID, &page) { // by the same form, sent twice
			continue
		}
		if err := h.publishOne(c, &joint, org, drafts[i], prints[drafts[i].ID], &page); err != nil {
			return err
		}
	}
	h.sortDrafts(c, joint, org, rest, &page)
	page.Over = len(page.Rows) == 0
	return h.renderDraftsTogether(c, joint, typed, page)
}

// isJob reports whether a draft is a job already, which takes its id, and says so.
func (h *Handlers) isJob(c *fiber.Ctx, jobs []models.Job, id string, page *DraftsTogetherPage) bool {
	i := slices.IndexFunc(jobs, func(j models.Job) bool { return j.ID == id })
	if i < 0 {
		return false
	}
	row := TogetherDraft{DraftsRow: DraftsRow{DraftRow: DraftRow{ID: id, Title: jobs[i].Title.In(web.VisitOf(c).Lang)}}}
	row.Words = h.Words(c, becameOf(&jobs[i]))
	page.Done = append(page.Done, row)
	return true
}

// publishOne hands in one of several drafts, or says why not.
func (h *Handlers) publishOne(
	c *fiber.Ctx, joint *examined, org web.Organisation, d models.Draft, print string, page *DraftsTogetherPage,
) error {
	seen := h.judged(*joint, attested(d), org)
	row := TogetherDraft{DraftsRow: h.draftsRow(c, seen, &d)}
	switch {
	case d.JobID != "":
		row.Words = h.Words(c, "desk.drafts_edit_alone")
	case print != advert.FingerprintOfAll(&d, &models.Job{}):
		row.Words = h.Words(c, "desk.drafts_changed")
	case h.mayPutUp(c, seen, &row):
		job, said, err := h.putUp(c, attested(d), org, seen)
		var invalid *models.InvalidError
		switch {
		case err == nil:
			joint.others = append(joint.others, job)
			row.Words = h.Words(c, said)
			page.Done = append(page.Done, row)
			return nil
		case errors.As(err, &invalid):
			row.Faults = append(row.Faults, invalid.Faults...)
		case errors.Is(err, models.ErrConflict):
			row.Words = h.Words(c, "desk.drafts_changed")
		default:
			return err
		}
	}
	page.Left = append(page.Left, row)
	return nil
}
