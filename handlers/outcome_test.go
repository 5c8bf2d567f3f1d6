package handlers

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

var outcomeLink = regexp.MustCompile(`https://enkaku\.example(/\S*desk/jobs/outcome/\S+)`)

// swept notes which jobs appeared or ceased to be, as the board does by itself.
func (b *bench) swept() {
	b.t.Helper()
	if _, err := alerts.NewSweep(b.store.Jobs(), b.board.Now, b.board.Log).Once(b.t.Context(), b.board.Now()); err != nil {
		b.t.Fatal(err)
	}
}

// over leads a job behind its end until its poster is asked, and returns the
// page behind the link of the letter.
func (b *bench) over(t *testing.T, job *models.Job, email string) string {
	t.Helper()
	b.wait(job.ExpiresAt.Sub(b.board.Now()) + (4*24+12)*time.Hour) // letters go from eight on
	b.notify()
	if n := len(b.toldOf(alert.MailOutcome, email)); n != 0 {
		t.Fatalf("asked %d times before five days", n)
	}
	for range 3 {
		b.wait(24 * time.Hour)
		b.notify()
	}
	got := b.toldOf(alert.MailOutcome, email)
	if len(got) != 1 {
		t.Fatalf("asked %d times", len(got))
	}
	return outcomeLink.FindStringSubmatch(got[0].Text)[1]
}

// A clinic made from nothing is asked how its advert ended, answers by one tap
// without a sign-in, says what becomes of who still waits, and once only.
func TestThePosterSaysHowAnAdvertEnded(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		b.swept()
		path := b.over(t, &m.job, "jinji@clinic.example")
		w := b.browser() // nobody signed in
		w.get(path).want(t, 200, "採用の結果", "このサイトで決まった", "ほかで決まった", "決まらなかった", m.job.Title.JA)
		w.get("/en"+path).want(t, 200, "How it ended", "Filled here")
		w.get(path[:len(path)-2]).want(t, 403)
		m.clinic.signIn("jinji@clinic.example")
		m.clinic.get("/desk/jobs/"+m.job.ID).want(t, 200, "採用の結果", `value="filled_elsewhere"`)
		m.clinic.get("/desk").want(t, 200, "結果をお聞かせください")

		w.submit(path, path, url.Values{"reason": {"filled_here"}}).want(t, 422, "選考中")
		w.submit(path, path, url.Values{"settle": {"leave"}, "reason": {"other"}}).want(t, 422)
		if got := b.job(m.job.ID); got.State != models.JobApproved {
			t.Fatalf("a wrong answer made the job %s", got.State)
		}
		form := url.Values{"settle": {"leave"}, "reason": {"filled_elsewhere"}}
		again := b.browser()
		window := again.window(path)
		w.submit(path, path, form).want(t, 303)
		w.get(path).want(t, 200, "お答えは「ほかで決まった」です")
		again.typed(path, window, "settle", "leave", "reason", "not_filled").want(t, 409, "ほかで決まった")
		if got := b.job(m.job.ID); got.State != models.JobClosed || got.CloseReason != models.FilledElsewhere {
			t.Errorf("kept: %s, %s", got.State, got.CloseReason)
		}

		// who runs the board reads how many were filled, and how long it took
		admin := b.administrator()
		admin.get("/admin/market?as=fill").want(t, 200, vocab.WorkTypes.Label(m.job.PrimaryWork, vocab.JA)+",1,1,1,0,100%,")
		// and everybody how often the poster did not say how it ended
		for i := range 4 {
			untold := m.job
			untold.ID, untold.Ref, untold.Cluster, untold.Version = fmt.Sprint("untold", i), fmt.Sprint("untold", i), fmt.Sprint("untold", i), 0
			saved(t, b.store.Jobs().Save(t.Context(), &untold))
		}
		b.wait(models.OutcomeDue)
		b.browser().get("/employers/"+m.job.Poster.ID).want(t, 200, "終了した求人5件中4件は採用の結果を知らせていません")
	})
}

