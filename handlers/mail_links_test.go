package handlers

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

var linkInMail = regexp.MustCompile(`href="([^"]+)"`)

// Every link of a mail opens a page of the board for who is not signed in, or
// leads to signing in.
func TestEveryLinkOfAMailOpens(t *testing.T) {
	w := openWhole(t)
	s := w.subscribe("links@example.jp")
	jobs, err := w.store.Jobs().GetMany(t.Context(), []string{"JA01", "JA02", "JA03"})
	if err != nil || len(jobs) != 3 {
		t.Fatalf("%d jobs, %v", len(jobs), err)
	}
	first, second, third := jobs["JA01"], jobs["JA02"], jobs["JA03"]
	operator := w.board.Operator
	operator.Contact = "https://enkaku.example/contact"
	letters := templates.Letters{Mails: w.board.Mails, Operator: operator, Links: w.board.Links}
	for _, l := range []vocab.Lang{vocab.JA, vocab.EN} {
		s.Lang = l
		mails := map[string]func() (templates.Mail, error){
			"digest": func() (templates.Mail, error) {
				return w.board.Mails.Digest(templates.DigestOrder{
					Subscription: &s, Jobs: []templates.DigestJob{{Job: &first}, {Job: &second}}, Lines: []templates.DigestJob{{Job: &third}},
					Now: w.now, Operator: operator, Links: w.board.Links,
				})
			},
			"confirm": func() (templates.Mail, error) { return letters.Confirm(&s, w.now) },
			"welcome": func() (templates.Mail, error) { return letters.Welcome(&s, w.now) },
			"keep":    func() (templates.Mail, error) { return letters.Keep(&s, w.now) },
			"expiry":  func() (templates.Mail, error) { return letters.Expiry(l, &first, 7) },
			"saved": func() (templates.Mail, error) {
				return letters.Saved(l, []templates.SavedNews{{Job: &first, Soon: true}})
			},
			"applied":  func() (templates.Mail, error) { return letters.Applied(l, &first) },
			"received": func() (templates.Mail, error) { return letters.Received(l, &first) },
			"reviewed": func() (templates.Mail, error) { return letters.Reviewed(l, &first, "") },
			"invited":  func() (templates.Mail, error) { return letters.Invited(l) },
			"code":     func() (templates.Mail, error) { return letters.Code(l, "123456", time.Minute) },
		}
		for kind, write := range mails {
			mail, err := write()
			if err != nil {
				t.Fatal(err)
			}
			for _, found := range linkInMail.FindAllStringSubmatch(mail.HTML, -1) {
				link := strings.ReplaceAll(found[1], "&amp;", "&")
				path, own := strings.CutPrefix(link, "https://enkaku.example")
				res := w.browser().get(path)
				toSignIn := strings.Contains(res.Header.Get("Location"), "/signin")
				if !own || res.StatusCode != 200 && !toSignIn {
					t.Errorf("%s in %s: %s: %d", kind, l, link, res.StatusCode)
				}
				if l == vocab.EN && !strings.HasPrefix(path, "/en") && path != "/contact" {
					t.Errorf("%s in %s leads to a page in Japanese: %s", kind, l, link)
				}
			}
		}
	}
}
