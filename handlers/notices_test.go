package handlers

import (
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

var addressInMail = regexp.MustCompile(`https://enkaku\.example(/[^\s"<>]*)`)

// Whatever a mail to the poster links to is there when they open it.
func TestLinksInMailsAboutAReturnedAdvertLead(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	editor := b.administrator()
	job := w.posted(org.ID, nil) // waits, for nobody has checked the clinic
	if res := editor.decide(job.ID, "return", "給与の幅をご確認ください"); res.StatusCode != 303 {
		t.Fatalf("returning: %d", res.StatusCode)
	}
	letters := b.lettersOf(alert.MailReviewed)
	if len(letters) != 1 {
		t.Fatalf("%d letters", len(letters))
	}
	found := addressInMail.FindAllStringSubmatch(letters[0].Text, -1)
	desk := 0
	for _, m := range found {
		path := strings.TrimRight(m[1], ".)")
		if res := w.get(path); res.StatusCode >= 400 {
			t.Errorf("%s: %d", path, res.StatusCode)
		}
		if strings.HasSuffix(path, "/desk/jobs/"+job.ID) {
			desk++
		}
	}
	if desk == 0 {
		t.Errorf("no way to the job in %v", found)
	}
}

func TestAPausedAdvertSaysThatItRests(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	job := w.posted(org.ID, nil)
	j := b.job(job.ID)
	j.Turn(b.now) // as the sweep does: it was live
	if err := b.store.Jobs().Save(t.Context(), j); err != nil {
		t.Fatal(err)
	}
	page, desk := "/jobs/"+job.ID, "/desk/jobs/"+job.ID
	if res := w.submit(desk, desk+"/pause", url.Values{}); res.StatusCode != 303 {
		t.Fatalf("pausing: %d", res.StatusCode)
	}
	for path, want := range map[string]string{page: "受付を休止中", "/en" + page: "Paused"} {
		res := b.browser().get(path)
		if res.StatusCode != 200 || !strings.Contains(res.body, want) || strings.Contains(res.body, "募集を終え") ||
			strings.Contains(res.body, "closed the job") {
			t.Errorf("%s of a paused advert: %d", path, res.StatusCode)
		}
	}
	b.wait(100 * 24 * time.Hour)
	if res := b.browser().get(page); !strings.Contains(res.body, "掲載の期限を過ぎました") {
		t.Errorf("after its last day: %d", res.StatusCode)
	}
}

func TestAReasonThatIsNotOfferedIsNoReport(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	job := w.posted(org.ID, nil)
	page := "/jobs/" + job.ID
	reader := b.browser()
	send := func(reason, note string) answer {
		return reader.do("POST", page+"/report", url.Values{"reason": {reason}, "note": {note}}, "Sec-Fetch-Site",
			"same-origin")
	}
	for reason, field := range map[string]string{"made_up": "reason", "": "reason", "fake": "note"} {
		note := "毎週の出勤を求められました"
		if field == "note" {
			note = strings.Repeat("あ", models.MaxReportNote+1)
		}
		res := send(reason, note)
		if res.StatusCode != 422 || faultsAt(res.body, field) == "" || !strings.Contains(res.body, note+"</textarea>") {
			t.Errorf("%q: %d, beside %s %q", reason, res.StatusCode, field, faultsAt(res.body, field))
		}
	}
	if reports, err := b.store.Reports().ByJob(t.Context(), job.ID); err != nil || len(reports) > 0 ||
		b.job(job.ID).Reports != 0 {
		t.Fatalf("%d reports, %v", len(reports), err)
	}
	if res := send("not_remote", "毎週の出勤を求められました"); res.StatusCode != 303 || b.job(job.ID).Reports != 1 {
		t.Errorf("a report: %d, %d counted", res.StatusCode, b.job(job.ID).Reports)
	}
}
