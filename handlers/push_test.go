package handlers

import (
	"bytes"
	"net/http"
	"net/netip"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/alerts/channel"
	"github.com/enkaku/enkaku/alerts/channel/pushtest"
	"github.com/enkaku/enkaku/egress"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/templates"
)

// notified has a board tell browsers of a push service on this machine.
func notified(t *testing.T, b *bench) *pushtest.Service {
	t.Helper()
	private, err := b.store.Secrets().Once(t.Context(), "push", channel.MakeKey)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := b.store.Secrets().Once(t.Context(), "push", channel.MakeKey); err != nil || again != private {
		t.Fatal("a second node has another key", err)
	}
	key, err := channel.PublicKey(private)
	if err != nil {
		t.Fatal(err)
	}
	service := pushtest.New(t, key)
	out := egress.New(egress.Options{Exempt: []netip.AddrPort{service.At()}})
	b.channel = channel.New(channel.Options{
		Mail: mailServer{b}, Owners: b.store.Devices(), Now: b.board.Now, Log: b.board.Log,
		Ways: map[models.Via]channel.Way{models.ViaPush: {Key: key, Push: &channel.WebPush{
			PrivateKey: private, PublicKey: key, Contact: "https://enkaku.example", HTTP: http.DefaultClient,
			Off: func(o models.Owner, mark string) string {
				return templates.PathNoNotices + "/" + b.store.Sign(templates.TokenNoNotices, string(o), mark)
			},
			Say: func(l vocab.Lang, key string) string { return b.board.Pages.Words(l, "notices."+key) },
		}}},
	})
	b.board.Notices = web.Notices{Key: key, Refuses: func(address string) models.FaultCode {
		_, code := out.Parse(address)
		return code
	}}
	b.board.Metrics = prometheus.NewRegistry()
	b.open()
	return service
}

// deviceForm is the form of a device, as static/js/notices.js fills it.
func deviceForm(d models.Device, how string) url.Values {
	return url.Values{"do": {web.DoNotify}, "endpoint": {d.Endpoint}, "p256dh": {d.P256dh}, "auth": {d.Auth}, "how": {how},
		"quiet_from": {"22"}, "quiet_to": {"7"}, "device_zone": {"Asia/Tokyo"}}
}

// digests does what alerts owe at the moment.
func (b *bench) digests() {
	b.t.Helper()
	st := b.store
	runner := alerts.NewRunner(alerts.Desk{
		Jobs: st.Jobs(), Subscriptions: st.Subscriptions(), Doctors: st.OwnProfiles(), Deliveries: st.Deliveries(), Seen: st.Seen(),
		Suppressions: st.Suppressions(), Runs: st.Runs(), Settings: st.Settings(), Keys: st,
		Matcher: alerts.NewPercolation(analyzer()), Sender: b, Mails: b.board.Mails,
		SubscriptionFeed: alerts.NewFeed(st.Subscriptions(), store.Cursor{}), JobFeed: alerts.NewFeed(st.Jobs(), store.Cursor{}),
		DoctorFeed: alerts.NewFeed(st.Doctors(), store.Cursor{}),
	}, alerts.Options{Node: "test", From: mail.Address{Email: "alert@enkaku.example"}, Links: b.board.Links, Conns: 1,
		Now: b.board.Now, Log: b.board.Log})
	if _, err := alerts.NewSweep(st.Jobs(), b.board.Now, b.board.Log).Once(b.t.Context(), b.board.Now()); err != nil {
		b.t.Fatal(err)
	}
	if _, err := runner.Once(b.t.Context(), b.board.Now()); err != nil {
		b.t.Fatal(err)
	}
}

// mailed counts the mails of a kind that left to an address.
func (b *bench) mailed(kind alert.MailKind, email string) int { return len(b.toldOf(kind, email)) }

