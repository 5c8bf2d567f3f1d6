package intake

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/models/vocab"
)

// posterJobs is a poster with its jobs.
type posterJobs struct {
	agency  *models.Agency // nil for an employer
	name    vocab.Text
	byRef   map[string]*models.Job
	holders map[string]string // ref of the first advert of a position, by fingerprint
	trusted bool

	returned []models.Job // of which an editor returned a text

	entered []models.Employer // by the poster; nil until a row names an institution
}

// hold notes whose position the job's is.
func (p *posterJobs) hold(j *models.Job) {
	if !j.Ended() && !j.Apart && p.holders[j.Cluster] == "" {
		p.holders[j.Cluster] = j.Ref
	}
}

type employerEntry struct {
	employer models.Employer
	err      error
}

func (im *JobImport) posterOf(in *AdvertRow) models.OrgRef {
	switch {
	case in.Poster.AgencyID != "":
		return models.OrgRef{Kind: models.OrgAgency, ID: in.Poster.AgencyID}
	case im.Poster.ID != "":
		return im.Poster
	case in.Stated().EmployerID != "":
		return models.OrgRef{Kind: models.OrgEmployer, ID: in.Stated().EmployerID}
	}
	return models.OrgRef{}
}

// fillEmployer copies the employer's card onto the advert, keeping an employer
// that the row brings along.
func (im *JobImport) fillEmployer(ctx context.Context, in *AdvertRow, a *models.Advert) error {
	if in.Employer != nil {
		if err := im.bring(ctx, in, a); err != nil {
			return err
		}
	}
	entry, seen := im.cards[a.EmployerID]
	if !seen {
		entry = im.employer(ctx, a.EmployerID)
		im.cards[a.EmployerID] = entry
	}
	if errors.Is(entry.err, models.ErrNotFound) {
		return fmt.Errorf("employer_id: no employer %q", a.EmployerID)
	}
	a.Employer = entry.employer.Card()
	return entry.err
}

// bring puts the id of the employer that a row brings along: the one with its id, or,
// without an id, the one of its name and place among those of the poster. Nobody knows
// it yet: it is kept.
func (im *JobImport) bring(ctx context.Context, in *AdvertRow, a *models.Advert) error {
	e, poster := in.Employer.Employer(), im.posterOf(in)
	if e.ID == "" {
		known, err := im.namedBy(ctx, poster, &e)
		if err != nil {
			return err
		}
		e.ID = known
	}
	fresh := e.ID == ""
	if fresh {
		e.ID = im.NewID()
	}
	if strings.ContainsAny(e.ID, " /?#") {
		return errors.New("employer.id: has a character that cannot stand in an address")
	}
	a.EmployerID = e.ID
	if _, seen := im.cards[e.ID]; seen {
		return nil
	}
	entry := employerEntry{err: models.ErrNotFound}
	if !fresh {
		entry = im.employer(ctx, e.ID)
	}
	if errors.Is(entry.err, models.ErrNotFound) {
		e.Verification = models.Verification{State: models.VerifyPending}
		e.EnteredBy, e.CreatedAt = poster.ID, im.Now()
		if entry = (employerEntry{employer: e, err: brought(&e, im.Claims)}); entry.err == nil {
			entry.err = im.Orgs.SaveEmployer(ctx, &e)
		}
		if entry.err == nil {
			im.entered[poster.ID] = append(im.entered[poster.ID], e)
		}
	}
	im.cards[e.ID] = entry
	return nil
}

// namedBy is the id of the organisation of a poster that a row means without one: of the
// same name, and at the same address where the row gives one; "" when there is none. Who
// posts for itself is meant by its own name.
func (im *JobImport) namedBy(ctx context.Context, poster models.OrgRef, e *models.Employer) (string, error) {
	if models.FoldOrgName(e.Name.JA+e.Name.EN) == "" {
		return "", errors.New("employer.name: missing; the employer needs its name, or an id")
	}
	if poster.ID == "" {
		return "", errors.New("employer.id: missing; only an agency's rows may name an employer without one")
	}
	entered, seen := im.entered[poster.ID]
	if !seen {
		var err error
		if entered, err = im.Orgs.EnteredBy(ctx, poster.ID); err != nil {
			return "", err
		}
		if own := im.employer(ctx, poster.ID); poster.Kind == models.OrgEmployer && own.err == nil {
			entered = append(entered, own.employer)
		}
		im.entered[poster.ID] = entered
	}
	for i := range entered {
		known := &entered[i]
		same := models.SameOrgName(known.Name.JA, e.Name.JA) || models.SameOrgName(known.Name.EN, e.Name.EN)
		if same && (e.Address == "" || models.FoldOrgName(known.Address) == models.FoldOrgName(e.Address)) {
			return known.ID, nil
		}
	}
	return "", nil
}

