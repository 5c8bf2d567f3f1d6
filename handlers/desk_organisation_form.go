package handlers

import (
	"strconv"

	"github.com/enkaku/enkaku/models"
)

// employerForm are the particulars of an employer or facility.
var employerForm = formStep{"employer", []formSection{
	{title: "desk.section_org", blocks: []formBlock{{questions: []question{
		{name: "name.ja", label: "desk.org_name", must: true, hint: "desk.hint_org_name", max: 200},
		{name: "name.en", label: "desk.org_name_en", max: 200},
		{name: "kind", kind: "radio", label: "desk.org_kind", must: true, options: values(
			"medical_institution", "desk.kind_medical_institution", "company", "desk.kind_company",
			"local_government", "desk.kind_local_government", "university", "desk.kind_university")},
		{name: "pref", kind: "select", label: "desk.org_pref", must: true, options: oneOf(models.Prefs)},
		{name: "address", label: "desk.org_address", must: true, hint: "desk.hint_org_address", max: 300},
		{name: "corporate_number", label: "desk.org_corporate_number", mode: "numeric", hint: "desk.hint_corporate_number", max: 20},
	}}}},
	{title: "desk.section_contact", hint: "desk.hint_org_contact", blocks: []formBlock{{questions: []question{
		{name: "tel", kind: "tel", label: "desk.org_tel", max: 40}, {name: "mail", kind: "email", label: "desk.org_mail", max: 254},
		{name: "form", kind: "url", label: "desk.org_form", max: 500},
	}}}},
	{title: "desk.section_medical", blocks: []formBlock{{only: when("kind", "medical_institution"), questions: []question{
		{name: "manager", label: "desk.org_manager", hint: "desk.hint_manager", max: 100},
		{name: "online_care_notice", kind: "radio", label: "advert.regulatory_online_care_notice", options: values(
			"", "desk.notice_unasked", "filed", "advert.value_filed", "grandfathered", "advert.value_grandfathered", "preparing", "advert.value_preparing")},
	}}}},
	{title: "desk.section_about", blocks: []formBlock{{questions: []question{
		{name: "size", label: "desk.org_size", max: 100}, {name: "about.ja", kind: "textarea", rows: 4, label: "desk.org_about"},
		{name: "about.en", kind: "textarea", rows: 4, label: "desk.org_about_en"},
	}}}},
}}

// agencyForm are the particulars of a placement business.
var agencyForm = formStep{"agency", []formSection{
	{title: "desk.section_org", blocks: []formBlock{{questions: []question{
		{name: "name.ja", label: "desk.org_name", must: true, hint: "desk.hint_org_name", max: 200},
		{name: "name.en", label: "desk.org_name_en", max: 200},
		{name: "pref", kind: "select", label: "desk.org_pref", must: true, options: oneOf(models.Prefs)},
		{name: "address", label: "desk.org_address", must: true, hint: "desk.hint_org_address", max: 300},
		{name: "tel", kind: "tel", label: "desk.org_tel", must: true, max: 40}, {name: "mail", kind: "email", label: "desk.org_mail", max: 254},
	}}}},
	{title: "desk.section_permit", hint: "desk.hint_permit", blocks: []formBlock{
		{questions: []question{
			{name: "permit.type", kind: "radio", label: "desk.permit_type", must: true, options: values(models.PermitPaid, "desk.permit_paid", models.PermitFree, "desk.permit_free")},
			{name: "permit.number", label: "desk.permit_number", must: true, hint: "desk.hint_permit_number", max: 60},
		}},
		{class: "pairs", questions: []question{
			{name: "permit.from", kind: "date", label: "desk.permit_from"}, {name: "permit.to", kind: "date", label: "desk.permit_to", must: true},
		}},
		{questions: []question{
			{name: "placement_manager", label: "desk.placement_manager", must: true, max: 100},
			{name: "complaint_contact", label: "desk.complaint_contact", must: true, hint: "desk.hint_complaint", max: 200},
		}},
	}},
	{title: "desk.section_fees", blocks: []formBlock{{questions: []question{
		{name: "fee_model", label: "desk.fee_model", max: 500}, {name: "fee_url", kind: "url", label: "desk.fee_url", must: true, hint: "desk.hint_fee_url", max: 500},
		{name: "refund_policy", label: "desk.refund_policy", max: 500}, {name: "penalty_url", kind: "url", label: "desk.penalty_url", must: true, hint: "desk.hint_penalty_url", max: 500},
	}}}},
	{title: "desk.section_fields", blocks: []formBlock{{questions: []question{
		{name: "specialties", kind: "grouped", label: "desk.org_specialties", options: specialtiesByKind},
		{name: "work_groups", kind: "checks", label: "desk.org_work_groups", options: all(models.WorkGroups)},
		{name: "response_hours", label: "desk.response_hours", mode: "numeric", unit: "desk.unit_hours", max: 10},
		{name: "about.ja", kind: "textarea", rows: 4, label: "desk.org_about"}, {name: "about.en", kind: "textarea", rows: 4, label: "desk.org_about_en"},
	}}}},
	{title: "desk.section_attest", blocks: []formBlock{{questions: []question{
		{name: "attest.no_repoaching", kind: "check", label: "desk.attest_repoaching", must: true},
		{name: "attest.no_gift_money", kind: "check", label: "desk.attest_gift", must: true},
		{name: "attest.accurate_info", kind: "check", label: "desk.attest_accurate", must: true},
	}}}},
}}

