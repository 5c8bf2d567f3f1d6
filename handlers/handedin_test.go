package handlers

import (
	"net/url"
	"strings"
	"testing"
)

// Who publishes an edit twice, by a double click or the way back, is led to the
// job, by whatever address of the form; nobody else is.
func TestPublishingAnEditTwiceLeadsToTheJob(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		h := handsOf(t, b)
		draft, page := h.open(), "/desk/jobs/"+h.job.ID
		h.types(draft, "terms.selection", "書類確認→オンライン面談2回")
		window := h.w.window(draft + "/review")
		for _, time := range []string{"first", "again"} {
			res := h.w.typed(draft+"/publish", window, "attest", "on", "go", "publish")
			if res.StatusCode != 303 || res.Header.Get("Location") != page {
				t.Errorf("%s: %d to %q, want %q", time, res.StatusCode, res.Header.Get("Location"), page)
			}
		}
		for _, path := range []string{draft, draft + "/review", draft + "/pay", draft + "/missing"} {
			if res := h.w.get(path); res.Header.Get("Location") != page {
				t.Errorf("GET %s: %d to %q, want %q", path, res.StatusCode, res.Header.Get("Location"), page)
			}
		}
		if got := h.now(); got.Revision != 2 {
			t.Errorf("revision %d, want 2", got.Revision)
		}
		other, _ := b.recruiterAt("b@agency.example", "agency", placement())
		other.get(draft+"/review").want(t, 404)
		other.get(draft+"/nothing").want(t, 404)
	})
}

// A job ends while its edit is open: the form says so, publishes nothing, and
// what was typed becomes a new advert.
func TestAnEditOfAJobThatEnded(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		h := handsOf(t, b)
		draft, page := h.open(), "/desk/jobs/"+h.job.ID
		selection := "書類確認→オンライン面談2回"
		h.types(draft, "terms.selection", selection)
		window := h.w.window(draft + "/review")
		h.w.submit(page, page+"/close", url.Values{"reason": {"filled_elsewhere"}}).want(t, 303)

		over := "この求人は、編集しているあいだに終わりました"
		for range 2 {
			h.w.typed(draft+"/publish", window, "attest", "on", "go", "publish").want(t, 409, over, "新しい求人として続ける")
		}
		h.w.get(draft+"/review").want(t, 200, over, "新しい求人として続ける")
		h.w.get(draft+"/pay").want(t, 200, over)
		if got := h.now(); got.Terms.Selection == selection {
			t.Error("a job that is over was changed")
		}

		res := h.w.submit(draft+"/review", draft+"/publish", url.Values{"go": {"anew"}}).want(t, 303)
		fresh := strings.TrimSuffix(res.Header.Get("Location"), "/review")
		if res = h.w.get(draft + "/review"); res.Header.Get("Location") != page {
			t.Errorf("the old form: %d to %q", res.StatusCode, res.Header.Get("Location"))
		}
		h.publish(fresh)
		id := strings.TrimPrefix(fresh, "/desk/drafts/")
		if made := b.job(id); made.Terms.Selection != selection || made.CopiedFrom != h.job.ID || !made.Live(b.now) {
			t.Errorf("the new advert says %q, copied from %q, is %s", made.Terms.Selection, made.CopiedFrom, made.State)
		}
		for _, deed := range []string{"/edit", "/restore"} {
			if res := h.w.submit(page, page+deed, url.Values{"version": {"1"}}); res.Header.Get("Location") != page {
				t.Errorf("%s of a job that is over: %d to %q", deed, res.StatusCode, res.Header.Get("Location"))
			}
			h.w.get(page).want(t, 200, "この求人はもう終わっているので、変更できません")
		}
	})
}
