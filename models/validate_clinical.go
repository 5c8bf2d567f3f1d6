package models

import (
	"slices"
	"strings"
	"time"

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
		if w == vocab.WorkOnlineCare || w == vocab.WorkChronicCare || w == vocab.WorkMentalHealth && a.Regulatory.Institution != "" {
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
		case vocab.WorkOnlineCare, vocab.WorkChronicCare, vocab.WorkMentalHealth, vocab.WorkSecondOpinion, vocab.WorkConsultation:
			return true
		}
		return false
	})
}

// checkClinical applies the rules of each kind of work.
func checkClinical(c *checker) {
	a := c.a
	if a.MedicalAct() {
		c.need(slices.Contains(a.Licences.Required, vocab.LicenceMedical), "licences.required", "job.licence.medical")
		if a.allows(vocab.LocationOverseas) {
			c.fail("locations", "job.online_care.overseas")
		}
	}
	if a.OnlineCare() {
		checkOnlineCare(c)
		checkPsychiatry(c)
	}
	if c.does(vocab.WorkConsultation) {
		c.need(a.Regulatory.NoDiagnosis, "regulatory.no_diagnosis", "job.consultation.no_diagnosis")
	}
	if c.does(vocab.WorkSecondOpinion) {
		payer := a.Regulatory.CarePayment
		if blank(a.Regulatory.DocumentsProvided) || payer != vocab.CareSelfPay && payer != vocab.CareNone {
			c.warn("regulatory.documents_provided", "job.second_opinion.documents")
		}
	}
	if c.does(vocab.WorkTeleradiology) {
		r := a.Regulatory
		c.need(len(r.Modalities) > 0, "regulatory.modalities", "job.teleradiology.required")
		c.need(r.TATHours > 0, "regulatory.tat_hours", "job.teleradiology.required")
		c.need(!blank(r.FinalResponsible), "regulatory.final_responsibility", "job.teleradiology.required")
	}
	if c.does(vocab.WorkAIDiagnosis) {
		c.need(a.Regulatory.SaMDStatus != "", "regulatory.samd_status", "job.ai.samd_status")
		c.need(!blank(a.Regulatory.DataBasis), "regulatory.data_basis", "job.ai.data_basis")
	}
}

// checkOnlineCare applies the Medical Care Act as in force from April 2026
// and the online-care standard: institution and notice, training, a closed
// room, the first visit, a way to care in person.
func checkOnlineCare(c *checker) {
	a, r := c.a, &c.a.Regulatory
	c.need(r.Institution != "", "regulatory.institution", "job.online_care.institution")
	if i := c.ctx.Institution; i != nil && r.Institution == i.ID {
		complete := i.Kind == "medical_institution" && i.Name.In(vocab.JA) != "" && i.Address != "" && i.Manager != ""
		c.need(complete, "regulatory.institution", "job.online_care.institution")
		if i.OnlineCareNotice != "" && i.OnlineCareNotice != r.OnlineCareNotice {
			c.warn("regulatory.online_care_notice", "job.online_care.notice_differs")
		}
	}
	c.need(noticeInForce(r.OnlineCareNotice, c.ctx.Now), "regulatory.online_care_notice", "job.online_care.notice")
	trained := slices.Contains(a.Licences.Required, vocab.LicenceOnlineTraining) || r.TrainingFirst
	c.need(trained, "licences.required", "job.online_care.training")
	_, room := a.Equipment["private_room"]
	c.need(room, "equipment.private_room", "job.online_care.room")
	c.need(r.FirstVisit != "", "regulatory.first_visit", "job.online_care.first_visit")
	if blank(r.IdentityFlow) {
		c.hint("regulatory.identity_flow", "job.online_care.identity")
	}
	if r.CarePayment == vocab.CareInsured || r.CarePayment == vocab.CareBoth {
		c.need(slices.Contains(a.Licences.Required, vocab.LicenceInsurance), "licences.required", "job.online_care.insurance")
	}
	if r.CarePayment == "" || r.CarePayment == vocab.CareNone {
		c.fail("regulatory.care_payment", "job.online_care.payment")
	}
}

// noticeInForce reports whether a medical institution may do online care on
// the strength of its notice at now.
func noticeInForce(notice string, now time.Time) bool {
	return notice == "filed" || notice == NoticeGrandfathered && now.Before(GrandfatherEnd)
}

// checkPsychiatry applies the guideline on online psychotherapy (fee revision
// of 2026).
func checkPsychiatry(c *checker) {
	a := c.a
	if !slices.Contains(a.Specialties, "psychiatry") {
		return
	}
	payer := a.Regulatory.CarePayment
	if (payer == vocab.CareInsured || payer == vocab.CareBoth) && !a.asks(vocab.LicencePsychiatrist, vocab.LicenceBoard) {
		c.warn("licences.required", "job.psychiatry.qualification")
	}
	if a.Regulatory.FirstVisit != "none" && !strings.Contains(c.allText(), "初診の精神療法") {
		c.warn("regulatory.first_visit", "job.psychiatry.first_visit")
	}
}

// asks reports whether the advert demands or welcomes any of the licences.
func (a *Advert) asks(licences ...vocab.Licence) bool {
	return slices.ContainsFunc(licences, func(l vocab.Licence) bool {
		return slices.Contains(a.Licences.Required, l) || slices.Contains(a.Licences.AnyOf, l) || slices.Contains(a.Licences.Preferred, l)
	})
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }
