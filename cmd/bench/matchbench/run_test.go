package matchbench

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"
)

func TestRunIsExactAndTellsItsFigures(t *testing.T) {
	for name, opts := range map[string]Options{
		"subscriptions": {Subscriptions: 3000, Jobs: 20, Bleve: 10, Seed: 7},
		"doctors":       {Subscriptions: 1000, Jobs: 20, Doctors: true, Seed: 7},
	} {
		rep, err := Run(context.Background(), opts)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if !rep.Exact || rep.ExactJobs != 20 {
			t.Errorf("%s: not equal to asking every question", name)
		}
		if rep.MatchesMean == 0 || rep.MeanMS == 0 || rep.BruteMS == 0 || rep.Bytes == 0 || rep.UpdateUS == 0 {
			t.Errorf("%s: a figure is missing: %+v", name, rep.Row)
		}
		if opts.Doctors != (rep.DoctorsMean > 0) || opts.Doctors == (rep.BleveMS > 0) {
			t.Errorf("%s: figures of the other kind: %+v", name, rep.Row)
		}
		var table bytes.Buffer
		if err := rep.Print(&table); err != nil || !strings.Contains(table.String(), "yes") {
			t.Errorf("%s: %v\n%s", name, err, table.String())
		}
	}
}

func TestReportKeepsItsKeys(t *testing.T) {
	data, err := json.Marshal(Report{})
	if err != nil {
		t.Fatal(err)
	}
	var keys map[string]any
	if err := json.Unmarshal(data, &keys); err != nil {
		t.Fatal(err)
	}
	for _, k := range []string{"subscriptions", "mean_ms", "p99_ms", "matches_mean", "brute_ms", "build_ms",
		"bytes", "exact"} {
		if _, ok := keys[k]; !ok {
			t.Errorf("no %s in %s", k, data)
		}
	}
}
