package doctor

import (
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

// near is a job that would suit but for one licence.
type near struct {
	job     models.Job
	score   int // with that licence
	ruled   doctormatch.Match
	lacking []vocab.Licence // one of them would do
}

// addNear puts a job that is ruled out into a list of the best of which one
// licence is missing, one of each position, when it is such a job.
func addNear(
	list []near, judge func(*models.Doctor) (doctormatch.Match, bool), j *models.Job, d *models.Doctor,
	ruled doctormatch.Match,
) []near {
	if slices.ContainsFunc(list, func(n near) bool { return j.Cluster != "" && n.job.Cluster == j.Cluster }) {
		return list
	}
	lacking, would := doctormatch.Almost(judge, j, d)
	if len(lacking) == 0 {
		return list
	}
	return better(list, near{*j, would.Score, ruled, lacking}, almostShown, func(n *near) int { return n.score })
}

// almostRows says of each what is missing and where that is put right.
func (h *Handlers) almostRows(c *fiber.Ctx, nearly []near) []AlmostRow {
	lang, say := web.VisitOf(c).Lang, h.SayIn(web.VisitOf(c).Lang)
	var rows []AlmostRow
	for _, n := range nearly {
		names := make([]string, len(n.lacking))
		for i, l := range n.lacking {
			names[i] = vocab.Licences.Label(l, lang)
		}
		row := AlmostRow{
			Title: n.job.Title.In(lang), Href: templates.Href(lang, "/jobs/"+n.job.ID), Who: templates.WhoWords(lang, &n.job),
			Lacking: say("doctor.almost_one", names[0]),
			Fix:     templates.Link{Href: templates.Href(lang, "/me/profile#licences"), Text: say("doctor.fix_licences")},
		}
		if len(names) > 1 {
			row.Lacking = say("doctor.almost_any", templates.Joined(lang, names))
		}
		if held(n.ruled.Obstacles) {
			row.Lacking, row.Fix.Text = h.Obstacles(c, n.ruled)[0].Text, say("doctor.almost_look")
		}
		rows = append(rows, row)
	}
	return rows
}

// held reports whether the one thing in the way is a licence that the profile
// has, but in another field or no longer valid.
func held(in []doctormatch.Obstacle) bool {
	return len(in) == 1 && (in[0].Kind == doctormatch.ObstacleInvalid || in[0].Kind == doctormatch.ObstacleField)
}
