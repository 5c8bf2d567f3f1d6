package store_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/store"
)

func TestAListIsCountedAndReadByPages(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx := t.Context()
		apply := func(job, doctor string, state models.ApplicationState, day int) {
			t.Helper()
			a := &models.Application{ID: job + "." + doctor, JobID: job, DoctorID: doctor, Poster: poster, State: state,
				Message: "m", CreatedAt: c.now().AddDate(0, 0, day)}
			if err := s.Applications().Save(ctx, a); err != nil {
				t.Fatal(err)
			}
		}
		apply("j1", "d1", "received", 1)
		apply("j1", "d2", "viewed", 2)
		apply("j2", "d1", "received", 3)
		other := &models.Application{ID: "j1.x", JobID: "j1", DoctorID: "x",
			Poster: models.OrgRef{Kind: models.OrgEmployer, ID: "o"}, State: "received"}
		if err := s.Applications().Save(ctx, other); err != nil {
			t.Fatal(err)
		}
		for name, l := range map[string]struct {
			list models.List[models.Application]
			want string
		}{
			"of a poster": {s.Applications().Desk(store.Applicants{Poster: poster}), "j1.d1 j1.d2 j2.d1"},
			"to one job":  {s.Applications().Desk(store.Applicants{Poster: poster, JobID: "j1"}), "j1.d1 j1.d2"},
			"of a doctor": {s.Applications().OfDoctor("d1"), "j2.d1 j1.d1"},
			"of nobody":   {s.Applications().OfDoctor("nobody"), ""},
		} {
			if got := strings.Join(pages(t, l.list), " "); got != l.want {
				t.Errorf("%s: %q, want %q", name, got, l.want)
			}
		}
		counted := must[map[models.ApplicationState]int](t)(
			s.Applications().DeskCounts(ctx, store.Applicants{Poster: poster}))
		if counted["received"] != 2 || counted["viewed"] != 1 || counted["closed"] != 0 {
			t.Errorf("counted %v", counted)
		}
		taken := &models.Application{ID: "j1.w", JobID: "j1", DoctorID: "w",
			Poster: models.OrgRef{Kind: models.OrgEmployer, ID: "o"}, State: "withdrawn"}
		if err := s.Applications().Save(ctx, taken); err != nil {
			t.Fatal(err)
		}
		counts := must[map[string]int](t)(s.Applications().CountByJobs(ctx, []string{"j1", "j2", "j3"}))
		if counts["j1"] != 3 || counts["j2"] != 1 || len(counts) != 2 {
			t.Errorf("by job: %v", counts)
		}
		job := &models.Job{ID: "j1", Ref: "r", Poster: poster, CreatedAt: c.now()}
		job.Title = vocab.Text{JA: "内科のオンライン診療", EN: "Online care"}
		if err := s.Jobs().Save(ctx, job); err != nil {
			t.Fatal(err)
		}
		titles := must[map[string]vocab.Text](t)(s.Jobs().Titles(ctx, []string{"j1", "absent"}))
		if len(titles) != 1 || titles["j1"] != job.Title {
			t.Errorf("titles: %v", titles)
		}
		times := must[[]time.Time](t)(s.Applications().Times(ctx, "j1", c.now()))
		if len(times) != 2 || !times[0].Equal(c.now().AddDate(0, 0, 2)) {
			t.Errorf("times: %v", times)
		}
	})
}

