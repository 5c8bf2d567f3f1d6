package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/modelstest"
	"github.com/enkaku/enkaku/models/vocab"
)

// turn is a choice of an advert: a demo advert, what is chosen, and the fault
// that stands exactly with the wrong choices.
type turn struct {
	id           string
	field        string
	code         models.FaultCode
	right, wrong []func(*models.Advert)
}

func checkTurns(t *testing.T, turns map[string]turn) {
	t.Helper()
	for name, s := range turns {
		t.Run(name, func(t *testing.T) {
			for i, do := range append(slices.Clone(s.right), s.wrong...) {
				a, ctx := demoAdvert(t, s.id)
				do(a)
				says := slices.ContainsFunc(Validate(a, ctx), func(f models.Fault) bool {
					return f.Field == s.field && f.Code == s.code
				})
				if wrong := i >= len(s.right); says != wrong {
					t.Errorf("choice %d: %s %s is %v", i, s.field, s.code, says)
				}
			}
		})
	}
}

type edits = []func(*models.Advert)

func TestChoicesOfCare(t *testing.T) {
	payment := func(p vocab.CarePayment) func(*models.Advert) {
		return func(a *models.Advert) { a.Regulatory.CarePayment = p }
	}
	uninsured := func(p vocab.CarePayment) func(*models.Advert) {
		return func(a *models.Advert) {
			a.Regulatory.CarePayment = p
			a.Licences.Required = drop(a.Licences.Required, vocab.LicenceInsurance)
		}
	}
	anyDoctor := func(p vocab.CarePayment, welcome ...vocab.Licence) func(*models.Advert) {
		return func(a *models.Advert) {
			a.Regulatory.CarePayment, a.Licences = p, models.Requirements[vocab.Licence]{Preferred: welcome}
		}
	}
	trained := func(first bool, licences ...vocab.Licence) func(*models.Advert) {
		return func(a *models.Advert) { a.Regulatory.TrainingFirst, a.Licences.Required = first, licences }
	}
	checkTurns(t, map[string]turn{
		"who pays": {"JA01", "regulatory.care_payment", "job.online_care.payment",
			edits{payment(vocab.CareInsured), payment(vocab.CareSelfPay), payment(vocab.CareBoth)}, edits{payment(""), payment(vocab.CareNone)}},
		"registered for insurance": {"JA01", "licences.required", "job.online_care.insurance",
			edits{uninsured(vocab.CareSelfPay)}, edits{uninsured(vocab.CareInsured), uninsured(vocab.CareBoth)}},
		"who pays a second opinion": {"JA08", "regulatory.care_payment", "job.second_opinion.payer",
			edits{payment(vocab.CareSelfPay), payment(vocab.CareNone)}, edits{payment(vocab.CareInsured), payment(vocab.CareBoth)}},
		"training": {"JA01", "licences.required", "job.online_care.training",
			edits{trained(true), trained(false, vocab.LicenceOnlineTraining)}, edits{trained(false)}},
		"who the patient is": {"JA01", "regulatory.identity_flow", "job.online_care.identity",
			edits{func(a *models.Advert) { a.Regulatory.IdentityFlow = "保険証で確認" }}, edits{func(a *models.Advert) { a.Regulatory.IdentityFlow = "" }}},
		"psychiatrist": {"JA02", "licences.required", "job.psychiatry.qualification",
			edits{anyDoctor(vocab.CareSelfPay), anyDoctor(vocab.CareBoth, vocab.LicenceBoard), anyDoctor(vocab.CareInsured, vocab.LicencePsychiatrist),
				func(a *models.Advert) {
					a.Licences = models.Requirements[vocab.Licence]{AnyOf: []vocab.Licence{vocab.LicenceBoard}}
				},
				func(a *models.Advert) {
					a.Licences = models.Requirements[vocab.Licence]{Required: []vocab.Licence{vocab.LicenceBoard}}
				}},
			edits{anyDoctor(vocab.CareInsured), anyDoctor(vocab.CareBoth)}},
		"psychotherapy at the first visit": {"JA02", "regulatory.first_visit", "job.psychiatry.first_visit",
			edits{func(a *models.Advert) { a.Regulatory.FirstVisit, a.Description = "none", longText },
				func(a *models.Advert) {
					a.Regulatory.FirstVisit, a.Description = "with_records", longText+"初診の精神療法は対面です。"
				}},
			edits{func(a *models.Advert) { a.Regulatory.FirstVisit, a.Description = "with_records", longText }}},
		"modalities": {"JA05", "regulatory.modalities", "job.teleradiology.required",
			edits{func(a *models.Advert) {}}, edits{func(a *models.Advert) { a.Regulatory.Modalities = nil }}},
		"low risk of infection": {"JA02", "life_fit.low_infection_risk", "job.life_fit.conflict",
			edits{func(a *models.Advert) {
				a.LifeFit["low_infection_risk"], a.Onsite.Frequency = "在宅", vocab.OnsiteNone
			},
				func(a *models.Advert) {
					a.LifeFit["low_infection_risk"], a.Onsite.Frequency = "在宅", vocab.OnsiteOnboarding
				},
				func(a *models.Advert) {
					a.LifeFit["low_infection_risk"], a.PrimaryWork, a.SecondaryWork = "在宅", vocab.WorkContent, nil
				}},
			edits{func(a *models.Advert) {
				a.LifeFit["low_infection_risk"], a.Onsite.Frequency = "在宅", vocab.OnsiteMonthly
			}}},
	})
}

