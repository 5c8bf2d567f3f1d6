package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/enkaku/enkaku/handlers/pdftext"
)

// binary is where the built program lies, made once for all tests.
var binary = sync.OnceValues(func() (string, error) {
	path := filepath.Join(binaryDir, "enkaku")
	out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%w: %s", err, out)
	}
	return path, nil
})

// binaryDir is set by TestMain before any test.
var binaryDir string

func TestMain(m *testing.M) {
	if len(os.Args) == 2 && os.Args[1] == pdftext.Command { // a test reads a PDF file
		if err := run(context.Background(), os.Args[1:], os.Stdout, os.Stderr); err != nil {
			os.Exit(1)
		}
		os.Exit(0)
	}
	code, err := testAll(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

func testAll(m *testing.M) (code int, err error) {
	if binaryDir, err = os.MkdirTemp("", "enkaku-test-"); err != nil {
		return 1, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(binaryDir)) }()
	return m.Run(), nil
}

// node is a process of the built binary that serves a board.
type node struct {
	t    *testing.T
	url  string // where people reach it
	ops  string // where operators do
	cmd  *exec.Cmd
	log  *lockedBuffer
	done chan struct{} // closed when the process has ended
}

// lockedBuffer keeps what a process writes while others read it.
type lockedBuffer struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.String()
}

// freeAddr returns an address nobody listens on.
func freeAddr(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// boot starts a board at addr without waiting for it. The process dies with
// the test.
func boot(t *testing.T, addr string, args ...string) *node {
	t.Helper()
	path, err := binary()
	if err != nil {
		t.Fatal(err)
	}
	n := &node{t: t, url: "http://" + addr, ops: "http://" + freeAddr(t), log: &lockedBuffer{},
		done: make(chan struct{})}
	n.cmd = exec.Command(path, append([]string{"serve", "--addr", addr, "--admin-addr",
		strings.TrimPrefix(n.ops, "http://")}, args...)...)
	n.cmd.Env = append(os.Environ(), "GORACE=exitcode=0")
	n.cmd.Stdout, n.cmd.Stderr = n.log, n.log
	n.cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	if err := n.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		_ = n.cmd.Wait()
		close(n.done)
	}()
	t.Cleanup(n.kill)
	return n
}

// startNode starts a board and waits until it is ready for traffic.
func startNode(t *testing.T, addr string, args ...string) *node {
	t.Helper()
	n := boot(t, addr, args...)
	n.await()
	return n
}

// await waits until the board is ready.
func (n *node) await() {
	n.t.Helper()
	eventually(n.t, 60*time.Second, func() error {
		if n.ended() {
			n.t.Fatalf("the board ended: %s", n.log)
		}
		status, _, err := get(n.ops + "/readyz")
		if err == nil && status != http.StatusOK {
			err = fmt.Errorf("readyz: %d", status)
		}
		return err
	})
}

// superviseNode starts a board as a service manager does: again, when it ends
// because the database is too busy to answer.
func superviseNode(t *testing.T, addr string, args ...string) *node {
	t.Helper()
	for range 5 {
		n := boot(t, addr, args...)
		for end := time.Now().Add(60 * time.Second); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
			if status, _, err := get(n.ops + "/readyz"); err == nil && status == http.StatusOK {
				return n
			}
			if n.ended() {
				break
			}
		}
		if !n.ended() || !strings.Contains(n.log.String(), "unavailable") {
			t.Fatalf("the board does not get ready:\n%s", n.log)
		}
	}
	t.Fatal("the database never answers")
	return nil
}

func (n *node) ended() bool {
	select {
	case <-n.done:
		return true
	default:
		return false
	}
}

// kill ends the process as a power cut would.
func (n *node) kill() {
	_ = n.cmd.Process.Signal(syscall.SIGCONT)
	_ = n.cmd.Process.Kill()
	<-n.done
}

// signal sends a signal.
func (n *node) signal(s syscall.Signal) {
	n.t.Helper()
	if err := n.cmd.Process.Signal(s); err != nil {
		n.t.Fatalf("signal %s: %v; the board said:\n%s", s, err, n.log)
	}
}

// wait waits for the process to end by itself and returns its exit code.
func (n *node) wait(d time.Duration) int {
	n.t.Helper()
	select {
	case <-n.done:
		return n.cmd.ProcessState.ExitCode()
	case <-time.After(d):
		n.t.Fatalf("still running after %s:\n%s", d, n.log)
		return 0
	}
}

// tester is a client that neither follows redirects nor waits for ever.
var tester = &http.Client{
	Timeout:       60 * time.Second,
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
}

// get reads a page.
func get(url string) (status int, body string, err error) {
	res, err := tester.Get(url)
	if err != nil {
		return 0, "", err
	}
	defer res.Body.Close()
	data, err := io.ReadAll(res.Body)
	return res.StatusCode, string(data), err
}

// eventually asks again until there is no error, and fails when d is over.
func eventually(t *testing.T, d time.Duration, ask func() error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), d)
	defer cancel()
	for {
		err := ask()
		if err == nil {
			return
		}
		select {
		case <-ctx.Done():
			t.Fatalf("not within %s: %v", d, err)
		case <-time.After(50 * time.Millisecond):
		}
	}
}
