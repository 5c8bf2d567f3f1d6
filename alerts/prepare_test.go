package alerts

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// What a mail is noted to tell is what stands in it, and what an earlier try
// may have told already.
func TestWhatAMailIsNotedToTell(t *testing.T) {
	for name, tc := range map[string]struct {
		tries             int
		before, now, want []string
	}{
		"the first try":                          {0, nil, []string{"a", "b"}, []string{"a", "b"}},
		"planned anew, nothing left before":      {0, []string{"x"}, []string{"a"}, []string{"a"}},
		"again, the same":                        {1, []string{"a"}, []string{"a"}, []string{"a"}},
		"again, one of the jobs closed since":    {1, []string{"a", "b"}, []string{"b"}, []string{"a", "b"}},
		"again, with what another alert gave up": {2, []string{"a"}, []string{"a", "b"}, []string{"a", "b"}},
	} {
		d := draft{delivery: &alert.Delivery{Attempts: tc.tries, Told: tc.before}}
		for _, c := range tc.now {
			d.clusters = append(d.clusters, alert.DeliveredJob{Cluster: c})
		}
		if got := d.tells(); !slices.Equal(got, tc.want) {
			t.Errorf("%s: %v, want %v", name, got, tc.want)
		}
	}
}

func TestADraftKeepsItsJobsAndClustersTogether(t *testing.T) {
	draftOf := func(ids ...string) *draft {
		d := &draft{}
		for _, id := range ids {
			d.told = append(d.told, templates.DigestJob{Job: &models.Job{ID: id}})
			d.clusters = append(d.clusters, alert.DeliveredJob{JobID: id})
		}
		return d
	}
	for name, tc := range map[string]struct {
		d    *draft
		drop []string
		left []string
		skip string
	}{
		"all stay":              {draftOf("a", "b"), nil, []string{"a", "b"}, ""},
		"the first goes":        {draftOf("a", "b", "c"), []string{"a"}, []string{"b", "c"}, ""},
		"all go":                {draftOf("a", "b"), []string{"a", "b"}, nil, "told before"},
		"there was none before": {&draft{skip: "nothing left"}, nil, nil, "nothing left"},
	} {
		tc.d.keep(func(c alert.DeliveredJob) bool { return !slices.Contains(tc.drop, c.JobID) })
		var jobs, clusters []string
		for i := range tc.d.told {
			jobs, clusters = append(jobs, tc.d.told[i].Job.ID), append(clusters, tc.d.clusters[i].JobID)
		}
		if !slices.Equal(jobs, tc.left) || !slices.Equal(clusters, tc.left) || tc.d.skip != tc.skip {
			t.Errorf("%s: %v and %v, skipped as %q; want %v, %q", name, jobs, clusters, tc.d.skip, tc.left, tc.skip)
		}
	}
}

// A job that only a clock ahead of this one can have seen live holds the mail
// back until then; what is live, over or far off does not.
func TestFromWhenOnAJobIsLiveByThisClock(t *testing.T) {
	const overlap = 6 * time.Hour
	for name, tc := range map[string]struct {
		state   models.JobState
		publish time.Duration // from now
		waits   bool
	}{
		"live":                             {models.JobApproved, -time.Hour, false},
		"live from now on":                 {models.JobApproved, 0, false},
		"live in a moment":                 {models.JobApproved, 1, true},
		"live within the overlap":          {models.JobApproved, overlap, true},
		"put off since, to a far day":      {models.JobApproved, overlap + 1, false},
		"taken back before it became live": {models.JobWithdrawn, time.Hour, false},
	} {
		j := &models.Job{State: tc.state, PublishAt: noon.Add(tc.publish), ExpiresAt: noon.AddDate(0, 1, 0)}
		from := NewRunner(Desk{}, Options{Overlap: overlap}).early(j, noon)
		want := time.Time{}
		if tc.waits {
			want = j.PublishAt
		}
		if !from.Equal(want) {
			t.Errorf("%s: held back until %s, want %s", name, from, want)
		}
	}
}

func TestWhenToLookAgainAtTheMailOfWhoPauses(t *testing.T) {
	if got := pauseEnd(&alert.Subscription{PausedUntil: noon.AddDate(0, 0, 9)},
		noon); !got.Equal(noon.AddDate(0, 0, 9)) {
		t.Errorf("a pause with an end: %s", got)
	}
	if got := pauseEnd(&alert.Subscription{}, noon); !got.Equal(noon.Add(24 * time.Hour)) {
		t.Errorf("a pause without: %s, want a day later", got)
	}
}

