package alertbench

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

var operator = templates.Operator{
	Name:    models.Text{JA: "株式会社遠隔見本", EN: "Enkaku Mihon K.K."},
	Address: models.Text{JA: "東京都千代田区見本1-2-3", EN: "1-2-3 Mihon, Chiyoda-ku, Tokyo"},
	Contact: "https://enkaku.example.jp/contact",
}

const fillBatch = 2000

// fill writes the subscriptions. The due share is due this morning, a tenth of
// it an hour earlier than the rest, so that the second day can begin small;
// all others are due in a month.
func (b *bench) fill(ctx context.Context) error {
	rnd := rand.New(rand.NewPCG(b.Seed, 1))
	confirmed := b.clock().Add(-24 * time.Hour)
	due := int(float64(b.Subscriptions) * b.Due)
	for from := 0; from < b.Subscriptions; from += fillBatch {
		b.Progress("writing subscriptions", from, b.Subscriptions)
		batch := make([]*models.Subscription, 0, fillBatch)
		for i := from; i < min(from+fillBatch, b.Subscriptions); i++ {
			s := &models.Subscription{
				ID: fmt.Sprintf("s%09d", i), Email: fmt.Sprintf("doctor%d@example.jp", i), Lang: models.JA,
				Criteria: criteria(rnd, b.Jobs), Frequency: models.Daily, Hour: 7, Minute: 30, Zone: "Asia/Tokyo",
				State: models.SubActive, ConfirmedAt: confirmed, Watermark: confirmed, CreatedAt: confirmed,
				NextDue: time.Date(2026, 11, 23, 7, 30, 0, 0, models.Tokyo),
			}
			if i%5 == 0 {
				s.Lang = models.EN
			}
			if i%10 == 0 {
				s.Hour, s.NextDue = 6, s.NextDue.Add(-time.Hour)
			}
			if i >= due {
				s.NextDue = s.NextDue.AddDate(0, 1, 0)
			}
			s.CriteriaHash = s.Criteria.Hash()
			batch = append(batch, s)
		}
		if err := errors.Join(b.store.Subscriptions().SaveMany(ctx, batch)...); err != nil {
			return fmt.Errorf("write subscriptions: %w", err)
		}
	}
	b.Progress("writing subscriptions", b.Subscriptions, b.Subscriptions)
	return nil
}

// publish makes jobs live now; their numbers begin behind from.
func (b *bench) publish(ctx context.Context, from int) error {
	jobs := make([]*models.Job, 0, b.Jobs)
	for i := range b.Jobs {
		jobs = append(jobs, b.job(from+i))
	}
	return errors.Join(b.store.Jobs().SaveMany(ctx, jobs)...)
}

// pick returns the same random choice for the same job and aspect.
func pick[K ~string](v models.Vocabulary[K], n, aspect int) K {
	terms := v.Terms()
	r := rand.New(rand.NewPCG(uint64(n), uint64(aspect)))
	return K(terms[min(r.IntN(len(terms)), r.IntN(len(terms)))].Key) // the first of a list are more common
}

// job is the n-th advert. Its values depend on n alone, so that criteria can
// be made that it answers.
func (b *bench) job(n int) *models.Job {
	now := b.clock()
	j := &models.Job{
		ID: fmt.Sprintf("j%07d", n), Ref: fmt.Sprint(n), Cluster: fmt.Sprintf("c%07d", n),
		Poster:     models.OrgRef{Kind: models.OrgAgency, ID: fmt.Sprintf("agency%d", n%300)},
		PosterName: models.Text{JA: "株式会社ドクターリンク見本", EN: "Doctor Link Mihon Co. Ltd."},
		State:      models.JobApproved, PublishAt: now, ExpiresAt: now.AddDate(0, 0, 60), FirstLiveAt: now, LastLive: true,
		Revision: 1, CreatedAt: now,
	}
	kind := n % b.Jobs // the second day's jobs are like the first's
	j.Lang = models.JA
	j.PrimaryWork, j.Specialties = pick(models.WorkTypes, kind, 1), []models.Specialty{pick(models.Specialties, kind, 2)}
	j.Employment, j.Contract = pick(models.EmploymentTypes, kind, 3), "employment"
	j.Remote, j.Onsite.Frequency = pick(models.RemoteLevels, kind, 4), "monthly"
	j.Schedules = []models.ScheduleType{pick(models.ScheduleTypes, kind, 5)}
	j.Title = models.Text{
		JA: fmt.Sprintf("%s(%s)の医師募集 No.%d", models.WorkTypes.Label(j.PrimaryWork, models.JA), models.Specialties.Label(j.Specialties[0], models.JA), n),
		EN: fmt.Sprintf("%s, %s, No. %d", models.WorkTypes.Label(j.PrimaryWork, models.EN), models.Specialties.Label(j.Specialties[0], models.EN), n),
	}
	j.Description = "オンラインでの診療と記録の作成を担当していただきます。予約と会計は事務の者が受け持ちますので、先生は診察に集中できます。" +
		"枠は1時間あたり4名ほどで、急な発熱などでお休みの際は当番の医師が代わります。研修は画面共有で行い、開始までに2回を予定しています。" +
		"患者さんの経過は電子カルテで確認でき、対面が必要な方は提携先へご案内します。月に一度、症例を話し合う会があります。"
	j.Employer = models.EmployerCard{Name: models.Text{JA: fmt.Sprintf("見本クリニック%d", n%1000), EN: fmt.Sprintf("Mihon Clinic %d", n%1000)}, Pref: pick(models.Prefs, kind, 6)}
	j.EmployerID, j.Languages = fmt.Sprintf("employer%d", n%1000), []models.Language{"ja"}
	j.Pay = models.Pay{Unit: models.PayHourly, Min: 5000 + 500*int64(kind%20), Max: 8000 + 500*int64(kind%20), Currency: "JPY", Tax: models.TaxGross}
	j.Terms.InfoAsOf, j.Terms.ValidThrough = models.DateOf(now), models.DateOf(now.AddDate(0, 0, 59))
	return j
}

// criteria is what a subscriber asks: something that at least one job of a
// day answers, narrow as people's wishes are; a quarter also with a word.
func criteria(rnd *rand.Rand, jobs int) models.Criteria {
	kind := rnd.IntN(jobs)
	c := models.Criteria{
		Specialty: []models.Specialty{pick(models.Specialties, kind, 2)},
		Work:      []string{string(pick(models.WorkTypes, kind, 1))},
	}
	switch rnd.IntN(4) {
	case 0:
		c.Text = "電子カルテ"
	case 1:
		c.Remote = []models.RemoteLevel{pick(models.RemoteLevels, kind, 4)}
	case 2:
		c.Schedule = []models.ScheduleType{pick(models.ScheduleTypes, kind, 5)}
	case 3:
		c.PayUnit, c.PayMin = models.PayHourly, 5000+500*int64(kind%20)
	}
	return c
}
