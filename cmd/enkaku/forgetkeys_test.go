package main

import (
	"testing"

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
	mustCall(t, append([]string{"admin", "boss@example.jp", "--forget-passkeys"}, flags...)...)
	keys, err := st.Passkeys().ByUser(ctx, u.ID)
	if u, _ = st.Users().Get(ctx, u.ID); err != nil || len(keys)+len(u.Recovery) > 0 || !u.Admin {
		t.Errorf("left %d keys, %+v, %v", len(keys), u, err)
	}
	if _, err := call(t, append([]string{"admin", "nobody@example.jp", "--forget-passkeys"}, flags...)...); err == nil {
		t.Error("an account was made to forget its keys")
	}
}
