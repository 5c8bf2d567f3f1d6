package matchbench

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// The board of a seed stays the same, so that figures compare with older ones.
func TestBoardOfASeedStaysTheSame(t *testing.T) {
	jobs, questions, doctors := sha256.New(), sha256.New(), sha256.New()
	g := newGenerator(7, 1)
	for i := range 500 {
		told(jobs, g.job(i))
	}
	g = newGenerator(7, 2)
	for range 500 {
		fmt.Fprintf(questions, "sub_%016x %s\n", g.r.Uint64(), g.criteria().Values().Encode())
	}
	g = newGenerator(7, 2)
	for i := range 500 {
		tellDoctor(doctors, g.doctor(i))
	}
	for what, h := range map[string]struct{ got, want string }{
		"jobs":      {hex.EncodeToString(jobs.Sum(nil)), "9316542bf12663cbfc75cf2d4b429eed7f627745fe354f847b0d3ec7fd12c908"},
		"questions": {hex.EncodeToString(questions.Sum(nil)), "e88bcbcbd1ded9f16e0ac301943bd43b60107b9fae50b54ec136eadff9f13192"},
		"doctors":   {hex.EncodeToString(doctors.Sum(nil)), "5eabf2e62af4b062c29fd5381de3ffb1b100625c1901a6301f14d28b014f411f"},
	} {
		if h.got != h.want {
			t.Errorf("the %s differ: %s", what, h.got)
		}
	}
}

// tellDoctor writes what was drawn for a profile, as told does for a job.
func tellDoctor(w io.Writer, d *models.Doctor) {
	fmt.Fprintln(w, d.ID, d.Pref, d.Overseas, d.Years, d.Specialties, d.Languages, d.Skills, d.Equipment)
	x := &d.Wants
	fmt.Fprintln(w, x.Works, x.Employment, x.Schedules, x.Remote, x.MinHourly, x.WeekHours, x.LifeFit, x.Hard)
	for _, l := range d.Licences {
		fmt.Fprintln(w, l.Key, l.Status)
	}
	for _, b := range d.Blocked {
		fmt.Fprintln(w, b.Org)
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
