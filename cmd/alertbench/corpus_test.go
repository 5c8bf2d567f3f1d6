package alertbench

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
)

// The board of a seed stays the same, so that figures compare with older ones.
func TestBoardOfASeedStaysTheSame(t *testing.T) {
	b := &bench{Options: Options{Jobs: 300}, now: time.Date(2026, 11, 23, 5, 0, 0, 0, models.Tokyo)}
	jobs, questions := sha256.New(), sha256.New()
	for i := range 500 {
		told(jobs, b.job(i))
	}
	rnd := rand.New(rand.NewPCG(7, 1))
	for range 500 {
		fmt.Fprintln(questions, criteria(rnd, b.Jobs).Values().Encode())
	}
	for what, h := range map[string]struct{ got, want string }{
		"jobs":      {hex.EncodeToString(jobs.Sum(nil)), "8cad36dfa36f626168b9f8653cf2bcde69d64b1e0a73accdb0e0325060d5d4d9"},
		"questions": {hex.EncodeToString(questions.Sum(nil)), "cafe6b5ee908c5fe1eda7c43d40cdbcc9afec5957c2cf48235eccaac4e70b9be"},
	} {
		if h.got != h.want {
			t.Errorf("the %s differ: %s", what, h.got)
		}
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
