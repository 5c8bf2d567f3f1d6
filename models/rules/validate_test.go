package rules

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/modelstest"
	"github.com/enkaku/enkaku/models/vocab"
)

// silent reads nothing in any text: what texts say is tested where they are read.
func silent(*models.Advert) []Claim { return nil }

// demoAdvert returns one advert of the demo board with its context.
func demoAdvert(t *testing.T, id string) (*models.Advert, Context) {
	t.Helper()
	employers := modelstest.Must[map[string]*models.Employer](t)(modelstest.Employers())
	for _, job := range modelstest.Jobs(t) {
		if job.ID == id {
			ctx := Context{
				Publisher: models.Publisher{Now: modelstest.Now, Poster: job.Poster, Institution: employers[job.Advert.Regulatory.Institution]},
				Claims:    silent,
			}
			return &job.Advert, ctx
		}
	}
	t.Fatalf("no demo advert %s", id)
	return nil, Context{}
}

func TestDemoAdvertsMayBePublished(t *testing.T) {
	employers := modelstest.Must[map[string]*models.Employer](t)(modelstest.Employers())
	jobs := modelstest.Jobs(t)
	if len(jobs) != 15 {
		t.Fatalf("%d demo adverts", len(jobs))
	}
	for _, job := range jobs {
		ctx := Context{
			Publisher: models.Publisher{Now: modelstest.Now, Poster: job.Poster, Institution: employers[job.Advert.Regulatory.Institution]},
		}
		for _, f := range Validate(&job.Advert, ctx) {
			if f.Severity == models.FaultError {
				t.Errorf("%s: %s %s %v", job.ID, f.Field, f.Code, f.Args)
			}
			if f.Severity == models.FaultWarning {
				t.Logf("%s goes to a reviewer: %s %s %v", job.ID, f.Field, f.Code, f.Args)
			}
		}
	}
}

func TestAnEmptyAdvertIsToldEverythingAtOnce(t *testing.T) {
	faults := Validate(&models.Advert{}, Context{Publisher: models.Publisher{Now: modelstest.Now}})
	for _, field := range []string{"lang", "title.ja", "description", "employer", "work.primary", "specialties", "employment",
		"contract", "remote", "onsite.frequency", "locations", "schedules", "languages", "terms.info_as_of",
		"terms.valid_through", "terms.headcount", "terms.selection", "pay.unit", "pay.min", "pay.currency", "safety.tech_support"} {
		if !slices.ContainsFunc(faults, func(f models.Fault) bool {
			return f.Field == field &&
				f.Severity == models.FaultError
		}) {
			t.Errorf("nothing is said about %s", field)
		}
	}
	if !slices.IsSortedFunc(faults,
		func(f, g models.Fault) int { return models.FormOrder(f.Field) - models.FormOrder(g.Field) }) {
		t.Error("the faults are not in the order of the form")
	}
}

// slip is one thing a poster gets wrong in an advert that is right, and the
// fault that has to come of it.
type slip struct {
	id       string // of the demo advert
	do       func(*models.Advert)
	severity models.Severity
	field    string
	code     models.FaultCode
}

func checkSlips(t *testing.T, slips map[string]slip) {
	t.Helper()
	for name, s := range slips {
		t.Run(name, func(t *testing.T) {
			a, ctx := demoAdvert(t, s.id)
			wants := func(f models.Fault) bool {
				return f.Field == s.field && f.Code == s.code && f.Severity == s.severity
			}
			if slices.ContainsFunc(Validate(a, ctx), wants) {
				t.Fatal("the advert has the fault already")
			}
			s.do(a)
			faults := Validate(a, ctx)
			if !slices.ContainsFunc(faults, wants) {
				t.Errorf("no %c %s %s in %+v", s.severity, s.field, s.code, faults)
			}
			for _, f := range faults {
				if _, ok := models.AdvertField(f.Field); !ok && f.Field != "attest" {
					t.Errorf("%s is no field of the form", f.Field)
				}
			}
		})
	}
}

