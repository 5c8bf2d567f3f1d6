package handlers

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// notOnThePage are the fields of an advert that its page does not show, or only
// by what they come to, with why.
var notOnThePage = map[string]string{
	"lang":                            "the language of the texts, said when it is not the reader's",
	"title.en":                        "of an advert in Japanese the page in English shows it",
	"summary.ja":                      "stands in lists and previews; the page has the whole text",
	"summary.en":                      "stands in lists and previews; the page has the whole text",
	"apply.url":                       "the button leads there",
	"regulatory.institution":          "shown by its name, of an institution that the board knows",
	"employer":                        "shown by its name and card",
	"terms.dispatch":                  "what the board takes in is no dispatch, which the page says of every employment",
	"pay.fixed_overtime.excess_paid":  "the words of the line say it; an advert without it is refused",
	"terms.experience.or_certificate": "of no sense without years, with which it is shown",
	"terms.load.unit":                 "of no sense without numbers, with which it is shown",
}

var mainPart = regexp.MustCompile(`(?s)<article.*?</article>`)

// rawKey is a key of the board, which no page shows.
var rawKey = regexp.MustCompile(`\b[a-z]{2,}(?:_[a-z]+)+\b`)

var tagsOf = regexp.MustCompile(`<[^>]*>`)

// What an advert says stands on its page, whatever contract it is for: what the
// doctor relies on later must have been there to read.
func TestThePageOfAJobShowsEveryFieldOfItsAdvert(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	job := w.posted(org.ID, nil)
	job = *b.job(job.ID)
	reader := b.browser()
	shown := func(a models.Advert) string {
		job.Advert = a
		if err := b.store.Jobs().Save(t.Context(), &job); err != nil {
			t.Fatal(err)
		}
		says := tagsOf.ReplaceAllString(mainPart.FindString(reader.get("/jobs/"+job.ID).want(t, 200).body), " ")
		if raw := rawKey.FindString(says); raw != "" {
			t.Errorf("the page says %s", raw)
		}
		return says
	}
	noTerm := job.Advert // of a contract without end a file may say so
	noTerm.Terms.Term, noTerm.Terms.Renewal = models.TermOfWork{Type: models.TermIndefinite}, models.Renewal{Policy: models.RenewalNotApplicable}
	shown(noTerm)
	full, yes := job.Advert, true // has a time of probation and hours beyond the usual
	for _, contract := range []vocab.ContractNature{vocab.ContractEmployment, vocab.ContractQuasiMandate} {
		start := full
		start.Contract, start.Terms.Probation.Has, start.Terms.Hours.Overtime.Has = contract, &yes, &yes
		before := shown(start)
		for _, f := range everyField() {
			if notOnThePage[f.Name] != "" || f.Family() || f.Name == "contract" || f.Name == "employment" {
				continue
			}
			changed := start
			changed.Equipment, changed.LifeFit, changed.Safety = nil, nil, nil
			bare := changed
			typed := another(f, f.Get(&start))
			if !f.Set(&changed, typed) {
				t.Errorf("%s takes no %q", f.Name, typed)
				continue
			}
			was := before
			if strings.HasPrefix(f.Name, "equipment.") || strings.HasPrefix(f.Name, "safety.") || strings.HasPrefix(f.Name, "life_fit.") {
				was = shown(bare)
			}
			now := shown(changed)
			if now == was {
				t.Errorf("%s, %s: %q is on no line of the page", contract, f.Name, typed)
			}
			if (f.Kind == models.KindText || f.Kind == models.KindLines) && !strings.Contains(now, typed[0]) {
				t.Errorf("%s, %s: the page does not say %q", contract, f.Name, typed)
			}
			if f.Kind == models.KindWeek && !strings.Contains(now, "朝: 土") {
				t.Errorf("%s, %s: the page does not say %q in words", contract, f.Name, typed)
			}
			if number := strings.TrimSuffix(typed[0], "0000"); (f.Kind == models.KindWhole || f.Kind == models.KindNumber) && !strings.Contains(now, number) {
				t.Errorf("%s, %s: the page does not say %q", contract, f.Name, typed)
			}
		}
	}
}

// another is a value of a field that is not the one it has.
func another(f models.Field, has []string) []string {
	was := fmt.Sprint(has)
	for _, o := range f.Options {
		if o.Value != "" && was != fmt.Sprint([]string{o.Value}) && o.Value != vocab.None {
			return []string{o.Value}
		}
	}
	switch f.Kind {
	case models.KindFlag:
		return []string{"on"}
	case models.KindAnswer, models.KindCover:
		if was == "[yes]" {
			return []string{"no"}
		}
		return []string{"yes"}
	case models.KindWhole, models.KindNumber:
		return []string{"37"}
	case models.KindWeek:
		return []string{"5-0"}
	case models.KindCap:
		return []string{"times:3"}
	case models.KindDate:
		return []string{"2027-05-31"}
	}
	return []string{"ほかの言葉"}
}
