package main

import (
	"encoding/json"
	"io"

	"github.com/schollz/progressbar/v3"
)

// benchCommands measure the board. Each prints one table from one run, or the
// same figures as one JSON document.
type benchCommands struct {
	Search    benchSearchCommand    `cmd:"" help:"How fast searches are, beside stock Bleve and Groonga."`
	Match     benchMatchCommand     `cmd:"" help:"How fast a new job finds its subscribers, or doctors."`
	HTTP      benchHTTPCommand      `cmd:"" name:"http" help:"How fast whole pages are, against an empty handler."`
	Alerts    benchAlertsCommand    `cmd:"" help:"How fast a digest run is, and how much memory it takes."`
	Relevance benchRelevanceCommand `cmd:"" help:"How well searches are answered, against judgements."`
}

// benchReport is what a benchmark found.
type benchReport interface{ Print(io.Writer) error }

// publish prints a report in the form that was asked for.
func publish(s streams, asJSON bool, r benchReport) error {
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