func TestTheInstitutionOfCare(t *testing.T) {
	for name, tc := range map[string]struct {
		do   func(*models.Employer)
		code models.FaultCode
	}{
		"complete":          {func(*models.Employer) {}, ""},
		"a company":         {func(e *models.Employer) { e.Kind = "company" }, "job.online_care.institution"},
		"without a name":    {func(e *models.Employer) { e.Name = vocab.Text{} }, "job.online_care.institution"},
		"without address":   {func(e *models.Employer) { e.Address = "" }, "job.online_care.institution"},
		"without a manager": {func(e *models.Employer) { e.Manager = "" }, "job.online_care.institution"},
		"notice differs":    {func(e *models.Employer) { e.OnlineCareNotice = models.NoticeGrandfathered }, "job.online_care.notice_differs"},
		"notice unknown":    {func(e *models.Employer) { e.OnlineCareNotice = "" }, ""},
		"another one":       {func(e *models.Employer) { *e = models.Employer{ID: "EMP99", OnlineCareNotice: "preparing"} }, ""},
	} {
		a, ctx := demoAdvert(t, "JA01")
		a.Regulatory.OnlineCareNotice = "filed"
		there := *ctx.Institution
		there.OnlineCareNotice = "filed"
		tc.do(&there)
		ctx.Institution = &there
		var codes []models.FaultCode
		for _, f := range Validate(a, ctx) {
			if f.Code == "job.online_care.institution" || f.Code == "job.online_care.notice_differs" {
				codes = append(codes, f.Code)
			}
		}
		if tc.code == "" && len(codes) > 0 || tc.code != "" && !slices.Equal(codes, []models.FaultCode{tc.code}) {
			t.Errorf("%s: %v, want %q", name, codes, tc.code)
		}
	}
}

