package main

import (
	"context"

	"github.com/enkaku/enkaku/cmd/bench/searchbench"
	"github.com/enkaku/enkaku/cmd/progress"
)

type searchCommand struct {
	Jobs  int    `help:"Jobs of the generated board." default:"100000"`
	Seed  uint64 `help:"Seed of the generated board." default:"1"`
	Peers bool   `help:"Also run stock Bleve and Groonga on the same jobs." default:"true" negatable:""`
	Dir   string `help:"Folder for the indexes, a few kilobytes for each job; a temporary one when absent." type:"path"`
	JSON  bool   `help:"Print JSON." name:"json"`
}

// Run measures search beside its peers.
func (c *searchCommand) Run(ctx context.Context, s streams) error {
	bar := progress.NewBar(s.Err, -1, "generate")
	report, err := searchbench.Run(ctx, searchbench.Options{Jobs: c.Jobs, Seed: c.Seed, Peers: c.Peers, Dir: c.Dir,
		Progress: steps(bar)})
	_ = bar.Finish()
	if err != nil {
		return err
	}
	return publish(s, c.JSON, report)
}
