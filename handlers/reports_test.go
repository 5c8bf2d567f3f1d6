package handlers

import (
	"fmt"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// report sends the form of a job's page.
func (w *browser) report(job string, form url.Values) answer {
	w.t.Helper()
	page := "/jobs/" + job
	shown := w.get(page).want(w.t, 200, `action="`+page+`/report"`)
	if !tokenField.MatchString(shown.body) { // of a visitor: see decision 005
		return w.do("POST", page+"/report", form, "Sec-Fetch-Site", "same-origin")
	}
	return w.submit(page, page+"/report", form)
}

// checkedDoctor is a doctor whose medical licence the board checked, on a network.
func (b *bench) checkedDoctor(email, network string) *browser {
	b.t.Helper()
	w := b.newDoctor(email)
	d := b.profileOf(email)
	d.Licences[0].Status = models.LicenceChecked
	if err := b.store.Doctors().Save(b.t.Context(), &d); err != nil {
		b.t.Fatal(err)
	}
	w.headers["X-Forwarded-For"] = network
	return w
}

// Whatever strangers send, adverts stay; doctors whose licences were checked hold one
// back until a person has looked, from two networks, once each.
func TestReportsAreWeighed(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
		b.verify(org)
		job := w.posted(org.ID, nil)
		for i := range 12 {
			b.from(fmt.Sprintf("198.51.100.%d", i+1)).report(job.ID, url.Values{"reason": {"fake"}}).want(t, 303)
		}
		for i := range 4 {
			reader := b.newDoctor(fmt.Sprintf("unchecked%d@example.jp", i))
			reader.headers["X-Forwarded-For"] = fmt.Sprintf("203.0.113.%d", i+1)
			reader.report(job.ID, url.Values{"reason": {"fake"}}).want(t, 303)
		}
		rival, _ := b.recruiterAt("rival@other.example", "employer", clinic())
		rival.submit("/me/profile", "/me/profile", internist()).want(t, 303)
		d := b.profileOf("rival@other.example")
		d.Licences[0].Status = models.LicenceChecked
		if err := b.store.Doctors().Save(t.Context(), &d); err != nil {
			t.Fatal(err)
		}
		rival.report(job.ID, url.Values{"reason": {"fake"}}).want(t, 303)
		if j := b.job(job.ID); !j.Live(b.now) || j.Reports != 17 || j.Voices != models.VoiceDoctor {
			t.Fatalf("strangers and a rival: live %t, %d reports, %d voices", j.Live(b.now), j.Reports, j.Voices)
		}
	})
}

func TestTwoDoctorsHoldAnAdvertBack(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
		b.verify(org)
		job := w.posted(org.ID, nil)
		first := b.checkedDoctor("first@example.jp", "192.0.2.1")
		for range 3 {
			first.report(job.ID, url.Values{"reason": {"not_remote"}}).want(t, 303)
		}
		b.checkedDoctor("colleague@example.jp", "192.0.2.1").report(job.ID, url.Values{"reason": {"not_remote"}}).want(t, 303)
		if j := b.job(job.ID); !j.Live(b.now) || j.Reports != 2 {
			t.Fatalf("one doctor thrice and one behind the same network: live %t, %d reports", j.Live(b.now), j.Reports)
		}
		b.checkedDoctor("second@example.jp", "192.0.2.9").report(job.ID, url.Values{"reason": {"not_remote"}}).want(t, 303)
		if j := b.job(job.ID); j.Live(b.now) {
			t.Fatal("two doctors do not hold it back")
		}
		page := "/desk/jobs/" + job.ID
		if res := w.submit(page, page+"/resume", url.Values{}); res.StatusCode == 303 || b.job(job.ID).Live(b.now) {
			t.Errorf("its poster brings it back: %d", res.StatusCode)
		}
	})
}

// One network reports many adverts only as fast as its browsers work, one account no
// more than twenty a day.
func TestReportsOfManyAdvertsTakeWork(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	posted := w.posted(org.ID, nil)
	jobs := []string{posted.ID}
	for i := range models.CapReportsByUser.Most {
		another := posted
		another.ID, another.Version, another.Ref = fmt.Sprintf("another-%d", i), 0, fmt.Sprintf("R-%d", i)
		if err := b.store.Jobs().Save(t.Context(), &another); err != nil {
			t.Fatal(err)
		}
		jobs = append(jobs, another.ID)
	}
	rival := b.from("198.51.100.7")
	for i, id := range jobs[:models.CapReportsByNetwork.Most+1] {
		res := rival.report(id, url.Values{"reason": {"fake"}, "note": {"うその求人です"}})
		if i < models.CapReportsByNetwork.Most {
			res.want(t, 303)
			continue
		}
		res.want(t, 429)
		if reports, _ := b.store.Reports().ByJob(t.Context(), id); len(reports) != 0 {
			t.Error("it is counted before the browser has worked")
		}
		rival.work(res).want(t, 303)
		if reports, _ := b.store.Reports().ByJob(t.Context(), id); len(reports) != 1 || reports[0].Note != "うその求人です" {
			t.Errorf("after it has worked: %+v", reports)
		}
	}
	account := b.newDoctor("busy@example.jp")
	for i, id := range jobs {
		res := account.report(id, url.Values{"reason": {"filled"}})
		if want := i < models.CapReportsByUser.Most; (res.StatusCode == 303) != want {
			t.Errorf("report %d of an account: %d", i+1, res.StatusCode)
		}
	}
}

