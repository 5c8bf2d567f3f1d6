package templates

import (
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// SpecialFacts lists what the rules of one kind of work want said: online
// care, teleradiology, occupational health, AI. institution is the name of the
// institution that answers for the care; without one the employer is named when
// it is that institution, and nobody else is.
func SpecialFacts(lang vocab.Lang, say Say, j *models.Job, institution vocab.Text) []Fact {
	if institution == (vocab.Text{}) && j.Regulatory.Institution == j.EmployerID {
		institution = j.Employer.Name
	}
	l := &factList{say: say, lang: lang, text: j.Lang, institution: institution.In(lang)}
	l.lines(&j.Advert, specialLines)
	return l.facts
}

var specialLines = []line{
	{"regulatory.institution", institution}, {"regulatory.online_care_notice", nil}, {"regulatory.care_payment", carePayment},
	{"regulatory.first_visit", nil}, {"regulatory.prescribing_policy", nil}, {"regulatory.training_first", nil}, {"regulatory.identity_flow", nil},
	{"regulatory.no_diagnosis", nil}, {"regulatory.documents_provided", nil}, {"regulatory.modalities", nil},
	{"regulatory.tat_hours", counted("advert.value_hours")}, {"regulatory.double_check", nil},
	{"regulatory.final_responsibility", nil}, {"regulatory.samd_status", nil}, {"regulatory.data_basis", nil},
	{"regulatory.oh.site_headcount", workers}, {"regulatory.oh.kind", nil}, {"regulatory.oh.scope", nil}, {"regulatory.oh.rounds", nil},
	{"regulatory.oh.remote_tasks", nil}, {"regulatory.oh.hazardous", nil}, {"regulatory.oh.other_route", nil},
}

func institution(l *factList, a *models.Advert, f models.Field) {
	if a.Regulatory.Institution != "" && l.institution != "" {
		l.words(f.Fact, l.institution)
	}
}

func carePayment(l *factList, a *models.Advert, f models.Field) {
	if a.Regulatory.CarePayment != vocab.CareNone {
		l.words(f.Fact, l.chosen(a, "regulatory.care_payment"))
	}
}

func workers(l *factList, a *models.Advert, f models.Field) {
	if oh := a.Regulatory.OH; oh != nil {
		l.words(f.Fact, l.say("advert.value_people", oh.SiteHeadcount))
	}
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
