package rules

import (
	"slices"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/expr"
	"github.com/enkaku/enkaku/models/fold"
	"github.com/enkaku/enkaku/models/vocab"
)

// What is stated of what a doctor must bring, and who answers for damage.
const (
	SaysNoLicence       Statement = "no_licence" // as a doctor
	SaysEnglish         Statement = "english"    // is required
	SaysNoEnglish       Statement = "no_english"
	SaysJapanese        Statement = "japanese"
	SaysNoJapanese      Statement = "no_japanese"
	SaysYears           Statement = "years" // Number: of practice, required
	SaysNoYears         Statement = "no_years"
	SaysBoard           Statement = "board" // the certificate of a specialist is required
	SaysNoBoard         Statement = "no_board"
	SaysOccupational    Statement = "occupational"
	SaysNoPsychiatrist  Statement = "no_psychiatrist"
	SaysNoOccupational  Statement = "no_occupational"
	SaysNoInsurance     Statement = "no_insurance_physician"
	SaysDamageOwn       Statement = "damage_own" // the doctor insures damage
	SaysDamageCovered   Statement = "damage_covered"
	SaysDamageUncovered Statement = "damage_uncovered"
)

var needStatements = map[Statement]stated{
	SaysNoLicence:       {code: "job.says.licence", against: againstNoLicence},
	SaysEnglish:         {code: "job.says.language", against: againstEnglish},
	SaysNoEnglish:       {code: "job.says.language", against: againstNoEnglish},
	SaysJapanese:        {code: "job.says.language", against: lacksLanguage("ja")},
	SaysNoJapanese:      {code: "job.says.language", against: hasLanguage("ja")},
	SaysYears:           {code: "job.says.experience", against: againstYears},
	SaysNoYears:         {code: "job.says.experience", against: againstNoYears},
	SaysBoard:           {code: "job.says.licence", against: againstBoard},
	SaysNoBoard:         {code: "job.says.licence", against: requires(vocab.LicenceBoard)},
	SaysOccupational:    {code: "job.says.licence", against: againstOccupational},
	SaysNoPsychiatrist:  {code: "job.says.licence", against: requires(vocab.LicencePsychiatrist)},
	SaysNoOccupational:  {code: "job.says.licence", against: requires("jma_occupational")},
	SaysNoInsurance:     {code: "job.says.licence", against: requires(vocab.LicenceInsurance)},
	SaysDamageOwn:       {code: "job.says.damage", against: againstDamageOwn},
	SaysDamageCovered:   {code: "job.says.damage", against: againstDamageCovered},
	SaysDamageUncovered: {code: "job.says.damage", against: againstDamageOwn},
}

// againstNoLicence: who examines, treats or reads is a doctor (Medical
// Practitioners' Act art. 17), and so is whoever the fields want to be one.
func againstNoLicence(a *models.Advert, _ Claim) string {
	if a.MedicalAct() || slices.Contains(a.Licences.Required, vocab.LicenceMedical) || len(a.Licences.AnyOf) > 0 {
		return "licences.required"
	}
	return ""
}

func hasLanguage(l vocab.Language) func(*models.Advert, Claim) string {
	return func(a *models.Advert, _ Claim) string {
		if slices.Contains(a.Languages, l) {
			return "languages"
		}
		return ""
	}
}

func lacksLanguage(l vocab.Language) func(*models.Advert, Claim) string {
	return func(a *models.Advert, _ Claim) string {
		if len(a.Languages) > 0 && !slices.Contains(a.Languages, l) {
			return "languages"
		}
		return ""
	}
}

// englishSkills are skills that need English.
var englishSkills = []vocab.Skill{"english_business", "english_clinical"}

func againstEnglish(a *models.Advert, cl Claim) string {
	if slices.ContainsFunc(englishSkills, func(s vocab.Skill) bool {
		return slices.Contains(a.Skills.Required, s) || slices.Contains(a.Skills.AnyOf, s)
	}) {
		return ""
	}
	return lacksLanguage("en")(a, cl)
}

func againstNoEnglish(a *models.Advert, cl Claim) string {
	if slices.ContainsFunc(englishSkills, func(s vocab.Skill) bool { return slices.Contains(a.Skills.Required, s) }) {
		return "skills.required"
	}
	return hasLanguage("en")(a, cl)
}

