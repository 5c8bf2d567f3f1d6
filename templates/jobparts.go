package templates

// Part is the question of a doctor under which a condition of an advert stands
// on its page.
type Part int

// The questions; what answers none of them is what the law wants said besides.
const (
	PartRest Part = iota
	PartWhen      // when and where
	PartPaid      // what one gets
	PartWho       // who is behind it, and how they choose
)

// partOf is the question that the line of a field answers.
var partOf = map[string]Part{
	"living_prefs": PartWhen, "turnaround_hours": PartWhen, "booking_lead_days": PartWhen,
	"terms.workplace.initial": PartWhen, "terms.place": PartWhen, "terms.time": PartWhen,
	"terms.hours.system": PartWhen, "terms.hours.break_minutes": PartWhen, "terms.hours.overtime.has": PartWhen,
	"terms.holidays": PartWhen, "terms.load.min": PartWhen, "pay.weekly_hours": PartWhen, "pay.hours_per_month.min": PartWhen,
	"terms.term.type": PartWhen, "terms.period.from": PartWhen,

	"pay.unit": PartPaid, "pay.hours_per_unit": PartPaid, "pay.minutes_per_case.min": PartPaid,
	"pay.cases_per_month.min": PartPaid, "pay.guarantee_per_hour": PartPaid, "pay.yen_rate": PartPaid,
	"pay.bonus_included": PartPaid, "pay.fixed_overtime.hours": PartPaid, "pay.incentive": PartPaid,
	"pay.guarantee": PartPaid, "pay.volume_note": PartPaid, "pay.night_premium": PartPaid, "pay.standby.amount": PartPaid,
	"pay.allowances": PartPaid, "pay.commute": PartPaid, "pay.raise": PartPaid, "pay.bonus": PartPaid,
	"pay.home_work_cost": PartPaid, "pay.withholding": PartPaid, "pay.closing_day": PartPaid,
	"terms.payment_due_days": PartPaid, "terms.expenses.device": PartPaid, "terms.insurance.health": PartPaid,

	"employer": PartWho, "terms.counterparty.type": PartWho, "terms.counterparty.end_client": PartWho,
	"terms.recommissioned": PartWho, "terms.headcount": PartWho, "terms.selection": PartWho,
	"apply.checked_only": PartWho, "apply.questions": PartWho,
}

// FactsUnder are the facts that answer one question, in their order.
func FactsUnder(part Part, facts []Fact) []Fact {
	var out []Fact
	for _, f := range facts {
		if f.Part == part {
			out = append(out, f)
		}
	}
	return out
}
