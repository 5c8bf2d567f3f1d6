// Command bench measures the board: searches beside stock Bleve and Groonga,
// matching of new jobs with subscriptions, digest runs, whole pages, and how
// well questions are answered. It is no part of the shipped binary.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"
	"github.com/schollz/progressbar/v3"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		stop()
		os.Exit(1)
	}
}

// commands are the benchmarks. Each prints one table from one run, or the
// same figures as one JSON document.
type commands struct {
	Search       searchCommand       `cmd:"" help:"How fast searches are, beside stock Bleve and Groonga."`
	Match        matchCommand        `cmd:"" help:"How fast a new job finds its subscribers, or doctors."`
	HTTP         httpCommand         `cmd:"" name:"http" help:"How fast whole pages are, against an empty handler."`
	Applications applicationsCommand `cmd:"" help:"How fast the pages of a poster are to whom thousands applied."`
	Alerts       alertsCommand       `cmd:"" help:"How fast a digest run is, and how much memory it takes."`
	Soak         soakCommand         `cmd:"" help:"What the process of a board takes while it is asked for long."`
	Relevance    relevanceCommand    `cmd:"" help:"How well searches are answered, against judgements."`
	Claims       claimsCommand       `cmd:"" help:"How well sentences of adverts are told bad from lawful; makes the weights of it."`
}

// report is what a benchmark found.
type report interface{ Print(io.Writer) error }

// publish prints a report in the form that was asked for.
func publish(s streams, asJSON bool, r report) error {
	if !asJSON {
		return r.Print(s.Out)
	}
	out := json.NewEncoder(s.Out)
	out.SetIndent("", "  ")
	return out.Encode(r)
}

// describe shows the step a benchmark is at on a terminal.
func describe(bar *progressbar.ProgressBar) func(step string) {
	return func(step string) {
		bar.Describe(step)
		_ = bar.Add(1)
	}
}

// steps shows the step a benchmark is at and how far it is.
func steps(bar *progressbar.ProgressBar) func(what string, done, total int) {
	return func(what string, done, total int) {
		bar.Describe(what)
		bar.ChangeMax(max(total, -1))
		_ = bar.Set(done)
	}
}

// streams are where a benchmark writes: results to Out, progress to Err.
type streams struct {
	Out io.Writer
	Err io.Writer
}

// run parses args and runs the benchmark. It is main without the process.
func run(ctx context.Context, args []string, out, errOut io.Writer) error {
	var c commands
	helped := false
	parser, err := kong.New(&c,
		kong.Name("bench"),
		kong.Description(
			"Measures the board. Each benchmark prints one table from one run, or the same figures as JSON."),
		kong.DefaultEnvars("ENKAKU"),
		kong.UsageOnError(),
		kong.Writers(out, errOut),
		kong.Exit(func(int) { helped = true }),
	)
	if err != nil {
		return err
	}
	parsed, err := parser.Parse(args)
	if helped {
		return nil
	}
	if err != nil {
		return err
	}
	parsed.BindTo(ctx, (*context.Context)(nil))
	return parsed.Run(streams{Out: out, Err: errOut})
}
