package alerts

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/models/vocab"
)

// AppearDesk is where booked adverts are read and written, and who is behind
// them.
type AppearDesk struct {
	Jobs interface {
		Due(ctx context.Context, now time.Time, limit int) ([]models.Job, error)
		ByPoster(ctx context.Context, poster models.OrgRef) ([]models.Job, error)
		Save(ctx context.Context, j *models.Job) error
	}
	Revisions interface {
		Save(ctx context.Context, r models.JobRevision) error
	}
	Agencies interface {
		Get(ctx context.Context, id string) (models.Agency, error)
	}
	BlockEntries interface {
		InForce(ctx context.Context, now time.Time) (models.BlockList, error)
	}
	Employers interface {
		Get(ctx context.Context, id string) (models.Employer, error)
	}
	Claims rules.ReadClaims
	Why    func(lang vocab.Lang, faults []models.Fault) string // in words for the poster
}

// Appear hands booked adverts in at their time, as their posters would: whatever
// forbids it then is asked then. A job is one document, saved under the version
// that was read, so that nodes may look at the same time and a process may end at
// any point.
type Appear struct {
	desk AppearDesk
	now  func() time.Time
	log  *slog.Logger
}

// NewAppear returns what hands booked adverts in.
func NewAppear(desk AppearDesk, now func() time.Time, log *slog.Logger) *Appear {
	return &Appear{desk: desk, now: now, log: log}
}

// appearEvery is how often it looks; appearBatch is how many it hands in then.
const (
	appearEvery = 10 * time.Second
	appearBatch = 200
)

// Run hands adverts in until ctx ends.
func (a *Appear) Run(ctx context.Context) error {
	tick := time.NewTicker(appearEvery)
	defer tick.Stop()
	for {
		if _, err := a.Once(ctx, a.now()); err != nil && ctx.Err() == nil {
			a.log.Error("booked adverts not handed in", "err", err)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// Once hands in what is due and returns how many this node did. One that fails
// does not hold the others back.
func (a *Appear) Once(ctx context.Context, now time.Time) (n int, err error) {
	due, err := a.desk.Jobs.Due(ctx, now, appearBatch)
	if err != nil {
		return 0, fmt.Errorf("read booked adverts: %w", err)
	}
	for i := range due {
		switch failed := a.handIn(ctx, &due[i], now); {
		case failed == nil:
			n++
		case !errors.Is(failed, models.ErrConflict): // another was quicker
			err = errors.Join(err, failed)
		}
	}
	return n, err
}

func (a *Appear) handIn(ctx context.Context, j *models.Job, now time.Time) error {
	p, trusted, err := a.publishing(ctx, j, now)
	if err != nil {
		return err
	}
	faults := rules.CanPublish(j, p)
	s := models.Submission{Faults: faults, Trusted: trusted, By: j.CreatedBy, Now: now}
	if err := j.Appear(s, a.desk.Why(j.Lang.OrJA(), faults)); err != nil {
		return err
	}
	if err := a.desk.Jobs.Save(ctx, j); err != nil {
		return err
	}
	a.log.Info("a booked advert was handed in", "job", j.ID, "state", j.State)
	if j.Revision == 0 {
		return nil
	}
	return a.desk.Revisions.Save(ctx, models.JobRevision{
		ID: models.RevisionID(j.ID, j.Revision), JobID: j.ID, Revision: j.Revision, Advert: j.Advert,
		By: j.CreatedBy, At: now,
	})
}

// publishing is what is known now of those behind an advert, and whether the
// poster is checked. Who is gone is unknown.
func (a *Appear) publishing(ctx context.Context, j *models.Job, now time.Time) (rules.Publishing, bool, error) {
	p, err := rules.Publishing{Attested: true}, error(nil) // when it was booked
	if p.Blocks, err = a.desk.BlockEntries.InForce(ctx, now); err != nil {
		return p, false, err
	}
	p.Publisher, p.PosterName, p.Claims = models.Publisher{Now: now, Poster: j.Poster.Kind}, j.PosterName, a.desk.Claims
	trusted := false
	if j.Poster.Kind == models.OrgAgency {
		agency, err := a.desk.Agencies.Get(ctx, j.Poster.ID)
		if err == nil {
			p.Agency, trusted = &agency, agency.Verification.Verified()
		} else if !errors.Is(err, models.ErrNotFound) {
			return p, false, err
		}
	}
	employer, err := a.employer(ctx, j.EmployerID)
	if err != nil {
		return p, false, err
	}
	if p.Employer = employer; j.Poster.Kind == models.OrgEmployer {
		trusted = employer != nil && employer.ID == j.Poster.ID && employer.Verification.Verified()
	}
	if p.Institution, err = a.employer(ctx, j.Regulatory.Institution); err != nil {
		return p, false, err
	}
	others, err := a.desk.Jobs.ByPoster(ctx, j.Poster)
	for i := range others {
		if o := &others[i]; o.ID != j.ID && o.Takes(now) {
			p.Others = append(p.Others, &o.Advert)
		}
	}
	return p, trusted, err
}

// employer returns a named employer, nil for none.
func (a *Appear) employer(ctx context.Context, id string) (*models.Employer, error) {
	if id == "" {
		return nil, nil
	}
	e, err := a.desk.Employers.Get(ctx, id)
	if errors.Is(err, models.ErrNotFound) {
		return nil, nil
	}
	return &e, err
}
