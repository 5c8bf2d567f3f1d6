package searchbench

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/keyword"
	"github.com/blevesearch/bleve/v2/analysis/lang/cjk"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search/query"

	"github.com/enkaku/enkaku/models"
)

// stock is Bleve as most programs use it: its CJK analyzer, its facets, its
// numeric ranges and its sort by fields.
type stock struct {
	dir string
	o   Options
	ix  bleve.Index
}

func newBleve(dir string, o Options) *stock { return &stock{dir: dir, o: o} }

func (b *stock) ways() []string { return []string{wayBleve} }

// advert is a job as the peers get it.
type advert struct {
	Title      string   `json:"title"`
	Body       string   `json:"body"`
	Work       []string `json:"work"`
	Specialty  []string `json:"specialty"`
	Employment string   `json:"employment"`
	Remote     string   `json:"remote"`
	Pref       string   `json:"pref"`
	Schedule   []string `json:"schedule"`
	Pay        float64  `json:"pay"`
	Published  float64  `json:"published"`
}

func advertOf(j *models.Job) advert {
	a := advert{Title: j.Title.JA + j.Title.EN, Body: j.Description, Employment: string(j.Employment),
		Remote: string(j.Remote),
		Pref:   string(j.Employer.Pref), Published: float64(j.PublishAt.Unix())}
	for _, w := range j.Works() {
		a.Work = append(a.Work, string(w))
	}
	for _, s := range j.Specialties {
		a.Specialty = append(a.Specialty, string(s))
	}
	for _, s := range j.Schedules {
		a.Schedule = append(a.Schedule, string(s))
	}
	if lo, _, ok := j.Pay.Comparable(); ok {
		a.Pay = float64(lo)
	}
	return a
}

func stockMapping() mapping.IndexMapping {
	text := bleve.NewTextFieldMapping()
	text.Analyzer, text.Store, text.IncludeInAll, text.DocValues = cjk.AnalyzerName, false, false, false
	key := bleve.NewTextFieldMapping()
	key.Analyzer, key.Store, key.IncludeInAll, key.IncludeTermVectors = keyword.Name, false, false, false
	number := bleve.NewNumericFieldMapping()
	number.Store, number.IncludeInAll = false, false
	doc := bleve.NewDocumentStaticMapping()
	doc.AddFieldMappingsAt("title", text)
	doc.AddFieldMappingsAt("body", text)
	for _, f := range facetFields {
		doc.AddFieldMappingsAt(f, key)
	}
	doc.AddFieldMappingsAt("pay", number)
	doc.AddFieldMappingsAt("published", number)
	doc.AddSubDocumentMapping("_all", bleve.NewDocumentDisabledMapping())
	m := bleve.NewIndexMapping()
	m.AddDocumentMapping("job", doc)
	m.DefaultType = "job"
	return m
}

var facetFields = []string{"work", "specialty", "employment", "remote", "pref", "schedule"}

func (b *stock) build(ctx context.Context, s source) (time.Duration, error) {
	var err error
	b.ix, err = bleve.NewUsing(b.dir, stockMapping(), scorch.Name, scorch.Name, map[string]any{"unsafe_batch": true})
	if err != nil {
		return 0, err
	}
	start := time.Now()
	for cursor, done := []byte(nil), 0; ; {
		jobs, next, err := s.Changes(ctx, cursor, 1000)
		if err != nil || len(jobs) == 0 {
			break
		}
		batch := b.ix.NewBatch()
		for i := range jobs {
			if err := batch.Index(jobs[i].ID, advertOf(&jobs[i])); err != nil {
				return 0, err
			}
		}
		if err := b.ix.Batch(batch); err != nil {
			return 0, err
		}
		cursor, done = next, done+len(jobs)
		b.o.Progress("bleve: indexing", done, s.jobs)
	}
	took := time.Since(start)
	return took, b.merge(ctx)
}

// merge brings the index into one segment, its best case.
func (b *stock) merge(ctx context.Context) error {
	adv, err := b.ix.Advanced()
	if err != nil {
		return err
	}
	s, ok := adv.(*scorch.Scorch)
	if !ok {
		return fmt.Errorf("index is a %T", adv)
	}
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		if n, _ := s.StatsMap()["TotMemorySegmentsAtRoot"].(uint64); n == 0 {
			break
		}
	}
	return s.ForceMerge(ctx, nil)
}

func (b *stock) search(ctx context.Context, _ string, q models.Query) (int, time.Duration, error) {
	req := bleve.NewSearchRequestOptions(stockQuery(q), q.Limit, (q.Page-1)*q.Limit, false)
	for _, f := range facetFields {
		req.AddFacet(f, bleve.NewFacetRequest(f, 70))
	}
	switch q.Sort {
	case models.SortNewest:
		req.SortBy([]string{"-published", "_id"})
	case models.SortPay:
		req.SortBy([]string{"-pay", "_id"})
	}
	start := time.Now()
	res, err := b.ix.SearchInContext(ctx, req)
	if err != nil {
		return 0, 0, err
	}
	return int(res.Total), time.Since(start), nil
}

func stockQuery(q models.Query) query.Query {
	var all []query.Query
	text := q.Text
	if phrase, ok := strings.CutPrefix(text, "「"); ok {
		text = ""
		phrase = strings.TrimSuffix(phrase, "」")
		title, body := bleve.NewMatchPhraseQuery(phrase), bleve.NewMatchPhraseQuery(phrase)
		title.SetField("title")
		body.SetField("body")
		all = append(all, bleve.NewDisjunctionQuery(title, body))
	}
	for _, w := range strings.Fields(text) {
		title, body := bleve.NewMatchQuery(w), bleve.NewMatchQuery(w)
		title.SetField("title")
		body.SetField("body")
		title.SetOperator(query.MatchQueryOperatorAnd)
		body.SetOperator(query.MatchQueryOperatorAnd)
		title.SetBoost(3)
		all = append(all, bleve.NewDisjunctionQuery(title, body))
	}
	all = append(all, anyOf("specialty", q.Specialty)...)
	all = append(all, anyOf("employment", q.Employment)...)
	all = append(all, anyOf("remote", q.Remote)...)
	if q.PayMin > 0 {
		low := float64(q.PayMin)
		r := bleve.NewNumericRangeQuery(&low, nil)
		r.SetField("pay")
		all = append(all, r)
	}
	if len(all) == 0 {
		return bleve.NewMatchAllQuery()
	}
	return bleve.NewConjunctionQuery(all...)
}

func anyOf[K ~string](field string, keys []K) []query.Query {
	if len(keys) == 0 {
		return nil
	}
	var any []query.Query
	for _, k := range keys {
		t := bleve.NewTermQuery(string(k))
		t.SetField(field)
		any = append(any, t)
	}
	return []query.Query{bleve.NewDisjunctionQuery(any...)}
}

func (b *stock) close() error {
	if b.ix == nil {
		return nil
	}
	return errors.Join(b.ix.Close())
}
