package handlers

import (
	"net/url"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// Under a name that the board has not checked nothing is published: a verified clinic
// that takes the name of a hospital goes on as what it was, on every page, in the API
// and in adverts that an editor lets appear meanwhile. Once the name is verified its
// adverts bear it.
func TestAnUncheckedNameIsNotPublished(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	job := w.posted(org.ID, nil)
	const is, becomes = "そらのはしクリニック", "見本大学医学部附属病院"
	renamed := clinic()
	renamed.Set("name.ja", becomes)
	renamed.Set("address", "東京都文京区見本9-9-9")
	if res := w.submit("/desk/organisation", "/desk/organisation", renamed); res.StatusCode != 303 {
		t.Fatalf("renaming: %d %v", res.StatusCode, faultsIn(res.body))
	}
	w.get("/desk/organisation").want(t, 200, `id="stands"`, becomes, is)

	second := w.posted(org.ID, map[string][]string{"title.ja": {"オンライン診療の皮膚科医"}, "specialties": {"dermatology"}})
	editor := b.administrator()
	if res := editor.decide(second.ID, "approve", ""); res.StatusCode != 303 {
		t.Fatalf("approving: %d", res.StatusCode)
	}
	reader := b.browser()
	public := []string{"/employers/" + org.ID, "/jobs/" + job.ID, "/jobs/" + second.ID,
		"/api/v1/jobs/" + job.ID, "/api/v1/jobs/" + second.ID}
	for _, path := range public {
		reader.get(path).want(t, 200, is).without(t, becomes, "文京区")
	}

	page := "/admin/organisations/employer/" + org.ID
	editor.get(page).want(t, 200, `id="changed"`, is, becomes, "公的な機関や大学の名称に見えます")
	verify := url.Values{"state": {"verified"}, "note": {"電話で確認"}}
	editor.submit(page, page, verify).want(t, 422, "その機関であることを確かめ")
	reader.get("/employers/"+org.ID).without(t, becomes)
	verify.Set("institution", "on")
	editor.submit(page, page, verify).want(t, 303)
	for _, path := range public {
		reader.get(path).want(t, 200, becomes).without(t, is)
	}
	w.get("/desk/organisation").without(t, `id="stands"`)
}

// The same holds of an agency and of its clients, and of an employer that nobody
// verified and whose advert an editor let appear.
func TestAnUncheckedNameOfAnAgencyOrAClientIsNotPublished(t *testing.T) {
	b := newBench(t, board)
	w, agency := b.recruiterAt("jinji@agency.example", "agency", placement())
	b.verify(agency)
	facility := clinic()
	w.submit("/desk/clients/new", "/desk/clients/new", facility).want(t, 303)
	entered, err := b.store.Employers().EnteredBy(t.Context(), agency.ID)
	if err != nil || len(entered) != 1 {
		t.Fatalf("clients: %d, %v", len(entered), err)
	}
	client := entered[0].ID
	job := w.posted(client, nil)
	editor := b.administrator()
	editor.decide(job.ID, "approve", "").want(t, 303)
	facility.Set("name.ja", "国立見本医療センター")
	w.submit("/desk/clients/"+client, "/desk/clients/"+client, facility).want(t, 303)
	w.get("/desk/clients/"+client).want(t, 200, `id="stands"`, "国立見本医療センター")
	renamed := placement()
	renamed.Set("name.ja", "株式会社みほん公務員人材")
	renamed.Set("permit.number", "13-ユ-999999")
	w.submit("/desk/organisation", "/desk/organisation", renamed).want(t, 303)
	for _, path := range []string{"/agencies/" + agency.ID, "/employers/" + client, "/jobs/" + job.ID, "/api/v1/jobs/" + job.ID} {
		b.browser().get(path).want(t, 200).without(t, "国立見本医療センター", "みほん公務員人材", "999999")
	}
	for _, org := range []models.OrgRef{agency, {Kind: models.OrgEmployer, ID: client}} {
		page := "/admin/organisations/" + string(org.Kind) + "/" + org.ID
		editor.submit(page, page, url.Values{"state": {"verified"}, "note": {"電話で確認"}, "institution": {"on"}}).want(t, 303)
	}
	if j := b.job(job.ID); j.Employer.Name.JA != "国立見本医療センター" || !strings.Contains(j.PosterName.JA, "公務員人材") {
		t.Errorf("after the check the advert names %s and %s", j.Employer.Name.JA, j.PosterName.JA)
	}
}