func TestChoicesOfTimeAndPlace(t *testing.T) {
	slots := func(patterns ...string) func(*models.Advert) {
		return func(a *models.Advert) { a.LifeFit["short_slots"], a.Terms.Hours.Patterns = "2時間から", patterns }
	}
	home := func(prefs []vocab.Pref, places ...vocab.AllowedLocation) func(*models.Advert) {
		return func(a *models.Advert) {
			a.LifeFit["live_anywhere"], a.LivingPrefs, a.Locations = "どこでも", prefs, places
		}
	}
	short := func(weekly float64, patterns ...string) func(*models.Advert) {
		return func(a *models.Advert) {
			a.Schedules, a.Pay.WeeklyHours, a.Terms.Hours.Patterns = []vocab.ScheduleType{vocab.ScheduleShort,
				vocab.ScheduleNight}, weekly, patterns
		}
	}
	booking := func(days int, s vocab.ScheduleType) func(*models.Advert) {
		return func(a *models.Advert) { a.Schedules, a.BookingLead = []vocab.ScheduleType{s}, days }
	}
	flex := func(system, core string) func(*models.Advert) {
		return func(a *models.Advert) {
			a.Schedules, a.Terms.Hours.System, a.Terms.Hours.Core = []vocab.ScheduleType{vocab.ScheduleFlex}, system,
				core
		}
	}
	side := func(rule string) func(*models.Advert) {
		return func(a *models.Advert) { a.LifeFit["side_job_ok"] = rule }
	}
	checkTurns(t, map[string]turn{
		"short slots": {"JA02", "life_fit.short_slots", "job.life_fit.short_slots",
			edits{slots("09:00-11:00"), slots("09:00-11:01", "12:00-14:00"), slots()}, edits{slots("09:00-11:01"), slots("09:00-13:00", "14:00-18:00")}},
		"side jobs of employees": {"JA01", "life_fit.side_job_ok", "job.side_job.hours", edits{side("労働時間は通算します")}, edits{side("可")}},
		"side jobs of others":    {"JA07", "life_fit.side_job_ok", "job.side_job.hours", edits{side("可")}, nil},
		"live anywhere": {"JA01", "life_fit.live_anywhere", "job.life_fit.conflict",
			edits{home(nil, vocab.LocationHome)}, edits{home(nil, vocab.LocationRoom), home([]vocab.Pref{"13"}, vocab.LocationHome)}},
		"live abroad": {"JA11", "life_fit.overseas_living_ok", "job.life_fit.conflict",
			edits{func(a *models.Advert) {
				a.LifeFit = map[vocab.LifeFit]string{"overseas_living_ok": "可"}
				a.Locations = []vocab.AllowedLocation{vocab.LocationOverseas}
			}},
			edits{func(a *models.Advert) {
				a.LifeFit = map[vocab.LifeFit]string{"overseas_living_ok": "可"}
				a.Locations = []vocab.AllowedLocation{vocab.LocationHome}
			}}},
		"hours called short": {"JA02", "schedules", "job.schedules.short",
			edits{short(40, "09:00-13:00"), short(16, "09:00-18:00"), short(40, "09:00-18:00", "09:00-12:00"), short(40)},
			edits{short(40, "09:00-13:01"), short(17, "09:00-18:00"), short(0, "09:00-18:00")}},
		"days to book ahead": {"JA02", "booking_lead_days", "job.booking_lead.hint",
			edits{booking(1, vocab.ScheduleSelfDeclared), booking(0, vocab.ScheduleDaytime)}, edits{booking(0, vocab.ScheduleSelfDeclared)}},
		"core of flexible hours": {"JA04", "terms.hours.core", "job.flex_core.required",
			edits{flex("flex", "11:00-15:00"), flex("discretionary", "")}, edits{flex("flex", ""), flex("fixed", "")}},
		"no place is no conflict of places": {"JA01", "locations", "job.locations.conflict",
			edits{func(a *models.Advert) { a.Locations = nil }}, edits{func(a *models.Advert) { a.Locations = []vocab.AllowedLocation{vocab.LocationSatellite} }}},
		"night pay of employees": {"EN02", "pay.night_premium", "pay.night.law",
			edits{func(a *models.Advert) { a.Pay.NightPremium, a.Terms.Hours.Patterns = "25%", []string{"20:00-24:00"} },
				func(a *models.Advert) {
					a.Pay.NightPremium, a.Terms.Hours.Patterns = vocab.None, []string{"18:00-22:00"}
				},
				func(a *models.Advert) {
					a.Contract, a.Pay.NightPremium, a.Terms.Hours.Patterns = vocab.ContractQuasiMandate, vocab.None, []string{"20:00-24:00"}
				}},
			edits{func(a *models.Advert) {
				a.Pay.NightPremium, a.Terms.Hours.Patterns = vocab.None, []string{"20:00-24:00"}
			}}},
	})
}

