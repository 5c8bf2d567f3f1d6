package pull

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/posting"
	"github.com/enkaku/enkaku/search/feeds"
)

// pass is one feed being worked through.
type pass struct {
	*Puller
	feed   *models.Feed
	poster *posting.Poster
	items  map[string]*models.FeedItem
	others map[string]bool // references that other feeds of the organisation hold
	run    *models.FeedRun
	dry    bool // nothing is written: what a pull would do is all that is asked
	today  models.Date
	held   time.Time // when the lease was prolonged last
}

// apply does with each row what the feed's rule says, then with those that are
// gone.
func (p *Puller) apply(ctx context.Context, f *models.Feed, file models.SourceFile, run *models.FeedRun) error {
	mapping, err := Mapping(ctx, p.Store, f.Owner, file)
	if err != nil {
		return err
	}
	w, err := p.begin(ctx, f)
	if err != nil {
		return err
	}
	w.run = run
	seen := map[string]bool{}
	for _, j := range feeds.Plan(file, mapping) {
		if j.Left != "" {
			run.Note(leftOut(j))
			continue
		}
		run.Rows++
		seen[j.Ref] = true
		if err := w.keep(ctx); err != nil {
			return err
		}
		line, err := w.take(ctx, j)
		if err != nil {
			return err
		}
		run.Note(line)
	}
	if f.Shrinks(run.Rows) {
		return nil
	}
	return w.missing(ctx, seen)
}

// keep prolongs the lease now and then. It returns models.ErrConflict when another
// node has the feed by now: this one was asleep.
func (w *pass) keep(ctx context.Context) error {
	now := w.Now()
	if now.Before(w.held.Add(lease / 4)) {
		return nil
	}
	w.held = now
	return w.hold(ctx, w.feed.ID, now)
}

// take does what follows from one row and remembers it. What is held back because
// it is advertised already is not: it is looked at again each time.
func (w *pass) take(ctx context.Context, j feeds.Job) (models.RunLine, error) {
	item, row := w.items[j.Ref], feeds.Encode(j.Items)
	line := models.RunLine{Ref: j.Ref, Title: j.Title(), Result: models.RowSame}
	var err error
	switch {
	case item == nil && w.foreign(j, &line):
		return line, nil
	case item == nil || item.Row != row:
		var old form.Values
		if item != nil {
			if items, ok := feeds.Decode(item.Row); ok {
				old = plain(ValuesOf(w.Rows, feeds.Job{Items: items}, w.today, w.poster.Employers))
			}
		}
		err = w.changed(ctx, j, old, &line)
	case item.Misses == 0:
		return line, nil
	}
	if err == nil && item != nil && item.Held && !w.dry {
		err = w.back(ctx, j.Ref, &line)
	}
	if err != nil || w.dry {
		return line, err
	}
	if line.Result == models.RowTwin {
		if item == nil || item.Misses == 0 {
			return line, nil
		}
		row = item.Row
	}
	if item == nil {
		item = &models.FeedItem{ID: w.Store.FeedItemID(w.feed.ID, j.Ref), FeedID: w.feed.ID, Ref: j.Ref}
	}
	item.Row, item.Misses, item.Done, item.Held = row, 0, false, false
	return line, w.Store.FeedItems().Save(ctx, item)
}

// changed takes a row that is new, or that says something else than before.
func (w *pass) changed(ctx context.Context, j feeds.Job, old form.Values, line *models.RunLine) error {
	values := ValuesOf(w.Rows, j, w.today, w.poster.Employers)
	job, found := w.Desk.Find(w.poster, j.Ref)
	switch {
	case job.Ended():
		line.Result, line.ID = models.RowEnded, job.ID
		return nil
	case found:
		return w.edit(ctx, &job, values, old, line)
	}
	id := w.Store.ImportedID(w.feed.Owner, j.Ref)
	draft, err := w.Store.Drafts().Get(ctx, id)
	if errors.Is(err, models.ErrNotFound) {
		draft, err = models.Draft{ID: id, Owner: w.feed.Owner, Values: values, Step: advert.Pages[0].Key, UserID: w.feed.CreatedBy}, nil
	} else if err == nil && old != nil {
		merged := models.Draft{Base: old, Values: draft.Values}
		if len(merged.Contested(plain(values))) > 0 {
			line.Result = models.RowKept
		}
		merged.Meet(plain(values))
	}
	if err != nil {
		return err
	}
	line.ID = id
	if w.feed.Appear == models.FeedLive && line.Result != models.RowKept {
		done, err := w.publish(ctx, j.Ref, draft.Values, models.RowPublished, line)
		if done || err != nil {
			return err
		}
	}
	if line.Result != models.RowKept {
		line.Result = models.RowDraft
	}
	return w.saveDraft(ctx, &draft)
}

