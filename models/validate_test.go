package models

import (
	"testing"
)

func TestDemoAdvertsMayBePublished(t *testing.T) {
	employers := demoEmployers(t)
	for _, job := range demoJobs(t) {
		ctx := ValidateContext{Now: demoNow, Poster: job.Poster, Institution: employers[job.Advert.Regulatory.Institution]}
		for _, f := range job.Advert.Validate(ctx) {
			if f.Severity == FaultError {
				t.Errorf("%s: %s %s %v", job.ID, f.Field, f.Code, f.Args)
			} else {
				t.Logf("%s: %c %s %s %v", job.ID, f.Severity, f.Field, f.Code, f.Args)
			}
		}
	}
}

func TestComparablePayOfDemoAdverts(t *testing.T) {
	for _, job := range demoJobs(t) {
		lo, hi, ok := job.Advert.Pay.Comparable()
		if !ok || lo != job.Lo || hi != job.Hi {
			t.Errorf("%s: %d-%d %v, want %d-%d", job.ID, lo, hi, ok, job.Lo, job.Hi)
		}
	}
}
