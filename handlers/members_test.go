package handlers

import (
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

var invitationForm = regexp.MustCompile(`action="(/desk/invitations/[^"]+)"`)

// invite has an owner invite an address.
func (w *browser) invite(email string) answer {
	w.t.Helper()
	return w.submit("/desk/members", "/desk/members", url.Values{"email": {email}})
}

// answerInvitation opens the invitations and answers the first one.
func (w *browser) answerInvitation(with string) answer {
	w.t.Helper()
	found := invitationForm.FindStringSubmatch(w.get("/desk/invitations").body)
	if found == nil {
		w.t.Fatal("no invitation to answer")
	}
	return w.submit("/desk/invitations", found[1], url.Values{"answer": {with}})
}

func TestMembersComeAndGo(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("owner@clinic.example", "employer", clinic())
	if res := w.invite("だれか"); res.StatusCode != 422 || faultsAt(res.body, "email") == "" {
		t.Errorf("inviting nobody: %d", res.StatusCode)
	}
	if res := w.invite("ｈｅｌｐ@clinic.example"); res.StatusCode != 303 {
		t.Fatalf("inviting: %d", res.StatusCode)
	}
	if invited := b.lettersOf(alert.MailInvited); len(invited) != 1 || invited[0].To.Email != "help@clinic.example" {
		t.Errorf("the letters: %+v", invited)
	}
	other := b.browser() // invited, but signed in by another address
	other.signIn("other@clinic.example")
	other.get("/desk/invitations").want(t, 200, "other@clinic.example でログインしています")
	m := b.browser()
	m.signIn("help@clinic.example")
	page := m.get("/desk/invitations").body
	if !strings.Contains(page, "そらのはしクリニック") || !strings.Contains(page, "owner@clinic.example") {
		t.Error("the invitation does not say where to and by whom")
	}
	if res := m.answerInvitation("accept"); res.StatusCode != 303 || res.Header.Get("Location") != "/desk" {
		t.Fatalf("accepting: %d", res.StatusCode)
	}
	if res := m.get("/desk/applications"); res.StatusCode != 200 {
		t.Fatalf("the member's desk: %d", res.StatusCode)
	}
	if res := m.submit("/desk", "/desk/members", url.Values{"email": {"x@clinic.example"}}); res.StatusCode != 403 {
		t.Errorf("a member invites: %d, want 403", res.StatusCode)
	}
	if res := m.submit("/desk", "/desk/organisation", clinic()); res.StatusCode != 403 {
		t.Errorf("a member edits the organisation: %d, want 403", res.StatusCode)
	}
	user, _ := b.store.Users().ByEmail(t.Context(), "help@clinic.example")
	if res := w.submit("/desk/members", "/desk/members/"+user.ID+"/remove", url.Values{}); res.StatusCode != 303 {
		t.Fatalf("removing: %d", res.StatusCode)
	}
	if res := m.get("/desk/applications"); res.StatusCode != 403 {
		t.Errorf("the removed member at the desk: %d", res.StatusCode)
	}
	if res := m.get("/me/sessions"); res.StatusCode != 200 {
		t.Errorf("an owner signed somebody out: %d", res.StatusCode)
	}
	self, _ := b.store.Users().ByEmail(t.Context(), "owner@clinic.example")
	if res := w.submit("/desk/members", "/desk/members/"+self.ID+"/remove", url.Values{}); res.StatusCode != 409 {
		t.Errorf("removing oneself: %d, want 409", res.StatusCode)
	}
	if left, _ := b.store.Users().ByOrg(t.Context(), org); len(left) != 1 {
		t.Errorf("%d members left, want 1", len(left))
	}
}

func TestAnInvitationChangesNothingBeforeItIsAccepted(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("owner@clinic.example", "employer", clinic())
	doctor := b.browser()
	doctor.signIn("doctor@example.org")
	doctor.submit("/me/account", "/me/account", url.Values{"name": {"秘密 花子"}, "lang": {"ja"}})
	before, err := b.store.Users().ByEmail(t.Context(), "doctor@example.org")
	if err != nil {
		t.Fatal(err)
	}
	known, unknown := w.invite("doctor@example.org"), w.invite("nobody@example.org")
	if known.StatusCode != unknown.StatusCode || known.Header.Get("Location") != unknown.Header.Get("Location") {
		t.Errorf("an address with an account is answered %d, one without %d", known.StatusCode, unknown.StatusCode)
	}
	if page := w.get("/desk/members").body; strings.Contains(page, "秘密") || !strings.Contains(page, "doctor@example.org") ||
		!strings.Contains(page, "nobody@example.org") {
		t.Error("the inviter sees more, or less, than the addresses they typed")
	}
	after, _ := b.store.Users().ByEmail(t.Context(), "doctor@example.org")
	if after.Version != before.Version || after.Recruits() {
		t.Error("the account of the invited was changed")
	}
	if _, err := b.store.Users().ByEmail(t.Context(), "nobody@example.org"); err == nil {
		t.Error("an invitation made an account")
	}
	b.wait(10 * 24 * time.Hour) // longer than the session of a recruiter may be idle
	if res := doctor.get("/me/sessions"); res.StatusCode != 200 {
		t.Errorf("an invitation ended the session of the invited: %d", res.StatusCode)
	}
	stranger := b.browser()
	stranger.signIn("stranger@example.org")
	path := invitationForm.FindStringSubmatch(doctor.get("/desk/invitations").body)[1]
	if res := stranger.submit("/desk/invitations", path, url.Values{"answer": {"accept"}}); res.StatusCode != 404 {
		t.Errorf("the invitation of somebody else: %d, want 404", res.StatusCode)
	}
	if res := doctor.answerInvitation("decline"); res.StatusCode != 303 {
		t.Errorf("declining: %d", res.StatusCode)
	}
	if people, _ := b.store.Users().ByOrg(t.Context(), org); len(people) != 1 {
		t.Errorf("%d members, want the owner alone", len(people))
	}
}

func TestAnInvitationEnds(t *testing.T) {
	for name, end := range map[string]func(b *bench, owner *browser){
		"with time": func(b *bench, _ *browser) { b.wait(models.InvitationFor) },
		"when it is undone": func(_ *bench, owner *browser) {
			page := owner.get("/desk/members").body
			path := regexp.MustCompile(`action="(/desk/members/invitations/[^"]+)"`).FindStringSubmatch(page)[1]
			owner.submit("/desk/members", path, url.Values{})
		},
		"with the inviter": func(b *bench, _ *browser) {
			u, err := b.store.Users().ByEmail(b.t.Context(), "owner@clinic.example")
			if u.Memberships = nil; err == nil {
				err = b.store.Users().Save(b.t.Context(), &u)
			}
			if err != nil {
				b.t.Fatal(err)
			}
		},
	} {
		b := newBench(t, board)
		owner, _ := b.recruiterAt("owner@clinic.example", "employer", clinic())
		owner.invite("help@clinic.example")
		m := b.browser()
		m.signIn("help@clinic.example")
		path := invitationForm.FindStringSubmatch(m.get("/desk/invitations").body)[1]
		end(b, owner)
		if name == "with time" { // longer than a session
			m = b.browser()
			m.signIn("help@clinic.example")
		}
		if res := m.submit("/desk/invitations", path, url.Values{"answer": {"accept"}}); res.StatusCode == 303 {
			t.Errorf("%s: it was accepted", name)
		}
	}
}

func TestOneLeavesAnOrganisation(t *testing.T) {
	b := newBench(t, board)
	owner, org := b.recruiterAt("owner@clinic.example", "employer", clinic())
	owner.invite("help@clinic.example")
	m := b.browser()
	m.signIn("help@clinic.example")
	m.answerInvitation("accept")
	if res := m.submit("/desk/members", "/desk/members/leave", url.Values{}); res.StatusCode != 303 {
		t.Errorf("leaving: %d", res.StatusCode)
	}
	owner.submit("/desk/members", "/desk/members/leave", url.Values{})
	if page := owner.get("/desk/members").body; !strings.Contains(page, "ほかにアカウント管理者がいない") {
		t.Error("the last owner is not told why they stay")
	}
	if left, _ := b.store.Users().ByOrg(t.Context(), org); len(left) != 1 || left[0].Email != "owner@clinic.example" {
		t.Errorf("left: %+v", left)
	}
}

func TestAStrangersWordsReachNobodyByMail(t *testing.T) {
	b := newBench(t, board)
	form := clinic()
	form.Set("name.ja", "医療法人 当選おめでとう会")
	owner, org := b.recruiterAt("owner@clinic.example", "employer", form)
	owner.invite("victim@example.org")
	b.browser().submit("/alerts/new", "/alerts", url.Values{"email": {"victim@example.org"},
		"criteria": {"q=" + url.QueryEscape("当選おめでとう evil.example") + "&work=online_care"}})
	got := append(b.lettersOf(alert.MailInvited), b.lettersOf(alert.MailConfirm)...)
	if len(got) != 2 {
		t.Fatalf("%d letters, want 2", len(got))
	}
	for _, m := range got {
		if all := m.Subject + m.Text + m.HTML; strings.Contains(all, "当選") || strings.Contains(all, "evil") {
			t.Errorf("%s carries the words of a stranger:\n%s\n%s", m.Kind, m.Subject, m.Text)
		}
	}
	editor, path := b.administrator(), "/admin/organisations/employer/"+org.ID
	editor.submit(path, path, url.Values{"state": {"verified"}})
	checked := b.lettersOf(alert.MailChecked)
	if len(checked) != 1 || strings.Contains(checked[0].Subject, "当選") {
		t.Errorf("the name of an organisation is a subject: %+v", checked)
	}
}

func TestNobodysMailboxIsFloodedWithInvitations(t *testing.T) {
	b := newBench(t, board)
	for _, owner := range []string{"a@clinic.example", "b@clinic.example", "c@clinic.example", "d@clinic.example"} {
		w, _ := b.recruiterAt(owner, "employer", clinic())
		if res := w.invite("vic.tim+" + owner[:1] + "@example.org"); res.StatusCode != 303 {
			t.Errorf("%s: %d", owner, res.StatusCode)
		}
	}
	if got := len(b.lettersOf(alert.MailInvited)); got != models.CapInvitesByMailbox.Most {
		t.Errorf("%d invitations were mailed to one mailbox, want %d", got, models.CapInvitesByMailbox.Most)
	}
}

// An owner hands the organisation over and leaves; who does not own it cannot.
func TestAnOwnerHandsOver(t *testing.T) {
	b := newBench(t, board)
	owner, org := b.recruiterAt("owner@clinic.example", "employer", clinic())
	owner.invite("next@clinic.example")
	next := b.browser()
	next.signIn("next@clinic.example")
	next.answerInvitation("accept").want(t, 303)
	user := func(email string) models.User {
		u, err := b.store.Users().ByEmail(t.Context(), email)
		if err != nil {
			t.Fatal(err)
		}
		return u
	}
	path := "/desk/members/" + user("next@clinic.example").ID + "/owner"
	next.submit("/desk", path, url.Values{}).want(t, 403)
	stranger, _ := b.recruiterAt("b@agency.example", "agency", placement())
	stranger.submit("/desk", path, url.Values{}).want(t, 404)
	owner.get("/desk/members").want(t, 200, "管理者にする", strings.Replace(path, "/owner", "/role", 1))
	owner.submit("/desk/members", path, url.Values{}).want(t, 303)
	owner.submit("/desk/members", path, url.Values{}).want(t, 303)
	if u := user("next@clinic.example"); !u.Owns(org) || len(u.Memberships) != 1 {
		t.Fatalf("%+v", u.Memberships)
	}
	owner.submit("/desk/members", "/desk/members/leave", url.Values{}).want(t, 303)
	if u := user("owner@clinic.example"); u.Member(org) {
		t.Error("who handed over is still there")
	}
	next.get("/desk/members").want(t, 200, `name="email"`)
}

// Roles hold at every door and for the organisation of the thing itself: who edits
// for one and looks on for another looks on there, whichever desk is open.
func TestAViewerLooksOnAndNoMore(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		org := m.job.Poster
		own, other := b.recruiterAt("aide@agency.example", "agency", placement())
		b.verify(other)
		m.clinic.invite("aide@agency.example")
		own.answerInvitation("accept").want(t, 303)
		aide, err := b.store.Users().ByEmail(t.Context(), "aide@agency.example")
		saved(t, err)
		role := "/desk/members/" + aide.ID + "/role"
		own.submit("/desk", role, url.Values{"role": {"owner"}}).want(t, 403)
		m.clinic.submit("/desk/members", role, url.Values{"role": {"boss"}}).want(t, 422)
		m.clinic.submit("/desk/members", role, url.Values{"role": {"viewer"}}).want(t, 303)
		m.clinic.get("/desk/members").want(t, 200, "閲覧者", "編集者にする")

		job := "/desk/jobs/" + m.job.ID
		for _, desk := range []models.OrgRef{other, org} {
			own.submit("/desk", "/desk/switch", url.Values{"org": {string(desk.Kind) + "/" + desk.ID}}).want(t, 303)
			own.get(job).want(t, 200, m.job.Title.JA).without(t, job+"/edit", job+"/copy", "/desk/applications?job=")
			own.get(job+"/figures").want(t, 200)
			own.get("/desk/applications/"+m.id).want(t, 403)
			own.submit("/desk", "/desk/applications/"+m.id, url.Values{"message": {"x"}}).want(t, 403)
			for _, deed := range []string{"edit", "copy", "pause", "withdraw", "extend", "confirm", "restore"} {
				own.submit("/desk", job+"/"+deed, url.Values{"version": {"1"}}).want(t, 403)
			}
		}
		own.get("/desk").want(t, 200, "閲覧者として見ています").without(t, "/desk/paste", "/desk/candidates")
		own.get("/desk/jobs").want(t, 200, m.job.Title.JA).without(t, `name="deed"`, `action="/desk/drafts"`)
		own.submit("/desk", "/desk/drafts", url.Values{}).want(t, 403)
		own.get("/desk/jobs/together?deed=pause&id="+m.job.ID).want(t, 403)
		own.get("/desk/import").want(t, 403)
		own.submit("/desk", "/desk/api", url.Values{"name": {"ATS"}, "scopes": {"jobs.read"}}).want(t, 403)
		if b.job(m.job.ID).State != models.JobApproved {
			t.Error("a viewer changed the job")
		}
	})
}

