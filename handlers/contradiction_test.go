package handlers

import (
	"maps"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// What a text states against a field is refused at every door: the form shows
// it beside both places and keeps what was typed, an edit leaves the live text,
// a program is told both fields, and nobody can approve it.
func TestATextAgainstAFieldPassesNoDoor(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	values := b.onlineCare(org.ID)
	plain := values["description"][0]
	const stated = "社保完備で安心して働けます。"
	places := []string{"description", "terms.insurance.health"}

	live := w.posted(org.ID, nil)
	against := maps.Clone(values)
	against["description"] = []string{plain + stated}
	res := w.edited(live, against)
	if res.StatusCode != 422 || strings.Contains(b.job(live.ID).Description, stated) {
		t.Errorf("an edit: %d", res.StatusCode)
	}
	against["title.ja"] = []string{"オンライン診療の内科医(夜間の枠)"}
	draft := w.newDraft()
	w.fill(draft, against)
	res = w.submit(draft+"/review", draft+"/publish", url.Values{"attest": {"on"}, "go": {"publish"}})
	if list := listIn(res.body); res.StatusCode != 422 || !strings.Contains(list, "保険の欄") {
		t.Errorf("the form: %d\n%s", res.StatusCode, list)
	}
	for field, page := range map[string]string{"description": "/work", "terms.insurance.health": "/terms"} {
		body := w.get(draft + page).body
		if got := faultsAt(body, field); !strings.Contains(got, "社保完備") {
			t.Errorf("beside %s on %s: %q", field, page, got)
		}
	}
	if !strings.Contains(w.get(draft+"/work").body, stated) {
		t.Error("what was typed is lost")
	}

	told, got := b.call("PUT", "/api/v1/jobs/C-1", w.key("jobs.read", "jobs.write"), written(against))
	faults, _ := got["errors"].([]any)
	var at []string
	for _, f := range faults {
		if row, ok := f.(map[string]any); ok && row["code"] == "job.says.insurance" {
			at = append(at, row["field"].(string))
		}
	}
	slices.Sort(at)
	if !slices.Equal(at, places) {
		t.Errorf("a program is told %v, want %v: %s", at, places, told.body)
	}

	editor := b.administrator()
	waiting := w.posted(org.ID, map[string][]string{"title.ja": {"オンライン診療の内科医(土日の枠)"},
		"description": {plain + "\n女性医師が多数活躍中の職場です。"}, "schedules": {"weekend", "short_time", "self_declared_shift"}})
	held := b.job(waiting.ID)
	held.Description = plain + stated
	if err := b.store.Jobs().Save(t.Context(), held); err != nil {
		t.Fatal(err)
	}
	if editor.decide(waiting.ID, "approve", ""); b.job(waiting.ID).State == models.JobApproved {
		t.Error("an administrator could approve it")
	}
}
