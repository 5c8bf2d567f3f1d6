package advert

import (
	"slices"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
)

// ready are answers that many adverts give to a question of free text, keys of
// words, the most plain first. Each is a choice that somebody makes by a tap; the
// board gives none of them by itself.
var ready = map[string][]string{
	"terms.work.change":        {"desk.ready_no_change", "desk.ready_our_duties"},
	"terms.workplace.change":   {"desk.ready_no_change"},
	"terms.holidays":           {"desk.ready_days_off", "desk.ready_weekend_off"},
	"terms.renewal.criteria":   {"desk.ready_renewal"},
	"terms.selection":          {"desk.ready_interview", "desk.ready_interviews"},
	"terms.change_notice":      {"desk.ready_told"},
	"terms.care_consideration": {"desk.ready_care"},
	"terms.place":              {"desk.ready_anywhere"},
	"terms.probation.terms":    {"desk.ready_same"},
	"terms.smoking.note":       {"desk.ready_never_there", "desk.ready_no_smoking"},
	"onsite.note":              {"desk.ready_none"},

	"pay.allowances":     {"desk.ready_none"},
	"pay.commute":        {"desk.ready_none", "desk.ready_actual_cost"},
	"pay.raise":          {"desk.ready_none", "desk.ready_yearly"},
	"pay.bonus":          {"desk.ready_none"},
	"pay.incentive":      {"desk.ready_none"},
	"pay.guarantee":      {"desk.ready_paid_in_full", "desk.ready_none"},
	"pay.home_work_cost": {"desk.ready_none", "desk.ready_cost_in_pay"},
	"pay.night_premium":  {"desk.ready_none", "desk.ready_night_law"},
	"pay.standby_note":   {"desk.ready_none"},
	"pay.closing_day":    {"desk.ready_month_end"},
	"pay.pay_day":        {"desk.ready_next_25", "desk.ready_next_end"},
	"pay.withholding":    {"desk.ready_none", "desk.ready_withheld"},

	"regulatory.identity_flow": {"desk.ready_identity"},

	"safety.emergency_backup":   {"desk.ready_emergency_near", "desk.ready_emergency_us"},
	"safety.inperson_referral":  {"desk.ready_referral_us", "desk.ready_referral_near"},
	"safety.malpractice_cover":  {"desk.ready_cover_us", "desk.ready_cover_doctor"},
	"safety.tech_support":       {"desk.ready_support"},
	"safety.peer_meeting":       {"desk.ready_none", "desk.ready_peers"},
	"safety.records_access":     {"desk.ready_records", "desk.ready_records_sent"},
	"safety.complaint_handling": {"desk.ready_complaints"},
}

// Ready are the words of the answers that are offered to a question.
func Ready(name string, say func(key string, args ...any) string) (words []string) {
	for _, key := range ready[name] {
		words = append(words, say(key))
	}
	return words
}

// Answer is an answer to a question, as a form holds it and in words.
type Answer struct{ Name, Value, Label, Words string }

// Usual are the plain answers to those of the questions of a page that are not
// answered, for one tap on all of them, each shown before: that something does
// not change or does not exist, what other answers leave as the only one, what the
// organisation itself told the board, and how long the advert runs. say has the
// words of the advert's language.
func Usual(p form.Page, o form.Offer, today models.Date, say func(key string, args ...any) string) (all []Answer) {
	p.Questions(o.Values, func(q form.Question, section, block form.Condition) {
		if o.Values.First(q.Name) != "" || !section.Holds(o.Values) || !block.Holds(o.Values) {
			return
		}
		for _, name := range block.Fields() {
			if o.Values.First(name) == "" {
				return // whether it is asked at all is open
			}
		}
		if value := usualTo(q, o, today, say); value != "" {
			all = append(all, Answer{q.Name, value, q.LabelIn(o), q.InWords(o, []string{value})})
		}
	})
	return all
}

func usualTo(q form.Question, o form.Offer, today models.Date, say func(key string, args ...any) string) string {
	switch q.Name {
	case "terms.work.change", "terms.workplace.change", "pay.allowances", "pay.raise", "pay.bonus", "pay.incentive",
		"pay.home_work_cost", "pay.standby_note", "terms.holidays":
		return say(ready[q.Name][0])
	case "pay.night_premium":
		if spans, known := hoursOf(o.Values); known && !slices.ContainsFunc(spans, atNight) {
			return say(ready[q.Name][0])
		}
	case "pay.commute", "terms.workplace.initial", "terms.smoking.measure", "terms.smoking.note":
		return usualAtHome(q, o, say)
	case "terms.hours.break_minutes":
		return usualBreak(o.Values)
	case "terms.hours.overtime.has":
		return "no"
	case "terms.headcount":
		return "1"
	case "terms.info_as_of":
		return string(today)
	case "terms.valid_through":
		return string(today.AddDays(Days))
	case "languages":
		return o.Values.First("lang")
	case "regulatory.online_care_notice":
		return noticeOf(o)
	case "pay.tax", "regulatory.institution", "employer":
		return onlyOne(q.Choices(o))
	}
	return ""
}

// usualAtHome are the answers of a job to which nobody ever goes.
func usualAtHome(q form.Question, o form.Offer, say func(key string, args ...any) string) string {
	if o.Values.First("remote") != "full_remote" || o.Values.First("onsite.frequency") != "none" {
		return ""
	}
	switch q.Name {
	case "terms.smoking.measure":
		return "home"
	case "terms.workplace.initial":
		return homeOf(o, say)
	}
	return say(ready[q.Name][0])
}

// homeOf is the doctor's home with the establishment that he or she belongs to,
// which the law wants named: "" while the employer is open.
func homeOf(o form.Offer, say func(key string, args ...any) string) string {
	id := o.Values.First("employer")
	if id == "" {
		id = onlyOne(employersOffered(o))
	}
	for _, e := range o.Employers {
		if e.ID == id && e.Address != "" {
			return say("desk.ready_home", e.Address)
		}
	}
	return ""
}

// usualBreak is none where no shift is longer than the six hours up to which the
// Labor Standards Act (art. 34) wants none.
func usualBreak(values form.Values) string {
	spans, known := hoursOf(values)
	if !known || slices.ContainsFunc(spans, func(s models.Span) bool { return s.Minutes() > 6*60 }) {
		return ""
	}
	return strconv.Itoa(0)
}

// hoursOf are the hours that an advert names, and whether it names any.
func hoursOf(values form.Values) ([]models.Span, bool) {
	hours := models.Hours{Patterns: strings.Split(values.First("terms.hours.patterns"), "\n")}
	spans := hours.Spans()
	return spans, len(spans) > 0
}

func atNight(s models.Span) bool { return s.Overlap(22*60, 5*60) > 0 }

// noticeOf is what the institution said of its notice when it registered.
func noticeOf(o form.Offer) string {
	id := o.Values.First("regulatory.institution")
	if id == "" {
		id = onlyOne(institutionsOffered(o))
	}
	for _, e := range o.Institutions {
		if e.ID == id && e.OnlineCareNotice != "preparing" {
			return e.OnlineCareNotice
		}
	}
	return ""
}

// onlyOne is the choice of a list with a single one, "" else.
func onlyOne(options []form.Option) string {
	options = slices.DeleteFunc(slices.Clone(options), func(o form.Option) bool { return o.Value == "" })
	if len(options) != 1 {
		return ""
	}
	return options[0].Value
}
