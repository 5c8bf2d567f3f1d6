package desk

import (
	"errors"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// fieldWords is where the words are typed with which the selection ends.
const fieldWords = "words"

// DeclinePage shows what each of some applicants will receive when the selection
// ends for them together, or what became of it.
type DeclinePage struct {
	templates.Layout
	Nav    templates.ConsoleNav
	Faults []models.Fault
	Done   bool // what was asked for was done
	Rows   []DeclineRow
	Words  templates.Field // with placeholders
	Shown  string          // the words of which Rows are made
	Insert templates.Field // answer templates to begin from
	Moved  []DeclineRow    // that are not under selection any more
	Left   []DeclineRow    // that could not be declined now
	Anew   bool            // the words are not those that were shown
}

// Template names pages/desk/decline.html.
func (DeclinePage) Template() string { return "desk/decline" }

// DeclineRow is one applicant.
type DeclineRow struct {
	ID, Name, Job, Label string
	Letter               string // what they will receive
	Silent               string // why they receive no words, in words; "": they do
}

// declining is what is asked for: some applications to one organisation, and the
// words.
type declining struct {
	org   web.Organisation
	all   []models.Application
	talks map[string]*web.Talk
	words string
}

// decliningOf reads the ticked applications. All have to be the organisation's.
func (h *Handlers) decliningOf(c *fiber.Ctx, ids []string) (*declining, error) {
	org, err := h.deskOf(c)
	if err != nil {
		return nil, err
	}
	ids = distinct(ids)
	if len(ids) > web.PerPage {
		return nil, fiber.ErrBadRequest
	}
	d := &declining{org: org, talks: map[string]*web.Talk{}}
	found, err := h.Store.Applications().GetMany(c.UserContext(), ids)
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		a, ok := found[id]
		if !ok || a.Poster != org.OrgRef {
			return nil, models.ErrNotFound
		}
		d.all = append(d.all, a)
	}
	return d, nil
}

// AskDecline shows what each of the ticked applicants would receive.
func (h *Handlers) AskDecline(c *fiber.Ctx) error {
	values, err := web.QueryValues(c)
	if err != nil {
		return fiber.ErrBadRequest
	}
	d, err := h.decliningOf(c, values["id"])
	if err != nil {
		return err
	}
	if len(d.all) == 0 {
		h.Flash(c, "desk.none_ticked")
		return h.To(c, pathApplications+"?view=list")
	}
	d.words = h.Words(c, "desk.decline_template")
	return h.showDecline(c, d, DeclinePage{})
}

// DeclineTicked ends the selection for the ticked applicants with the words that
// were shown, or shows others first.
func (h *Handlers) DeclineTicked(c *fiber.Ctx) error {
	values, err := web.FormValues(c)
	if err != nil {
		return err
	}
	d, err := h.decliningOf(c, values["id"])
	if err != nil {
		return err
	}
	if len(d.all) == 0 {
		h.Flash(c, "desk.none_ticked")
		return h.To(c, pathApplications+"?view=list")
	}
	d.words = form.Text(values.Get(fieldWords))
	switch deed := values.Get("go"); {
	case deed == "insert" && values.Get("template") != "":
		kept, err := h.ownTemplate(c, values.Get("template"), d.org.OrgRef)
		if err != nil {
			return err
		}
		d.words = kept.Text
		return h.showDecline(c, d, DeclinePage{})
	case deed != "send":
		return h.showDecline(c, d, DeclinePage{})
	case d.words != form.Text(values.Get("shown")):
		return h.showDecline(c, d, DeclinePage{Anew: true})
	}
	return h.decline(c, d)
}

