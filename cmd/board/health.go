package board

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// How often a node looks at its disk, and at whether the store takes a write.
const (
	healthEvery = 5 * time.Second
	probeEvery  = 30 * time.Second
)

// mailPatience is how long a letter may wait for its provider before somebody
// should look.
const mailPatience = 3 * time.Minute

// health is what a node knows of its troubles. It is safe for concurrent use.
type health struct {
	dir   string // of the data; its disk is watched
	least int64  // bytes of it below which what can wait is refused
	now   func() time.Time

	mu    sync.Mutex
	since map[models.TroubleKind]models.Trouble
	free  int64 // -1: not known
}

func newHealth(dir string, least int64, now func() time.Time) *health {
	return &health{dir: dir, least: least, now: now, since: map[models.TroubleKind]models.Trouble{}, free: -1}
}

// Troubles returns what is wrong now, the longest first.
func (h *health) Troubles() []models.Trouble {
	h.mu.Lock()
	defer h.mu.Unlock()
	if len(h.since) == 0 {
		return nil
	}
	out := make([]models.Trouble, 0, len(h.since))
	for _, t := range h.since {
		out = append(out, t)
	}
	slices.SortFunc(out, func(a, b models.Trouble) int { return a.Since.Compare(b.Since) })
	return out
}

// is notes whether there is a trouble. It reports whether that is news.
func (h *health) is(kind models.TroubleKind, there bool, why string) (news bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	t, was := h.since[kind]
	if !there {
		delete(h.since, kind)
		return was
	}
	if !was {
		t = models.Trouble{Kind: kind, Since: h.now()}
	}
	t.Why, t.Free = why, h.free
	h.since[kind] = t
	return !was
}

// watchHealth looks at disk, store and mail until ctx ends.
func (b *Board) watchHealth(ctx context.Context) error {
	tick := time.NewTicker(healthEvery)
	defer tick.Stop()
	var probed time.Time
	for {
		b.lookAtRoom()
		if time.Since(probed) >= probeEvery {
			probed = time.Now()
			b.probeStore(ctx)
			b.lookAtMail(ctx)
			b.lookAtScanner(ctx)
			if err := b.shipShell(ctx); err != nil && ctx.Err() == nil {
				b.log.Warn("deeds from a shell are not in the security log yet", "err", err)
			}
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// lookAtRoom measures the free space of the data folder.
func (b *Board) lookAtRoom() {
	free, ok := freeBytes(b.dir)
	if !ok {
		return
	}
	b.health.mu.Lock()
	b.health.free = free
	b.health.mu.Unlock()
	b.tell(models.TroubleRoom, free < b.health.least, "")
}

// probeStore writes something small: only a write shows that writing works.
func (b *Board) probeStore(ctx context.Context) {
	asked, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	err := b.store.Settings().Put(asked, "store.probe", b.store.Now().UTC().Format(time.RFC3339))
	if ctx.Err() != nil {
		return
	}
	full, readOnly := errors.Is(err, models.ErrFull), errors.Is(err, models.ErrReadOnly)
	b.tell(models.TroubleFull, full, "")
	b.tell(models.TroubleReadOnly, readOnly, "")
	why := "unavailable"
	if errors.Is(err, context.DeadlineExceeded) {
		why = "slow"
	}
	b.tell(models.TroubleStore, err != nil && !full && !readOnly, why)
}

// lookAtMail looks for a letter that its provider does not take.
func (b *Board) lookAtMail(ctx context.Context) {
	asked, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	waiting, err := b.store.Outgoing().ByState(asked, alert.DeliveryPending, 50)
	if err != nil {
		return // the store's trouble
	}
	long := slices.IndexFunc(waiting, func(m alert.Outgoing) bool {
		return m.Error != "" && m.Error != string(mail.ReasonQuiet) && b.store.Now().Sub(m.CreatedAt) > mailPatience
	})
	why := ""
	if long >= 0 {
		why = waiting[long].Error
	}
	b.tell(models.TroubleMail, long >= 0, why)
}

// lookAtScanner asks whether the malware scanner is there.
func (b *Board) lookAtScanner(ctx context.Context) {
	if b.scanner == nil {
		return
	}
	err := b.scanner.Ping(ctx)
	if ctx.Err() == nil {
		b.tell(models.TroubleScanner, err != nil, "unavailable")
	}
}

// tell notes a trouble, and logs when it comes and when it goes.
func (b *Board) tell(kind models.TroubleKind, there bool, why string) {
	if !b.health.is(kind, there, why) {
		return
	}
	if there {
		b.log.Error("trouble", "kind", kind, "why", why)
	} else {
		b.log.Info("trouble is over", "kind", kind)
	}
}

// registerHealth makes metrics of it.
func registerHealth(r prometheus.Registerer, h *health) {
	r.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{
		Name: "enkaku_data_free_bytes", Help: "Free space of the data folder; -1: not known.",
	}, func() float64 {
		h.mu.Lock()
		defer h.mu.Unlock()
		return float64(h.free)
	}))
	for _, kind := range models.TroubleKinds {
		r.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{
			Name: "enkaku_trouble", Help: "1 while something keeps the board from doing what it owes, by kind.",
			ConstLabels: prometheus.Labels{"kind": string(kind)},
		}, func() float64 {
			h.mu.Lock()
			defer h.mu.Unlock()
			if _, there := h.since[kind]; there {
				return 1
			}
			return 0
		}))
	}
}
