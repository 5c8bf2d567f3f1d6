package templates

import (
	"fmt"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Preview is an advert as readers will see it on its own page.
type Preview struct {
	Lang       vocab.Lang // of the advert's texts
	Title      string
	Remote     RemoteGlance
	Works      []string
	Fields     []string
	Employment string
	Who        string
	Via        string
	Where      string
	Pay        PayGlance
	Week       WeekGlance
	Paragraphs []string
	Conditions []Fact
	Needs      []Fact
	Safety     []Fact
	Special    []Fact // what the rules of this kind of work want said
}

// PreviewOf lays an advert out in lang. institution is as of SpecialFacts.
func PreviewOf(lang vocab.Lang, say Say, j *models.Job, institution vocab.Text) *Preview {
	a := &j.Advert
	p := &Preview{
		Lang: a.Lang, Title: a.Title.In(a.Lang), Remote: RemoteOf(lang, a),
		Employment: vocab.EmploymentTypes.Label(a.Employment, lang) + "・" + vocab.ContractNatures.Label(a.Contract, lang),
		Who:        a.Employer.Name.In(lang), Pay: payOf(lang, say, &a.Pay),
		Week:       WeekGlance{Lang: lang, Week: a.WeekOf()},
		Conditions: Conditions(lang, say, j), Special: SpecialFacts(lang, say, j, institution),
	}
	if a.Employer.Pref != "" {
		p.Who += "(" + vocab.Prefs.Label(a.Employer.Pref, lang) + ")"
	}
	if j.Poster.Kind == models.OrgAgency {
		p.Via = say("desk.via", j.PosterName.In(lang))
	}
	p.Works, p.Fields = names(vocab.WorkTypes, a.Works(), lang), names(vocab.Specialties, a.Specialties, lang)
	p.Where = strings.Join(names(vocab.AllowedLocations, a.Locations, lang), " ・ ")
	p.Paragraphs = Paragraphs(a.Description)
	p.Needs = needs(lang, say, a)
	for _, item := range vocab.SafetyItems.Keys() {
		if text := a.Safety[item]; text != "" {
			p.Safety = append(p.Safety, stated(lang, say, vocab.SafetyItems.Label(item, lang), text, a.Lang))
		}
	}
	for _, item := range vocab.LifeFits.Keys() {
		if text := a.LifeFit[item]; text != "" {
			p.Safety = append(p.Safety, stated(lang, say, vocab.LifeFits.Label(item, lang), text, a.Lang))
		}
	}
	return p
}

// stated is a fact in the words of the advert.
func stated(lang vocab.Lang, say Say, label, text string, of vocab.Lang) Fact {
	if text == vocab.None {
		return Fact{Label: label, Value: say("advert.value_none")}
	}
	if of == lang {
		of = ""
	}
	return Fact{Label: label, Value: text, Lang: of}
}

// needFields are what the preview lists of what a job asks for, each a line.
var needFields = []string{
	"licences.required", "licences.any_of", "licences.preferred", "licences.note",
	"skills.required", "skills.any_of", "skills.preferred", "skills.note", "languages", "language_note",
}

// needs are licences, skills, languages and equipment.
func needs(lang vocab.Lang, say Say, a *models.Advert) []Fact {
	l := &factList{say: say, lang: lang, text: a.Lang}
	for _, name := range needFields {
		f, _ := models.AdvertField(name)
		f.Fact = strings.TrimPrefix(f.Label, "advert.")
		l.field(a, f)
	}
	var items []string
	for _, item := range vocab.EquipmentItems.Keys() {
		if who := a.Equipment[item]; who != "" {
			items = append(items, vocab.EquipmentItems.Label(item, lang)+": "+l.chosen(a, "equipment."+string(item)))
		}
	}
	l.words("equipment", items...)
	return l.facts
}

// payOf says the pay as quoted and per hour.
func payOf(lang vocab.Lang, say Say, p *models.Pay) PayGlance {
	g := PayGlance{Main: PayWords(lang, p)}
	if lo, hi, ok := p.Comparable(); ok && p.Unit != models.PayHourly {
		amount := Yen(lang, lo)
		if hi != lo {
			amount = fmt.Sprintf("%s〜%s", Thousands(lo), Yen(lang, hi))
			if lang == vocab.EN {
				amount = Yen(lang, lo) + "–" + Thousands(hi)
			}
		}
		g.Then = say("desk.comparable", amount)
	}
	return g
}
