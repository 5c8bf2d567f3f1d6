package alerts

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/reading"
)

// The memory answers for what was matched with the question that a
// subscription asks now; what lies before is read from the store.
func TestWhatTheMemoryAnswersFor(t *testing.T) {
	m := newMemory()
	m.put("s", standing{since: momentOf(noon)})
	for i := range 2 {
		place, _ := m.add(&models.Job{ID: fmt.Sprint(i), FirstLiveAt: noon.Add(time.Duration(i+1) * time.Minute)})
		m.answer("s", place, noon)
	}
	for name, tc := range map[string]struct {
		id       string
		low      time.Time
		complete bool
		jobs     int
	}{
		"nobody it knows":           {"t", noon, false, 0},
		"from before":               {"s", noon.Add(-1), false, 0},
		"all since then":            {"s", noon, true, 2},
		"what became live later on": {"s", noon.Add(time.Minute), true, 1},
		"nothing new":               {"s", noon.Add(2 * time.Minute), true, 0},
	} {
		jobs, complete := m.candidates(tc.id, tc.low)
		if complete != tc.complete || len(jobs) != tc.jobs {
			t.Errorf("%s: %d jobs, complete %t; want %d, %t", name, len(jobs), complete, tc.jobs, tc.complete)
		}
		if !slices.IsSortedFunc(jobs, byTime) {
			t.Errorf("%s: not the earliest first: %v", name, jobs)
		}
	}
}

// A job that answers wakes an instant alert that does not rest, from the first
// job on.
func TestWhichAlertsAJobWakes(t *testing.T) {
	for name, tc := range map[string]struct {
		s     standing
		wakes bool
	}{
		"daily":           {standing{}, false},
		"daily, paused":   {standing{paused: true}, false},
		"instant":         {standing{instant: true}, true},
		"instant, paused": {standing{instant: true, paused: true}, false},
	} {
		m := newMemory()
		m.put("s", tc.s)
		for i := range 2 {
			place, _ := m.add(&models.Job{ID: fmt.Sprint(i), FirstLiveAt: noon})
			m.answer("s", place, noon.Add(time.Duration(i)*time.Second))
		}
		if since, ready := m.ready["s"]; ready != tc.wakes || ready && !since.Equal(noon) {
			t.Errorf("%s: ready %t since %s, want %t", name, ready, since, tc.wakes)
		}
	}
}

func TestWhoFollowsAProfile(t *testing.T) {
	m := newMemory()
	followers := func(want ...string) {
		t.Helper()
		if got := slices.Sorted(slices.Values(m.doctors["doc"])); !slices.Equal(got, want) {
			t.Errorf("%v follow, want %v", got, want)
		}
	}
	m.unfollow("a") // follows none
	m.follow("a", "doc")
	m.follow("b", "doc")
	m.follow("a", "doc") // learnt once more
	followers("a", "b")
	m.follow("a", "another")
	followers("b")
	if !slices.Equal(m.doctors["another"], []string{"a"}) {
		t.Errorf("%v", m.doctors)
	}
	m.drop("b")
	m.unfollow("a")
	if len(m.doctors) != 0 || len(m.follows) != 0 {
		t.Errorf("nobody follows: %v, %v", m.doctors, m.follows)
	}
}

func TestWhenASubscriptionAsksSomethingElse(t *testing.T) {
	m := newMemory()
	night := models.Criteria{Schedule: []vocab.ScheduleType{"night"}}
	base := alert.Subscription{ID: "s", Criteria: night, CriteriaHash: night.Hash()}
	for name, tc := range map[string]struct {
		other alert.Subscription
		same  bool
	}{
		"read again":                 {base, true},
		"of somebody else":           {alert.Subscription{ID: "t", Email: "t@example.jp", Criteria: night, CriteriaHash: night.Hash()}, true},
		"from before hashes":         {alert.Subscription{ID: "s", Criteria: night}, true},
		"other criteria":             {alert.Subscription{ID: "s", CriteriaHash: models.Criteria{}.Hash()}, false},
		"a profile":                  {alert.Subscription{ID: "s", DoctorID: "doc", Criteria: night, CriteriaHash: night.Hash()}, false},
		"from before hashes, others": {alert.Subscription{ID: "s"}, false},
	} {
		if got := m.question(&base) == m.question(&tc.other); got != tc.same {
			t.Errorf("%s: the same question %t, want %t", name, got, tc.same)
		}
	}
	doc, another := alert.Subscription{DoctorID: "doc"}, alert.Subscription{DoctorID: "another"}
	if m.question(&doc) == m.question(&another) {
		t.Error("two profiles ask the same")
	}
}

