package alerts_test

import (
	"context"
	"flag"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

var (
	simSeeds = flag.Int("sim.seeds", simulations, "how many simulations to run")
	simFirst = flag.Uint64("sim.first", 1, "seed of the first simulation")
	simSeed  = flag.Uint64("sim.seed", 0, "run the simulation of this seed alone")
	simTrace = flag.Bool("sim.trace", false, "print faults, mails and what is in the store at the end")
)

// TestSimulation lives through weeks of a board with several nodes in one
// goroutine: clocks that disagree, calls that fail before or after they took
// effect, replies that are lost, nodes that end and come back or sleep while
// another works, events that come late, twice or never. Afterwards the
// provider's records are held against what was owed. A seed gives the same
// life every time.
func TestSimulation(t *testing.T) {
	mails, err := templates.NewMails()
	if err != nil {
		t.Fatal(err)
	}
	first, n := *simFirst, uint64(*simSeeds)
	if *simSeed != 0 {
		first, n = *simSeed, 1
	}
	for seed := first; seed < first+n; seed++ {
		s := newSim(seed, mails)
		s.trace = *simTrace
		s.live()
		s.dump()
		if wrong := s.judge(); len(wrong) > 0 {
			t.Fatalf("seed %d (again with -run Simulation -sim.seed %d):\n%s", seed, seed, strings.Join(wrong, "\n"))
		}
	}
}

// sim is one simulated board.
type sim struct {
	seed    uint64
	rand    *rand.Rand
	mails   *templates.Mails
	store   *simStore
	now     time.Time
	nodes   []*simNode
	healthy bool // no more faults
	trace   bool
	nested  bool // a node works while another sleeps

	jobs    int
	left    map[string]bool // subscriptions that ended, paused or were suppressed at any time
	closed  map[string]bool // jobs that closed at any time
	records []record        // mails the provider has
	lost    map[string]int  // delivery → tries whose reply was lost or whose node ended
	wrong   []string
}

// record is a mail in the provider's hands.
type record struct {
	delivery, email string
	jobs            []string
	ambiguous       bool
}

type simNode struct {
	name string
	skew time.Duration
	dead bool
	run  *alerts.Runner

	carries string // delivery of the last mail handed over
	unsure  bool   // the reply to the mail under way will be lost
}

func newSim(seed uint64, mails *templates.Mails) *sim {
	s := &sim{
		seed: seed, rand: rand.New(rand.NewPCG(seed, 7)), mails: mails, store: newSimStore(), now: start,
		left: make(map[string]bool), closed: make(map[string]bool), lost: make(map[string]int),
	}
	s.store.now = func() time.Time { return s.now }
	skews := []time.Duration{0, 2 * time.Hour, -2 * time.Hour}
	for i := range 2 + s.rand.IntN(2) {
		n := &simNode{name: fmt.Sprintf("node%d", i), skew: skews[i]}
		s.nodes = append(s.nodes, n)
		s.boot(n)
	}
	zones := []string{"Asia/Tokyo", "Europe/Berlin", "America/New_York"}
	for i := range 8 {
		sub := &alert.Subscription{
			ID: fmt.Sprintf("s%d", i), Email: fmt.Sprintf("d%d@example.jp", max(i/2, i-2)), Lang: vocab.JA, State: alert.SubActive,
			Frequency: []alert.Frequency{alert.Instant, alert.Daily, alert.Weekly}[s.rand.IntN(3)],
			Hour:      s.rand.IntN(24), Minute: s.rand.IntN(60), Weekday: time.Weekday(s.rand.IntN(7)), Zone: zones[s.rand.IntN(3)],
			ConfirmedAt: s.now, Watermark: s.now, CreatedAt: s.now, UpdatedAt: s.now,
		}
		if s.rand.IntN(3) > 0 {
			sub.Criteria = internal
		}
		sub.CriteriaHash = sub.Criteria.Hash()
		loc, _ := time.LoadLocation(sub.Zone)
		sub.NextDue = sub.NextSlot(s.now, loc)
		s.store.subs.save(sub)
	}
	return s
}

// boot starts a node anew, as after a crash.
func (s *sim) boot(n *simNode) {
	f := &simFaults{s: s, n: n}
	d := alerts.Desk{
		Jobs: simJobs{s.store}, Subscriptions: simSubs{s.store}, Doctors: simDoctors{}, Deliveries: simDeliveries{s.store},
		Seen: simSeen{s.store}, Suppressions: simSuppressions{s.store}, Runs: simRuns{}, Settings: simSettings{s.store},
		Keys: simKeys{}, Matcher: alerts.NewPercolation(meaning()), Sender: simSender{s, n}, Mails: s.mails,
		SubscriptionFeed: alerts.NewFeed(&s.store.subs, int64(0)),
		JobFeed:          alerts.NewFeed(&s.store.jobs, int64(0)),
	}
	shared := &faults{choose: f.choose}
	under(&d, shared)
	n.dead = false
	n.carries = ""
	n.run = alerts.NewRunner(d, alerts.Options{
		Node: n.name, From: mail.Address{Email: "alerts@enkaku.example.jp"}, Operator: operator, Conns: 1,
		Links: templates.Links{Public: "https://enkaku.example.jp", Signer: simKeys{}},
		Now:   func() time.Time { return s.now.Add(n.skew) }, Log: slog.New(slog.DiscardHandler),
	})
}

// simFaults chooses fates from the seed.
type simFaults struct {
	s *sim
	n *simNode
}

func (f *simFaults) choose(_ int, call string) fate {
	s := f.s
	if s.healthy {
		return fine
	}
	roll := s.rand.IntN(1000)
	what := fine
	switch {
	case roll < 12:
		what = failBefore
	case roll < 24:
		what = failAfter
	case roll < 28:
		what = dieBefore
	case roll < 32:
		what = dieAfter
	case roll < 50 && !s.nested:
		s.sleep(f.n)
	}
	if what == dieBefore || what == dieAfter {
		f.n.dead = true
	}
	if s.trace && what != fine {
		fmt.Println(s.now.UTC(), f.n.name, call, what)
	}
	f.n.ambiguous(s, call, what)
	return what
}

// ambiguous notes that the mail under way may rightly come twice: its reply is
// lost, or what became of it cannot be written down.
func (n *simNode) ambiguous(s *sim, call string, what fate) {
	switch {
	case call == "send":
		n.carries = ""
		n.unsure = what == failAfter || what == dieAfter
	case n.carries != "" && what != fine && strings.HasPrefix(call, "deliveries."):
		s.lost[n.carries]++
	}
}

// sleep freezes a node within a call while time passes and another works.
func (s *sim) sleep(n *simNode) {
	s.nested = true
	defer func() { s.nested = false }()
	for range 1 + s.rand.IntN(4) {
		s.now = s.now.Add(time.Duration(s.rand.IntN(5)) * time.Minute)
		other := s.nodes[s.rand.IntN(len(s.nodes))]
		if other != n {
			s.work(other)
		}
	}
}

// work lets a node do a pass; one that ended is started again first.
func (s *sim) work(n *simNode) {
	if n.dead {
		s.boot(n)
	}
	n.run.Once(context.Background(), s.now.Add(n.skew))
}

type simSender struct {
	s *sim
	n *simNode
}

func (x simSender) Send(_ context.Context, m mail.Message) (mail.Outcome, error) {
	s := x.s
	if err := m.Validate(); err != nil {
		s.wrong = append(s.wrong, "a mail the provider refuses: "+err.Error())
	}
	if !s.healthy && s.rand.IntN(40) == 0 {
		return mail.Outcome{Class: mail.NotSent, Reason: mail.ReasonThrottled, RetryAfter: time.Minute},
			models.ErrUnavailable
	}
	r := record{delivery: m.ID, email: m.To.Email, ambiguous: x.n.unsure}
	x.n.carries, x.n.unsure = m.ID, false
	for line := range strings.Lines(m.Text) {
		if _, id, ok := strings.Cut(strings.TrimSpace(line), "/jobs/"); ok {
			id = strings.TrimSuffix(id, "?from=alert")
			r.jobs = append(r.jobs, id)
		}
	}
	if s.trace {
		fmt.Println(s.now.UTC(), x.n.name, "sends", m.ID, r.email, r.jobs, "unsure", r.ambiguous)
	}
	s.check(r, m)
	s.records = append(s.records, r)
	return mail.Outcome{Class: mail.Accepted, ProviderID: fmt.Sprint(len(s.records))}, nil
}

// check holds a mail against the store at the moment it leaves.
func (s *sim) check(r record, m mail.Message) {
	complain := func(what string) { s.wrong = append(s.wrong, fmt.Sprintf("%s to %s: %v", what, r.email, r.jobs)) }
	if _, suppressed := s.store.suppressed[r.email]; suppressed {
		complain("mailed although suppressed")
	}
	d, _ := s.store.deliveries.get(m.ID)
	sub, _ := s.store.subs.get(d.SubscriptionID)
	if sub.State == alert.SubUnsubscribed {
		complain("mailed after unsubscribing")
	}
	for _, id := range r.jobs {
		j, _ := s.store.jobs.get(id)
		if j.State != models.JobApproved {
			complain("told a closed job")
		}
		if !j.FirstLiveAt.After(sub.ConfirmedAt) {
			complain("told a job from before the confirmation")
		}
	}
}

// live plays some weeks with faults and then some without.
func (s *sim) live() {
	for range 150 {
		s.now = s.now.Add(time.Duration(s.rand.IntN(180)) * time.Minute)
		s.happen()
		s.work(s.nodes[s.rand.IntN(len(s.nodes))])
	}
	s.healthy = true
	for range 14 * 8 {
		s.now = s.now.Add(3 * time.Hour)
		for _, n := range s.nodes {
			s.work(n)
		}
	}
}

// happen is one thing people do.
func (s *sim) happen() {
	switch s.rand.IntN(10) {
	case 0, 1, 2, 3:
		s.publish()
	case 4:
		if s.jobs > 0 {
			s.close(fmt.Sprintf("job%04d", 1+s.rand.IntN(s.jobs)))
		}
	case 5:
		s.change(func(sub *alert.Subscription) {
			sub.State, sub.PausedUntil = alert.SubPaused, s.now.Add(time.Duration(s.rand.IntN(72))*time.Hour)
		})
	case 6:
		if s.rand.IntN(4) == 0 {
			s.change(func(sub *alert.Subscription) { sub.State = alert.SubUnsubscribed })
		}
	case 7:
		if s.rand.IntN(6) == 0 {
			email := fmt.Sprintf("d%d@example.jp", s.rand.IntN(8))
			s.store.suppressed[email] = alert.Suppression{ID: email, Reason: "bounce"}
			s.left[email] = true
		}
	case 8:
		s.change(func(sub *alert.Subscription) {
			sub.Frequency = []alert.Frequency{alert.Instant, alert.Daily, alert.Weekly}[s.rand.IntN(3)]
			loc, _ := time.LoadLocation(sub.Zone)
			sub.NextDue = sub.NextSlot(s.now, loc)
		})
	case 9:
		s.arrive()
	}
}

func (s *sim) publish() {
	for range 1 + s.rand.IntN(3) {
		s.jobs++
		j := testJob(s.jobs, s.now)
		skew := s.nodes[s.rand.IntN(len(s.nodes))].skew
		j.FirstLiveAt = s.now.Add(skew)
		j.PublishAt = s.now // by the clock that is right
		j.ExpiresAt = s.now.AddDate(1, 0, 0)
		if s.rand.IntN(3) == 0 {
			j.Specialties = []vocab.Specialty{"psychiatry"}
		}
		if s.jobs > 1 && s.rand.IntN(5) == 0 {
			j.Cluster = fmt.Sprintf("cluster%04d", 1+s.rand.IntN(s.jobs-1))
		}
		s.store.jobs.save(j)
	}
}

func (s *sim) close(id string) {
	j, err := s.store.jobs.get(id)
	if err == nil {
		j.State = models.JobClosed
		s.store.jobs.save(&j)
		s.closed[id] = true
	}
}

func (s *sim) change(fn func(*alert.Subscription)) {
	sub, err := s.store.subs.get(fmt.Sprintf("s%d", s.rand.IntN(8)))
	if err != nil || sub.State == alert.SubUnsubscribed {
		return
	}
	fn(&sub)
	sub.UpdatedAt = s.now
	s.store.subs.save(&sub)
	if sub.State == alert.SubUnsubscribed {
		s.left[sub.ID] = true
	}
}

// arrive delivers a provider's event about some mail, perhaps again: the
// delivery is accepted, whatever was noted.
func (s *sim) arrive() {
	if len(s.records) == 0 {
		return
	}
	r := s.records[s.rand.IntN(len(s.records))]
	d, err := s.store.deliveries.get(r.delivery)
	if err == nil && (d.State == alert.DeliveryUnknown || d.State == alert.DeliverySending ||
		d.State == alert.DeliveryPending) {
		d.State, d.NextAttempt = alert.DeliveryAccepted, time.Time{}
		s.store.deliveries.save(&d)
	}
}

// dump prints the store when a trace is wanted.
func (s *sim) dump() {
	if !s.trace {
		return
	}
	for sub := range s.store.subs.sorted() {
		fmt.Println(sub.ID, sub.Email, sub.State, sub.Frequency, "paused until", sub.PausedUntil.UTC(), "watermark",
			sub.Watermark.UTC())
	}
	for d := range s.store.deliveries.sorted() {
		fmt.Println(d.ID, d.State, d.Error, "created", d.CreatedAt.UTC(), "tries", d.Attempts, d.Jobs)
	}
	for n := range s.store.seen.sorted() {
		fmt.Println(n.ID, "told by", n.DeliveryID)
	}
}

// judge holds the provider's records against what was owed.
func (s *sim) judge() []string {
	wrong := slices.Clone(s.wrong)
	told, may := make(map[string]int), make(map[string]int)
	for _, r := range s.records {
		clusters := make(map[string]bool)
		for _, id := range r.jobs {
			j, _ := s.store.jobs.get(id)
			clusters[j.Cluster] = true
		}
		for c := range clusters {
			told[r.email+" "+c]++
			if r.ambiguous || s.orphan(r) {
				may[r.email+" "+c]++
			}
		}
	}
	for pair, n := range told {
		if n > 1+may[pair] {
			wrong = append(wrong, fmt.Sprintf("%s told %d times, %d replies were lost", pair, n, may[pair]))
		}
	}
	for sub := range s.store.subs.sorted() {
		if s.left[sub.ID] || s.left[sub.Email] {
			continue
		}
		for j := range s.store.jobs.sorted() {
			owed := j.FirstLiveAt.After(sub.ConfirmedAt) && s.openThrough(j.Cluster)
			matches := len(sub.Criteria.Specialty) == 0 || slices.Contains(j.Specialties, "internal_medicine")
			if owed && matches && told[sub.Email+" "+j.Cluster] == 0 {
				wrong = append(wrong, fmt.Sprintf("%s (%s) was never told %s of %s", sub.ID, sub.Frequency, j.ID,
					j.FirstLiveAt.UTC()))
			}
		}
	}
	slices.Sort(wrong)
	return wrong
}

// orphan reports whether the note about a mail was not written at once: its
// node ended or the store failed between hand-over and note.
func (s *sim) orphan(r record) bool { return s.lost[r.delivery] > 0 }

// openThrough reports whether no job of a cluster was closed.
func (s *sim) openThrough(cluster string) bool {
	for j := range s.store.jobs.sorted() {
		if j.Cluster == cluster && s.closed[j.ID] {
			return false
		}
	}
	return true
}
