package handlers

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/handlers/desk"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

func TestTwoOrganisationsCannotSeeEachOther(t *testing.T) {
	b := newBench(t, board)
	ours, org := b.recruiterAt("a@clinic.example", "employer", clinic())
	b.verify(org)
	theirs, otherOrg := b.recruiterAt("b@agency.example", "agency", placement())
	b.verify(otherOrg)
	job := ours.posted(org.ID, nil)
	draft := ours.newDraft()
	applied := models.Application{
		ID: job.ID + ".doctor-1", JobID: job.ID, DoctorID: "doctor-1", Poster: org, State: "received",
		Message: "夜間の枠を希望します", Contact: "doctor@example.jp", Consent: "1", CreatedAt: b.now,
	}
	doctor := models.Doctor{ID: "doctor-1", UserID: "user-1", DisplayName: "内科医K", LegalName: "見本 次郎", Lang: vocab.JA,
		Years: 12, Pref: "27"}
	if err := b.store.Doctors().Save(t.Context(), &doctor); err != nil {
		t.Fatal(err)
	}
	if err := b.store.Applications().Save(t.Context(), &applied); err != nil {
		t.Fatal(err)
	}
	facility := clinic()
	facility.Set("name.ja", "医療法人提携会 提携クリニック")
	if res := ours.submit("/desk/clients/new", "/desk/clients/new", facility); res.StatusCode != 303 {
		t.Fatalf("entering a facility: %d %v", res.StatusCode, faultsIn(res.body))
	}
	entered, err := b.store.Employers().EnteredBy(t.Context(), org.ID)
	if err != nil || len(entered) != 1 {
		t.Fatalf("facilities: %d, %v", len(entered), err)
	}
	for _, path := range []string{
		"/desk/jobs/" + job.ID, draft, draft + "/work", draft + "/review", "/desk/applications/" + applied.ID,
		"/desk/clients/" + entered[0].ID,
	} {
		if res := ours.get(path); res.StatusCode != 200 && res.StatusCode != 303 {
			t.Errorf("our own %s: %d", path, res.StatusCode)
		}
		if res := theirs.get(path); res.StatusCode != 404 {
			t.Errorf("their view of %s: %d, want 404", path, res.StatusCode)
		}
	}
	for _, path := range []string{
		"/desk/jobs/" + job.ID + "/edit", "/desk/jobs/" + job.ID + "/copy", "/desk/jobs/" + job.ID + "/close",
		"/desk/jobs/" + job.ID + "/withdraw",
		"/desk/jobs/" + job.ID + "/pause", "/desk/jobs/" + job.ID + "/resume", "/desk/jobs/" + job.ID + "/extend",
		"/desk/jobs/" + job.ID + "/confirm",
		draft + "/work", draft + "/publish", draft + "/delete", "/desk/applications/" + applied.ID,
		"/desk/clients/" + entered[0].ID,
	} {
		form := url.Values{"reason": {"other"}, "until": {"2026-12-31"}, "state": {"closed"}, "attest": {"on"}}
		if res := theirs.submit("/desk", path, form); res.StatusCode != 404 {
			t.Errorf("their POST to %s: %d, want 404", path, res.StatusCode)
		}
	}
	if res := theirs.submit("/desk", "/desk/drafts", url.Values{"from": {job.ID}}); res.StatusCode != 404 {
		t.Errorf("copying our job: %d, want 404", res.StatusCode)
	}
	if res := theirs.submit("/desk", "/desk/switch", url.Values{"org": {"employer/" + org.ID}}); res.StatusCode != 404 {
		t.Errorf("working for us: %d, want 404", res.StatusCode)
	}
	for _, page := range []string{"/desk", "/desk/applications", "/desk/clients", "/desk/members"} {
		if body := theirs.get(page).body; strings.Contains(body, job.Title.JA) || strings.Contains(body, "内科医K") ||
			strings.Contains(body, "提携クリニック") || strings.Contains(body, "a@clinic.example") {
			t.Errorf("%s shows them what is ours", page)
		}
	}
	if stored, _ := b.store.Jobs().Get(t.Context(), job.ID); stored.State != models.JobApproved ||
		stored.Version != job.Version {
		t.Errorf("our job changed: %s, version %d", stored.State, stored.Version)
	}
}

func TestAnAdvertNamesOnlyEmployersOfItsPoster(t *testing.T) {
	b := newBench(t, board)
	_, org := b.recruiterAt("a@clinic.example", "employer", clinic())
	w, _ := b.recruiterAt("b@agency.example", "agency", placement())
	draft := w.newDraft()
	values := b.onlineCare(org.ID)
	w.fill(draft, values)
	if got := faultsAt(w.get(draft+"/work").body, "employer"); !strings.Contains(got, "登録した紹介先から選んで") {
		t.Errorf("an employer of somebody else: %q", got)
	}
	res := w.submit(draft+"/review", draft+"/publish", url.Values{"attest": {"on"}})
	if res.StatusCode != 422 || !strings.Contains(listIn(res.body), "#f-employer") {
		t.Errorf("publishing: %d", res.StatusCode)
	}
}

func TestAFormOfFiveMegabytesIsRefused(t *testing.T) {
	b := newBench(t, board)
	w, _ := b.recruiterAt("a@clinic.example", "employer", clinic())
	draft := w.newDraft()
	for _, size := range []int{desk.DraftBody + 1, 5 << 20} {
		head := fmt.Sprintf("POST %s/work HTTP/1.1\r\nHost: enkaku.example\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n", draft, size)
		statuses, _ := raw(t, b.listen(), head) // the announced length is enough
		if len(statuses) != 1 || statuses[0] != 413 {
			t.Errorf("%d bytes: %v, want 413", size, statuses)
		}
	}
	text := strings.Repeat("長い説明です。", 10_000/7)
	path := draft + "/work"
	if res := w.submit(path, path, url.Values{"description": {text}}); res.StatusCode != 303 {
		t.Errorf("the longest lawful description: %d", res.StatusCode)
	}
}
