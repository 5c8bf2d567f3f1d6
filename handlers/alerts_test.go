package handlers

import (
	"bytes"
	"fmt"
	"mime/multipart"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// nightCare is what the subscriber of the tests asks for.
var nightCare = models.Criteria{Work: []string{"g_online_care"}, Remote: []vocab.RemoteLevel{"full_remote"}}

// order signs an address up for alerts from the search page.
func (w *whole) order(email string, more ...string) answer {
	w.t.Helper()
	form := url.Values{"email": {email}, "criteria": {nightCare.Values().Encode()}, "frequency": {"daily"},
		"website": {""}}
	for i := 0; i+1 < len(more); i += 2 {
		form.Set(more[i], more[i+1])
	}
	return w.browser().submit("/alerts/new", "/alerts", form)
}

func (w *whole) only(email string) alert.Subscription {
	w.t.Helper()
	subs, err := w.store.Subscriptions().ByEmail(w.t.Context(), email)
	if err != nil || len(subs) != 1 {
		w.t.Fatalf("%d subscriptions of %s, %v; want one", len(subs), email, err)
	}
	return subs[0]
}

// subscribe goes the whole way to a confirmed subscription.
func (w *whole) subscribe(email string, more ...string) alert.Subscription {
	w.t.Helper()
	w.order(email, more...).want(w.t, 200)
	path := linkIn(w.t, w.newest(email, "confirm"), templates.PathConfirm)
	w.browser().submit(path, path, url.Values{}).want(w.t, 200)
	subs, err := w.store.Subscriptions().ByEmail(w.t.Context(), email)
	if err != nil || len(subs) == 0 {
		w.t.Fatal(err)
	}
	return subs[0]
}

func TestAnAlertBeginsWithTheButtonAndNotWithTheLink(t *testing.T) {
	w := openWhole(t)
	w.order(" ｈａｎａｋｏ＠example.jp ").want(t, 200, "メールをご確認ください", "hanako@example.jp")
	s := w.only("hanako@example.jp")
	if s.State != alert.SubPending || s.Consent.FormVersion == "" || s.Consent.AskedAt.IsZero() {
		t.Fatalf("after the order: %+v", s)
	}
	path := linkIn(t, w.newest("hanako@example.jp", "confirm"), templates.PathConfirm)
	reader := w.browser()
	for range 20 { // scanners open every link
		reader.get(path).want(t, 200, "求人メールを始める", "完全在宅")
		reader.do("HEAD", path, nil)
	}
	if s = w.only("hanako@example.jp"); s.State != alert.SubPending || s.Version != 1 {
		t.Fatalf("opening the link changed the subscription: %+v", s)
	}
	reader.submit(path, path, url.Values{}).want(t, 200, "求人メールを始めました")
	s = w.only("hanako@example.jp")
	if s.State != alert.SubActive || !s.ConfirmedAt.Equal(w.now) || !s.Watermark.Equal(w.now) ||
		!strings.Contains(s.Consent.Evidence, "confirmed") {
		t.Errorf("after the button: %+v", s)
	}
	if got := s.NextDue.In(models.Tokyo).Format("2 15:04"); got != "25 07:30" {
		t.Errorf("first mail at %s, want the next morning", got)
	}
	version := s.Version
	reader.do("POST", path, url.Values{"_csrf": {"x"}}).want(t, 403)
	reader.submit("/alerts/new", path, url.Values{}).want(t, 200, "すでに確認済みです")
	if s = w.only("hanako@example.jp"); s.Version != version {
		t.Error("confirming twice changed something")
	}
}

func TestAnOldConfirmationLinkOffersANewOne(t *testing.T) {
	w := openWhole(t)
	w.order("late@example.jp")
	path := linkIn(t, w.newest("late@example.jp", "confirm"), templates.PathConfirm)
	w.wait(49 * time.Hour)
	b := w.browser()
	b.get(path).want(t, 200, "期限が切れています", "新しい確認メール")
	b.submit(path, path, url.Values{}).want(t, 200, "メールをご確認ください")
	if s := w.only("late@example.jp"); s.State != alert.SubPending {
		t.Fatalf("an old link confirmed: %+v", s)
	}
	fresh := linkIn(t, w.newest("late@example.jp", "confirm"), templates.PathConfirm)
	if fresh == path {
		t.Fatal("the new mail carries the old link")
	}
	b.submit(fresh, fresh, url.Values{}).want(t, 200, "求人メールを始めました")
}

func TestSigningUpTellsNothingAboutAnAddress(t *testing.T) {
	w := openWhole(t)
	w.subscribe("known@example.jp")
	strip := func(a answer, email string) string {
		return strings.ReplaceAll(tokenField.ReplaceAllString(a.body, ""), email, "")
	}
	w.order("fresh@example.jp") // as many orders as the known one had
	known, unknown := w.order("known@example.jp"), w.order("fresh@example.jp")
	if strip(known, "known@example.jp") != strip(unknown, "fresh@example.jp") ||
		known.StatusCode != unknown.StatusCode {
		t.Error("the answers for a known and an unknown address differ")
	}
	for i := range 10 {
		known, fresh := w.order("known@example.jp"), w.order("fresh@example.jp")
		if strip(known, "known@example.jp") != strip(fresh, "fresh@example.jp") {
			t.Errorf("order %d: the answers differ", i)
		}
		if strings.Contains(fresh.body, "メールをご確認ください") || !strings.Contains(fresh.body, "今日はもう") {
			t.Errorf("the page of order %d says that a mail went", i+3)
		}
	}
	if n := count(w.mails("known@example.jp"), "welcome"); n != 2 { // on confirming, and one reminder; the other mail of that day confirmed
		t.Errorf("%d welcome mails to a known address, want 2", n)
	}
	if n := count(w.mails("fresh@example.jp"), "confirm"); n != 2 {
		t.Errorf("%d confirmation mails in a day, want 2", n)
	}
	if s := w.only("fresh@example.jp"); s.State != alert.SubPending {
		t.Errorf("%+v", s)
	}
}

func count(letters []mail.Letter, kind string) (n int) {
	for _, l := range letters {
		if l.Kind == kind {
			n++
		}
	}
	return n
}

func TestAnAddressHasAtMostTenAlerts(t *testing.T) {
	w := openWhole(t)
	for i := range 12 {
		c := models.Criteria{Text: fmt.Sprintf("内科 %d", i)}
		w.order("many@example.jp", "criteria", c.Values().Encode()).want(t, 200)
		if letters := w.mails("many@example.jp"); len(letters) > 0 && letters[0].Kind == "confirm" {
			path := linkIn(t, letters[0], templates.PathConfirm)
			w.browser().submit(path, path, url.Values{})
		}
		w.wait(13 * time.Hour)
	}
	subs, err := w.store.Subscriptions().ByEmail(t.Context(), "many@example.jp")
	if err != nil || len(subs) != models.AlertsPerAddress {
		t.Errorf("%d subscriptions, %v; want %d", len(subs), err, models.AlertsPerAddress)
	}
}

func TestTheEleventhAlertRemindsOfOneThatIsOn(t *testing.T) {
	w := openWhole(t)
	for i := range models.AlertsPerAddress + 1 {
		c := models.Criteria{Text: fmt.Sprintf("内科 %d", i)}
		s := alert.Subscription{
			ID: fmt.Sprintf("sub%d", i), Email: "full@example.jp", Lang: vocab.JA, Criteria: c, CriteriaHash: c.Hash(), Frequency: alert.Daily,
			Zone: "Asia/Tokyo", State: alert.SubActive, ConfirmedAt: w.now, CreatedAt: w.now.Add(time.Duration(i) * time.Minute),
		}
		if i == models.AlertsPerAddress {
			s.State = alert.SubUnsubscribed
		}
		if err := w.store.Subscriptions().Save(t.Context(), &s); err != nil {
			t.Fatal(err)
		}
	}
	w.order("full@example.jp").want(t, 200, "メールをご確認ください")
	manage := linkIn(t, w.newest("full@example.jp", "welcome"), templates.PathManage)
	w.browser().get(manage).want(t, 200, "配信中", "内科 9")
}

func TestRoleAndThrowAwayAddressesAreTakenAndMarked(t *testing.T) {
	w := openWhole(t)
	for address, want := range map[string]string{
		"info@clinic.example.jp": models.EmailRole, "someone@mailinator.com": models.EmailDisposable,
		"hanako@example.jp": "",
	} {
		if s := w.subscribe(address); s.Marked != want || s.State != alert.SubActive {
			t.Errorf("%s: marked %q, %s; want %q", address, s.Marked, s.State, want)
		}
	}
}

func TestASignUpIsLimitedByNetwork(t *testing.T) {
	w := openWhole(t)
	for i := range models.CapSignUpsByNetwork.Most {
		w.order(fmt.Sprintf("flood%d@example.jp", i)).want(t, 200)
	}
	w.order("onemore@example.jp").want(t, 429)
	if n := len(w.mails("onemore@example.jp")); n != 0 {
		t.Errorf("%d mails past the limit", n)
	}
	w.wait(time.Hour)
	w.order("onemore@example.jp").want(t, 200, "メールをご確認ください")
}

func TestAWrongSignUpKeepsWhatWasTyped(t *testing.T) {
	w := openWhole(t)
	for name, tc := range map[string]struct {
		form []string
		says []string
	}{
		"no address":        {[]string{"email", ""}, []string{"メールアドレスを入力してください", `href="#f-email"`}},
		"a broken address":  {[]string{"email", "hanako@@example"}, []string{"メールアドレスをご確認ください", "hanako@@example"}},
		"no criteria":       {[]string{"criteria", ""}, []string{"条件を1つ以上選んでください", `href="#f-c_q"`}},
		"an unknown value":  {[]string{"criteria", "work=dentist"}, []string{"dentist", `href="#f-c_work"`}},
		"a wrong frequency": {[]string{"frequency", "hourly"}, []string{"配信の頻度を選んでください"}},
	} {
		t.Run(name, func(t *testing.T) {
			w.order("typed@example.jp", tc.form...).want(t, 422,
				append(tc.says, `aria-invalid="true"`)[:len(tc.says)]...)
		})
	}
	if len(w.mails("typed@example.jp")) != 0 {
		t.Error("a wrong form sent mail")
	}
	w.order("robot@example.jp", "website", "https://spam.example").want(t, 200, "メールをご確認ください")
	if len(w.mails("robot@example.jp")) != 0 {
		t.Error("a robot that fills the hidden field made the board send mail")
	}
}

func TestASubscriberChangesAnAlert(t *testing.T) {
	w := openWhole(t)
	s := w.subscribe("change@example.jp")
	path := linkIn(t, w.newest("change@example.jp", "welcome"), templates.PathManage)
	b := w.browser()
	b.get(path).want(t, 200, "求人メールの設定", "完全在宅", "件が、いま条件に合っています")
	if got := w.only("change@example.jp"); got.Version != s.Version {
		t.Fatal("opening the page changed the subscription")
	}
	form := url.Values{
		"do": {"save"}, "frequency": {"weekly"}, "hour": {"19"}, "minute": {"15"}, "weekday": {"5"}, "zone": {"Europe/London"}, "mail_lang": {"en"},
		"fields": {"1"}, "c_q": {"産業医"}, "c_work": {"g_occupational"}, "c_pay_min": {"８，０００"}, "c_pay_unit": {""},
	}
	b.submit(path, path, form).want(t, 303)
	got := w.only("change@example.jp")
	if got.Frequency != alert.Weekly || got.Hour != 19 || got.Minute != 15 || got.Weekday != time.Friday ||
		got.Zone != "Europe/London" ||
		got.Lang != vocab.EN || got.Criteria.Text != "産業医" || got.Criteria.PayMin != 8000 ||
		got.CriteriaHash != got.Criteria.Hash() {
		t.Errorf("saved: %+v", got)
	}
	london, _ := time.LoadLocation("Europe/London")
	if due := got.NextDue.In(london); due.Weekday() != time.Friday || due.Hour() != 19 || due.Minute() != 15 {
		t.Errorf("next mail %v, want Friday 19:15 in London", due)
	}
	b.get(path).want(t, 200, "変更を保存しました", `value="産業医"`, `value="8000"`)

	form.Set("c_q", "")
	form.Del("c_work")
	form.Set("c_pay_min", "")
	form.Set("hour", "25")
	b.submit(path, path, form).want(t, 422, "条件を1つ以上選んでください", "配信の時刻をご確認ください")

	b.submit(path, path, url.Values{"do": {"pause"}, "days": {"14"}}).want(t, 303)
	if got = w.only("change@example.jp"); got.State != alert.SubPaused ||
		models.DateOf(got.PausedUntil) != "2026-12-08" {
		t.Errorf("paused: %v until %v", got.State, got.PausedUntil)
	}
	b.get(path).want(t, 200, "休止中", "2026年12月8日")
	b.submit(path, path, url.Values{"do": {"resume"}}).want(t, 303)
	for typed, words := range map[string]string{
		"2026-11-24": "明日から366日後まで", "2020-01-01": "明日から366日後まで", "2029-01-01": "明日から366日後まで", "tomorrow": "tomorrow",
	} {
		res := b.submit(path, path, url.Values{"do": {"pause"}, "days": {"7"}, "until": {typed}}).want(t, 422,
			`value="`+typed+`"`)
		if got := faultsAt(res.body, "until"); !strings.Contains(got, words) {
			t.Errorf("paused until %s: beside the field %q, want %q", typed, got, words)
		}
	}
	for _, typed := range []string{"-1", "400", "7.5", "abc", ""} {
		res := b.submit(path, path, url.Values{"do": {"pause"}, "days": {typed}}).want(t, 422)
		if faultsAt(res.body, "days") == "" {
			t.Errorf("%q days: nothing is said beside the field", typed)
		}
	}
	if got = w.only("change@example.jp"); got.State != alert.SubActive {
		t.Errorf("after pauses that cannot be: %s", got.State)
	}
	for typed, want := range map[string]models.Date{"2027-01-11": "2027-01-11", "２０２７年１月１１日": "2027-01-11",
		"": "2026-12-01"} {
		b.submit(path, path, url.Values{"do": {"pause"}, "days": {"7"}, "until": {typed}}).want(t, 303)
		if got = w.only("change@example.jp"); models.DateOf(got.PausedUntil) != want {
			t.Errorf("paused until %s: ends %v, want %s", typed, got.PausedUntil, want)
		}
		b.submit(path, path, url.Values{"do": {"resume"}}).want(t, 303)
	}
	b.submit(path, path, url.Values{"do": {"resume"}}).want(t, 303)
	if got = w.only("change@example.jp"); got.State != alert.SubActive || !got.PausedUntil.IsZero() {
		t.Errorf("resumed: %+v", got)
	}
}

func TestTheCountFollowsTheCriteria(t *testing.T) {
	w := openWhole(t)
	all := w.browser().get("/alerts/count").want(t, 200)
	some := w.browser().get("/alerts/count?c_work=g_occupational&c_pay_min=").want(t, 200)
	if all.body == some.body || !strings.Contains(some.body, `"total":`) {
		t.Errorf("counts: %s and %s", all.body, some.body)
	}
	w.browser().get("/alerts/count?c_work=dentist").want(t, 422)
}

func TestAJobCalledNotRelevantIsRemembered(t *testing.T) {
	w := openWhole(t)
	s := w.subscribe("picky@example.jp")
	path := templates.PathFeedback + "/" + w.store.Sign(templates.TokenFeedback, s.ID, "JA01")
	b := w.browser()
	b.get(path).want(t, 200, "合わない理由")
	if got := w.only("picky@example.jp"); len(got.Dismissed) != 0 {
		t.Fatal("opening the page dismissed the job")
	}
	b.submit(path, path, url.Values{"reason": {"pay"}}).want(t, 200, "承りました")
	b.submit(path, path, url.Values{"reason": {"schedule"}}).want(t, 200)
	got := w.only("picky@example.jp")
	if len(got.Dismissed) != 1 || got.Dismissed[0].Reason != "schedule" {
		t.Fatalf("dismissed: %+v", got.Dismissed)
	}
	manage := linkIn(t, w.newest("picky@example.jp", "welcome"), templates.PathManage)
	b.get(manage).want(t, 200, "時間帯が合わない")
	b.submit(manage, manage, url.Values{"do": {"restore"}, "cluster": {got.Dismissed[0].Cluster}}).want(t, 303)
	if got := w.only("picky@example.jp"); len(got.Dismissed) != 0 {
		t.Errorf("still dismissed: %+v", got.Dismissed)
	}
}

// The links of mails that somebody keeps begin nothing anew about an address that
// was erased.
func TestAnErasedAddressAnswersNoMore(t *testing.T) {
	w := openWhole(t)
	s := w.subscribe("gone@example.jp")
	path := templates.PathFeedback + "/" + w.store.Sign(templates.TokenFeedback, s.ID, "JA01")
	b := w.browser()
	form := b.formOf(path, url.Values{"reason": {"pay"}})
	b.submit(templates.PathErase, templates.PathErase, url.Values{"email": {"gone@example.jp"}}).want(t, 200)
	erase := linkIn(t, w.newest("gone@example.jp", "erase"), templates.PathErase)
	b.submit(erase, erase, url.Values{}).want(t, 200, "消しました")
	b.get(path).want(t, 200, "終了しています").without(t, "もうお送りしません")
	b.do("POST", path, form, "Sec-Fetch-Site", "same-origin").want(t, 200, "終了しています")
	if got := w.only("gone@example.jp"); len(got.Dismissed) != 0 {
		t.Errorf("kept of an erased address: %+v", got.Dismissed)
	}
}

func TestKeepingAnAlertIsAButton(t *testing.T) {
	w := openWhole(t)
	s := w.subscribe("year@example.jp")
	path := templates.PathKeep + "/" + w.store.Sign(templates.TokenKeep, s.ID, "2027")
	b := w.browser()
	b.get(path).want(t, 200, "続けますか")
	if !w.only("year@example.jp").KeptAt.IsZero() {
		t.Fatal("opening the page kept the alert")
	}
	b.submit(path, path, url.Values{}).want(t, 200)
	if got := w.only("year@example.jp"); !got.KeptAt.Equal(w.now) || !got.ConfirmedAt.Equal(s.ConfirmedAt) {
		t.Errorf("kept %v, confirmed %v", got.KeptAt, got.ConfirmedAt)
	}
}

func TestOneClickUnsubscribes(t *testing.T) {
	w := openWhole(t)
	multi := &bytes.Buffer{}
	part := multipart.NewWriter(multi)
	_ = part.WriteField("List-Unsubscribe", "One-Click")
	_ = part.Close()
	for name, tc := range map[string]struct{ body, kind string }{
		"form":      {"List-Unsubscribe=One-Click", "application/x-www-form-urlencoded"},
		"multipart": {multi.String(), part.FormDataContentType()},
		"no body":   {"", ""},
	} {
		t.Run(name, func(t *testing.T) {
			email := strings.ReplaceAll(name, " ", "") + "@example.jp"
			s := w.subscribe(email)
			path := templates.PathUnsubscribe + "/" + w.store.Sign(templates.TokenUnsubscribe, s.ID)
			for range 30 {
				w.browser().get(path).want(t, 200, "求人メールを止めますか")
			}
			if got := w.only(email); got.Version != s.Version {
				t.Fatal("opening the link changed the subscription")
			}
			w.wait(3 * 365 * 24 * time.Hour) // the link works for years
			defer w.wait(-3 * 365 * 24 * time.Hour)
			for range 3 { // and any number of times
				r := httptest.NewRequest("POST", path, strings.NewReader(tc.body)) // no cookie, no token, no origin
				r.Host = "enkaku.example"
				if tc.kind != "" {
					r.Header.Set("Content-Type", tc.kind)
				}
				res, err := w.app.Test(r, -1)
				if err != nil {
					t.Fatal(err)
				}
				if res.StatusCode != 200 || res.Header.Get("Location") != "" ||
					!strings.HasPrefix(res.Header.Get("Content-Type"), "text/plain") {
					t.Errorf("%d %s %s", res.StatusCode, res.Header.Get("Location"), res.Header.Get("Content-Type"))
				}
				res.Body.Close()
			}
			got := w.only(email)
			if got.State != alert.SubUnsubscribed || got.Consent.WithdrawnAt.IsZero() || got.Version != s.Version+1 {
				t.Errorf("after one click: %+v", got)
			}
		})
	}
}

func TestAForgedUnsubscribeLinkStopsNothing(t *testing.T) {
	w := openWhole(t)
	s := w.subscribe("kept@example.jp")
	other := w.subscribe("other@example.jp", "criteria", "q=x")
	good := w.store.Sign(templates.TokenUnsubscribe, s.ID)
	for _, token := range []string{
		templates.ManageToken(w.store, s.ID, w.now.Add(time.Hour)), w.store.Sign(templates.TokenConfirm, s.ID, "9999999999"),
		w.store.Sign(templates.TokenUnsubscribe, s.ID, "x"),
		good[:len(good)-1] + "x", s.ID, "x", strings.Repeat("A", 3000),
	} {
		res := w.browser().do("POST", templates.PathUnsubscribe+"/"+token,
			url.Values{"List-Unsubscribe": {"One-Click"}})
		if res.want(t, 404); strings.Contains(res.body, "停止しました") {
			t.Errorf("%.20s: the program is told that the alert ended", token)
		}
	}
	w.browser().do("POST", templates.PathUnsubscribe+"/"+w.store.Sign(templates.TokenUnsubscribe, other.ID),
		url.Values{"List-Unsubscribe": {"One-Click"}}).want(t, 200, "停止しました")
	if got := w.only("kept@example.jp"); got.State != alert.SubActive {
		t.Errorf("a token of something else ended the alert: %+v", got)
	}
	// Nor does a token for stopping open the page for changing, or the reverse.
	for _, path := range []string{
		templates.PathManage + "/" + good, templates.PathConfirm + "/" + good, templates.PathKeep + "/" + good,
		templates.PathFeedback + "/" + good, templates.PathUnsubscribe + "/" +
			templates.ManageToken(w.store, s.ID, w.now.Add(time.Hour)),
	} {
		w.browser().get(path).want(t, 404, "リンクが正しくありません")
	}
}

func TestThePageStopsAllAlertsOfAnAddress(t *testing.T) {
	w := openWhole(t)
	first := w.subscribe("all@example.jp")
	w.wait(25 * time.Hour)
	w.subscribe("all@example.jp", "criteria", "q=精神科")
	stranger := w.subscribe("stranger@example.jp")
	path := templates.PathUnsubscribe + "/" + w.store.Sign(templates.TokenUnsubscribe, first.ID)
	b := w.browser()
	b.get(path).want(t, 200, "すべて止める(1件)")
	b.do("POST", path, url.Values{"page": {"1"}, "all": {"on"}, "reason": {"found"}}).want(t, 200, "すべての求人メールを止めました")
	subs, err := w.store.Subscriptions().ByEmail(t.Context(), "all@example.jp")
	if err != nil || len(subs) != 2 {
		t.Fatal(subs, err)
	}
	for _, s := range subs {
		if s.State != alert.SubUnsubscribed || s.EndReason != "found" {
			t.Errorf("%+v", s)
		}
	}
	if got := w.only("stranger@example.jp"); got.State != alert.SubActive {
		t.Errorf("another address was stopped: %v", stranger.ID)
	}
	b.get(path).want(t, 200, "求人メールを止めました")
}
