package handlers

import (
	"context"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/templates"
)

// face returns the face of a job's card.
func (h *Handlers) face(lang models.Lang, j *models.Job) (*templates.CardFace, error) {
	key := cardKey{j.ID, lang}
	if f := h.shelf.get(key, j.Version); f != nil {
		return f, nil
	}
	f, err := h.Pages.Face(lang, j)
	if err == nil {
		h.shelf.put(key, j.Version, f)
	}
	return f, err
}

// card shows a job as a card.
func (h *Handlers) card(lang models.Lang, j *models.Job, o templates.CardOptions) (templates.Card, error) {
	f, err := h.face(lang, j)
	if err != nil {
		return templates.Card{}, err
	}
	return h.Pages.Card(f, o), nil
}

// shownHit is a hit with the face of its job.
type shownHit struct {
	search.Hit
	face *templates.CardFace
}

// liveFaces returns the hits whose jobs are live, with their faces. The store
// says which version of each job is the present one; whole jobs are read only
// where no face of that version is at hand. So a job that was closed or
// edited a moment ago is shown as it is now, whatever the index knows.
func (h *Handlers) liveFaces(ctx context.Context, lang models.Lang, hits []search.Hit) ([]shownHit, error) {
	ids := make([]string, len(hits))
	for i, hit := range hits {
		ids[i] = hit.ID
	}
	versions, err := h.Jobs.Versions(ctx, ids)
	if err != nil {
		return nil, err
	}
	faces := make(map[string]*templates.CardFace, len(hits))
	var missing []string
	for _, id := range ids {
		version, exists := versions[id]
		if f := h.shelf.get(cardKey{id, lang}, version); exists && f != nil {
			faces[id] = f
		} else if exists {
			missing = append(missing, id)
		}
	}
	h.shelf.count(len(faces), len(missing))
	if err := h.readFaces(ctx, lang, missing, faces); err != nil {
		return nil, err
	}
	now := h.Now()
	out := make([]shownHit, 0, len(hits))
	for _, hit := range hits {
		if f := faces[hit.ID]; f != nil && f.Life.Live(now) {
			out = append(out, shownHit{hit, f})
		}
	}
	return out, nil
}

// readFaces reads jobs from the store and adds their faces.
func (h *Handlers) readFaces(ctx context.Context, lang models.Lang, ids []string, to map[string]*templates.CardFace) error {
	if len(ids) == 0 {
		return nil
	}
	jobs, err := h.Jobs.GetMany(ctx, ids)
	if err != nil {
		return err
	}
	for id, j := range jobs {
		if to[id], err = h.face(lang, &j); err != nil {
			return err
		}
	}
	return nil
}

// cards shows the hits of a search as cards on the pay scale of its results.
func (h *Handlers) cards(c *fiber.Ctx, hits []shownHit, pay search.PayScale) ([]templates.Card, error) {
	lang := visitOf(c).lang
	doctor, err := h.doctorOf(c)
	if err != nil {
		return nil, err
	}
	save, err := h.saveButtons(c)
	if err != nil {
		return nil, err
	}
	scale := h.payScale(lang, pay)
	cards := make([]templates.Card, len(hits))
	for i, hit := range hits {
		cards[i] = h.Pages.Card(hit.face, templates.CardOptions{
			Now: h.Now(), Scale: scale, Snippet: spans(lang, hit.Snippets), Others: len(hit.Others), Save: save(hit.ID), Doctor: doctor,
		})
	}
	return cards, nil
}
