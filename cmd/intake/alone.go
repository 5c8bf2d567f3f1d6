package intake

import (
	"context"
	"errors"
	"slices"

	"github.com/enkaku/enkaku/models"
)

// Alone keeps the other doors of a poster shut, the form and the API of a board that runs,
// until release is called. It returns models.ErrConflict when they take too long.
type Alone func(ctx context.Context, poster models.OrgRef, owner string) (release func(), err error)

// keptAlone shuts the doors of the posters of what is about to be written, and marks what
// stands apart from an advert that came in by another door meanwhile. Posters come in
// one order, so that two imports do not wait for each other.
func (im *JobImport) keptAlone(ctx context.Context) (release func(), err error) {
	var posters []models.OrgRef
	for _, p := range im.pending {
		if !slices.Contains(posters, p.job.Poster) {
			posters = append(posters, p.job.Poster)
		}
	}
	slices.SortFunc(posters, func(a, b models.OrgRef) int {
		return slices.Compare([]string{string(a.Kind), a.ID}, []string{string(b.Kind), b.ID})
	})
	var open []func()
	release = func() {
		for _, let := range open {
			let()
		}
	}
	for _, poster := range posters {
		if im.Alone != nil {
			let, err := im.Alone(ctx, poster, "import")
			if err != nil {
				return release, err
			}
			open = append(open, let)
		}
		if err := im.meet(ctx, poster); err != nil {
			return release, err
		}
	}
	return release, nil
}

// meet marks new adverts whose position another one of the poster took since the file was
// begun: two references are two positions.
func (im *JobImport) meet(ctx context.Context, poster models.OrgRef) error {
	if im.Alone == nil {
		return nil
	}
	standing, err := im.Jobs.ByPoster(ctx, poster)
	if err != nil {
		return err
	}
	taken := map[string]string{}
	for i := range standing {
		if j := &standing[i]; !j.Ended() && !j.Apart {
			taken[j.Cluster] = j.Ref
		}
	}
	for _, p := range im.pending {
		j := p.job
		if ref, held := taken[j.Cluster]; held && ref != j.Ref && j.Poster == poster && !j.Apart && p.verdict.Result == Created {
			j.Apart = true
			j.Cluster = j.Position(&j.Advert)
		}
	}
	return nil
}

// refusePending reports all that was about to be written as refused, since others keep the
// doors of its poster shut.
func (im *JobImport) refusePending(err error) error {
	if !errors.Is(err, models.ErrConflict) {
		return err
	}
	for _, p := range im.pending {
		p.verdict.Result, p.verdict.Why = Refused, "the organisation is posting by another way at this moment; run the import again"
		im.Report(p.verdict)
	}
	im.pending = im.pending[:0]
	return nil
}
