package templates

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

var update = flag.Bool("update", false, "write the golden files anew")

// plainSigner makes tokens that a person can read in a golden file.
type plainSigner struct{}

func (plainSigner) Sign(purpose string, parts ...string) string {
	return "TOKEN-" + purpose + "-" + strings.Join(parts, "-")
}

func (s plainSigner) SignUntil(purpose string, _ time.Time, parts ...string) string {
	return s.Sign(purpose, parts...)
}

var (
	now      = time.Date(2026, 11, 23, 7, 30, 0, 0, models.Tokyo)
	operator = Operator{
		Name:    vocab.Text{JA: "株式会社遠隔見本", EN: "Enkaku Mihon K.K."},
		Address: vocab.Text{JA: "東京都千代田区見本1-2-3", EN: "1-2-3 Mihon, Chiyoda-ku, Tokyo"},
		Contact: "https://enkaku.example.jp/contact",
	}
	links = Links{Public: "https://enkaku.example.jp", Signer: plainSigner{}}
)

// movedAddress is a change of the address of an account, "" for alerts alone.
func movedAddress(user string) *models.AddressChange {
	c := models.AskAddress("change-1", "old@example.jp", "new@example.jp", vocab.JA, now)
	c.UserID = user
	c.Try(true, nil, now)
	return &c
}

