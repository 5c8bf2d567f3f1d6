package corpus

import (
	"fmt"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// kind is what the jobs of Digests are like: those of the second day are like
// those of the first, whatever the seed.
func (m *maker) kind() int { return m.n % m.board.Kinds }

// aspect has a step draw from the chances of its number, the same ones for all
// jobs of a kind.
func aspect(number uint64, s step) step {
	return func(m *maker, j *models.Job) {
		s(&maker{draw: stream(uint64(m.kind()), number), board: m.board, n: m.n}, j)
	}
}

func digestEmployer(m *maker, j *models.Job) {
	j.Poster = models.OrgRef{Kind: models.OrgAgency, ID: fmt.Sprintf("agency%d", m.n%300)}
	j.PosterName = vocab.Text{JA: "株式会社ドクターリンク見本", EN: "Doctor Link Mihon Co. Ltd."}
	j.EmployerID = fmt.Sprintf("employer%d", m.n%1000)
	j.Employer.Name = vocab.Text{JA: fmt.Sprintf("見本クリニック%d", m.n%1000), EN: fmt.Sprintf("Mihon Clinic %d", m.n%1000)}
}

func digestPay(m *maker, j *models.Job) {
	least := 5000 + 500*int64(m.kind()%20)
	j.Pay = models.Pay{Unit: models.PayHourly, Min: least, Max: least + 3000, Currency: "JPY", Tax: models.TaxGross}
}

func digestTexts(m *maker, j *models.Job) {
	j.Lang, j.Languages = vocab.JA, []vocab.Language{"ja"}
	j.Contract, j.Onsite.Frequency = "employment", "monthly"
	work, specialty := labels(j)
	j.Title = vocab.Text{
		JA: fmt.Sprintf("%s(%s)の医師募集 No.%d", work.JA, specialty.JA, m.n),
		EN: fmt.Sprintf("%s, %s, No. %d", work.EN, specialty.EN, m.n),
	}
	j.Description = "オンラインでの診療と記録の作成を担当していただきます。予約と会計は事務の者が受け持ちますので、先生は診察に集中できます。" +
		"枠は1時間あたり4名ほどで、急な発熱などでお休みの際は当番の医師が代わります。研修は画面共有で行い、開始までに2回を予定しています。" +
		"患者さんの経過は電子カルテで確認でき、対面が必要な方は提携先へご案内します。月に一度、症例を話し合う会があります。"
}

// justLive has a job published at the moment of the board.
func justLive(m *maker, j *models.Job) {
	now := m.board.Now
	j.Revision, j.Ref = 1, fmt.Sprint(m.n)
	numbered(j, "j%07d", "c%07d", m.n)
	j.PublishAt, j.FirstLiveAt, j.CreatedAt, j.LastLive = now, now, now, true
	j.ExpiresAt = now.AddDate(0, 0, 60)
	j.Terms.InfoAsOf, j.Terms.ValidThrough = models.DateOf(now), models.DateOf(now.AddDate(0, 0, 59))
}

// wish is what a subscriber of Digests asks: something that at least one job
// of a day answers, narrow as people's wishes are; a quarter also with a word.
func (b *Board) wish(d *draw) models.Criteria {
	j := b.Job(d.IntN(b.Kinds))
	c := models.Criteria{Specialty: j.Specialties, Work: []string{string(j.PrimaryWork)}}
	switch d.IntN(4) {
	case 0:
		c.Text = "電子カルテ"
	case 1:
		c.Remote = []vocab.RemoteLevel{j.Remote}
	case 2:
		c.Schedule = j.Schedules
	case 3:
		c.PayUnit, c.PayMin = models.PayHourly, j.Pay.Min
	}
	return c
}
