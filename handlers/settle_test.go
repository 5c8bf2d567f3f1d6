package handlers

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// catchUp has the board look at all that was written, as it does by itself.
func (b *bench) catchUp() {
	b.t.Helper()
	if err := b.talks.Once(b.t.Context()); err != nil {
		b.t.Fatal(err)
	}
	if _, err := b.postman.Once(b.t.Context(), b.board.Now()); err != nil {
		b.t.Fatal(err)
	}
}

// toldOf are the letters of a kind to an address.
func (b *bench) toldOf(kind alert.MailKind, email string) (letters []mail.Message) {
	for _, l := range b.lettersOf(kind) {
		if l.To.Email == email {
			letters = append(letters, l)
		}
	}
	return letters
}

// another lets one more doctor apply to the job.
func (m *meeting) another(email string) (*browser, string) {
	m.t.Helper()
	w := m.newDoctor(email).named()
	w.upload("/me/licences", medical, "a.png", scanned(m.t)).want(m.t, 303)
	apply := "/jobs/" + m.job.ID + "/apply"
	w.submit(apply, apply, applying()).want(m.t, 303)
	return w, "/me/applied/" + models.ApplicationID(m.job.ID, m.profileOf(email).ID, 0)
}

// appeared notes that the job of a meeting was live, as the sweep does.
func (m *meeting) appeared() {
	m.t.Helper()
	j := m.bench.job(m.job.ID)
	j.FirstLiveAt = m.now
	saved(m.t, m.store.Jobs().Save(m.t.Context(), j))
}

// Who closes a job says what becomes of those who applied. All are told once,
// by mail and on their page; who was offered the position keeps the offer.
func TestAClosedJobSettlesItsApplications(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		m.appeared()
		second, secondPage := m.another("second@example.jp")
		offered, offeredPage := m.another("offered@example.jp")
		desk := strings.Replace(offeredPage, "/me/applied", "/desk/applications", 1)
		m.clinic.say(desk, "ぜひお願いします").want(t, 303)
		m.clinic.say(desk, "", "state", "offered").want(t, 303)

		job := "/desk/jobs/" + m.job.ID
		m.clinic.get(job).want(t, 200, "選考中の応募2件をどうしますか", "「"+m.job.Title.JA+"」にご応募いただき",
			"まだだれも開いていません").without(t, "慎重に")
		m.clinic.get("/en"+job).want(t, 200, "What becomes of the 2 applications")
		closing := url.Values{"reason": {"filled_here"}, "settle_words": {"書きかけの文"}}
		res := m.clinic.submit(job, job+"/close", closing).want(t, 422, "選考を終えるか続けるかを選んでください", "書きかけの文</textarea>")
		if faultsAt(res.body, "settle") == "" || b.job(m.job.ID).State != models.JobApproved {
			t.Error("a job is closed without an answer for its applications")
		}
		closing.Set("settle", "decline")
		closing.Set("settle_words", " ")
		res = m.clinic.submit(job, job+"/close", closing).want(t, 422)
		if faultsAt(res.body, "settle_words") == "" {
			t.Error("applicants are declined without a word")
		}
		closing.Set("settle_words", "今回はご縁がありませんでした。")
		m.clinic.submit(job, job+"/close", closing).want(t, 303)
		b.catchUp()
		for email, page := range map[string]answer{
			"secret@example.jp": m.doctor.get(m.me), "second@example.jp": second.get(secondPage),
		} {
			page.want(t, 200, "今回はご縁がありませんでした。", "選考が終わりました")
			if n := strings.Count(page.body, "今回はご縁がありませんでした。"); n != 1 {
				t.Errorf("%s reads the words %d times", email, n)
			}
			if got := b.toldOf(alert.MailAnswered, email); len(got) != 1 {
				t.Errorf("%s got %d letters", email, len(got))
			}
			if n := len(b.toldOf(alert.MailMessage, email)) + len(b.toldOf(alert.MailJobEnded, email)); n != 0 {
				t.Errorf("%s got %d letters besides", email, n)
			}
		}
		offered.get(offeredPage).want(t, 200, "掲載元が募集を締め切りました", offeredPage+"/accept")
		if got := b.toldOf(alert.MailJobEnded, "offered@example.jp"); len(got) != 1 {
			t.Errorf("who was offered the position got %d letters", len(got))
		}
		sent := len(b.sent)
		b.wait(time.Minute)
		b.catchUp()
		if len(b.sent) != sent {
			t.Errorf("%d letters more when it is looked at again", len(b.sent)-sent)
		}
	})
}

