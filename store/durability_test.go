package store_test

import (
	"bufio"
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
)

// The test binary doubles as the process that is killed.
func TestMain(m *testing.M) {
	if dir := os.Getenv("ENKAKU_TEST_WRITER"); dir != "" {
		fmt.Fprintln(os.Stderr, writeUntilKilled(dir, os.Getenv("ENKAKU_TEST_ROUND")))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// writeUntilKilled inserts jobs, alone and in batches, and a document of many
// pieces, and bumps a counter, printing each write after it was acknowledged.
func writeUntilKilled(dir, round string) error {
	ctx := context.Background()
	s, err := store.Open(ctx, dir, store.Options{})
	if err != nil {
		return err
	}
	counter := models.Job{ID: "counter-" + round}
	for i := 0; ; i++ {
		id := fmt.Sprintf("%s-%06d", round, i)
		if err := s.Jobs().Save(ctx, newJob(id)); err != nil {
			return err
		}
		fmt.Println("job", id)
		batch := make([]*models.Job, 20)
		for k := range batch {
			batch[k] = newJob(fmt.Sprintf("%s-b%d", id, k))
		}
		if errs := s.Jobs().SaveMany(ctx, batch); errs != nil {
			return errs[0]
		}
		for _, j := range batch {
			fmt.Println("job", j.ID)
		}
		doc := models.LicenceDocument{ID: "doc-" + id, DoctorID: "d", LicenceID: "l", CreatedAt: time.Now()}
		if err := s.LicenceDocuments().Add(ctx, &doc, longText(doc.ID)); err != nil {
			return err
		}
		fmt.Println("document", doc.ID)
		if err := s.Jobs().Save(ctx, &counter); err != nil {
			return err
		}
		fmt.Println("counter", counter.Version)
	}
}

// longText is what a document of a name holds: five pieces.
func longText(name string) []byte { return bytes.Repeat([]byte(name+" "), 300_000/len(name)) }

// wholeDocuments checks that those acknowledged are there, and that every one
// that is there is whole.
func wholeDocuments(t *testing.T, s *store.Store, acknowledged []string) {
	t.Helper()
	found, err := s.LicenceDocuments().OfDoctor(t.Context(), "d")
	if err != nil {
		t.Fatal(err)
	}
	there := map[string]bool{}
	for _, doc := range found {
		there[doc.ID] = true
		if content, err := s.Files().Content(t.Context(), doc.File()); err != nil ||
			!bytes.Equal(content, longText(doc.ID)) {
			t.Errorf("%s: %d bytes, %v", doc.ID, len(content), err)
		}
	}
	for _, id := range acknowledged {
		if !there[id] {
			t.Errorf("%s was acknowledged and is lost", id)
		}
	}
}

func TestNoAcknowledgedWriteIsLostToAKill(t *testing.T) {
	const rounds = 20
	dir := t.TempDir()
	total, kept := 0, 0
	for round := range rounds {
		jobs, documents, counter := killWriter(t, dir, round)
		total, kept = total+len(jobs), kept+len(documents)
		s, err := store.Open(t.Context(), dir, store.Options{})
		if err != nil {
			t.Fatalf("round %d: reopen: %v", round, err)
		}
		wholeDocuments(t, s, documents)
		found, err := s.Jobs().GetMany(t.Context(), jobs)
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range jobs {
			if _, ok := found[id]; !ok {
				t.Errorf("round %d: job %s was acknowledged and is lost", round, id)
			}
		}
		if counter > 0 {
			got, err := s.Jobs().Get(t.Context(), fmt.Sprint("counter-", round))
			if err != nil || got.Version < counter {
				t.Errorf("round %d: counter %d, %v; acknowledged %d", round, got.Version, err, counter)
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%d acknowledged writes and %d documents over %d kills", total, kept, rounds)
	if total < rounds {
		t.Errorf("only %d writes were made before the kills", total)
	}
}

// killWriter lets a process write for a moment, kills it, and returns what it
// had acknowledged.
func killWriter(t *testing.T, dir string, round int) (jobs, documents []string, counter int64) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "ENKAKU_TEST_WRITER="+dir, fmt.Sprint("ENKAKU_TEST_ROUND=", round))
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for first := true; lines.Scan(); first = false {
		if first {
			time.AfterFunc(time.Duration(rand.IntN(120))*time.Millisecond, func() { cmd.Process.Kill() })
		}
		what, value, _ := strings.Cut(lines.Text(), " ")
		switch what {
		case "job":
			jobs = append(jobs, value)
		case "document":
			documents = append(documents, value)
		case "counter":
			fmt.Sscan(value, &counter)
		}
	}
	cmd.Wait()
	return jobs, documents, counter
}

func TestTwoProcessesShareADirectory(t *testing.T) {
	dir := t.TempDir()
	var all sync.WaitGroup
	stores := make([]*store.Store, 6)
	for i := range stores { // all find an empty directory and make the same tables and keys
		all.Go(func() {
			s, err := store.Open(t.Context(), dir, store.Options{})
			if err != nil {
				t.Error(err)
				return
			}
			t.Cleanup(func() { s.Close() })
			stores[i] = s
		})
	}
	all.Wait()
	if t.Failed() {
		return
	}
	const each = 50
	for i, s := range stores {
		all.Go(func() {
			for k := range each {
				id := fmt.Sprintf("%d-%d", i, k)
				if err := s.Users().Save(t.Context(), &models.User{ID: id, Email: id + "@example.jp"}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	users := 0
	err := stores[0].Users().All(t.Context(), func(models.User) error { users++; return nil })
	if err != nil || users != each*len(stores) {
		t.Errorf("%d users, %v; want %d", users, err, each*len(stores))
	}
}

// A process that writes to a new file still in SQLite's default journal keeps
// the others from turning it into a write-ahead log; they wait for it.
func TestANewFileIsOpenedBesideAWriter(t *testing.T) {
	dir := t.TempDir()
	other, err := sql.Open("sqlite", filepath.Join(dir, "enkaku.db")+"?_txlock=immediate")
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	writing, err := other.Begin()
	if err != nil {
		t.Fatal(err)
	}
	time.AfterFunc(300*time.Millisecond, func() { writing.Rollback() })
	s, err := store.Open(t.Context(), dir, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
}

func TestADamagedFileIsRefused(t *testing.T) {
	dir := t.TempDir()
	s := place{dir, ""}.open(t, newClock())
	for i := range 300 {
		save(t, s, newJob(fmt.Sprint(i)))
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "enkaku.db")
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for i := len(data) / 2; i < len(data)/2+8192; i++ {
		data[i] ^= 0x5a
	}
	writeFile(t, file, string(data))
	s, err = store.Open(t.Context(), dir, store.Options{})
	if err == nil {
		s.Close()
	}
	wantErr(t, "damaged file", err, models.ErrUnavailable)
	if err != nil && !strings.Contains(err.Error(), "restore it from a backup") {
		t.Errorf("%v does not name the way out", err)
	}
}
