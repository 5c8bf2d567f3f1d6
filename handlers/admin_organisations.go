package handlers

import (
	"errors"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// waitingOrganisations are those the board has yet to check, oldest first;
// facilities entered by others come last, for they post nothing themselves.
func (h *Handlers) waitingOrganisations(c *fiber.Ctx) ([]templates.AdminOrgRow, error) {
	return h.organisationsIn(c, models.VerifyPending)
}

func (h *Handlers) organisationsIn(c *fiber.Ctx, state models.VerificationState) ([]templates.AdminOrgRow, error) {
	ctx, lang := c.UserContext(), visitOf(c).lang
	agencies, err := h.Desk.Agencies.ByVerification(ctx, state)
	if err != nil {
		return nil, err
	}
	employers, err := h.Desk.Employers.ByVerification(ctx, state)
	if err != nil {
		return nil, err
	}
	var rows []templates.AdminOrgRow
	for _, a := range agencies {
		rows = append(rows, templates.AdminOrgRow{Target: "agency/" + a.ID, Name: a.Name.In(lang), Kind: models.PosterKinds.Label("agency", lang), Since: a.CreatedAt})
	}
	for _, e := range employers {
		rows = append(rows, templates.AdminOrgRow{Target: "employer/" + e.ID, Name: e.Name.In(lang), Kind: models.PosterKinds.Label(e.Kind, lang), Since: e.CreatedAt, Client: e.EnteredBy != ""})
	}
	slices.SortStableFunc(rows, func(a, b templates.AdminOrgRow) int {
		if a.Client != b.Client {
			if b.Client {
				return -1
			}
			return 1
		}
		return a.Since.Compare(b.Since)
	})
	return rows, nil
}

func (h *Handlers) adminOrganisations(c *fiber.Ctx) error {
	page := templates.AdminOrganisations{Layout: h.adminLayout(c, h.words(c, "admin.tab_organisations")), Nav: h.adminTabs(c, "/admin/organisations")}
	for state, rows := range map[models.VerificationState]*[]templates.AdminOrgRow{
		models.VerifyPending: &page.Pending, models.VerifyVerified: &page.Verified, models.VerifySuspended: &page.Suspended,
	} {
		found, err := h.organisationsIn(c, state)
		if err != nil {
			return err
		}
		*rows = found
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
	ctx, lang := c.UserContext(), visitOf(c).lang
	o := offer{lang: lang, say: h.say(c), values: org.values()}
	form := employerForm
	var found []models.Fault
	if org.agency != nil {
		form, found = agencyForm, org.agency.Validate(h.Now())
	} else {
		found = org.employer.Validate()
	}
	page := templates.AdminOrganisation{
		Layout: h.adminLayout(c, org.name.In(lang)), Nav: h.adminTabs(c, "/admin/organisations"), Faults: faults,
		Target: orgTarget(org.OrgRef), Heading: org.name.In(lang), Check: org.verification, Label: h.words(c, "desk.org_"+string(org.verification.State)), Agency: org.agency != nil, Note: org.verification.Note, Checked: org.verification.At,
		NoteField: templates.Field{Name: "note", Kind: "textarea", Rows: 3, Label: h.words(c, "admin.note"), Hint: h.words(c, "admin.note_hint"), Value: typed, Faults: faults},
	}
	for _, section := range form.sections {
		for _, block := range section.blocks {
			for _, q := range block.questions {
				if words := q.inWords(o, o.values[q.name]); words != "" {
					page.Facts = append(page.Facts, templates.Fact{Label: q.labelIn(o), Value: words})
				}
			}
		}
	}
	for _, f := range found {
		page.Checks = append(page.Checks, templates.FaultLink{Fault: f, Field: ""})
	}
	users, err := h.Desk.Members.ByOrg(ctx, org.OrgRef)
	if err != nil {
		return err
	}
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
	state, note := models.VerificationState(c.FormValue("state")), cleanText(c.FormValue("note"))
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
	if err := h.tellPoster(c, org.OrgRef, "organisation_checked", Verified{Organisation: org.name, State: state, Note: note}); err != nil {
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
