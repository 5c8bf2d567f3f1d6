package models

// Terms are the conditions of work. Employment uses the first group
// (Employment Security Act, art. 5-3), contracts of service the second
// (Freelance Act, art. 12); the last group belongs to both. NoChange in a
// scope says that there is none. All texts are in the advert's language.
type Terms struct {
	Work      Scoped `bson:"work" json:"work_content" yaml:"work_content"`
	Workplace Scoped `bson:"workplace,omitempty" json:"workplace,omitzero" yaml:"workplace"`

	// Employment.
	Term      TermOfWork `bson:"term,omitempty" json:"term,omitzero" yaml:"term"`
	Renewal   Renewal    `bson:"renewal,omitempty" json:"renewal,omitzero" yaml:"renewal"`
	Probation Probation  `bson:"probation,omitempty" json:"probation,omitzero" yaml:"probation"`
	Hours     Hours      `bson:"hours,omitempty" json:"hours,omitzero" yaml:"hours"`
	Holidays  string     `bson:"holidays,omitempty" json:"holidays,omitempty" yaml:"holidays"`
	Insurance Insurance  `bson:"insurance,omitempty" json:"insurance,omitzero" yaml:"-"`
	Dispatch  bool       `bson:"dispatch,omitempty" json:"dispatch,omitempty" yaml:"dispatch"`
	Smoking   Smoking    `bson:"smoking,omitempty" json:"smoking,omitzero" yaml:"smoking"`
	RetireAge int        `bson:"retireAge,omitempty" json:"retire_age,omitempty" yaml:"retire_age"` // 0: none
	AgeGround string     `bson:"ageGround,omitempty" json:"age_ground,omitempty" yaml:"age_ground"` // of an age limit: retirement, law, career, senior; "": no limit

	// Contract of service.
	Place             string            `bson:"place,omitempty" json:"place,omitempty" yaml:"place"`
	Period            Period            `bson:"period,omitempty" json:"period,omitzero" yaml:"period"`
	Time              string            `bson:"time,omitempty" json:"time,omitempty" yaml:"time"`
	PaymentDueDays    int               `bson:"paymentDueDays,omitempty" json:"payment_due_days,omitempty" yaml:"payment_due_days"`
	Recommissioned    bool              `bson:"recommissioned,omitempty" json:"recommissioned,omitempty" yaml:"recommissioned"`
	Expenses          map[string]string `bson:"expenses,omitempty" json:"expenses,omitempty" yaml:"expenses"` // item → employer, doctor, included
	Counterparty      Counterparty      `bson:"counterparty,omitempty" json:"counterparty,omitzero" yaml:"counterparty"`
	Termination       Termination       `bson:"termination,omitempty" json:"termination,omitzero" yaml:"termination"`
	CareConsideration string            `bson:"care,omitempty" json:"care_consideration,omitempty" yaml:"care_consideration"`
	HarassmentContact string            `bson:"harassment,omitempty" json:"harassment_contact,omitempty" yaml:"harassment_contact"`
	IPAndCredit       string            `bson:"ip,omitempty" json:"ip_and_credit,omitempty" yaml:"ip_and_credit"`

	// Both.
	InfoAsOf     Date   `bson:"infoAsOf" json:"info_as_of" yaml:"info_as_of"`
	ValidThrough Date   `bson:"validThrough" json:"valid_through" yaml:"valid_through"`
	ChangeNotice string `bson:"changeNotice,omitempty" json:"change_notice,omitempty" yaml:"change_notice"`
	Headcount    int    `bson:"headcount" json:"headcount" yaml:"headcount"`
	FewOpenings  bool   `bson:"fewOpenings,omitempty" json:"few_openings,omitempty" yaml:"few_openings"` // 若干名: some, and Headcount is the least

	Experience Experience `bson:"experience,omitempty" json:"experience,omitzero" yaml:"experience"`
	Load       Load       `bson:"load,omitempty" json:"load,omitzero" yaml:"load"`
	Selection  string     `bson:"selection" json:"selection" yaml:"selection"`
}

// Experience is the least practice that the job demands, in years since the
// licence. With OrCertificate one of the advert's Licences.AnyOf will do
// instead.
type Experience struct {
	Years         int  `bson:"years,omitempty" json:"years,omitempty" yaml:"years"` // 0: nothing demanded
	OrCertificate bool `bson:"orCertificate,omitempty" json:"or_certificate,omitempty" yaml:"or_certificate"`
}

// Load is how much the doctor works at least and at most, in Unit; 0 is nothing
// stated.
type Load struct {
	Min  float64 `bson:"min,omitempty" json:"min,omitempty" yaml:"min"`
	Max  float64 `bson:"max,omitempty" json:"max,omitempty" yaml:"max"`
	Unit string  `bson:"unit,omitempty" json:"unit,omitempty" yaml:"unit"` // one of the Load units
}

// Scoped is a condition at hire and the scope within which it may change.
type Scoped struct {
	Initial string `bson:"initial,omitempty" json:"initial,omitempty" yaml:"initial"`
	Change  string `bson:"change,omitempty" json:"change_scope,omitempty" yaml:"change_scope"`
}

