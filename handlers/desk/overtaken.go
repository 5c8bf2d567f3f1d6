package desk

import (
	"context"
	"errors"
	"maps"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
)

// errOvertaken says that a form was filled in from a text that has changed
// since it was shown.
var errOvertaken = errors.New("the draft was changed meanwhile")

// meetJob brings the draft of an edit up to what its job says now.
func (h *Handlers) meetJob(ctx context.Context, d *models.Draft) error {
	job, err := h.editedBy(ctx, *d)
	if err == nil {
		advert.Meet(d, &job)
	}
	return err
}

// editedBy is the job that a draft edits, an empty one for the draft of a new job.
func (h *Handlers) editedBy(ctx context.Context, d models.Draft) (models.Job, error) {
	if d.JobID == "" {
		return models.Job{}, nil
	}
	return h.Store.Jobs().Get(ctx, d.JobID)
}

// overtaken answers a save that would wipe out what another window saved: the
// page with everything as it was typed here, what is saved beside it, and a
// button that saves all the same. Nothing is kept.
func (h *Handlers) overtaken(
	c *fiber.Ctx, d models.Draft, org web.Organisation, asked form.Page, typed form.Values,
) error {
	c.Status(fiber.StatusConflict)
	if c.Get("X-Autosave") != "" {
		return nil
	}
	mine := d
	mine.Values = maps.Clone(d.Values)
	advert.Take(&mine, asked, typed)
	seen, err := h.examine(c, mine, org)
	if err != nil {
		return err
	}
	page, err := h.formPage(c, mine, seen, asked)
	if err != nil {
		return err
	}
	page.Seen = advert.Fingerprint(&d, asked)
	o := seen.offer(c, h)
	differing := advert.Differing(&d, asked, typed)
	asked.Questions(mine.Values, func(q form.Question, _, _ form.Condition) {
		if differing[q.Name] {
			row := Contested{q.LabelIn(o), q.InWords(o, d.Values[q.Name]), q.InWords(o, mine.Values[q.Name])}
			page.Overtaken = append(page.Overtaken, row)
		}
	})
	return h.Render(c, page)
}

// savedTooLate answers a page of a draft that is gone. Where it became a job, or
// an edit of one, what was typed goes on as an edit of that, after being shown.
func (h *Handlers) savedTooLate(c *fiber.Ctx, gone error, asked form.Page, typed form.Values) error {
	id := jobOfDraft(c.Params("id"))
	if edited := typed.First(advert.EditedJob); edited != "" {
		id = edited
	}
	job, err := h.ownJob(c, id)
	if err != nil {
		return gone
	}
	d, err := h.editOf(c, &job)
	if errors.Is(err, models.ErrConflict) { // its life is over
		d = advert.Begin(&job)
		d, err = h.startDraft(c, models.Draft{Owner: d.Owner, Values: advert.Anew(&d, models.DateOf(h.Now()))})
	}
	if err != nil {
		return err
	}
	if len(advert.Differing(&d, asked, typed)) == 0 {
		return h.To(c, "/desk/jobs/"+job.ID)
	}
	org, err := h.OrganisationOf(c.UserContext(), d.Owner)
	if err != nil {
		return err
	}
	return h.overtaken(c, d, org, asked, typed)
}

// elsewhere are the answers on a page of particulars that somebody else saved
// after the form was made, where they are not what was typed. version is that
// of the stored document.
func (h *Handlers) elsewhere(
	c *fiber.Ctx, asked form.Page, typed, stored form.Values, version int64,
) (rows []Contested) {
	o := form.Offer{Lang: web.VisitOf(c).Lang, Say: h.Say(c), Values: typed}
	if seen, code := form.Whole(o.Values.First("version")); code == "" && seen == version {
		return nil
	}
	asked.Questions(o.Values, func(q form.Question, _, _ form.Condition) {
		if !models.SameTyped(stored[q.Name], o.Values[q.Name]) {
			rows = append(rows, Contested{q.LabelIn(o), q.InWords(o, stored[q.Name]), q.InWords(o, o.Values[q.Name])})
		}
	})
	return rows
}

// dropAside forgets the text of a job that stood aside and that the form which is
// thrown away had taken in: it would come back with the next one.
func (h *Handlers) dropAside(c *fiber.Ctx, d models.Draft) error {
	if d.MetAside == 0 {
		return nil
	}
	job, err := h.editedBy(c.UserContext(), d)
	if err != nil || !job.DropAside(d.MetAside) {
		return err
	}
	return h.StoreJob(c, &job, job.Revision)
}

// contestedIn are the questions to which an edit and what its job says or said
// besides give different answers, in the order of the form: a later change, a
// change that waits and that this edit would replace, a text set aside.
func contestedIn(o form.Offer, d *models.Draft, j *models.Job) (rows []Contested) {
	if d.JobID == "" {
		return nil
	}
	theirs := advert.Theirs(d, j)
	eachAnswer(d, func(q form.Question) {
		if said, differs := theirs[q.Name]; differs {
			rows = append(rows, Contested{q.LabelIn(o), q.InWords(o, said), q.InWords(o, d.Values[q.Name])})
		}
	})
	return rows
}

// takenIn are the questions whose answer was taken over from what others did to
// the job while the form was open, with what the form said before.
func takenIn(o form.Offer, d *models.Draft) (rows []Contested) {
	eachAnswer(d, func(q form.Question) {
		before, taken := d.Taken[q.Name]
		now := d.Values[q.Name]
		if taken && !models.SameTyped(before, now) && models.SameTyped(now, d.Base[q.Name]) {
			rows = append(rows, Contested{q.LabelIn(o), q.InWords(o, before), q.InWords(o, now)})
		}
	})
	return rows
}

// eachAnswer calls f with each question of the form that the values of a draft ask.
func eachAnswer(d *models.Draft, f func(form.Question)) {
	for _, p := range advert.Pages {
		p.Questions(d.Values, func(q form.Question, _, _ form.Condition) { f(q) })
	}
}
