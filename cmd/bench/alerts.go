package main

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"text/tabwriter"
	"time"

	"github.com/enkaku/enkaku/cmd/bench/alertbench"
	"github.com/enkaku/enkaku/cmd/progress"
)

type alertsCommand struct {
	Subscriptions int           `help:"Confirmed subscriptions." default:"1000000"`
	Jobs          int           `help:"Jobs that became live since the last digest." default:"2000"`
	Due           float64       `help:"Share of the subscriptions that are due, with matches." default:"0.1"`
	Latency       time.Duration `help:"Of the mail provider, a fake one in this process." default:"50ms"`
	Connections   int           `help:"To the mail provider." default:"64"`
	Dir           string        `help:"Folder for the store; a temporary one when absent." type:"path"`
	Seed          uint64        `help:"Seed of the generated board." default:"1"`
	JSON          bool          `help:"Print JSON." name:"json"`
}

// Run measures a digest run: assembling and rendering with the network cut
// off, then sending through a provider with latency.
func (c *alertsCommand) Run(ctx context.Context, s streams) error {
	bar := progress.NewBar(s.Err, -1, "generate")
	report, err := alertbench.Run(ctx, alertbench.Options{
		Subscriptions: c.Subscriptions, Jobs: c.Jobs, Due: c.Due, Latency: c.Latency, Connections: c.Connections,
		Dir: c.Dir, Seed: c.Seed, Progress: steps(bar),
	})
	_ = bar.Finish()
	if err != nil {
		return err
	}
	return publish(s, c.JSON, alertsReport{report, c})
}

type alertsReport struct {
	alertbench.Report
	asked *alertsCommand
}

// Print writes the report as a table.
func (r alertsReport) Print(w io.Writer) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(tw, "step\tmails\tmails/s\tof rendering\t\n")
	fmt.Fprintf(tw, "planned, rendered, noted; network cut off\t%d\t%.0f\t1.00\t\n", r.Rendered, r.RenderPerS)
	fmt.Fprintf(tw, "sent to a provider with %s latency\t%d\t%.0f\t%.2f\t\n", r.asked.Latency, r.Sent, r.SendPerS,
		r.SendPerS/r.RenderPerS)
	if err := tw.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "%d subscriptions, %.0f %% due, %d new jobs; %d connections, %d cores, seed %d.\n"+
		"A start knows everyone after %.1f s. Resident memory: %.0f MB idle, %.0f MB at most.\n",
		r.Subscriptions, 100*r.asked.Due, r.asked.Jobs, r.asked.Connections, runtime.GOMAXPROCS(0), r.asked.Seed,
		float64(r.LoadMS)/1000, float64(r.RSSIdleBytes)/1e6, float64(r.RSSPeakBytes)/1e6)
	return err
}
