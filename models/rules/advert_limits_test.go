package rules

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/modelstest"
	"github.com/enkaku/enkaku/models/vocab"
)

// limit is a number of an advert that is right up to a limit: a demo advert
// into which it is set, and the fault that stands exactly when it is wrong.
type limit struct {
	id           string
	field        string
	code         models.FaultCode
	set          func(*models.Advert, int)
	right, wrong []int
}

func checkLimits(t *testing.T, limits map[string]limit) {
	t.Helper()
	for name, l := range limits {
		t.Run(name, func(t *testing.T) {
			for _, n := range append(slices.Clone(l.right), l.wrong...) {
				a, ctx := demoAdvert(t, l.id)
				l.set(a, n)
				says := slices.ContainsFunc(Validate(a, ctx), func(f models.Fault) bool {
					return f.Field == l.field && f.Code == l.code
				})
				if says == slices.Contains(l.right, n) {
					t.Errorf("%d: %s %s is %v", n, l.field, l.code, says)
				}
			}
		})
	}
}

func TestLimitsOfTextsAndLists(t *testing.T) {
	checkLimits(t, map[string]limit{
		"title": {"JA01", "title.ja", "job.title.required", func(a *models.Advert, n int) { a.Title.JA = strings.Repeat("医", n) },
			[]int{models.MinTitle, models.MinTitle + 1}, []int{0, models.MinTitle - 1}},
		"longest title": {"JA01", "title.ja", "job.text.too_long", func(a *models.Advert, n int) { a.Title.JA = strings.Repeat("医", n) },
			[]int{models.MaxTitle}, []int{models.MaxTitle + 1}},
		"description": {"JA01", "description", "job.description.required", func(a *models.Advert, n int) { a.Description = strings.Repeat("医", n) },
			[]int{models.MinDescription}, []int{models.MinDescription - 1}},
		"English description": {"EN01", "description", "job.description.required", func(a *models.Advert, n int) { a.Description = strings.Repeat("医", n) },
			[]int{2 * models.MinDescription}, []int{2*models.MinDescription - 1}},
		"the title again": {"JA01", "description", "job.description.title", func(a *models.Advert, n int) {
			a.Title.JA = strings.Repeat("医", n)
			a.Description = a.Title.JA + strings.Repeat("。", n%2)
		}, []int{0, 9}, []int{10}},
		"secondary work": {"JA01", "work.secondary", "job.work_type.too_many", func(a *models.Advert, n int) {
			a.SecondaryWork = vocab.WorkTypes.Keys()[:n]
		}, []int{0, MaxSecondaryWork}, []int{MaxSecondaryWork + 1}},
		"specialties": {"JA01", "specialties", "job.specialties.required", func(a *models.Advert, n int) { a.Specialties = vocab.Specialties.Keys()[:n] },
			[]int{1, MaxSpecialties}, []int{0, MaxSpecialties + 1}},
		"any specialty beside others": {"JA01", "specialties", "job.specialties.any", func(a *models.Advert, n int) {
			a.Specialties = []vocab.Specialty{vocab.SpecialtyAny, "internal_medicine"}[:n]
		}, []int{0, 1}, []int{2}},
		"longest working-time pattern": {"JA02", "terms.hours.patterns", "job.text.too_long", func(a *models.Advert, n int) {
			a.Terms.Hours.Patterns = []string{strings.Repeat("9", n)}
		}, []int{5}, []int{models.MaxNote + 1}},
		"working-time patterns": {"JA02", "terms.hours.patterns", "job.hours.too_many", func(a *models.Advert, n int) {
			a.Terms.Hours.Patterns = slices.Repeat([]string{"09:00-12:00"}, n)
		}, []int{MaxPatterns}, []int{MaxPatterns + 1}},
		"duties": {"JA01", "terms.work.initial", "job.work_content.required", func(a *models.Advert, n int) { a.Terms.Work.Initial = strings.Repeat("医", n) },
			[]int{15}, []int{14}},
		"duties in English": {"EN02", "terms.work.initial", "job.work_content.required", func(a *models.Advert, n int) { a.Terms.Work.Initial = strings.Repeat("医", n) },
			[]int{40}, []int{39}},
		"scope of change": {"JA01", "terms.work.change", "job.work_change_scope.required", func(a *models.Advert, n int) { a.Terms.Work.Change = strings.Repeat("医", n) },
			[]int{5}, []int{4}},
		"workplace with a number": {"JA01", "terms.workplace.initial", "job.workplace.required", func(a *models.Advert, n int) {
			a.Terms.Workplace.Initial = strings.Repeat("医", n-2) + "1号"
		}, []int{6}, []int{5}},
		"workplace with a prefecture": {"JA01", "terms.workplace.initial", "job.workplace.required", func(a *models.Advert, n int) {
			a.Terms.Workplace.Initial = "大阪府" + strings.Repeat("医", n-3)
		}, []int{6}, []int{5}},
		"workplace with neither": {"JA01", "terms.workplace.initial", "job.workplace.required", func(a *models.Advert, n int) {
			a.Terms.Workplace.Initial = strings.Repeat("医", n)
		}, nil, []int{6, 20}},
		"renewal criteria": {"JA01", "terms.renewal.criteria", "job.renewal_criteria.required", func(a *models.Advert, n int) {
			a.Terms.Renewal.Policy, a.Terms.Renewal.Criteria = "possible", strings.Repeat("医", n)
		}, []int{8}, []int{7}},
		"steps of selection": {"JA01", "terms.selection", "job.selection.too_many", func(a *models.Advert, n int) {
			a.Terms.Selection = "書類" + strings.Repeat("→面接", n)
		}, []int{1, 4}, []int{5, 6}},
		"people wanted": {"JA01", "terms.headcount", "job.headcount.invalid", func(a *models.Advert, n int) { a.Terms.Headcount = n },
			[]int{1, 99}, []int{0, 100}},
	})
}

