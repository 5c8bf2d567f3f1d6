package handlers

import (
	"net/url"
	"strings"
	"testing"
	"time"
)

// An advert that waits holds back only those that were handed in after it, and is
// said to wait; a job on the board is held by no advert that nobody has seen. What
// held a text may go, and the same text goes up.
func TestAnAdvertThatWaitsHoldsBackLaterOnesAlone(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	titled := func(title string) map[string][]string {
		values := b.onlineCare(org.ID)
		values["title.ja"] = []string{title}
		return values
	}
	told := func(id, why string) {
		t.Helper()
		if box := waitsBox.FindString(w.get("/desk/jobs/" + id).body); !b.job(id).Waits() || !strings.Contains(box, why) {
			t.Errorf("the poster is not told %q:\n%s", why, box)
		}
	}
	live := w.posted(org.ID, nil)
	b.wait(time.Minute)
	second := w.posted(org.ID, titled("週末のオンライン外来（内科・再診）"))
	b.wait(time.Minute)
	third := w.posted(org.ID, titled("平日夜のオンライン外来（内科・再診）"))
	for _, id := range []string{second.ID, third.ID} {
		told(id, "すでに掲載されているようです")
		told(id, "オンライン診療の内科医")
	}

	values := b.onlineCare(org.ID)
	values["terms.capacity"] = []string{"3"}
	w.edited(live, values).want(t, 303)
	if j := b.job(live.ID); j.Waits() || !j.Live(b.now) {
		t.Errorf("a change of the job on the board waits: %s", j.State)
	}

	w.submit("/desk/jobs/"+live.ID, "/desk/jobs/"+live.ID+"/close", url.Values{"reason": {"filled_elsewhere"}}).want(t, 303)
	b.wait(time.Minute)
	fourth := w.posted(org.ID, titled("早朝のオンライン外来（内科・再診）"))
	told(fourth.ID, "先に審査を待っているようです")
	w.edited(*b.job(second.ID), titled("週末のオンライン外来（内科・再診）")).want(t, 303)
	shown := w.get("/desk/jobs/" + second.ID).body
	if j := b.job(second.ID); !j.Live(b.now) || strings.Contains(shown, "何も変えていません") {
		t.Errorf("the first of those that wait is %s, and its poster is told that nothing changed: %v", j.State, strings.Contains(shown, "何も変えていません"))
	}
}
