package api

import (
	"bytes"
	"encoding/json"
	"errors"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/posting"
	"github.com/enkaku/enkaku/posting/wire"
)

// ownJobJSON is a job of an organisation as its own programs see it.
type ownJobJSON struct {
	Ref          string           `json:"ref" about:"the organisation's own number"`
	ID           string           `json:"id"`
	URL          string           `json:"url"`
	Title        string           `json:"title"`
	State        models.JobState  `json:"state" about:"draft, in_review, approved, paused, closed, withdrawn or rejected"`
	Live         bool             `json:"live" about:"readers see it now"`
	Waiting      bool             `json:"change_waiting" about:"a change waits for the board; the text before stays"`
	Result       string           `json:"result,omitempty" about:"of PUT and DELETE: created, updated, unchanged or ended"`
	Warnings     []web.ProblemRow `json:"warnings,omitempty" about:"of PUT: what the board will look at, or advises"`
	ReviewNote   string           `json:"review_note,omitempty" about:"why the board returned it"`
	Revision     int              `json:"revision" about:"of the published text"`
	PublishedAt  *time.Time       `json:"published_at"`
	ExpiresAt    *time.Time       `json:"expires_at"`
	ClosedAt     *time.Time       `json:"closed_at"`
	Applications int              `json:"applications" about:"that were not taken back"`
}

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

func (h *Handlers) ownJSON(j *models.Job, applications int) ownJobJSON {
	now := h.Now()
	out := ownJobJSON{
		Ref: j.Ref, ID: j.ID, URL: h.JobURL(j.ID, vocab.JA), Title: j.Title.In(j.Lang.OrJA()), State: j.State, Live: j.Live(now),
		Waiting: j.Proposed != nil, ReviewNote: j.ReviewNote, Revision: j.Revision, PublishedAt: moment(j.PublishAt),
		ExpiresAt: moment(j.ExpiresAt), ClosedAt: moment(j.ClosedAt), Applications: applications,
	}
	return out
}

func moment(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	t = t.UTC()
	return &t
}

// poster is the organisation of a key, with its jobs.
func (h *Handlers) poster(c *fiber.Ctx, k *models.APIKey) (*posting.Poster, error) {
	return h.Posting.Poster(c.UserContext(), k.Owner)
}

// say are faults of an advert for programs: the fields as they write them.
func (h *Handlers) say(c *fiber.Ctx, faults []models.Fault) (rows []web.ProblemRow) {
	for _, f := range wire.Named(faults) {
		rows = append(rows, web.ProblemRow{Field: f.Field, Code: f.Code, Message: h.Pages.Fault(web.ProgramLang(c), f)})
	}
	return rows
}

// ref is the number in the address.
func ref(c *fiber.Ctx) (string, error) {
	text, err := url.PathUnescape(c.Params("ref", c.Params("id")))
	if err != nil || !models.GoodRef(text) {
		return "", models.Invalid("ref", "api.ref")
	}
	return text, nil
}

// PutJob publishes an advert, or changes the one of its reference.
func (h *Handlers) PutJob(c *fiber.Ctx) error { return h.keyed(models.ScopeWrite, h.putJob)(c) }

func (h *Handlers) putJob(c *fiber.Ctx, k *models.APIKey) error {
	number, err := ref(c)
	if err != nil {
		return err
	}
	handed, err := readHanded(number, c.Body())
	if err != nil {
		return err
	}
	for try := 0; ; try++ {
		p, err := h.poster(c, k)
		if err != nil {
			return err
		}
		res, err := h.Posting.Put(c.UserContext(), p, handed, h.by(c, k))
		var twin *posting.Twin
		var invalid *models.InvalidError
		switch {
		case errors.As(err, &invalid):
			return &models.InvalidError{Faults: wire.Named(invalid.Faults)}
		case errors.As(err, &twin):
			return h.Refuse(c, fiber.StatusConflict, models.Fault{
				Field: "ref", Code: "api.twin", Severity: models.FaultError, Args: []string{twin.Ref, h.JobURL(twin.ID, vocab.JA)},
			})
		case errors.Is(err, posting.ErrEnded):
			return h.Refuse(c, fiber.StatusConflict, models.Fault{Field: "ref", Code: "api.ref.ended", Severity: models.FaultError})
		case errors.Is(err, models.ErrConflict) && try < 3:
			continue // somebody else changed it meanwhile: judged anew
		case err != nil:
			return err
		}
		return h.answerPut(c, res)
	}
}

