package handlers

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// from returns a new browser on a network.
func (b *bench) from(network string) *browser {
	w := b.browser()
	w.headers["X-Forwarded-For"] = network
	return w
}

// askCode asks for a code to an address.
func (w *browser) askCode(email string) answer {
	w.t.Helper()
	return w.submit("/signin", "/signin", url.Values{"email": {email}})
}

var passWord = regexp.MustCompile(`\b[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}\b`)

// lastPass returns the word of the newest mail with one to an address.
func (b *bench) lastPass(email string) string {
	b.t.Helper()
	for _, m := range slices.Backward(b.lettersOf(alert.MailPass)) {
		if m.To.Email == email {
			return passWord.FindString(m.Text)
		}
	}
	b.t.Fatalf("no word was mailed to %s", email)
	return ""
}

// pass types the word that was mailed to an address into the page that asks for it.
func (w *browser) pass(shown answer, email string) answer {
	w.t.Helper()
	shown.want(w.t, 429, "先に合言葉を", `action="/signin/pass"`)
	return w.do("POST", "/signin/pass", url.Values{"_csrf": {tokenField.FindStringSubmatch(shown.body)[1]},
		"email": {email}, "pass": {w.lastPass(email)}}, "Sec-Fetch-Site", "same-origin")
}

// signInPast signs in whose address strangers ask for: by the word, then by the code.
func (w *browser) signInPast(email string) {
	w.t.Helper()
	shown := w.askCode(email)
	if strings.Contains(shown.body, "data-puzzle") { // many were asked for on this network
		shown = w.work(shown)
	}
	w.pass(shown, email).want(w.t, 303)
	w.submit("/signin/code", "/signin/code", url.Values{"code": {w.lastCode()}}).want(w.t, 303)
	if !w.isIn() {
		w.t.Error("the owner is not in")
	}
}

// secondNode is another process of a board: it shares the store and nothing else.
func (b *bench) secondNode() *bench {
	other := &bench{t: b.t, board: b.board, store: b.store, index: b.index, now: b.now, log: b.log, postman: b.postman}
	other.board.Metrics = prometheus.NewRegistry()
	other.open()
	return other
}

func TestAStrangerLocksNobodyOut(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		other := b.secondNode()
		for i := range 40 {
			stranger := b.from("198.51.100.7")
			if i%2 == 1 {
				stranger.node = other.app
			}
			stranger.askCode("owner@example.jp")
		}
		b.from("203.0.113.9").signIn("owner@example.jp") // elsewhere, as ever
		b.from("198.51.100.7").signInPast("owner@example.jp")
		for i := range 60 { // by now of many networks
			b.from(fmt.Sprintf("192.0.2.%d", i)).askCode("owner@example.jp")
		}
		owner := b.from("203.0.113.77")
		owner.node = other.app // the word was mailed by the other node
		owner.signInPast("owner@example.jp")
		if got := len(b.lettersOf(alert.MailPass)); got != 1 {
			t.Errorf("%d words were mailed within the hour, want 1", got)
		}
	})
}

// What strangers have sent to other spellings of a mailbox keeps nobody out: a word
// to one of them serves for all, and an account's own address gets its own.
func TestOtherSpellingsOfAMailboxLockNobodyOut(t *testing.T) {
	b := newBench(t, board)
	b.from("203.0.113.9").signIn("owner@example.jp")
	for _, name := range []string{"owner", "new"} {
		for i := range 8 {
			for range 6 {
				b.from(fmt.Sprintf("192.0.2.%d", i)).askCode(fmt.Sprintf("%s+w%d@example.jp", name, i))
			}
		}
	}
	b.from("198.51.100.7").signInPast("owner@example.jp")

	w := b.from("198.51.100.8")
	shown := w.askCode("new@example.jp").want(t, 429, "先に合言葉を")
	w.do("POST", "/signin/pass", url.Values{"_csrf": {tokenField.FindStringSubmatch(shown.body)[1]},
		"email": {"new@example.jp"}, "pass": {b.lastPass("new+w0@example.jp")}}, "Sec-Fetch-Site", "same-origin").want(t, 303)
	if got := len(b.lettersOf(alert.MailPass)); got > 13 {
		t.Errorf("%d words were mailed to two mailboxes", got)
	}
}

