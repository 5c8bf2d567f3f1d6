package handlers

import (
	"maps"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// Nobody recruits under the name of an institution that is not his own: by the form, an
// edit, the API and a file an advert that does waits for a person, with its reason at the
// title. (Files that a command imports: cmd/intake.)
func TestAnAdvertUnderTheNameOfAnotherInstitutionWaits(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	live := w.posted(org.ID, nil)
	if !b.job(live.ID).Live(b.board.Now()) {
		t.Fatal("the plain advert is not live")
	}
	values := b.onlineCare(org.ID)
	values["title.ja"] = []string{"見本大学病院 オンライン診療の内科医"}
	w.edited(live, values)
	if now := b.job(live.ID); strings.Contains(now.Title.JA, "見本大学病院") || now.Proposed == nil {
		t.Errorf("an edit put another name on a live job: %s", now.Title.JA)
	}

	own := maps.Clone(b.onlineCare(org.ID))
	own["title.ja"] = []string{"聖路加国際病院 糖尿病のオンライン診療医"}
	own["schedules"] = []string{"weekend", "short_time", "self_declared_shift"}
	res, got := b.call("PUT", "/api/v1/jobs/N-1", w.key("jobs.read", "jobs.write"), written(own))
	if got["state"] != "in_review" || !strings.Contains(res.body, "job.lint.other_institution") || !strings.Contains(res.body, `"title_ja","code":"job.lint.other_institution"`) {
		t.Errorf("a program is told %s", res.body)
	}
	for title, name := range map[string]string{"聖路加国際病院 オンライン診療担当医師": "聖路加国際病院",
		"国立がん研究センターのオンライン診療医": "国立がん研究センター"} {
		job := w.posted(org.ID, map[string][]string{"title.ja": {title}})
		if got := b.job(job.ID); got.State != models.JobInReview {
			t.Errorf("the form: %s is %s", title, got.State)
		}
		w.get("/desk/jobs/"+job.ID).want(t, 200, "機関の求人と読める名称です(「"+name+"」")
	}
}

// What only names another institution, and the poster's own name, goes live.
func TestNamingAnInstitutionIsNoNameOfOnesOwn(t *testing.T) {
	for _, title := range []string{"大学病院勤務の先生歓迎 オンライン診療の内科医", "そらのはしクリニック オンライン診療の内科医", "東京大学病院などと連携 オンライン診療の内科医"} {
		b := newBench(t, board)
		w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
		b.verify(org)
		if got := b.job(w.posted(org.ID, map[string][]string{"title.ja": {title}}).ID); !got.Live(b.board.Now()) {
			t.Errorf("%s is %s", title, got.State)
		}
	}
}
