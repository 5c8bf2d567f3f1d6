package api

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// LINE is what the webhook of LINE needs.
type LINE struct {
	Secret string // channel secret; "": nobody posts
	Reply  func(ctx context.Context, token, text string) error
}

// MaxLINEBody bounds what LINE posts at once, in bytes: at most 100 events or so.
const MaxLINEBody = 1 << 20

// lineEvent is the part of an event that the board reads (line/line-openapi,
// webhook.yml). Kinds that it does not know are nothing to it.
type lineEvent struct {
	Type      string `json:"type"`
	Timestamp int64  `json:"timestamp"` // milliseconds since 1970, by the clock of LINE
	Reply     string `json:"replyToken"`
	Source    struct {
		Type string `json:"type"`
		User string `json:"userId"`
	} `json:"source"`
	Message struct {
		Type string `json:"type"`
		Text string `json:"text"`
	} `json:"message"`
}

func (e *lineEvent) at() time.Time { return time.UnixMilli(e.Timestamp) }

// LINEEvents takes what users do with our LINE account: a code links them, a word
// or a block ends what they are told. The raw bytes are verified before anything
// is read from them. What comes twice changes nothing: a code is done once, and an
// end takes nothing that began after it. What could not be stored is answered
// 500, so that LINE posts it again.
func (h *Handlers) LINEEvents(c *fiber.Ctx) error {
	body := c.BodyRaw()
	if !models.LINESigned(h.Posts.LINE.Secret, c.Get("X-Line-Signature"), body) {
		h.Note(c, web.Incident{Event: models.EventWebhookForged, Outcome: web.OutcomeRefused})
		return c.SendStatus(fiber.StatusUnauthorized)
	}
	var posted struct {
		Events []lineEvent `json:"events"`
	}
	if err := json.Unmarshal(body, &posted); err != nil {
		return c.SendStatus(fiber.StatusBadRequest)
	}
	for i := range posted.Events {
		if err := h.takeLINE(c, &posted.Events[i]); err != nil {
			return err
		}
	}
	return c.SendStatus(fiber.StatusOK)
}

// takeLINE does what one event says. Groups and rooms are not served: what is
// said there is said to all of them.
func (h *Handlers) takeLINE(c *fiber.Ctx, e *lineEvent) error {
	ctx := c.UserContext()
	if e.Source.Type != "user" || !models.IsLINEUser(e.Source.User) {
		return nil
	}
	switch e.Type {
	case "unfollow": // blocked: there is no answer to it
		_, err := h.Store.Devices().EndLINE(ctx, e.Source.User, e.at())
		return err
	case "follow":
		return h.sayLINE(ctx, e, "help")
	case "message":
	default:
		return nil
	}
	word := models.ReadLINE(e.Message.Text)
	switch {
	case e.Message.Type == "text" && word.Stop:
		return h.stopLINE(ctx, e)
	case e.Message.Type == "text" && word.Code != "":
		return h.linkLINE(c, e, word.Code)
	}
	return h.sayLINE(ctx, e, "help")
}

func (h *Handlers) stopLINE(ctx context.Context, e *lineEvent) error {
	n, err := h.Store.Devices().EndLINE(ctx, e.Source.User, e.at())
	if err != nil {
		return err
	}
	if n == 0 {
		return h.sayLINE(ctx, e, "none")
	}
	return h.sayLINE(ctx, e, "stopped")
}

// linkLINE links the user by a code. Done is noted last: a process that ends in
// between leaves a code that its user can send again.
func (h *Handlers) linkLINE(c *fiber.Ctx, e *lineEvent, code string) error {
	ctx := c.UserContext()
	var wait *web.WaitError
	if err := h.Limit(c, models.CapLINETries, e.Source.User); errors.As(err, &wait) {
		return h.sayLINE(ctx, e, "often")
	} else if err != nil {
		return err
	}
	v, err := h.Store.LINECodes().Take(ctx, code, e.Source.User)
	if err == nil && !v.Done {
		err = h.Store.Devices().Link(ctx, v.Owner, v.Device(e.Source.User, h.Site.LINE, e.at()))
		if err == nil {
			err = h.DeviceAdded(ctx, v.Owner, h.Store.Hash("lineLinked", code)[:24], "LINE")
		}
		if err == nil {
			err = h.Store.LINECodes().Finish(ctx, code)
		}
	}
	switch {
	case errors.Is(err, models.ErrNotFound):
		return h.sayLINE(ctx, e, "wrong")
	case err != nil:
		return err
	}
	return h.sayLINE(ctx, e, "linked", v.Lang)
}

// sayLINE answers in a language, or in both when it is not known. An answer that
// does not arrive is no reason to have the event posted again.
func (h *Handlers) sayLINE(ctx context.Context, e *lineEvent, key string, langs ...vocab.Lang) error {
	if len(langs) == 0 {
		langs = []vocab.Lang{vocab.JA, vocab.EN}
	}
	text := ""
	for i, lang := range langs {
		if i > 0 {
			text += "\n\n"
		}
		text += h.Pages.Words(lang, "line.said_"+key)
	}
	if e.Reply == "" {
		return nil
	}
	if err := h.Posts.LINE.Reply(ctx, e.Reply, text); err != nil {
		h.Log.Warn("LINE was not answered", "said", key, "err", err)
	}
	return nil
}
