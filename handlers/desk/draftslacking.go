package desk

import (
	"cmp"
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

// concerned are names of questions in the order in which they came, and which drafts
// each concerns.
type concerned struct {
	names []string
	who   map[string][]string
}

func (n *concerned) add(who string, names []string) {
	if n.who == nil {
		n.who = map[string][]string{}
	}
	for _, name := range names {
		if len(n.who[name]) == 0 {
			n.names = append(n.names, name)
		}
		n.who[name] = append(n.who[name], who)
	}
}

// mostNamed is how many of the drafts that a question concerns are named.
const mostNamed = 5

// named says which drafts a question concerns: all of them, or by name, the first ones.
func (h *Handlers) named(c *fiber.Ctx, who []string, of int) string {
	if len(who) == of {
		return h.Words(c, "desk.drafts_which_all")
	}
	names := strings.Join(who[:min(len(who), mostNamed)], h.Words(c, "desk.import_comma"))
	if more := len(who) - mostNamed; more > 0 {
		names += h.Words(c, "desk.drafts_which_more", more)
	}
	return h.Words(c, "desk.drafts_which_named", names)
}

// calledAs is how a draft is named among others: by the number of its file, else its title.
func (h *Handlers) calledAs(c *fiber.Ctx, row *TogetherDraft) string {
	return cmp.Or(row.Ref, models.Shortened(row.Title, maxCalled), h.Words(c, "desk.untitled"))
}

const maxCalled = 24 // characters of a title

// askJointly puts on a page what its drafts lack and what is wrong in them: each question
// once, with how many drafts it concerns.
func (h *Handlers) askJointly(
	c *fiber.Ctx, joint examined, typed form.Values, page *DraftsTogetherPage,
) {
	var open, wrong concerned
	for i := range page.Rows {
		lacks, says := lacking(page.Rows[i].seen)
		who := h.calledAs(c, &page.Rows[i])
		open.add(who, lacks)
		row := &page.Rows[i]
		o := row.seen.offer(c, h)
		for _, f := range web.Blocking(row.seen.faults) {
			if slices.Contains(ownWords, f.Field) && slices.Contains(says, f.Field) {
				row.Own = append(row.Own, templates.FaultLink{Fault: f, Field: advert.Label(o, f.Field),
					Href: templates.Href(o.Lang, pathDrafts+"/"+row.ID+"/"+advert.PageOfField(f.Field)) + "#f-" + f.Field})
			}
		}
		if len(row.Own) > 0 {
			page.Alone = append(page.Alone, *row)
		}
		wrong.add(who, slices.DeleteFunc(says, func(name string) bool { return slices.Contains(ownWords, name) }))
	}
	answers, fixes := jointAnswers(typed)
	if len(page.Rows) == 0 {
		return
	}
	if lang := page.Rows[0].seen.values.First("lang"); lang != "" {
		answers["lang"], fixes["lang"] = []string{lang}, []string{lang} // in which answers are offered
	}
	hint := func(key string, of concerned) func(name string) string {
		return func(name string) string {
			who := of.who[name]
			return h.Words(c, key, len(who)) + h.named(c, who, len(page.Rows))
		}
	}
	if contract := sameContract(page.Rows); contract != "" { // on which choices depend
		for _, of := range []form.Values{answers, fixes} {
			if of.First("contract") == "" {
				of["contract"] = []string{contract}
			}
		}
	}
	page.Sections = h.jointSections(c, joint, open.names, answers, page.Faults, hint("desk.drafts_lack", open))
	page.Wrong = h.jointSections(c, joint, wrong.names, fixes, page.Misfixed, hint("desk.drafts_wrong", wrong))
	for _, section := range page.Wrong {
		for _, block := range section.Blocks {
			for i := range block.Fields {
				block.Fields[i].Name = fixField + block.Fields[i].Name
			}
		}
	}
	page.AskedFor = strings.Join(append(open.names, wrong.names...), ",")
}

// sameContract is the kind of contract of all drafts, "" when they differ or one is open.
func sameContract(rows []TogetherDraft) string {
	contract := rows[0].seen.values.First("contract")
	for i := range rows {
		if rows[i].seen.values.First("contract") != contract {
			return ""
		}
	}
	return contract
}

// jointSections ask questions of several drafts; hint says of how many and which.
func (h *Handlers) jointSections(
	c *fiber.Ctx, joint examined, asked []string, typed form.Values, faults []models.Fault, hint func(name string) string,
) []templates.FormSection {
	joint.values = typed
	sections := web.SectionsOf(advert.JointPage(asked), joint.offer(c, h), faults)
	for _, section := range sections {
		for _, block := range section.Blocks {
			for i := range block.Fields {
				f := &block.Fields[i]
				f.Required = false // what is left open here can be answered in each draft
				f.Hint = strings.TrimSpace(hint(f.Name) + " " + f.Hint)
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
