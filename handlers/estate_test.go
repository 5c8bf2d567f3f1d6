package handlers

import (
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// Who is the only owner of an organisation with adverts says what becomes of
// them before the account goes; the choice survives the step-up, and applicants
// learn.
func TestTheOnlyOwnerLeavesNoAdvertBehind(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		m.appeared()
		field := "estate.employer." + m.org.ID
		m.clinic.get("/me/account").want(t, 200, "ただ一人のアカウント管理者", `href="/me/erase"`)
		m.clinic.get("/me/erase").want(t, 200, "求人1件をどうしますか", "求人をすべて終了する")
		m.clinic.submit("/me/erase", "/me/erase", url.Values{"sure": {"on"}}).want(t, 422, "引き継ぐ人を選ぶか")
		b.wait(models.FreshFor)
		res := m.clinic.submit("/me/erase", "/me/erase", url.Values{"sure": {"on"}, field: {"close"}}).want(t, 303)
		next, err := url.Parse(res.Header.Get("Location"))
		if err != nil || next.Path != "/me/confirm" {
			t.Fatalf("led to %v, %v", next, err)
		}
		res = m.clinic.get(next.Query().Get("next")).want(t, 303)
		form := res.Header.Get("Location")
		page := m.clinic.get(form).want(t, 200, `value="close" checked`)
		if !regexp.MustCompile(`name="sure"[^>]* checked`).MatchString(page.body) {
			t.Error("the ticked box is lost")
		}
		m.clinic = b.browser()
		m.clinic.signIn(clinicAt)
		m.clinic.submit("/me/erase", "/me/erase", url.Values{"sure": {"on"}, field: {"close"}}).want(t, 200, "削除しました")
		if j := b.job(m.job.ID); j.State != models.JobClosed {
			t.Errorf("the advert is %s", j.State)
		}
		b.catchUp()
		if got := b.toldOf(alert.MailAnswered, doctorAt); len(got) != 1 {
			t.Errorf("the doctor was told %d times", len(got))
		}
		if a, err := b.store.Applications().Get(t.Context(), m.id); err != nil || a.State != models.ApplicationClosed {
			t.Errorf("the application is %s, %v: nobody is left to answer it", a.State, err)
		}
		m.doctor.get(m.me).want(t, 200, "担当者が不在となったため")
	})
}

// An administrator who shuts the account of the only owner is asked the same; a
// colleague may take over.
func TestAShutAccountLeavesNoAdvertBehind(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	job := w.posted(org.ID, nil)
	colleague := models.User{ID: "colleague", Email: "b@clinic.example", Lang: "ja",
		Memberships: []models.Membership{{Org: org}}, CreatedAt: b.board.Now()}
	saved(t, b.store.Users().Save(t.Context(), &colleague))
	owner, err := b.store.Users().ByEmail(t.Context(), "jinji@clinic.example")
	if err != nil {
		t.Fatal(err)
	}
	b.wait(time.Second)
	editor := b.administrator()
	page, form := "/admin/users", url.Values{"deed": {"disable"}}
	asked := editor.submit(page, page+"/"+owner.ID, form).want(t, 200, "ただ一人のアカウント管理者で", "b@clinic.example")
	if !strings.Contains(asked.body, `name="deed" value="disable"`) || strings.Contains(asked.body, "引き継ぐ人を選ぶか") {
		t.Error("the deed is lost, or a choice is missed that nobody could make")
	}
	form.Set("asked", "yes")
	editor.submit(page, page+"/"+owner.ID, form).want(t, 422, "引き継ぐ人を選ぶか")
	form.Set("estate.employer."+org.ID, "colleague")
	editor.submit(page, page+"/"+owner.ID, form).want(t, 303)
	heir, err := b.store.Users().Get(t.Context(), "colleague")
	if err != nil || !heir.Owns(org) || b.job(job.ID).State != models.JobApproved {
		t.Errorf("after it: %+v %v %s", heir.Memberships, err, b.job(job.ID).State)
	}
	if owner, _ = b.store.Users().Get(t.Context(), owner.ID); !owner.Disabled {
		t.Error("the account is open")
	}
	if got := b.toldOf(alert.MailInherited, "b@clinic.example"); len(got) != 1 {
		t.Errorf("the heir was told %d times", len(got))
	}
	self, err := b.store.Users().ByEmail(t.Context(), "admin@enkaku.example")
	if err != nil {
		t.Fatal(err)
	}
	editor.submit(page, page+"/"+self.ID, url.Values{"deed": {"disable"}}).want(t, 303)
	editor.get(page).want(t, 200, "自分のアカウントは変更できません")
}

// With the last owner the organisation is no longer checked, and an address of
// theirs is nowhere on the board; a colleague who takes over hears of it.
func TestTheAddressOfWhoLeavesGoes(t *testing.T) {
	b := newBench(t, board)
	form := clinic()
	form.Set("mail", clinicAt)
	form.Del("tel")
	w, org := b.recruiterAt(clinicAt, "employer", form)
	b.verify(org)
	page := "/employers/" + org.ID
	b.browser().get(page).want(t, 200, clinicAt, "確認済み")
	w.submit("/me/erase", "/me/erase", url.Values{"sure": {"on"}}).want(t, 200, "削除しました")
	e, err := b.store.Employers().Get(t.Context(), org.ID)
	if err != nil || e.Mail != "" || e.Verification.Verified() {
		t.Errorf("%q, %s, %v", e.Mail, e.Verification.State, err)
	}
	if res := b.browser().get(page); strings.Contains(res.body, clinicAt) || strings.Contains(res.body, "確認済み") {
		t.Error("the page still shows it")
	}
}
