package models

// LawItem is an item that the law wants an advert to state. Each is answered
// by one field or by a few.
type LawItem string

// The items of both kinds of contract.
const (
	LawDuties       LawItem = "duties"        // and, in employment, the scope of their change
	LawPay          LawItem = "pay"           // form, amount, tax
	LawRecruiter    LawItem = "recruiter"     // name, address and contact of who employs or commissions
	LawInfoAsOf     LawItem = "info_as_of"    // accurate and up to date: art. 5-4, art. 12 (2)
	LawValidThrough LawItem = "valid_through" // until when it is offered
)

// The items of an employment.
const (
	LawWorkplace     LawItem = "workplace" // and the scope of its change
	LawTerm          LawItem = "term"
	LawRenewal       LawItem = "renewal" // policy, criteria, cap
	LawProbation     LawItem = "probation"
	LawHours         LawItem = "hours" // system, start and end
	LawBreak         LawItem = "break"
	LawOvertime      LawItem = "overtime"
	LawHolidays      LawItem = "holidays"
	LawFixedOvertime LawItem = "fixed_overtime"
	LawAllowances    LawItem = "allowances" // commuting and raises among them
	LawPayCycle      LawItem = "pay_cycle"
	LawInsurance     LawItem = "insurance"
	LawDispatch      LawItem = "dispatch"
	LawSmoking       LawItem = "smoking"
	LawChangeNotice  LawItem = "change_notice"
	LawRetireAge     LawItem = "retire_age"
	LawHeadcount     LawItem = "headcount"
	LawSelection     LawItem = "selection"
)

// The items of a contract of service.
const (
	LawPlace        LawItem = "place"
	LawPeriod       LawItem = "period"
	LawTime         LawItem = "time"
	LawPaymentDue   LawItem = "payment_due"
	LawExpenses     LawItem = "expenses"
	LawCounterparty LawItem = "counterparty"
	LawTermination  LawItem = "termination"
	LawCare         LawItem = "care"
	LawHarassment   LawItem = "harassment"
	LawRights       LawItem = "rights"
)

// EmploymentItems are the items of an advert for employment (Employment
// Security Act, art. 5-3; enforcement rules, art. 4-2, as amended for April
// 2024; guidelines of 1999, no. 141; headcount and selection by the board's
// own rule).
var EmploymentItems = []LawItem{
	LawDuties, LawWorkplace, LawTerm, LawRenewal, LawProbation, LawHours, LawBreak, LawOvertime, LawHolidays, LawPay,
	LawFixedOvertime, LawAllowances, LawPayCycle, LawInsurance, LawRecruiter, LawDispatch, LawSmoking, LawInfoAsOf,
	LawValidThrough, LawChangeNotice, LawRetireAge, LawHeadcount, LawSelection,
}

// ServiceItems are the items of an advert for a contract of service (Freelance
// Act, art. 12; payment art. 4, early end and care art. 13 and 16; expenses,
// contracting party and rights by the board's own rule).
var ServiceItems = []LawItem{
	LawDuties, LawPlace, LawPeriod, LawTime, LawPay, LawPaymentDue, LawExpenses, LawRecruiter, LawCounterparty,
	LawTermination, LawCare, LawHarassment, LawRights, LawInfoAsOf, LawValidThrough,
}
