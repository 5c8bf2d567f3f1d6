package models

import (
	"regexp"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models/fold"
	"github.com/enkaku/enkaku/models/vocab"
)

// licenceNumbers are the forms of the numbers that have one; other licences
// take up to 30 characters.
var licenceNumbers = map[vocab.Licence]*regexp.Regexp{
	vocab.LicenceMedical:      regexp.MustCompile(`^[1-9][0-9]{0,6}$`),
	vocab.LicencePsychiatrist: regexp.MustCompile(`^[0-9]{1,6}$`),
	"uk_license":              regexp.MustCompile(`^[0-9]{7}$`),
	"au_license":              regexp.MustCompile(`^MED[0-9]{10}$`),
}

// freeNumber is the form of all other licence numbers.
var freeNumber = regexp.MustCompile(`^[\p{L}\p{N}/.-]{1,30}$`)

// The most licences and hidden organisations a profile takes.
const (
	MaxLicences = 20
	MaxBlocked  = 50
)

// FirstRegistration is the earliest date of a registration a living doctor
// can have.
const FirstRegistration Date = "1946-01-01"

// CanonicalLicenceNumber drops 第 and 号, spaces and, for numbers that are
// digits only, dashes; full-width characters become half-width.
func CanonicalLicenceNumber(key vocab.Licence, s string) string {
	s = strings.Join(strings.Fields(fold.Width(s)), "")
	s = strings.TrimSuffix(strings.TrimPrefix(s, "第"), "号")
	if _, fixed := licenceNumbers[key]; fixed {
		s = strings.ToUpper(strings.NewReplacer("-", "", "ー", "", "－", "").Replace(s))
	}
	return s
}

// Validate returns everything wrong with a doctor's profile at once. A list's
// fields carry its index: "licences.0.number".
func (d *Doctor) Validate(now time.Time) []Fault {
	c := &Check{Today: DateOf(now)}
	c.Need(!Blank(d.DisplayName) && Runes(d.DisplayName) <= 30, "display_name", "doctor.display_name.required")
	c.Name("display_name", d.DisplayName)
	if posesAsBoard(d.DisplayName) {
		c.Fail("display_name", "doctor.display_name.board")
	}
	c.Name("legal_name", d.LegalName)
	if legal := strings.Join(strings.Fields(d.LegalName), ""); legal != "" &&
		legal == strings.Join(strings.Fields(d.DisplayName), "") {
		c.Hint("display_name", "doctor.display_name.legal")
	}
	c.Need(d.Lang.Valid(), "lang", "doctor.lang.required")
	if !d.Overseas {
		c.Need(vocab.Prefs.Has(d.Pref), "pref", "doctor.pref.required")
	}
	c.Need(d.Years >= 0 && d.Years <= 70, "years", "doctor.years.invalid")
	if d.Phone != "" {
		c.Need(Reachable(fold.Width(d.Phone)) && !strings.Contains(d.Phone, "@"), "phone", "doctor.phone.invalid")
	}
	c.Need(len(d.Specialties) <= 12, "specialties", "query.too_many", "12")
	known(c, "specialties", vocab.Specialties, d.Specialties)
	known(c, "skills", vocab.Skills, d.Skills)
	known(c, "equipment", vocab.EquipmentItems, d.Equipment)
	known(c, "languages", vocab.Languages, d.Languages)
	c.Choose("visibility", string(d.Visibility), string(VisibilityPrivate), string(VisibilityAppliedOnly),
		string(VisibilityVerified))
	for i, l := range d.Licences {
		l.check(c, "licences."+itoa(i)+".", d.Years)
	}
	c.checkWants(d)
	for i, b := range d.Blocked {
		if b.Org.ID == "" && Runes(b.Name) < 2 {
			c.Fail("blocked."+itoa(i)+".name", "doctor.blocked.short")
		} else if b.Org.ID == "" && HidesNobody(b.Name) {
			c.Fail("blocked."+itoa(i)+".name", "doctor.blocked.kind")
		}
	}
	c.Text("headline", d.Headline.JA+d.Headline.EN, 400)
	c.Text("self_pr", d.SelfPR.JA+d.SelfPR.EN, 2*MaxDuties)
	return c.Faults
}

// check looks at one licence; prefix is its place in the form.
func (l LicenceHeld) check(c *Check, prefix string, years int) {
	known(c, prefix+"key", vocab.Licences, given(l.Key))
	c.Need(l.Key != "", prefix+"key", "doctor.license.required")
	c.OneOf(prefix+"status", string(l.Status), string(LicenceUnverified), string(LicenceSubmitted),
		string(LicenceChecked),
		string(LicenceUnreadable), string(LicenceRejected), string(LicenceExpired))
	if number := CanonicalLicenceNumber(l.Key, l.Number); number != "" {
		form, fixed := licenceNumbers[l.Key]
		if !fixed {
			form = freeNumber
		}
		code := FaultCode("doctor.number.format")
		if l.Key == vocab.LicenceMedical {
			code = "doctor.license_no.format"
		}
		c.Need(form.MatchString(number), prefix+"number", code)
	}
	if l.Key == vocab.LicenceBoard {
		c.Need(vocab.Specialties.Has(l.Specialty), prefix+"specialty", "doctor.board.specialty")
	}
	if l.Key == "society_certified" {
		c.Need(!Blank(l.Detail), prefix+"detail", "doctor.society.required")
	}
	switch {
	case l.On == "":
	case !l.On.Valid() || l.On < FirstRegistration:
		c.Fail(prefix+"on", "doctor.license_date.invalid")
	case l.On > c.Today:
		c.Fail(prefix+"on", "doctor.license_date.future")
	case l.Key == vocab.LicenceMedical && l.On.DaysUntil(c.Today)/365+1 < years:
		c.Warn("years", "doctor.years.licence")
	}
	switch {
	case l.Expires == "":
	case !l.Expires.Valid() || l.On.Valid() && l.Expires < l.On:
		c.Fail(prefix+"expires", "doctor.license_date.invalid")
	case l.Expires < c.Today:
		c.Warn(prefix+"expires", "doctor.license.expired", string(l.Key))
	}
}

// checkWants refuses unknown values of what the doctor looks for.
func (c *Check) checkWants(d *Doctor) {
	var musts []string
	for dim := range Dimensions() {
		if dim.WantField() != "" {
			known(c, "wants."+dim.WantField(), dim.Vocabulary(), dim.Wanted(d))
		}
		if dim.Must() {
			musts = append(musts, dim.Key())
		}
	}
	w := d.Wants
	for _, must := range w.Hard {
		c.OneOf("wants.hard", must, musts...)
	}
	c.Need(w.MinHourly >= 0 && w.MinHourly <= 1_000_000, "wants.min_hourly", "doctor.min_hourly.invalid")
	hours := w.WeekHours
	bounded := hours.Min >= 0 && hours.Min <= 100 && hours.Max >= 0 && hours.Max <= 100
	c.Need(bounded && (hours.Max == 0 || hours.Min <= hours.Max), "wants.week_hours.max", "doctor.week_hours.invalid")
}