func readEmployer(e *models.Employer, typed map[string][]string) {
	text := func(name string) string { return cleanText(first(typed[name])) }
	e.Name = models.Text{JA: text("name.ja"), EN: text("name.en")}
	e.Kind, e.Pref, e.Address = models.PosterKind(text("kind")), models.Pref(text("pref")), text("address")
	e.Tel, e.Mail, e.Form, e.Manager, e.Size = text("tel"), text("mail"), text("form"), text("manager"), text("size")
	e.About = models.Text{JA: text("about.ja"), EN: text("about.en")}
	e.OnlineCareNotice, e.CorporateNumber = text("online_care_notice"), text("corporate_number")
	if e.Kind != "medical_institution" {
		e.OnlineCareNotice = ""
	}
}

func employerValues(e *models.Employer) map[string][]string {
	return stringValues(map[string]string{
		"name.ja": e.Name.JA, "name.en": e.Name.EN, "kind": string(e.Kind), "pref": string(e.Pref), "address": e.Address,
		"tel": e.Tel, "mail": e.Mail, "form": e.Form, "manager": e.Manager, "size": e.Size, "about.ja": e.About.JA,
		"about.en": e.About.EN, "online_care_notice": e.OnlineCareNotice, "corporate_number": e.CorporateNumber,
	})
}

// readAgency puts typed values into g and names those that cannot be read. A
// permit number is kept in its one form.
func readAgency(g *models.Agency, typed map[string][]string) []models.Fault {
	text := func(name string) string { return cleanText(first(typed[name])) }
	var faults []models.Fault
	date := func(name string) models.Date {
		d, code := parseDate(text(name))
		if code != "" {
			faults = append(faults, mistake(name, code, text(name))...)
		}
		return d
	}
	g.Name = models.Text{JA: text("name.ja"), EN: text("name.en")}
	g.Pref, g.Address, g.Tel, g.Mail = models.Pref(text("pref")), text("address"), text("tel"), text("mail")
	g.ComplaintContact, g.PlacementManager = text("complaint_contact"), text("placement_manager")
	g.Permit = models.Permit{Type: text("permit.type"), Number: models.CanonicalPermit(text("permit.number")), From: date("permit.from"), To: date("permit.to")}
	g.FeeModel, g.FeeURL, g.RefundPolicy, g.PenaltyURL = text("fee_model"), text("fee_url"), text("refund_policy"), text("penalty_url")
	g.About = models.Text{JA: text("about.ja"), EN: text("about.en")}
	g.Specialties, g.WorkGroups = nil, nil
	for _, s := range typed["specialties"] {
		g.Specialties = append(g.Specialties, models.Specialty(s))
	}
	for _, w := range typed["work_groups"] {
		g.WorkGroups = append(g.WorkGroups, models.WorkGroup(w))
	}
	hours, code := parseWhole(text("response_hours"))
	if code != "" {
		faults = append(faults, mistake("response_hours", code, text("response_hours"))...)
	}
	g.ResponseHours = int(hours)
	on := func(name string) bool { return first(typed[name]) == "on" }
	g.Attest = models.Attest{NoRepoaching: on("attest.no_repoaching"), NoGiftMoney: on("attest.no_gift_money"), AccurateInfo: on("attest.accurate_info")}
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