func TestLimitsOfEmployment(t *testing.T) {
	checkLimits(t, map[string]limit{
		"end of a fixed term, from its start": {"JA01", "terms.term.to", "job.term.dates", func(a *models.Advert, n int) {
			a.Terms.Term.From, a.Terms.Term.To = daysOn(9), daysOn(n)
		}, []int{9, 10}, []int{8}},
		"end of a fixed term, from today": {"JA01", "terms.term.to", "job.term.over", func(a *models.Advert, n int) {
			a.Terms.Term.From, a.Terms.Term.To = daysOn(-9), daysOn(n)
		}, []int{0, 1}, []int{-1}},
		"years of a fixed term": {"JA01", "terms.term.to", "job.term.too_long", func(a *models.Advert, n int) {
			a.Terms.Term.From, a.Terms.Term.To = "2027-01-01", models.Date("2032-01-01").AddDays(n)
		}, []int{-1}, []int{0}},
		"cap of renewals in years": {"JA01", "terms.renewal.cap", "job.renewal_cap.required", func(a *models.Advert, n int) {
			a.Terms.Renewal = models.Renewal{Policy: "possible", Criteria: a.Terms.Renewal.Criteria, CapYears: n}
		}, []int{1, 10}, []int{0, 11}},
		"cap of renewals in times": {"JA01", "terms.renewal.cap", "job.renewal_cap.required", func(a *models.Advert, n int) {
			a.Terms.Renewal = models.Renewal{Policy: "possible", Criteria: a.Terms.Renewal.Criteria, CapTimes: n}
		}, []int{1, 20}, []int{0, 21}},
		"months of probation": {"JA02", "terms.probation.months", "job.probation.months", func(a *models.Advert, n int) { a.Terms.Probation.Months = n },
			[]int{1, 12}, []int{0, 13}},
		"a long probation": {"JA02", "terms.probation.months", "job.probation.long", func(a *models.Advert, n int) { a.Terms.Probation.Months = n },
			[]int{6}, []int{7, 12}},
		"age of retirement": {"JA04", "terms.retire_age", "job.retire_age.invalid", func(a *models.Advert, n int) { a.Terms.RetireAge = n },
			[]int{0, 60, 65}, []int{59}},
		"age of retirement in a fixed term": {"JA01", "terms.retire_age", "job.retire_age.invalid", func(a *models.Advert, n int) { a.Terms.RetireAge = n },
			[]int{0, 55}, nil},
		"deemed hours": {"JA04", "terms.hours.deemed_hours", "job.hours_system.required", func(a *models.Advert, n int) {
			a.Terms.Hours.System, a.Terms.Hours.DeemedHours = "discretionary", float64(n)
		}, []int{1, 12}, []int{0, 13}},
		"minutes of break": {"JA02", "terms.hours.break_minutes", "job.break.required", func(a *models.Advert, n int) { a.Terms.Hours.BreakMinutes = &n },
			[]int{0, 480}, []int{-1, 481}},
		"break in eight hours and a minute": {"JA02", "terms.hours.break_minutes", "job.break.too_short", func(a *models.Advert, n int) {
			a.Terms.Hours.Patterns, a.Terms.Hours.BreakMinutes = pattern(481+n), &n
		}, []int{60}, []int{45, 59}},
		"break in eight hours": {"JA02", "terms.hours.break_minutes", "job.break.too_short", func(a *models.Advert, n int) {
			a.Terms.Hours.Patterns, a.Terms.Hours.BreakMinutes = pattern(480+n), &n
		}, []int{45, 59}, []int{0, 44}},
		"break in six hours": {"JA02", "terms.hours.break_minutes", "job.break.too_short", func(a *models.Advert, n int) {
			a.Terms.Hours.Patterns, a.Terms.Hours.BreakMinutes = pattern(360+n), &n
		}, []int{0, 44}, nil},
		"hours of overtime": {"JA02", "terms.hours.overtime.avg_hours", "job.overtime.required", func(a *models.Advert, n int) {
			yes := true
			a.Terms.Hours.Overtime = models.Overtime{Has: &yes, AvgHours: float64(n)}
		}, []int{1, 100}, []int{-1, 0, 101}},
		"days off a month": {"JA01", "terms.holidays", "job.holidays.too_few", func(a *models.Advert, n int) {
			a.Terms.Holidays = "月" + strconv.Itoa(n) + "日"
		}, []int{4, 9, 10}, []int{1, 3}},
		"no days off": {"JA01", "terms.holidays", "job.holidays.too_few", func(a *models.Advert, n int) {
			a.Terms.Holidays = []string{"土日祝", "なし"}[n]
		}, []int{0}, []int{1}},
		"employment insurance, by the hours": {"JA01", "terms.insurance.employment", "job.insurance.twenty_hours", func(a *models.Advert, n int) {
			a.Employment, a.Pay.WeeklyHours, a.Terms.Insurance.Employment = vocab.EmploymentPartTime, float64(n), "no"
		}, []int{0, 19}, []int{20, 30}},
		"employment insurance of full time": {"JA01", "terms.insurance.employment", "job.insurance.twenty_hours", func(a *models.Advert, n int) {
			a.Employment, a.Pay.WeeklyHours = vocab.EmploymentFullTime, 0
			a.Terms.Insurance.Employment = []string{"yes", "no"}[n]
		}, []int{0}, []int{1}},
		"much overtime": {"JA02", "terms.hours.overtime.avg_hours", "job.overtime.high", func(a *models.Advert, n int) {
			yes := true
			a.Terms.Hours.Overtime = models.Overtime{Has: &yes, AvgHours: float64(n)}
		}, []int{79}, []int{80, 100}},
		"no hours": {"JA02", "terms.hours.patterns", "job.hours.required", func(a *models.Advert, n int) {
			a.Terms.Hours.Patterns, a.Terms.Hours.System = nil, []string{"fixed", "variable", "shift"}[n]
		}, []int{2}, []int{0, 1}},
		"days since the information": {"JA04", "terms.info_as_of", "job.info_as_of.stale", func(a *models.Advert, n int) { a.Terms.InfoAsOf = daysOn(-n) },
			[]int{0, models.MaxAdvertDays}, []int{-1, models.MaxAdvertDays + 1}},
		"days to the end": {"JA04", "terms.valid_through", "job.valid_through.past", func(a *models.Advert, n int) { a.Terms.ValidThrough = daysOn(n) },
			[]int{0, 1}, []int{-1}},
		"days from the information to the end": {"JA04", "terms.valid_through", "job.valid_through.too_far", func(a *models.Advert, n int) {
			a.Terms.InfoAsOf, a.Terms.ValidThrough = daysOn(0), daysOn(n)
		}, []int{models.MaxAdvertDays}, []int{models.MaxAdvertDays + 1}},
	})
}

