package handlers

import (
	"context"
	"errors"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// orgOfKind is an organisation with its kind.
type orgOfKind struct {
	models.OrgRef
	models.OrgBrief
}

// organisationsIn are those in a state of the check, oldest first; facilities
// entered by others come last, for they post nothing themselves.
func (h *Handlers) organisationsIn(ctx context.Context, state models.VerificationState) ([]orgOfKind, error) {
	agencies, err := h.Desk.Agencies.BriefsByVerification(ctx, state)
	if err != nil {
		return nil, err
	}
	employers, err := h.Desk.Employers.BriefsByVerification(ctx, state)
	if err != nil {
		return nil, err
	}
	var all []orgOfKind
	for _, a := range agencies {
		all = append(all, orgOfKind{models.OrgRef{Kind: models.OrgAgency, ID: a.ID}, a})
	}
	for _, e := range employers {
		all = append(all, orgOfKind{models.OrgRef{Kind: models.OrgEmployer, ID: e.ID}, e})
	}
	slices.SortStableFunc(all, func(a, b orgOfKind) int {
		if client := b.EnteredBy != ""; client != (a.EnteredBy != "") {
			if client {
				return -1
			}
			return 1
		}
		return a.CreatedAt.Compare(b.CreatedAt)
	})
	return all, nil
}

// orgRows are organisations in the list of the office.
func (h *Handlers) orgRows(c *fiber.Ctx, all []orgOfKind) ([]templates.AdminOrgRow, error) {
	ctx, lang := c.UserContext(), visitOf(c).lang
	ids := map[models.OrgKind][]string{}
	for _, o := range all {
		ids[o.Kind] = append(ids[o.Kind], o.OrgRef.ID)
	}
	agencies, err := h.Desk.Agencies.GetMany(ctx, ids[models.OrgAgency])
	if err != nil {
		return nil, err
	}
	employers, err := h.Desk.Employers.GetMany(ctx, ids[models.OrgEmployer])
	if err != nil {
		return nil, err
	}
	rows := make([]templates.AdminOrgRow, len(all))
	for i, o := range all {
		kind, name := models.PosterKind("agency"), agencies[o.OrgRef.ID].Name
		if o.Kind == models.OrgEmployer {
			e := employers[o.OrgRef.ID]
			kind, name = e.Kind, e.Name
		}
		rows[i] = templates.AdminOrgRow{Target: orgTarget(o.OrgRef), Name: name.In(lang),
			Kind: models.PosterKinds.Label(kind, lang), Since: o.CreatedAt, Client: o.EnteredBy != ""}
	}
	return rows, nil
}

func (h *Handlers) adminOrganisations(c *fiber.Ctx) error {
	page := templates.AdminOrganisations{Layout: h.adminLayout(c, h.words(c, "admin.tab_organisations")), Nav: h.adminTabs(c, "/admin/organisations")}
	for state, list := range map[models.VerificationState]*templates.AdminOrgList{
		models.VerifyPending: &page.Pending, models.VerifyVerified: &page.Verified, models.VerifySuspended: &page.Suspended,
	} {
		found, err := h.organisationsIn(c.UserContext(), state)
		if err != nil {
			return err
		}
		found, list.Pager = pageIn(c, listAt{path: "/admin/organisations", param: string(state), several: true}, found)
		if list.Rows, err = h.orgRows(c, found); err != nil {
			return err
		}
	}
	return h.render(c, page)
}

// adminOrganisation shows what there is to check of one organisation.
func (h *Handlers) adminOrganisation(c *fiber.Ctx) error {
	org, err := h.orgInPath(c)
	if err != nil {
		return err
	}
	return h.showOrganisation(c, org, "", nil)
}

func (h *Handlers) orgInPath(c *fiber.Ctx) (organisation, error) {
	kind, err := orgKind(c)
	if err != nil {
		return organisation{}, err
	}
	return h.organisationOf(c.UserContext(), models.OrgRef{Kind: kind, ID: c.Params("id")})
}

func (h *Handlers) showOrganisation(c *fiber.Ctx, org organisation, typed string, faults []models.Fault) error {
	lang := visitOf(c).lang
	o := form.Offer{Lang: lang, Say: h.say(c), Values: org.values()}
	asked := employerForm
	var found []models.Fault
	if org.agency != nil {
		asked, found = agencyForm, org.agency.Validate(h.Now())
	} else {
		found = org.employer.Validate()
	}
	page := templates.AdminOrganisation{
		Layout: h.adminLayout(c, org.name.In(lang)), Nav: h.adminTabs(c, "/admin/organisations"), Faults: faults,
		Target: orgTarget(org.OrgRef), Heading: org.name.In(lang), Check: org.verification, Label: h.words(c, "desk.org_"+string(org.verification.State)), Agency: org.agency != nil, Note: org.verification.Note, Checked: org.verification.At,
		NoteField: templates.Field{Name: "note", Kind: "textarea", Rows: 3, Label: h.words(c, "admin.note"), Hint: h.words(c, "admin.note_hint"), Value: typed, Faults: faults},
	}
	asked.Questions(o.Values, func(q form.Question, _, _ form.Condition) {
		if words := q.InWords(o, o.Values[q.Name]); words != "" {
			page.Facts = append(page.Facts, templates.Fact{Label: q.LabelIn(o), Value: words})
		}
	})
	for _, f := range found {
		page.Checks = append(page.Checks, templates.FaultLink{Fault: f, Field: ""})
	}
	path := "/admin/organisations/" + orgTarget(org.OrgRef)
	users, pager, err := pageOf(c, listAt{path: path, param: "people", several: true}, h.Desk.Members.Members(org.OrgRef))
	if err != nil {
		return err
	}
	page.Pager = pager
	for _, u := range users {
		page.People = append(page.People, templates.AdminPerson{ID: u.ID, Email: u.Email, Name: u.Name, FreeMail: models.FreeMail(u.Email), Owner: u.Owns(org.OrgRef)})
	}
	return h.render(c, page)
}

// verifyOrganisation lets the organisation's adverts appear at once, or stops
// them; a stop needs a note, which its people are told.
func (h *Handlers) verifyOrganisation(c *fiber.Ctx) error {
	org, err := h.orgInPath(c)
	if err != nil {
		return err
	}
	v := visitOf(c).viewer
	state, note := models.VerificationState(c.FormValue("state")), form.Text(c.FormValue("note"))
	checked, err := org.verification.Decide(state, v.ID, note, h.Now())
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showOrganisation(c, org, note, invalid.Faults)
	} else if err != nil {
		return err
	}
	if err := h.record(c, &v.User, "organisation."+string(state), orgTarget(org.OrgRef)); err != nil {
		return err
	}
	org.setVerification(checked)
	if err := h.saveOrganisation(c, &org); err != nil {
		return err
	}
	if checked.Suspended() {
		if err := h.pauseAll(c, org.OrgRef); err != nil {
			return err
		}
	}
	err = h.tellPoster(c, org.OrgRef, func(to letters.To) error {
		return h.Letters.OrganisationChecked(c.UserContext(), to, org.name, state, note)
	})
	if err != nil {
		return err
	}
	h.flash(c, "admin.done_"+string(state))
	return h.to(c, "/admin/organisations")
}

// pauseAll holds back every approved job of a suspended organisation.
func (h *Handlers) pauseAll(c *fiber.Ctx, org models.OrgRef) error {
	jobs, err := h.Desk.Jobs.ByPoster(c.UserContext(), org)
	if err != nil {
		return err
	}
	for _, j := range jobs {
		if !j.HoldBack() {
			continue
		}
		if err := h.Desk.Jobs.Save(c.UserContext(), &j); err != nil {
			return err
		}
	}
	return nil
}
