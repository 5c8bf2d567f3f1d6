package alerts

import (
	"cmp"
	"hash/maphash"
	"slices"
	"time"

	"github.com/enkaku/enkaku/models"
)

// newJob is a job that became live, as far as planning needs it.
type newJob struct {
	ID       string
	Cluster  string // the job's id when it has none
	LiveAt   time.Time
	revision int
}

// standing is what the runner remembers of one subscription.
type standing struct {
	question uint64    // hash of what is asked
	since    time.Time // jobs that became live later were matched with this question
	doctor   string
	instant  bool
	paused   bool
}

// memory holds which new jobs answer which subscriptions. It is a projection:
// what it does not cover is read from the store again. One goroutine uses it.
type memory struct {
	seed   maphash.Seed
	floor  time.Time // earliest moment any subscription still has to look at
	start  time.Time // jobs that became live after it are here
	upTo   time.Time // the store's jobs were read up to here
	looked time.Time // when the store was asked last for what became live lately

	jobs    []newJob
	known   map[string]int32 // job id → place in jobs
	subs    map[string]standing
	found   map[string][]int32   // subscription id → places in jobs, in order of arrival
	ready   map[string]time.Time // instant subscriptions with something to tell, since when
	unread  map[string]time.Time // of these, those to be read from the store, from when on
	resting map[string]time.Time // paused instant subscriptions → end of the pause
	doctors map[string][]string  // doctor id → subscriptions that follow the profile
}

func newMemory() *memory {
	return &memory{
		seed:    maphash.MakeSeed(),
		known:   make(map[string]int32),
		subs:    make(map[string]standing),
		found:   make(map[string][]int32),
		ready:   make(map[string]time.Time),
		unread:  make(map[string]time.Time),
		resting: make(map[string]time.Time),
		doctors: make(map[string][]string),
	}
}

// question fingerprints what a subscription asks.
func (m *memory) question(s *models.Subscription) uint64 {
	if s.DoctorID != "" {
		return maphash.String(m.seed, "doctor "+s.DoctorID)
	}
	hash := s.CriteriaHash
	if hash == "" {
		hash = s.Criteria.Hash()
	}
	return maphash.String(m.seed, hash)
}

// add notes a job and returns its place; fresh is false when this text of it
// was matched already.
func (m *memory) add(j *models.Job) (place int32, fresh bool) {
	if i, ok := m.known[j.ID]; ok {
		fresh = m.jobs[i].revision != j.Revision
		m.jobs[i].revision = j.Revision
		return i, fresh
	}
	place = int32(len(m.jobs))
	m.jobs = append(m.jobs, newJob{ID: j.ID, Cluster: clusterOf(j), LiveAt: j.FirstLiveAt, revision: j.Revision})
	m.known[j.ID] = place
	return place, true
}

// answer notes that the job at place answers the subscription.
func (m *memory) answer(id string, place int32, now time.Time) {
	if !slices.Contains(m.found[id], place) {
		m.found[id] = append(m.found[id], place)
	}
	if s := m.subs[id]; s.instant && !s.paused {
		if _, waiting := m.ready[id]; !waiting {
			m.ready[id] = now
		}
	}
}

// candidates returns the jobs after low that answer the subscription, the
// earliest first, and whether the memory knows them all.
func (m *memory) candidates(id string, low time.Time) (jobs []newJob, complete bool) {
	known, ok := m.subs[id]
	if !ok || low.Before(known.since) {
		return nil, false
	}
	for _, place := range m.found[id] {
		if j := m.jobs[place]; j.LiveAt.After(low) {
			jobs = append(jobs, j)
		}
	}
	slices.SortFunc(jobs, byTime)
	return jobs, true
}

// served forgets what a delivery took care of and keeps what waits.
func (m *memory) served(id string, waiting []newJob, now time.Time) {
	delete(m.ready, id)
	delete(m.unread, id)
	delete(m.found, id)
	for _, j := range waiting {
		if place, ok := m.known[j.ID]; ok {
			m.answer(id, place, now)
		}
	}
}

// drop forgets a subscription.
func (m *memory) drop(id string) {
	if s, ok := m.subs[id]; ok && s.doctor != "" {
		m.doctors[s.doctor] = slices.DeleteFunc(m.doctors[s.doctor], func(x string) bool { return x == id })
	}
	delete(m.subs, id)
	delete(m.found, id)
	delete(m.ready, id)
	delete(m.unread, id)
	delete(m.resting, id)
}

// reach returns up to when all instant subscriptions were served: not past the
// earliest job that one of them still waits for.
func (m *memory) reach(now time.Time) time.Time {
	reach := now
	earlier := func(t time.Time) {
		if t.Before(reach) {
			reach = t
		}
	}
	for id, since := range m.ready {
		earlier(since)
		if from, ok := m.unread[id]; ok {
			earlier(from)
		}
		for _, place := range m.found[id] {
			earlier(m.jobs[place].LiveAt)
		}
	}
	return reach
}

// trim forgets jobs from before start, so that the memory stays as large as
// its window. Subscriptions that look further back are read from the store.
func (m *memory) trim(start time.Time) {
	places := make([]int32, len(m.jobs))
	kept := m.jobs[:0]
	clear(m.known)
	for i, j := range m.jobs {
		places[i] = -1
		if j.LiveAt.After(start) {
			places[i] = int32(len(kept))
			m.known[j.ID] = places[i]
			kept = append(kept, j)
		}
	}
	clear(m.jobs[len(kept):])
	m.jobs, m.start = kept, start
	for id, found := range m.found {
		left := found[:0]
		for _, place := range found {
			if places[place] >= 0 {
				left = append(left, places[place])
			}
		}
		if len(left) == 0 {
			delete(m.found, id)
			continue
		}
		m.found[id] = left
	}
	for id, s := range m.subs {
		// An active instant subscription is always served up to now.
		if s.since.Before(start) && (!s.instant || s.paused) {
			s.since = start
			m.subs[id] = s
		}
	}
}

func clusterOf(j *models.Job) string { return cmp.Or(j.Cluster, j.ID) }

func byTime(a, b newJob) int {
	return cmp.Or(a.LiveAt.Compare(b.LiveAt), cmp.Compare(a.ID, b.ID))
}
