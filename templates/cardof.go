package templates

import (
	"html/template"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// PayScale is the range of comparable hourly pay that bars are drawn on, yen.
// A zero scale draws none.
type PayScale struct {
	Lo, Hi int64
	Mid    int64 // the median of others, drawn as a stroke; 0 for none
	words  string
}

// PayScale returns a scale with its words in lang.
func (s *Set) PayScale(lang vocab.Lang, lo, hi int64) PayScale {
	return PayScale{Lo: lo, Hi: hi, words: s.Words(lang, "job.scale", AmountWords(lang, models.PayHourly, lo, hi))}
}

// CardOptions is what a card needs beside the face of its job.
type CardOptions struct {
	Now     time.Time
	Scale   PayScale
	Title   []Span // with words marked, nil for none
	Snippet []Span
	Others  int // further posters of the same position
	Save    *SaveButton
	Doctor  *models.Doctor // the signed-in doctor, for licences they lack
}

// closingSoon is how near a deadline is shown as a warning.
const closingSoon = 7 * 24 * time.Hour

// Card lays over a face what depends on the reader, the moment and the
// question.
func (s *Set) Card(f *CardFace, o CardOptions) Card {
	say := s.say(f.lang)
	c := Card{
		CardFace: f, Others: o.Others, Marked: o.Title, Snippet: o.Snippet, Pay: f.Quoted.on(o.Scale),
		Off: f.Life.OffBoard(f.Halted, o.Now), Save: o.Save,
	}
	c.Over = c.Off != models.OnBoard
	for _, l := range f.Needs {
		c.Checks = append(c.Checks, Check{
			Text: say("job.needs", vocab.Licences.Label(l, f.lang)), Warn: o.Doctor != nil && !holds(o.Doctor, l),
		})
	}
	if left := f.Life.ExpiresAt.Sub(o.Now); !c.Over && left < closingSoon {
		c.Checks = append(c.Checks, Check{Text: say("job.closes_in", int(left/(24*time.Hour))+1), Warn: true})
	}
	return c
}

// Face makes the face of a job's card.
func (s *Set) Face(lang vocab.Lang, j *models.Job) (*CardFace, error) {
	f := faceOf(lang, s.say(lang), j)
	parts, err := s.pages[lang][cardsPage].ready()
	if err != nil {
		return nil, err
	}
	for _, part := range []struct {
		name string
		to   *template.HTML
	}{
		{"card-name", &f.Still.Name}, {"card-glance", &f.Still.Glance}, {"card-week", &f.Still.Week}, {"card-foot", &f.Still.Foot},
		{"card-save", &f.Still.Save}, {"card-which", &f.Still.Which},
	} {
		var out strings.Builder
		if err := parts.ExecuteTemplate(&out, part.name, f); err != nil {
			return nil, err
		}
		*part.to = template.HTML(out.String()) // escaped by its template
	}
	return f, nil
}

// faceOf is a face without its markup.
func faceOf(lang vocab.Lang, say Say, j *models.Job) *CardFace {
	f := &CardFace{
		ID: j.ID, Href: Href(lang, "/jobs/"+j.ID), Title: j.Title.In(lang), Remote: RemoteOf(lang, &j.Advert),
		Employment: EmploymentWords(lang, &j.Advert), Who: WhoWords(lang, j), Via: ViaWords(lang, say, j),
		Quoted: PayOf(lang, say, &j.Pay), Week: WeekGlanceOf(lang, &j.Advert),
		Fixed: fixedChecks(lang, say, j), Life: j.Life(), Halted: j.Halted(), lang: lang,
		Dates: say("job.card_dates", shortDay(lang, j.Terms.InfoAsOf), shortDay(lang, j.Terms.ValidThrough)),
	}
	if !j.Title.Has(lang) {
		f.TitleLang = j.Lang
	}
	for i, w := range j.Works() {
		if i < 2 {
			f.Works = append(f.Works, vocab.WorkTypes.Label(w, lang))
		}
	}
	for i, s := range j.Specialties {
		if i < 3 {
			f.Fields = append(f.Fields, vocab.Specialties.Label(s, lang))
		}
	}
	for _, l := range j.Licences.Required {
		if l != vocab.LicenceMedical && l != vocab.LicenceInitialTraining && l != vocab.LicenceInsurance {
			f.Needs = append(f.Needs, l)
		}
	}
	return f
}

// fixedChecks are the short facts at the foot of a card that do not depend on
// who reads it: where one may work, and how free the hours are.
func fixedChecks(lang vocab.Lang, say Say, j *models.Job) []Check {
	var checks []Check
	if prefs, all := j.WorkablePrefs(); all {
		checks = append(checks, Check{Text: say("job.anywhere"), Good: true})
	} else if len(prefs) > 0 && len(prefs) <= 3 {
		text := ""
		for i, p := range prefs {
			if i > 0 {
				text += "・"
			}
			text += vocab.Prefs.Label(p, lang)
		}
		checks = append(checks, Check{Text: say("job.from_prefs", text)})
	}
	for _, s := range []vocab.ScheduleType{vocab.ScheduleSelfDeclared, vocab.ScheduleFlex, vocab.ScheduleShort} {
		if !contains(j.Schedules, s) {
			continue
		}
		label := vocab.ScheduleTypes.Label(s, lang)
		if week := WeekGlanceOf(lang, &j.Advert); week.Bound() || week.Note != label { // else the week says it
			checks = append(checks, Check{Text: label, Good: true})
		}
		break
	}
	return checks
}

func holds(d *models.Doctor, l vocab.Licence) bool {
	if d == nil {
		return false
	}
	for _, held := range d.Licences {
		if held.Key == l {
			return true
		}
	}
	return false
}

func contains[K comparable](list []K, k K) bool {
	for _, v := range list {
		if v == k {
			return true
		}
	}
	return false
}

// EmploymentWords says form of work and regime: 定期非常勤・雇用.
func EmploymentWords(lang vocab.Lang, a *models.Advert) string {
	form := vocab.EmploymentTypes.Label(a.Employment, lang)
	nature := vocab.ContractNatures.Label(a.Contract, lang)
	if form == nature || a.Contract == "" {
		return form
	}
	if lang == vocab.EN {
		return form + ", " + nature
	}
	return form + "・" + nature
}

// WhoWords names the employer and its prefecture.
func WhoWords(lang vocab.Lang, j *models.Job) string {
	name, pref := j.Employer.Name.In(lang), vocab.Prefs.Label(j.Employer.Pref, lang)
	if j.Employer.Pref == "" {
		return name
	}
	if lang == vocab.EN {
		return name + " (" + pref + ")"
	}
	return name + "(" + pref + ")"
}

// ViaWords says who posts: the employer itself, or an agency.
func ViaWords(lang vocab.Lang, say Say, j *models.Job) string {
	if j.Poster.Kind == models.OrgAgency {
		return say("job.via_agency", j.PosterName.In(lang))
	}
	return say("job.direct")
}

// PayOf shows pay: as quoted, and what makes it comparable.
func PayOf(lang vocab.Lang, say Say, p *models.Pay) PayGlance {
	g := PayGlance{Main: PayWords(lang, p)}
	if o := p.FixedOvertime; o != nil {
		g.Overtime = say("job.with_overtime", amountsOnly(lang, o.AmountMin, o.AmountMax), trimFloat(o.Hours))
	}
	lo, hi, ok := p.Comparable()
	if !ok {
		g.Then = say("job.not_comparable")
		return g
	}
	g.lo, g.hi, g.comparable = lo, hi, true
	if p.Unit != models.PayHourly {
		g.Then = say("job.comparable", AmountWords(lang, models.PayHourly, lo, hi))
		if basis := basisWords(say, p); basis != "" {
			g.Then += " ・ " + basis
		}
	} else if vocab.StatedSome(p.Incentive) {
		g.Then = say("job.plus_incentive")
	} else {
		g.Then = say("job.fixed_pay")
	}
	return g
}

// on puts comparable pay on a scale.
func (g PayGlance) on(scale PayScale) PayGlance {
	width := scale.Hi - scale.Lo
	if !g.comparable || width <= 0 {
		return g
	}
	percent := func(yen int64) int { return int(min(max((yen-scale.Lo)*100/width, 0), 100)) }
	g.From, g.To = min(percent(g.lo), 97), max(percent(g.hi), 1)
	if scale.Mid > 0 {
		g.Mid = percent(scale.Mid)
	}
	g.Scale = scale.words
	return g
}

// basisWords says what the comparison assumes: 1件10〜20分, 3時間.
func basisWords(say Say, p *models.Pay) string {
	switch p.Unit {
	case models.PaySession, models.PayDaily:
		return say("job.basis_hours", trimFloat(p.HoursPerUnit))
	case models.PayPerCase, models.PayPerItem:
		return say("job.basis_minutes", trimFloat(p.MinutesPerCase.Min), trimFloat(p.MinutesPerCase.Max))
	case models.PayMonthlyRetainer:
		return say("job.basis_month", trimFloat(p.HoursPerMonth.Min), trimFloat(p.HoursPerMonth.Max))
	case models.PayMonthlySalary, models.PayAnnualSalary:
		return say("job.basis_week", trimFloat(p.WeeklyHours))
	}
	return ""
}

// WeekGlanceOf shows when the work happens.
func WeekGlanceOf(lang vocab.Lang, a *models.Advert) WeekGlance {
	g := WeekGlance{Lang: lang, Week: a.WeekOf()}
	for _, s := range []vocab.ScheduleType{vocab.ScheduleSelfDeclared, vocab.ScheduleFlex, vocab.ScheduleDeadline,
		vocab.ScheduleOnCall} {
		if contains(a.Schedules, s) {
			g.Note = vocab.ScheduleTypes.Label(s, lang)
			break
		}
	}
	return g
}

func shortDay(lang vocab.Lang, d models.Date) string {
	text, err := formatDay(lang, d, "1/2", "2 Jan")
	if err != nil {
		return string(d)
	}
	return text
}
