package store_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/store"
)

// aDoctor is kept with everything that is sealed for one person.
func aDoctor(t *testing.T, s *store.Store, id, secret string) *models.User {
	t.Helper()
	ctx := t.Context()
	u := &models.User{ID: "u" + id, Email: id + "@example.jp", Name: secret, DoctorID: id}
	cv := models.File{ID: "cv" + id, Name: secret + ".pdf", Type: models.DocumentPDF}
	for _, err := range []error{
		s.Users().Save(ctx, u),
		s.Passkeys().Save(ctx, &models.Passkey{ID: "k" + id, UserID: u.ID, Name: secret}),
		s.HeldForms().Save(ctx, &models.HeldForm{ID: "h" + id, UserID: u.ID, Values: map[string][]string{"a": {secret}}}),
		s.Doctors().Save(ctx, &models.Doctor{ID: id, UserID: u.ID, LegalName: secret}),
		s.Applications().Send(ctx, &models.Application{ID: "j." + id, JobID: "j", DoctorID: id, Message: secret, CV: cv,
			State: models.ApplicationReceived},
			[]byte(secret)),
		s.Messages().Add(ctx, &models.Message{ID: "m" + id, ApplicationID: "j." + id, DoctorID: id, From: models.ByDoctor,
			Text: secret}, nil),
		s.ApplicationNotes().Add(ctx, &models.ApplicationNote{ID: "n" + id, ApplicationID: "j." + id, DoctorID: id,
			Text: secret}),
		s.LicenceDocuments().Add(ctx, &models.LicenceDocument{ID: "l" + id, DoctorID: id, Name: secret}, []byte(secret)),
		s.HiddenJobs().Put(ctx, models.HiddenJob{DoctorID: id, JobID: secret, Reason: models.HidePay}),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return u
}

func TestADestroyedKeyLeavesNothingToRead(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		s, ctx := p.open(t, newClock()), t.Context()
		u := aDoctor(t, s, "d", "秘密")
		aDoctor(t, s, "e", "別人")
		for range 2 { // an erasure that was cut off is asked for again
			if err := errors.Join(s.People().ForgetDoctor(ctx, "d"), s.People().ForgetUser(ctx, u)); err != nil {
				t.Fatal(err)
			}
		}
		for _, s := range []*store.Store{s, p.open(t, newClock())} { // with and without keys in memory
			d := must[models.Doctor](t)(s.Doctors().Get(ctx, "d"))
			a := must[models.Application](t)(s.Applications().Get(ctx, "j.d"))
			m := must[models.Message](t)(s.Messages().Get(ctx, "md"))
			left := must[models.User](t)(s.Users().Get(ctx, "ud"))
			if d.LegalName+a.Message+a.CV.Name+m.Text+left.Name+left.Email != "" || d.UserID != "ud" || a.JobID != "j" {
				t.Errorf("still to be read: %+v %+v %+v %+v", d, a, m, left)
			}
			if content, err := s.Files().Content(ctx, a.CV); err == nil {
				t.Errorf("the CV reads %q", content)
			}
			e := must[models.Application](t)(s.Applications().Get(ctx, "j.e"))
			if content, err := s.Files().Content(ctx, e.CV); err != nil || string(content) != "別人" || e.Message != "別人" {
				t.Errorf("another doctor: %q, %v", content, err)
			}
			d.LegalName = "again"
			wantErr(t, "sealing for somebody who was erased", s.Doctors().Save(ctx, &d), models.ErrNotFound)
			if err := s.Applications().Save(ctx, &a); err != nil {
				t.Errorf("saving what holds nothing: %v", err)
			}
		}
		if n := must[int](t)(s.People().Erased(ctx)); n != 3 { // doctor, user, address
			t.Errorf("%d lines in the erasure list", n)
		}
	})
}

// Two writers of the first document of a person agree on one key.
func TestTheFirstKeyOfAPersonIsTheOnlyOne(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		a, b, ctx := p.open(t, newClock()), p.open(t, newClock()), t.Context()
		if err := a.Doctors().Save(ctx, &models.Doctor{ID: "d", UserID: "u", LegalName: "甲"}); err != nil {
			t.Fatal(err)
		}
		if err := b.Applications().Save(ctx, &models.Application{ID: "j.d", DoctorID: "d", Message: "乙"}); err != nil {
			t.Fatal(err)
		}
		if got := must[models.Application](t)(a.Applications().Get(ctx, "j.d")); got.Message != "乙" {
			t.Errorf("read %q", got.Message)
		}
	})
}