func TestLimitsOfContracts(t *testing.T) {
	checkLimits(t, map[string]limit{
		"task": {"JA07", "terms.work.initial", "job.fl_work.required", func(a *models.Advert, n int) { a.Terms.Work.Initial = strings.Repeat("医", n) },
			[]int{15}, []int{14}},
		"place": {"JA07", "terms.place", "job.fl_place.required", func(a *models.Advert, n int) { a.Terms.Place = strings.Repeat("医", n) },
			[]int{2}, []int{1}},
		"days of notice": {"JA07", "terms.termination.notice_days", "job.fl_termination.required", func(a *models.Advert, n int) { a.Terms.Termination.NoticeDays = n },
			[]int{1}, []int{0, -1}},
		"days of notice of a long contract": {"JA03", "terms.termination.notice_days", "job.fl_termination.short_notice", func(a *models.Advert, n int) {
			a.Terms.Termination.NoticeDays = n
		}, []int{30}, []int{1, 29}},
		"start and end": {"JA07", "terms.period.from", "job.fl_period.required", func(a *models.Advert, n int) {
			a.Terms.Period = models.Period{From: daysOn(9), To: daysOn(n)}
		}, []int{9, 10}, []int{8}},
		"open, yet with an end": {"JA07", "terms.period.from", "job.fl_period.required", func(a *models.Advert, n int) {
			a.Terms.Period = models.Period{From: daysOn(9), To: daysOn(n), Open: true}
		}, []int{9}, []int{8}},
		"end": {"JA07", "terms.period.to", "job.term.over", func(a *models.Advert, n int) {
			a.Terms.Period = models.Period{From: daysOn(-9), To: daysOn(n)}
		}, []int{0}, []int{-1}},
		"end of an open contract": {"JA07", "terms.period.to", "job.term.over", func(a *models.Advert, n int) {
			a.Terms.Period = models.Period{From: daysOn(-9), To: daysOn(n), Open: true}
		}, []int{-1}, nil},
		"days to payment": {"JA07", "terms.payment_due_days", "job.fl_payment_due.required", func(a *models.Advert, n int) { a.Terms.PaymentDueDays = n },
			[]int{1}, []int{0, -1}},
		"latest payment": {"JA07", "terms.payment_due_days", "job.fl_payment_due.over_60", func(a *models.Advert, n int) { a.Terms.PaymentDueDays = n },
			[]int{60}, []int{61}},
		"latest payment of what was commissioned on": {"JA06", "terms.payment_due_days", "job.fl_payment_due.over_30", func(a *models.Advert, n int) {
			a.Terms.Recommissioned, a.Terms.PaymentDueDays = true, n
		}, []int{30}, []int{31}},
		"client behind the agency": {"JA07", "terms.counterparty.end_client", "job.fl_counterparty.end_client", func(a *models.Advert, n int) {
			a.Terms.Counterparty = []models.Counterparty{{Type: "direct"}, {Type: "via_agency", EndClient: "見本医院"},
				{Type: "via_agency", Reason: "守秘"}, {Type: "via_agency", EndClient: " "}}[n]
		}, []int{0, 1, 2}, []int{3}},
	})
}

