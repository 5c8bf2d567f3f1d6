package models

import (
	"net/url"
	"regexp"
	"strings"

	"github.com/enkaku/enkaku/models/fold"
	"github.com/enkaku/enkaku/models/vocab"
)

// Validate returns everything wrong with an employer's profile at once.
func (e *Employer) Validate() []Fault {
	c := &Check{}
	c.Need(!Blank(e.Name.In(vocab.JA)), "name.ja", "employer.name.required")
	c.Name("name.ja", e.Name.JA)
	c.Name("name.en", e.Name.EN)
	c.Name("manager", e.Manager)
	c.Need(vocab.PosterKinds.Has(e.Kind) && e.Kind != "agency", "kind", "employer.kind.required")
	if e.Kind == "company" && !Blank(e.Name.In(vocab.JA)) && !HasLegalForm(e.Name.JA+" "+e.Name.EN) {
		c.Warn("name.ja", "job.recruiter_name.legal")
	}
	c.Need(vocab.Prefs.Has(e.Pref), "pref", "employer.pref.required")
	c.Need(FullAddress(e.Address), "address", "job.recruiter_address.required")
	if named := vocab.PrefsNamed(e.Address); len(named) == 1 && e.Pref != "" && named[0] != e.Pref {
		c.Warn("pref", "employer.pref.address", string(named[0]))
	}
	c.Need(Reachable(e.Tel) || Reachable(e.Mail) || httpsURL(e.Form), "tel", "job.recruiter_contact.required")
	c.phone("tel", e.Tel)
	c.email("mail", e.Mail)
	c.webPage("form", e.Form, false)
	c.OneOf("online_care_notice", e.OnlineCareNotice, "filed", NoticeGrandfathered, "preparing")
	if e.Kind == "medical_institution" {
		c.Need(!Blank(e.Manager), "manager", "employer.manager.required")
	}
	if e.CorporateNumber != "" && !CorporateNumberValid(e.CorporateNumber) {
		c.Fail("corporate_number", "employer.corporate_number.invalid")
	}
	c.Text("about.ja", e.About.JA, MaxDuties)
	c.Text("about.en", e.About.EN, MaxDuties)
	return c.Faults
}

var thirteenDigits = regexp.MustCompile(`^[0-9]{13}$`)

// CorporateNumberValid reports whether s is a corporate number (法人番号) with
// the right check digit: 9 − (Σ Pn·Qn mod 9), Pn the n-th digit from the right
// of the last twelve, Qn 1 for odd n and 2 for even (ordinance of the Ministry
// of Finance on corporate numbers).
func CorporateNumberValid(s string) bool {
	s = strings.ReplaceAll(strings.ReplaceAll(fold.Width(s), "-", ""), " ", "")
	if !thirteenDigits.MatchString(s) {
		return false
	}
	sum := 0
	for n := 1; n <= 12; n++ {
		weight := 2 - n%2
		sum += int(s[13-n]-'0') * weight
	}
	return int(s[0]-'0') == 9-sum%9
}

func httpsURL(s string) bool {
	u, err := url.Parse(s)
	return err == nil && u.Scheme == "https" && strings.Contains(u.Host, ".") && u.User == nil && len(s) <= 2000
}
