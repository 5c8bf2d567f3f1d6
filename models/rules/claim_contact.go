package rules

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// contactRules keep applications on the board, where the poster is known
// (notice of December 2024 against criminal recruitment), and adverts honest
// about who posts them.
var contactRules = map[ClaimKind]claimRule{
	ClaimMessenger:     {"job.lint.contact", judgeMessenger, ""},
	ClaimMessengerStep: {"job.lint.contact", doubted, ""},
	ClaimAroundBoard:   {"job.lint.contact", judgeAroundBoard, ""},
	ClaimQR:            {"job.lint.hidden_address", doubted, ""},
	ClaimHiddenMail:    {"job.lint.hidden_address", doubted, ""},
	ClaimPhone:         {"job.lint.phone", judgeContact, ""},
	ClaimURL:           {"job.lint.address", judgeURL, ""},
	ClaimMail:          {"job.lint.address", judgeContact, ""},

	ClaimBait:           {"job.lint.bait", blocked, ""},
	ClaimOtherThanShown: {"job.lint.other_than_shown", doubted, ""},
	ClaimUnnamed:        {"job.lint.unnamed", doubted, ""},
	ClaimActsFor:        {"job.lint.acts_for", doubted, ""},
	ClaimInstitution:    {"job.lint.other_institution", judgeInstitution, ""},
	ClaimPermit:         {"job.lint.permit", judgePermit, ""},
	ClaimPermitDates:    {"job.lint.permit_over", judgePermitDates, ""},
	ClaimSeveralJobs:    {"job.lint.several_jobs", doubted, ""},
}

// told are the fields that tell what the job is, where a way to reach the
// poster leads around the board. Contacts that the law wants stand elsewhere.
func told(field string) bool {
	return strings.HasPrefix(field, "title.") || strings.HasPrefix(field, "summary.") || field == "description" ||
		field == "terms.work.initial" || field == "terms.selection"
}

func judgeMessenger(_ *checker, cl Claim) models.Severity {
	if cl.Field == "terms.selection" {
		return models.FaultWarning
	}
	return models.FaultError
}

// judgeAroundBoard: asked to go around the board with a number or an address
// at hand. Where nobody is told how, but asked to leave the board, a person
// looks.
func judgeAroundBoard(c *checker, cl Claim) models.Severity {
	if c.claimedAt(ClaimPhone, cl.Field) || c.claimedAt(ClaimMail, cl.Field) || c.claimedAt(ClaimURL, cl.Field) ||
		strings.Contains(cl.Passage, "サイト") {
		return models.FaultError
	}
	if cl.Unit == "asked" {
		return models.FaultWarning
	}
	return 0
}

// judgeContact: a telephone number or a mail address in a title is never right.
func judgeContact(c *checker, cl Claim) models.Severity {
	switch {
	case strings.HasPrefix(cl.Field, "title."):
		return models.FaultError
	case !told(cl.Field), c.own(cl.Unit):
		return 0
	}
	return models.FaultWarning
}

// own reports whether a telephone number or a host is the poster's or the
// employer's.
func (c *checker) own(address string) bool {
	if strings.Contains(models.Digits(c.a.Employer.Contact), address) && len(address) >= 9 {
		return true
	}
	return slices.ContainsFunc(c.ctx.Own, func(own string) bool {
		return own == address || strings.Contains(own, ".") &&
			(strings.HasSuffix(address, "."+own) || strings.HasSuffix(own, "."+address))
	})
}

func judgeURL(c *checker, cl Claim) models.Severity {
	if !told(cl.Field) || c.own(cl.Unit) {
		return 0
	}
	return models.FaultWarning
}

// judgePermit compares a permit number in the text with the agency's own.
func judgePermit(c *checker, cl Claim) models.Severity {
	number := models.CanonicalPermit(cl.Unit)
	if c.ctx.Permit != "" && number == c.ctx.Permit {
		return 0
	}
	return models.FaultWarning
}

func judgePermitDates(c *checker, cl Claim) models.Severity {
	if to := models.Date(cl.Unit); to.Valid() && to < c.Today {
		return models.FaultWarning
	}
	return 0
}

// judgeInstitution doubts the name of an institution that is none of those behind the
// advert: the poster, who employs or commissions, and who answers for the care.
func judgeInstitution(c *checker, cl Claim) models.Severity {
	own := []vocab.Text{c.ctx.PosterName, c.a.Employer.Name}
	if e := c.ctx.Employer; e != nil {
		own = append(own, e.Name)
	}
	if i := c.ctx.Institution; i != nil {
		own = append(own, i.Name)
	}
	if models.NamedAs(cl.Unit, own...) {
		return 0
	}
	return models.FaultWarning
}
