package main

import (
	"context"

	"github.com/enkaku/enkaku/cmd/bench/matchbench"
	"github.com/enkaku/enkaku/cmd/progress"
)

type matchCommand struct {
	Subscriptions int    `help:"Standing questions of the largest size; smaller sizes are measured before it." default:"1000000"`
	Doctors       bool   `help:"Profiles of doctors instead of subscriptions."`
	Jobs          int    `help:"New jobs that look for their subscribers." default:"300"`
	Bleve         int    `help:"Saved searches run in Bleve for comparison, a sample; below 0 for none." default:"500"`
	Seed          uint64 `help:"Seed of the generated board." default:"1"`
	JSON          bool   `help:"Print JSON." name:"json"`
}

// Run measures percolation at growing numbers of standing questions.
func (c *matchCommand) Run(ctx context.Context, s streams) error {
	bar := progress.NewBar(s.Err, -1, "generate")
	report, err := matchbench.Run(ctx, matchbench.Options{
		Subscriptions: c.Subscriptions, Doctors: c.Doctors, Jobs: c.Jobs, Bleve: c.Bleve, Seed: c.Seed,
		Progress: describe(bar),
	})
	_ = bar.Finish()
	if err != nil {
		return err
	}
	return publish(s, c.JSON, report)
}
