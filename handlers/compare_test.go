package handlers

import (
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// Anybody sets jobs side by side by an address; what differs is marked, and
// what is closed or gone is said.
func TestJobsSideBySide(t *testing.T) {
	w := openWhole(t)
	b := w.browser()
	b.get("/compare").want(t, 200, "比べる求人がまだありません")
	ids := regexp.MustCompile(`<h3><a href="/jobs/([A-Z0-9]+)"`).FindAllStringSubmatch(b.get("/").body, 6)
	if len(ids) < 6 {
		t.Fatal("too few jobs")
	}
	q := url.Values{"job": {ids[0][1], "https://enkaku.example/en/jobs/" + ids[1][1] + "?q=x", ids[0][1], "none"}}
	page := b.get("/compare?"+q.Encode()).want(t, 200, "一部の求人だけが書いている条件", "募集中", "1件は掲載されていない", "求人ページのアドレス")
	if n := strings.Count(page.body, `<th scope="col">`); n != 2 {
		t.Errorf("%d columns, want 2", n)
	}
	closed, err := w.store.Jobs().Get(t.Context(), ids[1][1])
	if err != nil {
		t.Fatal(err)
	}
	if err := closed.Close(models.FilledHere, w.board.Now()); err != nil {
		t.Fatal(err)
	}
	if err := w.store.Jobs().Save(t.Context(), &closed); err != nil {
		t.Fatal(err)
	}
	b.get("/en/compare?"+q.Encode()).want(t, 200, "only some of them state", "Open until")
	b.get("/compare?"+q.Encode()).want(t, 200, `class="tag warn">募集終了`)
	many := url.Values{}
	for _, id := range ids[1:6] {
		many.Add("job", id[1])
	}
	page = b.get("/compare?"+many.Encode()).want(t, 200, "はじめの4件")
	if n := strings.Count(page.body, `<th scope="col">`); n != 4 || strings.Contains(page.body, "求人ページのアドレス") {
		t.Errorf("%d columns, want 4 and no room for more", n)
	}
}

// Saved jobs say how they stand, and their mails are the owner's choice.
func TestSavedJobsSayHowTheyStand(t *testing.T) {
	w := openWhole(t)
	b := w.enter("saver@example.jp")
	id := regexp.MustCompile(`<h3><a href="/jobs/([A-Z0-9]+)"`).FindStringSubmatch(b.get("/").body)[1]
	b.submit("/jobs/"+id, "/jobs/"+id+"/save", url.Values{}).want(t, 303)
	b.get("/me/saved").want(t, 200, `form="compare" name="job" value="`+id+`"`, `value="all" checked`)
	b.submit("/me/saved", "/me/saved", url.Values{"mail": {"ends"}}).want(t, 303)
	b.submit("/me/saved", "/me/saved", url.Values{"mail": {"every hour"}}).want(t, 303)
	b.get("/me/saved").want(t, 200, `value="ends" checked`)
	j, err := w.store.Jobs().Get(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	j.Revision++
	if err := w.store.Jobs().Save(t.Context(), &j); err != nil {
		t.Fatal(err)
	}
	b.get("/me/saved").want(t, 200, "保存後に変更あり")
}
