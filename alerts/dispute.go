package alerts

import (
	"context"
	"errors"
	"hash/fnv"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

const meets = "another alert tells it"

// meetWait is after how long a mail looks again whether another one told what
// both would tell: a part of the time that a node may take for a mail.
func (r *Runner) meetWait() time.Duration { return r.Lease * 2 / 5 }

// dispute decides about the clusters of a draft that were noted before: the
// delivery that noted them tells them, unless it told nothing after all or
// waits without anyone working on it; then this one takes over. While the
// other is under way they wait.
func (r *Runner) dispute(ctx context.Context, d *draft, notes map[string]note) error {
	var failed error
	d.keep(func(c alert.DeliveredJob) bool {
		n, noted := notes[d.reader.seenID(c.Cluster)]
		if !noted || n.seen.DeliveryID == d.delivery.ID {
			return true
		}
		how := n.fate(c.Cluster)
		if how == told {
			return false
		}
		if how != open {
			err := r.takeOver(ctx, n, how == waiting, d.delivery.ID)
			if !errors.Is(err, models.ErrConflict) {
				failed = errors.Join(failed, err)
				return err == nil
			}
		}
		d.later = append(d.later, c)
		return false
	})
	return failed
}

// takeOver moves the note of a cluster to another delivery. One that waits is
// held meanwhile, so that nobody can send it; it keeps its jobs, and when its
// turn comes it finds the note moved and waits for, or takes back, what it
// lost.
func (r *Runner) takeOver(ctx context.Context, n note, waits bool, to string) error {
	next := time.Time{}
	if waits {
		next = n.delivery.NextAttempt
		held := *n.delivery
		held.State, held.Owner, held.LeaseUntil = alert.DeliverySending, r.Node, alert.NeverDue
		if err := pad(r.desk.Deliveries.SaveMany(ctx, []*alert.Delivery{&held}), 1)[0]; err != nil {
			return err
		}
		*n.delivery = held
	}
	n.seen.DeliveryID = to
	err := r.desk.Seen.Save(ctx, &n.seen)
	if waits {
		r.release(n.delivery, next, n.delivery.Error)
		err = errors.Join(err, r.saveDeliveries(ctx, []*alert.Delivery{n.delivery}))
	}
	return err
}

// part gives what has to wait for another mail a delivery of its own, so that
// it holds nothing back: neither the jobs beside it, nor, by what was noted for
// those, the other mail. A draft that has nothing else waits itself. The new
// delivery exists before the first one goes without its jobs.
func (r *Runner) part(ctx context.Context, drafts []*draft, now time.Time) error {
	var parted []*alert.Delivery
	for _, d := range drafts {
		switch {
		case len(d.later) == 0:
		case len(d.told) == 0:
			d.skip, d.wait, d.why = "", now.Add(r.meetWait()), meets
		default:
			parted = append(parted, r.release(&alert.Delivery{
				ID: partID(d.delivery.ID, d.later), SubscriptionID: d.delivery.SubscriptionID, Jobs: d.later,
				From: d.delivery.From, To: d.delivery.To, Fence: 1, CreatedAt: d.delivery.CreatedAt,
			}, now.Add(r.meetWait()), meets))
			d.delivery.Jobs = slices.DeleteFunc(slices.Clone(d.delivery.Jobs), func(j alert.DeliveredJob) bool {
				return slices.Contains(d.later, j)
			})
		}
	}
	return r.saveDeliveries(ctx, parted)
}

// partID names the delivery that parts from another with these jobs: nodes
// that decide the same make the same one. What parts from a part is named
// after the first.
func partID(id string, jobs []alert.DeliveredJob) string {
	const mark = ".p" // a slot begins with a frequency
	if at := strings.LastIndex(id, "."); at >= 0 && strings.HasPrefix(id[at:], mark) {
		id = id[:at]
	}
	h := fnv.New64a()
	for _, j := range jobs {
		h.Write([]byte(j.JobID + " "))
	}
	return id + mark + strconv.FormatUint(h.Sum64(), 36)
}
