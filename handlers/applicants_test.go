package handlers

import (
	"encoding/csv"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
)

// called lets a doctor of another displayed name apply to the job of a meeting,
// and returns the page of the application on the desk.
func (m *meeting) called(email, name string) (*browser, string) {
	m.t.Helper()
	w := m.browser()
	w.signIn(email)
	w.submit("/me/profile", "/me/profile", internist("display_name", name)).want(m.t, 303)
	w.named()
	w.upload("/me/licences", medical, "a.png", scanned(m.t)).want(m.t, 303)
	apply := "/jobs/" + m.job.ID + "/apply"
	w.submit(apply, apply, applying()).want(m.t, 303)
	return w, "/desk/applications/" + models.ApplicationID(m.job.ID, m.profileOf(email).ID, 0)
}

// colleague lets somebody more work for the clinic.
func (m *meeting) colleague(email string) (*browser, models.User) {
	m.t.Helper()
	m.clinic.submit("/desk/members", "/desk/members", url.Values{"email": {email}}).want(m.t, 303)
	w := m.browser()
	w.signIn(email)
	w.answerInvitation("accept").want(m.t, 303)
	u, err := m.store.Users().ByEmail(m.t.Context(), email)
	if err != nil {
		m.t.Fatal(err)
	}
	return w, u
}

// dismiss removes a colleague.
func (m *meeting) dismiss(u models.User) {
	m.t.Helper()
	m.clinic.submit("/desk/members", "/desk/members/"+u.ID+"/remove", url.Values{}).want(m.t, 303)
}

// inOrder fails unless texts stand on a page in this order.
func inOrder(t *testing.T, page string, texts ...string) {
	t.Helper()
	at := -1
	for _, text := range texts {
		next := strings.Index(page, text)
		if next <= at {
			t.Errorf("%q at %d is not after %d", text, next, at)
		}
		at = next
	}
}

var countIn = regexp.MustCompile(`<h3><span>([^<]+)</span> <b class="num">(\d+)</b>`)

// counts are the heads of the columns.
func counts(page string) map[string]string {
	all := map[string]string{}
	for _, m := range countIn.FindAllStringSubmatch(page, -1) {
		all[m[1]] = m[2]
	}
	return all
}

// Applicants stand in a column for each state, with exact counts, and in one
// list; who waits longest is first, and the desk says for how long.
func TestApplicantsStandByStateLongestWaitFirst(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b) // 内科医K
		b.wait(2 * time.Hour)
		_, second := m.called("second@example.jp", "皮膚科医S")
		_, third := m.called("third@example.jp", "小児科医T")
		b.wait(50 * time.Hour)
		m.clinic.get("/desk").want(t, 200, "返事を待っている応募 3件", "いちばん長い方は2日4時間")
		m.clinic.get("/en/desk").want(t, 200, "3 applicants wait for your answer", "for 2 days 4 hours")
		m.clinic.say(second, "お話ししませんか").want(t, 303)
		page := m.clinic.get("/desk/applications").want(t, 200, "2日4時間 返事待ち").body
		if got := counts(page); got["未読"] != "2" || got["連絡済み"] != "1" || got["開封済み"] != "0" {
			t.Errorf("columns %v", got)
		}
		list := m.clinic.get("/desk/applications?view=list").want(t, 200, "状態ごとに見る").body
		inOrder(t, list[strings.Index(list, `class="inbox"`):], "内科医K", "小児科医T", "皮膚科医S")
		only := m.clinic.get("/desk/applications?state=contacted").want(t, 200, "皮膚科医S").body
		if strings.Contains(only, "内科医K") || !strings.Contains(only, `<option value="contacted" selected>`) {
			t.Error("the state does not filter")
		}
		m.clinic.get("/desk/applications?job="+m.job.ID+"&view=list").want(t, 200, "内科医K", "皮膚科医S")
		m.clinic.get("/desk/applications?job=another&view=list").want(t, 200, "この条件の応募はありません")
		m.clinic.get("/desk/applications?state=nonsense").want(t, 200, "内科医K")
		m.clinic.get("/en/desk/applications?view=list").want(t, 200, "waiting 2 days")
		m.clinic.get(third).want(t, 200, "2日2時間 返事待ち")
	})
}

