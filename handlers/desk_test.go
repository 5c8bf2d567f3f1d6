package handlers

import (
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/models"
)

// clinic is the registration of an employer that may do online care.
func clinic() url.Values {
	return url.Values{
		"name.ja": {"医療法人見本会 そらのはしクリニック"}, "kind": {"medical_institution"}, "pref": {"13"},
		"address": {"東京都新宿区見本町1-2-3 見本ビル5階501"}, "tel": {"03-0000-0001"}, "manager": {"見本 太郎"}, "online_care_notice": {"filed"},
	}
}

// agencyForm is the registration of a placement business.
func placement() url.Values {
	return url.Values{
		"name.ja": {"見本医師紹介株式会社"}, "pref": {"13"}, "address": {"東京都千代田区見本1-1-1 見本ビル2階"}, "tel": {"03-0000-0002"},
		"permit.type": {models.PermitPaid}, "permit.number": {"13-ユ-999901"}, "permit.to": {"2028-03-31"},
		"placement_manager": {"見本 花子"}, "complaint_contact": {"03-0000-0002"},
		"fee_url": {"https://agency.example/fees"}, "penalty_url": {"https://agency.example/terms"},
		"attest.no_repoaching": {"on"}, "attest.no_gift_money": {"on"}, "attest.accurate_info": {"on"},
	}
}

// recruiterAt signs an address in and registers an organisation for it.
func (b *bench) recruiterAt(email, kind string, particulars url.Values) (*browser, models.OrgRef) {
	b.t.Helper()
	w := b.browser()
	w.signIn(email)
	res := w.submit("/desk/register/"+kind, "/desk/register/"+kind, particulars)
	if res.StatusCode != 303 || res.Header.Get("Location") != "/desk" {
		b.t.Fatalf("registering: %d %s", res.StatusCode, faultsIn(res.body))
	}
	user, err := b.store.Users().ByEmail(b.t.Context(), email)
	if err != nil || len(user.Memberships) != 1 {
		b.t.Fatalf("after registering: %+v, %v", user.Memberships, err)
	}
	return w, user.Memberships[0].Org
}

// verify marks an organisation as checked by the board.
func (b *bench) verify(org models.OrgRef) {
	b.t.Helper()
	ctx := b.t.Context()
	if org.Kind == models.OrgAgency {
		a, err := b.store.Agencies().Get(ctx, org.ID)
		a.Verification.State, a.Stood = models.VerifyVerified, nil
		if err == nil {
			err = b.store.Agencies().Save(ctx, &a)
		}
		if err != nil {
			b.t.Fatal(err)
		}
		return
	}
	e, err := b.store.Employers().Get(ctx, org.ID)
	e.Verification.State, e.Stood = models.VerifyVerified, nil
	if err == nil {
		err = b.store.Employers().Save(ctx, &e)
	}
	if err != nil {
		b.t.Fatal(err)
	}
}

var faultText = regexp.MustCompile(`(?s)<p class="fault[^"]*">(.*?)</p>`)

// faultsIn are the faults a page shows beside its fields.
func faultsIn(body string) []string {
	var texts []string
	for _, m := range faultText.FindAllStringSubmatch(body, -1) {
		texts = append(texts, m[1])
	}
	return texts
}

// faultsAt are the faults shown beside one field.
func faultsAt(body, field string) string {
	_, rest, found := strings.Cut(body, `id="f-`+field+`-fault">`)
	if !found {
		return ""
	}
	block, _, _ := strings.Cut(rest, "</div>")
	return block
}

// newDraft starts a draft and returns its address.
func (w *browser) newDraft() string {
	w.t.Helper()
	res := w.submit("/desk", "/desk/drafts", url.Values{})
	path, found := strings.CutSuffix(res.Header.Get("Location"), "/work")
	if res.StatusCode != 303 || !found {
		w.t.Fatalf("new draft: %d to %q", res.StatusCode, res.Header.Get("Location"))
	}
	return path
}

// fill sends every page of the form with the values of an advert, changed
// where typed says so.
func (w *browser) fill(draft string, values map[string][]string) {
	w.t.Helper()
	for _, step := range advert.Pages {
		form := url.Values{"go": {"on"}}
		for _, name := range step.Asked(values) {
			if len(values[name]) > 0 {
				form[name] = values[name]
			}
		}
		path := draft + "/" + step.Key
		if res := w.submit(path, path, form); res.StatusCode != 303 {
			w.t.Fatalf("%s: %d %s", path, res.StatusCode, res.body)
		}
	}
}

// onlineCare are the values of the demo advert of an online clinic, for an
// employer that is also the institution.
func (b *bench) onlineCare(employer string) map[string][]string {
	b.t.Helper()
	for _, demo := range demoBoard(b.t, models.DateOf(b.now)).Adverts {
		if demo.Ref == "JA01" {
			values := advert.Encode(demo.Advert)
			values["employer"], values["regulatory.institution"] = []string{employer}, []string{employer}
			return values
		}
	}
	b.t.Fatal("no demo advert JA01")
	return nil
}

