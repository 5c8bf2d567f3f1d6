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
	if f := h.shelf.faces.get(key, j.Version); f != nil {
		return f, nil
	}
	f, err := h.Pages.Face(lang, j)
	if err == nil {
		h.shelf.faces.put(key, j.Version, f)
	}
	return f, err
}

// writing returns a job's text, ready to cut snippets from.
func (h *Handlers) writing(j *models.Job) *search.Writing {
	if w := h.shelf.writings.get(j.ID, j.Version); w != nil {
		return w
	}
	w := h.Index.Writing(j)
	h.shelf.writings.put(j.ID, j.Version, w)
	return w
}

// card shows a job as a card.
func (h *Handlers) card(lang models.Lang, j *models.Job, o templates.CardOptions) (templates.Card, error) {
	f, err := h.face(lang, j)
	if err != nil {
		return templates.Card{}, err
	}
	return h.Pages.Card(f, o), nil
}

// shownHit is a hit with the face of its job and its snippets as written.
type shownHit struct {
	search.Hit
	shownJob
}

// shownJob is what of a job is kept. The writing is nil for a hit in whose
// texts there is nothing to mark.
type shownJob struct {
	face    *templates.CardFace
	writing *search.Writing
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
	shown := make(map[string]shownJob, len(hits))
	var missing []string
	for _, hit := range hits {
		version, exists := versions[hit.ID]
		if !exists {
			continue
		}
		s := shownJob{face: h.shelf.faces.get(cardKey{hit.ID, lang}, version)}
		if len(hit.Words) > 0 {
			s.writing = h.shelf.writings.get(hit.ID, version)
		}
		shown[hit.ID] = s
		if s.face == nil || s.writing == nil && len(hit.Words) > 0 {
			missing = append(missing, hit.ID)
		}
	}
	h.shelf.count(len(shown)-len(missing), len(missing))
	if err := h.readShown(ctx, lang, missing, shown); err != nil {
		return nil, err
	}
	now := h.Now()
	out := make([]shownHit, 0, len(hits))
	for _, hit := range hits {
		s := shown[hit.ID]
		if s.face == nil || !s.face.Life.Live(now) {
			continue
		}
		out = append(out, shownHit{hit, s})
	}
	return out, nil
}

// readShown reads jobs from the store and makes what is shown of them. One
// that is gone meanwhile is not shown.
func (h *Handlers) readShown(ctx context.Context, lang models.Lang, ids []string, to map[string]shownJob) error {
	if len(ids) == 0 {
		return nil
	}
	jobs, err := h.Jobs.GetMany(ctx, ids)
	if err != nil {
		return err
	}
	for _, id := range ids {
		j, ok := jobs[id]
		if !ok {
			delete(to, id)
			continue
		}
		face, err := h.face(lang, &j)
		if err != nil {
			return err
		}
		to[id] = shownJob{face: face, writing: h.writing(&j)}
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
	ids := make([]string, len(hits))
	for i, hit := range hits {
		ids[i] = hit.ID
	}
	save, err := h.saveButtons(c, ids)
	if err != nil {
		return nil, err
	}
	scale := h.payScale(lang, pay)
	cards := make([]templates.Card, len(hits))
	for i, hit := range hits {
		o := templates.CardOptions{Now: h.Now(), Scale: scale, Others: len(hit.Others), Save: save(hit.ID), Doctor: doctor}
		if hit.writing != nil {
			o.Title, o.Snippet = spansOf(hit.writing.Title(lang, hit.Words)), snippets(lang, hit.writing.Cut(hit.Words))
		}
		cards[i] = h.Pages.Card(hit.face, o)
	}
	return cards, nil
}
