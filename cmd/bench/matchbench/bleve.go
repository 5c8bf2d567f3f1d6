package matchbench

import (
	"context"
	"math/rand/v2"
	"os"
	"strings"
	"time"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/keyword"
	"github.com/blevesearch/bleve/v2/analysis/lang/cjk"
	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search/query"

	"github.com/enkaku/enkaku/cmd/bench/measure"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/percolator"
)

// bleveSearches does what most boards do with saved searches: it indexes the
// new jobs and runs every saved search over them. It runs a sample and
// returns milliseconds for one job, scaled to all searches.
func bleveSearches(ctx context.Context, standing []percolator.Standing, jobs []*models.Job, docs []*search.Document,
	sample int) (float64, error) {
	dir, err := os.MkdirTemp("", "matchbench")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	ix, err := bleve.New(dir+"/index", jobMapping())
	if err != nil {
		return 0, err
	}
	defer ix.Close()
	batch := ix.NewBatch()
	for i, j := range jobs {
		if err := batch.Index(j.ID, bleveJob(j, docs[i])); err != nil {
			return 0, err
		}
	}
	if err := ix.Batch(batch); err != nil {
		return 0, err
	}
	r := rand.New(rand.NewPCG(4, 4))
	var spent time.Duration
	for range sample {
		req := bleve.NewSearchRequestOptions(savedSearch(standing[r.IntN(len(standing))].Criteria), len(jobs), 0, false)
		req.Score = "none"
		start := time.Now()
		if _, err := ix.SearchInContext(ctx, req); err != nil {
			return 0, err
		}
		spent += time.Since(start)
	}
	return measure.MS(spent) / float64(sample) * float64(len(standing)) / float64(len(jobs)), nil
}

// jobMapping indexes values as keywords, pay as numbers, text as bigrams.
func jobMapping() mapping.IndexMapping {
	doc := bleve.NewDocumentStaticMapping()
	for _, name := range []string{"work", "specialty", "pref", "remote", "schedule", "employment", "lang", "fit",
		"unit", "poster"} {
		f := bleve.NewTextFieldMapping()
		f.Analyzer, f.Store, f.IncludeTermVectors, f.DocValues = keyword.Name, false, false, false
		doc.AddFieldMappingsAt(name, f)
	}
	for _, name := range []string{"payLo", "payMin"} {
		f := bleve.NewNumericFieldMapping()
		f.Store, f.DocValues = false, false
		doc.AddFieldMappingsAt(name, f)
	}
	f := bleve.NewTextFieldMapping()
	f.Analyzer, f.Store, f.DocValues = cjk.AnalyzerName, false, false
	doc.AddFieldMappingsAt("text", f)
	m := bleve.NewIndexMapping()
	m.AddDocumentMapping("job", doc)
	m.DefaultType = "job"
	return m
}

func bleveJob(j *models.Job, d *search.Document) map[string]any {
	prefs, all := j.WorkablePrefs()
	if all {
		prefs = vocab.Prefs.Keys()
	}
	var fits []vocab.LifeFit
	for k := range j.LifeFit {
		fits = append(fits, k)
	}
	var works []string
	for _, w := range j.Works() {
		t, _ := vocab.WorkTypes.Term(w)
		works = append(works, t.Key, t.Parent)
	}
	var fields []string
	for _, s := range j.Specialties {
		t, _ := vocab.Specialties.Term(s)
		fields = append(fields, t.Key, t.Parent)
	}
	return map[string]any{
		"work": works, "specialty": fields, "pref": texts(prefs), "remote": string(j.Remote), "schedule": texts(j.Schedules),
		"employment": string(j.Employment), "lang": texts(j.Languages), "fit": texts(fits), "unit": string(j.Pay.Unit),
		"poster": []string{j.Poster.ID, j.EmployerID}, "payLo": float64(d.PayLo), "payMin": float64(d.PayMin),
		"text": j.Title.JA + "\n" + j.Description,
	}
}

// savedSearch is the query a board would store for the criteria.
func savedSearch(c models.Criteria) query.Query {
	q := bleve.NewBooleanQuery()
	q.AddMust(bleve.NewMatchAllQuery())
	anyOf(q, "work", c.Work)
	anyOf(q, "specialty", texts(c.Specialty))
	anyOf(q, "pref", texts(c.Pref))
	anyOf(q, "remote", texts(c.Remote))
	anyOf(q, "schedule", texts(c.Schedule))
	anyOf(q, "employment", texts(c.Employment))
	anyOf(q, "lang", texts(c.Lang))
	for _, k := range c.LifeFit {
		anyOf(q, "fit", []string{string(k)})
	}
	if c.PayMin > 0 {
		floor, field := float64(c.PayMin), "payLo"
		if c.PayUnit != "" {
			anyOf(q, "unit", []string{string(c.PayUnit)})
			field = "payMin"
		}
		r := bleve.NewNumericRangeQuery(&floor, nil)
		r.SetField(field)
		q.AddMust(r)
	}
	for _, id := range c.NotPoster {
		t := bleve.NewTermQuery(id)
		t.SetField("poster")
		q.AddMustNot(t)
	}
	for _, word := range strings.Fields(c.Text) {
		p := bleve.NewMatchPhraseQuery(strings.Trim(word, "-「」"))
		p.SetField("text")
		if strings.HasPrefix(word, "-") {
			q.AddMustNot(p)
		} else {
			q.AddMust(p)
		}
	}
	return q
}

func anyOf(q *query.BooleanQuery, field string, values []string) {
	if len(values) == 0 {
		return
	}
	any := bleve.NewDisjunctionQuery()
	for _, v := range values {
		t := bleve.NewTermQuery(v)
		t.SetField(field)
		any.AddQuery(t)
	}
	q.AddMust(any)
}

func texts[K ~string](keys []K) []string {
	out := make([]string, len(keys))
	for i, k := range keys {
		out[i] = string(k)
	}
	return out
}
