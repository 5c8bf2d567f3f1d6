package rules

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/fold"
	"github.com/enkaku/enkaku/models/vocab"
)

// shapeRules: a text says something, and a title names the work that the
// fields offer and nothing else.
var shapeRules = map[ClaimKind]claimRule{
	ClaimMarkup:          {"job.lint.markup", blocked, ""},
	ClaimNothing:         {"job.lint.nothing", blocked, ""},
	ClaimBlanks:          {"job.lint.blanks", judgeBlanks, ""},
	ClaimLeftOpen:        {"job.lint.negotiable", judgeLeftOpen, ""},
	ClaimAsTheySee:       {"job.lint.as_they_see", judgeAsTheySee, ""},
	ClaimSlogan:          {"job.lint.slogan", doubted, ""},
	ClaimShouting:        {"job.title.signs", blocked, ""},
	ClaimStuffed:         {"job.title.stuffed", blocked, ""},
	ClaimTitleWork:       {"job.title.work", judgeTitleWork, ""},
	ClaimTitleSpecialty:  {"job.title.specialty", judgeTitleSpecialty, ""},
	ClaimTitleOccupation: {"job.title.occupation", blocked, ""},
	ClaimTitleNoWork:     {"job.title.no_work", doubted, ""},
}

// judgeBlanks: in a long text blanks of a template are seen by a person; a
// field that is nothing else is empty.
func judgeBlanks(_ *checker, cl Claim) models.Severity {
	if cl.Field == "description" {
		return models.FaultWarning
	}
	return models.FaultError
}

// conditions are the fields whose answer is a condition of work or pay.
func conditions(field string) bool {
	return strings.HasPrefix(field, "terms.") || strings.HasPrefix(field, "pay.") ||
		strings.HasPrefix(field, "safety.") ||
		strings.HasPrefix(field, "regulatory.") || strings.HasPrefix(field, "life_fit.") ||
		strings.HasPrefix(field, "onsite.")
}

func judgeLeftOpen(c *checker, cl Claim) models.Severity {
	if cl.Field == "safety.peer_meeting" && vocab.SaysLacking(cl.Passage) {
		return 0 // there need be no meetings
	}
	if conditions(cl.Field) {
		return models.FaultError
	}
	return 0
}

func judgeAsTheySee(_ *checker, cl Claim) models.Severity {
	if cl.Field == "terms.renewal.criteria" || cl.Field == "terms.selection" || cl.Field == "pay.raise" {
		return models.FaultWarning
	}
	return 0
}

// judgeTitleWork: some kind of work that the words may stand for is offered.
func judgeTitleWork(c *checker, cl Claim) models.Severity {
	if c.claimedAt(ClaimSeveralJobs, cl.Field) {
		return 0
	}
	for work := range strings.FieldsSeq(cl.Unit) {
		if c.does(vocab.WorkType(work)) {
			return 0
		}
	}
	return models.FaultError
}

func judgeTitleSpecialty(c *checker, cl Claim) models.Severity {
	if len(c.a.Specialties) == 0 || c.claimedAt(ClaimStuffed, cl.Field) ||
		slices.ContainsFunc(c.a.Specialties,
			func(s vocab.Specialty) bool { return related(s, vocab.Specialty(cl.Unit)) }) {
		return 0
	}
	return models.FaultWarning
}

// related reports whether two specialties are the same, one within the other,
// or one of them any.
func related(a, b vocab.Specialty) bool {
	if a == b || a == vocab.SpecialtyAny || b == vocab.SpecialtyAny {
		return true
	}
	first, _ := vocab.Specialties.Term(a)
	second, _ := vocab.Specialties.Term(b)
	return first.Parent == string(b) || second.Parent == string(a)
}

// checkTwins doubts an advert for a position that the same poster already has
// on the board, or before a reviewer: same employer, same main work, almost the
// same text.
func checkTwins(c *checker) {
	var own map[[3]rune]bool // read once: a poster may have thousands of others
	twinAmong := func(others []*models.Advert, code models.FaultCode) bool {
		for _, other := range others {
			if !sameWork(c.a, other) {
				continue
			}
			if own == nil {
				own = pieces(c.a.Description)
			}
			if likeness(own, other.Description) >= sameText {
				c.Warn("description", code, excerpt(other.Title.In(c.a.Lang)))
				return true
			}
		}
		return false
	}
	if !twinAmong(c.ctx.Others, "job.duplicate.near") {
		twinAmong(c.ctx.Waiting, "job.duplicate.waiting")
	}
}

// Twins reports whether two adverts are about the same position in other
// words: the same employer, main work and specialties, and descriptions that
// share most of their text.
func Twins(a, b *models.Advert) bool {
	return sameWork(a, b) && likeness(pieces(a.Description), b.Description) >= sameText
}

func sameWork(a, b *models.Advert) bool {
	return a.EmployerID == b.EmployerID && a.PrimaryWork == b.PrimaryWork && a.Remote == b.Remote &&
		slices.Equal(a.Specialties, b.Specialties)
}

// sameText is the share of common pieces from which two texts are the same.
const sameText = 0.8

// likeness returns the share of pieces of three characters that two texts have
// in common, of those that either has; one of them is given by its pieces. It is 0
// once so many are others that the share is below sameText whatever follows.
func likeness(one map[[3]rune]bool, other string) float64 {
	rs := []rune(fold.Width(other))
	most := int(float64(len(one)) * (1/sameText - 1)) // others beside all of one
	common, others := map[[3]rune]bool{}, map[[3]rune]bool{}
	for i := 0; i+3 <= len(rs); i++ {
		p := [3]rune(rs[i : i+3])
		if one[p] {
			common[p] = true
		} else if others[p] = true; len(others) > most {
			return 0
		}
	}
	if len(one)+len(others) == 0 {
		return 0
	}
	return float64(len(common)) / float64(len(one)+len(others))
}

func pieces(s string) map[[3]rune]bool {
	rs := []rune(fold.Width(s))
	set := make(map[[3]rune]bool, len(rs))
	for i := 0; i+3 <= len(rs); i++ {
		set[[3]rune(rs[i:i+3])] = true
	}
	return set
}
