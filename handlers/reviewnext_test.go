package handlers

import (
	"net/url"
	"strings"
	"testing"
	"time"
)

// After a decision the editor is before the next advert that waits, after the last one
// before the list. Words for each reason are a tap away, every deed has its key, and
// adverts of others in nearly the same words and the poster's past stand beside it.
func TestTheNextAdvertComesAtOnce(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		w, org := b.recruiterAt("queue@example.jp", "employer", clinic())
		ids := b.waitingJobs(w, org, "内科のオンライン診療医（平日）", "内科のオンライン診療医（土曜）", "内科のオンライン診療医（夜間）")
		queue, err := b.store.Jobs().ReviewQueue(t.Context())
		if err != nil || len(queue) != len(ids) {
			t.Fatalf("%d wait, %v", len(queue), err)
		}
		for i := range queue {
			ids[i] = queue[i].ID
		}
		b.wait(time.Minute)
		v, other := b.recruiterAt("other@example.jp", "employer", changed(changed(clinic(), "name.ja", "見本内科医院"), "tel", "03-0000-0077"))
		copied := b.waitingJobs(v, other, b.job(ids[0]).Title.JA)[0]
		admin := b.administrator()
		shown := admin.get("/admin/review/"+ids[0]).want(t, 200, `data-key="a"`, `data-key="r"`, `data-key="n"`, `href="/admin/review/`+ids[1]+`"`,
			`data-tap="reason"`, "掲載元の確認が済むまで", "確認待ち 2", `id="alike"`, copied).body
		if strings.Contains(shown[strings.Index(shown, `id="alike"`):], `<a href="/admin/review/`+ids[2]) {
			t.Error("the poster's own advert is shown as another's")
		}
		b.verify(org)
		next := func(res answer, want string) {
			t.Helper()
			if got := res.want(t, 303).Header.Get("Location"); got != want {
				t.Errorf("next is %s, want %s", got, want)
			}
		}
		next(admin.decide(ids[0], "approve", ""), "/admin/review/"+ids[1])
		admin.get("/admin/review/"+ids[1]).want(t, 200, "承認しました", "掲載中 1")
		next(admin.decide(ids[2], "return", "勤務時間を書いてください"), "/admin/review/"+copied)
		next(admin.decide(copied, "return", "勤務時間を書いてください"), "/admin/review/"+ids[1])
		next(admin.decide(ids[1], "approve", ""), "/admin/review")
		next(admin.decide(ids[1], "take-down", "別の募集の写しでした"), "/admin/review")
		admin.submit("/admin/review/"+ids[0], "/admin/review/"+ids[0]+"/approve", url.Values{}).want(t, 409)
	})
}
