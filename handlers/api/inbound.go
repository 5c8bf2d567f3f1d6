package api

import (
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"encoding/hex"
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// Inbound is who may post mails of people to the board.
type Inbound struct {
	Secret string   // user:password; "": nobody
	Own    []string // addresses the board itself writes from
}

// Admits reports whether an Authorization header is that of the mail provider.
func (in Inbound) Admits(authorization []byte) bool {
	if in.Secret == "" {
		return false
	}
	want := sha256.Sum256([]byte("Basic " + base64.StdEncoding.EncodeToString([]byte(in.Secret))))
	got := sha256.Sum256(authorization)
	return subtle.ConstantTimeCompare(want[:], got[:]) == 1
}

// SendGridInbound takes a mail that somebody sent to one of the addresses of
// models.ReplyAddress. What is refused is answered like what is taken, so that
// nobody learns which addresses exist; only what could not be stored is to be
// posted again.
func (h *Handlers) SendGridInbound(c *fiber.Ctx) error {
	if !h.Inbound.Admits([]byte(c.Get(fiber.HeaderAuthorization))) {
		h.Note(c, web.Incident{Event: models.EventWebhookForged, Outcome: web.OutcomeRefused})
		return c.SendStatus(fiber.StatusUnauthorized)
	}
	sent, err := c.MultipartForm()
	if err != nil {
		return c.SendStatus(fiber.StatusBadRequest)
	}
	in, err := mail.ReadInbound(sent)
	if errors.Is(err, mail.ErrInbound) {
		return c.SendStatus(fiber.StatusBadRequest)
	}
	if err != nil {
		return err
	}
	for _, to := range in.To {
		local := models.ReplyLocal(to, h.ReplyHost)
		if local == "" {
			continue
		}
		if err := h.takeReply(c, &in, local); err != nil && !errors.Is(err, models.ErrNotFound) {
			return err
		}
	}
	return c.SendStatus(fiber.StatusOK)
}

// takeReply puts a mail into the thread of an address, or tells its person why
// not. models.ErrNotFound: the address is nobody's any more.
func (h *Handlers) takeReply(c *fiber.Ctx, in *mail.Inbound, local string) error {
	ctx := c.UserContext()
	r, err := h.Store.ReplyAddresses().ByLocal(ctx, local)
	if err != nil {
		return err
	}
	by, err := h.Store.Users().Get(ctx, r.UserID)
	if err != nil {
		return err
	}
	a, err := h.Store.Applications().Get(ctx, r.ApplicationID)
	if err != nil {
		return err
	}
	t, err := h.TalkOf(ctx, a, r.Side)
	if err != nil {
		return err
	}
	from, _ := models.NormalizeEmail(in.From) // "" is nobody's
	text := form.Text(in.Words(templates.ReplyAbove))
	why := r.Judge(&by, &a, &t.Doctor, t.Stop, models.MailedReply{
		From: from, Authentic: in.Authentic(), ByMachine: in.ByMachine(append(h.Inbound.Own, "@"+h.ReplyHost)...),
		Text: text, Files: len(in.Files),
	})
	once := onceOf(in, text)
	if why == models.ReplyLands {
		why, err = h.land(c, t, &by, &r, once, text, in.Files)
	}
	if err != nil || why == models.ReplyLands || why.Silent() {
		return err
	}
	return h.TellReplyRefused(ctx, t, &by, &r, why, once)
}

// onceOf names a mail, so that it counts once however often it is posted.
func onceOf(in *mail.Inbound, text string) string {
	name := in.MessageID
	if name == "" {
		name = in.Subject + "\x00" + text
	}
	sum := sha256.Sum256([]byte(name))
	return hex.EncodeToString(sum[:])
}

// land writes the mail into the thread unless there were too many. One that is
// there already is not counted again.
func (h *Handlers) land(
	c *fiber.Ctx, t *web.Talk, by *models.User, r *models.ReplyAddress, once, text string, files []mail.InboundFile,
) (models.ReplyStop, error) {
	there, err := h.ReplyTaken(c.UserContext(), t, by, once)
	if err != nil {
		return "", err
	}
	if !there {
		var wait *web.WaitError
		if err := h.Limits(c, models.CapsReplies, r.ID); errors.As(err, &wait) {
			return models.ReplyOften, nil
		} else if err != nil {
			return "", err
		}
	}
	return h.TakeReply(c, t, by, once, text, files)
}
