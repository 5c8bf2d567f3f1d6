package rules

import (
	"math/big"
	"slices"
	"strconv"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/fold"
	"github.com/enkaku/enkaku/models/vocab"
)

// checkPay wants an amount, its unit, its tax and the time basis that makes it
// comparable, and looks for slips of unit and scale.
func checkPay(c *checker) {
	p := &c.a.Pay
	checkAmounts(c, p)
	checkTax(c, p)
	checkCurrency(c, p)
	checkBasis(c, p)
	checkPremiums(c, p)
	checkWage(c, p)
	if p.FixedOvertime != nil {
		checkFixedOvertime(c, p)
	}
	if !models.Blank(p.Incentive) && !vocab.SaysNone(p.Incentive) && !models.Numbered(fold.Width(p.Incentive)) {
		c.Warn("pay.incentive", "pay.incentive.unclear")
	}
	if !c.employed() && models.Blank(p.Withholding) {
		c.Hint("pay.withholding", "pay.withholding.hint")
	}
}

// MaxPaySpread is the widest upper end, as a multiple of the lower, that
// passes without a reviewer.
const MaxPaySpread = 3

func checkAmounts(c *checker, p *models.Pay) {
	c.Need(vocab.PayUnits.Has(p.Unit), "pay.unit", "pay.unit.required")
	required := models.FaultCode("job.fl_reward.required")
	if c.employed() {
		required = "job.pay.required"
	}
	switch {
	case p.Min <= 0 && p.Max > 0:
		c.Fail("pay.min", "pay.min.required") // an upper end alone misleads
	case p.Min <= 0:
		c.Fail("pay.min", required)
	case p.Max <= 0:
		c.Fail("pay.max", "pay.max.required")
	case p.Min > p.Max:
		c.Fail("pay.max", "pay.range.invalid")
	case p.Max > models.MaxAmount:
		c.Fail("pay.max", "pay.amount.unusual", strconv.Itoa(int(p.Max)))
	case p.Max > MaxPaySpread*p.Min:
		c.Warn("pay.max", "pay.range.wide")
	}
	usual, ok := usualAmounts[p.Unit]
	if p.Foreign() || !ok || p.Min <= 0 || p.Max < p.Min || p.Max > models.MaxAmount {
		return
	}
	for _, amount := range []struct {
		field string
		yen   int64
	}{{"pay.min", p.Min}, {"pay.max", p.Max}} {
		if amount.yen < usual[0] || amount.yen > usual[1] {
			c.Warn(amount.field, "pay.amount.unusual", strconv.Itoa(int(amount.yen)))
		}
	}
}

// usualAmounts are the yen amounts between which doctors' pay in a unit lies;
// anything else is more likely a slip (yearly pay as monthly, 万円 as 円).
var usualAmounts = map[vocab.PayUnit][2]int64{
	models.PayHourly:          {1_500, 100_000},
	models.PaySession:         {5_000, 400_000},
	models.PayDaily:           {10_000, 500_000},
	models.PayPerCase:         {50, 300_000},
	models.PayPerItem:         {1_000, 1_000_000},
	models.PayMonthlySalary:   {100_000, 5_000_000},
	models.PayMonthlyRetainer: {10_000, 5_000_000},
	models.PayAnnualSalary:    {1_500_000, 60_000_000},
	models.PayStandby:         {1_000, 300_000},
}

func checkTax(c *checker, p *models.Pay) {
	if c.employed() {
		c.Need(p.Tax == models.TaxGross, "pay.tax", "pay.tax.gross")
		return
	}
	c.Need(p.Tax == models.TaxExcluded || p.Tax == models.TaxIncluded, "pay.tax", "pay.tax.required")
}

func checkCurrency(c *checker, p *models.Pay) {
	if !slices.Contains(models.Currencies, p.Currency) {
		c.Fail("pay.currency", "pay.currency.required")
		return
	}
	if !p.Foreign() {
		return
	}
	switch {
	case models.Decimal(p.YenRate) == nil || !p.YenRateDate.Valid():
		c.Fail("pay.yen_rate", "pay.currency.jpy_estimate")
	case !p.RateFresh(c.ctx.Now):
		c.Fail("pay.yen_rate_date", "pay.currency.stale")
	}
}