// A reader of an alert has a browser told instead of being mailed: from its page
// to the notification, and back by the button of one.
func TestAnAlertIsShownByABrowser(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		const email = "only@example.jp"
		service := notified(t, b)
		clinic, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
		b.verify(org)
		b.alertFor(email, "online_care", true)
		page := b.pathIn(alert.MailWelcome, email, templates.PathManage)
		w := b.browser()
		w.get(page).want(t, 200, `data-notices="`+b.board.Notices.Key, `id="notices" hidden`, "この端末への通知")

		device := service.Subscribe()
		wrong := device.Device
		wrong.Auth = "short"
		form := deviceForm(wrong, "instead")
		form.Set("quiet_from", "20")
		w.submit(page, page, form).want(t, 422, `value="instead" checked`, `value="20" selected`, "宛先を確かめられません")
		for field, bad := range map[string]string{"how": "zzz", "device_zone": "Mars/Phobos"} {
			form := deviceForm(device.Device, "instead")
			form.Set(field, bad)
			body := w.submit(page, page, form).want(t, 422, `value="22" selected`).body
			if want := map[string]string{"how": "通知だけにするか", "device_zone": "タイムゾーン"}[field]; !strings.Contains(body, want) {
				t.Errorf("%s=%s: the page does not say %q", field, bad, want)
			}
		}
		inside := device.Device
		inside.Endpoint = "https://10.0.0.8/push"
		w.submit(page, page, deviceForm(inside, "instead")).want(t, 422, "宛先を確かめられません")
		at := w.submit(page, page, deviceForm(device.Device, "instead")).want(t, 303).Header.Get("Location")
		w.get(at).want(t, 200, "メールの代わりに", "22時〜7時は休み", device.Device.Mark())

		clinic.posted(org.ID, nil)
		b.wait(24 * time.Hour)
		b.digests()
		shown := service.Shown(device)
		if len(shown) != 1 || b.mailed(alert.MailDigest, email) != 0 || !strings.HasPrefix(shown[0].Open, "/jobs/") {
			t.Fatalf("%d shown, %d mailed", len(shown), b.mailed(alert.MailDigest, email))
		}
		b.digests()
		if len(service.Shown(device)) != 1 {
			t.Error("shown twice")
		}

		b.browser().get(shown[0].Off).want(t, 200)
		if s := b.alertsOf(email)[0]; len(s.Devices) != 1 {
			t.Fatal("opening the link stopped it")
		}
		b.browser().do("POST", shown[0].Off, url.Values{}).want(t, 200, "通知を止めました")
		if s := b.alertsOf(email)[0]; len(s.Devices) != 0 || !s.State.Active() {
			t.Fatalf("%d devices left, %s", len(s.Devices), s.State)
		}

		w.submit(page, page, deviceForm(device.Device, "instead")).want(t, 303)
		moved := service.Subscribe()
		renewal := deviceForm(moved.Device, "beside")
		renewal.Set("old", device.Device.Endpoint)
		renewal.Set("old_auth", "AAAAAAAAAAAAAAAAAAAAAA")
		b.browser().do("POST", templates.PathRenewNotices, renewal).want(t, 204)
		if d := b.alertsOf(email)[0].Devices; len(d) != 1 || d[0].Endpoint != device.Device.Endpoint {
			t.Fatal("who does not know the secret has notices sent elsewhere")
		}
		renewal.Set("old_auth", device.Device.Auth)
		for range 2 {
			b.browser().do("POST", templates.PathRenewNotices, renewal).want(t, 204)
		}
		if d := b.alertsOf(email)[0].Devices; len(d) != 1 || d[0].Endpoint != moved.Device.Endpoint || !d[0].Instead || d[0].QuietFrom != 22 {
			t.Fatalf("moved: %+v", d)
		}
		renewal.Set("endpoint", "https://10.0.0.8/push")
		b.browser().do("POST", templates.PathRenewNotices, renewal).want(t, 422)
		service.End(moved)
		clinic.posted(org.ID, map[string][]string{"title.ja": {"夜間のオンライン外来（皮膚科）"}, "schedule": {"night"},
			"specialties": {"dermatology"}})
		b.wait(24 * time.Hour)
		b.digests()
		if n := b.mailed(alert.MailDigest, email); n != 1 || len(b.alertsOf(email)[0].Devices) != 0 {
			t.Errorf("a browser that is gone: %d mailed, %d devices left", n, len(b.alertsOf(email)[0].Devices))
		}

		w.submit(page, page, deviceForm(service.Subscribe().Device, "beside")).want(t, 303)
		stop := templates.PathUnsubscribe + "/" + b.store.Sign(templates.TokenUnsubscribe, b.alertsOf(email)[0].ID)
		b.browser().do("POST", stop, url.Values{}).want(t, 200)
		if s := b.alertsOf(email)[0]; len(s.Devices) != 0 {
			t.Error("an alert that was stopped keeps devices")
		}
	})
}

