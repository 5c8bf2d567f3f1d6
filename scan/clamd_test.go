package scan_test

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/scan"
	"github.com/enkaku/enkaku/scan/scantest"
)

func at(t *testing.T, url string) *scan.Clamd {
	t.Helper()
	c, err := scan.At(url)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestFilesAreScannedWhole(t *testing.T) {
	const most = 1 << 20
	server := scantest.New(t, most)
	c := at(t, server.URL)
	for name, tc := range map[string]struct {
		content string
		found   string
		failed  bool
	}{
		"nothing in it":        {content: "a letter"},
		"empty":                {},
		"the test file":        {content: scantest.EICAR, found: "Eicar-Test-Signature"},
		"at the very end":      {content: strings.Repeat("x", most-len(scantest.EICAR)) + scantest.EICAR, found: "Eicar-Test-Signature"},
		"over two pieces":      {content: strings.Repeat("x", 64<<10-20) + scantest.EICAR, found: "Eicar-Test-Signature"},
		"larger than it takes": {content: strings.Repeat("x", most+1), failed: true},
	} {
		found, err := c.Scan(t.Context(), []byte(tc.content))
		if found != tc.found || (err != nil) != tc.failed {
			t.Errorf("%s: found %q, %v", name, found, err)
		}
	}
	if err := c.Ping(t.Context()); err != nil {
		t.Error(err)
	}
}

// What is not a plain OK lets no file through.
func TestAScannerThatDoesNotSayOKSaysNothingOfAFile(t *testing.T) {
	server := scantest.New(t, 1<<20)
	c := at(t, server.URL)
	for _, answer := range []string{"-", "stream: OKAY", "ERROR", "stream: lstat() failed. ERROR", " FOUND", strings.Repeat("x", 5000)} {
		server.Say(answer)
		if found, err := c.Scan(t.Context(), []byte("a letter")); err == nil {
			t.Errorf("%.20q: taken, found %q", answer, found)
		}
		if err := c.Ping(t.Context()); err == nil {
			t.Errorf("%.20q: it is there", answer)
		}
	}
	ended, cancel := context.WithDeadline(t.Context(), time.Unix(1, 0))
	defer cancel()
	server.Say("")
	if _, err := c.Scan(ended, bytes.Repeat([]byte("x"), 1<<20)); err == nil {
		t.Error("a request that is over was scanned")
	}
	if _, err := at(t, "unix:///no/such/clamd.ctl").Scan(t.Context(), []byte("a letter")); err == nil {
		t.Error("a scanner that is not there scans")
	}
}

func TestAScannerIsOnThisMachine(t *testing.T) {
	for _, place := range []string{"unix:///run/clamav/clamd.ctl", "tcp://localhost:3310", "tcp://127.0.0.1:3310", "tcp://[::1]:3310"} {
		at(t, place)
	}
	for _, place := range []string{"", "/run/clamd.ctl", "unix://clamd.ctl", "tcp://scanner.example:3310", "tcp://10.0.0.5:3310",
		"tcp://localhost", "http://localhost:3310", "tcp://user@localhost:3310", "tcp://localhost:3310/x"} {
		if _, err := scan.At(place); err == nil {
			t.Errorf("%q is taken", place)
		}
	}
}