// saveDraft writes a draft, unless nothing is to be written.
func (w *pass) saveDraft(ctx context.Context, d *models.Draft) error {
	if w.dry {
		return nil
	}
	return w.Store.Drafts().Save(ctx, d)
}

// publish hands the values in and reports whether that settled the row: a draft
// is for what the rules refuse.
func (w *pass) publish(
	ctx context.Context, ref string, values form.Values, as models.RowResult, line *models.RunLine,
) (bool, error) {
	values = w.declared(values)
	a, unread := advert.Decode(advert.Relevant(values))
	hand := w.Desk.Put
	if w.dry {
		hand = w.Desk.Try
	}
	res, err := hand(ctx, w.poster, models.Handed{
		Ref: ref, Advert: a, Unread: unread, Attested: w.feed.Attested, Met: true,
	}, w.by())
	var twin *posting.Twin
	var invalid *models.InvalidError
	switch {
	case errors.As(err, &twin):
		line.Result, line.ID, line.Twin = models.RowTwin, twin.ID, twin.Title
		return true, nil
	case errors.As(err, &invalid) && invalid.Faults[0].Code == "job.returned":
		line.Result = models.RowReturned
		return true, nil
	case errors.As(err, &invalid):
		for _, f := range invalid.Faults {
			if f.Severity == models.FaultError && len(line.Fields) < 5 && !slices.Contains(line.Fields, f.Field) {
				line.Fields = append(line.Fields, f.Field)
			}
		}
		return false, nil
	case errors.Is(err, models.ErrConflict): // its state takes no text now, or another window was first
		return false, nil
	case err != nil:
		return false, err
	}
	line.ID = res.Job.ID
	w.remember(res.Job)
	switch {
	case !res.Changed:
		line.Result = models.RowSame
	case res.Job.Waits():
		line.Result = models.RowReview
	default:
		line.Result = as
	}
	return true, nil
}

// declared are the values of a row with what the declaration for the feed says of
// rows that leave it open: they are true today, run models.AdvertDays days, and an
// institution that posts for itself answers for the care.
func (w *pass) declared(values form.Values) form.Values {
	values = plain(values)
	said := map[string]string{
		"terms.info_as_of": string(w.today), "terms.valid_through": string(w.today.AddDays(models.AdvertDays)),
	}
	if w.poster.Agency == nil && len(w.poster.Institutions) == 1 {
		said["regulatory.institution"] = w.poster.Institutions[0].ID
	}
	for name, value := range said {
		if values.First(name) == "" {
			values[name] = []string{value}
		}
	}
	return values
}

// remember keeps the poster's jobs up to date within a pull.
func (w *pass) remember(j models.Job) {
	i := slices.IndexFunc(w.poster.Jobs, func(other models.Job) bool { return other.ID == j.ID })
	if i < 0 {
		w.poster.Jobs = append(w.poster.Jobs, j)
		return
	}
	w.poster.Jobs[i] = j
}

// edit takes over what changed in the row, and nothing else: without an earlier
// row nobody knows what that is.
func (w *pass) edit(ctx context.Context, job *models.Job, values, old form.Values, line *models.RunLine) error {
	line.ID = job.ID
	if old == nil {
		return nil
	}
	text := job.Standing()
	merged := models.Draft{Base: old, Values: advert.EditOf(text)}
	contested := merged.Contested(plain(values))
	if len(merged.Meet(plain(values))) == 0 {
		if len(contested) > 0 {
			line.Result, line.Fields = models.RowKept, contested[:min(len(contested), 5)]
		}
		return nil
	}
	if w.feed.Appear == models.FeedLive {
		done, err := w.publish(ctx, job.Ref, merged.Values, models.RowChanged, line)
		if done || err != nil {
			return err
		}
	}
	if _, err := w.Store.Drafts().ByJob(ctx, job.ID); err == nil {
		line.Result = models.RowKept // somebody is at it
		return nil
	} else if !errors.Is(err, models.ErrNotFound) {
		return err
	}
	line.Result = models.RowDraft
	return w.saveDraft(ctx, &models.Draft{
		ID: w.Store.ImportedID(w.feed.Owner, "edit of "+job.ID), Owner: w.feed.Owner, JobID: job.ID, Values: merged.Values,
		Base: advert.Encode(text), Step: advert.Review, UserID: w.feed.CreatedBy,
	})
}