func TestAWordLetsNobodyElsePast(t *testing.T) {
	b := newBench(t, board)
	for _, email := range []string{"owner@example.jp", "other@example.jp"} {
		for range 6 {
			b.from("198.51.100.7").askCode(email)
		}
	}
	w := b.from("198.51.100.7")
	shown := w.askCode("owner@example.jp").want(t, 429)
	type_ := func(word string) answer {
		return w.do("POST", "/signin/pass", url.Values{"_csrf": {tokenField.FindStringSubmatch(shown.body)[1]},
			"email": {"owner@example.jp"}, "pass": {word}}, "Sec-Fetch-Site", "same-origin")
	}
	codes := len(b.lettersOf(alert.MailCode))
	for name, word := range map[string]string{
		"none": "", "made up": "aaaa-aaaa-aaaa", "another's": b.lastPass("other@example.jp"),
	} {
		if res := type_(word); res.StatusCode != 422 || !strings.Contains(res.body, "合言葉が違います") {
			t.Errorf("%s: %d", name, res.StatusCode)
		}
	}
	own := b.lastPass("owner@example.jp")
	b.wait(50 * time.Hour)
	type_(own).want(t, 422) // two days later
	if got := len(b.lettersOf(alert.MailCode)); got != codes {
		t.Errorf("%d codes went to who had no word", got-codes)
	}
}

// A sign-in behind a word is the first from its browser: its owner hears of it.
func TestAWordIsNoKnownBrowser(t *testing.T) {
	b := newBench(t, board)
	b.from("203.0.113.9").signIn("owner@example.jp")
	for range 6 {
		b.from("198.51.100.7").askCode("owner@example.jp")
	}
	told := len(b.lettersOf(alert.MailSignIn))
	b.from("198.51.100.7").signInPast("owner@example.jp")
	if got := len(b.lettersOf(alert.MailSignIn)); got != told+1 {
		t.Errorf("the owner was told of %d new browsers, want 1", got-told)
	}
}

// Strangers of any number get five wrong codes a day for an address, and a right
// one beyond them is not looked at: 5 in 1,000,000.
func TestStrangersGuessFiveTimesADay(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		other := b.secondNode()
		for i := range 8 {
			w := b.from(fmt.Sprintf("192.0.2.%d", i))
			if i%2 == 1 {
				w.node = other.app
			}
			w.askCode("owner@example.jp").want(t, 303)
			w.wrongCodes()
		}
		count := b.signIns()["wrong"] + b.signIns()["used_up"]
		count += other.signIns()["wrong"] + other.signIns()["used_up"]
		if count != models.CodeTries {
			t.Errorf("%d wrong codes were looked at, want %d", count, models.CodeTries)
		}
		owner := b.from("203.0.113.9")
		owner.askCode("owner@example.jp").want(t, 303)
		code := url.Values{"code": {b.lastCode()}}
		shown := owner.submit("/signin/code", "/signin/code", code)
		owner.pass(shown, "owner@example.jp").want(t, 303)
		owner.submit("/signin/code", "/signin/code", code).want(t, 303) // the code they had
		if !owner.isIn() {
			t.Error("the owner is not in")
		}
	})
}

func TestWrongCodesOfANeighbourShutNobodyOut(t *testing.T) {
	b := newBench(t, board)
	for i := range 6 {
		w := b.from("198.51.100.7")
		w.askCode(fmt.Sprintf("victim%d@example.jp", i)).want(t, 303)
		w.wrongCodes()
	}
	if got := b.signIns()["wrong"] + b.signIns()["used_up"]; got != models.CapWrongByNetwork.Most {
		t.Errorf("a network had %d wrong codes looked at, want %d", got, models.CapWrongByNetwork.Most)
	}
	neighbour := b.from("198.51.100.7")
	neighbour.askCode("neighbour@example.jp").want(t, 303)
	code := url.Values{"code": {b.lastCode()}}
	neighbour.pass(neighbour.submit("/signin/code", "/signin/code", code), "neighbour@example.jp").want(t, 303)
	neighbour.submit("/signin/code", "/signin/code", code).want(t, 303)
}

// Who signs in often with browsers that forget, and makes no mistake, is no stranger
// that guesses.
func TestRightCodesAreNoGuesses(t *testing.T) {
	b := newBench(t, board)
	for range models.CodeTries + 3 {
		b.from("203.0.113.9").signIn("owner@example.jp")
		b.wait(20 * time.Minute)
	}
}

func TestAPasskeyAlwaysPasses(t *testing.T) {
	b, key := keyHolder(t, 0)
	for range 30 {
		stranger := b.from("198.51.100.7")
		for range 3 {
			stranger.question("/signin", "/signin/passkey/options")
		}
		stranger.askCode("owner@example.jp")
	}
	owner := b.from("198.51.100.7")
	if owner.byKey(key).want(t, 303); !owner.isIn() {
		t.Error("the owner is not in")
	}
}

