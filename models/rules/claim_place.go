package rules

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/expr"
	"github.com/enkaku/enkaku/models/fold"
	"github.com/enkaku/enkaku/models/vocab"
)

// placeRules hold what is said about coming in person against the remote level
// and the attendance of the fields (accurate display, Employment Security Act
// art. 5-4); the rounds of an occupational physician against the Industrial
// Safety and Health Act rules, art. 15.
var placeRules = map[ClaimKind]claimRule{
	ClaimAttendance:   {"job.lint.attendance", judgeAttendance, "onsite.frequency"},
	ClaimMayAttend:    {"job.lint.may_attend", judgeMayAttend, ""},
	ClaimNoAttendance: {"job.lint.fully_remote", judgeNoAttendance, "onsite.frequency"},
	ClaimNearlyRemote: {"job.lint.nearly_remote", judgeNearlyRemote, ""},
	ClaimNoHome:       {"job.lint.no_home", judgeNoHome, "locations"},
	ClaimHome:         {"job.lint.home", judgeHome, "locations"},

	ClaimAppointed: {"job.lint.appointed", judgeAppointed, ""},
	ClaimNoRounds:  {"job.oh.rounds_replaced", judgeNoRounds, ""},
	ClaimInName:    {"job.lint.in_name", blocked, ""},
	ClaimHeadcount: {"job.oh.headcount_differs", judgeHeadcount, "regulatory.oh.site_headcount"},

	ClaimSizeDue:     {"job.lint.oh_size", judgeSizeDue, ""},
	ClaimUnappointed: {"job.lint.unappointed", judgeUnappointed, ""},
}

// rarest is how many days on site a year, fewer than which are a doubt beside
// "fully remote" and no contradiction.
const rarest = 3

func judgeAttendance(c *checker, cl Claim) models.Severity {
	switch c.a.Remote {
	case vocab.RemoteFull:
		if cl.Unit == "first" && c.a.Onsite.Frequency == vocab.OnsiteOnboarding {
			return 0
		}
		if cl.Number == 0 && c.claimedAt(ClaimMayAttend, cl.Field) {
			return 0 // said of what may be, and judged there
		}
		if cl.Number > 0 && cl.Number < rarest {
			return models.FaultWarning // so rare that people still call it remote
		}
		return models.FaultError
	case vocab.RemotePartial:
		return judgeMoreOften(c, cl)
	}
	return 0
}

// judgeMoreOften compares how often one comes with the field. Less than the
// field is wrong only where the text says how often one comes at all.
func judgeMoreOften(c *checker, cl Claim) models.Severity {
	said, stated := vocab.OnsiteFrequencies.Ordinal(vocab.OnsiteOf(cl.Number)),
		vocab.OnsiteFrequencies.Ordinal(c.a.Onsite.Frequency)
	switch {
	case said == stated && c.moreDays(cl):
		return models.FaultError
	case cl.Number == 0 || stated < 0 || said == stated || cl.Unit == "first" ||
		c.claimedAt(ClaimNearlyRemote, cl.Field):
		return 0
	case cl.Unit == "all" && said < stated:
		return models.FaultError
	case c.does(vocab.WorkOccupationalHealth):
		return models.FaultWarning // rounds and attendance that do not add up
	case said > stated:
		return models.FaultError
	}
	return 0
}

// daysAWeek is how many days a week a note on attendance says.
var daysAWeek = expr.Lazy(`週(?:に)?([2-7])|(?i)\b(two|three|four|five) days`)

// moreDays reports whether several days a week of a text are more than those
// of the note on attendance.
func (c *checker) moreDays(cl Claim) bool {
	m := daysAWeek.FindStringSubmatch(fold.Width(c.a.Onsite.Note))
	if m == nil {
		return false
	}
	noted := slices.Index([]string{"two", "three", "four", "five"}, strings.ToLower(m[2])) + 2
	if m[1] != "" {
		noted = int(m[1][0] - '0')
	}
	return cl.Number/52 > float64(noted)+0.5 && cl.Number/52 < 8
}

func judgeMayAttend(c *checker, cl Claim) models.Severity {
	if c.a.Remote != vocab.RemoteFull {
		return 0
	}
	return models.FaultWarning
}

func judgeNoAttendance(c *checker, _ Claim) models.Severity {
	if c.a.Remote != vocab.RemotePartial {
		return 0
	}
	return models.FaultError
}

