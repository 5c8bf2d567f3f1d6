package public

import (
	"errors"
	"net/url"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// besideName is the parameter of a list's address that says which job stands
// beside it (decision 044). It asks nothing of the search.
const besideName = "job"

// besideAddress is the address of a list with a job beside it.
func besideAddress(list, id string) string {
	mark := "?"
	if strings.Contains(list, "?") {
		mark = "&"
	}
	return list + mark + besideName + "=" + url.QueryEscape(id)
}

// takeBeside takes the chosen job out of a query string, "" for none.
func takeBeside(values url.Values) string {
	id := strings.TrimSpace(values.Get(besideName))
	values.Del(besideName)
	return id
}

// addBeside puts a job beside the list: the one the address names, else the
// first of the page. A job that is over is said to be; the list is shown all
// the same.
func (h *Handlers) addBeside(c *fiber.Ctx, page *SearchPage, chosen string) error {
	list := page.Address
	for i := range page.Cards {
		card := &page.Cards[i]
		card.Beside = besideAddress(list, card.ID)
		card.Chosen = card.ID == chosen || chosen == "" && i == 0
	}
	id := chosen
	if id == "" {
		if len(page.Cards) == 0 {
			return nil
		}
		id = page.Cards[0].ID
	} else {
		page.BesideAsked, page.NoIndex = true, true
		page.Address = besideAddress(list, id)
	}
	page.ShowBeside = true
	job, err := h.Store.Jobs().Get(c.UserContext(), id)
	if errors.Is(err, models.ErrNotFound) {
		return nil
	}
	if err != nil || job.Gone() || !job.Live(h.Now()) {
		return err
	}
	page.Beside, err = h.besideOf(c, &job)
	if err == nil && page.BesideAsked {
		poster := job.Poster
		web.Each(c, func(c *fiber.Ctx) { h.CountView(c, id, poster) })
	}
	return err
}

// besideOf fills what stands of a job beside a list: what decides whether to
// open the whole advert.
func (h *Handlers) besideOf(c *fiber.Ctx, job *models.Job) (*JobPage, error) {
	lang := web.VisitOf(c).Lang
	doctor, err := h.DoctorOf(c)
	if err != nil {
		return nil, err
	}
	card, err := h.Card(lang, job, templates.CardOptions{Now: h.Now(), Doctor: doctor})
	if err != nil {
		return nil, err
	}
	page := &JobPage{
		Layout: templates.Layout{Lang: lang}, Job: job, Card: card,
		Employer:    OrgLink{Name: job.Employer.Name.In(lang), Href: templates.Href(lang, "/employers/"+job.EmployerID)},
		ConfirmedOn: models.DateOf(job.ConfirmedAt),
	}
	institution, err := h.InstitutionOf(c.UserContext(), &job.Advert)
	if err != nil {
		return nil, err
	}
	page.JobLists(h.Say(c), institution)
	return page, h.addFit(c, page, doctor)
}
