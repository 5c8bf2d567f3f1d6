package web

import (
	"context"
	"unicode"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/index"
	"github.com/enkaku/enkaku/templates"
)

// face returns the face of a job's card.
func (s *Site) face(lang vocab.Lang, j *models.Job) (*templates.CardFace, error) {
	key := cardKey{j.ID, lang}
	if f := s.shelf.faces.Get(key, j.Version); f != nil {
		return f, nil
	}
	f, err := s.Pages.Face(lang, j)
	if err == nil {
		s.shelf.faces.Put(key, j.Version, f)
	}
	return f, err
}

// writing returns a job's text, ready to cut snippets from.
func (s *Site) writing(j *models.Job) *index.Writing {
	if w := s.shelf.writings.Get(j.ID, j.Version); w != nil {
		return w
	}
	w := s.Index.Writing(j)
	s.shelf.writings.Put(j.ID, j.Version, w)
	return w
}

// Card shows a job as a card.
func (s *Site) Card(lang vocab.Lang, j *models.Job, o templates.CardOptions) (templates.Card, error) {
	f, err := s.face(lang, j)
	if err != nil {
		return templates.Card{}, err
	}
	return s.Pages.Card(f, o), nil
}

// shownHit is a hit with the face of its job and its snippets as written.
type shownHit struct {
	index.Hit
	shownJob
}

// shownJob is what of a job is kept. The writing is nil for a hit in whose
// texts there is nothing to mark.
type shownJob struct {
	Face    *templates.CardFace
	writing *index.Writing
}

// LiveFaces returns the hits whose jobs are live, with their faces. The store
// says which version of each job is the present one; whole jobs are read only
// where no face of that version is at hand. So a job that was closed or
// edited a moment ago is shown as it is now, whatever the index knows.
func (s *Site) LiveFaces(ctx context.Context, lang vocab.Lang, hits []index.Hit) ([]shownHit, error) {
	ids := make([]string, len(hits))
	for i, hit := range hits {
		ids[i] = hit.ID
	}
	versions, err := s.Store.Jobs().Versions(ctx, ids)
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
		card := shownJob{Face: s.shelf.faces.Get(cardKey{hit.ID, lang}, version)}
		if len(hit.Words) > 0 {
			card.writing = s.shelf.writings.Get(hit.ID, version)
		}
		shown[hit.ID] = card
		if card.Face == nil || card.writing == nil && len(hit.Words) > 0 {
			missing = append(missing, hit.ID)
		}
	}
	s.shelf.count(len(shown)-len(missing), len(missing))
	if err := s.readShown(ctx, lang, missing, shown); err != nil {
		return nil, err
	}
	now := s.Now()
	out := make([]shownHit, 0, len(hits))
	for _, hit := range hits {
		card := shown[hit.ID]
		if card.Face == nil || !card.Face.Life.Live(now) {
			continue
		}
		out = append(out, shownHit{hit, card})
	}
	return out, nil
}

// readShown reads jobs from the store and makes what is shown of them. One
// that is gone meanwhile is not shown.
func (s *Site) readShown(ctx context.Context, lang vocab.Lang, ids []string, to map[string]shownJob) error {
	if len(ids) == 0 {
		return nil
	}
	jobs, err := s.Store.Jobs().GetMany(ctx, ids)
	if err != nil {
		return err
	}
	for _, id := range ids {
		j, ok := jobs[id]
		if !ok {
			delete(to, id)
			continue
		}
		face, err := s.face(lang, &j)
		if err != nil {
			return err
		}
		to[id] = shownJob{Face: face, writing: s.writing(&j)}
	}
	return nil
}

// Cards shows the hits of a search as cards on the pay scale of its results.
func (s *Site) Cards(c *fiber.Ctx, hits []shownHit, pay index.PayScale) ([]templates.Card, error) {
	lang := VisitOf(c).Lang
	doctor, err := s.DoctorOf(c)
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(hits))
	for i, hit := range hits {
		ids[i] = hit.ID
	}
	save, err := s.SaveButtons(c, ids)
	if err != nil {
		return nil, err
	}
	scale := s.payScale(lang, pay)
	cards := make([]templates.Card, len(hits))
	for i, hit := range hits {
		o := templates.CardOptions{Now: s.Now(), Scale: scale, Others: len(hit.Others), Save: save(hit.ID),
			Doctor: doctor}
		if hit.writing != nil {
			o.Title, o.Snippet = spansOf(hit.writing.Title(lang, hit.Words)), snippets(lang, hit.writing.Cut(hit.Words))
		}
		cards[i] = s.Pages.Card(hit.Face, o)
	}
	return cards, nil
}

// snippets joins the snippets that are in the page's language; none is as good
// as any other: the card then begins with its first lines.
func snippets(lang vocab.Lang, all []index.Snippet) []templates.Span {
	var out []templates.Span
	for _, s := range all {
		if japanese(s) != (lang == vocab.JA) {
			continue
		}
		if len(out) > 0 {
			out = append(out, templates.Span{Text: " "})
		}
		out = append(out, spansOf(s)...)
	}
	return out
}

func spansOf(s index.Snippet) (out []templates.Span) {
	for _, p := range s {
		out = append(out, templates.Span{Text: p.Text, Mark: p.Hit})
	}
	return out
}

// japanese reports whether a snippet has Japanese characters.
func japanese(s index.Snippet) bool {
	for _, p := range s {
		for _, r := range p.Text {
			if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) {
				return true
			}
		}
	}
	return false
}

// The least that the pay scale of a list spans, yen an hour: on a scale of two
// jobs alone every bar would be full.
const (
	scaleFrom = 3000
	scaleTo   = 20000
)

// payScale is the range of comparable pay in the whole result.
func (s *Site) payScale(lang vocab.Lang, p index.PayScale) templates.PayScale {
	lo, hi := int64(scaleFrom), int64(scaleTo)
	for i, n := range p.Buckets {
		if n == 0 {
			continue
		}
		lo = min(lo, int64(i*p.Step))
		hi = max(hi, int64((i+1)*p.Step))
	}
	return s.Pages.PayScale(lang, lo, hi)
}

// PayAtLeast counts the positions whose comparable pay reaches yen.
func PayAtLeast(p index.PayScale, yen int64) int {
	n := 0
	for i, count := range p.Buckets {
		if int64(i*p.Step) >= yen {
			n += count
		}
	}
	return n
}
