package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"testing"
	"time"
)

// What is drawn for the jobs of a seed stays the same, so that figures compare
// with older ones. All else is that of the demo adverts.
func TestJobsOfASeedStayTheSame(t *testing.T) {
	maker, err := newJobMaker(7, time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	h := sha256.New()
	for i := range 500 {
		j := maker.job(i)
		fmt.Fprintln(h, j.ID, j.PrimaryWork, j.SecondaryWork, j.Specialties, j.Employment, j.Remote, j.Schedules,
			j.Employer.Pref, j.EmployerID, j.PublishAt.UTC(), j.ExpiresAt.UTC())
	}
	if got := hex.EncodeToString(h.Sum(nil)); got != "c453c22be9144cf1ac2403318d4ae532fad1717473842be98361375ff6d815f5" {
		t.Errorf("the jobs differ: %s", got)
	}
}
