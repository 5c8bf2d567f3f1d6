package main

import (
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
)

func TestWhoLostAllKeysIsHelpedFromTheShell(t *testing.T) {
	flags := []string{"--data", t.TempDir()}
	st, ctx := openPlace(t, flags), t.Context()
	mustCall(t, append([]string{"admin", "boss@example.jp"}, flags...)...)
	u, err := st.Users().ByEmail(ctx, "boss@example.jp")
	if err != nil {
		t.Fatal(err)
	}
	u.Recovery = []string{"hash"}
	if err := st.Users().Save(ctx, &u); err != nil {
		t.Fatal(err)
	}
	if err := st.Passkeys().Save(ctx, &models.Passkey{ID: "k", UserID: u.ID, Name: "Mac"}); err != nil {
		t.Fatal(err)
	}
	forget := []string{"admin", "boss@example.jp", "--forget-passkeys"}
	if _, err := call(t, append(forget, flags...)...); err == nil || !strings.Contains(err.Error(), "--identified") {
		t.Errorf("keys are forgotten for who is not known to be their owner: %v", err)
	}
	if _, err := call(t, append(forget, append(flags, "--identified", "mail")...)...); err == nil {
		t.Error("a mail identifies somebody")
	}
	if keys, err := st.Passkeys().ByUser(ctx, u.ID); err != nil || len(keys) != 1 {
		t.Fatalf("%d keys, %v", len(keys), err)
	}
	mustCall(t, append(forget, append(flags, "--identified", "in-person")...)...)
	lines, err := st.Audit().Find(string(models.EventKeysForgotten), "user/"+u.ID, time.Now().Add(time.Minute)).Page(ctx, 0, 5)
	if err != nil || len(lines) != 1 || lines[0].Result != "ok, identified: in-person" {
		t.Errorf("the log says %+v, %v", lines, err)
	}
	keys, err := st.Passkeys().ByUser(ctx, u.ID)
	if u, _ = st.Users().Get(ctx, u.ID); err != nil || len(keys)+len(u.Recovery) > 0 || !u.Admin {
		t.Errorf("left %d keys, %+v, %v", len(keys), u, err)
	}
	if _, err := call(t, append([]string{"admin", "nobody@example.jp", "--forget-passkeys", "--identified", "video"}, flags...)...); err == nil {
		t.Error("an account was made to forget its keys")
	}
}
