package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models/alert"
)

// explain tells everything there is to know of a pair that was never told: the
// job, the subscription, its deliveries, the note, and what the nodes logged.
func (w *world) explain(key string) string {
	ctx := context.WithoutCancel(w.t.Context())
	email, id, _ := strings.Cut(key, " ")
	var out strings.Builder
	say := func(format string, args ...any) { fmt.Fprintf(&out, "  "+format+"\n", args...) }
	j, err := w.store.Jobs().Get(ctx, id)
	say("job %s revision %d version %d, publish %s, first live %s, last live %t, written %s, %v",
		j.State, j.Revision, j.Version, at(j.PublishAt), at(j.FirstLiveAt), j.LastLive, at(j.UpdatedAt), err)
	s, err := w.store.Subscriptions().Get(ctx, w.ids[email])
	say("subscription %s %s version %d, watermark %s, confirmed %s, paused until %s, written %s, %v",
		s.ID, s.State, s.Version, at(s.Watermark), at(s.ConfirmedAt), at(s.PausedUntil), at(s.UpdatedAt), err)
	deliveries, err := w.store.Deliveries().BySubscription(ctx, s.ID, 50)
	if err != nil {
		say("deliveries: %v", err)
	}
	for _, d := range deliveries {
		has := ""
		if slices.ContainsFunc(d.Jobs, func(dj alert.DeliveredJob) bool { return dj.JobID == id }) {
			has = "THIS JOB: "
		}
		say("%s%s", has, entry(d))
	}
	note, err := w.store.Seen().Get(ctx, w.store.Hash("seen", email)[:22]+"."+j.Cluster)
	say("note: told by %q at %s, %v", note.DeliveryID, at(note.At), err)
	w.quote(say)
	return out.String()
}

// explainOpen lists the mails under way.
func (w *world) explainOpen() string {
	var out strings.Builder
	for _, state := range []alert.DeliveryState{alert.DeliveryPending, alert.DeliverySending, alert.DeliveryUnknown} {
		open, err := w.store.Deliveries().ByState(context.WithoutCancel(w.t.Context()), state, 10)
		if err != nil {
			fmt.Fprintf(&out, "  %s: %v\n", state, err)
		}
		for _, d := range open {
			fmt.Fprintf(&out, "  %s\n", entry(d))
		}
	}
	return out.String()
}

func entry(d alert.Delivery) string {
	return fmt.Sprintf("delivery %s %s %q owner %q tries %d slips %d, %d jobs %d told, from %s to %s, created %s, next %s, lease %s, written %s",
		d.ID, d.State, d.Error, d.Owner, d.Attempts, d.Slips, len(d.Jobs), len(d.Told), at(d.From), at(d.To),
		at(d.CreatedAt), at(d.NextAttempt), at(d.LeaseUntil), at(d.UpdatedAt))
}

// quote repeats the last complaints of the last nodes.
func (w *world) quote(say func(string, ...any)) {
	for _, n := range w.nodes[max(0, len(w.nodes)-4):] {
		var lines []string
		for line := range strings.Lines(n.log.String()) {
			if strings.Contains(line, "level=ERROR") || strings.Contains(line, "level=WARN") {
				lines = append(lines, strings.TrimSpace(line))
			}
		}
		say("node at %s, ended %t, complained %d times:", n.url, n.ended(), len(lines))
		for _, line := range lines[max(0, len(lines)-5):] {
			say("  %.300s", line)
		}
	}
}

// at is a time to the millisecond, in words for none.
func at(t time.Time) string {
	if t.IsZero() {
		return "never"
	}
	return t.UTC().Format("02T15:04:05.000")
}
