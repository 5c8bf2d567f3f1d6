package handlers

import (
	"net/url"
	"regexp"
	"strings"
	"testing"
)

// A job that is not for the doctor leaves matches and mails with a reason, which
// the page explains, and comes back.
func TestAJobThatIsNotForTheDoctor(t *testing.T) {
	w := openWhole(t)
	w.browser().get("/jobs/none/hide").want(t, 303) // to sign in
	b, _ := w.becomeDoctor("hides@example.jp")
	b.submit("/me", "/me/alerts", url.Values{"consent": {"on"}, "frequency": {"daily"}}).want(t, 303)
	before := w.doctor("hides@example.jp")
	link := regexp.MustCompile(`href="(/jobs/([A-Z0-9]+)/hide\?next=%2Fme)"`).FindStringSubmatch(b.get("/me").body)
	if link == nil {
		t.Fatal("no match can be hidden")
	}
	ask, job := link[1], link[2]
	b.submit(ask, "/jobs/"+job+"/hide", url.Values{"next": {"/me"}}).want(t, 422, "理由を1つ選んでください")
	res := b.submit(ask, "/jobs/"+job+"/hide", url.Values{"reason": {"work"}, "next": {"/me"}})
	if res.StatusCode != 303 || res.Header.Get("Location") != "/me" {
		t.Fatalf("hidden: %d to %q", res.StatusCode, res.Header.Get("Location"))
	}
	if page := b.get("/me").want(t, 200, "表示しない求人 (1)"); strings.Contains(page.body, `href="/jobs/`+job+`"`) {
		t.Error("it is still among the matches")
	}
	b.get("/me/match/"+job).want(t, 200, "あなたが「表示しない」にした求人です")
	b.get("/jobs/"+job).want(t, 200, "この求人は「表示しない」にしています")
	b.get("/en/me/hidden").want(t, 200, "The kind of work", "4 points", "12 points")
	subs, err := w.store.Subscriptions().Living(t.Context(), "hides@example.jp")
	if err != nil || len(subs) != 1 || len(subs[0].Hidden) != 1 {
		t.Errorf("the mails: %+v, %v", subs, err)
	}
	other, _ := w.becomeDoctor("sees@example.jp")
	other.get("/me").want(t, 200, `href="/jobs/`+job+`"`)
	b.submit("/me/account", "/me/export", url.Values{}).want(t, 200, `"hidden_jobs"`, `"`+job+`"`)
	for range 2 { // the second press changes nothing
		b.submit("/me/hidden", "/me/hidden/"+job, url.Values{})
	}
	b.get("/me").want(t, 200, `href="/jobs/`+job+`"`)
	if subs, _ := w.store.Subscriptions().Living(t.Context(), "hides@example.jp"); len(subs[0].Hidden) != 0 {
		t.Error("the mails leave it out for ever")
	}

	d := w.doctor("hides@example.jp")
	if d.Version != before.Version {
		t.Error("hiding a job wrote the profile: a form of it in another window is overtaken")
	}
	for _, id := range []string{"JA01", "JA05"} {
		b.submit("/jobs/"+id+"/hide", "/jobs/"+id+"/hide", url.Values{"reason": {"other"}}).want(t, 303)
	}
	b.submit("/me/account", "/me/erase", url.Values{"sure": {"on"}}).want(t, 200)
	left, err := w.store.HiddenJobs().OfDoctor(d.ID).Count(t.Context())
	if err != nil || left != 0 {
		t.Errorf("after erasing the account %d are left, %v", left, err)
	}
}
