package rules

import (
	"slices"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

func drop[K comparable](list []K, k K) []K {
	return slices.DeleteFunc(slices.Clone(list), func(x K) bool { return x == k })
}

func TestMedicineAsksMoreOfAnAdvert(t *testing.T) {
	checkSlips(t, map[string]slip{
		"no licence":            {"JA01", func(a *models.Advert) { a.Licences.Required = drop(a.Licences.Required, vocab.LicenceMedical) }, 'E', "licences.required", "job.licence.medical"},
		"no institution":        {"JA01", func(a *models.Advert) { a.Regulatory.Institution = "" }, 'E', "regulatory.institution", "job.online_care.institution"},
		"notice in preparation": {"JA01", func(a *models.Advert) { a.Regulatory.OnlineCareNotice = "preparing" }, 'E', "regulatory.online_care_notice", "job.online_care.notice"},
		"no training": {"JA01", func(a *models.Advert) {
			a.Regulatory.TrainingFirst = false
			a.Licences.Required = drop(a.Licences.Required, vocab.LicenceOnlineTraining)
		}, 'E', "licences.required", "job.online_care.training"},
		"no private room":         {"JA01", func(a *models.Advert) { delete(a.Equipment, "private_room") }, 'E', "equipment.private_room", "job.online_care.room"},
		"first visit unsaid":      {"JA01", func(a *models.Advert) { a.Regulatory.FirstVisit = "" }, 'E', "regulatory.first_visit", "job.online_care.first_visit"},
		"abroad":                  {"JA01", func(a *models.Advert) { a.Locations = append(a.Locations, vocab.LocationOverseas) }, 'E', "locations", "job.online_care.overseas"},
		"insured, not registered": {"JA01", func(a *models.Advert) { a.Licences.Required = drop(a.Licences.Required, vocab.LicenceInsurance) }, 'E', "licences.required", "job.online_care.insurance"},
		"no emergency path":       {"JA01", func(a *models.Advert) { delete(a.Safety, "emergency_backup") }, 'E', "safety.emergency_backup", "job.safety.required"},
		"no records":              {"JA01", func(a *models.Advert) { delete(a.Safety, "records_access") }, 'E', "safety.records_access", "job.safety.required"},
		"psychiatry, any doctor": {"JA02", func(a *models.Advert) {
			a.Licences.Required, a.Licences.Preferred = drop(a.Licences.Required, vocab.LicencePsychiatrist), nil
		}, 'W', "licences.required", "job.psychiatry.qualification"},
		"psychiatry, first visit":    {"JA02", func(a *models.Advert) { a.Regulatory.FirstVisit = "with_records"; a.Description = longText }, 'W', "regulatory.first_visit", "job.psychiatry.first_visit"},
		"advice with diagnosis":      {"JA07", func(a *models.Advert) { a.Regulatory.NoDiagnosis = false }, 'E', "regulatory.no_diagnosis", "job.consultation.no_diagnosis"},
		"opinion on what":            {"JA08", func(a *models.Advert) { a.Regulatory.DocumentsProvided = "" }, 'W', "regulatory.documents_provided", "job.second_opinion.documents"},
		"reading without turnaround": {"JA05", func(a *models.Advert) { a.Regulatory.TATHours = 0 }, 'E', "regulatory.tat_hours", "job.teleradiology.required"},
		"device status unsaid":       {"JA06", func(a *models.Advert) { a.Regulatory.SaMDStatus = "" }, 'E', "regulatory.samd_status", "job.ai.samd_status"},
		"data from where":            {"JA06", func(a *models.Advert) { a.Regulatory.DataBasis = "" }, 'E', "regulatory.data_basis", "job.ai.data_basis"},
		"who is liable":              {"JA05", func(a *models.Advert) { a.Safety["responsibility_scope"] = " " }, 'E', "safety.responsibility_scope", "job.safety.required"},
		"physician of no site":       {"JA03", func(a *models.Advert) { a.Regulatory.OH = nil }, 'E', "regulatory.oh.site_headcount", "job.oh.headcount"},
		"contracted for 1,400":       {"JA04", func(a *models.Advert) { a.Regulatory.OH.Kind = "contracted" }, 'E', "regulatory.oh.kind", "job.oh.exclusive"},
		"appointed, unqualified":     {"JA03", func(a *models.Advert) { a.Licences.Required = []vocab.Licence{vocab.LicenceMedical} }, 'E', "licences.required", "job.oh.qualification"},
		"one of the routes or less": {"JA03", func(a *models.Advert) {
			a.Licences.Required, a.Licences.AnyOf = []vocab.Licence{vocab.LicenceMedical}, []vocab.Licence{"jma_occupational", "mph"}
		}, 'E', "licences.required", "job.oh.qualification"},
		"appointed from home":      {"JA03", func(a *models.Advert) { a.Remote, a.Onsite.Frequency = vocab.RemoteFull, vocab.OnsiteNone }, 'E', "remote", "job.oh.full_remote"},
		"no rounds":                {"JA03", func(a *models.Advert) { a.Regulatory.OH.Rounds = "none" }, 'E', "regulatory.oh.rounds", "job.oh.rounds"},
		"monthly rounds, rarer on": {"JA03", func(a *models.Advert) { a.Regulatory.OH.Rounds = "monthly" }, 'W', "onsite.frequency", "job.oh.rounds_onsite"},
		"nothing from afar":        {"JA03", func(a *models.Advert) { a.Regulatory.OH.RemoteTasks = nil }, 'E', "regulatory.oh.remote_tasks", "job.oh.remote_tasks"},
		"thousand heads, an hour":  {"JA03", func(a *models.Advert) { a.Regulatory.OH.SiteHeadcount = 900 }, 'I', "pay.hours_per_month.max", "job.oh.few_hours"},
	})
}

const longText = "大阪の精神科クリニックで、通院中の患者さんのオンライン診療を担当する先生を募集します。対面とオンラインを組み合わせた診療を基本とし、在宅の日は三時間で八名から十名が目安です。月に一度は院内で対面の診察と会議に加わっていただきます。薬の変更で迷ったときは院長へ相談できます。"

func TestInterviewsWithoutAppointmentMayBeFullyRemote(t *testing.T) {
	a, ctx := demoAdvert(t, "JA03")
	a.Remote, a.Onsite = vocab.RemoteFull, models.Onsite{Frequency: vocab.OnsiteNone}
	a.Regulatory.OH.Scope, a.Regulatory.OH.Rounds = models.ScopeInterview, "none"
	for _, f := range Validate(a, ctx) {
		if f.Severity == models.FaultError {
			t.Errorf("%s %s", f.Field, f.Code)
		}
	}
}

func TestGrandfatheredNoticeEndsByLaw(t *testing.T) {
	notice := func(now time.Time) bool {
		a, ctx := demoAdvert(t, "JA12")
		ctx.Now = now
		return slices.ContainsFunc(Validate(a, ctx), func(f models.Fault) bool {
			return f.Code == "job.online_care.notice"
		})
	}
	if notice(models.GrandfatherEnd.Add(-time.Second)) || !notice(models.GrandfatherEnd) {
		t.Error("the notice must hold until the last second of 31 March 2027 in Japan and no longer")
	}
}

func TestClinicalDependsOnTheInstitution(t *testing.T) {
	a := models.Advert{PrimaryWork: vocab.WorkMentalHealth}
	if a.Clinical() != vocab.ClinicalAdvice || a.OnlineCare() {
		t.Error("interviews without an institution are a medical act")
	}
	a.Regulatory.Institution = "EMP02"
	if a.Clinical() != vocab.ClinicalYes || !a.OnlineCare() {
		t.Error("interviews in an institution are not")
	}
}

func TestRemoteLevelsAndTagsMeanWhatTheySay(t *testing.T) {
	checkSlips(t, map[string]slip{
		"full remote, monthly visit": {"JA01", func(a *models.Advert) { a.Onsite.Frequency = vocab.OnsiteMonthly }, 'E', "onsite.frequency", "job.onsite.full_remote"},
		"onboarding where":           {"JA01", func(a *models.Advert) { a.Onsite.Place = "" }, 'E', "onsite.note", "job.onsite.onboarding"},
		"partial, never there":       {"JA02", func(a *models.Advert) { a.Onsite.Frequency = vocab.OnsiteNone }, 'E', "onsite.frequency", "job.onsite.partial"},
		"partial, where":             {"JA02", func(a *models.Advert) { a.Onsite.Place = "" }, 'E', "onsite.place", "job.onsite.place"},
		"satellite from home":        {"JA08", func(a *models.Advert) { a.Locations = []vocab.AllowedLocation{vocab.LocationHome} }, 'E', "locations", "job.locations.conflict"},
		"tag without evidence":       {"JA01", func(a *models.Advert) { a.LifeFit["childcare"] = " " }, 'E', "life_fit.childcare", "job.life_fit.evidence"},
		"no nights at night":         {"JA01", func(a *models.Advert) { a.LifeFit["no_night_duty"] = "なし" }, 'E', "life_fit.no_night_duty", "job.life_fit.conflict"},
		"weekends off at weekends":   {"JA01", func(a *models.Advert) { a.LifeFit["weekend_off"] = "土日休み" }, 'E', "life_fit.weekend_off", "job.life_fit.conflict"},
		"no commute, monthly":        {"JA02", func(a *models.Advert) { a.LifeFit["no_commute"] = "ほぼなし" }, 'E', "life_fit.no_commute", "job.life_fit.conflict"},
		"care from abroad":           {"JA01", func(a *models.Advert) { a.LifeFit["overseas_living_ok"] = "可" }, 'E', "life_fit.overseas_living_ok", "job.life_fit.conflict"},
		"unknown tag":                {"JA01", func(a *models.Advert) { a.LifeFit["free_lunch"] = "毎日" }, 'E', "life_fit.free_lunch", "job.value.unknown_of"},
		"no deadline":                {"JA07", func(a *models.Advert) { a.Terms.Time = "時間の指定なし" }, 'E', "turnaround_hours", "job.turnaround.required"},
		"night hours, day schedule":  {"JA02", func(a *models.Advert) { a.Terms.Hours.Patterns = []string{"20:00-23:00"} }, 'W', "schedules", "job.schedules.hours"},
		"short of six hours":         {"JA02", func(a *models.Advert) { a.Terms.Hours.Patterns = []string{"09:00-15:00"} }, 'W', "schedules", "job.schedules.short"},
		"six kinds of work": {"JA01", func(a *models.Advert) {
			a.SecondaryWork = []vocab.WorkType{"chronic_care", "content_salon", "health_education", "remote_robotics", "medical_consulting"}
		}, 'E', "work.secondary", "job.work_type.too_many"},
		"a telephone to apply": {"JA01", func(a *models.Advert) { a.Apply.URL = "tel:0312345678" }, 'E', "apply.url", "job.apply_url.https"},
	})
}

func TestAMedicalActIsOneRule(t *testing.T) {
	for name, tc := range map[string]struct {
		advert models.Advert
		want   bool
	}{
		"online care":                           {models.Advert{PrimaryWork: vocab.WorkOnlineCare}, true},
		"health education":                      {models.Advert{PrimaryWork: vocab.WorkHealthEducation}, false},
		"advice beside writing":                 {models.Advert{PrimaryWork: vocab.WorkContent, SecondaryWork: []vocab.WorkType{vocab.WorkConsultation}}, false},
		"care as the second work":               {models.Advert{PrimaryWork: vocab.WorkContent, SecondaryWork: []vocab.WorkType{vocab.WorkChronicCare}}, true},
		"counselling without an institution":    {models.Advert{PrimaryWork: vocab.WorkMentalHealth}, false},
		"counselling that an institution gives": {models.Advert{PrimaryWork: vocab.WorkMentalHealth, Regulatory: models.Regulatory{Institution: "EMP01"}}, true},
		"no work at all":                        {models.Advert{}, false},
	} {
		if got := tc.advert.MedicalAct(); got != tc.want {
			t.Errorf("%s: %v, want %v", name, got, tc.want)
		}
		stop := (&models.Doctor{Version: 1}).StopsApplying(&models.Job{Advert: tc.advert}, false, "2026-11-20")
		if (stop == models.ApplyUnchecked) != tc.want {
			t.Errorf("%s: a doctor without a licence is stopped by %q", name, stop)
		}
	}
}