func TestLimitsOfOccupationalHealth(t *testing.T) {
	site := func(set func(*models.OHDuty)) func(*models.Advert, int) {
		return func(a *models.Advert, n int) { a.Regulatory.OH.SiteHeadcount = n; set(a.Regulatory.OH) }
	}
	same := func(*models.OHDuty) {}
	checkLimits(t, map[string]limit{
		"people at the site": {"JA03", "regulatory.oh.site_headcount", "job.oh.headcount", site(same), []int{1}, []int{0}},
		"a physician of its own": {"JA03", "regulatory.oh.kind", "job.oh.exclusive", site(func(d *models.OHDuty) { d.Kind, d.Hazardous = "contracted", false }),
			[]int{500, 999}, []int{1000}},
		"the same, hazardous": {"JA03", "regulatory.oh.kind", "job.oh.exclusive", site(func(d *models.OHDuty) { d.Kind, d.Hazardous = "contracted", true }),
			[]int{499}, []int{500, 1000}},
		"too few for the duty": {"JA03", "regulatory.oh.site_headcount", "job.oh.voluntary", site(same), []int{0, 50, 51}, []int{1, 49}},
		"people an hour": {"JA03", "pay.hours_per_month.max", "job.oh.few_hours", func(a *models.Advert, n int) {
			a.Regulatory.OH.SiteHeadcount, a.Pay.HoursPerMonth = n, models.Range{Min: 3, Max: 3}
		}, []int{300}, []int{301}},
		"hours unsaid": {"JA03", "pay.hours_per_month.max", "job.oh.few_hours", func(a *models.Advert, n int) {
			a.Regulatory.OH.SiteHeadcount, a.Pay.HoursPerMonth = n, models.Range{}
		}, []int{300, 2000}, nil},
		"health data": {"JA03", "safety.responsibility_scope", "job.oh.health_data", func(a *models.Advert, n int) { a.Safety["responsibility_scope"] = strings.Repeat("医", n) },
			[]int{1}, []int{0}},
		"visits for rounds": {"JA03", "onsite.frequency", "job.oh.rounds_onsite", func(a *models.Advert, n int) {
			a.Remote, a.Regulatory.OH.Rounds = vocab.RemotePartial, "bimonthly"
			a.Onsite.Frequency = []vocab.OnsiteFrequency{"", vocab.OnsiteOnboarding, vocab.OnsiteBimonthly, vocab.OnsiteMonthly,
				vocab.OnsiteNone}[n]
		}, []int{0, 2, 3}, []int{1, 4}},
		"visits of who makes no rounds": {"JA03", "onsite.frequency", "job.oh.rounds_onsite", func(a *models.Advert, n int) {
			a.Remote, a.Onsite.Frequency = vocab.RemotePartial, vocab.OnsiteOnboarding
			a.Regulatory.OH.Rounds = []string{"none", "bimonthly"}[n]
		}, []int{0}, []int{1}},
		"visits of who is always there": {"JA03", "onsite.frequency", "job.oh.rounds_onsite", func(a *models.Advert, n int) {
			a.Remote, a.Onsite.Frequency = []vocab.RemoteLevel{vocab.RemoteSatellite, vocab.RemotePartial}[n], vocab.OnsiteOnboarding
		}, []int{0}, []int{1}},
		"one of the routes to the qualification": {"JA03", "licences.required", "job.oh.qualification", func(a *models.Advert, n int) {
			a.Licences.Required = []vocab.Licence{vocab.LicenceMedical}
			a.Licences.AnyOf = [][]vocab.Licence{{"jma_occupational", "uoeh_course"}, {"jma_occupational", "mph"}, {"mph"}, nil}[n]
		}, []int{0}, []int{1, 2, 3}},
	})
}

// daysOn is the day n days after the date for which demo adverts are written.
func daysOn(n int) models.Date { return models.DateOf(modelstest.Now).AddDays(n) }

// pattern is working hours of n minutes from nine o'clock.
func pattern(n int) []string {
	end := modelstest.Now.Truncate(24 * time.Hour).Add(9*time.Hour + time.Duration(n)*time.Minute)
	return []string{"09:00-" + end.UTC().Format("15:04")}
}
