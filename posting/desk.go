package posting

import (
	"context"
	"sync"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/store"
)

// Desk takes adverts of programs.
type Desk struct {
	Store  *store.Store
	Claims rules.ReadClaims
	Now    func() time.Time

	mu    sync.Mutex
	known map[models.OrgRef]*posterJobs
}

// posterJobs are the jobs of a poster as they were read last, so that the next
// advert of many reads what changed alone.
type posterJobs struct {
	mu    sync.Mutex
	byID  map[string]*models.Job
	until time.Time
}

// The bounds of what is remembered: posters, and for how long after the last
// advert.
const (
	maxKnown  = 8
	knownTime = 10 * time.Minute
)

// By is who hands in.
type By struct {
	User  string // who is told of what becomes of the job
	Entry models.AuditEntry
}

// Result is what became of an advert.
type Result struct {
	Job     models.Job
	Created bool
	Changed bool           // false: it says nothing new
	Faults  []models.Fault // warnings and hints
	before  int            // the revision before it
	moved   bool           // it says another position than before
}

// Poster reads an organisation with its jobs.
func (d *Desk) Poster(ctx context.Context, ref models.OrgRef) (*Poster, error) {
	p, err := d.Organisation(ctx, ref)
	if err != nil {
		return nil, err
	}
	if p.Jobs, err = d.jobsOf(ctx, ref); err != nil {
		return nil, err
	}
	if p.Blocks, err = d.Store.BlockEntries().InForce(ctx, d.Now()); err != nil {
		return nil, err
	}
	return p, d.addEmployers(ctx, p)
}

// Organisation reads an organisation alone.
func (d *Desk) Organisation(ctx context.Context, ref models.OrgRef) (*Poster, error) {
	p := &Poster{OrgRef: ref}
	if ref.Kind == models.OrgAgency {
		a, err := d.Store.Agencies().Get(ctx, ref.ID)
		p.Agency, p.Name, p.Verification = &a, a.Shown().Name, a.Verification
		return p, err
	}
	e, err := d.Store.Employers().Get(ctx, ref.ID)
	p.Name, p.Verification, p.Employers = e.Shown().Name, e.Verification, []models.Employer{e}
	return p, err
}

// addEmployers reads whom the poster may advertise for: an employer itself, an
// agency its clients and those of its present jobs. Facilities that an employer
// entered are institutions alone.
func (d *Desk) addEmployers(ctx context.Context, p *Poster) error {
	entered, err := d.Store.Employers().EnteredBy(ctx, p.ID)
	if err != nil {
		return err
	}
	known := append(p.Employers, entered...)
	seen := map[string]bool{"": true}
	for _, e := range known {
		seen[e.ID] = true
	}
	var more []string
	for i := range p.Jobs {
		for _, id := range []string{p.Jobs[i].EmployerID, p.Jobs[i].Regulatory.Institution} {
			if !seen[id] {
				seen[id], more = true, append(more, id)
			}
		}
	}
	if len(more) > 0 {
		found, err := d.Store.Employers().GetMany(ctx, more)
		if err != nil {
			return err
		}
		for _, id := range more {
			if e, ok := found[id]; ok {
				known = append(known, e)
			}
		}
	}
	p.Employers = nil
	for _, e := range known {
		if p.Agency != nil || e.ID == p.ID {
			p.Employers = append(p.Employers, e)
		}
		if e.Kind == "medical_institution" {
			p.Institutions = append(p.Institutions, e)
		}
	}
	return nil
}

// jobsOf returns all jobs of a poster; what has not changed since the last time
// is not read again.
func (d *Desk) jobsOf(ctx context.Context, ref models.OrgRef) ([]models.Job, error) {
	of := d.remembered(ref)
	of.mu.Lock()
	defer of.mu.Unlock()
	if len(of.byID) == 0 {
		all, err := d.Store.Jobs().ByPoster(ctx, ref)
		if err != nil {
			return nil, err
		}
		for i := range all {
			of.byID[all[i].ID] = &all[i]
		}
		return all, nil
	}
	ids, err := d.Store.Jobs().IDsByPoster(ctx, ref)
	if err != nil {
		return nil, err
	}
	found, err := d.Store.Jobs().Again(ctx, ids, func(id string) *models.Job { return of.byID[id] })
	if err != nil {
		return nil, err
	}
	of.byID = found
	all := make([]models.Job, 0, len(ids))
	for _, id := range ids {
		if j := found[id]; j != nil {
			all = append(all, *j)
		}
	}
	return all, nil
}

