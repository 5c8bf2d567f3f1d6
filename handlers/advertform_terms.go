package handlers

import (
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
)

// employmentFields are the conditions of an employment.
var employmentFields = []advertField{
	statedField("terms.work.change", "変更なし", "no change", func(a *models.Advert) *string { return &a.Terms.Work.Change }),
	textField("terms.workplace.initial", func(a *models.Advert) *string { return &a.Terms.Workplace.Initial }),
	statedField("terms.workplace.change", "変更なし", "no change", func(a *models.Advert) *string { return &a.Terms.Workplace.Change }),
	keyField("terms.term.type", func(a *models.Advert) *string { return &a.Terms.Term.Type }),
	dateField("terms.term.from", func(a *models.Advert) *models.Date { return &a.Terms.Term.From }),
	dateField("terms.term.to", func(a *models.Advert) *models.Date { return &a.Terms.Term.To }),
	keyField("terms.renewal.policy", func(a *models.Advert) *string { return &a.Terms.Renewal.Policy }),
	textField("terms.renewal.criteria", func(a *models.Advert) *string { return &a.Terms.Renewal.Criteria }),
	capField("terms.renewal.cap"),
	answerField("terms.probation.has", func(a *models.Advert) **bool { return &a.Terms.Probation.Has }),
	wholeField("terms.probation.months", func(a *models.Advert) *int { return &a.Terms.Probation.Months }),
	statedSame("terms.probation.terms", func(a *models.Advert) *string { return &a.Terms.Probation.Terms }),
	keyField("terms.hours.system", func(a *models.Advert) *string { return &a.Terms.Hours.System }),
	noneField("terms.hours.core", func(a *models.Advert) *string { return &a.Terms.Hours.Core }),
	numberField("terms.hours.deemed_hours", func(a *models.Advert) *float64 { return &a.Terms.Hours.DeemedHours }),
	linesField("terms.hours.patterns", func(a *models.Advert) *[]string { return &a.Terms.Hours.Patterns }),
	minutesField("terms.hours.break_minutes", func(a *models.Advert) **int { return &a.Terms.Hours.BreakMinutes }),
	answerField("terms.hours.overtime.has", func(a *models.Advert) **bool { return &a.Terms.Hours.Overtime.Has }),
	numberField("terms.hours.overtime.avg_hours", func(a *models.Advert) *float64 { return &a.Terms.Hours.Overtime.AvgHours }),
	textField("terms.holidays", func(a *models.Advert) *string { return &a.Terms.Holidays }),
	coverField("terms.insurance.health", func(a *models.Advert) *string { return &a.Terms.Insurance.Health }),
	coverField("terms.insurance.pension", func(a *models.Advert) *string { return &a.Terms.Insurance.Pension }),
	coverField("terms.insurance.accident", func(a *models.Advert) *string { return &a.Terms.Insurance.Accident }),
	coverField("terms.insurance.employment", func(a *models.Advert) *string { return &a.Terms.Insurance.Employment }),
	keyField("terms.smoking.measure", func(a *models.Advert) *string { return &a.Terms.Smoking.Measure }),
	textField("terms.smoking.note", func(a *models.Advert) *string { return &a.Terms.Smoking.Note }),
	wholeField("terms.retire_age", func(a *models.Advert) *int { return &a.Terms.RetireAge }),
}

// serviceFields are the conditions of a contract of service.
var serviceFields = []advertField{
	textField("terms.place", func(a *models.Advert) *string { return &a.Terms.Place }),
	dateField("terms.period.from", func(a *models.Advert) *models.Date { return &a.Terms.Period.From }),
	dateField("terms.period.to", func(a *models.Advert) *models.Date { return &a.Terms.Period.To }),
	flagField("terms.period.open", func(a *models.Advert) *bool { return &a.Terms.Period.Open }),
	textField("terms.period.note", func(a *models.Advert) *string { return &a.Terms.Period.Note }),
	textField("terms.time", func(a *models.Advert) *string { return &a.Terms.Time }),
	wholeField("terms.payment_due_days", func(a *models.Advert) *int { return &a.Terms.PaymentDueDays }),
	flagField("terms.recommissioned", func(a *models.Advert) *bool { return &a.Terms.Recommissioned }),
	keyField("terms.counterparty.type", func(a *models.Advert) *string { return &a.Terms.Counterparty.Type }),
	textField("terms.counterparty.end_client", func(a *models.Advert) *string { return &a.Terms.Counterparty.EndClient }),
	textField("terms.counterparty.reason", func(a *models.Advert) *string { return &a.Terms.Counterparty.Reason }),
	wholeField("terms.termination.notice_days", func(a *models.Advert) *int { return &a.Terms.Termination.NoticeDays }),
	textField("terms.termination.note", func(a *models.Advert) *string { return &a.Terms.Termination.Note }),
	textField("terms.care_consideration", func(a *models.Advert) *string { return &a.Terms.CareConsideration }),
	textField("terms.harassment_contact", func(a *models.Advert) *string { return &a.Terms.HarassmentContact }),
	textField("terms.ip_and_credit", func(a *models.Advert) *string { return &a.Terms.IPAndCredit }),
}

// statedSame is text in which "同じ" or "same" means that nothing differs.
func statedSame(name string, at place[string]) advertField {
	f := textField(name, at)
	return advertField{name,
		func(a *models.Advert) []string {
			if *at(a) == sameTerms {
				return []string{models.Text{JA: "同じ", EN: "same"}.In(a.Lang)}
			}
			return f.read(a)
		},
		func(a *models.Advert, typed []string) models.FaultCode {
			f.write(a, typed)
			switch strings.ToLower(*at(a)) {
			case "同じ", "本採用と同じ", "条件は同じ", "変更なし", "same", "same terms":
				*at(a) = sameTerms
			}
			return ""
		}}
}

const sameTerms = "same"

// coverField is one insurance: yes, no, or "conditional" with the condition
// as a second value.
func coverField(name string, at place[string]) advertField {
	return advertField{name,
		func(a *models.Advert) []string {
			if condition, ok := strings.CutPrefix(*at(a), "conditional:"); ok {
				return []string{"conditional", strings.TrimSpace(condition)}
			}
			return filled(*at(a))
		},
		func(a *models.Advert, typed []string) models.FaultCode {
			*at(a) = first(typed)
			if *at(a) == "conditional" {
				condition := ""
				if len(typed) > 1 {
					condition = cleanText(typed[1])
				}
				*at(a) = "conditional: " + condition
			}
			return ""
		}}
}

// capField is the ceiling of renewals: "none", "years:5" or "times:3".
func capField(name string) advertField {
	return advertField{name,
		func(a *models.Advert) []string {
			r := a.Terms.Renewal
			switch {
			case r.CapYears > 0:
				return []string{"years:" + strconv.Itoa(r.CapYears)}
			case r.CapTimes > 0:
				return []string{"times:" + strconv.Itoa(r.CapTimes)}
			case r.NoCap:
				return []string{"none"}
			}
			return nil
		},
		func(a *models.Advert, typed []string) models.FaultCode {
			r := &a.Terms.Renewal
			r.CapYears, r.CapTimes, r.NoCap = 0, 0, false
			kind, count, _ := strings.Cut(first(typed), ":")
			n, code := parseWhole(count)
			switch kind {
			case "years":
				r.CapYears = int(n)
			case "times":
				r.CapTimes = int(n)
			case "none":
				r.NoCap = true
			}
			return code
		}}
}
