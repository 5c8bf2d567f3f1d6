package handlers

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"log/slog"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// guarded is a board whose security log can be read.
func guarded(t *testing.T) (*bench, func() []map[string]string) {
	t.Helper()
	var lines bytes.Buffer
	b := newBench(t, board, func(b *Board) {
		b.Security = slog.New(slog.NewJSONHandler(&lockedWriter{w: &lines}, nil))
	})
	return b, func() []map[string]string {
		var found []map[string]string
		for line := range strings.Lines(lines.String()) {
			var fields map[string]string
			if err := json.Unmarshal([]byte(line), &fields); err != nil {
				t.Fatalf("%s: %v", line, err)
			}
			found = append(found, fields)
		}
		lines.Reset()
		return found
	}
}

// eventsOf are the names of events in order.
func eventsOf(lines []map[string]string) (names []string) {
	for _, line := range lines {
		names = append(names, line["event"])
	}
	return names
}

func TestSecurityEventsComeFromRequests(t *testing.T) {
	b, lines := guarded(t)
	w := b.from("198.51.100.7")
	expect := func(what string, want ...string) []map[string]string {
		t.Helper()
		got := lines()
		if names := eventsOf(got); !slices.Equal(names, want) {
			t.Errorf("%s: %v, want %v", what, names, want)
		}
		return got
	}
	w.askCode("owner@example.jp")
	sent := expect("asking for a code", "signin.code_sent")
	wrong := "000000"
	if b.lastCode() == wrong {
		wrong = "000001"
	}
	w.submit("/signin/code", "/signin/code", url.Values{"code": {wrong}})
	expect("a wrong code", "signin.code_wrong")
	w.submit("/signin/code", "/signin/code", url.Values{"code": {b.lastCode()}})
	in := expect("the right code", "signin")
	if len(in) == 1 && (in[0]["address"] != sent[0]["address"] || in[0]["account"] == "" ||
		in[0]["network"] != "198.51.100.0/24" || in[0]["level"] != "INFO") {
		t.Errorf("the sign-in says %v", in[0])
	}
	key := newSoftKey(t)
	w.addKey(key, "Pixel")
	expect("a new key", "passkey.add")
	w.submit("/me/account", "/me/export", url.Values{})
	expect("an export", "account.export")
	if w.get("/admin/users").StatusCode != 404 {
		t.Error("the pages of administrators exist for everybody")
	}
	expect("a page of administrators", "access.refused")
	w.do("POST", "/me/account", url.Values{"name": {"x"}}, "Sec-Fetch-Site", "same-origin")
	expect("a form without token", "form.forged")
	w.do("POST", "/me/account", url.Values{"name": {"x"}}, "Sec-Fetch-Site", "cross-site")
	expect("a form of another site", "form.forged")
	w.get("/alerts/manage/forged")
	expect("a link that was not made here", "token.forged")
	w.do("POST", "/webhooks/sendgrid", url.Values{})
	expect("a report that is not the provider's", "webhook.forged")
	w.submit("/me/sessions", "/me/sessions", url.Values{"others": {"on"}})
	expect("signing out elsewhere", "session.ended")
	w.submit("/me/sessions", "/signout", url.Values{})
	expect("signing out", "session.out")
	key.origin = "https://evil.example"
	w.byKey(key)
	expect("a key of another board", "signin.passkey_refused")
	key.origin = board
	w.byKey(key)
	expect("a key", "signin.passkey")
	b.wait(models.FreshFor)
	w.submit("/me/account", "/me/erase", url.Values{"sure": {"on"}})
	expect("erasing with an old sign-in", "signin.again")
	w.byKeyAgain(key)
	lines()
	w.submit("/me/account", "/me/erase", url.Values{"sure": {"on"}})
	expect("erasing", "account.erase")
	owner, _ := b.recruiterAt("owner@clinic.example", "employer", clinic())
	owner.invite("help@clinic.example")
	m := b.browser()
	m.signIn("help@clinic.example")
	m.answerInvitation("accept")
	member, err := b.store.Users().ByEmail(t.Context(), "help@clinic.example")
	if err != nil {
		t.Fatal(err)
	}
	lines()
	owner.submit("/desk/members", "/desk/members/"+member.ID+"/role", url.Values{"role": {"viewer"}})
	expect("another role", "member.role")
	owner.submit("/desk/members", "/desk/members/"+member.ID+"/handover", url.Values{})
	expect("handing over", "member.handover")
	stranger := b.from("203.0.113.9")
	for range 6 {
		stranger.askCode("owner@example.jp")
	}
	if last := lines(); last[len(last)-1]["event"] != "limit" || last[len(last)-1]["cap"] != "code-origin" ||
		last[len(last)-1]["level"] != "WARN" {
		t.Errorf("too many codes: %v", last[len(last)-1])
	}
}

