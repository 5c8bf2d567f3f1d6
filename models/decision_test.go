package models

import (
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// What a text names of the names under which those behind a job were stopped.
func TestFormerNames(t *testing.T) {
	was := []vocab.Text{{JA: "医療法人見本会 国立見本病院", EN: "Mihon National Hospital"}}
	for name, tc := range map[string]struct {
		now  string
		text string
		want bool
	}{
		"whole":                   {"みほん診療所", "医療法人見本会 国立見本病院の外来です", true},
		"without the corporation": {"みほん診療所", "国立見本病院で働く", true},
		"in another writing":      {"みほん診療所", "国立 見本病院", true},
		"in English":              {"みほん診療所", "Work at Mihon  National Hospital", true},
		"not at all":              {"みほん診療所", "みほん診療所の外来です", false},
		"still a part of its own": {"国立見本病院附属 みほん診療所", "国立見本病院附属みほん診療所です", false},
	} {
		a := Advert{}
		a.Description = tc.text
		p := Publisher{Employer: &Employer{Name: vocab.Text{JA: tc.now}, Former: was}}
		if _, found := p.FormerName(&a); (found != "") != tc.want {
			t.Errorf("%s: found %q", name, found)
		}
	}
	if got := former(was, vocab.Text{JA: "べつの名前"}, was[0]); len(got) != 1 || got[0].JA != "べつの名前" {
		t.Errorf("a name that it bears again is a former one: %v", got)
	}
}

// A decision is counted as what became of the jobs since it was taken.
func TestOutcomeCounts(t *testing.T) {
	var came Outcome
	for _, change := range []func(*Job){
		func(j *Job) { j.Suspend() },
		func(j *Job) { j.Suspend(); _ = j.Reinstate(checked) },
		func(j *Job) { j.Suspend(); _ = j.Recheck(checked) },
		func(j *Job) { j.State, j.PublishAt = JobDraft, noon.Add(time.Hour) },
		func(j *Job) { j.State, j.WithOrg = JobDraft, true },
		func(j *Job) { j.State, j.WithOrg = JobDraft, true; _ = j.Reinstate(checked) },
		func(*Job) {},
		func(j *Job) { _ = j.Pause() },
		func(j *Job) { j.BackAt = noon.Add(-time.Hour) },
	} {
		j := atState(JobApproved)
		change(j)
		came.Add(j, noon)
	}
	if want := (Outcome{Held: 1, Booked: 2, Back: 2, Waiting: 1}); came != want {
		t.Errorf("%+v, want %+v", came, want)
	}
}
