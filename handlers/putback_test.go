package handlers

import (
	"net/url"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// plainSecond makes of an advert another position of the same poster.
var plainSecond = map[string][]string{"title.ja": {"平日昼のオンライン診療(内科)"}, "specialties": {"internal_medicine"}, "pay.max": {"12500"}}

// An administrator refuses the new name of a clinic, an agency or a client alone: what
// stood stands again with its check, its people read why in a letter and at the desk, and
// its adverts appear as before.
func TestARenameIsRefusedAlone(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
		b.verify(org)
		job := w.posted(org.ID, nil)
		a, agency := b.recruiterAt("jinji@agency.example", "agency", placement())
		b.verify(agency)
		a.submit("/desk/clients/new", "/desk/clients/new", changed(clinic(), "name.ja", "見本内科医院")).want(t, 303)
		entered, err := b.store.Employers().EnteredBy(t.Context(), agency.ID)
		if err != nil || len(entered) != 1 {
			t.Fatalf("clients: %d, %v", len(entered), err)
		}
		client := models.OrgRef{Kind: models.OrgEmployer, ID: entered[0].ID}
		b.verify(client)
		const becomes, why = "見本大学医学部附属病院", "大学の病院であることを確認できません"
		editor := b.administrator()
		for _, c := range []struct {
			who     *browser
			email   string
			org     models.OrgRef
			at, was string
			form    url.Values
		}{
			{w, "jinji@clinic.example", org, "/desk/organisation", "そらのはしクリニック", clinic()},
			{a, "jinji@agency.example", agency, "/desk/organisation", "見本医師紹介株式会社", placement()},
			{a, "jinji@agency.example", client, "/desk/clients/" + client.ID, "見本内科医院", clinic()},
		} {
			c.who.submit(c.at, c.at, changed(c.form, "name.ja", becomes)).want(t, 303)
			page := "/admin/organisations/" + string(c.org.Kind) + "/" + c.org.ID
			editor.get(page).want(t, 200, `value="put_back"`, becomes)
			editor.submit(page, page, url.Values{"state": {"put_back"}}).want(t, 422)
			c.who.get(c.at).want(t, 200, becomes, `id="stands"`)
			editor.submit(page, page, url.Values{"state": {"put_back"}, "note": {why}}).want(t, 303)
			editor.get(page).want(t, 200, "確認済み", c.was).without(t, becomes, `value="put_back"`)
			editor.submit(page, page, url.Values{"state": {"put_back"}, "note": {why}}).want(t, 409)
			c.who.get(c.at).want(t, 200, c.was, `id="put-back"`, why).without(t, becomes, `id="stands"`)
			told := b.toldOf(alert.MailChecked, c.email)
			if len(told) == 0 {
				t.Fatalf("%s: nobody is told", c.at)
			}
			if text := told[len(told)-1].Text; !strings.Contains(text, why) || !strings.Contains(text, becomes) || !strings.Contains(text, c.was) {
				t.Errorf("%s is told: %s", c.at, text)
			}
		}
		b.browser().get("/jobs/"+job.ID).want(t, 200, "そらのはしクリニック").without(t, becomes)
		if j := w.posted(org.ID, plainSecond); !j.Live(b.now) {
			t.Errorf("an advert after the refused change is %s", j.State)
		}
	})
}

// A clinic was verified under the name of a hospital that it is not and is stopped: its
// pages stop naming it. It corrects its name, is looked at again, and its adverts bear
// the right one.
func TestAStoppedOrganisationIsLookedAtAgain(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		const claimed, right = "国立見本病院", "医療法人見本会 みほん診療所"
		w, org := b.recruiterAt("jinji@clinic.example", "employer", changed(clinic(), "name.ja", claimed))
		b.verify(org)
		live := w.posted(org.ID, map[string][]string{"title.ja": {claimed + "のオンライン診療"}})
		ended := w.posted(org.ID, plainSecond)
		b.swept()
		w.submit("/desk/jobs/"+ended.ID, "/desk/jobs/"+ended.ID+"/close", url.Values{"reason": {"not_filled"}}).want(t, 303)
		reader := b.browser()
		reader.get("/jobs/"+ended.ID).want(t, 200, claimed)
		editor, page := b.administrator(), "/admin/organisations/employer/"+org.ID
		editor.submit(page, page, url.Values{"state": {"suspended"}, "note": {"国立の病院ではありません"}}).want(t, 303)
		unnamed := func(names ...string) {
			t.Helper()
			reader.get("/jobs/"+live.ID).want(t, 200, "運営が掲載を止めています").without(t, names...)
			reader.get("/en/jobs/"+ended.ID).want(t, 200, "The recruiter closed the job").without(t, names...)
			reader.get("/jobs/"+ended.ID+"/apply").want(t, 200).without(t, names...)
			reader.get("/compare?job="+live.ID+"&job="+ended.ID).want(t, 200, "掲載停止中").without(t, names...)
			reader.get("/api/v1/jobs/"+live.ID).want(t, 404)
			reader.get("/employers/"+org.ID).want(t, 404)
		}
		unnamed(claimed)
		w.get("/desk").want(t, 200, "正しい内容に直して保存してください")
		w.submit("/desk/organisation", "/desk/organisation", changed(clinic(), "name.ja", right)).want(t, 303)
		w.get("/desk/organisation").want(t, 200, "運営がもう一度確認します", right)
		unnamed(claimed, right)
		if b.job(live.ID).Live(b.now) {
			t.Fatal("a stopped clinic corrects its name and its job is live")
		}
		editor.get("/admin/organisations").want(t, 200, `id="corrected"`, right)
		editor.get(page).want(t, 200, `id="changed"`, claimed, right, "停止を続ける")
		editor.submit(page, page, url.Values{"state": {"suspended"}, "note": {"電話がつながりません"}}).want(t, 303)
		w.get("/desk/organisation").want(t, 200, "電話がつながりません")
		w.submit("/desk/organisation", "/desk/organisation", changed(changed(clinic(), "name.ja", right), "tel", "03-0000-0009")).want(t, 303)
		editor.submit(page, page, url.Values{"state": {"verified"}, "note": {"電話で確認"}}).want(t, 303)
		j := b.job(live.ID) // its title names the hospital
		if !j.InReview() || j.Employer.Name.JA != right {
			t.Errorf("after the check the job is %s at %s", j.State, j.Employer.Name.JA)
		}
		reader.get("/employers/"+org.ID).want(t, 200, right).without(t, claimed+"<")
	})
}
