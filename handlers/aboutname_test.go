package handlers

import (
	"net/url"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
)

const speaksAsAnother = "九州大学病院 放射線科。年間約3万件の画像診断を行っています。"

// What an organisation says of itself stands beside "checked by the board". Words that
// speak as another institution are looked at as a new name is: clinic, agency and client,
// with the words of before for readers meanwhile.
func TestWordsOfAnOrganisationAsAnotherWait(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		w, org := b.recruiterAt("jinji@clinic.example", "employer", changed(clinic(), "about.ja", "内科の診療所です。"))
		b.verify(org)
		a, agency := b.recruiterAt("jinji@agency.example", "agency", placement())
		b.verify(agency)
		a.submit("/desk/clients/new", "/desk/clients/new", changed(clinic(), "name.ja", "見本内科医院")).want(t, 303)
		entered, err := b.store.Employers().EnteredBy(t.Context(), agency.ID)
		if err != nil || len(entered) != 1 {
			t.Fatalf("clients: %d, %v", len(entered), err)
		}
		client := models.OrgRef{Kind: models.OrgEmployer, ID: entered[0].ID}
		b.verify(client)
		editor := b.administrator()
		for _, c := range []struct {
			who  *browser
			org  models.OrgRef
			at   string
			form url.Values
		}{
			{w, org, "/desk/organisation", clinic()}, {a, agency, "/desk/organisation", placement()},
			{a, client, "/desk/clients/" + client.ID, changed(clinic(), "name.ja", "見本内科医院")},
		} {
			page := "/admin/organisations/" + string(c.org.Kind) + "/" + c.org.ID
			c.who.submit(c.at, c.at, changed(c.form, "about.ja", "聖路加国際病院から徒歩5分の診療所です。大学病院で研修した医師が診ています。")).want(t, 303)
			editor.get(page).want(t, 200, "確認済み").without(t, `value="put_back"`)
			c.who.submit(c.at, c.at, changed(c.form, "about.ja", speaksAsAnother)).want(t, 303)
			editor.get(page).want(t, 200, `value="put_back"`, "別の機関の名で名乗っているように読めます(「九州大学病院」)")
			editor.submit(page, page, url.Values{"state": {"put_back"}, "note": {"九州大学病院とは確認できません"}}).want(t, 303)
			editor.get(page).want(t, 200, "聖路加国際病院から徒歩5分").without(t, "九州大学病院 放射線科")
		}
		w.submit("/desk/organisation", "/desk/organisation", changed(clinic(), "about.ja", speaksAsAnother)).want(t, 303)
		job := w.posted(org.ID, nil)
		if job.Live(b.now) {
			t.Error("an advert is live while the words wait")
		}
		w.get("/desk/jobs/"+job.ID).want(t, 200, "紹介文が別の機関の名で名乗っているように読めます(「九州大学病院」)")
	})
}

// An editor who verified an organisation saw its words; whom one verified before anybody
// read such words is looked at with its next advert: by the form and by a program.
func TestAnAdvertBesideUnseenWordsAsAnotherWaits(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", changed(clinic(), "about.ja", speaksAsAnother))
	page := "/admin/organisations/employer/" + org.ID
	b.administrator().submit(page, page, url.Values{"state": {"verified"}, "note": {"附属の診療所と確認"}}).want(t, 303)
	if job := w.posted(org.ID, nil); !job.Live(b.now) {
		t.Errorf("an advert of a clinic whose words were seen is %s", job.State)
	}
	e, err := b.store.Employers().Get(t.Context(), org.ID)
	e.SpeaksAs = nil // as it was before anybody read them
	if err == nil {
		err = b.store.Employers().Save(t.Context(), &e)
	}
	if err != nil {
		t.Fatal(err)
	}
	if job := w.posted(org.ID, plainSecond); job.Live(b.now) {
		t.Error("the form: an advert beside words that nobody saw is live")
	}
	values := b.onlineCare(org.ID)
	values["title.ja"] = []string{"夜間のオンライン診療(糖尿病内科)"}
	values["schedules"] = []string{"weekend", "short_time", "self_declared_shift"}
	res, got := b.call("PUT", "/api/v1/jobs/N-1", w.key("jobs.read", "jobs.write"), written(values))
	if got["state"] != "in_review" || !strings.Contains(res.body, "job.lint.about_other") {
		t.Errorf("a program is told %s", res.body)
	}
}
