package httpbench

import (
	"fmt"
	"io"
	"text/tabwriter"
)

// Report is one run.
type Report struct {
	Jobs    int     `json:"jobs"`
	Seed    uint64  `json:"seed"`
	Cores   int     `json:"cores"`
	Clients int     `json:"clients"`
	Rate    int     `json:"rate"`
	FillMS  float64 `json:"fill_ms"`  // writing the jobs to the store
	IndexMS float64 `json:"index_ms"` // reading them into the index
	Rows    []Row   `json:"rows"`
}

// Row is one kind of page. The ratios say how many times more pages per
// second the empty handler and the job page give in the same run.
type Row struct {
	Page      string  `json:"page"`
	PerSecond float64 `json:"per_s"`
	Ratio     float64 `json:"empty_ratio"`
	JobRatio  float64 `json:"job_ratio"`
	CPUMS     float64 `json:"cpu_ms"` // processor time of a page, its client included
	P50MS     float64 `json:"p50_ms"`
	P99MS     float64 `json:"p99_ms"`
	Refused   int     `json:"refused"` // pages answered with 503 because too many searches ran
}

// Print writes the report as a table.
func (r Report) Print(w io.Writer) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(tw, "page\tpages/s\tempty handler is\tjob page is\tCPU ms\tp50 ms¹\tp99 ms¹\trefused²\t\n")
	for _, row := range r.Rows {
		fmt.Fprintf(tw, "%s\t%.0f\t%.1f times\t%.2f times\t%.3f\t%.2f\t%.2f\t%d\t\n", row.Page, row.PerSecond,
			row.Ratio, row.JobRatio, row.CPUMS, row.P50MS, row.P99MS, row.Refused)
	}
	if err := tw.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w,
		"%d jobs, seed %d, written in %.1f s, indexed in %.1f s. %d cores shared by the board and\n"+
			"%d clients, whole pages over a listener in memory: no network, no disk but the store's.\n"+
			"¹ at %d requests a second, from when each was due\n"+
			"² answered with 503 at once, because more searches ran than the machine can carry; not in the other figures\n",
		r.Jobs, r.Seed, r.FillMS/1000, r.IndexMS/1000, r.Cores, r.Clients, r.Rate)
	return err
}
