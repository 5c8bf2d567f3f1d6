package templates

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
)

// Say returns words of the catalogue in one language; see Set.Words.
type Say func(key string, args ...any) string

// Fact is one line of a list of conditions.
type Fact struct {
	Label string
	Value string
	Lang  models.Lang // of Value when it is the advert's text, else ""
}

// factList gathers facts and leaves out what the advert does not say.
type factList struct {
	say   Say
	lang  models.Lang
	text  models.Lang // of free texts
	facts []Fact
}

// own adds free text of the advert; "none" is said in words.
func (l *factList) own(key, value string) {
	if value == "" {
		return
	}
	f := Fact{Label: l.say("advert." + key), Value: value}
	if value == models.None {
		f.Value = l.say("advert.value_none")
	} else if l.text != l.lang {
		f.Lang = l.text
	}
	l.facts = append(l.facts, f)
}

// scope is own for scopes of change.
func (l *factList) scope(key, value string) {
	if value == models.NoChange {
		value = l.say("advert.value_no_change")
	}
	l.own(key, value)
}

// words adds what is said in the page's language.
func (l *factList) words(key string, parts ...string) {
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	if len(parts) > 0 {
		l.facts = append(l.facts, Fact{Label: l.say("advert." + key), Value: strings.Join(parts, " ・ ")})
	}
}

// value returns the words of a value of a small closed list, "" for "".
func (l *factList) value(prefix, key string) string {
	if key == "" {
		return ""
	}
	return l.say("advert.value_" + prefix + key)
}

// Conditions returns the conditions of an advert in the order in which the
// Employment Security Act and the Freelance Act list them. None is left out
// that the advert states.
func Conditions(lang models.Lang, say Say, j *models.Job) []Fact {
	l := &factList{say: say, lang: lang, text: j.Lang}
	if j.Contract == models.ContractEmployment {
		l.employment(&j.Terms)
	} else {
		l.service(&j.Terms)
	}
	l.pay(&j.Pay)
	if j.Contract == models.ContractEmployment {
		l.insurance(&j.Terms)
	}
	l.recruiter(j)
	t := &j.Terms
	l.words("terms_info_as_of", Date(lang, t.InfoAsOf))
	l.words("terms_valid_through", Date(lang, t.ValidThrough))
	l.own("terms_change_notice", t.ChangeNotice)
	if t.RetireAge > 0 {
		l.words("terms_retire_age", say("advert.value_age", t.RetireAge))
	}
	if t.Headcount > 0 {
		l.words("terms_headcount", say("advert.value_people", t.Headcount))
	}
	l.own("terms_selection", t.Selection)
	return l.facts
}

func (l *factList) employment(t *models.Terms) {
	l.own("terms_work_initial", t.Work.Initial)
	l.scope("terms_work_change", t.Work.Change)
	l.own("terms_workplace_initial", t.Workplace.Initial)
	l.scope("terms_workplace_change", t.Workplace.Change)
	switch t.Term.Type {
	case "indefinite":
		l.words("terms_term_type", l.say("advert.value_indefinite"))
	case "fixed":
		l.words("terms_term_type", l.say("advert.value_fixed_term", Date(l.lang, t.Term.From), Date(l.lang, t.Term.To)))
	}
	l.renewal(t.Renewal)
	l.probation(t.Probation)
	l.hours(t.Hours)
	l.own("terms_holidays", t.Holidays)
}

func (l *factList) renewal(r models.Renewal) {
	limit := ""
	switch {
	case r.CapYears > 0:
		limit = l.say("advert.value_cap_years", r.CapYears)
	case r.CapTimes > 0:
		limit = l.say("advert.value_cap_times", r.CapTimes)
	case r.NoCap:
		limit = l.say("advert.value_no_cap")
	}
	switch r.Policy {
	case "auto":
		l.words("terms_renewal_policy", l.say("advert.value_auto"), limit)
	case "possible":
		l.words("terms_renewal_policy", l.say("advert.value_possible"), r.Criteria, limit)
	case "none":
		l.words("terms_renewal_policy", l.say("advert.value_renewal_none"))
	}
}

