package handlers

import (
	"fmt"
	"net/url"
	"regexp"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

var outcomeLink = regexp.MustCompile(`https://enkaku\.example(/\S*desk/jobs/outcome/\S+)`)

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
		if _, err := alerts.NewSweep(b.store.Jobs(), b.board.Now, b.board.Log).Once(t.Context(), b.board.Now()); err != nil {
			t.Fatal(err) // it notes when a job appeared first
		}
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
