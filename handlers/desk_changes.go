package handlers

import (
	"maps"
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// changes are the facts in which two texts of an advert differ, in the order
// of the form and in words.
func (h *Handlers) changes(c *fiber.Ctx, old, new *models.Advert) []templates.Change {
	o := offer{lang: visitOf(c).lang, say: h.say(c), employers: []models.Employer{
		{ID: old.EmployerID, Name: old.Employer.Name}, {ID: new.EmployerID, Name: new.Employer.Name},
	}}
	was, is := encodeAdvert(*old), encodeAdvert(*new)
	o.values = is
	var out []templates.Change
	seen := map[string]bool{}
	for _, step := range advertSteps {
		for _, section := range step.sections {
			for _, block := range section.blocks {
				for _, q := range block.questions {
					seen[q.name] = true
					if slices.Equal(was[q.name], is[q.name]) {
						continue
					}
					out = append(out, templates.Change{Label: o.say("desk.step_"+step.key) + " › " + q.labelIn(o), Old: q.inWords(o, was[q.name]), New: q.inWords(o, is[q.name])})
				}
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(was)) {
		if item, ok := strings.CutPrefix(name, expensePrefix); ok && !seen[name] && !slices.Equal(was[name], is[name]) {
			out = append(out, templates.Change{Label: o.say("desk.expense_other", item), Old: first(was[name]), New: first(is[name])})
		}
	}
	return out
}

// inWords says values as a reader sees them.
func (q question) inWords(o offer, values []string) string {
	if q.kind == "check" {
		if len(values) > 0 {
			return o.say("advert.value_yes")
		}
		return o.say("advert.value_no")
	}
	words := make([]string, 0, len(values))
	var options []templates.Option
	if q.options != nil {
		options = q.options(o)
	}
	for _, v := range values {
		i := slices.IndexFunc(options, func(opt templates.Option) bool { return opt.Value == v })
		if i >= 0 {
			v = options[i].Label
		}
		words = append(words, v)
	}
	return strings.Join(words, " ・ ")
}
