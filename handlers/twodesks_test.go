package handlers

import (
	"net/url"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// A person works for two organisations and has a page of each open. What was
// opened for one is never done to the other; what was written is kept.
func TestAFormOfOneDeskIsNotTakenForAnother(t *testing.T) {
	b := newBench(t, board)
	w, first := b.recruiterAt("two@clinic.example", "employer", clinic())
	other := clinic()
	other.Set("name.ja", "医療法人もくれん見本会")
	w.submit("/desk/register/employer", "/desk/register/employer", other).want(t, 303)
	user, err := b.store.Users().ByEmail(t.Context(), "two@clinic.example")
	if err != nil || len(user.Memberships) != 2 {
		t.Fatalf("%+v, %v", user.Memberships, err)
	}
	second := user.Memberships[1].Org
	use := func(org models.OrgRef) {
		w.submit("/desk", "/desk/switch", url.Values{"org": {"employer/" + org.ID}}).want(t, 303)
	}
	window := func(page string) url.Values {
		return url.Values{"_csrf": {tokenField.FindStringSubmatch(w.get(page).want(t, 200).body)[1]}}
	}
	send := func(action string, form url.Values, more ...string) answer {
		for i := 0; i+1 < len(more); i += 2 {
			form.Set(more[i], more[i+1])
		}
		return w.do("POST", action, form, "Sec-Fetch-Site", "same-origin")
	}
	name := func(org models.OrgRef) string {
		e, err := b.store.Employers().Get(t.Context(), org.ID)
		if err != nil {
			t.Fatal(err)
		}
		return e.Name.JA
	}

	use(first)
	edited, members, drafts := window("/desk/organisation"), window("/desk/members"), window("/desk")
	for field, value := range clinic() {
		edited[field] = value
	}
	use(second)
	refused := send("/desk/organisation", edited, "version", "1", "about", "そらのはしの案内文を書き直しました").want(t, 409, "別の組織に切り替わっています")
	if name(second) != "医療法人もくれん見本会" || name(first) != "医療法人見本会 そらのはしクリニック" {
		t.Errorf("they are %q and %q now", name(first), name(second))
	}
	if !strings.Contains(refused.body, "/resume/") {
		t.Error("what was written is lost")
	}
	send("/desk/members", members, "email", "help@clinic.example").want(t, 409)
	send("/desk/members/leave", members).want(t, 409)
	send("/desk/drafts", drafts).want(t, 409)
	if user, err = b.store.Users().ByEmail(t.Context(), "two@clinic.example"); err != nil || len(user.Memberships) != 2 {
		t.Errorf("memberships: %+v, %v", user.Memberships, err)
	}
	for _, org := range []models.OrgRef{first, second} {
		if n, err := b.store.Drafts().OfOwner(org).Count(t.Context()); err != nil || n != 0 {
			t.Errorf("%d drafts, %v", n, err)
		}
	}

	use(first)
	send("/desk/drafts", drafts).want(t, 303)
	if n, _ := b.store.Drafts().OfOwner(first).Count(t.Context()); n != 1 {
		t.Errorf("%d drafts after switching back", n)
	}
	drafts.Set("_csrf", drafts.Get("_csrf")+"x")
	send("/desk/drafts", drafts).want(t, 404)
	token, _, _ := strings.Cut(drafts.Get("_csrf"), ".")
	drafts.Set("_csrf", token)
	send("/desk/drafts", drafts).want(t, 404)
}
