package searchbench

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models"
)

// corpus generates jobs: the same seed gives the same jobs. Values are skewed
// as on real boards: a few specialties, places and forms of work have most.
type corpus struct {
	seed uint64
	now  time.Time
}

const (
	agencies  = 3000
	employers = 20000
	days      = 90
)

// job returns the i-th job of the corpus. One in twenty is a position that
// another agency posts as well.
func (c corpus) job(i int) models.Job {
	if i%20 == 1 {
		j := c.written(i - 1)
		j.ID = fmt.Sprintf("j%08d", i)
		j.Poster.ID += "x"
		return j
	}
	return c.written(i)
}

func (c corpus) written(i int) models.Job {
	r := rand.New(rand.NewPCG(c.seed, uint64(i)))
	j := models.Job{ID: fmt.Sprintf("j%08d", i), Version: 1, State: models.JobApproved}
	j.Lang = models.JA
	if r.IntN(8) == 0 {
		j.Lang = models.EN
	}
	j.PrimaryWork = skewed(r, works)
	for r.IntN(3) == 0 && len(j.SecondaryWork) < 2 {
		j.SecondaryWork = append(j.SecondaryWork, skewed(r, works))
	}
	j.Specialties = []models.Specialty{skewed(r, models.Specialties.Keys())}
	for r.IntN(2) == 0 && len(j.Specialties) < 3 {
		j.Specialties = append(j.Specialties, skewed(r, models.Specialties.Keys()))
	}
	j.Employment = skewed(r, models.EmploymentTypes.Keys())
	j.Remote = skewed(r, models.RemoteLevels.Keys())
	j.Schedules = []models.ScheduleType{skewed(r, models.ScheduleTypes.Keys())}
	for r.IntN(2) == 0 && len(j.Schedules) < 3 {
		j.Schedules = append(j.Schedules, skewed(r, models.ScheduleTypes.Keys()))
	}
	pref := places[min(r.IntN(len(places)), r.IntN(len(places)))]
	if j.Remote == "full_remote" && r.IntN(4) == 0 {
		j.LivingPrefs = []models.Pref{pref}
	}
	e := r.IntN(employers)
	j.EmployerID = fmt.Sprintf("e%05d", e)
	j.Employer = models.EmployerCard{Name: models.Text{JA: fmt.Sprintf("%s%s第%d", surnames[e%len(surnames)], institutions[e%len(institutions)], e)}, Pref: pref, Kind: models.PosterKinds.Keys()[e%2]}
	j.Poster = models.OrgRef{Kind: models.OrgAgency, ID: fmt.Sprintf("a%04d", min(r.IntN(agencies), r.IntN(agencies)))}
	j.Languages = []models.Language{"ja"}
	j.Licences.Required = []models.Licence{models.Licences.Keys()[0]}
	c.pay(r, &j)
	c.dates(r, &j)
	j.Cluster = fmt.Sprintf("c%08d", i)
	c.texts(r, &j)
	return j
}

// works are the work types, the most common first. 産業医 stands further back
// than on real boards, so that about a tenth of the jobs are the work itself or
// speak of it.
var works = func() []models.WorkType {
	keys := models.WorkTypes.Keys()
	at := slices.Index(keys, "occupational_health")
	keys = slices.Delete(slices.Clone(keys), at, at+1)
	return slices.Insert(keys, len(keys)*2/3, "occupational_health")
}()

// skewed picks a key: the first are picked most.
func skewed[K ~string](r *rand.Rand, keys []K) K {
	n := len(keys)
	return keys[min(r.IntN(n), r.IntN(n), r.IntN(n))]
}

func (c corpus) pay(r *rand.Rand, j *models.Job) {
	j.Pay = models.Pay{Unit: models.PayHourly, Currency: "JPY", Min: int64(5000 + 500*r.IntN(20))}
	switch r.IntN(4) {
	case 0:
		j.Pay.Unit, j.Pay.Min, j.Pay.HoursPerUnit = models.PayDaily, int64(50000+5000*r.IntN(16)), 8
	case 1:
		j.Pay.Unit, j.Pay.Min, j.Pay.HoursPerUnit = models.PaySession, int64(20000+2500*r.IntN(16)), 3.5
	}
	j.Pay.Max = j.Pay.Min * 12 / 10
}

func (c corpus) dates(r *rand.Rand, j *models.Job) {
	age := time.Duration(r.IntN(days*24*60*60)) * time.Second
	j.PublishAt = c.now.Add(-age)
	j.FirstLiveAt, j.CreatedAt, j.UpdatedAt = j.PublishAt, j.PublishAt, j.PublishAt
	j.ExpiresAt = c.now.Add(time.Duration(1+r.IntN(60*24)) * time.Hour)
}

// texts writes 300 to 600 characters.
func (c corpus) texts(r *rand.Rand, j *models.Job) {
	work := models.WorkTypes.Label(j.PrimaryWork, j.Lang)
	specialty := models.Specialties.Label(j.Specialties[0], j.Lang)
	var b strings.Builder
	if j.Lang == models.EN {
		j.Title.EN = fmt.Sprintf("%s, %s, %s", work, specialty, pick(r, hooksEN))
		for b.Len() < 600+r.IntN(500) {
			b.WriteString(fill(r, pick(r, sentencesEN), work, specialty))
			b.WriteByte(' ')
		}
		b.WriteString("医師 required. ")
	} else {
		j.Title.JA = fmt.Sprintf("%sの%s|%s", specialty, work, pick(r, hooks))
		b.WriteString("医師を募集します。")
		for length := 300 + r.IntN(300); b.Len() < 3*length; {
			b.WriteString(fill(r, pick(r, sentences), work, specialty))
		}
	}
	if r.IntN(3) == 0 {
		b.WriteString("育児と両立しながら働ける環境です。")
	}
	if r.IntN(16) == 0 {
		b.WriteString("産業医の経験を生かせます。")
	}
	if r.IntN(20) == 0 {
		b.WriteString("精神科のオンライン診療を行います。")
	}
	if r.IntN(3000) == 0 {
		b.WriteString("高気圧酸素療法の知識を歓迎します。")
	}
	j.Description = b.String()
}

// fill puts values into the slots of a sentence.
func fill(r *rand.Rand, sentence, work, specialty string) string {
	return strings.NewReplacer("{work}", work, "{spec}", specialty, "{n}", fmt.Sprint(1+r.IntN(60)),
		"{item}", pick(r, items), "{task}", pick(r, tasks), "{tool}", pick(r, tools)).Replace(sentence)
}

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }
