package handlers

import (
	"fmt"
	"net/url"
	"strconv"
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

// retryAfter is how long an answer says to wait.
func retryAfter(t *testing.T, res answer) time.Duration {
	t.Helper()
	n, err := strconv.Atoi(res.Header.Get("Retry-After"))
	if res.StatusCode != 429 || err != nil {
		t.Fatalf("%d, Retry-After %q; want 429 with a time", res.StatusCode, res.Header.Get("Retry-After"))
	}
	return time.Duration(n) * time.Second
}

func TestAStrangerElsewhereLocksNobodyOut(t *testing.T) {
	b := newBench(t, board)
	stranger := b.from("198.51.100.7")
	var last answer
	for range 40 {
		if last = stranger.askCode("owner@example.jp"); last.StatusCode == 429 {
			break
		}
	}
	retryAfter(t, last)
	b.from("203.0.113.9").signIn("owner@example.jp")
}

func TestTheWaitForCodesGrows(t *testing.T) {
	b := newBench(t, board)
	var waits []time.Duration
	codes := 0
	for began := b.board.Now(); b.board.Now().Sub(began) < 24*time.Hour; {
		res := b.from("198.51.100.7").askCode("owner@example.jp")
		if res.StatusCode == 303 {
			codes++
			continue
		}
		waits = append(waits, retryAfter(t, res))
		b.wait(waits[len(waits)-1])
	}
	if len(waits) < 3 || waits[1] <= waits[0] || waits[2] <= waits[1] {
		t.Errorf("the waits are %v, want them to grow", waits)
	}
	if codes > 12 {
		t.Errorf("one network had %d codes sent to one mailbox in a day", codes)
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
	if got := len(b.lettersOf(alert.MailCode)); got == 0 || got > 36 {
		t.Errorf("%d codes went to one mailbox in a day, want at most 36", got)
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
	retryAfter(t, b.from("192.0.2.1").askCode("owner@example.jp")) // strangers have used up theirs
	owner.signIn("owner@example.jp")                               // beside a stranger on the same network
	thief := b.from("192.0.2.2")
	thief.cookies["__Host-device"] = owner.cookies["__Host-device"]
	if res := thief.askCode("other@example.jp"); res.StatusCode != 303 {
		t.Fatalf("a code for another address: %d", res.StatusCode)
	}
	thief.cookies["__Host-device"] = strings.Repeat("0", 24) + owner.cookies["__Host-device"][24:]
	retryAfter(t, thief.askCode("owner@example.jp")) // a mark made up
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
	if got := b.signIns(); got["used_up"] != 4 || got["wrong"] != 4*(models.CodeTries-1) || got["right"] != 1 {
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
