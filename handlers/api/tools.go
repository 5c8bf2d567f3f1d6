package api

import (
	"context"
	"fmt"
	"net/url"
	"strconv"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// What the tools of assistants answer at most.
const (
	maxRows     = 20
	maxCompared = 5
)

// searchSchema describes what may be asked of a search: what the API reads.
func searchSchema() object {
	properties := object{}
	for _, p := range searchParameters() {
		properties[p.Name] = described(p)
	}
	properties["limit"] = object{"type": "integer", "minimum": 1, "maximum": maxRows, "description": "Jobs an answer, 10 when absent."}
	return object{"type": "object", "properties": properties, "additionalProperties": false}
}

// described is a parameter of the API as a property.
func described(p parameterJSON) object {
	out := object{"type": p.Schema.Type, "description": p.Description}
	if len(p.Schema.Enum) > 0 {
		out["enum"] = p.Schema.Enum
	}
	if p.Schema.Items != nil {
		items := object{"type": p.Schema.Items.Type}
		if len(p.Schema.Items.Enum) > 0 {
			items["enum"] = p.Schema.Items.Enum
		}
		out["items"], out["maxItems"] = items, 100
	}
	if p.Schema.MaxLength > 0 {
		out["maxLength"] = p.Schema.MaxLength
	}
	return out
}

// idsSchema asks for one id, or for a list of two to most.
func idsSchema(name string, most int) object {
	id := object{"type": "string", "maxLength": 60, "description": "Id of a job, from search."}
	if most > 1 {
		id = object{"type": "array", "items": id, "minItems": 2, "maxItems": most}
	}
	return object{"type": "object", "properties": object{name: id}, "required": []string{name}, "additionalProperties": false}
}

// paySchema asks for a kind of work, and may narrow it down.
func paySchema() object {
	properties := object{}
	for _, d := range []models.Dimension{models.DimWork, models.DimEmployment, models.DimSpecialty} {
		properties[d.Key()] = described(parametersOf(d)[0])
	}
	return object{"type": "object", "properties": properties, "required": []string{"work"}, "additionalProperties": false}
}

// asQuery is what was asked of a tool as the query string that means the same.
func asQuery(asked map[string]any) url.Values {
	values := url.Values{}
	for name, value := range asked {
		list, ok := value.([]any)
		if !ok {
			list = []any{value}
		}
		for _, one := range list {
			if number, ok := one.(float64); ok {
				one = strconv.FormatFloat(number, 'f', -1, 64)
			}
			values.Add(name, fmt.Sprint(one))
		}
	}
	return values
}

// foundJSON answers the tool search.
type foundJSON struct {
	Total   int       `json:"total"`
	Jobs    []rowJSON `json:"jobs"`
	Page    int       `json:"page"`
	Relaxed bool      `json:"relaxed"` // no job holds all the words
}

// rowJSON is a job in a few words.
type rowJSON struct {
	ID         string           `json:"id"`
	URL        string           `json:"url"`
	Title      string           `json:"title"`
	Employer   string           `json:"employer"`
	Work       []string         `json:"work"`
	Employment string           `json:"employment"`
	Remote     string           `json:"remote"`
	Pay        string           `json:"pay"`
	Comparable *hourlyRangeJSON `json:"comparable_hourly"`
	ExpiresAt  time.Time        `json:"expires_at"`
}

func (h *Handlers) toolSearch(ctx context.Context, asked map[string]any) (any, error) {
	q, faults := models.ParseQuery(asQuery(asked))
	if len(faults) > 0 {
		return nil, &models.InvalidError{Faults: faults}
	}
	if asked["limit"] == nil {
		q.Limit = 10
	}
	q.Limit = min(q.Limit, maxRows)
	found, err := h.Index.Search(ctx, q)
	if err != nil {
		return nil, err
	}
	jobs, err := h.LiveJobs(ctx, found.Hits)
	out := foundJSON{Total: found.Total, Jobs: []rowJSON{}, Page: q.Page, Relaxed: found.Relaxed}
	for i := range jobs {
		out.Jobs = append(out.Jobs, h.row(&jobs[i].Job))
	}
	return out, err
}

func (h *Handlers) row(j *models.Job) rowJSON {
	lang := j.Lang.OrJA()
	_, until := j.LiveWindow()
	row := rowJSON{
		ID: j.ID, URL: h.JobURL(j.ID, lang), Title: j.Title.In(lang), Employer: j.Employer.Name.In(lang),
		Employment: vocab.EmploymentTypes.Label(j.Employment, lang), Remote: templates.RemoteOf(lang, &j.Advert).Words(lang),
		Pay: templates.PayWords(lang, &j.Pay), Comparable: payAsJSON(j.Pay).ComparableHourly, ExpiresAt: until.UTC(),
	}
	for _, w := range j.Works() {
		row.Work = append(row.Work, vocab.WorkTypes.Label(w, lang))
	}
	return row
}

func (h *Handlers) toolJob(ctx context.Context, asked map[string]any) (any, error) {
	id, _ := asked["id"].(string)
	j, err := h.Store.Jobs().Get(ctx, id)
	if err == nil && !j.Live(h.Now()) {
		err = models.ErrNotFound
	}
	if err != nil {
		return nil, err
	}
	return h.wholeJob(ctx, &j, h.JobURL(j.ID, j.Lang.OrJA()))
}

// comparedJSON answers the tool compare.
type comparedJSON struct {
	Jobs    []jobJSON `json:"jobs"`
	NotOpen []string  `json:"not_open"` // ids of no open job
}

func (h *Handlers) toolCompare(ctx context.Context, asked map[string]any) (any, error) {
	ids := asQuery(asked)["ids"]
	found, err := h.Store.Jobs().GetMany(ctx, ids)
	if err != nil {
		return nil, err
	}
	out, now := comparedJSON{Jobs: []jobJSON{}, NotOpen: []string{}}, h.Now()
	for _, id := range ids {
		if j, ok := found[id]; ok && j.Live(now) {
			out.Jobs = append(out.Jobs, jobAsJSON(&j, h.JobURL(j.ID, j.Lang.OrJA())))
		} else {
			out.NotOpen = append(out.NotOpen, id)
		}
	}
	return out, nil
}

// spreadsJSON answers the tool pay: the spread for each form of contract, which
// are never put together.
type spreadsJSON struct {
	Total      int        `json:"total"` // jobs that answer the question, comparable or not
	Employment spreadJSON `json:"employment"`
	Services   spreadJSON `json:"services"`
}

// spreadJSON is how comparable pay spreads. Amounts are yen an hour.
type spreadJSON struct {
	Enough  bool  `json:"enough"` // to say more than what single posters pay
	Adverts int   `json:"adverts_compared"`
	Posters int   `json:"posters"`
	Low     int64 `json:"lower_quartile,omitempty"`
	Median  int64 `json:"median,omitempty"`
	High    int64 `json:"upper_quartile,omitempty"`
}

func (h *Handlers) toolPay(ctx context.Context, asked map[string]any) (any, error) {
	q, faults := models.ParseQuery(asQuery(asked))
	if len(faults) > 0 {
		return nil, &models.InvalidError{Faults: faults}
	}
	survey, err := h.Index.Survey(ctx, q.Criteria)
	if err != nil {
		return nil, err
	}
	spread := func(form models.PayForm) spreadJSON {
		s := survey.Pay[form]
		return spreadJSON{Enough: s.Enough(), Adverts: s.Adverts, Posters: s.Posters, Low: s.Quarter, Median: s.Median,
			High: s.ThreeFour}
	}
	return spreadsJSON{survey.Total, spread(models.PayOfEmployment), spread(models.PayOfServices)}, nil
}
