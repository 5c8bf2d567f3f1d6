package handlers

import (
	"errors"
	"net/url"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// Who reads a mailbox signs in by its codes, and that is all: neither the
// organisation of its owner nor the account of anybody with a passkey goes by
// them. A recovery code stands in for a passkey that was lost.
func TestAMailboxAlonePassesNothingOn(t *testing.T) {
	b := benchOn(t, t.TempDir(), board, func(o *Board) { o.RequirePasskeys = true })
	owner, org := b.recruiterAt("owner@clinic.example", "employer", clinic())
	b.verify(org)
	job := owner.posted(org.ID, nil)
	owner.invite("help@clinic.example")
	helper := b.browser()
	helper.signIn("help@clinic.example")
	helper.answerInvitation("accept").want(t, 303)
	colleague, err := b.store.Users().ByEmail(t.Context(), "help@clinic.example")
	saved(t, err)
	key := newSoftKey(t)
	owner.addKey(key, "Mac")
	thief := b.browser()
	thief.signIn("owner@clinic.example")
	gone := url.Values{"sure": {"on"}, "estate.employer." + org.ID: {colleague.ID}}
	for path, form := range map[string]url.Values{"/me/erase": gone, "/me/export": {}, "/desk/members/leave": {}} {
		if to := thief.submit("/me/account", path, form).Header.Get("Location"); !strings.Contains(to, "key=1") {
			t.Errorf("%s by a code alone: to %q", path, to)
		}
	}
	if colleague, err = b.store.Users().Get(t.Context(), colleague.ID); err != nil || colleague.Owns(org) {
		t.Fatalf("the organisation passed on: %v", err)
	}
	owner = b.browser()
	owner.byKey(key)
	codes := shownCode.FindAllStringSubmatch(owner.submit("/me/passkeys", "/me/passkeys/recovery", url.Values{}).body, -1)
	owner.submit("/me/account", "/me/export", url.Values{}).want(t, 200, "owner@clinic.example").
		without(t, models.SlowHash, "KeyHandle", "Recovery")
	lost := b.browser()
	lost.signIn("owner@clinic.example")
	lost.submit("/me/confirm?key=1", "/me/confirm/recovery", url.Values{"recovery": {codes[0][1]}, "next": {"/me/erase"}}).want(t, 303)
	lost.submit("/me/erase", "/me/erase", gone).want(t, 200, "削除しました")
	if colleague, err = b.store.Users().Get(t.Context(), colleague.ID); err != nil || !colleague.Owns(org) || b.job(job.ID).State != models.JobApproved {
		t.Errorf("with a recovery code nothing passed on: %v", err)
	}
}

// An administrator's account is not erased by a code, nor is a doctor's who has a
// passkey: not by adding one, removing theirs, or changing the address either.
func TestAMailboxAloneErasesNobodyWithAPasskey(t *testing.T) {
	for _, email := range []string{"admin@enkaku.example", "doctor@example.jp"} {
		b := benchOn(t, t.TempDir(), board, func(o *Board) { o.RequirePasskeys = true })
		w, key := b.administrator(), newSoftKey(t)
		if email == "doctor@example.jp" {
			w = b.browser()
			w.signIn(email)
		}
		w.addKey(key, "Mac")
		thief := b.browser()
		thief.signIn(email)
		for _, path := range []string{"/me/erase", "/me/export", "/me/address", "/me/passkeys/options", "/me/passkeys",
			"/me/passkeys/recovery", "/me/passkeys/" + models.PasskeyID(key.id) + "/remove"} {
			if to := thief.submit("/me/account", path, url.Values{"sure": {"on"}}).Header.Get("Location"); !strings.Contains(to, "key=1") {
				t.Errorf("%s: %s by a code alone: to %q", email, path, to)
			}
		}
		w = b.browser()
		w.byKey(key)
		w.submit("/me/account", "/me/erase", url.Values{"sure": {"on"}}).want(t, 200, "削除しました")
		if _, err := b.store.Users().ByEmail(t.Context(), email); !errors.Is(err, models.ErrNotFound) {
			t.Errorf("%s by their passkey: %v", email, err)
		}
	}
}

// While there is time to add a passkey, an owner goes and leaves as they do all
// else; after it they add one first.
func TestWhoOwesAPasskeyGoesInTheTimeOfGrace(t *testing.T) {
	for name, late := range map[string]bool{"in the time of grace": false, "after it": true} {
		b := benchOn(t, t.TempDir(), board, func(o *Board) { o.RequirePasskeys = true })
		w, _ := b.recruiterAt("owner@clinic.example", "employer", clinic())
		w.get("/desk/members").want(t, 200, "12月8日までに追加")
		if late {
			b.wait(models.KeyGrace)
			w = b.browser()
			w.signIn("owner@clinic.example")
			for _, path := range []string{"/me/export", "/desk/members/leave", "/me/erase"} {
				if to := w.submit("/me/account", path, url.Values{"sure": {"on"}}).Header.Get("Location"); to != "/me/passkeys" {
					t.Errorf("%s, %s: to %q", name, path, to)
				}
			}
			continue
		}
		w.submit("/me/account", "/me/export", url.Values{}).want(t, 200)
		w.submit("/me/account", "/me/erase", url.Values{"sure": {"on"}}).want(t, 200, "削除しました")
	}
}
