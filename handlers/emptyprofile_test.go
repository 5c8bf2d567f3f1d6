package handlers

import (
	"net/url"
	"regexp"
	"testing"
)

// A doctor who wrote a name and a place reads every page that is theirs and
// every job, and is told on the way what more would help.
func TestAnAlmostEmptyProfileWorksAtOnce(t *testing.T) {
	w := openWhole(t)
	b := w.enter("thin@example.jp")
	odd := regexp.MustCompile(`[\s>(（]NaN[\s<%円点]|%!|&lt;nil&gt;|>\s*\{\d\}`)
	walk := func(state string) {
		for _, lang := range []string{"", "/en"} {
			for _, path := range []string{"/me", "/me/profile", "/me/licences", "/me/cv", "/me/saved", "/me/applied", "/me/scouts", "/me/alerts",
				"/me/account", "/me/views", "/jobs/JA01", "/jobs/JA01/apply", "/jobs/EN01", "/jobs/EN01/apply", "/jobs/JA05", "/jobs"} {
				if res := b.get(lang+path).want(t, 200); odd.MatchString(res.body) {
					t.Errorf("%s: %s says %q", state, lang+path, odd.FindString(res.body))
				}
			}
		}
	}
	walk("no profile")
	b.submit("/me/profile", "/me/profile", url.Values{"version": {"0"}, "display_name": {"K"}, "pref": {"13"}, "visibility": {"private"},
		"languages": {"ja"}}).want(t, 303)
	walk("name and place")
	b.get("/me").want(t, 200, "まだ点数をつけられません", `href="/me/profile#licences"`)
	b.get("/me/match/JA01").want(t, 200, "必要な資格")
	for _, form := range []string{"resume", "history", "english"} {
		b.get("/me/cv/"+form).want(t, 200)
	}
	b.submit("/me/cv", "/me/cv", url.Values{}).want(t, 303)
	b.get("/me/cv").want(t, 200)
}