// Urgent reports are mailed to who runs the board at once, of one advert once a day and
// without the reader's words.
func TestUrgentReportsAreMailedAtOnce(t *testing.T) {
	b := newBench(t, board)
	editor := b.administrator()
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	job := w.posted(org.ID, nil)
	b.from("198.51.100.1").report(job.ID, url.Values{"reason": {"filled"}}).want(t, 303)
	if n := len(b.lettersOf(alert.MailUrgent)); n != 0 {
		t.Fatalf("%d letters about a job that is filled", n)
	}
	b.from("198.51.100.2").report(job.ID, url.Values{"reason": {"money"}, "note": {"登録料を求められました"}}).want(t, 303)
	b.from("198.51.100.3").report(job.ID, url.Values{"reason": {"unlawful"}}).want(t, 303)
	told := b.lettersOf(alert.MailUrgent)
	if len(told) != 1 || told[0].To.Email != "admin@enkaku.example" || strings.Contains(told[0].Text, "登録料") ||
		!strings.Contains(told[0].Text, "/admin/reports") {
		t.Fatalf("letters: %+v", told)
	}
	list := editor.get("/admin/reports").body
	if urgent, plain := strings.Index(list, "登録料"), strings.LastIndex(list, "募集が終わっている"); urgent < 0 || urgent > plain {
		t.Error("urgent reports do not stand first")
	}
	b.wait(25 * time.Hour)
	b.from("198.51.100.4").report(job.ID, url.Values{"reason": {"money"}}).want(t, 303)
	if n := len(b.lettersOf(alert.MailUrgent)); n != 2 {
		t.Errorf("%d letters after a day", n)
	}
}

// Who leaves an address, or asks for it signed in, hears what was decided and why; then
// the report forgets them. Erasing does so before.
func TestReadersHearWhatWasDecided(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		editor := b.administrator()
		w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
		b.verify(org)
		job := w.posted(org.ID, nil)
		if res := b.from("198.51.100.1").report(job.ID, url.Values{"reason": {"fake"}, "note": {"電話が通じません"}, "email": {"reader＠"}}); res.StatusCode != 422 ||
			faultsAt(res.body, "email") == "" || !strings.Contains(res.body, "電話が通じません</textarea>") || !strings.Contains(res.body, `value="reader＠"`) {
			t.Fatalf("an address that is none: %d", res.StatusCode)
		}
		b.from("198.51.100.1").report(job.ID, url.Values{"reason": {"fake"}, "email": {"Reader@Example.jp"}}).want(t, 303)
		doctor := b.newDoctor("doctor@example.jp")
		doctor.headers["X-Forwarded-For"] = "203.0.113.5"
		doctor.report(job.ID, url.Values{"reason": {"not_remote"}, "tell": {"on"}}).want(t, 303)
		silent := b.newDoctor("silent@example.jp")
		silent.headers["X-Forwarded-For"] = "203.0.113.6"
		silent.report(job.ID, url.Values{"reason": {"not_remote"}}).want(t, 303)
		if got := silent.get("/jobs/" + job.ID).body; strings.Contains(got, `name="email"`) && strings.Contains(got, "report_email") {
			t.Error("a signed-in reader is asked for an address")
		}
		reports, err := b.store.Reports().ByJob(t.Context(), job.ID)
		if err != nil || len(reports) != 3 {
			t.Fatalf("%d reports, %v", len(reports), err)
		}
		for _, r := range reports {
			page := "/admin/reports"
			if r.Answer.Wanted() {
				editor.submit(page, page+"/"+r.ID, url.Values{"state": {"dismissed"}}).want(t, 422)
			}
			editor.submit(page, page+"/"+r.ID, url.Values{"state": {"dismissed"}, "reply": {"募集者に在宅であることを確かめました"}}).want(t, 303)
			after, err := b.store.Reports().Get(t.Context(), r.ID)
			if err != nil || after.Answer.Wanted() || after.State != models.ReportDismissed {
				t.Errorf("after the decision: %+v, %v", after, err)
			}
		}
		told := map[string]bool{}
		for _, m := range b.lettersOf(alert.MailReported) {
			told[m.To.Email] = strings.Contains(m.Text, "募集者に在宅であることを確かめました") && strings.Contains(m.Text, "掲載を続けます")
		}
		if len(told) != 2 || !told["reader@example.jp"] || !told["doctor@example.jp"] {
			t.Errorf("told: %v", told)
		}
	})
}

// A report forgets who waits for its decision when that account or address is erased.
func TestAnErasedReaderWaitsForNothing(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
		b.verify(org)
		job := w.posted(org.ID, nil)
		doctor := b.newDoctor("doctor@example.jp")
		doctor.report(job.ID, url.Values{"reason": {"fake"}, "tell": {"on"}}).want(t, 303)
		b.from("198.51.100.1").report(job.ID, url.Values{"reason": {"fake"}, "email": {"doctor@example.jp"}}).want(t, 303)
		b.from("198.51.100.2").report(job.ID, url.Values{"reason": {"fake"}, "email": {"other@example.jp"}}).want(t, 303)
		doctor.submit("/me/erase", "/me/erase", url.Values{"sure": {"on"}}).want(t, 200)
		reports, err := b.store.Reports().ByJob(t.Context(), job.ID)
		waiting := 0
		for _, r := range reports {
			if r.Answer.Wanted() {
				waiting++
			}
		}
		if err != nil || len(reports) != 3 || waiting != 1 {
			t.Errorf("%d reports, %d wait, %v", len(reports), waiting, err)
		}
	})
}
