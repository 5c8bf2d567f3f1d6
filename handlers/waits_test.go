package handlers

import (
	"net/url"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// Whatever holds an advert, its poster and the editor read why: a text much like
// another of its poster's, an edit of the pay, a text that was returned, a job that is
// held for a report, and a poster that was unchecked and is checked since.
func TestEveryHeldAdvertHasItsReason(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	editor := b.administrator()
	told := func(name, id, why string) {
		t.Helper()
		if j := b.job(id); !j.Waits() {
			t.Fatalf("%s: the job is %s and does not wait", name, j.State)
		}
		for page, body := range map[string]string{
			"poster": waitsBox.FindString(w.get("/desk/jobs/" + id).body),
			"editor": looksBox.FindString(editor.get("/admin/review/" + id).body),
		} {
			if !strings.Contains(body, why) || !listItem.MatchString(body) {
				t.Errorf("%s: the %s is not told %q:\n%s", name, page, why, body)
			}
		}
	}

	early := w.posted(org.ID, nil)
	told("unchecked", early.ID, "掲載元の確認が済むまで")
	b.verify(org)
	told("checked since", early.ID, "確認に回したときの理由は、その後なくなりました")
	w.submit("/desk/jobs/"+early.ID, "/desk/jobs/"+early.ID+"/withdraw", url.Values{}).want(t, 303)

	first := w.posted(org.ID, nil)
	near := w.posted(org.ID, map[string][]string{"title.ja": {"週末のオンライン外来（内科・再診）"}})
	told("near", near.ID, "オンライン診療の内科医")
	editor.decide(near.ID, "return", "同じ求人が出ています").want(t, 303)
	values := b.onlineCare(org.ID)
	values["title.ja"] = []string{"週末のオンライン外来（内科・再診）"}
	values["description"] = []string{"週末に、再診の患者さまをビデオ通話で診ていただきます。" + strings.Repeat("予約枠は15分で、当院の看護師が事前に問診を済ませます。", 8)}
	w.edited(*b.job(near.ID), values)
	told("returned", near.ID, "一度差し戻した求人")

	values = b.onlineCare(org.ID)
	values["pay.max"] = []string{"14900"}
	w.edited(first, values)
	told("pay", first.ID, "報酬・在宅レベル")
	editor.decide(first.ID, "approve", "").want(t, 303)

	report := b.reported(first.ID, "電話したら別の条件でした")[0]
	editor.submit("/admin/reports", "/admin/reports/"+report, url.Values{"state": {"upheld"}, "reply": {"条件を直してください"}}).want(t, 303)
	values["terms.selection"] = []string{"書類選考、面談2回、条件の説明"}
	w.edited(*b.job(first.ID), values)
	told("report", first.ID, "読者からの報告を認めて")
	if j := b.job(first.ID); j.State != models.JobPaused {
		t.Errorf("the reported job is %s", j.State)
	}
}

// Of the reply to a report it is said where it goes, and the desk says of a text that
// changes nothing no more than that: a paused job is not public.
func TestWhatIsSaidOfRepliesAndOfUnchangedTexts(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	job := w.posted(org.ID, nil)
	editor := b.administrator()
	b.reported(job.ID, "電話したら決まっていました")
	editor.get("/admin/reports").want(t, 200, "掲載元にメールで届き").without(t, "返答(記録に残ります)")
	page := "/desk/jobs/" + job.ID
	w.submit(page, page+"/pause", url.Values{}).want(t, 303)
	w.edited(*b.job(job.ID), b.onlineCare(org.ID))
	w.get(page).want(t, 200, "今の内容と同じなので、何も変えていません").without(t, "公開中の内容と同じ")
}