// A message of a doctor puts the application back among those that wait, and an
// answer takes it out.
func TestADoctorWhoAsksAgainWaitsAgain(t *testing.T) {
	m := meet(t, newBench(t, board))
	m.clinic.say(m.desk, "ご応募ありがとうございます").want(t, 303)
	if page := m.clinic.get("/desk").body; strings.Contains(page, "返事を待っている応募") {
		t.Error("who was answered waits")
	}
	m.doctor.say(m.me, "勤務はいつからですか").want(t, 303)
	m.wait(3 * time.Hour)
	m.clinic.get("/desk").want(t, 200, "返事を待っている応募 1件", "3時間")
	m.clinic.say(m.desk, "1月からです").want(t, 303)
	if page := m.clinic.get("/desk/applications").body; strings.Contains(page, "返事待ち") {
		t.Error("who was answered again waits")
	}
}

// Colleagues look after applications; who leaves loses theirs, and it shows.
func TestAColleagueLooksAfterAnApplicationUntilTheyLeave(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		colleague, user := m.colleague("help@clinic.example")
		other, _ := b.recruiterAt("b@agency.example", "agency", placement())
		stranger, err := b.store.Users().ByEmail(t.Context(), "b@agency.example")
		if err != nil {
			t.Fatal(err)
		}
		assign := func(w *browser, to string) answer {
			return w.submit("/desk", m.desk+"/assign", url.Values{"assignee": {to}})
		}
		assign(other, stranger.ID).want(t, 404)
		for _, to := range []string{stranger.ID, "nobody-known"} {
			res := assign(m.clinic, to).want(t, 422)
			if faultsAt(res.body, "assignee") == "" {
				t.Errorf("%s: no fault beside the field", to)
			}
		}
		assign(m.clinic, user.ID).want(t, 303)
		mine := "/desk/applications?view=list&who=me"
		colleague.get(mine).want(t, 200, "内科医K", "担当 help@clinic.example")
		m.clinic.get(mine).want(t, 200, "この条件の応募はありません")
		m.clinic.get("/desk/applications?view=list&who="+user.ID).want(t, 200, "内科医K")
		export := m.doctor.submit("/me/account", "/me/export", url.Values{}).want(t, 200)
		for _, secret := range []string{user.ID, "help@clinic"} {
			if strings.Contains(export.body+m.doctor.get(m.me).body, secret) {
				t.Errorf("the doctor sees %s", secret)
			}
		}
		m.dismiss(user)
		m.clinic.get(m.desk).want(t, 200, "担当だった人はメンバーから外れました")
		m.clinic.get("/desk/applications").want(t, 200, "担当がメンバーから外れました")
		if res := colleague.get(m.desk); res.StatusCode == 200 {
			t.Error("who left still reads the application")
		}
		b.catchUp()
		m.clinic.get("/desk/applications?view=list&who=nobody").want(t, 200, "内科医K", "担当がメンバーから外れました")
		assign(m.clinic, "").want(t, 303)
		if page := m.clinic.get(m.desk).body; strings.Contains(page, "担当だった人") {
			t.Error("the loss is still shown after it was settled")
		}
	})
}

// rowsOf reads a file of applications.
func rowsOf(t *testing.T, body string) []map[string]string {
	t.Helper()
	plain, marked := strings.CutPrefix(body, "\ufeff")
	if !marked || strings.Contains(strings.ReplaceAll(plain, "\r\n", ""), "\n") {
		t.Error("no byte order mark, or lines that do not end in CRLF")
	}
	all, err := csv.NewReader(strings.NewReader(plain)).ReadAll()
	if err != nil || len(all) == 0 {
		t.Fatalf("%v in\n%s", err, body)
	}
	var rows []map[string]string
	for _, row := range all[1:] {
		values := map[string]string{}
		for i, v := range row {
			values[all[0][i]] = v
		}
		rows = append(rows, values)
	}
	return rows
}