// The memory of many finds is kept in pieces, and what is out of use is used
// again.
func TestTheMemoryGrowsByWhatIsInUse(t *testing.T) {
	m := newMemory()
	m.put("s", standing{since: momentOf(noon)})
	fill := func() {
		for i := range 2*findPiece + 10 {
			place, _ := m.add(&models.Job{ID: fmt.Sprint(i), FirstLiveAt: noon.Add(time.Duration(i + 1))})
			m.answer("s", place, noon)
		}
		if jobs, _ := m.candidates("s", noon); len(jobs) != 2*findPiece+10 {
			t.Fatalf("%d jobs", len(jobs))
		}
	}
	fill()
	pieces := len(m.finds.pieces)
	m.served("s", nil, noon)
	fill()
	if got := len(m.finds.pieces); got != pieces || pieces != 3 {
		t.Errorf("%d pieces, then %d; want 3", pieces, got)
	}
	for range 3 {
		m.put("t", standing{})
		m.drop("t")
	}
	if len(m.subs) != 2 {
		t.Errorf("%d places for two alerts that were never there together with a third", len(m.subs))
	}
}

// The memory reaches back fifteen days, and is cut once a day.
func TestHowFarBackTheMemoryReaches(t *testing.T) {
	const day = 24 * time.Hour
	for after, cut := range map[time.Duration]bool{16 * day: false, 16*day + 1: true} {
		r := NewRunner(Desk{}, Options{})
		now := noon.Add(after)
		r.mem.start, r.mem.looked = noon, now
		r.mem.add(&models.Job{ID: "old", FirstLiveAt: noon.Add(time.Hour)})
		r.mem.add(&models.Job{ID: "new", FirstLiveAt: now.Add(-15*day + 1)})
		if err := r.follow(t.Context(), now); err != nil {
			t.Fatal(err)
		}
		want, start := 2, noon
		if cut {
			want, start = 1, now.Add(-15*day)
		}
		if len(r.mem.jobs) != want || !r.mem.start.Equal(start) {
			t.Errorf("after %s: %d jobs since %s, want %d since %s", after, len(r.mem.jobs), r.mem.start, want, start)
		}
	}
}

// A job is new when it became live after what the memory covers.
func TestWhichJobsTheMemoryTakesIn(t *testing.T) {
	matcher := NewPercolation(reading.NewAnalyzer())
	for name, tc := range map[string]struct {
		start, live time.Time
		taken       bool
	}{
		"never live":             {noon, time.Time{}, false},
		"never live, at a start": {time.Time{}, time.Time{}, false},
		"live before":            {noon, noon, false},
		"live after":             {noon, noon.Add(1), true},
		"at a start":             {time.Time{}, noon.AddDate(-1, 0, 0), true},
	} {
		r := NewRunner(Desk{Matcher: matcher}, Options{})
		r.mem.start = tc.start
		r.meet(&models.Job{ID: "j", FirstLiveAt: tc.live}, noon)
		if taken := len(r.mem.jobs) == 1; taken != tc.taken {
			t.Errorf("%s: taken in %t, want %t", name, taken, tc.taken)
		}
	}
}

// Instant alerts were served up to the earliest that one of them waits for.
func TestUpToWhenInstantAlertsAreServed(t *testing.T) {
	m := newMemory()
	if got := m.reach(noon); !got.Equal(noon) {
		t.Errorf("nobody waits: %s", got)
	}
	m.put("s", standing{instant: true})
	place, _ := m.add(&models.Job{ID: "j", FirstLiveAt: noon.Add(-time.Minute)})
	m.answer("s", place, noon.Add(-time.Second))
	if got := m.reach(noon); !got.Equal(noon.Add(-time.Minute)) {
		t.Errorf("a job waits: %s", got)
	}
	m.unread["s"] = noon.Add(-time.Hour)
	if got := m.reach(noon); !got.Equal(noon.Add(-time.Hour)) {
		t.Errorf("what is to be read waits: %s", got)
	}
	m.served("s", nil, noon)
	m.put("t", standing{instant: true})
	m.ready["t"] = noon.Add(-time.Second)
	if got := m.reach(noon); !got.Equal(noon.Add(-time.Second)) {
		t.Errorf("one that was woken waits: %s", got)
	}
}

// Cutting the memory leaves an instant alert complete, since it is served
// always; any other that looks further back is read from the store.
func TestWhoTheMemoryAnswersForAfterItWasCut(t *testing.T) {
	for name, tc := range map[string]struct {
		s        standing
		complete bool
	}{
		"daily":           {standing{}, false},
		"instant":         {standing{instant: true}, true},
		"instant, paused": {standing{instant: true, paused: true}, false},
	} {
		m := newMemory()
		tc.s.since = momentOf(noon)
		m.put("s", tc.s)
		m.trim(noon.Add(time.Hour))
		if _, complete := m.candidates("s", noon.Add(time.Hour-1)); complete != tc.complete {
			t.Errorf("%s: complete from before the cut %t, want %t", name, complete, tc.complete)
		}
		if _, complete := m.candidates("s", noon.Add(time.Hour)); !complete {
			t.Errorf("%s: not complete from the cut on", name)
		}
	}
}
