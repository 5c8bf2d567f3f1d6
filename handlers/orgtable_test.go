package handlers

import (
	"net/url"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

// An organisation that came by a file has nobody: it is found in the list, its owner
// is asked by mail and decides; each step is in the audit log.
func TestAnOwnerIsInvitedWhereNobodyIs(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		ref := models.OrgRef{Kind: models.OrgEmployer, ID: "imported-1"}
		saved(t, b.store.Employers().Save(t.Context(), &models.Employer{ID: ref.ID, Kind: "medical_institution", CreatedAt: b.now,
			Name: vocab.Text{JA: "とおり雨クリニック"}, Verification: models.Verification{State: models.VerifyVerified}}))
		other, org := b.recruiterAt("someone@clinic.example", "employer", clinic())
		admin := b.administrator()
		admin.get("/admin/organisations/all?people=none").want(t, 200, "とおり雨クリニック").without(t, "そらのはしクリニック")
		admin.get("/admin/organisations/all?q=トオリ雨").want(t, 200, "とおり雨クリニック").without(t, "そらのはしクリニック")
		admin.get("/en/admin/organisations/all?state=pending").want(t, 200, "そらのはしクリニック").without(t, "とおり雨クリニック")
		admin.get("/admin/organisations/all?as=csv&people=none").want(t, 200, "employer/imported-1", "とおり雨クリニック").
			without(t, "そらのはしクリニック")
		other.get("/admin/organisations/all").want(t, 404)

		page := "/admin/organisations/employer/" + ref.ID
		ask := func(email string) answer { return admin.submit(page, page+"/owner", url.Values{"owner": {email}}) }
		ask("だれか").want(t, 422, `value="だれか"`)
		ask("intyo@tooriame.example").want(t, 303)
		if letters := b.lettersOf(alert.MailInvited); len(letters) != 1 || letters[0].To.Email != "intyo@tooriame.example" {
			t.Fatalf("letters: %+v", letters)
		}
		admin.get(page).want(t, 200, "intyo@tooriame.example")
		owner := b.browser()
		owner.signIn("intyo@tooriame.example")
		owner.get("/desk/invitations").want(t, 200, "とおり雨クリニック", "アカウント管理者").without(t, "admin@enkaku.example")
		owner.answerInvitation("accept").want(t, 303)
		owner.get("/desk/members").want(t, 200, "intyo@tooriame.example")
		if user, err := b.store.Users().ByEmail(t.Context(), "intyo@tooriame.example"); err != nil || !user.Owns(ref) {
			t.Errorf("owns it: %v %v", user.Memberships, err)
		}
		if log := b.audited("employer/" + ref.ID); !strings.Contains(log, "member.invite_owner") || !strings.Contains(log, "member.join") {
			t.Errorf("audit log: %s", log)
		}
		admin.get(page).want(t, 200).without(t, "管理者として招待する")
		// where somebody works the board asks nobody
		theirs := "/admin/organisations/employer/" + org.ID
		admin.submit(theirs, theirs+"/owner", url.Values{"owner": {"x@clinic.example"}}).want(t, 409)
	})
}

// Who registers the name of a verified organisation is not verified without a look:
// the page says whose name it is, and asks.
func TestTheNameOfAVerifiedOrganisationIsSaid(t *testing.T) {
	b := newBench(t, board)
	_, first := b.recruiterAt("first@clinic.example", "employer", clinic())
	b.verify(first)
	form := clinic()
	form.Set("corporate_number", "")
	_, second := b.recruiterAt("second@elsewhere.example", "employer", form)
	admin := b.administrator()
	page := "/admin/organisations/employer/" + second.ID
	admin.get(page).want(t, 200, "同じ名前、または似た名前の組織があります", "/admin/organisations/employer/"+first.ID)
	verify := url.Values{"state": {"verified"}, "note": {"電話で確認"}}
	admin.submit(page, page, verify).want(t, 422, "別の組織であることを確かめ", "電話で確認")
	if e, err := b.store.Employers().Get(t.Context(), second.ID); err != nil || e.Verification.Verified() {
		t.Fatalf("verified all the same: %v", err)
	}
	verify.Set("other", "on")
	admin.submit(page, page, verify).want(t, 303)
}
