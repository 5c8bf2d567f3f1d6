package web

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/doctormatch"
	"github.com/enkaku/enkaku/templates"
)

// Reasons says to a doctor why a job suits and where it falls short; values of
// one kind stand in one line.
func (s *Site) Reasons(c *fiber.Ctx, m doctormatch.Match) (good, missing []string) {
	return s.reasons(c, m, fitKeys)
}

// PosterReasons is Reasons for the poster of the job: about the doctor, and
// without the amounts of their wishes.
func (s *Site) PosterReasons(c *fiber.Ctx, m doctormatch.Match) (good, missing []string) {
	return s.reasons(c, m, posterFitKeys)
}

func (s *Site) reasons(c *fiber.Ctx, m doctormatch.Match, words fitWordKeys) (good, missing []string) {
	lang := VisitOf(c).Lang
	type line struct {
		kind doctormatch.ReasonKind
		good bool
	}
	var order []line
	about := map[line][]string{}
	for _, r := range m.Reasons {
		l := line{r.Kind, r.Good}
		if _, seen := about[l]; !seen {
			order = append(order, l)
		}
		about[l] = append(about[l], s.aboutWords(lang, r))
	}
	for _, l := range order {
		text := words.say(s.SayIn(lang), l.kind, l.good, templates.Joined(lang, about[l]))
		switch {
		case text == "":
		case l.good:
			good = append(good, text)
		default:
			missing = append(missing, text)
		}
	}
	return good, missing
}

// aboutWords names what a reason is about.
func (s *Site) aboutWords(lang vocab.Lang, r doctormatch.Reason) string {
	switch {
	case r.Kind == doctormatch.ReasonHidden:
		return s.SayIn(lang)("doctor.hide_" + r.Key)
	case r.Kind == doctormatch.ReasonFree:
		return s.SayIn(lang)("doctor.reason_free_not")
	case r.Kind == doctormatch.ReasonPay && r.Amount > 0:
		return templates.Yen(lang, r.Amount)
	case r.Kind == doctormatch.ReasonHours && r.Key == "":
		return strconv.FormatInt(r.Amount, 10)
	}
	return r.Label().In(lang)
}

// fitWordKeys are the words for a reason that speaks for a job, and against it.
type fitWordKeys map[doctormatch.ReasonKind][2]string

// say says what one kind of reasons says, "" for a kind without words.
func (k fitWordKeys) say(say templates.Say, kind doctormatch.ReasonKind, good bool, about string) string {
	words, ok := k[kind]
	switch {
	case kind == doctormatch.ReasonPay && about == "":
		return say("doctor.reason_pay_unknown") // for either side
	case !ok || about == "":
		return ""
	case good:
		return say(words[0], about)
	}
	return say(words[1], about)
}

// fitKeys speak to the doctor.
var fitKeys = fitWordKeys{
	doctormatch.ReasonWork:       {"doctor.reason_work", "doctor.reason_work_not"},
	doctormatch.ReasonSpecialty:  {"doctor.reason_specialty", "doctor.reason_specialty_not"},
	doctormatch.ReasonSchedule:   {"doctor.reason_schedule", "doctor.reason_schedule_not"},
	doctormatch.ReasonPay:        {"doctor.reason_pay", "doctor.reason_pay_not"},
	doctormatch.ReasonRemote:     {"doctor.reason_remote", "doctor.reason_remote_not"},
	doctormatch.ReasonLifeFit:    {"doctor.reason_life_fit", "doctor.reason_life_fit_not"},
	doctormatch.ReasonEmployment: {"doctor.reason_employment", "doctor.reason_employment_not"},
	doctormatch.ReasonHours:      {"doctor.reason_hours", "doctor.reason_hours_not"},
	doctormatch.ReasonSkill:      {"doctor.reason_skill", "doctor.reason_skill_not"},
	doctormatch.ReasonEquipment:  {"doctor.reason_equipment", "doctor.reason_equipment_not"},
	doctormatch.ReasonLicence:    {"doctor.reason_licence", "doctor.reason_licence_not"},
	doctormatch.ReasonLanguage:   {"doctor.reason_language", "doctor.reason_language_not"},
	doctormatch.ReasonPlace:      {"doctor.reason_place", "doctor.reason_place_not"},
	doctormatch.ReasonHidden:     {"", "doctor.reason_hidden_not"},
	doctormatch.ReasonFree:       {"", "doctor.reason_free_not"},
}

