package alerts

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// note is what is known of a cluster that some delivery claimed for an address.
type note struct {
	seen     alert.SeenCluster
	delivery *alert.Delivery // nil when it is not kept any more
}

// fate is whether a claimed cluster was told.
type fate int

const (
	told    fate = iota // the mail was accepted
	untold              // the mail was not sent and never will be
	waiting             // the mail waits and nobody works on it
	open                // the mail is being made, under way, or may have left
)

func (n note) fate(cluster string) fate {
	d := n.delivery
	switch {
	case d == nil:
		return told
	case d.State == alert.DeliverySkipped, d.State == alert.DeliveryFailed:
		return untold
	case d.State == alert.DeliveryAccepted, d.State == alert.DeliveryDelivered:
		if len(d.Told) > 0 && !slices.Contains(d.Told, cluster) {
			return untold // noted by a node that had lost the mail to another
		}
		return told
	case d.State == alert.DeliveryPending && d.Owner == "":
		return waiting
	}
	return open
}

// mayBeTold reports whether a new delivery of a subscription may still come to
// tell the cluster. When another alert is about to, that is seen to when the
// mail is made.
func (n note) mayBeTold(cluster, subscription string) bool {
	switch n.fate(cluster) {
	case untold:
		return true
	case told:
		return false
	}
	return n.delivery.SubscriptionID != subscription
}

// readNotes returns the notes that exist with their deliveries.
func (r *Runner) readNotes(ctx context.Context, ids []string) (map[string]note, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	seen, err := r.desk.Seen.GetMany(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("read what was told: %w", err)
	}
	if len(seen) == 0 {
		return nil, nil
	}
	by := make([]string, 0, len(seen))
	for _, s := range seen {
		by = append(by, s.DeliveryID)
	}
	slices.Sort(by)
	deliveries, err := r.desk.Deliveries.GetMany(ctx, slices.Compact(by))
	if err != nil {
		return nil, fmt.Errorf("read what was told: %w", err)
	}
	shared := make(map[string]*alert.Delivery, len(deliveries))
	for id, d := range deliveries {
		shared[id] = &d
	}
	notes := make(map[string]note, len(seen))
	for id, s := range seen {
		notes[id] = note{seen: s, delivery: shared[s.DeliveryID]}
	}
	return notes, nil
}

// claimClusters notes for every address what its delivery is about to tell,
// and drops what another delivery has told. It is what makes a job come once,
// whatever was planned.
func (r *Runner) claimClusters(ctx context.Context, drafts []*draft, now time.Time) error {
	var seen []alert.SeenCluster
	for _, d := range drafts {
		for _, c := range d.clusters {
			seen = append(seen, alert.SeenCluster{ID: d.reader.seenID(c.Cluster), DeliveryID: d.delivery.ID, At: now})
		}
	}
	if len(seen) == 0 {
		return nil
	}
	var taken []string
	for i, err := range r.desk.Seen.InsertMany(ctx, seen) {
		if errors.Is(err, models.ErrConflict) {
			taken = append(taken, seen[i].ID)
		} else if err != nil {
			return fmt.Errorf("note what is told: %w", err)
		}
	}
	notes, err := r.readNotes(ctx, taken)
	if err != nil {
		return err
	}
	for _, d := range drafts {
		if err := r.dispute(ctx, d, notes); err != nil {
			return err
		}
	}
	return r.part(ctx, drafts, now)
}
