package handlers

import (
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

var (
	stepsField = regexp.MustCompile(`name="steps" value="(\d+)"`)
	pickButton = regexp.MustCompile(`name="pick" value="([^"]+)"`)
)

// ask opens the page of a thread and sends one of the forms of its interview;
// fields are names and values.
func (w *browser) ask(path string, fields ...string) answer {
	w.t.Helper()
	w.wait(time.Second)
	form := url.Values{}
	if found := stepsField.FindStringSubmatch(w.get(path).body); found != nil {
		form.Set("steps", found[1])
	}
	for i := 0; i+1 < len(fields); i += 2 {
		form.Set(fields[i], fields[i+1])
	}
	return w.submit(path, path+"/interview", form)
}

// picks are the times that a page lets pick.
func (w *browser) picks(path string) (values []string) {
	w.t.Helper()
	for _, m := range pickButton.FindAllStringSubmatch(w.get(path).body, -1) {
		values = append(values, m[1])
	}
	return values
}

// interviewLetters are the letters about the interview to an address.
func (m *meeting) interviewLetters(email string) (letters []mail.Message) {
	for _, l := range m.lettersOf(alert.MailInterview) {
		if l.To.Email == email {
			letters = append(letters, l)
		}
	}
	return letters
}

const doctorAt, clinicAt = "secret@example.jp", "jinji@clinic.example"

// A clinic proposes, the doctor says that none fits and proposes, the clinic
// picks, the doctor moves it, the clinic picks again and calls off: each is told
// once, and reads what the other wrote.
func TestTwoSidesAgreeOnAnInterview(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		m.clinic.get(m.desk).want(t, 200, "まだ日時の候補はありません", "日時を提案する")
		m.clinic.ask(m.desk, "deed", "propose", "date1", "2026-12-03", "time1", "18:30", "date3", "２０２６/１２/４", "time3",
			"９：００", "minutes", "４５",
			"place", "ビデオ会議。リンクは前日に送ります").want(t, 303)
		m.clinic.get(m.desk).want(t, 200, "候補を送りました", "2026年12月3日(木) 18:30〜19:15", "連絡済み")
		if picks := m.clinic.picks(m.desk); len(picks) > 0 {
			t.Errorf("the clinic may pick its own times %v", picks)
		}
		m.doctor.get("/me/applied").want(t, 200, "新着1件")
		m.doctor.get(m.me).want(t, 200, "2026年12月3日(木) 18:30〜19:15", "2026年12月4日(金) 09:00〜09:45", "リンクは前日に送ります", "日本時間",
			">新着<", clinicName)
		m.doctor.get("/en"+m.me).want(t, 200, "Thu 3 Dec 2026, 18:30–19:15 Japan time", "Pick")
		m.doctor.ask(m.me, "deed", "none_fits", "none_fits", "外来が長引く曜日です").want(t, 303)
		m.clinic.get("/desk/applications").want(t, 200, "新着1件")
		m.clinic.get(m.desk).want(t, 200, "外来が長引く曜日です", "前の候補は合いませんでした")
		m.doctor.ask(m.me, "deed", "propose", "date1", "2026-12-05", "time1", "10:00").want(t, 303)
		picks := m.clinic.picks(m.desk)
		if len(picks) != 1 {
			t.Fatalf("the clinic may pick %v", picks)
		}
		m.clinic.ask(m.desk, "pick", picks[0]).want(t, 303)
		for _, side := range []struct {
			w    *browser
			path string
		}{{m.clinic, m.desk}, {m.doctor, m.me}} {
			side.w.get(side.path).want(t, 200, "決まった日時", "2026年12月5日(土) 10:00〜10:30", "カレンダーに追加")
		}
		m.doctor.ask(m.me, "deed", "propose", "date1", "2026-12-06", "time1", "11:00").want(t, 303)
		if page := m.clinic.get(m.desk); strings.Contains(page.body, "決まった日時") {
			t.Error("the time that is being moved still holds")
		}
		m.clinic.ask(m.desk, "pick", m.clinic.picks(m.desk)[0]).want(t, 303)
		m.clinic.ask(m.desk, "deed", "call_off", "call_off", "院長が急病です").want(t, 303)
		m.doctor.get(m.me).want(t, 200, "院長が急病です", "面談を取りやめました", "カレンダーから外す")

		var subjects []string
		for _, l := range append(m.interviewLetters(doctorAt), m.interviewLetters(clinicAt)...) {
			subjects = append(subjects, strings.SplitN(l.Subject, ":", 2)[0])
			for _, secret := range []string{"院長が急病", "外来が長引く", "リンクは前日", "12月3日", "secret@",
				b.profileOf(doctorAt).DisplayName} {
				if strings.Contains(l.Subject+l.Text+l.HTML, secret) {
					t.Errorf("the letter %q says %q", l.Subject, secret)
				}
			}
		}
		want := "面談の候補日時が届きました 面談の日時が決まりました 面談の日時が決まりました 面談は取りやめになりました " +
			"面談の候補日時が合いませんでした 面談の候補日時が届きました 面談の日時を決めました 面談の候補日時が届きました 面談の日時を決めました 面談は取りやめになりました"
		if got := strings.Join(subjects, " "); got != want {
			t.Errorf("letters\n%s, want\n%s", got, want)
		}
		if agreed := m.interviewLetters(doctorAt)[1]; !strings.Contains(agreed.Text, "2026年12月5日(土) 10:00〜10:30") ||
			!strings.Contains(agreed.Text, board+m.me) {
			t.Errorf("the letter about the agreed time:\n%s", agreed.Text)
		}
		m.doctor.submit("/me/account", "/me/export", url.Values{}).want(t, 200, "外来が長引く曜日です")
		m.filed(t)
	})
}

