package templates

import (
	"strconv"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// outcomeLines is about how many jobs one letter asks at most; the others are
// asked about at the desk.
const outcomeLines = 20

// Outcome asks a poster how jobs ended that ran out. Each link takes the answer
// about one job without a sign-in, and nothing else.
func (k Letters) Outcome(l vocab.Lang, jobs []*models.Job) (Mail, error) {
	title := k.in(l, "outcome.subject_many", strconv.Itoa(len(jobs)))
	if len(jobs) == 1 {
		title = k.in(l, "outcome.subject", jobs[0].Title.In(l))
	}
	n := k.start(l, title, k.in(l, "outcome.body"))
	for _, j := range jobs[:min(len(jobs), outcomeLines)] {
		line := k.jobLine(l, j)
		line.URL = k.Links.Outcome(l, j)
		n.Jobs = append(n.Jobs, line)
	}
	if len(jobs) == 1 {
		n.Actions = []Span{{Text: k.in(l, "outcome.button"), URL: n.Jobs[0].URL}}
	}
	if len(jobs) > outcomeLines {
		n.Actions = []Span{{Text: k.in(l, "outcome.more", strconv.Itoa(len(jobs)-outcomeLines)),
			URL: k.Links.Page(l, "/desk/jobs?state="+string(models.DeskUntold))}}
	}
	n.Notes = []string{k.in(l, "outcome.note")}
	return k.Mails.write(n)
}
