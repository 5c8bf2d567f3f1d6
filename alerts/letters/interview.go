package letters

import (
	"context"
	"strconv"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// Interview tells one user of a side what the other did to the interview last.
// A step is one letter for each, however often it is asked for. user is "" for
// the doctor.
func (b *Box) Interview(
	ctx context.Context, to To, side models.Actor, user string, j *models.Job, a *models.Application,
) error {
	written, err := b.Words.Interview(to.lang(), side, j, a)
	id := interviewID("interview", a, strconv.Itoa(len(a.Interview.Steps)), user)
	return b.Post.put(ctx, envelope{id: id, kind: alert.MailInterview, to: to, worth: week}, written, err)
}

// interviewID names a letter about the interview of an application.
func interviewID(what string, a *models.Application, which, user string) string {
	id := what + "." + a.ID + "." + which
	if user != "" {
		id += "." + user
	}
	return id
}