// posted publishes the online-care advert and returns the job.
func (w *browser) posted(employer string, change map[string][]string) models.Job {
	w.t.Helper()
	values := w.onlineCare(employer)
	maps.Copy(values, change)
	draft := w.newDraft()
	w.fill(draft, values)
	res := w.submit(draft+"/review", draft+"/publish", url.Values{"attest": {"on"}, "go": {"publish"}})
	if res.StatusCode != 303 {
		w.t.Fatalf("publish: %d\n%s", res.StatusCode, listIn(res.body))
	}
	job, err := w.store.Jobs().Get(w.t.Context(), strings.TrimPrefix(res.Header.Get("Location"), "/desk/jobs/"))
	if err != nil {
		w.t.Fatal(err)
	}
	return job
}

// listIn is what the review page says is missing.
func listIn(body string) string {
	_, rest, _ := strings.Cut(body, `id="missing"`)
	list, _, _ := strings.Cut(rest, "</section>")
	return list
}

func TestFromRegistrationToALiveJob(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	draft := w.newDraft()
	values := b.onlineCare(org.ID)
	bad := maps.Clone(values)
	maps.Copy(bad, map[string][]string{"pay.min": {"11000"}, "pay.max": {"九千"}, "terms.hours.break_minutes": nil})
	w.fill(draft, bad)

	res := w.get(draft + "/pay")
	if got := faultsAt(res.body, "pay.max"); !strings.Contains(got, "「九千」は数字として読めません") {
		t.Errorf("beside the upper end: %q", got)
	}
	if !strings.Contains(res.body, `value="九千"`) || !strings.Contains(res.body, `value="11000"`) {
		t.Error("what was typed is gone")
	}
	res = w.get(draft + "/when")
	if got := faultsAt(res.body, "terms.hours.break_minutes"); got == "" {
		t.Error("no fault beside the break")
	}
	res = w.submit(draft+"/review", draft+"/publish", url.Values{"attest": {"on"}, "go": {"publish"}})
	if res.StatusCode != 422 || !strings.Contains(listIn(res.body), draft+"/pay#f-pay.max") {
		t.Fatalf("publishing a faulty advert: %d, list %s", res.StatusCode, listIn(res.body))
	}
	if jobs, _ := b.store.Jobs().ByPoster(t.Context(), org); len(jobs) != 0 {
		t.Fatal("a faulty advert became a job")
	}

	w.fill(draft, values)
	res = w.submit(draft+"/review", draft+"/publish", url.Values{"go": {"publish"}})
	if res.StatusCode != 422 || !strings.Contains(faultsAt(res.body, "attest"), "事実で最新") {
		t.Fatalf("without the declaration: %d %s", res.StatusCode, faultsAt(res.body, "attest"))
	}
	res = w.submit(draft+"/review", draft+"/publish", url.Values{"attest": {"on"}, "go": {"publish"}})
	if res.StatusCode != 303 {
		t.Fatalf("publish: %d %s", res.StatusCode, listIn(res.body))
	}
	jobs, err := b.store.Jobs().ByPoster(t.Context(), org)
	if err != nil || len(jobs) != 1 {
		t.Fatalf("jobs: %d, %v", len(jobs), err)
	}
	job := jobs[0]
	if !job.Live(b.now) || job.Pay.Min != 9000 || job.Employer.Address == "" || job.Cluster == "" || job.Revision != 1 {
		t.Errorf("the job: live %t, pay %d, employer %+v, cluster %q", job.Live(b.now), job.Pay.Min, job.Employer,
			job.Cluster)
	}
	if revisions, _ := b.store.Revisions().ByJob(t.Context(), job.ID); len(revisions) != 1 {
		t.Errorf("%d versions kept, want 1", len(revisions))
	}
	if res := w.get(draft); res.StatusCode != 303 && res.StatusCode != 404 { // who comes back to it is led to its job
		t.Errorf("the draft is still there: %d", res.StatusCode)
	}
	if res := w.get("/desk/jobs"); !strings.Contains(res.body, "掲載中") || !strings.Contains(res.body, job.Title.JA) {
		t.Error("the job is not on the desk")
	}
}

