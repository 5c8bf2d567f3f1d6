package public

import (
	"html"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// wholeAdvert is everything that the page of a job says of the advert, as HTML
// of paragraphs and lists: for search engines, feeds and other boards, who show
// it as the whole text. The order is that of the page.
func wholeAdvert(j *models.Job, lang vocab.Lang, say templates.Say) string {
	page := JobPage{Layout: templates.Layout{Lang: lang}, Job: j}
	page.JobLists(say, vocab.Text{})
	remote := templates.RemoteOf(lang, &j.Advert)
	var t advertText
	t.list("", []templates.Fact{
		{Label: say("job.remote_level"), Value: joined(remote.Level, remote.Where, j.Onsite.Place, j.Onsite.Note, labels(vocab.AllowedLocations, lang, j.Locations))},
		{Label: say("job.pay"), Value: templates.PayWords(lang, &j.Pay)},
		{Label: say("job.times"), Value: labels(vocab.ScheduleTypes, lang, j.Schedules)},
	})
	t.paragraph(say("job.about_work"))
	for _, p := range page.Paragraphs {
		t.paragraph(p)
	}
	t.list(say("job.special"), page.Special)
	t.list(say("job.when"), page.When)
	t.list(say("job.paid"), page.Paid)
	t.list(say("job.requirements"), []templates.Fact{
		{Label: say("advert.licences_required"), Value: joined(page.Licences...)},
		{Label: say("advert.licences_any_of"), Value: joined(page.AnyLicence...)},
		{Label: say("advert.licences_note"), Value: j.Licences.Note},
		{Label: say("advert.skills_required"), Value: joined(page.Skills...)},
		{Label: say("advert.skills_any_of"), Value: joined(page.AnySkill...)},
		{Label: say("advert.skills_note"), Value: j.Skills.Note},
		{Label: say("job.welcome"), Value: joined(page.Welcome...)},
		{Label: say("advert.languages"), Value: joined(labels(vocab.Languages, lang, j.Languages), j.LanguageNote)},
		{Label: say("job.by_employer"), Value: joined(page.ByEmployer...)},
		{Label: say("job.by_doctor"), Value: joined(page.ByDoctor...)},
		{Label: say("job.by_both"), Value: joined(page.ByBoth...)},
	})
	t.list(say("job.life_fit"), page.LifeFit)
	t.list(say("job.safety"), page.Safety)
	t.list(say("job.who"), page.Who)
	t.list(say("job.rest"), page.Rest)
	return t.String()
}

// advertText is HTML in the making. All text is escaped.
type advertText struct{ strings.Builder }

func (t *advertText) paragraph(text string) {
	t.WriteString("<p>" + html.EscapeString(text) + "</p>\n")
}

// list adds what is said; a list of nothing is left out with its heading.
func (t *advertText) list(heading string, facts []templates.Fact) {
	var items strings.Builder
	for _, f := range facts {
		if f.Value != "" {
			items.WriteString("<li>" + html.EscapeString(f.Label+": "+f.Value) + "</li>\n")
		}
	}
	if items.Len() == 0 {
		return
	}
	if heading != "" {
		t.paragraph(heading)
	}
	t.WriteString("<ul>\n" + items.String() + "</ul>\n")
}

func labels[K ~string](v vocab.Vocabulary[K], lang vocab.Lang, keys []K) string {
	return joined(labelsOf(v, lang, keys)...)
}

// joined puts what is said of one thing in a row, as the page does.
func joined(parts ...string) string {
	var said []string
	for _, p := range parts {
		if p != "" {
			said = append(said, p)
		}
	}
	return strings.Join(said, " ・ ")
}
