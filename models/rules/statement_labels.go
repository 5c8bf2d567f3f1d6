package rules

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// What is stated against a label that the advert carries, in the label's own
// words or elsewhere.
const (
	SaysOnCall      Statement = "on_call"    // one is on call
	SaysNightDuty   Statement = "night_duty" // one has night duty
	SaysNoOnCall    Statement = "no_on_call"
	SaysNeverOnSite Statement = "never_on_site"
	SaysNoSideJob   Statement = "no_side_job"
	SaysNoSupport   Statement = "no_support"   // what the label promises is not there
	SaysNoPolicy    Statement = "no_policy"    // the field that asks for a policy says that there is none
	SaysByTelephone Statement = "by_telephone" // one examines by voice or text
	SaysNoConsent   Statement = "no_consent"   // data of patients are used without it
	SaysNoReading   Statement = "no_reading"   // no second reader
)

var labelStatements = map[Statement]stated{
	SaysOnCall:      {code: "job.says.label", against: labelled("no_on_call", vocab.ScheduleOnCall)},
	SaysNoOnCall:    {code: "job.says.on_call", against: againstNoOnCall},
	SaysNightDuty:   {code: "job.says.label", against: againstNightDuty},
	SaysNeverOnSite: {code: "job.lint.fully_remote", against: againstNeverOnSite},
	SaysNoSideJob:   {code: "job.says.label", against: labelled("side_job_ok", "")},
	SaysNoSupport:   {code: "job.says.label", against: againstNoSupport},
	SaysNoPolicy:    {code: "job.says.policy", against: againstNoPolicy},
	SaysByTelephone: {code: "job.lint.text_only_care", against: againstByTelephone},
	SaysNoConsent:   {code: "job.lint.consent", against: func(_ *models.Advert, cl Claim) string { return cl.Field }},
	SaysNoReading:   {code: "job.says.second_reading", against: againstNoReading},
}

// labelled compares with a label. A schedule that has the work the label denies
// contradicts the label by itself and is judged elsewhere.
func labelled(tag vocab.LifeFit, at vocab.ScheduleType) func(*models.Advert, Claim) string {
	return func(a *models.Advert, _ Claim) string {
		if _, has := a.LifeFit[tag]; !has || at != "" && a.At(at) {
			return ""
		}
		return "life_fit." + string(tag)
	}
}

// againstNightDuty: the label denies it, or a schedule that is fixed has no night.
func againstNightDuty(a *models.Advert, cl Claim) string {
	if field := labelled("no_night_duty", vocab.ScheduleNight)(a, cl); field != "" {
		return field
	}
	if !loose(a) && !a.At(vocab.ScheduleNight, vocab.ScheduleOnCall) {
		return "schedules"
	}
	return ""
}

// againstNeverOnSite: fields by which one comes now and then.
func againstNeverOnSite(a *models.Advert, _ Claim) string {
	switch a.Onsite.Frequency {
	case "", vocab.OnsiteNone, vocab.OnsiteOnboarding:
		return ""
	}
	if a.Remote != vocab.RemotePartial {
		return ""
	}
	return "onsite.frequency"
}

func againstNoOnCall(a *models.Advert, _ Claim) string {
	switch {
	case a.At(vocab.ScheduleOnCall):
		return "schedules"
	case a.Pay.StandbyPay != nil:
		return "pay.standby.amount"
	}
	return ""
}

// given are labels that promise something; the others promise that something
// is not there.
var given = []vocab.LifeFit{"childcare", "eldercare", "peer_support", "skill_growth", "training_period",
	"sudden_absence_cover", "career_break_ok"}

// againstNoSupport is for the words of a label itself.
func againstNoSupport(_ *models.Advert, cl Claim) string {
	tag, own := strings.CutPrefix(cl.Field, "life_fit.")
	if own && slices.Contains(given, vocab.LifeFit(tag)) {
		return cl.Field
	}
	return ""
}

func againstNoPolicy(_ *models.Advert, cl Claim) string {
	switch cl.Field {
	case "regulatory.prescribing_policy", "regulatory.identity_flow", "terms.renewal.criteria":
		return cl.Field
	}
	return ""
}

// againstByTelephone: online care is by video in real time (MHLW guideline on
// online care, 2018, revised 2023).
func againstByTelephone(a *models.Advert, cl Claim) string {
	if a.MedicalAct() {
		return cl.Field
	}
	return ""
}

func againstNoReading(a *models.Advert, _ Claim) string {
	if a.Regulatory.DoubleCheck {
		return "regulatory.double_check"
	}
	return ""
}
