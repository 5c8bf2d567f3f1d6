package handlers

import (
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

// internist is the form of a profile that suits online internal medicine.
func internist(more ...string) url.Values {
	form := url.Values{
		"version": {"0"}, "display_name": {"内科医K"}, "pref": {"13"}, "years": {"１２"}, "languages": {"ja"},
		"specialties": {"internal_medicine"}, "wants.works": {"online_care", "occupational_health"}, "wants.remote": {"full_remote"},
		"wants.schedules": {"night", "weekday_daytime"}, "wants.min_hourly": {"3,000"}, "visibility": {"private"},
		"licences.0.key": {"jp_medical_license"}, "licences.0.number": {"第１２３４５６号"}, "licences.0.on": {"2012-05-01"},
		"licences.1.key": {"insurance_physician"}, "licences.2.key": {"online_care_training"}, "licences.3.key": {"initial_training"},
		"headline": {"内科専門"}, "self_pr": {"患者さんの話をよく聞きます"},
	}
	for i := 0; i+1 < len(more); i += 2 {
		form.Set(more[i], more[i+1])
	}
	return form
}

// becomeDoctor signs an address in and saves a profile.
func (w *whole) becomeDoctor(email string, more ...string) (*browser, models.Doctor) {
	w.t.Helper()
	b := w.enter(email)
	b.submit("/me/profile", "/me/profile", internist(more...)).want(w.t, 303)
	return b, w.doctor(email)
}

func (w *whole) doctor(email string) models.Doctor {
	w.t.Helper()
	u, err := w.store.Users().ByEmail(w.t.Context(), email)
	if err != nil {
		w.t.Fatal(err)
	}
	d, err := w.store.Doctors().ByUser(w.t.Context(), u.ID)
	if err != nil {
		w.t.Fatal(err)
	}
	return d
}

// check says that the board has checked the documents of a medical licence.
func (w *whole) check(email string) {
	w.t.Helper()
	d := w.doctor(email)
	d.Licences[0].Status = models.LicenceChecked
	if err := w.store.Doctors().Save(w.t.Context(), &d); err != nil {
		w.t.Fatal(err)
	}
}

func TestAProfileIsPrivateAndFindsJobs(t *testing.T) {
	w := openWhole(t)
	b := w.enter("doc@example.jp")
	b.get("/me").want(t, 200, "プロフィールは非公開で始まり")
	b.get("/me/profile").want(t, 200, `value="private" checked`, "健康状態")
	b.submit("/me/profile", "/me/profile", internist()).want(t, 303)
	d := w.doctor("doc@example.jp")
	if d.Visibility != models.VisibilityPrivate || d.Licences[0].Number != "123456" ||
		d.Licences[0].Status != models.LicenceUnverified ||
		d.Years != 12 || d.Wants.MinHourly != 3000 || d.Headline.JA != "内科専門" {
		t.Errorf("saved: %+v", d)
	}
	if u, _ := w.store.Users().ByEmail(t.Context(), "doc@example.jp"); u.DoctorID != d.ID {
		t.Error("the user does not know the profile")
	}
	page := b.get("/me").want(t, 200, "希望の業務", "/100", "プロフィールを保存しました")
	scores := regexp.MustCompile(`class="score">(?:<div>)?<b class="num">(\d+)<`).FindAllStringSubmatch(page.body, -1)
	if len(scores) == 0 || len(scores[0][1]) < 2 {
		t.Fatalf("scores: %v", scores)
	}
	explain := regexp.MustCompile(`href="(/me/match/[^"]+)"`).FindStringSubmatch(page.body)
	b.get(explain[1]).want(t, 200, "合う点", "点数の決まり", scores[0][1])
	b.get("/en/me").want(t, 200, "Work you want", "Jobs that suit you")
}

func TestAWrongProfileKeepsWhatWasTyped(t *testing.T) {
	w := openWhole(t)
	b := w.enter("typo@example.jp")
	b.submit("/me/profile", "/me/profile", internist(
		"display_name", "", "years", "百", "licences.0.number", "12-AB", "blocked.0.name", "株", "wants.week_hours.min",
		"30", "wants.week_hours.max", "10",
	)).want(t, 422, "表示名(匿名)を30字以内", "医籍登録番号は数字", "2字以上", `href="#f-licences.0.number"`, `href="#f-blocked.0.name"`,
		`href="#f-wants.week_hours.max"`, "患者さんの話をよく聞きます", `value="12AB"`, `value="百"`)
	for _, name := range []string{"years", "wants.min_hourly", "wants.week_hours.min", "wants.week_hours.max"} {
		for _, typed := range []string{"abc", "-3"} {
			res := b.submit("/me/profile", "/me/profile", internist(name, typed)).want(t, 422, `value="`+typed+`"`)
			if faultsAt(res.body, name) == "" {
				t.Errorf("%s of %s: nothing is said beside the field", typed, name)
			}
		}
	}
	if u, _ := w.store.Users().ByEmail(t.Context(), "typo@example.jp"); u.DoctorID != "" {
		t.Error("a wrong form made a doctor")
	}
}

func TestAStaleProfileFormDoesNotOverwrite(t *testing.T) {
	w := openWhole(t)
	b, d := w.becomeDoctor("twice@example.jp")
	b.submit("/me/profile", "/me/profile", internist("headline", "新しい")).want(t, 409, "別の画面で先に保存されています", `value="新しい"`)
	if got := w.doctor("twice@example.jp"); got.Version != d.Version {
		t.Error("the form of an older page was saved")
	}
	b.submit("/me/profile", "/me/profile", internist("headline", "新しい", "version",
		strconv.FormatInt(d.Version, 10))).want(t, 303)
	if got := w.doctor("twice@example.jp"); got.Headline.JA != "新しい" {
		t.Error("saving over knowingly changed nothing")
	}
}

func TestALicenceKeepsItsStateUntilItChanges(t *testing.T) {
	w := openWhole(t)
	b, _ := w.becomeDoctor("state@example.jp")
	w.check("state@example.jp")
	save := func(number string) models.LicenceStatus {
		d := w.doctor("state@example.jp")
		form := internist("version", itoa(d.Version), "licences.0.number", number)
		b.submit("/me/profile", "/me/profile", form).want(t, 303)
		return w.doctor("state@example.jp").Licences[0].Status
	}
	if got := save("123456"); got != models.LicenceChecked {
		t.Errorf("unchanged: %s", got)
	}
	if got := save("654321"); got != models.LicenceUnverified {
		t.Errorf("another number: %s", got)
	}
}

func itoa(n int64) string { return strconv.FormatInt(n, 10) }

func TestABlockedOrganisationAndTheDoctorNeverMeet(t *testing.T) {
	w := openWhole(t)
	b, _ := w.becomeDoctor("hidden@example.jp")
	page := b.get("/me")
	first := regexp.MustCompile(`href="/jobs/([A-Z0-9]+)"`).FindStringSubmatch(page.body)
	if first == nil {
		t.Fatal("no match to block")
	}
	job, err := w.store.Jobs().Get(t.Context(), first[1])
	if err != nil {
		t.Fatal(err)
	}
	name := job.Employer.Name.JA
	if got := b.submit("/me/profile", "/me/orgs", url.Values{"q": {string([]rune(name)[len([]rune(name))-5:])}}); !strings.Contains(got.body, name) {
		t.Errorf("names offered: %s", got.body)
	}
	d := w.doctor("hidden@example.jp")
	b.submit("/me/profile", "/me/profile", internist("version", itoa(d.Version), "blocked.0.name", name)).want(t, 303)
	if got := w.doctor("hidden@example.jp").Blocked; len(got) != 1 || got[0].Org.ID != job.EmployerID {
		t.Errorf("blocked: %+v", got)
	}
	if got := b.get("/me"); strings.Contains(got.body, "/jobs/"+job.ID+`"`) {
		t.Error("the job of a blocked organisation is among the matches")
	}
	b.get("/me/match/"+job.ID).want(t, 404)
	w.check("hidden@example.jp")
	b.get("/jobs/"+job.ID+"/apply").want(t, 200, "「見せたくない組織」が関わる求人です")
	b.submit("/me/profile", "/jobs/"+job.ID+"/apply",
		url.Values{"version": {models.ApplicationConsent}, "consent": {"on"}, "contact": {"a@example.jp"}}).want(t, 409)
	if list, _ := w.store.Applications().ByJob(t.Context(), job.ID); len(list) != 0 {
		t.Errorf("the blocked organisation has %d applications", len(list))
	}
}

func TestABlockHoldsAtEveryDoorInEveryWriting(t *testing.T) {
	w := openWhole(t)
	b, _ := w.becomeDoctor("writing@example.jp")
	w.check("writing@example.jp")
	b.get("/me").want(t, 200, `href="/jobs/JA01"`)
	b.submit("/me/saved", "/jobs/JA01/save", url.Values{}).want(t, 303)
	for _, names := range [][2]string{{"アイチ病院", "ｱｲﾁ病院"}, {"ｱｲﾁ病院", "アイチ病院"}, {"㍿ミナモ", "株式会社ミナモ"},
		{"株式会社ミナモ", "（株）ﾐﾅﾓ"}} {
		job, err := w.store.Jobs().Get(t.Context(), "JA01")
		if err != nil {
			t.Fatal(err)
		}
		job.Employer.Name = vocab.Text{JA: names[1]}
		if err := w.store.Jobs().Save(t.Context(), &job); err != nil {
			t.Fatal(err)
		}
		d := w.doctor("writing@example.jp")
		b.submit("/me/profile", "/me/profile",
			internist("version", itoa(d.Version), "blocked.0.name", names[0])).want(t, 303)
		for _, page := range []string{"/me", "/me/saved"} {
			if got := b.get(page).want(t, 200); strings.Contains(got.body, `href="/jobs/JA01"`) {
				t.Errorf("%s is blocked, %s is on %s", names[0], names[1], page)
			}
		}
		b.get("/me/match/JA01").want(t, 404)
		b.submit("/me/profile", "/jobs/JA01/apply", url.Values{
			"version": {models.ApplicationConsent}, "consent": {"on"}, "contact": {"a@example.jp"},
		}).want(t, 409, "「見せたくない組織」が関わる求人です")
	}
}

func TestABlockedNameFindsItsRecordInEveryWriting(t *testing.T) {
	w := openWhole(t)
	b, _ := w.becomeDoctor("record@example.jp")
	e, err := w.store.Employers().Get(t.Context(), "EMP03")
	if err != nil {
		t.Fatal(err)
	}
	short := strings.Replace(e.Name.JA, "株式会社", "㈱", 1)
	if short == e.Name.JA {
		t.Fatalf("%s is no company", e.Name.JA)
	}
	d := w.doctor("record@example.jp")
	b.submit("/me/profile", "/me/profile", internist("version", itoa(d.Version), "blocked.0.name", short)).want(t, 303)
	if got := w.doctor("record@example.jp").Blocked; len(got) != 1 || got[0].Org.ID != "EMP03" || got[0].Name != short {
		t.Errorf("blocked: %+v", got)
	}
	b.submit("/me/profile", "/me/orgs", url.Values{"q": {short}}).want(t, 200, e.Name.JA)
}

func TestADoctorAppliesOnceTakesItBackAndAppliesAgain(t *testing.T) {
	w := openWhole(t)
	job, err := w.store.Jobs().Get(t.Context(), "JA01")
	if err != nil {
		t.Fatal(err)
	}
	w.recruiter("saiyo@example.jp", job.Poster)
	b, d := w.becomeDoctor("apply@example.jp")
	path := "/jobs/JA01/apply"
	b.get(path).want(t, 200, "医師免許の書類を送ってください")
	w.check("apply@example.jp")
	b.get(path).want(t, 200, "掲載元に見える情報", "資格の番号と登録日", "内科医K")

	form := url.Values{"version": {models.ApplicationConsent}, "message": {"よろしくお願いします"},
		"contact": {"ａｐｐｌｙ＠example.jp"}, "share": {"pseudonym"}, "legal_name": {"山田花子"}}
	b.submit(path, path, form).want(t, 422, "同意が必要です", "よろしくお願いします")
	form.Set("consent", "on")
	res := b.submit(path, path, form).want(t, 303)
	b.get(strings.Split(res.Header.Get("Location"), "#")[0]).want(t, 200, "応募を届けました", "届いています")
	a, err := w.store.Applications().Get(t.Context(), models.ApplicationID("JA01", d.ID, 0))
	if err != nil || a.Contact != "apply@example.jp" || a.LegalName != "" || a.Consent != models.ApplicationConsent ||
		a.Poster != job.Poster {
		t.Fatalf("kept: %+v, %v", a, err)
	}
	notice := w.newest("saiyo@example.jp", "applied")
	for _, personal := range []string{"内科医K", "山田花子", "apply@example.jp", "よろしく"} {
		if strings.Contains(notice.Text+notice.HTML+notice.Subject, personal) {
			t.Errorf("the notice to the poster says %q", personal)
		}
	}
	w.newest("apply@example.jp", "application")

	b.get(path).want(t, 200, "応募済みです", "/me/applied#JA01")
	b.submit("/me/applied", path, form).want(t, 409, "応募済みです", "/me/applied#JA01")
	if n := len(w.mails("saiyo@example.jp")); n != 1 {
		t.Errorf("%d mails to the poster, want 1", n)
	}
	b.submit("/me/applied", "/jobs/JA01/withdraw", url.Values{}).want(t, 303)
	if a, _ = w.store.Applications().Get(t.Context(),
		models.ApplicationID("JA01", d.ID, 0)); a.State != models.ApplicationWithdrawn || a.Contact+a.LegalName != "" {
		t.Errorf("withdrawn: %+v", a)
	}
	left := w.newest("saiyo@example.jp", "application_withdrawn")
	for _, personal := range []string{"内科医K", "山田花子", "apply@example.jp", "よろしく"} {
		if strings.Contains(left.Text+left.HTML+left.Subject, personal) {
			t.Errorf("that it was taken back says %q", personal)
		}
	}
	b.submit(path, path, form).want(t, 303)
	b.get(path).want(t, 200, "応募済みです")
	if again, err := w.store.Applications().Get(t.Context(), models.ApplicationID("JA01", d.ID, 1)); err != nil ||
		!again.New() {
		t.Errorf("applied again: %+v, %v", again, err)
	}
	stranger, _ := w.becomeDoctor("stranger@example.jp")
	stranger.submit("/me/account", "/jobs/JA01/withdraw", url.Values{}).want(t, 404)
}

func TestOnlyCheckedLicencesApplyToClinicalWork(t *testing.T) {
	w := openWhole(t)
	b := w.enter("new@example.jp")
	b.get("/jobs/JA01/apply").want(t, 200, "先にプロフィールを書いてください", "/me/profile")
	b, _ = w.becomeDoctor("none@example.jp", "licences.0.number", "")
	b.get("/jobs/JA01/apply").want(t, 200, "医師免許の書類を送ってください", "/me/licences")
	b.submit("/me/profile", "/jobs/JA01/apply",
		url.Values{"version": {models.ApplicationConsent}, "consent": {"on"}, "contact": {"a@example.jp"}}).want(t, 409)
	if list, _ := w.store.Applications().ByJob(t.Context(), "JA01"); len(list) != 0 {
		t.Errorf("%d applications", len(list))
	}
}

func TestSavingAJobWaitsForSigningIn(t *testing.T) {
	w := openWhole(t)
	b := w.browser()
	res := b.submit("/alerts/new", "/jobs/JA01/save", url.Values{"next": {"/jobs/JA01"}}).want(t, 303)
	next := res.Header.Get("Location")
	if !strings.HasPrefix(next, "/signin?next=") || !strings.Contains(next, "save") {
		t.Fatalf("a visitor is led to %s", next)
	}
	b = w.enter("saver@example.jp")
	saved := func() int {
		u, _ := w.store.Users().ByEmail(t.Context(), "saver@example.jp")
		list, _ := w.store.Saved().ByUser(t.Context(), u.ID)
		return len(list)
	}
	b.get("/jobs/JA01/save?next=%2Fjobs%2FJA01").want(t, 200, `value="/jobs/JA01"`)
	if saved() != 0 {
		t.Fatal("opening a page saved a job")
	}
	res = b.submit("/jobs/JA01/save", "/jobs/JA01/save", url.Values{"next": {"/jobs/JA01"}}).want(t, 303)
	if saved() != 1 || res.Header.Get("Location") != "/jobs/JA01" {
		t.Errorf("%d saved, on to %s", saved(), res.Header.Get("Location"))
	}
	b.get("/me/saved").want(t, 200, "/jobs/JA01")
	b.submit("/me/saved", "/jobs/JA01/save", url.Values{"next": {"//evil.example"}}).want(t, 303)
	if saved() != 0 {
		t.Error("the second press did not let go")
	}
	b.submit("/me/saved", "/jobs/NONE/save", url.Values{}).want(t, 404)
}

func TestAProfileIsFollowedByItsOwnConsent(t *testing.T) {
	w := openWhole(t)
	b, d := w.becomeDoctor("follow@example.jp")
	if d.Consents.JobAlert {
		t.Error("a new profile consents to mail")
	}
	b.submit("/me", "/me/alerts", url.Values{"frequency": {"daily"}}).want(t, 303)
	if subs, _ := w.store.Subscriptions().ByEmail(t.Context(), "follow@example.jp"); len(subs) != 0 {
		t.Fatal("mail without a ticked box")
	}
	for range 2 {
		b.submit("/me", "/me/alerts", url.Values{"frequency": {"daily"}, "consent": {"on"}})
	}
	s := w.only("follow@example.jp")
	if s.State != alert.SubActive || s.DoctorID != d.ID || s.Consent.FormVersion != "profile-alert-2026-11" ||
		s.ConfirmedAt.IsZero() {
		t.Errorf("%+v", s)
	}
	manage := linkIn(t, w.newest("follow@example.jp", "welcome"), "/alerts/manage")
	w.browser().get(manage).want(t, 200, "プロフィールの希望")
	b.get("/me/alerts").want(t, 200, "プロフィールの希望", "配信中")
	b.submit(manage, manage, url.Values{"do": {"save"}, "frequency": {"instant"}, "hour": {"7"}, "minute": {"30"},
		"weekday": {"1"}, "zone": {"Asia/Tokyo"}, "mail_lang": {"ja"}}).want(t, 303)
	if s = w.only("follow@example.jp"); s.Frequency != alert.Instant || !s.NextDue.Equal(alert.NeverDue) {
		t.Errorf("%+v", s)
	}

}

func TestWhoIsNotMailedIsToldKindlyOnSigningIn(t *testing.T) {
	w := openWhole(t)
	b := w.enter("unreachable@example.jp")
	b.get("/me").want(t, 200)
	for _, tc := range [][3]string{
		{alert.SuppressedBounce, "届かずに戻ってきたため", "came back on 24 Nov 2026"},
		{alert.SuppressedBlocked, "続けて断った", "refused our mails"},
		{alert.SuppressedComplaint, "迷惑メールとして", "reported as spam"},
		{alert.SuppressedUnsubscribe, "お申し出", "You asked for all mail to stop"},
	} {
		if err := w.store.Suppressions().Remove(t.Context(), "unreachable@example.jp"); err != nil {
			t.Fatal(err)
		}
		if err := w.store.Suppressions().Put(t.Context(), "unreachable@example.jp", tc[0], "event", w.now); err != nil {
			t.Fatal(err)
		}
		for _, path := range []string{"/me", "/me/alerts", "/me/account"} {
			b.get(path).want(t, 200, tc[1])
			b.get("/en"+path).want(t, 200, tc[2])
		}
	}
	w.subscribe("unreachable@example.jp")
	if body := b.get("/me").body; strings.Contains(body, "お申し出") {
		t.Error("a new confirmation does not lift one's own request to stop")
	}
}
