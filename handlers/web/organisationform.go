package web

import (
	"strconv"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// EmployerForm are the particulars of an employer or facility.
var EmployerForm = form.Page{Key: "employer", Sections: []form.Section{
	{Title: "desk.section_org", Blocks: []form.Block{{Questions: []form.Question{
		{Name: "name.ja", Label: "desk.org_name", Must: true, Hint: "desk.hint_org_name", Max: 200},
		{Name: "name.en", Label: "desk.org_name_en", Max: 200},
		{Name: "kind", Kind: "radio", Label: "desk.org_kind", Must: true, Options: form.Pairs(
			"medical_institution", "desk.kind_medical_institution", "company", "desk.kind_company",
			"local_government", "desk.kind_local_government", "university", "desk.kind_university")},
		{Name: "pref", Kind: "select", Label: "desk.org_pref", Must: true, Options: form.OneOf(vocab.Prefs)},
		{Name: "address", Label: "desk.org_address", Must: true, Hint: "desk.hint_org_address", Max: 300},
		{Name: "corporate_number", Label: "desk.org_corporate_number", Mode: "numeric", Hint: "desk.hint_corporate_number", Max: 20},
	}}}},
	{Title: "desk.section_contact", Hint: "desk.hint_org_contact", Blocks: []form.Block{{Questions: []form.Question{
		{Name: "tel", Kind: "tel", Label: "desk.org_tel", Max: 40}, {Name: "mail", Kind: "email", Label: "desk.org_mail", Max: 254},
		{Name: "form", Kind: "url", Label: "desk.org_form", Max: 500},
	}}}},
	{Title: "desk.section_medical", Blocks: []form.Block{{Only: form.When("kind", "medical_institution"), Questions: []form.Question{
		{Name: "manager", Label: "desk.org_manager", Hint: "desk.hint_manager", Max: 100},
		{Name: "online_care_notice", Kind: "radio", Label: "advert.regulatory_online_care_notice", Options: form.Pairs(
			"", "desk.notice_unasked", "filed", "advert.value_filed", "grandfathered", "advert.value_grandfathered", "preparing", "advert.value_preparing")},
	}}}},
	{Title: "desk.section_about", Blocks: []form.Block{{Questions: []form.Question{
		{Name: "size", Label: "desk.org_size", Max: 100}, {Name: "about.ja", Kind: "textarea", Rows: 4, Label: "desk.org_about"},
		{Name: "about.en", Kind: "textarea", Rows: 4, Label: "desk.org_about_en"},
	}}}},
}}

// AgencyForm are the particulars of a placement business.
var AgencyForm = form.Page{Key: "agency", Sections: []form.Section{
	{Title: "desk.section_org", Blocks: []form.Block{{Questions: []form.Question{
		{Name: "name.ja", Label: "desk.org_name", Must: true, Hint: "desk.hint_org_name", Max: 200},
		{Name: "name.en", Label: "desk.org_name_en", Max: 200},
		{Name: "pref", Kind: "select", Label: "desk.org_pref", Must: true, Options: form.OneOf(vocab.Prefs)},
		{Name: "address", Label: "desk.org_address", Must: true, Hint: "desk.hint_org_address", Max: 300},
		{Name: "tel", Kind: "tel", Label: "desk.org_tel", Must: true, Max: 40}, {Name: "mail", Kind: "email", Label: "desk.org_mail", Max: 254},
	}}}},
	{Title: "desk.section_permit", Hint: "desk.hint_permit", Blocks: []form.Block{
		{Questions: []form.Question{
			{Name: "permit.type", Kind: "radio", Label: "desk.permit_type", Must: true, Options: form.Pairs(models.PermitPaid, "desk.permit_paid", models.PermitFree, "desk.permit_free")},
			{Name: "permit.number", Label: "desk.permit_number", Must: true, Hint: "desk.hint_permit_number", Max: 60},
		}},
		{Class: "pairs", Questions: []form.Question{
			{Name: "permit.from", Kind: "date", Label: "desk.permit_from"}, {Name: "permit.to", Kind: "date", Label: "desk.permit_to", Must: true},
		}},
		{Questions: []form.Question{
			{Name: "placement_manager", Label: "desk.placement_manager", Must: true, Max: 100},
			{Name: "complaint_contact", Label: "desk.complaint_contact", Must: true, Hint: "desk.hint_complaint", Max: 200},
		}},
	}},
	{Title: "desk.section_fees", Blocks: []form.Block{{Questions: []form.Question{
		{Name: "fee_model", Label: "desk.fee_model", Max: 500}, {Name: "fee_url", Kind: "url", Label: "desk.fee_url", Must: true, Hint: "desk.hint_fee_url", Max: 500},
		{Name: "refund_policy", Label: "desk.refund_policy", Max: 500}, {Name: "penalty_url", Kind: "url", Label: "desk.penalty_url", Must: true, Hint: "desk.hint_penalty_url", Max: 500},
	}}}},
	{Title: "desk.section_fields", Blocks: []form.Block{{Questions: []form.Question{
		{Name: "specialties", Kind: "grouped", Label: "desk.org_specialties", Options: form.SpecialtiesByKind},
		{Name: "work_groups", Kind: "checks", Label: "desk.org_work_groups", Options: form.All(vocab.WorkGroups)},
		{Name: "response_hours", Label: "desk.response_hours", Mode: "numeric", Unit: "desk.unit_hours", Max: 10},
		{Name: "about.ja", Kind: "textarea", Rows: 4, Label: "desk.org_about"}, {Name: "about.en", Kind: "textarea", Rows: 4, Label: "desk.org_about_en"},
	}}}},
	{Title: "desk.section_attest", Blocks: []form.Block{{Questions: []form.Question{
		{Name: "attest.no_repoaching", Kind: "check", Label: "desk.attest_repoaching", Must: true},
		{Name: "attest.no_gift_money", Kind: "check", Label: "desk.attest_gift", Must: true},
		{Name: "attest.accurate_info", Kind: "check", Label: "desk.attest_accurate", Must: true},
	}}}},
}}

// ReadEmployer puts the values of an employer's form in their places.
func ReadEmployer(e *models.Employer, typed map[string][]string) {
	text := func(name string) string { return form.Text(First(typed[name])) }
	e.Name = vocab.Text{JA: text("name.ja"), EN: text("name.en")}
	e.Kind, e.Pref, e.Address = vocab.PosterKind(text("kind")), vocab.Pref(text("pref")), text("address")
	e.Tel, e.Mail, e.Form, e.Manager, e.Size = text("tel"), text("mail"), text("form"), text("manager"), text("size")
	e.About = vocab.Text{JA: text("about.ja"), EN: text("about.en")}
	e.OnlineCareNotice, e.CorporateNumber = text("online_care_notice"), text("corporate_number")
	if e.Kind != "medical_institution" {
		e.OnlineCareNotice = ""
	}
}

// EmployerValues are what the form of an employer shows.
func EmployerValues(e *models.Employer) map[string][]string {
	return stringValues(map[string]string{
		"name.ja": e.Name.JA, "name.en": e.Name.EN, "kind": string(e.Kind), "pref": string(e.Pref),
		"address": e.Address,
		"tel":     e.Tel, "mail": e.Mail, "form": e.Form, "manager": e.Manager, "size": e.Size, "about.ja": e.About.JA,
		"about.en": e.About.EN, "online_care_notice": e.OnlineCareNotice, "corporate_number": e.CorporateNumber,
	})
}

// ReadAgency puts typed values into g and names those that cannot be read. A
// permit number is kept in its one form.
func ReadAgency(g *models.Agency, typed map[string][]string) []models.Fault {
	text := func(name string) string { return form.Text(First(typed[name])) }
	var faults []models.Fault
	date := func(name string) models.Date {
		d, code := form.Date(text(name))
		if code != "" {
			faults = append(faults, Mistake(name, code, text(name))...)
		}
		return d
	}
	g.Name = vocab.Text{JA: text("name.ja"), EN: text("name.en")}
	g.Pref, g.Address, g.Tel, g.Mail = vocab.Pref(text("pref")), text("address"), text("tel"), text("mail")
	g.ComplaintContact, g.PlacementManager = text("complaint_contact"), text("placement_manager")
	g.Permit = models.Permit{Type: text("permit.type"), Number: models.CanonicalPermit(text("permit.number")),
		From: date("permit.from"), To: date("permit.to")}
	g.FeeModel, g.FeeURL, g.RefundPolicy, g.PenaltyURL = text("fee_model"), text("fee_url"), text("refund_policy"),
		text("penalty_url")
	g.About = vocab.Text{JA: text("about.ja"), EN: text("about.en")}
	g.Specialties, g.WorkGroups = nil, nil
	for _, s := range typed["specialties"] {
		g.Specialties = append(g.Specialties, vocab.Specialty(s))
	}
	for _, w := range typed["work_groups"] {
		g.WorkGroups = append(g.WorkGroups, vocab.WorkGroup(w))
	}
	hours, code := form.Whole(text("response_hours"))
	if code != "" {
		faults = append(faults, Mistake("response_hours", code, text("response_hours"))...)
	}
	g.ResponseHours = int(hours)
	on := func(name string) bool { return First(typed[name]) == "on" }
	g.Attest = models.Attest{NoRepoaching: on("attest.no_repoaching"), NoGiftMoney: on("attest.no_gift_money"),
		AccurateInfo: on("attest.accurate_info")}
	return faults
}

func agencyValues(g *models.Agency) map[string][]string {
	values := stringValues(map[string]string{
		"name.ja": g.Name.JA, "name.en": g.Name.EN, "pref": string(g.Pref), "address": g.Address, "tel": g.Tel, "mail": g.Mail,
		"complaint_contact": g.ComplaintContact, "placement_manager": g.PlacementManager,
		"permit.type": g.Permit.Type, "permit.number": g.Permit.Number, "permit.from": string(g.Permit.From), "permit.to": string(g.Permit.To),
		"fee_model": g.FeeModel, "fee_url": g.FeeURL, "refund_policy": g.RefundPolicy, "penalty_url": g.PenaltyURL,
		"about.ja": g.About.JA, "about.en": g.About.EN, "response_hours": wholeText(g.ResponseHours),
		"attest.no_repoaching": onOff(g.Attest.NoRepoaching), "attest.no_gift_money": onOff(g.Attest.NoGiftMoney), "attest.accurate_info": onOff(g.Attest.AccurateInfo),
	})
	for _, s := range g.Specialties {
		values["specialties"] = append(values["specialties"], string(s))
	}
	for _, w := range g.WorkGroups {
		values["work_groups"] = append(values["work_groups"], string(w))
	}
	return values
}

func onOff(yes bool) string {
	if yes {
		return "on"
	}
	return ""
}

func stringValues(texts map[string]string) map[string][]string {
	values := make(map[string][]string, len(texts))
	for name, text := range texts {
		if text != "" {
			values[name] = []string{text}
		}
	}
	return values
}

// wholeText writes a number, nothing for 0.
func wholeText(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
