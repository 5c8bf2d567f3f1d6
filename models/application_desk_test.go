package models

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestOnlyThePostersPeopleLookAfterAnApplication(t *testing.T) {
	ours, theirs := OrgRef{OrgEmployer, "e1"}, OrgRef{OrgEmployer, "e2"}
	member := &User{ID: "m", Memberships: []Membership{{Org: ours}}}
	a := Application{Poster: ours}
	for name, u := range map[string]*User{
		"another organisation's": {ID: "x", Memberships: []Membership{{Org: theirs, Owner: true}}},
		"nobody's":               {ID: "y"},
		"an account that is shut": {
			ID: "z", Disabled: true, Memberships: []Membership{{Org: ours}}},
	} {
		var invalid *InvalidError
		if err := a.Assign(u, now); !errors.As(err, &invalid) || invalid.Faults[0].Field != FieldAssignee {
			t.Errorf("%s: %v", name, err)
		}
	}
	if who, lost := a.Assignee(nil); who != nil || lost {
		t.Error("somebody looks after a new application")
	}
	if err := a.Assign(member, now); err != nil {
		t.Fatal(err)
	}
	if who, lost := a.Assignee(member); who != member || lost {
		t.Errorf("%v looks after it, lost %v", who, lost)
	}
	if a.LoseAssignee(member, now) {
		t.Error("who still works there loses it")
	}
	member.Memberships = nil
	if who, lost := a.Assignee(member); who != nil || !lost {
		t.Error("who left still looks after it")
	}
	if who, lost := a.Assignee(nil); who != nil || !lost {
		t.Error("whose account is gone still looks after it")
	}
	if !a.LoseAssignee(member, now) || a.LoseAssignee(member, now) {
		t.Error("it is not lost once")
	}
	if who, lost := a.Assignee(nil); who != nil || !lost {
		t.Error("the loss is not seen")
	}
	if err := a.Assign(nil, now); err != nil || a.Assigned.Lost {
		t.Errorf("given to nobody: %+v, %v", a.Assigned, err)
	}
}

func TestANoteIsAboutAnApplicationThatStands(t *testing.T) {
	a := Application{ID: "a", DoctorID: "d", State: ApplicationClosed}
	n, err := a.NewNote("n", "u", "面談は好印象", now)
	if err != nil || n.ApplicationID != "a" || n.DoctorID != "d" || n.By != "u" {
		t.Errorf("%+v, %v", n, err)
	}
	for text, code := range map[string]FaultCode{
		" \n": "note.empty", strings.Repeat("長", MaxApplicationNote+1): "job.text.too_long", "a\x00": "job.text.broken",
	} {
		var invalid *InvalidError
		if _, err := a.NewNote("n", "u", text, now); !errors.As(err, &invalid) || invalid.Faults[0].Code != code {
			t.Errorf("%.10q: %v, want %s", text, err, code)
		}
	}
	a.State = ApplicationWithdrawn
	if _, err := a.NewNote("n", "u", "残さない", now); !errors.Is(err, ErrConflict) {
		t.Errorf("after it was taken back: %v", err)
	}
}

func TestATemplateIsChecked(t *testing.T) {
	for name, tc := range map[string]struct {
		t    AnswerTemplate
		want []FaultCode
	}{
		"as it should be": {AnswerTemplate{Name: "お礼", Text: "{医師}先生、{求人}へのご応募…{organisation}"}, nil},
		"full width":      {AnswerTemplate{Name: "お礼", Text: "｛医師｝先生"}, nil},
		"nothing":         {AnswerTemplate{}, []FaultCode{"template.name", "message.empty"}},
		"unknown place":   {AnswerTemplate{Name: "x", Text: "{氏名}様 {doctor}"}, []FaultCode{"template.placeholder"}},
		"empty place":     {AnswerTemplate{Name: "x", Text: "{}様"}, []FaultCode{"template.placeholder"}},
		"too long": {AnswerTemplate{Name: strings.Repeat("長", MaxTemplateName+1), Text: strings.Repeat("長", MaxMessage+1)},
			[]FaultCode{"query.too_long", "job.text.too_long"}},
		"two lines of name": {AnswerTemplate{Name: "a\nb", Text: "x"}, []FaultCode{"name.unfit"}},
	} {
		err := tc.t.Check()
		var invalid *InvalidError
		errors.As(err, &invalid)
		var got []FaultCode
		if invalid != nil {
			got = codesOf(invalid.Faults)
		}
		if !slices.Equal(got, tc.want) {
			t.Errorf("%s: %v, want %v", name, got, tc.want)
		}
	}
	if TakesTemplate(MaxTemplates-1) != nil || TakesTemplate(MaxTemplates) == nil {
		t.Error("an organisation keeps another number of templates")
	}
}

func TestATemplateIsFilled(t *testing.T) {
	v := AnswerValues{Doctor: "内科医{求人}", Job: "夜間の枠", Organisation: "見本会"}
	got := v.Fill("{医師}先生 ｛ Job ｝ {organisation} {氏名} {")
	if want := "内科医{求人}先生 夜間の枠 見本会 {氏名} {"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
