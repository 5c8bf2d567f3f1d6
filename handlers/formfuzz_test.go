package handlers

import (
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"html"
	"io"
	"math/rand/v2"
	"mime/multipart"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// formRounds is how often each form is sent; make fuzz-forms sends each 10,000 times.
var formRounds = flag.Int("each", 3, "how often TestFormsHoldWhatIsTyped sends each form")

// hostile are texts as people and programs send them, %s a mark to know them by.
var hostile = []string{
	"%s", "%s <b>太字</b>", "%s\"'`><svg onload=alert(1)>", "  %s  ", "%s\n二行目\r\n三行目", "%s\u200b\u202e隠れた", "%s\x00\x07",
	"%s 𠮷野家 👩🏽‍⚕️ é ﾊﾝｶｸ", "%s {{.Email}} ${7*7} %%s", "%s' OR 1=1 --", "{\"$ne\": \"%s\"}", "%s@example.jp", "https://%s.example/a?b=c#d",
	"javascript:%s", "-1%s", "%s9999999999999999999999", "%s\xff\xfe", "２０２６年１１月３０日 %s", "03-1234-5678 %s", "../../etc/%s",
	"%s" + strings.Repeat("長い", 400), "%s" + strings.Repeat("x", 20_000),
}

// plain are values that fit many fields, so that what is behind the first check
// is reached too.
var plain = []string{"", "0", "1", "-5", "8000", "3.14", "1e9", "2026-12-01", "2026-13-45", "2026-12-01T10:00", "19:30", "25:61", "on",
	"内科", "鈴木一郎", "a@example.jp", "https://clinic.example/", "123456", "13", "ja", "xx", "２５", "NaN", "true", "absent"}

// fuzzer fills forms.
type fuzzer struct {
	*rand.Rand
	n   int
	met map[string]bool // keys of forms
}

// filled is a form as it is sent, and the marks of what was typed, by field.
func (z *fuzzer) filled(f servedForm) (values url.Values, marks map[string]string) {
	values, marks = url.Values{}, map[string]string{}
	for _, field := range f.fields {
		switch {
		case field.hidden && z.IntN(12) > 0:
			values.Add(field.name, field.value)
		case len(field.options) > 0 && z.IntN(8) > 0:
			if field.kind != "checkbox" || z.IntN(2) == 0 {
				values.Set(field.name, cmp.Or(field.options[z.IntN(len(field.options))], field.options[len(field.options)-1]))
			}
		case field.kind == "file" || z.IntN(10) == 0:
		case z.IntN(3) == 0:
			values.Add(field.name, plain[z.IntN(len(plain))])
		default:
			z.n++
			mark := fmt.Sprintf("zq%06dk", z.n)
			values.Add(field.name, fmt.Sprintf(hostile[z.IntN(len(hostile))], mark))
			if field.typed() {
				marks[field.name] = mark
			}
		}
	}
	if len(f.fields) > 0 && z.IntN(10) == 0 { // what the form does not have
		name := f.fields[z.IntN(len(f.fields))].name
		values.Add(name+[]string{"[$ne]", "[]", ".0", "\x00"}[z.IntN(4)], "1")
		values.Add("admin", "true")
	}
	if len(values.Encode()) > web.MaxForm/2 { // refused as a whole: see TestACorpusOfRequests
		for name := range values {
			if len(values.Get(name)) > 200 {
				values.Set(name, marks[name])
			}
		}
	}
	for _, field := range f.fields { // a licence without its kind is one that is taken out
		if strings.HasPrefix(field.name, "licences.") && strings.HasSuffix(field.name, ".key") && values.Get(field.name) == "" {
			values.Set(field.name, "jp_medical_license")
		}
	}
	return values, marks
}

// sent sends a form as its page would.
func (z *fuzzer) sent(w *browser, f servedForm, values url.Values) answer {
	if f.method == "GET" {
		query := values.Encode()
		if len(query) > 6000 { // no server reads such a line: see TestACorpusOfRequests
			query = "q=zq"
		}
		return w.get(f.action + "?" + query)
	}
	if !f.multipart {
		return w.do("POST", f.action, values, "Sec-Fetch-Site", "same-origin")
	}
	var body bytes.Buffer
	m := multipart.NewWriter(&body)
	for name, all := range values {
		for _, value := range all {
			_ = m.WriteField(name, value)
		}
	}
	for _, field := range f.fields {
		if field.kind == "file" && z.IntN(5) > 0 {
			part, err := m.CreateFormFile(field.name, []string{"a.pdf", "b.csv", "../c.docx", "\u202efdp.exe", ""}[z.IntN(5)])
			if err == nil {
				_, _ = io.WriteString(part, []string{"%PDF-1.7\n%%EOF", "a,b\n1,2\n", "PK\x03\x04", "", "\xff\xfe\x00"}[z.IntN(5)])
			}
		}
	}
	_ = m.Close()
	return w.send("POST", f.action, &body, "Content-Type", m.FormDataContentType(), "Sec-Fetch-Site", "same-origin")
}

// neverEchoed are fields that no page repeats: codes that prove who somebody is,
// and the trap for programs.
var neverEchoed = []string{"code", "recovery", "website", "_csrf"}

// Whatever is sent by a form that the board shows to somebody: no fault, nothing
// of others, and a page that refuses it holds all that was typed.
func TestFormsHoldWhatIsTyped(t *testing.T) {
	w := openWhole(t)
	const private = "verborgen-3f9"
	w.becomeDoctor(private + "@example.jp")
	people := w.fuzzPeople(t)
	routes := registered(t, w.bench)
	z := &fuzzer{Rand: rand.New(rand.NewPCG(12, 2026)), met: map[string]bool{}}
	sent, refused, forms := 0, 0, 0
	for _, f := range servedForms(people, routes) {
		forms++
		z.met[f.key] = true
		for round := range *formRounds {
			who := people[f.who]
			fresh, ok := who.opened(f)
			if !ok {
				break // what it was about is over
			}
			values, marks := z.filled(fresh)
			res := z.sent(who.browser, fresh, values)
			sent++
			if res.StatusCode >= 500 {
				t.Errorf("%s as %s: %d for %.300q", f.key, f.who, res.StatusCode, values.Encode())
			}
			if f.who != "admin" && strings.Contains(res.body, private) {
				t.Errorf("%s as %s shows somebody else's address for %.300q", f.key, f.who, values.Encode())
			}
			if res.StatusCode == 422 || res.StatusCode == 409 {
				refused++
				shown := strings.ToLower(html.UnescapeString(res.body)) // numbers of licences become capitals
				for name, mark := range marks {
					if !strings.Contains(shown, mark) && !slices.Contains(neverEchoed, name) {
						t.Errorf("%s as %s, round %d: the page of a refusal lost %s of %.9000q", f.key, f.who, round, name, values.Encode())
					}
				}
			}
			if res.StatusCode == 429 {
				w.wait(25 * time.Hour)
			}
		}
	}
	if strings.Contains(w.log.String(), "panic") {
		t.Error("a form made the board panic")
	}
	for _, r := range routes {
		if r.Method == "POST" && r.Lang != vocab.EN && !z.met["POST "+r.Path] {
			t.Log("no page showed the form of", r.Path)
		}
	}
	t.Logf("%d forms, sent %d times, %d refused with a page", forms, sent, refused)
	if forms < 60 || refused < forms/4 {
		t.Errorf("%d forms were found and %d refused: too few to say anything", forms, refused)
	}
}

// fuzzer's people: each signs in again when their session is over.
type fuzzPerson struct {
	*browser
	home  []string
	enter func() *browser
}

func (w *whole) fuzzPeople(t *testing.T) map[string]*fuzzPerson {
	t.Helper()
	poster := models.OrgRef{Kind: models.OrgAgency, ID: "AGY01"}
	w.recruiter("fuzz-desk@example.jp", poster)
	w.becomeDoctor("fuzz-doctor@example.jp")
	if err := w.store.Users().Save(t.Context(), &models.User{ID: "fuzz-admin", Email: "fuzz-admin@example.jp",
		Lang: vocab.JA, Admin: true}); err != nil {
		t.Fatal(err)
	}
	again := func(email string) func() *browser {
		return func() *browser { w.wait(3 * time.Hour); return w.enter(email) }
	}
	people := map[string]*fuzzPerson{
		"visitor": {home: []string{"/", "/signin", "/jobs/JA01", "/recruiters", "/contact"}, enter: w.browser},
		"doctor":  {home: []string{"/me", "/jobs/JA02", "/me/profile"}, enter: again("fuzz-doctor@example.jp")},
		"desk":    {home: []string{"/desk", "/desk/jobs"}, enter: again("fuzz-desk@example.jp")},
		"admin":   {home: []string{"/admin"}, enter: again("fuzz-admin@example.jp")},
	}
	desk := again("fuzz-desk@example.jp")()
	people["desk"].home = append(people["desk"].home, desk.newDraft()+"/work")
	desk.submit("/desk/templates", "/desk/templates", url.Values{"name": {"定型"}, "text": {"お返事します"}, "version": {"0"}})
	w.reviewed(t, poster)
	return people
}

// reviewed makes what editors look at.
func (w *whole) reviewed(t *testing.T, poster models.OrgRef) {
	t.Helper()
	live, err := w.store.Jobs().Get(t.Context(), "JA01")
	if err != nil {
		t.Fatal(err)
	}
	waiting := models.Job{ID: "fuzz-waiting", Poster: poster, Advert: live.Advert, State: models.JobInReview, CreatedAt: w.now}
	d := w.doctor("fuzz-doctor@example.jp")
	applied := models.Application{ID: "JA02." + d.ID, JobID: "JA02", DoctorID: d.ID, Poster: poster, State: "received",
		Message: "志望します", Contact: "fuzz-doctor@example.jp", CreatedAt: w.now}
	for _, err := range []error{
		w.store.Jobs().Save(t.Context(), &waiting), w.store.Applications().Save(t.Context(), &applied),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
}

// opened returns a form as its page shows it now, with its tokens.
func (p *fuzzPerson) opened(f servedForm) (servedForm, bool) {
	res := p.get(f.page)
	if to := res.Header.Get("Location"); strings.HasPrefix(to, "/signin") {
		p.browser = p.enter()
		res = p.get(f.page)
	}
	for _, g := range formsOf(res.body, f.page) {
		if g.method == f.method && g.action == f.action && g.names() == f.names() {
			return g, true
		}
	}
	return f, false
}

// What random forms found, each by itself.
func TestRefusedFormsKeepWhatTheyHeld(t *testing.T) {
	w := openWhole(t)
	d, _ := w.becomeDoctor("fuzz-doctor@example.jp")
	d.submit("/me/account", "/me/account", url.Values{"name": {"名前\u202e逆"}, "lang": {"en"}}).want(t, 422, "名前", `value="en" selected`)

	number := url.Values{"licences.4.number": {"AB-778"}, "licences.4.key": {""}}
	form := internist("version", "1")
	form.Set("licences.4.number", number.Get("licences.4.number"))
	d.submit("/me/profile", "/me/profile", form).want(t, 422, "AB-778")

	if err := w.store.Users().Save(t.Context(), &models.User{ID: "fuzz-admin", Email: "fuzz-admin@example.jp",
		Lang: vocab.JA, Admin: true}); err != nil {
		t.Fatal(err)
	}
	const at = "/admin/organisations/agency/AGY01"
	w.enter("fuzz-admin@example.jp").submit(at, at, url.Values{"state": {"suspended"}, "note": {"許可証の写しを待つ"}, "version": {"0"}}).
		want(t, 409, "許可証の写しを待つ", "ほかの画面で先に変わっています")
}