// notedYears are years of practice that the note of licences asks for, not
// those that it only names as usual or welcome.
var (
	notedYears = expr.Lazy(`(?:経験|医師歴)(?:が|は)?(\d{1,2})年以上|(\d{1,2})年以上の(?:[\p{Han}]{0,8})経験`)
	softYears  = expr.Lazy(`目安|歓迎|程度|望ましい|尚可|または|もしくは`)
)

// yearsAsked returns the years of practice that the advert asks for and where, 0 for none.
func yearsAsked(a *models.Advert) (years int, field string) {
	if e := a.Terms.Experience; e.Years > 0 {
		if e.OrCertificate {
			return 0, ""
		}
		return e.Years, "terms.experience.years"
	}
	note := fold.Width(a.Licences.Note)
	m := notedYears.FindStringSubmatch(note)
	if m == nil || softYears.MatchString(note) {
		return 0, ""
	}
	years, _ = strconv.Atoi(m[1] + m[2]) // digits, by the expression
	return years, "licences.note"
}

// againstYears compares the years of practice that a text demands.
func againstYears(a *models.Advert, cl Claim) string {
	if years, field := yearsAsked(a); years > 0 && years != int(cl.Number) && cl.Field != field {
		return field
	}
	return ""
}

func againstNoYears(a *models.Advert, cl Claim) string {
	if years, field := yearsAsked(a); years > 0 && cl.Field != field {
		return field
	}
	return ""
}

// againstOccupational: the licence, or another lawful way that is named.
func againstOccupational(a *models.Advert, _ Claim) string {
	demanded := slices.Concat(a.Licences.Required, a.Licences.AnyOf)
	if duty := a.Regulatory.OH; duty != nil && duty.OtherRoute ||
		slices.ContainsFunc(demanded, func(l vocab.Licence) bool { return occupational[l] }) {
		return ""
	}
	return "licences.required"
}

// occupational are licences of an occupational physician.
var occupational = map[vocab.Licence]bool{"jma_occupational": true, "jsoh_specialist": true, "oh_consultant": true}

// certificates are licences that a specialist certificate may stand for.
var certificates = []vocab.Licence{vocab.LicenceBoard, "society_certified", "social_medicine_specialist", "jsoh_specialist",
	"cancer_certified", "clinical_geneticist", "ningen_dock"}

// againstBoard: a note on licences that names a specialist may ask for more
// than the list.
func againstBoard(a *models.Advert, cl Claim) string {
	note := strings.ToLower(a.Licences.Note)
	if cl.Field != "licences.note" && (strings.Contains(note, "専門医") || strings.Contains(note, "board")) && !softYears.MatchString(note) {
		return ""
	}
	demanded := slices.Concat(a.Licences.Required, a.Licences.AnyOf)
	if slices.ContainsFunc(certificates, func(l vocab.Licence) bool { return slices.Contains(demanded, l) }) {
		return ""
	}
	return "licences.required"
}

func requires(l vocab.Licence) func(*models.Advert, Claim) string {
	return func(a *models.Advert, _ Claim) string {
		if slices.Contains(a.Licences.Required, l) {
			return "licences.required"
		}
		return ""
	}
}

// damageField says who insures damage.
const damageField = "safety.malpractice_cover"

// The other side insures damage, or the doctor does, in the words of the field.
var (
	byOtherSide = expr.Lazy(`(?i)(法人|会社|当院|当社|病院|クリニック|診療所|センター|施設|機構|事業者|団体|包括)[^。、]{0,12}` +
		`(加入|契約|負担|補償|包括|カバー|付保)|(clinic|hospital|company|employer|we|group)\b[^.]{0,20}\b(cover|insur|pay|provid)|` +
		`^(加入|加入済|あり|covered)`)
	byDoctor = expr.Lazy(`(?i)(医師|先生|各自|個人|受託者|本人)(が|の|で|に|ご自身)|自己負担|(doctor|physician|contractor)s? (insur|cover|must|arrange|hold)|` +
		`\b(own|yourself|your own)\b`)
)

func againstDamageOwn(a *models.Advert, cl Claim) string {
	text := fold.Width(a.Safety["malpractice_cover"])
	if cl.Field != damageField && byOtherSide.MatchString(text) && !byDoctor.MatchString(text) {
		return damageField
	}
	return ""
}

func againstDamageCovered(a *models.Advert, cl Claim) string {
	text := fold.Width(a.Safety["malpractice_cover"])
	if cl.Field != damageField && !byOtherSide.MatchString(text) &&
		(byDoctor.MatchString(text) || text != "" && vocab.SaysNone(text)) {
		return damageField
	}
	return ""
}
