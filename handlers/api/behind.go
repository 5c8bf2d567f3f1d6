package api

import (
	"context"

	"github.com/enkaku/enkaku/models"
)

// behind are the organisations behind some jobs of which their pages say more than
// the jobs hold, by id.
type behind struct {
	agencies     map[string]models.Agency
	institutions map[string]models.Employer
}

// behindOf reads who is behind some jobs, as readers know them. Who is gone is left out.
func (h *Handlers) behindOf(ctx context.Context, jobs ...*models.Job) (at behind, err error) {
	var agencies, institutions []string
	for _, j := range jobs {
		if j.Poster.Kind == models.OrgAgency {
			agencies = append(agencies, j.Poster.ID)
		}
		if id := j.Regulatory.Institution; id != "" {
			institutions = append(institutions, id)
		}
	}
	if len(agencies) > 0 {
		if at.agencies, err = h.Store.Agencies().GetMany(ctx, agencies); err != nil {
			return at, err
		}
		for id, g := range at.agencies {
			at.agencies[id] = g.Shown()
		}
	}
	if len(institutions) > 0 {
		at.institutions, err = h.Store.Employers().GetMany(ctx, institutions)
		for id, e := range at.institutions {
			at.institutions[id] = e.Shown()
		}
	}
	return at, err
}

// wholeJob is the whole public form of a job at an address.
func (h *Handlers) wholeJob(ctx context.Context, j *models.Job, url string) (jobJSON, error) {
	at, err := h.behindOf(ctx, j)
	return jobAsJSON(j, url).whole(j, at), err
}
