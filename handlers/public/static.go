package public

import (
	"slices"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/static"
	"github.com/enkaku/enkaku/templates"
)

// ProsePages are the running texts; the address is the name of the file.
var ProsePages = []string{"about", "guide", "recruiters", "ranking", "terms", "privacy", "external", "contact",
	"api", "offline"}

// Asset sends a style sheet, script or picture.
func (h *Handlers) Asset(c *fiber.Ctx) error {
	asset, current, ok := h.Assets.Find(strings.TrimPrefix(c.Path(), static.Prefix))
	if !ok {
		return models.ErrNotFound
	}
	if current {
		c.Set(fiber.HeaderCacheControl, "public, max-age=31536000, immutable")
	}
	return h.sendAsset(c, asset)
}

// Favicon is what browsers ask for without being told.
func (h *Handlers) Favicon(c *fiber.Ctx) error {
	asset, ok := h.Assets.Get("img/touch.png")
	if !ok {
		return models.ErrNotFound
	}
	c.Set(fiber.HeaderCacheControl, "public, max-age=86400")
	return h.sendAsset(c, asset)
}

// sendAsset sends a file in the best coding that the reader takes.
func (h *Handlers) sendAsset(c *fiber.Ctx, asset static.Asset) error {
	c.Set(fiber.HeaderContentType, asset.Type)
	coding := web.CodingOf(c, asset.Brotli != nil, asset.Gzip != nil)
	if web.Unchanged(c, `"`+asset.Tag+"-"+coding+`"`, time.Time{}) {
		return nil
	}
	switch coding {
	case web.Brotli:
		c.Set(fiber.HeaderContentEncoding, coding)
		return c.Send(asset.Brotli)
	case web.Gzip:
		c.Set(fiber.HeaderContentEncoding, coding)
		return c.Send(asset.Gzip)
	}
	return c.Send(asset.Data)
}

// Robots asks crawlers to stay out of what is not for them: pages of one
// person, and addresses that lead away or change something. A page that must
// not be found, such as a list with filters, says so itself: whoever may not
// open it cannot read that.
func (h *Handlers) Robots(c *fiber.Ctx) error {
	var out strings.Builder
	out.WriteString("User-agent: *\n")
	for _, path := range []string{
		"/me", "/desk", "/admin", "/signin", "/mailbox", "/jobs/*/apply", "/jobs/*/out", "/jobs/*/save", "/suggest", "/alerts/",
		templates.PathUnsubscribe + "/", templates.PathStopScouts + "/", templates.PathNoNotices + "/",
	} {
		out.WriteString("Disallow: " + path + "\nDisallow: /en" + path + "\n")
	}
	out.WriteString("Disallow: /mcp\nSitemap: " + h.Origin() + "/sitemap.xml\n")
	c.Set(fiber.HeaderCacheControl, "public, max-age=3600")
	c.Type("txt", "utf-8")
	return c.SendString(out.String())
}

// HumansText says who runs the board and what it is made of (humanstxt.org).
func (h *Handlers) HumansText(c *fiber.Ctx) error {
	var out strings.Builder
	out.WriteString("/* TEAM */\n")
	for _, name := range []string{h.Operator.Name.JA, h.Operator.Name.EN} {
		if name != "" {
			out.WriteString("Operator: " + name + "\n")
		}
	}
	out.WriteString("Contact: " + h.Origin() + "/contact\nAbout: " + h.Origin() + "/about\n\n" +
		"/* SITE */\nLanguage: Japanese, English\nStandards: HTML, CSS, JSON Feed 1.1, Atom, OpenAPI 3\n" +
		"Components: Go, Fiber, Bleve, SQLite or MongoDB\n")
	c.Set(fiber.HeaderCacheControl, "public, max-age=3600")
	c.Type("txt", "utf-8")
	return c.SendString(out.String())
}

// securityTextFor is how long a security.txt is good: less than a year, as RFC
// 9116 advises.
const securityTextFor = 180 * 24 * time.Hour

// SecurityText says where to report a hole (RFC 9116).
func (h *Handlers) SecurityText(c *fiber.Ctx) error {
	contact := h.Operator.Contact
	if contact == "" {
		contact = h.Origin() + "/contact"
	}
	if strings.Contains(contact, "@") && !strings.Contains(contact, ":") {
		contact = "mailto:" + contact
	}
	until := h.Now().UTC().Truncate(24 * time.Hour).Add(securityTextFor)
	c.Type("txt", "utf-8")
	return c.SendString("Contact: " + contact + "\nExpires: " + until.Format(time.RFC3339) +
		"\nPreferred-Languages: ja, en\nCanonical: " + h.Origin() + "/.well-known/security.txt\n")
}

// Prose shows a running text.
func (h *Handlers) Prose(name string) fiber.Handler {
	return func(c *fiber.Ctx) error {
		title := "common." + name
		if name == "guide" {
			title = "guides.words" // "common.guide" are the guides
		}
		l := h.Layout(c, h.Words(c, title))
		l.Description = h.Words(c, "common.describe_"+name)
		if slices.Contains([]string{"guide", "recruiters"}, name) {
			l.Section = name
		}
		l.NoIndex = l.NoIndex || name == "offline"
		l.LinkCard = h.boardShare(l.Lang)
		page := ProsePage{Layout: l, Name: name, Operator: h.Operator, LINE: h.LINE != ""}
		if name == "privacy" {
			page.Kept = templates.Kept(h.SayIn(l.Lang), h.LINE != "")
		}
		return h.Render(c, page)
	}
}
