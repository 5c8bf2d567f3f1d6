package store_test

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/store/storetest"
)

func TestAnOutageOfMongoDBEndsByItself(t *testing.T) {
	t.Parallel()
	address, data := freeAddress(t), t.TempDir()
	server := storetest.StartMongo(t, "-listen", address, "-data", data)
	s := place{server.URL, filepath.Join(t.TempDir(), "keys.json")}.open(t, newClock())
	save(t, s, newJob("before"))

	freeze(t, server.Process)
	assertUnavailable(t, s, "server that does not answer")
	if err := server.Process.Signal(syscall.SIGCONT); err != nil {
		t.Fatal(err)
	}
	assertRecovers(t, s, "after the pause")

	if err := server.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	assertUnavailable(t, s, "server that is gone")
	storetest.StartMongo(t, "-listen", address, "-data", data)
	assertRecovers(t, s, "after the restart")
	if _, err := s.Jobs().Get(t.Context(), "before"); err != nil {
		t.Errorf("what was written before: %v", err)
	}
}

// A database that listens and has no time yet is no reason to give up.
func TestABusyMongoDBIsWaitedForAtTheStart(t *testing.T) {
	t.Parallel()
	server := storetest.StartMongo(t)
	freeze(t, server.Process)
	waiting := make(chan struct{}, 100)
	log := slog.New(slog.NewTextHandler(told{"does not answer yet", waiting}, nil))
	go func() {
		<-waiting
		_ = server.Process.Signal(syscall.SIGCONT)
	}()
	s, err := store.Open(t.Context(), server.URL,
		store.Options{KeysFile: filepath.Join(t.TempDir(), "keys.json"), Log: log})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	save(t, s, newJob("after"))
}

// told hears when a log says something.
type told struct {
	what  string
	heard chan<- struct{}
}

func (l told) Write(line []byte) (int, error) {
	if strings.Contains(string(line), l.what) {
		l.heard <- struct{}{}
	}
	return len(line), nil
}

// freeze stops a process and waits until all of it stands still: the signal is
// taken by one thread when it next runs, and the others go on until then.
func freeze(t *testing.T, p *os.Process) {
	t.Helper()
	if err := p.Signal(syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	for start := time.Now(); time.Since(start) < 15*time.Second; time.Sleep(10 * time.Millisecond) {
		if stopped(t, p.Pid) {
			return
		}
	}
	t.Fatal("the process does not stop")
}

// stopped reads the state of every thread of a process (proc_pid_stat(5)).
func stopped(t *testing.T, pid int) bool {
	t.Helper()
	threads, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/stat", pid))
	if err != nil || len(threads) == 0 {
		t.Fatalf("no threads of process %d: %v", pid, err)
	}
	for _, name := range threads {
		stat, err := os.ReadFile(name)
		if err != nil {
			return false // it ended meanwhile
		}
		if _, after, _ := strings.Cut(string(stat), ") "); !strings.HasPrefix(after, "T") {
			return false
		}
	}
	return true
}

// assertUnavailable wants the one error, soon, for reads and writes.
func assertUnavailable(t *testing.T, s *store.Store, what string) {
	t.Helper()
	start := time.Now()
	_, err := s.Jobs().Get(t.Context(), "before")
	wantErr(t, what, err, models.ErrUnavailable)
	if took := time.Since(start); took > 8*time.Second {
		t.Errorf("%s: %v until the error", what, took)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	wantErr(t, what+", write with an own deadline", s.Jobs().Save(ctx, newJob("during")), models.ErrUnavailable)
}

func assertRecovers(t *testing.T, s *store.Store, what string) {
	t.Helper()
	var err error
	for start := time.Now(); time.Since(start) < 15*time.Second; time.Sleep(50 * time.Millisecond) {
		if err = s.Ping(t.Context()); err == nil {
			save(t, s, newJob(what))
			return
		}
	}
	t.Fatalf("%s: %v", what, err)
}

func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

func TestACallerThatGivesUpIsToldSo(t *testing.T) {
	t.Parallel()
	onStores(t, func(t *testing.T, s *store.Store, _ *clock) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		_, err := s.Jobs().Get(ctx, "a")
		wantErr(t, "cancelled read", err, context.Canceled)
		wantErr(t, "cancelled write", s.Jobs().Save(ctx, newJob("a")), context.Canceled)
	})
}
