package templates

import (
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Conditions returns the conditions of an advert in the order in which the
// Employment Security Act and the Freelance Act list them. None is left out
// that the advert states.
func Conditions(lang vocab.Lang, say Say, j *models.Job) []Fact {
	l := &factList{say: say, lang: lang, text: j.Lang}
	l.lines(&j.Advert, livingLines)
	first, other := employmentLines, serviceLines
	if j.Contract != vocab.ContractEmployment {
		first, other = other, first
	}
	l.lines(&j.Advert, first)
	l.lines(&j.Advert, payLines)
	l.lines(&j.Advert, insuranceLines)
	l.lines(&j.Advert, other[1:]) // what the law does not want of this contract, and the advert states
	l.lines(&j.Advert, practiceLines)
	l.lines(&j.Advert, recruiterLines)
	l.lines(&j.Advert, closingLines)
	return l.facts
}

var livingLines = []line{{"living_prefs", nil}, {"turnaround_hours", quantity}, {"booking_lead_days", quantity}}

// employmentLines and serviceLines begin with the work, which both contracts have.
var employmentLines = []line{
	{"terms.work.initial", nil}, {"terms.work.change", nil}, {"terms.workplace.initial", nil}, {"terms.workplace.change", nil},
	{"terms.term.type", termOfWork}, {"terms.renewal.policy", renewal}, {"terms.probation.has", probation},
	{"terms.hours.system", workingHours}, {"terms.hours.break_minutes", breaks}, {"terms.hours.overtime.has", overtime},
	{"terms.holidays", nil},
}

var serviceLines = []line{
	{"terms.work.initial", commissioned}, {"terms.place", nil}, {"terms.period.from", period}, {"terms.time", nil},
	{"terms.payment_due_days", counted("advert.value_due_days")}, {"terms.expenses.device", expenses},
	{"terms.counterparty.type", counterparty}, {"terms.recommissioned", nil}, {"terms.counterparty.end_client", nil}, {"terms.termination.notice_days", termination},
	{"terms.care_consideration", nil}, {"terms.harassment_contact", nil}, {"terms.ip_and_credit", nil},
}

var payLines = []line{
	{"pay.unit", quotedPay}, {"pay.hours_per_unit", quantity}, {"pay.minutes_per_case.min", fromTo},
	{"pay.cases_per_month.min", fromTo}, {"pay.hours_per_month.min", fromTo}, {"pay.weekly_hours", quantity},
	{"pay.guarantee_per_hour", quantity}, {"pay.yen_rate", yenRate}, {"pay.bonus_included", nil}, {"pay.fixed_overtime.hours", fixedOvertime}, {"pay.incentive", nil}, {"pay.guarantee", nil},
	{"pay.volume_note", nil}, {"pay.night_premium", nil}, {"pay.standby.amount", standby}, {"pay.allowances", nil},
	{"pay.commute", nil}, {"pay.raise", nil}, {"pay.bonus", nil}, {"pay.home_work_cost", nil}, {"pay.withholding", nil},
	{"pay.closing_day", payCycle},
}

var insuranceLines = []line{{"terms.insurance.health", insurance}, {"terms.smoking.measure", smoking}}

var recruiterLines = []line{{"employer", recruiter}, {"terms.dispatch", dispatch}}

var closingLines = []line{
	{"terms.info_as_of", nil}, {"terms.valid_through", nil}, {"terms.change_notice", nil},
	{"terms.retire_age", counted("advert.value_age")}, {"terms.age_ground", nil}, {"terms.headcount", openings},
	{"terms.selection", nil}, {"apply.checked_only", nil}, {"apply.questions", applyQuestions},
}

// applyQuestions says what applicants are asked, each with its choices.
func applyQuestions(l *factList, a *models.Advert, f models.Field) {
	var asked []string
	for _, line := range a.Apply.Questions {
		q := models.ApplyQuestionOf(line)
		if q.Choices != nil {
			q.Text += " (" + strings.Join(q.Choices, " / ") + ")"
		}
		asked = append(asked, q.Text)
	}
	l.words(f.Fact, asked...)
}

var practiceLines = []line{{"terms.experience.years", experience}, {"terms.load.min", workload}}

// experience says how many years of practice are demanded, or what will do
// instead.
func experience(l *factList, a *models.Advert, f models.Field) {
	switch e := a.Terms.Experience; {
	case e.Years == 0:
	case e.OrCertificate:
		l.words(f.Fact, l.say("advert.value_experience_or", e.Years))
	default:
		l.words(f.Fact, l.say("advert.value_experience", e.Years))
	}
}

// workload says how much the doctor works.
func workload(l *factList, a *models.Advert, f models.Field) {
	load := a.Terms.Load
	unit := l.chosen(a, "terms.load.unit")
	switch {
	case load.Min == 0 && load.Max == 0:
	case load.Max == 0:
		l.words(f.Fact, l.say("advert.value_load_least", unit, trimFloat(load.Min)))
	case load.Min == 0:
		l.words(f.Fact, l.say("advert.value_load_most", unit, trimFloat(load.Max)))
	default:
		l.words(f.Fact, l.say("advert.value_load", unit, trimFloat(load.Min), trimFloat(load.Max)))
	}
}

// openings says how many people are sought.
func openings(l *factList, a *models.Advert, f models.Field) {
	switch n := a.Terms.Headcount; {
	case a.Terms.FewOpenings:
		l.words(f.Fact, l.say("advert.value_few"))
	case n > 0:
		l.words(f.Fact, l.say("advert.value_people", n))
	}
}

// counted says a whole number in words with a place for it.
func counted(words string) func(l *factList, a *models.Advert, f models.Field) {
	return func(l *factList, a *models.Advert, f models.Field) {
		for _, value := range f.Get(a) {
			if n, err := strconv.ParseInt(value, 10, 64); err == nil && n > 0 {
				l.words(f.Fact, l.say(words, n))
			}
		}
	}
}

func quotedPay(l *factList, a *models.Advert, f models.Field) {
	l.words(f.Fact, PayWords(l.lang, &a.Pay), taxWords(l.lang, a.Pay.Tax))
}

func fixedOvertime(l *factList, a *models.Advert, f models.Field) {
	if o := a.Pay.FixedOvertime; o != nil {
		l.words(f.Fact, l.say("advert.value_fixed_overtime", Yen(l.lang, o.AmountMin), Yen(l.lang, o.AmountMax),
			trimFloat(o.Hours), Yen(l.lang, o.BaseMin), Yen(l.lang, o.BaseMax)))
	}
}

func standby(l *factList, a *models.Advert, f models.Field) {
	if s := a.Pay.StandbyPay; s != nil {
		l.words(f.Fact, l.say("advert.value_standby", Yen(l.lang, s.Amount), trimFloat(s.Hours)), s.CallOut)
		return
	}
	l.own(f.Fact, a.Pay.StandbyNote)
}

func payCycle(l *factList, a *models.Advert, f models.Field) {
	l.words(f.Fact, a.Pay.ClosingDay, a.Pay.PayDay)
}

func insurance(l *factList, a *models.Advert, f models.Field) {
	var parts []string
	for _, one := range models.AdvertFields {
		if one.Kind != models.KindCover {
			continue
		}
		values := one.Get(a)
		if len(values) == 0 {
			continue
		}
		words := l.say("advert.value_no")
		switch {
		case values[0] == "yes":
			words = "✓"
		case len(values) > 1:
			words = values[1]
		}
		parts = append(parts, l.say(one.Label)+": "+words)
	}
	l.words(f.Fact, parts...)
}

func smoking(l *factList, a *models.Advert, f models.Field) {
	l.words(f.Fact, l.chosen(a, "terms.smoking.measure"), a.Terms.Smoking.Note)
}

// recruiter says who employs or commissions, from the employer's card.
func recruiter(l *factList, a *models.Advert, f models.Field) {
	l.words(f.Fact, a.Employer.Name.In(l.lang))
	l.words("recruiter_address", a.Employer.Address)
	l.words("recruiter_contact", a.Employer.Contact)
}

func dispatch(l *factList, a *models.Advert, f models.Field) {
	if a.Contract == vocab.ContractEmployment {
		l.words(f.Fact, l.say("advert.dispatch_no"))
	}
}
