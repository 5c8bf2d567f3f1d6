package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

func TestImportWhileTheBoardServes(t *testing.T) {
	for name, fresh := range places(t) {
		t.Run(name, func(t *testing.T) {
			flags := fresh()
			stock(t, openPlace(t, flags))
			n := startNode(t, freeAddr(t), flags...)
			rows := advertRows(t, 50)
			rows[20] = strings.Replace(rows[20], `"max":2400`, `"max":100`, 1) // below the minimum
			report := file(t, "report.jsonl", nil)
			out, err := call(t, append([]string{"import", "jobs", file(t, "jobs.jsonl", rows), "--report", report},
				flags...)...)
			if err == nil || !strings.Contains(err.Error(), "1 rows were refused") {
				t.Errorf("with a refused row the command ended with %v", err)
			}
			if !strings.Contains(out, "49 created, 0 updated, 0 unchanged, 1 refused") ||
				!strings.Contains(out, "row 21 ROW00020: refused") {
				t.Errorf("the command said:\n%s", out)
			}
			if kept, err := os.ReadFile(report); err != nil || strings.Count(string(kept), `"created"`) != 49 ||
				strings.Count(string(kept), `"refused"`) != 1 {
				t.Errorf("the report holds (%v):\n%s", err, kept)
			}
			eventually(t, 60*time.Second, func() error { return found(n, "ROW00007") })
			again, _ := call(t, append([]string{"import", "jobs", file(t, "jobs.jsonl", rows)}, flags...)...)
			if !strings.Contains(again, "0 created, 0 updated, 49 unchanged, 1 refused") {
				t.Errorf("importing again said:\n%s", again)
			}
		})
	}
}

// found reports whether a search of the board names a poster's reference.
func found(n *node, ref string) error {
	for page := 1; page < 5; page++ {
		status, body, err := get(fmt.Sprintf("%s/api/v1/jobs?limit=100&page=%d", n.url, page))
		if err != nil || status != http.StatusOK {
			return fmt.Errorf("status %d, %v", status, err)
		}
		if strings.Contains(body, `"`+ref+`"`) {
			return nil
		}
	}
	return fmt.Errorf("%s is not found", ref)
}

// subscriptionRows are n subscriptions of another board.
func subscriptionRows(t *testing.T, n int) []string {
	t.Helper()
	rows := make([]string, n)
	for i := range rows {
		data, err := json.Marshal(map[string]any{
			"email": fmt.Sprintf("reader%05d@example.jp", i), "lang": []string{"ja", "en"}[i%2], "frequency": []string{"instant", "daily", "weekly"}[i%3],
			"hour": 7, "minute": 30, "zone": "Asia/Tokyo", "confirmed_at": "2025-04-01T09:00:00+09:00",
			"consent":  map[string]string{"ip": "192.0.2.7", "form": "2024-11"},
			"criteria": map[string]any{"specialty": []string{string(chaosFields[i%len(chaosFields)])}},
		})
		if err != nil {
			t.Fatal(err)
		}
		rows[i] = string(data)
	}
	return rows
}

func TestImportOfSubscriptionsNamesWhatIsWrong(t *testing.T) {
	for name, fresh := range places(t) {
		t.Run(name, func(t *testing.T) {
			flags := fresh()
			rows := append(subscriptionRows(t, 20),
				strings.Replace(subscriptionRows(t, 1)[0], "reader00000@example.jp", "no address", 1),
				strings.Replace(subscriptionRows(t, 22)[21], "2025-04-01", "2999-04-01", 1),
				strings.Replace(subscriptionRows(t, 23)[22], `"consent"`, `"agreed"`, 1),
				`{"email":`,
			)
			out, err := call(t, append([]string{"import", "subscriptions", file(t, "subs.jsonl", rows), "--create"},
				flags...)...)
			if err == nil || !strings.Contains(err.Error(), "4 rows were refused") {
				t.Errorf("with refused rows the command ended with %v", err)
			}
			if !strings.Contains(out, "20 created, 0 updated, 0 unchanged, 4 refused") {
				t.Errorf("the command said:\n%s", out)
			}
			for _, words := range []string{"row 21", "email: not an address", "row 22", "confirmed_at", "row 23",
				"row 24"} {
				if !strings.Contains(out, words) {
					t.Errorf("%q is missing in:\n%s", words, out)
				}
			}
			counts, err := openPlace(t, flags).Subscriptions().CountByState(t.Context())
			if err != nil || counts[alert.SubActive] != 20 {
				t.Errorf("the store holds %v (%v), want 20 active", counts, err)
			}
		})
	}
}

