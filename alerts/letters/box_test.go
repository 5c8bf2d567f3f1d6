package letters

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

// movedAddress is a change of the address of an account to another.
func movedAddress(to To) *models.AddressChange {
	c := models.AskAddress("change-1", to.Email, "new@example.jp", to.Lang, start)
	c.UserID = "u1"
	c.Try(true, nil, start)
	return &c
}

// cases are the letters of a box: how each is asked for, its kind, how long it
// is worth sending, and a piece of what it says in English.
func cases(b *Box, s *alert.Subscription, j *models.Job) map[string]struct {
	send  func(w *world, to To) error
	kind  alert.MailKind
	worth time.Duration
	says  string
} {
	name := vocab.Text{JA: "見本医院", EN: "Mihon Clinic"}
	return map[string]struct {
		send  func(w *world, to To) error
		kind  alert.MailKind
		worth time.Duration
		says  string
	}{
		"Code": {func(w *world, to To) error { return b.Code(w.ctx, to, "123456", 10*time.Minute) },
			alert.MailCode, 10 * time.Minute, "123456"},
		"Pass":    {func(w *world, to To) error { return b.Pass(w.ctx, to, "abcd-efgh-2345") }, alert.MailPass, 24 * time.Hour, "abcd-efgh-2345"},
		"Guessed": {func(w *world, to To) error { return b.Guessed(w.ctx, to) }, alert.MailGuessed, week, "entered wrongly 5 times"},
		"SignedIn": {func(w *world, to To) error { return b.SignedIn(w.ctx, to, "Firefox / Linux") }, alert.MailSignIn, week,
			"Firefox / Linux"},
		"DeviceAdded": {func(w *world, to To) error {
			return errors.Join(b.DeviceAdded(w.ctx, to, nil, "d1", "LINE"), b.DeviceAdded(w.ctx, to, nil, "d1", "LINE"))
		}, alert.MailDevice, week, "/me/account"},
		"PasskeyAdded": {func(w *world, to To) error { return b.PasskeyAdded(w.ctx, to, "Pixel") }, alert.MailPasskey, week,
			"was added"},
		"PasskeyRemoved": {func(w *world, to To) error { return b.PasskeyRemoved(w.ctx, to, "Pixel") }, alert.MailPasskey, week,
			"was removed"},
		"PasskeyCopied": {func(w *world, to To) error { return b.PasskeyCopied(w.ctx, to, "Pixel") }, alert.MailPasskey, week,
			"may exist"},
		"Confirm": {func(w *world, _ To) error { return b.Confirm(w.ctx, s) }, alert.MailConfirm, 48 * time.Hour, "/alerts/confirm/"},
		"Welcome": {func(w *world, _ To) error { return b.Welcome(w.ctx, s) }, alert.MailWelcome, week, "/alerts/manage/"},
		"Erase":   {func(w *world, _ To) error { return b.Erase(w.ctx, s) }, alert.MailErase, 48 * time.Hour, "/alerts/erase/"},
		"EraseAccount": {func(w *world, to To) error {
			return b.EraseAccount(w.ctx, &models.User{ID: "u1", Email: to.Email, Lang: to.Lang})
		}, alert.MailErase, 48 * time.Hour, "/signin?next=%2Fme%2Faccount"},
		"Erased": {func(w *world, _ To) error {
			return errors.Join(b.Erased(w.ctx, s), b.Erased(w.ctx, s))
		}, alert.MailErased, week, "last mail"},
		"AddressCode": {func(w *world, to To) error { return b.AddressCode(w.ctx, to, "654321", models.AddressCodeFor) },
			alert.MailProof, models.AddressCodeFor, "654321"},
		"AddressTaken": {func(w *world, to To) error {
			return b.AddressTaken(w.ctx, &models.User{ID: "u1", Email: to.Email, Lang: to.Lang})
		}, alert.MailAddress, week, "has an account already"},
		"AddressChanged": {func(w *world, to To) error {
			return errors.Join(b.AddressChanged(w.ctx, movedAddress(to)), b.AddressChanged(w.ctx, movedAddress(to)))
		}, alert.MailAddress, models.AddressBackFor, "/address/back/"},
		"AddressMoved": {func(w *world, to To) error { return b.AddressMoved(w.ctx, movedAddress(to)) }, alert.MailAddress, week,
			"/address/back/"},
		"AddressBack": {func(w *world, to To) error {
			return errors.Join(b.AddressBack(w.ctx, movedAddress(to), true), b.AddressBack(w.ctx, movedAddress(to), true))
		}, alert.MailAddress, week, "/signin?next=%2Fme%2Fpasskeys"},
		"Readdress": {func(w *world, _ To) error { return b.Readdress(w.ctx, s) }, alert.MailAddress, time.Hour, "/alerts/address/"},
		"ReaddressAccount": {func(w *world, to To) error {
			return b.ReaddressAccount(w.ctx, &models.User{ID: "u1", Email: to.Email, Lang: to.Lang})
		}, alert.MailAddress, time.Hour, "/signin?next=%2Fme%2Faddress"},
		"Applied": {func(w *world, to To) error {
			a := &models.Application{ID: "j.d"}
			return errors.Join(b.Applied(w.ctx, to, "u1", j, a), b.Applied(w.ctx, to, "u1", j, a))
		}, alert.MailApplied, week, "/desk/applications"},
		"Received": {func(w *world, to To) error {
			a := &models.Application{ID: "j.d"}
			return errors.Join(b.Received(w.ctx, to, j, a), b.Received(w.ctx, to, j, a))
		}, alert.MailReceived, week, "/me/applied"},
		"Stopped": {func(w *world, to To) error {
			a := &models.Application{ID: "j.d"}
			return errors.Join(b.Stopped(w.ctx, to, "u1", j, a), b.Stopped(w.ctx, to, "u1", j, a))
		}, alert.MailStopped, week, "/desk/applications/j.d"},
		"Scout": {func(w *world, to To) error {
			line := &models.ScoutLine{ID: "agency.a.d", DoctorID: "d", Scouts: []models.Scout{{JobID: j.ID}}}
			return errors.Join(b.Scout(w.ctx, to, j, line), b.Scout(w.ctx, to, j, line))
		}, alert.MailScout, week, "/me/scouts"},
		"Waiting": {func(w *world, to To) error {
			return errors.Join(b.Waiting(w.ctx, to, "u1", j.Poster, start), b.Waiting(w.ctx, to, "u1", j.Poster, start))
		}, alert.MailWaiting, week, "/desk/applications?view=list"},
		"Unanswered": {func(w *world, to To) error {
			a, alike := &models.Application{ID: "j.d"}, []*models.Job{testJob(2, start)}
			return errors.Join(b.Unanswered(w.ctx, to, j, alike, a), b.Unanswered(w.ctx, to, j, nil, a))
		}, alert.MailUnanswered, week, "Online-care internist 2"},
		"JobEnded": {func(w *world, to To) error {
			a := &models.Application{ID: "j.d", JobNotes: []models.JobNote{{Ending: models.JobEndedExpired}}}
			return errors.Join(b.JobEnded(w.ctx, to, j, a), b.JobEnded(w.ctx, to, j, a))
		}, alert.MailJobEnded, week, "listing expired"},
		"TermsChanged": {func(w *world, to To) error {
			a, pay := &models.Application{ID: "j.d", State: models.ApplicationViewed}, models.TermChange{Field: "pay.min", Old: []string{"9000"}, New: []string{"12000"}}
			note := models.TermNote{Revision: 2, Changes: []models.TermChange{pay}}
			return errors.Join(b.TermsChanged(w.ctx, to, j, a, note), b.TermsChanged(w.ctx, to, j, a, note))
		}, alert.MailTerms, week, "¥9,000 → ¥12,000"},
		"Answered": {func(w *world, to To) error {
			return b.Answered(w.ctx, to, j, &models.Application{ID: "j.d", State: models.ApplicationClosed})
		}, alert.MailAnswered, week, "/me/applied/j.d"},
		"HandedOver": {func(w *world, to To) error { return b.HandedOver(w.ctx, to, name, true) }, alert.MailHandover, week, "handed over to you"},
		"Inherited": {func(w *world, to To) error {
			return errors.Join(b.Inherited(w.ctx, to, j.Poster, name), b.Inherited(w.ctx, to, j.Poster, name))
		}, alert.MailInherited, week, "you take over"},
		"FeedAlarm": {func(w *world, to To) error {
			f := &models.Feed{ID: "f1", Address: "https://jobs.example.jp/x?key=hidden", Alarm: models.FeedFailing, Alarms: 1}
			why := models.Fault{Code: "egress.status", Args: []string{"502"}}
			return errors.Join(b.FeedAlarm(w.ctx, to, f, why), b.FeedAlarm(w.ctx, to, f, why))
		}, alert.MailFeed, week, "The other side answered 502"},
		"WebhookStopped": {func(w *world, to To) error {
			h := &models.Webhook{ID: "h1", Address: "https://ats.example.jp/x?key=hidden", Off: models.HookGone, Stops: 1, Last: models.WebhookTry{Status: 410}}
			return errors.Join(b.WebhookStopped(w.ctx, to, h), b.WebhookStopped(w.ctx, to, h))
		}, alert.MailHook, week, "HTTP 410"},
		"ReplyRefused": {func(w *world, to To) error {
			r := &models.ReplyAddress{ID: "r1", ApplicationID: "j.d", Side: models.ByPoster}
			return errors.Join(b.ReplyRefused(w.ctx, to, j, r, models.ReplyOther, "m1"), b.ReplyRefused(w.ctx, to, j, r, models.ReplyOther, "m2"))
		}, alert.MailReply, week, "/desk/applications/j.d"},
		"MessageToDoctor": {func(w *world, to To) error {
			a := &models.Application{ID: "j.d", ToldDoctor: "m1", ToldPoster: "m2"}
			return errors.Join(b.MessageToDoctor(w.ctx, to, j, a), b.MessageToDoctor(w.ctx, to, j, a))
		}, alert.MailMessage, week, "/me/applied/j.d"},
		"MessageToPoster": {func(w *world, to To) error {
			a := &models.Application{ID: "j.d", ToldDoctor: "m1", ToldPoster: "m2"}
			return errors.Join(b.MessageToPoster(w.ctx, to, "u1", j, a), b.MessageToPoster(w.ctx, to, "u1", j, a))
		}, alert.MailMessage, week, "/desk/applications/j.d"},
		"Hired": {func(w *world, to To) error {
			a := &models.Application{ID: "j.d"}
			return errors.Join(b.Hired(w.ctx, to, "u1", j, a), b.Hired(w.ctx, to, "u1", j, a))
		}, alert.MailHired, week, "/desk/applications/j.d"},
		"Withdrawn": {func(w *world, to To) error {
			a := &models.Application{ID: "j.d", State: models.ApplicationWithdrawn}
			return errors.Join(b.Withdrawn(w.ctx, to, "u1", j, a), b.Withdrawn(w.ctx, to, "u1", j, a))
		}, alert.MailWithdrawn, week, "/desk/applications/j.d"},
		"Interview": {func(w *world, to To) error {
			slot := models.TimeSlot{Start: start.AddDate(0, 0, 2), Minutes: 30}
			a := &models.Application{ID: "j.d", Interview: models.Interview{Steps: []models.InterviewStep{{State: models.InterviewAgreed, Slots: []models.TimeSlot{slot}}}}}
			return errors.Join(b.Interview(w.ctx, to, models.ByPoster, "u1", j, a), b.Interview(w.ctx, to, models.ByPoster, "u1", j, a))
		}, alert.MailInterview, week, "Wed 25 Nov 2026, 06:00–06:30 Japan time"},
		"Reviewed": {func(w *world, to To) error { return b.Reviewed(w.ctx, to, j, "Too short.") },
			alert.MailReviewed, week, "Too short."},
		"ChangeReviewed": {func(w *world, to To) error { return b.ChangeReviewed(w.ctx, to, j, "Why less?") },
			alert.MailReviewed, week, "Why less?"},
		"Held": {func(w *world, to To) error { return b.Held(w.ctx, to, j, "How often on site?") },
			alert.MailHeld, week, "How often on site?"},
		"Urgent": {func(w *world, to To) error {
			return errors.Join(b.Urgent(w.ctx, to, j, models.ReportMoney, "r1.u1"), b.Urgent(w.ctx, to, j, models.ReportMoney, "r1.u1"))
		}, alert.MailUrgent, week, "/admin/reports"},
		"ReportDecided": {func(w *world, to To) error {
			r := &models.Report{ID: "j.r", State: models.ReportUpheld, Reply: "It asks for a fee."}
			return errors.Join(b.ReportDecided(w.ctx, to, j, r), b.ReportDecided(w.ctx, to, j, r))
		}, alert.MailReported, week, "It asks for a fee."},
		"Invited": {func(w *world, to To) error { return b.Invited(w.ctx, to) }, alert.MailInvited, week, "/desk/invitations"},
		"LicenceDecided": {func(w *world, to To) error {
			return b.LicenceDecided(w.ctx, to, &models.LicenceHeld{Key: vocab.LicenceMedical, Status: models.LicenceRejected, Check: models.LicenceCheck{Reason: "Another number."}})
		}, alert.MailLicence, week, "Another number."},
		"OrganisationChecked": {func(w *world, to To) error {
			n := models.OrgNews{Name: name, Decision: models.Decision{State: models.VerifySuspended, Note: "No permit."}}
			return errors.Join(b.OrganisationChecked(w.ctx, to, n), b.OrganisationChecked(w.ctx, to, n))
		}, alert.MailChecked, week, "No permit."},
	}
}

