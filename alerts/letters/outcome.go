package letters

import (
	"context"
	"fmt"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// outcomeBack is how many days that were missed are made up for.
const outcomeBack = 14

// asked are the jobs of one poster whose letter is due on one day.
type asked struct {
	poster models.OrgRef
	day    models.Date
}

// outcomes gathers jobs that are over without an answer, from which day their
// posters are asked.
type outcomes struct {
	after, today models.Date // the letters of days behind after, up to today
	now          time.Time
	jobs         map[asked][]*models.Job
	order        []asked
}

// outcomesSince gathers for the days after one that is done, "" for none.
func outcomesSince(done string, now time.Time) *outcomes {
	today := models.DateOf(now)
	after := today.AddDays(-1)
	if models.Date(done).Valid() && models.Date(done) < after {
		after = max(models.Date(done), today.AddDays(-outcomeBack))
	}
	return &outcomes{after: after, today: today, now: now, jobs: map[asked][]*models.Job{}}
}

// add takes a job that is to be asked about.
func (o *outcomes) add(j models.Job) {
	day := j.Life().AskOutcomeOn()
	if day <= o.after || day > o.today || !j.Life().Untold(o.now) {
		return
	}
	at := asked{j.Poster, day}
	if o.jobs[at] == nil {
		o.order = append(o.order, at)
	}
	o.jobs[at] = append(o.jobs[at], &j)
}

// askOutcomes writes to the people of each poster one letter about all its jobs
// of a day. The letter has the name of that day, so that one done again on a
// later day asks nobody twice.
func (n *Notices) askOutcomes(ctx context.Context, o *outcomes) error {
	for _, at := range o.order {
		users, err := n.desk.Users.ByOrg(ctx, at.poster)
		if err != nil {
			return err
		}
		for _, u := range models.Told(at.poster, users) {
			to := ToUser(&u)
			written, err := n.words.Outcome(to.lang(), o.jobs[at])
			id := fmt.Sprintf("outcome.%s.%s.%s.%s", at.poster.Kind, at.poster.ID, at.day, u.ID)
			e := envelope{id: id, kind: alert.MailOutcome, to: to, worth: week}
			if err := n.desk.Post.put(ctx, e, written, err); err != nil {
				return err
			}
		}
	}
	return nil
}
