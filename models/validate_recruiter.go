package models

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/enkaku/enkaku/models/vocab"
)

// checkRecruiter wants the name, address and contact of who employs or
// commissions (Employment Security Act enforcement rules art. 4-2; Freelance
// Act art. 12): without all three an advert counts as misleading.
func checkRecruiter(c *checker) {
	e := c.a.Employer
	name := strings.TrimSpace(e.Name.In(vocab.JA))
	c.need(c.a.EmployerID != "" && name != "", "employer", "job.recruiter_name.required")
	if name != "" && e.Kind == "company" && !legalForm.MatchString(name+" "+e.Name.EN) {
		c.warn("employer", "job.recruiter_name.legal")
	}
	if c.ctx.Poster == OrgAgency && name != "" && name == strings.TrimSpace(c.ctx.PosterName.In(vocab.JA)) {
		c.fail("employer", "job.recruiter_name.agency")
	}
	c.need(fullAddress(e.Address), "employer", "job.recruiter_address.required")
	c.need(reachable(e.Contact), "employer", "job.recruiter_contact.required")
}

var legalForm = regexp.MustCompile(`会社|法人|機構|組合|協会|財団|社団|大学|\(株\)|(株)|K\.K\.|Co\.|Ltd|Inc|LLC|Corp|GK`)

// fullAddress reports whether an address names a place and a number.
func fullAddress(s string) bool {
	return len([]rune(s)) >= 8 && numbered(s)
}

// numbered reports whether s contains a digit or 丁目, 番地 after a Kanji number.
func numbered(s string) bool {
	return strings.ContainsFunc(s, unicode.IsDigit) || kanjiNumber.MatchString(s)
}

var kanjiNumber = regexp.MustCompile(`[一二三四五六七八九十]+(丁目|番|号)`)

// reachable reports whether s is a telephone number, a mail address or an
// https form. An account of a message service alone is none of them.
func reachable(s string) bool {
	s = strings.TrimSpace(s)
	digits := 0
	for _, r := range s {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	local, domain, at := strings.Cut(s, "@")
	switch {
	case strings.HasPrefix(s, "https://") && len(s) > len("https://a.jp"):
		return true
	case at && local != "" && strings.Contains(domain, "."):
		return true
	}
	return digits >= 9
}
