package corpus

import (
	"fmt"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// demoAdvert begins with an advert of the demo board; the steps after it give
// it other values.
func demoAdvert(m *maker, j *models.Job) {
	j.Advert = anyOf(m.draw, m.board.adverts).Advert
	numbered(j, "bench%07d", "bench%07d", m.n)
	j.Ref = j.ID
}

// servedEmployers is how many employers post the jobs of Pages.
const servedEmployers = 3000

// renamed makes the employer another one.
func renamed(m *maker, j *models.Job) {
	employer := m.IntN(servedEmployers)
	j.EmployerID = fmt.Sprintf("bench-e%04d", employer)
	j.Employer.Name.JA = fmt.Sprintf("%s 第%d", j.Employer.Name.JA, employer)
	j.Poster = models.OrgRef{Kind: models.OrgEmployer, ID: j.EmployerID}
}

// raised adds up to two fifths to the lower end of the pay.
func raised(m *maker, j *models.Job) {
	j.Pay.Min += int64(m.IntN(40)) * j.Pay.Min / 100
	j.Pay.Max = max(j.Pay.Max, j.Pay.Min)
}

func specialtyInTitle(_ *maker, j *models.Job) {
	_, specialty := labels(j)
	if j.Lang == vocab.EN {
		j.Title.EN = specialty.EN + " physician: " + j.Title.EN
	} else {
		j.Title.JA = specialty.JA + "医師: " + j.Title.JA
	}
}

// sometimeLive has a job published in the last 90 days.
func sometimeLive(m *maker, j *models.Job) {
	published := m.board.Now.Add(-time.Duration(m.Int64N(int64(90 * 24 * time.Hour))))
	j.PublishAt, j.FirstLiveAt, j.ConfirmedAt, j.CreatedAt, j.LastLive = published, published, published, published,
		true
	j.ExpiresAt = m.board.Now.AddDate(0, 0, 7+m.IntN(60))
	j.CreatedBy = "bench"
}
