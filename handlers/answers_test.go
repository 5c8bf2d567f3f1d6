package handlers

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/search/index"
)

const alsoLater = time.Minute

// notify writes the notices of today, as the board does each morning.
func (b *bench) notify() {
	b.t.Helper()
	st := b.store
	n := letters.NewNotices(letters.NoticeDesk{
		Jobs: st.Jobs(), Revisions: st.Revisions(), Saved: st.Saved(), Users: st.Users(),
		Doctors: st.Doctors(), Subscriptions: st.Subscriptions(), Outgoing: st.Outgoing(), Settings: st.Settings(), Leases: st.Leases(), Post: b.postman, Applications: st.Applications(),
		Interviews: talkDesk(st, b.index).Interviews,
	}, b.board.Letters.Words, "test", b.board.Now, b.board.Log)
	if err := n.Once(b.t.Context(), b.board.Now()); err != nil {
		b.t.Fatal(err)
	}
	b.catchUp()
}

// template keeps an answer and returns its page.
func (w *browser) template(name, text string) answer {
	w.t.Helper()
	return w.submit("/desk/templates", "/desk/templates/new", url.Values{"name": {name}, "text": {text}})
}

// An organisation keeps answers, and begins from them in a thread and when it
// declines several; what is typed stays.
func TestAnswersAreKeptAndBegunFrom(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		m.clinic.get(m.desk).want(t, 200)
		res := m.clinic.template("お礼", "{氏名}先生").want(t, 422, "「{氏名}」という差し込みはありません", "{氏名}先生</textarea>", `value="お礼"`)
		if faultsAt(res.body, "text") == "" {
			t.Error("no fault beside the text")
		}
		if res := m.clinic.template("", "").want(t, 422); faultsAt(res.body, "name") == "" || faultsAt(res.body, "text") == "" {
			t.Error("nothing is asked for")
		}
		m.clinic.template("お礼", "{医師}先生\n「{求人}」へのご応募ありがとうございます。{組織}").want(t, 303)
		m.clinic.get("/desk/templates").want(t, 200, "お礼")
		m.clinic.get("/en/desk/templates").want(t, 200, "Answer templates")
		all, err := b.store.AnswerTemplates().Of(m.org).Page(t.Context(), 0, 9)
		if err != nil || len(all) != 1 {
			t.Fatalf("%+v, %v", all, err)
		}
		id := all[0].ID
		filled := "内科医K先生\n「" + m.job.Title.JA + "」へのご応募ありがとうございます。" + clinicName
		m.clinic.say(m.desk, "はじめまして。", "insert", "1", "template", id).want(t, 200, "はじめまして。\n\n"+filled+"</textarea>")
		if n, _ := b.store.Messages().OfApplication(m.id).Count(t.Context()); n != 0 {
			t.Error("inserting sends")
		}
		m.clinic.submit(ticked(m.id), declineAt,
			url.Values{"id": {m.id}, "words": {"x"}, "go": {"insert"}, "template": {id}}).want(t, 200, filled, "{医師}先生")

		page := "/desk/templates/" + id
		other, _ := b.recruiterAt("b@agency.example", "agency", placement())
		other.get(page).want(t, 404)
		other.submit("/desk", page, url.Values{"name": {"x"}, "text": {"x"}}).want(t, 404)
		other.submit("/desk", page+"/remove", url.Values{}).want(t, 404)
		m.doctor.get("/desk/templates").want(t, 403)
		colleague, user := m.colleague("help@clinic.example")
		window := colleague.get(page).want(t, 200, "お礼").body
		m.clinic.submit(page, page, url.Values{"name": {"お礼"}, "text": {"先に保存した文"}}).want(t, 303)
		old := shownField.FindStringSubmatch(window)[2]
		late := url.Values{"name": {"お礼"}, "text": {"あとの文"}, "version": {old}}
		colleague.submit(page, page, late).want(t, 409, "先に保存した文", "あとの文</textarea>")
		m.dismiss(user)
		if res := colleague.get(page); res.StatusCode == 200 {
			t.Error("who left reads the templates")
		}
		m.clinic.submit(page, page+"/remove", url.Values{}).want(t, 303)
		m.clinic.get("/desk/templates").want(t, 200, "まだひな形はありません")
		m.clinic.get(page).want(t, 404)
	})
}