// posterFitKeys speak to the poster.
var posterFitKeys = fitWordKeys{
	doctormatch.ReasonWork:       {"desk.fit_work", "desk.fit_work_not"},
	doctormatch.ReasonSpecialty:  {"desk.fit_specialty", "desk.fit_specialty_not"},
	doctormatch.ReasonSchedule:   {"desk.fit_schedule", "desk.fit_schedule_not"},
	doctormatch.ReasonPay:        {"desk.fit_pay", "desk.fit_pay_not"},
	doctormatch.ReasonRemote:     {"desk.fit_remote", "desk.fit_remote_not"},
	doctormatch.ReasonLifeFit:    {"desk.fit_life_fit", "desk.fit_life_fit_not"},
	doctormatch.ReasonEmployment: {"desk.fit_employment", "desk.fit_employment_not"},
	doctormatch.ReasonHours:      {"desk.fit_hours", "desk.fit_hours_not"},
	doctormatch.ReasonSkill:      {"desk.fit_skill", "desk.fit_skill_not"},
	doctormatch.ReasonEquipment:  {"desk.fit_equipment", "desk.fit_equipment_not"},
	doctormatch.ReasonLicence:    {"desk.fit_licence", "desk.fit_licence_not"},
	doctormatch.ReasonLanguage:   {"desk.fit_language", "desk.fit_language_not"},
	doctormatch.ReasonPlace:      {"desk.fit_place", "desk.fit_place_not"},
}

// Obstacle is what rules a job out for a doctor, in words, with the part of
// the profile where it could change.
type Obstacle struct {
	Text  string
	About string         // what of it, in words
	Open  bool           // it may only mean that the profile does not say it
	Fix   templates.Link // without an address when nothing of the profile decides it
}

// Obstacles says why a job is ruled out.
func (s *Site) Obstacles(c *fiber.Ctx, m doctormatch.Match) []Obstacle {
	lang := VisitOf(c).Lang
	say := s.SayIn(lang)
	var out []Obstacle
	for _, o := range m.Obstacles {
		about := templates.Joined(lang, o.Names(lang))
		if o.Kind == doctormatch.ObstacleMust {
			about = say("search.facet_" + o.Column.Key())
		}
		shown := Obstacle{About: about, Text: say("doctor.obstacle_"+string(o.Kind), about), Open: o.Open()}
		if o.Kind == doctormatch.ObstacleHidden {
			shown.Fix = templates.Link{Href: templates.Href(lang, "/me/hidden"), Text: say("doctor.hidden_title")}
		}
		if at, ok := fixedAt[o.Kind]; ok {
			shown.Fix = s.fixAt(c, at)
		}
		out = append(out, shown)
	}
	return out
}

// fixedAt are the parts of the profile's form where an obstacle may change.
var fixedAt = map[doctormatch.ObstacleKind]string{
	doctormatch.ObstacleLicence: "licences", doctormatch.ObstacleLicences: "licences",
	doctormatch.ObstacleField: "licences", doctormatch.ObstacleInvalid: "licences",
	doctormatch.ObstacleLanguage: "self", doctormatch.ObstacleReach: "self",
	doctormatch.ObstacleWork: "wants", doctormatch.ObstacleTimes: "wants", doctormatch.ObstacleWeek: "wants",
	doctormatch.ObstacleRemote: "wants", doctormatch.ObstacleFree: "wants", doctormatch.ObstacleOnsite: "wants",
	doctormatch.ObstacleExperience: "self", doctormatch.ObstacleMust: "wants", doctormatch.ObstacleBlocked: "blocked",
}