func TestWhatIsProposedIsChecked(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	for name, tc := range map[string]struct {
		form []string
		at   string // where the fault stands
		says string
	}{
		"nothing":      {nil, "slot1", "1つ以上入力"},
		"no time":      {[]string{"date2", "2026-12-03"}, "slot1", "両方を入力"},
		"no day":       {[]string{"time1", "10:00"}, "slot1", "両方を入力"},
		"no such day":  {[]string{"date1", "2026-02-30", "time1", "10:00"}, "slot1", "「2026-02-30」という日付はありません"},
		"no such time": {[]string{"date1", "2026-12-03", "time1", "25:00"}, "slot1", "「25:00」という時刻はありません"},
		"past":         {[]string{"date1", "2026-12-03", "time1", "10:00", "date2", "2026-11-24", "time2", "09:59"}, "slot2", "これからの日時"},
		"far":          {[]string{"date1", "2027-01-24", "time1", "10:00"}, "slot1", "60日以内"},
		"overlap":      {[]string{"date1", "2026-12-03", "time1", "10:00", "date4", "2026-12-03", "time4", "10:20"}, "slot2", "重なっています"},
		"length":       {[]string{"date1", "2026-12-03", "time1", "10:00", "minutes", "9"}, "minutes", "10〜180分"},
		"no length":    {[]string{"date1", "2026-12-03", "time1", "10:00", "minutes", "長め"}, "minutes", "「長め」"},
		"words":        {[]string{"date1", "2026-12-03", "time1", "10:00", "place", strings.Repeat("長", 501)}, "place", "500文字以内"},
	} {
		for _, side := range []struct {
			w    *browser
			path string
		}{{m.doctor, m.me}, {m.clinic, m.desk}} {
			res := side.w.ask(side.path, append([]string{"deed", "propose"}, tc.form...)...).want(t, 422, tc.says)
			if faultsAt(res.body, tc.at) == "" || !strings.Contains(res.body, `href="#f-`+tc.at+`"`) {
				t.Errorf("%s: no fault at %s", name, tc.at)
			}
			for i := 1; i < len(tc.form); i += 2 {
				if !strings.Contains(res.body, tc.form[i]) {
					t.Errorf("%s: %s is not typed any more", name, tc.form[i])
				}
			}
		}
	}
	a, err := b.store.Applications().Get(t.Context(), m.id)
	if err != nil || len(a.Interview.Steps) > 0 || len(m.lettersOf(alert.MailInterview)) > 0 {
		t.Errorf("something was proposed: %+v, %v", a.Interview, err)
	}
	m.clinic.ask(m.desk, "deed", "propose", "date1", "2026-12-03", "time1", "10:00").want(t, 303)
	res := m.doctor.ask(m.me, "deed", "none_fits").want(t, 422, "相手に伝える言葉を入力")
	if faultsAt(res.body, "none_fits") == "" {
		t.Error("no fault at the words")
	}
	pick := m.doctor.picks(m.me)[0]
	m.clinic.ask(m.desk, "deed", "dance").want(t, 409)
	m.doctor.ask(m.me, "pick", "2026-12-03T01:01Z").want(t, 409, "日程の状態が変わった")
	b.wait(10 * 24 * time.Hour)
	m.doctor.ask(m.me, "pick", pick).want(t, 422, "この日時は過ぎました")
	m.doctor.get(m.me).want(t, 200, "過ぎました")
}

