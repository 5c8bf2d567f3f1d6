package public

import (
	"encoding/json"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// manifestJSON describes the board as an app of a telephone (W3C Web App
// Manifest).
type manifestJSON struct {
	ID         string     `json:"id"`
	Name       string     `json:"name"`
	Short      string     `json:"short_name"`
	About      string     `json:"description"`
	Lang       vocab.Lang `json:"lang"`
	Start      string     `json:"start_url"`
	Scope      string     `json:"scope"`
	Display    string     `json:"display"`
	Background string     `json:"background_color"`
	Theme      string     `json:"theme_color"`
	Icons      []iconJSON `json:"icons"`
}

type iconJSON struct {
	Src     string `json:"src"`
	Sizes   string `json:"sizes"`
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
}

// Manifest answers with the description of the app, in Japanese.
func (h *Handlers) Manifest(c *fiber.Ctx) error {
	say := h.SayIn(vocab.JA)
	m := manifestJSON{
		ID: "/", Name: say("common.brand_title"), Short: "Enkaku", About: say("search.lead"), Lang: vocab.JA, Start: "/", Scope: "/",
		Display: "standalone", Background: "#f6f4ee", Theme: "#fffefb", // --paper and --card of static/css/tokens.css
	}
	for _, icon := range []iconJSON{
		{"img/icon-192.png", "192x192", "image/png", "any"}, {"img/icon-512.png", "512x512", "image/png", "any"},
		{"img/icon-mask.png", "512x512", "image/png", "maskable"},
	} {
		var err error
		if icon.Src, err = h.Assets.URL(icon.Src); err != nil {
			return err
		}
		m.Icons = append(m.Icons, icon)
	}
	body, err := json.Marshal(m)
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, "application/manifest+json")
	c.Set(fiber.HeaderCacheControl, "public, max-age=3600")
	return c.Send(body)
}

// Worker is the service worker, static/js/sw.js. It stands at the root, so that
// it may answer for all pages, and begins with the version of all files and the
// picture of notifications, so that a new version of the board replaces what it keeps.
func (h *Handlers) Worker(c *fiber.Ctx) error {
	asset, ok := h.Assets.Get("js/sw.js")
	if !ok {
		return models.ErrNotFound
	}
	version, err := h.Assets.URL(asset.Name)
	if err != nil {
		return err
	}
	icon, err := h.Assets.URL("img/icon-192.png")
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, asset.Type)
	body := append([]byte("const version = \""+version+"\";\nconst icon = \""+icon+"\";\n"), asset.Data...)
	if web.Unchanged(c, web.TagOf(body), time.Time{}) {
		return nil
	}
	return c.Send(body)
}
