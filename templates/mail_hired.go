package templates

import (
	"strconv"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// AsAdvertised asks a doctor after a hire whether the work is as advertised.
// The link takes the answers without a sign-in and nothing else.
func (k Letters) AsAdvertised(l vocab.Lang, j *models.Job, applicationID string, now time.Time) (Mail, error) {
	days := strconv.Itoa(int(models.AnswerOpenFor.Hours()) / 24)
	n := k.start(l, k.in(l, "as_advertised.subject", j.Title.In(l)), k.in(l, "as_advertised.body", days))
	n.Jobs = []jobLine{k.jobLine(l, j)}
	n.Actions = []Span{{Text: k.in(l, "as_advertised.button"), URL: k.Links.AsAdvertised(l, applicationID, now)}}
	n.Notes = []string{k.in(l, "as_advertised.note")}
	return k.Mails.write(n)
}
