package templates

import (
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// urgentWords are the words of the reasons that do not wait.
var urgentWords = map[models.ReportReason]string{models.ReportMoney: "report.money", models.ReportUnlawful: "report.unlawful"}

// Urgent tells who runs the board of a report that does not wait. What the reader
// wrote stands on the page alone.
func (k Letters) Urgent(l vocab.Lang, j *models.Job, reason models.ReportReason) (Mail, error) {
	why := k.in(l, urgentWords[reason])
	n := k.start(l, k.in(l, "report.urgent_subject", why, j.Title.In(l)), k.in(l, "report.urgent_body"))
	n.Facts = []fact{{k.in(l, "report.why"), why}, {k.in(l, "report.poster"), j.PosterName.In(l)}}
	n.Jobs = []jobLine{k.jobLine(l, j)}
	n.Jobs[0].URL = k.Links.Page(l, "/admin/review/"+j.ID)
	n.Actions = []Span{{Text: k.in(l, "report.button"), URL: k.Links.Page(l, "/admin/reports")}}
	return k.Mails.write(n)
}

// ReportDecided tells a reader what was decided about a report, with the reply of
// who decided.
func (k Letters) ReportDecided(l vocab.Lang, j *models.Job, r *models.Report) (Mail, error) {
	body := "report.stays"
	if r.State == models.ReportUpheld {
		body = "report.upheld"
	}
	n := k.start(l, k.in(l, "report.decided_subject", j.Title.In(l)), k.in(l, body))
	n.Facts = []fact{{k.in(l, "report.reply"), r.Reply}}
	n.Notes = []string{k.in(l, "report.not_you")}
	return k.Mails.write(n)
}
