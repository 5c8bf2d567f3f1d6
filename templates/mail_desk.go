package templates

import "github.com/enkaku/enkaku/models"

// Invited tells a person that they may now work for an organisation.
func (k Letters) Invited(l models.Lang, organisation models.Text) (Mail, error) {
	n := k.start(l, k.in(l, "invited.subject", organisation.In(l)), k.in(l, "invited.body", organisation.In(l)))
	n.Actions = []Span{{Text: k.in(l, "invited.button"), URL: k.Links.Page(l, "/desk")}}
	return k.Mails.write(n)
}

// JobReviewed tells a poster what a review decided about a job, or with change
// about an edit of a published one; reason is "" when it was accepted. path is
// the job's on the desk.
func (k Letters) JobReviewed(l models.Lang, title models.Text, path string, change bool, reason string) (Mail, error) {
	key := "review.approved"
	switch {
	case reason != "" && change:
		key = "review.change_returned"
	case reason != "":
		key = "review.rejected"
	case change:
		key = "review.change_approved"
	}
	return k.aboutTitle(l, key, title, path, fact{k.in(l, "review.reason"), reason})
}

// Checked tells an organisation what its check came to.
func (k Letters) Checked(l models.Lang, organisation models.Text, verified bool, note string) (Mail, error) {
	key := "checked.suspended"
	if verified {
		key = "checked.verified"
	}
	return k.aboutTitle(l, key, organisation, "/desk", fact{k.in(l, "review.reason"), note})
}

// Paused tells a poster that a job was held back after reports of readers.
func (k Letters) Paused(l models.Lang, title models.Text, path, note string) (Mail, error) {
	return k.aboutTitle(l, "paused", title, path, fact{k.in(l, "review.reason"), note})
}

// Answered tells a doctor what became of an application, with the poster's
// words if there are any.
func (k Letters) Answered(l models.Lang, title models.Text, organisation models.Text, state, message string) (Mail, error) {
	n := k.start(l, k.in(l, "progress.subject", title.In(l)), k.in(l, "progress.body", k.in(l, "state."+state)))
	n.Facts = []fact{{k.in(l, "progress.from"), organisation.In(l)}}
	if message != "" {
		n.Facts = append(n.Facts, fact{k.in(l, "progress.message"), message})
	}
	n.Actions = []Span{{Text: k.in(l, "application.button"), URL: k.Links.Page(l, "/me/applied")}}
	return k.Mails.write(n)
}

// aboutTitle writes a notice that needs a title, one optional fact and a way
// to the desk.
func (k Letters) aboutTitle(l models.Lang, key string, title models.Text, path string, why fact) (Mail, error) {
	n := k.start(l, k.in(l, key+"_subject", title.In(l)), k.in(l, key+"_body"))
	if why.Value != "" {
		n.Facts = []fact{why}
	}
	n.Actions = []Span{{Text: k.in(l, "review.button"), URL: k.Links.Page(l, path)}}
	return k.Mails.write(n)
}
