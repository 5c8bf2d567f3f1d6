package main

import (
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/enkaku/enkaku/cmd/intake"
	"github.com/enkaku/enkaku/models"
)

// jobMaker makes adverts for benchmarks: the demo adverts, whole texts as
// people write them, with other values of the taxonomies, places, pay and
// dates. The same seed makes the same jobs.
type jobMaker struct {
	seed    uint64
	now     time.Time
	adverts []intake.BoardAdvert
}

// benchEmployers is how many employers post the generated jobs.
const benchEmployers = 3000

func newJobMaker(seed uint64, now time.Time) (*jobMaker, error) {
	board, err := intake.ReadBoard(demoBoard, demoJobs, models.DateOf(now))
	if err != nil {
		return nil, err
	}
	return &jobMaker{seed: seed, now: now, adverts: board.Adverts}, nil
}

// job returns the n-th job, live, published in the last 90 days.
func (m *jobMaker) job(n int) *models.Job {
	r := rand.New(rand.NewPCG(m.seed, uint64(n)))
	a := m.adverts[r.IntN(len(m.adverts))].Advert
	a.PrimaryWork = often(r, models.WorkTypes.Keys())
	a.SecondaryWork = nil
	if other := often(r, models.WorkTypes.Keys()); other != a.PrimaryWork {
		a.SecondaryWork = []models.WorkType{other}
	}
	a.Specialties = []models.Specialty{often(r, models.Specialties.Keys())}
	a.Employment = often(r, models.EmploymentTypes.Keys())
	a.Remote = often(r, models.RemoteLevels.Keys())
	a.Schedules = []models.ScheduleType{often(r, models.ScheduleTypes.Keys())}
	a.Employer.Pref = often(r, models.Prefs.Keys())
	employer := r.IntN(benchEmployers)
	a.EmployerID = fmt.Sprintf("bench-e%04d", employer)
	a.Employer.Name.JA = fmt.Sprintf("%s 第%d", a.Employer.Name.JA, employer)
	a.Pay.Min += int64(r.IntN(40)) * a.Pay.Min / 100
	a.Pay.Max = max(a.Pay.Max, a.Pay.Min)
	label := models.Specialties.Label(a.Specialties[0], a.Lang)
	if a.Lang == models.EN {
		a.Title.EN = label + " physician: " + a.Title.EN
	} else {
		a.Title.JA = label + "医師: " + a.Title.JA
	}
	id := fmt.Sprintf("bench%07d", n)
	published := m.now.Add(-time.Duration(r.Int64N(int64(90 * 24 * time.Hour))))
	return &models.Job{
		ID: id, Ref: id, Advert: a, Cluster: id, State: models.JobApproved,
		Poster:    models.OrgRef{Kind: models.OrgEmployer, ID: a.EmployerID},
		PublishAt: published, FirstLiveAt: published, LastLive: true, ConfirmedAt: published,
		ExpiresAt: m.now.AddDate(0, 0, 7+r.IntN(60)), CreatedBy: "bench", CreatedAt: published,
	}
}

// often takes early values of a list more often than late ones.
func often[T any](r *rand.Rand, values []T) T {
	return values[min(r.IntN(len(values)), r.IntN(len(values)))]
}
