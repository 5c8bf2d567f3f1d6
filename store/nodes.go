package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Nodes are the processes that serve the board now, each a lease that it
// prolongs. Commands that change keys ask them first.
type Nodes struct{ c collection[models.Lease] }

// Nodes returns the processes that serve.
func (s *Store) Nodes() Nodes { return Nodes{in(s, leaseKind())} }

// nodePrefix begins the names of their leases.
const nodePrefix = "node/"

// nodeLapsed is how long the lease of a node that was killed is kept.
const nodeLapsed = 24 * time.Hour

// A Node is a process that serves, with the sealing keys that it has read.
type Node struct {
	Name  string
	Until time.Time
	InUse uint32
	Known []uint32
}

// Serve says that a node serves until now + d with the keys that the store was
// opened with, and forgets nodes that were killed a day ago.
func (r Nodes) Serve(ctx context.Context, node string, now time.Time, d time.Duration) error {
	all, err := r.c.find(ctx, engine.Query{})
	if err != nil {
		return err
	}
	for _, l := range all {
		if strings.HasPrefix(l.ID, nodePrefix) && l.Until.Before(now.Add(-nodeLapsed)) {
			if err := gone(r.c.Delete(ctx, l.ID)); err != nil {
				return err
			}
		}
	}
	var keys []string
	for _, key := range r.c.board().keys.List().Sealing {
		text := strconv.FormatUint(uint64(key.ID), 16)
		if key.InUse {
			text = "*" + text
		}
		keys = append(keys, text)
	}
	_, err = r.c.board().Leases().Acquire(ctx, nodePrefix+node, strings.Join(keys, " "), now, d)
	return err
}

// Leave says that a node serves no longer.
func (r Nodes) Leave(ctx context.Context, node string) error {
	return gone(r.c.Delete(ctx, nodePrefix+node))
}

// At returns the nodes that serve at a time.
func (r Nodes) At(ctx context.Context, now time.Time) ([]Node, error) {
	all, err := r.c.find(ctx, engine.Query{})
	if err != nil {
		return nil, err
	}
	var found []Node
	for _, l := range all {
		name, ok := strings.CutPrefix(l.ID, nodePrefix)
		if !ok || !now.Before(l.Until) {
			continue
		}
		n := Node{Name: name, Until: l.Until}
		for _, text := range strings.Fields(l.Owner) {
			id, err := strconv.ParseUint(strings.TrimPrefix(text, "*"), 16, 32)
			if err != nil {
				return nil, fmt.Errorf("store: node %s: %w", name, err)
			}
			n.Known = append(n.Known, uint32(id))
			if text[0] == '*' {
				n.InUse = uint32(id)
			}
		}
		found = append(found, n)
	}
	return found, nil
}

// ErrServing says that nodes serve which the change of a key would break.
var ErrServing = errors.New("a node of the board serves")

// Quiet is ErrServing, with words, while any node serves.
func (r Nodes) Quiet(ctx context.Context, now time.Time) error {
	return r.all(ctx, now, func(Node) string { return "stop it; after a kill wait until then" })
}

// Use is ErrServing, with words, while a node seals with another key than this.
func (r Nodes) Use(ctx context.Context, now time.Time, key uint32) error {
	return r.all(ctx, now, func(n Node) string {
		if n.InUse == key {
			return ""
		}
		return "it still seals with the key before: restart it first"
	})
}

// Know is ErrServing, with words, while a node has not read this key.
func (r Nodes) Know(ctx context.Context, now time.Time, key uint32) error {
	return r.all(ctx, now, func(n Node) string {
		if slices.Contains(n.Known, key) {
			return ""
		}
		return "it has not read the new key: restart it first"
	})
}

func (r Nodes) all(ctx context.Context, now time.Time, why func(Node) string) error {
	nodes, err := r.At(ctx, now)
	for _, n := range nodes {
		if words := why(n); words != "" {
			err = errors.Join(err, fmt.Errorf("%w: %s, until %s: %s", ErrServing, n.Name,
				n.Until.UTC().Format(time.RFC3339), words))
		}
	}
	return err
}
