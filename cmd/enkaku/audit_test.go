package main

import (
	"strings"
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
