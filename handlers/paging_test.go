package handlers

import (
	"encoding/xml"
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

// longLists is a board with lists that can be made longer: those of an employer
// that posts, of a doctor, and of those who run the board.
type longLists struct {
	*bench
	org                      models.OrgRef
	recruiter, doctor, admin *browser
	doctorUser               models.User
	profile                  models.Doctor
	advert                   models.Advert
}

func openLongLists(t *testing.T) *longLists {
	t.Helper()
	l := &longLists{bench: newBench(t, board)}
	l.recruiter, l.org = l.recruiterAt("jinji@clinic.example", "employer", clinic())
	l.verify(l.org)
	l.admin = l.administrator()
	l.doctor = l.browser()
	l.doctor.signIn("doctor@example.jp")
	var err error
	if l.doctorUser, err = l.store.Users().ByEmail(t.Context(), "doctor@example.jp"); err != nil {
		t.Fatal(err)
	}
	l.profile = models.Doctor{ID: "doc", UserID: l.doctorUser.ID, DisplayName: "内科医K"}
	l.doctorUser.DoctorID = "doc"
	saved(t, l.store.Doctors().Save(t.Context(), &l.profile), l.store.Users().Save(t.Context(), &l.doctorUser))
	l.advert = demoBoard(t, models.DateOf(l.now)).Adverts[0].Advert
	l.advert.EmployerID = l.org.ID
	return l
}

func saved(t *testing.T, errs ...error) {
	t.Helper()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}

// second leaves out what was changed.
func second[T any](_ T, err error) error { return err }

// scouted leaves out what was written.
func scouted(_ models.ScoutLine, err error) error { return err }

// grow adds rows from up to before to to every list.
func (l *longLists) grow(t *testing.T, from, to int) {
	ctx, s := t.Context(), l.store
	for i := from; i < to; i++ {
		n, at := fmt.Sprintf("%04d", i), l.now.Add(-time.Duration(i)*time.Minute)
		live := models.Job{ID: "j" + n, Advert: l.advert, Poster: l.org, State: models.JobApproved,
			ExpiresAt:   l.now.AddDate(0, 1, 0),
			FirstLiveAt: at, CreatedAt: at, Revision: 1}
		review := models.Job{ID: "v" + n, Advert: l.advert, Poster: models.OrgRef{Kind: models.OrgAgency, ID: "a"},
			State: models.JobInReview, CreatedAt: at}
		review.EmployerID = "elsewhere"
		client := models.Employer{ID: "e" + n, Name: vocab.Text{JA: "取引先" + n}, EnteredBy: l.org.ID,
			Verification: models.Verification{State: models.VerifyPending}, CreatedAt: at}
		saved(t, s.Jobs().Save(ctx, &live), s.Jobs().Save(ctx, &review), s.Employers().Save(ctx, &client),
			s.Doctors().Save(ctx, &models.Doctor{ID: "d" + n, UserID: "du" + n,
				Licences: []models.LicenceHeld{{Key: "mba", Status: models.LicenceSubmitted, SentAt: at}}}),
			s.Applications().Save(ctx, &models.Application{ID: "j0000.d" + n, JobID: "j0000", DoctorID: "d" + n,
				Poster: l.org, State: models.ApplicationReceived, CreatedAt: at}),
			s.Applications().Save(ctx, &models.Application{ID: "v" + n + ".doc", JobID: "v" + n, DoctorID: "doc",
				Poster: review.Poster, State: models.ApplicationReceived, CreatedAt: at}),
			s.Messages().Add(ctx, &models.Message{ID: "msg" + n, ApplicationID: "v0000.doc", DoctorID: "doc",
				Poster: review.Poster, From: models.ByPoster, Text: "文", CreatedAt: at}, nil),
			s.Messages().Add(ctx, &models.Message{ID: "say" + n, ApplicationID: "j0000.d0000", DoctorID: "d0000",
				Poster: l.org, From: models.ByDoctor, Text: "文", CreatedAt: at}, nil),
			s.ApplicationNotes().Add(ctx, &models.ApplicationNote{ID: "note" + n, ApplicationID: "j0000.d0000",
				DoctorID: "d0000", By: "m" + n, Text: "メモ", CreatedAt: at}),
			s.Saved().Save(ctx, &models.SavedJob{ID: models.SavedID(l.doctorUser.ID, live.ID), UserID: l.doctorUser.ID,
				JobID: live.ID, CreatedAt: at}),
			s.Users().Save(ctx, &models.User{ID: "m" + n, Email: "m" + n + "@clinic.example",
				Memberships: []models.Membership{{Org: l.org}}}),
			s.Users().Save(ctx, &models.User{ID: "adm" + n, Email: "adm" + n + "@enkaku.example", Admin: true}),
			s.Invitations().Save(ctx, &models.Invitation{ID: "i" + n, Org: l.org, Email: "i" + n + "@clinic.example",
				ExpiresAt: l.now.AddDate(0, 0, 9)}),
			s.Invitations().Save(ctx, &models.Invitation{ID: "k" + n, Org: models.OrgRef{Kind: models.OrgEmployer, ID: "e" + n},
				Email: l.doctorUser.Email, ExpiresAt: l.now.AddDate(0, 0, 9)}),
			s.Doctors().Save(ctx, &models.Doctor{ID: "c" + n, UserID: "cu" + n, DisplayName: "候補" + n,
				Visibility: models.VisibilityVerified, Pref: "13", Languages: []vocab.Language{"ja"},
				Specialties: []vocab.Specialty{"internal_medicine"},
				Licences: []models.LicenceHeld{{Key: vocab.LicenceMedical}, {Key: "insurance_physician"},
					{Key: "online_care_training"}, {Key: "initial_training"}},
				Wants: models.Wants{Works: []vocab.WorkType{"online_care"}, Schedules: []vocab.ScheduleType{"night"}}}),
			scouted(s.Scouts().Write(ctx, models.OrgRef{Kind: models.OrgEmployer, ID: "e" + n}, "doc",
				models.Scout{JobID: "j0000", Text: "案内", At: at})),
			s.Drafts().Save(ctx, &models.Draft{ID: "f" + n, Owner: l.org}),
			s.Revisions().Save(ctx, models.JobRevision{ID: "j0000." + n, JobID: "j0000", Revision: i,
				Advert: l.advert}),
			s.Counters().Add(ctx, []models.JobCount{{JobID: live.ID, Day: models.DateOf(l.now), Kind: "view",
				N: 1 + i}}),
			s.Reports().Insert(ctx, models.Report{ID: "r" + n, JobID: "j" + n, Source: n, State: "open",
				CreatedAt: at}),
			s.Outgoing().Insert(ctx, alert.Outgoing{ID: "o" + n, Kind: alert.MailKind("kind-" + n),
				State: alert.DeliveryFailed, CreatedAt: at}),
			s.Deliveries().Insert(ctx, alert.Delivery{ID: "del" + n, State: alert.DeliveryUnknown, CreatedAt: at}),
			s.Suppressions().Put(ctx, n+"@example.jp", alert.SuppressedBounce, "event", at),
			s.Audit().Append(ctx, models.AuditEntry{Who: "m" + n, Role: models.RoleRecruiter,
				Action: "application.read", Target: "doctor/doc", At: at}),
			s.Stories().Save(ctx, &models.Story{ID: "st" + n, UserID: "m" + n, Title: "話", Work: "online_care", Lang: "ja",
				Contribution: models.Contribution{State: models.ContributionPublished, SentAt: at}}),
			s.Events().Save(ctx, &models.Event{ID: "ev" + n, Host: l.org, Title: "会", Start: at, End: at, Zone: "Asia/Tokyo", Lang: "ja",
				Contribution: models.Contribution{State: models.ContributionPublished, SentAt: at}}),
			s.Events().Save(ctx, &models.Event{ID: "ew" + n, Host: models.OrgRef{Kind: models.OrgAgency, ID: "a"}, Title: "待", Start: at,
				End: at, Zone: "Asia/Tokyo", Contribution: models.Contribution{State: models.ContributionSent, SentAt: at}}),
			s.HireObjections().Save(ctx, &models.HireObjection{ID: "obj" + n, Org: models.OrgRef{Kind: models.OrgEmployer, ID: "e" + n},
				Text: "異議", State: models.ReportOpen, At: at}),
			s.HiddenJobs().Put(ctx, models.HiddenJob{DoctorID: "doc", JobID: live.ID, Reason: models.HideOther, At: at}),
			s.Sessions().Save(ctx, &models.Session{ID: "s" + n, UserID: l.doctorUser.ID, SeenAt: l.now, CreatedAt: at,
				ExpiresAt: l.now.AddDate(0, 0, 9)}))
	}
}

// lists are the lists that grow, each with what one row of it holds.
func (l *longLists) lists() []listUnderTest {
	return []listUnderTest{
		{l.recruiter, "/desk/jobs", "page", `<a href="/desk/jobs/j`, 0},
		{l.recruiter, "/desk/jobs?sort=views", "page", `<a href="/desk/jobs/j`, 0},
		{l.recruiter, "/desk", "drafts", `action="/desk/drafts/f`, 0},
		{l.recruiter, "/desk/drafts", "page", `name="id" value="f`, 0},
		{l.recruiter, "/desk/applications?view=list", "page", `<a href="/desk/applications/j`, 0},
		{l.recruiter, "/desk/applications?job=j0000&view=list", "page", `<a href="/desk/applications/j`, 0},
		{l.recruiter, "/desk/applications?view=list&who=nobody", "page", `<a href="/desk/applications/j`, 0},
		{l.recruiter, "/desk/applications/j0000.d0000", "notes", `<p>メモ</p>`, 0},
		{l.recruiter, "/desk/candidates?job=j0000", "page", `<a href="/desk/candidates/c`, 0},
		{l.doctor, "/me/scouts", "page", `name="line"`, 0},
		{l.recruiter, "/desk/clients", "page", `<a href="/desk/clients/e`, 0},
		{l.recruiter, "/desk/members", "page", `<li class="panel"><div>`, 1},
		{l.recruiter, "/desk/members", "invited", `action="/desk/members/invitations/i`, 0},
		{l.doctor, "/desk/invitations", "page", `action="/desk/invitations/k`, 0},
		{l.recruiter, "/desk/jobs/j0000", "versions", `<details class="panel fold">`, 0},
		{l.browser(), "/employers/" + l.org.ID, "page", `<article class="job`, 0},
		{l.doctor, "/me/saved", "page", `<article class="job`, 0},
		{l.doctor, "/me/applied", "page", `/withdraw" class="buttons"`, 0},
		{l.doctor, "/me/applied/v0000.doc", "page", `<li class="said`, 0},
		{l.recruiter, "/desk/applications/j0000.d0000", "page", `<li class="said`, 0},
		{l.doctor, "/me/hidden", "page", `action="/me/hidden/j`, 0},
		{l.admin, "/admin/objections", "page", `<a href="/admin/objections/obj`, 0},
		{l.doctor, "/me/views", "page", `<tr><td class="num">`, 0},
		{l.doctor, "/me/sessions", "page", `<section class="panel">`, 1},
		{l.admin, "/admin/review", "page", `<a href="/admin/review/v`, 0},
		{l.admin, "/admin/organisations", "pending", `<b>取引先`, 0},
		{l.admin, "/admin/organisations/employer/" + l.org.ID, "people", `@clinic.example`, 1},
		{l.admin, "/admin/organisations/employer/" + l.org.ID + "/jobs", "page", `name="id" value="j`, 0},
		{l.admin, "/admin/licences", "page", `<a href="/admin/licences/d`, 0},
		{l.admin, "/admin/reports", "page", `action="/admin/reports/r`, 0},
		{l.browser(), "/stories", "page", `<li><a href="/stories/st`, 0},
		{l.browser(), "/events", "page", `<li><a href="/events/ev`, 0},
		{l.recruiter, "/desk/events", "page", `<a href="/desk/events/ev`, 0},
		{l.admin, "/admin/stories", "page", `<a href="/admin/stories/st`, 0},
		{l.admin, "/admin/events", "page", `<a href="/admin/events/ew`, 0},
		{l.admin, "/admin/mail", "letters", `<td>kind-`, 0},
		{l.admin, "/admin/mail", "digests", `<code>del`, 0},
		{l.admin, "/admin/mail", "suppressed", `…</code></td></tr>`, 0},
		{l.admin, "/admin/users", "page", `<li>adm`, 1},
	}
}

// listUnderTest is a list as a person sees it.
type listUnderTest struct {
	who         *browser
	path, param string
	row         string
	more        int // rows besides those that grow
}

func (u listUnderTest) at(page string) string {
	sign := "?"
	if strings.Contains(u.path, "?") {
		sign = "&"
	}
	return u.path + sign + u.param + "=" + page
}

// rows opens a page and returns how many rows it has, which page it says to
// be, and how many reads it took.
func (u listUnderTest) rows(t *testing.T, page string) (rows int, current string, reads int) {
	t.Helper()
	before := u.who.reads.Load()
	res := u.who.get(u.at(page)).want(t, 200)
	reads = int(u.who.reads.Load() - before)
	if m := currentPage.FindStringSubmatch(res.body); m != nil {
		current = m[1]
	}
	return strings.Count(res.body, u.row), current, reads
}

var currentPage = regexp.MustCompile(`aria-current="page" class="num">([0-9]+)<`)

// mostReads is how often a page may read the database, however long its lists.
const mostReads = 28

func TestALongListHasPagesAndFewReads(t *testing.T) {
	l := openLongLists(t)
	l.grow(t, 0, 2)
	short := map[string]int{}
	for _, u := range l.lists() {
		rows, _, reads := u.rows(t, "1")
		if rows != 2+u.more {
			t.Errorf("%s: %d rows of a list of %d", u.at("1"), rows, 2+u.more)
		}
		short[u.at("1")] = reads
	}
	l.grow(t, 2, 120)
	for _, u := range l.lists() {
		total := 120 + u.more
		rows, _, reads := u.rows(t, "1")
		if rows != web.PerPage {
			t.Errorf("%s: %d rows, want %d", u.at("1"), rows, web.PerPage)
		}
		if was := short[u.at("1")]; reads > was || reads > mostReads {
			t.Errorf("%s: %d reads for %d rows, %d for two; at most %d", u.at("1"), reads, total, was, mostReads)
		}
		for _, page := range []string{"3", "99"} {
			if rows, _, _ := u.rows(t, page); rows != total-2*web.PerPage {
				t.Errorf("%s: %d rows, want the last %d", u.at(page), rows, total-2*web.PerPage)
			}
		}
		for _, page := range []string{"0", "-1", "x", ""} {
			if rows, _, _ := u.rows(t, page); rows != web.PerPage {
				t.Errorf("%s: %d rows, want the first %d", u.at(page), rows, web.PerPage)
			}
		}
		res := u.who.get(u.at("2"))
		if !strings.Contains(res.body, fmt.Sprintf("全%d件", total)) {
			t.Errorf("%s: does not say that there are %d", u.at("2"), total)
		}
		for _, link := range []string{u.at("1"), u.at("3")} {
			if !strings.Contains(res.body, `href="`+strings.ReplaceAll(link, "&", "&amp;")) {
				t.Errorf("%s: no link to %s", u.at("2"), link)
			}
		}
	}
}

func TestAPagerSpeaksEnglishAndKeepsTheOtherLists(t *testing.T) {
	l := openLongLists(t)
	l.grow(t, 0, 60)
	l.recruiter.get("/en/desk?x=2&drafts=2").want(t, 200, "60 in all", `href="/en/desk?x=2&amp;drafts=1#drafts"`)
}

func TestASearchPastItsEndShowsTheLastPage(t *testing.T) {
	w := openWhole(t)
	last := w.browser().get("/?limit=7&page=99").want(t, 200)
	m := currentPage.FindStringSubmatch(last.body)
	if m == nil || strings.Count(last.body, `<article class="job`) == 0 {
		t.Fatalf("page %v with %d cards", m, strings.Count(last.body, `<article class="job`))
	}
	if strings.Contains(last.body, `rel="next"`) || !strings.Contains(last.body, `rel="prev"`) {
		t.Errorf("page %s is not the last", m[1])
	}
}

func TestAlertsOfOneAddressHavePages(t *testing.T) {
	l := openLongLists(t)
	for i := range 13 {
		saved(t, l.store.Subscriptions().Save(t.Context(),
			&alert.Subscription{ID: fmt.Sprintf("sub%02d", i), Email: "many@example.jp",
				State: alert.SubUnsubscribed, CriteriaHash: fmt.Sprint(i), Frequency: alert.Daily,
				CreatedAt: l.now.Add(time.Duration(i))}))
	}
	for page, want := range map[string]int{"": 10, "2": 3, "9": 3} {
		res := l.admin.submit("/admin/mail", "/admin/mail/subscriber",
			url.Values{"asked": {"many@example.jp"}, "page": {page}}).want(t, 200, "全13件")
		if got := strings.Count(res.body, ">sub"); got != want {
			t.Errorf("page %q: %d alerts, want %d", page, got, want)
		}
	}
}

func TestTheDeskSortsJobsByWhatTheClockSays(t *testing.T) {
	l := openLongLists(t)
	l.grow(t, 0, 3)
	change := func(id string, edit func(*models.Job)) {
		j := *l.job(id)
		edit(&j)
		saved(t, l.store.Jobs().Save(t.Context(), &j))
	}
	change("j0000", func(j *models.Job) { j.ExpiresAt = l.now.Add(2 * 24 * time.Hour) })
	change("j0001", func(j *models.Job) { j.PublishAt = l.now.Add(time.Hour) })
	in := func(state string) string {
		t.Helper()
		var ids []string
		body := l.recruiter.get("/desk/jobs?state="+state).want(t, 200).body
		for _, m := range regexp.MustCompile(`href="/desk/jobs/(j[0-9]+)"`).FindAllStringSubmatch(body, -1) {
			ids = append(ids, m[1])
		}
		return strings.Join(ids, " ")
	}
	l.recruiter.get("/desk").want(t, 200, "1週間のうちに掲載が終わります 1件", `href="/desk/jobs/j0000"`)
	if live, soon, later := in("live"), in("ending"), in("scheduled"); live != "j0000 j0002" || soon != "j0000" ||
		later != "j0001" {
		t.Errorf("now: live %q, ending %q, scheduled %q", live, soon, later)
	}
	l.wait(2 * 24 * time.Hour)
	if live, soon, over := in("live"), in("ending"), in("expired"); live != "j0001 j0002" || soon != "" ||
		over != "j0000" {
		t.Errorf("two days on: live %q, ending %q, over %q", live, soon, over)
	}
}

func TestTheLogIsPagedWhileLookingAddsToIt(t *testing.T) {
	l := openLongLists(t)
	l.grow(t, 0, 120)
	path, seen := "/admin/audit?target=doctor/doc", map[string]bool{}
	for range 3 {
		res := l.admin.get(path).want(t, 200)
		for _, m := range regexp.MustCompile(`<td><code>(m[0-9]+)</code>`).FindAllStringSubmatch(res.body, -1) {
			if seen[m[1]] {
				t.Errorf("%s stands on two pages", m[1])
			}
			seen[m[1]] = true
		}
		l.wait(time.Second)
		next := regexp.MustCompile(`href="([^"]+)" rel="next"`).FindStringSubmatch(res.body)
		if next == nil {
			break
		}
		path = strings.ReplaceAll(next[1], "&amp;", "&")
	}
	if len(seen) != 120 {
		t.Errorf("%d lines on all pages, want 120", len(seen))
	}
}

func TestSavedJobsOfABlockedOrganisationDoNotCount(t *testing.T) {
	l := openLongLists(t)
	l.grow(t, 0, 60)
	other := *l.job("j0059")
	other.ID, other.Version, other.Poster.ID, other.EmployerID, other.Ref = "other", 0, "o", "o", "o"
	saved(t, l.store.Jobs().Save(t.Context(), &other),
		l.store.Saved().Save(t.Context(), &models.SavedJob{ID: models.SavedID(l.doctorUser.ID, "other"),
			UserID: l.doctorUser.ID, JobID: "other", CreatedAt: l.now}))
	l.doctor.get("/me/saved").want(t, 200, "全61件")
	saved(t, second(l.store.Doctors().Change(t.Context(), l.profile.ID, func(d *models.Doctor) bool {
		d.Blocked = []models.BlockedOrg{{Org: l.org, Name: "x-blocked"}}
		return true
	})))
	if res := l.doctor.get("/me/saved"); strings.Count(res.body, `<article class="job`) != 1 {
		t.Errorf("%d cards, want the one of another organisation", strings.Count(res.body, `<article class="job`))
	}
}

// sitemapBoard is the board with so many jobs in one sitemap.
func sitemapBoard(b *bench, jobs int) *rooms {
	b.board.Metrics = prometheus.NewRegistry()
	r := newRooms(b.board)
	r.public.PerSitemap = jobs
	return r
}

// locations are the addresses in a sitemap or an index of sitemaps.
func (b *bench) locations(r *rooms, path string) (all []string) {
	b.t.Helper()
	b.app = r.site.App(r.register)
	var read struct {
		URLs []struct {
			Loc string `xml:"loc"`
		} `xml:",any"`
	}
	if err := xml.Unmarshal([]byte(b.browser().get(path).want(b.t, 200).body), &read); err != nil {
		b.t.Fatal(err)
	}
	for _, u := range read.URLs {
		all = append(all, u.Loc)
	}
	return all
}

// A sitemap names the organisations with open jobs, no page with nothing to say,
// and is not sent again while it is the same.
func TestTheSitemapNamesWhatHasSomethingToSay(t *testing.T) {
	w := openWhole(t)
	res := w.browser().get("/sitemap.xml").want(t, 200, "<loc>https://enkaku.example/employers/EMP01</loc>",
		"<loc>https://enkaku.example/en/agencies/AGY01</loc>", "/guides/reading</loc>", "/work/online_care</loc>")
	if strings.Contains(res.body, "/pay</loc>") {
		t.Error("pay is offered without a figure on it")
	}
	w.browser().do("GET", "/sitemap.xml", nil, "If-None-Match", res.Header.Get("ETag")).want(t, 304)
	empty := newBench(t, board).browser().get("/sitemap.xml").want(t, 200).body
	for _, none := range []string{"/pay<", "/employers/", "/agencies/", "/work/", "/jobs/"} {
		if strings.Contains(empty, none) {
			t.Errorf("a board without jobs offers %s", none)
		}
	}
}

func TestALargeSitemapHasParts(t *testing.T) {
	l := openLongLists(t)
	l.grow(t, 0, 7)
	over := *l.job("j0006")
	over.ExpiresAt = l.now
	saved(t, l.store.Jobs().Save(t.Context(), &over))
	h := sitemapBoard(l.bench, 3)
	parts := l.locations(h, "/sitemap.xml")
	if len(parts) != 2 {
		t.Fatalf("parts %v, want two of three jobs each", parts)
	}
	seen := map[string]bool{}
	for _, part := range parts {
		u, err := url.Parse(part)
		if err != nil {
			t.Fatal(err)
		}
		for _, loc := range l.locations(sitemapBoard(l.bench, 3), u.Path) {
			if seen[loc] {
				t.Errorf("%s stands twice", loc)
			}
			seen[loc] = true
		}
	}
	for i := range 6 {
		if loc := fmt.Sprintf("%s/jobs/j%04d", board, i); !seen[loc] {
			t.Errorf("%s is missing", loc)
		}
	}
	if seen[board+"/jobs/j0006"] || !seen[board+"/"] || !seen[board+"/en/guide"] {
		t.Errorf("addresses %v", seen)
	}
	l.browser().get("/sitemap/3.xml").want(t, 404)
	l.browser().get("/sitemap/x.xml").want(t, 404)
	if one := l.locations(sitemapBoard(l.bench, 100), "/sitemap.xml"); len(one) != len(seen) {
		t.Errorf("%d addresses in one file, %d in parts", len(one), len(seen))
	}
}