func TestEachMistakeIsNamedAtItsFieldAndTheRestIsKept(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	draft := w.newDraft()
	good := b.onlineCare(org.ID)
	for _, c := range []struct {
		name  string
		typed map[string][]string
		step  string
		field string
		words string
	}{
		{"no pay", map[string][]string{"pay.min": nil, "pay.max": nil}, "pay", "pay.min", "賃金"},
		{"upper end below the lower", map[string][]string{"pay.min": {"11000"}, "pay.max": {"9000"}}, "pay", "pay.max", "下限は上限以下"},
		{"upper end alone", map[string][]string{"pay.min": nil}, "pay", "pay.min", "下限"},
		{"fixed overtime without hours", map[string][]string{
			"pay.unit": {"monthly_salary"}, "pay.min": {"600000"}, "pay.max": {"700000"}, "pay.weekly_hours": {"32"},
			"pay.fixed_overtime.amount_min": {"50000"}, "pay.fixed_overtime.amount_max": {"60000"},
			"pay.fixed_overtime.base_min": {"550000"}, "pay.fixed_overtime.base_max": {"640000"}, "pay.fixed_overtime.excess_paid": {"on"},
		}, "pay", "pay.fixed_overtime.hours", "固定残業代"},
		{"a price in the title", map[string][]string{"title.ja": {"時給10,000円のオンライン診療"}}, "work", "title.ja", "題名に金額を入れず"},
		{"words that prefer a sex", map[string][]string{"description": {strings.Repeat("ご自宅からオンラインで診療していただきます。", 6) + "女性医師歓迎。"}}, "work", "description", "性別"},
		{"a date that does not exist", map[string][]string{"terms.valid_through": {"2027-02-30"}}, "terms", "terms.valid_through", "という日付はありません"},
		{"a closing date too far away", map[string][]string{"terms.valid_through": {"2027-12-31"}}, "terms", "terms.valid_through", "90日以内"},
		{"no institution for online care", map[string][]string{"regulatory.institution": nil}, "safety", "regulatory.institution", "医療機関"},
		{"an institution of somebody else", map[string][]string{"regulatory.institution": {"somebody-else"}}, "safety", "regulatory.institution", "医療機関"},
		{"on site though fully remote", map[string][]string{"onsite.frequency": {"weekly"}}, "where", "onsite.frequency", "完全在宅"},
		{"a choice that is none", map[string][]string{"work.primary": {"surgery_by_post"}}, "work", "work.primary", "主な業務"},
	} {
		t.Run(c.name, func(t *testing.T) {
			values := maps.Clone(good)
			maps.Copy(values, c.typed)
			w.fill(draft, values)
			page := w.get(draft + "/" + c.step).body
			if got := faultsAt(page, c.field); !strings.Contains(got, c.words) {
				t.Errorf("beside %s: %q, want %q; the page says %q", c.field, got, c.words, faultsIn(page))
			}
			d, err := b.store.Drafts().Get(t.Context(), strings.TrimPrefix(draft, "/desk/drafts/"))
			if err != nil {
				t.Fatal(err)
			}
			for name, want := range values {
				if strings.Join(want, "") != "" && !slices.Equal(d.Values[name], want) {
					t.Errorf("%s: kept %q, typed %q", name, d.Values[name], want)
				}
			}
		})
	}
}

func TestAMalformedPermitIsNamedAtItsField(t *testing.T) {
	b := newBench(t, board)
	w := b.browser()
	w.signIn("a@agency.example")
	for typed, want := range map[string]string{"13-1234": "13-ユ-123456", "": "許可番号が必要", "派13-999901": "13-ユ-123456"} {
		form := placement()
		form.Set("permit.number", typed)
		res := w.submit("/desk/register/agency", "/desk/register/agency", form)
		if got := faultsAt(res.body, "permit.number"); res.StatusCode != 422 || !strings.Contains(got, want) {
			t.Errorf("%q: %d, beside the field %q, want %q", typed, res.StatusCode, got, want)
		}
		if !strings.Contains(res.body, "見本医師紹介株式会社") {
			t.Errorf("%q: the rest is gone", typed)
		}
	}
	form := placement()
	form.Set("permit.number", "許可番号：１３－ﾕ－９９９９０１")
	if res := w.submit("/desk/register/agency", "/desk/register/agency", form); res.StatusCode != 303 {
		t.Errorf("a number in full width: %d %v", res.StatusCode, faultsIn(res.body))
	}
}

func TestSavingWhileTyping(t *testing.T) {
	b := newBench(t, board)
	w, _ := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	draft := w.newDraft()
	form := w.window(draft + "/work")
	form["title.ja"], form["lang"] = []string{"書きかけの題名"}, []string{"ja"}
	res := w.do("POST", draft+"/work", form, "Sec-Fetch-Site", "same-origin", "X-Autosave", "1")
	if res.StatusCode != 204 {
		t.Fatalf("saving: %d", res.StatusCode)
	}
	page := w.get(draft + "/work").body
	if !strings.Contains(page, "書きかけの題名") || len(faultsIn(page)) > 0 {
		t.Errorf("the page after saving shows faults %v", faultsIn(page))
	}
	if res := w.do("POST", draft+"/work", url.Values{"title.ja": {"x"}}, "Sec-Fetch-Site",
		"same-origin"); res.StatusCode != 403 {
		t.Errorf("without form token: %d", res.StatusCode)
	}
}

func TestNextStaysWhileSomethingIsMissing(t *testing.T) {
	b := newBench(t, board)
	w, _ := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	draft := w.newDraft()
	for next, want := range map[string]string{"next": "/work", "on": "/where", "pay": "/pay", "review": "/review",
		"elsewhere": "/work"} {
		res := w.submit(draft+"/work", draft+"/work", url.Values{"go": {next}})
		if got := strings.TrimPrefix(res.Header.Get("Location"), draft); got != want {
			t.Errorf("%s leads to %s, want %s", next, got, want)
		}
	}
	if page := w.get(draft + "/work").body; faultsAt(page, "title.ja") == "" {
		t.Error("the page that was sent does not show what is missing")
	}
}