func TestAKeyThatIsMissingIsAFaultAndNotAnErasure(t *testing.T) {
	p := place{t.TempDir(), ""}
	s, ctx := p.open(t, newClock()), t.Context()
	aDoctor(t, s, "d", "秘密")
	meddle(t, p, "people", s.Hash("person", "doctor/d"), func(map[string]any) bool { return false })
	if d, err := p.open(t, newClock()).Doctors().Get(ctx, "d"); err == nil {
		t.Errorf("read %+v", d)
	}
}

// What stood in a store before people had keys is sealed anew at the start,
// whenever it was cut off.
func TestAnOlderStoreIsSealedForItsPeople(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		ctx := t.Context()
		old := p.open(t, newClock())
		old.WithoutPeopleForTest(func() {
			aDoctor(t, old, "d", "秘密")
			aDoctor(t, old, "e", "別人")
		})
		s := p.open(t, newClock())
		if d := must[models.Doctor](t)(s.Doctors().Get(ctx, "d")); d.LegalName != "秘密" {
			t.Errorf("before: %+v", d)
		}
		cut := errors.New("cut off")
		for left := range 6 {
			_, err := s.SealPersonally(ctx, func() error {
				if left--; left < 0 {
					return cut
				}
				return nil
			})
			wantErr(t, "cut off", err, cut)
		}
		if n := must[int](t)(s.SealPersonally(ctx, func() error { return nil })); n == 0 {
			t.Error("nothing was left to do")
		}
		if n := must[int](t)(s.SealPersonally(ctx, func() error { return cut })); n != 0 {
			t.Errorf("%d documents were sealed twice", n)
		}
		a := must[models.Application](t)(s.Applications().Get(ctx, "j.e"))
		if content, err := s.Files().Content(ctx, a.CV); err != nil || string(content) != "別人" {
			t.Errorf("a file: %q, %v", content, err)
		}
		if err := s.People().ForgetDoctor(ctx, "d"); err != nil {
			t.Fatal(err)
		}
		a = must[models.Application](t)(s.Applications().Get(ctx, "j.d"))
		if content, err := s.Files().Content(ctx, a.CV); err == nil || a.Message != "" {
			t.Errorf("after erasing: %q, %+v", content, a)
		}
	})
}

// The wrapped key is overwritten where it lay.
func TestADestroyedKeyIsNotOnTheDisk(t *testing.T) {
	p := place{t.TempDir(), ""}
	s, ctx := p.open(t, newClock()), t.Context()
	for _, id := range []string{"a", "b", "c"} {
		aDoctor(t, s, id, "秘密")
	}
	wrapped := s.WrappedKeyForTest(t, "b")
	if err := s.People().ForgetDoctor(ctx, "b"); err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(filepath.Join(p.url, "*"))
	for _, file := range files {
		if data, err := os.ReadFile(file); err != nil || bytes.Contains(data, wrapped) {
			t.Errorf("%s holds the key (%v)", file, err)
		}
	}
}

