package rules

import (
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/expr"
	"github.com/enkaku/enkaku/models/fold"
)

// monthlyPayDay is a day of pay as its field has it.
var monthlyPayDay = expr.Lazy(`(当月|翌月|翌々月|翌翌月)の?(末|\d{1,2}日)`)

// againstPayDay compares the day of pay with its field. A contract of service
// is paid within 60 days of the work (Freelance Act art. 4), which the end of
// the month after next exceeds.
func againstPayDay(a *models.Advert, cl Claim) string {
	const monthDays = 30
	if !employs(a) && cl.Until >= 2 {
		return againstPaidWithin(a, Claim{Number: cl.Until*monthDays + min(cl.Number, monthDays)})
	}
	all := monthlyPayDay.FindAllStringSubmatch(fold.Width(a.Pay.PayDay), -1)
	if len(all) != 1 {
		return ""
	}
	months := map[string]float64{"当月": 0, "翌月": 1}
	day, err := strconv.ParseFloat(strings.TrimSuffix(all[0][2], "日"), 64)
	if err != nil {
		day = 31
	}
	after, near := months[all[0][1]]
	if !near {
		after = 2
	}
	if day == cl.Number && after == cl.Until {
		return ""
	}
	return "pay.pay_day"
}

// againstPaidWithin compares with the longest time to pay, and with that of the law.
func againstPaidWithin(a *models.Advert, cl Claim) string {
	most := 60
	if due := a.Terms.PaymentDueDays; due > 0 {
		most = min(most, due)
	}
	if !employs(a) && cl.Number > float64(most) {
		return "terms.payment_due_days"
	}
	return ""
}