// Clicks at once, and forms from pages that are out of date: one wins, nothing
// is doubled, the other reads why, and nothing typed is lost.
func TestOneOfTwoWins(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		m.clinic.ask(m.desk, "deed", "propose", "date1", "2026-12-03", "time1", "10:00", "date2", "2026-12-04", "time2",
			"10:00").want(t, 303)
		picks := m.doctor.picks(m.me)
		token := tokenField.FindStringSubmatch(m.doctor.get(m.me).body)[1]
		var mu sync.Mutex
		answers := map[int]int{}
		var clicks sync.WaitGroup
		for i := range 6 {
			clicks.Go(func() {
				w := *m.doctor
				w.cookies = map[string]string{"__Host-session": m.doctor.cookies["__Host-session"]}
				res := w.do("POST", m.me+"/interview",
					url.Values{"_csrf": {token}, "steps": {"1"}, "pick": {picks[i%2]}}, "Sec-Fetch-Site", "same-origin")
				mu.Lock()
				defer mu.Unlock()
				answers[res.StatusCode]++
			})
		}
		clicks.Wait()
		if answers[303] != 3 || answers[409] != 3 {
			t.Errorf("answers %v, want three of one time and three refused", answers)
		}
		if n := len(m.interviewLetters(clinicAt)); n != 1 {
			t.Errorf("%d letters to the clinic, want 1", n)
		}
		m.clinic.ask(m.desk, "steps", "1", "deed", "call_off", "call_off", "大切な言葉").want(t, 409, "日程の状態が変わった", "大切な言葉",
			"決まった日時")
		m.clinic.ask(m.desk, "steps", "1", "deed", "propose", "date1", "2026-12-24", "time1", "16:40").want(t, 409,
			"2026-12-24", "16:40")
		m.clinic.ask(m.desk, "deed", "call_off", "call_off", "急用").want(t, 303)
		m.doctor.ask(m.me, "steps", "1", "pick", picks[0]).want(t, 409, "日程の状態が変わった", "いま決まっている日時はありません")
		a, err := b.store.Applications().Get(t.Context(), m.id)
		if err != nil || len(a.Interview.Steps) != 3 || len(m.interviewLetters(doctorAt)) != 3 { // proposed, picked, called off
			t.Errorf("%d steps, %d letters to the doctor, %v", len(a.Interview.Steps),
				len(m.interviewLetters(doctorAt)), err)
		}
	})
}

