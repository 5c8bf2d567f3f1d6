package models

import (
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

func TestHowAdvertsWereFilled(t *testing.T) {
	now := time.Date(2026, 11, 24, 9, 0, 0, 0, Tokyo)
	day := 24 * time.Hour
	job := func(work vocab.WorkType, state JobState, reason CloseReason, first, ended time.Duration) Job {
		j := Job{CloseReason: reason, FirstLiveAt: now.Add(-first)}
		j.PrimaryWork, j.State, j.PublishAt, j.ExpiresAt = work, state, now.Add(-first), now.Add(-ended)
		if state == JobClosed {
			j.ExpiresAt, j.ClosedAt = now.Add(60*day), now.Add(-ended)
		}
		return j
	}
	care := vocab.WorkOnlineCare
	never := job(care, JobClosed, FilledHere, 0, day)
	never.FirstLiveAt = time.Time{}
	rows := FillOf([]Job{
		job(care, JobClosed, FilledHere, 20*day, 10*day), job(care, JobClosed, FilledElsewhere, 40*day, 10*day),
		job(care, JobClosed, NotFilled, 40*day, 10*day), job(care, JobClosed, ClosedOther, 40*day, 10*day),
		job(care, JobApproved, "", 60*day, 20*day),                  // ran out, nobody said how it ended
		job(care, JobApproved, "", 60*day, -20*day),                 // runs
		job(care, JobWithdrawn, "", 60*day, 20*day),                 // never offered
		job(care, JobClosed, FilledHere, 300*day, (FillDays+1)*day), // too long ago
		never,
		job(vocab.WorkConsultation, JobApproved, "", 60*day, 20*day),
	}, now)
	if len(rows) != 2 {
		t.Fatalf("%+v", rows)
	}
	for _, r := range rows {
		want := FillRow{Work: vocab.WorkConsultation, Ended: 1}
		if r.Work == care {
			want = FillRow{Work: care, Ended: 5, Told: 3, Filled: 2, Here: 1, Median: 20 * day}
		}
		if r != want {
			t.Errorf("%+v, want %+v", r, want)
		}
		if percent, ok := r.Rate(); ok != (r.Work == care) || ok && percent != 67 {
			t.Errorf("%s: %d %t", r.Work, percent, ok)
		}
	}
}

func TestSupplyAndDemand(t *testing.T) {
	var tokyo, remote Job
	tokyo.PrimaryWork, tokyo.Onsite.Pref, tokyo.Employer.Pref = vocab.WorkOnlineCare, "13", "27"
	remote.PrimaryWork, remote.Employer.Pref = vocab.WorkConsultation, "27"
	remote.SecondaryWork = []vocab.WorkType{vocab.WorkOnlineCare, vocab.WorkConsultation}
	work, pref := MarketBy([]Job{tokyo, remote}, []Criteria{
		{Work: []string{"g_online_care"}, Pref: []vocab.Pref{"13", "01"}}, {Work: []string{string(vocab.WorkConsultation)}}, {},
	})
	found := map[string]MarketRow{}
	for _, r := range append(work, pref...) {
		if r.Key == "" && r.Supply == 0 && r.Demand == 1 {
			r.Key = "any work"
		}
		found[r.Key] = r
	}
	for key, want := range map[string][2]int{
		string(vocab.WorkOnlineCare): {2, 1}, string(vocab.WorkConsultation): {1, 1}, "any work": {0, 1},
		"13": {1, 1}, "27": {1, 0}, "01": {0, 1}, "": {0, 2},
	} {
		if r := found[key]; r.Supply != want[0] || r.Demand != want[1] {
			t.Errorf("%q: %+v, want %v", key, r, want)
		}
	}
}
