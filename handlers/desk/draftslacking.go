package desk

import (
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// fixField begins the names of fields whose answers come in the place of others.
const fixField = "_fix."

// lacking are the questions that a draft leaves open and those whose answers it cannot be
// published with, of all that are asked of it now.
func lacking(seen examined) (open, wrong []string) {
	stopping := namesMissing(seen)
	for _, name := range append(stopping, advert.Beside(stopping, seen.values)...) {
		switch {
		case strings.Join(seen.values[name], "") == "":
			open = append(open, name)
		case slices.Contains(stopping, name):
			wrong = append(wrong, name)
		}
	}
	return open, wrong
}

// ownWords are fields that each advert says in its own words: of several at once they are
// not replaced.
var ownWords = []string{"title.ja", "title.en", "summary.ja", "summary.en", "description"}

// counted are names in the order in which they came, and how often.
type counted struct {
	names []string
	times map[string]int
}

func (n *counted) add(names []string) {
	if n.times == nil {
		n.times = map[string]int{}
	}
	for _, name := range names {
		if n.times[name]++; n.times[name] == 1 {
			n.names = append(n.names, name)
		}
	}
}

// askJointly puts on a page what its drafts lack and what is wrong in them: each question
// once, with how many drafts it concerns.
func (h *Handlers) askJointly(
	c *fiber.Ctx, joint examined, typed form.Values, page *DraftsTogetherPage,
) {
	var open, wrong counted
	for i := range page.Rows {
		lacks, says := lacking(page.Rows[i].seen)
		open.add(lacks)
		wrong.add(slices.DeleteFunc(says, func(name string) bool { return slices.Contains(ownWords, name) }))
	}
	answers, fixes := jointAnswers(typed)
	if len(page.Rows) == 0 {
		return
	}
	if lang := page.Rows[0].seen.values.First("lang"); lang != "" {
		answers["lang"], fixes["lang"] = []string{lang}, []string{lang} // in which answers are offered
	}
	page.Sections = h.jointSections(c, joint, open, answers, page.Faults, "desk.drafts_lack")
	page.Wrong = h.jointSections(c, joint, wrong, fixes, page.Misfixed, "desk.drafts_wrong")
	for _, section := range page.Wrong {
		for _, block := range section.Blocks {
			for i := range block.Fields {
				block.Fields[i].Name = fixField + block.Fields[i].Name
			}
		}
	}
	page.AskedFor = strings.Join(append(open.names, wrong.names...), ",")
}

// jointSections ask questions of several drafts; hint has the words for how many.
func (h *Handlers) jointSections(
	c *fiber.Ctx, joint examined, asked counted, typed form.Values, faults []models.Fault, hint string,
) []templates.FormSection {
	joint.values = typed
	sections := web.SectionsOf(advert.JointPage(asked.names), joint.offer(c, h), faults)
	for _, section := range sections {
		for _, block := range section.Blocks {
			for i := range block.Fields {
				f := &block.Fields[i]
				f.Required = false // what is left open here can be answered in each draft
				f.Hint = strings.TrimSpace(h.Words(c, hint, asked.times[f.Name]) + " " + f.Hint)
			}
		}
	}
	return sections
}

// jointAnswers are the answers of a form to what drafts lack, and those that come in the
// place of others.
func jointAnswers(typed form.Values) (answers, fixes form.Values) {
	answers, fixes = form.Values{}, form.Values{}
	for _, name := range advert.NamesAsked(typed.First(advert.AskedFor)) {
		if v := typed[name]; strings.Join(v, "") != "" {
			answers[name] = v
		}
		if v := typed[fixField+name]; strings.Join(v, "") != "" {
			fixes[name] = v
		}
	}
	return answers, fixes
}

// unreadOf are the faults of answers that cannot be read.
func unreadOf(answers form.Values) []models.Fault {
	_, unread := advert.Decode(answers)
	return slices.DeleteFunc(unread, func(f models.Fault) bool { return len(answers[f.Field]) == 0 })
}
