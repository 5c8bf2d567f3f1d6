package handlers

import (
	"encoding/json"
	"net/url"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/handlers/web"
)

// What is wrong is said once, with all its places and what the fields hold: to a
// person on the page before publishing, to a program in what refuses it, apart from
// what only a person of the board will look at.
func TestAFaultIsSaidOnceWithWhatTheFieldsHold(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("once@clinic.example", "employer", clinic())
	b.verify(org)
	key := w.key("jobs.read", "jobs.write")
	values := b.onlineCare(org.ID)
	values["description"] = []string{values["description"][0] + "\n契約は業務委託契約です。\n女性医師を歓迎します。"}
	values["terms.selection"] = append(values["terms.selection"], "業務委託契約の締結")
	draft := w.newDraft()
	w.fill(draft, values)
	page := w.get(draft + "/review").body
	if n := strings.Count(listIn(page), "契約の種類の欄と矛盾しています"); n != 1 {
		t.Errorf("the page says it %d times: %s", n, listIn(page))
	}
	for _, words := range []string{"同じ指摘:", "(今の入力: 雇用", "「雇用」を選び"} {
		if !strings.Contains(listIn(page), words) {
			t.Errorf("the page lacks %q: %s", words, listIn(page))
		}
	}
	var p web.Problem
	res, _ := b.call("PUT", "/api/v1/jobs/ONCE-1", key, written(values))
	if err := json.Unmarshal([]byte(res.body), &p); err != nil || res.StatusCode != 422 {
		t.Fatalf("%d %v: %s", res.StatusCode, err, res.body)
	}
	said, held := 0, false
	for _, row := range p.Errors {
		if row.Severity != "error" {
			t.Errorf("among the errors: %+v", row)
		}
		if row.Code == "job.lint.contract_form" {
			said++
			for _, at := range row.Also {
				held = held || at.Field == "contract_nature" && at.Value == "employment"
			}
		}
	}
	if said != 1 || !held {
		t.Errorf("said %d times, with the field %t: %s", said, held, res.body)
	}
	for _, row := range p.Warnings {
		if row.Severity == "error" {
			t.Errorf("among the warnings: %+v", row)
		}
	}
}

// What the page before publishing says of a paused job is what its banner says: it
// is not on the board, whatever is changed.
func TestAPausedJobIsSaidToBePaused(t *testing.T) {
	b := newBench(t, board)
	h := handsOf(t, b)
	page := "/desk/jobs/" + h.job.ID
	h.w.submit(page, page+"/pause", url.Values{}).want(t, 303)
	draft := h.open()
	h.types(draft, "terms.selection", "書類、面談1回、条件の説明")
	h.w.get(draft+"/review").want(t, 200, "「掲載を再開」を押すまで掲載されません").without(t, "すぐに反映されます")
	h.types(draft, "pay.max", "12900")
	h.w.get(draft+"/review").want(t, 200, "「掲載を再開」を押すまで掲載されません").without(t, "掲載され続けます")
	h.publish(draft)
	h.w.get(page).want(t, 200, "求人は一時停止中で、掲載されていません", "変更する前の内容(下の「今の内容」)が掲載されます").
		without(t, "掲載され続けています")
	h.w.get("/desk/jobs/together?deed=resume&id="+h.job.ID).want(t, 200, "再開すると、変更する前の内容が掲載されます")
	h.w.submit(page, page+"/resume", url.Values{}).want(t, 303)
	h.w.get(page).want(t, 200, "今の内容が掲載され続けています").without(t, "変更する前の内容")
}

// A text that an editor returned is remembered after another one was: a program
// hears it again, and a person sees it before asking again.
func TestEveryReturnedTextIsRemembered(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		h := handsOf(t, b)
		for i, max := range []string{"13000", "14000"} {
			h.puts("pay.max", max)
			h.editor.decide(h.job.ID, "return", []string{"上限の根拠を書いてください", "別の理由です"}[i]).want(t, 303)
		}
		h.said["pay.max"] = []string{"13000"}
		res, _ := h.call("PUT", "/api/v1/jobs/"+h.job.Ref, h.key, written(h.said))
		res.want(t, 422, `"code":"job.returned"`, "上限の根拠を書いてください")
		draft := h.open()
		h.types(draft, "pay.max", "13000")
		h.w.get(draft+"/review").want(t, 200, "一度差し戻しています", "上限の根拠を書いてください")
	})
}
