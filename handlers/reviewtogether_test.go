package handlers

import (
	"net/url"
	"strconv"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// waitingJobs are adverts of an organisation made from nothing that wait for an editor.
func (b *bench) waitingJobs(w *browser, org models.OrgRef, titles ...string) (ids []string) {
	b.t.Helper()
	key := w.key("jobs.read", "jobs.write")
	for i, title := range titles {
		text := written(b.onlineCare(org.ID))
		text["title_ja"] = title
		text["description"] = title + "。" + text["description"].(string)
		res, got := b.call("PUT", "/api/v1/jobs/W-"+strconv.Itoa(i), key, text)
		if res.StatusCode != 201 || got["state"] != "in_review" {
			b.t.Fatalf("%s: %d %s", title, res.StatusCode, res.body)
		}
		ids = append(ids, got["id"].(string))
	}
	return ids
}

func (w *browser) seen(id string) string {
	return id + "." + strconv.FormatInt(w.job(id).Version, 10)
}

// Several adverts that wait are found, looked at and decided together: each by the rules of
// deciding about one, in the version that was seen, told to its poster once.
func TestAdvertsAreDecidedTogether(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		w, org := b.recruiterAt("together@example.jp", "employer", clinic())
		ids := b.waitingJobs(w, org, "内科のオンライン診療医（平日）", "内科のオンライン診療医（土曜）", "内科のオンライン診療医（夜間）")
		admin := b.administrator()
		found := admin.get("/admin/review?q="+url.QueryEscape("土曜")).want(t, 200, ids[1]).body
		if strings.Contains(found, ids[0]) || strings.Contains(admin.get("/admin/review?kind=change").body, ids[0]) {
			t.Error("what is not asked for is found")
		}
		ask := "/admin/review/together?deed=approve&id=" + strings.Join(ids, "&id=")
		admin.get(ask).want(t, 200, "まとめて承認する(3件)", "確認するところを見て", admin.seen(ids[0]))
		stale := b.job(ids[2])
		saved(t, b.store.Jobs().Save(t.Context(), stale)) // changed meanwhile
		seen := url.Values{"deed": {"approve"}, "seen": {admin.seen(ids[0]), admin.seen(ids[1]), ids[2] + ".1"}}
		admin.submit(ask, "/admin/review/together", seen).want(t, 200, "2件に行いました", "行わなかった求人 1件", "見たあとで内容が変わりました")
		for i, want := range []models.JobState{models.JobApproved, models.JobApproved, models.JobInReview} {
			if got := b.job(ids[i]).State; got != want {
				t.Errorf("%d is %s, want %s", i, got, want)
			}
		}
		ask = "/admin/review/together?deed=return&id=" + ids[2]
		back := url.Values{"deed": {"return"}, "seen": {admin.seen(ids[2])}}
		admin.submit(ask, "/admin/review/together", back).want(t, 422, ids[2])
		back.Set("reason", "勤務時間を書いてください。")
		admin.submit(ask, "/admin/review/together", back).want(t, 200, "1件に行いました")
		if j := b.job(ids[2]); j.State == models.JobInReview || j.ReviewNote != "勤務時間を書いてください。" {
			t.Errorf("returned: %s %q", j.State, j.ReviewNote)
		}
		if n := len(b.lettersOf(alert.MailReviewed)); n != 3 {
			t.Errorf("%d letters to the poster, want one for each", n)
		}
		admin.get("/admin/review/together?deed=approve").want(t, 303)
		admin.get("/admin/review/together?deed=approve&id=none").want(t, 404)
		admin.get("/admin/review/together?deed=delete&id="+ids[0]).want(t, 404)
	})
}