// Ownership goes over with a proof of who does it, both are told, and there is an
// owner at any time.
func TestOwnershipIsHandedOver(t *testing.T) {
	b := newBench(t, board)
	owner, org := b.recruiterAt("owner@clinic.example", "employer", clinic())
	owner.invite("next@clinic.example")
	next := b.browser()
	next.signIn("next@clinic.example")
	next.answerInvitation("accept").want(t, 303)
	u, err := b.store.Users().ByEmail(t.Context(), "next@clinic.example")
	saved(t, err)
	path := "/desk/members/" + u.ID + "/handover"
	next.submit("/desk", path, url.Values{}).want(t, 403)
	owner.submit("/desk/members", path, url.Values{}).want(t, 303)
	owner.get("/desk/members").want(t, 200, "管理者を引き渡しました").without(t, path)
	next.get("/desk/members").want(t, 200, "管理者を引き渡す")
	for email, want := range map[string]models.OrgRole{"owner@clinic.example": models.OrgEditor, "next@clinic.example": models.OrgOwner} {
		u, err := b.store.Users().ByEmail(t.Context(), email)
		if err != nil || u.RoleIn(org) != want {
			t.Errorf("%s is %q, %v", email, u.RoleIn(org), err)
		}
		if told := b.toldOf(alert.MailHandover, email); len(told) != 1 {
			t.Errorf("%s got %d letters", email, len(told))
		}
	}
	next.submit("/desk/members", "/desk/members/leave", url.Values{}).want(t, 303)
	if u, err = b.store.Users().ByEmail(t.Context(), "next@clinic.example"); err != nil || !u.Owns(org) {
		t.Errorf("the only owner left: %v", err)
	}
}
