package alerts_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/mail/mailtest"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// movedAddress is a change of the address of an account.
func movedAddress(s *alert.Subscription, now time.Time) *models.AddressChange {
	c := models.AskAddress("change-1", s.Email, "new@example.jp", s.Lang, now)
	c.UserID = "u1"
	c.Try(true, nil, now)
	return &c
}

// everyLetter writes each kind of mail but the digest about a job and a
// subscription, named by the method of templates.Letters.
func everyLetter(k templates.Letters, s *alert.Subscription, j *models.Job) map[string]func() (templates.Mail, error) {
	l, now, name := s.Lang, start, j.Employer.Name
	return map[string]func() (templates.Mail, error){
		"Code":             func() (templates.Mail, error) { return k.Code(l, "123456", 10*time.Minute) },
		"Pass":             func() (templates.Mail, error) { return k.Pass(l, "abcd-efgh-2345") },
		"Guessed":          func() (templates.Mail, error) { return k.Guessed(l) },
		"SignedIn":         func() (templates.Mail, error) { return k.SignedIn(l, "Firefox / Linux", now) },
		"DeviceAdded":      func() (templates.Mail, error) { return k.DeviceAdded(l, "LINE", k.Links.Page(l, "/me/account"), now) },
		"PasskeyAdded":     func() (templates.Mail, error) { return k.PasskeyAdded(l, "自宅のMac", now) },
		"PasskeyRemoved":   func() (templates.Mail, error) { return k.PasskeyRemoved(l, "自宅のMac", now) },
		"PasskeyCopied":    func() (templates.Mail, error) { return k.PasskeyCopied(l, "自宅のMac", now) },
		"Confirm":          func() (templates.Mail, error) { return k.Confirm(s, now) },
		"Welcome":          func() (templates.Mail, error) { return k.Welcome(s, now) },
		"Erase":            func() (templates.Mail, error) { return k.Erase(l, s.ID, now) },
		"EraseAccount":     func() (templates.Mail, error) { return k.EraseAccount(l) },
		"Erased":           func() (templates.Mail, error) { return k.Erased(l) },
		"AddressCode":      func() (templates.Mail, error) { return k.AddressCode(l, "123456", models.AddressCodeFor) },
		"AddressTaken":     func() (templates.Mail, error) { return k.AddressTaken(l) },
		"AddressChanged":   func() (templates.Mail, error) { return k.AddressChanged(l, movedAddress(s, now)) },
		"AddressMoved":     func() (templates.Mail, error) { return k.AddressMoved(l, movedAddress(s, now)) },
		"AddressBack":      func() (templates.Mail, error) { return k.AddressBack(l, movedAddress(s, now), true) },
		"Readdress":        func() (templates.Mail, error) { return k.Readdress(l, s.ID, now) },
		"ReaddressAccount": func() (templates.Mail, error) { return k.ReaddressAccount(l) },
		"Keep":             func() (templates.Mail, error) { return k.Keep(s, now) },
		"Applied":          func() (templates.Mail, error) { return k.Applied(l, j) },
		"Received":         func() (templates.Mail, error) { return k.Received(l, j) },
		"Reviewed":         func() (templates.Mail, error) { return k.Reviewed(l, j, "報酬の下限がありません") },
		"ChangeReviewed":   func() (templates.Mail, error) { return k.ChangeReviewed(l, j, "") },
		"Held":             func() (templates.Mail, error) { return k.Held(l, j, "出勤の頻度") },
		"Urgent":           func() (templates.Mail, error) { return k.Urgent(l, j, models.ReportMoney) },
		"ReportDecided": func() (templates.Mail, error) {
			return k.ReportDecided(l, j, &models.Report{State: models.ReportDismissed, Reply: "確かめました"})
		},
		"QueueWaits": func() (templates.Mail, error) { return k.QueueWaits(l, 3, 50*time.Hour) },
		"Invited":    func() (templates.Mail, error) { return k.Invited(l) },
		"OrganisationChecked": func() (templates.Mail, error) {
			return k.OrganisationChecked(l, models.OrgNews{Name: name, Decision: models.Decision{State: models.VerifyVerified}})
		},
		"LicenceDecided": func() (templates.Mail, error) {
			return k.LicenceDecided(l, &models.LicenceHeld{Key: vocab.LicenceMedical, Status: models.LicenceUnreadable, Check: models.LicenceCheck{Reason: "暗くて読めません"}})
		},
		"Answered": func() (templates.Mail, error) {
			return k.Answered(l, j, &models.Application{ID: "j.d", State: models.ApplicationClosed})
		},
		"JobEnded": func() (templates.Mail, error) {
			note := models.JobNote{Ending: models.JobEndedClosed}
			return k.JobEnded(l, j, &models.Application{ID: "j.d", JobNotes: []models.JobNote{note}})
		},
		"TermsChanged": func() (templates.Mail, error) {
			return k.TermsChanged(l, j, "j.d", models.TermNote{Changes: []models.TermChange{{Field: models.SaidInText, New: []string{"残業なし"}}}})
		},
		"Scout":      func() (templates.Mail, error) { return k.Scout(l, j, "d") },
		"Waiting":    func() (templates.Mail, error) { return k.Waiting(l) },
		"Unanswered": func() (templates.Mail, error) { return k.Unanswered(l, j, []*models.Job{j, j, j}, "j.d") },
		"Stopped":    func() (templates.Mail, error) { return k.Stopped(l, j, "j.d") },
		"HandedOver": func() (templates.Mail, error) { return k.HandedOver(l, name, true) },
		"Inherited":  func() (templates.Mail, error) { return k.Inherited(l, name) },
		"FeedAlarm": func() (templates.Mail, error) {
			return k.FeedAlarm(l, models.FeedFailing, "jobs.example.jp", models.Fault{Code: "egress.reach"})
		},
		"WebhookStopped": func() (templates.Mail, error) {
			return k.WebhookStopped(l, &models.Webhook{Address: "https://ats.example.jp/", Off: models.HookFailed, Last: models.WebhookTry{Status: 500}})
		},
		"ReplyRefused":    func() (templates.Mail, error) { return k.ReplyRefused(l, j, "/me/applied/j.d", models.ReplyForged) },
		"MessageToDoctor": func() (templates.Mail, error) { return k.MessageToDoctor(l, j, "j.d") },
		"MessageToPoster": func() (templates.Mail, error) { return k.MessageToPoster(l, j, "j.d") },
		"Withdrawn": func() (templates.Mail, error) {
			return k.Withdrawn(l, j, &models.Application{ID: "j.d", State: models.ApplicationWithdrawn})
		},
		"Hired":         func() (templates.Mail, error) { return k.Hired(l, j, "j.d") },
		"Outcome":       func() (templates.Mail, error) { return k.Outcome(l, []*models.Job{j, j}) },
		"Sleep":         func() (templates.Mail, error) { return k.Sleep(l, "2026-12-24", true) },
		"AsAdvertised":  func() (templates.Mail, error) { return k.AsAdvertised(l, j, "j.d", now) },
		"Interview":     func() (templates.Mail, error) { return k.Interview(l, models.ByDoctor, j, interviewing()) },
		"InterviewSoon": func() (templates.Mail, error) { return k.InterviewSoon(l, models.ByPoster, j, interviewing()) },
		"Expiry":        func() (templates.Mail, error) { return k.Expiry(l, j, 7) },
		"Saved": func() (templates.Mail, error) {
			news := make([]templates.SavedNews, 400)
			for i := range news {
				news[i] = templates.SavedNews{Job: j, Closed: i%2 == 0, Soon: true, Changed: []string{"pay", "remote", "terms"}}
			}
			return k.Saved(l, news)
		},
	}
}

