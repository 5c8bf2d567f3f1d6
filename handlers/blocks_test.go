package handlers

import (
	"net/url"
	"regexp"
	"strings"
	"testing"
)

var putButton = regexp.MustCompile(`value="(block\.[^"]+)"`)

// A clinic saves its way of selection in one advert and puts it into the next by
// one button, without a script; what is typed there already stays. Nobody else
// sees it.
func TestAnswersAreKeptAsBlocksAndPutIn(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		w, org := b.recruiterAt("blocks@clinic.example", "employer", clinic())
		page := func() string { return w.newDraft() + "/terms" }
		first := page()
		type fields = url.Values
		w.submit(first, first, fields{"go": {"keep-block.selection"}, "_block.selection": {"当院の選考"}}).want(t, 422, "保存する回答がまだありません", "当院の選考")
		w.submit(first, first, fields{"go": {"keep-block.selection"}, "terms.selection": {"書類のあと、オンライン面接を1回"}}).want(t, 422, "定型文に名前を付けてください", "書類のあと")
		w.submit("/en"+first, "/en"+first, fields{"go": {"keep-block.pay"}, "_block.pay": {"x"}}).want(t, 422)
		w.submit(first, first, fields{"go": {"keep-block.selection"}, "_block.selection": {"当院の選考"}, "terms.selection": {"書類のあと、オンライン面接を1回"}}).want(t, 303)
		second := page()
		button := putButton.FindStringSubmatch(w.get(second).want(t, 200, "当院の選考").body)
		if button == nil {
			t.Fatal("no button to put it in")
		}
		w.submit(second, second, fields{"go": {button[1]}}).want(t, 303)
		w.get(second).want(t, 200, "書類のあと、オンライン面接を1回")
		third := page()
		w.submit(third, third, fields{"go": {button[1]}, "terms.selection": {"面接だけ"}}).want(t, 303)
		w.get(third).want(t, 200, "面接だけ", "入力済みの欄はそのままです").without(t, "書類のあと")
		at := "/desk/blocks/" + strings.TrimPrefix(button[1], "block.")
		other, _ := b.recruiterAt("b@other.example", "employer", clinic())
		other.submit("/desk/blocks", at, fields{"deed": {"remove"}}).want(t, 404)
		theirs := other.newDraft() + "/terms"
		other.submit(theirs, theirs, fields{"go": {button[1]}}).want(t, 404)
		if strings.Contains(other.get("/desk/blocks").want(t, 200).body, "当院の選考") {
			t.Error("another organisation sees it")
		}
		w.submit("/desk/blocks", at, fields{"deed": {"rename"}, "name": {" "}}).want(t, 422, "定型文に名前を付けてください")
		w.submit("/desk/blocks", at, fields{"deed": {"rename"}, "name": {"選考2026"}}).want(t, 303)
		w.get("/desk/blocks").want(t, 200, "選考2026", "書類のあと")
		w.submit("/desk/blocks", at, fields{"deed": {"remove"}}).want(t, 303)
		w.get(second).want(t, 200, "書類のあと").without(t, "選考2026")
		_ = org
	})
}
