package main

import (
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/enkaku/enkaku/search/index"
	"github.com/enkaku/enkaku/search/reading"
	"github.com/enkaku/enkaku/store/storetest"
)

// onlineCare is a search that the demo board answers.
const onlineCare = "/?q=%E3%82%AA%E3%83%B3%E3%83%A9%E3%82%A4%E3%83%B3%E8%A8%BA%E7%99%82"

// answers reports whether a page is there.
func answers(url string) error {
	status, _, err := get(url)
	if err == nil && status != http.StatusOK {
		err = fmt.Errorf("%s: status %d", url, status)
	}
	return err
}

func TestABackupServesElsewhere(t *testing.T) {
	for name, fresh := range places(t) {
		t.Run(name, func(t *testing.T) {
			from, to, copied := fresh(), fresh(), filepath.Join(t.TempDir(), "copy")
			stock(t, openPlace(t, from))
			mustCall(t, append([]string{"backup", copied}, from...)...)
			keys, err := os.ReadFile(filepath.Join(from[1], "keys.json")) // in clear text, so in no backup
			if err == nil {
				err = os.WriteFile(filepath.Join(to[1], "keys.json"), keys, 0o600)
			}
			if err != nil {
				t.Fatal(err)
			}
			mustCall(t, append([]string{"restore", copied}, to...)...)
			if _, err := call(t, append([]string{"restore", copied}, to...)...); err == nil {
				t.Error("a store that is not empty was overwritten")
			}
			n := startNode(t, freeAddr(t), to...)
			if err := answers(n.url + "/jobs/ja01"); err != nil {
				t.Error(err)
			}
			if _, body, err := get(n.url + onlineCare); err != nil || !strings.Contains(body, "/jobs/ja01") {
				t.Errorf("search does not find the restored advert (%v)", err)
			}
			// A sealed field can be read only with the keys of the backup.
			if _, err := openPlace(t, to).Users().ByEmail(t.Context(), "admin@example.jp"); err != nil {
				t.Errorf("the administrator's address: %v", err)
			}
		})
	}
}

func TestReindexGrowsTheIndexAnew(t *testing.T) {
	flags := []string{"--data", t.TempDir()}
	stock(t, openPlace(t, flags))
	if out := mustCall(t, append([]string{"reindex"}, flags...)...); !strings.Contains(out, "15 jobs read") {
		t.Errorf("got %q", out)
	}
}

