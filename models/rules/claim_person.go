package rules

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
)

// personRules: the Equal Employment Opportunity Act art. 5 (sex), the Labour
// Measures Act art. 9 (age), the Employment Security Act art. 5-5 with its
// guidelines (what may not be a condition or asked).
var personRules = map[ClaimKind]claimRule{
	ClaimSex:        {"job.lint.sex", blocked, ""},
	ClaimSexAction:  {"job.lint.sex_action", doubted, ""},
	ClaimSexPresent: {"job.lint.sex_present", doubted, ""},
	ClaimAge:        {"job.lint.age", judgeAge, ""},
	ClaimAgeMax:     {"job.lint.age", judgeAgeMax, ""},
	ClaimAgeMin:     {"job.lint.age", judgeAgeMin, ""},
	ClaimAgeProxy:   {"job.lint.age_proxy", doubted, ""},
	ClaimAgeOlder:   {"job.lint.senior", doubted, ""},
	ClaimStatus:     {"job.lint.forbidden_condition", blocked, ""},
	ClaimStatusHint: {"job.lint.status_hint", doubted, ""},
	ClaimSchool:     {"job.lint.school", doubted, ""},
	ClaimNative:     {"job.lint.native", doubted, ""},
}

// ageGround returns the ground of an age limit: as chosen in the form, else as
// the text itself names it.
func (c *checker) ageGround(field string) string {
	if c.a.Terms.AgeGround != "" {
		return c.a.Terms.AgeGround
	}
	for _, cl := range c.claims {
		if cl.Kind == ClaimAgeGround && cl.Field == field {
			return cl.Unit
		}
	}
	return ""
}

func judgeAge(c *checker, cl Claim) models.Severity {
	if c.ageGround(cl.Field) == models.AgeGroundSenior && strings.Contains(cl.Passage, "60代") {
		return models.FaultWarning
	}
	if c.ageGround(cl.Field) == models.AgeGroundCareer && c.forCareer() || c.withinLawfulLimit(cl) {
		return 0
	}
	return models.FaultError
}

// withinLawfulLimit reports whether words about age are a part of a limit that a
// ground carries: 60歳 of 60歳未満.
func (c *checker) withinLawfulLimit(cl Claim) bool {
	return slices.ContainsFunc(c.claims, func(limit Claim) bool {
		return limit.Kind == ClaimAgeMax && limit.Field == cl.Field && strings.Contains(limit.Passage, cl.Passage) &&
			judgeAgeMax(c, limit) == 0
	})
}

// forCareer reports whether the young may be recruited for a career: with an
// indefinite employment and no experience asked.
func (c *checker) forCareer() bool {
	return c.a.Terms.Term.Type == models.TermIndefinite && c.employed() && !c.asksExperience()
}

// judgeAgeMax asks whether a ground carries an upper limit.
func judgeAgeMax(c *checker, cl Claim) models.Severity {
	last := int(cl.Number)
	if cl.Unit == "below" {
		last--
	}
	indefinite := c.a.Terms.Term.Type == models.TermIndefinite
	switch c.ageGround(cl.Field) {
	case models.AgeGroundRetirement:
		if indefinite && c.a.Terms.RetireAge > 0 && last >= c.a.Terms.RetireAge-1 {
			return 0
		}
	case models.AgeGroundCareer:
		if c.forCareer() {
			return 0
		}
	case models.AgeGroundSenior:
		return models.FaultWarning
	}
	return models.FaultError
}

// judgeAgeMin asks whether a ground carries a lower limit. What no doctor is
// younger than limits nobody.
func judgeAgeMin(c *checker, cl Claim) models.Severity {
	years := int(cl.Number)
	switch {
	case c.ageGround(cl.Field) == models.AgeGroundSenior && years >= 60, years <= 20:
		return 0
	case years >= 60:
		return models.FaultWarning
	}
	return models.FaultError
}

// asksExperience reports whether the advert asks for experience, by its note
// on licences or in its text.
func (c *checker) asksExperience() bool { return c.claimed(ClaimExperience) }
