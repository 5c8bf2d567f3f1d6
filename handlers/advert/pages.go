package advert

import (
	"maps"
	"slices"
	"strings"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
)

// Review is the key of the last page: everything that is wrong, the preview,
// the declaration. It asks for nothing of the advert.
const Review = "review"

// Pages are the pages of the form in their order, before the review.
var Pages = []form.Page{workPage, wherePage, whenPage, payPage, termsPage, needPage, safetyPage}

// PageOf returns the page with this key.
func PageOf(key string) (form.Page, bool) {
	i := slices.IndexFunc(Pages, func(p form.Page) bool { return p.Key == key })
	if i < 0 {
		return form.Page{}, false
	}
	return Pages[i], true
}

// After returns the key of the page that follows.
func After(key string) string {
	i := slices.IndexFunc(Pages, func(p form.Page) bool { return p.Key == key })
	if i+1 < len(Pages) {
		return Pages[i+1].Key
	}
	return Review
}

// where is the page and question of each field that stands in the form by
// itself.
var where = func() map[string]asked {
	found := map[string]asked{}
	for _, p := range Pages {
		p.Questions(nil, func(q form.Question, _, _ form.Condition) { found[q.Name] = asked{p.Key, q} })
	}
	return found
}()

type asked struct {
	page     string
	question form.Question
}

// PageOfField returns the key of the page on which a field is asked, "" for
// none.
func PageOfField(name string) string {
	if strings.HasPrefix(name, expenses) {
		return termsPage.Key
	}
	return where[name].page
}

// Label is the label of a field wherever it is asked; "" for none.
func Label(o form.Offer, name string) string {
	if at, ok := where[name]; ok {
		return at.question.LabelIn(o)
	}
	return ""
}

// Held says what the field of that name holds among the values of o, as a reader
// sees it; "" for nothing, and for free texts of several lines.
func Held(o form.Offer, name string) string {
	at, ok := where[name]
	if !ok || len(o.Values[name]) == 0 || at.question.Kind == "textarea" {
		return ""
	}
	return at.question.InWords(o, o.Values[name])
}

// FaultsOn are the faults of one page.
func FaultsOn(page string, faults []models.Fault) []models.Fault {
	var own []models.Fault
	for _, f := range faults {
		if PageOfField(f.Field) == page {
			own = append(own, f)
		}
	}
	return own
}

// Relevant returns the values of the questions that apply to the answers.
// What was typed into a part that does not apply any more stays in the draft
// but is no part of the advert. What the advert had before the form, without the
// form asking for it, stays (Kept): nobody took it away.
func Relevant(values form.Values) form.Values {
	out := maps.Clone(values)
	eachUnasked(values, func(name string) {
		if !slices.Contains(values[Kept], name) {
			delete(out, name)
		}
	})
	return out
}

// eachUnasked calls a function with every field that the form does not ask for,
// given its answers.
func eachUnasked(values form.Values, do func(name string)) {
	for _, p := range Pages {
		p.Questions(values, func(q form.Question, section, block form.Condition) {
			if !section.Holds(values) || !block.Holds(values) {
				do(q.Name)
			}
		})
	}
}

// Conditions that stand in several places.
var (
	employed    = form.When("contract", "employment")
	freelance   = form.When("contract", "quasi_mandate", "contract_for_work")
	onlineCare  = form.When(works, "online_care", "chronic_care", "mental_health_support")
	secondOpin  = form.When(works, "second_opinion")
	consulting  = form.When(works, "medical_consultation")
	radiology   = form.When(works, "teleradiology")
	aiDiagnosis = form.When(works, "ai_diagnosis_support")
	occupation  = form.When(works, "occupational_health")
	creative    = form.When(
		works, "content_salon", "health_education", "ai_diagnosis_support", "ai_interview_support",
		"telehealth_system_development",
	)
)

const works = "work.primary,work.secondary"