// pages reads a list one value a page, and from end to end, and tells what
// stands there.
func pages(t *testing.T, list models.List[models.Application]) (ids []string) {
	t.Helper()
	total := must[int](t)(list.Count(t.Context()))
	for i := range total {
		page := must[[]models.Application](t)(list.Page(t.Context(), i, 1))
		if len(page) != 1 || page[0].Message == "" && page[0].DoctorID != "x" {
			t.Fatalf("row %d of %d: %+v", i, total, page)
		}
		ids = append(ids, page[0].ID)
	}
	if past := must[[]models.Application](t)(list.Page(t.Context(), total, 1)); len(past) > 0 {
		t.Errorf("past the end: %+v", past)
	}
	var whole []string
	if err := list.Each(t.Context(), func(a models.Application) error {
		whole = append(whole,
			a.ID)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(ids, whole) {
		t.Errorf("by pages %v, whole %v", ids, whole)
	}
	return ids
}

func TestBriefsSayWhatTheJobsSay(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx := t.Context()
		day := func(n int) time.Time { return c.now().AddDate(0, 0, n).Truncate(time.Millisecond) }
		full := newJob("full", func(j *models.Job) {
			j.PublishAt, j.ExpiresAt, j.FirstLiveAt, j.EditedAt = day(-2), day(9), day(-1), day(-1)
			j.Regulatory.OnlineCareNotice, j.Regulatory.Institution = models.NoticeGrandfathered, "e9"
			j.Title, j.ReviewNote, j.Proposed, j.CreatedAt = vocab.Text{JA: "題"}, "直してください", &models.Advert{}, day(-3)
		})
		over := newJob("over", func(j *models.Job) {
			j.State, j.ClosedAt, j.ExpiresAt, j.CreatedAt = models.JobClosed, day(-1), day(5), day(-2)
		})
		late := newJob("late", func(j *models.Job) { j.ExpiresAt, j.CreatedAt = day(-1), day(-1) })
		save(t, s, full, over, late)

		briefs := must[[]models.JobBrief](t)
		got := briefs(s.Jobs().BriefsByPoster(ctx, poster))
		if len(got) != 3 || got[0].ID != "late" || got[1].ID != "over" || got[2].ID != "full" {
			t.Fatalf("of the poster: %+v", got)
		}
		for i, j := range []*models.Job{late, over, full} {
			b := got[i]
			if !sameLife(b.Life, j.Life()) || !b.FirstLiveAt.Equal(j.FirstLiveAt) || b.ReviewNote != j.ReviewNote ||
				b.EmployerID != j.EmployerID || b.Institution != j.Regulatory.Institution ||
				b.ProposedAt.IsZero() != (j.Proposed == nil) {
				t.Errorf("%s: %+v", j.ID, b)
			}
			if b.Public(c.now()) != j.Public(c.now()) {
				t.Errorf("%s: public %t", j.ID, b.Public(c.now()))
			}
		}
		if at := briefs(s.Jobs().BriefsByEmployer(ctx, full.EmployerID)); len(at) != 3 {
			t.Errorf("at the employer: %+v", at)
		}
		named := must[map[string]models.JobBrief](t)(s.Jobs().Briefs(ctx, []string{"full", "gone"}))
		if len(named) != 1 || named["full"].ReviewNote != "直してください" {
			t.Errorf("named: %+v", named)
		}
		if n := must[int](t)(s.Jobs().CountUnexpired(ctx, c.now())); n != 1 {
			t.Errorf("%d unexpired, want the one that is approved and not over", n)
		}
		open := must[[]models.JobAddress](t)(s.Jobs().Unexpired(ctx, c.now(), 0, 10))
		if len(open) != 1 || open[0].Title() != full.Title || !open[0].EditedAt.Equal(full.EditedAt) ||
			!open[0].Live(c.now()) {
			t.Errorf("unexpired: %+v", open)
		}
		ended := must[[]models.EndedJob](t)(s.Jobs().Ended(ctx, 5))
		if len(ended) != 1 || ended[0].ID != "over" || ended[0].State != models.JobClosed ||
			ended[0].UpdatedAt.IsZero() {
			t.Errorf("ended: %+v", ended)
		}
		if newest := must[models.Job](t)(s.Jobs().Newest(ctx, poster)); newest.ID != "late" {
			t.Errorf("newest: %s", newest.ID)
		}
	})
}

func sameLife(a, b models.Life) bool {
	return a.State == b.State && a.Notice == b.Notice && a.PublishAt.Equal(b.PublishAt) &&
		a.ExpiresAt.Equal(b.ExpiresAt) && a.ClosedAt.Equal(b.ClosedAt)
}

func TestTheReviewQueueHoldsEachJobOnce(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		review := func(j *models.Job) { j.State = models.JobInReview }
		edit := func(j *models.Job) { j.Proposed = &models.Advert{} }
		for _, j := range []*models.Job{newJob("edit", edit), newJob("fresh", review), newJob("both", review, edit),
			newJob("none")} {
			save(t, s, j)
			c.add(time.Second)
		}
		var got []string
		for _, w := range must[[]models.WaitingJob](t)(s.Jobs().ReviewQueue(t.Context())) {
			got = append(got, w.ID)
		}
		if strings.Join(got, " ") != "edit fresh both" {
			t.Errorf("queue %v", got)
		}
	})
}

func TestFiguresOfManyJobsAreReadAtOnce(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, _ *clock) {
		ctx := t.Context()
		err := s.Counters().Add(ctx, []models.JobCount{
			{JobID: "a", Day: "2026-07-01", Kind: "view", N: 3}, {JobID: "a", Day: "2026-07-02", Kind: "view", N: 4},
			{JobID: "a", Day: "2026-07-02", Kind: "click", N: 1}, {JobID: "b", Day: "2026-07-02", Kind: "other", N: 9},
			{JobID: "c", Day: "2026-07-02", Kind: "view", N: 8}})
		if err != nil {
			t.Fatal(err)
		}
		got := must[map[string]models.JobTotals](t)(s.Counters().Totals(ctx, []string{"a", "b"}))
		if got["a"] != (models.JobTotals{Views: 7, Clicks: 1}) || got["b"] != (models.JobTotals{}) ||
			got["c"] != (models.JobTotals{}) {
			t.Errorf("totals %+v", got)
		}
	})
}

