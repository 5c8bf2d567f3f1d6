package templates

import (
	"strconv"
	"time"

	"github.com/enkaku/enkaku/models"
)

// PathNoNotices, followed by "/" and a token, ends the notifications of a device
// by a POST (the button of a notification).
const PathNoNotices = "/n"

// PathRenewNotices is where a browser says by a POST that it is reached elsewhere
// (static/js/sw.js).
const PathRenewNotices = "/notices/renew"

// TokenNoNotices is the purpose of its tokens: owner, mark of the device; good
// for ever.
const TokenNoNotices = "no-notices"

// Notices asks whether this device is to be notified, and lists those that are.
type Notices struct {
	Key     string // of the board, for the browser; "": nothing is offered
	Action  string // of all forms, with language prefix
	CSRF    string
	Account bool // of an account; else of an alert
	How     Field
	From    Field
	To      Field
	Rows    []NoticeRow
	Faults  []models.Fault // of the device itself
}

// NoticeRow is one device.
type NoticeRow struct {
	Mark, Name, Words string
	Since             time.Time // when it was added: two of a kind differ in that
	Stale             bool      // it listens to another key
}

// NoticesOf is the form with what was typed: how ("instead"), from and to are as
// sent, "" for the usual.
func NoticesOf(say Say, key string, devices models.Devices, how, from, to string, faults []models.Fault) Notices {
	n := Notices{Key: key, Faults: FaultsOf(faults, "device"), How: howField(say, "how", how,
		say("notices.beside"), say("notices.instead"), say("notices.instead_hint"), FaultsOf(faults, "how"))}
	n.From, n.To = quietFields(say, "", from, to, faults)
	for _, d := range devices.By(models.ViaPush) {
		n.Rows = append(n.Rows, noticeRow(say, key, &d))
	}
	return n
}

// howField asks whether a notice comes beside mail or in its place.
func howField(say Say, name, how, beside, instead, hint string, faults []models.Fault) Field {
	if how == "" {
		how = "beside"
	}
	return Field{Name: name, Label: say("notices.how"), Kind: "radio", Class: "one", Value: how, Faults: faults, Options: []Option{
		{Value: "beside", Label: beside, Hint: say("notices.beside_hint")},
		{Value: "instead", Label: instead, Hint: hint},
	}}
}

// quietFields ask for the quiet hours; from and to are as sent, "" for the usual.
func quietFields(say Say, prefix, from, to string, faults []models.Fault) (f, t Field) {
	hours := make([]Option, 24)
	for n := range hours {
		hours[n] = Option{Value: strconv.Itoa(n), Label: say("notices.hour", n)}
	}
	choose := func(name, value string, usual int) Field {
		if value == "" {
			value = strconv.Itoa(usual)
		}
		return Field{Name: prefix + name, Label: say("notices." + name), Kind: "select", Value: value, Options: hours,
			Faults: FaultsOf(faults, prefix+name)}
	}
	return choose("quiet_from", from, models.UsualQuietFrom), choose("quiet_to", to, models.UsualQuietTo)
}

func noticeRow(say Say, key string, d *models.Device) NoticeRow {
	row := NoticeRow{Mark: d.Mark(), Name: d.Name, Since: d.AddedAt, Words: say("notices.as_beside"), Stale: d.Key != key}
	if row.Name == "" {
		row.Name = say("notices.unknown")
	}
	if d.Instead {
		row.Words = say("notices.as_instead")
	}
	if d.QuietFrom == d.QuietTo {
		row.Words += " ・ " + say("notices.always")
	} else {
		row.Words += " ・ " + say("notices.quiet", d.QuietFrom, d.QuietTo)
	}
	return row
}
