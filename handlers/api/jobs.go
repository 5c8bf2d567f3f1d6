package api

import (
	"fmt"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// jobListJSON answers GET /api/v1/jobs.
type jobListJSON struct {
	Total   int                    `json:"total" about:"positions; the same position from several posters counts once"`
	Jobs    []jobJSON              `json:"jobs"`
	Facets  map[string][]facetJSON `json:"facets"` // described by describedFacets
	Page    int                    `json:"page"`
	Limit   int                    `json:"limit"`
	Relaxed bool                   `json:"relaxed" about:"no job holds all the words of q; these hold some of them"`
	Reading []readingJSON          `json:"reading,omitempty" about:"how the words of q were understood"`
}

type facetJSON struct {
	Value string `json:"value"`
	Count int    `json:"count"`
}

type readingJSON struct {
	Typed string `json:"typed"`
	As    string `json:"as" about:"words, phrase, value, pay, generic or spelling"`
	In    string `json:"in,omitempty" about:"the vocabulary, for a value"`
	Label string `json:"label,omitempty" about:"the label of the value in Japanese"`
	Not   bool   `json:"not,omitempty"`
}

// Jobs answers with live jobs and facet counts. Unknown parameters and bad
// values are 400 and named.
func (h *Handlers) Jobs(c *fiber.Ctx) error {
	values, err := web.QueryValues(c)
	if err != nil {
		return h.BadQuery(c, web.BadEncoding)
	}
	q, faults := models.ParseQuery(values)
	if len(faults) > 0 {
		return h.BadQuery(c, faults...)
	}
	found, err := h.Index.Search(c.UserContext(), q)
	if err != nil {
		return err
	}
	out := jobListJSON{
		Total: found.Total, Jobs: []jobJSON{}, Facets: map[string][]facetJSON{}, Page: q.Page, Limit: q.Limit,
		Relaxed: found.Relaxed,
	}
	jobs, err := h.LiveJobs(c.UserContext(), found.Hits)
	if err != nil {
		return err
	}
	for _, j := range jobs {
		out.Jobs = append(out.Jobs, jobAsJSON(&j.Job, h.JobURL(j.Job.ID, vocab.JA)))
		out.Jobs[len(out.Jobs)-1].AlsoPostedBy = j.Others
	}
	for name, counts := range found.Facets {
		list := make([]facetJSON, 0, len(counts))
		for _, f := range counts {
			list = append(list, facetJSON{f.Value, f.Count})
		}
		out.Facets[name] = list
	}
	out.Reading = readingsAsJSON(found.Readings)
	c.Set("Server-Timing", fmt.Sprintf("search;dur=%.3f", float64(found.Took.Microseconds())/1000))
	return h.reply(c, out)
}

// Job answers with one live job, whole; with a key, with the organisation's own
// of that reference.
func (h *Handlers) Job(c *fiber.Ctx) error {
	c.Vary(fiber.HeaderAuthorization)
	if c.Get(fiber.HeaderAuthorization) != "" {
		return h.keyed(models.ScopeRead, h.ownJob)(c)
	}
	job, err := h.Store.Jobs().Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return err
	}
	if !job.Live(h.Now()) {
		return models.ErrNotFound
	}
	out, err := h.wholeJob(c.UserContext(), &job, h.JobURL(job.ID, vocab.JA))
	if err != nil {
		return err
	}
	return h.reply(c, out)
}

var readingKinds = map[search.ReadingKind]string{
	search.ReadWords: "words", search.ReadPhrase: "phrase", search.ReadValue: "value",
	search.ReadPay: "pay", search.ReadGeneric: "generic", search.ReadSpelling: "spelling",
}

func readingsAsJSON(readings []search.Reading) []readingJSON {
	var out []readingJSON
	for _, r := range readings {
		j := readingJSON{Typed: r.Typed, As: readingKinds[r.Kind], Label: r.Label.JA, Not: r.Not}
		if r.Kind == search.ReadValue {
			j.In = r.Column.Key()
		}
		out = append(out, j)
	}
	return out
}
