package doctor

import (
	"cmp"
	"errors"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/doctormatch"
)

// previewShown is how many posters of a kind the preview names.
const previewShown = 30

// seenBy says who could see a profile, saved or only typed: the verified posters
// with a live job for which the doctor would be a candidate, by the rule of the
// page of candidates; those who have an application; and those whom a block
// keeps from it.
func (h *Handlers) seenBy(c *fiber.Ctx, d *models.Doctor) (*SeenBy, error) {
	applied, posters, err := h.applications(c, d)
	if err != nil {
		return nil, err
	}
	could, never, err := h.candidateOf(c, d, applied)
	if err != nil {
		return nil, err
	}
	s := &SeenBy{Now: d.Visibility}
	if s.Could, s.More, err = h.postersNamed(c, could); err != nil {
		return nil, err
	}
	if s.Never, _, err = h.postersNamed(c, never); err != nil {
		return nil, err
	}
	for _, b := range d.Blocked {
		if !models.HidesNobody(b.Name) && !slices.Contains(s.Never, b.Name) {
			s.Never = append(s.Never, b.Name)
		}
	}
	s.Applied, _, err = h.postersNamed(c, posters)
	return s, err
}

// candidateOf are the posters for whose live jobs the doctor would be a
// candidate when seen by all verified ones, and those for whose jobs only a
// block is in the way. All jobs that the hard conditions let through are looked
// at, but those that the doctor hid.
func (h *Handlers) candidateOf(
	c *fiber.Ctx, d *models.Doctor, applied map[string]bool,
) (could, never map[models.OrgRef]bool, err error) {
	seen := *d
	seen.Visibility, seen.Blocked, seen.Hidden = models.VisibilityVerified, nil, nil
	could, never = map[models.OrgRef]bool{}, map[models.OrgRef]bool{}
	err = h.eachOpen(c, []*search.Question{doctormatch.QuestionOf(&seen)}, func(j *models.Job) {
		if applied[j.ID] || could[j.Poster] || d.Hidden.As(j) != nil {
			return
		}
		m, fits := h.MatchDoctor(j)(&seen)
		switch {
		case !doctormatch.Candidate(&seen, j, m, fits):
		case d.HidesJob(j):
			never[j.Poster] = true
		default:
			could[j.Poster] = true
		}
	})
	if err != nil {
		return nil, nil, err
	}
	for poster := range could {
		delete(never, poster) // sees the doctor for another job
	}
	return could, never, nil
}

// applications are the jobs to which an application stands, and their posters
// who see it.
func (h *Handlers) applications(c *fiber.Ctx, d *models.Doctor) (map[string]bool, map[models.OrgRef]bool, error) {
	applied, posters := map[string]bool{}, map[models.OrgRef]bool{}
	if d.Version == 0 {
		return applied, posters, nil
	}
	var standing []models.Application
	var ids []string
	err := h.Store.Applications().OfDoctor(d.ID).Each(c.UserContext(), func(a models.Application) error {
		if a.Stands() {
			standing, ids, applied[a.JobID] = append(standing, a), append(ids, a.JobID), true
		}
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	jobs, err := h.Store.Jobs().GetMany(c.UserContext(), ids)
	for _, a := range standing {
		if j, there := jobs[a.JobID]; there && a.ShownTo(&j, d) {
			posters[a.Poster] = true
		}
	}
	return applied, posters, err
}

// postersNamed are the names of verified posters in the language of the page,
// in order, and how many there are beyond those that are named.
func (h *Handlers) postersNamed(c *fiber.Ctx, posters map[models.OrgRef]bool) (names []string, more int, err error) {
	var refs []models.OrgRef
	for ref := range posters {
		refs = append(refs, ref)
	}
	slices.SortFunc(refs, func(a, b models.OrgRef) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID))
	})
	for _, ref := range refs {
		org, err := h.OrganisationOf(c.UserContext(), ref)
		if errors.Is(err, models.ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, 0, err
		}
		if org.Verification.Verified() {
			names = append(names, org.Name.In(web.VisitOf(c).Lang))
		}
	}
	slices.Sort(names)
	more = max(0, len(names)-previewShown)
	return names[:len(names)-more], more, nil
}
