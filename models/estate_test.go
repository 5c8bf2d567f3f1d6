package models

import (
	"testing"
	"time"
)

func TestWhatTheOnlyOwnerLeavesBehind(t *testing.T) {
	now := time.Date(2026, 11, 24, 10, 0, 0, 0, Tokyo)
	org, other := OrgRef{Kind: OrgEmployer, ID: "e"}, OrgRef{Kind: OrgAgency, ID: "a"}
	owner := User{ID: "u", Memberships: []Membership{{Org: org, Owner: true}}}
	member := User{ID: "m", Memberships: []Membership{{Org: org}}}
	shut := User{ID: "s", Disabled: true, Memberships: []Membership{{Org: org}}}
	second := User{ID: "o", Memberships: []Membership{{Org: org, Owner: true}}}
	job := func(state JobState, poster OrgRef) Job {
		return Job{State: state, Poster: poster, ExpiresAt: now.Add(time.Hour)}
	}
	jobs := []Job{job(JobApproved, org), job(JobPaused, org), job(JobInReview, org), job(JobClosed, org),
		job(JobWithdrawn, org), job(JobDraft, org), job(JobApproved, other)}
	e, ok := EstateOf(&owner, org, []User{owner, member, shut}, jobs, nil, now)
	if !ok || len(e.Jobs) != 3 || len(e.Heirs) != 1 || e.Heirs[0].ID != "m" {
		t.Fatalf("left behind: %v %+v", ok, e)
	}
	for choice, good := range map[string]bool{EstateClose: true, "m": true, "": false, "s": false, "u": false, "x": false} {
		if faults := e.Check(choice); (len(faults) == 0) != good {
			t.Errorf("choice %q: %v", choice, faults)
		}
	}
	if _, ok := EstateOf(&owner, org, []User{owner, second}, jobs, nil, now); ok {
		t.Error("there is another owner")
	}
	if _, ok := EstateOf(&member, org, []User{owner, member}, jobs, nil, now); ok {
		t.Error("a member leaves nothing behind")
	}
	if _, ok := EstateOf(&owner, org, []User{owner}, jobs[3:], nil, now); ok {
		t.Error("nothing runs")
	}
	closed := jobs[3:4]
	closed[0].ID = "closed"
	if e, ok := EstateOf(&owner, org, []User{owner}, closed, map[string]int{"closed": 1}, now); !ok || len(e.Jobs) != 1 {
		t.Error("somebody waits for an answer about an advert that is over")
	}
	resting := []Job{job(JobPaused, org)}
	resting[0].ExpiresAt = now.Add(-time.Hour)
	if _, ok := EstateOf(&owner, org, []User{owner}, resting, nil, now); !ok {
		t.Error("an advert rests, and nobody could let it go on")
	}
	for i, want := range []JobState{JobClosed, JobClosed, JobWithdrawn, JobClosed, JobWithdrawn, JobDraft} {
		ended, err := jobs[i].LeaveBehind(now)
		if err != nil || ended != (i < 3) || jobs[i].State != want {
			t.Errorf("advert %d: %v %v %s", i, ended, err, jobs[i].State)
		}
	}
}