// byKeyAgain proves with a passkey once more who is signed in.
func (w *browser) byKeyAgain(k *softKey) {
	w.t.Helper()
	q := w.question("/me/confirm", "/signin/passkey/options")
	w.submit("/me/confirm", "/signin/passkey", url.Values{"credential": {k.get(q)}})
}

func TestTheSecurityLogNamesNobody(t *testing.T) {
	b, lines := guarded(t)
	w := b.from("198.51.100.7")
	w.signIn("owner@example.jp")
	user, err := b.store.Users().ByEmail(t.Context(), "owner@example.jp")
	if err != nil {
		t.Fatal(err)
	}
	b.administrator().submit("/admin/users", "/admin/users/"+user.ID, url.Values{"deed": {"make_admin"}})
	all := lines()
	if !slices.Contains(eventsOf(all), "user.make_admin") {
		t.Fatalf("%v", eventsOf(all))
	}
	text, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	for _, secret := range []string{"owner@", user.ID, "198.51.100.7", b.lastCode(), w.cookies["__Host-session"]} {
		if strings.Contains(string(text), secret) {
			t.Errorf("the log holds %q", secret)
		}
	}
	in := slices.IndexFunc(all, func(l map[string]string) bool { return l["event"] == "signin" })
	made := slices.IndexFunc(all, func(l map[string]string) bool { return l["event"] == "user.make_admin" })
	if all[made]["target"] != all[in]["account"] || all[made]["account"] == all[in]["account"] {
		t.Errorf("who became an administrator is not who signed in: %v, %v", all[in], all[made])
	}
}

func TestOperatorsReadOfEverySecurityEvent(t *testing.T) {
	guide, err := os.ReadFile("../docs/operations.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range models.SecurityEvents() {
		if !strings.Contains(string(guide), "`"+string(e)+"`") {
			t.Errorf("docs/operations.md does not speak of %s", e)
		}
	}
}

func TestAdministratorsReadAndCheckTheWholeLog(t *testing.T) {
	dir := t.TempDir()
	b := benchOn(t, dir, board)
	w := b.browser()
	w.signIn("owner@example.jp")
	w.submit("/me/account", "/me/export", url.Values{})
	admin := b.administrator()
	page := admin.get("/admin/audit").body
	newest, oldest := strings.Index(page, "account.export"), strings.LastIndex(page, "<td>signin</td>")
	if newest < 0 || oldest < newest {
		t.Error("the log is not whole, the newest first")
	}
	if page = admin.get("/admin/audit?action=account.export").body; !strings.Contains(page, "<td>account.export</td>") ||
		strings.Contains(page, "<td>signin</td>") {
		t.Error("one action")
	}
	user, err := b.store.Users().ByEmail(t.Context(), "owner@example.jp")
	if err != nil {
		t.Fatal(err)
	}
	page = admin.get("/admin/audit?action=signin&target=user/" + user.ID).body
	if strings.Count(page, "<td>signin</td>") != 1 {
		t.Error("one action about one person")
	}
	if page = admin.get("/admin/audit?action=%3Cscript%3E").body; strings.Contains(page, "<td>") {
		t.Error("an action that cannot be")
	}
	res := admin.submit("/admin/audit", "/admin/audit/verify", url.Values{})
	if res.StatusCode != 200 || !strings.Contains(res.body, "書かれたときのまま") {
		t.Errorf("checking the chain: %d", res.StatusCode)
	}
	entries, err := b.store.Audit().Find("account.export", "", b.board.Now()).Page(t.Context(), 0, 1)
	if err != nil || len(entries) != 1 {
		t.Fatal(len(entries), err)
	}
	removeLine(t, dir, entries[0].ID)
	res = admin.submit("/admin/audit", "/admin/audit/verify", url.Values{})
	if res.StatusCode != 200 || !strings.Contains(res.body, "記録が書き換えられたか") {
		t.Errorf("checking a chain that was altered: %d", res.StatusCode)
	}
}

// removeLine takes an entry out of the audit log behind the board's back.
func removeLine(t *testing.T, dir, id string) {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(dir, "enkaku.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	gone, err := db.ExecContext(t.Context(), `DELETE FROM audit WHERE id = ?`, id)
	if err != nil {
		t.Fatal(err)
	}
	if n, err := gone.RowsAffected(); n != 1 || err != nil {
		t.Fatal(n, err)
	}
}
