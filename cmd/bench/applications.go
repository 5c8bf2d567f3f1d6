package main

import (
	"context"

	"github.com/enkaku/enkaku/cmd/bench/applicantbench"
	"github.com/enkaku/enkaku/cmd/progress"
)

type applicationsCommand struct {
	Applications int    `help:"Applications to the jobs of one poster." default:"5000"`
	Times        int    `help:"How often each page is asked for." default:"20"`
	Database     string `help:"A MongoDB database to fill, which must be empty; without one a store of SQLite in a temporary folder." placeholder:"URL"`
	JSON         bool   `help:"Print JSON." name:"json"`
}

// Run measures the pages of a poster to whom very many applied.
func (c *applicationsCommand) Run(ctx context.Context, s streams) error {
	bar := progress.NewBar(s.Err, -1, "applications")
	report, err := applicantbench.Run(ctx, applicantbench.Options{
		Applications: c.Applications, Times: c.Times, Database: c.Database, Progress: steps(bar),
	})
	_ = bar.Finish()
	if err != nil {
		return err
	}
	return publish(s, c.JSON, report)
}
