package handlers

import (
	"log/slog"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/models"
)

// handIn hands in what is booked and due, as the board does beside the pages.
func (b *bench) handIn() {
	b.t.Helper()
	desk := alerts.AppearDesk{
		Jobs: b.store.Jobs(), Revisions: b.store.Revisions(), Agencies: b.store.Agencies(), Employers: b.store.Employers(),
		BlockEntries: b.store.BlockEntries(),
		Claims:       reader().Read, Why: appearance(b.t).mails.NotPublished,
	}
	for range 2 { // nothing is done twice
		if _, err := alerts.NewAppear(desk, b.board.Now, slog.New(slog.DiscardHandler)).Once(b.t.Context(), b.board.Now()); err != nil {
			b.t.Fatal(err)
		}
	}
}

// A clinic made from nothing books an advert for a morning: it is shown at the
// desk with the zone, to nobody else, appears at its time when all is as it was,
// and not when the clinic was stopped meanwhile.
func TestAnAdvertIsBookedForLater(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
		b.verify(org)
		draft := w.newDraft()
		w.fill(draft, b.onlineCare(org.ID))
		book := func(day, hour string) answer {
			return w.submit(draft+"/review", draft+"/publish",
				url.Values{"attest": {"on"}, "go": {"publish"}, "publish_on": {day}, "publish_hour": {hour}})
		}
		for _, wrong := range [][2]string{{"2026-11-23", "9"}, {"2027-11-23", "9"}, {"soon", "9"}} {
			res := book(wrong[0], wrong[1]).want(t, 422, `value="`+wrong[0]+`"`)
			if faultsAt(res.body, "publish_on") == "" {
				t.Errorf("%s: nothing is said beside the day", wrong[0])
			}
		}
		res := book("2026-11-26", "7").want(t, 303)
		id := strings.TrimPrefix(res.Header.Get("Location"), "/desk/jobs/")
		w.get("/desk/jobs/"+id).want(t, 200, "7:00", "日本時間", "公開の予約を取り消す")
		w.get("/desk/jobs?state=scheduled").want(t, 200, `href="/desk/jobs/`+id+`"`)
		b.browser().get("/jobs/"+id).want(t, 404)
		b.handIn()
		b.browser().get("/jobs/"+id).want(t, 404)
		b.wait(45 * time.Hour) // 7 o'clock
		b.browser().get("/jobs/"+id).want(t, 404)
		b.handIn()
		b.browser().get("/jobs/"+id).want(t, 200)
		if j := b.job(id); j.State != models.JobApproved || j.Revision != 1 {
			t.Errorf("%s, revision %d", j.State, j.Revision)
		}
		if kept, err := b.store.Revisions().ByJob(t.Context(), id); err != nil || len(kept) != 1 {
			t.Errorf("%d versions, %v", len(kept), err)
		}

		copied := w.submit("/desk/jobs/"+id, "/desk/jobs/"+id+"/close", url.Values{"reason": {"other"}}).want(t, 303)
		_ = copied
		draft = w.newDraft()
		w.fill(draft, b.onlineCare(org.ID))
		second := strings.TrimPrefix(book("2026-11-27", "0").want(t, 303).Header.Get("Location"), "/desk/jobs/")
		mended := w.submit("/desk/jobs/"+second, "/desk/jobs/"+second+"/edit", url.Values{}).want(t, 303).Header.Get("Location")
		draft = strings.TrimSuffix(mended, "/work")
		w.get(draft+"/review").want(t, 200, `value="2026-11-27"`) // who mends a word does not publish it today
		book("2026-11-27", "0").want(t, 303)
		b.browser().get("/jobs/"+second).want(t, 404)
		w.submit("/desk/jobs/"+second, "/desk/jobs/"+second+"/unschedule", url.Values{}).want(t, 303)
		w.get("/desk/jobs/"+second).want(t, 200, "予約を取り消しました").without(t, "公開の予約を取り消す")
		b.wait(24 * time.Hour)
		b.handIn()
		b.browser().get("/jobs/"+second).want(t, 404)

		edit := w.submit("/desk/jobs/"+second, "/desk/jobs/"+second+"/edit", url.Values{}).want(t, 303).Header.Get("Location")
		draft = strings.TrimSuffix(edit, "/work")
		book("2026-11-28", "0").want(t, 303)
		e, err := b.store.Employers().Get(t.Context(), org.ID)
		e.Verification.State = models.VerifySuspended
		saved(t, err, b.store.Employers().Save(t.Context(), &e))
		b.wait(24 * time.Hour)
		b.handIn()
		if j := b.job(second); j.State != models.JobDraft || j.Scheduled() || j.ReviewNote == "" {
			t.Errorf("a stopped clinic's advert is %s, %q", j.State, j.ReviewNote)
		}
		w.get("/desk").want(t, 200, "審査から戻りました 1件", "公開できませんでした")
		page := "/admin/organisations/employer/" + org.ID
		b.administrator().submit(page, page, url.Values{"state": {"verified"}, "note": {"電話で確認"}}).want(t, 303)
		w.get("/desk/jobs/"+second).without(t, "利用が停止されています", "公開できませんでした")
		b.handIn()
		b.browser().get("/jobs/"+second).want(t, 200)
		if j := b.job(second); !j.Live(b.board.Now()) || j.ReviewNote != "" || j.WithOrg {
			t.Errorf("after the check: %s, %q", j.State, j.ReviewNote)
		}
	})
}

