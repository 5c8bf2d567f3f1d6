package doctormatch_test

import (
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/doctormatch"
	"github.com/enkaku/enkaku/search/searchtest"
)

// almostJob is online care in English at night after three years of practice.
func almostJob() models.Job {
	var j models.Job
	j.ID, j.State = "j", models.JobApproved
	j.PublishAt = time.Date(2026, 11, 1, 0, 0, 0, 0, models.Tokyo)
	j.PrimaryWork, j.Specialties = "online_care", []vocab.Specialty{"internal"}
	j.Languages, j.Schedules = []vocab.Language{"en"}, []vocab.ScheduleType{vocab.ScheduleNight}
	j.Remote, j.Terms.Experience.Years = vocab.RemoteFull, 3
	j.Licences.Required = []vocab.Licence{vocab.LicenceMedical}
	j.Locations = []vocab.AllowedLocation{vocab.LocationHome}
	return j
}

// suited is a doctor whom that job suits.
func suited() models.Doctor {
	d := models.Doctor{Version: 1, Years: 10, Languages: []vocab.Language{"en"}, Pref: "13", Specialties: []vocab.Specialty{"internal"}}
	d.Licences = []models.LicenceHeld{{Key: vocab.LicenceMedical, Status: models.LicenceChecked}}
	d.Wants.Works, d.Wants.Schedules = []vocab.WorkType{"online_care"}, []vocab.ScheduleType{vocab.ScheduleNight}
	d.Wants.Remote = []vocab.RemoteLevel{vocab.RemoteFull}
	return d
}

// One thing that is missing is named, whatever it is; what the profile leaves
// open is a question, and two things are none of it.
func TestTheOneThingMissing(t *testing.T) {
	for name, tc := range map[string]struct {
		doctor func(*models.Doctor)
		job    func(*models.Job)
		want   doctormatch.ObstacleKind // "": none is named
		open   bool
	}{
		"nothing":            {},
		"a licence":          {doctor: func(d *models.Doctor) { d.Licences = nil }, want: doctormatch.ObstacleLicence},
		"the language":       {doctor: func(d *models.Doctor) { d.Languages = []vocab.Language{"ja"} }, want: doctormatch.ObstacleLanguage},
		"no language said":   {doctor: func(d *models.Doctor) { d.Languages = nil }, want: doctormatch.ObstacleLanguage, open: true},
		"years":              {doctor: func(d *models.Doctor) { d.Years = 2 }, want: doctormatch.ObstacleExperience},
		"years not said":     {doctor: func(d *models.Doctor) { d.Years = 0 }, want: doctormatch.ObstacleExperience, open: true},
		"a must: remote":     {doctor: func(d *models.Doctor) { d.Wants.Hard = []string{"remote"} }, job: func(j *models.Job) { j.Remote, j.Onsite.Pref = vocab.RemotePartial, "13" }, want: doctormatch.ObstacleMust},
		"language and years": {doctor: func(d *models.Doctor) { d.Years, d.Languages = 2, []vocab.Language{"ja"} }},
		"a blocked poster":   {doctor: func(d *models.Doctor) { d.Blocked = []models.BlockedOrg{{Name: "x"}} }, job: func(j *models.Job) { j.PosterName.JA = "x" }},
		"overseas":           {doctor: func(d *models.Doctor) { d.Overseas = true }},
		"another kind of work": {doctor: func(d *models.Doctor) {
			d.Wants.Works = []vocab.WorkType{"medical_writing"}
			d.Specialties = nil
		}, want: doctormatch.ObstacleWork},
		"no half-day that is free": {doctor: func(d *models.Doctor) { d.Wants.Free = models.Week(0).With(5, 0) },
			job: func(j *models.Job) { j.Week = models.Week(0).With(0, 2).With(1, 2) }, want: doctormatch.ObstacleFree},
		"one half-day is free": {doctor: func(d *models.Doctor) { d.Wants.Free = models.Week(0).With(1, 2) },
			job: func(j *models.Job) { j.Week = models.Week(0).With(0, 2).With(1, 2) }},
		"a week that says nothing": {doctor: func(d *models.Doctor) { d.Wants.Free = models.Week(0).With(1, 0) },
			job: func(j *models.Job) { j.Week = 1<<21 - 1 }},
		"many days on site": {doctor: func(d *models.Doctor) {
			d.Wants = models.Wants{Remote: []vocab.RemoteLevel{vocab.RemotePartial}, MinHourly: 9800}
			d.Specialties = nil
		}, job: func(j *models.Job) {
			j.Remote, j.Onsite.Frequency, j.Onsite.Pref = vocab.RemotePartial, vocab.OnsiteSeveralWeekly, "13"
			j.Pay = models.Pay{Unit: models.PayHourly, Min: 1000, Max: 11000, Currency: "JPY"}
		}, want: doctormatch.ObstacleOnsite},
		"no kind of work said": {doctor: func(d *models.Doctor) { d.Wants.Works = nil }},
	} {
		j, d := almostJob(), suited()
		if tc.doctor != nil {
			tc.doctor(&d)
		}
		if tc.job != nil {
			tc.job(&j)
		}
		doc := searchtest.Analyzer().NewDocument(&j)
		judge := func(d *models.Doctor) (doctormatch.Match, bool) { return doctormatch.Explain(doc, &j, d) }
		l, ok := doctormatch.Almost(judge, &j, &d)
		if ok != (tc.want != "") || l.Kind != tc.want && ok || ok && l.Open != tc.open {
			m, fits := judge(&d)
			t.Errorf("%s: %t %+v, want %q open %t (fits %t, %d, %+v)", name, ok, l, tc.want, tc.open, fits, m.Score, m.Obstacles)
		}
	}
}

// What one of the questions lets through covers a doctor's condition each.
func TestQuestionsLeaveOutOneConditionEach(t *testing.T) {
	d := suited()
	d.Wants.Hard = []string{"work", "remote"}
	all := doctormatch.QuestionsAlmost(&d)
	if len(all) != 6 { // as it is, without each must, years, languages and the prefecture
		t.Fatalf("%d questions", len(all))
	}
}
