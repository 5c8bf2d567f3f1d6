package store_test

import (
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
)

// hid hides a job of a position.
func hid(doctor, job, cluster string, at time.Time) models.HiddenJob {
	return models.HiddenJob{DoctorID: doctor, JobID: job, Cluster: cluster, Reason: models.HidePay, Hourly: 9000, At: at}
}

// jobsOf names the jobs that a doctor hid, hidden first first.
func jobsOf(t *testing.T, s *store.Store, doctor string) (ids []string) {
	t.Helper()
	d := must[models.Doctor](t)(s.OwnProfiles().Get(t.Context(), doctor))
	for _, h := range d.Hidden {
		ids = append(ids, h.JobID)
	}
	return ids
}

// Two windows that hide two jobs at once lose none; hiding one again replaces
// what was said, and the oldest are forgotten.
func TestHiddenJobsAreKeptEachForItself(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx, h := t.Context(), s.HiddenJobs()
		for _, id := range []string{"d", "e"} {
			if err := s.Doctors().Save(ctx, &models.Doctor{ID: id, UserID: "u" + id}); err != nil {
				t.Fatal(err)
			}
		}
		var windows sync.WaitGroup
		failed := make([]error, 8)
		for i := range failed {
			job, at := string(rune('a'+i/2)), c.now().Add(time.Duration(i/2)*time.Second)
			windows.Go(func() { failed[i] = h.Put(ctx, hid("d", job, "c", at)) })
		}
		windows.Wait()
		if err := errors.Join(failed...); err != nil {
			t.Fatal(err)
		}
		if got := jobsOf(t, s, "d"); !slices.Equal(got, []string{"a", "b", "c", "d"}) {
			t.Errorf("eight windows hid four jobs: %v", got)
		}
		again := hid("d", "b", "c", c.now().Add(time.Minute))
		again.Reason = models.HideWork
		if err := errors.Join(h.Put(ctx, again), h.Put(ctx, hid("e", "z", "", c.now()))); err != nil {
			t.Fatal(err)
		}
		d := must[models.Doctor](t)(s.OwnProfiles().Get(ctx, "d"))
		if last := d.Hidden[len(d.Hidden)-1]; len(d.Hidden) != 4 || last.JobID != "b" || last.Reason != models.HideWork ||
			last.Hourly != 9000 {
			t.Errorf("hidden again: %+v", d.Hidden)
		}
		for want, j := range map[string]*models.Job{
			"d": {ID: "other", Cluster: "c"}, "e": {ID: "z", Cluster: "new"}, "": {ID: "other"},
		} {
			by := must[map[string]bool](t)(h.By(ctx, j))
			if len(by) != len(want) || want != "" && !by[want] {
				t.Errorf("%+v is hidden by %v, want %q", j, by, want)
			}
		}
		if err := errors.Join(h.Take(ctx, "d", "b"), h.Take(ctx, "d", "b"), h.RemoveAll(ctx, "e")); err != nil {
			t.Fatal(err)
		}
		if got := append(jobsOf(t, s, "d"), jobsOf(t, s, "e")...); !slices.Equal(got, []string{"a", "c", "d"}) {
			t.Errorf("brought back and erased: %v", got)
		}
	})
}

// What a version before kept in the profile is found, moved once, and stays when
// the move was cut off after any write; hidden meanwhile stays as it is.
func TestHiddenJobsLeaveTheProfile(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx := t.Context()
		once := models.HiddenJobs{
			{JobID: "a", Reason: models.HidePay, At: c.now()}, {JobID: "b", Reason: models.HideWork, At: c.now().Add(1e9)},
		}
		for _, id := range []string{"read", "cut", "moved"} {
			if err := s.Doctors().Save(ctx, &models.Doctor{ID: id, UserID: id, HiddenOnce: once}); err != nil {
				t.Fatal(err)
			}
		}
		newer := hid("cut", "b", "", c.now().Add(2e9)) // the first write of a move, or the doctor's own since
		newer.Reason = models.HideHours
		if err := s.HiddenJobs().Put(ctx, newer); err != nil {
			t.Fatal(err)
		}
		cut := errors.New("cut")
		if _, err := s.MoveHidden(ctx, func() error { return cut }); !errors.Is(err, cut) {
			t.Fatal(err)
		}
		read := must[models.Doctor](t)(s.OwnProfiles().Get(ctx, "read"))
		if got := jobsOf(t, s, "read"); !slices.Equal(got, []string{"a", "b"}) || len(read.HiddenOnce) > 0 {
			t.Errorf("read: %v, %v left", got, read.HiddenOnce)
		}
		if err := s.Doctors().Save(ctx, &read); err != nil {
			t.Errorf("the profile that was read with them cannot be saved: %v", err)
		}
		for i, want := range []int{2, 0} {
			if n := must[int](t)(s.MoveHidden(ctx, func() error { return nil })); n != want {
				t.Errorf("move %d: %d profiles, want %d", i, n, want)
			}
		}
		for _, id := range []string{"cut", "moved", "read"} {
			d := must[models.Doctor](t)(s.Doctors().Get(ctx, id))
			if got := jobsOf(t, s, id); len(d.HiddenOnce) > 0 || strings.Join(got, "") != "ab" {
				t.Errorf("%s: %v hidden, %d left in the profile", id, got, len(d.HiddenOnce))
			}
		}
		d := must[models.Doctor](t)(s.OwnProfiles().Get(ctx, "cut"))
		if h := d.Hidden.Of("b"); h == nil || h.Reason != models.HideHours {
			t.Errorf("hidden meanwhile: %+v", h)
		}
		if err := s.HiddenJobs().Take(ctx, "read", "a"); err != nil || len(jobsOf(t, s, "read")) != 1 {
			t.Errorf("brought back: %v, %v", err, jobsOf(t, s, "read"))
		}
	})
}
