package models

import (
	"crypto/ecdh"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"encoding/hex"
	"slices"
	"strings"
	"time"
)

// Via is how a device is reached.
type Via string

// The ways.
const (
	ViaPush Via = ""     // a browser, by the push service of its maker (Push API, W3C)
	ViaLINE Via = "line" // a person's LINE, by the Messaging API
)

// String is the way as it stands in logs.
func (v Via) String() string {
	if v == ViaPush {
		return "push"
	}
	return string(v)
}

// Device is what is told beside mail or in its place: a browser that shows
// notifications of the board, or somebody's LINE. It belongs to one alert or to
// one account. All of it is personal: it is kept sealed, and goes with what it
// belongs to.
type Device struct {
	Via       Via       `bson:"via,omitempty"`
	Endpoint  string    `bson:"endpoint"`        // address at the push service of the browser's maker; of LINE: the user id
	P256dh    string    `bson:"p256dh" json:"-"` // public key of the browser, base64url of 65 bytes (RFC 8291)
	Auth      string    `bson:"auth" json:"-"`   // secret shared with the browser, base64url of 16 bytes (RFC 8291)
	Key       string    `bson:"key"`             // public key of the board that it listens to; of LINE: our account
	Name      string    `bson:"name"`            // what the browser says it is; "" for LINE
	Instead   bool      `bson:"instead"`         // a notification takes the place of the mail
	QuietFrom int       `bson:"quietFrom"`       // local hour, 0-23, from which nothing is shown
	QuietTo   int       `bson:"quietTo"`         // local hour up to which; equal to QuietFrom: no quiet hours
	Zone      string    `bson:"zone"`            // IANA name, where the browser is
	AddedAt   time.Time `bson:"addedAt"`         // of LINE: by the clock of LINE
}

// The quiet hours that are offered first, and how many devices an alert or an
// account may have; one more drops the oldest.
const (
	UsualQuietFrom = 22
	UsualQuietTo   = 7
	MaxDevices     = 5

	maxEndpoint = 1000 // bytes; those of the four services have 150 to 700
)

// Devices are those of one alert or account, oldest first.
type Devices []Device

// Faults names what is wrong with a device by the fields of the form.
func (d *Device) Faults() (faults []Fault) {
	wrong := func(field string, code FaultCode) {
		faults = append(faults, Fault{Field: field, Code: code, Severity: FaultError})
	}
	if !d.reachable() {
		wrong("device", "device.unfit")
	}
	if _, err := time.LoadLocation(d.Zone); err != nil || d.Zone == "Local" {
		wrong("device", "device.zone") // without one the quiet hours are Japan's
	}
	for field, hour := range map[string]int{"quiet_from": d.QuietFrom, "quiet_to": d.QuietTo} {
		if hour < 0 || hour > 23 {
			wrong(field, "device.hour")
		}
	}
	return faults
}

// reachable reports whether the address and the keys can be those of a browser
// (RFC 8291), or the address a user id of LINE.
func (d *Device) reachable() bool {
	if d.Via == ViaLINE {
		return IsLINEUser(d.Endpoint)
	}
	key, err := base64.RawURLEncoding.DecodeString(strings.TrimRight(d.P256dh, "="))
	if err == nil {
		_, err = ecdh.P256().NewPublicKey(key)
	}
	auth, err2 := base64.RawURLEncoding.DecodeString(strings.TrimRight(d.Auth, "="))
	return err == nil && err2 == nil && len(auth) == 16 && strings.Contains(d.Endpoint, "://") && len(d.Endpoint) <= maxEndpoint
}

// Mark names a device without telling its address.
func (d *Device) Mark() string {
	sum := sha256.Sum256([]byte(d.Endpoint))
	return hex.EncodeToString(sum[:8])
}

// Wakes returns when the quiet hours end that now lies in; now itself outside of
// them.
func (d *Device) Wakes(now time.Time) time.Time {
	loc, err := time.LoadLocation(d.Zone)
	if err != nil || d.Zone == "" {
		loc = Tokyo
	}
	local := now.In(loc)
	quiet := d.QuietFrom <= local.Hour() && local.Hour() < d.QuietTo
	if d.QuietFrom > d.QuietTo {
		quiet = d.QuietFrom <= local.Hour() || local.Hour() < d.QuietTo
	}
	if !quiet {
		return now
	}
	y, m, day := local.Date()
	end := time.Date(y, m, day, d.QuietTo, 0, 0, 0, loc)
	if !end.After(now) {
		end = time.Date(y, m, day+1, d.QuietTo, 0, 0, 0, loc)
	}
	return end
}

