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

// pictureFor is how long others may show a picture unasked: a job may close, a
// count change.
const pictureFor = "public, max-age=300"

// pictureKey names a picture by the page that it stands for.
type pictureKey struct {
	path string // without language prefix: "/jobs/ja01"
	lang vocab.Lang
	said uint64 // of one made for a page: what stands on it
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
	return h.sendPicture(c, pictureKey{path: "/jobs/" + j.ID, lang: lang}, j.Version, func() picture {
		return picture{
			Over: vocab.WorkTypes.Label(j.PrimaryWork, lang), Title: j.Title.In(lang), Under: templates.WhoWords(lang, &j),
			Facts: []glance{
				{h.Words(c, "job.remote_level"), vocab.RemoteLevels.Label(j.Remote, lang)},
				{h.Words(c, "job.pay"), templates.PayWords(lang, &j.Pay)},
				{h.Words(c, "job.times"), labels(vocab.ScheduleTypes, lang, j.Schedules[:min(len(j.Schedules), 2)])},
			},
		}
	})
}

// BoardPicture stands for pages that have none of their own.
func (h *Handlers) BoardPicture(c *fiber.Ctx) error {
	return h.sendPicture(c, pictureKey{path: "/", lang: web.VisitOf(c).Lang}, 1, func() picture {
		return picture{
			Over: h.Words(c, "common.tagline"), Title: h.Words(c, "home.heading"), Under: h.PublicURL.Host,
			Facts: []glance{{"", h.Words(c, "home.vow_calls")}, {"", h.Words(c, "home.vow_whole")}, {"", h.Words(c, "home.vow_open")}},
		}
	})
}

// sendDrawn draws a picture that is made for a page at a path.
func (h *Handlers) sendDrawn(c *fiber.Ctx, path string, p picture) error {
	return h.sendPicture(c, pictureKey{path, web.VisitOf(c).Lang, p.said()}, 1, func() picture { return p })
}

// drawnShare is such a picture beside a link. Its address changes with what
// stands on it, since networks keep what they fetched.
func (h *Handlers) drawnShare(lang vocab.Lang, path string, p picture) templates.Share {
	words := joined(p.Title, p.Under)
	for _, g := range p.Facts {
		words = joined(words, g.words())
	}
	return h.shareOf(lang, path+"/share.png?v="+strconv.FormatUint(p.said(), 36), words)
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
	c.Set(fiber.HeaderCacheControl, pictureFor)
	c.Set("Cross-Origin-Resource-Policy", "cross-origin")
	if web.Unchanged(c, `"`+strconv.FormatInt(version, 10)+"-"+strconv.FormatUint(key.said, 36)+"-"+string(key.lang)+`"`, time.Time{}) {
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
