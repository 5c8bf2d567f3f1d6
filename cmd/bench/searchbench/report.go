package searchbench

import (
	"fmt"
	"io"
	"text/tabwriter"
)

// Print writes the report as a table.
func (r Report) Print(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(t,
		"class\tfound\tp50 ms\tp99 ms\tcpu ms\tper s\tbleve ms\tratio\tgroonga ms\tratio\tmecab ms\tratio\t\n")
	for _, row := range r.Rows {
		fmt.Fprintf(t, "%s\t%d\t%.2f\t%.2f\t%.2f\t%.0f\t%s\t%s\t%s\t%s\t%s\t%s\t\n", row.Class, row.Total, row.P50,
			row.P99, row.CPU50, row.PerSecond,
			figure(row.BleveP50), ratio(row.BleveP50, row.P50), figure(row.GroongaP50), ratio(row.GroongaP50, row.P50),
			figure(row.MecabP50), ratio(row.MecabP50, row.P50))
	}
	if err := t.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w,
		"%d jobs: indexing %.0f jobs/s, merging for %.0f s after it, index %.0f MB, memory %.0f MB, "+
			"cold start %.0f ms, frequent words ready %.0f ms later\n",
		r.Jobs, r.IndexJobsPerS, r.MergeMS/1000, float64(r.IndexBytes)/(1<<20), float64(r.RSSBytes)/(1<<20),
		r.ColdStartMS, r.WarmMS)
	c := r.Churn
	fmt.Fprintf(w, "%d changes and %d searches in %.0f s: "+
		"a change is searchable after %.0f ms (p99 %.0f), a search takes %.1f ms (p99 %.1f)\n",
		c.Changes, c.Searches, c.Seconds, c.VisibleP50, c.VisibleP99, c.SearchP50, c.SearchP99)
	h := r.Hostile
	fmt.Fprintf(w, "%d questions made to cost much: %.1f ms (p99 %.1f, most %.1f), "+
		"at most %.1f MB allocated, %d refused; the slowest %s\n",
		h.Questions, h.P50, h.P99, h.Max, float64(h.MostBytes)/(1<<20), h.Refused, h.Worst)
	for _, n := range r.Notes {
		fmt.Fprintln(w, n)
	}
	return err
}

func figure(ms *float64) string {
	if ms == nil {
		return "–"
	}
	return fmt.Sprintf("%.1f", *ms)
}

func ratio(peer *float64, ours float64) string {
	if peer == nil || ours == 0 {
		return "–"
	}
	return fmt.Sprintf("%.1f×", *peer/ours)
}