// TermOfWork is the length of an employment: indefinite, or fixed with two dates.
type TermOfWork struct {
	Type string `bson:"type,omitempty" json:"type,omitempty" yaml:"type"`
	From Date   `bson:"from,omitempty" json:"from,omitempty" yaml:"from"`
	To   Date   `bson:"to,omitempty" json:"to,omitempty" yaml:"to"`
}

// RenewalNotApplicable is the policy of a contract without an end.
const RenewalNotApplicable = "not_applicable"

// Renewal is what happens at the end of a fixed term: auto, possible, none or
// not_applicable. CapYears or CapTimes is the ceiling; NoCap says there is none.
type Renewal struct {
	Policy   string `bson:"policy,omitempty" json:"policy,omitempty" yaml:"policy"`
	Criteria string `bson:"criteria,omitempty" json:"criteria,omitempty" yaml:"criteria"`
	CapYears int    `bson:"capYears,omitempty" json:"cap_years,omitempty" yaml:"-"`
	CapTimes int    `bson:"capTimes,omitempty" json:"cap_times,omitempty" yaml:"-"`
	NoCap    bool   `bson:"noCap,omitempty" json:"no_cap,omitempty" yaml:"-"`
}

// Probation says whether there is a trial period; nil Has is unanswered.
type Probation struct {
	Has    *bool  `bson:"has,omitempty" json:"has,omitempty" yaml:"has"`
	Months int    `bson:"months,omitempty" json:"months,omitempty" yaml:"months"`
	Terms  string `bson:"terms,omitempty" json:"terms,omitempty" yaml:"terms"` // same, or what differs
}

// Hours are the hours of work.
type Hours struct {
	System       string   `bson:"system,omitempty" json:"system,omitempty" yaml:"system"` // fixed, shift, flex, variable, discretionary
	Core         string   `bson:"core,omitempty" json:"core,omitempty" yaml:"core"`
	DeemedHours  float64  `bson:"deemed,omitempty" json:"deemed_hours,omitempty" yaml:"deemed_hours"`
	Patterns     []string `bson:"patterns,omitempty" json:"patterns,omitempty" yaml:"patterns"` // "18:00-22:00", a note may follow in brackets
	BreakMinutes *int     `bson:"break,omitempty" json:"break_minutes,omitempty" yaml:"break_minutes"`
	Overtime     Overtime `bson:"overtime,omitempty" json:"overtime,omitzero" yaml:"overtime"`
}

// Overtime is work beyond the set hours; nil Has is unanswered.
type Overtime struct {
	Has      *bool   `bson:"has,omitempty" json:"has,omitempty" yaml:"has"`
	AvgHours float64 `bson:"avgHours,omitempty" json:"avg_hours_month,omitempty" yaml:"avg_hours_month"`
}

// Insurance is the cover by social and labour insurance: "yes", "no", or
// "conditional: …"; "" is unanswered.
type Insurance struct {
	Health     string `bson:"health,omitempty" json:"health,omitempty"`
	Pension    string `bson:"pension,omitempty" json:"pension,omitempty"`
	Accident   string `bson:"accident,omitempty" json:"accident,omitempty"`
	Employment string `bson:"employment,omitempty" json:"employment,omitempty"`
}

// Smoking is the measure against second-hand smoke at the workplace.
type Smoking struct {
	Measure string `bson:"measure,omitempty" json:"measure,omitempty" yaml:"measure"` // no_smoking_premises, no_smoking_indoor, smoking_room, none, home
	Note    string `bson:"note,omitempty" json:"note,omitempty" yaml:"note"`
}

// Period is the length of a contract of service. Open says it has no end.
type Period struct {
	From Date   `bson:"from,omitempty" json:"from,omitempty" yaml:"from"`
	To   Date   `bson:"to,omitempty" json:"to,omitempty" yaml:"to"`
	Open bool   `bson:"open,omitempty" json:"open,omitempty" yaml:"open"`
	Note string `bson:"note,omitempty" json:"note,omitempty" yaml:"note"`
}

// Counterparty is the other side of a contract of service.
type Counterparty struct {
	Type      string `bson:"type,omitempty" json:"type,omitempty" yaml:"type"` // direct, via_agency
	EndClient string `bson:"endClient,omitempty" json:"end_client,omitempty" yaml:"end_client"`
	Reason    string `bson:"reason,omitempty" json:"reason,omitempty" yaml:"reason"` // why the end client is not named
}

// Termination is the notice of an early end.
type Termination struct {
	NoticeDays int    `bson:"noticeDays,omitempty" json:"notice_days,omitempty" yaml:"notice_days"`
	Note       string `bson:"note,omitempty" json:"note,omitempty" yaml:"note"`
}

// The kinds of term of an employment.
const (
	TermIndefinite = "indefinite"
	TermFixed      = "fixed"
)

// The lawful grounds of an age limit (enforcement rules of the Labour Measures
// Act, art. 1-3 (1)): the retirement age of an indefinite contract (no. 1), an
// age set by law (no. 2), young people without experience for a career in an
// indefinite contract (no. 3 i), people of 60 and over (no. 3 ni).
const (
	AgeGroundRetirement = "retirement"
	AgeGroundLaw        = "law"
	AgeGroundCareer     = "career"
	AgeGroundSenior     = "senior"
)
