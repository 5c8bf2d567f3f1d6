package models

import (
	"regexp"
	"slices"
	"strings"
)

// Limits of choices.
const (
	MaxSecondaryWork = 4
	MaxSpecialties   = 8
)

// checkWork wants one main kind of work, at most four others, and one to
// eight specialties.
func checkWork(c *checker) {
	a := c.a
	c.need(WorkTypes.Has(a.PrimaryWork), "work.primary", "job.work_type.required")
	if len(a.SecondaryWork) > MaxSecondaryWork {
		c.fail("work.secondary", "job.work_type.too_many")
	}
	if slices.Contains(a.SecondaryWork, a.PrimaryWork) && a.PrimaryWork != "" {
		c.fail("work.secondary", "job.value.twice", string(a.PrimaryWork))
	}
	count := len(a.Specialties)
	c.need(count >= 1 && count <= MaxSpecialties, "specialties", "job.specialties.required")
	if count > 1 && slices.Contains(a.Specialties, SpecialtyAny) {
		c.hint("specialties", "job.specialties.any")
	}
	c.need(len(a.Languages) > 0, "languages", "job.languages.required")
}

// checkContract wants a form of work and a nature of contract that fit, in
// one posting only one of the two regimes.
func checkContract(c *checker) {
	a := c.a
	c.need(EmploymentTypes.Has(a.Employment), "employment", "job.employment_type.required")
	if !ContractNatures.Has(a.Contract) {
		c.fail("contract", "job.contract_nature.required")
		return
	}
	switch a.Employment {
	case EmploymentFullTime, EmploymentPartTime, EmploymentRegularPartTime, EmploymentSpot:
		c.need(c.employed(), "contract", "job.contract_nature.invalid")
	case EmploymentService:
		c.need(!c.employed(), "contract", "job.contract_nature.invalid")
	}
	if bothContracts.MatchString(foldWidth(a.Title.JA + "\n" + a.Title.EN + "\n" + a.Description)) {
		c.fail("contract", "job.contract_nature.mixed")
	}
	if a.Employment == EmploymentSpot && !numbered(a.Terms.Holidays) {
		c.fail("terms.holidays", "job.spot.dates")
	}
	if !c.employed() && c.employmentTraits() >= looksEmployed {
		c.warn("contract", "job.contract.looks_like_employment")
	}
}

var bothContracts = regexp.MustCompile(`雇用(契約)?(または|又は|もしくは|か|/|・)業務委託|業務委託(契約)?(または|又は|もしくは|か|/|・)雇用`)

// looksEmployed is the number of traits from which a contract of service
// resembles employment (courts look at the facts, not at the name).
const looksEmployed = 4

// employmentTraits counts what makes a contract of service resemble
// employment: set hours, set place, no refusal, pay by the hour, attendance
// control, exclusivity, no substitutes, all tools lent.
func (c *checker) employmentTraits() int {
	a := c.a
	text := foldWidth(a.Description + "\n" + a.Terms.Time + "\n" + a.Terms.Work.Initial + "\n" + a.Terms.Place)
	traits := 0
	for _, has := range []bool{
		len(a.Terms.Hours.Patterns) > 0 || setHours.MatchString(foldWidth(a.Terms.Time)),
		a.Remote == RemoteSatellite || OnsiteFrequencies.Ordinal(a.Onsite.Frequency) >= OnsiteFrequencies.Ordinal(OnsiteWeekly),
		noRefusal.MatchString(text),
		a.Pay.Unit == PayHourly,
		attendance.MatchString(text),
		exclusive.MatchString(text),
		noSubstitute.MatchString(text),
		a.toolsLent(),
	} {
		if has {
			traits++
		}
	}
	return traits
}

var (
	setHours     = regexp.MustCompile(`\d{1,2}(:\d{2}|時(\d{1,2}分)?)\s*[-~〜–からより]+\s*\d{1,2}(:\d{2}|時)`)
	noRefusal    = regexp.MustCompile(`(拒否|辞退|お断り)(は|が)?でき(ません|ない)|必ず(受け|お受け|対応)|cannot (refuse|decline)`)
	attendance   = regexp.MustCompile(`タイムカード|勤怠|出勤簿|(欠勤|休み|休暇).{0,8}(承認|許可)|打刻|time ?card|absence.{0,12}approv`)
	exclusive    = regexp.MustCompile(`専業|(兼業|副業|他社|競合).{0,10}(禁止|不可|できません)|exclusive(ly)? for us`)
	noSubstitute = regexp.MustCompile(`(代理|代わりの医師|再委託).{0,8}(不可|禁止|認め(ません|ない)|できません)|no substitut`)
)

// toolsLent reports whether the other side provides every device.
func (a *Advert) toolsLent() bool {
	lent := 0
	for _, device := range []EquipSec{"work_pc", "camera_headset", "medical_monitor", "dual_monitor", "reading_workstation"} {
		switch a.Equipment[device] {
		case "employer":
			lent++
		case "doctor", "shared":
			return false
		}
	}
	return lent > 0
}

// allText returns every text of the advert that a reader sees.
func (c *checker) allText() string {
	var b strings.Builder
	for _, n := range c.texts() {
		b.WriteString(n.text)
		b.WriteByte('\n')
	}
	return foldWidth(b.String())
}
