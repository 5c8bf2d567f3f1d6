package store_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/store/seal"
)

// seeded makes personal values that occur nowhere else.
func seeded(n int) []string {
	values := make([]string, n)
	for i := range values {
		values[i] = fmt.Sprintf("秘密-%03d-secret-%03d", i, i*7)
	}
	return values
}

func TestPersonalDataIsNotOnTheDisk(t *testing.T) {
	p := place{t.TempDir(), ""}
	s := p.open(t, newClock())
	ctx := t.Context()
	values := seeded(360)
	next := 0
	v := func() string { next++; return values[next-1] }
	for i := range 5 {
		id := fmt.Sprint(i)
		doctor := &models.Doctor{ID: id, UserID: id, DisplayName: v(), LegalName: v(), Phone: v(),
			Licences: []models.LicenceHeld{{Key: "jp", Number: v()}, {Key: "us", Number: v(), Detail: v()}},
			SelfPR:   vocab.Text{JA: v(), EN: v()}, Headline: vocab.Text{JA: v()}, Blocked: []models.BlockedOrg{{Name: v()}},
			HiddenOnce: models.HiddenJobs{{JobID: v()}}}
		for _, err := range []error{
			s.Doctors().Save(ctx, doctor),
			s.Users().Save(ctx, &models.User{ID: id, Email: v(), Name: v(), Devices: models.Devices{{Endpoint: v(), Auth: v()}}}),
			s.Subscriptions().Save(ctx, &alert.Subscription{ID: id, Email: v(), Consent: alert.Consent{Evidence: v()},
				Devices: models.Devices{{Endpoint: v(), P256dh: v(), Name: v()}}}),
			s.Applications().Save(ctx, &models.Application{ID: id, Message: v(), Contact: v(), LegalName: v(), CV: models.File{ID: "c", Name: v()},
				Hours: v(), Answers: []models.ApplicationAnswer{{Question: "q", Text: v()}},
				Interview: models.Interview{Place: v(), Steps: []models.InterviewStep{{Words: v()}, {Words: v()}}}}),
			s.Messages().Add(ctx, &models.Message{ID: id, ApplicationID: id, From: models.ByDoctor, Text: v(),
				File: models.File{ID: "f" + id, Name: v()}}, []byte("x")),
			s.ApplicationNotes().Add(ctx, &models.ApplicationNote{ID: id, ApplicationID: id, Text: v()}),
			s.AnswerTemplates().Save(ctx, &models.AnswerTemplate{ID: id, Name: v(), Text: v()}),
			s.DeskViews().Save(ctx, &models.DeskView{ID: id, Name: v(), Query: v()}),
			s.Imports().Add(ctx, &models.Import{ID: id, File: models.File{ID: "i" + id, Name: v()}}, []byte("x")),
			s.LoginCodes().Save(ctx, &models.LoginCode{ID: id, Email: v()}),
			s.AddressChanges().Save(ctx, &models.AddressChange{ID: id, UserID: id, From: v(), To: v()}),
			s.Invitations().Save(ctx, &models.Invitation{ID: id, Email: v(), Now: v()}),
			s.Passkeys().Save(ctx, &models.Passkey{ID: id, UserID: id, Name: v()}),
			s.CVs().Save(ctx, &models.CV{ID: id, Reading: v(), Latin: v(), Address: vocab.Text{JA: v()}, Phone: v(), Email: v(),
				Schools: []models.CVSchool{{School: vocab.Text{JA: v()}}}, Posts: []models.CVPost{{Place: vocab.Text{EN: v()}}},
				Summary: vocab.Text{JA: v()}, Works: vocab.Text{JA: v()}, Motive: vocab.Text{JA: v()}, Requests: vocab.Text{JA: v()}}),
			s.HiddenJobs().Put(ctx, models.HiddenJob{DoctorID: "h" + id, JobID: v(), Cluster: v(), Reason: models.HideReason(v()),
				Poster: models.OrgRef{ID: v()}}),
			s.HeldForms().Save(ctx, &models.HeldForm{ID: id, Values: map[string][]string{v(): {v()}}}),
			s.Outgoing().Save(ctx, &alert.Outgoing{ID: id, Payload: v()}),
			s.Drafts().Save(ctx, &models.Draft{ID: id, Values: map[string][]string{v(): {v()}}}),
			s.Reports().Save(ctx, &models.Report{ID: id, JobID: "j", Source: id, Note: v()}),
			s.BlockEntries().Save(ctx, &models.BlockEntry{ID: id, Kind: models.BlockedAddress, Value: v(), Reason: v()}),
			s.MailEvents().Insert(ctx, models.MailEvent{ID: id, Reason: v()}),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
		if err := s.Suppressions().Put(ctx, values[next-1], "bounce", "e", newClock().now()); err != nil {
			t.Fatal(err)
		}
	}
	if got := must[models.Doctor](t)(s.Doctors().Get(ctx, "0")); got.DisplayName != values[0] ||
		got.Licences[1].Detail != values[5] {
		t.Errorf("read back %+v", got)
	}
	if next < 100 {
		t.Fatalf("only %d values were used", next)
	}
	assertAbsent(t, p.url, values)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	assertAbsent(t, p.url, values)
}

func assertAbsent(t *testing.T, dir string, values []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(files) < 2 {
		t.Fatalf("%v, %v", files, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range values {
			if bytes.Contains(data, []byte(v)) {
				t.Errorf("%s holds %q", filepath.Base(file), v)
			}
		}
		if info, err := os.Stat(file); err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has mode %v, want its owner's alone", filepath.Base(file), info.Mode())
		}
	}
}

func TestASealedValueCannotBeMoved(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		s := p.open(t, newClock())
		ctx := t.Context()
		for _, id := range []string{"1", "2"} {
			if err := s.LoginCodes().Save(ctx, &models.LoginCode{ID: id, Email: id + "@example.jp"}); err != nil {
				t.Fatal(err)
			}
		}
		var stolen any
		meddle(t, p, "loginCodes", "1", func(doc map[string]any) bool { stolen = doc["email"]; return true })
		meddle(t, p, "loginCodes", "2", func(doc map[string]any) bool { doc["email"] = stolen; return true })
		if v, err := s.LoginCodes().Get(ctx, "2"); err == nil {
			t.Errorf("read %q from another document's field", v.Email)
		}
	})
}

