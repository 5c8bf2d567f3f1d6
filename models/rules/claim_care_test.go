package rules

import (
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// does sets the main work of an advert: online care, reading images (a medical
// act without a patient), advice to people, or teaching.
func does(work vocab.WorkType) func(*models.Advert) {
	return func(a *models.Advert) { a.PrimaryWork = work }
}

func TestWordsOfCareByTheKindOfWork(t *testing.T) {
	for kind, want := range map[ClaimKind]struct{ care, image, advice, teaching models.Severity }{
		ClaimTextOnly:         {'E', 'E', 'E', 'E'},
		ClaimFirstVisitDrug:   {'W', 0, 0, 0},
		ClaimAbroad:           {'E', 'E', 0, 0},
		ClaimNoInstitution:    {'E', 'E', 0, 0},
		ClaimPublicPlace:      {'E', 'E', 'E', 0},
		ClaimNoIdentity:       {'W', 0, 0, 0},
		ClaimNoSafeguard:      {'W', 0, 0, 0},
		ClaimEmergencyPill:    {'W', 0, 0, 0},
		ClaimDiagnosis:        {0, 0, 'E', 'E'},
		ClaimNoTraining:       {'E', 0, 0, 0},
		ClaimCertificateQuick: {'W', 'W', 'W', 'W'},
	} {
		claims := []Claim{{Kind: kind}}
		checkSayings(t, models.Advert{}, map[string]saying{
			"online care": {does(vocab.WorkOnlineCare), claims, want.care},
			"images":      {does(vocab.WorkTeleradiology), claims, want.image},
			"advice":      {does(vocab.WorkConsultation), claims, want.advice},
			"teaching":    {does(vocab.WorkHealthEducation), claims, want.teaching},
		})
	}
}

func TestWhoPaysAgainstInsuredCare(t *testing.T) {
	paid := func(work vocab.WorkType, by vocab.CarePayment) func(*models.Advert) {
		return func(a *models.Advert) { a.PrimaryWork, a.Regulatory.CarePayment = work, by }
	}
	insured := []Claim{{Kind: ClaimInsured}}
	checkSayings(t, models.Advert{}, map[string]saying{
		"self-pay":               {paid(vocab.WorkOnlineCare, vocab.CareSelfPay), insured, 'E'},
		"no care":                {paid(vocab.WorkOnlineCare, vocab.CareNone), insured, 'E'},
		"insured":                {paid(vocab.WorkOnlineCare, vocab.CareInsured), insured, 0},
		"both":                   {paid(vocab.WorkOnlineCare, vocab.CareBoth), insured, 0},
		"self-pay, reads images": {paid(vocab.WorkTeleradiology, vocab.CareSelfPay), insured, 0},
		"no care, reads images":  {paid(vocab.WorkTeleradiology, vocab.CareNone), insured, 0},
	})
}

func TestTrainingThatIsSaidToBeUnneeded(t *testing.T) {
	occupational := []Claim{{Kind: ClaimNoTraining, Unit: "occupational"}}
	appointed := func(scope string) func(*models.Advert) {
		return func(a *models.Advert) { a.Regulatory.OH = &models.OHDuty{Scope: scope} }
	}
	checkSayings(t, models.Advert{}, map[string]saying{
		"of physicians, a physician":   {does(vocab.WorkOccupationalHealth), occupational, 'E'},
		"of physicians, online care":   {does(vocab.WorkOnlineCare), occupational, 0},
		"of online care, a physician":  {does(vocab.WorkOccupationalHealth), []Claim{{Kind: ClaimNoTraining}}, 0},
		"of neither, one appointed":    {appointed(models.ScopeAppointed), []Claim{{Kind: ClaimNoTraining}}, 'W'},
		"of neither, for interviews":   {appointed(models.ScopeInterview), []Claim{{Kind: ClaimNoTraining}}, 0},
		"of online care, online care":  {does(vocab.WorkOnlineCare), []Claim{{Kind: ClaimNoTraining}}, 'E'},
		"of online care, reads images": {does(vocab.WorkTeleradiology), []Claim{{Kind: ClaimNoTraining}}, 0},
	})
}

func TestTrainingForTheEmergencyPill(t *testing.T) {
	licences := func(l models.Requirements[vocab.Licence]) func(*models.Advert) {
		return func(a *models.Advert) { a.PrimaryWork, a.Licences = vocab.WorkOnlineCare, l }
	}
	pill, claims := []vocab.Licence{vocab.LicenceEmergencyPill}, []Claim{{Kind: ClaimEmergencyPill}}
	checkSayings(t, models.Advert{}, map[string]saying{
		"demanded":        {licences(models.Requirements[vocab.Licence]{Required: pill}), claims, 0},
		"one of several":  {licences(models.Requirements[vocab.Licence]{AnyOf: pill}), claims, 0},
		"welcome":         {licences(models.Requirements[vocab.Licence]{Preferred: pill}), claims, 0},
		"not spoken of":   {licences(models.Requirements[vocab.Licence]{}), claims, 'W'},
		"another licence": {licences(models.Requirements[vocab.Licence]{Required: []vocab.Licence{vocab.LicenceMedical}}), claims, 'W'},
	})
}

func TestFirstVisitsOpenToAll(t *testing.T) {
	visits := func(work vocab.WorkType, first string) func(*models.Advert) {
		return func(a *models.Advert) { a.PrimaryWork, a.Regulatory.FirstVisit = work, first }
	}
	said := func(passage string) []Claim { return []Claim{{Kind: ClaimFirstVisitOpen, Passage: passage}} }
	unlimited := []Claim{{Kind: ClaimFirstVisitOpen, Unit: "unlimited"}}
	checkSayings(t, models.Advert{}, map[string]saying{
		"none by the field":            {visits(vocab.WorkOnlineCare, "none"), said("初診可"), 'W'},
		"without limit, with records":  {visits(vocab.WorkOnlineCare, "with_records"), said("初診も制限なし"), 'W'},
		"all, with records":            {visits(vocab.WorkOnlineCare, "with_records"), said("初診はすべて可"), 'W'},
		"possible, with records":       {visits(vocab.WorkOnlineCare, "with_records"), said("初診可"), 0},
		"without limit, as the field":  {visits(vocab.WorkOnlineCare, "any"), said("初診も制限なし"), 0},
		"without limit, field unsaid":  {visits(vocab.WorkOnlineCare, ""), said("初診も制限なし"), 0},
		"unlimited, with records":      {visits(vocab.WorkOnlineCare, "with_records"), unlimited, 'W'},
		"unlimited, as the field":      {visits(vocab.WorkOnlineCare, "any"), unlimited, 'W'},
		"unlimited, no visits":         {visits(vocab.WorkTeleradiology, "any"), unlimited, 0},
		"none by the field, no visits": {visits(vocab.WorkTeleradiology, "none"), said("初診可"), 0},
	})
}

func TestPaceAndDaysOfMedicine(t *testing.T) {
	pace := func(n float64, unit string) []Claim { return []Claim{{Kind: ClaimPace, Number: n, Unit: unit}} }
	days := func(n float64) []Claim { return []Claim{{Kind: ClaimFirstVisitDays, Number: n}} }
	images := does(vocab.WorkTeleradiology)
	checkSayings(t, models.Advert{PrimaryWork: vocab.WorkOnlineCare}, map[string]saying{
		"patients an hour":           {nil, pace(MaxPatientsAnHour, "an hour"), 0},
		"a patient more":             {nil, pace(MaxPatientsAnHour+1, "an hour"), 'W'},
		"images an hour":             {images, pace(MaxPatientsAnHour+1, "an hour"), 0},
		"few patients an hour":       {nil, pace(3, "an hour"), 0},
		"minutes a patient":          {nil, pace(MinPatientMinutes, "minutes"), 0},
		"a minute less":              {nil, pace(MinPatientMinutes-1, "minutes"), 'W'},
		"half a minute":              {nil, pace(0.5, "minutes"), 'W'},
		"no minutes":                 {nil, pace(0, "minutes"), 0},
		"many minutes a patient":     {nil, pace(30, "minutes"), 0},
		"seconds a patient":          {nil, pace(60*MinPatientMinutes, "seconds"), 0},
		"a second less":              {nil, pace(60*MinPatientMinutes-1, "seconds"), 'W'},
		"no seconds":                 {nil, pace(0, "seconds"), 0},
		"seconds an image":           {images, pace(30, "seconds"), 0},
		"minutes an image":           {images, pace(1, "minutes"), 0},
		"a number of something else": {nil, pace(99, "a day"), 0},
		"a small number of it":       {nil, pace(1, "a day"), 0},
		"a week of medicine":         {nil, days(MaxFirstVisitDays), 0},
		"a day more":                 {nil, days(MaxFirstVisitDays + 1), 'W'},
	})
}
