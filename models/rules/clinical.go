package rules

import (
	"slices"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// checkClinical applies the rules of each kind of work.
func checkClinical(c *checker) {
	a := c.a
	if a.MedicalAct() {
		c.Need(slices.Contains(a.Licences.Required, vocab.LicenceMedical), "licences.required", "job.licence.medical")
		if a.WorkableFrom(vocab.LocationOverseas) {
			c.Fail("locations", "job.online_care.overseas")
		}
	}
	if a.OnlineCare() {
		checkOnlineCare(c)
		checkPsychiatry(c)
	}
	if c.does(vocab.WorkConsultation) {
		c.Need(a.Regulatory.NoDiagnosis, "regulatory.no_diagnosis", "job.consultation.no_diagnosis")
	}
	if c.does(vocab.WorkSecondOpinion) {
		payer := a.Regulatory.CarePayment
		if models.Blank(a.Regulatory.DocumentsProvided) {
			c.Warn("regulatory.documents_provided", "job.second_opinion.documents")
		}
		if payer != vocab.CareSelfPay && payer != vocab.CareNone {
			c.Warn("regulatory.care_payment", "job.second_opinion.payer")
		}
	}
	if c.does(vocab.WorkTeleradiology) {
		r := a.Regulatory
		c.Need(len(r.Modalities) > 0, "regulatory.modalities", "job.teleradiology.required")
		c.Need(r.TATHours > 0, "regulatory.tat_hours", "job.teleradiology.required")
		c.Need(!models.Blank(r.FinalResponsible), "regulatory.final_responsibility", "job.teleradiology.required")
	}
	if c.does(vocab.WorkAIDiagnosis) {
		c.Need(a.Regulatory.SaMDStatus != "", "regulatory.samd_status", "job.ai.samd_status")
		c.Need(!models.Blank(a.Regulatory.DataBasis), "regulatory.data_basis", "job.ai.data_basis")
	}
}

// checkOnlineCare applies the Medical Care Act as in force from April 2026
// and the online-care standard: institution and notice, training, a closed
// room, the first visit, a way to care in person.
func checkOnlineCare(c *checker) {
	a, r := c.a, &c.a.Regulatory
	c.Need(r.Institution != "", "regulatory.institution", "job.online_care.institution")
	if i := c.ctx.Institution; i != nil && r.Institution == i.ID {
		complete := i.Kind == "medical_institution" && i.Name.In(vocab.JA) != "" && i.Address != "" && i.Manager != ""
		c.Need(complete, "regulatory.institution", "job.online_care.institution")
		if i.OnlineCareNotice != "" && i.OnlineCareNotice != r.OnlineCareNotice {
			c.Warn("regulatory.online_care_notice", "job.online_care.notice_differs")
		}
	}
	c.Need(noticeInForce(r.OnlineCareNotice, c.ctx.Now), "regulatory.online_care_notice", "job.online_care.notice")
	trained := slices.Contains(a.Licences.Required, vocab.LicenceOnlineTraining) || r.TrainingFirst
	c.Need(trained, "licences.required", "job.online_care.training")
	_, room := a.Equipment["private_room"]
	c.Need(room, "equipment.private_room", "job.online_care.room")
	c.Need(r.FirstVisit != "", "regulatory.first_visit", "job.online_care.first_visit")
	if models.Blank(r.IdentityFlow) {
		c.Hint("regulatory.identity_flow", "job.online_care.identity")
	}
	if r.CarePayment == vocab.CareInsured || r.CarePayment == vocab.CareBoth {
		c.Need(slices.Contains(a.Licences.Required, vocab.LicenceInsurance), "licences.required",
			"job.online_care.insurance")
	}
	if r.CarePayment == "" || r.CarePayment == vocab.CareNone {
		c.Fail("regulatory.care_payment", "job.online_care.payment")
	}
}

// noticeInForce reports whether a medical institution may do online care on
// the strength of its notice at now.
func noticeInForce(notice string, now time.Time) bool {
	return notice == "filed" || notice == models.NoticeGrandfathered && now.Before(models.GrandfatherEnd)
}

// checkPsychiatry applies the guideline on online psychotherapy (fee revision
// of 2026).
func checkPsychiatry(c *checker) {
	a := c.a
	if !slices.Contains(a.Specialties, "psychiatry") {
		return
	}
	payer := a.Regulatory.CarePayment
	if (payer == vocab.CareInsured || payer == vocab.CareBoth) &&
		!asks(a, vocab.LicencePsychiatrist, vocab.LicenceBoard) {
		c.Warn("licences.required", "job.psychiatry.qualification")
	}
	if a.Regulatory.FirstVisit != "none" && !strings.Contains(c.allText(), "初診の精神療法") {
		c.Warn("regulatory.first_visit", "job.psychiatry.first_visit")
	}
}

// asks reports whether the advert demands or welcomes any of the licences.
func asks(a *models.Advert, licences ...vocab.Licence) bool {
	return slices.ContainsFunc(licences, func(l vocab.Licence) bool {
		return slices.Contains(a.Licences.Required, l) || slices.Contains(a.Licences.AnyOf, l) ||
			slices.Contains(a.Licences.Preferred, l)
	})
}
