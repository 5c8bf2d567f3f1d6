package rules

import (
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

func TestWordsThatDependOnTheContract(t *testing.T) {
	for kind, want := range map[ClaimKind]struct{ employee, contractor models.Severity }{
		ClaimService:             {'E', 0},
		ClaimEmployment:          {0, 'E'},
		ClaimInvoice:             {'W', 0},
		ClaimNoAccidentInsurance: {'E', 0},
		ClaimNoLeave:             {'E', 0},
		ClaimFewDaysOff:          {'E', 0},
		ClaimPenalty:             {'E', 'W'},
		ClaimUnpaid:              {'E', 'W'},
		ClaimManager:             {'W', 0},
		ClaimNoOvertimePay:       {'E', 0},
		ClaimDiscretionary:       {'E', 0},
		ClaimFixedOvertime:       {'E', 0},
		ClaimDispatch:            {'E', 'E'},
		ClaimNoNotice:            {'E', 'E'},
	} {
		checkSayings(t, employee, map[string]saying{"employed": {nil, []Claim{{Kind: kind}}, want.employee}})
		checkSayings(t, contractor, map[string]saying{"under contract": {nil, []Claim{{Kind: kind}}, want.contractor}})
	}
}

func TestWordsForTheOtherContract(t *testing.T) {
	either, alike := Claim{Kind: ClaimEitherContract}, Claim{Kind: ClaimLikeEmployee, Unit: "hours"}
	eitherElsewhere := Claim{Kind: ClaimEitherContract, Field: "terms.time"}
	alikeElsewhere := Claim{Kind: ClaimLikeEmployee, Unit: "hours", Field: "terms.time"}
	checkSayings(t, employee, map[string]saying{
		"service or employment":      {nil, []Claim{{Kind: ClaimService}, either}, 0},
		"service, either elsewhere":  {nil, []Claim{{Kind: ClaimService}, eitherElsewhere}, 'E'},
		"dispatch before employment": {nil, []Claim{{Kind: ClaimDispatch}, {Kind: ClaimDispatchToHire, Field: "terms.time"}}, 'W'},
	})
	checkSayings(t, contractor, map[string]saying{
		"employment or service":         {nil, []Claim{{Kind: ClaimEmployment}, either}, 0},
		"employment, either elsewhere":  {nil, []Claim{{Kind: ClaimEmployment}, eitherElsewhere}, 'E'},
		"bound like an employee":        {nil, []Claim{{Kind: ClaimEmployment}, alike}, 0},
		"bound like one by other words": {nil, []Claim{{Kind: ClaimEmployment}, alikeElsewhere}, 'E'},
	})
	if got := gravity(judged(&employee, Context{}, either), "contract", "job.contract_nature.mixed"); got != 'E' {
		t.Errorf("either contract is judged %q where the contract is chosen", got)
	}
}

func TestPermanentStaff(t *testing.T) {
	post := func(term string, form vocab.EmploymentType) func(*models.Advert) {
		return func(a *models.Advert) { a.Terms.Term.Type, a.Employment = term, form }
	}
	permanent := []Claim{{Kind: ClaimPermanent}}
	checkSayings(t, employee, map[string]saying{
		"indefinite, full time": {post(models.TermIndefinite, vocab.EmploymentFullTime), permanent, 0},
		"fixed, full time":      {post(models.TermFixed, vocab.EmploymentFullTime), permanent, 'W'},
		"indefinite, part time": {post(models.TermIndefinite, vocab.EmploymentPartTime), permanent, 'W'},
		"fixed, part time":      {post(models.TermFixed, vocab.EmploymentPartTime), permanent, 'W'},
	})
	checkSayings(t, contractor, map[string]saying{
		"under contract": {post(models.TermFixed, vocab.EmploymentFullTime), permanent, 0},
	})
	a := employee
	post(models.TermFixed, vocab.EmploymentFullTime)(&a)
	if got := gravity(judged(&a, Context{}, permanent...), "terms.term.type", "job.lint.employment_form"); got != 'W' {
		t.Errorf("permanent staff for a term is judged %q at the term", got)
	}
}

func TestInsuranceThatTextsTakeBack(t *testing.T) {
	post := func(health string, form vocab.EmploymentType, hours float64) func(*models.Advert) {
		return func(a *models.Advert) {
			a.Terms.Insurance.Health, a.Employment, a.Pay.WeeklyHours = health, form, hours
		}
	}
	full, part := vocab.EmploymentFullTime, vocab.EmploymentPartTime
	none := []Claim{{Kind: ClaimNoSocialInsurance}}
	weekly := func(n float64) []Claim { return []Claim{{Kind: ClaimWeeklyHours, Number: n}} }
	checkSayings(t, employee, map[string]saying{
		"given by the field":       {post("yes", part, 0), none, 'E'},
		"due to full time":         {post("no", full, 0), none, 'E'},
		"due to hours":             {post("no", part, FullInsuranceHours), none, 'E'},
		"not due":                  {post("no", part, FullInsuranceHours-1), none, 0},
		"hours that make it due":   {post("no", part, 0), weekly(FullInsuranceHours), 'W'},
		"an hour less":             {post("no", part, 0), weekly(FullInsuranceHours - 1), 0},
		"as many as a week may":    {post("no", part, 0), weekly(60), 'W'},
		"more than a week may":     {post("no", part, 0), weekly(61), 0},
		"hours, given by a field":  {post("yes", part, 0), weekly(FullInsuranceHours), 0},
		"hours, unsaid by a field": {post("", part, 0), weekly(FullInsuranceHours), 0},
	})
	checkSayings(t, contractor, map[string]saying{
		"a contractor's":       {post("yes", full, FullInsuranceHours), none, 0},
		"a contractor's hours": {post("no", part, 0), weekly(FullInsuranceHours), 0},
	})
}

func TestPaymentThatTextsDelay(t *testing.T) {
	onward := func(a *models.Advert) { a.Terms.Recommissioned = true }
	days := func(n float64) []Claim { return []Claim{{Kind: ClaimPaymentDays, Number: n}} }
	months := func(n float64) []Claim { return []Claim{{Kind: ClaimPaymentMonths, Number: n}} }
	checkSayings(t, contractor, map[string]saying{
		"sixty days":              {nil, days(60), 0},
		"a day more":              {nil, days(61), 'E'},
		"commissioned on":         {onward, days(30), 0},
		"commissioned on, later":  {onward, days(31), 'E'},
		"the second month":        {nil, months(2), 0},
		"the third month":         {nil, months(3), 'E'},
		"rarer than every month":  {nil, months(0), 'E'},
		"in the month after next": {nil, months(1), 0},
	})
	checkSayings(t, employee, map[string]saying{
		"wages after long":      {nil, days(99), 0},
		"wages every now again": {nil, months(0), 0},
		"wages after months":    {nil, months(5), 0},
	})
}

func TestOvertimeAndBreaksOfTexts(t *testing.T) {
	yes, no, none, half := true, false, 0, 30
	overtime := func(has *bool, hours float64) func(*models.Advert) {
		return func(a *models.Advert) { a.Terms.Hours.Overtime = models.Overtime{Has: has, AvgHours: hours} }
	}
	hours := func(pattern string, rest *int) func(*models.Advert) {
		return func(a *models.Advert) {
			a.Terms.Hours = models.Hours{Patterns: []string{pattern}, BreakMinutes: rest}
		}
	}
	said := func(n float64) []Claim { return []Claim{{Kind: ClaimOvertimeHours, Number: n}} }
	noBreak := []Claim{{Kind: ClaimNoBreak}}
	checkSayings(t, employee, map[string]saying{
		"half as much again and five": {overtime(&yes, 10), said(20), 0},
		"an hour more":                {overtime(&yes, 10), said(21), 'W'},
		"five where there is none":    {overtime(&no, 10), said(5), 0},
		"six where there is none":     {overtime(&no, 10), said(6), 'W'},
		"where nothing is stated":     {nil, said(90), 0},
		"no break in six hours":       {hours("09:00-15:00", nil), noBreak, 0},
		"no break in a minute more":   {hours("09:00-15:01", nil), noBreak, 'E'},
		"no break but by the field":   {hours("09:00-12:00", &half), noBreak, 'E'},
		"no break, as the field":      {hours("09:00-12:00", &none), noBreak, 0},
	})
	checkSayings(t, contractor, map[string]saying{
		"a contractor's overtime": {overtime(&yes, 0), said(90), 0},
		"a contractor's day":      {hours("09:00-18:00", &half), noBreak, 0},
	})
}

func TestConditionsThatTextsPutOtherwise(t *testing.T) {
	hours := func(pattern string) func(*models.Advert) {
		return func(a *models.Advert) { a.Terms.Hours = models.Hours{Patterns: []string{pattern}} }
	}
	rest := func(minutes float64) []Claim { return []Claim{{Kind: ClaimShortBreak, Number: minutes}} }
	one := func(kind ClaimKind) []Claim { return []Claim{{Kind: kind}} }
	open := func(more ...Claim) []Claim {
		return append([]Claim{{Kind: ClaimConditionOpen, Field: "terms.holidays"}}, more...)
	}
	checkSayings(t, employee, map[string]saying{
		"44 minutes in a long day":            {hours("09:00-15:01"), rest(44), 'W'},
		"45 minutes in a long day":            {hours("09:00-15:01"), rest(45), 0},
		"44 minutes in six hours":             {hours("09:00-15:00"), rest(44), 0},
		"no minutes":                          {hours("09:00-18:00"), rest(0), 0},
		"hours off the record":                {nil, one(ClaimLongHours), 'W'},
		"insurance that is due":               {nil, one(ClaimNoInsuranceDue), 'W'},
		"other hours are filed":               {nil, one(ClaimOffBooks), 'W'},
		"terms by word of mouth":              {nil, one(ClaimNoTerms), 'W'},
		"who complains loses orders":          {nil, one(ClaimReprisal), 'W'},
		"a condition open in prose":           {nil, one(ClaimConditionOpen), 'W'},
		"a condition open in its field":       {nil, open(), 'W'},
		"a field that is nothing else: error": {nil, open(Claim{Kind: ClaimLeftOpen, Field: "terms.holidays"}), 'E'},
	})
	checkSayings(t, contractor, map[string]saying{
		"a contractor's break":     {hours("09:00-18:00"), rest(10), 0},
		"a contractor's hours":     {nil, one(ClaimLongHours), 0},
		"a contractor's insurance": {nil, one(ClaimNoInsuranceDue), 0},
		"other sums are filed":     {nil, one(ClaimOffBooks), 'W'},
		"terms by word of mouth":   {nil, one(ClaimNoTerms), 'W'},
		"a right costs orders":     {nil, one(ClaimReprisal), 'W'},
	})
}
