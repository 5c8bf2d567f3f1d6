// Command mutants puts small faults into packages, one at a time, and says
// which of them no test notices. All faults of a run are compiled into one test
// binary and chosen by an environment variable, so that a fault costs a run of
// the tests that reach it and no build. It is no part of the shipped binary.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"regexp"
	"syscall"
	"time"

	"github.com/alecthomas/kong"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "mutants:", err)
		stop()
		os.Exit(1)
	}
}

// settings are the flags of the command.
type settings struct {
	Packages []string      `arg:"" help:"Packages to put faults into, as ./models."`
	Tests    []string      `help:"Packages whose tests are run; those with the faults, if none is named."`
	At       string        `help:"Only faults whose file:line:column matches this regular expression."`
	Skip     string        `help:"No faults in files whose name matches this regular expression."`
	Every    int           `default:"1" help:"Only each nth fault: a sample, for packages whose tests are slow."`
	Run      string        `help:"Only tests whose name matches this regular expression."`
	Workers  int           `default:"2" help:"How many processes run tests at a time."`
	Budget   time.Duration `default:"2m" help:"How much testing one fault is worth, by the time that the tests take without it."`
	Patience time.Duration `default:"10s" help:"How much longer than eight times its usual time a test may take."`
}

// run parses args, measures and prints. It is main without the process.
func run(ctx context.Context, args []string, out, errOut io.Writer) error {
	var s settings
	helped := false
	parser, err := kong.New(&s, kong.Name("mutants"), kong.Writers(out, errOut),
		kong.Description("Puts faults into packages, one at a time; says which no test notices."),
		kong.Exit(func(int) { helped = true }))
	if err != nil {
		return err
	}
	_, err = parser.Parse(args)
	if helped {
		return nil
	}
	if err != nil {
		return err
	}
	began := time.Now()
	dir, err := os.MkdirTemp("", "mutants-")
	if err != nil {
		return err
	}
	results, err := measure(ctx, s, dir, errOut)
	if gone := os.RemoveAll(dir); err == nil {
		err = gone
	}
	if err != nil {
		return err
	}
	return printResults(out, results, time.Since(began))
}

// measure finds the faults, builds the tests with them and tries each. Files
// it needs go to dir.
func measure(ctx context.Context, s settings, dir string, errOut io.Writer) ([]result, error) {
	chosen, err := newChoice(s.At, s.Skip)
	if err != nil {
		return nil, err
	}
	only, err := regexp.Compile(s.Run)
	if err != nil {
		return nil, fmt.Errorf("--run: %w", err)
	}
	packages, err := load(ctx, s.Packages)
	if err != nil {
		return nil, err
	}
	tests := s.Tests
	if len(tests) == 0 {
		tests = s.Packages
	}
	built, err := build(ctx, packages, tests, chosen, dir)
	if err != nil {
		return nil, err
	}
	if len(built.faults) == 0 {
		return nil, errors.New("no fault can be put there")
	}
	t := trial{dir: dir, workers: max(s.Workers, 1), budget: s.Budget, patience: s.Patience, errOut: errOut}
	if err := t.observe(ctx, built.binaries, only); err != nil {
		return nil, err
	}
	return t.decide(ctx, sample(built.faults, max(s.Every, 1)))
}

// sample is each nth of the faults.
func sample(faults []fault, n int) []fault {
	var chosen []fault
	for i := 0; i < len(faults); i += n {
		chosen = append(chosen, faults[i])
	}
	return chosen
}
