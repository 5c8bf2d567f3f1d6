package handlers

import (
	"net/url"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

var hiredLink = regexp.MustCompile(`https://enkaku\.example(/hired/\S+)`)

// hire leads an application to its end.
func (m *meeting) hire() {
	m.t.Helper()
	m.clinic.say(m.desk, "ぜひお願いします").want(m.t, 303)
	m.clinic.say(m.desk, "", "state", "offered").want(m.t, 303)
	m.doctor.submit(m.me, m.me+"/accept", url.Values{}).want(m.t, 303)
}

// A month after the hire the doctor is asked once, answers without a sign-in,
// changes the answer until it counts, and nobody at the clinic learns who it was.
func TestAfterTheHire(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		m.hire()
		b.wait(29 * 24 * time.Hour)
		b.notify()
		if got := b.toldOf(alert.MailAsAdvertised, doctorAt); len(got) > 0 {
			t.Fatal("asked too early")
		}
		for range 3 { // the third day asks nobody any more
			b.wait(24 * time.Hour)
			b.notify()
		}
		got := b.toldOf(alert.MailAsAdvertised, doctorAt)
		if len(got) != 1 {
			t.Fatalf("asked %d times", len(got))
		}
		path := hiredLink.FindStringSubmatch(got[0].Text)[1]
		w := b.browser() // nobody signed in
		w.get(path).want(t, 200, "在宅・出勤の度合い", `aria-pressed="false"`)
		for _, part := range models.AdvertParts {
			w.submit(path, path, url.Values{"part": {string(part)}, "said": {"yes"}}).want(t, 303)
		}
		w.submit(path, path, url.Values{"part": {"boss"}, "said": {"yes"}}).want(t, 422)
		w.submit(path, path, url.Values{"part": {"pay"}, "said": {"no"}}).want(t, 303)
		w.get(path).want(t, 200, "4つとも答えていただきました")
		w.get(path[:len(path)-2]).want(t, 403)

		a, err := b.store.Applications().Get(t.Context(), m.id)
		if err != nil {
			t.Fatal(err)
		}
		said, err := b.store.HireAnswers().Of(t.Context(), &a)
		if err != nil || said.Of("pay") != "no" || said.Of("work") != "yes" || len(said.Said) != 4 {
			t.Fatalf("kept: %+v %v", said, err)
		}
		if strings.Contains(said.ID, m.id) || strings.Contains(said.ID, a.DoctorID) {
			t.Error("the answer says whose it is")
		}
		b.wait(models.AnswerSettles)
		w.submit(path, path, url.Values{"part": {"pay"}, "said": {"yes"}}).want(t, 409, "答えは確定しています")
		if page := w.get("/employers/"+m.org.ID).want(t, 200); strings.Contains(page.body, "採用された医師の回答") {
			t.Error("one answer is shown")
		}
	})
}

// From five answers on the counts stand on the organisation's page and its jobs;
// it may object, and the board sets an answer aside for a reason.
func TestCountsAfterHiresAndAnObjection(t *testing.T) {
	b := newBench(t, board)
	owner, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	job := owner.posted(org.ID, nil)
	owner.get("/desk/record").want(t, 200, "まだ5件に満たない")
	owner.submit("/desk/organisation", "/desk/record", url.Values{"text": {"違います"}}).want(t, 409)
	for i := range 5 {
		said := models.HireAnswer{ID: "answer" + itoa(int64(i)), Org: org, JobID: job.ID}
		saved(t, said.Say(models.PartPay, map[bool]string{true: "no", false: "yes"}[i == 0], b.board.Now()))
		saved(t, b.store.HireAnswers().Save(t.Context(), &said))
	}
	b.wait(models.AnswerSettles)
	owner = b.browser()
	owner.signIn("jinji@clinic.example")
	owner.get("/employers/"+org.ID).want(t, 200, "採用された医師の回答 ・ 報酬", "5人中4人が求人のとおり")
	owner.get("/en/employers/"+org.ID).want(t, 200, "as advertised for 4 of 5")
	owner.get("/jobs/"+job.ID).want(t, 200, "5人中4人が求人のとおり")
	owner.get("/desk/record").want(t, 200, "5人中4人が求人のとおり", "異議を申し立てる")
	owner.submit("/desk/record", "/desk/record", url.Values{"text": {" "}}).want(t, 422, "異議の内容を書いてください")
	owner.submit("/desk/record", "/desk/record", url.Values{"text": {"求人の報酬は変えていません"}}).want(t, 303)
	owner.get("/desk/record").want(t, 200, "運営が確認しています", "求人の報酬は変えていません")

	editor := b.administrator()
	page := "/admin/objections/" + models.HireObjectionID(org)
	editor.get("/admin/objections").want(t, 200, "求人の報酬は変えていません")
	editor.submit(page, page+"/answers/answer0", url.Values{}).want(t, 422, "集計から外す理由を選んでください")
	editor.submit(page, page+"/answers/answer0", url.Values{"why": {"other_job"}}).want(t, 303)
	editor.submit(page, page, url.Values{"state": {"upheld"}}).want(t, 422)
	editor.submit(page, page, url.Values{"state": {"upheld"}, "reply": {"別の仕事についての回答でした"}}).want(t, 303)
	if got := b.audited("hire_answer/answer0"); !strings.Contains(got, "set_aside") {
		t.Errorf("audited: %q", got)
	}
	owner.get("/desk/record").want(t, 200, "認められました", "別の仕事についての回答でした")
	b.wait(10 * time.Minute) // as of some minutes ago
	if page := owner.get("/employers/" + org.ID); strings.Contains(page.body, "採用された医師の回答") {
		t.Error("four answers are shown")
	}
}

// A double click on the acceptance, or four, is one: each is answered with the
// page, the poster hears once.
func TestAcceptingAtTheSameTimeIsOneAcceptance(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		m.clinic.say(m.desk, "来月からお願いします").want(t, 303)
		m.clinic.say(m.desk, "", "state", "offered").want(t, 303)
		token := tokenField.FindStringSubmatch(m.doctor.get(m.me).body)[1]
		var clicks sync.WaitGroup
		for range 4 {
			clicks.Go(func() {
				w := *m.doctor
				w.cookies = map[string]string{"__Host-session": m.doctor.cookies["__Host-session"]}
				if res := w.do("POST", m.me+"/accept", url.Values{"_csrf": {token}}, "Sec-Fetch-Site", "same-origin"); res.StatusCode != 303 {
					t.Errorf("a click: %d", res.StatusCode)
				}
			})
		}
		clicks.Wait()
		if got := m.lettersOf(alert.MailHired); len(got) != 1 {
			t.Errorf("%d letters to the clinic", len(got))
		}
		if a, err := b.store.Applications().Get(t.Context(), m.id); err != nil || a.State != models.ApplicationHired {
			t.Errorf("%s, %v", a.State, err)
		}
	})
}
