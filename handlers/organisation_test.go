package handlers

import (
	"net/url"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// changed is a form with one answer changed.
func changed(form url.Values, name, value string) url.Values {
	form.Set(name, value)
	return form
}

func TestATelephoneThatIsNoneIsNamedAtEachForm(t *testing.T) {
	b := newBench(t, board)
	fresh := b.browser()
	fresh.signIn("new@clinic.example")
	agency, _ := b.recruiterAt("a@agency.example", "agency", placement())
	employer, _ := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	for name, tc := range map[string]struct {
		w    *browser
		page string
		form url.Values
	}{
		"an employer registers": {fresh, "/desk/register/employer", clinic()},
		"an agency registers":   {fresh, "/desk/register/agency", placement()},
		"an employer edits":     {employer, "/desk/organisation", clinic()},
		"an agency edits":       {agency, "/desk/organisation", placement()},
		"an agency's client":    {agency, "/desk/clients/new", clinic()},
	} {
		for _, typed := range []string{"abc", "12", "LINEで"} {
			form := changed(tc.form, "tel", typed)
			form.Set("mail", "jinji@clinic.example") // reachable all the same
			res := tc.w.submit(tc.page, tc.page, form)
			if got := faultsAt(res.body, "tel"); res.StatusCode != 422 ||
				!strings.Contains(got, "「"+typed+"」は電話番号として読めません") {
				t.Errorf("%s with %s: %d, beside the field %q", name, typed, res.StatusCode, got)
			}
			if !strings.Contains(res.body, `value="`+typed+`"`) {
				t.Errorf("%s: %s is not typed any more", name, typed)
			}
		}
	}
	for _, typed := range []string{"-3", "abc", "10000"} {
		res := agency.submit("/desk/organisation", "/desk/organisation", changed(placement(), "response_hours", typed))
		if res.StatusCode != 422 || faultsAt(res.body, "response_hours") == "" ||
			!strings.Contains(res.body, `value="`+typed+`"`) {
			t.Errorf("%s hours to answer: %d, beside the field %q", typed, res.StatusCode,
				faultsAt(res.body, "response_hours"))
		}
	}
}

func TestAnAdvertNamesTheTelephoneThatCannotBeUsed(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	e, err := b.store.Employers().Get(t.Context(), org.ID)
	if e.Tel = "abc"; err == nil {
		err = b.store.Employers().Save(t.Context(), &e)
	}
	if err != nil {
		t.Fatal(err)
	}
	draft := w.newDraft()
	w.fill(draft, b.onlineCare(org.ID))
	if list := listIn(w.get(draft + "/review").body); !strings.Contains(list, "雇用主・委託者の連絡先(電話)「abc」は使えません") {
		t.Errorf("what is missing: %s", list)
	}
}

func TestWhatWasCheckedIsCheckedAgainWhenItChanges(t *testing.T) {
	b := newBench(t, board)
	check := func(kind string, w *browser, org models.OrgRef, page string, form func() url.Values,
		changes map[string]string) {
		for name, value := range changes {
			b.verify(org)
			res := w.submit(page, page, changed(form(), name, value))
			found, err := b.rooms.site.OrganisationOf(t.Context(), org)
			if err != nil || res.StatusCode != 303 || !found.Verification.Pending() {
				t.Errorf("%s, another %s: %d %v, %s (%v)", kind, name, res.StatusCode, faultsIn(res.body),
					found.Verification.State, err)
			}
			if res := w.submit(page, page, form()); res.StatusCode != 303 {
				t.Fatalf("%s, back again: %d", kind, res.StatusCode)
			}
		}
		b.verify(org)
		res := w.submit(page, page, changed(form(), "about.ja", "ほかの紹介文"))
		if found, _ := b.rooms.site.OrganisationOf(t.Context(), org); res.StatusCode != 303 ||
			!found.Verification.Verified() {
			t.Errorf("%s, other words about itself: %d, %s", kind, res.StatusCode, found.Verification.State)
		}
	}
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	check("clinic", w, org, "/desk/organisation", clinic, map[string]string{
		"tel": "03-0000-0009", "manager": "別人 次郎", "mail": "other@clinic.example", "form": "https://other.example.jp/form",
		"online_care_notice": "preparing", "name.ja": "医療法人べつの名前",
	})
	a, agency := b.recruiterAt("a@agency.example", "agency", placement())
	check("agency", a, agency, "/desk/organisation", placement, map[string]string{
		"tel": "03-0000-0009", "placement_manager": "別人 次郎", "permit.to": "2029-03-31", "permit.from": "2023-04-01",
		"complaint_contact": "03-0000-0009", "fee_url": "https://other.example/fees", "penalty_url": "https://other.example/terms",
	})
}

func TestAnEditorDecidesWhatTheySaw(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	editor := b.administrator()
	path := "/admin/organisations/employer/" + org.ID
	seen := editor.window(path)
	if res := w.submit("/desk/organisation", "/desk/organisation",
		changed(clinic(), "manager", "別人 次郎")); res.StatusCode != 303 {
		t.Fatalf("another manager: %d", res.StatusCode)
	}
	if res := editor.typed(path, seen, "state", "verified"); res.StatusCode != 409 {
		t.Errorf("verifying what was changed meanwhile: %d", res.StatusCode)
	}
	if res := editor.submit(path, path, url.Values{"state": {"verified"}}); res.StatusCode != 303 {
		t.Errorf("verifying what is shown: %d", res.StatusCode)
	}
}

func TestTwoPeopleEditOneOrganisation(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("a@agency.example", "agency", placement())
	added := w.submit("/desk/clients/new", "/desk/clients/new", clinic())
	if added.StatusCode != 303 {
		t.Fatalf("a client: %d %v", added.StatusCode, faultsIn(added.body))
	}
	entered, err := b.store.Employers().EnteredBy(t.Context(), org.ID)
	if err != nil || len(entered) != 1 {
		t.Fatalf("%d clients, %v", len(entered), err)
	}
	for page, form := range map[string]func() url.Values{"/desk/organisation": placement,
		"/desk/clients/" + entered[0].ID: clinic} {
		first, second := w.window(page), w.window(page)
		send := func(window url.Values, about string) answer {
			filled := changed(form(), "about.ja", about)
			filled["_csrf"], filled["version"] = window["_csrf"], window["version"]
			return w.do("POST", page, filled, "Sec-Fetch-Site", "same-origin")
		}
		if res := send(first, "一人目の紹介文"); res.StatusCode != 303 {
			t.Fatalf("%s, the first: %d", page, res.StatusCode)
		}
		res := send(second, "二人目の紹介文")
		if res.StatusCode != 409 || !strings.Contains(res.body, "<td>一人目の紹介文</td><td>二人目の紹介文</td>") ||
			!strings.Contains(res.body, "二人目の紹介文</textarea>") {
			t.Errorf("%s, the second: %d", page, res.StatusCode)
		}
		if now := w.get(page).body; !strings.Contains(now, "一人目の紹介文") {
			t.Errorf("%s: the first is wiped out", page)
		}
		second.Set("version", shownField.FindStringSubmatch(res.body)[2])
		if res := send(second, "二人目の紹介文"); res.StatusCode != 303 || !strings.Contains(w.get(page).body, "二人目の紹介文") {
			t.Errorf("%s, saving over: %d", page, res.StatusCode)
		}
	}
}

func TestTheOfficeCountsWhatItLists(t *testing.T) {
	b := newBench(t, board)
	w, _ := b.recruiterAt("a@agency.example", "agency", placement())
	b.recruiterAt("jinji@clinic.example", "employer", clinic())
	if res := w.submit("/desk/clients/new", "/desk/clients/new", clinic()); res.StatusCode != 303 {
		t.Fatalf("a client: %d", res.StatusCode)
	}
	editor := b.administrator()
	if home := editor.get("/admin").body; !strings.Contains(home, `/admin/organisations"><b class="num">3</b>`) {
		t.Error("the office does not count 3 organisations")
	}
	list := editor.get("/admin/organisations").body
	if got := strings.Count(list, `<li class="panel"><a href="/admin/organisations/`); got != 3 {
		t.Errorf("the list has %d", got)
	}
}

// What an organisation says of itself is read when it registers and whenever it
// is changed; what was typed stays.
func TestWhatAnOrganisationSaysOfItselfIsRead(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("about@clinic.example", "employer", clinic())
	b.verify(org)
	about := clinic()
	for says, refused := range map[string]bool{
		"女性医師のみ歓迎します。お祝い金30万円を差し上げます。": true, "1998年に開院した内科の診療所です。": false,
	} {
		about.Set("about.ja", says)
		res := w.submit("/desk/organisation", "/desk/organisation", about)
		if refused {
			res.want(t, 422, "紹介文に書けません", says)
		} else {
			res.want(t, 303)
		}
		public := b.browser().get("/employers/"+org.ID).want(t, 200)
		if strings.Contains(public.body, says) == refused {
			t.Errorf("%s is shown: %t", says, refused)
		}
	}
}