func (l *factList) probation(p models.Probation) {
	switch {
	case p.Has == nil:
	case !*p.Has:
		l.words("terms_probation_has", l.say("advert.value_no"))
	default:
		terms := p.Terms
		if terms == "same" {
			terms = l.say("advert.value_same_terms")
		}
		l.words("terms_probation_has", l.say("advert.value_months", p.Months), terms)
	}
}

func (l *factList) hours(h models.Hours) {
	core := ""
	if h.System == "flex" {
		core = l.say("advert.value_no_core")
		if h.Core != "" && h.Core != models.None {
			core = l.say("advert.value_core", h.Core)
		}
	}
	deemed := ""
	if h.DeemedHours > 0 {
		deemed = l.say("advert.value_deemed", trimFloat(h.DeemedHours))
	}
	parts := append([]string{l.value("system_", h.System), core, deemed}, h.Patterns...)
	l.words("terms_hours_system", parts...)
	if h.BreakMinutes != nil {
		text := l.say("advert.value_none")
		if *h.BreakMinutes > 0 {
			text = l.say("advert.value_minutes", *h.BreakMinutes)
		}
		l.words("terms_hours_break_minutes", text)
	}
	if h.Overtime.Has != nil {
		text := l.say("advert.value_no")
		if *h.Overtime.Has {
			text = l.say("advert.value_overtime_avg", trimFloat(h.Overtime.AvgHours))
		}
		l.words("terms_hours_overtime_has", text)
	}
}

func (l *factList) service(t *models.Terms) {
	l.own("terms_work_content", t.Work.Initial)
	l.own("terms_place", t.Place)
	switch {
	case t.Period.Open:
		l.words("terms_period_from", l.say("advert.value_open_period"), t.Period.Note)
	case t.Period.From != "":
		l.words("terms_period_from", l.say("advert.value_fixed_term", Date(l.lang, t.Period.From), Date(l.lang, t.Period.To)), t.Period.Note)
	}
	l.own("terms_time", t.Time)
	if t.PaymentDueDays > 0 {
		l.words("terms_payment_due_days", l.say("advert.value_due_days", t.PaymentDueDays))
	}
	l.expenses(t.Expenses)
	l.words("terms_counterparty_type", l.value("", t.Counterparty.Type), t.Counterparty.Reason)
	if t.Termination.NoticeDays > 0 {
		l.words("terms_termination_notice_days", l.say("advert.value_notice_days", t.Termination.NoticeDays), t.Termination.Note)
	}
	l.own("terms_care_consideration", t.CareConsideration)
	l.own("terms_harassment_contact", t.HarassmentContact)
	l.own("terms_ip_and_credit", t.IPAndCredit)
}

// expenseNames are the usual items of expense; others are shown as typed.
var expenseNames = map[string]string{
	"travel": "advert.expense_travel", "device": "advert.expense_device",
	"communication": "advert.expense_communication", "electricity": "advert.expense_electricity",
}

func (l *factList) expenses(items map[string]string) {
	names := make([]string, 0, len(items))
	for name := range items {
		names = append(names, name)
	}
	slices.Sort(names)
	var parts []string
	for _, name := range names {
		label := name
		if key, ok := expenseNames[name]; ok {
			label = l.say(key)
		}
		parts = append(parts, label+": "+l.value("", items[name]))
	}
	l.words("terms_expenses", parts...)
}

func (l *factList) pay(p *models.Pay) {
	l.words("pay_unit", PayWords(l.lang, p), taxWords(l.lang, p.Tax))
	if f := p.FixedOvertime; f != nil {
		l.words("pay_fixed_overtime", l.say("advert.value_fixed_overtime", Yen(l.lang, f.AmountMin), Yen(l.lang, f.AmountMax), trimFloat(f.Hours), Yen(l.lang, f.BaseMin), Yen(l.lang, f.BaseMax)))
	}
	l.own("pay_incentive", p.Incentive)
	l.own("pay_guarantee", p.Guarantee)
	l.own("pay_volume_note", p.VolumeNote)
	l.own("pay_night_premium", p.NightPremium)
	if s := p.StandbyPay; s != nil {
		l.words("pay_standby", l.say("advert.value_standby", Yen(l.lang, s.Amount), trimFloat(s.Hours)), s.CallOut)
	} else {
		l.own("pay_standby", p.StandbyNote)
	}
	l.own("pay_allowances", p.Allowances)
	l.own("pay_commute", p.Commute)
	l.own("pay_raise", p.Raise)
	l.own("pay_bonus", p.Bonus)
	l.own("pay_home_work_cost", p.HomeWorkCost)
	l.own("pay_withholding", p.Withholding)
	l.words("pay_closing_day", p.ClosingDay, p.PayDay)
}

