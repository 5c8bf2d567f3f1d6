package alerts

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/enkaku/enkaku/models"
)

// TestMemoryKeepsWhatMapsWouldKeep drives the memory beside a plain map of
// lists: whatever comes and goes, each subscription has the jobs that answer it.
func TestMemoryKeepsWhatMapsWouldKeep(t *testing.T) {
	began := time.Date(2026, 11, 23, 6, 0, 0, 0, models.Tokyo)
	rapid.Check(t, func(t *rapid.T) {
		m, want := newMemory(), make(map[string][]string)
		live := make(map[string]time.Time)
		sub := rapid.SampledFrom([]string{"a", "b", "c", "d"})
		job := rapid.IntRange(0, 9)
		meet := func(n, revision int, who []string) {
			j := &models.Job{ID: fmt.Sprint(n), Revision: revision,
				FirstLiveAt: began.Add(time.Duration(n) * time.Hour)}
			place, met := m.add(j)
			note := m.answer
			if met == metSame {
				return
			} else if met == metOther {
				note = m.answerAgain
			}
			live[j.ID] = j.FirstLiveAt
			for _, id := range who {
				if _, known := want[id]; known {
					note(id, place, began)
					if !slices.Contains(want[id], j.ID) {
						want[id] = append(want[id], j.ID)
					}
				}
			}
		}
		t.Repeat(map[string]func(*rapid.T){
			"subscribe": func(t *rapid.T) {
				id := sub.Draw(t, "sub")
				if _, known := want[id]; !known {
					m.put(id, standing{since: momentOf(time.Time{})})
					want[id] = nil
				}
			},
			"drop": func(t *rapid.T) {
				id := sub.Draw(t, "sub")
				m.drop(id)
				delete(want, id)
			},
			"meet": func(t *rapid.T) {
				who := rapid.SliceOfNDistinct(sub, 0, 4, rapid.ID).Draw(t, "who")
				meet(job.Draw(t, "job"), rapid.IntRange(1, 3).Draw(t, "revision"), who)
			},
			"serve": func(t *rapid.T) {
				id := sub.Draw(t, "sub")
				if list, known := want[id]; known {
					jobs, _ := m.candidates(id, began.Add(-time.Hour))
					waiting := jobs[len(jobs)/2:]
					m.served(id, waiting, began)
					want[id] = list[:0]
					for _, j := range waiting {
						want[id] = append(want[id], j.ID)
					}
				}
			},
			"trim": func(t *rapid.T) {
				start := began.Add(time.Duration(rapid.IntRange(-1, 5).Draw(t, "hours")) * time.Hour)
				m.trim(start)
				gone := func(j string) bool { return !live[j].After(start) }
				for id := range want {
					want[id] = slices.DeleteFunc(want[id], gone)
				}
			},
			"": func(t *rapid.T) {
				for _, id := range []string{"a", "b", "c", "d"} {
					s, _ := m.of(id)
					var got []string
					for place := range m.found(s) {
						got = append(got, m.jobs[place].ID)
					}
					slices.Sort(got)
					if w := slices.Sorted(slices.Values(want[id])); !slices.Equal(got, w) {
						t.Fatalf("%s: %v, want %v", id, got, w)
					}
				}
			},
		})
	})
}
