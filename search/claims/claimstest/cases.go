// Package claimstest reads cases of adverts that must be stopped, looked at or
// left alone, and counts how a path of the board judges them. It is for tests.
package claimstest

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/goccy/go-yaml"

	"github.com/enkaku/enkaku/models"
)

// Case is a lawful advert of the demo board with one thing changed, and
// what has to become of it. See search/claims/testdata/honesty.yaml.
type Case struct {
	ID     string         `yaml:"id"`
	Kind   string         `yaml:"kind"`
	Base   string         `yaml:"base"`
	Change map[string]any `yaml:"change"`
	Agency map[string]any `yaml:"agency"`
	Twin   bool           `yaml:"twin"`
	Want   string         `yaml:"want"`
	At     any            `yaml:"at"`
}

// at returns the fields of which one has to carry the fault.
func (c *Case) at() []string {
	if list, ok := c.At.([]any); ok {
		var out []string
		for _, at := range list {
			out = append(out, fmt.Sprint(at))
		}
		return out
	}
	return []string{fmt.Sprint(c.At)}
}

// Judgement is what became of an advert: "block", "review" or "live", and the
// faults that say why.
type Judgement struct {
	Verdict string
	Faults  []models.Fault
}

// Right reports whether an advert was judged as it has to be, at the right
// field.
func (c *Case) Right(got Judgement) bool {
	if got.Verdict != c.Want {
		return false
	}
	at, severity := c.at(), models.FaultError
	if c.Want == "review" {
		severity = models.FaultWarning
	}
	return c.Want == "live" || slices.Contains(at, "any") || slices.ContainsFunc(got.Faults, func(f models.Fault) bool {
		return f.Severity == severity && slices.Contains(at, f.Field)
	})
}

// Read reads a file of cases below the root of the project and the adverts they start from, each a
// row of an import file.
func Read(t *testing.T, root, name string) (cases []Case, bases map[string]map[string]any) {
	t.Helper()
	cases, bases, err := Load(root, name)
	if err != nil {
		t.Fatal(err)
	}
	return cases, bases
}

// Load is Read outside of tests.
func Load(root, name string) (cases []Case, bases map[string]map[string]any, _ error) {
	var file struct {
		Bases map[string]map[string]any `yaml:"bases"`
		Cases []Case                    `yaml:"cases"`
	}
	var demo struct {
		Jobs []map[string]any `yaml:"jobs"`
	}
	for path, into := range map[string]any{filepath.Join(root, "search/claims/testdata", name): &file,
		filepath.Join(root, "cmd/enkaku/demo/jobs.yaml"): &demo} {
		data, err := os.ReadFile(path)
		if err == nil {
			err = yaml.Unmarshal(data, into)
		}
		if err != nil {
			return nil, nil, err
		}
	}
	bases = map[string]map[string]any{}
	for _, job := range demo.Jobs {
		delete(job["pay"].(map[string]any), "normalized_hourly")
		bases[fmt.Sprint(job["id"])] = job
	}
	for id, change := range file.Bases {
		row, err := Change(bases[id], change)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", id, err)
		}
		bases[id] = row
	}
	return file.Cases, bases, nil
}

