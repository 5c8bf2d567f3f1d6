package web

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Organisation is who posts: an agency, or an employer for itself.
type Organisation struct {
	models.OrgRef
	Name         vocab.Text
	Verification models.Verification
	Agency       *models.Agency   // one of the two
	Employer     *models.Employer // is set
}

// OrganisationOf reads the organisation a reference names.
func (s *Site) OrganisationOf(ctx context.Context, ref models.OrgRef) (Organisation, error) {
	if ref.Kind == models.OrgAgency {
		a, err := s.Store.Agencies().Get(ctx, ref.ID)
		return Organisation{OrgRef: ref, Name: a.Name, Verification: a.Verification, Agency: &a}, err
	}
	e, err := s.Store.Employers().Get(ctx, ref.ID)
	return Organisation{OrgRef: ref, Name: e.Name, Verification: e.Verification, Employer: &e}, err
}

// PublisherOf is what is known now of those behind a job: its poster, and the
// employer it names. Who is gone is nil.
func (s *Site) PublisherOf(ctx context.Context, j *models.Job) (models.Publisher, error) {
	var p models.Publisher
	p.Now, p.Poster = s.Now(), j.Poster.Kind
	org, err := s.OrganisationOf(ctx, j.Poster)
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return p, err
	}
	if err == nil {
		p.Agency, p.Employer = org.Agency, org.Employer
	}
	if j.Poster.Kind == models.OrgAgency {
		if p.Employer, err = s.knownEmployer(ctx, j.EmployerID); err != nil {
			return p, err
		}
	}
	p.Institution, err = s.knownEmployer(ctx, j.Regulatory.Institution)
	return p, err
}

// knownEmployer returns the employer with an id, nil when there is none.
func (s *Site) knownEmployer(ctx context.Context, id string) (*models.Employer, error) {
	if id == "" {
		return nil, nil
	}
	e, err := s.Store.Employers().Get(ctx, id)
	if errors.Is(err, models.ErrNotFound) {
		return nil, nil
	}
	return &e, err
}

// PublishersOf are PublisherOf for some jobs, by the id of the job, in two reads
// however many there are.
func (s *Site) PublishersOf(ctx context.Context, jobs map[string]models.Job) (map[string]models.Publisher, error) {
	var agencies, employers []string
	for _, j := range jobs {
		if j.Poster.Kind == models.OrgAgency {
			agencies, employers = append(agencies, j.Poster.ID), append(employers, j.EmployerID)
		} else {
			employers = append(employers, j.Poster.ID)
		}
		employers = append(employers, j.Regulatory.Institution)
	}
	foundAgencies, err := s.Store.Agencies().GetMany(ctx, distinct(agencies))
	if err != nil {
		return nil, err
	}
	foundEmployers, err := s.Store.Employers().GetMany(ctx, distinct(employers))
	if err != nil {
		return nil, err
	}
	all := make(map[string]models.Publisher, len(jobs))
	for id, j := range jobs {
		p := models.Publisher{Now: s.Now(), Poster: j.Poster.Kind}
		employer := j.Poster.ID
		if p.Poster == models.OrgAgency {
			employer = j.EmployerID
			if a, ok := foundAgencies[j.Poster.ID]; ok {
				p.Agency = &a
			}
		}
		if e, ok := foundEmployers[employer]; ok {
			p.Employer = &e
		}
		if e, ok := foundEmployers[j.Regulatory.Institution]; ok {
			p.Institution = &e
		}
		all[id] = p
	}
	return all, nil
}

// Stopped are those of some jobs behind which the board stopped somebody: readers are
// told no more of them than that they are not open.
func (s *Site) Stopped(ctx context.Context, jobs map[string]models.Job) (map[string]bool, error) {
	behind, err := s.PublishersOf(ctx, jobs)
	if err != nil {
		return nil, err
	}
	stopped := map[string]bool{}
	for id, p := range behind {
		stopped[id] = p.Stopped()
	}
	return stopped, nil
}

// distinct are the ids that are some, each once.
func distinct(ids []string) []string {
	slices.Sort(ids)
	return slices.DeleteFunc(slices.Compact(ids), func(id string) bool { return id == "" })
}

// ByLeave makes a deed of one that lets readers see a job, or see it for
// longer: such a deed asks who is behind the job.
func (s *Site) ByLeave(c *fiber.Ctx, change func(*models.Job, models.Publisher) error) func(*models.Job) error {
	return func(j *models.Job) error {
		p, err := s.PublisherOf(c.UserContext(), j)
		if err != nil {
			return err
		}
		return change(j, p)
	}
}

// Mine returns models.ErrNotFound unless the signed-in person works for owner:
// what belongs to others does not exist. It returns models.ErrForbidden when they
// may not do there what the address is for: a person's roles differ from one
// organisation to the other.
func (s *Site) Mine(c *fiber.Ctx, owner models.OrgRef) error {
	v := VisitOf(c).Viewer
	if v == nil || owner.ID == "" || !v.Member(owner) {
		return models.ErrNotFound
	}
	if v.deed != "" && !v.MayFor(owner, v.deed) {
		return models.ErrForbidden
	}
	VisitOf(c).For = owner
	return nil
}

