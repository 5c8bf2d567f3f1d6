package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/cmd/bench/corpus"
	"github.com/enkaku/enkaku/mail/mailtest"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/store"
)

// chaosFields are what subscribers of a world wait for; no field includes
// another.
var chaosFields = []vocab.Specialty{"psychiatry", "dermatology", "ophthalmology", "radiology"}

// world is a board under faults, seen from outside: what was put into its
// store, and what came out at the mail provider.
type world struct {
	t       *testing.T
	started time.Time
	args    []string // of every node
	addr    string   // of the first node
	nodes   []*node  // every process there was
	store   *store.Store
	sg      *mailtest.SendGrid
	maker   *corpus.Board
	random  *rand.Rand

	mu sync.Mutex
	ledger
	noted map[string]time.Time // provider's ids of mails whose webhook the board has taken
	quirk map[string]bool      // ids of deliveries whose answer was lost, by a kill or on purpose
}

// newWorld opens a board on a store with subscribers, instant ones for each
// field. storeURL is "" for the embedded store.
func newWorld(t *testing.T, storeURL string, subscribers int) *world {
	t.Helper()
	sg, err := mailtest.StartSendGrid()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(sg.Close)
	sg.DropHTML()
	key, err := sg.PublicKey()
	if err != nil {
		t.Fatal(err)
	}
	data := t.TempDir()
	w := &world{
		t: t, started: time.Now(), addr: freeAddr(t), sg: sg, random: rand.New(rand.NewPCG(1, 2)),
		ledger: newLedger(), quirk: map[string]bool{}, noted: map[string]time.Time{},
	}
	keys := filepath.Join(data, "keys.json")
	w.args = []string{
		"--data", data, "--keys", keys, "--public-url", "http://" + w.addr, "--mail", "sendgrid", "--sendgrid-host", sg.URL, "--sendgrid-key", mailtest.Key,
		"--mail-from", "Enkaku <noreply@enkaku.example.jp>", "--sendgrid-rate", "400", "--webhook-key", key, "--alert-window", "1s", "--alert-lease", "2s", "--alert-hold", "3s",
	}
	place := data
	if storeURL != "" {
		place = storeURL
		w.args = append(w.args, "--store", storeURL)
	}
	if w.store, err = store.Open(t.Context(), place,
		store.Options{KeysFile: keys, Log: slog.New(slog.DiscardHandler)}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = w.store.Close() })
	if w.maker, err = corpus.New(corpus.Options{Mix: corpus.Pages, Seed: 1, Now: w.started}); err != nil {
		t.Fatal(err)
	}
	w.subscribe(subscribers)
	return w
}

// set changes a flag of all nodes to come.
func (w *world) set(flag, value string) {
	if i := slices.Index(w.args, flag); i >= 0 {
		w.args[i+1] = value
		return
	}
	w.args = append(w.args, flag, value)
}

// start starts the first node, with further flags.
func (w *world) start(args ...string) *node {
	w.t.Helper()
	return w.startAt(w.addr, args...)
}

// join starts another node on the same store.
func (w *world) join(args ...string) *node {
	w.t.Helper()
	return w.startAt(freeAddr(w.t), append([]string{"--data", w.t.TempDir()}, args...)...)
}

func (w *world) startAt(addr string, args ...string) *node {
	w.t.Helper()
	n := superviseNode(w.t, addr, append(slices.Clone(w.args), args...)...)
	w.nodes = append(w.nodes, n)
	eventually(w.t, 30*time.Second, func() error { // it says its name after it is ready
		if !nodeName.MatchString(n.log.String()) {
			return errors.New("the board does not say its name")
		}
		return nil
	})
	return n
}

var nodeName = regexp.MustCompile(`msg=serving .*node=([a-z0-9]+)`)

