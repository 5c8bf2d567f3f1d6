package store

import (
	"context"
	"slices"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Applicants says which applications to a poster's jobs are meant. The zero
// value of each field but Poster means all.
type Applicants struct {
	Poster   models.OrgRef
	JobID    string
	Assignee string // id of a user; models.NobodyAssigned for those without one
	States   []models.ApplicationState
}

// query selects them by their state in the order of their rank.
func (a Applicants) query() engine.Query {
	q := engine.Query{Index: "desk"}
	if a.Assignee != "" {
		q.Index = "deskOf"
		user := a.Assignee
		if user == models.NobodyAssigned {
			user = ""
		}
		q.Equal = append(q.Equal, assigneeKey(user))
	}
	q.Equal = append(q.Equal, orgKey(a.Poster))
	if a.JobID != "" {
		q.Index += "Job"
		q.Equal = append(q.Equal, a.JobID)
	}
	if len(a.States) == 1 {
		q.Equal = append(q.Equal, string(a.States[0]))
		return q
	}
	states := a.States
	if len(states) == 0 {
		states = models.ApplicationStates
	}
	q.In = anyOf(states...)
	return q
}

// Desk returns the applications in the order in which a poster reads them
// (models.Application.DeskRank).
func (c Applications) Desk(of Applicants) models.List[models.Application] {
	list := c.list(of.query())
	list.Page = func(ctx context.Context, skip, limit int) ([]models.Application, error) {
		q := of.query()
		if q.Skip, q.Limit = skip, limit; q.In == nil {
			return c.find(ctx, q)
		}
		return c.ranked(ctx, q)
	}
	list.Each = func(ctx context.Context, fn func(models.Application) error) error {
		ids, err := c.rankedIDs(ctx, of.query()) // as of now: who writes meanwhile moves nobody
		if err != nil {
			return err
		}
		for part := range slices.Chunk(ids, pageSize/10) {
			some, err := c.inOrder(ctx, part)
			for i := 0; i < len(some) && err == nil; i++ {
				err = fn(some[i])
			}
			if err != nil {
				return err
			}
		}
		return nil
	}
	return list
}

// ranked reads what a query selects in its order: the names from the index
// alone, so that sorting several states together moves no documents.
func (c Applications) ranked(ctx context.Context, q engine.Query) ([]models.Application, error) {
	ids, err := c.rankedIDs(ctx, q)
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	return c.inOrder(ctx, ids)
}

func (c Applications) rankedIDs(ctx context.Context, q engine.Query) ([]string, error) {
	type one struct {
		ID string `bson:"_id"`
	}
	names, err := pick[one](ctx, c.collection, q, "rank")
	ids := make([]string, len(names))
	for i, n := range names {
		ids[i] = n.ID
	}
	return ids, err
}

// inOrder returns those of the named applications that exist, in the order of
// their names.
func (c Applications) inOrder(ctx context.Context, ids []string) ([]models.Application, error) {
	found, err := c.GetMany(ctx, ids)
	all := make([]models.Application, 0, len(ids))
	for _, id := range ids {
		if a, ok := found[id]; ok {
			all = append(all, a)
		}
	}
	return all, err
}

// DeskCounts tells how many of the applications are in each state.
func (c Applications) DeskCounts(ctx context.Context, of Applicants) (map[models.ApplicationState]int, error) {
	of.States = nil
	found, err := c.board().engine.CountEach(ctx, c.kept(), of.query())
	counts := make(map[models.ApplicationState]int, len(found))
	for state, n := range found {
		counts[models.ApplicationState(state)] = int(n)
	}
	return counts, err
}

// Waiting tells how many applications to a poster's jobs wait for it, and since
// when the first does; zero for none.
func (c Applications) Waiting(ctx context.Context, poster models.OrgRef) (int, time.Time, error) {
	q := Applicants{Poster: poster}.query()
	q.To = models.DeskRankWaits
	n, err := c.count(ctx, q)
	if err != nil || n == 0 {
		return n, time.Time{}, err
	}
	q.Limit = 1
	first, err := c.ranked(ctx, q)
	if err != nil || len(first) == 0 {
		return 0, time.Time{}, err
	}
	return n, first[0].WaitsSince(), nil
}

// AssignedTo returns the applications that a user looks after, for whichever
// poster, in order of id of the poster.
func (c Applications) AssignedTo(ctx context.Context, user string, fn func(models.Application) error) error {
	return c.each(ctx, engine.Query{Index: "deskOf", Equal: []any{assigneeKey(user)}}, fn)
}

// Awaiting calls fn with every application from until a time that was never
// answered and of which somebody is still to be told, oldest first.
func (c Applications) Awaiting(ctx context.Context, until time.Time, fn func(models.Application) error) error {
	return c.each(ctx, engine.Query{Index: "awaitsSince", From: beginning, To: upTo(until)}, fn)
}

// HiredUntil calls fn with every application of somebody who was hired until a
// time and was not asked yet how the work is, oldest first.
func (c Applications) HiredUntil(ctx context.Context, until time.Time, fn func(models.Application) error) error {
	return c.each(ctx, engine.Query{Index: "hiredUnasked", From: beginning, To: upTo(until)}, fn)
}

// Replies returns what the reply record needs of the applications to a poster's
// jobs since a time.
func (c Applications) Replies(
	ctx context.Context, poster models.OrgRef, since time.Time,
) ([]models.ReplyBrief, error) {
	q := engine.Query{Index: "posterKey", Equal: []any{orgKey(poster)}, From: orBeginning(since)}
	return pick[models.ReplyBrief](ctx, c.collection, q, "createdAt", "answeredAt", "leftAt")
}
