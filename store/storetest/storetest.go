// Package storetest gives tests real databases: a SQLite directory, and a
// MongoDB-protocol server that is built from its own module and started for
// the test. Nothing in the product imports it.
package storetest

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// SQLite returns the store URL of a fresh SQLite database: a directory that
// goes with the test.
func SQLite(t testing.TB) string {
	t.Helper()
	return copyOf(t, emptySQLite)
}

// Mongo returns the store URL of a fresh database on a FerretDB server of the
// test's own, which ends with the test.
func Mongo(t testing.TB) string {
	t.Helper()
	server := StartMongo(t, "-data", copyOf(t, emptyMongo))
	return server.server + databaseName
}

// A Server is a running MongoDB-protocol server.
type Server struct {
	URL     string // of a fresh database
	Process *os.Process
	server  string // its URL without a database
	end     func()
}

// StartMongo starts a server, for tests that also stop it.
func StartMongo(t testing.TB, args ...string) *Server {
	t.Helper()
	binary, err := build()
	if err != nil {
		t.Fatalf("build the MongoDB-protocol server: %v", err)
	}
	cmd := exec.Command(binary, args...)
	cmd.Stderr = os.Stderr
	alive, err := cmd.StdinPipe() // the server ends when this closes, even if the test is killed
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	end := sync.OnceFunc(func() {
		alive.Close()
		cmd.Process.Signal(syscall.SIGCONT)
		insist := time.AfterFunc(5*time.Second, func() { cmd.Process.Kill() })
		cmd.Wait()
		insist.Stop()
	})
	t.Cleanup(end)
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("the MongoDB-protocol server did not start: %v", err)
	}
	name := fmt.Sprintf("t%d", time.Now().UnixNano())
	line = strings.TrimSpace(line)
	return &Server{URL: line + name, Process: cmd.Process, server: line, end: end}
}

// RealMongo returns the URL of a fresh database on the server that the
// environment variable MONGODB_URI names, and false when it names none.
func RealMongo() (string, bool) {
	uri := os.Getenv("MONGODB_URI")
	if uri == "" {
		return "", false
	}
	scheme, rest, _ := strings.Cut(uri, "://")
	hosts, options, _ := strings.Cut(rest, "?")
	hosts, _, _ = strings.Cut(hosts, "/")
	name := fmt.Sprintf("enkaku_test_%d", time.Now().UnixNano())
	url := scheme + "://" + hosts + "/" + name
	if options != "" {
		url += "?" + options
	}
	return url, true
}

// build compiles the server unless it is newer than its sources. A lock keeps
// test packages that run at the same time from building it twice.
func build() (string, error) {
	_, here, _, _ := runtime.Caller(0)
	module := filepath.Join(filepath.Dir(here), "..", "testdata", "ferretdb")
	binary := filepath.Join(module, "bin", "ferretdb")
	if err := os.MkdirAll(filepath.Dir(binary), 0o755); err != nil {
		return "", err
	}
	lock, err := os.OpenFile(binary+".lock", os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return "", err
	}
	defer lock.Close()
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX); err != nil {
		return "", err
	}
	if current(binary, module) {
		return binary, nil
	}
	cmd := exec.Command("go", "build", "-o", binary, ".")
	cmd.Dir = module
	cmd.Env = append(os.Environ(), "GOWORK=off")
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%v: %s", err, out)
	}
	return binary, nil
}

func current(binary, module string) bool {
	built, err := os.Stat(binary)
	if err != nil {
		return false
	}
	for _, name := range []string{"main.go", "front.go", "go.mod", "go.sum"} {
		source, err := os.Stat(filepath.Join(module, name))
		if err != nil || source.ModTime().After(built.ModTime()) {
			return false
		}
	}
	return true
}
