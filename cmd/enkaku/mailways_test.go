package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/cmd/board"
	"github.com/enkaku/enkaku/mail/mailtest"
)

// TestACodeArrivesWhicheverWayMailsLeave signs somebody in on a board started
// by its flags alone, for each value of --mail.
func TestACodeArrivesWhicheverWayMailsLeave(t *testing.T) {
	ways := map[string]func(t *testing.T, data string) (flags []string, arrived func() []string){
		"mailbox": func(_ *testing.T, data string) ([]string, func() []string) {
			return nil, func() (all []string) {
				files, err := filepath.Glob(filepath.Join(data, "mailbox", "*.eml"))
				if err != nil {
					t.Fatal(err)
				}
				for _, name := range files {
					text, err := os.ReadFile(name)
					if err != nil {
						t.Fatal(err)
					}
					all = append(all, string(text))
				}
				return all
			}
		},
		"smtp": func(t *testing.T, _ string) ([]string, func() []string) {
			server, err := mailtest.StartSMTP(nil, false)
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(server.Close)
			return []string{"--smtp-url", "smtp://" + server.Addr}, func() (all []string) {
				for _, m := range server.Mails() {
					all = append(all, string(m.Data))
				}
				return all
			}
		},
		"sendgrid": func(t *testing.T, _ string) ([]string, func() []string) {
			server, err := mailtest.StartSendGrid()
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(server.Close)
			return []string{"--sendgrid-host", server.URL, "--sendgrid-key", mailtest.Key}, func() (all []string) {
				for _, m := range server.Mails() {
					all = append(all, string(m.Raw))
				}
				return all
			}
		},
	}
	field, _ := reflect.TypeFor[board.MailFlags]().FieldByName("Mail")
	for way := range strings.SplitSeq(field.Tag.Get("enum"), ",") {
		prepare := ways[way]
		if prepare == nil {
			t.Errorf("--mail %s is not tried", way)
			continue
		}
		t.Run(way, func(t *testing.T) {
			data := t.TempDir()
			flags, arrived := prepare(t, data)
			n := startNode(t, freeAddr(t), append(flags, "--data", data, "--mail", way, "--mail-from",
				"Enkaku <noreply@enkaku.example.jp>")...)
			p := newPerson(t, n)
			p.send("/en/signin", "/en/signin", url.Values{"email": {"doctor@example.org"}})
			var code string
			eventually(t, 60*time.Second, func() error {
				for _, text := range slices.Backward(arrived()) {
					if found := codeSubject.FindStringSubmatch(text); found != nil {
						code = found[1]
						return nil
					}
				}
				return fmt.Errorf("no code in %d mails; the board says:\n%s", len(arrived()), n.log)
			})
			p.send("/en/signin/code", "/en/signin/code", url.Values{"code": {code}})
			if status, page := p.open("/en/me"); status != http.StatusOK ||
				!strings.Contains(page, "doctor@example.org") {
				t.Errorf("/me is answered %d after signing in", status)
			}
		})
	}
}

var (
	codeSubject = regexp.MustCompile(`Your sign-in code: (\d{6})`)
	formToken   = regexp.MustCompile(`name="_csrf" value="([^"]+)"`)
)

// person is somebody at a browser.
type person struct {
	t      *testing.T
	board  string
	client http.Client
}

func newPerson(t *testing.T, n *node) *person {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &person{t: t, board: n.url, client: http.Client{Jar: jar, Timeout: 20 * time.Second}}
}

// open reads a page.
func (p *person) open(path string) (status int, page string) {
	p.t.Helper()
	res, err := p.client.Get(p.board + path)
	return p.read(res, err)
}

// send opens a page, sends a form of it and returns the page that answers.
func (p *person) send(page, action string, form url.Values) string {
	p.t.Helper()
	_, text := p.open(page)
	token := formToken.FindStringSubmatch(text)
	if token == nil {
		p.t.Fatalf("%s has no form:\n%s", page, text)
	}
	form.Set("_csrf", token[1])
	status, text := p.read(p.client.PostForm(p.board+action, form))
	if status != http.StatusOK {
		p.t.Fatalf("%s: %d\n%s", action, status, text)
	}
	return text
}

func (p *person) read(res *http.Response, err error) (status int, page string) {
	p.t.Helper()
	if err != nil {
		p.t.Fatal(err)
	}
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		p.t.Fatal(err)
	}
	return res.StatusCode, string(text)
}