// Who may not write arranges nothing, and the end of an application calls off.
func TestWhoMayArrange(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	proposal := []string{"deed", "propose", "date1", "2026-12-03", "time1", "10:00", "place", "大切な言葉"}
	other, otherOrg := b.recruiterAt("b@agency.example", "agency", placement())
	b.verify(otherOrg)
	for name, who := range map[string]struct {
		w    *browser
		path string
		want int
	}{
		"another clinic":      {other, m.desk, 404},
		"another doctor":      {b.newDoctor("d2@example.jp"), m.me, 404},
		"the doctor's desk":   {m.doctor, m.desk, 403},
		"the clinic's doctor": {m.clinic, m.me, 404},
	} {
		form := url.Values{"deed": {"propose"}, "date1": {"2026-12-03"}, "time1": {"10:00"}}
		if res := who.w.submit("/me/account", who.path+"/interview", form); res.StatusCode != who.want {
			t.Errorf("%s: %d, want %d", name, res.StatusCode, who.want)
		}
	}
	editor, path := b.administrator(), "/admin/organisations/employer/"+m.org.ID
	m.clinic.ask(m.desk, proposal...).want(t, 303)
	editor.submit(path, path, url.Values{"state": {"suspended"}, "note": {"所在地を確認できません"}}).want(t, 303)
	pick := "2026-12-03T01:00Z"
	m.doctor.ask(m.me, "steps", "1", "pick", pick).want(t, 409, "現在このサイトを利用できない")
	m.clinic.ask(m.desk, append(proposal, "steps", "1")...).want(t, 409, "利用が停止されている", "大切な言葉")
	editor.submit(path, path, url.Values{"state": {"verified"}}).want(t, 303)
	m.doctor.ask(m.me, "pick", pick).want(t, 303)

	d := b.profileOf(doctorAt)
	blocked := d
	blocked.Blocked = []models.BlockedOrg{{Org: m.org, Name: clinicName}}
	saved(t, b.store.Doctors().Save(t.Context(), &blocked))
	res := m.clinic.ask(m.desk, append(proposal, "steps", "2")...).want(t, 409, "この医師にはメッセージを送れません", "大切な言葉")
	if strings.Contains(res.body, "2026年12月3日") || strings.Contains(res.body, d.DisplayName) {
		t.Error("a blocked organisation sees the interview")
	}
	m.doctor.ask(m.me, append(proposal, "steps", "2")...).want(t, 409, "「見せたくない組織」に入れた組織")
	blocked.Blocked = nil
	saved(t, b.store.Doctors().Save(t.Context(), &blocked))

	m.clinic.say(m.desk, "", "state", "closed").want(t, 303)
	if answers := m.lettersOf(alert.MailAnswered); len(answers) != 1 ||
		!strings.Contains(answers[0].Text, "取りやめになった面談\n2026年12月3日(木) 10:00") {
		t.Errorf("letters about the end: %+v", answers)
	}
	m.doctor.get(m.me).want(t, 200, "面談の予定はなくなりました")
	m.doctor.ask(m.me, append(proposal, "steps", "3")...).want(t, 409, "大切な言葉", "選考が終わったため")
	if n := len(m.interviewLetters(clinicAt)); n != 2 {
		t.Errorf("%d letters to the clinic, want that of the pick and the one that takes it out of calendars", n)
	}
}

// tellsTheClinicOnce holds that one letter says that the application was taken
// back and the interview of 3 December is off, for calendars, too.
func (m *meeting) tellsTheClinicOnce() {
	m.t.Helper()
	if n := len(m.interviewLetters(clinicAt)); n != 1 {
		m.t.Errorf("%d letters about the interview, want that of the pick", n)
	}
	left := m.toldOf(alert.MailWithdrawn, clinicAt)
	if len(left) != 1 || !strings.Contains(left[0].Text, "取りやめになった面談\n2026年12月3日(木)") ||
		left[0].Calendar.Method != "CANCEL" {
		m.t.Errorf("letters to the clinic: %+v", left)
	}
}

