package handlers

import (
	"net/url"
	"reflect"
	"strconv"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// tokenPages are the pages behind links in mails, with the token of each.
func tokenPages(w *whole, s *alert.Subscription, job string) map[string]string {
	now := strconv.FormatInt(w.now.Unix(), 10)
	until := strconv.FormatInt(w.now.Add(time.Hour).Unix(), 10)
	return map[string]string{
		templates.PathConfirm:     w.store.Sign(templates.TokenConfirm, s.ID, until),
		templates.PathManage:      templates.ManageToken(w.store, s.ID, w.now.Add(time.Hour)),
		templates.PathKeep:        w.store.Sign(templates.TokenKeep, s.ID, "2026"),
		templates.PathFeedback:    w.store.Sign(templates.TokenFeedback, s.ID, job),
		templates.PathUnsubscribe: w.store.Sign(templates.TokenUnsubscribe, s.ID),
		templates.PathErase:       w.store.Sign(templates.TokenErase, s.ID, now),
		templates.PathReaddress:   w.store.Sign(templates.TokenReaddress, s.ID, now),
	}
}

// Scanners of mail open every link, with GET and HEAD, before and after its
// reader does.
func TestOpeningALinkOfAMailChangesNothing(t *testing.T) {
	w := openWhole(t)
	w.order("pending@example.jp").want(t, 200)
	pending, active := w.only("pending@example.jp"), w.subscribe("active@example.jp")
	for _, s := range []alert.Subscription{pending, active} {
		before, sent := w.only(s.Email), len(w.mails(s.Email))
		for path, token := range tokenPages(w, &s, "JA01") {
			for _, method := range []string{"GET", "HEAD"} {
				for _, prefix := range []string{"", "/en"} {
					for _, query := range []string{"", "?do=pause&days=7&reason=pay&all=1&page=1"} {
						res := w.browser().do(method, prefix+path+"/"+token+query, nil, "Sec-Purpose", "prefetch")
						if res.StatusCode >= 400 {
							t.Errorf("%s %s of a %s alert: %d", method, path, s.State, res.StatusCode)
						}
					}
				}
			}
		}
		if after := w.only(s.Email); !reflect.DeepEqual(after, before) || len(w.mails(s.Email)) != sent {
			t.Errorf("a %s alert changed: %+v, was %+v", s.State, after, before)
		}
	}
}

// A token is good for its purpose alone.
func TestALinkOfOnePurposeOpensNoOther(t *testing.T) {
	w := openWhole(t)
	s := w.subscribe("purpose@example.jp")
	before := w.only(s.Email)
	pages := tokenPages(w, &s, "JA01")
	for path := range pages {
		for purpose, token := range pages {
			if purpose == path {
				continue
			}
			b := w.browser()
			if res := b.get(path + "/" + token); res.StatusCode != 404 {
				t.Errorf("GET %s with the token of %s: %d", path, purpose, res.StatusCode)
			}
			form := url.Values{"do": {"pause"}, "days": {"7"}, "reason": {"pay"}, "page": {"1"}}
			if res := b.submit("/alerts/new", path+"/"+token, form); res.StatusCode != 404 {
				t.Errorf("POST %s with the token of %s: %d", path, purpose, res.StatusCode)
			}
		}
	}
	if after := w.only(s.Email); !reflect.DeepEqual(after, before) {
		t.Errorf("the alert changed: %+v, was %+v", after, before)
	}
}

// The link to stop works for years; behind the one to change is then a new one
// by mail; the one to begin works for two days.
func TestLinksToStopOutliveTheirMail(t *testing.T) {
	w := openWhole(t)
	s := w.subscribe("years@example.jp")
	pages := tokenPages(w, &s, "JA01")
	w.wait(5 * 365 * 24 * time.Hour)
	w.browser().get(templates.PathManage+"/"+pages[templates.PathManage]).want(t, 200, "新しいリンクを受け取る")
	stop := templates.PathUnsubscribe + "/" + pages[templates.PathUnsubscribe]
	if res := w.browser().do("POST", stop, url.Values{"List-Unsubscribe": {"One-Click"}}); res.StatusCode != 200 {
		t.Errorf("stopping after five years: %d", res.StatusCode)
	}
	if got := w.only(s.Email); got.State != alert.SubUnsubscribed {
		t.Errorf("the alert is %s", got.State)
	}
}