// An earlier text comes back as an edit that is looked at before it is published,
// with the days of now; an edit in progress is not lost to it.
func TestAnEarlierTextComesBack(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	job := w.posted(org.ID, nil)
	path := "/desk/jobs/" + job.ID
	draft := strings.TrimSuffix(w.submit(path, path+"/edit", url.Values{}).want(t, 303).Header.Get("Location"), "/work")
	values := b.onlineCare(org.ID)
	values["title.ja"] = []string{"オンライン内科外来の書き換えた題名"}
	w.fill(draft, values)
	w.submit(draft+"/review", draft+"/publish", url.Values{"attest": {"on"}, "go": {"publish"}}).want(t, 303)
	if now := b.job(job.ID); now.Title.JA == job.Title.JA || now.Revision != 2 {
		t.Fatalf("%q, revision %d", now.Title.JA, now.Revision)
	}
	w.submit(path, path+"/extend", url.Values{"until": {string(models.DateOf(b.now).AddDays(70))}}).want(t, 303)
	w.submit(path, path+"/restore", url.Values{"version": {"9"}}).want(t, 404)
	w.get(path).want(t, 200, "2つの版を比べる")
	w.get(path+"?from=1&to=2").want(t, 200, `<span class="pieces">`, "<del>", "<ins>")
	w.get(path+"?from=2&to=2").want(t, 200, "違いはありません")
	w.get(path+"?from=1&to=9").want(t, 404)
	draft = strings.TrimSuffix(w.submit(path, path+"/restore", url.Values{"version": {"1"}}).want(t, 303).Header.Get("Location"), "/review")
	w.submit(path, path+"/restore", url.Values{"version": {"2"}}).want(t, 303)
	w.get(draft+"/review").want(t, 200, job.Title.JA)
	w.submit(draft+"/review", draft+"/publish", url.Values{"attest": {"on"}, "go": {"publish"}}).want(t, 303)
	if back := b.job(job.ID); back.Title.JA != job.Title.JA || back.Terms.ValidThrough != models.DateOf(b.now).AddDays(70) {
		t.Errorf("%q until %s", back.Title.JA, back.Terms.ValidThrough)
	}
	stranger, _ := b.recruiterAt("other@clinic.example", "employer", changed(clinic(), "name.ja", "別の医院"))
	stranger.submit("/desk", path+"/restore", url.Values{"version": {"1"}}).want(t, 404)
}
