package public

import (
	"context"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// payOfKind is the scale on which the pay of a job is drawn, with the median of
// open adverts of its kind of work and form of contract, and that median in
// words. Where too few adverts tell one there is neither.
func (h *Handlers) payOfKind(ctx context.Context, lang vocab.Lang, j *models.Job) (templates.PayScale, string, error) {
	survey, err := h.Index.Survey(ctx, models.Criteria{Work: []string{string(j.PrimaryWork)}})
	form := models.PayFormOf(j.Contract)
	spread := survey.Pay[form]
	if err != nil || !spread.Enough() {
		return templates.PayScale{}, "", err
	}
	say := h.SayIn(lang)
	scale := h.Pages.PayScale(lang, 0, templates.SpreadScaleOf([]models.PaySpread{spread}).Hi)
	scale.Mid = spread.Median
	return scale, say("job.pay_of_kind", vocab.WorkTypes.Label(j.PrimaryWork, lang), say("pay.form_"+string(form)),
		templates.Yen(lang, spread.Median), spread.Adverts), nil
}