// The file holds what the desk may see at that moment, nothing in it is a
// formula, and each doctor in it sees that it was made.
func TestApplicantsAreExportedAsTheDeskSeesThem(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		b.wait(time.Minute)
		formula, _ := m.called("second@example.jp", `=HYPERLINK("x")医`)
		b.wait(time.Minute)
		gone, _ := m.called("third@example.jp", "小児科医T")
		gone.submit("/me/applied", "/jobs/"+m.job.ID+"/withdraw", url.Values{}).want(t, 303)
		export := func(w *browser, path string, pairs ...string) answer {
			form := url.Values{}
			for i := 0; i+1 < len(pairs); i += 2 {
				form.Set(pairs[i], pairs[i+1])
			}
			return w.submit("/desk", path, form)
		}
		res := export(m.clinic, "/desk/applications/export").want(t, 200)
		if !strings.HasPrefix(res.Header.Get("Content-Disposition"), "attachment") ||
			!strings.HasPrefix(res.Header.Get("Content-Type"), "text/csv") {
			t.Errorf("headers %v", res.Header)
		}
		rows := rowsOf(t, res.body)
		if len(rows) != 3 || rows[0]["表示名"] != "内科医K" || rows[0]["連絡先(医師が伝えた場合)"] != "" ||
			rows[1]["表示名"] != `'=HYPERLINK("x")医` || rows[1]["連絡先(医師が伝えた場合)"] != "new@example.jp" ||
			rows[2]["表示名"] != "" || rows[2]["状態"] != "取り下げ" {
			t.Errorf("rows %q", rows)
		}
		for _, hidden := range []string{"secret@example.jp", "小児科医T", "見本 太郎", "夜間の枠を希望します"} {
			if strings.Contains(res.body, hidden) {
				t.Errorf("the file holds %q", hidden)
			}
		}
		for _, w := range []*browser{m.doctor, formula} {
			w.get("/me/views").want(t, 200, "応募の一覧(ファイルに書き出し)", "そらのはしクリニック")
		}
		if page := gone.get("/me/views").body; strings.Contains(page, "書き出し") {
			t.Error("who is not in the file is told of it")
		}
		if got := b.audited("employer/" + m.org.ID); !strings.Contains(got, models.DeedExport) {
			t.Errorf("the log says %q of the organisation", got)
		}
		rows = rowsOf(t, export(m.clinic, "/en/desk/applications/export", "state", "withdrawn").want(t, 200).body)
		if len(rows) != 1 || rows[0]["State"] != "Withdrawn" {
			t.Errorf("filtered: %q", rows)
		}
		other, _ := b.recruiterAt("b@agency.example", "agency", placement())
		if rows := rowsOf(t, export(other, "/desk/applications/export", "job", m.job.ID).want(t, 200).body); len(rows) > 0 {
			t.Errorf("another organisation gets %q", rows)
		}
		b.browser().do("POST", "/desk/applications/export", url.Values{}).want(t, 303)
	})
}

func TestAColumnShowsItsFirstAndCountsAll(t *testing.T) {
	l := openLongLists(t)
	l.grow(t, 0, 60)
	before := l.reads.Load()
	page := l.recruiter.get("/desk/applications").want(t, 200, "ほか52名").body
	if n := strings.Count(page, `<a class="card`); n != 8 || counts(page)["未読"] != "60" {
		t.Errorf("%d cards, heads %v", n, counts(page))
	}
	if reads := l.reads.Load() - before; reads > mostReads {
		t.Errorf("%d reads, at most %d", reads, mostReads)
	}
	second := l.recruiter.get("/desk/applications?state=received&page=2").want(t, 200, "全60件").body
	if n := strings.Count(second, `<a href="/desk/applications/j`); n != 10 {
		t.Errorf("%d on the second page of a state", n)
	}
}
