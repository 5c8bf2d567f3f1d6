package templates

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// TermsChanged tells a doctor what of the conditions of a job changed that they
// applied to: each before and after.
func (k Letters) TermsChanged(l vocab.Lang, j *models.Job, applicationID string, note models.TermNote) (Mail, error) {
	body := "terms.body"
	if note.Read {
		body = "terms.body_read"
	}
	n := k.start(l, k.in(l, "terms.subject", j.Title.In(l)), k.in(l, body))
	for _, c := range k.Mails.faults.TermChanges(l, note.Changes, &j.Advert) {
		n.Facts = append(n.Facts, fact{c.Label, c.Old + " → " + c.New})
	}
	if slices.ContainsFunc(note.Changes, func(c models.TermChange) bool { return strings.HasPrefix(c.Field, "pay.") }) {
		amount, basis := k.Mails.payLine(&j.Pay, l)
		n.Facts = append(n.Facts, fact{k.in(l, "terms.pay_now"), joinFilled([]string{amount, basis}, " ")})
	}
	n.Jobs = []jobLine{k.jobLine(l, j)}
	n.Actions = []Span{{Text: k.in(l, "application.button"), URL: k.Links.Page(l, "/me/applied/"+applicationID)}}
	n.Notes = []string{k.in(l, "terms.note")}
	if note.Spoken {
		n.Notes = append([]string{k.in(l, "terms.spoken")}, n.Notes...)
	}
	return k.Mails.write(n)
}
