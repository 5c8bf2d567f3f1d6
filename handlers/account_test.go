package handlers

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/handlers/doctor"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

// settled is a doctor with an application, a saved job and an alert.
func (w *whole) settled(email string) (*browser, models.Doctor) {
	w.t.Helper()
	b, d := w.becomeDoctor(email)
	w.check(email)
	b.submit("/jobs/JA01/apply", "/jobs/JA01/apply", url.Values{
		"version": {models.ApplicationConsent}, "consent": {"on"}, "contact": {email}, "message": {"経験があります"}, "share": {"name"}, "legal_name": {"山田花子"},
	}).want(w.t, 303)
	b.submit("/me/saved", "/jobs/JA02/save", url.Values{}).want(w.t, 303)
	w.subscribe(email)
	return b, d
}

func TestAPersonTakesTheirDataAway(t *testing.T) {
	w := openWhole(t)
	b, d := w.settled("export@example.jp")
	err := w.store.Audit().Append(t.Context(),
		models.AuditEntry{Who: "nobody", Role: models.RoleRecruiter, Action: "application.read",
			Target: "doctor/" + d.ID})
	if err != nil {
		t.Fatal(err)
	}
	b.get("/me/views").want(t, 200, "掲載元の担当者", "応募の内容")
	res := b.submit("/me/account", "/me/export", url.Values{}).want(t, 200, "山田花子", "内科医K", "123456", "経験があります",
		"alert-2026-11", "JA02", "掲載元の担当者")
	if !strings.HasPrefix(res.Header.Get("Content-Disposition"), "attachment") {
		t.Error("not a download")
	}
	var out struct {
		Applications  []models.Application
		Saved         []models.SavedJob `json:"saved_jobs"`
		Subscriptions []alert.Subscription
		Sessions      []doctor.ExportedSession
		Reads         []doctor.ExportedRead
	}
	if err := json.Unmarshal([]byte(res.body), &out); err != nil {
		t.Fatal(err)
	}
	if len(out.Applications) != 1 || len(out.Saved) != 1 || len(out.Subscriptions) != 1 || len(out.Sessions) != 1 ||
		len(out.Reads) != 1 {
		t.Errorf("%+v", out)
	}
	if goName := regexp.MustCompile(`(?m)^\s*"[A-Z]\w*":`).FindString(res.body); goName != "" ||
		!strings.Contains(res.body, `"display_name": "内科医K"`) || !strings.Contains(res.body, `"job_id": "JA02"`) {
		t.Errorf("a field of a program's name: %q", goName)
	}
	for _, secret := range []string{b.cookies["__Host-session"], hashed(b.cookies["__Host-session"])} {
		if strings.Contains(res.body, secret) {
			t.Error("the export holds what signs in")
		}
	}
	w.browser().do("POST", "/me/export", url.Values{}).want(t, 303)
}

func TestErasureLeavesNothing(t *testing.T) {
	w := openWhole(t)
	b, d := w.settled("erase@example.jp")
	phone := w.enter("erase@example.jp")
	kept := w.subscribe("kept@example.jp")
	u, _ := w.store.Users().ByEmail(t.Context(), "erase@example.jp")
	b.submit("/me/account", "/me/erase", url.Values{}).want(t, 422, "確認のチェック")
	b.submit("/me/account", "/me/erase", url.Values{"sure": {"on"}}).want(t, 200, "削除しました")
	if n, err := w.store.People().Erased(t.Context()); err != nil || n != 3 {
		t.Errorf("%d keys and addresses on the erasure list, want doctor, user and address (%v)", n, err)
	}

	if _, err := w.store.Users().Get(t.Context(), u.ID); !errors.Is(err, models.ErrNotFound) {
		t.Error("the user is still there")
	}
	if _, err := w.store.Doctors().ByUser(t.Context(), u.ID); !errors.Is(err, models.ErrNotFound) {
		t.Error("the profile is still there")
	}
	a, err := w.store.Applications().Get(t.Context(), models.ApplicationID("JA01", d.ID, 0))
	if err != nil || a.State != models.ApplicationWithdrawn || a.Message+a.Contact+a.LegalName != "" {
		t.Errorf("application: %+v, %v", a, err)
	}
	if list, _ := w.store.Saved().ByUser(t.Context(), u.ID); len(list) != 0 {
		t.Errorf("saved: %+v", list)
	}
	if s := w.only("erase@example.jp"); s.State != alert.SubUnsubscribed || s.EndReason != "erased" ||
		s.Consent.WithdrawnAt.IsZero() {
		t.Errorf("alert: %+v", s)
	}
	if s := w.only("kept@example.jp"); s.State != alert.SubActive {
		t.Errorf("another person's alert ended: %v", kept.ID)
	}
	for _, who := range []*browser{b, phone} {
		who.get("/me").want(t, 303)
	}
}

func TestNameAndLanguageAreKept(t *testing.T) {
	w := openWhole(t)
	b := w.enter("name@example.jp")
	res := b.submit("/me/account", "/me/account", url.Values{"name": {"花子"}, "lang": {"en"}}).want(t, 303)
	if res.Header.Get("Location") != "/en/me/account" {
		t.Error(res.Header.Get("Location"))
	}
	b.get("/en/me/account").want(t, 200, "Saved.", `value="花子"`, "name@example.jp")
	if u, _ := w.store.Users().ByEmail(t.Context(), "name@example.jp"); u.Name != "花子" || u.Lang != vocab.EN {
		t.Errorf("%+v", u)
	}
	b.submit("/me/account", "/me/account", url.Values{"name": {strings.Repeat("長", 61)}, "lang": {"en"}}).want(t, 422)
}

// hashed is the id of the stored session of a cookie.
func hashed(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}
