package desk

import (
	"errors"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/drafting"
)

// A text of several jobs becomes a draft of its first one. That draft keeps the whole
// text, so that one tap makes drafts of the others, or puts them together again.

// Presses on the page of the first of several jobs.
const (
	makeOthers = "others"
	makeOne    = "one"
)

// firstOfText are the values of the draft of a text: of its first job when it has several.
func (h *Handlers) firstOfText(c *fiber.Ctx, org web.Organisation, whole string) (form.Values, error) {
	jobs := drafting.NewReader(h.Claims).Jobs(whole)
	if len(jobs) < 2 {
		return h.pastedValues(c, org, whole)
	}
	values, err := h.pastedValues(c, org, jobs[0].Text)
	if err == nil {
		values[advert.Whole], values[advert.Of] = []string{whole}, placeAmong(0, len(jobs))
	}
	return values, err
}

// placeAmong says which of how many jobs a draft is of.
func placeAmong(i, n int) []string { return []string{strconv.Itoa(i + 1), strconv.Itoa(n)} }

// pastedValues are the values of a draft of a text about one job.
func (h *Handlers) pastedValues(c *fiber.Ctx, org web.Organisation, text string) (form.Values, error) {
	read := drafting.NewReader(h.Claims).Read(text, h.Today())
	values := advert.Encode(read.Advert())
	values[advert.Pasted] = []string{text}
	employers, _, err := h.employersFor(c.UserContext(), org)
	if err != nil {
		return nil, err
	}
	if len(employers) == 1 {
		values["employer"] = []string{employers[0].ID}
	}
	return values, nil
}

// otherID is the id of the draft of another job of the text of a first one: the same
// however often it is asked for, so that no job becomes two drafts.
func otherID(first string, i int) string { return first + "-" + strconv.Itoa(i+1) }

// severalOf tells of a draft that is one of several jobs of a text; nil for another.
func (h *Handlers) severalOf(c *fiber.Ctx, d models.Draft) (*SeveralJobs, error) {
	of := d.Values[advert.Of]
	if len(of) != 2 {
		return nil, nil
	}
	out := &SeveralJobs{Number: of[0], Count: of[1]}
	whole := web.First(d.Values[advert.Whole])
	if whole == "" {
		return out, nil
	}
	jobs := drafting.NewReader(h.Claims).Jobs(whole)
	there, err := h.madeOf(c, d.ID, len(jobs))
	if err != nil {
		return nil, err
	}
	for i, job := range jobs {
		one := OtherJob{Number: i + 1, Name: short(job.Name), Here: i == 0}
		if id := otherID(d.ID, i); i > 0 {
			one.Href = there[id]
			if one.Href == "" {
				out.Unmade++
			}
		}
		out.Jobs = append(out.Jobs, one)
	}
	return out, nil
}

// madeOf are the pages of the drafts, or of the jobs that they became, that there are of
// the other jobs of a text, by id.
func (h *Handlers) madeOf(c *fiber.Ctx, first string, n int) (map[string]string, error) {
	var ids []string
	for i := 1; i < n; i++ {
		ids = append(ids, otherID(first, i))
	}
	drafts, err := h.Store.Drafts().GetMany(c.UserContext(), ids)
	if err != nil {
		return nil, err
	}
	jobs, err := h.Store.Jobs().GetMany(c.UserContext(), ids)
	if err != nil {
		return nil, err
	}
	out := map[string]string{}
	for id := range drafts {
		out[id] = "/desk/drafts/" + id + "/pasted"
	}
	for id := range jobs {
		out[id] = "/desk/jobs/" + id
	}
	return out, nil
}

// mostOfJob is how many characters of the first line of a job name it.
const mostOfJob = 60

func short(name string) string {
	runes := []rune(name)
	return string(runes[:min(len(runes), mostOfJob)])
}

// othersOf makes drafts of the other jobs of the text of a draft. Those that there are stay
// as they are.
func (h *Handlers) othersOf(c *fiber.Ctx, d models.Draft, org web.Organisation) error {
	whole := web.First(d.Values[advert.Whole])
	if whole == "" {
		return models.ErrNotFound
	}
	jobs := drafting.NewReader(h.Claims).Jobs(whole)
	there, err := h.madeOf(c, d.ID, len(jobs))
	if err != nil {
		return err
	}
	for i, job := range jobs {
		id := otherID(d.ID, i)
		if i == 0 || there[id] != "" {
			continue
		}
		if err := h.Limit(c, models.CapDraftsByOrganisation, org.ID); err != nil {
			return err
		}
		values, err := h.pastedValues(c, org, job.Text)
		if err != nil {
			return err
		}
		values[advert.Of] = placeAmong(i, len(jobs))
		one := models.Draft{ID: id, Owner: d.Owner, Values: values, Step: advert.Pages[0].Key, UserID: web.VisitOf(c).Viewer.ID}
		if err := h.Store.Drafts().Save(c.UserContext(), &one); err != nil && !errors.Is(err, models.ErrConflict) {
			return err
		}
	}
	return h.To(c, "/desk/drafts/"+d.ID+"/pasted")
}

// allOneJob reads the whole text of a draft as one job. What was answered since the text was
// read stays.
func (h *Handlers) allOneJob(c *fiber.Ctx, d models.Draft, org web.Organisation) error {
	whole := web.First(d.Values[advert.Whole])
	if whole == "" {
		return models.ErrNotFound
	}
	values, err := h.pastedValues(c, org, whole)
	if err != nil {
		return err
	}
	_, err = h.keepDraft(c.UserContext(), d, func(d *models.Draft) error {
		before, ok := h.readAgain(*d)
		if !ok {
			return models.ErrNotFound
		}
		was := advert.Encode(before.Advert())
		for name, typed := range d.Values {
			if name != advert.Pasted && name != advert.Whole && name != advert.Of && !models.SameTyped(typed, was[name]) {
				values[name] = typed
			}
		}
		d.Values = values
		return nil
	})
	if err != nil {
		return err
	}
	return h.To(c, "/desk/drafts/"+d.ID+"/pasted")
}
