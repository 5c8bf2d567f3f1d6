package httpbench

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

func TestEveryKindOfPageIsMeasured(t *testing.T) {
	told := map[string]int{}
	r, err := Run(t.Context(), Options{
		Jobs: 60, Rate: 20, For: 100 * time.Millisecond, Seed: 7,
		Progress: func(what string, done, _ int) { told[what] = done },
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Rows) != 18 || told["jobs"] != 60 || told["pages"] != 17 {
		t.Errorf("%d rows, told %v", len(r.Rows), told)
	}
	var table bytes.Buffer
	if err := r.Print(&table); err != nil {
		t.Fatal(err)
	}
	for _, row := range r.Rows {
		if row.PerSecond <= 0 || row.Ratio <= 0 || row.JobRatio <= 0 {
			t.Errorf("a figure is missing: %+v", row)
		}
		if !strings.Contains(table.String(), row.Page) {
			t.Errorf("no %q in the table", row.Page)
		}
	}
}