// A clinic that waits for a doctor who closed the account learns that the
// interview is off, and nothing else.
func TestADoctorWhoLeavesCallsOff(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	m.clinic.ask(m.desk, "deed", "propose", "date1", "2026-12-03", "time1", "10:00").want(t, 303)
	m.doctor.ask(m.me, "pick", m.doctor.picks(m.me)[0]).want(t, 303)
	m.doctor.submit("/me/account", "/me/erase", url.Values{"sure": {"on"}}).want(t, 200)
	m.tellsTheClinicOnce()
	a, err := b.store.Applications().Get(t.Context(), m.id)
	if err != nil || !a.Forgotten || len(a.Interview.Steps) > 0 || a.Interview.Holds() {
		t.Errorf("what is left: %+v, %v", a.Interview, err)
	}
}

func TestAnApplicationTakenBackCallsOff(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	m.clinic.ask(m.desk, "deed", "propose", "date1", "2026-12-03", "time1", "10:00").want(t, 303)
	m.doctor.ask(m.me, "pick", m.doctor.picks(m.me)[0]).want(t, 303)
	for range 2 { // a second click is no second letter
		m.doctor.submit("/me/applied", "/jobs/"+m.job.ID+"/withdraw", url.Values{}).want(t, 303)
	}
	m.tellsTheClinicOnce()
	if page := m.clinic.get(m.desk).want(t, 200); strings.Contains(page.body, "12月3日") {
		t.Error("the interview of an application taken back is shown to the poster")
	}
	m.doctor.get(m.me).want(t, 200, "面談の予定はなくなりました", "2026年12月3日(木) 10:00〜10:30")
	m.doctor.submit("/me/account", "/me/erase", url.Values{"sure": {"on"}}).want(t, 200)
	if a, err := b.store.Applications().Get(t.Context(), m.id); err != nil || len(a.Interview.Steps) > 0 {
		t.Errorf("after the doctor left: %+v, %v", a.Interview, err)
	}
}

// The poster offers, the doctor accepts: both read it, each is told once.
func TestAnOfferIsAccepted(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		if page := m.clinic.get(m.desk).want(t, 200); strings.Contains(page.body, `value="offered"`) {
			t.Error("a position is offered before a word was written")
		}
		m.clinic.say(m.desk, "", "state", "offered").want(t, 409)
		m.doctor.submit(m.me, m.me+"/accept", url.Values{}).want(t, 409)
		m.clinic.say(m.desk, "ぜひお願いします").want(t, 303)
		m.doctor.get(m.me)
		told := len(m.told(doctorAt))
		m.clinic.say(m.desk, "来月からお願いします", "state", "offered").want(t, 303)
		m.clinic.get(m.desk).want(t, 200, "採用を申し出ました", "採用を申し出済み", "医師の返事を待っています")
		m.clinic.say(m.desk, "", "state", "offered").want(t, 409)
		if got := len(m.told(doctorAt)); got != told {
			t.Error("one offer is two letters")
		}
		m.doctor.get("/me/applied").want(t, 200, "採用の申し出があります")
		m.doctor.get(m.me).want(t, 200, "来月からお願いします", "申し出を受ける", "契約そのものではありません")
		for range 2 {
			m.doctor.submit(m.me, m.me+"/accept", url.Values{}).want(t, 303)
		}
		m.doctor.get(m.me).want(t, 200, "採用が決まりました")
		m.clinic.get(m.desk).want(t, 200, "採用決定", "医師が採用の申し出を受けました")
		hired := m.lettersOf(alert.MailHired)
		if len(hired) != 1 || hired[0].To.Email != clinicAt || !strings.Contains(hired[0].Text, board+m.desk) {
			t.Errorf("letters to the clinic: %+v", hired)
		}
		if answers := m.lettersOf(alert.MailAnswered); len(answers) != 1 ||
			!strings.Contains(answers[0].Text, "採用の申し出") {
			t.Errorf("letters to the doctor: %+v", answers)
		}
		m.doctor.say(m.me, "よろしくお願いします").want(t, 303)
		m.clinic.ask(m.desk, "deed", "propose", "date1", "2026-12-03", "time1", "10:00").want(t, 303)
		m.clinic.say(m.desk, "", "state", "closed").want(t, 409)
	})
}

