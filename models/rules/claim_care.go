package rules

import (
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// careRules: the online-care standard (examination by video, first visits,
// place, identity), the Medical Practitioners' Act art. 17 and 20, the Penal
// Code art. 160 (certificates), the medical advertising guideline.
var careRules = map[ClaimKind]claimRule{
	ClaimTextOnly:         {"job.lint.text_only_care", blocked, ""},
	ClaimNoExam:           {"job.lint.text_only_care", blocked, ""},
	ClaimFirstVisitDrug:   {"job.lint.online_care", judgeOnlineCare, ""},
	ClaimFirstVisitDays:   {"job.lint.online_care", judgeFirstVisitDays, ""},
	ClaimCertificateQuick: {"job.lint.online_care", doubted, ""},
	ClaimCertificateFalse: {"job.lint.certificate", blocked, ""},
	ClaimAbroad:           {"job.online_care.overseas", judgeCare, ""},
	ClaimDrugsAbroad:      {"job.lint.online_care", doubted, ""},
	ClaimInsured:          {"job.lint.insured", judgeInsured, "regulatory.care_payment"},
	ClaimNoTraining:       {"job.online_care.training", judgeNoTraining, ""},
	ClaimNoInstitution:    {"job.lint.no_institution", judgeCare, ""},
	ClaimNotDoctor:        {"job.lint.not_doctor", blocked, ""},
	ClaimPublicPlace:      {"job.lint.public_place", judgePatients, ""},
	ClaimFirstVisitOpen:   {"job.lint.first_visit", judgeFirstVisitOpen, ""},
	ClaimPace:             {"job.lint.pace", judgePace, ""},
	ClaimAIDiagnosis:      {"job.lint.ai_diagnosis", doubted, ""},
	ClaimDiet:             {"job.lint.diet", blocked, ""},
	ClaimNoIdentity:       {"job.lint.identity", judgeOnlineCare, ""},
	ClaimNoSafeguard:      {"job.lint.safeguard", judgeOnlineCare, ""},
	ClaimEmergencyPill:    {"job.online_care.emergency_pill", judgeEmergencyPill, "licences.required"},
	ClaimDiagnosis:        {"job.lint.diagnosis", judgeDiagnosis, ""},
	ClaimPatientAd:        {"job.lint.patient_advert", doubted, ""},
}

// judgeCare blocks what no medical act may do. Patients in Japan are not cared
// for from abroad; advice may be given from there.
func judgeCare(c *checker, _ Claim) models.Severity {
	if c.a.MedicalAct() {
		return models.FaultError
	}
	return 0
}

func judgePatients(c *checker, _ Claim) models.Severity {
	if c.a.PatientFacing() || c.a.MedicalAct() {
		return models.FaultError
	}
	return 0
}

// judgeOnlineCare doubts what is right anywhere but in care by video.
func judgeOnlineCare(c *checker, _ Claim) models.Severity {
	if c.a.OnlineCare() {
		return models.FaultWarning
	}
	return 0
}

// MaxFirstVisitDays is how many days of medicine a first visit by video may
// give when the patient's history is not known.
const MaxFirstVisitDays = 7

func judgeFirstVisitDays(c *checker, cl Claim) models.Severity {
	if cl.Number > MaxFirstVisitDays {
		return models.FaultWarning
	}
	return 0
}

func judgeInsured(c *checker, _ Claim) models.Severity {
	if c.a.OnlineCare() && (c.a.Regulatory.CarePayment == vocab.CareSelfPay ||
		c.a.Regulatory.CarePayment == vocab.CareNone) {
		return models.FaultError
	}
	return 0
}

func judgeNoTraining(c *checker, cl Claim) models.Severity {
	if cl.Unit == "occupational" && c.does(vocab.WorkOccupationalHealth) {
		return models.FaultError
	}
	if cl.Unit == "" && c.a.OnlineCare() {
		return models.FaultError
	}
	if duty := c.a.Regulatory.OH; cl.Unit == "" && duty != nil && duty.Scope == models.ScopeAppointed {
		return models.FaultWarning // the training may be the one that an appointed physician needs
	}
	return 0
}

func judgeFirstVisitOpen(c *checker, cl Claim) models.Severity {
	if c.a.OnlineCare() && cl.Unit == "unlimited" {
		return models.FaultWarning // whatever the field says, nobody is seen without a consultation or records
	}
	limited := c.a.Regulatory.FirstVisit != "" && c.a.Regulatory.FirstVisit != "any"
	if c.a.OnlineCare() && limited && (c.a.Regulatory.FirstVisit == "none" || strings.Contains(cl.Passage, "制限") ||
		strings.Contains(cl.Passage, "すべて")) {
		return models.FaultWarning
	}
	return 0
}

// The pace of care beyond which no examination is possible.
const (
	MaxPatientsAnHour = 14
	MinPatientMinutes = 4
)

func judgePace(c *checker, cl Claim) models.Severity {
	fast := cl.Unit == "an hour" && cl.Number > MaxPatientsAnHour || cl.Unit == "minutes" && cl.Number > 0 &&
		cl.Number < MinPatientMinutes || cl.Unit == "seconds" && cl.Number > 0 && cl.Number < 60*MinPatientMinutes
	if c.a.OnlineCare() && fast {
		return models.FaultWarning
	}
	return 0
}

func judgeEmergencyPill(c *checker, _ Claim) models.Severity {
	if c.a.OnlineCare() && !asks(c.a, vocab.LicenceEmergencyPill) {
		return models.FaultWarning
	}
	return 0
}

// judgeDiagnosis: work that is no medical act has no diagnosis or treatment.
func judgeDiagnosis(c *checker, _ Claim) models.Severity {
	if c.a.MedicalAct() {
		return 0
	}
	return models.FaultError
}
