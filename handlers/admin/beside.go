package admin

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// PosterPast is what became of the other adverts of a poster.
type PosterPast struct {
	Since                          time.Time // it is registered
	Live, Waiting, Returned, Ended int
}

// LikeRow is an advert of another poster whose text is nearly the same.
type LikeRow struct {
	ID, Title, Poster, State string
}

// likeLooked is how many adverts on the board, the nearest by work and title, and how
// many that wait are compared piece by piece.
const likeLooked = 60

// showBesides fills in what stands beside a job: its poster's past, adverts like it,
// the block list, what waits next.
func (h *Handlers) showBesides(c *fiber.Ctx, page *JobPage, org web.Organisation, j *models.Job) (err error) {
	if page.Past, err = h.pastOf(c.UserContext(), org, j); err != nil {
		return err
	}
	if page.Alike, err = h.likeRows(c, j, web.VisitOf(c).Lang); err != nil {
		return err
	}
	if j.Waits() {
		if page.Next, err = h.nextWaiting(c, j); err != nil {
			return err
		}
	}
	page.Scripts = append(page.Scripts, "js/review.js")
	return h.showBlocked(c, page, j)
}

// nextWaiting is the advert that waits longest behind one, or from the beginning when
// none does; "" when nothing else waits.
func (h *Handlers) nextWaiting(c *fiber.Ctx, after *models.Job) (string, error) {
	queue, err := h.Store.Jobs().ReviewQueue(c.UserContext())
	if err != nil {
		return "", err
	}
	first := ""
	for _, w := range queue {
		switch {
		case w.ID == after.ID:
		case cmp.Or(w.Since.Compare(after.UpdatedAt), cmp.Compare(w.ID, after.ID)) > 0:
			return w.ID, nil
		case first == "":
			first = w.ID
		}
	}
	return first, nil
}

// pastOf counts what became of the other adverts of a job's poster.
func (h *Handlers) pastOf(ctx context.Context, org web.Organisation, j *models.Job) (past PosterPast, err error) {
	if org.Agency != nil {
		past.Since = org.Agency.CreatedAt
	}
	if org.Employer != nil {
		past.Since = org.Employer.CreatedAt
	}
	all, err := h.Store.Jobs().ByPoster(ctx, j.Poster)
	for i := range all {
		o := &all[i]
		switch {
		case o.ID == j.ID:
		case o.Live(h.Now()):
			past.Live++
		case o.Waits():
			past.Waiting++
		case len(o.Returns) > 0 || o.Refused != nil:
			past.Returned++
		case o.State != models.JobDraft:
			past.Ended++
		}
	}
	return past, err
}

// likeRows are the adverts of others, on the board or before an editor, that say
// nearly the same as the text of a job.
func (h *Handlers) likeRows(c *fiber.Ctx, j *models.Job, lang vocab.Lang) ([]LikeRow, error) {
	ctx := c.UserContext()
	text := seenText(j)
	found, err := h.Index.Search(ctx, models.Query{
		Criteria: models.Criteria{
			Text: models.Shortened(text.Title.In(text.Lang.OrJA()), models.MaxTextRunes-1), Work: []string{string(text.PrimaryWork)},
			NotPoster: []string{j.Poster.ID},
		}, Page: 1, Limit: likeLooked,
	})
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, hit := range found.Hits {
		ids = append(append(ids, hit.ID), hit.Others...)
	}
	queue, err := h.Store.Jobs().ReviewQueue(ctx)
	if err != nil {
		return nil, err
	}
	for _, w := range queue[:min(len(queue), likeLooked)] {
		ids = append(ids, w.ID)
	}
	jobs, err := h.Store.Jobs().GetMany(ctx, ids)
	if err != nil {
		return nil, err
	}
	alike, rows := text.AlikeTo(), []LikeRow{}
	for _, o := range jobs {
		if o.Poster != j.Poster && alike(seenText(&o)) {
			rows = append(rows, LikeRow{ID: o.ID, Title: o.Title.In(lang), Poster: o.PosterName.In(lang),
				State: h.Words(c, "desk.state_"+string(o.DeskState(h.Now())))})
		}
	}
	slices.SortFunc(rows, func(a, b LikeRow) int { return cmp.Compare(a.ID, b.ID) })
	return rows, nil
}