// A job that its poster held back until its last day was over has run out like any other:
// the poster is asked, answers by the letter or at the desk, and it counts.
func TestAJobHeldBackUntilItRanOutIsAskedAbout(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
		b.verify(org)
		job := w.posted(org.ID, nil)
		b.swept()
		page := "/desk/jobs/" + job.ID
		w.submit(page, page+"/pause", url.Values{}).want(t, 303)
		path := b.over(t, &job, "jinji@clinic.example")
		w.signIn("jinji@clinic.example")
		w.get(page).want(t, 200, "期限切れ", "採用の結果", `value="filled_elsewhere"`).without(t, page+"/resume")
		w.get("/desk").want(t, 200, "結果をお聞かせください")
		w.get("/desk/jobs?state=expired").want(t, 200, page)
		w.get("/desk/jobs?state=paused").without(t, page)
		w.submit(page, page+"/resume", url.Values{}).want(t, 409)
		b.administrator().get("/admin/market?as=fill").want(t, 200, vocab.WorkTypes.Label(job.PrimaryWork, vocab.JA)+",1,0,0,0,")
		b.browser().submit(path, path, url.Values{"reason": {"filled_elsewhere"}}).want(t, 303)
		if j := b.job(job.ID); j.State != models.JobClosed || j.CloseReason != models.FilledElsewhere {
			t.Errorf("answered: %s, %s", j.State, j.CloseReason)
		}
	})
}

// A change that waits for an editor ends with its job, by whatever door: its poster is told
// before, where there is a before, and after.
func TestAChangeThatEndsWithItsJobIsSaid(t *testing.T) {
	const before, after = "この変更は審査されず、公開されないまま終わります", "審査されず、公開されないまま終わりました"
	for name, end := range map[string]func(b *bench, w *browser, page string, job models.Job){
		"closed": func(b *bench, w *browser, page string, _ models.Job) {
			w.get(page).want(b.t, 200, before)
			w.submit(page, page+"/close", url.Values{"reason": {"not_filled"}}).want(b.t, 303)
		},
		"withdrawn": func(b *bench, w *browser, page string, _ models.Job) {
			w.submit(page, page+"/withdraw", url.Values{}).want(b.t, 303)
		},
		"together": func(b *bench, w *browser, page string, job models.Job) {
			ask := "/desk/jobs/together?deed=close&id=" + job.ID
			w.get(ask).want(b.t, 200, before)
			w.submit(ask, "/desk/jobs/together", url.Values{"deed": {"close"}, "id": {job.ID}, "seen": {b.job(job.ID).Seen()},
				"reason": {"other"}}).want(b.t, 200, after)
		},
		"by the link of a letter": func(b *bench, w *browser, _ string, job models.Job) {
			link := strings.TrimPrefix(templates.Links{Public: board, Signer: b.store}.CloseJob("ja", job.ID, job.Terms.ValidThrough), board)
			w.get(link).want(b.t, 200, before)
			w.submit(link, link, url.Values{}).want(b.t, 200, after)
		},
		"by a program": func(b *bench, w *browser, _ string, job models.Job) {
			_, got := b.call("DELETE", "/api/v1/jobs/"+job.Ref, w.key("jobs.read", "jobs.write"), map[string]string{"outcome": "other"})
			if got["change_unread"] != true {
				b.t.Errorf("the program is told %v", got)
			}
		},
		"asked afterwards": func(b *bench, w *browser, page string, job models.Job) {
			path := b.over(b.t, &job, "jinji@clinic.example")
			w.signIn("jinji@clinic.example")
			w.get(page).want(b.t, 200, before)
			w.get(path).want(b.t, 200, before)
			w.submit(path, path, url.Values{"reason": {"not_filled"}}).want(b.t, 303)
			w.get(path).want(b.t, 200, after)
		},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, board)
			w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
			b.verify(org)
			job := w.posted(org.ID, nil)
			b.swept()
			values := b.onlineCare(org.ID)
			values["pay.max"] = []string{"12500"}
			w.edited(job, values).want(t, 303)
			if b.job(job.ID).Proposed == nil {
				t.Fatal("other pay does not wait")
			}
			page := "/desk/jobs/" + job.ID
			end(b, w, page, job)
			w.get(page).want(t, 200, after)
			if j := b.job(job.ID); !j.Ended() || j.Proposed != nil {
				t.Errorf("%s, a change waits: %t", j.State, j.Proposed != nil)
			}
		})
	}
}
