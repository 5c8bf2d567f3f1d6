package handlers

import (
	"fmt"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// admin signs an administrator in on a furnished board.
func (w *whole) admin() *browser {
	w.t.Helper()
	u := models.User{ID: "editor", Email: "editor@enkaku.example", Admin: true, Lang: vocab.JA}
	if err := w.store.Users().Save(w.t.Context(), &u); err != nil {
		w.t.Fatal(err)
	}
	return w.enter(u.Email)
}

func TestAnAdministratorSeesWhySomebodyWasMailed(t *testing.T) {
	w := openWhole(t)
	s := w.subscribe("info@example.jp")
	ctx := t.Context()
	d := alert.Delivery{
		ID: s.ID + ".1", SubscriptionID: s.ID, State: alert.DeliveryDelivered, CreatedAt: w.now,
		From: w.now.Add(-time.Hour), To: w.now,
		Jobs: []alert.DeliveredJob{{JobID: "JA01", Cluster: "c1"}, {JobID: "gone", Cluster: "c2"}},
	}
	if err := w.store.Deliveries().Insert(ctx, d); err != nil {
		t.Fatal(err)
	}
	seen := alert.SeenCluster{ID: w.store.Hash("seen", s.Email)[:22] + ".c1", DeliveryID: d.ID, At: w.now}
	if errs := w.store.Seen().InsertMany(ctx, []alert.SeenCluster{seen}); errs != nil {
		t.Fatal(errs)
	}
	if err := w.store.Suppressions().Put(ctx, s.Email, "bounce", "event", w.now); err != nil {
		t.Fatal(err)
	}
	editor := w.admin()
	page := editor.submit("/admin/mail", "/admin/mail/subscriber", url.Values{"asked": {" ＩＮＦＯ@example.jp "}})
	page.want(t, 200, "info@example.jp", "共用アドレス", "届かないアドレス", "完全在宅", "配達済み", "お知らせ済み", "送信時に対象外", "条件に合う点: ",
		"メールの再現")
	for purpose, token := range tokenPages(w, &s, "JA01") {
		if strings.Contains(page.body, token) {
			t.Errorf("the page holds the subscriber's own link to %s", purpose)
		}
	}
	target := "address/" + w.store.Hash("audit-address", s.Email)
	if entries, err := w.store.Audit().Find("", target, w.now).Page(ctx, 0, 10); err != nil || len(entries) != 1 ||
		entries[0].Action != "alert.replay" || entries[0].Who != "editor" {
		t.Errorf("the log holds %+v, %v", entries, err)
	}
	editor.submit("/en/admin/mail", "/en/admin/mail/subscriber", url.Values{"asked": {s.Email}}).want(t, 200,
		"Why it matches: ", "role address")
	editor.submit("/admin/mail", "/admin/mail/subscriber", url.Values{"asked": {"nobody@example.jp"}}).want(t, 200,
		"ありません")
	editor.submit("/admin/mail", "/admin/mail/subscriber", url.Values{"asked": {"not an address"}}).want(t, 422,
		"メールアドレスをご確認ください", `href="#f-asked"`)
}

func TestAnswersOfReadersAreCounted(t *testing.T) {
	w := openWhole(t)
	answer := func(s alert.Subscription, reason string) {
		t.Helper()
		path := templates.PathFeedback + "/" + w.store.Sign(templates.TokenFeedback, s.ID, "JA01")
		w.browser().submit(path, path, url.Values{"reason": {reason}}).want(t, 200)
	}
	first, second := w.subscribe("one@example.jp"), w.subscribe("two@example.jp")
	answer(first, "pay")
	answer(first, "pay") // pressed twice
	answer(second, "schedule")
	answer(second, "pay") // changed
	third := w.subscribe("three@example.jp")
	answer(third, "place")
	manage := templates.PathManage + "/" + templates.ManageToken(w.store, third.ID, w.now.Add(time.Hour))
	w.browser().submit(manage, manage, url.Values{"do": {"restore"},
		"cluster": {w.only(third.Email).Dismissed[0].Cluster}}).want(t, 303)
	stop := templates.PathUnsubscribe + "/" + w.store.Sign(templates.TokenUnsubscribe, first.ID)
	for range 3 {
		w.browser().do("POST", stop, url.Values{"List-Unsubscribe": {"One-Click"}})
	}
	page := w.admin().get("/admin/mail").want(t, 200, "報酬が合わない</dt><dd class=\"num\">2</dd>",
		"ワンクリック停止</dt><dd class=\"num\">1</dd>")
	if strings.Contains(page.body, "時間帯が合わない") || strings.Contains(page.body, "場所が合わない") {
		t.Error("an answer that was changed or taken back counts")
	}
	job, err := w.store.Jobs().Get(t.Context(), "JA01")
	if err != nil {
		t.Fatal(err)
	}
	recruiter := models.User{ID: "rec", Email: "rec@example.jp", Memberships: []models.Membership{{Org: job.Poster}}}
	if err := w.store.Users().Save(t.Context(), &recruiter); err != nil {
		t.Fatal(err)
	}
	w.enter(recruiter.Email).get("/desk/jobs/JA01").want(t, 200, "求人メールの読者が", "報酬が合わない</dt><dd class=\"num\">2</dd>")
}

func TestLateAlertsRaiseTheAlarm(t *testing.T) {
	w := openWhole(t)
	editor := w.admin()
	const alarm, late = "送られていません", "30分以上過ぎた配信が1件"
	if page := editor.get("/admin"); strings.Contains(page.body, alarm) {
		t.Fatal("an alarm for nothing")
	}
	w.subscribe("late@example.jp")
	w.wait(24 * time.Hour)
	editor = w.enter("editor@enkaku.example")
	editor.get("/admin").want(t, 200, alarm)
	editor.get("/admin/mail").want(t, 200, late)

	subs, err := w.store.Subscriptions().ByEmail(t.Context(), "late@example.jp")
	if err != nil {
		t.Fatal(err)
	}
	subs[0].NextDue = w.now.Add(time.Hour)
	if err := w.store.Subscriptions().Save(t.Context(), &subs[0]); err != nil {
		t.Fatal(err)
	}
	for i, run := range []models.AlertRun{{Due: 40, Matched: 40, Mailed: 30, Skipped: 8},
		{Due: 40, Matched: 40, Mailed: 3, Deferred: 37}} {
		run.ID, run.StartedAt = fmt.Sprintf("run%d", i), w.now.Add(time.Duration(i)*time.Minute)
		if err := w.store.Runs().Insert(t.Context(), run); err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(editor.get("/admin").body, alarm); got != (i == 1) {
			t.Errorf("after %+v: alarm %t", run, got)
		}
	}
	if n := strings.Count(editor.get("/admin/mail").body, "送信が少ない"); n != 1 {
		t.Errorf("%d runs are marked, want 1", n)
	}
}
