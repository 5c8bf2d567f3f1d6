package pull

import (
	"context"
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/feeds"
)

// begin reads what a pass over a feed has to know.
func (p *Puller) begin(ctx context.Context, f *models.Feed) (*pass, error) {
	w := &pass{Puller: p, feed: f, today: models.DateOf(p.Now()), held: p.Now()}
	var err error
	if w.poster, err = p.Desk.Poster(ctx, f.Owner); err != nil {
		return nil, err
	}
	if w.items, err = p.Store.FeedItems().Of(ctx, f.ID); err != nil {
		return nil, err
	}
	w.others, err = p.heldByOthers(ctx, f)
	return w, err
}

// Foresee says what a pull of a feed, which need not be kept yet, would do with
// rows. It is that pull without its writes.
func (p *Puller) Foresee(ctx context.Context, f *models.Feed, jobs []feeds.Job) ([]models.RunLine, error) {
	w, err := p.begin(ctx, f)
	if err != nil {
		return nil, err
	}
	w.dry = true
	w.poster.Jobs = slices.Clone(w.poster.Jobs) // those of the desk stay as they are
	lines := make([]models.RunLine, len(jobs))
	for i, j := range jobs {
		if j.Left != "" {
			lines[i] = leftOut(j)
		} else if lines[i], err = w.take(ctx, j); err != nil {
			return nil, err
		}
	}
	return lines, nil
}

func leftOut(j feeds.Job) models.RunLine {
	return models.RunLine{Ref: j.Ref, Title: j.Title(), Result: models.RowLeft, Why: j.Left}
}

// heldByOthers are the references that rows of other feeds of its organisation
// bear: a job follows one feed.
func (p *Puller) heldByOthers(ctx context.Context, f *models.Feed) (map[string]bool, error) {
	held := map[string]bool{}
	all, err := p.Store.Feeds().Of(f.Owner).Page(ctx, 0, models.MaxFeeds+1)
	if err != nil {
		return nil, err
	}
	for i := range all {
		if all[i].ID == f.ID {
			continue
		}
		items, err := p.Store.FeedItems().Of(ctx, all[i].ID)
		if err != nil {
			return nil, err
		}
		for ref := range items {
			held[ref] = true
		}
	}
	return held, nil
}

// foreign reports whether a row that was never seen bears the reference of
// another feed's, or of a job that goes by another title: nothing may follow from
// it for a job that it does not describe. The line then names that job.
func (w *pass) foreign(j feeds.Job, line *models.RunLine) bool {
	job, found := w.Desk.Find(w.poster, j.Ref)
	if found {
		line.ID, line.Twin = job.ID, job.Title.In(job.Lang.OrJA())
	}
	line.Result = models.RowTwin
	if w.others[j.Ref] {
		return true
	}
	title := strings.Join(strings.Fields(j.Title()), "")
	foreign := found && title != "" && title != strings.Join(strings.Fields(job.Title.JA), "") && title != strings.Join(strings.Fields(job.Title.EN), "")
	if !foreign {
		line.ID, line.Twin, line.Result = "", "", models.RowSame
	}
	return foreign
}