// The mail shows twenty jobs in full and names the rest in a line each.
func TestWhichJobsOfADigestAreShownInFull(t *testing.T) {
	for _, tc := range []struct{ jobs, cards, lines int }{{1, 1, 0}, {20, 20, 0}, {21, 20, 1}, {100, 20, 80}} {
		d := &draft{told: make([]templates.DigestJob, tc.jobs)}
		for i := range d.told {
			d.told[i].Job = &models.Job{ID: fmt.Sprint(i)}
			d.told[i].Job.PrimaryWork = vocab.WorkType(fmt.Sprint(i))
		}
		got := NewRunner(Desk{}, Options{}).digest(d, noon)
		if len(got.Jobs) != tc.cards || len(got.Lines) != tc.lines || !got.Now.Equal(noon) {
			t.Errorf("%d jobs: %d in full, %d lines", tc.jobs, len(got.Jobs), len(got.Lines))
		}
		replayed := NewReplay(ReplayDesk{}, func() time.Time { return noon }).order(&alert.Subscription{}, d.told)
		if len(replayed.Jobs) != tc.cards || len(replayed.Lines) != tc.lines {
			t.Errorf("%d jobs, looked at again: %d in full, %d lines", tc.jobs, len(replayed.Jobs), len(replayed.Lines))
		}
	}
}

// What parts from a mail is named after it and its jobs, so that nodes that
// decide the same make the same one.
func TestTheNameOfWhatPartsFromAMail(t *testing.T) {
	a, b := alert.DeliveredJob{JobID: "a"}, alert.DeliveredJob{JobID: "b"}
	one := partID("sub.d1", []alert.DeliveredJob{a})
	if one != partID("sub.d1", []alert.DeliveredJob{a}) || one == partID("sub.d1", []alert.DeliveredJob{b}) ||
		one == "sub.d1" {
		t.Errorf("%q is not named by mail and jobs", one)
	}
	if again := partID(partID("sub.d1", []alert.DeliveredJob{a, b}), []alert.DeliveredJob{a}); again != one {
		t.Errorf("what parts from a part is %q, want %q", again, one)
	}
	if first, other := partID("first", []alert.DeliveredJob{a}),
		partID("second", []alert.DeliveredJob{a}); first == other {
		t.Error("parts of two mails have one name")
	}
}

// What became of a job of a digest, for who asks about it.
func TestWhatAReplaySaysOfAJob(t *testing.T) {
	mine, theirs := alert.SeenCluster{DeliveryID: "d"}, alert.SeenCluster{DeliveryID: "another"}
	for name, tc := range map[string]struct {
		state alert.DeliveryState
		age   time.Duration
		note  *alert.SeenCluster
		want  templates.ReplayFate
	}{
		"noted for another mail":      {alert.DeliveryAccepted, 0, &theirs, templates.ReplayOther},
		"taken":                       {alert.DeliveryAccepted, 0, &mine, templates.ReplayTold},
		"delivered":                   {alert.DeliveryDelivered, 0, &mine, templates.ReplayTold},
		"delivered, never noted":      {alert.DeliveryDelivered, alert.SeenFor, nil, templates.ReplayLeftOut},
		"delivered, the note is gone": {alert.DeliveryDelivered, alert.SeenFor + 1, nil, templates.ReplayTold},
		"skipped":                     {alert.DeliverySkipped, 0, nil, templates.ReplayLeftOut},
		"failed":                      {alert.DeliveryFailed, 0, &mine, templates.ReplayFailed},
		"may have left":               {alert.DeliveryUnknown, 0, &mine, templates.ReplayUnknown},
		"under way":                   {alert.DeliverySending, 0, &mine, templates.ReplayUnknown},
		"waits":                       {alert.DeliveryPending, 0, nil, templates.ReplayWaits},
	} {
		r := NewReplay(ReplayDesk{}, func() time.Time { return noon })
		n := alert.SeenCluster{}
		if tc.note != nil {
			n = *tc.note
		}
		got := r.fateOf(&alert.Delivery{ID: "d", State: tc.state, CreatedAt: noon.Add(-tc.age)}, n, tc.note != nil)
		if got != tc.want {
			t.Errorf("%s: %s, want %s", name, got, tc.want)
		}
	}
}
