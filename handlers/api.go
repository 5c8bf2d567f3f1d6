package handlers

import (
	"net/url"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
	"github.com/gofiber/fiber/v2"
)

// jobListJSON answers GET /api/v1/jobs.
type jobListJSON struct {
	Total   int                    `json:"total"` // positions; the same position from several posters counts once
	Jobs    []jobJSON              `json:"jobs"`
	Facets  map[string][]facetJSON `json:"facets"`
	Page    int                    `json:"page"`
	Limit   int                    `json:"limit"`
	TookMS  float64                `json:"took_ms"`
	Relaxed bool                   `json:"relaxed"`           // no job holds all the words; these hold some of them
	Reading []readingJSON          `json:"reading,omitempty"` // how the words of q were understood
}

type facetJSON struct {
	Value string `json:"value"`
	Count int    `json:"count"`
}

type readingJSON struct {
	Typed string `json:"typed"`
	As    string `json:"as"`              // words, phrase, value, pay, generic, spelling
	In    string `json:"in,omitempty"`    // the vocabulary, for a value
	Label string `json:"label,omitempty"` // the value's label in Japanese
	Not   bool   `json:"not,omitempty"`
}

// apiJobs answers with live jobs and facet counts. Unknown parameters and bad
// values are 400 and named.
func (h *Handlers) apiJobs(c *fiber.Ctx) error {
	values, err := queryValues(c)
	if err != nil {
		return h.badQuery(c, badEncoding)
	}
	q, faults := models.ParseQuery(values)
	if len(faults) > 0 {
		return h.badQuery(c, faults...)
	}
	found, err := h.Index.Search(c.UserContext(), q)
	if err != nil {
		return err
	}
	out := jobListJSON{
		Total: found.Total, Jobs: []jobJSON{}, Facets: map[string][]facetJSON{}, Page: q.Page, Limit: q.Limit, Relaxed: found.Relaxed,
		TookMS: float64(found.Took.Microseconds()) / 1000,
	}
	jobs, err := h.liveJobs(c, found.Hits)
	if err != nil {
		return err
	}
	for _, j := range jobs {
		out.Jobs = append(out.Jobs, jobAsJSON(&j.Job, h.jobURL(j.Job.ID, models.JA)))
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
	c.Set(fiber.HeaderCacheControl, "public, max-age=10")
	return c.JSON(out)
}

// apiJob answers with one live job, whole.
func (h *Handlers) apiJob(c *fiber.Ctx) error {
	job, err := h.Jobs.Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return err
	}
	if !job.Live(h.Now()) {
		return models.ErrNotFound
	}
	c.Set(fiber.HeaderCacheControl, "public, max-age=10")
	return c.JSON(jobAsJSON(&job, h.jobURL(job.ID, models.JA)).whole(&job))
}

// foundJob is a hit with its job, read again from the store.
type foundJob struct {
	search.Hit
	Job models.Job
}

// liveJobs reads the jobs of hits from the store and drops those that ceased
// to be live since the index saw them: the store, not the index, decides.
func (h *Handlers) liveJobs(c *fiber.Ctx, hits []search.Hit) ([]foundJob, error) {
	ids := make([]string, len(hits))
	for i, hit := range hits {
		ids[i] = hit.ID
	}
	jobs, err := h.Jobs.GetMany(c.UserContext(), ids)
	if err != nil {
		return nil, err
	}
	now := h.Now()
	out := make([]foundJob, 0, len(hits))
	for _, hit := range hits {
		if j, ok := jobs[hit.ID]; ok && j.Live(now) {
			out = append(out, foundJob{Hit: hit, Job: j})
		}
	}
	return out, nil
}

// queryValues reads the query string as it was sent; a malformed escape is an error.
func queryValues(c *fiber.Ctx) (url.Values, error) {
	return url.ParseQuery(string(c.Request().URI().QueryString()))
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
