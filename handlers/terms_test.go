package handlers

import (
	"errors"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// edit changes the job through the form of the desk.
func (m *meeting) edit(values map[string]string, told bool) answer {
	m.t.Helper()
	draft := m.clinic.submit("/desk/jobs/"+m.job.ID, "/desk/jobs/"+m.job.ID+"/edit", url.Values{}).Header.Get("Location")
	stored := advert.Encode(m.bench.job(m.job.ID).Advert)
	for name, value := range values {
		stored[name] = []string{value}
	}
	m.clinic.fill(draft, stored)
	form := url.Values{"attest": {"on"}}
	if told {
		form.Set("applicants_told", "on")
	}
	return m.clinic.submit(draft+"/review", draft+"/publish", form).want(m.t, 303)
}

// letter returns the only new letter about changed conditions.
func (m *meeting) termsLetter(known int) mail.Message {
	m.t.Helper()
	m.catchUp()
	if got := m.toldOf(alert.MailTerms, "secret@example.jp"); len(got) != known {
		m.t.Fatalf("told before changes are gathered: %d letters, want %d", len(got), known)
	}
	m.wait(models.TermsGather)
	m.catchUp()
	m.catchUp() // a sweep that looks again
	got := m.toldOf(alert.MailTerms, "secret@example.jp")
	if len(got) != known+1 {
		m.t.Fatalf("%d letters, want %d", len(got), known+1)
	}
	return got[known]
}

// gathered waits until what changed so far would be told.
func (b *bench) gathered() {
	b.t.Helper()
	b.catchUp()
	b.wait(models.TermsGather)
	b.catchUp()
}

func holds(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%q is not in\n%s", part, text)
		}
	}
}

// By whatever way conditions change, each applicant is mailed once what differs,
// and reads it in the thread; a slip in the text is nobody's news.
func TestApplicantsAreToldWhateverWayTheJobChanges(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		key := m.clinic.key("jobs.write") // it asks for a fresh sign-in
		m.catchUp()

		b.wait(time.Minute)
		m.edit(map[string]string{"description": m.job.Description + " よろしくお願いいたします"}, false)
		m.gathered()
		if n := len(b.lettersOf(alert.MailTerms)); n != 0 {
			t.Fatalf("%d letters about a slip", n)
		}

		// The form.
		b.wait(time.Minute)
		m.edit(map[string]string{"terms.holidays": "日曜のみ"}, false)
		got := m.termsLetter(0)
		holds(t, got.Text, "→ 日曜のみ", m.me)
		if strings.Contains(got.Text, "直接にも伝えた") {
			t.Error("the letter says what the poster did not")
		}

		// A program that says it told them itself.
		b.wait(time.Minute)
		stored := advert.Encode(b.job(m.job.ID).Advert)
		body := written(stored)
		body["applicants_told"] = true
		body["terms"].(map[string]any)["holidays"] = "土日祝"
		res, _ := b.call("PUT", "/api/v1/jobs/"+b.job(m.job.ID).Ref, key, body)
		if res.StatusCode != 200 {
			t.Fatalf("PUT: %d %s", res.StatusCode, res.body)
		}
		holds(t, m.termsLetter(1).Text, "日曜のみ → 土日祝", "直接にも伝えた")

		// A change that waits is told when a reviewer accepts it.
		b.wait(time.Minute)
		m.edit(map[string]string{"pay.min": "10000", "pay.max": "12000"}, false)
		m.gathered()
		if n := len(b.lettersOf(alert.MailTerms)); n != 2 {
			t.Fatalf("told of a change that waits: %d letters", n)
		}
		b.administrator().decide(m.job.ID, "approve", "").want(t, 303)
		holds(t, m.termsLetter(2).Text, "9,000円 → 10,000円", "いまの報酬", "10,000〜12,000円")

		m.doctor.get(m.me).want(t, 200, "求人の条件が変わりました", "<ins>土日祝</ins>", "<ins>10,000円</ins>")
		m.doctor.get("/en"+m.me).want(t, 200, "The conditions of the job changed")
		m.clinic.get(m.desk).want(t, 200, "求人の条件が変わりました", "<ins>10,000円</ins>")

		// Who applied to the present text is told of none of it, nor who took theirs back.
		other, _ := m.another("other@example.jp")
		m.doctor.submit(m.me, m.me+"/withdraw", url.Values{})
		m.catchUp()
		if n := len(b.toldOf(alert.MailTerms, "other@example.jp")); n != 0 {
			t.Errorf("%d letters to who applied after it", n)
		}
		other.get("/me/applied").want(t, 200)
	})
}

