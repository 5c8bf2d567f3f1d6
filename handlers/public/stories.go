package public

import (
	"context"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// StoriesPage lists the published stories of doctors.
type StoriesPage struct {
	templates.Layout
	Rows  []StoryRow
	Pager templates.Pager
}

// Template names the page.
func (StoriesPage) Template() string { return "public/stories" }

// StoryRow is one of them. Texts are in TextLang, which is "" for the page's
// own language.
type StoryRow struct {
	Href, Title, Name, Work, Begin string
	TextLang                       vocab.Lang
	At                             time.Time
}

// StoryPage is one story.
type StoryPage struct {
	templates.Layout
	Crumbs     []Crumb
	Row        StoryRow
	Paragraphs []string
	Work       GuideLink
	Jobs       int // open jobs of that work
	More       []StoryRow
}

// Template names the page.
func (StoryPage) Template() string { return "public/story" }

// Stories lists all stories, the newest first.
func (h *Handlers) Stories(c *fiber.Ctx) error {
	at := web.ListAt{Path: "/stories", Param: "page"}
	all, pager, err := web.PageOf(c, at, h.Store.Stories().In(models.ContributionPublished))
	if err != nil {
		return err
	}
	page := StoriesPage{Layout: h.Layout(c, h.Words(c, "stories.title")), Pager: pager}
	for i := range all {
		page.Rows = append(page.Rows, storyRow(web.VisitOf(c).Lang, &all[i]))
	}
	page.Description, page.Section, page.Styles = h.Words(c, "stories.lead"), "guide", []string{"css/landing.css"}
	page.NoIndex = len(all) == 0
	page.LinkCard = h.boardShare(page.Lang)
	return h.Render(c, page)
}

// shownStory reads a story that everybody may see. What is not published, or not
// any more, is not there.
func (h *Handlers) shownStory(c *fiber.Ctx) (models.Story, error) {
	s, err := h.Store.Stories().Get(c.UserContext(), c.Params("slug"))
	if err == nil && !s.Shown() {
		err = models.ErrNotFound
	}
	return s, err
}

// Story shows one.
func (h *Handlers) Story(c *fiber.Ctx) error {
	s, err := h.shownStory(c)
	if err != nil {
		return err
	}
	lang := web.VisitOf(c).Lang
	page := StoryPage{Layout: h.Layout(c, s.Title), Row: storyRow(lang, &s), Paragraphs: templates.Paragraphs(s.Text)}
	page.Work = GuideLink{page.Row.Work, templates.Href(lang, "/work/"+string(s.Work))}
	page.Crumbs = []Crumb{{h.Words(c, "stories.title"), templates.Href(lang, "/stories")}, {s.Title, page.Row.Href}}
	criteria := models.Criteria{Work: []string{string(s.Work)}}
	if page.Jobs, err = h.Index.Count(c.UserContext(), criteria); err != nil {
		return err
	}
	if page.More, err = h.storiesAbout(c.UserContext(), lang, s.Work, s.ID); err != nil {
		return err
	}
	page.Description, page.Section = web.Cut(s.Text, 120), "guide"
	page.Styles = []string{"css/landing.css"}
	page.JSONLD = []any{breadcrumbs(h.Origin(), page.Crumbs)}
	page.LinkCard = h.drawnShare(lang, "/stories/"+s.ID, h.storyPicture(c, page.Row))
	return h.Render(c, page)
}

func storyRow(lang vocab.Lang, s *models.Story) StoryRow {
	row := StoryRow{
		Href: templates.Href(lang, "/stories/"+s.ID), Title: s.Title, Name: s.Pseudonym,
		Work: vocab.WorkTypes.Label(s.Work, lang), Begin: begin(s.Text, 90), At: s.PublishedAt,
	}
	if s.Lang != lang {
		row.TextLang = s.Lang
	}
	return row
}

// storiesShown is how many stories stand on the page of their kind of work.
const storiesShown = 3

// storiesAbout are the newest stories of a kind of work, without one.
func (h *Handlers) storiesAbout(ctx context.Context, lang vocab.Lang, work vocab.WorkType, but string) ([]StoryRow, error) {
	all, err := h.Store.Stories().About(work).Page(ctx, 0, storiesShown+1)
	var rows []StoryRow
	for i := range all {
		if all[i].ID != but && len(rows) < storiesShown {
			rows = append(rows, storyRow(lang, &all[i]))
		}
	}
	return rows, err
}

// begin is the beginning of a text, and a sign that it goes on.
func begin(text string, n int) string {
	cut := web.Cut(text, n)
	if cut != text {
		cut = strings.TrimRight(cut, " \n、。,.") + "…"
	}
	return cut
}