func TestAnOfferOfAStoppedClinicIsNotAccepted(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	m.clinic.say(m.desk, "ぜひお願いします").want(t, 303)
	editor, path := b.administrator(), "/admin/organisations/employer/"+m.org.ID
	stop := func(state string) {
		t.Helper()
		editor.submit(path, path, url.Values{"state": {state}, "note": {"所在地を確認できません"}}).want(t, 303)
	}
	stop("suspended")
	m.clinic.say(m.desk, "", "state", "offered").want(t, 409, "利用が停止されている")
	stop("verified")
	m.clinic.say(m.desk, "", "state", "offered").want(t, 303)
	stop("suspended")
	m.doctor.submit(m.me, m.me+"/accept", url.Values{}).want(t, 409, "現在このサイトを利用できない")
	m.clinic.say(m.desk, "", "state", "closed").want(t, 303)
	stop("verified")
	m.doctor.submit(m.me, m.me+"/accept", url.Values{}).want(t, 409)
}

// filed holds the calendar files of the letters against those of the pages: both
// sides have them, by one name, and nothing in them that no letter may say.
func (m *meeting) filed(t *testing.T) {
	t.Helper()
	for _, side := range []struct {
		w           *browser
		email, path string
	}{{m.clinic, clinicAt, m.desk}, {m.doctor, doctorAt, m.me}} {
		uid, methods := side.w.calendarAt(side.path).uid, ""
		for _, l := range m.interviewLetters(side.email) {
			if l.Calendar == (mail.CalendarFile{}) {
				continue
			}
			methods += l.Calendar.Method + " "
			whole := strings.ReplaceAll(l.Calendar.Content, "\r\n ", "")
			if !strings.Contains(whole, "UID:"+uid) || !strings.Contains(whole, "METHOD:"+l.Calendar.Method) {
				t.Errorf("to %s: not the entry of the page\n%s", side.email, whole)
			}
			for _, secret := range []string{"リンクは前日", m.profileOf(doctorAt).DisplayName, "secret@"} {
				if strings.Contains(whole, secret) {
					t.Errorf("to %s: the file says %q", side.email, secret)
				}
			}
		}
		want := map[string]string{clinicAt: "PUBLISH PUBLISH CANCEL ", doctorAt: "PUBLISH PUBLISH CANCEL "}[side.email]
		if methods != want {
			t.Errorf("to %s: files %q, want %q", side.email, methods, want)
		}
	}
}

