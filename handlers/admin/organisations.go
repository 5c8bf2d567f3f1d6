package admin

import (
	"context"
	"errors"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/models/vocab"
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
	agencies, err := h.Store.Agencies().BriefsByVerification(ctx, state)
	if err != nil {
		return nil, err
	}
	employers, err := h.Store.Employers().BriefsByVerification(ctx, state)
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
func (h *Handlers) orgRows(c *fiber.Ctx, all []orgOfKind) ([]OrganisationRow, error) {
	ctx, lang := c.UserContext(), web.VisitOf(c).Lang
	ids := map[models.OrgKind][]string{}
	for _, o := range all {
		ids[o.Kind] = append(ids[o.Kind], o.OrgRef.ID)
	}
	agencies, err := h.Store.Agencies().GetMany(ctx, ids[models.OrgAgency])
	if err != nil {
		return nil, err
	}
	employers, err := h.Store.Employers().GetMany(ctx, ids[models.OrgEmployer])
	if err != nil {
		return nil, err
	}
	rows := make([]OrganisationRow, len(all))
	for i, o := range all {
		kind, name := vocab.PosterKind("agency"), agencies[o.OrgRef.ID].Name
		if o.Kind == models.OrgEmployer {
			e := employers[o.OrgRef.ID]
			kind, name = e.Kind, e.Name
		}
		rows[i] = OrganisationRow{Target: web.OrgTarget(o.OrgRef), Name: name.In(lang),
			Kind: vocab.PosterKinds.Label(kind, lang), Since: o.CreatedAt, Client: o.EnteredBy != ""}
	}
	return rows, nil
}

// Organisations lists organisations by the state of their check.
func (h *Handlers) Organisations(c *fiber.Ctx) error {
	page := OrganisationsPage{
		Layout: h.adminLayout(c, h.Words(c, "admin.tab_organisations")), Nav: h.adminTabs(c, "/admin/organisations"),
	}
	for state, list := range map[models.VerificationState]*AdminOrgList{
		models.VerifyPending: &page.Pending, models.VerifyVerified: &page.Verified, models.VerifySuspended: &page.Suspended,
		models.VerifyCorrected: &page.Corrected,
	} {
		found, err := h.organisationsIn(c.UserContext(), state)
		if err != nil {
			return err
		}
		found, list.Pager = web.PageIn(
			c, web.ListAt{Path: "/admin/organisations", Param: string(state), Several: true}, found,
		)
		if list.Rows, err = h.orgRows(c, found); err != nil {
			return err
		}
	}
	return h.Render(c, page)
}

// Organisation shows what there is to check of one organisation.
func (h *Handlers) Organisation(c *fiber.Ctx) error {
	org, err := h.orgInPath(c)
	if err != nil {
		return err
	}
	return h.showOrganisation(c, org, "", nil)
}

func (h *Handlers) orgInPath(c *fiber.Ctx) (web.Organisation, error) {
	kind, err := web.OrgKind(c)
	if err != nil {
		return web.Organisation{}, err
	}
	return h.OrganisationOf(c.UserContext(), models.OrgRef{Kind: kind, ID: c.Params("id")})
}

func (h *Handlers) showOrganisation(c *fiber.Ctx, org web.Organisation, typed string, faults []models.Fault) error {
	lang := web.VisitOf(c).Lang
	o := form.Offer{Lang: lang, Say: h.Say(c), Values: org.Values()}
	asked := web.EmployerForm
	var found []models.Fault
	if org.Agency != nil {
		asked = web.AgencyForm
		found = append(org.Agency.Validate(h.Now()), rules.Organisation(rules.OfAgency(org.Agency), h.Claims)...)
	} else {
		found = append(org.Employer.Validate(), rules.Organisation(rules.OfEmployer(org.Employer), h.Claims)...)
	}
	page := OrganisationPage{
		Layout: h.adminLayout(c, org.Name.In(lang)), Nav: h.adminTabs(c, "/admin/organisations"), Faults: faults,
		Target: web.OrgTarget(org.OrgRef), Heading: org.Name.In(lang), Check: org.Verification,
		Label: h.Words(c, "desk.org_"+string(org.Verification.State)), Agency: org.Agency != nil, Note: org.Verification.Note,
		Checked: org.Verification.At, Version: org.Version(),
		NoteField: templates.Field{
			Name: "note", Kind: "textarea", Rows: 3, Label: h.Words(c, "admin.note"), Hint: h.Words(c, "admin.note_hint"),
			Value: typed, Faults: templates.FaultsOf(faults, "note"),
		},
	}
	asked.Questions(o.Values, func(q form.Question, _, _ form.Condition) {
		if words := q.InWords(o, o.Values[q.Name]); words != "" {
			page.Facts = append(page.Facts, templates.Fact{Label: q.LabelIn(o), Value: words})
		}
	})
	for _, f := range found {
		page.Checks = append(page.Checks, templates.FaultLink{Fault: f, Field: ""})
	}
	if err := h.showScouts(c, &page, org.OrgRef, faults); err != nil {
		return err
	}
	path := "/admin/organisations/" + web.OrgTarget(org.OrgRef)
	users, pager, err := web.PageOf(
		c, web.ListAt{Path: path, Param: "people", Several: true}, h.Store.Users().Members(org.OrgRef),
	)
	if err != nil {
		return err
	}
	page.Pager = pager
	if err := h.showOwner(c, &page, org.OrgRef, faults); err != nil {
		return err
	}
	page.Changed = h.OrgChanges(c, org)
	list, err := h.Store.BlockEntries().InForce(c.UserContext(), h.Now())
	if err != nil {
		return err
	}
	if page.Blocked, err = h.blockRows(c, list.Marked(org.Marks())); err != nil {
		return err
	}
	if err := h.showAlike(c, &page, org, faults); err != nil {
		return err
	}
	for _, u := range users {
		page.People = append(page.People, PersonRow{
			ID: u.ID, Email: u.Email, Name: u.Name, FreeMail: models.FreeMail(u.Email), Owner: u.Owns(org.OrgRef),
		})
	}
	return h.Render(c, page)
}

// VerifyOrganisation lets the organisation's adverts appear at once, stops them, or
// puts back what stood before a change; what is against it needs a note, which its
// people are told. The form carries the
// version the editor saw: what was changed meanwhile is not decided.
func (h *Handlers) VerifyOrganisation(c *fiber.Ctx) error {
	defer unhurried(c)()
	org, err := h.orgInPath(c)
	if err != nil {
		return err
	}
	state, note := c.FormValue("state"), form.Text(c.FormValue("note"))
	if seen, code := form.Whole(c.FormValue("version")); code != "" || seen != org.Version() {
		err = models.ErrConflict
	} else if state == deedPutBack {
		err = h.putBack(c, org, note)
	} else {
		err = h.verify(c, org, models.VerificationState(state), note)
	}
	var invalid *models.InvalidError
	switch {
	case errors.As(err, &invalid):
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showOrganisation(c, org, note, invalid.Faults)
	case errors.Is(err, models.ErrConflict): // somebody else decided first: what was written stays
		if org, err = h.orgInPath(c); err != nil {
			return err
		}
		c.Status(fiber.StatusConflict)
		return h.showOrganisation(c, org, note, web.Mistake("note", "form.overtaken"))
	case err != nil:
		return err
	}
	h.Flash(c, "admin.done_"+state)
	return h.To(c, "/admin/organisations")
}

// verify keeps how far the check of an organisation is, as an editor decides it. For a
// name that can be taken for another's the editor's word is needed.
func (h *Handlers) verify(c *fiber.Ctx, org web.Organisation, state models.VerificationState, note string) error {
	checked, err := org.Verification.Decide(state, web.VisitOf(c).Viewer.ID, note, h.Now())
	if err != nil {
		return err
	}
	if checked.Verified() {
		faults, err := h.mistaken(c, org)
		if err != nil {
			return err
		}
		if len(faults) > 0 {
			return &models.InvalidError{Faults: faults}
		}
	}
	return h.checkedAs(c, org, checked)
}

// checkedAs keeps what was decided of an organisation as it was seen, recorded, and brings
// it about.
func (h *Handlers) checkedAs(c *fiber.Ctx, org web.Organisation, checked models.Verification) error {
	v := web.VisitOf(c).Viewer
	if err := h.Record(c, &v.User, "organisation."+string(checked.State), web.OrgTarget(org.OrgRef)); err != nil {
		return err
	}
	if org.Decide(checked); checked.Verified() {
		h.NoteOtherNames(&org) // the editor saw them
	}
	return h.broughtAbout(c, &org)
}

// broughtAbout saves an organisation about which was decided, and brings the decision about:
// for its jobs, its people and those who applied. When that does not come to its end, the
// board goes on with it beside the pages, so the decision stands whatever becomes of it.
func (h *Handlers) broughtAbout(c *fiber.Ctx, org *web.Organisation) error {
	if err := h.SaveOrganisation(c, org); err != nil {
		return err
	}
	if err := h.Follow(c.UserContext(), org.OrgRef); err != nil {
		h.Log.Warn("a decision about an organisation is brought about later", "org", web.OrgTarget(org.OrgRef), "err", err)
	}
	return nil
}
