package alerts

import (
	"hash/maphash"
	"math"
	"slices"
	"time"

	"github.com/enkaku/enkaku/models/alert"
)

// newJob is a job that became live, as far as planning needs it.
type newJob struct {
	ID       string
	Cluster  string // the job's id when it has none
	LiveAt   time.Time
	revision int
}

// standing is what the runner remembers of one subscription. There may be a
// million of them, so it holds no pointers and few bytes.
type standing struct {
	question uint64 // hash of what is asked
	since    moment // jobs that became live later were matched with this question
	found    uint32 // head of the list of jobs that answer it, 0 for none
	instant  bool
	paused   bool
}

// moment is a time in nanoseconds since 1970, the zero time at its far end.
type moment int64

func momentOf(t time.Time) moment {
	if t.IsZero() {
		return math.MinInt64
	}
	return moment(t.UnixNano())
}

// find says that the job at place answers a subscription; next is the
// subscription's find before this one, 0 for none.
type find struct {
	place int32
	next  uint32
}

// finds are kept in pieces of one size: one long slice would leave its old
// copies behind whenever it grows, and there may be millions.
type finds struct {
	pieces [][]find
	n      uint32
}

const findPiece = 1 << 12

// newFinds returns finds of which the first stands for none.
func newFinds() finds {
	var f finds
	f.add(find{})
	return f
}

func (f *finds) at(i uint32) *find { return &f.pieces[i/findPiece][i%findPiece] }

// add returns the place of a new find.
func (f *finds) add(x find) uint32 {
	if f.n%findPiece == 0 {
		f.pieces = append(f.pieces, make([]find, findPiece))
	}
	i := f.n
	f.n++
	*f.at(i) = x
	return i
}

// memory holds which new jobs answer which subscriptions. It is a projection:
// what it does not cover is read from the store again. One goroutine uses it.
type memory struct {
	seed   maphash.Seed
	floor  time.Time // earliest moment any subscription still has to look at
	start  time.Time // jobs that became live after it are here
	upTo   time.Time // the store's jobs were read up to here
	looked time.Time // when the store was asked last for what became live lately

	jobs   []newJob
	known  map[string]int32  // job id → place in jobs
	places map[string]uint32 // subscription id → place in subs
	subs   []standing
	free   []uint32 // places of subs that nobody has
	finds  finds
	spare  uint32 // head of the list of finds out of use

	ready   map[string]time.Time // instant subscriptions with something to tell, since when
	unread  map[string]time.Time // of these, those to be read from the store, from when on
	resting map[string]time.Time // paused instant subscriptions → end of the pause
	doctors map[string][]string  // doctor id → subscriptions that follow the profile
	follows map[string]string    // the reverse
}

func newMemory() *memory {
	return &memory{
		seed:    maphash.MakeSeed(),
		known:   make(map[string]int32),
		places:  make(map[string]uint32),
		finds:   newFinds(),
		ready:   make(map[string]time.Time),
		unread:  make(map[string]time.Time),
		resting: make(map[string]time.Time),
		doctors: make(map[string][]string),
		follows: make(map[string]string),
	}
}

// of returns what is remembered of a subscription.
func (m *memory) of(id string) (standing, bool) {
	p, ok := m.places[id]
	if !ok {
		return standing{}, false
	}
	return m.subs[p], true
}

// put remembers a subscription, or changes what is remembered of it.
func (m *memory) put(id string, s standing) {
	p, ok := m.places[id]
	if !ok {
		if last := len(m.free) - 1; last >= 0 {
			p, m.free = m.free[last], m.free[:last]
			m.subs[p] = s
		} else {
			p = uint32(len(m.subs))
			m.subs = append(m.subs, s)
		}
		m.places[id] = p
		return
	}
	m.subs[p] = s
}

// follow notes that a subscription goes by a doctor's profile.
func (m *memory) follow(id, doctor string) {
	if m.follows[id] == doctor {
		return
	}
	m.unfollow(id)
	m.follows[id] = doctor
	m.doctors[doctor] = append(m.doctors[doctor], id)
}

func (m *memory) unfollow(id string) {
	doctor, ok := m.follows[id]
	if !ok {
		return
	}
	delete(m.follows, id)
	rest := slices.DeleteFunc(m.doctors[doctor], func(x string) bool { return x == id })
	if len(rest) == 0 {
		delete(m.doctors, doctor)
	} else {
		m.doctors[doctor] = rest
	}
}

// question fingerprints what a subscription asks.
func (m *memory) question(s *alert.Subscription) uint64 {
	if s.DoctorID != "" {
		return maphash.String(m.seed, "doctor "+s.DoctorID)
	}
	hash := s.CriteriaHash
	if hash == "" {
		hash = s.Criteria.Hash()
	}
	return maphash.String(m.seed, hash)
}

// drop forgets a subscription.
func (m *memory) drop(id string) {
	m.unfollow(id)
	m.unfind(id)
	if p, ok := m.places[id]; ok {
		delete(m.places, id)
		m.subs[p] = standing{}
		m.free = append(m.free, p)
	}
	delete(m.ready, id)
	delete(m.unread, id)
	delete(m.resting, id)
}