// checkPremiums wants pay for nights and standby where the job has them.
func checkPremiums(c *checker, p *models.Pay) {
	if c.a.At(vocab.ScheduleNight) {
		c.Need(!models.Blank(p.NightPremium), "pay.night_premium", "pay.night.required")
	}
	if c.employed() && vocab.SaysNone(p.NightPremium) &&
		slices.ContainsFunc(c.a.Terms.Hours.Spans(), func(s models.Span) bool {
			return s.Overlap(22*60, 5*60) > 0
		}) {
		c.Warn("pay.night_premium", "pay.night.law")
	}
	if c.a.At(vocab.ScheduleOnCall) {
		paid := p.StandbyPay != nil && p.StandbyPay.Amount > 0 && p.StandbyPay.Hours > 0
		c.Need(paid, "pay.standby.amount", "pay.standby.required")
		c.Need(p.StandbyPay != nil && !models.Blank(p.StandbyPay.CallOut), "pay.standby.call_out",
			"pay.standby.required")
	}
	if !c.employed() {
		return
	}
	c.Need(!models.Blank(p.Allowances), "pay.allowances", "job.allowances.required")
	c.Need(!models.Blank(p.Commute), "pay.commute", "job.allowances.required")
	c.Need(!models.Blank(p.Raise), "pay.raise", "job.allowances.required")
	if c.a.Remote == vocab.RemoteFull || c.a.Remote == vocab.RemotePartial {
		c.Need(!models.Blank(p.HomeWorkCost), "pay.home_work_cost", "job.home_work_cost.required")
	}
	c.Need(!models.Blank(p.ClosingDay), "pay.closing_day", "job.pay_cycle.required")
	c.Need(!models.Blank(p.PayDay), "pay.pay_day", "job.pay_cycle.required")
}

// checkWage compares an employment with the minimum wage.
func checkWage(c *checker, p *models.Pay) {
	if p.Foreign() {
		return
	}
	lo, _, ok := p.Hourly()
	if !ok {
		return
	}
	if !c.employed() {
		if lo.Cmp(big.NewRat(c.minimumWage(), 1)) < 0 {
			c.Warn("pay.min", "pay.low_fee", strconv.Itoa(int(c.minimumWage())))
		}
		return
	}
	least := c.minimumWage()
	switch {
	case lo.Cmp(big.NewRat(least, 1)) < 0:
		c.Fail("pay.min", "pay.minimum_wage", strconv.Itoa(int(least)))
	case lo.Cmp(big.NewRat(LowHourly, 1)) < 0:
		c.Warn("pay.min", "pay.low_hourly", strconv.Itoa(LowHourly))
	}
}

// LowHourly is the yen an hour below which a doctor's employment is looked at
// by a reviewer.
const LowHourly = 3000

// checkFixedOvertime wants all four parts of fixed overtime pay (guidelines
// under the Employment Security Act) and a rate of at least 1.25 times the
// base (Labour Standards Act, art. 37).
func checkFixedOvertime(c *checker, p *models.Pay) {
	f := p.FixedOvertime
	hours := models.Decimal(f.Hours)
	for _, part := range []struct {
		field  string
		stated bool
	}{
		{"amount_min", f.AmountMin > 0}, {"amount_max", f.AmountMax >= f.AmountMin && f.AmountMax > 0},
		{"hours", hours != nil}, {"base_min", f.BaseMin > 0},
		{"base_max", f.BaseMax >= f.BaseMin && f.BaseMax > 0}, {"excess_paid", f.ExcessPaid},
	} {
		c.Need(part.stated, "pay.fixed_overtime."+part.field, "job.fixed_overtime.incomplete")
	}
	if f.Hours > MaxFixedOvertime {
		c.Warn("pay.fixed_overtime.hours", "job.fixed_overtime.many", strconv.Itoa(MaxFixedOvertime))
	}
	weekly := models.Decimal(p.WeeklyHours)
	if hours == nil || weekly == nil || f.AmountMin <= 0 {
		return
	}
	paid := new(big.Rat).Quo(big.NewRat(f.AmountMin, 1), hours)
	monthly := new(big.Rat).Mul(weekly, big.NewRat(52, 12))
	due := new(big.Rat).Quo(big.NewRat(f.BaseMin, 1), monthly)
	due.Mul(due, big.NewRat(5, 4))
	if paid.Cmp(due) < 0 {
		c.Warn("pay.fixed_overtime.amount_min", "job.fixed_overtime.low")
	}
}

// MaxFixedOvertime is how many hours a month overtime may have as a rule
// (Labour Standards Act, art. 36 (4)).
const MaxFixedOvertime = 45

// guaranteeStated reports whether a pay per case says if there is a floor.
func guaranteeStated(p *models.Pay) bool { return p.GuaranteePerHour > 0 || !models.Blank(p.Guarantee) }
