package follow

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/models/vocab"
)

// maxTries is how often jobs are changed that others write meanwhile.
const maxTries = 5

// bring brings the decisions about an organisation to all of its jobs, whoever posted
// them, and to those who applied to them. What it is now counts: of two decisions that
// wait, the last one.
func (f *Follower) bring(ctx context.Context, org organisation, hold func() error) (came models.Outcome, err error) {
	jobs, err := f.Store.Jobs().Behind(ctx, org.OrgRef)
	since := org.decided()[0].At
	for err == nil && len(jobs) > 0 {
		n := min(len(jobs), cmp.Or(f.Batch, usualBatch))
		if err = hold(); err == nil {
			err = f.some(ctx, org, jobs[:n])
		}
		for i := range jobs[:n] {
			came.Add(&jobs[i], since)
		}
		jobs = jobs[n:]
	}
	return came, err
}

// some changes some jobs, in place; those that somebody wrote meanwhile are read again.
func (f *Follower) some(ctx context.Context, org organisation, jobs []models.Job) error {
	all := make([]*models.Job, len(jobs))
	for i := range jobs {
		all[i] = &jobs[i]
	}
	for todo, tries := all, 0; tries < maxTries; tries++ {
		behind, err := f.behind(ctx, all)
		if err != nil {
			return err
		}
		changed := slices.DeleteFunc(slices.Clone(todo), func(j *models.Job) bool { return !f.change(org, j, behind(j)) })
		again, err := f.keep(ctx, changed)
		if err != nil {
			return err
		}
		if len(again) == 0 {
			return f.applicants(ctx, jobs, behind)
		}
		todo = again
	}
	return models.ErrConflict
}

// keep saves jobs and returns those that somebody else wrote meanwhile, as they are now.
func (f *Follower) keep(ctx context.Context, jobs []*models.Job) (again []*models.Job, err error) {
	if len(jobs) == 0 {
		return nil, nil
	}
	var ids []string
	for i, err := range f.Store.Jobs().SaveMany(ctx, jobs) {
		switch {
		case errors.Is(err, models.ErrConflict):
			ids = append(ids, jobs[i].ID)
		case err != nil && !errors.Is(err, models.ErrNotFound):
			return nil, err
		}
	}
	if len(ids) == 0 {
		return nil, nil
	}
	found, err := f.Store.Jobs().GetMany(ctx, ids)
	for _, j := range jobs {
		if now, ok := found[j.ID]; ok {
			*j = now
			again = append(again, j)
		}
	}
	return again, err
}

// change does to one job what the decisions mean for it and reports whether that is
// new. Of one that comes back under other particulars its text is judged anew.
func (f *Follower) change(org organisation, j *models.Job, p models.Publisher) bool {
	changed := !org.stopped() && f.rename(org, j)
	if p.Stopped() {
		return j.Suspend() || changed
	}
	anew := slices.ContainsFunc(org.decided(), func(d models.Decision) bool { return d.Changed })
	if anew && j.WithOrg && j.State == models.JobPaused && p.Now.Before(j.ExpiresAt) && f.speaksAgainst(j, p) {
		return j.Recheck(p) == nil || changed
	}
	changed = j.Reinstate(p) == nil || changed
	return anew && j.Doubt(p) || changed
}

// speaksAgainst reports whether the rules find anything in a text as it would be
// handed in now.
func (f *Follower) speaksAgainst(j *models.Job, p models.Publisher) bool {
	of := rules.Publishing{Attested: true}
	of.Publisher, of.PosterName, of.Claims = p, j.PosterName, f.Claims
	return slices.ContainsFunc(rules.CanPublish(j, of), func(found models.Fault) bool { return found.Severity != models.FaultHint })
}

// rename lets a job bear what was checked of the organisation: name, place and
// contact. One that is over keeps what it said.
func (f *Follower) rename(org organisation, j *models.Job) bool {
	var name *vocab.Text
	var card *models.EmployerCard
	if shown := org.shown(); j.Poster == org.OrgRef {
		name = &shown
	}
	if org.employer != nil && j.EmployerID == org.ID {
		bears := org.employer.Card()
		card = &bears
	}
	return !j.Ended() && j.Rename(name, card)
}

// applicants tells those with an open application what became of the jobs.
func (f *Follower) applicants(ctx context.Context, jobs []models.Job, behind func(*models.Job) models.Publisher) error {
	for i := range jobs {
		if j := &jobs[i]; !j.FirstLiveAt.IsZero() || j.State != models.JobDraft {
			if err := f.Applicants(ctx, j, behind(j).Stopped()); err != nil {
				return err
			}
		}
	}
	return nil
}

// behind reads who is behind some jobs.
func (f *Follower) behind(ctx context.Context, jobs []*models.Job) (func(*models.Job) models.Publisher, error) {
	var agencies, employers []string
	for _, j := range jobs {
		if j.Poster.Kind == models.OrgAgency {
			agencies = append(agencies, j.Poster.ID)
		} else {
			employers = append(employers, j.Poster.ID)
		}
		employers = append(employers, j.EmployerID, j.Regulatory.Institution)
	}
	foundAgencies, err := f.Store.Agencies().GetMany(ctx, distinct(agencies))
	if err != nil {
		return nil, err
	}
	foundEmployers, err := f.Store.Employers().GetMany(ctx, distinct(employers))
	now := f.Now()
	return func(j *models.Job) models.Publisher { return publisher(j, now, foundAgencies, foundEmployers) }, err
}

func publisher(j *models.Job, now time.Time, agencies map[string]models.Agency, employers map[string]models.Employer) models.Publisher {
	p, employer := models.Publisher{Now: now, Poster: j.Poster.Kind}, j.Poster.ID
	if p.Poster == models.OrgAgency {
		employer = j.EmployerID
		if a, ok := agencies[j.Poster.ID]; ok {
			p.Agency = &a
		}
	}
	if e, ok := employers[employer]; ok {
		p.Employer = &e
	}
	if e, ok := employers[j.Regulatory.Institution]; ok {
		p.Institution = &e
	}
	return p
}

// distinct are the ids that are some, each once.
func distinct(ids []string) []string {
	slices.Sort(ids)
	return slices.DeleteFunc(slices.Compact(ids), func(id string) bool { return id == "" })
}