// A job may be closed by the link in a mail, withdrawn, or run out; the
// applicants learn it each time, and who is left open stays so.
func TestApplicantsLearnHoweverAJobEnds(t *testing.T) {
	for name, end := range map[string]struct {
		end    func(m *meeting)
		thread string
		mail   string
	}{
		"by the link": {func(m *meeting) {
			links := templates.Links{Public: board, Signer: m.store}
			link := strings.TrimPrefix(links.CloseJob("ja", m.job.ID, m.bench.job(m.job.ID).Terms.ValidThrough), board)
			w := m.browser()
			w.get(link).want(m.t, 200, "選考中の応募1件をどうしますか")
			w.submit(link, link, url.Values{}).want(m.t, 422, "選考を終えるか続けるかを選んでください")
			w.submit(link, link, url.Values{"settle": {"leave"}}).want(m.t, 200)
		}, "掲載元が募集を締め切りました", "掲載元が募集を締め切りました"},
		"withdrawn": {func(m *meeting) {
			page := "/desk/jobs/" + m.job.ID
			m.clinic.submit(page, page+"/withdraw", url.Values{}).want(m.t, 422, "選考を終えるか続けるかを選んでください")
			m.clinic.submit(page, page+"/withdraw", url.Values{"settle": {"leave"}}).want(m.t, 303)
		}, "掲載元が求人を取り下げました", "掲載元が求人を取り下げました"},
		"taken down": {func(m *meeting) {
			editor, page := m.administrator(), "/admin/review/"+m.job.ID
			editor.submit(page, page+"/take-down", url.Values{"reason": {"所在地を確認できません"}}).want(m.t, 303)
			m.catchUp()
		}, "運営が求人の掲載を取りやめました", "運営が求人の掲載を取りやめました"},
		"run out": {func(m *meeting) {
			m.wait(100 * 24 * time.Hour)
			j := m.bench.job(m.job.ID)
			j.Turn(m.now) // as the sweep notes
			saved(m.t, m.store.Jobs().Save(m.t.Context(), j))
			m.catchUp()
			m.doctor.signIn("secret@example.jp")
			m.clinic.signIn("jinji@clinic.example")
		}, "求人の掲載期間が終わりました", "求人の掲載期間が終わりました"},
	} {
		t.Run(name, func(t *testing.T) {
			m := meet(t, newBench(t, board))
			m.appeared()
			end.end(m)
			m.catchUp()
			m.doctor.get(m.me).want(t, 200, end.thread)
			got := m.toldOf(alert.MailJobEnded, "secret@example.jp")
			if len(got) != 1 || !strings.Contains(got[0].Text, end.mail) {
				t.Fatalf("letters: %+v", got)
			}
			m.clinic.say(m.desk, "選考は続けます").want(t, 303)
			m.doctor.say(m.me, "お願いします").want(t, 303)
			if a, err := m.store.Applications().Get(t.Context(), m.id); err != nil || !a.Open() {
				t.Errorf("the application is %s, %v", a.State, err)
			}
		})
	}
}

// What was begun is finished: the job is closed and the process ended before
// anybody was told.
func TestASettlementIsFinishedByWhoComesNext(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	m.appeared()
	s, err := models.NewSettlement(m.job.ID, 1, models.SettleDecline, "募集を終えました。", "", b.now)
	if err != nil {
		t.Fatal(err)
	}
	saved(t, b.store.Settlements().Put(t.Context(), &s))
	b.catchUp()
	if a, _ := b.store.Applications().Get(t.Context(), m.id); !a.Open() {
		t.Fatal("an application is declined though its job goes on")
	}
	j := b.job(m.job.ID)
	if err := j.Close(models.FilledHere, b.now); err != nil {
		t.Fatal(err)
	}
	saved(t, b.store.Jobs().Save(t.Context(), j))
	b.catchUp()
	b.catchUp()
	m.doctor.get(m.me).want(t, 200, "募集を終えました。", "選考が終わりました")
	if got := b.toldOf(alert.MailAnswered, "secret@example.jp"); len(got) != 1 {
		t.Errorf("%d letters", len(got))
	}
}
