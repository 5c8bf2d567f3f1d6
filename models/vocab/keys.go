package vocab

import (
	"regexp"
	"strings"
)

// Keys of the vocabularies that the rules speak about.
const (
	WorkOnlineCare         WorkType = "online_care"
	WorkChronicCare        WorkType = "chronic_care"
	WorkMentalHealth       WorkType = "mental_health_support"
	WorkSecondOpinion      WorkType = "second_opinion"
	WorkConsultation       WorkType = "medical_consultation"
	WorkOccupationalHealth WorkType = "occupational_health"
	WorkTeleradiology      WorkType = "teleradiology"
	WorkECGReading         WorkType = "ecg_reading"
	WorkPathologyReading   WorkType = "pathology_reading"
	WorkCheckupJudgement   WorkType = "checkup_judgement"
	WorkTeleICU            WorkType = "tele_icu"
	WorkSpecialistAdvice   WorkType = "remote_specialist_advice"
	WorkAIDiagnosis        WorkType = "ai_diagnosis_support"
	WorkAIInterview        WorkType = "ai_interview_support"
	WorkHealthEducation    WorkType = "health_education"
	WorkContent            WorkType = "content_salon"
	WorkSystemDevelopment  WorkType = "telehealth_system_development"

	EmploymentFullTime        EmploymentType = "full_time"
	EmploymentPartTime        EmploymentType = "part_time"
	EmploymentRegularPartTime EmploymentType = "regular_part_time"
	EmploymentSpot            EmploymentType = "spot"
	EmploymentService         EmploymentType = "service_contract"
	EmploymentAdvisor         EmploymentType = "advisor"

	ContractEmployment   ContractNature = "employment"
	ContractQuasiMandate ContractNature = "quasi_mandate"
	ContractForWork      ContractNature = "contract_for_work"

	RemoteFull      RemoteLevel = "full_remote"
	RemotePartial   RemoteLevel = "partial_remote"
	RemoteSatellite RemoteLevel = "satellite"

	OnsiteNone          OnsiteFrequency = "none"
	OnsiteOnboarding    OnsiteFrequency = "onboarding_only"
	OnsiteFirstMonths   OnsiteFrequency = "first_months"
	OnsiteTwiceYearly   OnsiteFrequency = "twice_yearly"
	OnsiteQuarterly     OnsiteFrequency = "quarterly"
	OnsiteBimonthly     OnsiteFrequency = "bimonthly"
	OnsiteMonthly       OnsiteFrequency = "monthly"
	OnsiteTwiceMonthly  OnsiteFrequency = "twice_monthly"
	OnsiteWeekly        OnsiteFrequency = "weekly"
	OnsiteSeveralWeekly OnsiteFrequency = "several_weekly"

	LocationHome      AllowedLocation = "home_japan"
	LocationRoom      AllowedLocation = "private_room_japan"
	LocationSatellite AllowedLocation = "satellite_site"
	LocationOverseas  AllowedLocation = "overseas_ok"

	ScheduleDaytime      ScheduleType = "weekday_daytime"
	ScheduleNight        ScheduleType = "night"
	ScheduleWeekend      ScheduleType = "weekend"
	ScheduleOnCall       ScheduleType = "on_call"
	ScheduleFlex         ScheduleType = "flex"
	ScheduleShort        ScheduleType = "short_time"
	ScheduleSelfDeclared ScheduleType = "self_declared_shift"
	ScheduleDeadline     ScheduleType = "deadline_based"
	ScheduleEarly        ScheduleType = "early_morning"

	LicenceMedical         Licence = "jp_medical_license"
	LicenceInitialTraining Licence = "initial_training"
	LicenceBoard           Licence = "board_certified"
	LicenceOnlineTraining  Licence = "online_care_training"
	LicenceEmergencyPill   Licence = "emergency_contraception_training"
	LicenceInsurance       Licence = "insurance_physician"
	LicencePsychiatrist    Licence = "designated_psychiatrist"

	SpecialtyAny Specialty = "any_specialty"

	CareInsured CarePayment = "insured"
	CareBoth    CarePayment = "both"
	CareSelfPay CarePayment = "self_pay"
	CareNone    CarePayment = "none"
)

// NoChange and None are what a text field holds when the poster states that
// there is none: no change of duties, no allowance. "" is unanswered.
const (
	NoChange = "none"
	None     = "none"
)

// SaysNone reports whether a text states that there is none, as None or in
// words.
func SaysNone(s string) bool {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case None, "なし", "無し", "無", "ない", "ありません", "特にありません", "特になし", "変更なし", "変更無し", "no change":
		return true
	}
	return false
}

// lacking ends a short text that says that there is no such thing.
var lacking = regexp.MustCompile(`^.{0,9}(なし|無し|ありません|ない|未設置|未整備|未対応|未定|不可|不要|できません|しません|` +
	`いません|おりません|ございません)(です)?[。.]?$|(?i)^(no|not|none)\b.{0,24}$`)

// aside is what a text adds in brackets.
var aside = regexp.MustCompile(`[(（][^)）]*[)）]`)

// SaysLacking reports whether a text that has to name something is empty or
// says in a few words that it is not there: none, not set up, not possible.
func SaysLacking(s string) bool {
	bare := strings.TrimSpace(aside.ReplaceAllString(s, ""))
	return bare == "" || SaysNone(bare) || lacking.MatchString(bare)
}

// StatedSome reports whether a text that has to name something does.
func StatedSome(s string) bool { return strings.TrimSpace(s) != "" && !SaysNone(s) }
