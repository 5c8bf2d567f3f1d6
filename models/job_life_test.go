package models

import (
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

func TestWhatReadersSeeOfAJob(t *testing.T) {
	hour := time.Hour
	for name, tc := range map[string]struct {
		do                 func(*Job)
		live, public, over bool
		gone               bool
	}{
		"approved":                  {do: func(*Job) {}, live: true, public: true},
		"from this instant":         {do: func(j *Job) { j.PublishAt = noon }, live: true, public: true},
		"from the next":             {do: func(j *Job) { j.PublishAt = noon.Add(1) }},
		"until this instant":        {do: func(j *Job) { j.ExpiresAt, j.FirstLiveAt = noon, noon.Add(-hour) }, public: true, over: true},
		"expired, never seen":       {do: func(j *Job) { j.ExpiresAt = noon }},
		"closes later":              {do: func(j *Job) { j.ClosedAt = noon.Add(1) }, live: true, public: true},
		"closes now":                {do: func(j *Job) { j.ClosedAt, j.FirstLiveAt = noon, noon.Add(-hour) }, public: true, over: true},
		"closed":                    {do: func(j *Job) { j.State, j.FirstLiveAt = JobClosed, noon.Add(-hour) }, public: true, over: true},
		"draft":                     {do: func(j *Job) { j.State = JobDraft }},
		"under review":              {do: func(j *Job) { j.State = JobInReview }},
		"withdrawn after it was up": {do: func(j *Job) { j.State, j.FirstLiveAt = JobWithdrawn, noon.Add(-hour) }, gone: true},
		"withdrawn before":          {do: func(j *Job) { j.State = JobWithdrawn }},
		"taken down":                {do: func(j *Job) { j.State, j.FirstLiveAt = JobRejected, noon.Add(-hour) }},
	} {
		j := atState(JobApproved)
		tc.do(j)
		if got := j.Live(noon); got != tc.live {
			t.Errorf("%s: live %v", name, got)
		}
		if got := j.Public(noon); got != tc.public {
			t.Errorf("%s: public %v", name, got)
		}
		if got := j.Over(noon); got != tc.over {
			t.Errorf("%s: over %v", name, got)
		}
		if got := j.Gone(); got != tc.gone {
			t.Errorf("%s: gone %v", name, got)
		}
		if got := j.Approved(); got != (j.State == JobApproved) {
			t.Errorf("%s: approved %v", name, got)
		}
	}
}

func TestAnOldNoticeEndsAJob(t *testing.T) {
	for name, tc := range map[string]struct {
		notice  string
		expires time.Time
		until   time.Time
	}{
		"grandfathered, runs past the law": {NoticeGrandfathered, GrandfatherEnd.Add(time.Hour), GrandfatherEnd},
		"grandfathered, ends before":       {NoticeGrandfathered, GrandfatherEnd.Add(-time.Hour), GrandfatherEnd.Add(-time.Hour)},
		"filed":                            {"filed", GrandfatherEnd.Add(time.Hour), GrandfatherEnd.Add(time.Hour)},
	} {
		j := atState(JobApproved, func(j *Job) { j.ExpiresAt, j.Regulatory.OnlineCareNotice = tc.expires, tc.notice })
		if _, until := j.LiveWindow(); !until.Equal(tc.until) {
			t.Errorf("%s: until %v", name, until)
		}
	}
}

func TestAJobIsNewOnce(t *testing.T) {
	j := atState(JobApproved)
	if !j.Turn(noon) || !j.LastLive || !j.FirstLiveAt.Equal(noon) {
		t.Fatalf("a job that became live is %+v", j)
	}
	if j.Turn(noon.Add(time.Minute)) {
		t.Error("it turns a second time")
	}
	j.ClosedAt = noon.Add(time.Hour)
	if !j.Turn(noon.Add(2*time.Hour)) || j.LastLive || !j.FirstLiveAt.Equal(noon) {
		t.Errorf("a job that closed is %+v", j)
	}
	j.ClosedAt = time.Time{}
	if !j.Turn(noon.Add(3*time.Hour)) || !j.FirstLiveAt.Equal(noon) {
		t.Error("a job that opened again is new again")
	}
	never := atState(JobDraft, func(j *Job) { j.LastLive = true })
	if !never.Turn(noon) || !never.FirstLiveAt.IsZero() {
		t.Error("a job that ceased to be live became live at first")
	}
}

func TestARunThatMailsHardlyAnybodyAlarms(t *testing.T) {
	for name, tc := range map[string]struct {
		run  AlertRun
		want bool
	}{
		"few were owed":         {AlertRun{Matched: 9}, false},
		"ten, none mailed":      {AlertRun{Matched: 10}, true},
		"ten, fewer than half":  {AlertRun{Matched: 10, Mailed: 3, Skipped: 1}, true},
		"ten, half":             {AlertRun{Matched: 10, Mailed: 3, Skipped: 2}, false},
		"few, fewer than half":  {AlertRun{Matched: 5, Mailed: 1}, false},
		"many, nothing to tell": {AlertRun{Matched: 100, Skipped: 60}, false},
	} {
		if got := tc.run.Alarming(); got != tc.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestSearchesFade(t *testing.T) {
	for name, tc := range map[string]struct {
		count SearchCount
		want  SearchCount
	}{
		"the first time":       {SearchCount{Count: 8}, SearchCount{Count: 8, Day: "2026-11-24"}},
		"six days later":       {SearchCount{Count: 8, Day: "2026-11-18"}, SearchCount{Count: 8, Day: "2026-11-18"}},
		"a week later":         {SearchCount{Count: 8, Day: "2026-11-17"}, SearchCount{Count: 4, Day: "2026-11-24"}},
		"three weeks later":    {SearchCount{Count: 8, Day: "2026-11-03"}, SearchCount{Count: 1, Day: "2026-11-24"}},
		"a clock that was set": {SearchCount{Count: 8, Day: "2026-12-24"}, SearchCount{Count: 8, Day: "2026-12-24"}},
	} {
		got := tc.count
		if got.Fade("2026-11-24"); got != tc.want {
			t.Errorf("%s: %+v, want %+v", name, got, tc.want)
		}
	}
}

func TestTextsInTwoLanguages(t *testing.T) {
	both, ja, en := vocab.Text{JA: "医師", EN: "doctor"}, vocab.Text{JA: "医師"}, vocab.Text{EN: "doctor"}
	for _, tc := range []struct {
		text vocab.Text
		lang vocab.Lang
		want string
		has  bool
	}{
		{both, vocab.JA, "医師", true}, {both, vocab.EN, "doctor", true}, {ja, vocab.JA, "医師", true}, {ja, vocab.EN, "医師", false},
		{en, vocab.JA, "doctor", false}, {en, vocab.EN, "doctor", true}, {vocab.Text{}, vocab.JA, "", false}, {vocab.Text{}, vocab.EN, "", false},
	} {
		if got := tc.text.In(tc.lang); got != tc.want {
			t.Errorf("%+v in %s: %q", tc.text, tc.lang, got)
		}
		if got := tc.text.Has(tc.lang); got != tc.has {
			t.Errorf("%+v has %s: %v", tc.text, tc.lang, got)
		}
	}
}
