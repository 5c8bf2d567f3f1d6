package letters

import (
	"context"
	"fmt"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// queueWait is how long an advert may wait for an editor before administrators are told.
const queueWait = 24 * time.Hour

// tellQueue tells every administrator that adverts have waited for an editor too long,
// once a day while they do.
func (n *Notices) tellQueue(ctx context.Context, now time.Time) error {
	queue, err := n.desk.Jobs.ReviewQueue(ctx)
	if err != nil || len(queue) == 0 || now.Sub(queue[0].Since) < queueWait {
		return err
	}
	admins := n.desk.Users.Admins()
	count, err := admins.Count(ctx)
	if err != nil {
		return err
	}
	people, err := admins.Page(ctx, 0, count)
	if err != nil {
		return err
	}
	for i := range people {
		u := &people[i]
		if u.Disabled {
			continue
		}
		written, err := n.words.QueueWaits(ToUser(u).lang(), len(queue), now.Sub(queue[0].Since))
		e := envelope{id: fmt.Sprintf("queue.%s.%s", models.DateOf(now), u.ID), kind: alert.MailQueue, to: ToUser(u), worth: noticeTTL}
		if err := n.desk.Post.put(ctx, e, written, err); err != nil {
			return err
		}
	}
	return nil
}
