package templates

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Facts of the terms of work that are said of several fields.

func termOfWork(l *factList, a *models.Advert, f models.Field) {
	switch term := a.Terms.Term; term.Type {
	case models.TermIndefinite:
		l.words(f.Fact, l.chosen(a, "terms.term.type"))
	case models.TermFixed:
		l.words(f.Fact, l.say("advert.value_fixed_term", Date(l.lang, term.From), Date(l.lang, term.To)))
	}
}

func renewal(l *factList, a *models.Advert, f models.Field) {
	r := a.Terms.Renewal
	policy, limit := "", ""
	if r.Policy != models.RenewalNotApplicable {
		policy = l.chosen(a, "terms.renewal.policy")
	}
	switch {
	case r.CapYears > 0:
		limit = l.say("advert.value_cap_years", r.CapYears)
	case r.CapTimes > 0:
		limit = l.say("advert.value_cap_times", r.CapTimes)
	case r.NoCap:
		limit = l.say("advert.value_no_cap")
	}
	l.words(f.Fact, policy, r.Criteria, limit)
}

func probation(l *factList, a *models.Advert, f models.Field) {
	p := a.Terms.Probation
	switch {
	case p.Has == nil:
	case !*p.Has:
		l.words(f.Fact, l.say("advert.value_no"))
	default:
		terms := p.Terms
		if terms == models.SameTerms {
			terms = l.say("advert.value_same_terms")
		}
		l.words(f.Fact, l.say("advert.value_months", p.Months), terms)
	}
}

func workingHours(l *factList, a *models.Advert, f models.Field) {
	h := a.Terms.Hours
	core, deemed := "", ""
	switch {
	case vocab.StatedSome(h.Core):
		core = l.say("advert.value_core", h.Core)
	case h.Core != "" || h.System == "flex":
		core = l.say("advert.value_no_core")
	}
	if h.DeemedHours > 0 {
		deemed = l.say("advert.value_deemed", trimFloat(h.DeemedHours))
	}
	l.words(f.Fact, append([]string{l.chosen(a, "terms.hours.system"), core, deemed}, h.Patterns...)...)
}

func breaks(l *factList, a *models.Advert, f models.Field) {
	switch minutes := a.Terms.Hours.BreakMinutes; {
	case minutes == nil:
	case *minutes > 0:
		l.words(f.Fact, l.say("advert.value_minutes", *minutes))
	default:
		l.words(f.Fact, l.say("advert.value_none"))
	}
}

func overtime(l *factList, a *models.Advert, f models.Field) {
	switch o := a.Terms.Hours.Overtime; {
	case o.Has == nil && o.AvgHours == 0:
	case o.Has == nil || *o.Has:
		l.words(f.Fact, l.say("advert.value_overtime_avg", trimFloat(o.AvgHours)))
	default:
		l.words(f.Fact, l.say("advert.value_no"))
	}
}

// commissioned is the work of a contract of service, which has a name of its
// own there.
func commissioned(l *factList, a *models.Advert, _ models.Field) {
	l.own("terms_work_content", a.Terms.Work.Initial)
}

func period(l *factList, a *models.Advert, f models.Field) {
	switch p := a.Terms.Period; {
	case p.Open && p.From != "":
		l.words(f.Fact, l.say("advert.value_fixed_term", Date(l.lang, p.From), ""), l.say("advert.value_open_period"), p.Note)
	case p.Open:
		l.words(f.Fact, l.say("advert.value_open_period"), p.Note)
	case p.From != "" || p.To != "":
		l.words(f.Fact, l.say("advert.value_fixed_term", Date(l.lang, p.From), Date(l.lang, p.To)), p.Note)
	default:
		l.words(f.Fact, p.Note)
	}
}

// quantity says a number with its unit.
func quantity(l *factList, a *models.Advert, f models.Field) {
	for _, number := range f.Get(a) {
		l.words(f.Fact, measured(l.say, l.lang, a, f.Name, number))
	}
}

// fromTo says the two ends of a range, of which the field is the lower, or the one
// that is stated.
func fromTo(l *factList, a *models.Advert, f models.Field) {
	upper, _ := models.AdvertField(strings.TrimSuffix(f.Name, ".min") + ".max")
	var ends []string
	for _, end := range []models.Field{f, upper} {
		for _, number := range end.Get(a) {
			if said := measured(l.say, l.lang, a, end.Name, number); !slices.Contains(ends, said) {
				ends = append(ends, said)
			}
		}
	}
	l.words(f.Fact, strings.Join(ends, map[vocab.Lang]string{vocab.JA: "〜", vocab.EN: "–"}[l.lang]))
}

func yenRate(l *factList, a *models.Advert, f models.Field) {
	var parts []string
	for _, number := range f.Get(a) {
		parts = append(parts, measured(l.say, l.lang, a, f.Name, number))
	}
	if day := a.Pay.YenRateDate; day != "" {
		parts = append(parts, Date(l.lang, day))
	}
	l.words(f.Fact, parts...)
}

func expenses(l *factList, a *models.Advert, f models.Field) {
	var parts []string
	for _, one := range models.FieldsOf(a) {
		if item, ok := strings.CutPrefix(one.Name, "terms.expenses."); ok {
			parts = append(parts, l.expense(item)+": "+l.chosen(a, one.Name))
		}
	}
	l.words(f.Fact, parts...)
}

// expenseNames are the usual items of expense; others are shown as typed.
var expenseNames = map[string]string{
	"travel": "advert.expense_travel", "device": "advert.expense_device",
	"communication": "advert.expense_communication", "electricity": "advert.expense_electricity",
}

func (l *factList) expense(item string) string {
	if key, ok := expenseNames[item]; ok {
		return l.say(key)
	}
	return item
}

func counterparty(l *factList, a *models.Advert, f models.Field) {
	l.words(f.Fact, l.chosen(a, "terms.counterparty.type"), a.Terms.Counterparty.Reason)
}

func termination(l *factList, a *models.Advert, f models.Field) {
	t, notice := a.Terms.Termination, ""
	if t.NoticeDays > 0 {
		notice = l.say("advert.value_notice_days", t.NoticeDays)
	}
	l.words(f.Fact, notice, t.Note)
}