func TestTheMailsOfOneMailboxAreBounded(t *testing.T) {
	b := newBench(t, board)
	for hour := range 24 {
		for i := range 20 {
			email := fmt.Sprintf("ow.ner+%d@example.jp", hour*20+i)
			b.from(fmt.Sprintf("198.51.%d.%d", hour, i)).askCode(email)
		}
		b.wait(time.Hour)
	}
	codes, words := len(b.lettersOf(alert.MailCode)), len(b.lettersOf(alert.MailPass))
	if codes == 0 || words == 0 || codes+words > 36 {
		t.Errorf("%d codes and %d words went to one mailbox in a day, want at most 36 together", codes, words)
	}
	for i := range 10 {
		b.from("198.51.100.1").do("POST", "/alerts", url.Values{"email": {fmt.Sprintf("ow.ner+%d@example.jp", i)},
			"criteria": {"work=online_care"}}, "Sec-Fetch-Site", "same-origin")
	}
	if got := len(b.lettersOf(alert.MailConfirm)); got != models.CapConfirmsByAddress.Most {
		t.Errorf("%d confirmations went to one mailbox, want %d", got, models.CapConfirmsByAddress.Most)
	}
}

func TestTheOwnersBrowserAlwaysGetsItsCode(t *testing.T) {
	b := newBench(t, board)
	owner := b.from("198.51.100.1")
	owner.signIn("owner@example.jp")
	owner.submit("/me/sessions", "/signout", url.Values{})
	for i := range 60 {
		b.from(fmt.Sprintf("198.51.%d.1", 100+i%5)).askCode("owner@example.jp")
	}
	b.from("192.0.2.1").askCode("owner@example.jp").want(t, 429) // strangers have used up theirs
	owner.signIn("owner@example.jp")                             // beside a stranger on the same network
	thief := b.from("192.0.2.2")
	thief.cookies["__Host-device"] = owner.cookies["__Host-device"]
	if res := thief.askCode("other@example.jp"); res.StatusCode != 303 {
		t.Fatalf("a code for another address: %d", res.StatusCode)
	}
	thief.cookies["__Host-device"] = strings.Repeat("0", 24) + owner.cookies["__Host-device"][24:]
	thief.askCode("owner@example.jp").want(t, 429) // a mark made up
}

// wrongCodes enters wrong codes until the code is used up.
func (w *browser) wrongCodes() {
	wrong := "000000"
	if w.lastCode() == wrong {
		wrong = "000001"
	}
	token := tokenField.FindStringSubmatch(w.get("/signin/code").body)[1]
	for range models.CodeTries {
		w.do("POST", "/signin/code", url.Values{"code": {wrong}, "_csrf": {token}}, "Sec-Fetch-Site", "same-origin")
	}
}

func TestTheOwnerHearsOfGuessing(t *testing.T) {
	b := newBench(t, board)
	owner := b.from("203.0.113.9")
	owner.signIn("owner@example.jp")
	for range 3 {
		stranger := b.from("198.51.100.7")
		stranger.askCode("owner@example.jp")
		stranger.wrongCodes()
	}
	if told := b.lettersOf(alert.MailGuessed); len(told) != 1 || told[0].To.Email != "owner@example.jp" {
		t.Errorf("the owner has %d letters, want 1 a day", len(told))
	}
	b.wait(25 * time.Hour)
	owner.submit("/me/sessions", "/signout", url.Values{})
	owner.askCode("owner@example.jp")
	owner.wrongCodes()
	if told := b.lettersOf(alert.MailGuessed); len(told) != 1 {
		t.Error("the owner is warned of their own browser")
	}
	if got := b.signIns(); got["used_up"] != 2 || got["wrong"] != 2*(models.CodeTries-1) || got["right"] != 1 {
		t.Errorf("operators see %v", got)
	}
}

// signIns are the counts that operators see.
func (b *bench) signIns() map[string]int {
	b.t.Helper()
	families, err := b.board.Metrics.(*prometheus.Registry).Gather()
	if err != nil {
		b.t.Fatal(err)
	}
	got := map[string]int{}
	for _, family := range families {
		if family.GetName() == "enkaku_signins_total" {
			for _, m := range family.GetMetric() {
				got[m.GetLabel()[0].GetValue()] = int(m.GetCounter().GetValue())
			}
		}
	}
	return got
}
