package store_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/store"
)

// licensed is a profile with a licence of which a document may be sent.
func licensed(id string) *models.Doctor {
	return &models.Doctor{ID: id, UserID: "user of " + id, LegalName: "見本 太郎", Licences: []models.LicenceHeld{
		{ID: "medical", Key: vocab.LicenceMedical, Number: "123456", On: "2012-05-01",
			Status: models.LicenceUnverified},
	}}
}

// scan is a document of a doctor with content of so many bytes.
func scan(t *testing.T, c *clock, doctor, id string, size int) (*models.LicenceDocument, []byte) {
	t.Helper()
	content := make([]byte, size)
	if _, err := rand.Read(content); err != nil {
		t.Fatal(err)
	}
	return &models.LicenceDocument{
		ID: id, DoctorID: doctor, LicenceID: "medical", Name: "免許証.pdf", Type: models.DocumentPDF, CreatedAt: c.now(),
	}, content
}

// send keeps a document and settles the profile, as the page does.
func send(t *testing.T, s *store.Store, d *models.LicenceDocument, content []byte) {
	t.Helper()
	if err := errors.Join(s.LicenceDocuments().Add(t.Context(), d, content),
		s.LicenceDocuments().Settle(t.Context(), d.DoctorID)); err != nil {
		t.Fatal(err)
	}
}

func licenceOf(t *testing.T, s *store.Store, doctor string) models.LicenceHeld {
	t.Helper()
	return must[models.Doctor](t)(s.Doctors().Get(t.Context(), doctor)).Licences[0]
}

func TestDocumentsOfLicencesAreKeptWhole(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx, docs := t.Context(), s.LicenceDocuments()
		if err := s.Doctors().Save(ctx, licensed("d")); err != nil {
			t.Fatal(err)
		}
		for i, size := range []int{1, 64 << 10, 64<<10 + 1, models.MaxDocument} {
			c.add(time.Second)
			d, content := scan(t, c, "d", fmt.Sprint("doc", i), size)
			send(t, s, d, content)
			read := must[models.LicenceDocument](t)(docs.Get(ctx, d.ID))
			got, err := s.Files().Content(ctx, read.File())
			if err != nil || !bytes.Equal(got, content) || read.Name != "免許証.pdf" || read.Size != size {
				t.Errorf("%d bytes: %d came back, %v; %+v", size, len(got), err, read)
			}
		}
		if l := licenceOf(t, s, "d"); l.Status != models.LicenceSubmitted || !l.SentAt.Equal(c.now()) {
			t.Errorf("the licence: %+v", l)
		}
		d, content := scan(t, c, "d", "doc0", 9)
		wantErr(t, "an id that is taken", docs.Add(ctx, d, content), models.ErrConflict)
		if all := must[[]models.LicenceDocument](t)(docs.OfDoctor(ctx, "d")); len(all) != 4 || all[0].ID != "doc0" {
			t.Errorf("all: %+v", all)
		}
		if err := docs.RemoveAll(ctx, "d"); err != nil {
			t.Fatal(err)
		}
		if left := documentsIn(t, s); left != 0 {
			t.Errorf("%d pieces and documents are left", left)
		}
		if err := docs.Settle(ctx, "d"); err != nil || licenceOf(t, s, "d").Status != models.LicenceUnverified {
			t.Errorf("without documents: %v, %s", err, licenceOf(t, s, "d").Status)
		}
	})
}

// documentsIn counts documents and pieces by a backup, which holds everything.
func documentsIn(t *testing.T, s *store.Store) int {
	t.Helper()
	m := must[store.Manifest](t)(s.Backup(t.Context(), filepath.Join(t.TempDir(), "b"), ""))
	return m.Documents["licenceDocuments"] + m.Documents["pieces"]
}

func TestTheLongestWaitingIsLookedAtFirst(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		for _, id := range []string{"b", "a", "none"} {
			c.add(time.Minute)
			if err := s.Doctors().Save(t.Context(), licensed(id)); err != nil {
				t.Fatal(err)
			}
			if id != "none" {
				d, content := scan(t, c, id, "of "+id, 5)
				send(t, s, d, content)
			}
		}
		var got []string
		for _, d := range must[[]models.Doctor](t)(s.Doctors().LicenceQueue().Page(t.Context(), 0, 9)) {
			got = append(got, d.ID)
		}
		if fmt.Sprint(got) != "[b a]" {
			t.Errorf("queue %v", got)
		}
	})
}

func TestDocumentsGoWhenTheirTimeIsOver(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx, docs := t.Context(), s.LicenceDocuments()
		day := 24 * time.Hour
		for _, id := range []string{"decided", "waits", "left"} {
			if err := s.Doctors().Save(ctx, licensed(id)); err != nil {
				t.Fatal(err)
			}
			d, content := scan(t, c, id, "of "+id, 100_000)
			send(t, s, d, content)
		}
		decided := must[models.Doctor](t)(s.Doctors().Get(ctx, "decided"))
		if err := errors.Join(decided.Licences[0].Decide(models.LicenceChecked, "e", "", c.add(day)),
			s.Doctors().Save(ctx, &decided)); err != nil {
			t.Fatal(err)
		}
		tidy := func(after time.Duration, want int) {
			t.Helper()
			if n, err := docs.Tidy(ctx, c.add(after)); n != want || err != nil {
				t.Errorf("%d removed, %v; want %d", n, err, want)
			}
		}
		tidy(30*day-time.Second, 0)
		tidy(time.Second, 1)
		if err := s.Doctors().Delete(ctx, "left"); err != nil {
			t.Fatal(err)
		}
		tidy(0, 1)
		tidy(400*day, 0) // what waits, waits
		if l := licenceOf(t, s, "decided"); l.Status != models.LicenceChecked {
			t.Errorf("the check went with the document: %s", l.Status)
		}
		if _, err := docs.Get(ctx, "of waits"); err != nil {
			t.Error(err)
		}
		if left := documentsIn(t, s); left != 3 { // one document of two pieces
			t.Errorf("%d pieces and documents are left, want 3", left)
		}
	})
}

