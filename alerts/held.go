package alerts

import "github.com/enkaku/enkaku/models"

// heldJobs are the jobs that mails were made of lately, so that a job that
// stands in a thousand mails is read and decoded once as long as its version
// stays. One goroutine uses them.
type heldJobs struct {
	fresh, older map[string]*models.Job
}

// heldMost bounds how many are held.
const heldMost = 4096

func (h *heldJobs) get(id string) *models.Job {
	if j := h.fresh[id]; j != nil {
		return j
	}
	return h.older[id]
}

// keep holds a job in place of what was held of it.
func (h *heldJobs) keep(j *models.Job) {
	if len(h.fresh) >= heldMost/2 {
		h.older, h.fresh = h.fresh, nil
	}
	if h.fresh == nil {
		h.fresh = make(map[string]*models.Job)
	}
	h.fresh[j.ID] = j
}
