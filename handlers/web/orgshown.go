package web

import (
	"context"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// ShownName is the name by which readers know the organisation, see
// models.Employer.Shown.
func (org *Organisation) ShownName() vocab.Text {
	if org.Agency != nil {
		return org.Agency.Shown().Name
	}
	return org.Employer.Shown().Name
}

// KeepShown notes what readers go on seeing after checked particulars changed from
// those of was, see models.Employer.KeepShown.
func (s *Site) KeepShown(ctx context.Context, org *Organisation, was Organisation) error {
	public, err := s.readBefore(ctx, org)
	switch {
	case err != nil:
		return err
	case org.Agency != nil:
		org.Agency.KeepShown(was.Agency, public)
	default:
		org.Employer.KeepShown(was.Employer, public)
	}
	return nil
}

// NoteOtherNames notes as which other institutions the words of an organisation about
// itself speak: whoever checks it looks at them with the rest (models.Employer.Checked).
func (s *Site) NoteOtherNames(org *Organisation) {
	if g := org.Agency; g != nil {
		g.SpeaksAs = rules.SpeaksAs(g.About, s.Claims, g.Name)
	}
	if e := org.Employer; e != nil {
		e.SpeaksAs = rules.SpeaksAs(e.About, s.Claims, e.Name)
	}
}

// readBefore reports whether readers see, or saw, an advert that names an organisation.
func (s *Site) readBefore(ctx context.Context, org *Organisation) (bool, error) {
	briefs, err := s.Store.Jobs().BriefsByPoster(ctx, org.OrgRef)
	if err == nil && org.Employer != nil {
		var named []models.JobBrief
		named, err = s.Store.Jobs().BriefsByEmployer(ctx, org.ID)
		briefs = append(briefs, named...)
		for _, kind := range []models.OrgKind{models.OrgAgency, models.OrgEmployer} {
			if owner := org.Employer.EnteredBy; owner != "" && err == nil { // where it answers for the care
				named, err = s.Store.Jobs().BriefsByPoster(ctx, models.OrgRef{Kind: kind, ID: owner})
				briefs = append(briefs, slices.DeleteFunc(named, func(b models.JobBrief) bool { return b.Institution != org.ID })...)
			}
		}
	}
	return slices.ContainsFunc(briefs, func(b models.JobBrief) bool {
		return b.State == models.JobApproved || b.State == models.JobPaused || b.State == models.JobClosed
	}), err
}

// Copy is the organisation in documents of its own.
func (org Organisation) Copy() Organisation {
	if org.Agency != nil {
		g := *org.Agency
		org.Agency = &g
	}
	if org.Employer != nil {
		e := *org.Employer
		org.Employer = &e
	}
	return org
}

// Before is the organisation as readers go on seeing it while a change waits for the
// board; false when none does.
func (org Organisation) Before() (Organisation, bool) {
	switch {
	case org.Agency != nil && org.Agency.Stood != nil:
		shown := org.Agency.Shown()
		org.Agency, org.Name = &shown, shown.Name
	case org.Employer != nil && org.Employer.Stood != nil:
		shown := org.Employer.Shown()
		org.Employer, org.Name = &shown, shown.Name
	default:
		return org, false
	}
	return org, true
}

// OrgChanges are the particulars of an organisation that wait for the board, beside
// those that readers go on seeing; none when no change waits.
func (s *Site) OrgChanges(c *fiber.Ctx, org Organisation) (changes []templates.Change) {
	before, waits := org.Before()
	if !waits {
		return nil
	}
	asked := EmployerForm
	if org.Agency != nil {
		asked = AgencyForm
	}
	o := form.Offer{Lang: VisitOf(c).Lang, Say: s.Say(c)}
	old, now := before.Values(), org.Values()
	asked.Questions(now, func(q form.Question, _, _ form.Condition) {
		was, is := q.InWords(o, old[q.Name]), q.InWords(o, now[q.Name])
		if was != is {
			changes = append(changes, templates.Change{Label: q.LabelIn(o), Old: was, New: is})
		}
	})
	return changes
}
