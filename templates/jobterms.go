package templates

import (
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
	policy, limit := l.chosen(a, "terms.renewal.policy"), ""
	switch {
	case r.CapYears > 0:
		limit = l.say("advert.value_cap_years", r.CapYears)
	case r.CapTimes > 0:
		limit = l.say("advert.value_cap_times", r.CapTimes)
	case r.NoCap:
		limit = l.say("advert.value_no_cap")
	}
	switch r.Policy {
	case "auto":
		l.words(f.Fact, policy, limit)
	case "possible":
		l.words(f.Fact, policy, r.Criteria, limit)
	case "none":
		l.words(f.Fact, policy)
	}
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
	if h.System == "flex" {
		core = l.say("advert.value_no_core")
		if h.Core != "" && h.Core != vocab.None {
			core = l.say("advert.value_core", h.Core)
		}
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
	case o.Has == nil:
	case *o.Has:
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
	case p.From != "":
		l.words(f.Fact, l.say("advert.value_fixed_term", Date(l.lang, p.From), Date(l.lang, p.To)), p.Note)
	}
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
	if t := a.Terms.Termination; t.NoticeDays > 0 {
		l.words(f.Fact, l.say("advert.value_notice_days", t.NoticeDays), t.Note)
	}
}
