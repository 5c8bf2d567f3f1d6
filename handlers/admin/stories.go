package admin

import (
	"errors"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

const pathStories = "/admin/stories"

// StoriesPage are the stories that wait for an editor, then those that
// everybody reads.
type StoriesPage struct {
	templates.Layout
	Nav   templates.ConsoleNav
	Rows  []StoryRow
	Pager templates.Pager
}

// Template names pages/admin/stories.html.
func (StoriesPage) Template() string { return "admin/stories" }

// StoryRow is one of them. Nothing tells who wrote it.
type StoryRow struct {
	ID, Title, Name, Work, State string
	At                           time.Time
	Waits, Shown                 bool
}

// StoryPage is one story.
type StoryPage struct {
	templates.Layout
	Nav        templates.ConsoleNav
	Faults     []models.Fault
	Row        StoryRow
	Version    int64
	Paragraphs []string
	Reply      templates.Field
}

// Template names pages/admin/story.html.
func (StoryPage) Template() string { return "admin/story" }

// Stories lists them, those that wait longest first.
func (h *Handlers) Stories(c *fiber.Ctx) error {
	stories := h.Store.Stories()
	all, pager, err := web.PageOf(c, web.ListAt{Path: pathStories, Param: "page"},
		stories.In(models.ContributionSent), stories.In(models.ContributionPublished))
	if err != nil {
		return err
	}
	page := StoriesPage{
		Layout: h.adminLayout(c, h.Words(c, "stories.title")), Nav: h.adminTabs(c, pathStories), Pager: pager,
	}
	for i := range all {
		page.Rows = append(page.Rows, h.storyRow(c, &all[i]))
	}
	return h.Render(c, page)
}

func (h *Handlers) storyRow(c *fiber.Ctx, s *models.Story) StoryRow {
	return StoryRow{
		ID: s.ID, Title: s.Title, Name: s.Pseudonym, Work: vocab.WorkTypes.Label(s.Work, web.VisitOf(c).Lang),
		State: h.Words(c, "stories.state_"+string(s.State)), At: s.SentAt, Waits: s.State == models.ContributionSent,
		Shown: s.Shown(),
	}
}

// Story shows one.
func (h *Handlers) Story(c *fiber.Ctx) error {
	s, err := h.Store.Stories().Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return err
	}
	return h.showStory(c, &s, nil)
}

func (h *Handlers) showStory(c *fiber.Ctx, s *models.Story, faults []models.Fault) error {
	return h.Render(c, StoryPage{
		Layout: h.adminLayout(c, s.Title), Nav: h.adminTabs(c, pathStories), Faults: faults, Row: h.storyRow(c, s),
		Version: s.Version, Paragraphs: templates.Paragraphs(s.Text), Reply: replyField(c, h.Say(c), faults),
	})
}

// seen reports whether the form that was sent was made from this version.
func seen(c *fiber.Ctx, version int64) bool {
	made, _ := strconv.ParseInt(c.FormValue("version"), 10, 64)
	return made == version
}

// DecideStory publishes a story or gives it back. What its author changed since
// it was looked at is looked at again.
func (h *Handlers) DecideStory(c *fiber.Ctx) error {
	s, err := h.Store.Stories().Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return err
	}
	to := models.ContributionState(c.FormValue("state"))
	decided := s
	if err = models.Invalid("", "form.overtaken"); seen(c, s.Version) {
		err = decided.Decide(to, form.Text(c.FormValue("reply")), h.Now())
	}
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showStory(c, &s, invalid.Faults)
	}
	if err != nil {
		return err
	}
	if err := h.Record(c, &web.VisitOf(c).Viewer.User, "story."+string(to), "story/"+s.ID); err != nil {
		return err
	}
	if err := h.Store.Stories().Save(c.UserContext(), &decided); err != nil {
		return err
	}
	h.Flash(c, "stories.done_"+string(to))
	return h.To(c, pathStories)
}
