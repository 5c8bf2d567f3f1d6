package alerts

import (
	"cmp"
	"iter"
	"slices"
	"time"

	"github.com/enkaku/enkaku/models"
)

// add notes a job and returns its place. met is what was done with it before.
func (m *memory) add(j *models.Job) (place int32, met meeting) {
	if i, ok := m.known[j.ID]; ok {
		met = metSame
		if m.jobs[i].revision != j.Revision {
			met = metOther
		}
		m.jobs[i].revision = j.Revision
		return i, met
	}
	place = int32(len(m.jobs))
	m.jobs = append(m.jobs, newJob{ID: j.ID, Cluster: clusterOf(j), LiveAt: j.FirstLiveAt, revision: j.Revision})
	m.known[j.ID] = place
	return place, metNever
}

// meeting tells what of a job was matched before.
type meeting int

const (
	metNever meeting = iota
	metOther         // another text of it
	metSame          // this text
)

// found iterates over the places of the jobs that answer a subscription.
func (m *memory) found(s standing) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		for f := s.found; f != 0; f = m.finds.at(f).next {
			if !yield(m.finds.at(f).place) {
				return
			}
		}
	}
}

// answer notes that the job at place answers the subscription, which nobody
// noted before.
func (m *memory) answer(id string, place int32, now time.Time) {
	p, ok := m.places[id]
	if !ok {
		return // the store is asked for what is not remembered
	}
	s := &m.subs[p]
	s.found = m.newFind(find{place: place, next: s.found})
	m.wake(id, *s, now)
}

// answerAgain is answer for what may be noted already.
func (m *memory) answerAgain(id string, place int32, now time.Time) {
	s, _ := m.of(id)
	for there := range m.found(s) {
		if there == place {
			m.wake(id, s, now)
			return
		}
	}
	m.answer(id, place, now)
}

// wake notes that a subscription has something to tell, if that is looked at
// by itself.
func (m *memory) wake(id string, s standing, now time.Time) {
	if !s.instant || s.paused {
		return
	}
	if _, waiting := m.ready[id]; !waiting {
		m.ready[id] = now
	}
}

func (m *memory) newFind(f find) uint32 {
	if n := m.spare; n != 0 {
		m.spare = m.finds.at(n).next
		*m.finds.at(n) = f
		return n
	}
	return m.finds.add(f)
}

// unfind forgets the jobs that answer a subscription.
func (m *memory) unfind(id string) {
	p, ok := m.places[id]
	if !ok {
		return
	}
	s := &m.subs[p]
	for s.found != 0 {
		n := s.found
		s.found = m.finds.at(n).next
		m.finds.at(n).next = m.spare
		m.spare = n
	}
}

// candidates returns the jobs after low that answer the subscription, the
// earliest first, and whether the memory knows them all.
func (m *memory) candidates(id string, low time.Time) (jobs []newJob, complete bool) {
	s, ok := m.of(id)
	if !ok || momentOf(low) < s.since {
		return nil, false
	}
	for place := range m.found(s) {
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
	m.unfind(id)
	for _, j := range waiting {
		if place, ok := m.known[j.ID]; ok {
			m.answer(id, place, now)
		}
	}
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
		known, _ := m.of(id)
		for place := range m.found(known) {
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
	next := newFinds()
	for p := range m.subs {
		s := &m.subs[p]
		left := uint32(0)
		for place := range m.found(*s) {
			if places[place] >= 0 {
				left = next.add(find{place: places[place], next: left})
			}
		}
		s.found = left
		// An active instant subscription is always served up to now.
		if !s.instant || s.paused {
			s.since = max(s.since, momentOf(start))
		}
	}
	m.finds, m.spare = next, 0
}

func clusterOf(j *models.Job) string { return cmp.Or(j.Cluster, j.ID) }

func byTime(a, b newJob) int {
	return cmp.Or(a.LiveAt.Compare(b.LiveAt), cmp.Compare(a.ID, b.ID))
}
