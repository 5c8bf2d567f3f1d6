package rules

import (
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// limitedFor is an advert whose age limit rests on a ground.
func limitedFor(ground, term string) func(*models.Advert) {
	return func(a *models.Advert) { a.Terms.AgeGround, a.Terms.Term.Type = ground, term }
}

func TestAgesWithoutANumber(t *testing.T) {
	indefinite := models.TermIndefinite
	age := func(passage string, more ...Claim) []Claim {
		return append([]Claim{{Kind: ClaimAge, Passage: passage}}, more...)
	}
	named := func(field, ground string) Claim { return Claim{Kind: ClaimAgeGround, Field: field, Unit: ground} }
	inService := func(a *models.Advert) {
		limitedFor(models.AgeGroundCareer, indefinite)(a)
		a.Contract = vocab.ContractQuasiMandate
	}
	checkSayings(t, employee, map[string]saying{
		"no ground":                       {nil, age("60代"), 'E'},
		"people in their sixties":         {limitedFor(models.AgeGroundSenior, ""), age("60代活躍"), 'W'},
		"the old, whose ground is senior": {limitedFor(models.AgeGroundSenior, ""), age("若手"), 'E'},
		"the young, for a career":         {limitedFor(models.AgeGroundCareer, indefinite), age("若手"), 0},
		"for a career of a term":          {limitedFor(models.AgeGroundCareer, models.TermFixed), age("若手"), 'E'},
		"for a career, experienced":       {limitedFor(models.AgeGroundCareer, indefinite), age("若手", Claim{Kind: ClaimExperience, Field: "licences.note"}), 'E'},
		"for a career under contract":     {inService, age("若手"), 'E'},
		"another ground":                  {limitedFor(models.AgeGroundRetirement, indefinite), age("若手"), 'E'},
		"ground in the text":              {limitedFor("", indefinite), age("若手", named("", models.AgeGroundCareer)), 0},
		"ground in another text":          {limitedFor("", indefinite), age("若手", named("terms.time", models.AgeGroundCareer)), 'E'},
		"ground in form and text":         {limitedFor(models.AgeGroundLaw, indefinite), age("若手", named("", models.AgeGroundCareer)), 'E'},
		"something else in the text":      {limitedFor("", indefinite), age("若手", Claim{Kind: ClaimSignOn, Unit: models.AgeGroundCareer}), 'E'},
	})
}

func TestUpperLimitsOfAge(t *testing.T) {
	retiring := func(age int, term string) func(*models.Advert) {
		return func(a *models.Advert) {
			limitedFor(models.AgeGroundRetirement, term)(a)
			a.Terms.RetireAge = age
		}
	}
	indefinite := models.TermIndefinite
	upTo := func(n float64, unit string) []Claim { return []Claim{{Kind: ClaimAgeMax, Number: n, Unit: unit}} }
	experienced := append(upTo(35, "to"), Claim{Kind: ClaimExperience})
	checkSayings(t, employee, map[string]saying{
		"no ground":                       {nil, upTo(64, "to"), 'E'},
		"up to the age of retirement":     {retiring(65, indefinite), upTo(64, "to"), 0},
		"a year less":                     {retiring(65, indefinite), upTo(63, "to"), 'E'},
		"below the age of retirement":     {retiring(65, indefinite), upTo(65, "below"), 0},
		"below a year less":               {retiring(65, indefinite), upTo(64, "below"), 'E'},
		"retirement that is not stated":   {retiring(0, indefinite), upTo(64, "to"), 'E'},
		"retirement from a term":          {retiring(65, models.TermFixed), upTo(64, "to"), 'E'},
		"for a career":                    {limitedFor(models.AgeGroundCareer, indefinite), upTo(35, "to"), 0},
		"for a career of the experienced": {limitedFor(models.AgeGroundCareer, indefinite), experienced, 'E'},
		"of seniors":                      {limitedFor(models.AgeGroundSenior, ""), upTo(70, "to"), 'W'},
		"by another law":                  {limitedFor(models.AgeGroundLaw, indefinite), upTo(64, "to"), 'E'},
	})
}

func TestLowerLimitsOfAge(t *testing.T) {
	from := func(n float64) []Claim { return []Claim{{Kind: ClaimAgeMin, Number: n}} }
	senior, career := limitedFor(models.AgeGroundSenior, ""), limitedFor(models.AgeGroundCareer, models.TermIndefinite)
	checkSayings(t, employee, map[string]saying{
		"younger than any doctor": {nil, from(20), 0},
		"a year more":             {nil, from(21), 'E'},
		"just below sixty":        {nil, from(59), 'E'},
		"sixty without a ground":  {nil, from(60), 'W'},
		"sixty for a career":      {career, from(60), 'W'},
		"sixty of seniors":        {senior, from(60), 0},
		"59 of seniors":           {senior, from(59), 'E'},
	})
}

// The words of an age that are a part of a lawful limit are no limit of their own.
func TestWordsWithinALawfulLimit(t *testing.T) {
	lawful := func(a *models.Advert) {
		a.Terms.Term.Type, a.Terms.RetireAge = models.TermIndefinite, 60
	}
	limit := Claim{Kind: ClaimAgeMax, Passage: "60歳未満", Number: 60, Unit: "below"}
	ground := Claim{Kind: ClaimAgeGround, Unit: models.AgeGroundRetirement}
	checkSayings(t, employee, map[string]saying{
		"within a limit with its ground": {lawful, []Claim{{Kind: ClaimAge, Passage: "60歳"}, limit, ground}, 0},
		"a limit without a ground":       {lawful, []Claim{{Kind: ClaimAge, Passage: "60歳"}, limit}, 'E'},
		"other words beside it":          {lawful, []Claim{{Kind: ClaimAge, Passage: "若手"}, limit, ground}, 'E'},
	})
}
