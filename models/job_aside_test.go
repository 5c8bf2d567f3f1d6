package models

import (
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models/vocab"
)

// What two hands do to one job, in any order: no change of a person is gone
// without being published, waiting, aside, or knowingly replaced by a person.
func TestNoChangeIsLostBetweenTheHands(t *testing.T) {
	text := func(title string, remote vocab.RemoteLevel) Advert {
		a := atState(JobApproved).Advert
		a.Title.JA, a.Remote = title, remote
		return a
	}
	base := text("題", "")
	mine, theirs := text("題", vocab.RemoteFull), text("別の題", "")
	material := text("別の題", vocab.RemotePartial)
	form := func(a Advert) func(*Job) {
		return func(j *Job) {
			var met int64
			if j.Aside != nil {
				met = j.Aside.Number
			}
			_ = j.Submit(Submission{Advert: a, Trusted: true, Now: noon, MetAside: met})
		}
	}
	older := func(a Advert) func(*Job) { // a form that never saw what stands aside
		return func(j *Job) { _ = j.Submit(Submission{Advert: a, Trusted: true, Now: noon}) }
	}
	put := func(a Advert) func(*Job) {
		return func(j *Job) {
			if !j.States(&a) && !j.Repeats(&a) {
				_ = j.Submit(Submission{Advert: a, Trusted: true, Whole: true, Now: noon})
			}
		}
	}
	approve := func(j *Job) { _ = j.Approve(checked) }
	giveBack := func(j *Job) { _ = j.Return("理由", noon) }
	takeDown := func(j *Job) { _ = j.TakeDown("理由", noon) }
	for name, tc := range map[string]struct {
		deeds           []func(*Job)
		shown           Advert
		waits, aside    *Advert
		shownIsNotAsked bool
	}{
		"form waits":                                  {deeds: []func(*Job){form(mine)}, shown: base, waits: &mine},
		"form waits, approved":                        {deeds: []func(*Job){form(mine), approve}, shown: mine},
		"form waits, returned":                        {deeds: []func(*Job){form(mine), giveBack}, shown: base, aside: &mine},
		"returned, handed in again":                   {deeds: []func(*Job){form(mine), giveBack, form(mine)}, shown: base, waits: &mine},
		"returned, an older form":                     {deeds: []func(*Job){form(mine), giveBack, older(theirs)}, shown: theirs, aside: &mine},
		"taken down with a change":                    {deeds: []func(*Job){form(mine), takeDown}, shown: base, aside: &mine},
		"form waits, program repeats":                 {deeds: []func(*Job){form(mine), put(base)}, shown: base, waits: &mine},
		"form waits, program says the same":           {deeds: []func(*Job){form(mine), put(mine)}, shown: base, waits: &mine},
		"form waits, program changes words":           {deeds: []func(*Job){form(mine), put(theirs)}, shown: theirs, aside: &mine},
		"form waits, program changes terms":           {deeds: []func(*Job){form(mine), put(material)}, shown: base, waits: &material, aside: &mine},
		"and both are decided":                        {deeds: []func(*Job){form(mine), put(material), giveBack}, shown: base, aside: &mine},
		"and the program's is approved":               {deeds: []func(*Job){form(mine), put(material), approve}, shown: material, aside: &mine},
		"and the form goes on":                        {deeds: []func(*Job){form(mine), put(material), form(mine)}, shown: base, waits: &mine},
		"program waits, takes it back":                {deeds: []func(*Job){put(material), put(base)}, shown: base},
		"program waits, program again":                {deeds: []func(*Job){put(material), put(mine)}, shown: base, waits: &mine},
		"program waits, form replaces it":             {deeds: []func(*Job){put(material), form(theirs)}, shown: theirs},
		"program's is returned":                       {deeds: []func(*Job){put(material), giveBack}, shown: base, aside: &material},
		"form waits, form takes it back":              {deeds: []func(*Job){form(mine), form(base)}, shown: base},
		"form waits, form changes words only":         {deeds: []func(*Job){form(mine), form(theirs)}, shown: theirs},
		"returned, then the program changes words":    {deeds: []func(*Job){form(mine), giveBack, put(theirs)}, shown: theirs, aside: &mine},
		"returned, then the program's waits, is, too": {deeds: []func(*Job){form(mine), giveBack, put(material), giveBack}, shown: base, aside: &mine},
	} {
		for _, state := range []JobState{JobApproved, JobPaused} {
			j := atState(state)
			j.Advert, j.Revision, j.Version = base, 1, 7
			for _, deed := range tc.deeds {
				deed(j)
				j.Version++
			}
			is := func(got *Advert, want *Advert) bool {
				return got == nil && want == nil || got != nil && want != nil && got.Equal(want)
			}
			var aside *Advert
			if j.Aside != nil {
				aside = &j.Aside.Text
			}
			if state == JobPaused && strings.Contains(name, "taken down") {
				continue // only what readers see is taken down
			}
			if !j.Advert.Equal(&tc.shown) || !is(j.Proposed, tc.waits) || !is(aside, tc.aside) {
				t.Errorf("%s (%s): shows %q %q, waits %v, aside %v", name, state, j.Title.JA, j.Remote, j.Proposed, aside)
			}
		}
	}
}

