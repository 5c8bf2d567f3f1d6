package api

import (
	"encoding/json"
	"errors"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/posting"
	"github.com/enkaku/enkaku/posting/wire"
)

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
			return &models.InvalidError{Faults: wire.Named(models.Holding(&handed.Advert, invalid.Faults))}
		case errors.As(err, &twin):
			return h.Refuse(c, fiber.StatusConflict, "twin", models.Fault{
				Field: "ref", Code: "api.twin", Severity: models.FaultError, Args: []string{twin.Ref, h.JobURL(twin.ID, vocab.JA)},
			})
		case errors.Is(err, posting.ErrEnded):
			return h.Refuse(c, fiber.StatusConflict, "ended", models.Fault{Field: "ref", Code: "api.ref.ended", Severity: models.FaultError})
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
	out.Warnings = h.say(c, &res.Job.Advert, said(&res))
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

// said is what a program is told of an advert that was taken: of one that waits for an
// editor every reason why, and hints.
func said(res *posting.Result) []models.Fault {
	if !res.Job.Waits() {
		return res.Faults
	}
	hints := slices.DeleteFunc(slices.Clone(res.Faults), func(f models.Fault) bool { return f.Severity != models.FaultHint })
	return append(res.Job.WaitsFor(res.Faults), hints...)
}

// readHanded reads the body of a PUT: an advert as files write it down, with the
// declarations of who hands it in. What cannot be read of it is said with what the
// rules say of the rest.
func readHanded(number string, body []byte) (models.Handed, error) {
	h := models.Handed{Ref: number}
	var parts map[string]json.RawMessage
	if err := json.Unmarshal(body, &parts); err != nil {
		return h, unreadBody(body, err)
	}
	c := &models.Check{}
	for name, into := range map[string]*bool{"attested": &h.Attested, "applicants_told": &h.Told} {
		if value, ok := parts[name]; ok && json.Unmarshal(value, into) != nil {
			c.Fail(name, "job.want.flag", models.Shortened(string(value), 60))
			*into = true // nothing is kept, and no second fault is to ask for it
		}
		delete(parts, name)
	}
	for _, name := range notPosted {
		if _, ok := parts[name]; ok {
			c.Fail(name, "job.want.known", name)
		}
		delete(parts, name)
	}
	var row wire.AdvertRow
	taken := row.Take(parts)
	a, err := row.Advert()
	for _, err := range []error{taken, err} {
		var invalid *models.InvalidError
		if errors.As(err, &invalid) {
			c.Faults = posting.Join(c.Faults, invalid.Faults)
		} else if err != nil {
			return h, err
		}
	}
	h.Advert, h.Unread = a, c.Faults
	return h, nil
}
