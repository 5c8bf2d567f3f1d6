// Package scantest is a clamd for tests: it listens on a socket and speaks the
// protocol, and knows the one file that all scanners agree to find.
package scantest

import (
	"bytes"
	"encoding/binary"
	"io"
	"net"
	"path/filepath"
	"sync"
	"testing"
)

// EICAR is the file that scanners find and that harms nobody.
const EICAR = `X5O!P%@AP[4\PZX54(P^)7CC)7}$` + `EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`

// Clamd is a scanner that listens.
type Clamd struct {
	URL string

	mu      sync.Mutex
	scanned int
	pinged  int
	answer  string // in place of its own; "-": the connection ends without one
	most    int    // bytes of a file
}

// New starts a scanner that takes files of up to most bytes.
func New(t *testing.T, most int) *Clamd {
	t.Helper()
	path := filepath.Join(t.TempDir(), "clamd.ctl")
	l, err := net.Listen("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	c := &Clamd{URL: "unix://" + path, most: most}
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go c.serve(conn)
		}
	}()
	return c
}

// Say has the scanner give one answer to all that comes, "" for its own again.
func (c *Clamd) Say(answer string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.answer = answer
}

// Scanned is how many files were looked at.
func (c *Clamd) Scanned() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.scanned
}

// Pinged is how often somebody asked whether the scanner is there.
func (c *Clamd) Pinged() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.pinged
}

func (c *Clamd) serve(conn net.Conn) {
	defer conn.Close()
	command := make([]byte, 0, 16)
	for one := make([]byte, 1); ; command = append(command, one[0]) {
		if _, err := io.ReadFull(conn, one); err != nil || len(command) > 16 {
			return
		}
		if one[0] == 0 {
			break
		}
	}
	answer := "UNKNOWN COMMAND"
	switch string(command) {
	case "zPING":
		answer = "PONG"
		c.mu.Lock()
		c.pinged++
		c.mu.Unlock()
	case "zINSTREAM":
		answer = c.look(conn)
	}
	c.mu.Lock()
	if c.answer != "" {
		answer = c.answer
	}
	c.mu.Unlock()
	if answer != "-" {
		_, _ = io.WriteString(conn, answer+"\x00")
	}
}

// look reads a file in pieces and says what is in it.
func (c *Clamd) look(conn net.Conn) string {
	var file []byte
	for {
		var n uint32
		if binary.Read(conn, binary.BigEndian, &n) != nil {
			return "-"
		}
		if n == 0 {
			break
		}
		if len(file)+int(n) > c.most {
			return "INSTREAM size limit exceeded. ERROR"
		}
		piece := make([]byte, n)
		if _, err := io.ReadFull(conn, piece); err != nil {
			return "-"
		}
		file = append(file, piece...)
	}
	c.mu.Lock()
	c.scanned++
	c.mu.Unlock()
	if bytes.Contains(file, []byte(EICAR)) {
		return "stream: Eicar-Test-Signature FOUND"
	}
	return "stream: OK"
}
