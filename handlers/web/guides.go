package web

import (
	"context"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// Guides returns all guides of a language in their order, each as editors wrote
// it, else as it ships with the board.
func (s *Site) Guides(ctx context.Context, lang vocab.Lang) ([]templates.Guide, error) {
	shipped := s.Pages.Guides(lang)
	ids := make([]string, len(shipped))
	for i, g := range shipped {
		ids[i] = models.GuideTextID(g.Slug, lang)
	}
	edited, err := s.Store.Guides().GetMany(ctx, ids)
	if err != nil || len(edited) == 0 {
		return shipped, err
	}
	all := make([]templates.Guide, len(shipped))
	for i, g := range shipped {
		all[i] = g
		if text, ok := edited[ids[i]]; ok {
			if all[i], err = g.Edited(&text); err != nil {
				return nil, err
			}
		}
	}
	return all, nil
}
