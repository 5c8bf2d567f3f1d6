package mail

import (
	"encoding/base64"
	"encoding/json"
	"strings"

	"github.com/sendgrid/sendgrid-go/helpers/mail"
)

// Keys of the custom arguments. SendGrid keeps them for long, shows them to
// its staff and returns them in every event, so they carry nothing but the
// outbox's id and the kind.
const (
	argID   = "oid"
	argKind = "k"
)

// sendGridPayload builds the body of POST /v3/mail/send: one recipient, no
// categories, and every kind of tracking off. Subscription tracking would put
// a List-Unsubscribe of its own beside ours; click tracking would show
// sign-in links to a third party.
func sendGridPayload(m Message, sandbox bool) ([]byte, error) {
	to := mail.NewPersonalization()
	to.AddTos(sendGridEmail(m.To))
	to.SetCustomArg(argID, m.ID)
	to.SetCustomArg(argKind, m.Kind)

	v3 := mail.NewV3Mail()
	v3.SetFrom(sendGridEmail(m.From))
	if m.ReplyTo != (Address{}) {
		v3.SetReplyTo(sendGridEmail(m.ReplyTo))
	}
	v3.Subject = m.Subject
	v3.AddPersonalizations(to)
	v3.AddContent(mail.NewContent("text/plain", m.Text), mail.NewContent("text/html", m.HTML))
	if m.Calendar != (CalendarFile{}) { // the method stands in the file: the API refuses parameters of a type
		v3.AddAttachment(mail.NewAttachment().SetFilename(calendarName).SetType("text/calendar").SetDisposition("attachment").
			SetContent(base64.StdEncoding.EncodeToString([]byte(m.Calendar.Content))))
	}
	for _, field := range m.extraHeaders() {
		v3.SetHeader(field.name, field.value)
	}
	tracking := mail.NewTrackingSettings()
	tracking.SetClickTracking(mail.NewClickTrackingSetting().SetEnable(false).SetEnableText(false))
	tracking.SetOpenTracking(mail.NewOpenTrackingSetting().SetEnable(false))
	tracking.SetSubscriptionTracking(mail.NewSubscriptionTrackingSetting().SetEnable(false))
	tracking.SetGoogleAnalytics(mail.NewGaSetting().SetEnable(false))
	v3.SetTrackingSettings(tracking)
	if sandbox {
		v3.SetMailSettings(mail.NewMailSettings().SetSandboxMode(mail.NewSetting(true)))
	}
	return json.Marshal(v3)
}

// sendGridEmail leaves out of a name the two characters that the API refuses.
func sendGridEmail(a Address) *mail.Email {
	name := strings.NewReplacer(",", " ", ";", " ").Replace(a.Name)
	return mail.NewEmail(strings.Join(strings.Fields(name), " "), a.Email)
}
