package handlers

import (
	"fmt"
	"maps"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models/vocab"
)

// One required licence that is missing is named beside the matches, with the way
// to the profile; with two nothing is said.
func TestTheOneThingThatIsMissingIsNamed(t *testing.T) {
	w := openWhole(t)
	b := w.enter("almost@example.jp")
	// Only online care will do, so that no other job of the board fits.
	typed := func(more ...string) url.Values {
		form := internist(append([]string{"wants.works", "online_care", "wants.hard", "work"}, more...)...)
		withoutLicence(form, 1) // no insurance physician
		return form
	}
	b.submit("/me/profile", "/me/profile", typed()).want(t, 303)
	page := b.get("/me").want(t, 200, "いま合う求人はありません", "あと1つで合う求人", "足りないのは「"+
		vocab.Licences.Label("insurance_physician", vocab.JA)+"」だけです")
	if strings.Contains(page.body, `class="score"`) {
		t.Error("a job that is ruled out has a score")
	}
	page.want(t, 200, `href="/me/profile#licences">持っていれば加える`)
	b.get("/en/me").want(t, 200, "Almost a match", vocab.Licences.Label("insurance_physician", vocab.EN))

	// Another thing than a licence: the years of practice, with the way to mend them.
	few := internist("wants.works", "online_care", "wants.hard", "work", "version", "1")
	few.Set("languages", "en")
	b.submit("/me/profile", "/me/profile", few).want(t, 303)
	b.get("/me").want(t, 200, "あと1つで合う求人", "仕事で使う言語が", `href="/me/profile#self">`)

	two := typed("version", "2")
	withoutLicence(two, 0)
	b.submit("/me/profile", "/me/profile", two).want(t, 303)
	if page := b.get("/me").want(t, 200); strings.Contains(page.body, "あと1つで合う求人") {
		t.Error("two things are missing and one is named")
	}

	beside := typed("version", "3")
	beside.Del("wants.hard")
	beside.Add("wants.works", "health_education") // which asks for no such licence
	b.submit("/me/profile", "/me/profile", beside).want(t, 303)
	b.get("/me").want(t, 200, `class="score"`, "あと1つで合う求人")
}

// withoutLicence takes a row of licences out of a form.
func withoutLicence(form url.Values, row int) {
	maps.DeleteFunc(form, func(name string, _ []string) bool {
		return strings.HasPrefix(name, fmt.Sprintf("licences.%d.", row))
	})
}

var (
	seenBlock = regexp.MustCompile(`(?s)aria-labelledby="seen">.*?<dl class="facts">(.*?)</dl>`)
	seenFact  = regexp.MustCompile(`(?s)<dt>(.*?)</dt><dd>(.*?)</dd>`)
)

// What the page of the application says that the poster sees, the poster sees;
// and the addresses of the poster's pages do not say who it is.
func TestTheDeskShowsWhatTheDoctorIsTold(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		desk, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
		b.verify(org)
		job := desk.posted(org.ID, nil)
		w := b.newDoctor("secret@example.jp").named()
		w.upload("/me/licences", medical, "a.png", scanned(t)).want(t, 303)
		apply := "/jobs/" + job.ID + "/apply"
		block := seenBlock.FindStringSubmatch(w.get(apply).body)
		if block == nil {
			t.Fatal("the page does not list what is seen")
		}
		promised := map[string]string{}
		for _, m := range seenFact.FindAllStringSubmatch(block[1], -1) {
			promised[m[1]] = m[2]
		}
		w.submit(apply, apply, applying()).want(t, 303)

		list := desk.get("/desk/applications").body
		id := regexp.MustCompile(`/desk/applications/([^"#?]+)"`).FindStringSubmatch(list)
		if id == nil {
			t.Fatal("no application on the desk")
		}
		doctor := b.profileOf("secret@example.jp").ID
		shown := desk.get("/desk/applications/" + id[1])
		if strings.Contains(list, doctor) || strings.Contains(shown.body, doctor) ||
			strings.Contains(w.get("/me/applied").body, doctor) {
			t.Error("the doctor's permanent id stands in a page")
		}
		for _, label := range []string{"診療科・専門", "医師経験年数", "言語", "ひとこと・自己紹介"} {
			value, ok := promised[label]
			if !ok || value == "未記入" {
				t.Errorf("%s is promised as %q", label, value)
			}
			for line := range strings.Lines(value) {
				if line = strings.TrimSpace(line); !strings.Contains(shown.body, line) {
					t.Errorf("%s: the desk does not show %q", label, line)
				}
			}
		}
	})
}
