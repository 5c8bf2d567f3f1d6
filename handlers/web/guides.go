package web

import (
	"context"
	"maps"
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// Guides returns all guides of a language in their order: those that ship with
// the board, each as editors wrote it if they did, then those that editors added,
// by their names.
func (s *Site) Guides(ctx context.Context, lang vocab.Lang) ([]templates.Guide, error) {
	shipped := s.Pages.Guides(lang)
	slugs := make([]string, len(shipped))
	for i, g := range shipped {
		slugs[i] = g.Slug
	}
	written, err := s.Store.Guides().Written(ctx, slugs...)
	if err != nil || len(written) == 0 {
		return shipped, err
	}
	all := make([]templates.Guide, len(shipped))
	for i, g := range shipped {
		all[i] = g
		if text, ok := written[models.GuideTextID(g.Slug, lang)]; ok {
			if all[i], err = g.Edited(&text); err != nil {
				return nil, err
			}
		}
	}
	for _, slug := range s.AddedGuides(written) {
		text, other := written[models.GuideTextID(slug, lang)], written[models.GuideTextID(slug, otherLang(lang))]
		if text.Version == 0 || other.Version == 0 || text.Hidden || other.Hidden {
			continue // not in both languages
		}
		g, err := templates.Guide{Slug: slug, Place: len(all) + 1}.Edited(&text)
		if err != nil {
			return nil, err
		}
		all = append(all, g)
	}
	return all, nil
}

// AddedGuides are the names of those guides that do not ship with the board.
func (s *Site) AddedGuides(written map[string]models.GuideText) []string {
	slugs := map[string]bool{}
	for _, text := range written {
		if _, ships := s.Pages.Guide(vocab.JA, text.Slug); !ships {
			slugs[text.Slug] = true
		}
	}
	return slices.Sorted(maps.Keys(slugs))
}

func otherLang(lang vocab.Lang) vocab.Lang {
	if lang == vocab.JA {
		return vocab.EN
	}
	return vocab.JA
}