func TestEmploymentAdvertsSayWhatTheLawWants(t *testing.T) {
	no := false
	checkSlips(t, map[string]slip{
		"duties are a slogan":            {"JA01", func(a *models.Advert) { a.Terms.Work.Initial = "楽しい仕事" }, 'E', "terms.work.initial", "job.work_content.required"},
		"scope of duties unsaid":         {"JA01", func(a *models.Advert) { a.Terms.Work.Change = "" }, 'E', "terms.work.change", "job.work_change_scope.required"},
		"only 自宅 as workplace":           {"JA01", func(a *models.Advert) { a.Terms.Workplace.Initial = "自宅" }, 'E', "terms.workplace.initial", "job.workplace.required"},
		"no end of a fixed term":         {"JA01", func(a *models.Advert) { a.Terms.Term.To = "" }, 'E', "terms.term.from", "job.term.dates"},
		"fixed term of six years":        {"JA01", func(a *models.Advert) { a.Terms.Term.To = "2033-01-03" }, 'E', "terms.term.to", "job.term.too_long"},
		"term is over":                   {"JA01", func(a *models.Advert) { a.Terms.Term.From, a.Terms.Term.To = "2025-01-01", "2025-12-31" }, 'E', "terms.term.to", "job.term.over"},
		"renewal without criteria":       {"JA01", func(a *models.Advert) { a.Terms.Renewal.Criteria = "" }, 'E', "terms.renewal.criteria", "job.renewal_criteria.required"},
		"renewal without cap":            {"JA01", func(a *models.Advert) { a.Terms.Renewal.CapYears = 0 }, 'E', "terms.renewal.cap", "job.renewal_cap.required"},
		"probation unanswered":           {"JA01", func(a *models.Advert) { a.Terms.Probation.Has = nil }, 'E', "terms.probation.has", "job.probation.required"},
		"probation of a year and a half": {"JA02", func(a *models.Advert) { a.Terms.Probation.Months = 18 }, 'E', "terms.probation.months", "job.probation.months"},
		"hours that are no hours":        {"JA02", func(a *models.Advert) { a.Terms.Hours.Patterns = []string{"朝から昼"} }, 'E', "terms.hours.patterns", "job.hours.format"},
		"nine hours and no break":        {"JA02", func(a *models.Advert) { a.Terms.Hours.Patterns = []string{"09:00-18:00"} }, 'E', "terms.hours.break_minutes", "job.break.too_short"},
		"overtime unanswered":            {"JA02", func(a *models.Advert) { a.Terms.Hours.Overtime.Has = nil }, 'E', "terms.hours.overtime.has", "job.overtime.required"},
		"eighty hours of overtime":       {"JA02", func(a *models.Advert) { a.Terms.Hours.Overtime.AvgHours = 80 }, 'W', "terms.hours.overtime.avg_hours", "job.overtime.high"},
		"discretionary without hours":    {"JA04", func(a *models.Advert) { a.Terms.Hours.System = "discretionary" }, 'E', "terms.hours.deemed_hours", "job.hours_system.required"},
		"flex without core":              {"JA04", func(a *models.Advert) { a.Terms.Hours.Core = "" }, 'E', "terms.hours.core", "job.flex_core.required"},
		"no accident insurance":          {"JA04", func(a *models.Advert) { a.Terms.Insurance.Accident = "no" }, 'E', "terms.insurance.accident", "job.insurance.accident"},
		"pension unanswered":             {"JA04", func(a *models.Advert) { a.Terms.Insurance.Pension = "" }, 'E', "terms.insurance.pension", "job.insurance.required"},
		"condition without words":        {"JA04", func(a *models.Advert) { a.Terms.Insurance.Health = "conditional: " }, 'E', "terms.insurance.health", "job.insurance.required"},
		"dispatch":                       {"JA04", func(a *models.Advert) { a.Terms.Dispatch = true }, 'E', "terms.dispatch", "job.dispatch.not_allowed"},
		"smoke at home only":             {"JA04", func(a *models.Advert) { a.Terms.Smoking = models.Smoking{Measure: "home"} }, 'E', "terms.smoking.note", "job.smoking.required"},
		"retirement at 55":               {"JA04", func(a *models.Advert) { a.Terms.RetireAge = 55 }, 'E', "terms.retire_age", "job.retire_age.invalid"},
		"information of last spring":     {"JA04", func(a *models.Advert) { a.Terms.InfoAsOf = "2026-04-01" }, 'E', "terms.info_as_of", "job.info_as_of.stale"},
		"information of tomorrow":        {"JA04", func(a *models.Advert) { a.Terms.InfoAsOf = "2026-11-21" }, 'E', "terms.info_as_of", "job.info_as_of.stale"},
		"runs for half a year":           {"JA04", func(a *models.Advert) { a.Terms.ValidThrough = "2027-05-12" }, 'E', "terms.valid_through", "job.valid_through.too_far"},
		"already closed":                 {"JA04", func(a *models.Advert) { a.Terms.ValidThrough = "2026-11-19" }, 'E', "terms.valid_through", "job.valid_through.past"},
		"spot without dates":             {"JA08", func(a *models.Advert) { a.Terms.Holidays = "応募後に相談" }, 'E', "terms.holidays", "job.spot.dates"},
		"employment called 準委任":          {"JA01", func(a *models.Advert) { a.Contract = vocab.ContractQuasiMandate }, 'E', "contract", "job.contract_nature.invalid"},
		"a brand as employer":            {"JA04", func(a *models.Advert) { a.Employer.Name = vocab.Text{JA: "ミホンワークス"} }, 'W', "employer", "job.recruiter_name.legal"},
		"address without number":         {"JA04", func(a *models.Advert) { a.Employer.Address = "愛知県豊田市" }, 'E', "employer", "job.recruiter_address.required"},
		"only a message account":         {"JA04", func(a *models.Advert) { a.Employer.Contact = "LINE ID: doctor_jobs" }, 'E', "employer", "job.recruiter_contact.unusable"},
		"no incentive, in words":         {"JA01", func(a *models.Advert) { a.Pay.Incentive, a.Pay.Raise = "なし", "" }, 'E', "pay.raise", "job.allowances.required"},
		"no probation after all":         {"JA02", func(a *models.Advert) { a.Terms.Probation = models.Probation{Has: &no}; a.Terms.Holidays = "" }, 'E', "terms.holidays", "job.holidays.required"},
	})
}

