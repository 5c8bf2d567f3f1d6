package desk

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
)

// alertsCompared is how many alerts are looked at, as alerts.NearAlerts says.
const alertsCompared = 5000

// NearWishes is what alerts want that a job does not offer.
type NearWishes struct {
	Lead, Note string
	Rows       []NearRow
}

// NearRow is one wish.
type NearRow struct {
	Wish   string
	People int
}

// nearWishes says what a live job misses of the alerts that stand.
func (h *Handlers) nearWishes(c *fiber.Ctx, j *models.Job) (*NearWishes, error) {
	if h.Near == nil || !j.Live(h.Now()) {
		return nil, nil
	}
	look, err := h.Near(c.UserContext(), j)
	if err != nil || look.People == 0 {
		return nil, err
	}
	near := &NearWishes{Lead: h.Words(c, "desk.near_lead", look.People), Note: h.Words(c, "desk.near_note", models.NearFrom)}
	if look.Partial {
		near.Note = h.Words(c, "desk.near_partial", models.NearFrom, strconv.Itoa(alertsCompared))
	}
	for _, w := range look.Wishes {
		near.Rows = append(near.Rows, NearRow{Wish: h.Mails.DescribeCriteria(w.Wish, web.VisitOf(c).Lang), People: w.People})
	}
	return near, nil
}
