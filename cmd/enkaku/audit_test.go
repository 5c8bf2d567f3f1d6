package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestTheAuditLogIsVerified(t *testing.T) {
	for name, fresh := range places(t) {
		t.Run(name, func(t *testing.T) {
			flags := fresh()
			openPlace(t, flags)
			mustCall(t, append([]string{"admin", "boss@example.jp"}, flags...)...)
			said := mustCall(t, append([]string{"audit", "verify"}, flags...)...)
			if !strings.HasPrefix(said, "1 entries in order, head ") {
				t.Errorf("said %q", said)
			}
			head := strings.Fields(said)[len(strings.Fields(said))-1]
			mustCall(t, append([]string{"admin", "boss@example.jp", "--revoke"}, flags...)...)
			mustCall(t, append([]string{"audit", "verify", "--head=" + head}, flags...)...)
			if _, err := call(t, append([]string{"audit", "verify", "--head=00"}, flags...)...); err == nil {
				t.Error("a head that never was is met")
			}
			entries, err := openPlace(t, flags).Audit().Find("user.revoke_admin", "", time.Now().Add(time.Hour)).Page(t.Context(), 0, 2)
			if err != nil || len(entries) != 1 || entries[0].Who != "enkaku admin" {
				t.Errorf("%+v, %v", entries, err)
			}
		})
	}
}

// What commands do beside the board or while it does not serve is in the audit
// log, and comes into the security log as soon as a board looks.
func TestDeedsFromAShellReachTheSecurityLog(t *testing.T) {
	data, log := t.TempDir(), filepath.Join(t.TempDir(), "security.log")
	flags := []string{"--data", data}
	n := startNode(t, freeAddr(t), flags...)
	eventually(t, 10*time.Second, func() error {
		_, err := openPlace(t, flags).Settings().Get(t.Context(), "security.shell")
		return err
	})
	stop := func(n *node) {
		n.signal(syscall.SIGTERM)
		n.wait(20 * time.Second)
	}
	stop(n)
	kept := filepath.Join(t.TempDir(), "copy")
	for _, args := range [][]string{{"admin", "boss@example.jp"}, {"admin", "boss@example.jp", "--revoke"}, {"keys", "add"}, {"keys", "use"},
		{"keys", "reseal"}, {"keys", "retire"}, {"keys", "lookup"}, {"backup", kept}} {
		mustCall(t, append(args, flags...)...)
	}
	mustCall(t, append([]string{"audit", "verify"}, flags...)...)
	for range 2 { // each is told once
		n := startNode(t, freeAddr(t), append(flags, "--security-log", log)...)
		eventually(t, 10*time.Second, func() error {
			text, err := os.ReadFile(log)
			for _, event := range []string{"user.make_admin", "user.revoke_admin", "keys.add", "keys.use", "keys.reseal", "keys.retire", "keys.lookup",
				"board.backup"} {
				if n := strings.Count(string(text), `"event":"`+event+`"`); err == nil && n != 1 {
					err = fmt.Errorf("%s stands %d times in\n%s", event, n, text)
				}
			}
			return err
		})
		stop(n)
	}
	if text, err := os.ReadFile(log); err != nil || strings.Contains(string(text), "boss@") {
		t.Errorf("the security log names somebody (%v)", err)
	}
	restored := []string{"--data", filepath.Join(t.TempDir(), "restored"), "--keys", filepath.Join(data, "keys.json")}
	mustCall(t, append([]string{"restore", kept}, restored...)...)
	if out := mustCall(t, append([]string{"audit", "verify"}, restored...)...); !strings.HasPrefix(out, "9 entries in order") {
		t.Errorf("the restored log: %s", out)
	}
}