// An erasure reaches backups from before it: their files cannot be read any
// more, and a restore brings nothing of the person back.
func TestAnErasureReachesOlderBackups(t *testing.T) {
	kek := bytes.Repeat([]byte{7}, 32)
	onPlaces(t, func(t *testing.T, p place) {
		ctx, c := t.Context(), newClock()
		open := func(p place) *store.Store {
			s, err := store.Open(ctx, p.url, store.Options{KeysFile: p.keys, KEK: kek, Now: c.now})
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { s.Close() })
			return s
		}
		s := open(p)
		u := aDoctor(t, s, "d", "秘密")
		aDoctor(t, s, "e", "別人")
		for _, err := range []error{
			s.Sessions().Save(ctx, &models.Session{ID: "s", UserID: u.ID}),
			s.Subscriptions().Save(ctx, &alert.Subscription{ID: "before", Email: u.Email, State: alert.SubActive, CreatedAt: c.now()}),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
		dir := t.TempDir()
		m := must[store.Manifest](t)(s.Backup(ctx, filepath.Join(dir, "1"), ""))
		if m.KeysLeft || m.Documents["people"] != 0 {
			t.Errorf("manifest %+v", m)
		}
		wrapped := s.WrappedKeyForTest(t, "d")
		c.add(time.Hour)
		if err := errors.Join(s.People().ForgetDoctor(ctx, "d"), s.People().ForgetUser(ctx, u)); err != nil {
			t.Fatal(err)
		}
		c.add(time.Hour)
		must[store.Manifest](t)(s.Backup(ctx, filepath.Join(dir, "2"), ""))
		for _, pattern := range []string{"*", "*/*"} { // the key is in no file any more
			files, _ := filepath.Glob(filepath.Join(dir, pattern))
			for _, file := range files {
				data, _ := os.ReadFile(file)
				if bytes.Contains(data, wrapped) || bytes.Contains(data, []byte(base64.StdEncoding.EncodeToString(wrapped))) {
					t.Errorf("%s holds the key", file)
				}
			}
		}
		onPlaces(t, func(t *testing.T, to place) {
			o := store.Options{KeysFile: to.keys, KEK: kek, Now: c.now}
			if _, err := store.Restore(ctx, filepath.Join(dir, "1"), "", to.url, o, nil); err != nil {
				t.Fatal(err)
			}
			nothingOf(t, open(to), u)
		})
	})
}

// nothingOf checks a restored store for a doctor who was erased.
func nothingOf(t *testing.T, s *store.Store, u *models.User) {
	t.Helper()
	ctx := t.Context()
	_, err := s.Users().Get(ctx, u.ID)
	wantErr(t, "the user", err, models.ErrNotFound)
	_, err = s.Doctors().Get(ctx, u.DoctorID)
	wantErr(t, "the profile", err, models.ErrNotFound)
	_, err = s.Messages().Get(ctx, "m"+u.DoctorID)
	wantErr(t, "a message", err, models.ErrNotFound)
	if all := must[[]models.Session](t)(s.Sessions().ByUser(ctx, u.ID)); len(all) > 0 {
		t.Errorf("%d sessions", len(all))
	}
	a := must[models.Application](t)(s.Applications().Get(ctx, "j."+u.DoctorID))
	if !a.Forgotten || a.Message != "" {
		t.Errorf("the application %+v", a)
	}
	if v := must[alert.Subscription](t)(s.Subscriptions().Get(ctx, "before")); v.State != alert.SubUnsubscribed {
		t.Errorf("the alert is %s", v.State)
	}
	other := must[models.Application](t)(s.Applications().Get(ctx, "j.e"))
	if content, err := s.Files().Content(ctx, other.CV); err != nil || string(content) != "別人" {
		t.Errorf("another doctor: %q, %v", content, err)
	}
	if n := must[int](t)(s.People().Erased(ctx)); n != 3 {
		t.Errorf("%d lines in the restored erasure list", n)
	}
}

// Two stores that are backed up into one folder do not lose their keys to each
// other, and a key file in clear text is in neither.
func TestTheVaultIsOfOneStore(t *testing.T) {
	a, b, ctx := place{t.TempDir(), ""}.open(t, newClock()), place{t.TempDir(), ""}.open(t, newClock()), t.Context()
	dir := t.TempDir()
	if m := must[store.Manifest](t)(a.Backup(ctx, filepath.Join(dir, "a"), "")); !m.KeysLeft {
		t.Error("nobody is told that the keys are not in the backup")
	}
	_, err := b.Backup(ctx, filepath.Join(dir, "b"), "")
	wantErr(t, "the vault of another store", err, models.ErrConflict)
	data := must[[]byte](t)(os.ReadFile(filepath.Join(dir, store.VaultName)))
	if bytes.Contains(data, []byte("AesGcmKey")) {
		t.Error("the vault holds a key file in clear text")
	}
	_, err = store.Restore(ctx, filepath.Join(dir, "a"), "", t.TempDir(), store.Options{}, nil)
	wantErr(t, "restore without the keys", err, models.ErrNotFound)
}
