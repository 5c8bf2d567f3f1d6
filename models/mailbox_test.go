package models

import "testing"

func TestOneMailboxIsCountedOnce(t *testing.T) {
	for email, want := range map[string]string{
		"sato@example.jp": "sato@example.jp", "sato+a@example.jp": "sato@example.jp", "s.a.t.o+b+c@example.jp": "sato@example.jp",
		"sa.to@googlemail.com": "sato@gmail.com", "+tag@example.jp": "+tag@example.jp", "..@example.jp": "..@example.jp",
		"sato@exam.ple.jp": "sato@exam.ple.jp",
	} {
		if got := Mailbox(email); got != want {
			t.Errorf("%s counts as %s, want %s", email, got, want)
		}
	}
}