func TestACheckFindsAndRepairsDrift(t *testing.T) {
	flags := []string{"--data", t.TempDir()}
	st := openPlace(t, flags)
	stock(t, st)
	mustCall(t, append([]string{"reindex"}, flags...)...)
	if out := mustCall(t, append([]string{"reindex", "--check"}, flags...)...); !strings.Contains(out,
		"15 jobs compared") {
		t.Errorf("a sound index: %q", out)
	}
	ix, err := index.Open(t.Context(), index.Options{Dir: filepath.Join(flags[1], "index"),
		Analyzer: reading.NewAnalyzer(), Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	ghost, err := st.Jobs().Get(t.Context(), "ja01")
	if err != nil {
		t.Fatal(err)
	}
	ghost.ID = "ghost"
	if err := errors.Join(ix.Apply([]index.Change{{Job: &ghost}}), ix.Close()); err != nil {
		t.Fatal(err)
	}
	out, err := call(t, append([]string{"reindex", "--check"}, flags...)...)
	if !errors.Is(err, errDrift) || !strings.Contains(out, "1 that should not be there: [ghost]") {
		t.Errorf("a job that the store lacks: %q, %v", out, err)
	}
	mustCall(t, append([]string{"reindex", "--check"}, flags...)...)
}

func TestAnUnreachableDatabaseIsSaidAtTheStart(t *testing.T) {
	n := boot(t, freeAddr(t), "--data", t.TempDir(), "--store", "mongodb://"+freeAddr(t)+"/enkaku")
	if code := n.wait(60 * time.Second); code != 1 {
		t.Errorf("exit code %d, want 1", code)
	}
	log := n.log.String()
	if !strings.Contains(log, "nobody listens at its address") || strings.Contains(log, "goroutine ") {
		t.Errorf("the message does not say what is wrong:\n%s", log)
	}
}

func TestABusyAddressIsSaidAtTheStart(t *testing.T) {
	first := startNode(t, freeAddr(t), "--data", t.TempDir())
	n := boot(t, strings.TrimPrefix(first.url, "http://"), "--data", t.TempDir())
	if code := n.wait(60 * time.Second); code != 1 || !strings.Contains(n.log.String(), "--addr") {
		t.Errorf("exit code %d, want 1, and the flag to be named in:\n%s", code, n.log)
	}
}

func TestADatabaseThatGoesAwayComesBack(t *testing.T) {
	data := t.TempDir()
	server := storetest.StartMongo(t, "-data", data)
	flags := []string{"--data", t.TempDir(), "--store", server.URL}
	stock(t, openPlace(t, flags))
	n := startNode(t, freeAddr(t), flags...)
	if err := answers(n.url + "/jobs/ja01"); err != nil {
		t.Fatal(err)
	}
	address := strings.TrimSuffix(strings.TrimPrefix(server.URL, "mongodb://"),
		"/"+server.URL[strings.LastIndex(server.URL, "/")+1:])
	if err := server.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	eventually(t, 30*time.Second, func() error {
		res, err := tester.Get(n.url + "/jobs/ja01")
		if err != nil {
			return err
		}
		defer res.Body.Close()
		if res.StatusCode != http.StatusServiceUnavailable || res.Header.Get("Retry-After") == "" {
			return fmt.Errorf("status %d, Retry-After %q, want 503 with it", res.StatusCode,
				res.Header.Get("Retry-After"))
		}
		return nil
	})
	if status, _, err := get(n.ops + "/readyz"); err != nil || status != http.StatusServiceUnavailable {
		t.Errorf("readyz: %d, %v, want 503", status, err)
	}
	if err := answers(n.ops + "/livez"); err != nil {
		t.Error(err)
	}
	storetest.StartMongo(t, "-data", data, "-listen", address)
	eventually(t, 60*time.Second, func() error { return answers(n.url + "/jobs/ja01") })
	eventually(t, 30*time.Second, func() error { return answers(n.ops + "/readyz") })
}

func TestSIGTERMFinishesWhatIsUnderWay(t *testing.T) {
	flags := []string{"--data", t.TempDir(), "--demo"}
	n := startNode(t, freeAddr(t), flags...)
	var group sync.WaitGroup
	var mu sync.Mutex
	broken := map[string]int{}
	stopped := make(chan struct{})
	for range 4 {
		group.Go(func() {
			for {
				status, body, err := get(n.url + onlineCare)
				mu.Lock()
				switch {
				case err != nil && !refused(err):
					broken[err.Error()]++
				case err == nil && (status != http.StatusOK || !strings.Contains(body, "</html>")):
					broken[fmt.Sprintf("status %d, %d bytes", status, len(body))]++
				}
				mu.Unlock()
				select {
				case <-stopped:
					return
				default:
				}
			}
		})
	}
	time.Sleep(300 * time.Millisecond)
	n.signal(syscall.SIGTERM)
	code := n.wait(30 * time.Second)
	close(stopped)
	group.Wait()
	if code != 0 {
		t.Errorf("exit code %d, want 0:\n%s", code, n.log)
	}
	if len(broken) > 0 {
		t.Errorf("answers were cut off: %v", broken)
	}
}

func TestSIGTERMWritesTheViewsCountedLast(t *testing.T) {
	flags := []string{"--data", t.TempDir()}
	n := startNode(t, freeAddr(t), append(flags, "--demo")...)
	const views = 3
	for range views {
		if err := answers(n.url + "/jobs/ja01"); err != nil {
			t.Fatal(err)
		}
	}
	n.signal(syscall.SIGTERM)
	if code := n.wait(30 * time.Second); code != 0 {
		t.Fatalf("exit code %d:\n%s", code, n.log)
	}
	counts, err := openPlace(t, flags).Counters().ByJob(t.Context(), "ja01")
	if err != nil {
		t.Fatal(err)
	}
	got := 0
	for _, day := range counts {
		got += day.Counts["view"]
	}
	if got != views {
		t.Errorf("%d views are written, want %d", got, views)
	}
}

// refused reports whether a connection was never taken, or closed before a
// byte was answered: nothing that was under way.
func refused(err error) bool {
	for _, words := range []string{"connection refused", "connection reset", "EOF", "broken pipe",
		"server closed idle connection"} {
		if strings.Contains(err.Error(), words) {
			return true
		}
	}
	return false
}

func TestAKilledBoardComesBackWithEverything(t *testing.T) {
	for name, fresh := range places(t) {
		t.Run(name, func(t *testing.T) {
			flags := fresh()
			addr := freeAddr(t)
			n := startNode(t, addr, append(flags, "--demo")...)
			mustCall(t, append([]string{"import", "jobs", file(t, "jobs.jsonl", advertRows(t, 30))}, flags...)...)
			n.kill()
			n = startNode(t, addr, flags...)
			eventually(t, time.Minute, func() error { return found(n, "ROW00029") })
			eventually(t, time.Minute, func() error { return found(n, "JA01") })
		})
	}
}

// Behind a proxy a node that is to stop first says so, and takes requests until
// the proxy has seen it: none meets a closed door.
func TestSIGTERMIsSaidBeforeTheDoorCloses(t *testing.T) {
	n := startNode(t, freeAddr(t), "--data", t.TempDir(), "--proxy", "127.0.0.1/32", "--demo-on-network",
		"--operator-name", "x", "--operator-address", "y", "--operator-contact", "https://board.example/contact",
		"--drain-wait", "5s")
	n.signal(syscall.SIGTERM)
	seen := 0
	eventually(t, 5*time.Second, func() error {
		if err := answers(n.url + "/about"); err != nil {
			t.Fatalf("after %d answers: %v", seen, err)
		}
		seen++
		status, body, err := get(n.ops + "/readyz")
		if err == nil && (status != http.StatusServiceUnavailable || !strings.Contains(body, "stopping")) {
			err = fmt.Errorf("readyz: %d %s", status, body)
		}
		return err
	})
	if err := answers(n.url + "/about"); err != nil {
		t.Errorf("a node that said that it stops: %v", err)
	}
	<-n.done
	if code := n.cmd.ProcessState.ExitCode(); code != 0 {
		t.Errorf("ended with %d: %s", code, n.log)
	}
}
