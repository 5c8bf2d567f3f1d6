package models

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lengths of texts in characters.
const (
	MinTitle       = 8
	MaxTitle       = 120
	MinDescription = 100
	MaxDescription = 10000
	MaxNote        = 500
	MaxDuties      = 4000
)

// checkText looks at the words of the advert as text: present, not endless,
// free of control characters. What they say is the lint's business.
func checkText(c *checker) {
	a := c.a
	c.need(a.Lang.Valid(), "lang", "job.lang.required")
	title := strings.TrimSpace(a.Title.JA)
	titleField := "title.ja"
	if a.Lang == EN {
		title, titleField = strings.TrimSpace(a.Title.EN), "title.en"
	}
	c.need(runes(title) >= MinTitle, titleField, "job.title.required")
	least := c.byLang(MinDescription, 2*MinDescription)
	c.need(runes(a.Description) >= least, "description", "job.description.required", itoa(least))
	if title != "" && strings.TrimSpace(a.Description) == title {
		c.fail("description", "job.description.title")
	}
	c.text("title.ja", a.Title.JA, MaxTitle)
	c.text("title.en", a.Title.EN, 2*MaxTitle)
	c.text("summary.ja", a.Summary.JA, MaxNote)
	c.text("summary.en", a.Summary.EN, 2*MaxNote)
	c.text("description", a.Description, MaxDescription)
	for _, note := range c.notes() {
		c.text(note.field, note.text, MaxNote)
	}
	c.text("terms.work.initial", a.Terms.Work.Initial, MaxDuties)
}

// text refuses what is too long or could not have been typed.
func (c *checker) text(field, s string, limit int) {
	if runes(s) > limit {
		c.fail(field, "job.text.too_long", itoa(limit))
	}
	if !utf8.ValidString(s) || strings.ContainsFunc(s, unprintable) {
		c.fail(field, "job.text.broken")
	}
}

// byLang returns the length asked of a Japanese or of an English text: the
// same content takes more letters in English.
func (c *checker) byLang(ja, en int) int {
	if c.a.Lang == EN {
		return en
	}
	return ja
}

func runes(s string) int { return utf8.RuneCountInString(strings.TrimSpace(s)) }

// unprintable reports control and direction characters other than the ends
// of lines and tabs.
func unprintable(r rune) bool {
	switch r {
	case '\n', '\r', '\t':
		return false
	case '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069':
		return true
	}
	return unicode.IsControl(r)
}

// note is a short free text of the form.
type note struct{ field, text string }

// notes returns the short free texts of the advert.
func (c *checker) notes() []note {
	a, t, p, r := c.a, &c.a.Terms, &c.a.Pay, &c.a.Regulatory
	out := []note{
		{"onsite.place", a.Onsite.Place}, {"onsite.note", a.Onsite.Note},
		{"licences.note", a.Licences.Note}, {"skills.note", a.Skills.Note}, {"language_note", a.LanguageNote},
		{"terms.work.change", t.Work.Change}, {"terms.workplace.initial", t.Workplace.Initial},
		{"terms.workplace.change", t.Workplace.Change}, {"terms.renewal.criteria", t.Renewal.Criteria},
		{"terms.probation.terms", t.Probation.Terms}, {"terms.hours.core", t.Hours.Core},
		{"terms.holidays", t.Holidays}, {"terms.smoking.note", t.Smoking.Note}, {"terms.place", t.Place},
		{"terms.period.note", t.Period.Note}, {"terms.time", t.Time},
		{"terms.counterparty.end_client", t.Counterparty.EndClient}, {"terms.counterparty.reason", t.Counterparty.Reason},
		{"terms.termination.note", t.Termination.Note}, {"terms.care_consideration", t.CareConsideration},
		{"terms.harassment_contact", t.HarassmentContact}, {"terms.ip_and_credit", t.IPAndCredit},
		{"terms.change_notice", t.ChangeNotice}, {"terms.selection", t.Selection},
		{"regulatory.prescribing_policy", r.PrescribingPolicy}, {"regulatory.identity_flow", r.IdentityFlow},
		{"regulatory.documents_provided", r.DocumentsProvided}, {"regulatory.final_responsibility", r.FinalResponsible},
		{"regulatory.data_basis", r.DataBasis},
		{"pay.incentive", p.Incentive}, {"pay.night_premium", p.NightPremium}, {"pay.standby_note", p.StandbyNote},
		{"pay.allowances", p.Allowances}, {"pay.commute", p.Commute}, {"pay.raise", p.Raise}, {"pay.bonus", p.Bonus},
		{"pay.closing_day", p.ClosingDay}, {"pay.pay_day", p.PayDay}, {"pay.guarantee", p.Guarantee},
		{"pay.volume_note", p.VolumeNote}, {"pay.home_work_cost", p.HomeWorkCost}, {"pay.withholding", p.Withholding},
	}
	for _, key := range sortedKeys(a.LifeFit) {
		out = append(out, note{"life_fit." + string(key), a.LifeFit[key]})
	}
	for _, key := range sortedKeys(a.Safety) {
		out = append(out, note{"safety." + string(key), a.Safety[key]})
	}
	for _, pattern := range t.Hours.Patterns {
		out = append(out, note{"terms.hours.patterns", pattern})
	}
	return out
}