func TestChoicesOfValues(t *testing.T) {
	apply := func(url string) func(*models.Advert) { return func(a *models.Advert) { a.Apply.URL = url } }
	rate := func(rate float64, on models.Date) func(*models.Advert) {
		return func(a *models.Advert) { a.Pay.Currency, a.Pay.YenRate, a.Pay.YenRateDate = "USD", rate, on }
	}
	work := func(primary vocab.WorkType, others ...vocab.WorkType) func(*models.Advert) {
		return func(a *models.Advert) { a.PrimaryWork, a.SecondaryWork = primary, others }
	}
	checkTurns(t, map[string]turn{
		"where to apply": {"JA01", "apply.url", "job.apply_url.https",
			edits{apply(""), apply("https://a.example.jp/apply")},
			edits{apply("http://a.example.jp"), apply("https:///apply"), apply("https://me:pw@a.example.jp"), apply("https://%zz")}},
		"rate of dollars": {"EN01", "pay.yen_rate", "pay.currency.jpy_estimate",
			edits{rate(150, "2026-11-20")}, edits{rate(0, "2026-11-20"), rate(150, ""), rate(0, "")}},
		"main work again": {"JA01", "work.secondary", "job.value.twice",
			edits{work(vocab.WorkOnlineCare, vocab.WorkContent), work("", vocab.WorkContent)}, edits{work(vocab.WorkContent, vocab.WorkContent)}},
		"tasks from afar": {"JA03", "regulatory.oh.remote_tasks", "job.value.twice",
			edits{func(a *models.Advert) {}},
			edits{func(a *models.Advert) {
				a.Regulatory.OH.RemoteTasks = append(a.Regulatory.OH.RemoteTasks, a.Regulatory.OH.RemoteTasks[0])
			}}},
		"duty of occupational health": {"JA03", "regulatory.oh.scope", "job.choice.required",
			edits{func(a *models.Advert) {}}, edits{func(a *models.Advert) { a.Regulatory.OH.Scope = "" }}},
		"an empty choice of several": {"JA01", "languages", "job.value.unknown_of",
			edits{func(a *models.Advert) { a.Languages = []vocab.Language{"ja"} }}, edits{func(a *models.Advert) { a.Languages = []vocab.Language{"ja", ""} }}},
		"an empty choice of one": {"JA01", "regulatory.samd_status", "job.value.unknown_of",
			edits{func(a *models.Advert) { a.Regulatory.SaMDStatus = "" }}, edits{func(a *models.Advert) { a.Regulatory.SaMDStatus = "perhaps" }}},
	})
}

