package main

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/cmd/bench/applicantbench"
	"github.com/enkaku/enkaku/cmd/bench/httpbench"
	"github.com/enkaku/enkaku/cmd/bench/matchbench"
	"github.com/enkaku/enkaku/cmd/bench/searchbench"
	"github.com/enkaku/enkaku/search/relevance"
)

func TestHelpListsTheBenchmarks(t *testing.T) {
	var out bytes.Buffer
	if err := run(t.Context(), []string{"--help"}, &out, &out); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"search", "match", "alerts", "http", "relevance", "soak"} {
		if !strings.Contains(out.String(), "\n  "+name+" ") {
			t.Errorf("the help does not speak of %q:\n%s", name, out.String())
		}
	}
}

func TestUnknownFlagsAreRefused(t *testing.T) {
	var out bytes.Buffer
	if err := run(t.Context(), []string{"search", "--job", "2000"}, &out, &out); err == nil {
		t.Error("a flag that does not exist was taken")
	}
}

// Programs compare the figures of years: what a figure is called stays.
func TestReportsKeepTheirKeys(t *testing.T) {
	for _, c := range []struct {
		name   string
		report any
		keys   string
	}{
		{"search", searchbench.Report{Rows: []searchbench.Row{{}}},
			"churn.changes churn.never_visible churn.search_p50_ms churn.search_p99_ms churn.searches " +
				"churn.seconds churn.visible_p50_ms churn.visible_p99_ms cold_start_ms hostile.max_ms " +
				"hostile.most_bytes hostile.p50_ms hostile.p99_ms hostile.questions hostile.refused " +
				"hostile.worst index_bytes index_jobs_per_s jobs merge_ms rows.bleve_p50_ms rows.bleve_total " +
				"rows.class rows.cpu_p50_ms rows.groonga_mecab_p50_ms rows.groonga_p50_ms rows.groonga_total " +
				"rows.p50_ms rows.p99_ms rows.per_s rows.total rss_bytes warm_ms"},
		{"match", matchbench.Report{Rows: []matchbench.Row{{}}},
			"bleve_ms brute_jobs brute_ms build_ms bytes distinct doctors exact exact_jobs heap_bytes jobs " +
				"matches_mean mean_ms p50_ms p99_ms rows.bleve_ms rows.brute_jobs rows.brute_ms rows.build_ms " +
				"rows.bytes rows.distinct rows.exact rows.exact_jobs rows.heap_bytes rows.matches_mean " +
				"rows.mean_ms rows.p50_ms rows.p99_ms rows.subscriptions rows.update_p99_us rows.update_us seed " +
				"subscriptions update_p99_us update_us"},
		{"alerts", alertsReport{},
			"load_ms render_cpu_us render_per_s rendered rss_idle_bytes rss_peak_bytes send_per_s sent " +
				"subscriptions"},
		{"http", httpbench.Report{Rows: []httpbench.Row{{}}},
			"clients cores fill_ms index_ms jobs rate rows.cpu_ms rows.empty_ratio rows.job_ratio " +
				"rows.p50_ms rows.p99_ms rows.page rows.per_s rows.refused seed"},
		{"applications", applicantbench.Report{Rows: []applicantbench.Row{{}}},
			"applications engine fill_ms rows.bytes rows.max_ms rows.p50_ms rows.page"},
		{"relevance", relevanceReport{Report: relevance.Report{Each: []relevance.Result{{}}}},
			"demo.each demo.empty demo.jobs demo.must_not demo.ndcg_at_10 demo.queries demo.success_at_1 " +
				"each.answers each.first each.graded each.must_not each.ndcg each.q each.wanted empty jobs " +
				"must_not ndcg_at_10 queries success_at_1"},
	} {
		data, err := json.Marshal(c.report)
		if err != nil {
			t.Fatal(err)
		}
		var value any
		if err := json.Unmarshal(data, &value); err != nil {
			t.Fatal(err)
		}
		keys := map[string]bool{}
		collect(keys, "", value)
		if got := strings.Join(slices.Sorted(maps.Keys(keys)), " "); got != c.keys {
			t.Errorf("%s has\n%s\nwant\n%s", c.name, got, c.keys)
		}
	}
}

// collect gathers the paths of all values that are no object.
func collect(keys map[string]bool, path string, value any) {
	switch v := value.(type) {
	case map[string]any:
		for k, of := range v {
			collect(keys, strings.TrimPrefix(path+"."+k, "."), of)
		}
	case []any:
		for _, of := range v {
			collect(keys, path, of)
		}
	default:
		keys[path] = true
	}
}
