package web

import (
	"context"
	"errors"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// InstitutionOf returns the name of the institution that answers for the care of
// an advert, which may be another than the employer; none when the advert names
// none or it is gone.
func (s *Site) InstitutionOf(ctx context.Context, a *models.Advert) (vocab.Text, error) {
	if a.Regulatory.Institution == "" {
		return vocab.Text{}, nil
	}
	e, err := s.Store.Employers().Get(ctx, a.Regulatory.Institution)
	if errors.Is(err, models.ErrNotFound) {
		return vocab.Text{}, nil
	}
	if err != nil {
		return vocab.Text{}, err
	}
	return e.Shown().Name, nil
}
