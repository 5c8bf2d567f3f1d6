package models

import (
	"crypto/ecdh"
	"crypto/rand"
	"encoding/base64"
	"fmt"
	"strings"
	"testing"
	"time"
)

// browser is a device as a browser describes itself.
func browser(t *testing.T, endpoint string) Device {
	t.Helper()
	key, err := ecdh.P256().GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return Device{
		Endpoint: endpoint, P256dh: base64.RawURLEncoding.EncodeToString(key.PublicKey().Bytes()),
		Auth: base64.RawURLEncoding.EncodeToString(make([]byte, 16)), QuietFrom: UsualQuietFrom, QuietTo: UsualQuietTo,
		Zone: "Asia/Tokyo",
	}
}

func TestADeviceIsTakenOnlyWhole(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Device)
		field  string
	}{
		"as browsers say":         {func(*Device) {}, ""},
		"keys with padding":       {func(d *Device) { d.P256dh += "="; d.Auth += "==" }, ""},
		"a key off the curve":     {func(d *Device) { d.P256dh = base64.RawURLEncoding.EncodeToString(make([]byte, 65)) }, "device"},
		"a short key":             {func(d *Device) { d.P256dh = "AAAA" }, "device"},
		"no secret":               {func(d *Device) { d.Auth = "" }, "device"},
		"a secret of 15 bytes":    {func(d *Device) { d.Auth = base64.RawURLEncoding.EncodeToString(make([]byte, 15)) }, "device"},
		"no base64":               {func(d *Device) { d.Auth = "?????????????????????" }, "device"},
		"no address":              {func(d *Device) { d.Endpoint = "" }, "device"},
		"a long address":          {func(d *Device) { d.Endpoint += strings.Repeat("a", maxEndpoint) }, "device"},
		"the last hour":           {func(d *Device) { d.QuietFrom, d.QuietTo = 23, 0 }, ""},
		"an hour after the last":  {func(d *Device) { d.QuietFrom = 24 }, "quiet_from"},
		"no zone":                 {func(d *Device) { d.Zone = "" }, ""},
		"a zone of no clock":      {func(d *Device) { d.Zone = "Mars/Phobos" }, "device"},
		"the zone of the server":  {func(d *Device) { d.Zone = "Local" }, "device"},
		"an hour before midnight": {func(d *Device) { d.QuietTo = -1 }, "quiet_to"},
	} {
		d := browser(t, "https://push.example/1")
		c.change(&d)
		faults := d.Faults()
		if c.field == "" && len(faults) > 0 || c.field != "" && (len(faults) != 1 || faults[0].Field != c.field) {
			t.Errorf("%s: %v, want one about %q", name, faults, c.field)
		}
	}
}

func TestNothingIsShownInQuietHours(t *testing.T) {
	at := func(clock string) time.Time {
		when, err := time.ParseInLocation("2006-01-02 15:04", clock, Tokyo)
		if err != nil {
			t.Fatal(err)
		}
		return when
	}
	for _, c := range []struct {
		from, to   int
		zone       string
		now, wakes string
	}{
		{22, 7, "Asia/Tokyo", "2026-11-23 21:59", "2026-11-23 21:59"},
		{22, 7, "Asia/Tokyo", "2026-11-23 22:00", "2026-11-24 07:00"},
		{22, 7, "Asia/Tokyo", "2026-11-24 06:59", "2026-11-24 07:00"},
		{22, 7, "Asia/Tokyo", "2026-11-24 07:00", "2026-11-24 07:00"},
		{12, 13, "Asia/Tokyo", "2026-11-24 12:30", "2026-11-24 13:00"},
		{12, 13, "Asia/Tokyo", "2026-11-24 13:00", "2026-11-24 13:00"},
		{0, 0, "Asia/Tokyo", "2026-11-24 00:30", "2026-11-24 00:30"},
		{7, 7, "Asia/Tokyo", "2026-11-24 07:30", "2026-11-24 07:30"},
		{22, 7, "Europe/London", "2026-11-24 07:30", "2026-11-24 16:00"}, // 22:30 there
		{22, 7, "America/New_York", "2026-11-24 12:00", "2026-11-24 21:00"},
		{22, 7, "Nowhere", "2026-11-24 03:00", "2026-11-24 07:00"}, // Japan's
		{22, 7, "", "2026-11-24 12:00", "2026-11-24 12:00"},
	} {
		d := Device{QuietFrom: c.from, QuietTo: c.to, Zone: c.zone}
		if got := d.Wakes(at(c.now)); !got.Equal(at(c.wakes)) {
			t.Errorf("%d to %d in %q at %s: wakes at %s, want %s", c.from, c.to, c.zone, c.now, got.In(Tokyo), c.wakes)
		}
	}
}

