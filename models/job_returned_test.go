package models

import (
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models/vocab"
)

// A program that says again what an editor returned hears what was said, until it
// says something else; its dates are no text.
func TestWhatAnEditorReturnedIsAnsweredUntilTheTextChanges(t *testing.T) {
	base := atState(JobApproved).Advert
	base.Title.JA = "題"
	other, third := base, base
	other.Remote, third.Remote = vocab.RemoteFull, vocab.RemotePartial
	tomorrow := other
	tomorrow.Terms.InfoAsOf, tomorrow.Terms.ValidThrough = "2026-11-25", "2027-01-24"
	type deed = func(*Job)
	put := func(a Advert) deed {
		return func(j *Job) {
			if _, returned := j.Answered(&a); !returned && !j.States(&a) {
				_ = j.Submit(Submission{Advert: a, Trusted: true, Whole: true, Now: noon})
			}
		}
	}
	form := func(a Advert) deed {
		return func(j *Job) {
			met := int64(0)
			if j.Aside != nil {
				met = j.Aside.Number
			}
			_ = j.Submit(Submission{Advert: a, Trusted: true, MetAside: met, Now: noon})
		}
	}
	approve := func(j *Job) { _ = j.Approve(checked) }
	giveBack := func(j *Job) { _ = j.Return("理由", noon) }
	drop := func(j *Job) { j.DropAside(j.Aside.Number) }
	for name, c := range map[string]struct {
		deeds       []deed
		asked       Advert
		waits, note bool
		answered    bool
	}{
		"said again":                              {deeds: []deed{put(other), giveBack, put(other)}, asked: other, note: true, answered: true},
		"said again tomorrow":                     {deeds: []deed{put(other), giveBack, put(tomorrow)}, asked: tomorrow, note: true, answered: true},
		"the published text in between":           {deeds: []deed{put(other), giveBack, put(base), put(other)}, asked: other, note: true, answered: true},
		"another text":                            {deeds: []deed{put(other), giveBack, put(third)}, asked: third, waits: true, note: true},
		"said again after another":                {deeds: []deed{put(other), giveBack, put(third), giveBack, put(other)}, asked: other, note: true, answered: true},
		"the one after it":                        {deeds: []deed{put(other), giveBack, put(third), giveBack, put(other)}, asked: third, note: true, answered: true},
		"returned, let through later, said again": {deeds: []deed{put(other), giveBack, form(other), approve, put(third)}, asked: other, waits: true},
		"another text, approved":                  {deeds: []deed{put(other), giveBack, put(third), approve}, asked: third},
		"by the form":                             {deeds: []deed{put(other), giveBack, form(other)}, asked: other, waits: true, note: true, answered: true},
		"by the form, approved":                   {deeds: []deed{put(other), giveBack, form(other), approve}, asked: base},
		"the form goes back":                      {deeds: []deed{form(other), giveBack, form(base)}, asked: base},
		"the form is thrown away":                 {deeds: []deed{form(other), giveBack, drop}, asked: base},
		"another hand, while one stands":          {deeds: []deed{form(other), giveBack, put(third), approve}, asked: third},
	} {
		for _, state := range []JobState{JobApproved, JobPaused} {
			j := atState(state)
			j.Advert, j.Revision, j.Version = base, 1, 7
			for _, deed := range c.deeds {
				deed(j)
				j.Version++
			}
			why, answered := j.Answered(&c.asked)
			if answered != c.answered || answered && why != "理由" || j.Waits() != c.waits || (j.ReviewNote != "") != c.note {
				t.Errorf("%s (%s): answered %t %q, waits %t, note %q", name, state, answered, why, j.Waits(), j.ReviewNote)
			}
		}
	}
}

// The same of an advert that never was published, and of one that was taken down.
func TestAnAdvertThatWasReturnedWholeIsAnswered(t *testing.T) {
	for _, deed := range []func(*Job) error{
		func(j *Job) error { j.State = JobInReview; return j.Return("理由", noon) },
		func(j *Job) error { return j.TakeDown("理由", noon) },
	} {
		j := atState(JobApproved)
		j.Title.JA = "題"
		if err := deed(j); err != nil {
			t.Fatal(err)
		}
		same, changed := j.Advert, j.Advert
		same.Terms.InfoAsOf, changed.Title.JA = "2026-11-25", "別の題"
		if why, returned := j.Answered(&same); !returned || why != "理由" {
			t.Errorf("%s: the same text: %q %t", j.State, why, returned)
		}
		if _, returned := j.Answered(&changed); returned {
			t.Errorf("%s: another text is answered, too", j.State)
		}
	}
}

// White space makes no other text, wherever it stands; a text that was returned under one
// reference of a poster is answered under the others.
func TestAReturnedTextIsKnownByWhatItSays(t *testing.T) {
	base := atState(JobApproved).Advert
	base.Title.JA, base.Description = "内科の オンライン診療", "一行目\n二行目"
	was := Job{ID: "a"}
	was.refuse(&base, "理由")
	older := Job{ID: "a", Returns: []ReturnedText{{Sum: sumAsWritten(&base), Why: "理由"}}}
	for name, c := range map[string]struct {
		title, text string
		same        bool
	}{
		"a blank behind the title": {"内科の オンライン診療 ", "一行目\n二行目", true},
		"wide blanks":              {"　内科の　　オンライン診療", "一行目\n二行目", true},
		"an empty line":            {"内科の オンライン診療", "一行目\n\n二行目\n", true},
		"another word":             {"内科の オンライン診察", "一行目\n二行目", false},
		"a blank within a word":    {"内 科の オンライン診療", "一行目\n二行目", false},
	} {
		a := base
		a.Title.JA, a.Description = c.title, c.text
		if why, got := was.Answered(&a); got != c.same || got && why != "理由" {
			t.Errorf("%s: answered %t %q, want %t", name, got, why, c.same)
		}
		other := Job{ID: "b"}
		if _, got := other.AnsweredAmong(&a, []Job{other, was}); got != c.same {
			t.Errorf("%s: answered under another reference %t, want %t", name, got, c.same)
		}
	}
	if _, got := older.Answered(&base); !got {
		t.Error("what an older version kept is forgotten")
	}
	own := Job{ID: "b", Returns: []ReturnedText{{Sum: sumOf(&base), Why: "ここで"}}}
	if why, _ := own.AnsweredAmong(&base, []Job{was, own}); why != "ここで" {
		t.Errorf("the words of another job come first: %q", why)
	}
}

// Only so many texts of a job are remembered, each once; what an older board kept
// counts, too.
func TestTheLatestReturnedTextsAreRemembered(t *testing.T) {
	j := atState(JobApproved)
	text := func(title string) *Advert {
		a := j.Advert
		a.Title.JA = title
		return &a
	}
	j.Refused = &ReturnedText{Sum: sumOf(text("古い")), Why: "前の版"}
	if why, returned := j.Answered(text("古い")); !returned || why != "前の版" {
		t.Errorf("of an older document: %q %t", why, returned)
	}
	for i := range maxReturned {
		j.refuse(text(strings.Repeat("題", i+1)), "理由")
	}
	j.refuse(text("題"), "今の理由")
	if _, returned := j.Answered(text("古い")); returned || len(j.Returns) != maxReturned {
		t.Errorf("%d texts, the oldest %t", len(j.Returns), returned)
	}
	if why, returned := j.Answered(text("題")); !returned || why != "今の理由" {
		t.Errorf("returned twice: %q %t", why, returned)
	}
}