func TestContractAdvertsSayWhatTheLawWants(t *testing.T) {
	checkSlips(t, map[string]slip{
		"work in two words":         {"JA07", func(a *models.Advert) { a.Terms.Work.Initial = "相談" }, 'E', "terms.work.initial", "job.fl_work.required"},
		"no place":                  {"JA07", func(a *models.Advert) { a.Terms.Place = "" }, 'E', "terms.place", "job.fl_place.required"},
		"no end and not open":       {"JA07", func(a *models.Advert) { a.Terms.Period.To = "" }, 'E', "terms.period.from", "job.fl_period.required"},
		"paid after three months":   {"JA07", func(a *models.Advert) { a.Terms.PaymentDueDays = 90 }, 'E', "terms.payment_due_days", "job.fl_payment_due.over_60"},
		"re-commissioned, 45 days":  {"JA06", func(a *models.Advert) { a.Terms.Recommissioned = true }, 'E', "terms.payment_due_days", "job.fl_payment_due.over_30"},
		"expenses unsaid":           {"JA07", func(a *models.Advert) { a.Terms.Expenses = nil }, 'E', "terms.expenses.device", "job.fl_expenses.required"},
		"agency in between":         {"JA07", func(a *models.Advert) { a.Terms.Counterparty = models.Counterparty{Type: "via_agency"} }, 'E', "terms.counterparty.end_client", "job.fl_counterparty.end_client"},
		"a year, ten days' notice":  {"JA03", func(a *models.Advert) { a.Terms.Termination.NoticeDays = 10 }, 'E', "terms.termination.notice_days", "job.fl_termination.short_notice"},
		"a year without care":       {"JA03", func(a *models.Advert) { a.Terms.CareConsideration = "" }, 'E', "terms.care_consideration", "job.fl_care.required"},
		"no harassment contact":     {"JA03", func(a *models.Advert) { a.Terms.HarassmentContact = " " }, 'E', "terms.harassment_contact", "job.fl_harassment.required"},
		"rights in lectures unsaid": {"JA11", func(a *models.Advert) { a.Terms.IPAndCredit = "" }, 'E', "terms.ip_and_credit", "job.fl_rights.required"},
		"tax unsaid":                {"JA11", func(a *models.Advert) { a.Pay.Tax = "" }, 'E', "pay.tax", "pay.tax.required"},
		"no reward":                 {"JA11", func(a *models.Advert) { a.Pay.Min, a.Pay.Max = 0, 0 }, 'E', "pay.min", "job.fl_reward.required"},
	})
}

func TestShortContractsNeedNoLongNotice(t *testing.T) {
	a, ctx := demoAdvert(t, "JA07") // 4 January to 30 June: four days short of six months
	a.Terms.Termination.NoticeDays, a.Terms.CareConsideration = 7, ""
	if faults := Validate(a, ctx); models.Blocks(faults) {
		t.Errorf("a contract under six months is held to the long notice: %+v", faults)
	}
	a.Terms.Period.To = "2027-07-03" // six months to the day
	if !models.Blocks(Validate(a, ctx)) {
		t.Error("a contract of six months is not")
	}
}
