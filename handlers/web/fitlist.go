package web

import (
	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/doctormatch"
	"github.com/enkaku/enkaku/templates"
)

// FitLine is one line of how a job fits a doctor: what fits, what does not, and
// what the profile leaves open.
type FitLine struct {
	Text string
	Mark FitMark
	Fix  templates.Link // the part of the profile where it could change; without an address: none
}

// FitMark is the class of a line of the list.
type FitMark string

// The marks: ✓, ✗ and ?.
const (
	FitYes  FitMark = ""
	FitNo   FitMark = "no"
	FitOpen FitMark = "open"
)

// Fits is the list of how a job fits a doctor, the same whether the job is ruled
// out or not: what rules it out, what speaks for it, what against it, and what the
// profile does not say.
func (s *Site) Fits(c *fiber.Ctx, m doctormatch.Match, j *models.Job, d *models.Doctor) (lines []FitLine) {
	for _, o := range s.Obstacles(c, m) {
		mark := FitNo
		if o.Open {
			mark = FitOpen
		}
		lines = append(lines, FitLine{o.Text, mark, o.Fix})
	}
	good, _ := s.reasons(c, m, fitKeys)
	for _, text := range good {
		lines = append(lines, FitLine{Text: text})
	}
	var sure, open doctormatch.Match
	for _, r := range m.Reasons {
		if _, asks := openAt[r.Kind]; !asks || r.Good {
			sure.Reasons = append(sure.Reasons, r)
		}
	}
	_, against := s.reasons(c, sure, fitKeys)
	for _, text := range against {
		lines = append(lines, FitLine{Text: text, Mark: FitNo})
	}
	for _, r := range m.Reasons {
		at, asks := openAt[r.Kind]
		if !asks || r.Good {
			continue
		}
		open.Reasons = []doctormatch.Reason{r}
		if _, text := s.reasons(c, open, fitKeys); len(text) > 0 {
			lines = append(lines, FitLine{text[0], FitOpen, s.fixAt(c, at)})
		}
	}
	return append(lines, s.unsaid(c, j, d)...)
}

// openAt are the reasons against a job that may only mean that the profile does
// not say it, with the part of it where it could.
var openAt = map[doctormatch.ReasonKind]string{
	doctormatch.ReasonLicence: "licences", doctormatch.ReasonSkill: "means", doctormatch.ReasonEquipment: "means",
}

// unsaid are the parts of the profile that are empty though the job says something
// to compare with them.
func (s *Site) unsaid(c *fiber.Ctx, j *models.Job, d *models.Doctor) (lines []FitLine) {
	say := s.Say(c)
	for _, part := range []struct {
		open     bool
		what, at string
	}{
		{len(d.Wants.Works) == 0, "want_works", "wants"},
		{len(d.Specialties) == 0 && len(j.Specialties) > 0, "specialties", "self"},
		{len(d.Wants.Schedules) == 0 && d.Wants.Free == 0 && len(j.Schedules) > 0, "want_schedules", "wants"},
		{d.Wants.MinHourly == 0, "min_hourly", "wants"},
		{len(d.Skills) == 0 && len(j.Skills.Required) > 0, "skills", "means"},
	} {
		if part.open {
			text := say("doctor.fit_unsaid", say("doctor."+part.what))
			lines = append(lines, FitLine{text, FitOpen, s.fixAt(c, part.at)})
		}
	}
	return lines
}

// fixAt leads to a part of the profile's form.
func (s *Site) fixAt(c *fiber.Ctx, part string) templates.Link {
	v := VisitOf(c)
	return templates.Link{Href: templates.Href(v.Lang, "/me/profile#"+part), Text: s.Say(c)("doctor.fix_" + part)}
}
