package desk

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// settleAtOnce is how many applications are settled before a page answers. The
// others follow within seconds.
const settleAtOnce = 20

// settling ends a job with end and keeps what the form says becomes of its open
// applications. All faults of both come together, and nothing is kept then.
func (h *Handlers) settling(c *fiber.Ctx, j *models.Job, end func(*models.Job) error) error {
	open, err := h.Store.Applications().UnderSelection(c.UserContext(), j.ID)
	if err != nil {
		return err
	}
	by := ""
	if v := web.VisitOf(c).Viewer; v != nil {
		by = v.ID
	}
	s, failed := models.NewSettlement(j.ID, open, c.FormValue(models.FieldSettle),
		form.Text(c.FormValue(models.FieldSettleWords)), by, h.Now())
	var one, two *models.InvalidError
	switch err := end(j); {
	case errors.As(err, &one) && errors.As(failed, &two):
		return &models.InvalidError{Faults: append(one.Faults, two.Faults...)}
	case err != nil:
		return err
	case failed != nil:
		return failed
	}
	return h.Store.Settlements().Put(c.UserContext(), &s)
}

// settle does what was wanted about the applications to a job if it ended, at
// once when they are few. What is not done here is done by Talks.
func (h *Handlers) settle(c *fiber.Ctx, jobID string) {
	open, err := h.Store.Applications().UnderSelection(c.UserContext(), jobID)
	var j models.Job
	if err == nil && open <= settleAtOnce {
		if j, err = h.Store.Jobs().Get(c.UserContext(), jobID); err == nil {
			err = h.Talks.Settle(c.UserContext(), &j)
		}
	}
	if err != nil {
		h.Log.Error("applications to a job that ended are not settled yet", "job", jobID, "err", err)
	}
}

// settleFields ask what becomes of open applications; none when there are none.
// The words are a proposal until somebody typed others.
func (h *Handlers) settleFields(c *fiber.Ctx, j *models.Job, faults []models.Fault) ([]templates.Field, error) {
	var waiting selection
	if err := h.addSelection(c, &waiting, j.ID); err != nil || waiting.open == 0 {
		return nil, err
	}
	return h.settleQuestions(c, waiting, h.Words(c, "desk.settle_template", j.Title.In(web.VisitOf(c).Lang)), faults), nil
}

// selection counts the open applications to jobs that are about to end.
type selection struct {
	open     int
	unopened int // of them, those that nobody has looked at
}

// addSelection adds the open applications to a job.
func (h *Handlers) addSelection(c *fiber.Ctx, s *selection, jobID string) error {
	open, err := h.Store.Applications().UnderSelection(c.UserContext(), jobID)
	if err != nil || open == 0 {
		return err
	}
	unopened, err := h.Store.Applications().Unopened(c.UserContext(), jobID)
	s.open, s.unopened = s.open+open, s.unopened+unopened
	return err
}

// settleQuestions ask what becomes of open applications, with words to begin from. Who
// declines applications that nobody opened is told so.
func (h *Handlers) settleQuestions(c *fiber.Ctx, waiting selection, begin string, faults []models.Fault) []templates.Field {
	say, words := h.Say(c), form.Text(c.FormValue(models.FieldSettleWords))
	if words == "" && len(templates.FaultsOf(faults, models.FieldSettleWords)) == 0 {
		words = begin
	}
	hint := say("desk.settle_hint")
	if waiting.unopened > 0 {
		hint = say("desk.settle_unopened", waiting.unopened) + " " + hint
	}
	return []templates.Field{{
		Name: models.FieldSettle, Kind: "radio", Class: "one", Label: say("desk.settle", waiting.open), Hint: hint,
		Value: c.FormValue(models.FieldSettle), Required: true, Faults: templates.FaultsOf(faults, models.FieldSettle),
		Options: []templates.Option{
			{Value: models.SettleDecline, Label: say("desk.settle_decline"), Hint: say("desk.settle_decline_hint")},
			{Value: models.SettleLeave, Label: say("desk.settle_leave"), Hint: say("desk.settle_leave_hint")},
		},
	}, {
		Name: models.FieldSettleWords, Kind: "textarea", Label: say("desk.settle_words"),
		Hint: say("desk.settle_words_hint", models.MaxMessage), Value: words, Max: models.MaxMessage, Rows: 5,
		Faults: templates.FaultsOf(faults, models.FieldSettleWords),
	}}
}