// letters makes the rows of those who can be declined, with what each will
// receive, and of the others.
func (h *Handlers) letters(c *fiber.Ctx, d *declining) (rows, moved []DeclineRow, faults []models.Fault, err error) {
	check := &models.Check{}
	check.AnswerText(fieldWords, d.words)
	for i := range d.all {
		a := &d.all[i]
		t, err := h.TalkOf(c.UserContext(), *a, models.ByPoster)
		if err != nil {
			return nil, nil, nil, err
		}
		d.talks[a.ID] = t
		row := DeclineRow{ID: a.ID, Job: t.Job.Title.In(web.VisitOf(c).Lang), Label: h.Words(c, "desk.app_"+string(a.State))}
		if t.Shown() {
			row.Name = t.AnswerValues().Doctor
		}
		if !a.UnderSelection() {
			moved = append(moved, row)
			continue
		}
		if row.Letter = t.AnswerValues().Fill(d.words); t.Stop != models.WriteOpen {
			row.Letter, row.Silent = "", t.StopWords(h.Say(c))
		}
		if models.Runes(row.Letter) > models.MaxMessage {
			check.Fail(fieldWords, "job.text.too_long", strconv.Itoa(models.MaxMessage))
		}
		rows = append(rows, row)
	}
	return rows, moved, check.Faults, nil
}

func (h *Handlers) showDecline(c *fiber.Ctx, d *declining, page DeclinePage) (err error) {
	var faults []models.Fault
	if page.Rows, page.Moved, faults, err = h.letters(c, d); err != nil {
		return err
	}
	if len(faults) > 0 || page.Anew {
		c.Status(fiber.StatusUnprocessableEntity)
	}
	if page.Insert, err = h.templateChoice(c, d.org.OrgRef); err != nil {
		return err
	}
	say := h.Say(c)
	page.Layout, page.Nav = h.DeskLayout(c, say("desk.decline_title")), h.deskTabs(c, pathApplications, d.org)
	page.Faults, page.Shown = faults, d.words
	page.Words = templates.Field{
		Name: fieldWords, Kind: "textarea", Rows: 8, Label: say("desk.decline_words"), Hint: say("desk.template_hint"),
		Value: d.words, Required: true, Max: models.MaxMessage, Faults: faults,
	}
	return h.Render(c, page)
}

// decline ends the selection for each, and says what became of whom. Who was
// moved meanwhile, here or in another window, is named and told nothing.
func (h *Handlers) decline(c *fiber.Ctx, d *declining) error {
	rows, moved, faults, err := h.letters(c, d)
	if err != nil {
		return err
	}
	if len(faults) > 0 {
		return h.showDecline(c, d, DeclinePage{})
	}
	user := &web.VisitOf(c).Viewer.User
	if err := h.Limit(c, models.CapDeclinesByUser, user.ID); err != nil {
		return err
	}
	page := DeclinePage{
		Layout: h.DeskLayout(c, h.Words(c, "desk.decline_title")), Nav: h.deskTabs(c, pathApplications, d.org),
		Done: true, Moved: moved,
	}
	for _, row := range rows {
		ended, err := h.declineOne(c, user, d.talks[row.ID], row.Letter)
		switch {
		case err != nil:
			h.Log.Error("an application is not declined", "application", row.ID, "err", err)
			page.Left = append(page.Left, row)
		case ended:
			page.Rows = append(page.Rows, row)
		default:
			page.Moved = append(page.Moved, row)
		}
	}
	return h.Render(c, page)
}

func (h *Handlers) declineOne(c *fiber.Ctx, user *models.User, t *web.Talk, letter string) (bool, error) {
	a, err := h.Store.Applications().Get(c.UserContext(), t.Application.ID)
	if err != nil || !a.UnderSelection() {
		return false, notThere(err)
	}
	if err := h.Record(c, user, "application.closed", "doctor/"+a.DoctorID); err != nil {
		return false, err
	}
	return h.Talks.Decline(c.UserContext(), &a, user.ID, letter)
}

// notThere takes what does not exist for no error.
func notThere(err error) error {
	if errors.Is(err, models.ErrNotFound) {
		return nil
	}
	return err
}
