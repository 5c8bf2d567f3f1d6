package corpus

import (
	"fmt"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// organisation returns the id of one of 3,000 agencies and institutions.
func organisation(d *draw) string { return fmt.Sprintf("ORG%04d", zipf(d, 3000)) }

func matchEmployer(m *maker, j *models.Job) {
	j.EmployerID = organisation(m.draw)
	j.Employer.Name.JA, j.Employer.Kind = "医療法人"+j.EmployerID, "medical_institution"
}

func matchText(m *maker, j *models.Job) {
	j.Lang, j.Languages = vocab.JA, []vocab.Language{"ja"}
	j.Description = matchDescription(m.draw)
}

// matchTitle names the job, numbers it and dates it.
func matchTitle(m *maker, j *models.Job) {
	work, specialty := labels(j)
	j.Title = vocab.Text{JA: specialty.JA + "の" + work.JA + "医師", EN: work.EN + " physician, " + specialty.EN}
	j.ID, j.Version = fmt.Sprintf("job%06d", m.n), 1
	now := m.board.Now
	j.PublishAt, j.FirstLiveAt, j.ExpiresAt = now, now, now.AddDate(0, 2, 0)
}

// matchPoster has half of the jobs posted by agencies.
func matchPoster(m *maker, j *models.Job) {
	j.Poster = models.OrgRef{Kind: models.OrgEmployer, ID: j.EmployerID}
	if m.chance(50) {
		j.Poster = models.OrgRef{Kind: models.OrgAgency, ID: organisation(m.draw)}
	}
}

func matchPlace(m *maker, j *models.Job) {
	a := &j.Advert
	switch n := m.IntN(100); {
	case n < 60:
		a.Remote, a.Onsite.Frequency = "full_remote", "none"
		a.Locations = []vocab.AllowedLocation{"home_japan"}
		if m.chance(20) {
			a.LivingPrefs = of(m.draw, prefsAsked, upTo(zipf, 2, 6))
		}
	case n < 92:
		a.Remote, a.Onsite.Frequency, a.Onsite.Pref = "partial_remote", "monthly", a.Employer.Pref
		a.Locations = []vocab.AllowedLocation{"home_japan", "employer_site"}
	default:
		a.Remote, a.Onsite.Frequency, a.Onsite.Pref = "satellite", "several_weekly", a.Employer.Pref
		a.Locations = []vocab.AllowedLocation{"satellite_site"}
	}
}

func matchDemands(m *maker, j *models.Job) {
	a := &j.Advert
	a.Equipment, a.LifeFit = map[vocab.EquipSec]string{}, map[vocab.LifeFit]string{}
	a.Licences.Required = append([]vocab.Licence{"jp_medical_license"}, of(m.draw, licencesAsked, upTo(zipf, 0, 2))...)
	a.Licences.Preferred = of(m.draw, licencesAsked, upTo(zipf, 0, 2))
	a.Skills.Required = of(m.draw, skillsAsked, upTo(zipf, 1, 3))
	for _, item := range equipmentAsked {
		a.Equipment[item] = [...]string{"employer", "doctor"}[m.IntN(2)]
	}
	for _, fit := range of(m.draw, lifeFitsAsked, upTo(zipf, 2, 7)) {
		a.LifeFit[fit] = "応相談"
	}
	if m.chance(12) {
		a.Languages = append(a.Languages, "en")
	}
	a.Regulatory.TrainingFirst = m.chance(40)
}

func matchPay(m *maker, j *models.Job) {
	j.Pay = models.Pay{Currency: "JPY", Tax: models.TaxGross}
	p := &j.Pay
	switch n := m.IntN(100); {
	case n < 50:
		p.Unit, p.Min = models.PayHourly, int64(m.between(5, 13))*1000
	case n < 65:
		p.Unit, p.Min, p.HoursPerUnit = models.PayDaily, int64(m.between(5, 11))*10000, 8
	case n < 80:
		p.Unit, p.Min = models.PayPerCase, int64(m.between(8, 30))*100
		p.MinutesPerCase = models.Range{Min: 8, Max: 15}
	case n < 90:
		p.Unit, p.Min, p.WeeklyHours = models.PayAnnualSalary, int64(m.between(8, 18))*1_000_000, 40
	default:
		p.Unit, p.Min = models.PayMonthlyRetainer, int64(m.between(5, 20))*10000
		p.HoursPerMonth = models.Range{Min: 4, Max: 10}
	}
	p.Max = p.Min * 13 / 10
}