// How an organisation answers is shown from five applications on, where doctors
// decide.
func TestTheReplyRecordIsShownFromFiveOn(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	desks := []string{m.desk}
	for _, email := range []string{"b@example.jp", "c@example.jp", "d@example.jp", "e@example.jp"} {
		_, desk := m.called(email, "内科医"+email[:1])
		desks = append(desks, desk)
	}
	pages := []string{"/jobs/" + m.job.ID, "/employers/" + m.org.ID}
	shown := func(want bool, words string) {
		t.Helper()
		b.wait(11 * time.Minute) // counted anew
		for _, page := range append(pages, "/en"+pages[0]) {
			body := b.browser().get(page).want(t, 200).body
			if got := strings.Contains(body, words) || strings.HasPrefix(page, "/en") && strings.Contains(body, "Median time"); got != want {
				t.Errorf("%s says %q: %v, want %v", page, words, got, want)
			}
		}
	}
	shown(false, "返事まで中央値")
	b.wait(36 * time.Hour)
	for i, desk := range desks {
		if i == 4 {
			shown(false, "返事まで中央値") // four answered, one has not waited long
		}
		m.clinic.say(desk, "ありがとうございます").want(t, 303)
	}
	shown(true, "返事まで中央値1.5日・5件中5件に返事(直近180日)")
	m.clinic.get("/desk").want(t, 200, "返事まで中央値1.5日")
	b.wait(200 * 24 * time.Hour)
	if body := b.browser().get(pages[1]); strings.Contains(body.body, "返事まで中央値") {
		t.Error("what is half a year old still counts")
	}
}

// Nobody answers: the poster is reminded after a week, the doctor told after two
// and offered similar jobs, each once.
func TestWhoIsNotAnsweredHearsOfIt(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		alike := *b.job(m.job.ID)
		alike.ID, alike.Version, alike.Ref, alike.Cluster = "alike", 0, "alike", "alike"
		alike.Poster, alike.EmployerID, alike.Title.JA = models.OrgRef{Kind: models.OrgEmployer, ID: "E9"}, "E9", "似た夜間のオンライン診療"
		alike.Employer.Name.JA = "医療法人みどり会"
		saved(t, b.store.Jobs().Save(t.Context(), &alike))
		if err := b.index.Apply([]index.Change{{Job: b.job(m.job.ID)}, {Job: &alike}}); err != nil {
			t.Fatal(err)
		}
		day := 24 * time.Hour
		told := func(when string, poster, doctor int) {
			t.Helper()
			b.notify()
			b.notify()
			got, want := len(b.toldOf(alert.MailWaiting, "jinji@clinic.example")), poster
			if got != want || len(b.toldOf(alert.MailUnanswered, "secret@example.jp")) != doctor {
				t.Errorf("%s: %d and %d letters, want %d and %d", when, got,
					len(b.toldOf(alert.MailUnanswered, "secret@example.jp")), poster, doctor)
			}
		}
		b.wait(6 * day)
		told("after six days", 0, 0)
		b.wait(day)
		told("after a week", 1, 0)
		b.wait(day)
		told("a day on", 1, 0)
		b.wait(6 * day)
		told("after two weeks", 1, 1)
		b.wait(30 * day)
		told("much later", 1, 1)
		for _, l := range b.lettersOf(alert.MailWaiting) {
			if strings.Contains(l.Text+l.Subject, "内科医K") || !strings.Contains(l.Text, board+"/desk/applications?view=list") {
				t.Errorf("the poster reads\n%s", l.Text)
			}
		}
		for _, l := range b.lettersOf(alert.MailUnanswered) {
			if !strings.Contains(l.Text, "似た夜間のオンライン診療") || !strings.Contains(l.Text, board+m.me) {
				t.Errorf("the doctor reads\n%s", l.Text)
			}
		}
	})
}

// Noted and not told, for the process ended; answered, taken back or blocked
// before the day.
func TestWaitsAreToldByWhoComesNextAndOnlyWhileTheyLast(t *testing.T) {
	day := 24 * time.Hour
	m := meet(t, newBench(t, board))
	m.wait(8 * day)
	_, err := m.store.Applications().Change(t.Context(), m.id, func(a *models.Application) (bool, error) {
		return a.NoteWait(m.now), nil
	})
	if err != nil {
		t.Fatal(err)
	}
	m.catchUp()
	m.catchUp()
	if n := len(m.lettersOf(alert.MailWaiting)); n != 1 {
		t.Errorf("%d letters about a note whose process ended", n)
	}
	for name, change := range map[string]func(m *meeting){
		"answered": func(m *meeting) { m.clinic.say(m.desk, "お待たせしました").want(t, 303) },
		"closed":   func(m *meeting) { m.clinic.say(m.desk, "", "state", "closed").want(t, 303) },
		"taken back": func(m *meeting) {
			m.doctor.submit("/me/applied", "/jobs/"+m.job.ID+"/withdraw", url.Values{}).want(t, 303)
		},
		"blocked": func(m *meeting) { m.block() },
	} {
		m := meet(t, newBench(t, board))
		change(m)
		for range 3 {
			m.wait(7 * day)
			m.notify()
		}
		if n := len(m.lettersOf(alert.MailWaiting)) + len(m.lettersOf(alert.MailUnanswered)); n != 0 {
			t.Errorf("%s: %d letters", name, n)
		}
	}
}