// A new advert that an editor has not read yet is replaced by a program: the
// person's text stays aside.
func TestANewAdvertOfAPersonIsNotLostToAProgram(t *testing.T) {
	for _, state := range []JobState{JobInReview, JobRejected} {
		j := atState(state)
		j.Revision, j.Title.JA = 0, "人の題"
		theirs := j.Advert
		theirs.Title.JA = "プログラムの題"
		if err := j.Submit(Submission{Advert: theirs, Whole: true, Now: noon}); err != nil {
			t.Fatal(state, err)
		}
		if j.Title.JA != "プログラムの題" || j.Aside == nil || j.Aside.Text.Title.JA != "人の題" {
			t.Errorf("%s: %q, aside %+v", state, j.Title.JA, j.Aside)
		}
	}
}

func TestAFormThrownAwayTakesItsAsideAlong(t *testing.T) {
	j := atState(JobApproved, waiting)
	if err := j.Return("理由", noon); err != nil || j.Aside == nil || !j.Aside.Returned {
		t.Fatal(err, j.Aside)
	}
	if j.DropAside(j.Aside.Number+1) || !j.DropAside(j.Aside.Number) || j.DropAside(1) || j.Aside != nil {
		t.Error("another form's aside is dropped, or this one's is not")
	}
}

func TestAFormTakesInWhatStandsAsideOnce(t *testing.T) {
	v := func(s string) []string { return []string{s} }
	for name, tc := range map[string]struct{ base, typed, want string }{
		"began from the text":             {"mine", "mine", "mine"},
		"began from it, reverts it":       {"mine", "old", "old"},
		"began from it, goes on":          {"mine", "more", "more"},
		"began before it":                 {"old", "old", "mine"},
		"began before it, says otherwise": {"old", "other", "other"},
	} {
		d := Draft{Base: map[string][]string{"f": v(tc.base), "g": v("g")}, Values: map[string][]string{"f": v(tc.typed), "g": v("g")}}
		for range 2 {
			d.MeetAside(8, map[string][]string{"f": v("mine"), "g": v("g")}, map[string][]string{"f": v("old"), "g": v("g")})
			d.Meet(map[string][]string{"f": v("old"), "g": v("new")})
		}
		if d.Values["f"][0] != tc.want || d.Values["g"][0] != "new" || d.Taken["g"][0] != "g" || len(d.Taken) != 1 {
			t.Errorf("%s: %v, taken %v", name, d.Values, d.Taken)
		}
	}
	d := Draft{Values: map[string][]string{"f": v("typed")}}
	d.BecomeEdit("j1")
	d.Meet(map[string][]string{"f": v("put"), "g": v("put")})
	if d.Values["f"][0] != "typed" || d.Values["g"][0] != "put" || len(d.Contested(map[string][]string{"f": v("put")})) == 0 {
		t.Errorf("a new advert that became an edit: %v, base %v", d.Values, d.Base)
	}
}
