package api

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// ownJobsJSON answers GET /api/v1/own/jobs.
type ownJobsJSON struct {
	Total int          `json:"total"`
	Jobs  []ownJobJSON `json:"jobs" about:"newest first"`
	Page  int          `json:"page"`
	Limit int          `json:"limit"`
}

// ownEmployersJSON answers GET /api/v1/own/employers.
type ownEmployersJSON struct {
	Employers []organisationJSON `json:"employers" about:"for whom adverts may be handed in: employer_id"`
}

func (h *Handlers) ownJob(c *fiber.Ctx, k *models.APIKey) error {
	number, err := ref(c)
	if err != nil {
		return err
	}
	p, err := h.poster(c, k)
	if err != nil {
		return err
	}
	j, found := h.Posting.Find(p, number)
	if !found {
		return models.ErrNotFound
	}
	counts, err := h.Store.Applications().CountByJobs(c.UserContext(), []string{j.ID})
	if err != nil {
		return err
	}
	return c.JSON(h.ownJSON(&j, counts[j.ID]))
}

// OwnJobs answers with the jobs of a key's organisation in any state.
func (h *Handlers) OwnJobs(c *fiber.Ctx) error { return h.keyed(models.ScopeRead, h.ownJobs)(c) }

func (h *Handlers) ownJobs(c *fiber.Ctx, k *models.APIKey) error {
	page, limit, err := pageOf(c)
	if err != nil {
		return err
	}
	p, err := h.poster(c, k)
	if err != nil {
		return err
	}
	out := ownJobsJSON{Total: len(p.Jobs), Jobs: []ownJobJSON{}, Page: page, Limit: limit}
	from := min((page-1)*limit, len(p.Jobs))
	shown := p.Jobs[from:min(from+limit, len(p.Jobs))]
	ids := make([]string, len(shown))
	for i := range shown {
		ids[i] = shown[i].ID
	}
	counts, err := h.Store.Applications().CountByJobs(c.UserContext(), ids)
	if err != nil {
		return err
	}
	for i := range shown {
		out.Jobs = append(out.Jobs, h.ownJSON(&shown[i], counts[shown[i].ID]))
	}
	return c.JSON(out)
}

// pageOf reads page and limit; other parameters are refused.
func pageOf(c *fiber.Ctx) (page, limit int, err error) {
	page, limit = 1, 100
	values, err := web.QueryValues(c)
	if err != nil {
		return 0, 0, &models.InvalidError{Faults: []models.Fault{web.BadEncoding}}
	}
	for name, value := range values {
		into, most := &page, models.MaxPage
		switch name {
		case "page":
		case "limit":
			into, most = &limit, 100
		default:
			return 0, 0, models.Invalid(name, "query.unknown", web.Cut(name, 20))
		}
		n, err := strconv.Atoi(value[0])
		if err != nil || n < 1 || n > most {
			return 0, 0, models.Invalid(name, "query.value", web.Cut(value[0], 20))
		}
		*into = n
	}
	return page, limit, nil
}

// OwnEmployers answers with those for whom adverts may be handed in.
func (h *Handlers) OwnEmployers(c *fiber.Ctx) error {
	return h.keyed(models.ScopeRead, func(c *fiber.Ctx, k *models.APIKey) error {
		p, err := h.poster(c, k)
		if err != nil {
			return err
		}
		out := ownEmployersJSON{Employers: []organisationJSON{}}
		for _, e := range p.Employers {
			out.Employers = append(out.Employers, organisationJSON{
				ID: e.ID, Kind: string(e.Kind), Name: e.Name.In(vocab.JA), Pref: e.Pref,
			})
		}
		return c.JSON(out)
	})(c)
}