func TestDevicesAreFewAndEachOnce(t *testing.T) {
	var all Devices
	for n := range MaxDevices + 2 {
		all = all.With(browser(t, fmt.Sprintf("https://push.example/%d", n)))
	}
	if len(all) != MaxDevices || all[0].Endpoint != "https://push.example/2" {
		t.Fatalf("%d devices, the oldest %s", len(all), all[0].Endpoint)
	}
	again := all[1]
	again.Instead = true
	if all = all.With(again); len(all) != MaxDevices || !all[MaxDevices-1].Instead || !all.Has(again.Mark()) {
		t.Error("the same browser stands there twice, or as it was")
	}
	if all = all.Without(again.Mark()); len(all) != MaxDevices-1 || all.Has(again.Mark()) || all.Instead() {
		t.Error("it is not gone")
	}
}

func TestOnlyDevicesOfThePresentKeyAreAsked(t *testing.T) {
	all := Devices{{Endpoint: "a", Key: "old"}, {Endpoint: "b", Key: "new"}}
	if now := all.Listening(map[Via]string{ViaPush: "new"}); len(now) != 1 || now[0].Endpoint != "b" || len(all) != 2 {
		t.Errorf("%v", now)
	}
	if now := (Devices{{Endpoint: "c", Via: ViaLINE}}).Listening(map[Via]string{ViaPush: ""}); len(now) != 0 {
		t.Errorf("a way that the board does not go: %v", now)
	}
}

func TestMailWaitsForTheFirstDeviceThatReplacesIt(t *testing.T) {
	night := time.Date(2026, 11, 24, 3, 0, 0, 0, Tokyo)
	asleep := Device{QuietFrom: 22, QuietTo: 7, Zone: "Asia/Tokyo", Instead: true}
	later, beside := asleep, Device{}
	later.QuietTo = 9
	all := Devices{later, asleep}
	if got := all.Wakes(night); !got.Equal(night.Add(4 * time.Hour)) {
		t.Errorf("waits until %s", got)
	}
	if got := append(all, beside).Wakes(night); !got.Equal(night) {
		t.Errorf("one is awake, and it waits until %s", got)
	}
}

func TestOneLINEIsTold(t *testing.T) {
	one := Device{Via: ViaLINE, Endpoint: "U" + strings.Repeat("a1", 16)}
	other := Device{Via: ViaLINE, Endpoint: "U" + strings.Repeat("b2", 16)}
	all := Devices{}.With(browser(t, "https://push.example/1")).With(one).With(other)
	if len(all) != 2 || all.LINE() != other.Endpoint || len(all.By(ViaLINE)) != 1 || len(all.Except(ViaLINE)) != 1 {
		t.Errorf("%+v", all)
	}
	if all.Except(ViaLINE).LINE() != "" {
		t.Error("nobody's LINE has an id")
	}
	if faults := one.Faults(); len(faults) != 0 {
		t.Error(faults)
	}
	one.Endpoint = "C" + one.Endpoint[1:] // a group
	if faults := one.Faults(); len(faults) != 1 {
		t.Error(faults)
	}
}

func TestABrowserIsReachedElsewhereWithTheSameWishes(t *testing.T) {
	old, now := browser(t, "https://push.example/old"), browser(t, "https://push.example/new")
	old.Instead, old.Key, old.Name = true, "k", "Firefox"
	all := Devices{old}
	if all.Renew(old.Endpoint, "another", now) || all.Renew("https://push.example/x", old.Auth, now) || all[0] != old {
		t.Error("whoever asks may have notices sent elsewhere")
	}
	want := old
	want.Endpoint, want.P256dh, want.Auth = now.Endpoint, now.P256dh, now.Auth
	if before := all; !all.Renew(old.Endpoint, old.Auth, now) || all[0] != want || before[0] != old {
		t.Errorf("%+v", all)
	}
	if all.Renew(old.Endpoint, old.Auth, now) {
		t.Error("a second time is news")
	}
}

func TestOwnersAreOfOneKind(t *testing.T) {
	if o := AlertOwner("x"); o.Alert() != "x" || o.User() != "" {
		t.Error(o)
	}
	if o := UserOwner("x"); o.User() != "x" || o.Alert() != "" {
		t.Error(o)
	}
}

// TestForgetEndsNoLaterConsent: of two who register one browser each takes from the
// other what it saw, and not what came since.
func TestForgetEndsNoLaterConsent(t *testing.T) {
	at := time.Date(2026, 11, 29, 9, 0, 0, 0, time.UTC)
	d := Device{Endpoint: "https://push.example/1", AddedAt: at}
	all := Devices{d}
	if all.Forget(d.Mark(), at.Add(-time.Millisecond)) || !all.Has(d.Mark()) {
		t.Error("what was registered since is forgotten")
	}
	if !all.Forget(d.Mark(), at) || all.Has(d.Mark()) || all.Forget(d.Mark(), at) {
		t.Error("what was seen is kept, or forgotten twice")
	}
}