func (d *Desk) remembered(ref models.OrgRef) *posterJobs {
	d.mu.Lock()
	defer d.mu.Unlock()
	now := d.Now()
	for other, of := range d.known {
		if !now.Before(of.until) {
			delete(d.known, other)
		}
	}
	of := d.known[ref]
	if of == nil {
		if len(d.known) >= maxKnown || d.known == nil {
			d.known = map[models.OrgRef]*posterJobs{}
		}
		of = &posterJobs{byID: map[string]*models.Job{}}
		d.known[ref] = of
	}
	of.until = now.Add(knownTime)
	return of
}

// Find returns the job of a poster's reference: the one that bears it, or that
// became of a draft with it.
func (d *Desk) Find(p *Poster, ref string) (models.Job, bool) {
	id := d.Store.ImportedID(p.OrgRef, ref)
	for i := range p.Jobs {
		if p.Jobs[i].Ref == ref {
			return p.Jobs[i], true
		}
	}
	for i := range p.Jobs {
		if p.Jobs[i].ID == id {
			return p.Jobs[i], true
		}
	}
	return models.Job{}, false
}

// Put publishes an advert, or changes the one of its reference, as the form
// would: it returns *models.InvalidError for what the rules say, or for what an
// editor said of this very text before, *Twin when the
// position is advertised already, ErrEnded, or models.ErrConflict when another
// window was first. The same advert again changes nothing.
func (d *Desk) Put(ctx context.Context, p *Poster, h models.Handed, by By) (Result, error) {
	res, err := d.Try(ctx, p, h, by)
	if err != nil || !res.Changed {
		return res, err
	}
	if res.Created || res.moved {
		release, err := d.Alone(ctx, p.OrgRef, res.Job.ID)
		if err != nil {
			return res, err
		}
		defer release()
		if p.Jobs, err = d.jobsOf(ctx, p.OrgRef); err != nil {
			return res, err
		}
		// As new: whether it stands apart from others was found before those that came meanwhile.
		if twin := p.TwinOf(&models.Job{ID: res.Job.ID}, &res.Job.Advert, d.Now()); twin != nil {
			return Result{Job: res.Job}, &Twin{twin.Ref, twin.ID, twin.Title.In(twin.Lang.OrJA())}
		}
	}
	by.Entry.Action, by.Entry.Target = "job.submit", "job/"+res.Job.ID
	return res, d.save(ctx, &res.Job, res.before, h.Met, by)
}

// Try says what Put would do, with the same errors, and writes nothing.
func (d *Desk) Try(ctx context.Context, p *Poster, h models.Handed, by By) (Result, error) {
	job, found := d.Find(p, h.Ref)
	if job.Ended() {
		return Result{Job: job}, ErrEnded
	}
	if h.Advert.EmployerID == "" && len(p.Employers) == 1 {
		h.Advert.EmployerID = p.Employers[0].ID
	}
	now := d.Now()
	a, faults := p.Judge(d.Claims, now, job, h.Advert, h.Attested)
	faults = Join(h.Unread, faults)
	switch {
	case len(h.Unread) == 0 && found && (job.States(&a) || !h.Met && job.Repeats(&a)):
		return Result{Job: job}, nil
	case models.Blocks(faults):
		return Result{Job: job}, &models.InvalidError{Faults: faults}
	}
	if why, returned := job.AnsweredAmong(&a, p.Jobs); returned {
		return Result{Job: job}, &models.InvalidError{Faults: []models.Fault{models.AnsweredFault(why)}}
	}
	if twin := p.TwinOf(&job, &a, now); twin != nil {
		return Result{Job: job}, &Twin{twin.Ref, twin.ID, twin.Title.In(twin.Lang.OrJA())}
	}
	before, moved := job.Revision, found && !models.SameOffer(&job.Advert, &a)
	if !found {
		job = models.Job{
			ID: d.Store.ImportedID(p.OrgRef, h.Ref), Poster: p.OrgRef, State: models.JobDraft, CreatedBy: by.User, CreatedAt: now,
		}
	}
	job.Ref, job.PosterName = h.Ref, p.Name
	job.StandApart(&a, p.Jobs, now)
	err := job.Submit(models.Submission{
		Advert: a, Faults: faults, Trusted: p.Verification.Verified(), By: by.Entry.Who, Now: now, At: job.PublishAt,
		Spoken: h.Told, Whole: !h.Met,
	})
	if err != nil {
		return Result{Job: job}, err
	}
	return Result{Job: job, Created: !found, Changed: true, Faults: faults, before: before, moved: moved}, nil
}

// Change is one deed on a job, recorded under action. It changes nothing when
// the deed returns an error.
func (d *Desk) Change(ctx context.Context, j *models.Job, action string, by By, deed func(*models.Job) error) error {
	before := j.Revision
	if err := deed(j); err != nil {
		return err
	}
	by.Entry.Action, by.Entry.Target = action, "job/"+j.ID
	return d.save(ctx, j, before, true, by)
}
