package handlers

import (
	"maps"
	"net/url"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models/alert"
)

// A program that hands in each night what an editor returned is told what was
// said; what is said of a held-back job is not that readers see it; an
// institution goes by its name.
func TestWhatAnEditorReturnedIsNotPutBeforeThemEachNight(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		h := handsOf(t, b)
		h.puts("pay.max", "13000")
		h.editor.decide(h.job.ID, "return", "報酬の根拠を書いてください").want(t, 303)
		h.w.get("/desk/jobs/"+h.job.ID).want(t, 200, "報酬の根拠を書いてください")
		h.said["terms.info_as_of"] = []string{"2026-11-24"} // tonight's run
		for range 2 {
			res, _ := h.call("PUT", "/api/v1/jobs/"+h.job.Ref, h.key, written(h.said))
			res.want(t, 422, `"code":"job.returned"`, "報酬の根拠を書いてください")
		}
		if j := h.now(); j.Waits() {
			t.Fatal("the text that was returned waits again")
		}
		blank := maps.Clone(h.said)
		blank["title.ja"] = []string{h.said["title.ja"][0] + " "}
		again := written(blank)
		for _, ref := range []string{h.job.Ref, "OTHER"} { // a blank makes no other text, nor another reference
			res, _ := h.call("PUT", "/api/v1/jobs/"+ref, h.key, again)
			res.want(t, 422, `"code":"job.returned"`)
		}
		page := "/desk/jobs/" + h.job.ID
		h.w.submit(page, page+"/pause", url.Values{}).want(t, 303)
		if got := h.puts("pay.max", "12800"); got["change_waiting"] != true {
			t.Fatalf("another text: %v", got)
		}
		h.editor.decide(h.job.ID, "approve", "").want(t, 303)
		if j := h.now(); j.Pay.Max != 12800 || j.ReviewNote != "" {
			t.Errorf("approved: up to %d, the note %q stays", j.Pay.Max, j.ReviewNote)
		}
		if body := h.w.get(page).want(t, 200).body; strings.Contains(body, "報酬の根拠を書いてください") {
			t.Error("the page still says why the earlier change was returned")
		}
		letters := b.lettersOf(alert.MailReviewed)
		if last := letters[len(letters)-1].Text; !strings.Contains(last, "一時停止中") || strings.Contains(last, "掲載しています") {
			t.Errorf("the letter of a paused job says: %s", last)
		}

		text := written(h.said)
		rules := text["regulatory"].(map[string]any)
		e, err := b.store.Employers().Get(t.Context(), h.job.EmployerID)
		if err != nil {
			t.Fatal(err)
		}
		put := func(named string) answer {
			rules["institution"] = named
			res, _ := h.call("PUT", "/api/v1/jobs/"+h.job.Ref, h.key, text)
			return res
		}
		put(e.Name.JA).want(t, 200, `"result":"unchanged"`)
		put("あかね医院").want(t, 422, "job.institution.unknown", e.Name.JA+" ("+e.ID+")")
		rules["institution"] = e.ID
		res, _ := h.call("PUT", "/api/v1/jobs/ANOTHER", h.key, text)
		res.want(t, 201) // the first one is paused
		res, _ = h.call("PUT", "/api/v1/jobs/THIRD", h.key, text)
		res.want(t, 409, "api.twin", "The same position is advertised already")
	})
}

// The desk says of a text that waits already that it waits, and of one that takes
// it back that it does.
func TestTheDeskSaysWhatATextIsEqualTo(t *testing.T) {
	b := newBench(t, board)
	h := handsOf(t, b)
	page := "/desk/jobs/" + h.job.ID
	for _, c := range []struct{ max, says string }{
		{"12500", "変更を審査に出しました"}, {"12500", "審査を待っている内容と同じ"}, {h.said["pay.max"][0], "審査を待っていた変更を取り消しました"},
		{h.said["pay.max"][0], "今の内容と同じ"},
	} {
		draft := h.open()
		h.types(draft, "pay.max", c.max)
		h.publish(draft)
		h.w.get(page).want(t, 200, c.says)
	}
}
