package models

import (
	"crypto/ecdh"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"slices"
	"strings"
	"time"
)

// Device is a browser that shows notifications of the board (Push API, W3C). It
// belongs to one alert or to one account. All of it is personal: it is kept
// sealed, and goes with what it belongs to.
type Device struct {
	Endpoint  string    `bson:"endpoint"`        // address at the push service of the browser's maker
	P256dh    string    `bson:"p256dh" json:"-"` // public key of the browser, base64url of 65 bytes (RFC 8291)
	Auth      string    `bson:"auth" json:"-"`   // secret shared with the browser, base64url of 16 bytes (RFC 8291)
	Key       string    `bson:"key"`             // public key of the board that it listens to
	Name      string    `bson:"name"`            // what the browser says it is
	Instead   bool      `bson:"instead"`         // a notification takes the place of the mail
	QuietFrom int       `bson:"quietFrom"`       // local hour, 0-23, from which nothing is shown
	QuietTo   int       `bson:"quietTo"`         // local hour up to which; equal to QuietFrom: no quiet hours
	Zone      string    `bson:"zone"`            // IANA name, where the browser is
	AddedAt   time.Time `bson:"addedAt"`
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
	key, err := base64.RawURLEncoding.DecodeString(strings.TrimRight(d.P256dh, "="))
	if err == nil {
		_, err = ecdh.P256().NewPublicKey(key)
	}
	auth, err2 := base64.RawURLEncoding.DecodeString(strings.TrimRight(d.Auth, "="))
	if err != nil || err2 != nil || len(auth) != 16 || !strings.Contains(d.Endpoint, "://") || len(d.Endpoint) > maxEndpoint {
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

// With adds a device in place of the same browser, without the oldest beyond
// MaxDevices.
func (all Devices) With(d Device) Devices {
	all = append(all.Without(d.Mark()), d)
	return all[max(0, len(all)-MaxDevices):]
}

// Without drops the device with a mark.
func (all Devices) Without(mark string) Devices {
	return slices.DeleteFunc(slices.Clone(all), func(d Device) bool { return d.Mark() == mark })
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

// Has reports whether one has the mark.
func (all Devices) Has(mark string) bool {
	return slices.ContainsFunc(all, func(d Device) bool { return d.Mark() == mark })
}

// Listening are those that listen to a key of the board. A browser listens to
// the key that it was given; under another one it has to be asked again.
func (all Devices) Listening(key string) Devices {
	return slices.DeleteFunc(slices.Clone(all), func(d Device) bool { return d.Key != key })
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
