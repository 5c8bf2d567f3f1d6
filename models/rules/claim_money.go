package rules

import (
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// moneyRules: gift money (conditions of placement permits, guidelines for
// media of 2025), wages (Labour Standards Act art. 16, 18, 24), fees (art.
// 32-3 and 43-3 of the Employment Security Act), misleading promises (art. 5-4).
var moneyRules = map[ClaimKind]claimRule{
	ClaimGift:        {"job.lint.gift", blocked, ""},
	ClaimSignOn:      {"job.lint.sign_on", judgeSignOn, ""},
	ClaimScheme:      {"job.lint.scheme", blocked, ""},
	ClaimPaidInKind:  {"job.lint.paid_in_kind", blockedIfEmployed, ""},
	ClaimSideOffer:   {"job.lint.side_offer", doubted, ""},
	ClaimFee:         {"job.lint.fee", blocked, ""},
	ClaimDeposit:     {"job.lint.deposit", blockedIfEmployed, ""},
	ClaimPapers:      {"job.lint.papers", blocked, ""},
	ClaimPurchase:    {"job.lint.purchase", doubted, ""},
	ClaimDeduct:      {"job.lint.deduct", blockedIfEmployed, ""},
	ClaimSuperlative: {"job.lint.superlative", doubted, ""},
	ClaimFigure:      {"job.lint.figure", doubted, ""},
	ClaimIncome:      {"job.lint.income_example", doubted, ""},
	ClaimPay:         {"job.lint.other_pay", judgePay, ""},

	ClaimFixedOvertime:      {"job.lint.fixed_overtime", judgeFixedOvertime, ""},
	ClaimFixedOvertimeHours: {"job.lint.fixed_overtime", judgeFixedOvertimeHours, ""},
	ClaimManager:            {"job.lint.manager", doubtedIfEmployed, ""},
	ClaimNoOvertimePay:      {"job.lint.unpaid", judgeNoOvertimePay, ""},
	ClaimDiscretionary:      {"job.lint.discretionary", judgeDiscretionary, ""},
	ClaimUnpaid:             {"job.lint.unpaid", judgeUnpaid, ""},
	ClaimPayLater:           {"job.lint.pay_later", blocked, ""},
	ClaimPenalty:            {"job.lint.penalty", blockedIfEmployed, ""},
	ClaimLossOnDoctor:       {"job.lint.loss_on_doctor", doubted, ""},
	ClaimNoPayIfUnhappy:     {"job.fl_prohibited_act", doubted, ""},
}

func doubtedIfEmployed(c *checker, _ Claim) models.Severity {
	if c.employed() {
		return models.FaultWarning
	}
	return 0
}

// judgeSignOn asks who pays: an employer's payment on the first day is a wage
// that a person looks at, an agency's is gift money.
func judgeSignOn(c *checker, cl Claim) models.Severity {
	if c.claimedAt(ClaimGift, cl.Field) {
		return 0
	}
	if cl.Unit == "agency" {
		return models.FaultError
	}
	return models.FaultWarning
}

// judgePay compares pay that a text states with the pay of the advert. In a
// title it has to be the same; a wage below the minimum is unlawful wherever
// it stands.
func judgePay(c *checker, cl Claim) models.Severity {
	p := &c.a.Pay
	if c.employed() && !p.Foreign() && c.belowMinimum(cl) {
		return models.FaultError
	}
	if !strings.HasPrefix(cl.Field, "title.") && !strings.HasPrefix(cl.Field, "summary.") {
		return 0
	}
	if string(p.Unit) == cl.Unit && p.Min > 0 && (cl.Number < float64(p.Min)*0.9 || cl.Number > float64(p.Max)*1.1) {
		return models.FaultError
	}
	if strings.HasPrefix(cl.Field, "title.") {
		c.Hint(cl.Field, "job.title.price")
	}
	return 0
}

// belowMinimum reports whether pay in a text is less than the minimum wage:
// by the hour, or by a day of eight hours, or of the hours of the advert.
func (c *checker) belowMinimum(cl Claim) bool {
	hours := 0.0
	switch vocab.PayUnit(cl.Unit) {
	case models.PayHourly:
		hours = 1
	case models.PayDaily:
		hours = 8
		if c.a.Pay.Unit == models.PayDaily && c.a.Pay.HoursPerUnit > 0 {
			hours = c.a.Pay.HoursPerUnit
		}
	case models.PaySession:
		hours = c.a.Pay.HoursPerUnit
	case models.PayMonthlySalary:
		hours = c.a.Pay.WeeklyHours * 52 / 12
	case models.PayAnnualSalary:
		hours = c.a.Pay.WeeklyHours * 52
	}
	return hours > 0 && cl.Number/hours < float64(c.minimumWage())
}

func judgeFixedOvertime(c *checker, _ Claim) models.Severity {
	if !c.employed() || c.a.Pay.FixedOvertime != nil {
		return 0
	}
	return models.FaultError
}

func judgeFixedOvertimeHours(c *checker, cl Claim) models.Severity {
	f := c.a.Pay.FixedOvertime
	if !c.employed() || f != nil && f.Hours == cl.Number || cl.Number == 0 {
		return 0
	}
	return models.FaultError
}

// judgeNoOvertimePay: that there is no overtime pay needs a reason, which only
// a manager's position could be.
func judgeNoOvertimePay(c *checker, cl Claim) models.Severity {
	if !c.employed() || c.claimedAt(ClaimManager, cl.Field) {
		return 0
	}
	return models.FaultError
}

func judgeDiscretionary(c *checker, _ Claim) models.Severity {
	h := &c.a.Terms.Hours
	if !c.employed() || h.System == "discretionary" && h.DeemedHours > 0 {
		return 0
	}
	return models.FaultError
}

// judgeUnpaid leaves overtime of a post that is said to be a manager's to a person:
// whether it is one is not told by its name (Labour Standards Act art. 41).
func judgeUnpaid(c *checker, cl Claim) models.Severity {
	if c.employed() && c.claimedAt(ClaimManager, cl.Field) && strings.Contains(cl.Passage, "手当") {
		return models.FaultWarning
	}
	return blockedIfEmployed(c, cl)
}