func judgeNearlyRemote(c *checker, _ Claim) models.Severity {
	if c.a.Remote == vocab.RemotePartial {
		return models.FaultWarning
	}
	return 0
}

func judgeNoHome(c *checker, _ Claim) models.Severity {
	if c.a.Remote == vocab.RemoteSatellite || !c.a.WorkableFrom(vocab.LocationHome) {
		return 0
	}
	return models.FaultError
}

func judgeHome(c *checker, _ Claim) models.Severity {
	if c.a.Remote == vocab.RemoteSatellite {
		return models.FaultError
	}
	return 0
}

// homeWords are words of a place of work that leave the doctor at home or where
// they like.
var homeWords = expr.Lazy(`自宅|在宅|任意|個室|場所を問わ|どこ|指定(は)?(なし|しない|ありません)|受託者|お好き|リモート|テレワーク|オンライン|(?i:home|remote|anywhere|any |chosen|contractor|online)`)

// insideWords are words of a place of work that put the doctor on site.
var insideWords = expr.Lazy(`(院内|社内|所内|館内|センター内|オフィス内|店内|室内)(での?|に|の)?(勤務|常駐|業務)?|(オフィス|センター|本社|クリニック|病院)(に|で|にて|での)(勤務|常駐|業務)|(?i:at the (office|clinic|hospital|centre|center))`)

// checkWorkplaceWords wants the place of work of a fully remote job to be the
// doctor's home or own choice.
func (c *checker) checkWorkplaceWords() {
	if c.a.Remote != vocab.RemoteFull {
		return
	}
	field, place := "terms.place", fold.Width(c.a.Terms.Place)
	if c.employed() {
		field, place = "terms.workplace.initial", fold.Width(c.a.Terms.Workplace.Initial)
	}
	if models.Blank(place) {
		return
	}
	if !homeWords.MatchString(place) || insideWords.MatchString(place) && !strings.Contains(place, "または") {
		c.Fail(field, "job.workplace.not_home", excerpt(place))
	}
}

// judgeAppointed: an appointed occupational physician makes rounds in person,
// so the work is neither fully remote nor hidden under another kind.
func judgeAppointed(c *checker, cl Claim) models.Severity {
	duty := c.a.Regulatory.OH
	appointed := duty != nil && (duty.Scope == models.ScopeAppointed || duty.Scope == models.ScopeSub)
	if !c.does(vocab.WorkOccupationalHealth) || c.a.Remote == vocab.RemoteFull || !appointed {
		return models.FaultError
	}
	return 0
}

func judgeNoRounds(c *checker, _ Claim) models.Severity {
	duty := c.a.Regulatory.OH
	if duty == nil || duty.Scope != models.ScopeAppointed && duty.Scope != models.ScopeSub {
		return 0
	}
	return models.FaultError
}

// judgeHeadcount compares a number of workers with the field: some number of
// the text has to be near it.
func judgeHeadcount(c *checker, cl Claim) models.Severity {
	duty := c.a.Regulatory.OH
	if !c.does(vocab.WorkOccupationalHealth) || duty == nil || duty.SiteHeadcount <= 0 {
		return 0
	}
	near := func(cl Claim) bool {
		size := float64(duty.SiteHeadcount)
		return cl.Kind == ClaimHeadcount && cl.Number > size*0.9 && cl.Number < size*1.1
	}
	if slices.ContainsFunc(c.claims, near) {
		return 0
	}
	return models.FaultWarning
}

// From DedicatedFrom workers, or DedicatedHazardousFrom in hazardous work, a
// site has a physician of its own (Ordinance on Industrial Safety and Health,
// art. 13).
const (
	DedicatedFrom          = 1000
	DedicatedHazardousFrom = 500
)

// judgeSizeDue: a physician who only visits is too little for the number of
// workers that the text says.
func judgeSizeDue(c *checker, cl Claim) models.Severity {
	from := float64(DedicatedFrom)
	if cl.Unit == "hazardous" {
		from = DedicatedHazardousFrom
	}
	if c.does(vocab.WorkOccupationalHealth) && cl.Number >= from {
		return models.FaultWarning
	}
	return 0
}

// judgeUnappointed: from fifty workers an appointment is due (Industrial Safety
// and Health Act, art. 13), and no advice by another way replaces it.
func judgeUnappointed(c *checker, _ Claim) models.Severity {
	if c.does(vocab.WorkOccupationalHealth) {
		return models.FaultWarning
	}
	return 0
}
