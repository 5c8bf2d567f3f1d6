package mail_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/mail"
)

func openMailbox(t *testing.T, dir string, now func() time.Time) *mail.Mailbox {
	t.Helper()
	box, err := mail.OpenMailbox(dir, now)
	if err != nil {
		t.Fatal(err)
	}
	return box
}

func send(t *testing.T, s mail.Sender, m mail.Message) mail.Outcome {
	t.Helper()
	got, err := s.Send(t.Context(), m)
	if err != nil || got.Class != mail.Accepted {
		t.Fatalf("send: %v, %v", got, err)
	}
	return got
}

func TestMailboxShowsWhatWasSent(t *testing.T) {
	box := openMailbox(t, filepath.Join(t.TempDir(), "mail"), fixedClock(noon))
	sent := digest()
	letter, err := box.Open(send(t, box, sent).ProviderID)
	if err != nil {
		t.Fatal(err)
	}
	if letter.Subject != sent.Subject || letter.To != sent.To || letter.From != sent.From || letter.Kind != "digest" {
		t.Errorf("envelope: %+v", letter.Envelope)
	}
	if !letter.At.Equal(noon) {
		t.Errorf("at %v, want %v", letter.At, noon)
	}
	if got := strings.ReplaceAll(letter.Text, "\r\n", "\n"); got != sent.Text {
		t.Errorf("text %q, want %q", got, sent.Text)
	}
	if letter.HTML != sent.HTML {
		t.Errorf("html %q, want %q", letter.HTML, sent.HTML)
	}
	want := mail.HeaderField{Name: "List-Unsubscribe-Post", Value: "List-Unsubscribe=One-Click"}
	found := false
	for _, field := range letter.Headers {
		found = found || field == want
	}
	if !found {
		t.Errorf("no %v in %v", want, letter.Headers)
	}
}

func TestMailboxListsNewestFirst(t *testing.T) {
	at := noon
	box := openMailbox(t, t.TempDir(), func() time.Time { return at })
	for i := range 5 {
		at = noon.Add(time.Duration(i) * time.Second)
		m := digest()
		m.ID, m.Subject = fmt.Sprintf("id-%d", i), fmt.Sprintf("mail %d", i)
		send(t, box, m)
	}
	page, total, err := box.List(1, 2)
	if err != nil || total != 5 || len(page) != 2 || page[0].Subject != "mail 3" || page[1].Subject != "mail 2" {
		t.Errorf("got %v of %d, %v", page, total, err)
	}
	if page, _, err = box.List(9, 2); err != nil || len(page) != 0 {
		t.Errorf("past the end: %v, %v", page, err)
	}
}

func TestMailboxShowsAMailSentTwiceAsTwo(t *testing.T) {
	box := openMailbox(t, t.TempDir(), fixedClock(noon))
	send(t, box, digest())
	send(t, box, digest())
	if _, total, _ := box.List(0, 10); total != 2 {
		t.Errorf("got %d mails, want 2", total)
	}
}

func TestMailboxOpensNothingElse(t *testing.T) {
	dir := t.TempDir()
	box := openMailbox(t, filepath.Join(dir, "box"), fixedClock(noon))
	id := send(t, box, digest()).ProviderID
	if err := os.WriteFile(filepath.Join(dir, "secret.eml"), []byte("Subject: x\r\n\r\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"", "..", "../secret", "/etc/passwd", id + "/../x", id + "\x00", id + ".eml",
		strings.ToUpper(id), "x" + id[1:]} {
		if _, err := box.Open(id); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("Open(%q): %v", id, err)
		}
	}
}

func TestMailboxListsADamagedFileByItsTime(t *testing.T) {
	dir := t.TempDir()
	box := openMailbox(t, dir, fixedClock(noon))
	id := send(t, box, digest()).ProviderID
	if err := os.Truncate(filepath.Join(dir, id+".eml"), 3); err != nil {
		t.Fatal(err)
	}
	page, total, err := box.List(0, 10)
	if err != nil || total != 1 || page[0].ID != id || !page[0].At.Equal(noon) {
		t.Errorf("got %v of %d, %v", page, total, err)
	}
	if _, err := box.Open(id); err == nil {
		t.Error("a damaged mail opened as if whole")
	}
}

func TestMailboxRefusesABadMessage(t *testing.T) {
	box := openMailbox(t, t.TempDir(), fixedClock(noon))
	m := digest()
	m.Subject = "x\r\nBcc: everyone@example.org"
	got, err := box.Send(t.Context(), m)
	if got.Class != mail.Rejected || got.Reason != mail.ReasonInvalid || err == nil {
		t.Errorf("got %v, %v", got, err)
	}
	if _, total, _ := box.List(0, 10); total != 0 {
		t.Errorf("%d mails were kept", total)
	}
}

func TestMailboxGoneFromDiskIsNotSent(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "box")
	box := openMailbox(t, dir, fixedClock(noon))
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if got, err := box.Send(t.Context(), digest()); got.Class != mail.NotSent || err == nil {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestMailboxKeepsTheNewestUnderTwoWriters(t *testing.T) {
	dir := t.TempDir()
	old := filepath.Join(dir, "20200101T000000.000000000Z-0123456789abcdef-aaaaaaaa.eml")
	for i := range mail.MailboxSize {
		name := strings.Replace(old, "000000Z", fmt.Sprintf("%06dZ", i), 1)
		if err := os.WriteFile(name, []byte("Subject: old\r\n\r\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var writers sync.WaitGroup
	for range 2 {
		box := openMailbox(t, dir, time.Now)
		writers.Go(func() {
			for range 10 {
				if got, err := box.Send(t.Context(), digest()); err != nil {
					t.Errorf("send: %v, %v", got, err)
				}
			}
		})
	}
	writers.Wait()
	page, total, err := openMailbox(t, dir, time.Now).List(0, 21)
	if err != nil || total != mail.MailboxSize {
		t.Fatalf("%d mails are kept, want %d (%v)", total, mail.MailboxSize, err)
	}
	for i, envelope := range page {
		if isNew := envelope.Kind == "digest"; isNew != (i < 20) {
			t.Errorf("mail %d: new is %v", i, isNew)
		}
	}
	if drafts, _ := filepath.Glob(filepath.Join(dir, ".new-*")); len(drafts) != 0 {
		t.Errorf("drafts are left: %v", drafts)
	}
}

// A calendar file comes along by every sender, and only a sound one.
func TestACalendarFileComesAlong(t *testing.T) {
	m := digest()
	m.Calendar = mail.CalendarFile{Method: "PUBLISH", Content: "BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n"}
	box := openMailbox(t, filepath.Join(t.TempDir(), "mail"), fixedClock(noon))
	l, err := box.Open(send(t, box, m).ProviderID)
	if err != nil || l.Calendar != m.Calendar.Content || l.Text == "" || l.HTML == "" {
		t.Errorf("read again: %v %+v", err, l)
	}
	good := m.Calendar.Content
	for _, bad := range []mail.CalendarFile{
		{Method: "REPLY", Content: good}, {Method: "PUBLISH", Content: "hello"}, {Content: good}, {Method: "CANCEL"},
	} {
		m.Calendar = bad
		if m.Validate() == nil {
			t.Errorf("%+v is taken", bad)
		}
	}
}
