package models

import (
	"github.com/enkaku/enkaku/models/vocab"
)

// The units in which doctors' pay is quoted.
const (
	PayHourly          vocab.PayUnit = "hourly"
	PaySession         vocab.PayUnit = "session"
	PayDaily           vocab.PayUnit = "daily"
	PayPerCase         vocab.PayUnit = "per_case"
	PayPerItem         vocab.PayUnit = "per_item"
	PayMonthlySalary   vocab.PayUnit = "monthly_salary"
	PayMonthlyRetainer vocab.PayUnit = "monthly_retainer"
	PayAnnualSalary    vocab.PayUnit = "annual_salary"
	PayStandby         vocab.PayUnit = "standby"
)

// How the amounts of a Pay relate to tax: employment quotes gross pay,
// contracts quote with or without consumption tax.
const (
	TaxGross    = "gross"
	TaxExcluded = "excl"
	TaxIncluded = "incl"
)

// Range is a range of numbers; a zero end is unknown.
type Range struct {
	Min float64 `bson:"min,omitempty" json:"min,omitempty" yaml:"min"`
	Max float64 `bson:"max,omitempty" json:"max,omitempty" yaml:"max"`
}

// Pay is what the advert says about money. Amounts are in whole units of
// Currency. Text fields hold "none" where the poster says there is none.
type Pay struct {
	Unit     vocab.PayUnit `bson:"unit,omitempty" json:"unit" yaml:"unit"`
	Min      int64         `bson:"min,omitempty" json:"min" yaml:"min"`
	Max      int64         `bson:"max,omitempty" json:"max" yaml:"max"`
	Currency string        `bson:"currency,omitempty" json:"currency" yaml:"currency"`
	Tax      string        `bson:"tax,omitempty" json:"tax" yaml:"tax"`

	// The time basis that makes units comparable.
	HoursPerUnit   float64 `bson:"hoursPerUnit,omitempty" json:"hours_per_unit,omitempty" yaml:"hours_per_unit"`
	MinutesPerCase Range   `bson:"minutesPerCase,omitempty" json:"minutes_per_case,omitzero" yaml:"minutes_per_case"`
	CasesPerMonth  Range   `bson:"casesPerMonth,omitempty" json:"cases_per_month,omitzero" yaml:"cases_per_month"`
	HoursPerMonth  Range   `bson:"hoursPerMonth,omitempty" json:"hours_per_month,omitzero" yaml:"hours_per_month"`
	WeeklyHours    float64 `bson:"weeklyHours,omitempty" json:"weekly_hours,omitempty" yaml:"weekly_hours"`

	Incentive        string         `bson:"incentive,omitempty" json:"incentive,omitempty" yaml:"incentive"`
	NightPremium     string         `bson:"nightPremium,omitempty" json:"night_premium,omitempty" yaml:"night_premium"`
	StandbyPay       *Standby       `bson:"standbyPay,omitempty" json:"standby,omitempty" yaml:"-"`
	StandbyNote      string         `bson:"standbyNote,omitempty" json:"standby_note,omitempty" yaml:"-"`
	Allowances       string         `bson:"allowances,omitempty" json:"allowances,omitempty" yaml:"allowances"`
	Commute          string         `bson:"commute,omitempty" json:"commute,omitempty" yaml:"commute"`
	Raise            string         `bson:"raise,omitempty" json:"raise,omitempty" yaml:"raise"`
	Bonus            string         `bson:"bonus,omitempty" json:"bonus,omitempty" yaml:"bonus"`
	BonusIncluded    bool           `bson:"bonusIncluded,omitempty" json:"bonus_included,omitempty" yaml:"bonus_included"`
	ClosingDay       string         `bson:"closingDay,omitempty" json:"closing_day,omitempty" yaml:"closing_day"`
	PayDay           string         `bson:"payDay,omitempty" json:"pay_day,omitempty" yaml:"pay_day"`
	Guarantee        string         `bson:"guarantee,omitempty" json:"minimum_guarantee,omitempty" yaml:"minimum_guarantee"`
	GuaranteePerHour int64          `bson:"guaranteePerHour,omitempty" json:"guarantee_per_hour,omitempty" yaml:"guarantee_per_hour"`
	VolumeNote       string         `bson:"volumeNote,omitempty" json:"volume_note,omitempty" yaml:"volume_note"`
	HomeWorkCost     string         `bson:"homeWorkCost,omitempty" json:"home_work_cost,omitempty" yaml:"home_work_cost"`
	Withholding      string         `bson:"withholding,omitempty" json:"withholding,omitempty" yaml:"withholding"`
	FixedOvertime    *FixedOvertime `bson:"fixedOvertime,omitempty" json:"fixed_overtime,omitempty" yaml:"fixed_overtime"`

	// Yen per unit of a foreign Currency as the poster states it, and when.
	YenRate     float64 `bson:"yenRate,omitempty" json:"yen_rate,omitempty" yaml:"yen_rate"`
	YenRateDate Date    `bson:"yenRateDate,omitempty" json:"yen_rate_date,omitempty" yaml:"yen_rate_date"`
}

// FixedOvertime is overtime pay contained in a salary. All amounts in yen a month.
type FixedOvertime struct {
	AmountMin  int64   `bson:"amountMin" json:"amount_min" yaml:"amount_min"`
	AmountMax  int64   `bson:"amountMax" json:"amount_max" yaml:"amount_max"`
	Hours      float64 `bson:"hours" json:"hours" yaml:"hours"`
	BaseMin    int64   `bson:"baseMin" json:"base_min" yaml:"base_min"`
	BaseMax    int64   `bson:"baseMax" json:"base_max" yaml:"base_max"`
	ExcessPaid bool    `bson:"excessPaid" json:"excess_paid" yaml:"excess_paid"`
}

// Standby is pay for being on call: yen for one standby of so many hours, and
// what a call-out adds.
type Standby struct {
	Amount  int64   `bson:"amount" json:"amount" yaml:"amount"`
	Hours   float64 `bson:"hours" json:"standby_hours" yaml:"standby_hours"`
	CallOut string  `bson:"callOut" json:"call_out" yaml:"call_out"`
}

// Currencies are those in which pay may be quoted.
var Currencies = []string{"JPY", "USD", "EUR", "GBP", "SGD", "AUD"}
