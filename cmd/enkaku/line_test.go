package main

import (
	"bytes"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts/channel/linetest"
)

// A board that is started by its flags alone links a LINE and lets it go.
func TestLINEIsLinkedOnABoardThatItsFlagsStarted(t *testing.T) {
	service, data := linetest.New(t), t.TempDir()
	secret := filepath.Join(t.TempDir(), "secret")
	if err := os.WriteFile(secret, []byte(linetest.Secret+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("ENKAKU_LINE_SECRET_FILE", secret)
	n := startNode(t, freeAddr(t), "--data", data, "--line-account", linetest.Account, "--line-token", linetest.Token,
		"--line-host", service.URL())
	p := newPerson(t, n)
	p.send("/en/signin", "/en/signin", url.Values{"email": {"doctor@example.org"}})
	var code string
	eventually(t, 60*time.Second, func() error {
		files, err := filepath.Glob(filepath.Join(data, "mailbox", "*.eml"))
		for _, name := range slices.Backward(files) {
			text, err := os.ReadFile(name)
			if found := codeSubject.FindSubmatch(text); err == nil && found != nil {
				code = string(found[1])
				return nil
			}
		}
		if err == nil {
			err = os.ErrNotExist
		}
		return err
	})
	p.send("/en/signin/code", "/en/signin/code", url.Values{"code": {code}})
	page := p.send("/en/me/account", "/en/me/account", url.Values{"do": {"line"}, "line_how": {"instead"},
		"line_quiet_from": {"0"}, "line_quiet_to": {"0"}})
	shown := regexp.MustCompile(`[A-Z2-9]{4}-[A-Z2-9]{4}</b>`).FindString(page)
	user := "U" + strings.Repeat("7", 32)
	say := func(text string, at int64) {
		t.Helper()
		post := service.Webhook(service.Event("message", user, text, at))
		r, err := http.NewRequest("POST", n.url+"/webhooks/line", bytes.NewReader(post.Body))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("X-Line-Signature", post.Signature)
		res, err := http.DefaultClient.Do(r)
		if err != nil || res.StatusCode != http.StatusOK {
			t.Fatalf("answered %v, %v; the board says:\n%s", res, err, n.log)
		}
		res.Body.Close()
	}
	say(strings.TrimSuffix(shown, "</b>"), 1000)
	if _, page := p.open("/en/me/account"); !strings.Contains(page, "Your LINE") {
		t.Errorf("not linked; LINE said %+v", service.Shown(user))
	}
	say("stop", 2000)
	if _, page := p.open("/en/me/account"); strings.Contains(page, "Your LINE") {
		t.Errorf("still linked; LINE said %+v", service.Shown(user))
	}
	if said := service.Shown(user); len(said) != 2 || !strings.HasPrefix(said[0].Text, "Linked") {
		t.Errorf("LINE said %+v", said)
	}
}

func TestMistakesInTheFlagsOfLINE(t *testing.T) {
	good := []string{"--line-account", "@enkaku", "--line-token", "t", "--line-secret", linetest.Secret}
	mustCall(t, append([]string{"check", "--data", t.TempDir()}, good...)...)
	for name, c := range map[string]struct{ flags, named []string }{
		"no secret":      {good[:4], []string{"--line-secret"}},
		"an account":     {[]string{"--line-account", "enkaku"}, []string{"--line-account", "--line-token"}},
		"a short secret": {append(slices.Clone(good[:4]), "--line-secret", "geheim"), []string{"--line-secret"}},
		"a host":         {append(slices.Clone(good), "--line-host", "http://api.line.me"), []string{"--line-host"}},
	} {
		_, err := call(t, append([]string{"check", "--data", t.TempDir()}, c.flags...)...)
		if err == nil || strings.Contains(err.Error(), "geheim") {
			t.Fatalf("%s: %v", name, err)
		}
		for _, flag := range c.named {
			if !strings.Contains(err.Error(), flag) {
				t.Errorf("%s: %s is not named in %v", name, flag, err)
			}
		}
	}
}