func (l *factList) insurance(t *models.Terms) {
	var parts []string
	for _, one := range []struct{ key, value string }{
		{"health", t.Insurance.Health}, {"pension", t.Insurance.Pension},
		{"accident", t.Insurance.Accident}, {"employment_insurance", t.Insurance.Employment},
	} {
		if one.value == "" {
			continue
		}
		words := l.say("advert.value_no")
		if one.value == "yes" {
			words = "✓"
		} else if note, ok := strings.CutPrefix(one.value, "conditional: "); ok {
			words = note
		}
		parts = append(parts, l.say("advert.value_"+one.key)+": "+words)
	}
	l.words("terms_insurance_health", parts...)
	measure := t.Smoking.Measure
	if measure == "none" {
		measure = "smoking_none"
	}
	l.words("terms_smoking_measure", l.value("", measure), t.Smoking.Note)
}

func (l *factList) recruiter(j *models.Job) {
	l.words("recruiter_name", j.Employer.Name.In(l.lang))
	l.words("recruiter_address", j.Employer.Address)
	l.words("recruiter_contact", j.Employer.Contact)
	if j.Contract == models.ContractEmployment {
		l.words("dispatch", l.say("advert.dispatch_no"))
	}
}

// PayWords says the quoted pay: 時給 9,000〜11,000円, ¥9,000–11,000 per hour.
func PayWords(lang models.Lang, p *models.Pay) string {
	if p.Min == 0 && p.Max == 0 {
		return ""
	}
	unit := models.PayUnits.Label(p.Unit, lang)
	if p.Currency != "" && p.Currency != "JPY" {
		return fmt.Sprintf("%s %s–%s %s", p.Currency, thousands(p.Min), thousands(p.Max), unit)
	}
	return AmountWords(lang, p.Unit, p.Min, p.Max)
}

// AmountWords says a range of yen in a unit.
func AmountWords(lang models.Lang, u models.PayUnit, lo, hi int64) string {
	unit := models.PayUnits.Label(u, lang)
	amount, from, to := "", lo, hi
	if from == to || to == 0 {
		amount = Yen(lang, from)
	} else if lang == models.EN {
		amount = Yen(lang, from) + "–" + thousands(to)
	} else {
		amount = thousands(from) + "〜" + thousands(to) + "円"
	}
	if lang != models.EN {
		if big := manYen(u, from, to); big != "" {
			amount = big
		}
		return unit + " " + amount
	}
	return amount + " " + unit
}

// manYen writes yearly pay the way it is spoken of: 1,300〜1,600万円.
func manYen(u models.PayUnit, lo, hi int64) string {
	if u != models.PayAnnualSalary || lo%10_000 != 0 || hi%10_000 != 0 {
		return ""
	}
	if lo == hi || hi == 0 {
		return thousands(lo/10_000) + "万円"
	}
	return thousands(lo/10_000) + "〜" + thousands(hi/10_000) + "万円"
}

func taxWords(lang models.Lang, tax string) string {
	words := map[string]models.Text{
		models.TaxGross:    {JA: "税込支給額", EN: "gross"},
		models.TaxExcluded: {JA: "消費税別", EN: "plus consumption tax"},
		models.TaxIncluded: {JA: "消費税込", EN: "consumption tax included"},
	}
	return words[tax].In(lang)
}

// trimFloat writes a number without needless zeros: 7.5, 40.
func trimFloat(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
