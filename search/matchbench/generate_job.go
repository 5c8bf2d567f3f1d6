package matchbench

import (
	"fmt"
	"time"

	"github.com/enkaku/enkaku/models"
)

// published is when the jobs of the benchmark became live.
var published = time.Date(2026, 11, 20, 9, 0, 0, 0, models.Tokyo)

// job makes the n-th job.
func (g *generator) job(n int) *models.Job {
	w := skewed(g, works, 1, 3)
	a := models.Advert{
		Lang: models.JA, PrimaryWork: w[0], SecondaryWork: w[1:],
		Specialties: skewed(g, specialties, 1, 4),
		Employment:  employments[g.rank(len(employments))],
		Schedules:   skewed(g, schedules, 1, 4),
		Languages:   []models.Language{"ja"},
		EmployerID:  g.poster(),
		Description: g.text(),
		Equipment:   map[models.EquipSec]string{},
		LifeFit:     map[models.LifeFit]string{},
		Pay:         g.pay(),
	}
	title, _ := models.WorkTypes.Term(w[0])
	field, _ := models.Specialties.Term(a.Specialties[0])
	a.Title = models.Text{JA: field.Label.JA + "の" + title.Label.JA + "医師", EN: title.Label.EN + " physician, " + field.Label.EN}
	a.Employer = models.EmployerCard{Name: models.Text{JA: "医療法人" + a.EmployerID}, Kind: "medical_institution", Pref: prefs[g.rank(len(prefs))]}
	g.place(&a)
	g.demands(&a)
	j := &models.Job{
		ID: fmt.Sprintf("job%06d", n), Version: 1, Advert: a, Poster: models.OrgRef{Kind: models.OrgEmployer, ID: a.EmployerID},
		State: models.JobApproved, PublishAt: published, ExpiresAt: published.AddDate(0, 2, 0), FirstLiveAt: published,
	}
	if g.chance(50) {
		j.Poster = models.OrgRef{Kind: models.OrgAgency, ID: g.poster()}
	}
	return j
}

func (g *generator) place(a *models.Advert) {
	switch n := g.r.IntN(100); {
	case n < 60:
		a.Remote, a.Onsite.Frequency = "full_remote", "none"
		a.Locations = []models.AllowedLocation{"home_japan"}
		if g.chance(20) {
			a.LivingPrefs = skewed(g, prefs, 2, 6)
		}
	case n < 92:
		a.Remote, a.Onsite.Frequency, a.Onsite.Pref = "partial_remote", "monthly", a.Employer.Pref
		a.Locations = []models.AllowedLocation{"home_japan", "employer_site"}
	default:
		a.Remote, a.Onsite.Frequency, a.Onsite.Pref = "satellite", "several_weekly", a.Employer.Pref
		a.Locations = []models.AllowedLocation{"satellite_site"}
	}
}

func (g *generator) demands(a *models.Advert) {
	a.Licences.Required = append([]models.Licence{"jp_medical_license"}, skewed(g, licences, 0, 2)...)
	a.Licences.Preferred = skewed(g, licences, 0, 2)
	a.Skills.Required = skewed(g, skills, 1, 3)
	for _, item := range equipment {
		a.Equipment[item] = [...]string{"employer", "doctor"}[g.r.IntN(2)]
	}
	for _, fit := range skewed(g, lifeFits, 2, 7) {
		a.LifeFit[fit] = "応相談"
	}
	if g.chance(12) {
		a.Languages = append(a.Languages, "en")
	}
	a.Regulatory.TrainingFirst = g.chance(40)
}

func (g *generator) pay() models.Pay {
	p := models.Pay{Currency: "JPY", Tax: models.TaxGross}
	switch n := g.r.IntN(100); {
	case n < 50:
		p.Unit, p.Min = models.PayHourly, int64(g.between(5, 13))*1000
	case n < 65:
		p.Unit, p.Min, p.HoursPerUnit = models.PayDaily, int64(g.between(5, 11))*10000, 8
	case n < 80:
		p.Unit, p.Min = models.PayPerCase, int64(g.between(8, 30))*100
		p.MinutesPerCase = models.Range{Min: 8, Max: 15}
	case n < 90:
		p.Unit, p.Min, p.WeeklyHours = models.PayAnnualSalary, int64(g.between(8, 18))*1_000_000, 40
	default:
		p.Unit, p.Min = models.PayMonthlyRetainer, int64(g.between(5, 20))*10000
		p.HoursPerMonth = models.Range{Min: 4, Max: 10}
	}
	p.Max = p.Min * 13 / 10
	return p
}

// doctor makes the n-th profile.
func (g *generator) doctor(n int) *models.Doctor {
	d := &models.Doctor{
		ID: fmt.Sprintf("doc%07d", n), Pref: prefs[g.rank(len(prefs))], Overseas: g.chance(2), Years: g.between(1, 35),
		Specialties: skewed(g, specialties, 1, 3), Languages: []models.Language{"ja"}, Skills: skewed(g, skills, 2, 6),
		Equipment: skewed(g, equipment, 2, 6),
		Wants: models.Wants{
			Works: skewed(g, works, 1, 4), Employment: skewed(g, employments, 1, 3), Schedules: skewed(g, schedules, 1, 4),
			Remote: []models.RemoteLevel{"full_remote"}, MinHourly: int64(g.between(4, 14)) * 1000,
			WeekHours: models.Range{Min: 4, Max: float64(g.between(8, 40))}, LifeFit: skewed(g, lifeFits, 1, 4),
		},
	}
	if g.chance(15) {
		d.Languages = append(d.Languages, "en")
	}
	d.Licences = []models.LicenceHeld{{Key: "jp_medical_license", Status: "document_checked"}}
	for _, k := range skewed(g, licences, 1, 4) {
		d.Licences = append(d.Licences, models.LicenceHeld{Key: k, Status: "document_checked"})
	}
	for i, field := range []string{"work", "remote", "pay", "schedule", "employment"} {
		if g.chance([...]int{60, 40, 30, 25, 25}[i]) {
			d.Wants.Hard = append(d.Wants.Hard, field)
		}
	}
	if g.chance(30) {
		d.Blocked = append(d.Blocked, models.BlockedOrg{Org: models.OrgRef{Kind: models.OrgEmployer, ID: g.poster()}})
	}
	return d
}
