package corpus

import (
	"github.com/enkaku/enkaku/models/vocab"
)

// The values of each kind, those that come most often first. They are listed
// here and not read from the vocabularies so that a board stays the same when
// a vocabulary grows.
var (
	works = []vocab.WorkType{
		"online_care", "chronic_care", "mental_health_support", "second_opinion", "medical_consultation",
		"occupational_health", "teleradiology", "remote_specialist_advice", "ai_diagnosis_support", "ai_interview_support",
		"wearable_data_monitoring", "health_education", "prevention_outreach", "content_salon", "business_development",
		"medical_consulting", "startup_collaboration", "telehealth_system_development", "remote_robotics",
		"international_research", "global_knowledge_platform",
	}
	specialties = []vocab.Specialty{
		"internal_medicine", "pediatrics", "dermatology", "psychiatry", "surgery", "orthopedics", "obgyn", "ophthalmology",
		"otolaryngology", "urology", "neurosurgery", "radiology", "anesthesiology", "pathology", "clinical_laboratory",
		"emergency_medicine", "plastic_surgery", "rehabilitation", "general_practice", "gastroenterology", "cardiology",
		"respiratory_medicine", "hematology", "endocrinology_diabetes", "neurology", "nephrology", "rheumatology",
		"gi_surgery", "thoracic_surgery", "cardiovascular_surgery", "pediatric_surgery", "breast_surgery",
		"diagnostic_radiology", "radiation_oncology", "allergy", "infectious_disease", "geriatrics", "medical_oncology",
		"endocrine_surgery", "hepatology", "gi_endoscopy", "endocrinology", "diabetology", "psychosomatic",
		"occupational_medicine", "public_health", "home_visit_medicine", "checkup", "palliative_care", "aesthetic",
		"contraception", "mens_health", "weight_management", "smoking_cessation", "sleep_medicine", "child_psychiatry",
		"reproductive", "perinatal", "kampo", "travel_medicine", "genetics", "pain_clinic", "international_patients",
		"any_specialty",
	}
	employments = []vocab.EmploymentType{
		"full_time", "part_time", "regular_part_time", "spot", "service_contract", "advisor",
	}
	remotes   = []vocab.RemoteLevel{"full_remote", "partial_remote", "satellite"}
	schedules = []vocab.ScheduleType{
		"weekday_daytime", "night", "weekend", "on_call", "flex", "short_time", "self_declared_shift", "deadline_based",
		"early_morning",
	}
	prefs = []vocab.Pref{
		"01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19",
		"20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "32", "33", "34", "35", "36", "37", "38",
		"39", "40", "41", "42", "43", "44", "45", "46", "47",
	}
)

// What Search has otherwise. 産業医 stands further back than on real boards, so
// that about a tenth of the jobs are the work itself or speak of it.
var (
	worksWritten = []vocab.WorkType{
		"online_care", "chronic_care", "mental_health_support", "second_opinion", "medical_consultation", "teleradiology",
		"remote_specialist_advice", "ai_diagnosis_support", "ai_interview_support", "wearable_data_monitoring",
		"health_education", "prevention_outreach", "content_salon", "occupational_health", "business_development",
		"medical_consulting", "startup_collaboration", "telehealth_system_development", "remote_robotics",
		"international_research", "global_knowledge_platform",
	}
	prefsWritten = []vocab.Pref{
		"13", "27", "14", "23", "40", "01", "11", "12", "28", "26", "22", "34", "04", "15", "08", "33", "43", "46", "47",
		"20", "09", "10", "07", "17", "44", "42", "45", "38", "37", "35", "21", "24", "25", "29", "30", "02", "03", "05",
		"06", "16", "18", "19", "31", "32", "36", "39", "41",
	}
)

// What Matching has otherwise, for jobs, questions and doctors alike.
var (
	worksAsked = []vocab.WorkType{
		"online_care", "medical_consultation", "teleradiology", "occupational_health", "chronic_care",
		"mental_health_support", "second_opinion", "ai_diagnosis_support", "content_salon", "remote_specialist_advice",
		"health_education", "medical_consulting", "ai_interview_support", "business_development", "prevention_outreach",
		"wearable_data_monitoring", "startup_collaboration", "telehealth_system_development", "international_research",
		"global_knowledge_platform", "remote_robotics",
	}
	groupsAsked = []vocab.WorkGroup{
		"g_online_care", "g_occupational", "g_teleradiology", "g_consultation", "g_second_opinion", "g_ai", "g_education",
		"g_business", "g_development", "g_international",
	}
	specialtiesAsked = []vocab.Specialty{
		"internal_medicine", "psychiatry", "dermatology", "pediatrics", "general_practice", "radiology", "obgyn",
		"diagnostic_radiology", "occupational_medicine", "cardiology", "endocrinology_diabetes", "gastroenterology",
		"orthopedics", "psychosomatic", "checkup", "surgery", "ophthalmology", "neurology", "urology", "aesthetic",
		"respiratory_medicine", "otolaryngology", "nephrology", "emergency_medicine", "anesthesiology", "allergy",
		"contraception", "mens_health", "weight_management", "pathology", "rehabilitation", "neurosurgery",
		"infectious_disease", "medical_oncology", "breast_surgery", "rheumatology", "hematology", "public_health",
		"sleep_medicine", "home_visit_medicine", "child_psychiatry", "geriatrics", "plastic_surgery", "kampo",
	}
	prefsAsked = []vocab.Pref{
		"13", "27", "14", "23", "40", "11", "28", "12", "01", "26", "22", "34", "33", "04", "15", "43", "46", "47", "20",
		"21", "10", "09", "08", "38", "42", "44", "24", "35", "37", "17", "25", "29", "30", "07", "02", "05", "06", "03",
		"16", "18", "19", "31", "32", "36", "39", "41", "45",
	}
	employmentsAsked = []vocab.EmploymentType{
		"regular_part_time", "service_contract", "spot", "full_time", "part_time", "advisor",
	}
	schedulesAsked = []vocab.ScheduleType{
		"weekday_daytime", "short_time", "flex", "night", "weekend", "self_declared_shift", "deadline_based", "on_call",
		"early_morning",
	}
	lifeFitsAsked = []vocab.LifeFit{
		"childcare", "no_on_call", "no_commute", "side_job_ok", "no_night_duty", "own_pace", "weekend_off", "live_anywhere",
		"short_slots", "eldercare", "career_break_ok", "sudden_absence_cover", "peer_support", "skill_growth",
		"training_period", "english_work", "overseas_living_ok",
	}
	licencesAsked = []vocab.Licence{
		"initial_training", "insurance_physician", "online_care_training", "board_certified", "jma_occupational",
		"society_certified", "designated_psychiatrist", "mammography_reader", "gcp_training",
	}
	skillsAsked = []vocab.Skill{
		"it_literacy", "data_analysis", "online_communication", "self_management", "platform_operation",
		"telemedicine_knowledge", "ai_medicine_knowledge", "trust_building", "team_collaboration", "ehr_operation",
		"medical_writing", "presentation", "structured_reporting", "annotation_skill", "project_management",
		"english_business", "english_clinical", "japanese_n1", "teaching", "research_methods",
	}
	equipmentAsked = []vocab.EquipSec{
		"high_speed_line", "work_pc", "camera_headset", "private_room", "vpn", "mfa", "dual_monitor", "no_public_wifi",
	}
)
