package templates

import (
	"strings"

	"github.com/enkaku/enkaku/models"
)

// SpecialFacts lists what the rules of one kind of work want said: online
// care, teleradiology, occupational health, AI.
func SpecialFacts(lang models.Lang, say Say, j *models.Job) []Fact {
	l := &factList{say: say, lang: lang, text: j.Lang}
	r := &j.Regulatory
	if r.Institution != "" {
		l.words("regulatory_institution", j.Employer.Name.In(lang))
	}
	l.words("regulatory_online_care_notice", l.value("", r.OnlineCareNotice))
	if r.CarePayment != "" && r.CarePayment != models.CareNone {
		l.words("regulatory_care_payment", models.CarePayments.Label(r.CarePayment, lang))
	}
	first := r.FirstVisit
	if first == "none" {
		first = "first_none"
	}
	l.words("regulatory_first_visit", l.value("", first))
	l.own("regulatory_prescribing_policy", r.PrescribingPolicy)
	l.own("regulatory_identity_flow", r.IdentityFlow)
	if r.NoDiagnosis {
		l.words("regulatory_no_diagnosis", say("advert.value_yes"))
	}
	l.own("regulatory_documents_provided", r.DocumentsProvided)
	l.words("regulatory_modalities", labelsOf(models.Modalities, lang, r.Modalities)...)
	if r.TATHours > 0 {
		l.words("regulatory_tat_hours", say("advert.value_hours", r.TATHours))
	}
	if r.DoubleCheck {
		l.words("regulatory_double_check", say("advert.value_yes"))
	}
	l.own("regulatory_final_responsibility", r.FinalResponsible)
	l.words("regulatory_samd_status", l.value("", r.SaMDStatus))
	l.own("regulatory_data_basis", r.DataBasis)
	if oh := r.OH; oh != nil {
		l.words("regulatory_oh_site_headcount", say("advert.value_people", oh.SiteHeadcount))
		l.words("regulatory_oh_kind", l.value("", oh.Kind))
		l.words("regulatory_oh_scope", l.value("", oh.Scope))
		l.words("regulatory_oh_rounds", l.value("rounds_", oh.Rounds))
	}
	return l.facts
}

// Paragraphs splits a plain text at line ends; empty lines vanish.
func Paragraphs(text string) []string {
	var out []string
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}