// wording is what people may have typed into an advert and a search.
type wording struct{ title, words string }

var wordings = map[string]wording{
	"plain":          {"オンライン診療の内科医", "内科"},
	"long":           {strings.Repeat("オンライン診療", 17), strings.Repeat("内科の", 66)},
	"long, English":  {strings.Repeat("online care & more ", 12), strings.Repeat("internal ", 22)},
	"encoded word":   {"=?utf-8?B?5YaF56eR?= の医師", "=?utf-8?Q?=E5=86=85?="},
	"reading turned": {"内科\u202e医師\u2066です\u2069の募集", "内科\u202e"},
	"markup":         {`</td><script>alert("1")</script>&amp;`, `"><img src=x>`},
}

// TestEveryKindOfMailIsWellFormed composes each mail the board writes, in both
// languages, and reads it with another parser.
func TestEveryKindOfMailIsWellFormed(t *testing.T) {
	w := newWorld(t)
	box, err := mail.OpenMailbox(t.TempDir(), w.clock.now)
	if err != nil {
		t.Fatal(err)
	}
	methods := reflect.TypeFor[templates.Letters]()
	for name, words := range wordings {
		for _, l := range []vocab.Lang{vocab.JA, vocab.EN} {
			s, j := w.sub(), testJob(1, start)
			s.Lang, s.Criteria.Text = l, words.words
			j.Title, j.Employer.Name = vocab.Text{JA: words.title, EN: words.title},
				vocab.Text{JA: words.title, EN: words.title}
			letters := everyLetter(w.letters(), s, j)
			for i := range methods.NumMethod() {
				if _, ok := letters[methods.Method(i).Name]; !ok {
					t.Errorf("no case for the mail %s", methods.Method(i).Name)
				}
			}
			letters["digest"] = func() (templates.Mail, error) {
				jobs := make([]templates.DigestJob, 100)
				for i := range jobs {
					jobs[i] = templates.DigestJob{Job: j, Words: []string{words.words}}
				}
				return w.mails.Digest(templates.DigestOrder{Subscription: s, Jobs: jobs[:20], Lines: jobs[20:],
					Now: start, Operator: operator, Links: w.links(w.store)})
			}
			for kind, write := range letters {
				t.Run(fmt.Sprintf("%s/%s/%s", name, l, kind), func(t *testing.T) {
					written, err := write()
					if err != nil {
						t.Fatal(err)
					}
					m := mail.Message{
						ID: "delivery", Kind: "test", Lang: string(l), From: mail.Address{Name: "Enkaku 新着", Email: "alerts@enkaku.example.jp"}, To: mail.Address{Email: s.Email},
						Subject: mail.HeaderText(written.Subject, mail.MaxSubject), Text: written.Text, HTML: written.HTML,
						UnsubscribeURL: w.links(w.store).Unsubscribe(l, s.ID), MustUnsubscribe: true,
					}
					outcome, err := box.Send(w.ctx, m)
					if err != nil {
						t.Fatal(err)
					}
					letter, err := box.Open(outcome.ProviderID)
					if err != nil {
						t.Fatal(err)
					}
					read, faults := mailtest.ReadMail(letter.Raw)
					for _, fault := range faults {
						t.Error(fault)
					}
					if read.Subject != m.Subject || read.Text != m.Text || read.HTML != m.HTML ||
						read.Unsubscribe != m.UnsubscribeURL {
						t.Error("the mail reads differently from what was written")
					}
				})
			}
		}
	}
}