func TestWrongOrMissingKeysRefuseToOpen(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		c := newClock()
		if err := p.open(t, c).Close(); err != nil {
			t.Fatal(err)
		}
		open := func(keys string) error {
			s, err := store.Open(t.Context(), p.url, store.Options{KeysFile: keys})
			if err == nil {
				s.Close()
			}
			return err
		}
		missing := filepath.Join(t.TempDir(), "keys.json")
		if err := open(missing); err == nil || !strings.Contains(err.Error(), "missing") {
			t.Errorf("missing keys: %v", err)
		}
		if _, err := os.Stat(missing); err == nil {
			t.Error("new keys were made for a store that has data")
		}
		other := filepath.Join(t.TempDir(), "keys.json")
		if _, err := seal.Create(other, nil); err != nil {
			t.Fatal(err)
		}
		if err := open(other); err == nil || !strings.Contains(err.Error(), "not the ones") {
			t.Errorf("other keys: %v", err)
		}
		writeFile(t, missing, "{}")
		if err := open(missing); err == nil {
			t.Error("not a key file: opened")
		}
		if err := open(p.keys); err != nil {
			t.Errorf("right keys: %v", err)
		}
	})
}

func TestKeysRotateAndAreEncrypted(t *testing.T) {
	p := place{t.TempDir(), filepath.Join(t.TempDir(), "keys.json")}
	c := newClock()
	ctx := t.Context()
	kek := bytes.Repeat([]byte{7}, 32)
	open := func(kek []byte) *store.Store {
		t.Helper()
		s, err := store.Open(ctx, p.url, store.Options{KeysFile: p.keys, KEK: kek, Now: c.now})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { s.Close() })
		return s
	}
	old := open(nil)
	if err := old.Users().Save(ctx, &models.User{ID: "1", Email: "1@example.jp"}); err != nil {
		t.Fatal(err)
	}
	a := models.Application{ID: "j.d", DoctorID: "d", Message: "志望"}
	if err := old.Applications().Save(ctx, &a); err != nil {
		t.Fatal(err)
	}
	if err := old.Messages().Add(ctx, &models.Message{ID: "m", ApplicationID: a.ID, From: models.ByDoctor,
		Text: "本文"}, nil); err != nil {
		t.Fatal(err)
	}
	token := old.Sign("p", "x")
	plain, _ := os.ReadFile(p.keys)
	open(kek) // encrypts the file
	if data, _ := os.ReadFile(p.keys); bytes.Equal(data, plain) || !bytes.Contains(data, []byte(`"encrypted": true`)) {
		t.Error("the key file is not encrypted")
	}
	for name, wrong := range map[string][]byte{"none": nil, "wrong": bytes.Repeat([]byte{8}, 32)} {
		if s, err := store.Open(ctx, p.url, store.Options{KeysFile: p.keys, KEK: wrong}); err == nil {
			s.Close()
			t.Errorf("key-encryption key %s: opened", name)
		}
	}
	if err := seal.AddKey(p.keys, kek); err != nil {
		t.Fatal(err)
	}
	added := open(kek)
	if err := seal.Promote(p.keys, kek); err != nil {
		t.Fatal(err)
	}
	promoted := open(kek)
	for i, writer := range []*store.Store{old, added, promoted} {
		id := fmt.Sprint("n", i)
		if err := writer.Users().Save(ctx, &models.User{ID: id, Email: id + "@example.jp"}); err != nil {
			t.Fatal(err)
		}
		for _, reader := range []*store.Store{added, promoted} {
			if u, err := reader.Users().ByEmail(ctx, id+"@example.jp"); err != nil || u.ID != id {
				t.Errorf("written at stage %d: %v", i, err)
			}
		}
	}
	if _, err := promoted.Verify("p", token); err != nil {
		t.Errorf("token from before the rotation: %v", err)
	}
	if _, err := added.Verify("p", promoted.Sign("p", "y")); err != nil {
		t.Errorf("token of the new key on a node that has it: %v", err)
	}
	if n, err := promoted.Reseal(ctx); err != nil || n != 11 { // 6 documents and the keys of 5 people
		t.Errorf("resealed %d, %v; want 11", n, err)
	}
	if u, err := promoted.Users().Get(ctx, "1"); err != nil || u.Email != "1@example.jp" {
		t.Errorf("after resealing: %+v, %v", u, err)
	}
}

func TestKEKIsRead(t *testing.T) {
	if k, err := seal.ParseKEK(" " + strings.Repeat("QUFB", 10) + "QUE=\n"); err != nil || len(k) != 32 {
		t.Errorf("%d bytes, %v", len(k), err)
	}
	for _, bad := range []string{"", "QUFB", "not base64!", strings.Repeat("QUFB", 11)} {
		if _, err := seal.ParseKEK(bad); err == nil {
			t.Errorf("%q was taken", bad)
		}
	}
}
