package models

import (
	"errors"
	"strings"
	"testing"
	"time"
)

func TestAKeyOpensWhatItMay(t *testing.T) {
	now := time.Date(2026, 11, 29, 9, 0, 0, 0, Tokyo)
	good := APIKey{ID: "k", Hash: "h", Scopes: []KeyScope{ScopeWrite}}
	revoked := good
	if revoked.Revoke(now) != nil || !errors.Is(revoked.Revoke(now), ErrConflict) {
		t.Error("a key is revoked once")
	}
	for name, tc := range map[string]struct {
		key   APIKey
		hash  string
		scope KeyScope
		want  FaultCode
	}{
		"good":                           {good, "h", ScopeWrite, ""},
		"other secret":                   {good, "i", ScopeWrite, KeyUnknown},
		"no secret":                      {good, "", ScopeWrite, KeyUnknown},
		"no such key":                    {APIKey{}, "", ScopeWrite, KeyUnknown},
		"another scope":                  {good, "h", ScopeRead, KeyScopeless},
		"revoked":                        {revoked, "h", ScopeWrite, KeyRevoked},
		"revoked, and of another scope":  {revoked, "h", ScopeRead, KeyRevoked},
		"revoked, and of another secret": {revoked, "i", ScopeWrite, KeyUnknown},
	} {
		if got := tc.key.Opens(tc.hash, tc.scope); got != tc.want {
			t.Errorf("%s: %q, want %q", name, got, tc.want)
		}
	}
	if !good.Used(now) || good.Used(now.Add(KeyUseEvery-time.Second)) || !good.Used(now.Add(KeyUseEvery)) {
		t.Error("a use is kept once in five minutes")
	}
}

func TestWhoMaySpeakByPrograms(t *testing.T) {
	for name, tc := range map[string]struct {
		state  VerificationState
		people int
		want   FaultCode
	}{
		"verified": {VerifyVerified, 1, ""}, "pending": {VerifyPending, 1, ""}, "suspended": {VerifySuspended, 1, OrgSuspended},
		"without people": {VerifyVerified, 0, OrgDeserted},
	} {
		if got := Speaks(Verification{State: tc.state}, tc.people); got != tc.want {
			t.Errorf("%s: %q, want %q", name, got, tc.want)
		}
	}
}

func TestWhichKeysCanBeMade(t *testing.T) {
	for name, tc := range map[string]struct {
		key    APIKey
		living int
		want   string
	}{
		"suspended":     {APIKey{Name: "ATS", Scopes: KeyScopes, Owner: OrgRef{ID: "suspended"}}, 0, "api.org.suspended"},
		"good":          {APIKey{Name: "ATS", Scopes: KeyScopes}, MaxAPIKeys - 1, ""},
		"one too many":  {APIKey{Name: "ATS", Scopes: KeyScopes}, MaxAPIKeys, "apikey.many"},
		"no name":       {APIKey{Name: " ", Scopes: KeyScopes}, 0, "apikey.name"},
		"long name":     {APIKey{Name: strings.Repeat("あ", MaxKeyName+1), Scopes: KeyScopes}, 0, "query.too_long"},
		"no scope":      {APIKey{Name: "ATS"}, 0, "apikey.scopes"},
		"unknown scope": {APIKey{Name: "ATS", Scopes: []KeyScope{"all"}}, 0, "apikey.scopes"},
	} {
		v := Verification{State: VerifyPending}
		if tc.key.Owner.ID != "" {
			v.State = VerifySuspended
		}
		err := tc.key.Check(tc.living, v)
		var invalid *InvalidError
		got := ""
		if errors.As(err, &invalid) {
			got = string(invalid.Faults[0].Code)
		}
		if got != tc.want {
			t.Errorf("%s: %q, want %q", name, got, tc.want)
		}
	}
}

func TestKeysAndReferencesAreRead(t *testing.T) {
	id, secret := strings.Repeat("0a", 12), strings.Repeat("f1", 32)
	if gotID, gotSecret, ok := ParseKey(KeyText(id, secret)); !ok || gotID != id || gotSecret != secret {
		t.Errorf("%q, %q, %t", gotID, gotSecret, ok)
	}
	for _, text := range []string{"", "enk_", KeyText(id, secret) + "0", KeyText("x"+id[1:], secret), " " + KeyText(id, secret), KeyText(id, "")} {
		if _, _, ok := ParseKey(text); ok {
			t.Errorf("%q is no key", text)
		}
	}
	for ref, want := range map[string]bool{
		"A-0412": true, "2026:1@x~y.z_": true, "0": true, strings.Repeat("a", 100): true, "": false, ".": false, "..": false, "-a": false, "a/b": false,
		"a b": false, "求人1": false, "a%2f": false, "a?b": false, strings.Repeat("a", 101): false, "a\n": false,
	} {
		if GoodRef(ref) != want {
			t.Errorf("%q: %t", ref, !want)
		}
	}
}
