package letters

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// tellSavers writes to each doctor one mail about what happened to the jobs
// they saved: closed, closing soon, or materially changed since they looked.
func (n *Notices) tellSavers(ctx context.Context, now time.Time) error {
	byUser := make(map[string][]models.SavedJob)
	wanted := make(map[string]bool)
	err := n.desk.Saved.All(ctx, func(s models.SavedJob) error {
		if !s.ToldClosed {
			byUser[s.UserID] = append(byUser[s.UserID], s)
			wanted[s.JobID] = true
		}
		return nil
	})
	if err != nil || len(byUser) == 0 {
		return err
	}
	ids := make([]string, 0, len(wanted))
	for id := range wanted {
		ids = append(ids, id)
	}
	jobs, err := n.desk.Jobs.GetMany(ctx, ids)
	if err != nil {
		return err
	}
	var failed error // of one person; the others hear all the same
	for user, saved := range byUser {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		failed = errors.Join(failed, n.tellSaver(ctx, user, saved, jobs, now))
	}
	return failed
}

func (n *Notices) tellSaver(
	ctx context.Context, userID string, saved []models.SavedJob, jobs map[string]models.Job, now time.Time,
) error {
	u, err := n.desk.Users.Get(ctx, userID)
	if errors.Is(err, models.ErrNotFound) {
		return nil // erased meanwhile
	}
	if err != nil || !u.MayBeTold() {
		return err
	}
	var news []templates.SavedNews
	var noted []*models.SavedJob
	for i := range saved {
		s := &saved[i]
		before := *s
		j, ok := jobs[s.JobID]
		if !ok {
			continue
		}
		item, err := n.newsOf(ctx, s, &j, u.SavedNews, now)
		if err != nil {
			return err
		}
		if item.Closed || item.Soon || len(item.Changed) > 0 {
			news = append(news, item)
		}
		if *s != before {
			noted = append(noted, s)
		}
	}
	if len(news) > 0 {
		to := ToUser(&u)
		written, err := n.words.Saved(to.lang(), news)
		id := fmt.Sprintf("saved.%s.%s", u.ID, models.DateOf(now))
		e := envelope{id: id, kind: alert.MailSaved, to: to, worth: noticeTTL}
		if err := n.desk.Post.put(ctx, e, written, err); err != nil {
			return err
		}
	}
	for _, s := range noted {
		if err := forgive(n.desk.Saved.Save(ctx, s)); err != nil {
			return err
		}
	}
	return nil
}

// newsOf compares a saved job with the job as it is, notes what there is to tell
// and returns what its owner wants to hear of it.
func (n *Notices) newsOf(
	ctx context.Context, s *models.SavedJob, j *models.Job, wants models.SavedNews, now time.Time,
) (templates.SavedNews, error) {
	news := templates.SavedNews{Job: j, Off: j.OffBoard(now)}
	closed, soon := s.NoteEnd(j, now)
	news.Closed, news.Soon = closed && wants.Ends(), soon && wants.Ends()
	if !j.Live(now) {
		return news, nil
	}
	if j.Revision > s.Revision && !wants.Changes() {
		s.Revision = j.Revision
	}
	if j.Revision > s.Revision {
		revisions, err := n.desk.Revisions.ByJob(ctx, j.ID)
		if err != nil {
			return news, err
		}
		seen := func(r models.JobRevision) bool { return r.Revision == s.Revision }
		if i := slices.IndexFunc(revisions, seen); i >= 0 {
			news.Was = &revisions[i].Advert
			news.Changed = changes(news.Was, &j.Advert)
		}
		s.Revision = j.Revision
	}
	return news, nil
}

// changes names what a doctor would want to know of an edit.
func changes(old, now *models.Advert) []string {
	var names []string
	note := func(name string, same bool) {
		if !same {
			names = append(names, name)
		}
	}
	a, b := old.Pay, now.Pay
	note("pay", a.Unit == b.Unit && a.Min == b.Min && a.Max == b.Max && a.Currency == b.Currency && a.Tax == b.Tax)
	note("remote", old.Remote == now.Remote && old.Onsite == now.Onsite)
	note("schedule", slices.Equal(old.Schedules, now.Schedules) && reflect.DeepEqual(old.Terms.Hours, now.Terms.Hours))
	note("employer", old.EmployerID == now.EmployerID)
	note("terms", old.Contract == now.Contract && old.Employment == now.Employment && old.Terms.Term == now.Terms.Term)
	return names
}
