package intake

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/posting/wire"
)

// JobStore is what importing jobs needs of the store.
type JobStore interface {
	ByPoster(ctx context.Context, poster models.OrgRef) ([]models.Job, error)
	SaveMany(ctx context.Context, jobs []*models.Job) []error
}

// Organisations finds who a row belongs to.
type Organisations interface {
	// Employer and Agency return models.ErrNotFound for an unknown id.
	Employer(ctx context.Context, id string) (models.Employer, error)
	Agency(ctx context.Context, id string) (models.Agency, error)
	// EnteredBy returns the organisations that a poster registered beside itself.
	EnteredBy(ctx context.Context, poster string) ([]models.Employer, error)
	// SaveEmployer keeps an employer that the file brought along.
	SaveEmployer(ctx context.Context, e *models.Employer) error
}

// JobImport imports adverts, one job per (poster, ref): a known ref is
// updated, an unknown one created, an equal one left alone.
type JobImport struct {
	Jobs   JobStore
	Orgs   Organisations
	Poster models.OrgRef // used for rows that name no agency; zero: the row's employer
	// whoever imports has looked at adverts with warnings and at material edits; else these wait for a reviewer
	Looked bool
	Told   bool // whoever imports told those who applied of changed terms, as the board does
	Claims rules.ReadClaims
	Blocks models.BlockList // what of the board's block list is in force
	Now    func() time.Time
	NewID  func() string
	Alone  Alone          // nil where no board runs beside the import
	Report func(Verdict)  // called once for each row, in order of reading within a batch
	Read   func(rows int) // progress

	known   map[models.OrgRef]*posterJobs
	cards   map[string]employerEntry
	entered map[string][]models.Employer // by the id of the poster; read when a row names one without an id
	pending []pendingJob
}

// Verdict is what became of one row.
type Verdict struct {
	Line   int
	Ref    string
	Result Result
	Why    string         // for refused rows: one line in English
	Waits  bool           // for a reviewer
	Faults []models.Fault // what the rules said: why the row was refused, or waits for a reviewer, or would wait
}

// Result of a row.
type Result string

// What can become of a row.
const (
	Created   Result = "created"
	Updated   Result = "updated"
	Unchanged Result = "unchanged"
	Refused   Result = "refused"
)

type pendingJob struct {
	verdict Verdict
	job     *models.Job
}

// importBatch is how many jobs are written together.
const importBatch = 500

// Run reads all rows of a file. It returns an error only when the file as a
// whole cannot be read or the store fails; a bad row is a Verdict.
func (im *JobImport) Run(ctx context.Context, name string, r io.Reader) error {
	im.known, im.cards = map[models.OrgRef]*posterJobs{}, map[string]employerEntry{}
	im.entered = map[string][]models.Employer{}
	rows := 0
	err := ReadRows(name, r, func(row Row) error {
		rows++
		if im.Read != nil {
			im.Read(rows)
		}
		if err := im.take(ctx, row); err != nil {
			return err
		}
		if len(im.pending) >= importBatch {
			return im.flush(ctx)
		}
		return ctx.Err()
	})
	if flushErr := im.flush(ctx); err == nil {
		err = flushErr
	}
	return err
}

// take turns a row into a pending job or a refusal.
func (im *JobImport) take(ctx context.Context, row Row) error {
	v := Verdict{Line: row.Line}
	job, changed, err := im.job(ctx, row, &v)
	var invalid *models.InvalidError
	switch {
	case errors.As(err, &invalid):
		v.Result, v.Faults = Refused, invalid.Faults
	case errors.Is(err, models.ErrUnavailable):
		return err
	case err != nil:
		v.Result, v.Why = Refused, err.Error()
	case !changed:
		v.Result = Unchanged
	default:
		v.Waits = job.InReview() || job.Proposed != nil
		im.pending = append(im.pending, pendingJob{verdict: v, job: job})
		return nil
	}
	im.Report(v)
	return nil
}

// job builds what the row asks for; changed is false when nothing would change.
func (im *JobImport) job(ctx context.Context, row Row, v *Verdict) (job *models.Job, changed bool, err error) {
	if row.Err != nil {
		return nil, false, row.Err
	}
	in, err := wire.DecodeAdvert(row.Data)
	if err != nil {
		return nil, false, err
	}
	v.Ref = in.Ref
	advert, err := in.Advert()
	if err != nil {
		return nil, false, err
	}
	poster := im.posterOf(&in)
	if err := im.fillEmployer(ctx, &in, &advert); err != nil {
		return nil, false, err
	}
	jobs, err := im.ofPoster(ctx, poster)
	if err != nil {
		return nil, false, err
	}
	if err := im.findInstitution(ctx, &advert, poster, jobs); err != nil {
		return nil, false, err
	}
	now := im.Now()
	job, found := jobs.byRef[in.Ref]
	if found && (job.States(&advert) || job.Repeats(&advert) ||
		job.Proposed == nil && job.Advert.Equal(&advert)) {
		return job, false, nil
	}
	if !im.Looked {
		known := models.Job{}
		if found {
			known = *job
		}
		if why, returned := known.AnsweredAmong(&advert, jobs.returned); returned {
			return nil, false, &models.InvalidError{Faults: []models.Fault{models.AnsweredFault(why)}}
		}
	}
	v.Result = Updated
	if !found {
		v.Result = Created
		job = &models.Job{
			ID: im.NewID(), Ref: in.Ref, Poster: poster, PosterName: jobs.name, State: models.JobDraft,
			CreatedBy: "import",
			CreatedAt: now,
		}
	} else {
		copied := *job
		job = &copied
	}
	if in.Status == "draft" && job.State == models.JobDraft {
		job.Advert = advert
	} else {
		// Two references of one poster are two positions, however alike.
		if holder := jobs.holders[models.Fingerprint(&advert)]; holder != "" && holder != in.Ref {
			job.Apart = true
		}
		candidate := *job
		candidate.Advert = advert
		of := im.publisher(ctx, &candidate, jobs)
		v.Faults = rules.CanPublish(&candidate, of)
		err = job.Submit(models.Submission{
			Advert: advert, Faults: v.Faults, Trusted: jobs.trusted, Looked: im.Looked, Spoken: im.Told, Whole: true, By: "import",
			Now: now,
		})
	}
	if err == nil {
		jobs.byRef[in.Ref] = job
		jobs.hold(job)
	} else if errors.Is(err, models.ErrConflict) {
		err = fmt.Errorf("the job with this ref is closed; use a new ref")
	}
	return job, true, err
}

// flush writes the pending jobs and reports each.
func (im *JobImport) flush(ctx context.Context) error {
	if len(im.pending) == 0 {
		return nil
	}
	release, err := im.keptAlone(ctx)
	defer release()
	if err != nil {
		return im.refusePending(err)
	}
	jobs := make([]*models.Job, len(im.pending))
	for i, p := range im.pending {
		jobs[i] = p.job
	}
	errs := im.Jobs.SaveMany(ctx, jobs)
	for i, p := range im.pending {
		if err := errorAt(errs, i); err != nil {
			if errors.Is(err, models.ErrUnavailable) {
				return err
			}
			p.verdict.Result, p.verdict.Why = Refused, "changed by someone else meanwhile; run the import again"
		}
		im.Report(p.verdict)
	}
	im.pending = im.pending[:0]
	return nil
}

// errorAt returns what became of one of many writes; no list at all says that
// all went well.
func errorAt(errs []error, i int) error {
	if i >= len(errs) {
		return nil
	}
	return errs[i]
}
