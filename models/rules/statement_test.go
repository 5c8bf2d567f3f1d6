package rules

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// statementCase is a statement beside the fields of an advert.
type statementCase struct {
	says          Statement
	number, until float64
	advert        models.Advert // employee or contractor
	do            func(*models.Advert)
	want          string // the field contradicted, "" for none
}

func TestWhatAStatementContradicts(t *testing.T) {
	yes, no := true, false
	form := func(e vocab.EmploymentType) func(*models.Advert) {
		return func(a *models.Advert) { a.Employment = e }
	}
	cover := func(health, pension, job string) func(*models.Advert) {
		return func(a *models.Advert) {
			a.Terms.Insurance = models.Insurance{Health: health, Pension: pension, Employment: job}
		}
	}
	term := func(kind string, from, to models.Date, r models.Renewal) func(*models.Advert) {
		return func(a *models.Advert) {
			a.Terms.Term, a.Terms.Renewal = models.TermOfWork{Type: kind, From: from, To: to}, r
		}
	}
	fixed := func(r models.Renewal) func(*models.Advert) {
		return term(models.TermFixed, "2027-01-04", "2027-12-31", r)
	}
	indefinite := term(models.TermIndefinite, "", "", models.Renewal{})
	trial := func(p models.Probation) func(*models.Advert) {
		return func(a *models.Advert) { a.Terms.Probation = p }
	}
	overtime := func(o models.Overtime) func(*models.Advert) {
		return func(a *models.Advert) { a.Terms.Hours.Overtime = o }
	}
	pay := func(p models.Pay) func(*models.Advert) {
		return func(a *models.Advert) { p.Currency = "JPY"; a.Pay = p }
	}
	hourly := pay(models.Pay{Unit: models.PayHourly, Min: 9000, Max: 11000, Guarantee: "全額", Bonus: "none", Commute: "実費"})
	kit := func(by, device string) func(*models.Advert) {
		return func(a *models.Advert) {
			a.Equipment = map[vocab.EquipSec]string{"work_pc": by}
			a.Terms.Expenses = map[string]string{"device": device}
		}
	}
	smoke := func(measure string) func(*models.Advert) {
		return func(a *models.Advert) { a.Terms.Smoking.Measure = measure }
	}
	damage := func(text string) func(*models.Advert) {
		return func(a *models.Advert) { a.Safety = map[vocab.SafetyItem]string{"malpractice_cover": text} }
	}
	hours := func(patterns ...string) func(*models.Advert) {
		return func(a *models.Advert) { a.Terms.Hours.Patterns = patterns }
	}
	at := func(times ...vocab.ScheduleType) func(*models.Advert) {
		return func(a *models.Advert) { a.Schedules = times }
	}
	years := func(n int, or bool) func(*models.Advert) {
		return func(a *models.Advert) { a.Terms.Experience = models.Experience{Years: n, OrCertificate: or} }
	}
	board := func(required, anyOf []vocab.Licence) func(*models.Advert) {
		return func(a *models.Advert) { a.Licences.Required, a.Licences.AnyOf = required, anyOf }
	}
	speaks := func(l ...vocab.Language) func(*models.Advert) {
		return func(a *models.Advert) { a.Languages = l }
	}
	onsite := func(remote vocab.RemoteLevel, often vocab.OnsiteFrequency) func(*models.Advert) {
		return func(a *models.Advert) { a.Remote, a.Onsite.Frequency = remote, often }
	}
	due := func(days int) func(*models.Advert) {
		return func(a *models.Advert) { a.Terms.PaymentDueDays = days }
	}
	atHome := func(note string) func(*models.Advert) {
		return func(a *models.Advert) { a.Terms.Smoking.Measure, a.Terms.Smoking.Note = "home", note }
	}
	rest := func(minutes int) func(*models.Advert) {
		return func(a *models.Advert) { a.Terms.Hours.BreakMinutes = &minutes }
	}
	line := func(by string) func(*models.Advert) {
		return func(a *models.Advert) { a.Terms.Expenses = map[string]string{"communication": by} }
	}
	for name, tc := range map[string]statementCase{
		"full time, part time":          {SaysFullTime, 0, 0, employee, form(vocab.EmploymentRegularPartTime), "employment"},
		"full time, full time":          {SaysFullTime, 0, 0, employee, form(vocab.EmploymentFullTime), ""},
		"full time, not filled in":      {SaysFullTime, 0, 0, employee, nil, ""},
		"full time, service":            {SaysFullTime, 0, 0, contractor, nil, "contract"},
		"part time, full time":          {SaysPartTime, 0, 0, employee, form(vocab.EmploymentFullTime), "employment"},
		"part time, service":            {SaysPartTime, 0, 0, contractor, nil, ""},
		"cover, none":                   {SaysSocialCover, 0, 0, employee, cover("no", "no", "no"), "terms.insurance.health"},
		"cover, no pension":             {SaysSocialCover, 0, 0, employee, cover("yes", "no", "no"), "terms.insurance.pension"},
		"cover, on a condition":         {SaysSocialCover, 0, 0, employee, cover("conditional: 20h", "conditional: 20h", "no"), ""},
		"cover, service":                {SaysSocialCover, 0, 0, contractor, nil, "contract"},
		"no cover, cover":               {SaysNoSocialCover, 0, 0, employee, cover("yes", "yes", "yes"), "terms.insurance.health"},
		"no cover, service":             {SaysNoSocialCover, 0, 0, contractor, cover("yes", "", ""), ""},
		"job cover, none":               {SaysEmploymentCover, 0, 0, employee, cover("yes", "yes", "no"), "terms.insurance.employment"},
		"no job cover, some":            {SaysNoEmploymentCover, 0, 0, employee, cover("yes", "yes", "yes"), "terms.insurance.employment"},
		"lent, own":                     {SaysKitLent, 0, 0, employee, kit("doctor", ""), "equipment.work_pc"},
		"lent, lent":                    {SaysKitLent, 0, 0, employee, kit("employer", ""), ""},
		"lent, expenses differ":         {SaysKitLent, 0, 0, contractor, kit("doctor", "employer"), ""},
		"lent, expenses alone":          {SaysKitLent, 0, 0, contractor, kit("", "doctor"), "terms.expenses.device"},
		"own, shared":                   {SaysKitOwn, 0, 0, employee, kit("shared", ""), ""},
		"indefinite, fixed":             {SaysIndefinite, 0, 0, employee, fixed(models.Renewal{}), "terms.term.type"},
		"indefinite, indefinite":        {SaysIndefinite, 0, 0, employee, indefinite, ""},
		"fixed, indefinite":             {SaysFixedTerm, 0, 0, employee, indefinite, "terms.term.type"},
		"three years, one":              {SaysTermMonths, 36, 0, employee, fixed(models.Renewal{}), "terms.term.to"},
		"a year, nearly one":            {SaysTermMonths, 12, 0, employee, fixed(models.Renewal{}), ""},
		"April, January":                {SaysStart, 4, 0, employee, fixed(models.Renewal{}), "terms.term.from"},
		"January, January":              {SaysStart, 1, 0, employee, fixed(models.Renewal{}), ""},
		"January of another year":       {SaysStart, 1, 2028, employee, fixed(models.Renewal{}), "terms.term.from"},
		"April, no date":                {SaysStart, 4, 0, employee, indefinite, ""},
		"not renewed, possible":         {SaysNotRenewed, 0, 0, employee, fixed(models.Renewal{Policy: "possible"}), "terms.renewal.policy"},
		"not renewed, none":             {SaysNotRenewed, 0, 0, employee, fixed(models.Renewal{Policy: "none"}), ""},
		"renewed, none":                 {SaysRenewed, 0, 0, employee, fixed(models.Renewal{Policy: "none"}), "terms.renewal.policy"},
		"renewed, indefinite":           {SaysRenewed, 0, 0, employee, indefinite, "terms.term.type"},
		"five years, no ceiling":        {SaysRenewalYears, 5, 0, employee, fixed(models.Renewal{Policy: "possible", NoCap: true}), "terms.renewal.cap"},
		"five years, five":              {SaysRenewalYears, 5, 0, employee, fixed(models.Renewal{Policy: "possible", CapYears: 5}), ""},
		"five years, four times":        {SaysRenewalYears, 5, 0, employee, fixed(models.Renewal{Policy: "possible", CapTimes: 4}), ""},
		"no ceiling, four times":        {SaysNoRenewalCap, 0, 0, employee, fixed(models.Renewal{Policy: "possible", CapTimes: 4}), "terms.renewal.cap"},
		"retires at 62, at 60":          {SaysRetirement, 62, 0, employee, func(a *models.Advert) { indefinite(a); a.Terms.RetireAge = 60 }, "terms.retire_age"},
		"retires at 62, fixed term":     {SaysRetirement, 62, 0, employee, fixed(models.Renewal{}), ""},
		"no trial, a trial":             {SaysNoTrial, 0, 0, employee, trial(models.Probation{Has: &yes, Months: 3}), "terms.probation.has"},
		"no trial, not answered":        {SaysNoTrial, 0, 0, employee, nil, ""},
		"six months, three":             {SaysTrial, 6, 0, employee, trial(models.Probation{Has: &yes, Months: 3}), "terms.probation.months"},
		"some trial, three months":      {SaysTrial, 0, 0, employee, trial(models.Probation{Has: &yes, Months: 3}), ""},
		"some trial, none":              {SaysTrial, 0, 0, employee, trial(models.Probation{Has: &no}), "terms.probation.has"},
		"unpaid trial, same terms":      {SaysTrialUnpaid, 0, 0, employee, trial(models.Probation{Has: &yes, Terms: "same"}), "terms.probation.terms"},
		"unpaid trial, told":            {SaysTrialUnpaid, 0, 0, employee, trial(models.Probation{Has: &yes, Terms: "時給7000円"}), ""},
		"no overtime, some":             {SaysNoOvertime, 0, 0, employee, overtime(models.Overtime{Has: &yes, AvgHours: 1}), "terms.hours.overtime.has"},
		"overtime, none":                {SaysOvertime, 10, 0, employee, overtime(models.Overtime{Has: &no}), "terms.hours.overtime.has"},
		"45 hours, 18":                  {SaysOvertime, 45, 0, employee, overtime(models.Overtime{Has: &yes, AvgHours: 18}), "terms.hours.overtime.avg_hours"},
		"5 hours, 18":                   {SaysOvertime, 5, 0, employee, overtime(models.Overtime{Has: &yes, AvgHours: 18}), "terms.hours.overtime.avg_hours"},
		"20 hours, 18":                  {SaysOvertime, 20, 0, employee, overtime(models.Overtime{Has: &yes, AvgHours: 18}), ""},
		"8,000 an hour, 9,000":          {SaysPaidHourly, 8000, 0, employee, hourly, "pay.min"},
		"12,000 an hour, 11,000":        {SaysPaidHourly, 9000, 12000, employee, hourly, "pay.max"},
		"within the range":              {SaysPaidHourly, 9000, 11000, employee, hourly, ""},
		"a salary, by the hour":         {SaysPaidMonthly, 800000, 0, employee, hourly, "pay.unit"},
		"a salary by the year or month": {SaysPaidMonthly, 1e6, 0, employee, pay(models.Pay{Unit: models.PayAnnualSalary, Min: 12e6, Max: 13e6, WeeklyHours: 40}), ""},
		"by results, by the hour":       {SaysCommissionOnly, 0, 0, employee, hourly, "pay.unit"},
		"a bonus, none":                 {SaysBonus, 0, 0, employee, hourly, "pay.bonus"},
		"no fares, fares":               {SaysNoFares, 0, 0, employee, hourly, "pay.commute"},
		"no guarantee, some":            {SaysNoGuarantee, 0, 0, employee, hourly, "pay.guarantee"},
		"net pay, gross":                {SaysNetPay, 0, 0, employee, pay(models.Pay{Tax: models.TaxGross}), "pay.tax"},
		"one opening, six":              {SaysHeadcount, 1, 0, employee, func(a *models.Advert) { a.Terms.Headcount = 6 }, "terms.headcount"},
		"two openings, some":            {SaysHeadcount, 2, 0, employee, func(a *models.Advert) { a.Terms.Headcount, a.Terms.FewOpenings = 1, true }, ""},
		"smoking room, no smoking":      {SaysSmokingRoom, 0, 0, employee, smoke("no_smoking_indoor"), "terms.smoking.measure"},
		"smoking place, no indoors":     {SaysSmokingPlace, 0, 0, employee, smoke("no_smoking_indoor"), ""},
		"no smoking, a smoking room":    {SaysNoSmoking, 0, 0, employee, smoke("smoking_room"), "terms.smoking.measure"},
		"no smoking, at home":           {SaysNoSmoking, 0, 0, employee, smoke("home"), ""},
		"own cover, the company's":      {SaysDamageOwn, 0, 0, employee, damage("法人が加入(勤務医包括)"), damageField},
		"own cover, the doctor's":       {SaysDamageOwn, 0, 0, contractor, damage("医師が加入(費用は委託料に含む)"), ""},
		"covered, the doctor's":         {SaysDamageCovered, 0, 0, contractor, damage("医師が加入"), damageField},
		"own cover, not applicable":     {SaysDamageOwn, 0, 0, contractor, damage("対象外(診療ではない)"), ""},
		"four days, eight hours":        {SaysDays, 4, 7, employee, func(a *models.Advert) { hours("09:00-17:00")(a); a.Pay.WeeklyHours = 8 }, "pay.weekly_hours"},
		"three days, forty hours":       {SaysDays, 3, 0, employee, pay(models.Pay{WeeklyHours: 40}), "pay.weekly_hours"},
		"three days at least, forty":    {SaysDays, 3, 7, employee, pay(models.Pay{WeeklyHours: 40}), ""},
		"five days, two at most": {SaysDays, 5, 0, employee, func(a *models.Advert) {
			a.Terms.Load = models.Load{Max: 2, Unit: models.LoadDaysAWeek}
		}, "terms.load.max"},
		"daytime, evenings":            {SaysHours, 540, 1080, employee, hours("18:00-22:00"), "terms.hours.patterns"},
		"daytime, daytime":             {SaysHours, 540, 1080, employee, hours("09:30-17:00"), ""},
		"across midnight, the same":    {SaysHours, 1320, 300, employee, hours("22:00-05:00"), ""},
		"weekdays, weekend patterns":   {SaysWeekdayHours, 540, 1080, employee, hours("18:00-22:00", "09:00-13:00(土日祝)"), "terms.hours.patterns"},
		"daytime, nights alone":        {SaysHours, 540, 1020, contractor, at(vocab.ScheduleNight), "schedules"},
		"daytime, at any time":         {SaysHours, 540, 1020, contractor, at(vocab.ScheduleNight, vocab.ScheduleFlex), ""},
		"weekends, days":               {SaysWeekends, 0, 0, employee, at(vocab.ScheduleDaytime), "schedules"},
		"no weekends, weekends":        {SaysNoWeekends, 0, 0, employee, at(vocab.ScheduleWeekend), "schedules"},
		"105 days off, 125":            {SaysYearlyOff, 105, 0, employee, func(a *models.Advert) { a.Terms.Holidays = "土日祝、年間休日125日" }, "terms.holidays"},
		"105 days off, none told":      {SaysYearlyOff, 105, 0, employee, func(a *models.Advert) { a.Terms.Holidays = "土日祝" }, ""},
		"no years, five":               {SaysNoYears, 0, 0, employee, years(5, false), "terms.experience.years"},
		"no years, or a certificate":   {SaysNoYears, 0, 0, employee, years(5, true), ""},
		"no years, five in the note":   {SaysNoYears, 0, 0, employee, func(a *models.Advert) { a.Licences.Note = "臨床経験5年以上" }, "licences.note"},
		"no years, a guide in a note":  {SaysNoYears, 0, 0, employee, func(a *models.Advert) { a.Licences.Note = "臨床経験3年以上が目安" }, ""},
		"ten years, five":              {SaysYears, 10, 0, employee, years(5, false), "terms.experience.years"},
		"no board, board":              {SaysNoBoard, 0, 0, employee, board([]vocab.Licence{"board_certified"}, nil), "licences.required"},
		"no board, one of several":     {SaysNoBoard, 0, 0, employee, board(nil, []vocab.Licence{"board_certified"}), ""},
		"board, none":                  {SaysBoard, 0, 0, employee, board([]vocab.Licence{"jp_medical_license"}, nil), "licences.required"},
		"board, a society's":           {SaysBoard, 0, 0, employee, board([]vocab.Licence{"society_certified"}, nil), ""},
		"English, Japanese":            {SaysEnglish, 0, 0, employee, speaks("ja"), "languages"},
		"no English, English":          {SaysNoEnglish, 0, 0, employee, speaks("ja", "en"), "languages"},
		"no Japanese, Japanese":        {SaysNoJapanese, 0, 0, employee, speaks("en", "ja"), "languages"},
		"on call, the label":           {SaysOnCall, 0, 0, employee, func(a *models.Advert) { a.LifeFit = map[vocab.LifeFit]string{"no_on_call": "なし"} }, "life_fit.no_on_call"},
		"not on call, standby is paid": {SaysNoOnCall, 0, 0, employee, func(a *models.Advert) { a.Pay.StandbyPay = &models.Standby{} }, "pay.standby.amount"},
		"no licence, one":              {SaysNoLicence, 0, 0, employee, board([]vocab.Licence{vocab.LicenceMedical}, nil), "licences.required"},
		"no licence, some abroad":      {SaysNoLicence, 0, 0, contractor, board(nil, []vocab.Licence{"us_license"}), "licences.required"},
		"board, the note names one":    {SaysBoard, 0, 0, employee, func(a *models.Advert) { a.Licences.Note = "放射線科専門医" }, ""},
		"board, the note welcomes":     {SaysBoard, 0, 0, employee, func(a *models.Advert) { a.Licences.Note = "専門医は歓迎" }, "licences.required"},
		"two renewals, none":           {SaysRenewalTimes, 2, 0, employee, fixed(models.Renewal{Policy: "none"}), "terms.renewal.policy"},
		"two renewals, no end":         {SaysRenewalTimes, 2, 0, employee, indefinite, "terms.term.type"},
		"two renewals, five years":     {SaysRenewalTimes, 2, 0, employee, fixed(models.Renewal{Policy: "possible", CapYears: 5}), "terms.renewal.cap"},
		"four renewals, five years":    {SaysRenewalTimes, 4, 0, employee, fixed(models.Renewal{Policy: "possible", CapYears: 5}), ""},
		"two renewals, four":           {SaysRenewalTimes, 2, 0, employee, fixed(models.Renewal{Policy: "possible", CapTimes: 4}), "terms.renewal.cap"},
		"two renewals, no ceiling":     {SaysRenewalTimes, 2, 0, employee, fixed(models.Renewal{Policy: "possible", NoCap: true}), "terms.renewal.cap"},
		"three years, two renewals":    {SaysRenewalYears, 3, 0, employee, fixed(models.Renewal{Policy: "possible", CapTimes: 2}), ""},
		"five years, two renewals":     {SaysRenewalYears, 5, 0, employee, fixed(models.Renewal{Policy: "possible", CapTimes: 2}), "terms.renewal.cap"},
		"night duty, the label":        {SaysNightDuty, 4, 0, employee, func(a *models.Advert) { a.LifeFit = map[vocab.LifeFit]string{"no_night_duty": "なし"} }, "life_fit.no_night_duty"},
		"night duty, days alone":       {SaysNightDuty, 4, 0, employee, at(vocab.ScheduleDaytime), "schedules"},
		"night duty, nights":           {SaysNightDuty, 4, 0, employee, at(vocab.ScheduleDaytime, vocab.ScheduleNight), ""},
		"never on site, each month":    {SaysNeverOnSite, 0, 0, employee, onsite(vocab.RemotePartial, vocab.OnsiteMonthly), "onsite.frequency"},
		"never on site, fully remote":  {SaysNeverOnSite, 0, 0, employee, onsite(vocab.RemoteFull, vocab.OnsiteOnboarding), ""},
		"by the case, by the hour":     {SaysPerCasePay, 0, 0, employee, hourly, "pay.unit"},
		"an hour's break, none":        {SaysBreak, 60, 0, employee, rest(0), "terms.hours.break_minutes"},
		"no break, an hour's":          {SaysBreak, 0, 0, employee, rest(60), "terms.hours.break_minutes"},
		"an hour's break, an hour's":   {SaysBreak, 60, 0, employee, rest(60), ""},
		"a break, service":             {SaysBreak, 60, 0, contractor, rest(0), ""},
		"no line costs, an allowance":  {SaysNoLineCosts, 0, 0, employee, pay(models.Pay{Allowances: "通信費として月2000円"}), "pay.allowances"},
		"no line costs, none":          {SaysNoLineCosts, 0, 0, employee, pay(models.Pay{Allowances: "通信費はなし"}), ""},
		"no line costs, the client's":  {SaysNoLineCosts, 0, 0, contractor, line("employer"), "terms.expenses.communication"},
		"no line costs, in the fee":    {SaysNoLineCosts, 0, 0, contractor, line("included"), ""},
		"renews itself, five years":    {SaysRenewsItself, 0, 0, employee, fixed(models.Renewal{Policy: "possible", CapYears: 5}), "terms.renewal.cap"},
		"renews itself, none":          {SaysRenewsItself, 0, 0, employee, fixed(models.Renewal{Policy: "none"}), "terms.renewal.policy"},
		"renews itself, no ceiling":    {SaysRenewsItself, 0, 0, employee, fixed(models.Renewal{Policy: "auto", NoCap: true}), ""},
		"twelve hours, four":           {SaysDayHours, 12, 0, employee, hours("18:00-22:00"), "terms.hours.patterns"},
		"four hours, four":             {SaysDayHours, 4, 0, employee, hours("18:00-22:00"), ""},
		"twelve hours, eight a week":   {SaysDayHours, 12, 0, employee, pay(models.Pay{WeeklyHours: 8}), "pay.weekly_hours"},
		"paid the 10th, the 25th":      {SaysPayDay, 10, 1, employee, pay(models.Pay{PayDay: "翌月25日"}), "pay.pay_day"},
		"paid the 25th, the 25th":      {SaysPayDay, 25, 1, employee, pay(models.Pay{PayDay: "翌月25日"}), ""},
		"paid at the end, the same":    {SaysPayDay, 31, 1, employee, pay(models.Pay{PayDay: "翌月末日"}), ""},
		"paid the 10th, two days":      {SaysPayDay, 10, 1, employee, pay(models.Pay{PayDay: "翌月10日または翌月25日"}), ""},
		"paid two months on, service":  {SaysPayDay, 31, 2, contractor, nil, "terms.payment_due_days"},
		"paid in 90 days, service":     {SaysPaidWithin, 90, 0, contractor, due(0), "terms.payment_due_days"},
		"paid in 45 days, in 30":       {SaysPaidWithin, 45, 0, contractor, due(30), "terms.payment_due_days"},
		"paid in 30 days, not filled":  {SaysPaidWithin, 30, 0, contractor, due(0), ""},
		"service, employed":            {SaysServiceContract, 0, 0, employee, nil, "contract"},
		"service, service":             {SaysServiceContract, 0, 0, contractor, nil, ""},
		"smoking, home and a note":     {SaysSmokingFree, 0, 0, employee, atHome("事務所は敷地内禁煙"), "terms.smoking.note"},
		"smoking, home":                {SaysSmokingFree, 0, 0, employee, atHome(""), ""},
		"line costs, at home the own":  {SaysLineCosts, 0, 0, employee, pay(models.Pay{HomeWorkCost: "通信費は医師の負担"}), "pay.home_work_cost"},
		"line costs, at home paid":     {SaysLineCosts, 0, 0, employee, pay(models.Pay{HomeWorkCost: "通信費は法人が支給"}), ""},
		"line costs, the doctor's":     {SaysLineCosts, 0, 0, contractor, line("doctor"), "terms.expenses.communication"},
		"no home allowance, some":      {SaysNoHomeAllowance, 0, 0, employee, pay(models.Pay{HomeWorkCost: "在宅手当 月4000円"}), "pay.home_work_cost"},
		"an agency's contract":         {SaysAgencyContracts, 0, 0, contractor, func(a *models.Advert) { a.Terms.Counterparty.Type = "direct" }, "terms.counterparty.type"},
	} {
		a := tc.advert
		if tc.do != nil {
			tc.do(&a)
		}
		cl := Claim{Kind: ClaimStates, Field: "description", Unit: string(tc.says), Number: tc.number, Until: tc.until}
		if got := statements[tc.says].against(&a, cl); got != tc.want {
			t.Errorf("%s: contradicts %q, want %q", name, got, tc.want)
		}
	}
}

func TestAContradictionStandsAtBothPlaces(t *testing.T) {
	a := employee
	a.Terms.Insurance.Health = "no"
	var got []string
	for _, f := range judged(&a, Context{}, Claim{Kind: ClaimStates, Unit: string(SaysSocialCover), Field: "pay.allowances",
		Passage: "社保完備"}) {
		if f.Code == "job.says.insurance" && f.Severity == models.FaultError {
			got = append(got, f.Field)
		}
	}
	slices.Sort(got)
	if want := []string{"pay.allowances", "terms.insurance.health"}; !slices.Equal(got, want) {
		t.Errorf("the fault stands at %v, want %v", got, want)
	}
}

func TestEveryStatementHasARow(t *testing.T) {
	for says, row := range statements {
		if row.code == "" || row.against == nil {
			t.Errorf("%s is compared with nothing", says)
		}
	}
}
