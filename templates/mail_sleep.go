package templates

import (
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Sleep warns a doctor that the profile will sleep from a day on unless they
// sign in; last says that it is the second and last warning.
func (k Letters) Sleep(l vocab.Lang, from models.Date, last bool) (Mail, error) {
	subject := "sleep.subject"
	if last {
		subject = "sleep.subject_last"
	}
	n := k.start(l, k.in(l, subject, Date(l, from)), k.in(l, "sleep.body"))
	n.Facts = []fact{{k.in(l, "sleep.from"), Date(l, from)}}
	n.Actions = []Span{{Text: k.in(l, "sleep.button"), URL: k.Links.Page(l, "/signin?next=%2Fme")}}
	n.Notes = []string{k.in(l, "sleep.note")}
	return k.Mails.write(n)
}
