package store_test

import (
	"bytes"
	"path/filepath"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
)

// threadWithFiles is an application with a CV and a message with a file, each of
// two pieces, named by the id of the application.
func threadWithFiles(t *testing.T, s *store.Store, c *clock, id string) models.Application {
	t.Helper()
	a := models.Application{
		ID: id, JobID: "j", DoctorID: "d", Poster: models.OrgRef{Kind: models.OrgEmployer, ID: "o"},
		State: models.ApplicationReceived, CreatedAt: c.now(),
		CV: models.File{ID: "cv-" + id, Name: "履歴書.pdf", Type: models.DocumentPDF},
	}
	if err := s.Applications().Send(t.Context(), &a, contentOf(a.CV.ID)); err != nil {
		t.Fatal(err)
	}
	file := models.File{ID: "file-" + id, Name: "診断書.png", Type: models.DocumentPNG}
	m, err := a.NewMessage("m-"+id, models.ByDoctor, "u", "", file, c.now())
	if err == nil {
		err = s.Messages().Add(t.Context(), &m, contentOf(file.ID))
	}
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func contentOf(id string) []byte { return bytes.Repeat([]byte(id+" 本籍 "), 100_000/len(id)) }

func piecesIn(t *testing.T, s *store.Store) int {
	t.Helper()
	return must[store.Manifest](t)(s.Backup(t.Context(), filepath.Join(t.TempDir(), "b"), "")).Documents["pieces"]
}

// A message that is sent again has one file; one that was broken off leaves
// nothing; what documents name stays.
func TestFilesOfThreadsAreNamedOnceAndKept(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx := t.Context()
		a := threadWithFiles(t, s, c, "a")
		before := piecesIn(t, s)
		again, err := a.NewMessage("m-a", models.ByDoctor, "u", "", models.File{ID: "second"}, c.now())
		if err == nil {
			err = s.Messages().Add(ctx, &again, contentOf("second"))
		}
		if err != nil {
			t.Fatal(err)
		}
		m := must[models.Message](t)(s.Messages().Get(ctx, "m-a"))
		if n := piecesIn(t, s); n != before || m.File.ID != "file-a" {
			t.Errorf("%d pieces after the same message again, want %d; its file is %s", n, before, m.File.ID)
		}
		twice := a
		twice.Version, twice.CV.ID = 0, "cv-second"
		wantErr(t, "applying twice", s.Applications().Send(ctx, &twice, contentOf("cv-second")), models.ErrConflict)
		twice.CV.ID = a.CV.ID
		wantErr(t, "the same again", s.Applications().Send(ctx, &twice, contentOf(a.CV.ID)), models.ErrConflict)
		if err := store.PutFile(ctx, s, "half", contentOf("half"), c.now()); err != nil {
			t.Fatal(err)
		}
		n := must[int](t)(s.Files().Tidy(ctx, c.add(3*time.Hour)))
		if left := piecesIn(t, s); n != 1 || left != before {
			t.Errorf("%d files were tidied away and %d pieces are left, want 1 and %d", n, left, before)
		}
		for _, f := range []models.File{a.CV, m.File} {
			if got, err := s.Files().Content(ctx, f); err != nil || !bytes.Equal(got, contentOf(f.ID)) {
				t.Errorf("%s: %d bytes, %v", f.ID, len(got), err)
			}
		}
		for side, want := range map[models.Actor]int{models.ByDoctor: 1, models.ByPoster: 0} {
			if n := must[int](t)(s.Messages().FilesOf(ctx, "a", side)); n != want {
				t.Errorf("%d files of the %s, want %d", n, side, want)
			}
		}
	})
}

// Who leaves takes the files along, also one that arrives meanwhile.
func TestFilesOfWhoLeavesAreErased(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx := t.Context()
		a := threadWithFiles(t, s, c, "a")
		_, err := s.Applications().Change(ctx, "a", func(a *models.Application) (bool, error) {
			return true, a.Forget(c.now())
		})
		if err != nil {
			t.Fatal(err)
		}
		late, err := a.NewMessage("late", models.ByPoster, "u", "", models.File{ID: "late"}, c.now())
		if err != nil {
			t.Fatal(err)
		}
		wantErr(t, "a late message", s.Messages().Add(ctx, &late, contentOf("late")), models.ErrConflict)
		if err := s.Messages().RemoveAll(ctx, "d"); err != nil {
			t.Fatal(err)
		}
		if err := s.Files().Remove(ctx, a.CV); err != nil {
			t.Fatal(err)
		}
		if n := piecesIn(t, s); n != 0 {
			t.Errorf("%d pieces are left", n)
		}
		b := threadWithFiles(t, s, c, "b") // whose CV is forgotten, and the process ends
		_, err = s.Applications().Change(ctx, b.ID, func(a *models.Application) (bool, error) {
			return true, a.Forget(c.now())
		})
		if err != nil {
			t.Fatal(err)
		}
		if n := must[int](t)(s.Files().Tidy(ctx, c.add(3*time.Hour))); n != 1 {
			t.Errorf("%d files were tidied away, want the CV", n)
		}
	})
}

func TestFilesOfThreadsAreSealedBackedUpAndSealedAnew(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		ctx, c := t.Context(), newClock()
		s := p.open(t, c)
		a := threadWithFiles(t, s, c, "a")
		if _, err := s.Reseal(ctx); err != nil {
			t.Fatal(err)
		}
		dst := filepath.Join(t.TempDir(), "backup")
		must[store.Manifest](t)(s.Backup(ctx, dst, ""))
		assertAbsent(t, dst, []string{"本籍", "診断書", "履歴書"})
		onPlaces(t, func(t *testing.T, to place) {
			bringKeys(t, p, to)
			if _, err := store.Restore(ctx, dst, "", to.url, store.Options{KeysFile: to.keys, Now: c.now},
				nil); err != nil {
				t.Fatal(err)
			}
			restored := to.open(t, c)
			m := must[models.Message](t)(restored.Messages().Get(ctx, "m-a"))
			read := must[models.Application](t)(restored.Applications().Get(ctx, "a"))
			if m.File.Name != "診断書.png" || read.CV.Name != a.CV.Name {
				t.Errorf("the files are %q and %q", m.File.Name, read.CV.Name)
			}
			for _, f := range []models.File{read.CV, m.File} {
				if got, err := restored.Files().Content(ctx, f); err != nil || !bytes.Equal(got, contentOf(f.ID)) {
					t.Errorf("%s: %d bytes, %v", f.ID, len(got), err)
				}
			}
			if n := must[int](t)(restored.Files().Tidy(ctx, c.add(3*time.Hour))); n != 0 {
				t.Errorf("%d files were tidied away", n)
			}
		})
	})
}
