package main

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/scan/scantest"
)

// A board asks the scanner that its flag names, and says where operators look
// when that does not answer. It serves meanwhile.
func TestAScannerByItsFlag(t *testing.T) {
	server := scantest.New(t, 1<<20)
	for place, want := range map[string]string{server.URL: "0", "unix:///no/such/clamd.ctl": "1"} {
		n := startNode(t, freeAddr(t), "--data", t.TempDir(), "--clamd", place)
		eventually(t, 60*time.Second, func() error {
			status, text, err := get(n.ops + "/metrics")
			if err == nil && (status != http.StatusOK || !strings.Contains(text, `enkaku_trouble{kind="scanner"} `+want)) {
				err = fmt.Errorf("%s: %d, want trouble %s", place, status, want)
			}
			return err
		})
		if said := strings.Contains(n.log.String(), "kind=scanner"); said != (want == "1") {
			t.Errorf("%s: said in the log: %t\n%s", place, said, n.log)
		}
		if status, text, err := get(n.ops + "/readyz"); err != nil || status != http.StatusOK || strings.Contains(text, "trouble: scanner since") != (want == "1") {
			t.Errorf("%s: readyz says %d %q, %v", place, status, text, err)
		}
		if status, _, err := get(n.url + "/"); err != nil || status != http.StatusOK {
			t.Errorf("%s: the board answers %d, %v", place, status, err)
		}
	}
	if server.Pinged() == 0 {
		t.Error("nobody asked whether the scanner is there")
	}
	if _, err := call(t, "check", "--data", t.TempDir(), "--clamd", "tcp://scanner.example:3310"); err == nil || !strings.Contains(err.Error(), "--clamd") {
		t.Errorf("a scanner on another machine: %v", err)
	}
}
