package models

import (
	"slices"

	"github.com/enkaku/enkaku/models/vocab"
)

// Clinical says what the job as a whole is: Yes when any of its work is a
// medical act, Advice when any is advice, else No. Work that is a medical act
// only within an institution counts as one when the advert names it.
func (a *Advert) Clinical() vocab.Clinical {
	whole := vocab.ClinicalNo
	for _, w := range a.Works() {
		term, _ := vocab.WorkTypes.Term(w)
		kind := term.Clinical
		if kind == vocab.ClinicalWithInstitution {
			kind = vocab.ClinicalAdvice
			if a.Regulatory.Institution != "" {
				kind = vocab.ClinicalYes
			}
		}
		if kind == vocab.ClinicalYes {
			return vocab.ClinicalYes
		}
		if kind == vocab.ClinicalAdvice {
			whole = vocab.ClinicalAdvice
		}
	}
	return whole
}

// MedicalAct reports whether any of the work is a medical act: it needs a
// licence in force in Japan and is not done from abroad.
func (a *Advert) MedicalAct() bool { return a.Clinical() == vocab.ClinicalYes }

// OnlineCare reports whether the job is care of patients by video: online
// care, chronic care, or mental-health care within an institution.
func (a *Advert) OnlineCare() bool {
	for _, w := range a.Works() {
		if w == vocab.WorkOnlineCare || w == vocab.WorkChronicCare || w == vocab.WorkMentalHealth &&
			a.Regulatory.Institution != "" {
			return true
		}
	}
	return false
}

// PatientFacing reports whether the doctor meets patients or people seeking
// advice.
func (a *Advert) PatientFacing() bool {
	return slices.ContainsFunc(a.Works(), func(w vocab.WorkType) bool {
		switch w {
		case vocab.WorkOnlineCare, vocab.WorkChronicCare, vocab.WorkMentalHealth, vocab.WorkSecondOpinion,
			vocab.WorkConsultation:
			return true
		}
		return false
	})
}

// RequiredSafety returns the disclosures an advert must make, in the order of
// SafetyItems. "none" is an allowed answer.
func (a *Advert) RequiredSafety() []vocab.SafetyItem {
	works := a.Works()
	any := func(of ...vocab.WorkType) bool {
		return slices.ContainsFunc(of, func(w vocab.WorkType) bool { return slices.Contains(works, w) })
	}
	clinical := a.Clinical()
	wanted := map[vocab.SafetyItem]bool{
		"emergency_backup":  a.MedicalAct() && a.PatientFacing(),
		"inperson_referral": any(vocab.WorkOnlineCare, vocab.WorkChronicCare),
		"malpractice_cover": clinical != vocab.ClinicalNo,
		"responsibility_scope": any(vocab.WorkTeleradiology, vocab.WorkECGReading, vocab.WorkPathologyReading,
			vocab.WorkTeleICU, vocab.WorkSpecialistAdvice, vocab.WorkSecondOpinion, vocab.WorkAIDiagnosis),
		"tech_support":       true,
		"peer_meeting":       true,
		"records_access":     a.OnlineCare(),
		"double_check":       any(vocab.WorkTeleradiology, vocab.WorkECGReading, vocab.WorkPathologyReading, vocab.WorkAIDiagnosis),
		"complaint_handling": a.PatientFacing(),
	}
	return slices.DeleteFunc(vocab.SafetyItems.Keys(), func(item vocab.SafetyItem) bool { return !wanted[item] })
}
