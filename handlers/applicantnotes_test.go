package handlers

import (
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
)

var noteForm = regexp.MustCompile(`action="(?:/en)?/desk/applications/[^"]+/notes" novalidate>.*?name="once" value="([0-9a-f]{24})"`)

// note keeps a note through the form of a page.
func (w *browser) note(path, text string) answer {
	w.t.Helper()
	w.wait(time.Second)
	form := url.Values{"note": {text}}
	if found := noteForm.FindStringSubmatch(w.get(path).body); found != nil {
		form.Set("once", found[1])
	}
	return w.submit(path, path+"/notes", form)
}

var removeNote = regexp.MustCompile(`action="(/desk/applications/[^"]+/notes/[^"]+/remove)"`)

// Notes are for the organisation's people: no page, mail or export of the doctor
// and nobody elsewhere shows them.
func TestNotesAreForColleaguesAlone(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		colleague, user := m.colleague("help@clinic.example")
		colleague.note(m.desk, "面談では夜勤の希望を確かめる").want(t, 303)
		page := m.clinic.get(m.desk).want(t, 200, "面談では夜勤の希望を確かめる", "help@clinic.example").body
		m.clinic.get("/en"+m.desk).want(t, 200, "Notes for colleagues", "面談では夜勤の希望を確かめる")
		remove := removeNote.FindStringSubmatch(page)
		if remove == nil {
			t.Fatal("the owner cannot delete it")
		}
		other, _ := b.recruiterAt("b@agency.example", "agency", placement())
		other.get(m.desk).want(t, 404)
		other.submit("/desk", m.desk+"/notes", url.Values{"note": {"x"}}).want(t, 404)
		other.submit("/desk", remove[1], url.Values{}).want(t, 404)
		b.browser().do("POST", m.desk+"/notes", url.Values{"note": {"x"}}).want(t, 303)
		editor := b.administrator()
		if res := editor.get(m.desk); res.StatusCode == 200 {
			t.Error("who runs the board reads the notes")
		}
		seen := m.doctor.get(m.me).body + m.doctor.get("/me/applied").body + m.doctor.get("/me/views").body +
			m.doctor.submit("/me/account", "/me/export", url.Values{}).want(t, 200).body
		for _, l := range b.sent {
			seen += l.Text + l.HTML + l.Subject
		}
		if strings.Contains(seen, "夜勤の希望") {
			t.Error("a note reaches the doctor, or a mail")
		}

		third, _ := m.colleague("third@clinic.example")
		third.submit(m.desk, remove[1], url.Values{}).want(t, 403)
		if removeNote.MatchString(third.get(m.desk).body) {
			t.Error("a colleague is offered to delete what another wrote")
		}
		m.dismiss(user)
		if page := m.clinic.get(m.desk).want(t, 200, "以前のメンバー").body; strings.Contains(page, "help@clinic.example") {
			t.Error("who left is still named")
		}
		if res := colleague.get(m.desk); res.StatusCode == 200 {
			t.Error("who left reads the notes")
		}
		m.clinic.submit(m.desk, remove[1], url.Values{}).want(t, 303)
		if page := m.clinic.get(m.desk).body; strings.Contains(page, "夜勤の希望") {
			t.Error("a deleted note is there")
		}
	})
}

func TestANoteIsKeptOnceAndBadOnesStayTyped(t *testing.T) {
	m := meet(t, newBench(t, board))
	once := noteForm.FindStringSubmatch(m.clinic.get(m.desk).body)[1]
	for range 2 {
		m.clinic.submit(m.desk, m.desk+"/notes", url.Values{"note": {"一度だけ"}, "once": {once}}).want(t, 303)
	}
	if n := strings.Count(m.clinic.get(m.desk).body, "<p>一度だけ</p>"); n != 1 {
		t.Errorf("one form made %d notes", n)
	}
	long := strings.Repeat("長", models.MaxApplicationNote+1)
	for text, fault := range map[string]string{" \n": "メモを入力してください", long: "2,000文字以内", "消えない\x00文": "使えない文字"} {
		res := m.clinic.note(m.desk, text).want(t, 422, strings.TrimSpace(strings.ReplaceAll(text, "\x00", "\uFFFD")))
		if got := faultsAt(res.body, "note"); !strings.Contains(strings.ReplaceAll(got, "2000", "2,000"), fault) {
			t.Errorf("%.10q: fault %q", text, got)
		}
	}
}

