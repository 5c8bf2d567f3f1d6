package handlers

import (
	"net/url"
	"strconv"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

// administrator signs in somebody who runs the board.
func (b *bench) administrator() *browser {
	b.t.Helper()
	w := b.browser()
	w.signIn("admin@enkaku.example")
	user, err := b.store.Users().ByEmail(b.t.Context(), "admin@enkaku.example")
	user.Admin = true
	if err == nil {
		err = b.store.Users().Save(b.t.Context(), &user)
	}
	if err != nil {
		b.t.Fatal(err)
	}
	return w
}

func (b *bench) job(id string) *models.Job {
	b.t.Helper()
	j, err := b.store.Jobs().Get(b.t.Context(), id)
	if err != nil {
		b.t.Fatal(err)
	}
	return &j
}

// decide sends an editor's decision about the version of the job that is
// stored.
func (w *browser) decide(id, deed, reason string) answer {
	w.t.Helper()
	return w.submit("/admin/review/"+id, "/admin/review/"+id+"/"+deed, url.Values{
		"version": {strconv.FormatInt(w.job(id).Version, 10)}, "reason": {reason},
	})
}

// lettersOf are the letters of a kind that were sent.
func (b *bench) lettersOf(kind alert.MailKind) []mail.Message {
	b.mu.Lock()
	defer b.mu.Unlock()
	var out []mail.Message
	for _, m := range b.sent {
		if m.Kind == string(kind) {
			out = append(out, m)
		}
	}
	return out
}

func (b *bench) audited(target string) string {
	b.t.Helper()
	entries, err := b.store.Audit().Find("", target, b.board.Now()).Page(b.t.Context(), 0, 50)
	if err != nil {
		b.t.Fatal(err)
	}
	var actions []string
	for _, e := range entries {
		actions = append(actions, e.Action)
	}
	return strings.Join(actions, " ")
}

func TestAnAdvertOfANewOrganisationGoesThroughReview(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	editor := b.administrator()
	job := w.posted(org.ID, nil)
	if job.State != models.JobInReview || job.Live(b.now) {
		t.Fatalf("state %s, live %t", job.State, job.Live(b.now))
	}
	if page := editor.get("/admin/review").body; !strings.Contains(page, job.Title.JA) {
		t.Error("not in the queue")
	}
	if res := editor.decide(job.ID, "return", "  "); res.StatusCode != 422 || faultsAt(res.body, "reason") == "" {
		t.Errorf("returning without a reason: %d", res.StatusCode)
	}
	if res := editor.decide(job.ID, "return", "業務内容をもう少し詳しく書いてください"); res.StatusCode != 303 {
		t.Fatalf("returning: %d", res.StatusCode)
	}
	if job = *b.job(job.ID); job.State != models.JobRejected || job.ReviewNote == "" {
		t.Errorf("after returning: %s, note %q", job.State, job.ReviewNote)
	}
	letters := b.lettersOf(alert.MailReviewed)
	if len(letters) != 1 || letters[0].To.Email != "jinji@clinic.example" ||
		!strings.Contains(letters[0].Text, "業務内容をもう少し詳しく書いてください") {
		t.Errorf("letters: %+v", letters)
	}
	if page := w.get("/desk").body; !strings.Contains(page, "業務内容をもう少し詳しく") {
		t.Error("the desk does not show the reason")
	}

	res := w.submit("/desk/jobs/"+job.ID, "/desk/jobs/"+job.ID+"/edit", url.Values{})
	draft := res.Header.Get("Location")
	if res = w.submit(draft+"/review", draft+"/publish", url.Values{"attest": {"on"}}); res.StatusCode != 303 {
		t.Fatalf("handing in again: %d %s", res.StatusCode, listIn(res.body))
	}
	if res := editor.decide(job.ID, "approve", ""); res.StatusCode != 303 {
		t.Fatalf("approving: %d", res.StatusCode)
	}
	if job = *b.job(job.ID); !job.Live(b.now) || job.ReviewNote != "" {
		t.Errorf("after approving: %s, live %t, note %q", job.State, job.Live(b.now), job.ReviewNote)
	}
	if revisions, _ := b.store.Revisions().ByJob(t.Context(), job.ID); len(revisions) != 1 {
		t.Errorf("%d versions kept", len(revisions))
	}
	if got := b.audited("job/" + job.ID); got != "review.approve job.submit review.return job.submit" {
		t.Errorf("audit: %s", got)
	}
}

func TestAMaterialChangeWaitsWhileTheOldTextStays(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	editor := b.administrator()
	job := w.posted(org.ID, nil)
	change := func(values map[string]string) answer {
		res := w.submit("/desk/jobs/"+job.ID, "/desk/jobs/"+job.ID+"/edit", url.Values{})
		draft := res.Header.Get("Location")
		stored := advert.Encode(b.job(job.ID).Advert)
		for name, value := range values {
			stored[name] = []string{value}
		}
		w.fill(draft, stored)
		return w.submit(draft+"/review", draft+"/publish", url.Values{"attest": {"on"}})
	}
	if res := change(map[string]string{"terms.selection": "書類確認→オンライン面談2回"}); res.StatusCode != 303 {
		t.Fatalf("a small change: %d %s", res.StatusCode, listIn(res.body))
	}
	if j := b.job(job.ID); j.Proposed != nil || j.Terms.Selection != "書類確認→オンライン面談2回" || j.Revision != 2 {
		t.Errorf("a small change: proposed %t, %q, revision %d", j.Proposed != nil, j.Terms.Selection, j.Revision)
	}
	if res := change(map[string]string{"pay.min": "10000", "pay.max": "12000"}); res.StatusCode != 303 {
		t.Fatalf("other pay: %d %s", res.StatusCode, listIn(res.body))
	}
	j := b.job(job.ID)
	if j.Proposed == nil || j.Pay.Min != 9000 || !j.Live(b.now) {
		t.Fatalf("other pay: proposed %t, pay %d, live %t", j.Proposed != nil, j.Pay.Min, j.Live(b.now))
	}
	page := editor.get("/admin/review/" + job.ID).body
	if !strings.Contains(page, "<del>9000</del> <ins>10000</ins>") {
		t.Error("the editor does not see what changes")
	}
	seen := strconv.FormatInt(j.Version, 10)
	if res := w.submit("/desk/jobs/"+job.ID, "/desk/jobs/"+job.ID+"/confirm", url.Values{}); res.StatusCode != 303 {
		t.Fatalf("confirming: %d", res.StatusCode)
	}
	if res := editor.submit("/admin/review/"+job.ID, "/admin/review/"+job.ID+"/approve",
		url.Values{"version": {seen}}); res.StatusCode != 409 {
		t.Errorf("deciding about a text that has changed: %d, want 409", res.StatusCode)
	}
	if res := editor.decide(job.ID, "return", "根拠を教えてください"); res.StatusCode != 303 {
		t.Fatalf("returning: %d", res.StatusCode)
	}
	if j = b.job(job.ID); j.Proposed != nil || !j.Live(b.now) || j.Pay.Min != 9000 {
		t.Errorf("after returning: proposed %t, live %t, pay %d", j.Proposed != nil, j.Live(b.now), j.Pay.Min)
	}
	change(map[string]string{"pay.min": "10000", "pay.max": "12000"})
	if res := editor.decide(job.ID, "approve", ""); res.StatusCode != 303 {
		t.Fatalf("approving: %d", res.StatusCode)
	}
	if j = b.job(job.ID); j.Pay.Min != 10000 || j.Revision != 3 {
		t.Errorf("after approving: pay %d, revision %d", j.Pay.Min, j.Revision)
	}
	if body := w.get("/desk/jobs/" + job.ID).body; !strings.Contains(body, "<ins>10000</ins>") {
		t.Error("the versions do not show the change")
	}
}

func TestTheFormSaysWhatApplicantsAreTold(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	job := w.posted(org.ID, nil)
	a := models.Application{ID: job.ID + ".d", JobID: job.ID, DoctorID: "d", Poster: org, State: "received",
		Contact: "d@example.jp", Consent: "1", CreatedAt: b.now}
	if err := b.store.Applications().Save(t.Context(), &a); err != nil {
		t.Fatal(err)
	}
	draft := w.submit("/desk/jobs/"+job.ID, "/desk/jobs/"+job.ID+"/edit", url.Values{}).Header.Get("Location")
	values := advert.Encode(job.Advert)
	values["terms.holidays"] = []string{"申告した日以外と年末年始"}
	w.fill(draft, values)
	w.get(draft+"/review").want(t, 200, `id="tells"`, "申告した日以外と年末年始", "自分からも変更を伝えました")
	res := w.submit(draft+"/review", draft+"/publish", url.Values{"attest": {"on"}})
	if res.StatusCode != 303 {
		t.Fatalf("publishing: %d %s", res.StatusCode, listIn(res.body))
	}
	if j := b.job(job.ID); j.Revision != 2 || len(j.Edits) != 1 || j.Edits[0].Spoken {
		t.Errorf("revision %d, %+v", j.Revision, j.Edits)
	}
	draft = w.submit("/desk/jobs/"+job.ID, "/desk/jobs/"+job.ID+"/edit", url.Values{}).Header.Get("Location")
	if body := w.get(draft+"/review").want(t, 200).body; strings.Contains(body, `id="tells"`) {
		t.Error("nothing changed, and applicants are to be told of it")
	}
	w.submit(draft+"/review", draft+"/publish", url.Values{"attest": {"on"}, "applicants_told": {"on"}}).want(t, 303)
	w.get("/desk/jobs/"+job.ID).want(t, 200, "何も変えていません")
	if j := b.job(job.ID); j.Revision != 2 {
		t.Errorf("an edit that changes nothing makes version %d", j.Revision)
	}
}

func TestTheSamePositionIsNotPublishedTwice(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	job := w.posted(org.ID, nil)
	draft := strings.TrimSuffix(w.submit("/desk/jobs/"+job.ID, "/desk/jobs/"+job.ID+"/copy",
		url.Values{}).Header.Get("Location"), "/review")
	res := w.submit(draft+"/review", draft+"/publish", url.Values{"attest": {"on"}})
	if res.StatusCode != 409 || !strings.Contains(res.body, `href="/desk/jobs/`+job.ID+`"`) {
		t.Fatalf("publishing a copy: %d", res.StatusCode)
	}
	if res := w.submit("/desk/jobs/"+job.ID, "/desk/jobs/"+job.ID+"/close", url.Values{}); res.StatusCode != 422 ||
		faultsAt(res.body, "reason") == "" {
		t.Errorf("closing without an outcome: %d", res.StatusCode)
	}
	if res := w.submit("/desk/jobs/"+job.ID, "/desk/jobs/"+job.ID+"/close",
		url.Values{"reason": {"filled_here"}}); res.StatusCode != 303 {
		t.Fatalf("closing: %d", res.StatusCode)
	}
	if j := b.job(job.ID); j.Live(b.now) || j.CloseReason != "filled_here" {
		t.Errorf("after closing: live %t, reason %q", j.Live(b.now), j.CloseReason)
	}
	res = w.submit(draft+"/review", draft+"/publish", url.Values{"attest": {"on"}})
	if res.StatusCode != 303 {
		t.Fatalf("listing again: %d %s", res.StatusCode, listIn(res.body))
	}
	again := b.job(strings.TrimPrefix(res.Header.Get("Location"), "/desk/jobs/"))
	if again.ID == job.ID || again.CopiedFrom != job.ID || !again.Live(b.now) {
		t.Errorf("the new job: id same %t, from %q, live %t", again.ID == job.ID, again.CopiedFrom, again.Live(b.now))
	}
}

func TestPausingExtendingAndWithdrawing(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	job := w.posted(org.ID, nil)
	page := "/desk/jobs/" + job.ID
	for _, c := range []struct {
		deed   string
		form   url.Values
		status int
		state  models.JobState
		live   bool
	}{
		{"resume", url.Values{}, 409, models.JobApproved, true},
		{"pause", url.Values{}, 303, models.JobPaused, false},
		{"pause", url.Values{}, 409, models.JobPaused, false},
		{"resume", url.Values{}, 303, models.JobApproved, true},
		{"extend", url.Values{"until": {"2027-02-30"}}, 422, models.JobApproved, true},
		{"extend", url.Values{"until": {"2026-11-01"}}, 422, models.JobApproved, true},
		{"extend", url.Values{"until": {"2027-06-01"}}, 422, models.JobApproved, true},
		{"extend", url.Values{"until": {"2027/2/20"}}, 303, models.JobApproved, true},
		{"confirm", url.Values{}, 303, models.JobApproved, true},
		{"withdraw", url.Values{}, 303, models.JobWithdrawn, false},
		{"close", url.Values{"reason": {"other"}}, 409, models.JobWithdrawn, false},
		{"edit", url.Values{}, 303, models.JobWithdrawn, false}, // to the job, with words
	} {
		res := w.submit(page, page+"/"+c.deed, c.form)
		j := b.job(job.ID)
		if res.StatusCode != c.status || j.State != c.state || j.Live(b.now) != c.live {
			t.Errorf("%s %v: %d %s live %t; want %d %s live %t", c.deed, c.form, res.StatusCode, j.State, j.Live(b.now),
				c.status, c.state, c.live)
		}
	}
	if j := b.job(job.ID); j.Terms.ValidThrough != "2027-02-20" {
		t.Errorf("deadline %s", j.Terms.ValidThrough)
	}
}

func TestApplicationsAreReadAndAnsweredByTheirPoster(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	job := w.posted(org.ID, nil)
	if err := b.store.Users().Save(t.Context(),
		&models.User{ID: "u", Email: "account@example.jp", DoctorID: "doctor-1", Lang: vocab.EN}); err != nil {
		t.Fatal(err)
	}
	d := models.Doctor{ID: "doctor-1", UserID: "u", DisplayName: "内科医K", LegalName: "見本 次郎", Phone: "090-0000-0000",
		Lang: vocab.JA, Years: 12, Pref: "27"}
	a := models.Application{ID: job.ID + ".doctor-1", JobID: job.ID, DoctorID: d.ID, Poster: org, Revision: 1, State: "received",
		Message: "夜間の枠を希望します", Contact: "doctor@example.jp", LegalName: "見本 次郎", Consent: "1", CreatedAt: b.now}
	if err := b.store.Doctors().Save(t.Context(), &d); err != nil {
		t.Fatal(err)
	}
	if err := b.store.Applications().Save(t.Context(), &a); err != nil {
		t.Fatal(err)
	}
	if list := w.get("/desk/applications").body; !strings.Contains(list, "内科医K") || strings.Contains(list, "見本 次郎") {
		t.Error("the list shows no pseudonym, or a name")
	}
	path := "/desk/applications/" + a.ID
	page := w.get(path).body
	for _, want := range []string{"夜間の枠を希望します", "mailto:doctor@example.jp", "電話はしないでください"} {
		if !strings.Contains(page, want) {
			t.Errorf("the application does not show %q", want)
		}
	}
	facts := page[strings.Index(page, "医師について"):]
	if strings.Contains(page, "見本 次郎") || strings.Contains(page, "090-") || strings.Contains(facts, "大阪府") {
		t.Error("the application shows what the doctor did not share")
	}
	state := func() string {
		stored, err := b.store.Applications().Get(t.Context(), a.ID)
		if err != nil {
			t.Fatal(err)
		}
		return string(stored.State)
	}
	if state() != "viewed" || b.audited("doctor/doctor-1") != "application.read" {
		t.Errorf("after reading: %s, audit %q", state(), b.audited("doctor/doctor-1"))
	}
	if res := w.submit(path, path, url.Values{"state": {"contacted"},
		"message": {"ぜひお話ししたいです"}}); res.StatusCode != 303 || state() != "contacted" {
		t.Fatalf("answering: %d, %s", res.StatusCode, state())
	}
	letters := b.lettersOf(alert.MailMessage)
	if len(letters) != 1 || letters[0].To.Email != "account@example.jp" || letters[0].Lang != "en" ||
		strings.Contains(letters[0].Text, "ぜひお話ししたいです") {
		t.Errorf("letters: %+v", letters)
	}
	if res := w.submit(path, path, url.Values{"state": {"closed"}}); res.StatusCode != 303 || state() != "closed" {
		t.Fatalf("closing: %d, %s", res.StatusCode, state())
	}
	if over := b.lettersOf(alert.MailAnswered); len(over) != 1 || !strings.Contains(over[0].Text, "ended") {
		t.Errorf("letters: %+v", over)
	}
	if res := w.submit("/desk", path, url.Values{"state": {"contacted"}}); res.StatusCode != 409 {
		t.Errorf("answering a closed one: %d, want 409", res.StatusCode)
	}
}

func TestOrganisationsAreCheckedAndStopped(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("someone@gmail.com", "agency", placement())
	editor := b.administrator()
	path := "/admin/organisations/agency/" + org.ID
	if res := b.browser().get("/agencies/" + org.ID); res.StatusCode != 404 {
		t.Errorf("a page of an agency that nobody has checked: %d", res.StatusCode)
	}
	page := editor.get(path).body
	if !strings.Contains(page, "13-ユ-999901") || !strings.Contains(page, "フリーメール") {
		t.Error("the page lacks the permit or the mark of free mail")
	}
	if res := editor.submit(path, path, url.Values{"state": {"verified"}}); res.StatusCode != 303 {
		t.Fatalf("verifying: %d", res.StatusCode)
	}
	if page := w.get("/desk").body; !strings.Contains(page, "確認済み") {
		t.Error("the desk does not say so")
	}
	moved := placement()
	moved.Set("permit.number", "13-ユ-999902")
	if res := w.submit("/desk/organisation", "/desk/organisation", moved); res.StatusCode != 303 {
		t.Fatalf("another permit: %d %v", res.StatusCode, faultsIn(res.body))
	}
	if a, _ := b.store.Agencies().Get(t.Context(), org.ID); a.Verification.State != models.VerifyPending {
		t.Errorf("with another permit: %s, want pending", a.Verification.State)
	}
	if res := editor.submit(path, path, url.Values{"state": {"suspended"}}); res.StatusCode != 422 {
		t.Errorf("stopping without a note: %d", res.StatusCode)
	}
	if res := editor.submit(path, path, url.Values{"state": {"suspended"},
		"note": {"許可番号を確認できません"}}); res.StatusCode != 303 {
		t.Fatalf("stopping: %d", res.StatusCode)
	}
	if got := b.audited("agency/" +
		org.ID); got != "organisation.suspended organisation.edit organisation.verified organisation.register" {
		t.Errorf("audit: %s", got)
	}
	if letters := b.lettersOf(alert.MailChecked); len(letters) != 2 {
		t.Errorf("%d letters", len(letters))
	}
}

func TestAnUpheldReportHoldsTheJobBack(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	editor := b.administrator()
	job := w.posted(org.ID, nil)
	for _, id := range []string{"r1", "r2"} {
		if err := b.store.Reports().Insert(t.Context(),
			models.Report{ID: id, JobID: job.ID, Reason: "not_remote", Note: "毎週の出勤を求められました", State: "open", Source: id,
				CreatedAt: b.now}); err != nil {
			t.Fatal(err)
		}
	}
	if page := editor.get("/admin/reports").body; strings.Count(page, "毎週の出勤を求められました") != 2 ||
		!strings.Contains(page, "在宅ではない") {
		t.Error("the reports are not shown")
	}
	if res := editor.submit("/admin/reports", "/admin/reports/r1",
		url.Values{"state": {"dismissed"}}); res.StatusCode != 303 || !b.job(job.ID).Live(b.now) {
		t.Errorf("dismissing: %d, live %t", res.StatusCode, b.job(job.ID).Live(b.now))
	}
	if res := editor.submit("/admin/reports", "/admin/reports/r2",
		url.Values{"state": {"upheld"}, "reply": {"募集者に確認しています"}}); res.StatusCode != 303 {
		t.Fatalf("upholding: %d", res.StatusCode)
	}
	if j := b.job(job.ID); j.Live(b.now) || j.State != models.JobPaused || j.Reports != 0 {
		t.Errorf("after upholding: %s, %d open", j.State, j.Reports)
	}
	if res := editor.submit("/admin", "/admin/reports/r2", url.Values{"state": {"dismissed"}}); res.StatusCode != 409 {
		t.Errorf("deciding twice: %d, want 409", res.StatusCode)
	}
	if letters := b.lettersOf(alert.MailHeld); len(letters) != 1 || letters[0].To.Email != "jinji@clinic.example" {
		t.Errorf("letters: %+v", letters)
	}
}

func TestMailIsHeldBackAndAddressesReleased(t *testing.T) {
	b := newBench(t, board)
	editor := b.administrator()
	if res := editor.submit("/admin/mail", "/admin/mail/stop", url.Values{"stop": {"all"}}); res.StatusCode != 303 {
		t.Fatalf("stopping: %d", res.StatusCode)
	}
	if v, _ := b.store.Settings().Get(t.Context(), "mail.stop"); v != "all" {
		t.Errorf("the setting is %q", v)
	}
	if page := editor.get("/admin").body; !strings.Contains(page, "送信を止めています") {
		t.Error("the overview does not say that mail is stopped")
	}
	if err := b.store.Suppressions().Put(t.Context(), "gone@example.jp", "bounce", "event-1", b.now); err != nil {
		t.Fatal(err)
	}
	if res := editor.submit("/admin/mail", "/admin/mail/suppressions",
		url.Values{"email": {"other@example.jp"}}); res.StatusCode != 422 {
		t.Errorf("an address that is not listed: %d", res.StatusCode)
	}
	if res := editor.submit("/admin/mail", "/admin/mail/suppressions",
		url.Values{"email": {"ＧＯＮＥ@example.jp"}}); res.StatusCode != 303 {
		t.Errorf("releasing: %d", res.StatusCode)
	}
	if _, err := b.store.Suppressions().Of(t.Context(), "gone@example.jp"); err == nil {
		t.Error("the address is still suppressed")
	}
}

func TestAdministratorsAreMadeAndUnmade(t *testing.T) {
	b := newBench(t, board)
	editor := b.administrator()
	other := b.browser()
	other.signIn("second@enkaku.example")
	if res := other.get("/admin"); res.StatusCode != 404 {
		t.Fatalf("a member's view of the office: %d, want 404", res.StatusCode)
	}
	user, _ := b.store.Users().ByEmail(t.Context(), "second@enkaku.example")
	if page := editor.get("/admin/users?email=second@enkaku.example").body; strings.Contains(page, user.ID) {
		t.Error("an address of mail is taken from the address of the page, which logs keep")
	}
	if page := editor.submit("/admin/users", "/admin/users", url.Values{"email": {"second@enkaku.example"}}).body; !strings.Contains(page,
		"/admin/users/"+user.ID) {
		t.Fatal("the person is not found")
	}
	if res := editor.submit("/admin/users", "/admin/users/"+user.ID,
		url.Values{"deed": {"make_admin"}}); res.StatusCode != 303 {
		t.Fatalf("making an administrator: %d", res.StatusCode)
	}
	if res := other.get("/desk"); res.StatusCode == 200 {
		t.Error("the old session is still good after the change of rights")
	}
	other.signIn("second@enkaku.example")
	if res := other.get("/admin"); res.StatusCode != 200 {
		t.Errorf("the new administrator's office: %d", res.StatusCode)
	}
	self, _ := b.store.Users().ByEmail(t.Context(), "admin@enkaku.example")
	if res := editor.submit("/admin/mail", "/admin/users/"+self.ID,
		url.Values{"deed": {"revoke_admin"}}); res.StatusCode != 303 {
		t.Errorf("revoking oneself: %d, want 303", res.StatusCode)
	}
	if res := editor.get("/admin/users"); res.StatusCode != 200 {
		t.Errorf("after an attempt to revoke oneself: %d", res.StatusCode)
	}
	if page := editor.get("/admin/audit?target=user/" + user.ID).body; !strings.Contains(page, "user.make_admin") {
		t.Error("the log does not show it")
	}
}
