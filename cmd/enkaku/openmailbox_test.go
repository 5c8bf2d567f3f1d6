package main

import (
	"net/http"
	"strings"
	"testing"
)

// operator are the flags by which a board on a network says who runs it.
var operator = []string{"--operator-name", "見本運営", "--operator-address", "東京都千代田区見本町1-1-1",
	"--operator-contact", "https://board.example/contact"}

func TestAMailboxThatANetworkReads(t *testing.T) {
	smtp := append([]string{"check", "--data", t.TempDir(), "--demo", "--public-url", "https://board.example",
		"--mail", "smtp", "--smtp-url", "smtp://localhost:25"}, operator...)
	if _, err := call(t, smtp...); err == nil || !strings.Contains(err.Error(), "--demo-on-network") {
		t.Errorf("demo accounts on a network: %v", err)
	}
	for name, where := range map[string][]string{
		"a public address":        {"--public-url", "https://board.example"},
		"listening to a network":  {"--addr", "0.0.0.0:0", "--public-url", "http://localhost:8080"},
		"listening to all":        {"--addr", ":0"},
		"a proxy before it":       {"--addr", "127.0.0.1:0", "--proxy", "127.0.0.1/32"},
		"the demo, on a network":  {"--demo", "--addr", ":0"},
		"the demo, with a public": {"--demo", "--public-url", "https://board.example"},
	} {
		args := append([]string{"serve", "--data", t.TempDir(), "--mail", "mailbox"}, append(where, operator...)...)
		if _, err := call(t, args...); err == nil || !strings.Contains(err.Error(), "--demo-on-network") {
			t.Errorf("%s: %v, want to be told of --demo-on-network", name, err)
		}
	}
}

func TestABoardWithAnOpenMailboxSaysSoOnEveryPage(t *testing.T) {
	addr := freeAddr(t)
	flags := append([]string{"--data", t.TempDir(), "--demo", "--demo-on-network", "--public-url",
		"https://board.example"}, operator...)
	n := startNode(t, addr, flags...)
	for path, words := range map[string]string{
		"/": "だれでも読めます", "/en": "everyone can read every mail", "/jobs/ja01": "だれでも読めます",
		"/signin": "だれでも読めます", "/en/signin": "everyone can read every mail", "/mailbox": "だれでも読めます",
		"/no-such-page": "だれでも読めます", "/en/about": "everyone can read every mail",
	} {
		if _, page, err := get(n.url + path); err != nil || !strings.Contains(page, words) {
			t.Errorf("%s does not warn (%v)", path, err)
		}
	}
	home := startNode(t, freeAddr(t), "--data", t.TempDir())
	if status, page, err := get(home.url + "/"); err != nil || status != http.StatusOK ||
		strings.Contains(page, "だれでも読めます") {
		t.Errorf("a board on one's own machine warns of the network: %d %v", status, err)
	}
}
