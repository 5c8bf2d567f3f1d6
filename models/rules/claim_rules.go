package rules

import (
	"strings"

	"github.com/enkaku/enkaku/models"
)

// claimRule says what a claim means.
type claimRule struct {
	code  models.FaultCode
	judge func(*checker, Claim) models.Severity // 0: nothing
	also  string                                // the field that the claim contradicts
}

// checkWords judges what the texts say, by the law and by the fields.
func checkWords(c *checker) {
	for _, cl := range c.claims {
		rule, known := claimRules[cl.Kind]
		if !known {
			continue
		}
		severity := rule.judge(c, cl)
		if severity == 0 || outweighed(cl) && !c.saidTwice(cl) {
			continue
		}
		words := excerpt(cl.Passage)
		c.Add(severity, cl.Field, rule.code, words)
		if rule.also != "" {
			c.Add(severity, rule.also, rule.code, words)
		}
	}
	c.checkLikeEmployee()
	c.checkWorkplaceWords()
	c.checkStatements()
	c.checkResembling()
}

// maxExcerpt is how many characters of a passage a fault shows.
const maxExcerpt = 60

// excerpt is a passage on one line, cut to a length that people read.
func excerpt(passage string) string {
	rs := []rune(strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if models.Unprintable(r) || r >= 0x200b && r <= 0x200f || r == 0xfeff {
			return -1
		}
		return r
	}, passage)), " "))
	if len(rs) > maxExcerpt {
		return string(rs[:maxExcerpt]) + "…"
	}
	return string(rs)
}

// claimed reports whether any text makes a claim of the kind.
func (c *checker) claimed(kind ClaimKind) bool {
	for _, cl := range c.claims {
		if cl.Kind == kind {
			return true
		}
	}
	return false
}

// claimedAt reports whether a field makes a claim of the kind.
func (c *checker) claimedAt(kind ClaimKind, field string) bool {
	for _, cl := range c.claims {
		if cl.Kind == kind && cl.Field == field {
			return true
		}
	}
	return false
}

// Judgements that several kinds share.

func blocked(*checker, Claim) models.Severity { return models.FaultError }
func doubted(*checker, Claim) models.Severity { return models.FaultWarning }

// blockedIfEmployed is for what labour law forbids and a contract of service
// may not do without a look.
func blockedIfEmployed(c *checker, _ Claim) models.Severity {
	if c.employed() {
		return models.FaultError
	}
	return models.FaultWarning
}

// claimRules is the table of what claims mean.
var claimRules = joinedRules(personRules, moneyRules, placeRules, careRules, contractRules, contactRules, shapeRules)

func joinedRules(parts ...map[ClaimKind]claimRule) map[ClaimKind]claimRule {
	all := map[ClaimKind]claimRule{}
	for _, part := range parts {
		for kind, rule := range part {
			all[kind] = rule
		}
	}
	return all
}
