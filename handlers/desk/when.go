package desk

import (
	"errors"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// usualHour is when a booked advert appears unless its poster says otherwise.
const usualHour = 9

// bookedFor is when the advert of a draft is to appear, as chosen, with what is
// wrong with that.
func bookedFor(values form.Values, now time.Time) (time.Time, []models.Fault) {
	typed := values.First("_" + models.FieldPublishOn)
	if typed == "" {
		return time.Time{}, nil
	}
	day, code := form.Date(typed)
	if code != "" {
		return time.Time{}, web.Mistake(models.FieldPublishOn, code, typed)
	}
	hour := usualHour
	if chosen := values.First("_" + models.FieldPublishHour); chosen != "" {
		n, err := strconv.Atoi(chosen)
		if err != nil {
			n = -1
		}
		hour = n
	}
	at, err := models.PublishTime(day, hour, now)
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		return time.Time{}, invalid.Faults
	}
	return at, nil
}

// keepBooking puts the time of a booked advert into the form in which it is
// changed: who mends a word does not publish it today.
func keepBooking(values map[string][]string, j *models.Job) {
	if !j.Scheduled() {
		return
	}
	at := j.PublishAt.In(models.Tokyo)
	values["_"+models.FieldPublishOn] = []string{at.Format(time.DateOnly)}
	values["_"+models.FieldPublishHour] = []string{strconv.Itoa(at.Hour())}
}

// atOf is when a job is to appear that is handed in: as chosen, or as it was.
func atOf(j *models.Job, seen examined) time.Time {
	if seen.bookable() {
		return seen.at
	}
	return j.PublishAt
}

// whenFields ask when the advert is to appear, in Japanese time.
func (h *Handlers) whenFields(c *fiber.Ctx, d models.Draft, faults []models.Fault) []templates.Field {
	say, values := h.Say(c), form.Values(d.Values)
	day := templates.Field{Name: models.FieldPublishOn, Kind: "date", Label: say("desk.publish_on"),
		Hint: say("desk.publish_on_hint"), Value: values.First("_" + models.FieldPublishOn),
		Faults: templates.FaultsOf(faults, models.FieldPublishOn)}
	hour := templates.Field{Name: models.FieldPublishHour, Kind: "select", Label: say("desk.publish_hour"),
		Value: values.First("_" + models.FieldPublishHour), Faults: templates.FaultsOf(faults, models.FieldPublishHour)}
	if hour.Value == "" {
		hour.Value = strconv.Itoa(usualHour)
	}
	for n := range 24 {
		hour.Options = append(hour.Options, templates.Option{Value: strconv.Itoa(n), Label: say("desk.publish_at_hour", n)})
	}
	return []templates.Field{day, hour}
}
