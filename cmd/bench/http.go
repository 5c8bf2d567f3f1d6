package main

import (
	"context"
	"regexp"
	"time"

	"github.com/enkaku/enkaku/cmd/bench/httpbench"
	"github.com/enkaku/enkaku/cmd/progress"
)

type httpCommand struct {
	Jobs int           `help:"Generated jobs on the board." default:"100000"`
	Rate int           `help:"Requests per second of the steady part." default:"200"`
	For  time.Duration `help:"How long each part runs." default:"10s"`
	Seed uint64        `help:"Seed of the generated jobs." default:"1"`
	Only string        `help:"Measure only the pages whose names match this expression, and the empty handler."`
	CPU  string        `help:"Write a CPU profile of all that is measured into this file." name:"cpu-profile" type:"path"`
	JSON bool          `help:"Print JSON." name:"json"`
}

// Run measures whole pages.
func (c *httpCommand) Run(ctx context.Context, s streams) error {
	var only *regexp.Regexp
	if c.Only != "" {
		var err error
		if only, err = regexp.Compile(c.Only); err != nil {
			return err
		}
	}
	bar := progress.NewBar(s.Err, -1, "jobs")
	report, err := httpbench.Run(ctx, httpbench.Options{Jobs: c.Jobs, Rate: c.Rate, For: c.For, Seed: c.Seed,
		Only: only, CPUProfile: c.CPU, Progress: steps(bar)})
	_ = bar.Finish()
	if err != nil {
		return err
	}
	return publish(s, c.JSON, report)
}
