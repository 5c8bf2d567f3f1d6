package doctor

import (
	"errors"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// pathStories is the page of a person's own stories; newStory names one that is
// not there yet.
const (
	pathStories = "/me/stories"
	newStory    = "new"
)

// StoriesPage are the stories that a doctor wrote, and the form of one.
type StoriesPage struct {
	templates.Layout
	Nav     MeNav
	Faults  []models.Fault
	Profile bool // there is one: others write none
	Rows    []StoryRow
	ID      string // of the one in the form; "new" for another
	As      string // the id that a new one will have, so that sending it twice makes one
	Version int64
	Shown   bool // the one in the form is public, until it is changed
	Fields  []templates.Field
}

// Template names pages/doctor/stories.html.
func (StoriesPage) Template() string { return "doctor/stories" }

// StoryRow is one of them.
type StoryRow struct {
	ID, Title, State, Reply string
	Shown                   bool
	Current                 bool // in the form
}

// MyStories shows what the person wrote, with an empty form.
func (h *Handlers) MyStories(c *fiber.Ctx) error {
	d, err := h.profile(c)
	if err != nil {
		return err
	}
	return h.showStories(c, models.Story{ID: newStory, Pseudonym: d.DisplayName, Lang: web.VisitOf(c).Lang}, nil)
}

// EditStory shows them with one in the form.
func (h *Handlers) EditStory(c *fiber.Ctx) error {
	s, err := h.ownStory(c)
	if err != nil {
		return err
	}
	return h.showStories(c, s, nil)
}

func (h *Handlers) ownStory(c *fiber.Ctx) (models.Story, error) {
	s, err := h.Store.Stories().Get(c.UserContext(), c.Params("id"))
	if err == nil && s.UserID != web.VisitOf(c).Viewer.ID {
		err = models.ErrNotFound
	}
	return s, err
}

func (h *Handlers) showStories(c *fiber.Ctx, in models.Story, faults []models.Fault) error {
	d, err := h.profile(c)
	if err != nil {
		return err
	}
	l, nav := h.own(c, "stories.mine", pathStories)
	page := StoriesPage{
		Layout: l, Nav: nav, Faults: faults, Profile: d.Version > 0, ID: in.ID, Version: in.Version, Shown: in.Shown(),
		Fields: storyFields(h.Say(c), l.Lang, in, faults),
	}
	if page.As = c.FormValue("as"); in.Version == 0 && !web.IsID(page.As) {
		if page.As, err = h.NewID(); err != nil {
			return err
		}
	}
	all, err := h.Store.Stories().OfUser(web.VisitOf(c).Viewer.ID).Page(c.UserContext(), 0, models.MaxStories)
	for _, s := range all {
		page.Rows = append(page.Rows, StoryRow{
			s.ID, s.Title, h.Words(c, "stories.state_"+string(s.State)), s.Reply, s.Shown(), s.ID == in.ID,
		})
	}
	if err != nil {
		return err
	}
	return h.Render(c, page)
}

func storyFields(say templates.Say, lang vocab.Lang, in models.Story, faults []models.Fault) []templates.Field {
	fields := []templates.Field{
		{Name: models.FieldStoryName, Label: say("stories.f_name"), Hint: say("stories.f_name_hint"), Value: in.Pseudonym,
			Required: true, Max: models.MaxPseudonym},
		{Name: models.FieldStoryWork, Kind: "select", Label: say("stories.f_work"), Value: string(in.Work), Required: true,
			Options: web.WorkChoices(lang, say("stories.f_work_none"))},
		{Name: "lang", Kind: "radio", Label: say("stories.f_lang"), Value: string(in.Lang), Required: true,
			Options: []templates.Option{{Value: "ja", Label: "日本語"}, {Value: "en", Label: "English"}}},
		{Name: models.FieldStoryTitle, Label: say("stories.f_title"), Value: in.Title, Required: true, Max: models.MaxStoryTitle},
		{Name: models.FieldStoryText, Kind: "textarea", Rows: 16, Label: say("stories.f_text"), Hint: say("stories.f_text_hint"),
			Value: in.Text, Required: true, Max: models.MaxStoryText},
		{Name: models.FieldStoryConsent, Kind: "check", Label: say("stories.f_consent"), Value: "-", Required: true},
	}
	for i := range fields {
		fields[i].Faults = templates.FaultsOf(faults, fields[i].Name)
	}
	return fields
}

// SendStory hands a story in, a new one or one that was changed.
func (h *Handlers) SendStory(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	s := models.Story{ID: newStory, UserID: v.ID, CreatedAt: h.Now()}
	d, err := h.profile(c)
	if err != nil {
		return err
	}
	if c.Params("id") != newStory {
		if s, err = h.ownStory(c); err != nil {
			return err
		}
	}
	made, _ := strconv.ParseInt(c.FormValue("version"), 10, 64)
	overtaken := made != s.Version
	s.Pseudonym, s.Title = form.Text(c.FormValue(models.FieldStoryName)), form.Text(c.FormValue(models.FieldStoryTitle))
	s.Text, s.Work = form.Text(c.FormValue(models.FieldStoryText)), vocab.WorkType(c.FormValue(models.FieldStoryWork))
	s.Lang = vocab.Lang(c.FormValue("lang"))
	typed := s
	if err = rules.SendStory(&s, c.FormValue(models.FieldStoryConsent) == "on", h.Claims, h.Now()); overtaken {
		err = models.Invalid("", "form.overtaken")
	}
	if err == nil && s.Version == 0 {
		var kept int
		if kept, err = h.Store.Stories().OfUser(v.ID).Count(ctx); err == nil {
			err = models.TakesStory(d.Version > 0, kept)
		}
	}
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showStories(c, typed, invalid.Faults)
	}
	if err != nil {
		return err
	}
	if s.Version == 0 {
		if s.ID = c.FormValue("as"); !web.IsID(s.ID) {
			return models.ErrConflict
		}
		if there, err := h.Store.Stories().Get(ctx, s.ID); err == nil && there.UserID == v.ID {
			return h.To(c, pathStories) // it was sent twice
		}
	}
	if err := h.Store.Stories().Save(ctx, &s); err != nil {
		return err
	}
	h.Flash(c, "stories.done_sent")
	return h.To(c, pathStories)
}

// WithdrawStory deletes a story, whatever became of it.
func (h *Handlers) WithdrawStory(c *fiber.Ctx) error {
	s, err := h.ownStory(c)
	if err != nil {
		return err
	}
	if err := h.Store.Stories().Delete(c.UserContext(), s.ID); err != nil {
		return err
	}
	h.Flash(c, "stories.done_withdrawn")
	return h.To(c, pathStories)
}

func (h *Handlers) eraseStories(c *fiber.Ctx) error {
	ctx := c.UserContext()
	return h.Store.Stories().OfUser(web.VisitOf(c).Viewer.ID).Each(ctx, func(s models.Story) error {
		return gone(h.Store.Stories().Delete(ctx, s.ID))
	})
}
