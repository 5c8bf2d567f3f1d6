package handlers

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// plainThird is a further position of the same poster.
var plainThird = map[string][]string{"title.ja": {"土曜のオンライン診療(皮膚科)"}, "specialties": {"dermatology"}, "pay.max": {"12000"}}

// A clinic was stopped because it bore the name of a hospital, and is verified under its
// right one: what does not name the hospital is back at once, what names it waits for a
// person, and no door brings it before readers as it is.
func TestWhatNamesTheStoppedNameWaitsForAPerson(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		const claimed, right = "国立見本病院", "医療法人見本会 みほん診療所"
		w, org := b.recruiterAt("jinji@clinic.example", "employer", changed(clinic(), "name.ja", claimed))
		b.verify(org)
		naming := func(of map[string][]string, title string) map[string][]string {
			named := map[string][]string{}
			for k, v := range of {
				named[k] = v
			}
			named["title.ja"] = []string{title}
			return named
		}
		plain := w.posted(org.ID, plainSecond)
		names := w.posted(org.ID, naming(nil, claimed+"のオンライン診療"))
		paused := w.posted(org.ID, naming(plainThird, "土曜のオンライン診療("+claimed+")"))
		b.swept()
		w.submit("/desk/jobs/"+paused.ID, "/desk/jobs/"+paused.ID+"/pause", url.Values{}).want(t, 303)
		editor, page := b.administrator(), "/admin/organisations/employer/"+org.ID
		editor.submit(page, page, url.Values{"state": {"suspended"}, "note": {"国立の病院ではありません"}}).want(t, 303)
		w.submit("/desk/organisation", "/desk/organisation", changed(clinic(), "name.ja", right)).want(t, 303)
		editor.submit(page, page, url.Values{"state": {"verified"}, "note": {"電話で確認"}}).want(t, 303)

		reader := b.browser()
		reader.get("/jobs/"+plain.ID).want(t, 200, right)
		reader.get("/jobs/"+names.ID).without(t, claimed)
		if j := b.job(names.ID); !j.InReview() {
			t.Errorf("an advert that names the old name is %s", j.State)
		}
		b.catchUp()
		told := b.toldOf(alert.MailChecked, "jinji@clinic.example")
		if last := told[len(told)-1].Text; !strings.Contains(last, "担当者の確認を待つ求人") || !strings.Contains(last, "再び公開した求人") {
			t.Errorf("told: %s", last)
		}
		editor.get("/admin/review/"+names.ID).want(t, 200, "運営が掲載を止めたときの名称です", claimed)

		at := "/desk/jobs/" + paused.ID
		keep := strings.TrimPrefix(templates.Links{Public: board, Signer: b.store}.KeepJob(vocab.JA, paused.ID, paused.Terms.ValidThrough), board)
		for door, form := range map[string]url.Values{at + "/resume": {}, at + "/extend": {"until": {"2027-01-20"}}} {
			w.submit(at, door, form).want(t, 422, "運営が掲載を止めたときの名称")
		}
		b.browser().get(keep).without(t, "<form method=\"post\" action=\""+keep)
		if b.job(paused.ID).Live(b.now) {
			t.Fatal("a paused advert that names the old name is live")
		}
		res := w.submit(at, at+"/edit", url.Values{})
		draft := res.Header.Get("Location")
		w.submit(draft+"/review", draft+"/publish", url.Values{"attest": {"on"}, "go": {"publish"}})
		if j := b.job(paused.ID); j.Live(b.now) || j.Proposed == nil {
			t.Error("handed in as it is, it does not wait for a person")
		}

		editor.decide(names.ID, "approve", "").want(t, 303)
		if !b.job(names.ID).Live(b.now) {
			t.Error("a person let it through and it is not live")
		}
		key := w.key("jobs.read", "jobs.write")
		values := w.onlineCare(org.ID)
		values["title.ja"], values["pay.max"] = []string{claimed + "の当直明け相談"}, []string{"11000"}
		values["specialties"] = []string{"pediatrics"}
		answer, said := b.call("PUT", "/api/v1/jobs/OLD", key, written(values))
		if answer.StatusCode/100 != 2 || said["state"] != "in_review" {
			t.Errorf("by API: %d, %v", answer.StatusCode, said)
		}
	})
}

// An advert that ran out while its clinic was stopped is not extended as long as it
// names what the clinic was stopped as.
func TestWhatRanOutUnderTheStoppedNameIsNotExtended(t *testing.T) {
	b := newBench(t, board)
	const claimed, right = "国立見本病院", "医療法人見本会 みほん診療所"
	w, org := b.recruiterAt("jinji@clinic.example", "employer", changed(clinic(), "name.ja", claimed))
	b.verify(org)
	job := w.posted(org.ID, map[string][]string{"title.ja": {claimed + "のオンライン診療"}})
	b.swept()
	editor, page := b.administrator(), "/admin/organisations/employer/"+org.ID
	editor.submit(page, page, url.Values{"state": {"suspended"}, "note": {"国立の病院ではありません"}}).want(t, 303)
	w.submit("/desk/organisation", "/desk/organisation", changed(clinic(), "name.ja", right)).want(t, 303)
	b.wait(90 * 24 * time.Hour)
	w.signIn("jinji@clinic.example")
	editor = b.administrator()
	editor.submit(page, page, url.Values{"state": {"verified"}, "note": {"電話で確認"}}).want(t, 303)
	at := "/desk/jobs/" + job.ID
	w.submit(at, at+"/extend", url.Values{"until": {string(models.DateOf(b.now).AddDays(30))}}).want(t, 422, "運営が掲載を止めたときの名称")
}
