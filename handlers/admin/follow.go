package admin

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
)

// How many jobs of an organisation are written at a time, and how long a decision about
// it takes at most until it is brought to all of them and told. An agency has thousands:
// the usual time of a request is over before, and half of them would stay on the board.
const (
	followBatch = 200
	followFor   = 5 * time.Minute
)

// unhurried gives a request the time that a decision about an organisation may take.
// What it returns is done when the request is answered.
func unhurried(c *fiber.Ctx) (done func()) {
	ctx, done := context.WithTimeout(context.WithoutCancel(c.UserContext()), followFor)
	c.SetUserContext(ctx)
	return done
}

// jobsFollow brings a decision about an organisation to all of its jobs, whoever posted
// them: change says what becomes of one and whether that is new. It may be begun again.
func (h *Handlers) jobsFollow(c *fiber.Ctx, org models.OrgRef, change func(*models.Job, models.Publisher) bool) error {
	ctx := c.UserContext()
	jobs, err := h.jobsOf(ctx, org)
	for err == nil && len(jobs) > 0 {
		n := min(len(jobs), followBatch)
		err = h.follow(ctx, jobs[:n], change)
		jobs = jobs[n:]
	}
	return err
}

// follow changes some jobs; those that somebody wrote meanwhile are read again.
func (h *Handlers) follow(ctx context.Context, jobs []models.Job, change func(*models.Job, models.Publisher) bool) error {
	for range 5 {
		byID := make(map[string]models.Job, len(jobs))
		for i := range jobs {
			byID[jobs[i].ID] = jobs[i]
		}
		behind, err := h.PublishersOf(ctx, byID)
		if err != nil {
			return err
		}
		var changed []*models.Job
		for i := range jobs {
			if change(&jobs[i], behind[jobs[i].ID]) {
				changed = append(changed, &jobs[i])
			}
		}
		if len(changed) == 0 {
			return nil
		}
		var again []string
		for i, err := range h.Store.Jobs().SaveMany(ctx, changed) {
			switch {
			case errors.Is(err, models.ErrConflict):
				again = append(again, changed[i].ID)
			case err != nil && !errors.Is(err, models.ErrNotFound):
				return err
			}
		}
		if byID, err = h.Store.Jobs().GetMany(ctx, again); err != nil {
			return err
		}
		jobs = jobs[:0]
		for _, j := range byID {
			jobs = append(jobs, j)
		}
	}
	return models.ErrConflict
}

// jobsOf are the jobs that an organisation posted and, for an employer, those
// that others posted for it, or with it as the institution that answers for the care.
func (h *Handlers) jobsOf(ctx context.Context, org models.OrgRef) ([]models.Job, error) {
	jobs, err := h.Store.Jobs().ByPoster(ctx, org)
	if err != nil || org.Kind != models.OrgEmployer {
		return jobs, err
	}
	named, err := h.Store.Jobs().ByEmployer(ctx, org.ID)
	if err != nil {
		return nil, err
	}
	named = slices.DeleteFunc(named, func(j models.Job) bool { return j.Poster == org })
	care, err := h.careOf(ctx, org)
	return slices.Concat(jobs, named, care), err
}

// careOf are the jobs of whoever entered an institution that give care in its name and
// are another employer's.
func (h *Handlers) careOf(ctx context.Context, org models.OrgRef) ([]models.Job, error) {
	institution, err := h.Store.Employers().Get(ctx, org.ID)
	if err != nil || institution.EnteredBy == "" {
		return nil, err
	}
	var care []models.Job
	for _, kind := range []models.OrgKind{models.OrgAgency, models.OrgEmployer} {
		jobs, err := h.Store.Jobs().ByPoster(ctx, models.OrgRef{Kind: kind, ID: institution.EnteredBy})
		if err != nil {
			return nil, err
		}
		care = append(care, slices.DeleteFunc(jobs, func(j models.Job) bool {
			return j.Regulatory.Institution != org.ID || j.EmployerID == org.ID
		})...)
	}
	return care, nil
}

// holdAll takes every live job of an organisation that was stopped off the
// board.
func (h *Handlers) holdAll(c *fiber.Ctx, org models.OrgRef) error {
	return h.jobsFollow(c, org, func(j *models.Job, _ models.Publisher) bool { return j.Suspend() })
}

// reinstateAll brings back the jobs that were held only because an organisation
// was stopped. Those that another stopped one is behind stay away.
func (h *Handlers) reinstateAll(c *fiber.Ctx, org models.OrgRef) error {
	return h.jobsFollow(c, org, func(j *models.Job, p models.Publisher) bool { return j.WithOrg && j.Reinstate(p) == nil })
}