// A digest goes out whatever the search and the advert are called.
func TestNoWordsHoldADigestBack(t *testing.T) {
	w := newWorld(t)
	n := w.node("a")
	subs := make(map[string]*alert.Subscription)
	for name, words := range wordings {
		if name == "markup" {
			continue // says nothing that a job could match
		}
		subs[name] = w.sub(func(s *alert.Subscription) { s.Criteria = models.Criteria{Text: words.words} })
	}
	n.pass()
	for _, words := range wordings {
		w.job(func(j *models.Job) {
			j.Title, j.Description = vocab.Text{JA: words.title}, words.words
		})
	}
	w.clock.set(start.Add(2 * time.Hour))
	n.pass()
	for name, s := range subs {
		if !slices.ContainsFunc(w.grid.Mails(), func(m mailtest.Mail) bool { return recipient(m) == s.Email }) {
			ds, err := w.store.Deliveries().BySubscription(w.ctx, s.ID, 1)
			t.Errorf("%s: no mail; %+v, %v", name, ds, err)
		}
	}
	for _, p := range w.grid.Problems() {
		t.Errorf("SendGrid would refuse: %s", p)
	}
}

// Letters of the pages go out whatever an advert is called.
func TestNoTitleHoldsALetterBack(t *testing.T) {
	w := newWorld(t)
	p := w.postman()
	box := letters.Box{Words: w.letters(), Post: p, Now: w.clock.now}
	for name, words := range wordings {
		j := testJob(1, start)
		j.Title = vocab.Text{JA: words.title, EN: words.title}
		to := letters.To{Email: "recruiter@example.jp", Lang: vocab.JA}
		a := &models.Application{ID: strings.NewReplacer(" ", "-", ",", "").Replace(name)}
		if err := box.Applied(w.ctx, to, "u", j, a); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	post(t, w, p)
	if n := len(w.grid.Mails()); n != len(wordings) {
		t.Errorf("%d mails, want %d", n, len(wordings))
	}
}

// interviewing is an application with an agreed interview.
func interviewing() *models.Application {
	slot := models.TimeSlot{Start: start.AddDate(0, 0, 1), Minutes: 30}
	step := models.InterviewStep{State: models.InterviewAgreed, Slots: []models.TimeSlot{slot}}
	return &models.Application{ID: "j.d", Interview: models.Interview{State: step.State, Agreed: slot,
		Steps: []models.InterviewStep{step}}}
}