// With adds a device in place of the same browser, or of another LINE, without
// the oldest beyond MaxDevices.
func (all Devices) With(d Device) Devices {
	all = all.Without(d.Mark())
	if d.Via == ViaLINE {
		all = all.Except(ViaLINE)
	}
	all = append(all, d)
	return all[max(0, len(all)-MaxDevices):]
}

// Without drops the device with a mark.
func (all Devices) Without(mark string) Devices {
	return slices.DeleteFunc(slices.Clone(all), func(d Device) bool { return d.Mark() == mark })
}

// Forget drops the device with a mark unless it was registered after a time, and
// reports whether it did: who saw it before does not end what was said since.
func (all *Devices) Forget(mark string, seen time.Time) bool {
	i := slices.IndexFunc(*all, func(d Device) bool { return d.Mark() == mark })
	if i < 0 || (*all)[i].AddedAt.After(seen) {
		return false
	}
	*all = all.Without(mark)
	return true
}

// LastHolder is the account, of some, at which the browser with a mark was
// registered last, and when; "" for none.
func LastHolder(users []User, mark string) (id string, at time.Time) {
	for _, u := range users {
		for _, d := range u.Devices {
			if d.Mark() == mark && (id == "" || d.AddedAt.After(at) || d.AddedAt.Equal(at) && u.ID > id) {
				id, at = u.ID, d.AddedAt
			}
		}
	}
	return id, at
}

// Renew puts what a browser is reached by now in the place of what it was reached
// by, and reports whether that is news. secret is the one it shared before; its
// wishes stay, and the consent given with them. The key that it listens to is the
// one it was given.
func (all *Devices) Renew(old, secret string, now Device) bool {
	i := slices.IndexFunc(*all, func(d Device) bool {
		return d.Via == ViaPush && d.Endpoint == old && subtle.ConstantTimeCompare([]byte(d.Auth), []byte(secret)) == 1
	})
	if i < 0 {
		return false
	}
	*all = slices.Clone(*all)
	d := &(*all)[i]
	d.Endpoint, d.P256dh, d.Auth = now.Endpoint, now.P256dh, now.Auth
	return true
}

// By are those that are reached in one way.
func (all Devices) By(via Via) Devices {
	return slices.DeleteFunc(slices.Clone(all), func(d Device) bool { return d.Via != via })
}

// Except are those that are reached in other ways.
func (all Devices) Except(via Via) Devices {
	return slices.DeleteFunc(slices.Clone(all), func(d Device) bool { return d.Via == via })
}

// LINE is the LINE user that is told, "" for none.
func (all Devices) LINE() string {
	for _, d := range all.By(ViaLINE) {
		return d.Endpoint
	}
	return ""
}

// Has reports whether one has the mark.
func (all Devices) Has(mark string) bool {
	return slices.ContainsFunc(all, func(d Device) bool { return d.Mark() == mark })
}

// Listening are those that listen to the keys that the board has now, one for
// each way. A browser listens to the key that it was given; under another one it
// has to be asked again. A user id of LINE means nothing to another account.
func (all Devices) Listening(keys map[Via]string) Devices {
	return slices.DeleteFunc(slices.Clone(all), func(d Device) bool {
		key, ok := keys[d.Via]
		return !ok || d.Key != key
	})
}

// Instead reports whether any takes notifications in place of mail.
func (all Devices) Instead() bool {
	return slices.ContainsFunc(all, func(d Device) bool { return d.Instead })
}

// Wakes returns when the first of them wakes: now when one is awake. One that is
// quiet holds nothing back from another.
func (all Devices) Wakes(now time.Time) time.Time {
	var first time.Time
	for _, d := range all {
		if at := d.Wakes(now); first.IsZero() || at.Before(first) {
			first = at
		}
	}
	return first
}

// Owner is the one alert or account that devices belong to.
type Owner string

// The kinds of owners, before their ids.
const (
	ownerAlert = "subscription/"
	ownerUser  = "user/"
)

// AlertOwner is an alert.
func AlertOwner(id string) Owner { return Owner(ownerAlert + id) }

// UserOwner is an account.
func UserOwner(id string) Owner { return Owner(ownerUser + id) }

// Alert is the id of an alert, "" for another owner.
func (o Owner) Alert() string { return o.idOf(ownerAlert) }

// User is the id of an account, "" for another owner.
func (o Owner) User() string { return o.idOf(ownerUser) }

func (o Owner) idOf(kind string) string {
	id, ok := strings.CutPrefix(string(o), kind)
	if !ok {
		return ""
	}
	return id
}