// Who had the form open while the job changed is told with the others.
func TestWhoAppliesDuringAnEditHearsOfIt(t *testing.T) {
	b := newBench(t, board)
	m := &meeting{bench: b}
	m.clinic, m.org = b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(m.org)
	m.job = m.clinic.posted(m.org.ID, nil)
	m.doctor = b.newDoctor("secret@example.jp").named()
	m.doctor.upload("/me/licences", medical, "a.png", scanned(t)).want(t, 303)
	form := applying()
	form.Set("contact", "")
	form.Set("revision", "1") // of the page that was open
	m.edit(map[string]string{"terms.holidays": "日曜のみ"}, false)
	m.doctor.submit("/jobs/"+m.job.ID+"/apply", "/jobs/"+m.job.ID+"/apply", form).want(t, 303)
	holds(t, m.termsLetter(0).Text, "日曜のみ")
}

// Who blocked the poster has nothing to do with the job any more.
func TestWhoBlockedThePosterHearsOfNoEdit(t *testing.T) {
	m := meet(t, newBench(t, board))
	m.block()
	m.catchUp()
	m.wait(time.Minute)
	m.edit(map[string]string{"terms.holidays": "日曜のみ"}, false)
	m.gathered()
	if n := len(m.lettersOf(alert.MailTerms)); n != 0 {
		t.Errorf("%d letters to who blocked the poster", n)
	}
}

// What the process that took an edit had no time for is done by the next: the
// edit is on the job, so is what applicants hear of it, and each hears it once.
func TestEditsWhoseProcessEndedAreTold(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		_, path := m.another("other@example.jp")
		m.catchUp()
		b.wait(time.Minute)
		edited := *b.job(m.job.ID)
		text := edited.Advert
		text.Terms.Holidays = "日曜のみ"
		err := edited.Submit(models.Submission{Advert: text, Trusted: true, Looked: true, By: "import", Now: b.board.Now()})
		saved(t, errors.Join(err, b.store.Jobs().Save(t.Context(), &edited)))
		// One application was noted, and its process ended before the letter; the other
		// is looked at by a process that begins later and knows nothing of what waits.
		b.catchUp()
		b.wait(models.TermsGather)
		_, err = b.store.Applications().Change(t.Context(), strings.TrimPrefix(path, "/me/applied/"), func(a *models.Application) (bool, error) {
			return a.NoteTerms(&edited, b.board.Now()), nil
		})
		saved(t, err)
		b.restart()
		m.catchUp()
		b.wait(time.Minute)
		m.catchUp()
		for _, who := range []string{"secret@example.jp", "other@example.jp"} {
			if got := b.toldOf(alert.MailTerms, who); len(got) != 1 || !strings.Contains(got[0].Text, "日曜のみ") {
				t.Errorf("%s got %d letters", who, len(got))
			}
		}
	})
}

// Ten edits in an hour are two letters of what they come to; what went there and
// back is none, also when the process that gathered ended in between.
func TestManyEditsAreFewLetters(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		m.catchUp()
		edit := func(words string) {
			job := b.job(m.job.ID)
			text := job.Advert
			text.Terms.Holidays = words
			err := job.Submit(models.Submission{Advert: text, Trusted: true, Looked: true, By: "import", Now: b.board.Now()})
			saved(t, errors.Join(err, b.store.Jobs().Save(t.Context(), job)))
			m.catchUp()
		}
		before := b.job(m.job.ID).Terms.Holidays
		for i := range 10 {
			edit("年" + strconv.Itoa(110+i) + "日")
			b.wait(6 * time.Minute)
			if i%3 == 0 {
				b.restart()
			}
			m.catchUp()
		}
		b.gathered()
		got := b.toldOf(alert.MailTerms, "secret@example.jp")
		if len(got) != 2 {
			t.Fatalf("%d letters", len(got))
		}
		holds(t, got[0].Text, before+" → 年114日")
		holds(t, got[1].Text, "年114日 → 年119日")
		edit("年1日")
		b.wait(10 * time.Minute)
		edit("年119日")
		b.restart()
		b.gathered()
		if n := len(b.toldOf(alert.MailTerms, "secret@example.jp")); n != 2 {
			t.Errorf("%d letters of what went there and back", n)
		}
	})
}
