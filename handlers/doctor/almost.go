package doctor

import (
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
	type near struct {
		job     models.Job
		score   int
		lacking []vocab.Licence
	}
	var found []near
	err := h.eachOpen(c, doctormatch.QuestionHoldingAll(d), func(j *models.Job) {
		if d.HidesJob(j) {
			return
		}
		if lacking, m := doctormatch.Almost(h.MatchDoctor(j), j, d); len(lacking) > 0 {
			found = better(found, near{*j, m.Score, lacking}, almostShown, func(n *near) int { return n.score })
		}
	})
	if err != nil {
		return nil, err
	}
	lang, say := web.VisitOf(c).Lang, h.SayIn(web.VisitOf(c).Lang)
	var rows []AlmostRow
	for _, n := range found {
		card, err := h.Card(lang, &n.job, templates.CardOptions{Now: h.Now(), Doctor: d})
		if err != nil {
			return nil, err
		}
		names := make([]string, len(n.lacking))
		for i, l := range n.lacking {
			names[i] = vocab.Licences.Label(l, lang)
		}
		row := AlmostRow{Card: card, Lacking: say("doctor.almost_one", names[0])}
		if len(names) > 1 {
			row.Lacking = say("doctor.almost_any", templates.Joined(lang, names))
		}
		rows = append(rows, row)
	}
	return rows, nil
}
