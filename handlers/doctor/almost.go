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

// How many jobs stand under "one thing is missing": at once, and when the list
// is opened. What lies beyond is counted.
const (
	almostShown = 5
	almostMost  = 50
)

// near is a job that would suit but for one thing.
type near struct {
	job  models.Job
	lack doctormatch.Lack
}

// nearly are the best jobs of which one thing is missing, one of each position.
type nearly struct {
	best  []near
	count int
	seen  map[string]bool
}

// add takes a job in that does not suit, when one thing is missing.
func (n *nearly) add(judge func(*models.Doctor) (doctormatch.Match, bool), j *models.Job, d *models.Doctor) {
	if j.Cluster != "" && n.seen[j.Cluster] {
		return
	}
	lack, ok := doctormatch.Almost(judge, j, d)
	if !ok {
		return
	}
	n.seen[j.Cluster] = true
	n.count++
	n.best = better(n.best, near{*j, lack}, almostMost, func(n *near) int { return n.lack.Score })
}

// without leaves out the positions of which another advert suits.
func (n *nearly) without(clusters map[string]bool) {
	for cluster := range n.seen {
		if cluster != "" && clusters[cluster] {
			n.count--
		}
	}
	n.best = slices.DeleteFunc(n.best, func(n near) bool { return clusters[n.job.Cluster] })
}

// almostRows says of each what is missing and where that is put right.
func (h *Handlers) almostRows(c *fiber.Ctx, d *models.Doctor, nearly []near) []AlmostRow {
	lang, say := web.VisitOf(c).Lang, h.SayIn(web.VisitOf(c).Lang)
	var rows []AlmostRow
	for _, n := range nearly {
		told := h.Obstacles(c, doctormatch.Match{Obstacles: []doctormatch.Obstacle{n.lack.Obstacle}})[0]
		row := AlmostRow{
			Title: n.job.Title.In(lang), Href: templates.Href(lang, "/jobs/"+n.job.ID), Who: templates.WhoWords(lang, &n.job),
			Lacking: told.Text, Fix: told.Fix, Open: n.lack.Open,
		}
		switch n.lack.Kind {
		case doctormatch.ObstacleLicence, doctormatch.ObstacleLicences:
			names := n.lack.Names(lang)
			if row.Lacking = say("doctor.almost_one", names[0]); len(names) > 1 {
				row.Lacking = say("doctor.almost_any", templates.Joined(lang, names))
			}
		case doctormatch.ObstacleField, doctormatch.ObstacleInvalid:
			row.Fix.Text = say("doctor.almost_look")
		case doctormatch.ObstacleOnsite:
			row.Lacking = onsiteWords(say, lang, &n.job, d)
		case doctormatch.ObstacleExperience:
			row.Lacking = say("doctor.almost_experience", n.job.Terms.Experience.Years, d.Years)
		}
		if n.lack.Open {
			row.Lacking = say("doctor.almost_open_"+string(n.lack.Kind), told.About)
		}
		rows = append(rows, row)
	}
	return rows
}

// onsiteWords say how often one has to be there, and where that is when it is not
// where the doctor is.
func onsiteWords(say templates.Say, lang vocab.Lang, j *models.Job, d *models.Doctor) string {
	often := vocab.OnsiteFrequencies.Label(j.Onsite.Frequency, lang)
	if j.Onsite.Pref == "" || j.Onsite.Pref == d.Pref {
		return say("doctor.almost_onsite", often)
	}
	return say("doctor.almost_onsite_far", often, vocab.Prefs.Label(j.Onsite.Pref, lang))
}
