package models

import (
	"regexp"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models/fold"
	"github.com/enkaku/enkaku/models/vocab"
)

// The kinds of placement permit or notification.
const (
	PermitPaid = "paid_placement"
	PermitFree = "free_placement"
)

// MaxResponseHours is the longest that an agency can say it takes to answer: a
// month.
const MaxResponseHours = 720

// PermitWarnDays is how long before its end a permit is pointed out.
const PermitWarnDays = 60

var permitNumber = regexp.MustCompile(`^(0[1-9]|[1-3][0-9]|4[0-7])-(ユ|ム)-[0-9]{6}$`)

// CanonicalPermit returns a permit number in the form 13-ユ-123456: full-width
// digits, half-width kana and any kind of dash are understood, 許可番号 in
// front and spaces are dropped. What it does not understand it returns in the
// same folded form, so that the rules can refuse it.
func CanonicalPermit(s string) string {
	s = strings.Map(func(r rune) rune {
		switch r {
		case 'ﾕ':
			return 'ユ'
		case 'ﾑ':
			return 'ム'
		case 'ー', 'ｰ', '−', '‐', '‑', '–', '—', '―', '─':
			return '-'
		case ' ', '\t':
			return -1
		}
		return r
	}, fold.Width(s))
	for _, label := range []string{"許可番号", "届出受理番号", "有料職業紹介事業", "無料職業紹介事業", "厚生労働大臣許可", ":"} {
		s = strings.ReplaceAll(s, label, "")
	}
	return s
}

// Validate returns everything wrong with an agency's profile at once. Fields
// are those of its form: "name.ja", "permit.number", "attest.no_gift_money".
func (g *Agency) Validate(now time.Time) []Fault {
	c := &Check{Today: DateOf(now)}
	c.Need(!Blank(g.Name.In(vocab.JA)), "name.ja", "agency.name.required")
	c.Name("name.ja", g.Name.JA)
	c.Name("name.en", g.Name.EN)
	c.Name("placement_manager", g.PlacementManager)
	known(c, "pref", vocab.Prefs, given(g.Pref))
	c.Need(g.Pref != "" && FullAddress(g.Address), "address", "agency.address.required")
	c.Need(Reachable(g.Tel) || Reachable(g.Mail), "tel", "agency.contact.required")
	c.phone("tel", g.Tel)
	c.email("mail", g.Mail)
	if g.ResponseHours < 0 || g.ResponseHours > MaxResponseHours {
		c.Fail("response_hours", "agency.response_hours.range", itoa(MaxResponseHours))
	}
	c.Need(Reachable(g.ComplaintContact), "complaint_contact", "agency.complaint.required")
	c.Need(!Blank(g.PlacementManager), "placement_manager", "agency.manager.required")
	c.webPage("fee_url", g.FeeURL, true)
	c.webPage("penalty_url", g.PenaltyURL, true)
	known(c, "specialties", vocab.Specialties, g.Specialties)
	known(c, "work_groups", vocab.WorkGroups, g.WorkGroups)
	for _, declared := range []struct {
		field string
		yes   bool
	}{
		{"attest.no_repoaching", g.Attest.NoRepoaching}, {"attest.no_gift_money", g.Attest.NoGiftMoney},
		{"attest.accurate_info", g.Attest.AccurateInfo},
	} {
		c.Need(declared.yes, declared.field, "agency.attest.required")
	}
	return append(c.Faults, g.permitFaults(now)...)
}

// permitFaults says what is wrong with the permit: nothing may be published
// without one in force.
func (g *Agency) permitFaults(now time.Time) []Fault {
	c := &Check{Today: DateOf(now)}
	p := g.Permit
	number := CanonicalPermit(p.Number)
	if number == "" {
		c.Fail("permit.number", "agency.permit.missing")
		return c.Faults
	}
	c.Choose("permit.type", p.Type, PermitPaid, PermitFree)
	m := permitNumber.FindStringSubmatch(number)
	switch {
	case m == nil, p.Type == PermitPaid && m[2] != "ユ", p.Type == PermitFree && m[2] != "ム":
		c.Fail("permit.number", "agency.permit.format")
	case g.Pref != "" && m[1] != string(g.Pref):
		c.Warn("permit.number", "agency.permit.pref", m[1])
	}
	if p.From != "" && (!p.From.Valid() || p.From > c.Today) {
		c.Fail("permit.from", "agency.permit.dates")
	}
	switch {
	case !p.To.Valid():
		c.Fail("permit.to", "agency.permit.dates")
	case p.To < c.Today:
		c.Fail("permit.to", "agency.permit.expired")
	case c.Today.DaysUntil(p.To) <= PermitWarnDays:
		c.Hint("permit.to", "agency.permit.ending", string(p.To))
	}
	return c.Faults
}

// email refuses an address that is given and not one.
func (c *Check) email(field, address string) {
	if Blank(address) {
		return
	}
	if _, err := NormalizeEmail(address); err != nil {
		c.Fail(field, "email.invalid")
	}
}

// webPage refuses what is not an https address; "" is refused when required.
func (c *Check) webPage(field, address string, required bool) {
	if address == "" && !required {
		return
	}
	c.Need(httpsURL(address), field, "org.url.https")
}
