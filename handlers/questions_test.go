package handlers

import (
	"net/url"
	"regexp"
	"strings"
	"testing"
)

var applicationLink = regexp.MustCompile(`/desk/applications/([^"#?]+)"`)

// What a poster asks stands on the advert and on the form; answers reach the
// poster as they were given, wrong ones stay typed, and a question that the
// doctor has not seen is shown before anything is sent.
func TestAPosterAsksWhoApplies(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		desk, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
		b.verify(org)
		job := desk.posted(org.ID, map[string][]string{"apply.questions": {"月に何コマ入れますか｜1〜2 | 3以上\n続けたい診療は何ですか"}})
		b.browser().get("/jobs/"+job.ID).want(t, 200, "応募のときの質問", "月に何コマ入れますか (1〜2 / 3以上)")
		w := b.newDoctor("secret@example.jp").named()
		w.upload("/me/licences", medical, "a.png", scanned(t)).want(t, 303)
		page := "/jobs/" + job.ID + "/apply"
		w.get(page).want(t, 200, `name="asked" value="月に何コマ入れますか"`, `value="3以上"`, "続けたい診療は何ですか", "働きたい曜日・時間帯")

		form := applying()
		form.Set("hours", "土日の午前")
		form["asked"] = []string{"月に何コマ入れますか"}
		form.Set("answers.0", "7以上")
		res := w.submit(page, page, form).want(t, 422, "選択肢から選んでください", "掲載元が質問を変えました", `value="土日の午前"`)
		if n := strings.Count(res.body, `name="asked"`); n != 2 {
			t.Errorf("%d questions are asked again", n)
		}
		form["asked"] = []string{"月に何コマ入れますか", "続けたい診療は何ですか"}
		form.Set("answers.0", "3以上")
		form.Set("answers.1", strings.Repeat("糖", 501))
		w.submit(page, page, form).want(t, 422, "500文字以内", strings.Repeat("糖", 501), `value="3以上" checked`)
		form.Set("answers.1", "=糖尿病の再診")
		w.submit(page, page, form).want(t, 303)

		at := applicationLink.FindStringSubmatch(desk.get("/desk/applications").body)
		if at == nil {
			t.Fatal("no application on the desk")
		}
		desk.get("/desk/applications/"+at[1]).want(t, 200, "応募のときの答え", "土日の午前", "3以上", "=糖尿病の再診")
		w.get("/me/applied/"+at[1]).want(t, 200, "応募のときの答え", "=糖尿病の再診")
		desk.submit("/desk", "/desk/applications/export", url.Values{}).want(t, 200, "質問への答え", "続けたい診療は何ですか: =糖尿病の再診")
		w.submit("/me/applied", "/jobs/"+job.ID+"/withdraw", url.Values{}).want(t, 303)
		if strings.Contains(desk.get("/desk/applications/"+at[1]).body, "糖尿病の再診") {
			t.Error("the poster reads answers after the application was taken back")
		}
	})
}

// What is no question is said beside the field, and everything typed stays.
func TestWhatIsNoQuestionIsRefused(t *testing.T) {
	b := newBench(t, board)
	desk, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	draft := desk.newDraft()
	for typed, words := range map[string]string{
		"一つ\n二つ\n三つ\n四つ\n五つ\n六つ": "質問は5問までです", "当直|できる": "ちがうものを2〜8個に",
		"同じ\n同じ": "同じ質問が2つあります",
	} {
		values := b.onlineCare(org.ID)
		values["apply.questions"] = []string{typed}
		desk.fill(draft, values)
		if page := desk.get(draft + "/review"); !strings.Contains(page.body, words) {
			t.Errorf("%q: the review does not say %q: %s", typed, words, listIn(page.body))
		}
	}
}