// OrgNames returns the names of those of the organisations that exist, as readers
// know them.
func (s *Site) OrgNames(ctx context.Context, refs []models.OrgRef) (map[models.OrgRef]vocab.Text, error) {
	ids := map[models.OrgKind][]string{}
	for _, ref := range refs {
		ids[ref.Kind] = append(ids[ref.Kind], ref.ID)
	}
	names := make(map[models.OrgRef]vocab.Text, len(refs))
	if len(ids[models.OrgAgency]) > 0 {
		agencies, err := s.Store.Agencies().GetMany(ctx, ids[models.OrgAgency])
		if err != nil {
			return nil, err
		}
		for id, a := range agencies {
			names[models.OrgRef{Kind: models.OrgAgency, ID: id}] = a.Shown().Name
		}
	}
	if len(ids[models.OrgEmployer]) > 0 {
		employers, err := s.Store.Employers().GetMany(ctx, ids[models.OrgEmployer])
		if err != nil {
			return nil, err
		}
		for id, e := range employers {
			names[models.OrgRef{Kind: models.OrgEmployer, ID: id}] = e.Shown().Name
		}
	}
	return names, nil
}

// Verified tells which of some organisations are verified now.
func (s *Site) Verified(ctx context.Context, refs []models.OrgRef) (map[models.OrgRef]bool, error) {
	ids, good := map[models.OrgKind][]string{}, make(map[models.OrgRef]bool, len(refs))
	for _, ref := range refs {
		if ref != (models.OrgRef{}) {
			ids[ref.Kind] = append(ids[ref.Kind], ref.ID)
		}
	}
	if list := ids[models.OrgAgency]; len(list) > 0 {
		found, err := s.Store.Agencies().GetMany(ctx, list)
		if err != nil {
			return nil, err
		}
		for id, a := range found {
			good[models.OrgRef{Kind: models.OrgAgency, ID: id}] = a.Verification.Verified()
		}
	}
	if list := ids[models.OrgEmployer]; len(list) > 0 {
		found, err := s.Store.Employers().GetMany(ctx, list)
		if err != nil {
			return nil, err
		}
		for id, e := range found {
			good[models.OrgRef{Kind: models.OrgEmployer, ID: id}] = e.Verification.Verified()
		}
	}
	return good, nil
}

// OrgKind returns the kind of organisation that the address names, else
// models.ErrNotFound.
func OrgKind(c *fiber.Ctx) (models.OrgKind, error) {
	switch kind := models.OrgKind(c.Params("kind")); kind {
	case models.OrgAgency, models.OrgEmployer:
		return kind, nil
	}
	return "", models.ErrNotFound
}

// OrgTarget names an organisation in the audit log.
func OrgTarget(ref models.OrgRef) string { return string(ref.Kind) + "/" + ref.ID }

// SaveOrganisation saves the document of the organisation's kind.
func (s *Site) SaveOrganisation(c *fiber.Ctx, org *Organisation) error {
	if org.Kind == models.OrgAgency {
		return s.Store.Agencies().Save(c.UserContext(), org.Agency)
	}
	return s.Store.Employers().Save(c.UserContext(), org.Employer)
}

// Values are what the form of the organisation shows.
func (org Organisation) Values() map[string][]string {
	if org.Agency != nil {
		return agencyValues(org.Agency)
	}
	return EmployerValues(org.Employer)
}

// Version is that of the document; 0 before it is first saved.
func (org Organisation) Version() int64 {
	if org.Agency != nil {
		return org.Agency.Version
	}
	return org.Employer.Version
}

// Checked is what the board looks at before an organisation is verified.
func (org Organisation) Checked() string {
	if org.Agency != nil {
		return org.Agency.Checked()
	}
	return org.Employer.Checked()
}

// Marks are those by which the board's block list knows an organisation.
func (org Organisation) Marks() []models.BlockMark {
	if org.Agency != nil {
		return org.Agency.Marks()
	}
	return org.Employer.Marks()
}

// CheckOf is how far the board's check is after the organisation's people changed it
// from was: anew where what is checked changed, and where something came in that the
// block list knows. What that is, they are not told.
func (s *Site) CheckOf(ctx context.Context, was, org Organisation) (models.Verification, error) {
	check := org.Verification.Edited(was.Checked(), org.Checked())
	list, err := s.Store.BlockEntries().InForce(ctx, s.Now())
	if err != nil {
		return check, err
	}
	before := was.Marks()
	fresh := slices.DeleteFunc(org.Marks(), func(m models.BlockMark) bool { return slices.Contains(before, m) })
	if len(list.Marked(fresh)) > 0 {
		check = check.Recheck()
	}
	return check, nil
}

// SetVerification notes how far the board's check is. What is verified is what
// readers see.
func (org *Organisation) SetVerification(v models.Verification) {
	if org.Agency != nil {
		if org.Agency.Verification = v; v.Verified() {
			org.Agency.Stood = nil
		}
	}
	if org.Employer != nil {
		if org.Employer.Verification = v; v.Verified() {
			org.Employer.Stood = nil
		}
	}
}

// Decide keeps what an editor decided about the check, see models.Employer.Decide.
func (org *Organisation) Decide(v models.Verification) {
	org.Verification = v
	if org.Agency != nil {
		org.Agency.Decide(v)
		return
	}
	org.Employer.Decide(v)
}

// PutBack refuses a change that waits, see models.Employer.PutBack.
func (org *Organisation) PutBack(by, note string, now time.Time) error {
	if org.Agency != nil {
		err := org.Agency.PutBack(by, note, now)
		org.Name, org.Verification = org.Agency.Name, org.Agency.Verification
		return err
	}
	err := org.Employer.PutBack(by, note, now)
	org.Name, org.Verification = org.Employer.Name, org.Employer.Verification
	return err
}