func TestABrokenUploadLeavesNothing(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx, docs := t.Context(), s.LicenceDocuments()
		if err := s.Doctors().Save(ctx, licensed("d")); err != nil {
			t.Fatal(err)
		}
		whole, content := scan(t, c, "d", "whole", 200_000)
		if err := docs.Add(ctx, whole, content); err != nil { // and the process ends before it settles
			t.Fatal(err)
		}
		if err := store.PutFile(ctx, s, "half", content, c.now()); err != nil { // and ends before the document
			t.Fatal(err)
		}
		if all := must[[]models.LicenceDocument](t)(docs.OfDoctor(ctx, "d")); len(all) != 1 {
			t.Errorf("half a document is shown: %+v", all)
		}
		for _, after := range []time.Duration{time.Hour, 2 * time.Hour} {
			now := c.add(after)
			_, err := docs.Tidy(ctx, now)
			_, err2 := s.Files().Tidy(ctx, now)
			if err := errors.Join(err, err2); err != nil {
				t.Fatal(err)
			}
		}
		if l := licenceOf(t, s, "d"); l.Status != models.LicenceSubmitted {
			t.Errorf("the licence is %s", l.Status)
		}
		if left := documentsIn(t, s); left != 5 { // one document of four pieces
			t.Errorf("%d pieces and documents are left, want 5", left)
		}
		if got, err := s.Files().Content(ctx, whole.File()); err != nil || !bytes.Equal(got, content) {
			t.Errorf("%d bytes, %v", len(got), err)
		}
	})
}

func TestDocumentsSentAtOnceAreAllThere(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx, docs := t.Context(), s.LicenceDocuments()
		if err := s.Doctors().Save(ctx, licensed("d")); err != nil {
			t.Fatal(err)
		}
		var group sync.WaitGroup
		for i := range 8 {
			d, content := scan(t, c, "d", fmt.Sprint("doc", i), 100_000)
			group.Go(func() {
				if err := errors.Join(docs.Add(ctx, d, content), docs.Settle(ctx, "d")); err != nil {
					t.Error(err)
				}
			})
		}
		group.Go(func() {
			if _, err := docs.Tidy(context.Background(), c.now()); err != nil {
				t.Error(err)
			}
		})
		group.Wait()
		all := must[[]models.LicenceDocument](t)(docs.OfDoctor(ctx, "d"))
		if l := licenceOf(t, s, "d"); len(all) != 8 || l.Status != models.LicenceSubmitted {
			t.Errorf("%d documents, the licence is %s", len(all), l.Status)
		}
	})
}

func TestAnUploadOfADoctorWhoLeavesIsErased(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		d, content := scan(t, c, "gone", "late", 100)
		if err := s.LicenceDocuments().Add(t.Context(), d, content); err != nil {
			t.Fatal(err)
		}
		wantErr(t, "settling", s.LicenceDocuments().Settle(t.Context(), "gone"), models.ErrNotFound)
		if left := documentsIn(t, s); left != 0 {
			t.Errorf("%d pieces and documents are left", left)
		}
	})
}

func TestDocumentsAreSealedBackedUpAndSealedAnew(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		ctx, c := t.Context(), newClock()
		s := p.open(t, c)
		if err := s.Doctors().Save(ctx, licensed("d")); err != nil {
			t.Fatal(err)
		}
		d, _ := scan(t, c, "d", "doc", 1)
		d.Name = "秘密の名前.pdf"
		secret := []byte("本籍 東京都千代田区")
		content := bytes.Repeat(secret, 10_000)
		send(t, s, d, content)
		if _, err := s.Reseal(ctx); err != nil {
			t.Fatal(err)
		}
		dst := filepath.Join(t.TempDir(), "backup")
		must[store.Manifest](t)(s.Backup(ctx, dst, ""))
		for _, file := range must[[]string](t)(filepath.Glob(filepath.Join(dst, "*"))) {
			if data := must[[]byte](t)(os.ReadFile(file)); bytes.Contains(data, secret) ||
				bytes.Contains(data, []byte(d.Name)) {
				t.Errorf("%s holds what the document says", filepath.Base(file))
			}
		}
		onPlaces(t, func(t *testing.T, to place) {
			bringKeys(t, p, to)
			if _, err := store.Restore(ctx, dst, "", to.url, store.Options{KeysFile: to.keys, Now: c.now},
				nil); err != nil {
				t.Fatal(err)
			}
			restored := to.open(t, c)
			read := must[models.LicenceDocument](t)(restored.LicenceDocuments().Get(ctx, "doc"))
			got, err := restored.Files().Content(ctx, read.File())
			if err != nil || !bytes.Equal(got, content) || read.Name != d.Name {
				t.Errorf("%d bytes of %q, %v", len(got), read.Name, err)
			}
		})
	})
}
