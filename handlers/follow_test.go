package handlers

import (
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// block has the doctor block the clinic through the form of the profile.
func (m *meeting) block() {
	m.t.Helper()
	form := internist()
	form.Del("version") // that of the page
	form.Set("blocked.0.name", "見本会")
	m.doctor.submit("/me/profile", "/me/profile", form).want(m.t, 303)
	if d := m.profileOf("secret@example.jp"); !d.HidesJob(m.bench.job(m.job.ID)) {
		m.t.Fatalf("the clinic is not blocked: %+v", d.Blocked)
	}
}

// agreed has both sides agree on an interview two days from now.
func (m *meeting) agreed() {
	m.t.Helper()
	day := string(models.DateOf(m.now).AddDays(2))
	m.clinic.submit(m.desk, m.desk+"/interview", url.Values{
		"deed": {"propose"}, "steps": {"0"}, "date1": {day}, "time1": {"10:00"},
	}).want(m.t, 303)
	a, err := m.store.Applications().Get(m.t.Context(), m.id)
	if err != nil || len(a.Interview.Slots) != 1 {
		m.t.Fatalf("nothing is proposed: %+v, %v", a.Interview, err)
	}
	pick := a.Interview.Slots[0].Start.UTC().Format("2006-01-02T15:04Z")
	m.doctor.submit(m.me, m.me+"/interview", url.Values{"pick": {pick}, "steps": {"1"}}).want(m.t, 303)
}

// Who blocks an organisation calls an agreed interview off with it. It is told
// that, once, and not why.
func TestBlockingCallsAnInterviewOff(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		m.agreed()
		before := len(b.toldOf(alert.MailInterview, "jinji@clinic.example"))
		b.wait(time.Minute)
		m.block()
		m.block() // saved again
		b.catchUp()
		got := b.toldOf(alert.MailInterview, "jinji@clinic.example")[before:]
		if len(got) != 1 || !strings.Contains(got[0].Text, "取りやめ") {
			t.Fatalf("the clinic is told: %+v", got)
		}
		for _, text := range []string{"見せたくない", "ブロック", "内科医K"} {
			if strings.Contains(got[0].Text+got[0].Subject, text) {
				t.Errorf("it is told %q", text)
			}
		}
		a, err := b.store.Applications().Get(t.Context(), m.id)
		if err != nil || a.Interview.Holds() || !a.Stands() {
			t.Errorf("the interview is %s, %v", a.Interview.State, err)
		}
		page := m.doctor.get(m.me).want(t, 200, "面談の予定はなくなりました", "「見せたくない組織」なので止まっています",
			"応募を取り下げられます", `href="/me/profile#blocked"`, "「見せたくない組織」に入れている間は、何も見えません").body
		if strings.Contains(page, "掲載元が開きました") || strings.Contains(page, "掲載元から連絡がありました") {
			t.Error("a selection that rests is said to go on")
		}
		m.doctor.get("/en/me/applied").want(t, 200, "On hold: you hide your profile from this organisation")
		m.clinic.get(m.desk).want(t, 200)
		if n := len(b.lettersOf(alert.MailStopped)); n != 0 {
			t.Errorf("the clinic is told %d times more", n)
		}
		b.wait(25 * time.Hour) // past the reminders of the day before
		b.catchUp()
		if n := len(b.lettersOf(alert.MailSoon)); n != 0 {
			t.Errorf("%d reminders of an interview that is off", n)
		}
	})
}

// Without an interview it is told that the selection cannot go on, once, also
// after the doctor thought better of it and worse again.
func TestBlockingEndsAnOpenSelectionNeutrally(t *testing.T) {
	m := meet(t, newBench(t, board))
	for range 2 {
		m.block()
		m.catchUp()
		form := internist()
		form.Del("version")
		m.doctor.submit("/me/profile", "/me/profile", form).want(t, 303)
		m.clinic.get(m.desk).want(t, 200, "夜間の枠を希望します")
	}
	got := m.toldOf(alert.MailStopped, "jinji@clinic.example")
	if len(got) != 1 || strings.Contains(got[0].Text, "内科医K") || strings.Contains(got[0].Text, "見せたくない") {
		t.Errorf("the clinic is told: %+v", got)
	}
}

// A profile that was saved when the process ended calls off as well.
func TestABlockWhoseProcessEndedCallsOff(t *testing.T) {
	m := meet(t, newBench(t, board))
	m.agreed()
	m.wait(time.Minute)
	d := m.profileOf("secret@example.jp")
	d.Blocked = []models.BlockedOrg{{Org: m.org, Name: clinicName}}
	saved(t, m.store.Doctors().Save(t.Context(), &d))
	m.catchUp()
	m.catchUp()
	if a, _ := m.store.Applications().Get(t.Context(), m.id); a.Interview.State != models.InterviewOff {
		t.Errorf("the interview is %s", a.Interview.State)
	}
}

// What was stored when the process ended is told by who comes next: once, and
// nothing that was told is told again.
func TestLettersFollowFromWhatIsStored(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		b.catchUp()
		if got := len(b.toldOf(alert.MailApplied, "jinji@clinic.example")); got != 1 {
			t.Fatalf("%d letters about the application", got)
		}
		b.wait(time.Minute)
		a, err := b.store.Applications().Get(t.Context(), m.id)
		if err != nil {
			t.Fatal(err)
		}
		for i := range 3 { // messages stored, and no more than that
			m, err := a.NewMessage("lost"+strconv.Itoa(i), models.ByPoster, "u", "消えない知らせ", models.File{}, b.now)
			if err == nil {
				err = b.store.Messages().Add(t.Context(), &m, nil)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		b.catchUp()
		if n := len(b.toldOf(alert.MailMessage, "secret@example.jp")); n != 0 {
			t.Error("a message is told of while its page may still be at it")
		}
		for range 3 {
			b.wait(time.Minute)
			b.catchUp()
		}
		if n := len(b.toldOf(alert.MailMessage, "secret@example.jp")); n != 1 {
			t.Errorf("%d letters about messages whose process ended, want 1", n)
		}
		m.doctor.get(m.me).want(t, 200, "消えない知らせ")
		m.clinic.say(m.desk, "次の文").want(t, 303)
		b.wait(time.Minute)
		b.catchUp()
		if n := len(b.toldOf(alert.MailMessage, "secret@example.jp")); n != 2 {
			t.Errorf("%d letters after the doctor looked and one more came, want 2", n)
		}
		slot := models.TimeSlot{Start: b.now.AddDate(0, 0, 2), Minutes: 30}
		_, err = b.store.Applications().Change(t.Context(), m.id, func(a *models.Application) (bool, error) {
			return a.Propose(models.ByDoctor, []models.TimeSlot{slot}, "", 0, b.now)
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, to := range []models.ApplicationState{models.ApplicationOffered} {
			b.catchUp()
			_, err = b.store.Applications().Change(t.Context(), m.id, func(a *models.Application) (bool, error) {
				return true, a.Answer(to, b.now)
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		b.catchUp()
		b.catchUp()
		if n := len(b.toldOf(alert.MailInterview, "jinji@clinic.example")); n != 1 {
			t.Errorf("%d letters about a proposal, want 1", n)
		}
		if n := len(b.toldOf(alert.MailAnswered, "secret@example.jp")); n != 1 {
			t.Errorf("%d letters about the offer, want 1", n)
		}
	})
}
