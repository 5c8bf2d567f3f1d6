package handlers

import (
	"net/url"
	"sync"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// twoOwners are an organisation with a live advert and its two owners.
func twoOwners(t *testing.T, b *bench) (first, second *browser, org models.OrgRef, job models.Job) {
	t.Helper()
	first, org = b.recruiterAt("a@clinic.example", "employer", clinic())
	b.verify(org)
	job = first.posted(org.ID, nil)
	first.invite("b@clinic.example")
	second = b.browser()
	second.signIn("b@clinic.example")
	second.answerInvitation("accept").want(t, 303)
	first.submit("/desk/members", "/desk/members/"+b.userAt("b@clinic.example").ID+"/owner", url.Values{}).want(t, 303)
	return first, second, org, job
}

func (b *bench) userAt(email string) models.User {
	b.t.Helper()
	u, err := b.store.Users().ByEmail(b.t.Context(), email)
	if err != nil {
		b.t.Fatal(err)
	}
	return u
}

// Whose account is shut owns nothing: the other owner is the last one, at each door
// by which they could go.
func TestAShutAccountIsNoOwner(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		_, second, org, job := twoOwners(t, b)
		admin := b.administrator()
		admin.submit("/admin/users", "/admin/users/"+b.userAt("a@clinic.example").ID, url.Values{"deed": {"disable"}}).want(t, 303)
		second.submit("/desk/members", "/desk/members/leave", url.Values{}).want(t, 303)
		second.get("/desk/members").want(t, 200, "ほかにアカウント管理者がいない", "アカウント停止中")
		second.submit("/me/erase", "/me/erase", url.Values{"sure": {"on"}}).want(t, 422, "引き継ぐ人を選ぶか")
		path := "/admin/users/" + b.userAt("b@clinic.example").ID
		admin.submit("/admin/users", path, url.Values{"deed": {"disable"}}).want(t, 200, "ただ一人のアカウント管理者で")
		if u := b.userAt("b@clinic.example"); !u.Owns(org) || u.Disabled || b.job(job.ID).State != models.JobApproved {
			t.Errorf("nobody is left: %+v", u.Memberships)
		}
		admin.submit("/admin/users", path, url.Values{"deed": {"disable"}, "asked": {"yes"}, "estate.employer." + org.ID: {"close"}}).want(t, 303)
		page := "/admin/organisations/employer/" + org.ID
		b.verify(org)
		admin.submit(page, page+"/owner", url.Values{"owner": {"new@clinic.example"}}).want(t, 303)
		heir := b.browser()
		heir.signIn("new@clinic.example")
		heir.answerInvitation("accept").want(t, 303)
		if u := b.userAt("new@clinic.example"); !u.Owns(org) {
			t.Error("who is invited where all accounts are shut owns nothing")
		}
	})
}

// Of two owners who erase their accounts in the same moment, each relying on the
// other, one is still there to answer for the adverts.
func TestTwoOwnersDoNotGoAtOnce(t *testing.T) {
	for range 3 {
		b := newBench(t, board)
		first, second, org, job := twoOwners(t, b)
		var both sync.WaitGroup
		start := make(chan struct{})
		for _, w := range []*browser{first, second} {
			form := w.formOf("/me/erase", url.Values{"sure": {"on"}})
			both.Go(func() {
				<-start
				w.do("POST", "/me/erase", form, "Sec-Fetch-Site", "same-origin")
			})
		}
		close(start)
		both.Wait()
		members, err := b.store.Users().ByOrg(t.Context(), org)
		if err != nil || models.Ownerless(org, members) && b.job(job.ID).State == models.JobApproved {
			t.Fatalf("the advert runs and nobody answers for it: %v", err)
		}
	}
}
