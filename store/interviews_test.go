package store_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
)

// two are slots from a time on.
func two(from time.Time) []models.TimeSlot {
	from = from.Truncate(time.Minute)
	return []models.TimeSlot{{Start: from.Add(24 * time.Hour), Minutes: 30},
		{Start: from.Add(48 * time.Hour), Minutes: 30}}
}

// arrange makes a step of an interview in a store.
func arrange(
	ctx context.Context, s *store.Store, id string, step func(a *models.Application) (bool, error),
) (changed bool, err error) {
	_, err = s.Applications().Change(ctx, id, func(a *models.Application) (bool, error) {
		changed, err = step(a)
		return changed, err
	})
	return changed && err == nil, err
}

// Many pick at once while the proposal is taken back: one of them wins, all
// others are told that it changed.
func TestOneOfManyPicks(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx, r := t.Context(), newThread(t, s, "j", "d")
		slots := two(c.now())
		_, err := arrange(ctx, s, r.a.ID, func(a *models.Application) (bool, error) {
			return a.Propose(models.ByPoster, slots, "会議", 0, c.now())
		})
		if err != nil {
			t.Fatal(err)
		}
		var all sync.WaitGroup
		var mu sync.Mutex
		won, lost := 0, 0
		for i := range 12 {
			all.Go(func() {
				changed, err := arrange(ctx, s, r.a.ID, func(a *models.Application) (bool, error) {
					if i%3 == 2 {
						return a.CallOff(models.ByPoster, fmt.Sprint("予定", i), 1, c.now())
					}
					return a.Pick(models.ByDoctor, slots[i%3], 1, c.now())
				})
				mu.Lock()
				defer mu.Unlock()
				switch {
				case changed:
					won++
				case err != nil && !errors.Is(err, models.ErrConflict):
					t.Error(err)
				default:
					lost++
				}
			})
		}
		all.Wait()
		a := must[models.Application](t)(s.Applications().Get(ctx, r.a.ID))
		if won != 1 || lost != 11 || len(a.Interview.Steps) != 2 || a.Interview.Place != "会議" {
			t.Errorf("%d won, %d lost: %+v", won, lost, a.Interview)
		}
		if holds := a.Interview.Holds(); holds != (a.Interview.State == models.InterviewAgreed) ||
			holds == (a.Interview.Agreed.Minutes == 0) {
			t.Errorf("%+v", a.Interview)
		}
	})
}

func TestInterviewsOfADay(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx := t.Context()
		slots := two(c.now())
		for i, state := range append(models.InterviewStates, models.InterviewAgreed, models.InterviewAgreed) {
			a := newThread(t, s, "j", fmt.Sprint("d", i)).a
			a.Interview = models.Interview{State: state, Agreed: slots[0], Changes: 1}
			if i == len(models.InterviewStates) {
				a.Interview.Agreed = slots[1]
			}
			if err := s.Applications().Save(ctx, &a); err != nil {
				t.Fatal(err)
			}
		}
		names := func(from, to time.Time) (all []string) {
			t.Helper()
			err := s.Applications().Interviews(ctx, from, to, func(a models.Application) error {
				all = append(all, a.DoctorID)
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			return all
		}
		first, second := slots[0].Start, slots[1].Start
		if got := names(first, first.Add(time.Minute)); fmt.Sprint(got) != "[d3 d7]" {
			t.Errorf("on the first day %v", got)
		}
		if got := names(first, second); len(got) != 2 {
			t.Errorf("before the second %v", got)
		}
		if got := names(first, second.Add(time.Minute)); fmt.Sprint(got) != "[d3 d7 d6]" {
			t.Errorf("both %v", got)
		}
		_, err := arrange(ctx, s, models.ApplicationID("j", "d3", 0), func(a *models.Application) (bool, error) {
			return a.CallOff(models.ByDoctor, "急用", 0, c.now())
		})
		if err != nil {
			t.Fatal(err)
		}
		if got := names(first, first.Add(time.Minute)); fmt.Sprint(got) != "[d7]" {
			t.Errorf("after one was called off %v", got)
		}
	})
}
