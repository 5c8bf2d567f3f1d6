package handlers

import (
	"net/url"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// A poster reads, writes and is answered without the address that the doctor
// signs in with; what the doctor gives, field by field, can be taken back.
func TestThePosterLearnsOnlyWhatTheDoctorGives(t *testing.T) {
	b := newBench(t, board)
	desk, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	job := desk.posted(org.ID, nil)
	w := b.newDoctor("secret@example.jp").named()
	w.upload("/me/licences", medical, "a.png", scanned(t)).want(t, 303)
	apply := "/jobs/" + job.ID + "/apply"
	if page := w.get(apply).want(t, 200, "空欄でかまいません",
		"あなたが伝えたときだけ届く情報", "返事を受け取るメールアドレス", ">本名</li>"); strings.Contains(page.body, `value="secret@example.jp"`) {
		t.Error("the sign-in address is filled in")
	}
	form := applying()
	form.Set("contact", "")
	w.submit(apply, apply, form).want(t, 303)

	application := "/desk/applications/" + models.ApplicationID(job.ID, b.profileOf("secret@example.jp").ID, 0)
	seen := func(shown bool, text string) {
		t.Helper()
		for _, path := range []string{application, "/desk/applications", "/en" + application} {
			if page := desk.get(path).want(t, 200); strings.Contains(page.body, "secret@example.jp") {
				t.Errorf("%s shows the sign-in address", path)
			}
		}
		if got := strings.Contains(desk.get(application).body, text); got != shown {
			t.Errorf("%q is shown: %v, want %v", text, got, shown)
		}
	}
	seen(true, "まだ連絡先を伝えていません")
	desk.submit(application, application, url.Values{"state": {"contacted"}, "message": {"ぜひお話ししたいです"}}).want(t, 303)
	told := b.lettersOf(alert.MailMessage)
	if len(told) != 1 || told[0].To.Email != "secret@example.jp" ||
		strings.Contains(told[0].Text+told[0].HTML, "ぜひお話ししたいです") {
		t.Fatalf("letters: %+v", told)
	}
	w.get("/me/applied/"+strings.TrimPrefix(application, "/desk/applications/")).want(t, 200, "ぜひお話ししたいです")
	for _, m := range b.lettersOf(alert.MailApplied) {
		if strings.Contains(m.Text+m.HTML+m.Subject, "secret@example.jp") {
			t.Error("a mail to the poster says the sign-in address")
		}
	}

	reveal := func(contact, name string) answer {
		t.Helper()
		return w.submit("/me/applied", "/jobs/"+job.ID+"/reveal",
			url.Values{"contact." + job.ID: {contact}, "legal_name." + job.ID: {name}})
	}
	reveal("work@", "見本 太郎").want(t, 422, "メールアドレスをご確認ください", `value="work@"`, `value="見本 太郎"`)
	seen(false, "見本 太郎")
	reveal("work@example.jp", "").want(t, 303)
	seen(true, "mailto:work@example.jp")
	seen(false, "見本 太郎")
	reveal("work@example.jp", "見本 太郎").want(t, 303)
	seen(true, "見本 太郎")
	w.get("/me/applied").want(t, 200, "work@example.jp", "見本 太郎")
	reveal("", "").want(t, 303)
	seen(false, "work@example.jp")
	seen(false, "見本 太郎")
	b.newDoctor("other@example.jp").submit("/me/account", "/jobs/"+job.ID+"/reveal", url.Values{}).want(t, 404)
	pseudonym := b.profileOf("secret@example.jp").DisplayName
	desk.get(application).want(t, 200, pseudonym)
	w.submit("/me/applied", "/jobs/"+job.ID+"/withdraw", url.Values{}).want(t, 303)
	for _, path := range []string{application, "/desk/applications?view=list"} {
		if page := desk.get(path).want(t, 200, "取り下げられた応募"); strings.Contains(page.body, pseudonym) {
			t.Errorf("%s still names who withdrew", path)
		}
	}
	reveal("work@example.jp", "").want(t, 409)
}