// What the form would send to a reviewer waits here too, unless the operator
// says that somebody has looked; either way each such row is said.
func TestImportedAdvertsWithWarningsWait(t *testing.T) {
	for name, tc := range map[string]struct {
		flags        []string
		words, total string
		state        models.JobState
	}{
		"by default":  {nil, "row 2 ROW00001: created waits for a reviewer", "2 created, 0 updated, 0 unchanged, 0 refused; 1 wait for a reviewer", models.JobInReview},
		"looked at":   {[]string{"--looked"}, "row 2 ROW00001: created published with warnings, as looked at", "2 created, 0 updated, 0 unchanged, 0 refused; 0 wait", models.JobApproved},
		"as a report": {[]string{"--looked", "--report", filepath.Join(t.TempDir(), "report.jsonl")}, "row 2 ROW00001", "2 created", models.JobApproved},
	} {
		t.Run(name, func(t *testing.T) {
			flags := []string{"--data", t.TempDir()}
			st := openPlace(t, flags)
			stock(t, st)
			rows := advertRows(t, 2)
			rows[1] = strings.Replace(rows[1], `"description":"`, `"description":"女性医師が多数活躍中の職場です。`, 1)
			if rows[1] == advertRows(t, 2)[1] {
				t.Fatal("the row has no description to doubt")
			}
			out := mustCall(t, append(append([]string{"import", "jobs", file(t, "jobs.jsonl", rows)}, tc.flags...),
				flags...)...)
			if !strings.Contains(out, tc.words) || !strings.Contains(out, tc.total) ||
				!strings.Contains(out, "    description: ") {
				t.Errorf("the command said:\n%s", out)
			}
			if strings.Contains(out, "ROW00000") {
				t.Errorf("the row without warnings is said too:\n%s", out)
			}
			poster := models.OrgRef{Kind: models.OrgEmployer, ID: "EMP05"}
			for ref, want := range map[string]models.JobState{"ROW00000": models.JobApproved, "ROW00001": tc.state} {
				if job, err := st.Jobs().ByRef(t.Context(), poster, ref); err != nil || job.State != want {
					t.Errorf("%s is %s (%v), want %s", ref, job.State, err, want)
				}
			}
		})
	}
}

// importedRows is how many rows of each kind TestManyRowsAreImported brings in.
const importedRows = 500

func TestManyRowsAreImported(t *testing.T) {
	flags := []string{"--data", t.TempDir()}
	st := openPlace(t, flags)
	stock(t, st)
	jobs, subs := file(t, "jobs.jsonl", advertRows(t, importedRows)),
		file(t, "subs.jsonl", subscriptionRows(t, importedRows))
	for _, args := range [][]string{{"import", "jobs", jobs}, {"import", "subscriptions", subs}} {
		start := time.Now()
		out := mustCall(t, append(args, flags...)...)
		if !strings.Contains(out, fmt.Sprintf("%d created, 0 updated, 0 unchanged, 0 refused", importedRows)) {
			t.Fatalf("%s said:\n%s", args[1], out[max(0, len(out)-2000):])
		}
		t.Logf("%s: %.0f rows a second", args[1], importedRows/time.Since(start).Seconds())
	}
}