// killed kills a node and notes which mails it had in its hands: they were
// marked as being sent, and their answers were lost.
func (w *world) killed(n *node) {
	n.kill()
	name := nodeName.FindStringSubmatch(n.log.String())
	var open []alert.Delivery
	eventually(w.t, 30*time.Second, func() (err error) {
		open, err = w.store.Deliveries().ByState(w.t.Context(), alert.DeliverySending, 5000)
		return err
	})
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, d := range open {
		if d.Owner == name[1] {
			w.quirk[d.ID] = true
		}
	}
}

func (w *world) subscribe(n int) {
	w.t.Helper()
	var subs []*alert.Subscription
	for i := range n {
		field := chaosFields[i%len(chaosFields)]
		criteria := models.Criteria{Specialty: []vocab.Specialty{field}}
		email := fmt.Sprintf("doctor%03d@example.com", i)
		s := &alert.Subscription{
			ID: newID(), Email: email, Lang: vocab.JA, Criteria: criteria, CriteriaHash: criteria.Hash(), Frequency: alert.Instant, Zone: "Asia/Tokyo",
			State: alert.SubActive, ConfirmedAt: w.started, Watermark: w.started, NextDue: alert.NeverDue, CreatedAt: w.started,
		}
		subs = append(subs, s)
		w.subs[email], w.ids[email] = field, s.ID
	}
	for _, err := range w.store.Subscriptions().SaveMany(w.t.Context(), subs) {
		if err != nil {
			w.t.Fatal(err)
		}
	}
}

// publish puts n new jobs into the store.
func (w *world) publish(ctx context.Context, n int) error {
	var jobs []*models.Job
	for range n {
		j, field := w.nextJob()
		j.Specialties = []vocab.Specialty{field}
		j.PublishAt, j.FirstLiveAt, j.LastLive = time.Now(), time.Time{}, false
		jobs = append(jobs, j)
	}
	return w.insert(ctx, jobs)
}

// nextJob makes a job and chooses its field.
func (w *world) nextJob() (*models.Job, vocab.Specialty) {
	w.mu.Lock()
	defer w.mu.Unlock()
	j := w.maker.Job(len(w.jobs))
	field := chaosFields[w.random.IntN(len(chaosFields))]
	w.jobs[j.ID] = field
	return j, field
}

// insert writes jobs and tries again while the database is too busy. After
// such an error a job may be there already.
func (w *world) insert(ctx context.Context, jobs []*models.Job) error {
	for range 40 {
		var again []*models.Job
		for i, err := range w.store.Jobs().SaveMany(ctx, jobs) {
			switch {
			case errors.Is(err, models.ErrUnavailable):
				again = append(again, jobs[i])
			case err != nil && !errors.Is(err, models.ErrConflict):
				return err
			}
		}
		if jobs = again; len(jobs) == 0 {
			return nil
		}
		time.Sleep(250 * time.Millisecond)
	}
	return models.ErrUnavailable
}

// pour publishes jobs at a steady rate until the function it returns is
// called.
func (w *world) pour(every time.Duration) (stop func()) {
	ctx, cancel := context.WithCancel(w.t.Context())
	var group sync.WaitGroup
	group.Go(func() {
		for ctx.Err() == nil {
			if err := w.publish(w.t.Context(), 2); err != nil {
				w.t.Errorf("publish: %v", err)
				return
			}
			select {
			case <-ctx.Done():
			case <-time.After(every):
			}
		}
	})
	return func() {
		cancel()
		group.Wait()
	}
}

// moment is a random time below most.
func (w *world) moment(most time.Duration) time.Duration {
	w.mu.Lock()
	defer w.mu.Unlock()
	return time.Duration(w.random.Int64N(int64(most)))
}

// requests waits until the provider was asked so often in all, or d is over.
func (w *world) requests(n int, d time.Duration) {
	for end := time.Now().Add(d); w.sg.Requests() < n && time.Now().Before(end); {
		time.Sleep(10 * time.Millisecond)
	}
}
