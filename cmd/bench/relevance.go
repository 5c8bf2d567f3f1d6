package main

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"os"
	"time"

	"github.com/enkaku/enkaku/cmd/enkaku/demo"
	"github.com/enkaku/enkaku/cmd/progress"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/index"
	"github.com/enkaku/enkaku/search/reading"
	"github.com/enkaku/enkaku/search/relevance"
)

type relevanceCommand struct {
	Each bool `help:"Print every question, not only those with something amiss."`
	Tune bool `help:"Search for better numbers of the order, each set judged by numbers found on others."`
	JSON bool `help:"Print JSON."`
}

// folds is how many times a part of the sets is held out.
const folds = 6

// Run asks the judged questions of a real index over the invented adverts and
// the demo jobs, and those about the demo jobs of an index of these alone.
func (c *relevanceCommand) Run(ctx context.Context, s streams) error {
	now := time.Now()
	onDemo, err := judgedDemo(now)
	if err != nil {
		return err
	}
	corpus, err := relevance.Corpus(now)
	if err != nil {
		return err
	}
	judgements, err := relevance.Judgements()
	if err != nil {
		return err
	}
	demoJudgements, err := relevance.DemoJudgements()
	if err != nil {
		return err
	}
	if c.Tune {
		return c.tune(s, now, relevance.Set{Name: "demo", Jobs: onDemo, Judgements: demoJudgements},
			relevance.Set{Name: "corpus", Jobs: append(corpus, onDemo...), Judgements: judgements})
	}
	analyzer := reading.NewAnalyzer()
	out := relevanceReport{each: c.Each}
	if out.Report, err = judged(ctx, s, analyzer, append(corpus, onDemo...), judgements); err != nil {
		return err
	}
	if out.Demo, err = judged(ctx, s, analyzer, onDemo, demoJudgements); err != nil {
		return err
	}
	return publish(s, c.JSON, out)
}

// tune searches for weights on the sets of what is typed and on those given.
func (c *relevanceCommand) tune(s streams, now time.Time, more ...relevance.Set) error {
	sets, err := relevance.AllTyped(now)
	if err != nil {
		return err
	}
	show := steps(progress.NewBar(s.Err, 0, "weights"))
	found := relevance.NewTuner(append(sets, more...)).Tune(folds, func(done, total int) { show("weights", done, total) })
	return publish(s, c.JSON, &found)
}

// judged measures one set of questions over an index of jobs.
func judged(ctx context.Context, s streams, analyzer *reading.Analyzer, jobs []relevance.Judged,
	judgements []relevance.Judgement) (report relevance.Report, err error) {
	dir, err := os.MkdirTemp("", "enkaku-relevance-")
	if err != nil {
		return report, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	ix, err := index.Open(ctx, index.Options{Dir: dir, Analyzer: analyzer, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		return report, err
	}
	defer func() { err = errors.Join(err, ix.Close()) }()
	changes := make([]index.Change, len(jobs))
	for i := range jobs {
		changes[i].Job = jobs[i].Job
	}
	if err := ix.Apply(changes); err != nil {
		return report, err
	}
	bar := progress.NewBar(s.Err, int64(len(judgements)), "questions")
	asker := asker{ctx: ctx, index: ix}
	report = relevance.Measure(jobs, judgements, func(question models.Criteria) []string {
		_ = bar.Add(1)
		return asker.all(question)
	})
	_ = bar.Finish()
	return report, asker.err
}

// judgedDemo returns the demo jobs, all live.
func judgedDemo(now time.Time) (out []relevance.Judged, err error) {
	board, err := demo.Read(models.DateOf(now))
	if err != nil {
		return nil, err
	}
	published := now.AddDate(0, 0, -5)
	for _, row := range board.Adverts {
		out = append(out, relevance.Judged{Job: &models.Job{
			ID: row.Ref, Ref: row.Ref, Version: 1, Advert: row.Advert, Poster: row.Poster, State: models.JobApproved,
			PublishAt: published, FirstLiveAt: published, ExpiresAt: now.AddDate(0, 1, 0),
		}})
	}
	return out, nil
}

// asker reads all pages of an answer and keeps the first error.
type asker struct {
	ctx   context.Context
	index *index.Index
	err   error
}

// all returns the ids of all answers, best first.
func (a *asker) all(question models.Criteria) (ids []string) {
	for page := 1; a.err == nil; page++ {
		answer, err := a.index.Search(a.ctx, models.Query{Criteria: question, Page: page, Limit: 100})
		a.err = err
		for _, hit := range answer.Hits {
			ids = append(ids, hit.ID)
		}
		if len(ids) >= answer.Total || len(answer.Hits) == 0 {
			break
		}
	}
	return ids
}

type relevanceReport struct {
	relevance.Report                  // over the invented adverts and the demo jobs
	Demo             relevance.Report `json:"demo"` // over the demo jobs alone
	each             bool
}

// Print writes the tables.
func (r relevanceReport) Print(w io.Writer) error {
	return errors.Join(r.Report.Print(w, r.each), r.Demo.Print(w, r.each))
}
