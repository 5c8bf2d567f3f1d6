package doctor

import (
	"cmp"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/doctormatch"
	"github.com/enkaku/enkaku/templates"
)

// almostShown is how many jobs stand under "one thing is missing".
const almostShown = 5

// almost are the jobs that would suit but for one licence, the best first, for
// a doctor whom no job suits.
func (h *Handlers) almost(c *fiber.Ctx, d *models.Doctor) ([]AlmostRow, error) {
	ids, _, err := h.newest(c, doctormatch.CriteriaHoldingAll(d))
	if err != nil {
		return nil, err
	}
	jobs, err := h.Store.Jobs().GetMany(c.UserContext(), ids)
	if err != nil {
		return nil, err
	}
	lang, say := web.VisitOf(c).Lang, h.SayIn(web.VisitOf(c).Lang)
	type near struct {
		job   models.Job
		score int
		what  string
	}
	var found []near
	for _, id := range ids {
		j, ok := jobs[id]
		if !ok || !j.Live(h.Now()) || d.HidesJob(&j) {
			continue
		}
		lacking, m := doctormatch.Almost(h.MatchDoctor(&j), &j, d)
		var names []string
		for _, l := range lacking {
			names = append(names, vocab.Licences.Label(l, lang))
		}
		if len(names) == 1 {
			found = append(found, near{j, m.Score, say("doctor.almost_one", names[0])})
		} else if len(names) > 1 {
			found = append(found, near{j, m.Score, say("doctor.almost_any", templates.Joined(lang, names))})
		}
	}
	slices.SortStableFunc(found, func(a, b near) int { return cmp.Compare(b.score, a.score) })
	var rows []AlmostRow
	for _, n := range found[:min(len(found), almostShown)] {
		card, err := h.Card(lang, &n.job, templates.CardOptions{Now: h.Now(), Doctor: d})
		if err != nil {
			return nil, err
		}
		rows = append(rows, AlmostRow{Card: card, Lacking: n.what})
	}
	return rows, nil
}
