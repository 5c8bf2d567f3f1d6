package handlers

import (
	"regexp"
	"strings"
	"testing"
)

var (
	waitsBox = regexp.MustCompile(`(?s)<section class="notice warn" id="waits">.*?</section>`)
	looksBox = regexp.MustCompile(`(?s)<section class="notice warn"><h2>確認するところ</h2>.*?</section>`)
	listItem = regexp.MustCompile(`<li>(.*?)</li>`)
)

// A poster reads why a person looks at the advert: the reasons that the editor
// reads. When it is decided they are gone.
func TestThePosterReadsWhyAnAdvertWaits(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	editor := b.administrator()
	reasons := func(who *browser, path string, box *regexp.Regexp) (all []string) {
		for _, li := range listItem.FindAllStringSubmatch(box.FindString(who.get(path).body), -1) {
			all = append(all, li[1])
		}
		return all
	}
	text := b.onlineCare(org.ID)["description"][0] + "\n女性医師が多数活躍中の職場です。"
	job := w.posted(org.ID, map[string][]string{"description": {text}})
	if !job.Waits() {
		t.Fatalf("the advert is %s, want it to wait", job.State)
	}
	told, seen := reasons(w, "/desk/jobs/"+job.ID, waitsBox), reasons(editor, "/admin/review/"+job.ID, looksBox)
	if len(told) < 2 || strings.Join(told, "\n") != strings.Join(seen, "\n") {
		t.Errorf("the poster reads\n%s\nthe editor\n%s", strings.Join(told, "\n"), strings.Join(seen, "\n"))
	}
	b.verify(org)
	if res := editor.decide(job.ID, "approve", ""); res.StatusCode != 303 {
		t.Fatalf("approved: %d", res.StatusCode)
	}
	if page := w.get("/desk/jobs/" + job.ID).body; waitsBox.MatchString(page) {
		t.Error("it is decided, and the page says that it waits")
	}
}

// Who presses the button twice publishes once and is led to the job.
func TestPublishingTwiceLeadsToTheJob(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	values := b.onlineCare(org.ID)
	draft := w.newDraft()
	w.fill(draft, values)
	window := w.window(draft + "/review")
	first := w.typed(draft+"/publish", window, "attest", "on", "go", "publish")
	again := w.typed(draft+"/publish", window, "attest", "on", "go", "publish")
	page := first.Header.Get("Location")
	if first.StatusCode != 303 || again.StatusCode != 303 || again.Header.Get("Location") != page {
		t.Errorf("the second time: %d to %q, want %q", again.StatusCode, again.Header.Get("Location"), page)
	}
	if res := w.get(draft + "/review"); res.Header.Get("Location") != page {
		t.Errorf("the way back: %d to %q", res.StatusCode, res.Header.Get("Location"))
	}
	if jobs, err := b.store.Jobs().ByPoster(t.Context(), org); err != nil || len(jobs) != 1 {
		t.Errorf("%d jobs, %v", len(jobs), err)
	}
	other, _ := b.recruiterAt("b@agency.example", "agency", placement())
	if res := other.get(draft + "/review"); res.StatusCode != 404 {
		t.Errorf("for another organisation: %d", res.StatusCode)
	}
}
