package handlers

import (
	"net/url"
	"strings"
	"testing"
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
