package public

import (
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// JobPage is one job, open or over.
type JobPage struct {
	templates.Layout
	Job          *models.Job
	Over         bool
	TextLang     vocab.Lang       // of the advert's texts when it differs from the page's, else ""
	Card         templates.Card   // for the three glances
	PayOfKind    string           // the median of its kind of work, in words; "": too few tell one
	When         []templates.Fact // the conditions, by the question that they answer
	Paid         []templates.Fact
	Who          []templates.Fact
	Rest         []templates.Fact // what the law wants said besides
	Licences     []string
	AnyLicence   []string
	Welcome      []string
	Skills       []string
	AnySkill     []string
	ByEmployer   []string // equipment the employer provides
	ByDoctor     []string
	ByBoth       []string
	LifeFit      []templates.Fact
	Safety       []templates.Fact
	Special      []templates.Fact // what the rules of this kind of work want said
	Paragraphs   []string
	Agency       *models.Agency // that posts it
	Employer     OrgLink
	Replies      string           // how the poster answers, in words; "" for too little
	Hired        []templates.Fact // what doctors whom the poster hired said
	Others       []OtherPoster    // of the same position
	Fit          []web.FitLine    // how it fits the signed-in doctor
	FitScore     int              // 0 without a doctor
	Hours        *HoursShown      // what the doctor's free hours come to; nil: it cannot be said
	RuledOut     bool             // for the signed-in doctor
	Similar      []templates.Card
	Days         int // open for so many days
	ConfirmedOn  models.Date
	Until        string // when it stops being live unless closed before, RFC 3339
	Applied      bool   // by the signed-in doctor
	CanHide      bool   // the signed-in doctor may say that it is not for them
	Hidden       bool   // they did
	CanApply     bool   // on the board: nobody else than doctors can
	Save         *templates.SaveButton
	Alert        templates.AlertOffer
	ReportFields []templates.Field
	ReportSent   bool
	ReportWrong  bool // what was sent of a report is asked again
}

// Template names the page.
func (JobPage) Template() string { return "public/job" }

// OrgLink leads to the page of an organisation.
type OrgLink struct{ Name, Href string }

// OtherPoster is another advert of the same position.
type OtherPoster struct{ Name, Href, Pay string }

// HoursShown is what the free hours of the signed-in doctor come to in a job,
// and how that was computed, in words.
type HoursShown struct {
	Pay string // a month; "" where there is none
	How []string
}

// OrganisationPage is an agency's or employer's public page.
type OrganisationPage struct {
	templates.Layout
	Name     string
	Kind     string
	Verified bool
	Facts    []templates.Fact
	About    string
	Cards    []templates.Card
	Pager    templates.Pager // through the open jobs
}

// Template names the page.
func (OrganisationPage) Template() string { return "public/organisation" }

// JobLists fills the lists of the page that follow from the advert and the name
// of the institution that answers for the care, as of templates.SpecialFacts.
func (p *JobPage) JobLists(say templates.Say, institution vocab.Text) {
	lang, j := p.Lang, p.Job
	conditions := templates.Conditions(lang, say, j)
	p.When, p.Paid = templates.FactsUnder(templates.PartWhen, conditions), templates.FactsUnder(templates.PartPaid, conditions)
	p.Who, p.Rest = templates.FactsUnder(templates.PartWho, conditions), templates.FactsUnder(templates.PartRest, conditions)
	p.Licences = labelsOf(vocab.Licences, lang, j.Licences.Required)
	p.AnyLicence = labelsOf(vocab.Licences, lang, j.Licences.AnyOf)
	p.Welcome = append(
		labelsOf(vocab.Licences, lang, j.Licences.Preferred), labelsOf(vocab.Skills, lang, j.Skills.Preferred)...,
	)
	p.Skills, p.AnySkill = labelsOf(vocab.Skills, lang, j.Skills.Required), labelsOf(vocab.Skills, lang, j.Skills.AnyOf)
	for _, k := range vocab.EquipmentItems.Keys() {
		label := vocab.EquipmentItems.Label(k, lang)
		switch j.Equipment[k] {
		case "employer":
			p.ByEmployer = append(p.ByEmployer, label)
		case "doctor":
			p.ByDoctor = append(p.ByDoctor, label)
		case "shared":
			p.ByBoth = append(p.ByBoth, label)
		}
	}
	p.LifeFit = factsOf(vocab.LifeFits, lang, j.Lang, j.LifeFit, say("advert.value_none"))
	p.Safety = factsOf(vocab.SafetyItems, lang, j.Lang, j.Safety, say("advert.value_none"))
	p.Special = templates.SpecialFacts(lang, say, j, institution)
	p.Paragraphs = templates.Paragraphs(j.Description)
	if j.Lang != lang {
		p.TextLang = j.Lang
	}
}

func labelsOf[K ~string](v vocab.Vocabulary[K], lang vocab.Lang, keys []K) []string {
	var out []string
	for _, k := range keys {
		out = append(out, v.Label(k, lang))
	}
	return out
}

// factsOf lists a map from vocabulary keys to words in the vocabulary's order;
// none are the words for none.
func factsOf[K ~string](v vocab.Vocabulary[K], lang, text vocab.Lang, m map[K]string, none string) []templates.Fact {
	var out []templates.Fact
	for _, k := range v.Keys() {
		if words, ok := m[k]; ok {
			f := templates.Fact{Label: v.Label(k, lang), Value: words}
			switch {
			case words == vocab.None:
				f.Value = none
			case text != lang:
				f.Lang = text
			}
			out = append(out, f)
		}
	}
	return out
}
