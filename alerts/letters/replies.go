package letters

import (
	"context"
	"crypto/rand"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// Replies gives people an address of their own for each application they write
// about, at which the board takes their answers by mail (decision 034).
type Replies struct {
	Host      string // whose mail comes to the board
	Addresses interface {
		IDOf(applicationID, userID string) string
		Of(ctx context.Context, fresh models.ReplyAddress) (models.ReplyAddress, error)
	}
}

// answerable are the words of a letter about an application to one side, and
// where an answer to it goes: nowhere when the board takes none, or when the
// reader cut the address off.
func (b *Box) answerable(ctx context.Context, to To, a *models.Application, side models.Actor) (
	templates.Letters, mail.Address, error,
) {
	words := b.Words
	if b.Replies == nil || to.User == "" || !a.Stands() {
		return words, mail.Address{}, nil
	}
	id := b.Replies.Addresses.IDOf(a.ID, to.User)
	r, err := b.Replies.Addresses.Of(ctx, models.NewReplyAddress(id, a, side, to.User, rand.Text(), b.Now()))
	if err != nil || r.Local == "" {
		return words, mail.Address{}, err
	}
	words.Reply = true
	return words, mail.Address{Name: b.Post.From.Name, Email: r.At(b.Replies.Host)}, nil
}

// ReplyRefused tells somebody why an answer by mail did not land in its thread:
// once for each mail, or once a day where a stranger may have written it. about
// names the mail.
func (b *Box) ReplyRefused(
	ctx context.Context, to To, j *models.Job, r *models.ReplyAddress, why models.ReplyStop, about string,
) error {
	path := "/desk/applications/" + r.ApplicationID
	if r.Side == models.ByDoctor {
		path = "/me/applied/" + r.ApplicationID
	}
	if why.Daily() {
		about = string(models.DateOf(b.Now()))
	}
	written, err := b.Words.ReplyRefused(to.lang(), j, path, why)
	id := "reply." + string(why) + "." + b.Hash("replyRefused", r.ID+"\x00"+about)
	return b.Post.put(ctx, envelope{id: id, kind: alert.MailReply, to: to, worth: week}, written, err)
}
