package handlers

import (
	"net/url"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// A clinic that the board stopped, or has yet to look at again, brings no job
// back to readers through any door, and neither does an editor while it is
// stopped.
func TestAStoppedOrganisationBringsNoJobBack(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	job := w.posted(org.ID, nil)
	page := "/desk/jobs/" + job.ID
	keep := strings.TrimPrefix(templates.Links{Public: board, Signer: b.store}.KeepJob(vocab.JA, job.ID,
		job.Terms.ValidThrough), board)
	editor := b.administrator()
	path := "/admin/organisations/employer/" + org.ID

	decide := func(state, note string) {
		t.Helper()
		if res := editor.submit(path, path, url.Values{"state": {state}, "note": {note}}); res.StatusCode != 303 {
			t.Fatalf("%s: %d", state, res.StatusCode)
		}
	}
	refused := func(who *browser, at, door string, form url.Values, words string) {
		t.Helper()
		before := b.job(job.ID)
		res := who.submit(at, door, form)
		after := b.job(job.ID)
		if res.StatusCode != 422 || !strings.Contains(res.body, words) {
			t.Errorf("%s: %d without %q", door, res.StatusCode, words)
		}
		if after.State != before.State || after.Terms.ValidThrough != before.Terms.ValidThrough ||
			!after.ConfirmedAt.Equal(before.ConfirmedAt) {
			t.Errorf("%s: changed although refused", door)
		}
	}

	const waits = "確認が済むまで"
	moved := clinic()
	moved.Set("address", "東京都港区見本9-9-9")
	if res := w.submit("/desk/organisation", "/desk/organisation", moved); res.StatusCode != 303 {
		t.Fatalf("another address: %d %v", res.StatusCode, faultsIn(res.body))
	}
	if e, _ := b.store.Employers().Get(t.Context(), org.ID); e.Verification.State == models.VerifyPending {
		refused(w, page, page+"/extend", url.Values{"until": {"2027-02-20"}}, waits)
		refused(w, page, page+"/confirm", url.Values{}, waits)
		refused(b.browser(), keep, keep, url.Values{}, waits)
	} else {
		t.Errorf("with another address: %s, want pending", e.Verification.State)
	}

	decide("suspended", "所在地を確認できません")
	const stopped = "掲載元の利用が停止されています"
	if j := b.job(job.ID); j.Live(b.now) {
		t.Fatalf("a job of a stopped clinic is live")
	}
	refused(w, page, page+"/resume", url.Values{}, stopped)
	refused(w, page, page+"/extend", url.Values{"until": {"2027-02-20"}}, stopped)
	if res := editor.decide(job.ID, "resume", ""); res.StatusCode != 422 || b.job(job.ID).Live(b.now) {
		t.Errorf("an editor brings it back: %d", res.StatusCode)
	}

	decide("verified", "")
	if !b.job(job.ID).Live(b.now) {
		t.Error("the job is not back after the check")
	}
	if res := w.submit(page, page+"/pause", url.Values{}); res.StatusCode != 303 {
		t.Errorf("pausing: %d", res.StatusCode)
	}
	decide("suspended", "所在地を確認できません")
	decide("verified", "")
	if j := b.job(job.ID); j.State != models.JobPaused {
		t.Errorf("what its poster had paused is %s after a stop and a check", j.State)
	}
	if res := w.submit(page, page+"/resume", url.Values{}); res.StatusCode != 303 || !b.job(job.ID).Live(b.now) {
		t.Errorf("resuming: %d", res.StatusCode)
	}
	if res := w.submit(page, page+"/extend", url.Values{"until": {"2027-02-20"}}); res.StatusCode != 303 {
		t.Errorf("extending after the check: %d", res.StatusCode)
	}
}

// What the board looked at does not change in silence: an organisation that it
// stopped stays so under another name, and a client with another name is looked at again.
func TestCheckedParticularsDoNotChangeInSilence(t *testing.T) {
	b := newBench(t, board)
	w, agency := b.recruiterAt("jinji@agency.example", "agency", placement())
	b.verify(agency)
	facility := clinic()
	if res := w.submit("/desk/clients/new", "/desk/clients/new", facility); res.StatusCode != 303 {
		t.Fatalf("entering a client: %d %v", res.StatusCode, faultsIn(res.body))
	}
	entered, err := b.store.Employers().EnteredBy(t.Context(), agency.ID)
	if err != nil || len(entered) != 1 {
		t.Fatalf("clients: %d, %v", len(entered), err)
	}
	client := models.OrgRef{Kind: models.OrgEmployer, ID: entered[0].ID}
	b.verify(client)
	path := "/desk/clients/" + client.ID
	now := func() models.Employer {
		t.Helper()
		e, err := b.store.Employers().Get(t.Context(), client.ID)
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
	facility.Set("tel", "03-0000-1111")
	if res := w.submit(path, path, facility); res.StatusCode != 303 || !now().Verification.Pending() {
		t.Errorf("another telephone: %d, %s", res.StatusCode, now().Verification.State)
	}
	b.verify(client)
	facility.Set("name.ja", "東京見本大学医学部附属病院")
	if res := w.submit(path, path, facility); res.StatusCode != 303 || !now().Verification.Pending() {
		t.Errorf("another name: %d, %s", res.StatusCode, now().Verification.State)
	}

	editor := b.administrator()
	for _, org := range []models.OrgRef{client, agency} {
		at := "/admin/organisations/" + string(org.Kind) + "/" + org.ID
		if res := editor.submit(at, at, url.Values{"state": {"suspended"},
			"note": {"所在地を確認できません"}}); res.StatusCode != 303 {
			t.Fatalf("%s: %d", at, res.StatusCode)
		}
	}
	facility.Set("name.ja", "医療法人べつの名前")
	renamed := placement()
	renamed.Set("name.ja", "株式会社べつの名前")
	for path, form := range map[string]url.Values{path: facility, "/desk/organisation": renamed} {
		w.submit(path, path, form).want(t, 303)
		w.get(path).want(t, 200, form.Get("name.ja"), `id="stands"`, "運営が確認するまで、利用の停止は続きます", "所在地を確認できません")
	}
	a, err := b.store.Agencies().Get(t.Context(), agency.ID)
	if e := now(); err != nil || e.Verification.State != models.VerifyCorrected || a.Verification.State != models.VerifyCorrected {
		t.Errorf("stopped and corrected: client %s, agency %s, %v", e.Verification.State, a.Verification.State, err)
	}
	w.get("/desk/clients").want(t, 200, "利用停止中(修正の確認待ち)")
	editor.get("/admin/organisations").want(t, 200, `id="corrected"`, "株式会社べつの名前", "医療法人べつの名前")
}

// Who is stopped is on no advert, whoever posted it.
func TestAStoppedClientIsOnNoAdvert(t *testing.T) {
	b := newBench(t, board)
	w, agency := b.recruiterAt("jinji@agency.example", "agency", placement())
	b.verify(agency)
	if res := w.submit("/desk/clients/new", "/desk/clients/new", clinic()); res.StatusCode != 303 {
		t.Fatalf("entering a client: %d %v", res.StatusCode, faultsIn(res.body))
	}
	entered, err := b.store.Employers().EnteredBy(t.Context(), agency.ID)
	if err != nil || len(entered) != 1 {
		t.Fatalf("clients: %d, %v", len(entered), err)
	}
	b.verify(models.OrgRef{Kind: models.OrgEmployer, ID: entered[0].ID})
	job := w.posted(entered[0].ID, nil)
	if !job.Live(b.now) {
		t.Fatalf("the agency's advert is %s", job.State)
	}
	editor := b.administrator()
	at := "/admin/organisations/employer/" + entered[0].ID
	if res := editor.submit(at, at, url.Values{"state": {"suspended"},
		"note": {"所在地を確認できません"}}); res.StatusCode != 303 {
		t.Fatalf("suspending the client: %d", res.StatusCode)
	}
	if b.job(job.ID).Live(b.now) {
		t.Error("an advert that names a stopped client is live")
	}
	page := "/desk/jobs/" + job.ID
	if res := w.submit(page, page+"/resume", url.Values{}); res.StatusCode != 422 || b.job(job.ID).Live(b.now) {
		t.Errorf("its agency brings it back: %d", res.StatusCode)
	}
	agencyAt := "/admin/organisations/agency/" + agency.ID
	for i, step := range []struct{ at, state string }{{agencyAt, "suspended"}, {at, "verified"},
		{agencyAt, "verified"}} {
		form := url.Values{"state": {step.state}, "note": {"所在地を確認できません"}}
		if res := editor.submit(step.at, step.at, form); res.StatusCode != 303 {
			t.Fatalf("%s is %s: %d", step.at, step.state, res.StatusCode)
		}
		if live := b.job(job.ID).Live(b.now); live != (i == 2) {
			t.Errorf("%s is %s: live %v", step.at, step.state, live)
		}
	}
}
