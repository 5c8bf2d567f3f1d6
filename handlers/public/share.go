package public

import (
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// pictureMemory is how many bytes of pictures are kept ready, some 500.
const pictureMemory = 16 << 20

// pictureKey names a picture: of a job, or of the board itself.
type pictureKey struct {
	job  string // "": the board
	lang vocab.Lang
}

// drawn is a picture as PNG.
type drawn []byte

// Bytes is what it takes.
func (d drawn) Bytes() int { return len(d) + 200 }

// SharePicture draws a live job for those who are sent a link to it. When the
// job closes it is gone.
func (h *Handlers) SharePicture(c *fiber.Ctx) error {
	j, err := h.Store.Jobs().Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return err
	}
	if !j.Live(h.Now()) {
		return models.ErrNotFound
	}
	lang := web.VisitOf(c).Lang
	return h.sendPicture(c, pictureKey{j.ID, lang}, j.Version, func() picture {
		return picture{
			Over: vocab.WorkTypes.Label(j.PrimaryWork, lang), Title: j.Title.In(lang), Under: templates.WhoWords(lang, &j),
			Facts: []string{
				templates.RemoteOf(lang, &j.Advert).Words, templates.PayWords(lang, &j.Pay), labels(vocab.ScheduleTypes, lang, j.Schedules),
			},
			Signed: h.Words(c, "common.brand_title"),
		}
	})
}

// BoardPicture stands for every other page.
func (h *Handlers) BoardPicture(c *fiber.Ctx) error {
	return h.sendPicture(c, pictureKey{"", web.VisitOf(c).Lang}, 1, func() picture {
		return picture{Over: "Enkaku", Title: h.Words(c, "common.brand_title"), Under: h.Words(c, "search.lead"), Signed: h.PublicURL.Host}
	})
}

// sendPicture draws a picture unless one of this version is at hand.
func (h *Handlers) sendPicture(c *fiber.Ctx, key pictureKey, version int64, what func() picture) error {
	body := h.pictures.Get(key, version)
	if body == nil {
		painter, err := h.painter()
		if err != nil {
			return err
		}
		if body, err = painter.draw(what()); err != nil {
			return err
		}
		h.pictures.Put(key, version, body)
	}
	c.Set(fiber.HeaderContentType, "image/png")
	c.Set(fiber.HeaderCacheControl, "public, max-age=300")
	c.Set("Cross-Origin-Resource-Policy", "cross-origin")
	if web.Unchanged(c, `"`+strconv.FormatInt(version, 10)+"-"+string(key.lang)+`"`, time.Time{}) {
		return nil
	}
	return c.Send(body)
}

// shareOf is what is shown beside a link to a page: the picture at a path, and
// what stands on it, in words.
func (h *Handlers) shareOf(lang vocab.Lang, picture, words string) templates.Share {
	return templates.Share{Picture: h.Absolute(lang, picture), Words: words, Width: pictureWidth, Height: pictureHeight}
}

// boardShare is the picture of the board.
func (h *Handlers) boardShare(lang vocab.Lang) templates.Share {
	return h.shareOf(lang, "/share.png", h.SayIn(lang)("common.brand_title"))
}