// findInstitution puts the id of the institution that answers for the care where a
// row gives its name. It returns *models.InvalidError when nobody knows it.
func (im *JobImport) findInstitution(ctx context.Context, a *models.Advert, poster models.OrgRef, of *posterJobs) error {
	named := a.Regulatory.Institution
	if named == "" || im.employer(ctx, named).err == nil {
		return nil
	}
	if of.entered == nil {
		entered, err := im.Orgs.EnteredBy(ctx, poster.ID)
		if err != nil {
			return err
		}
		if own := im.employer(ctx, poster.ID); poster.Kind == models.OrgEmployer && own.err == nil {
			entered = append(entered, own.employer)
		}
		of.entered = append([]models.Employer{}, entered...)
	}
	known := slices.Clone(of.entered)
	if entry := im.cards[a.EmployerID]; entry.err == nil {
		known = append(known, entry.employer)
	}
	known = slices.DeleteFunc(known, func(e models.Employer) bool { return e.Kind != "medical_institution" })
	e := models.EmployerNamed(known, named)
	if e == nil {
		return &models.InvalidError{Faults: []models.Fault{models.UnknownInstitution(named, known)}}
	}
	a.Regulatory.Institution = e.ID
	return nil
}

// brought refuses an employer that a form would refuse: *models.InvalidError
// with fields such as employer.tel.
func brought(e *models.Employer, read rules.ReadClaims) error {
	var faults []models.Fault
	e.SpeaksAs = rules.SpeaksAs(e.About, read, e.Name)
	for _, f := range append(e.Validate(), rules.Organisation(rules.OfEmployer(e), read)...) {
		if f.Severity == models.FaultError {
			f.Field = "employer." + f.Field
			faults = append(faults, f)
		}
	}
	if len(faults) > 0 {
		return &models.InvalidError{Faults: faults}
	}
	return nil
}

func (im *JobImport) employer(ctx context.Context, id string) employerEntry {
	e, err := im.Orgs.Employer(ctx, id)
	return employerEntry{employer: e, err: err}
}

// ofPoster returns the poster, its name and its jobs by ref, read once a file.
func (im *JobImport) ofPoster(ctx context.Context, poster models.OrgRef) (*posterJobs, error) {
	jobs, err := im.standing(ctx, poster)
	if errors.Is(err, models.ErrNotFound) {
		return nil, fmt.Errorf("poster: no %s %q", poster.Kind, poster.ID)
	}
	if err != nil {
		return nil, err
	}
	if known, ok := im.known[poster]; ok {
		return known, nil
	}
	all, err := im.Jobs.ByPoster(ctx, poster)
	if err != nil {
		return nil, err
	}
	jobs.byRef, jobs.holders = make(map[string]*models.Job, len(all)), map[string]string{}
	for i := range all {
		jobs.byRef[all[i].Ref] = &all[i]
		jobs.hold(&all[i])
		if len(all[i].Returns) > 0 || all[i].Refused != nil {
			jobs.returned = append(jobs.returned, all[i])
		}
	}
	im.known[poster] = jobs
	return jobs, nil
}

// standing returns who a poster is and whether the board trusts it.
func (im *JobImport) standing(ctx context.Context, poster models.OrgRef) (*posterJobs, error) {
	switch poster.Kind {
	case models.OrgAgency:
		a, err := im.Orgs.Agency(ctx, poster.ID)
		return &posterJobs{agency: &a, name: a.Shown().Name, trusted: a.Verification.Verified()}, err
	case models.OrgEmployer:
		entry, seen := im.cards[poster.ID]
		if !seen {
			entry = im.employer(ctx, poster.ID)
		}
		return &posterJobs{name: entry.employer.Shown().Name, trusted: entry.employer.Verification.Verified()}, entry.err
	}
	return nil, errors.New("poster: the row names neither an agency nor an employer")
}

// publisher is what the rules are told of who posts a job. Whoever imports
// declares that the file is true.
func (im *JobImport) publisher(ctx context.Context, j *models.Job, of *posterJobs) rules.Publishing {
	p := rules.Publishing{Attested: true}
	p.Publisher = models.Publisher{Now: im.Now(), Poster: j.Poster.Kind, Agency: of.agency}
	p.PosterName, p.Claims, p.Blocks = of.name, im.Claims, im.Blocks
	if entry, ok := im.cards[j.EmployerID]; ok && entry.err == nil {
		p.Employer = &entry.employer
	}
	if id := j.Regulatory.Institution; id != "" {
		if entry := im.employer(ctx, id); entry.err == nil {
			p.Institution = &entry.employer
		}
	}
	for _, other := range of.byRef {
		if other.Ref != j.Ref && other.Takes(p.Now) {
			p.Others = append(p.Others, &other.Advert)
		}
	}
	return p
}
