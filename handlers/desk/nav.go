package desk

import (
	"context"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// deskOf returns the organisation the recruiter works for now.
func (h *Handlers) deskOf(c *fiber.Ctx) (web.Organisation, error) {
	return h.OrganisationOf(c.UserContext(), web.VisitOf(c).Viewer.Org)
}

// ownJob returns a job of an organisation the person works for.
func (h *Handlers) ownJob(c *fiber.Ctx, id string) (models.Job, error) {
	j, err := h.Store.Jobs().Get(c.UserContext(), id)
	if err != nil {
		return j, err
	}
	return j, h.Mine(c, j.Poster)
}

// employersFor returns the employers the organisation may advertise for: an
// employer itself, an agency its clients and those of its present jobs.
// Facilities an employer entered are offered as institutions alone.
func (h *Handlers) employersFor(ctx context.Context, org web.Organisation) (
	employers, institutions []models.Employer, err error,
) {
	entered, err := h.Store.Employers().EnteredBy(ctx, org.ID)
	if err != nil {
		return nil, nil, err
	}
	known := entered
	if org.Employer != nil {
		known = append([]models.Employer{*org.Employer}, entered...)
	}
	more, err := h.employersOfJobs(ctx, org.OrgRef, known)
	if err != nil {
		return nil, nil, err
	}
	known = append(known, more...)
	for _, e := range known {
		if org.Employer == nil || e.ID == org.ID {
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
func (h *Handlers) employersOfJobs(
	ctx context.Context, org models.OrgRef, known []models.Employer,
) ([]models.Employer, error) {
	briefs, err := h.Store.Jobs().BriefsByPoster(ctx, org)
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
	found, err := h.Store.Employers().GetMany(ctx, ids)
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
func (h *Handlers) deskTabs(c *fiber.Ctx, current string, org web.Organisation) templates.ConsoleNav {
	lang := web.VisitOf(c).Lang
	nav := templates.ConsoleNav{
		Org: org.Name.In(lang), Check: org.Verification, Label: h.Words(c, "desk.org_"+string(org.Verification.State)),
	}
	role := web.VisitOf(c).Viewer.RoleIn(org.OrgRef)
	nav.Posts, nav.People = role.May(models.PostJobs), role.May(models.SeePeople)
	clients := "desk.tab_clients"
	if org.Employer != nil {
		clients = "desk.tab_facilities"
	}
	for _, tab := range []struct {
		path, words string
		deed        models.OrgDeed
	}{
		{pathHome, "desk.tab_today", models.SeeDesk}, {pathJobs, "desk.tab_jobs", models.SeeDesk},
		{"/desk/applications", "desk.tab_applications", models.SeePeople},
		{"/desk/candidates", "desk.tab_candidates", models.SeePeople}, {pathFigures, "desk.tab_figures", models.SeeDesk},
		{"/desk/clients", clients, models.PostJobs}, {"/desk/organisation", "desk.tab_organisation", models.SeeDesk},
		{"/desk/events", "events.title", models.PostJobs},
		{"/desk/record", "desk.tab_record", models.SeeDesk}, {"/desk/members", "desk.tab_members", models.SeeDesk},
		{pathFeeds, "desk.tab_feeds", models.PostJobs}, {pathAPI, "desk.tab_api", models.SeeDesk},
		{pathWebhooks, "desk.tab_hooks", models.PostJobs},
	} {
		if !role.May(tab.deed) {
			continue
		}
		nav.Tabs = append(nav.Tabs, templates.ConsoleTab{
			Href: templates.Href(lang, tab.path), Label: h.Words(c, tab.words), Current: tab.path == current,
		})
	}
	var others []models.OrgRef
	for _, m := range web.VisitOf(c).Viewer.Memberships {
		if m.Org != org.OrgRef {
			others = append(others, m.Org)
		}
	}
	names, err := h.OrgNames(c.UserContext(), others)
	if err != nil {
		h.Log.Warn("other organisations not read", "err", err)
	}
	for _, ref := range others {
		if name, ok := names[ref]; ok {
			nav.Others = append(nav.Others, templates.ConsoleOther{Value: string(ref.Kind) + "/" + ref.ID,
				Name: name.In(lang)})
		}
	}
	return nav
}

// DeskLayout is the frame of the pages of the desk.
func (h *Handlers) DeskLayout(c *fiber.Ctx, title string) templates.Layout {
	l := h.Layout(c, title)
	l.NoIndex, l.Section = true, "recruiters"
	l.Notices = append(l.Notices, h.Undelivered(c)...)
	l.Styles = append(l.Styles, "css/desk.css")
	return l
}