// Who proposes does so in their own zone, which the account remembers; each reads
// times in their own, named, with the other's beside it where they differ.
func TestTimesAreInTheZonesOfBoth(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		propose := func(zone, day, clock string) answer {
			steps := regexp.MustCompile(`name="steps" value="(\d+)"`).FindStringSubmatch(m.doctor.get(m.me).body)[1]
			return m.doctor.submit(m.me, m.me+"/interview", url.Values{"deed": {"propose"}, "steps": {steps}, "zone": {zone},
				"date1": {day}, "time1": {clock}})
		}
		res := propose("America/New_York", "2027-03-14", "02:30").want(t, 422, "夏時間", `value="02:30"`,
			`<option value="America/New_York" selected>`)
		if got := faultsAt(res.body, "slot1"); !strings.Contains(got, "夏時間") {
			t.Errorf("beside the slot stands %q", got)
		}
		res = propose("Mars/Phobos", "2026-12-03", "21:00").want(t, 422, `value="21:00"`, `value="2026-12-03"`)
		if got := faultsAt(res.body, "zone"); !strings.Contains(got, "一覧から選んでください") {
			t.Errorf("beside the zone stands %q", got)
		}
		propose("America/New_York", "2026-12-03", "21:00").want(t, 303)
		m.doctor.submit(m.me, m.me+"/interview", url.Values{"deed": {"zone"}, "zone": {"Mars/Phobos"}}).
			want(t, 422, "一覧から選んでください", "ニューヨーク時間")
		m.doctor.get(m.me).want(t, 200, "2026年12月3日(木) 21:00〜21:30 ニューヨーク時間(2026年12月4日(金) 11:00〜11:30 日本時間)")
		m.clinic.get(m.desk).want(t, 200, "2026年12月4日(金) 11:00〜11:30 日本時間(2026年12月3日(木) 21:00〜21:30 ニューヨーク時間)")
		user, err := b.store.Users().ByEmail(t.Context(), "secret@example.jp")
		if err != nil || user.Zone != "America/New_York" {
			t.Fatalf("the account remembers %q, %v", user.Zone, err)
		}
		// The clinic reads times in London from now on.
		m.clinic.submit(m.desk, m.desk+"/interview", url.Values{"deed": {"zone"}, "zone": {"Europe/London"}}).want(t, 303)
		m.clinic.get("/en"+m.desk).want(t, 200, "Fri 4 Dec 2026, 02:00–02:30 London time (Thu 3 Dec 2026, 21:00–21:30 New York time)")
		m.clinic.submit(m.desk, m.desk+"/interview", url.Values{"pick": {"2026-12-04T02:00Z"}, "steps": {"1"}}).want(t, 303)
		m.catchUp()
		letters := b.toldOf(alert.MailInterview, "secret@example.jp")
		if len(letters) == 0 || !strings.Contains(letters[len(letters)-1].Text, "21:00〜21:30 ニューヨーク時間(2026年12月4日(金) 02:00〜02:30 ロンドン時間)") {
			t.Errorf("%+v", letters)
		}
	})
}

// Conditions that change under an offer are read before it is accepted.
func TestAnOfferWhoseConditionsChangedIsReadFirst(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	m.clinic.say(m.desk, "ぜひお願いします").want(t, 303)
	m.clinic.say(m.desk, "", "state", "offered").want(t, 303)
	before := m.doctor.get(m.me).want(t, 200, "申し出を受ける")
	if strings.Contains(before.body, "受ける前にお読みください") {
		t.Error("nothing changed and something is said to have")
	}
	m.edit(map[string]string{"terms.holidays": "日曜のみ"}, false)
	m.doctor.submit(m.me, m.me+"/accept", url.Values{}).want(t, 409)
	m.doctor.submit(m.me, m.me+"/accept", url.Values{"revision": {strconv.Itoa(m.job.Revision)}}).want(t, 409, "受ける前にお読みください", "<ins>日曜のみ</ins>")
	for range 2 { // a letter tells of it, the page is looked at: it goes on saying so
		m.doctor.get(m.me).want(t, 200, "受ける前にお読みください", "<ins>日曜のみ</ins>")
		b.catchUp()
	}
	if n := len(b.lettersOf(alert.MailTerms)); n != 1 {
		t.Errorf("%d letters", n)
	}
	m.doctor.submit(m.me, m.me+"/accept", url.Values{"revision": {strconv.Itoa(m.job.Revision)}}).want(t, 409, "受ける前にお読みください")
	now := b.job(m.job.ID).Revision
	m.doctor.submit(m.me, m.me+"/accept", url.Values{"revision": {strconv.Itoa(now)}}).want(t, 303)
	m.doctor.get(m.me).want(t, 200, "採用が決まりました", "<ins>日曜のみ</ins>")
}
