package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/mail/mailtest"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
)

// chaosFields are what subscribers of a world wait for; no field includes
// another.
var chaosFields = []models.Specialty{"psychiatry", "dermatology", "ophthalmology", "radiology"}

// world is a board under faults, seen from outside: what was put into its
// store, and what came out at the mail provider.
type world struct {
	t       *testing.T
	started time.Time
	args    []string // of every node
	addr    string   // of the first node
	store   *store.Store
	sg      *mailtest.SendGrid
	maker   *jobMaker
	random  *rand.Rand

	mu    sync.Mutex
	subs  map[string]models.Specialty // address → field
	jobs  map[string]models.Specialty // job id → field
	ended map[string]time.Time        // addresses that said stop, and since when that holds
	kills []time.Time
	noted map[string]time.Time // provider's ids of mails whose webhook the board has taken
	quirk map[string]bool      // ids of deliveries whose answer was lost on purpose
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
	key, err := sg.PublicKey()
	if err != nil {
		t.Fatal(err)
	}
	data := t.TempDir()
	w := &world{
		t: t, started: time.Now(), addr: freeAddr(t), sg: sg, random: rand.New(rand.NewPCG(1, 2)),
		subs: map[string]models.Specialty{}, jobs: map[string]models.Specialty{}, ended: map[string]time.Time{}, quirk: map[string]bool{}, noted: map[string]time.Time{},
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
	if w.store, err = store.Open(t.Context(), place, store.Options{KeysFile: keys, Log: slog.New(slog.DiscardHandler)}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = w.store.Close() })
	if w.maker, err = newJobMaker(1, w.started); err != nil {
		t.Fatal(err)
	}
	w.subscribe(subscribers)
	return w
}

func (w *world) subscribe(n int) {
	w.t.Helper()
	var subs []*models.Subscription
	for i := range n {
		field := chaosFields[i%len(chaosFields)]
		criteria := models.Criteria{Specialty: []models.Specialty{field}}
		email := fmt.Sprintf("doctor%03d@example.com", i)
		subs = append(subs, &models.Subscription{
			ID: newID(), Email: email, Lang: models.JA, Criteria: criteria, CriteriaHash: criteria.Hash(), Frequency: models.Instant, Zone: "Asia/Tokyo",
			State: models.SubActive, ConfirmedAt: w.started, Watermark: w.started, NextDue: models.NeverDue, CreatedAt: w.started,
		})
		w.subs[email] = field
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
		j.Specialties = []models.Specialty{field}
		j.PublishAt, j.FirstLiveAt, j.LastLive = time.Now(), time.Time{}, false
		jobs = append(jobs, j)
	}
	return w.insert(ctx, jobs)
}

// nextJob makes a job and chooses its field.
func (w *world) nextJob() (*models.Job, models.Specialty) {
	w.mu.Lock()
	defer w.mu.Unlock()
	j := w.maker.job(len(w.jobs))
	field := chaosFields[w.random.IntN(len(chaosFields))]
	w.jobs[j.ID] = field
	return j, field
}

// insert writes jobs and tries again while the database is too busy. After
// such an error a job may be there already.
func (w *world) insert(ctx context.Context, jobs []*models.Job) error {
	for range 20 {
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

// misbehave lets a share of the requests go wrong in the ways a provider has.
func (w *world) misbehave(percent int) {
	faults := []mailtest.Fault{
		mailtest.Answer(500), mailtest.Answer(503), mailtest.Throttle("1"), mailtest.Reset(), mailtest.LoseReply(), mailtest.HugeReply(503, 1<<20),
	}
	w.sg.Choose(func(m mailtest.Mail) mailtest.Fault {
		w.mu.Lock()
		defer w.mu.Unlock()
		if w.random.IntN(100) >= percent {
			return mailtest.Fault{}
		}
		n := w.random.IntN(len(faults))
		if n == 4 {
			w.quirk[m.OutboxID()] = true
		}
		return faults[n]
	})
}

// killed notes that a node died now.
func (w *world) killed(n *node) {
	n.kill()
	w.mu.Lock()
	defer w.mu.Unlock()
	w.kills = append(w.kills, time.Now())
}

var jobLink = regexp.MustCompile(`/jobs/(bench[0-9]{7})`)

// told lists when each address was told of each job.
func (w *world) told() map[string][]mailtest.Mail {
	out := map[string][]mailtest.Mail{}
	for _, m := range w.sg.Mails() {
		seen := map[string]bool{}
		for _, link := range jobLink.FindAllStringSubmatch(textOf(m), -1) {
			if !seen[link[1]] {
				seen[link[1]] = true
				key := m.To[0].To[0].Email + " " + link[1]
				out[key] = append(out[key], m)
			}
		}
	}
	return out
}

// owed lists what everyone must have been told.
func (w *world) owed() (keys []string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for email, field := range w.subs {
		if _, stopped := w.ended[email]; stopped {
			continue
		}
		for id, of := range w.jobs {
			if of == field {
				keys = append(keys, email+" "+id)
			}
		}
	}
	slices.Sort(keys)
	return keys
}

// settle waits until everyone was told everything and nothing is under way.
func (w *world) settle(d time.Duration) {
	end := time.Now().Add(d)
	for time.Now().Before(end) {
		if w.quiet() {
			return
		}
		time.Sleep(200 * time.Millisecond)
	}
}

func (w *world) quiet() bool {
	told := w.told()
	for _, key := range w.owed() {
		if len(told[key]) == 0 {
			return false
		}
	}
	states, err := w.store.Deliveries().CountByState(w.t.Context(), w.started)
	return err == nil && states[models.DeliverySending]+states[models.DeliveryUnknown]+states[models.DeliveryPending] == 0
}

// unsubscribe stops an address the way its mail program does, in one click.
func (w *world) unsubscribe(email string) error {
	for _, m := range w.sg.Mails() {
		if m.To[0].To[0].Email != email {
			continue
		}
		link := strings.Trim(strings.Split(headerOf(m, "List-Unsubscribe"), ",")[0], "<> ")
		res, err := tester.Post(link, "application/x-www-form-urlencoded", strings.NewReader("List-Unsubscribe=One-Click"))
		if err != nil {
			return err
		}
		defer res.Body.Close()
		if res.StatusCode != http.StatusOK {
			return fmt.Errorf("%s: status %d", link, res.StatusCode)
		}
		w.mu.Lock()
		defer w.mu.Unlock()
		w.ended[email] = time.Now()
		return nil
	}
	return fmt.Errorf("no mail to %s yet", email)
}