func (h *Handlers) answerPut(c *fiber.Ctx, res posting.Result) error {
	counts, err := h.Store.Applications().CountByJobs(c.UserContext(), []string{res.Job.ID})
	if err != nil {
		return err
	}
	out := h.ownJSON(&res.Job, counts[res.Job.ID])
	out.Warnings = h.say(c, res.Faults)
	switch {
	case res.Created:
		out.Result = "created"
		c.Status(fiber.StatusCreated)
	case res.Changed:
		out.Result = "updated"
	default:
		out.Result = "unchanged"
	}
	return c.JSON(out)
}

// notPosted are what files say of a job and a program does not: the address and
// the key say it.
var notPosted = []string{"id", "ref", "status", "poster", "employer"}

// readHanded reads the body of a PUT: an advert as files write it down, with the
// declarations of who hands it in.
func readHanded(number string, body []byte) (models.Handed, error) {
	h := models.Handed{Ref: number}
	var parts map[string]json.RawMessage
	if err := json.Unmarshal(body, &parts); err != nil {
		return h, models.Invalid("body", "api.body", wire.PlainError(err).Error())
	}
	for name, into := range map[string]*bool{"attested": &h.Attested, "applicants_told": &h.Told} {
		if value, ok := parts[name]; ok && json.Unmarshal(value, into) != nil {
			return h, models.Invalid(name, "api.body", name+": want true or false")
		}
		delete(parts, name)
	}
	for _, name := range notPosted {
		if _, ok := parts[name]; ok {
			return h, models.Invalid(name, "api.body", `unknown field "`+name+`"`)
		}
	}
	var row wire.AdvertRow
	if err := row.Take(parts); err != nil {
		return h, models.Invalid("body", "api.body", err.Error())
	}
	var err error
	if h.Advert, err = row.Advert(); err != nil {
		return h, models.Invalid("lang", "api.body", err.Error())
	}
	return h, nil
}

// endJSON is the body of a DELETE.
type endJSON struct {
	Outcome    models.CloseReason `json:"outcome" about:"filled_here, filled_elsewhere, not_filled or other"`
	Applicants string             `json:"applicants,omitempty" about:"with applications under selection: decline, with a message, or leave"`
	Message    string             `json:"message,omitempty" about:"to those who are declined"`
}

// apiNames are the fields of endJSON by those of the forms.
var apiNames = map[string]string{"reason": "outcome", models.FieldSettle: "applicants", models.FieldSettleWords: "message"}

// EndJob closes a job for good.
func (h *Handlers) EndJob(c *fiber.Ctx) error { return h.keyed(models.ScopeWrite, h.endJob)(c) }

func (h *Handlers) endJob(c *fiber.Ctx, k *models.APIKey) error {
	number, err := ref(c)
	if err != nil {
		return err
	}
	var e endJSON
	if len(bytes.TrimSpace(c.Body())) > 0 {
		dec := json.NewDecoder(bytes.NewReader(c.Body()))
		dec.DisallowUnknownFields()
		if err := dec.Decode(&e); err != nil {
			return models.Invalid("body", "api.body", wire.PlainError(err).Error())
		}
	}
	p, err := h.poster(c, k)
	if err != nil {
		return err
	}
	j, found := h.Posting.Find(p, number)
	if !found {
		return models.ErrNotFound
	}
	ending := posting.Ending{Outcome: e.Outcome, Applicants: e.Applicants, Words: strings.TrimSpace(e.Message)}
	changed, err := h.Posting.End(c.UserContext(), &j, ending, h.by(c, k))
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		for i, f := range invalid.Faults {
			if name := apiNames[f.Field]; name != "" {
				invalid.Faults[i].Field = name
			}
		}
	}
	if err != nil {
		return err
	}
	out := h.ownJSON(&j, 0)
	if out.Result = "ended"; !changed {
		out.Result = "unchanged"
	}
	counts, err := h.Store.Applications().CountByJobs(c.UserContext(), []string{j.ID})
	if err != nil {
		return err
	}
	out.Applications = counts[j.ID]
	return c.JSON(out)
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
