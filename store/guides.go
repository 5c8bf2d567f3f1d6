package store

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/store/engine"
)

// Guides are the guides that editors changed, with all their versions.
type Guides struct{ collection[models.GuideText] }

// Guides returns the guides.
func (s *Store) Guides() Guides { return Guides{in(s, guideTextKind())} }

func guideTextKind() kind[models.GuideText] {
	return kind[models.GuideText]{
		Collection: engine.Collection{Name: "guideTexts"},
		head:       func(g *models.GuideText) head { return head{g.ID, &g.Version, &g.UpdatedAt} },
	}
}

func guideRevisionKind() kind[models.GuideRevision] {
	return kind[models.GuideRevision]{
		Collection: engine.Collection{Name: "guideRevisions"},
		head:       func(r *models.GuideRevision) head { return head{r.ID, &r.Version, &r.UpdatedAt} },
	}
}

// Of returns a guide as editors wrote it, and whether they did.
func (c Guides) Of(ctx context.Context, slug string, lang vocab.Lang) (models.GuideText, bool, error) {
	g, err := c.Get(ctx, models.GuideTextID(slug, lang))
	if errors.Is(err, models.ErrNotFound) {
		return models.GuideText{ID: models.GuideTextID(slug, lang), Slug: slug, Lang: lang}, false, nil
	}
	return g, err == nil, err
}

// Written returns all guides that editors wrote, by GuideTextID. Those of slugs are
// asked for by name in both languages, as are the ones found, so that a page that
// is kept knows which of them it did without (decision 037).
func (c Guides) Written(ctx context.Context, slugs ...string) (map[string]models.GuideText, error) {
	named := map[string]bool{}
	for _, slug := range slugs {
		named[slug] = true
	}
	err := c.All(ctx, func(g models.GuideText) error {
		named[g.Slug] = true
		return nil
	})
	if err != nil {
		return nil, err
	}
	var ids []string
	for slug := range named {
		ids = append(ids, models.GuideTextID(slug, vocab.JA), models.GuideTextID(slug, vocab.EN))
	}
	return c.GetMany(ctx, ids)
}

// Publish shows a new version of a guide. revision is a new id for it. The
// version is written first and counts when the guide names it, so what is cut
// off in between changes nothing. ErrConflict: somebody else was faster.
func (c Guides) Publish(ctx context.Context, g *models.GuideText, revision string, now time.Time) error {
	text := *g
	text.History = nil
	r := models.GuideRevision{ID: revision, Text: text, At: now}
	if err := in(c.board(), guideRevisionKind()).Save(ctx, &r); err != nil {
		return err
	}
	g.History = append(slices.Clone(g.History), revision)
	return c.Save(ctx, g)
}

// History returns the versions of a guide, the newest first.
func (c Guides) History(ctx context.Context, g *models.GuideText) ([]models.GuideRevision, error) {
	found, err := in(c.board(), guideRevisionKind()).GetMany(ctx, g.History)
	if err != nil {
		return nil, err
	}
	var all []models.GuideRevision
	for _, id := range slices.Backward(g.History) {
		if r, ok := found[id]; ok {
			all = append(all, r)
		}
	}
	return all, nil
}
