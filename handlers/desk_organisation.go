package handlers

import (
	"context"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// organisation is who posts: an agency, or an employer for itself.
type organisation struct {
	models.OrgRef
	name         models.Text
	verification models.Verification
	agency       *models.Agency   // one of the two
	employer     *models.Employer // is set
}

// organisationOf reads the organisation a reference names.
func (h *Handlers) organisationOf(ctx context.Context, ref models.OrgRef) (organisation, error) {
	if ref.Kind == models.OrgAgency {
		a, err := h.Desk.Agencies.Get(ctx, ref.ID)
		return organisation{OrgRef: ref, name: a.Name, verification: a.Verification, agency: &a}, err
	}
	e, err := h.Desk.Employers.Get(ctx, ref.ID)
	return organisation{OrgRef: ref, name: e.Name, verification: e.Verification, employer: &e}, err
}

// deskOf returns the organisation the recruiter works for now.
func (h *Handlers) deskOf(c *fiber.Ctx) (organisation, error) {
	return h.organisationOf(c.UserContext(), visitOf(c).viewer.Org)
}

// mine returns models.ErrNotFound unless the signed-in person works for owner:
// what belongs to others does not exist.
func (h *Handlers) mine(c *fiber.Ctx, owner models.OrgRef) error {
	v := visitOf(c).viewer
	if v == nil || owner.ID == "" || !v.Member(owner) {
		return models.ErrNotFound
	}
	return nil
}

// ownJob returns a job of an organisation the person works for.
func (h *Handlers) ownJob(c *fiber.Ctx, id string) (models.Job, error) {
	j, err := h.Desk.Jobs.Get(c.UserContext(), id)
	if err != nil {
		return j, err
	}
	return j, h.mine(c, j.Poster)
}

// employersFor returns the employers the organisation may advertise for: an
// employer itself, an agency its clients and those of its present jobs.
// Facilities an employer entered are offered as institutions alone.
func (h *Handlers) employersFor(ctx context.Context, org organisation) (employers, institutions []models.Employer, err error) {
	entered, err := h.Desk.Employers.EnteredBy(ctx, org.ID)
	if err != nil {
		return nil, nil, err
	}
	known := entered
	if org.employer != nil {
		known = append([]models.Employer{*org.employer}, entered...)
	}
	more, err := h.employersOfJobs(ctx, org.OrgRef, known)
	if err != nil {
		return nil, nil, err
	}
	known = append(known, more...)
	for _, e := range known {
		if org.employer == nil || e.ID == org.ID {
			employers = append(employers, e)
		}
		if e.Kind == "medical_institution" {
			institutions = append(institutions, e)
		}
	}
	return employers, institutions, nil
}

// employersOfJobs returns the employers and institutions of an organisation's
// jobs besides those that are known, in the order of the jobs.
func (h *Handlers) employersOfJobs(ctx context.Context, org models.OrgRef, known []models.Employer) ([]models.Employer, error) {
	briefs, err := h.Desk.Jobs.BriefsByPoster(ctx, org)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{"": true}
	for _, e := range known {
		seen[e.ID] = true
	}
	var ids []string
	for _, b := range briefs {
		for _, id := range []string{b.EmployerID, b.Institution} {
			if !seen[id] {
				seen[id], ids = true, append(ids, id)
			}
		}
	}
	found, err := h.Desk.Employers.GetMany(ctx, ids)
	if err != nil {
		return nil, err
	}
	var employers []models.Employer
	for _, id := range ids {
		if e, ok := found[id]; ok {
			employers = append(employers, e)
		}
	}
	return employers, nil
}

// deskTabs are the pages of the desk.
func (h *Handlers) deskTabs(c *fiber.Ctx, current string, org organisation) templates.DeskNav {
	lang := visitOf(c).lang
	nav := templates.DeskNav{Org: org.name.In(lang), Check: org.verification, Label: h.words(c, "desk.org_"+string(org.verification.State))}
	clients := "desk.tab_clients"
	if org.employer != nil {
		clients = "desk.tab_facilities"
	}
	for _, tab := range []struct{ path, words string }{
		{"/desk", "desk.tab_jobs"}, {"/desk/applications", "desk.tab_applications"}, {"/desk/clients", clients},
		{"/desk/organisation", "desk.tab_organisation"}, {"/desk/members", "desk.tab_members"},
	} {
		nav.Tabs = append(nav.Tabs, templates.DeskTab{
			Href: templates.Href(lang, tab.path), Label: h.words(c, tab.words), Current: tab.path == current,
		})
	}
	var others []models.OrgRef
	for _, m := range visitOf(c).viewer.Memberships {
		if m.Org != org.OrgRef {
			others = append(others, m.Org)
		}
	}
	names, err := h.orgNames(c.UserContext(), others)
	if err != nil {
		h.Log.Warn("other organisations not read", "err", err)
	}
	for _, ref := range others {
		if name, ok := names[ref]; ok {
			nav.Others = append(nav.Others, templates.DeskOther{Value: string(ref.Kind) + "/" + ref.ID, Name: name.In(lang)})
		}
	}
	return nav
}

// orgNames returns the names of those of the organisations that exist.
func (h *Handlers) orgNames(ctx context.Context, refs []models.OrgRef) (map[models.OrgRef]models.Text, error) {
	ids := map[models.OrgKind][]string{}
	for _, ref := range refs {
		ids[ref.Kind] = append(ids[ref.Kind], ref.ID)
	}
	names := make(map[models.OrgRef]models.Text, len(refs))
	if len(ids[models.OrgAgency]) > 0 {
		agencies, err := h.Desk.Agencies.GetMany(ctx, ids[models.OrgAgency])
		if err != nil {
			return nil, err
		}
		for id, a := range agencies {
			names[models.OrgRef{Kind: models.OrgAgency, ID: id}] = a.Name
		}
	}
	if len(ids[models.OrgEmployer]) > 0 {
		employers, err := h.Desk.Employers.GetMany(ctx, ids[models.OrgEmployer])
		if err != nil {
			return nil, err
		}
		for id, e := range employers {
			names[models.OrgRef{Kind: models.OrgEmployer, ID: id}] = e.Name
		}
	}
	return names, nil
}

// deskLayout is the frame of the pages of the desk.
func (h *Handlers) deskLayout(c *fiber.Ctx, title string) templates.Layout {
	l := h.layout(c, title)
	l.NoIndex, l.Section = true, "recruiters"
	l.Notices = append(l.Notices, h.undelivered(c)...)
	l.Styles = append(l.Styles, "css/desk.css")
	return l
}
