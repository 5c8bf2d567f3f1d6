package follow

import (
	"context"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// organisation is one about which was decided.
type organisation struct {
	models.OrgRef
	agency   *models.Agency   // one of the two
	employer *models.Employer // is set
}

func (f *Follower) read(ctx context.Context, ref models.OrgRef) (organisation, error) {
	if ref.Kind == models.OrgAgency {
		a, err := f.Store.Agencies().Get(ctx, ref.ID)
		return organisation{ref, &a, nil}, err
	}
	e, err := f.Store.Employers().Get(ctx, ref.ID)
	return organisation{ref, nil, &e}, err
}

// save keeps which decisions wait.
func (f *Follower) save(ctx context.Context, org organisation, waiting []models.Decision) error {
	if org.agency != nil {
		org.agency.Decided = waiting
		return f.Store.Agencies().Save(ctx, org.agency)
	}
	org.employer.Decided = waiting
	return f.Store.Employers().Save(ctx, org.employer)
}

func (o organisation) decided() []models.Decision {
	if o.agency != nil {
		return o.agency.Decided
	}
	return o.employer.Decided
}

// name is what its people know it by; shown is what readers do.
func (o organisation) name() vocab.Text {
	if o.agency != nil {
		return o.agency.Name
	}
	return o.employer.Name
}

func (o organisation) shown() vocab.Text {
	if o.agency != nil {
		return o.agency.Shown().Name
	}
	return o.employer.Shown().Name
}

// stopped reports whether the board stops it now.
func (o organisation) stopped() bool {
	if o.agency != nil {
		return o.agency.Verification.Suspended()
	}
	return o.employer.Verification.Suspended()
}
