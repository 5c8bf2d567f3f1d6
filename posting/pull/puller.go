package pull

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"github.com/enkaku/enkaku/egress"
	"github.com/enkaku/enkaku/handlers/filerows"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/posting"
	"github.com/enkaku/enkaku/search/feeds"
	"github.com/enkaku/enkaku/store"
)

// Puller pulls feeds that are due.
type Puller struct {
	Store *store.Store
	Desk  *posting.Desk
	Fetch *egress.Client
	Rows  *feeds.Reader
	// Tell writes to somebody that a feed wants to be looked at, and why; it is
	// called again for the same alarm when a node died, and then writes nothing.
	Tell func(ctx context.Context, to *models.User, f *models.Feed, why models.Fault) error
	// Sparing makes the process spare memory while large feeds are worked through,
	// until the function it returns is called; nil: it does not.
	Sparing func() func()
	Node    string
	Now     func() time.Time
	Log     *slog.Logger

	turns turns
}

const (
	every = 30 * time.Second // between two looks for what is due
	lease = 2 * time.Minute  // for one feed; prolonged while its rows are worked through
	batch = 500              // feeds looked at for those that may begin
)

// Run pulls until ctx ends. A pull that takes long is waited for by its own
// organisation alone.
func (p *Puller) Run(ctx context.Context) error {
	tick := time.NewTicker(every)
	defer tick.Stop()
	var pulls sync.WaitGroup
	defer pulls.Wait()
	failed := func(err error) {
		if err != nil && ctx.Err() == nil {
			p.Log.Error("pulling feeds failed", "err", err)
		}
	}
	for {
		failed(p.start(ctx, p.Now(), &pulls, failed))
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// Once pulls the feeds that are due at now and that no other node pulls, and
// returns when all are done. One that fails leaves the others alone.
func (p *Puller) Once(ctx context.Context, now time.Time) error {
	var pulls sync.WaitGroup
	var mu sync.Mutex
	var all []error
	err := p.start(ctx, now, &pulls, func(err error) {
		mu.Lock()
		defer mu.Unlock()
		all = append(all, err)
	})
	pulls.Wait()
	return errors.Join(append(all, err)...)
}

// start begins to pull what is due at now: each organisation's feeds one after the
// other, organisations beside one another. done is told how each went.
func (p *Puller) start(ctx context.Context, now time.Time, pulls *sync.WaitGroup, done func(error)) error {
	due, err := p.Store.Feeds().Due(ctx, now, batch)
	of := map[models.OrgRef][]models.Feed{}
	for _, f := range due {
		of[f.Owner] = append(of[f.Owner], f)
	}
	for owner, theirs := range of {
		if !p.turns.take(owner) {
			continue // it is at its last ones
		}
		pulls.Go(func() {
			defer p.turns.leave(owner)
			for i := range theirs {
				if ctx.Err() != nil {
					return
				}
				done(p.inTurn(ctx, &theirs[i]))
			}
		})
	}
	return err
}

// inTurn pulls a feed once its host and the board have a place.
func (p *Puller) inTurn(ctx context.Context, f *models.Feed) error {
	release, err := p.turns.ask(ctx, f.Host())
	if err != nil {
		return err
	}
	defer release()
	return p.leased(ctx, f.ID, p.Now())
}

func (p *Puller) leased(ctx context.Context, id string, now time.Time) error {
	err := p.hold(ctx, id, now)
	if errors.Is(err, models.ErrConflict) {
		return nil
	}
	if err != nil {
		return err
	}
	defer func() { _ = p.Store.Leases().Release(context.WithoutCancel(ctx), task(id), p.Node) }()
	f, err := p.Store.Feeds().Get(ctx, id)
	if errors.Is(err, models.ErrNotFound) || err == nil && !f.Due(now) {
		return nil
	}
	if err != nil {
		return err
	}
	err = p.pull(ctx, &f, now)
	if errors.Is(err, models.ErrConflict) {
		return nil // its people changed it meanwhile: it is still due
	}
	return err
}

func task(feedID string) string { return "feed." + feedID }

// hold takes a feed for this node, or keeps it. It returns models.ErrConflict
// while another node has it.
func (p *Puller) hold(ctx context.Context, feedID string, now time.Time) error {
	_, err := p.Store.Leases().Acquire(ctx, task(feedID), p.Node, now, lease)
	return err
}

// pull is one pull of a feed with its report. A process that dies in between
// begins anew: every row finds what became of it by its reference.
func (p *Puller) pull(ctx context.Context, f *models.Feed, now time.Time) error {
	run := models.FeedRun{ID: fmt.Sprintf("%s.%d", f.ID, f.Version), FeedID: f.ID, At: now}
	answer, failed, err := p.fetch(ctx, f)
	tell := false
	var file models.SourceFile
	if err == nil && failed == nil && answer.Status != http.StatusNotModified {
		release, err := p.turns.working(ctx, len(answer.Body), p.Sparing)
		if err != nil {
			return err
		}
		defer release()
		if err := p.hold(ctx, f.ID, p.Now()); err != nil { // it may have waited long
			return err
		}
		var code models.FaultCode
		if file, code = filerows.Read(answer.Body); code != "" {
			failed = refusal(code)
		}
		answer.Body = nil
	}
	switch {
	case err != nil:
		return err
	case failed != nil:
		run.Outcome, run.Fault = models.RunFailed, failed.Fault
		tell = f.Failed(now, failed.Again)
	case answer.Status == http.StatusNotModified:
		run.Outcome, run.Rows = models.RunSame, f.Rows
		f.Pulled(now, f.Rows, false)
	default:
		f.ETag, f.Since = answer.ETag, answer.Since
		if err := p.apply(ctx, f, file, &run); err != nil {
			return err
		}
		shrunk := f.Shrinks(run.Rows)
		if run.Outcome = models.RunRead; shrunk {
			run.Outcome = models.RunShrunk
		}
		tell = f.Pulled(now, run.Rows, shrunk)
	}
	if tell {
		if err := p.tell(ctx, f, run.Fault); err != nil {
			return err
		}
	}
	if err := p.Store.FeedRuns().Save(ctx, &run); err != nil && !errors.Is(err, models.ErrConflict) {
		return err // a conflict: the report of a node that died after writing it
	}
	return p.Store.Feeds().Save(ctx, f)
}

// tell writes to the people of a feed before the alarm is saved: a node that
// dies in between finds the same alarm again.
func (p *Puller) tell(ctx context.Context, f *models.Feed, why models.Fault) error {
	users, err := p.Store.Users().ByOrg(ctx, f.Owner)
	if err != nil {
		return err
	}
	for _, u := range models.Told(f.Owner, users) {
		if err := p.Tell(ctx, &u, f, why); err != nil {
			return err
		}
	}
	return nil
}

// fetch gets a feed; failed says why there is nothing to read.
func (p *Puller) fetch(ctx context.Context, f *models.Feed) (answer egress.Answer, failed *egress.Refusal, err error) {
	org, err := p.Desk.Organisation(ctx, f.Owner)
	if err != nil {
		return answer, nil, err
	}
	people, err := p.Store.Users().Members(f.Owner).Count(ctx)
	if err != nil {
		return answer, nil, err
	}
	if code := models.Speaks(org.Verification, people); code != "" {
		return answer, refusal(code), nil
	}
	known := egress.Known{ETag: f.ETag, Since: f.Since}
	if f.Pending {
		known = egress.Known{}
	}
	answer, err = p.Fetch.Get(ctx, f.Address, known, models.MaxFeedBytes)
	if errors.As(err, &failed) {
		return answer, failed, nil
	}
	return answer, nil, err
}

func refusal(code models.FaultCode) *egress.Refusal {
	return &egress.Refusal{Fault: models.Fault{Code: code, Severity: models.FaultError}}
}