func newMails(t testing.TB) *Mails {
	t.Helper()
	m, err := NewMails()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// example is a job with everything a mail shows; text is hostile on purpose.
func example() *models.Job {
	j := &models.Job{
		ID: "job-1", Poster: models.OrgRef{Kind: models.OrgAgency, ID: "AGY01"},
		PosterName: vocab.Text{JA: "株式会社ドクターリンク見本", EN: "Doctor Link Mihon Co. Ltd."},
	}
	j.Title = vocab.Text{JA: "オンライン診療の内科医|夜間・土日、1日2時間から", EN: `Online-care internist <evenings> & weekends "from home"`}
	j.Employer = models.EmployerCard{Name: vocab.Text{JA: "そらのはしオンラインクリニック", EN: "Soranohashi Online Clinic"},
		Pref: "13"}
	j.PrimaryWork, j.Specialties = "online_care", []vocab.Specialty{"internal_medicine"}
	j.Employment, j.Remote, j.Onsite.Frequency = "regular_part_time", "full_remote", "onboarding_only"
	j.Schedules = []vocab.ScheduleType{"night", "weekend"}
	j.Terms.Hours.Patterns = []string{"18:00-22:00", "19:00-21:00"}
	j.Pay = models.Pay{Unit: models.PayHourly, Min: 9000, Max: 11000, Currency: "JPY", Tax: models.TaxGross}
	j.Terms.InfoAsOf, j.Terms.ValidThrough = "2026-11-16", "2027-01-31"
	return j
}

func monthly() *models.Job {
	j := example()
	j.ID, j.Poster.Kind = "job-2", models.OrgEmployer
	j.Title = vocab.Text{JA: "精神科・心療内科のオンライン再診(在宅中心、月1回は大阪で対面)", EN: "Online psychiatric follow-up"}
	j.Specialties = []vocab.Specialty{"psychiatry"}
	j.Remote, j.Onsite = "partial_remote", models.Onsite{Frequency: "monthly", Pref: "27"}
	j.Employer = models.EmployerCard{Name: vocab.Text{JA: "もくれんメンタルクリニック", EN: "Mokuren Mental Clinic"}, Pref: "27"}
	j.Pay = models.Pay{Unit: models.PaySession, Min: 33000, Max: 39000, Currency: "JPY", Tax: models.TaxExcluded}
	j.Terms.ValidThrough = "2026-11-26"
	return j
}

func subscription(l vocab.Lang) *alert.Subscription {
	return &alert.Subscription{
		ID: "sub-1", Email: "doctor@example.jp", Lang: l, Frequency: alert.Daily, Hour: 7, Minute: 30, Zone: "Asia/Tokyo",
		ConfirmedAt: time.Date(2026, 10, 1, 9, 0, 0, 0, models.Tokyo),
		Criteria: models.Criteria{
			Text: "夜間", Work: []string{"online_care"}, Specialty: []vocab.Specialty{"internal_medicine", "psychiatry"},
			PayUnit: models.PayHourly, PayMin: 9000, LifeFit: []vocab.LifeFit{"childcare"}, Pref: []vocab.Pref{"01"},
		},
	}
}

// all writes every kind of mail in one language.
func all(t testing.TB, l vocab.Lang) map[string]Mail {
	t.Helper()
	m := newMails(t)
	k := Letters{Mails: m, Operator: operator, Links: links}
	s, j := subscription(l), example()
	profile := subscription(l)
	profile.DoctorID = "doctor-1"
	lines := make([]DigestJob, 80)
	for i := range lines {
		lines[i] = DigestJob{Job: example()}
	}
	cards := make([]DigestJob, 20)
	for i := range cards {
		cards[i] = DigestJob{Job: monthly(), Words: []string{"夜間"}}
	}
	mails := make(map[string]Mail)
	add := func(name string, mail Mail, err error) {
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		mails[name] = mail
	}
	digest := func(name string, s *alert.Subscription, jobs, lines []DigestJob, waiting int) {
		mail, err := m.Digest(DigestOrder{Subscription: s, Jobs: jobs, Lines: lines, Waiting: waiting, Now: now,
			Operator: operator, Links: links})
		add(name, mail, err)
	}
	digest("digest", s, []DigestJob{{Job: j, Words: []string{"夜間"}}, {Job: monthly()}}, nil, 0)
	digest("digest-profile", profile, []DigestJob{{Job: j, Score: 87, Reasons: []Reason{
		{Kind: "work", Label: vocab.WorkTypes.Terms()[0].Label}, {Kind: "pay", Amount: 9000}, {Kind: "hours", Amount: 8},
	}}}, nil, 0)
	digest("digest-full", s, cards, lines, 7)
	letters := map[string]func() (Mail, error){
		"code":              func() (Mail, error) { return k.Code(l, "123456", 10*time.Minute) },
		"pass":              func() (Mail, error) { return k.Pass(l, "abcd-efgh-2345") },
		"guessed":           func() (Mail, error) { return k.Guessed(l) },
		"address_code":      func() (Mail, error) { return k.AddressCode(l, "123456", models.AddressCodeFor) },
		"address_taken":     func() (Mail, error) { return k.AddressTaken(l) },
		"address_changed":   func() (Mail, error) { return k.AddressChanged(l, movedAddress("u1")) },
		"address_alerts":    func() (Mail, error) { return k.AddressChanged(l, movedAddress("")) },
		"address_moved":     func() (Mail, error) { return k.AddressMoved(l, movedAddress("u1")) },
		"address_back":      func() (Mail, error) { return k.AddressBack(l, movedAddress("u1"), true) },
		"address_lost":      func() (Mail, error) { return k.AddressBack(l, movedAddress("u1"), false) },
		"readdress":         func() (Mail, error) { return k.Readdress(l, "sub-1", now) },
		"readdress_account": func() (Mail, error) { return k.ReaddressAccount(l) },
		"signed_in":         func() (Mail, error) { return k.SignedIn(l, "Firefox / Linux", now) },
		"device_added":      func() (Mail, error) { return k.DeviceAdded(l, "LINE", links.Page(l, "/me/account"), now) },
		"passkey_added":     func() (Mail, error) { return k.PasskeyAdded(l, "自宅のMac", now) },
		"passkey_removed":   func() (Mail, error) { return k.PasskeyRemoved(l, "自宅のMac", now) },
		"passkey_copied":    func() (Mail, error) { return k.PasskeyCopied(l, "自宅のMac", now) },
		"confirm":           func() (Mail, error) { return k.Confirm(s, now) },
		"welcome":           func() (Mail, error) { return k.Welcome(s, now) },
		"keep":              func() (Mail, error) { return k.Keep(s, now) },
		"applied":           func() (Mail, error) { return k.Applied(l, j) },
		"application":       func() (Mail, error) { return k.Received(l, j) },
		"approved":          func() (Mail, error) { return k.Reviewed(l, j, "") },
		"rejected":          func() (Mail, error) { return k.Reviewed(l, j, "報酬の下限がありません") },
		"approved-booked": func() (Mail, error) {
			return k.Reviewed(l, with(j, func(j *models.Job) { j.EditedAt, j.PublishAt = now, now.Add(72*time.Hour) }), "")
		},
		"approved-over": func() (Mail, error) {
			return k.Reviewed(l, with(j, func(j *models.Job) { j.EditedAt, j.ExpiresAt = now, now }), "")
		},
		"changed-paused": func() (Mail, error) {
			return k.ChangeReviewed(l, with(j, func(j *models.Job) { j.State = models.JobPaused }), "")
		},
		"returned-paused": func() (Mail, error) {
			return k.ChangeReviewed(l, with(j, func(j *models.Job) { j.State = models.JobPaused }), "理由")
		},
		"changed":   func() (Mail, error) { return k.ChangeReviewed(l, j, "") },
		"unchanged": func() (Mail, error) { return k.ChangeReviewed(l, j, "報酬の根拠を教えてください") },
		"held":      func() (Mail, error) { return k.Held(l, j, "出勤の頻度をご確認ください") },
		"invited":   func() (Mail, error) { return k.Invited(l) },
		"queue":     func() (Mail, error) { return k.QueueWaits(l, 3, 50*time.Hour) },
		"verified": func() (Mail, error) {
			return k.OrganisationChecked(l, checked(j, models.Decision{State: models.VerifyVerified}, models.Outcome{}))
		},
		"suspended": func() (Mail, error) {
			d := models.Decision{State: models.VerifySuspended, Note: "許可番号を確認できません"}
			return k.OrganisationChecked(l, checked(j, d, models.Outcome{Held: 12, Booked: 1}))
		},
		"lifted": func() (Mail, error) {
			d := models.Decision{State: models.VerifyVerified, Lifted: true, Note: "電話で確認"}
			return k.OrganisationChecked(l, checked(j, d, models.Outcome{Back: 10, Waiting: 2}))
		},
		"verified-client": func() (Mail, error) {
			return k.OrganisationChecked(l, client(checked(j, models.Decision{State: models.VerifyVerified}, models.Outcome{})))
		},
		"suspended-client": func() (Mail, error) {
			d := models.Decision{State: models.VerifySuspended, Note: "所在地を確認できません"}
			return k.OrganisationChecked(l, client(checked(j, d, models.Outcome{Held: 1})))
		},
		"lifted-client": func() (Mail, error) {
			d := models.Decision{State: models.VerifyVerified, Lifted: true}
			return k.OrganisationChecked(l, client(checked(j, d, models.Outcome{Back: 1})))
		},
		"report-urgent": func() (Mail, error) { return k.Urgent(l, j, models.ReportUnlawful) },
		"report-upheld": func() (Mail, error) {
			return k.ReportDecided(l, j, &models.Report{State: models.ReportUpheld, Reply: "登録料を求める求人でした"})
		},
		"report-dismissed": func() (Mail, error) {
			return k.ReportDecided(l, j, &models.Report{State: models.ReportDismissed, Reply: "在宅であることを確かめました"})
		},
		"put-back": func() (Mail, error) {
			d := models.Decision{State: models.VerifyVerified, PutBack: true, Refused: vocab.Text{JA: "見本大学附属病院"}, Note: "大学の病院であることを確認できません"}
			return k.OrganisationChecked(l, checked(j, d, models.Outcome{}))
		},
		"put-back-client": func() (Mail, error) {
			d := models.Decision{State: models.VerifyVerified, PutBack: true, Note: "電話番号を確認できません"}
			return k.OrganisationChecked(l, client(checked(j, d, models.Outcome{})))
		},
		"licence-checked": func() (Mail, error) {
			return k.LicenceDecided(l, &models.LicenceHeld{Key: vocab.LicenceMedical, Status: models.LicenceChecked})
		},
		"licence-unreadable": func() (Mail, error) {
			return k.LicenceDecided(l, &models.LicenceHeld{Key: vocab.LicenceMedical, Status: models.LicenceUnreadable, Check: models.LicenceCheck{Reason: "暗くて番号が読めません"}})
		},
		"licence-rejected": func() (Mail, error) {
			return k.LicenceDecided(l, &models.LicenceHeld{Key: vocab.LicenceMedical, Status: models.LicenceRejected, Check: models.LicenceCheck{Reason: "登録番号が違います"}})
		},
		"answered": func() (Mail, error) {
			return k.Answered(l, j, &models.Application{ID: "job-1.doctor-1", State: models.ApplicationClosed})
		},
		"answered-words": func() (Mail, error) {
			return k.Answered(l, j, &models.Application{ID: "job-1.doctor-1", State: models.ApplicationClosed, ToldDoctor: "message-1"})
		},
		"offered": func() (Mail, error) {
			return k.Answered(l, j, &models.Application{ID: "job-1.doctor-1", State: models.ApplicationOffered})
		},
		"job-ended-offered": func() (Mail, error) {
			note := models.JobNote{Ending: models.JobEndedClosed}
			return k.JobEnded(l, j, &models.Application{ID: "job-1.doctor-1", State: models.ApplicationOffered, JobNotes: []models.JobNote{note}})
		},
		"job-ended-offered-taken-down": func() (Mail, error) {
			note := models.JobNote{Ending: models.JobEndedTakenDown}
			return k.JobEnded(l, j, &models.Application{ID: "job-1.doctor-1", State: models.ApplicationOffered, JobNotes: []models.JobNote{note}})
		},
		"job-ended": func() (Mail, error) {
			note := models.JobNote{Ending: models.JobEndedExpired}
			return k.JobEnded(l, j, &models.Application{ID: "job-1.doctor-1", JobNotes: []models.JobNote{note}})
		},
		"job-stopped": func() (Mail, error) {
			note := models.JobNote{Ending: models.JobStopped}
			return k.JobEnded(l, j, &models.Application{ID: "job-1.doctor-1", JobNotes: []models.JobNote{note}})
		},
		"job-stopped-offered": func() (Mail, error) {
			note := models.JobNote{Ending: models.JobStopped}
			return k.JobEnded(l, j, &models.Application{ID: "job-1.doctor-1", State: models.ApplicationOffered, JobNotes: []models.JobNote{note}})
		},
		"job-goes-on": func() (Mail, error) {
			note := models.JobNote{Ending: models.JobGoesOn}
			return k.JobEnded(l, j, &models.Application{ID: "job-1.doctor-1", JobNotes: []models.JobNote{note}})
		},
		"job-goes-on-offered": func() (Mail, error) {
			note := models.JobNote{Ending: models.JobGoesOn}
			return k.JobEnded(l, j, &models.Application{ID: "job-1.doctor-1", State: models.ApplicationOffered, JobNotes: []models.JobNote{note}})
		},
		"terms-read": func() (Mail, error) {
			return k.TermsChanged(l, j, "job-1.doctor-1", models.TermNote{Read: true, Changes: []models.TermChange{
				{Field: "pay.min", Old: []string{"9000"}, New: []string{"8000"}},
			}})
		},
		"terms": func() (Mail, error) {
			return k.TermsChanged(l, j, "job-1.doctor-1", models.TermNote{Spoken: true, Changes: []models.TermChange{
				{Field: "remote", Old: []string{"full_remote"}, New: []string{"partial_remote"}},
				{Field: "week", Old: []string{"0-0", "2-0"}, New: []string{"0-0"}},
				{Field: "terms.holidays", New: []string{"日曜のみ"}},
				{Field: "pay.min", Old: []string{"9000"}, New: []string{"12000"}},
				{Field: "terms.payment_due_days", Old: []string{"30"}, New: []string{"60"}},
				{Field: models.SaidInText, Old: []string{"残業なし"}, New: []string{"残業は月10時間まで"}},
			}})
		},
		"waiting": func() (Mail, error) { return k.Waiting(l) },
		"unanswered": func() (Mail, error) {
			return k.Unanswered(l, j, []*models.Job{monthly()}, "job-1.doctor-1")
		},
		"stopped": func() (Mail, error) { return k.Stopped(l, j, "job-1.doctor-1") },
		"contacted": func() (Mail, error) {
			return k.Answered(l, j, &models.Application{ID: "job-1.doctor-1", State: models.ApplicationContacted})
		},
		"withdrawn":         func() (Mail, error) { return k.Withdrawn(l, j, leftFrom(models.ApplicationViewed)) },
		"withdrawn-offered": func() (Mail, error) { return k.Withdrawn(l, j, leftFrom(models.ApplicationOffered)) },
		"withdrawn-hired":   func() (Mail, error) { return k.Withdrawn(l, j, leftFrom(models.ApplicationHired)) },
		"hired":             func() (Mail, error) { return k.Hired(l, j, "job-1.doctor-1") },
		"erase":             func() (Mail, error) { return k.Erase(l, "sub-1", now) },
		"erase-account":     func() (Mail, error) { return k.EraseAccount(l) },
		"erased":            func() (Mail, error) { return k.Erased(l) },

		"sleep":      func() (Mail, error) { return k.Sleep(l, "2026-12-24", false) },
		"sleep-last": func() (Mail, error) { return k.Sleep(l, "2026-12-24", true) },
		"as-advertised": func() (Mail, error) {
			return k.AsAdvertised(l, j, "job-1.doctor-1", time.Date(2026, 12, 24, 9, 0, 0, 0, models.Tokyo))
		},
		"interview-proposed": func() (Mail, error) {
			return k.Interview(l, models.ByDoctor, j, arranged(models.InterviewPosterProposes))
		},
		"interview-picked": func() (Mail, error) {
			picked := arranged(models.InterviewAgreed)
			picked.Interview.Steps[0].By = models.ByDoctor
			return k.Interview(l, models.ByDoctor, j, picked)
		},
		"interview-agreed":     func() (Mail, error) { return k.Interview(l, models.ByPoster, j, arranged(models.InterviewAgreed)) },
		"interview-declined":   func() (Mail, error) { return k.Interview(l, models.ByPoster, j, arranged(models.InterviewDeclined)) },
		"interview-off":        func() (Mail, error) { return k.Interview(l, models.ByDoctor, j, arranged(models.InterviewOff)) },
		"interview-taken-back": func() (Mail, error) { return k.Interview(l, models.ByDoctor, j, takenBack()) },
		"interview-soon":       func() (Mail, error) { return k.InterviewSoon(l, models.ByDoctor, j, arranged(models.InterviewAgreed)) },
		"handover_new":         func() (Mail, error) { return k.HandedOver(l, j.Employer.Name, true) },
		"handover_old":         func() (Mail, error) { return k.HandedOver(l, j.Employer.Name, false) },
		"inherited":            func() (Mail, error) { return k.Inherited(l, j.Employer.Name) },
		"feed-failing": func() (Mail, error) {
			return k.FeedAlarm(l, models.FeedFailing, "jobs.example.jp", models.Fault{Code: "egress.status", Args: []string{"502"}})
		},
		"webhook-failed": func() (Mail, error) {
			return k.WebhookStopped(l, &models.Webhook{Address: "https://ats.example.jp/x?key=hidden", Off: models.HookFailed, Last: models.WebhookTry{Why: "egress.reach"}})
		},
		"webhook-gone": func() (Mail, error) {
			return k.WebhookStopped(l, &models.Webhook{Address: "https://ats.example.jp/x", Off: models.HookGone, Last: models.WebhookTry{Status: 410}})
		},
		"feed-shrunk":   func() (Mail, error) { return k.FeedAlarm(l, models.FeedShrunk, "jobs.example.jp", models.Fault{}) },
		"reply-refused": func() (Mail, error) { return k.ReplyRefused(l, j, "/me/applied/a", models.ReplyForged) },
		"message-answerable": func() (Mail, error) {
			k := k
			k.Reply = true
			return k.MessageToDoctor(l, j, "job-1.doctor-1")
		},
		"message-doctor": func() (Mail, error) { return k.MessageToDoctor(l, j, "job-1.doctor-1") },
		"message-poster": func() (Mail, error) { return k.MessageToPoster(l, j, "job-1.doctor-1") },
		"expiry":         func() (Mail, error) { return k.Expiry(l, j, 7) },
		"outcome":        func() (Mail, error) { return k.Outcome(l, []*models.Job{j}) },
		"outcome-many":   func() (Mail, error) { return k.Outcome(l, slices.Repeat([]*models.Job{j, monthly()}, 11)) },
		"scout":          func() (Mail, error) { return k.Scout(l, j, "doctor-1") },
		"saved": func() (Mail, error) {
			return k.Saved(l, []SavedNews{{Job: j, Closed: true, Off: models.OffFilled}, {Job: monthly(), Soon: true, Changed: []string{"pay", "remote"}, Was: &j.Advert}})
		},
	}
	for name, write := range letters {
		mail, err := write()
		add(name, mail, err)
	}
	return mails
}

func TestMailsReadAsWritten(t *testing.T) {
	for _, l := range []vocab.Lang{vocab.JA, vocab.EN} {
		for name, mail := range all(t, l) {
			if name == "digest-full" {
				continue
			}
			file := filepath.Join("testdata", "mail", name+"."+string(l))
			for ext, got := range map[string]string{".txt": mail.Subject + "\n\n" + mail.Text, ".html": mail.HTML} {
				if *update {
					if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
						t.Fatal(err)
					}
					if err := os.WriteFile(file+ext, []byte(got), 0o644); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(file + ext)
				if err != nil {
					t.Fatal(err)
				}
				if !bytes.Equal(want, []byte(got)) {
					t.Errorf("%s%s differs; read it and run with -update when it is right", file, ext)
				}
			}
		}
	}
}

func TestEveryLetterHasAGoldenFile(t *testing.T) {
	source, err := os.ReadFile("mail_test.go")
	if err != nil {
		t.Fatal(err)
	}
	methods := reflect.TypeFor[Letters]()
	for i := range methods.NumMethod() {
		if name := methods.Method(i).Name; !bytes.Contains(source, []byte("k."+name+"(")) {
			t.Errorf("the letter %s has no golden file", name)
		}
	}
}

func TestEveryMailKeepsTheRules(t *testing.T) {
	for _, l := range []vocab.Lang{vocab.JA, vocab.EN} {
		for name, mail := range all(t, l) {
			for _, broken := range faultsOf(name, mail, l) {
				t.Errorf("%s in %s: %s", name, l, broken)
			}
		}
	}
}

// faultsOf reads a mail with a parser of its own and names what is wrong.
func faultsOf(name string, mail Mail, l vocab.Lang) []string {
	var faults []string
	note := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	root, err := html.Parse(strings.NewReader(mail.HTML))
	if err != nil {
		return []string{err.Error()}
	}
	var text []string
	var linked []string
	hidden := 0
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.ElementNode {
			switch n.Data {
			case "img", "script", "link", "iframe", "object", "form", "svg":
				note("holds <%s>", n.Data)
			case "style", "title":
				return
			}
			for _, a := range n.Attr {
				if a.Key == "href" {
					linked = append(linked, a.Val)
				}
				if strings.Contains(a.Val, "url(") || strings.HasPrefix(a.Key, "on") {
					note("attribute %s=%q", a.Key, a.Val)
				}
				if a.Key == "style" && strings.HasPrefix(a.Val, "display:none") {
					hidden++
					return
				}
			}
		}
		if n.Type == html.TextNode {
			text = append(text, n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	for _, link := range linked {
		if !strings.HasPrefix(link, "https://enkaku.example.jp") {
			note("link %q is not an absolute https link of the board", link)
		}
		if strings.Contains(link, "@") || strings.Contains(link, "%40") || strings.Contains(link, "doctor@") {
			note("link %q holds an address", link)
		}
		if !strings.Contains(mail.Text, link) && link != "https://enkaku.example.jp/" &&
			link != "https://enkaku.example.jp/en" {
			note("the text lacks the link %q", link)
		}
	}
	for _, word := range strings.Fields(strings.Join(text, " ")) {
		if keyForm.MatchString(word) {
			note("no words for %q", word)
		}
		if word != "·" && !strings.Contains(mail.Text, word) {
			note("the text lacks %q", word)
		}
	}
	shown := strings.Join(strings.Fields(strings.Join(text, " ")), "")
	for line := range strings.Lines(mail.Text) {
		line = linkInText.ReplaceAllString(line, "")
		line = strings.Join(strings.Fields(line), "")
		if line = strings.Trim(line, ":-"); line != "" && !strings.Contains(shown, line) {
			note("the HTML lacks %q", line)
		}
	}
	for _, law := range []string{operator.Name.In(l), operator.Address.In(l), operator.Contact} {
		if !strings.Contains(mail.Text, law) || !strings.Contains(mail.HTML, law) {
			note("lacks %q", law)
		}
	}
	stop := strings.Contains(mail.Text, links.Page(l, PathUnsubscribe+"/"))
	if alert := slices.Contains([]string{"digest", "digest-profile", "digest-full", "keep", "welcome"},
		name); alert != stop {
		note("link to unsubscribe: %t, want %t", stop, alert)
	}
	if len(mail.HTML) > 102<<10 || len(mail.Text) > 102<<10 {
		note("is too long: %d and %d bytes", len(mail.HTML), len(mail.Text))
	}
	if strings.ContainsAny(mail.Subject, "\r\n") || mail.Subject == "" || len([]rune(mail.Subject)) > 120 {
		note("subject %q", mail.Subject)
	}
	if hidden != 1 || !strings.Contains(mail.HTML, "prefers-color-scheme: dark") {
		note("lacks the preview or the dark theme")
	}
	if strings.Contains(mail.Text+mail.HTML, "ZgotmplZ") || strings.Contains(mail.Text, "{0}") {
		note("a template failed silently")
	}
	return faults
}

// keyForm is how words look that are not in the catalogue.
var keyForm = regexp.MustCompile(`^[a-z]+\.[a-z_]+$`)

var linkInText = regexp.MustCompile(`https://\S+`)

// longest is a job whose every text is as long as an advert may have it.
func longest(letter string) *models.Job {
	j := example()
	j.Title = vocab.Text{JA: strings.Repeat(letter, models.MaxTitle), EN: strings.Repeat(letter, 2*models.MaxTitle)}
	name := strings.Repeat(letter, 300)
	j.Employer.Name, j.PosterName = vocab.Text{JA: name, EN: name}, vocab.Text{JA: name, EN: name}
	j.Schedules = vocab.ScheduleTypes.Keys()
	return j
}

// A mail that is too long is refused by every sender, and its jobs are lost.
func TestADigestOfTheLongestAdvertsCanBeSent(t *testing.T) {
	m := newMails(t)
	for _, l := range []vocab.Lang{vocab.JA, vocab.EN} {
		for _, letter := range []string{"診", "&", "w", "😀"} {
			s := subscription(l)
			s.Criteria.Text = strings.Repeat(letter, models.MaxTextRunes)
			jobs := make([]DigestJob, 100)
			for i := range jobs {
				j := longest(letter)
				j.ID = fmt.Sprintf("0123456789abcdef%08d", i)
				jobs[i] = DigestJob{Job: j, Words: []string{s.Criteria.Text}}
			}
			mail, err := m.Digest(DigestOrder{Subscription: s, Jobs: jobs[:20], Lines: jobs[20:], Now: now,
				Operator: operator, Links: links})
			if err != nil {
				t.Fatal(err)
			}
			if len(mail.HTML) > 102<<10 || len(mail.Text) > 102<<10 {
				t.Errorf("%s, %s: %d bytes of HTML, %d of text", l, letter, len(mail.HTML), len(mail.Text))
			}
			for _, dj := range jobs {
				if link := links.FromAlert(l, dj.Job.ID); !strings.Contains(mail.HTML, link+`"`) ||
					!strings.Contains(mail.Text, link+"\n") {
					t.Fatalf("%s, %s: the mail lacks %s", l, letter, link)
				}
			}
		}
	}
}

// A job with a line says what a card says, in fewer words.
func TestEveryJobOfADigestSaysWhatItIs(t *testing.T) {
	m := newMails(t)
	for l, want := range map[vocab.Lang][]string{
		vocab.JA: {"■■■□", "時給 9,000〜11,000円", "夜間", "そらのはしオンラインクリニック", "2027年1月31日まで", "条件に合う点: 内科"},
		vocab.EN: {"■■■□", "¥9,000–11,000", "ight", "Soranohashi Online Clinic", "31 Jan 2027",
			"Why it matches: internal medicine"},
	} {
		one := []DigestJob{{Job: example()}}
		for place, o := range map[string]DigestOrder{"in full": {Jobs: one}, "with a line": {Lines: one}} {
			o.Subscription, o.Now, o.Operator, o.Links = subscription(l), now, operator, links
			mail, err := m.Digest(o)
			if err != nil {
				t.Fatal(err)
			}
			for _, part := range want {
				if !strings.Contains(strings.ToLower(mail.Text), strings.ToLower(part)) {
					t.Errorf("%s, a job %s: the text lacks %q\n%s", l, place, part, mail.Text)
				}
			}
		}
	}
}

// What speaks for a job is more than what was asked for, which every job of the
// mail has; what was asked for is not said twice.
func TestAMailSaysMoreThanWasAsked(t *testing.T) {
	m := newMails(t)
	job := example()
	job.LifeFit = map[vocab.LifeFit]string{"childcare": "当番医が代診", "short_slots": "1日2時間から", "no_oncall": "なし", "side_job_ok": "可", "own_pace": "可"}
	for l, want := range map[vocab.Lang]string{vocab.JA: "。ほかに: ", vocab.EN: ". Also: "} {
		s := subscription(l)
		s.Criteria.LifeFit = []vocab.LifeFit{"childcare"}
		why := m.Why(s, DigestJob{Job: job}, l)
		asked, more, found := strings.Cut(why, want)
		if childcare := vocab.LifeFits.Label("childcare", l); !found || !strings.Contains(strings.ToLower(asked), strings.ToLower(childcare)) ||
			strings.Contains(strings.ToLower(more), strings.ToLower(childcare)) {
			t.Errorf("%s", why)
		}
		n := 0
		for key := range job.LifeFit {
			if strings.Contains(strings.ToLower(more), strings.ToLower(vocab.LifeFits.Label(key, l))) {
				n++
			}
		}
		if n != mostBesides {
			t.Errorf("%d things besides, want %d: %s", n, mostBesides, why)
		}
		s.DoctorID = "doc"
		if why := m.Why(s, DigestJob{Job: job, Score: 80}, l); strings.Contains(why, want) {
			t.Errorf("a profile has reasons of its own: %s", why)
		}
	}
}

func TestClipByColumns(t *testing.T) {
	for _, tc := range []struct {
		text    string
		columns int
		want    string
	}{
		{"内科医", 6, "内科医"}, {"内科医の募集", 8, "内科医…"}, {"internist", 9, "internist"}, {"internist", 8, "intern…"},
		{"内科 internist", 10, "内科 int…"}, {"", 4, ""},
	} {
		if got := clip(tc.text, tc.columns); got != tc.want {
			t.Errorf("%q to %d columns: %q, want %q", tc.text, tc.columns, got, tc.want)
		}
	}
}

func TestSubjectsSayWhatIsInside(t *testing.T) {
	m := newMails(t)
	for _, tc := range []struct {
		criteria models.Criteria
		n        int
		ja, en   string
	}{
		{models.Criteria{Specialty: []vocab.Specialty{"internal_medicine"}, Work: []string{"online_care"}}, 3,
			"内科・オンライン診療の新着3件", "3 new jobs: internal medicine, online medical care"},
		{models.Criteria{}, 1, "医師の在宅・リモート求人の新着1件", "1 new remote job for doctors"},
		{models.Criteria{Text: "産業医 リモート"}, 1, "「産業医 リモート」の新着1件", "1 new job: “産業医 リモート”"},
	} {
		for l, want := range map[vocab.Lang]string{vocab.JA: tc.ja, vocab.EN: tc.en} {
			if got := m.digestSubject(&alert.Subscription{Lang: l, Criteria: tc.criteria}, tc.n); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		}
	}
}

func TestDescribeCriteria(t *testing.T) {
	m := newMails(t)
	c := subscription(vocab.JA).Criteria
	for l, want := range map[vocab.Lang]string{
		vocab.JA: "内科・精神科・オンライン診療・「夜間」・北海道から働ける・時給9,000円以上・育児と両立",
		vocab.EN: "internal medicine, psychiatry, online medical care, “夜間”, workable from Hokkaido, from ¥9,000 per hour, fits childcare",
	} {
		if got := m.DescribeCriteria(c, l); got != want {
			t.Errorf("got  %q\nwant %q", got, want)
		}
		if got := m.DescribeCriteria(models.Criteria{}, l); got == "" {
			t.Error("no words for all jobs")
		}
	}
}

func TestMailWordsAreWhole(t *testing.T) {
	words := newMails(t).words
	var code []byte
	for _, pattern := range []string{"mail*.go", "criteria.go"} {
		files, _ := filepath.Glob(pattern)
		for _, f := range files {
			text, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			code = append(code, text...)
		}
	}
	for d := range models.Dimensions() {
		if key := "criteria." + d.Key(); d.Phrase() != models.PhraseLabels {
			if !slices.Contains(words.keys(), key) {
				t.Errorf("%s has no words", key)
			}
			code = append(code, `"`+key+`"`...)
		}
	}
	for _, key := range words.keys() {
		area, name, _ := strings.Cut(key, ".")
		made := strings.TrimRight(name, "0123456789") != name || area == "state" || area == "licence" ||
			area == "interview" || area == "job_ended" || area == "reply" || area == "changed" || area == "pay" ||
			strings.Contains(key, "ed_subject") || strings.Contains(key, "ed_body") ||
			bytes.Contains(code, []byte(`aboutJob(l, "`+area+`"`))
		if !made && !bytes.Contains(code, []byte(`"`+key+`"`)) {
			t.Errorf("%s is used nowhere", key)
		}
	}
	for _, used := range regexp.MustCompile(`(?:in|count)\(l, "([a-z_.]+[a-z])"`).FindAllSubmatch(code, -1) {
		if _, ok := words.entries[string(used[1])]; !ok {
			t.Errorf("%s is used and has no words", used[1])
		}
	}
}

func TestACardIsWrittenAnewWhenTheJobChanges(t *testing.T) {
	m := newMails(t)
	digest := func(l vocab.Lang, j *models.Job, at time.Time) Mail {
		t.Helper()
		mail, err := m.Digest(DigestOrder{Subscription: subscription(l), Jobs: []DigestJob{{Job: j}}, Now: at,
			Operator: operator, Links: links})
		if err != nil {
			t.Fatal(err)
		}
		return mail
	}
	j := example()
	j.Version = 7
	first := digest(vocab.JA, j, now)
	if again := digest(vocab.JA, j, now); again != first {
		t.Error("the same job makes another mail the second time")
	}
	if en := digest(vocab.EN, j, now); !strings.Contains(en.HTML, j.Employer.Name.EN) ||
		strings.Contains(en.HTML, j.Employer.Name.JA) {
		t.Error("a card in the other language")
	}
	end := j.Terms.ValidThrough.Start().Add(-48 * time.Hour)
	if late := digest(vocab.JA, j, end); late.Text == first.Text {
		t.Error("no warning two days before the end")
	}
	edited := *j
	edited.Version, edited.Title.JA = 8, "改題<b>"
	if mail := digest(vocab.JA, &edited, now); !strings.Contains(mail.HTML, "改題&lt;b&gt;") ||
		!strings.Contains(mail.Text, "改題<b>") {
		t.Error("the card does not show the edited title, or not escaped")
	}
	unsaved := *j
	unsaved.Version, unsaved.Title.JA = 0, "下書き"
	for _, title := range []string{"下書き", "下書き二"} {
		unsaved.Title.JA = title
		if mail := digest(vocab.JA, &unsaved, now); !strings.Contains(mail.Text, title+"\n") {
			t.Errorf("a job without a version is taken from an earlier mail: %s", title)
		}
	}
}

func BenchmarkDigest(b *testing.B) {
	m := newMails(b)
	s := subscription(vocab.JA)
	jobs := []DigestJob{{Job: example()}, {Job: monthly()}, {Job: example()}}
	for _, j := range jobs {
		j.Job.Version = 1
	}
	for b.Loop() {
		if _, err := m.Digest(DigestOrder{Subscription: s, Jobs: jobs, Now: now, Operator: operator,
			Links: links}); err != nil {
			b.Fatal(err)
		}
	}
}

// arranged is an application whose interview has come to a state.
func arranged(state models.InterviewState) *models.Application {
	slot := models.TimeSlot{Start: time.Date(2026, 12, 3, 23, 45, 0, 0, models.Tokyo), Minutes: 30}
	step := models.InterviewStep{State: state, Slots: []models.TimeSlot{slot}, Words: "この言葉はメールに載りません"}
	return &models.Application{ID: "job-1.doctor-1",
		Interview: models.Interview{State: state, Agreed: slot, Steps: []models.InterviewStep{step}}}
}

func takenBack() *models.Application {
	a := arranged(models.InterviewOff)
	a.Interview.Steps[0].Slots = nil
	return a
}

// leftFrom is an application with an agreed interview that the doctor took back.
func leftFrom(state models.ApplicationState) *models.Application {
	a := arranged(models.InterviewAgreed)
	at := a.Interview.Agreed.Start.Add(-time.Hour)
	a.State, a.Steps = state, []models.ApplicationStep{{State: state, At: at}}
	if err := a.Move(models.ApplicationWithdrawn, models.ByDoctor, at); err != nil {
		panic(err)
	}
	return a
}

// A mail of one job names it in its subject; one of several counts them.
func TestTheSubjectOfOneJobNamesIt(t *testing.T) {
	m := newMails(t)
	job := func(title string) DigestJob {
		j := &models.Job{}
		j.Title = vocab.Text{JA: title}
		return DigestJob{Job: j}
	}
	long := strings.Repeat("読影", 60)
	for name, c := range map[string]struct {
		order DigestOrder
		want  string
	}{
		"one":            {DigestOrder{Jobs: []DigestJob{job("在宅の読影医")}}, "新着求人: 在宅の読影医"},
		"one as a line":  {DigestOrder{Lines: []DigestJob{job("在宅の読影医")}}, "新着求人: 在宅の読影医"},
		"one of more":    {DigestOrder{Jobs: []DigestJob{job("在宅の読影医")}, Waiting: 2}, "医師の在宅・リモート求人の新着1件"},
		"two":            {DigestOrder{Jobs: []DigestJob{job("甲"), job("乙")}}, "医師の在宅・リモート求人の新着2件"},
		"without a name": {DigestOrder{Jobs: []DigestJob{job("")}}, "医師の在宅・リモート求人の新着1件"},
		"a long one":     {DigestOrder{Jobs: []DigestJob{job(long)}}, "新着求人: " + clip(long, subjectColumns)},
	} {
		c.order.Subscription = &alert.Subscription{Lang: vocab.JA}
		if got := m.digestTitle(&c.order); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// One card for a job in many places: each advert has its link, and counts.
func TestAdvertsThatDifferInPlaceAreOneCard(t *testing.T) {
	m := newMails(t)
	here, there, other := example(), example(), monthly()
	here.ID, here.Employer.Pref = "here", "13"
	there.ID, there.Employer.Pref = "there", "27"
	told := Gathered([]DigestJob{{Job: here}, {Job: other}, {Job: there}})
	if len(told) != 2 || len(told[0].Elsewhere) != 1 || told[0].Elsewhere[0] != there {
		t.Fatalf("gathered %+v", told)
	}
	for place, o := range map[string]DigestOrder{"in full": {Jobs: told}, "with a line": {Jobs: told[1:], Lines: told[:1]}} {
		o.Subscription, o.Now, o.Operator, o.Links = subscription(vocab.JA), now, operator, links
		mail, err := m.Digest(o)
		if err != nil {
			t.Fatal(err)
		}
		for _, body := range []string{mail.HTML, mail.Text} {
			if !strings.Contains(body, "/jobs/here") || !strings.Contains(body, "/jobs/there") || !strings.Contains(body, "大阪府") {
				t.Errorf("%s: an advert has no link, or its place is missing: %s", place, body)
			}
		}
		if !strings.Contains(mail.Subject, "3件") {
			t.Errorf("%s: %s", place, mail.Subject)
		}
	}
}

// with is a copy of a job, changed.
func with(j *models.Job, change func(*models.Job)) *models.Job {
	other := *j
	change(&other)
	return &other
}

// checked is what the people of a job's employer are told of a decision.
func checked(j *models.Job, d models.Decision, came models.Outcome) models.OrgNews {
	return models.OrgNews{Org: j.Poster, Name: j.Employer.Name, Decision: d, Outcome: came}
}

// client is the same for whoever entered it.
func client(n models.OrgNews) models.OrgNews {
	n.Client = true
	return n
}
