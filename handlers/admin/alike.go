package admin

import (
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// fieldOther says that the editor knows of the others of the name, fieldSure that it is
// the public institution whose name it bears.
const (
	fieldOther = "other"
	fieldSure  = "institution"
)

// AlikeRow is another organisation that this one can be taken for.
type AlikeRow struct {
	Target, Name, State string
	Same                bool // name or corporate number; else near
	Client              bool // entered by another organisation
}

// showAlike adds the organisations whose names are those of the one shown, or near.
// Where one of them is verified and posts for itself, verifying this one as well
// wants the editor's word that it is another.
func (h *Handlers) showAlike(c *fiber.Ctx, page *OrganisationPage, org web.Organisation, faults []models.Fault) error {
	ctx, face := c.UserContext(), faceOf(org)
	agencies, err := h.Store.Agencies().All(ctx)
	if err != nil {
		return err
	}
	employers, err := h.Store.Employers().All(ctx)
	if err != nil {
		return err
	}
	holds := false
	take := func(other web.Organisation) {
		like := face.Like(faceOf(other))
		if before, changed := other.Before(); changed {
			like = max(like, face.Like(faceOf(before)))
		}
		if other.OrgRef == org.OrgRef || like == models.OrgUnlike {
			return
		}
		row := AlikeRow{Target: web.OrgTarget(other.OrgRef), Name: other.Name.In(page.Lang), Same: like == models.OrgSame,
			State: h.Words(c, "desk.org_"+string(other.Verification.State)), Client: entered(other)}
		page.Alike = append(page.Alike, row)
		holds = holds || other.Verification.Verified() && !row.Client
	}
	for i := range agencies {
		take(web.Organisation{OrgRef: models.OrgRef{Kind: models.OrgAgency, ID: agencies[i].ID}, Name: agencies[i].Name,
			Verification: agencies[i].Verification, Agency: &agencies[i]})
	}
	for i := range employers {
		take(web.Organisation{OrgRef: models.OrgRef{Kind: models.OrgEmployer, ID: employers[i].ID}, Name: employers[i].Name,
			Verification: employers[i].Verification, Employer: &employers[i]})
	}
	slices.SortStableFunc(page.Alike, func(a, b AlikeRow) int {
		switch {
		case a.Same == b.Same:
			return 0
		case a.Same:
			return -1
		}
		return 1
	})
	if page.Public = models.PublicName(org.Name); page.Public != "" && !org.Verification.Verified() {
		page.Sure = templates.Field{Name: fieldSure, Kind: "check", Label: h.Words(c, "admin.public_name_sure"),
			Value: c.FormValue(fieldSure), Faults: templates.FaultsOf(faults, fieldSure)}
	}
	if holds && !entered(org) && !org.Verification.Verified() {
		page.Apart = templates.Field{Name: fieldOther, Kind: "check", Label: h.Words(c, "admin.alike_other"),
			Value: c.FormValue(fieldOther), Faults: templates.FaultsOf(faults, fieldOther)}
	}
	return nil
}

// entered reports whether another organisation entered this one and speaks for it.
func entered(org web.Organisation) bool { return org.Employer != nil && org.Employer.EnteredBy != "" }

func faceOf(org web.Organisation) models.OrgFace {
	face := models.OrgFace{Name: org.Name}
	if org.Employer != nil {
		face.CorporateNumber = org.Employer.CorporateNumber
	}
	return face
}

// mistaken are the faults of verifying an organisation that has the name of another,
// a near one, or that of a public institution, without a word about it.
func (h *Handlers) mistaken(c *fiber.Ctx, org web.Organisation) ([]models.Fault, error) {
	var page OrganisationPage
	if err := h.showAlike(c, &page, org, nil); err != nil {
		return nil, err
	}
	var faults []models.Fault
	if page.Apart.Name != "" && page.Apart.Value != "on" {
		faults = web.Mistake(fieldOther, "organisation.alike")
	}
	if page.Sure.Name != "" && page.Sure.Value != "on" {
		faults = append(faults, web.Mistake(fieldSure, "organisation.public_name")...)
	}
	return faults, nil
}
