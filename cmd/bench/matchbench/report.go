package matchbench

import (
	"fmt"
	"io"
	"text/tabwriter"
)

// Report is one run. Its JSON has the figures of the largest size at the top.
type Report struct {
	Row
	Doctors bool   `json:"doctors"`
	Jobs    int    `json:"jobs"`
	Seed    uint64 `json:"seed"`
	Rows    []Row  `json:"rows"`
}

// Row is one size of the board. Times are for one core unless they say
// otherwise.
type Row struct {
	Subscriptions int     `json:"subscriptions"`
	Distinct      int     `json:"distinct"` // different questions among them
	MeanMS        float64 `json:"mean_ms"`  // of one job through the percolator
	P50MS         float64 `json:"p50_ms"`
	P99MS         float64 `json:"p99_ms"`
	MatchesMean   float64 `json:"matches_mean"` // ids named for a job
	BruteMS       float64 `json:"brute_ms"`     // of one job asked of every question
	BruteJobs     int     `json:"brute_jobs"`   // sampled for BruteMS
	BleveMS       float64 `json:"bleve_ms"`     // of one job, saved searches run in Bleve, sampled and scaled; 0: not run
	BuildMS       float64 `json:"build_ms"`     // all processors
	UpdateUS      float64 `json:"update_us"`    // one Put, mean
	UpdateP99US   float64 `json:"update_p99_us"`
	Bytes         int64   `json:"bytes"`      // as the percolator counts itself
	HeapBytes     int64   `json:"heap_bytes"` // growth of the heap by building it
	Exact         bool    `json:"exact"`      // equal to brute force on every job
	ExactJobs     int     `json:"exact_jobs"`
	ScoreUS       float64 `json:"score_us,omitempty"`     // one doctor and job, after percolation
	DoctorsMean   float64 `json:"doctors_mean,omitempty"` // doctors who would be told of a job
}

// Print writes the report as a table.
func (r Report) Print(w io.Writer) error {
	what := "subscriptions"
	if r.Doctors {
		what = "doctors"
	}
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(tw, "%s\tdistinct\tms/job p50\tp99\tmean\tmatches/job\tbrute ms¹\tBleve ms²\t"+
		"build s\tupdate µs\tp99 µs\tMB\theap MB\texact³\t\n", what)
	for _, row := range r.Rows {
		fmt.Fprintf(tw, "%d\t%d\t%.3f\t%.3f\t%.3f\t%.0f\t%.1f\t%s\t%.2f\t%.0f\t%.0f\t%.0f\t%.0f\t%s\t\n",
			row.Subscriptions, row.Distinct, row.P50MS, row.P99MS, row.MeanMS, row.MatchesMean, row.BruteMS,
			orDash(row.BleveMS),
			row.BuildMS/1000, row.UpdateUS, row.UpdateP99US, float64(row.Bytes)/1e6, float64(row.HeapBytes)/1e6,
			yes(row.Exact))
	}
	if err := tw.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "%d new jobs, seed %d, one core, building on all.\n"+
		"¹ every question asked in turn, %d jobs sampled\n"+
		"² every saved search run over an index of the new jobs, searches sampled and scaled to their number, per job\n"+
		"³ equal to asking every question on all %d jobs\n", r.Jobs, r.Seed, r.BruteJobs, r.ExactJobs)
	if err == nil && r.Doctors {
		_, err = fmt.Fprintf(w, "Scored: %.1f µs a doctor, %.0f doctors a job would be told.\n", r.ScoreUS,
			r.DoctorsMean)
	}
	return err
}

func orDash(v float64) string {
	if v == 0 {
		return "-"
	}
	return fmt.Sprintf("%.0f", v)
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "NO"
}