var noDevice = regexp.MustCompile(`id="notices"`)

// What the other side does in an application is shown by the browsers of the
// account, until it is signed out of.
func TestWhatHappensInApplicationsIsShown(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		if body := b.newDoctor("early@example.jp").get("/me/account").body; noDevice.MatchString(body) {
			t.Error("offered on a board without a key")
		}
		service := notified(t, b)
		m := meet(t, b)
		me := m.doctor
		device, second := service.Subscribe(), service.Subscribe()
		form := deviceForm(device.Device, "instead")
		form.Set("quiet_to", "24")
		me.submit("/me/account", "/me/account", form).want(t, 422, "時刻を選んでください", `value="instead" checked`)
		me.submit("/me/account", "/me/account", deviceForm(device.Device, "instead")).want(t, 303)
		me.submit("/me/account", "/me/account", deviceForm(second.Device, "beside")).want(t, 303)

		before := b.mailed(alert.MailMessage, "secret@example.jp")
		m.clinic.say(m.desk, "いつからできますか").want(t, 303)
		b.catchUp()
		shown := service.Shown(device)
		more := b.mailed(alert.MailMessage, "secret@example.jp") - before
		if len(shown) != 1 || len(service.Shown(second)) != 1 || more != 0 {
			t.Fatalf("%d and %d shown, %d more mails", len(shown), len(service.Shown(second)), more)
		}
		if shown[0].Open != m.me || strings.Contains(shown[0].Body, "いつから") {
			t.Errorf("shown %+v", shown[0])
		}

		// The session of one person ran out on this computer, and another registers it.
		late := b.newDoctor("late@example.jp")
		b.wait(time.Minute)
		late.submit("/me/account", "/me/account", deviceForm(device.Device, "instead")).want(t, 303)
		late.get("/me/account").want(t, 200, device.Device.Mark(), "に登録")
		if body := me.get("/me/account").body; strings.Contains(body, device.Device.Mark()) {
			t.Error("a browser is of two accounts")
		}
		me.submit("/me/account", "/me/account", deviceForm(device.Device, "instead")).want(t, 303)

		file := me.submit("/me/account", "/me/export", url.Values{}).body
		if !strings.Contains(file, device.Device.Endpoint) || strings.Contains(file, device.Device.Auth) {
			t.Error("the file of the person lacks where they are told, or holds a secret")
		}
		if log := b.log.Bytes(); bytes.Contains(log, []byte(device.Device.Endpoint)) {
			t.Error("an address in the log")
		}

		// Without script the form names no device: those of such browsers go.
		me.submit("/me/account", "/signout", url.Values{}).want(t, 303)
		user, err := b.store.Users().ByEmail(t.Context(), "secret@example.jp")
		if err != nil || len(user.Devices) != 0 {
			t.Errorf("after signing out: %d devices, %v", len(user.Devices), err)
		}
	})
}
