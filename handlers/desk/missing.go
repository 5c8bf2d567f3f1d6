package desk

import (
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/drafting"
	"github.com/enkaku/enkaku/templates"
)

// goUsual is what the button says that gives the plain answers of a page.
const goUsual = "usual"

// askMissing asks on one page for all that still stops a draft. Where nothing
// does, it leads on to the review.
func (h *Handlers) askMissing(c *fiber.Ctx, d models.Draft, org web.Organisation) error {
	seen, err := h.examine(c, d, org)
	if err != nil {
		return err
	}
	asked := missingOf(seen)
	if len(asked.Sections) == 0 {
		return h.To(c, "/desk/drafts/"+d.ID+"/"+advert.Review)
	}
	return h.renderStep(c, d, seen, asked, nil, nil)
}

// missingOf is the page of what stops an advert that was examined.
func missingOf(seen examined) form.Page {
	return advert.AskedPage(advert.MissingPage(namesMissing(seen), seen.values).Asked(seen.values))
}

// sentMissing is the page as it was when it was shown.
func sentMissing(typed form.Values) form.Page {
	return advert.AskedPage(advert.NamesAsked(typed.First(advert.AskedFor)))
}

// faultsOfMissing are the faults that such a page shows: of answers that are
// wrong, and once it was sent of those that are missing.
func faultsOfMissing(d models.Draft, asked form.Page, all []models.Fault, sent bool) (own []models.Fault) {
	names := asked.Asked(d.Values)
	for _, f := range all {
		if slices.Contains(names, f.Field) && (sent || len(d.Values[f.Field]) > 0) {
			own = append(own, f)
		}
	}
	return own
}

// stepOf is the step of the form that a page is.
func stepOf(steps []templates.FormStep, asked form.Page, say templates.Say) templates.FormStep {
	if i := slices.IndexFunc(steps, func(s templates.FormStep) bool { return s.Current }); i >= 0 {
		return steps[i]
	}
	return templates.FormStep{Key: asked.Key, Label: say("desk.step_" + asked.Key)}
}

// offerUsual puts on a page of what is missing the plain answers that a tap gives.
func (h *Handlers) offerUsual(o form.Offer, asked form.Page, page *FormPage) {
	if asked.Key != advert.Missing {
		return
	}
	page.AskedFor = strings.Join(asked.Asked(o.Values), ",")
	page.Usual = h.usualFor(o, asked)
}

// usualFor are the plain answers of a page but those to questions of which the text that
// was pasted speaks: 手当なし beside a text with an allowance would be wrong.
func (h *Handlers) usualFor(o form.Offer, asked form.Page) []advert.Answer {
	all := advert.Usual(asked, o, h.Today(), h.SayIn(vocab.Lang(o.Values.First("lang"))))
	text := o.Values.First(advert.Pasted)
	return slices.DeleteFunc(all, func(a advert.Answer) bool { return drafting.Mentions(text, a.Name) })
}

// afterMissing goes on from the page of what is missing: to the step asked for, to
// what is still missing, or to the review.
func (h *Handlers) afterMissing(c *fiber.Ctx, d models.Draft, asked form.Page, next string) error {
	path := "/desk/drafts/" + d.ID + "/"
	if _, known := advert.PageOf(next); known || next == advert.Review {
		return h.To(c, path+next)
	}
	if next != goUsual {
		return h.To(c, path+advert.Missing) // which leads on to the review when nothing is
	}
	employers, institutions, err := h.organisationsOf(c, d.Owner)
	if err != nil {
		return err
	}
	_, err = h.keepDraft(c.UserContext(), d, func(d *models.Draft) error {
		o := form.Offer{
			Lang: web.VisitOf(c).Lang, Say: h.Say(c), Employers: employers, Institutions: institutions, Values: d.Values,
		}
		for _, answer := range h.usualFor(o, asked) {
			d.Values[answer.Name] = []string{answer.Value}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return h.To(c, path+advert.Missing)
}

// organisationsOf are those that an owner may advertise for, and those of them
// that may answer for care.
func (h *Handlers) organisationsOf(c *fiber.Ctx, owner models.OrgRef) (all, care []models.Employer, err error) {
	org, err := h.OrganisationOf(c.UserContext(), owner)
	if err != nil {
		return nil, nil, err
	}
	return h.employersFor(c.UserContext(), org)
}
