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
			others, _ := row["also"].([]any)
			for _, o := range others {
				at = append(at, o.(map[string]any)["field"].(string))
			}
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

// A feed that puts its rows live leaves one that contradicts itself as a draft
// with its faults, and a live advert keeps its text when its row comes to.
func TestAFeedBringsNoTextAgainstAField(t *testing.T) {
	b := newBench(t, board)
	f := newFeedBench(t, b)
	row := func(ref, title, more string) map[string]any {
		m := written(f.onlineCare(f.org.ID))
		m["ref"], m["title_ja"] = ref, title
		delete(m, "attested")
		m["description"] = strings.ReplaceAll(m["description"].(string), "当直やオンコールはありません。", "") + more
		delete(m["regulatory"].(map[string]any), "institution") // a file names none by its id
		m["terms"].(map[string]any)["renewal"].(map[string]any)["cap"] = "years:5"
		return m
	}
	const stated = "社保完備で安心して働けます。"
	live := row("L-1", "夜間のオンライン診療(内科)", "")
	f.server.whole = ownFile(live, row("L-2", "土日のオンライン診療(内科)", stated))
	f.w.submit("/desk/feeds", "/desk/feeds", url.Values{"address": {f.server.URL + "/jobs.yaml"}, "appear": {"live"},
		"gone": {"stays"}, "hours": {"1"}, "attest": {"on"}}).want(t, 303)
	f.pull()
	_, run := f.feed()
	if run.Count(models.RowPublished) != 1 || run.Count(models.RowDraft) != 1 || f.drafts() != 1 {
		t.Fatalf("the first pull: %+v", run)
	}
	var job *models.Job
	for _, line := range run.Lines {
		if line.Result == models.RowPublished {
			job = f.job(line.ID)
		}
	}
	if job.Ref != "L-1" || !job.Live(b.board.Now()) {
		t.Fatalf("%s is %s", job.Ref, job.State)
	}
	f.server.whole = ownFile(row("L-1", "夜間のオンライン診療(内科)", stated))
	f.next()
	if now := f.job(job.ID); strings.Contains(now.Description, stated) || !now.Live(b.board.Now()) ||
		now.Proposed != nil && strings.Contains(now.Proposed.Description, stated) {
		t.Errorf("a live advert took a text against its field: %s, %+v", now.State, now.Proposed)
	}
}