// queued returns the mail of a kind that waits.
func (w *world) queued(kind alert.MailKind) (alert.Outgoing, mail.Message) {
	w.t.Helper()
	waiting, err := w.store.Outgoing().ByState(w.ctx, alert.DeliveryPending, 10)
	if err != nil || len(waiting) != 1 {
		w.t.Fatalf("%d letters wait, %v; want one", len(waiting), err)
	}
	var m mail.Message
	if err := json.Unmarshal([]byte(waiting[0].Payload), &m); err != nil {
		w.t.Fatal(err)
	}
	if waiting[0].Kind != kind || m.Kind != string(kind) {
		w.t.Errorf("kind %s, in the mail %s; want %s", waiting[0].Kind, m.Kind, kind)
	}
	return waiting[0], m
}

func TestEveryLetterIsQueuedAsItsKind(t *testing.T) {
	methods := reflect.TypeFor[*Box]()
	for i := range methods.NumMethod() {
		if _, ok := cases(nil, nil, nil)[methods.Method(i).Name]; !ok {
			t.Errorf("no case for the letter %s", methods.Method(i).Name)
		}
	}
	for name := range cases(nil, nil, nil) {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			box := &Box{Words: w.words(), Post: w.postman(), Now: w.clock.now, Hash: w.store.Hash}
			s := w.sub(func(s *alert.Subscription) { s.Lang = vocab.EN })
			c := cases(box, s, testJob(1, start))[name]
			if err := c.send(w, To{Email: s.Email, Lang: vocab.EN}); err != nil {
				t.Fatal(err)
			}
			stored, m := w.queued(c.kind)
			if m.To.Email != s.Email || m.Lang != "en" || !strings.Contains(m.Text, c.says) || m.Subject == "" {
				t.Errorf("to %s in %q, %q:\n%s\nwant it to say %q", m.To.Email, m.Lang, m.Subject, m.Text, c.says)
			}
			if got := stored.ExpiresAt.Sub(start); got != c.worth {
				t.Errorf("it is worth sending for %s, want %s", got, c.worth)
			}
			if stops := m.UnsubscribeURL != ""; stops != (name == "Welcome" || name == "Scout") {
				t.Errorf("its link to unsubscribe is %q", m.UnsubscribeURL)
			}
		})
	}
}

