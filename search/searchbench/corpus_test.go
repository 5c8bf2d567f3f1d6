package searchbench

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
)

// The jobs of a seed stay the same, so that figures compare with older ones.
func TestJobsOfASeedStayTheSame(t *testing.T) {
	c := corpus{seed: 7, now: time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)}
	h := sha256.New()
	for i := range 500 {
		j := c.job(i)
		told(h, &j)
	}
	if got := hex.EncodeToString(h.Sum(nil)); got != "91c0335c3d3b79e7a09346f596e7322b812542fdf939050f9556381ea8557ea2" {
		t.Errorf("the jobs differ: %s", got)
	}
}

// told writes what was drawn for a job, field by field, so that a new field of
// models.Job changes no hash.
func told(w io.Writer, j *models.Job) {
	a := &j.Advert
	fmt.Fprintln(w, j.ID, j.Cluster, j.State, j.Poster, j.PublishAt.UTC(), j.FirstLiveAt.UTC(), j.ExpiresAt.UTC(), j.CreatedAt.UTC())
	fmt.Fprintln(w, a.Lang, a.PrimaryWork, a.SecondaryWork, a.Specialties, a.Employment, a.Contract, a.Remote, a.Schedules)
	fmt.Fprintln(w, a.EmployerID, a.Employer.Name, a.Employer.Kind, a.Employer.Pref, a.Onsite.Frequency, a.Onsite.Pref, a.Locations, a.LivingPrefs)
	fmt.Fprintln(w, a.Languages, a.Licences.Required, a.Licences.Preferred, a.Skills.Required, a.Equipment, a.LifeFit, a.Regulatory.TrainingFirst)
	fmt.Fprintln(w, a.Pay.Unit, a.Pay.Min, a.Pay.Max, a.Pay.Currency, a.Pay.HoursPerUnit, a.Pay.WeeklyHours, a.Pay.MinutesPerCase, a.Pay.HoursPerMonth)
	fmt.Fprintln(w, a.Title, a.Description)
}
