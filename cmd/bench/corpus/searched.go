package corpus

import (
	"fmt"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// How many post the jobs of Search, and how far back these go.
const (
	agencies  = 3000
	employers = 20000
	days      = 90
)

// twinEvery says how often a job of Search is a position that was posted before.
const twinEvery = 20

// twin returns the job before as another agency posts it.
func (b *Board) twin(n int) *models.Job {
	j := b.draw(n-1, stream(b.Seed, uint64(n-1)))
	j.ID = fmt.Sprintf("j%08d", n)
	j.Poster.ID += "x"
	return j
}

func language(m *maker, j *models.Job) {
	j.Lang = vocab.JA
	if m.IntN(8) == 0 {
		j.Lang = vocab.EN
	}
}

// writtenPlace says where the doctor may live.
func writtenPlace(m *maker, j *models.Job) {
	if j.Remote == "full_remote" && m.IntN(4) == 0 {
		j.LivingPrefs = []vocab.Pref{j.Employer.Pref}
	}
}

func writtenEmployer(m *maker, j *models.Job) {
	e := m.IntN(employers)
	j.EmployerID = fmt.Sprintf("e%05d", e)
	j.Employer.Name.JA = fmt.Sprintf("%s%s第%d", surnames[e%len(surnames)], institutions[e%len(institutions)], e)
	j.Employer.Kind = []vocab.PosterKind{"medical_institution", "company"}[e%2]
	j.Poster = models.OrgRef{Kind: models.OrgAgency, ID: fmt.Sprintf("a%04d", earliest(2)(m.draw, agencies))}
	j.Languages = []vocab.Language{"ja"}
	j.Licences.Required = []vocab.Licence{"jp_medical_license"}
}

func writtenPay(m *maker, j *models.Job) {
	j.Pay = models.Pay{Unit: models.PayHourly, Currency: "JPY", Min: int64(5000 + 500*m.IntN(20))}
	switch m.IntN(4) {
	case 0:
		j.Pay.Unit, j.Pay.Min, j.Pay.HoursPerUnit = models.PayDaily, int64(50000+5000*m.IntN(16)), 8
	case 1:
		j.Pay.Unit, j.Pay.Min, j.Pay.HoursPerUnit = models.PaySession, int64(20000+2500*m.IntN(16)), 3.5
	}
	j.Pay.Max = j.Pay.Min * 12 / 10
}

func writtenDates(m *maker, j *models.Job) {
	j.Version = 1
	numbered(j, "j%08d", "c%08d", m.n)
	age := time.Duration(m.IntN(days*24*60*60)) * time.Second
	j.PublishAt = m.board.Now.Add(-age)
	j.FirstLiveAt, j.CreatedAt, j.UpdatedAt = j.PublishAt, j.PublishAt, j.PublishAt
	j.ExpiresAt = m.board.Now.Add(time.Duration(1+m.IntN(60*24)) * time.Hour)
}

// writtenTexts writes 300 to 600 characters.
func writtenTexts(m *maker, j *models.Job) {
	workIn, specialtyIn := labels(j)
	work, specialty := workIn.In(j.Lang), specialtyIn.In(j.Lang)
	var b strings.Builder
	if j.Lang == vocab.EN {
		j.Title.EN = fmt.Sprintf("%s, %s, %s", work, specialty, anyOf(m.draw, hooksEN))
		for b.Len() < 600+m.IntN(500) {
			b.WriteString(fill(m.draw, anyOf(m.draw, sentencesEN), work, specialty))
			b.WriteByte(' ')
		}
		b.WriteString("医師 required. ")
	} else {
		j.Title.JA = fmt.Sprintf("%sの%s|%s", specialty, work, anyOf(m.draw, hooks))
		b.WriteString("医師を募集します。")
		for length := 300 + m.IntN(300); b.Len() < 3*length; {
			b.WriteString(fill(m.draw, anyOf(m.draw, sentences), work, specialty))
		}
	}
	if m.IntN(3) == 0 {
		b.WriteString("育児と両立しながら働ける環境です。")
	}
	if m.IntN(16) == 0 {
		b.WriteString("産業医の経験を生かせます。")
	}
	if m.IntN(20) == 0 {
		b.WriteString("精神科のオンライン診療を行います。")
	}
	if m.IntN(3000) == 0 {
		b.WriteString("高気圧酸素療法の知識を歓迎します。")
	}
	j.Description = b.String()
}

// fill puts values into the slots of a sentence.
func fill(d *draw, sentence, work, specialty string) string {
	return strings.NewReplacer("{work}", work, "{spec}", specialty, "{n}", fmt.Sprint(1+d.IntN(60)),
		"{item}", anyOf(d, items), "{task}", anyOf(d, tasks), "{tool}", anyOf(d, tools)).Replace(sentence)
}
