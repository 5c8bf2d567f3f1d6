package handlers

import (
	"net/url"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// Only a yes is a yes and only a no is a no, and who joins a second
// organisation stands at its desk.
func TestAnInvitationIsAnsweredInWordsThatAreKnown(t *testing.T) {
	b := newBench(t, board)
	owner, _ := b.recruiterAt("owner@clinic.example", "employer", clinic())
	other := clinic()
	other.Set("name_ja", "みなと病院")
	other.Set("corporate_number", "")
	m, _ := b.recruiterAt("help@port.example", "employer", other)
	owner.invite("help@port.example").want(t, 303)
	for _, neither := range []string{"", "yes", "Accept"} {
		m.answerInvitation(neither).want(t, 400)
	}
	m.answerInvitation("accept").want(t, 303)
	if desk := m.get("/desk/members").body; !strings.Contains(desk, "owner@clinic.example") {
		t.Error("who joined stands at the desk of another organisation")
	}
}

// An organisation that the board stopped brings nobody in and takes nothing out.
func TestASuspendedOrganisationInvitesAndExportsNothing(t *testing.T) {
	b := newBench(t, board)
	owner, org := b.recruiterAt("owner@clinic.example", "employer", clinic())
	editor := b.administrator()
	at := "/admin/organisations/" + string(org.Kind) + "/" + org.ID
	export := func() answer { return owner.submit("/desk/applications", "/desk/applications/export", url.Values{}) }
	decide := func(state string) {
		editor.submit(at, at, url.Values{"state": {state}, "note": {"所在地を確認できません"}}).want(t, 303)
	}
	export().want(t, 200)
	decide("suspended")
	if res := owner.invite("more@clinic.example").want(t, 422); !strings.Contains(res.body, "利用は停止されています") {
		t.Error("the refusal does not say why")
	}
	export().want(t, 422)
	decide("verified")
	owner.invite("more@clinic.example").want(t, 303)
	export().want(t, 200)
	more := b.browser()
	more.signIn("more@clinic.example")
	decide("suspended")
	more.answerInvitation("accept").want(t, 422)
	decide("verified")
	more.answerInvitation("accept").want(t, 303)
}

// Who is invited as a viewer reads that before answering, and is one then.
func TestAnInvitationNamesTheRole(t *testing.T) {
	b := newBench(t, board)
	owner, org := b.recruiterAt("owner@clinic.example", "employer", clinic())
	invite := func(role string) answer {
		return owner.submit("/desk/members", "/desk/members", url.Values{"email": {"looks@clinic.example"}, "role": {role}})
	}
	invite("owner").want(t, 422, "looks@clinic.example", "1つ選んでください")
	invite("editor").want(t, 303)
	invite("viewer").want(t, 303) // asked again: the last word counts
	owner.get("/desk/members").want(t, 200, `<span class="tag">閲覧者</span>`)
	m := b.browser()
	m.signIn("looks@clinic.example")
	m.get("/en/desk/invitations").want(t, 200, "<b>Viewer</b>", "See adverts and figures")
	m.answerInvitation("accept").want(t, 303)
	u, err := b.store.Users().ByEmail(t.Context(), "looks@clinic.example")
	if err != nil || u.RoleIn(org) != models.OrgViewer {
		t.Errorf("role %q, %v", u.RoleIn(org), err)
	}
	m.get("/desk/applications").want(t, 403)
	m.get("/desk/figures").want(t, 200)
}