// Changed returns a copy of a row with the changes of a case.
func Changed(t *testing.T, row, change map[string]any) map[string]any {
	t.Helper()
	out, err := Change(row, change)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// Change is Changed outside of tests.
func Change(row, change map[string]any) (out map[string]any, _ error) {
	data, err := json.Marshal(row)
	if err == nil {
		err = json.Unmarshal(data, &out)
	}
	if err != nil {
		return nil, err
	}
	for name, value := range change {
		if name == "append" {
			for field, text := range value.(map[string]any) {
				within, key := place(out, field)
				within[key] = fmt.Sprint(within[key], text)
			}
			continue
		}
		within, key := place(out, name)
		within[key] = value
	}
	return out, nil
}

// place finds where a dotted name stands in a row.
func place(row map[string]any, name string) (within map[string]any, key string) {
	parts := strings.Split(name, ".")
	for _, part := range parts[:len(parts)-1] {
		inner, ok := row[part].(map[string]any)
		if !ok {
			inner = map[string]any{}
			row[part] = inner
		}
		row = inner
	}
	return row, parts[len(parts)-1]
}

// Score counts by kind how the cases were judged.
type Score struct {
	kinds []string
	of    map[string]*Tally
}

// Tally counts the cases of one kind.
type Tally struct{ bad, stopped, right, lawful, live int }

func (s *Score) Note(c *Case, got Judgement) {
	if s.of == nil {
		s.of = map[string]*Tally{}
	}
	k := s.of[c.Kind]
	if k == nil {
		k = &Tally{}
		s.of[c.Kind], s.kinds = k, append(s.kinds, c.Kind)
	}
	if c.Want == "live" {
		k.lawful++
		if got.Verdict == "live" {
			k.live++
		}
		return
	}
	k.bad++
	if got.Verdict != "live" {
		k.stopped++
	}
	if c.Right(got) {
		k.right++
	}
}

// Table prints the score and returns its sum.
func (s *Score) Table() (string, Tally) {
	var b strings.Builder
	var sum Tally
	line := func(name string, k Tally) {
		fmt.Fprintf(&b, "%-16s stopped %3d of %3d, right verdict and field %3d; lawful and live %3d of %3d\n", name,
			k.stopped, k.bad, k.right, k.live, k.lawful)
	}
	for _, kind := range s.kinds {
		k := *s.of[kind]
		line(kind, k)
		sum.bad, sum.stopped, sum.right, sum.lawful, sum.live = sum.bad+k.bad, sum.stopped+k.stopped, sum.right+k.right,
			sum.lawful+k.lawful, sum.live+k.live
	}
	line("all", sum)
	return b.String(), sum
}

// Floors are what a file of cases has to reach on every path.
type Floors struct {
	Stopped, Right float64 // share of the bad
	Lawful         float64 // share of the lawful
}

func (f Floors) Hold(t *testing.T, sum Tally) {
	t.Helper()
	for name, c := range map[string]struct {
		part, of int
		least    float64
	}{
		"bad adverts stopped": {sum.stopped, sum.bad, f.Stopped}, "stopped at the right field": {sum.right, sum.bad, f.Right},
		"lawful adverts live": {sum.live, sum.lawful, f.Lawful},
	} {
		if float64(c.part) < c.least*float64(c.of) {
			t.Errorf("%s: %d of %d, want %.0f %%", name, c.part, c.of, 100*c.least)
		}
	}
}

// Told says how a case was judged, for the log of those judged otherwise.
func Told(c *Case, got Judgement) string {
	var why []string
	for _, f := range got.Faults {
		if f.Severity != models.FaultHint {
			why = append(why, fmt.Sprintf("%c %s %s %s", f.Severity, f.Field, f.Code, strings.Join(f.Args, "|")))
		}
	}
	return fmt.Sprintf("%s: %s, want %s at %v: %s", c.ID, got.Verdict, c.Want, c.at(), strings.Join(why, "; "))
}

// Changes returns the agency that posts the advert of a case as the case
// changes it.
func (c *Case) Changes(t *testing.T, a models.Agency, now time.Time) models.Agency {
	t.Helper()
	for name, value := range c.Agency {
		switch text := fmt.Sprint(value); name {
		case "permit.number":
			a.Permit.Number = text
		case "permit.valid_to":
			var days int
			if _, err := fmt.Sscanf(text, "today%d", &days); err != nil {
				t.Fatal(err)
			}
			a.Permit.To = models.DateOf(now.AddDate(0, 0, days))
		default:
			t.Fatalf("%s: an agency has no %s", c.ID, name)
		}
	}
	return a
}