func TestWhoRecruits(t *testing.T) {
	at := func(address string) func(*models.Advert) {
		return func(a *models.Advert) { a.Employer.Address = address }
	}
	contact := func(s string) func(*models.Advert) { return func(a *models.Advert) { a.Employer.Contact = s } }
	called := func(kind vocab.PosterKind, ja, en string) func(*models.Advert) {
		return func(a *models.Advert) { a.Employer.Kind, a.Employer.Name = kind, vocab.Text{JA: ja, EN: en} }
	}
	checkTurns(t, map[string]turn{
		"name": {"JA04", "employer", "job.recruiter_name.required",
			edits{func(*models.Advert) {}},
			edits{func(a *models.Advert) { a.EmployerID = "" }, called("company", " ", ""), func(a *models.Advert) { a.EmployerID = ""; a.Employer.Name = vocab.Text{} }}},
		"legal form": {"JA04", "employer", "job.recruiter_name.legal",
			edits{called("company", "株式会社見本", ""), called("company", "見本", "Mihon K.K."), called("medical_institution", "見本", ""), called("company", "", "")},
			edits{called("company", "見本", "Mihon")}},
		"address": {"JA04", "employer", "job.recruiter_address.required",
			edits{at("愛知県豊田市見本1"), at("愛知豊田見本町1"), at("愛知県豊田市三丁目")}, edits{at("豊田市見本町1"), at("愛知県豊田市見本町"), at("1")}},
		"contact": {"JA04", "employer", "job.recruiter_contact.required",
			edits{contact("03-1234-567"), contact("dr@example.jp"), contact("https://ab.jp"), contact("abc")}, edits{contact(""), contact("　")}},
		"contact of use": {"JA04", "employer", "job.recruiter_contact.unusable",
			edits{contact("03-1234-567"), contact("dr@example.jp"), contact("https://ab.jp"), contact("")},
			edits{contact("03-1234-56"), contact("@example.jp"), contact("dr@example"), contact("dr"), contact("https://a.jp")}},
	})
	for name, tc := range map[string]struct {
		poster models.OrgKind
		posts  string
		want   bool
	}{
		"an agency that names itself as employer": {models.OrgAgency, "株式会社見本", true},
		"an agency for its client":                {models.OrgAgency, "株式会社紹介", false},
		"an employer that names itself":           {models.OrgEmployer, "株式会社見本", false},
	} {
		a, ctx := demoAdvert(t, "JA04")
		a.Employer.Name = vocab.Text{JA: "株式会社見本"}
		ctx.Poster, ctx.PosterName = tc.poster, vocab.Text{JA: tc.posts}
		if got := slices.Contains(modelstest.Codes(Validate(a, ctx)), "job.recruiter_name.agency"); got != tc.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	a, ctx := demoAdvert(t, "JA04")
	a.Employer.Name, ctx.Poster = vocab.Text{}, models.OrgAgency
	if slices.Contains(modelstest.Codes(Validate(a, ctx)), "job.recruiter_name.agency") {
		t.Error("an agency without a name is an employer without one")
	}
}

func TestSafetyThatIsAsked(t *testing.T) {
	for name, tc := range map[string]struct {
		a    models.Advert
		want string
	}{
		"care by video":      {models.Advert{PrimaryWork: vocab.WorkOnlineCare}, "emergency_backup inperson_referral malpractice_cover tech_support peer_meeting records_access complaint_handling"},
		"reading of images":  {models.Advert{PrimaryWork: vocab.WorkTeleradiology}, "malpractice_cover responsibility_scope tech_support peer_meeting double_check"},
		"advice to people":   {models.Advert{PrimaryWork: vocab.WorkConsultation}, "malpractice_cover tech_support peer_meeting complaint_handling"},
		"writing":            {models.Advert{PrimaryWork: vocab.WorkContent}, "tech_support peer_meeting"},
		"advice and reading": {models.Advert{PrimaryWork: vocab.WorkConsultation, SecondaryWork: []vocab.WorkType{vocab.WorkTeleradiology}}, "emergency_backup malpractice_cover responsibility_scope tech_support peer_meeting double_check complaint_handling"},
	} {
		got := tc.a.RequiredSafety()
		want := strings.Fields(tc.want)
		slices.Sort(got)
		slices.Sort(want)
		if len(got) != len(want) || slices.ContainsFunc(got,
			func(s vocab.SafetyItem) bool { return !slices.Contains(want, string(s)) }) {
			t.Errorf("%s: asked for %v, want %v", name, got, want)
		}
	}
}

// A contract of service with four traits of employment is looked at.
func TestTraitsOfEmployment(t *testing.T) {
	lent := func(by ...string) map[vocab.EquipSec]string {
		devices := map[vocab.EquipSec]string{}
		for i, who := range by {
			devices[[]vocab.EquipSec{"work_pc", "camera_headset"}[i]] = who
		}
		return devices
	}
	three := func(a *models.Advert) {
		a.Terms.Hours.Patterns, a.Remote, a.Pay.Unit = []string{"09:00-12:00"}, vocab.RemoteSatellite, models.PayHourly
	}
	for name, tc := range map[string]struct {
		do     func(*models.Advert)
		claims []Claim
		want   bool
	}{
		"none":                       {func(*models.Advert) {}, nil, false},
		"three":                      {three, nil, false},
		"and all devices lent":       {func(a *models.Advert) { three(a); a.Equipment = lent("employer", "employer") }, nil, true},
		"and one of two devices":     {func(a *models.Advert) { three(a); a.Equipment = lent("employer", "doctor") }, nil, false},
		"and shared devices":         {func(a *models.Advert) { three(a); a.Equipment = lent("shared", "employer") }, nil, false},
		"and no refusal":             {three, []Claim{{Kind: ClaimLikeEmployee, Unit: "refuse"}}, true},
		"and hours, said once again": {three, []Claim{{Kind: ClaimLikeEmployee, Unit: "hours"}}, false},
		"weekly on site is a place": {func(a *models.Advert) {
			three(a)
			a.Remote, a.Onsite.Frequency, a.Equipment = vocab.RemoteFull, vocab.OnsiteWeekly, lent("employer", "employer")
		}, nil, true},
		"monthly on site is none": {func(a *models.Advert) {
			three(a)
			a.Remote, a.Onsite.Frequency, a.Equipment = vocab.RemoteFull, vocab.OnsiteMonthly, lent("employer", "employer")
		}, nil, false},
	} {
		a := &models.Advert{Remote: vocab.RemoteFull, Onsite: models.Onsite{Frequency: vocab.OnsiteNone},
			Pay: models.Pay{Unit: models.PayPerCase}, Contract: "quasi_mandate"}
		tc.do(a)
		c := &checker{a: a, claims: tc.claims}
		c.checkLikeEmployee()
		if got := slices.Contains(modelstest.Codes(c.Faults), "job.contract.looks_like_employment"); got != tc.want {
			t.Errorf("%s: %v, want %v", name, got, tc.want)
		}
	}
}

// The words around an age tell whether it is a patient's, twenty characters
// either side and no further.