func TestALetterInAnUnknownLanguageIsInJapanese(t *testing.T) {
	w := newWorld(t)
	box := &Box{Words: w.words(), Post: w.postman(), Now: w.clock.now, Hash: w.store.Hash}
	if err := box.Applied(w.ctx, ToUser(&models.User{Email: "old@example.jp"}), "u", testJob(1, start),
		&models.Application{ID: "j.d"}); err != nil {
		t.Fatal(err)
	}
	if _, m := w.queued(alert.MailApplied); m.Lang != "ja" || !strings.Contains(m.Text, "オンライン診療の内科医") {
		t.Errorf("language %q: %s", m.Lang, m.Text)
	}
}

func TestALetterThatCannotBeWrittenOrSentIsRefused(t *testing.T) {
	w := newWorld(t)
	p := w.postman()
	box := &Box{Words: w.words(), Post: p, Now: w.clock.now, Hash: w.store.Hash}
	if err := box.Code(w.ctx, To{Email: "nobody\r\nBcc: all"}, "123456", time.Hour); err == nil {
		t.Error("a letter to no address is queued")
	}
	written, _ := w.words().Code(vocab.JA, "123456", time.Hour)
	broken := errors.New("broken")
	code := envelope{kind: alert.MailCode, to: To{Email: "a@example.jp"}}
	if err := p.put(w.ctx, code, written, broken); !errors.Is(err, broken) {
		t.Errorf("a letter that could not be written: %v", err)
	}
	keep := envelope{kind: alert.MailKeep, to: To{Email: "a@example.jp"}, must: true}
	if err := p.put(w.ctx, keep, written, nil); err == nil {
		t.Error("a letter that must carry a link goes without")
	}
	if waiting, err := w.store.Outgoing().ByState(w.ctx, alert.DeliveryPending, 10); err != nil || len(waiting) > 0 {
		t.Errorf("%d letters wait, %v", len(waiting), err)
	}
}