// What the poster noted goes when the doctor takes the application back, and
// when they leave, also when the process ends in between.
func TestNotesGoWithTheApplication(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		left := func(id string) int {
			n, err := b.store.ApplicationNotes().OfApplication(id).Count(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			return n
		}
		m.clinic.note(m.desk, "人柄がよい").want(t, 303)
		m.doctor.submit("/me/applied", "/jobs/"+m.job.ID+"/withdraw", url.Values{}).want(t, 303)
		if n := left(m.id); n != 0 {
			t.Errorf("%d notes after it was taken back", n)
		}
		m.clinic.submit("/desk", m.desk+"/notes", url.Values{"note": {"あとから"}}).want(t, 409)
		if page := m.clinic.get(m.desk).want(t, 200).body; strings.Contains(page, "人柄") {
			t.Error("the desk still shows a note")
		}

		m.apply(1)
		m.clinic.note(m.desk, "二度目の応募").want(t, 303)
		_, err := b.store.Applications().Change(t.Context(), m.id, func(a *models.Application) (bool, error) {
			return true, a.Move(models.ApplicationWithdrawn, models.ByDoctor, b.now) // and the process ends
		})
		if err != nil {
			t.Fatal(err)
		}
		b.catchUp()
		if n := left(m.id); n != 0 {
			t.Errorf("%d notes after the process ended", n)
		}
		m.apply(2)
		m.clinic.note(m.desk, "三度目の応募").want(t, 303)
		m.doctor.submit("/me/account", "/me/erase", url.Values{"sure": {"on"}}).want(t, 200)
		if n := left(m.id); n != 0 {
			t.Errorf("%d notes after the doctor left", n)
		}
	})
}

// An agency recruits for a client that is on the board itself: what the agency's
// people note and keep is theirs alone.
func TestAClientSeesNothingOfItsAgencysApplicants(t *testing.T) {
	b := newBench(t, board)
	client, clientOrg := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(clientOrg)
	agency, org := b.recruiterAt("b@agency.example", "agency", placement())
	b.verify(org)
	agency.submit("/desk/clients/new", "/desk/clients/new", clinic()).want(t, 303)
	entered, err := b.store.Employers().EnteredBy(t.Context(), org.ID)
	if err != nil || len(entered) != 1 {
		t.Fatalf("clients: %d, %v", len(entered), err)
	}
	job := agency.posted(entered[0].ID, nil)
	if !job.Live(b.now) {
		b.administrator().decide(job.ID, "approve", "")
	}
	m := &meeting{bench: b, clinic: agency, org: org, job: job}
	m.doctor = b.newDoctor("secret@example.jp").named()
	m.doctor.upload("/me/licences", medical, "a.png", scanned(t)).want(t, 303)
	m.apply(0)
	agency.note(m.desk, "先方の院長に推す").want(t, 303)
	agency.get(m.desk).want(t, 200, "先方の院長に推す")
	client.get(m.desk).want(t, 404)
	client.get("/desk/applications?view=list").want(t, 200, "この条件の応募はありません")
	client.submit("/desk", m.desk+"/assign", url.Values{"assignee": {""}}).want(t, 404)
	client.get(ticked(m.id)).want(t, 404)
	if rows := rowsOf(t, client.submit("/desk", "/desk/applications/export", url.Values{}).want(t, 200).body); len(rows) > 0 {
		t.Errorf("the client gets %q", rows)
	}
}
