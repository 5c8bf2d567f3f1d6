package templates

import (
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Scout tells a doctor that a poster wrote about a job, without the words and
// without a name that the poster chose in the subject. It ends scouts in one
// click.
func (k Letters) Scout(l vocab.Lang, j *models.Job, doctorID string) (Mail, error) {
	n := k.start(l, k.in(l, "scout.subject"), k.in(l, "scout.body"))
	n.Jobs = []jobLine{k.jobLine(l, j)}
	n.Actions = []Span{{Text: k.in(l, "scout.button"), URL: k.Links.Page(l, "/me/scouts")}}
	n.Foot = k.Mails.foot(k.Operator, l, k.Links.StopScouts(l, doctorID))
	return k.Mails.write(n)
}
