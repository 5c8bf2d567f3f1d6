package api

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
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
	Aside        bool             `json:"change_aside" about:"a change from the desk that is neither shown nor waits is kept there, to go on from"`
	Unread       bool             `json:"change_unread" about:"the job ended while a change waited: nobody read it, and readers never saw it"`
	Result       string           `json:"result,omitempty" about:"of PUT and DELETE: created, updated, unchanged or ended"`
	Warnings     []web.ProblemRow `json:"warnings,omitempty" about:"of PUT: what the board will look at, or advises"`
	ReviewNote   string           `json:"review_note,omitempty" about:"why the board returned it"`
	Revision     int              `json:"revision" about:"of the published text"`
	PublishedAt  *time.Time       `json:"published_at"`
	ExpiresAt    *time.Time       `json:"expires_at"`
	ClosedAt     *time.Time       `json:"closed_at"`
	Applications int              `json:"applications" about:"that were not taken back"`
}

func (h *Handlers) ownJSON(j *models.Job, applications int) ownJobJSON {
	now := h.Now()
	out := ownJobJSON{
		Ref: j.Ref, ID: j.ID, URL: h.JobURL(j.ID, vocab.JA), Title: j.Title.In(j.Lang.OrJA()), State: j.State, Live: j.Live(now),
		Waiting: j.Proposed != nil, Aside: j.Aside != nil, Unread: j.Unread && j.Ended(), ReviewNote: j.ReviewNote, Revision: j.Revision, PublishedAt: moment(j.PublishAt),
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
func (h *Handlers) say(c *fiber.Ctx, a *models.Advert, faults []models.Fault) []web.ProblemRow {
	return h.ProblemRows(web.ProgramLang(c), wire.Named(models.Holding(a, faults)))
}

// ref is the number in the address.
func ref(c *fiber.Ctx) (string, error) {
	text, err := url.PathUnescape(c.Params("ref", c.Params("id")))
	if err != nil || !models.GoodRef(text) {
		return "", models.Invalid("ref", "api.ref")
	}
	return text, nil
}

// notPosted are what files say of a job and a program does not: the address and
// the key say it.
var notPosted = []string{"id", "ref", "status", "poster", "employer"}

// endJSON is the body of a DELETE.
type endJSON struct {
	Outcome    models.CloseReason `json:"outcome" about:"filled_here, filled_elsewhere, not_filled or other"`
	Applicants string             `json:"applicants,omitempty" about:"with applications under selection: decline, with a message, or leave"`
	Message    string             `json:"message,omitempty" about:"to those who are declined"`
}

// unreadBody says why a body is no JSON object of ours.
func unreadBody(body []byte, err error) error {
	var syntax *json.SyntaxError
	var wrong *json.UnmarshalTypeError
	unknown := ""
	switch {
	case errors.As(err, &syntax):
		return models.Invalid("body", "api.body.json", strconv.FormatInt(syntax.Offset, 10))
	case errors.Is(err, io.ErrUnexpectedEOF):
		return models.Invalid("body", "api.body.json", strconv.Itoa(len(body)))
	case errors.As(err, &wrong) && wrong.Field != "":
		return models.Invalid(wrong.Field, "job.want.text", wrong.Value)
	}
	if _, err := fmt.Sscanf(err.Error(), "json: unknown field %q", &unknown); err == nil {
		return models.Invalid(unknown, "job.want.known", unknown)
	}
	return models.Invalid("body", "api.body.object")
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
			return unreadBody(c.Body(), err)
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
