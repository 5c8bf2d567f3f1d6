package main

import (
	"context"
	"time"

	"github.com/enkaku/enkaku/cmd/bench/httpbench"
	"github.com/enkaku/enkaku/cmd/progress"
)

type httpCommand struct {
	Jobs int           `help:"Generated jobs on the board." default:"100000"`
	Rate int           `help:"Requests per second of the steady part." default:"200"`
	For  time.Duration `help:"How long each part runs." default:"10s"`
	Seed uint64        `help:"Seed of the generated jobs." default:"1"`
	JSON bool          `help:"Print JSON." name:"json"`
}

// Run measures whole pages.
func (c *httpCommand) Run(ctx context.Context, s streams) error {
	bar := progress.NewBar(s.Err, -1, "jobs")
	report, err := httpbench.Run(ctx, httpbench.Options{Jobs: c.Jobs, Rate: c.Rate, For: c.For, Seed: c.Seed,
		Progress: steps(bar)})
	_ = bar.Finish()
	if err != nil {
		return err
	}
	return publish(s, c.JSON, report)
}