func TestListsOfSmallNouns(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx := t.Context()
		saved := func(job string, day int) *models.SavedJob {
			return &models.SavedJob{ID: models.SavedID("u", job), UserID: "u", JobID: job,
				CreatedAt: c.now().AddDate(0, 0, day)}
		}
		draft := func(id, job string) *models.Draft { return &models.Draft{ID: id, Owner: poster, JobID: job} }
		sub := func(id string, state alert.SubscriptionState) *alert.Subscription {
			return &alert.Subscription{ID: id, Email: "a@b.jp", State: state, CriteriaHash: id, CreatedAt: c.now()}
		}
		err := errors.Join(
			s.Saved().Save(ctx, saved("j1", 1)), s.Saved().Save(ctx, saved("j2", 2)),
			s.Drafts().Save(ctx, draft("d1", "")), s.Drafts().Save(ctx, draft("d2", "j2")),
			s.Subscriptions().Save(ctx, sub("s1", alert.SubActive)),
			s.Subscriptions().Save(ctx, sub("s2", alert.SubUnsubscribed)),
			s.Suppressions().Put(ctx, "x@y.jp", alert.SuppressedBounce, "event", c.now()),
			s.Suppressions().Save(ctx, &alert.Suppression{ID: "counted", Reason: "soft", At: c.now()}),
			s.Deliveries().Insert(ctx, alert.Delivery{ID: "w", State: alert.DeliveryFailed}),
			s.Deliveries().Insert(ctx, alert.Delivery{ID: "ok", State: alert.DeliveryAccepted}))
		for i := range 3 {
			err = errors.Join(err, s.Revisions().Save(ctx,
				models.JobRevision{ID: fmt.Sprint("j.", i), JobID: "j", Revision: i}),
				s.Audit().Append(ctx, models.AuditEntry{Who: []string{"me", "other"}[i%2], Action: "read",
					Target: "doctor/d"}))
			c.add(time.Second)
		}
		if err != nil {
			t.Fatal(err)
		}
		if ids := must[[]string](t)(s.Saved().JobIDs(ctx, "u")); strings.Join(ids, " ") != "j2 j1" {
			t.Errorf("saved %v", ids)
		}
		if among := must[map[string]bool](t)(s.Saved().Among(ctx, "u", []string{"j1", "j9"})); len(among) != 1 ||
			!among["j1"] {
			t.Errorf("among %v", among)
		}
		if d := must[models.Draft](t)(s.Drafts().ByJob(ctx, "j2")); d.ID != "d2" {
			t.Errorf("draft of the job: %s", d.ID)
		}
		if living := must[[]alert.Subscription](t)(s.Subscriptions().Living(ctx, "A@B.jp")); len(living) != 1 ||
			living[0].ID != "s1" {
			t.Errorf("living: %+v", living)
		}
		if all := must[[]alert.Subscription](t)(s.Subscriptions().ByEmail(ctx, "a@b.jp")); len(all) != 2 {
			t.Errorf("of the address: %+v", all)
		}
		for name, n := range map[string]func() (int, error){
			"suppressions": func() (int, error) { return s.Suppressions().All().Count(ctx) },
			"failed": func() (int, error) {
				return s.Deliveries().InStates(alert.DeliveryFailed, alert.DeliveryUnknown).Count(ctx)
			},
		} {
			if got, err := n(); got != 1 || err != nil {
				t.Errorf("%s: %d, %v", name, got, err)
			}
		}
		if page := must[[]models.JobRevision](t)(s.Revisions().OfJob("j").Page(ctx, 1, 1)); len(page) != 1 ||
			page[0].Revision != 1 {
			t.Errorf("revisions: %+v", page)
		}
		ids := must[[]string](t)(s.Audit().Looks(ctx, "doctor/d", "me"))
		entries := must[map[string]models.AuditEntry](t)(s.Audit().GetMany(ctx, ids))
		if len(ids) != 1 || entries[ids[0]].Who != "other" {
			t.Errorf("by others: %v %+v", ids, entries)
		}
		for _, e := range []models.AuditEntry{{Who: "me", Action: "read"},
			{Who: "me", Action: models.DeedReadDocument}} {
			e.Target = "doctor/e"
			if err := s.Audit().Append(ctx, e); err != nil {
				t.Fatal(err)
			}
		}
		if ids := must[[]string](t)(s.Audit().Looks(ctx, "doctor/e", "me")); len(ids) != 1 {
			t.Errorf("own looks: %v; want that into a document", ids)
		}
		if n := must[int](t)(s.Audit().Find("", "doctor/d", c.now().Add(-2*time.Second)).Count(ctx)); n != 2 {
			t.Errorf("%d entries until then, want 2", n)
		}
	})
}
