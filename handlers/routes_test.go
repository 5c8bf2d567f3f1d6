package handlers

import (
	"net/url"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// role is a kind of person who tries a route.
type role struct {
	name string
	user *models.User // nil: not signed in
}

var (
	ownOrg   = models.OrgRef{Kind: models.OrgAgency, ID: "own-agency"}
	otherOrg = models.OrgRef{Kind: models.OrgEmployer, ID: "other-employer"}
)

// roles are everybody who may come.
func roles() []role {
	return []role{
		{"anonymous", nil},
		{"member", &models.User{}},
		{"doctor", &models.User{DoctorID: "own-doctor"}},
		{"recruiter of another organisation", &models.User{Memberships: []models.Membership{{Org: otherOrg, Owner: true}}}},
		{"recruiter", &models.User{Memberships: []models.Membership{{Org: ownOrg}}}},
		{"viewer", &models.User{Memberships: []models.Membership{{Org: ownOrg, Views: true}}}},
		{"owner", &models.User{Memberships: []models.Membership{{Org: ownOrg, Owner: true}}}},
		{"admin", &models.User{Admin: true}},
	}
}

// may says which roles a permission lets in.
func (r role) may(p web.Permission) bool {
	switch u := r.user; {
	case p == web.Public || p == web.Visitor:
		return true
	case u == nil:
		return false
	case p == web.Member:
		return true
	case p == web.Doctor:
		return u.DoctorID != ""
	case p == web.Recruiter:
		return len(u.Memberships) > 0
	case p == web.Editor || p == web.Hirer:
		return len(u.Memberships) > 0 && !u.Memberships[0].Views
	case p == web.Owner:
		return len(u.Memberships) > 0 && u.Memberships[0].Owner
	}
	return r.user.Admin
}

// owned are the addresses whose thing belongs to somebody: the parameters to
// put in, and which roles may still see it. Packages of pages add their rows.
var owned = []struct {
	pattern string
	params  map[string]string
	roles   []string
}{}

// samplePath puts a value in for every parameter of a pattern.
func samplePath(pattern string) string {
	parts := strings.Split(pattern, "/")
	for i, part := range parts {
		if strings.HasPrefix(part, ":") || part == "*" {
			parts[i] = "absent"
		}
	}
	return strings.Join(parts, "/")
}

// signedIn returns a browser of each role.
func signedIn(t *testing.T, b *bench) map[string]*browser {
	t.Helper()
	all := map[string]*browser{}
	for _, r := range roles() {
		w := b.browser()
		if r.user != nil {
			r.user.ID = strings.ReplaceAll(r.name, " ", "-")
			r.user.Email, r.user.Lang = r.user.ID+"@example.jp", vocab.JA
			if err := b.store.Users().Save(t.Context(), r.user); err != nil {
				t.Fatal(err)
			}
			w.signIn(r.user.Email)
		}
		all[r.name] = w
	}
	return all
}

// registered returns the route table of the board.
func registered(t *testing.T, b *bench) []web.Route {
	t.Helper()
	routes := b.rooms.site.Routes()
	if len(routes) < 20 {
		t.Fatalf("only %d routes", len(routes))
	}
	return routes
}

func TestEveryRouteAsEveryRole(t *testing.T) {
	b := newBench(t, board)
	browsers := signedIn(t, b)
	for _, rt := range registered(t, b) {
		for _, r := range roles() {
			w := browsers[r.name]
			before := len(w.cookies)
			path := samplePath(rt.Path)
			var res answer
			if rt.Method == "GET" {
				res = w.get(path)
			} else {
				// Without a form token: nothing may happen, whoever asks.
				res = w.do(rt.Method, path, url.Values{}, "Sec-Fetch-Site", "same-origin")
			}
			good := res.StatusCode >= 200 && res.StatusCode < 300
			switch {
			case res.StatusCode >= 500:
				t.Errorf("%s %s as %s: %d", rt.Method, path, r.name, res.StatusCode)
			case good && !r.may(rt.May):
				t.Errorf("%s %s as %s: %d, want refused", rt.Method, path, r.name, res.StatusCode)
			case r.may(rt.May) && rt.Method != "GET" && !rt.Open && !(rt.Read && r.user == nil) &&
				res.StatusCode != 403:
				t.Errorf("%s %s as %s without form token: %d, want 403", rt.Method, path, r.name, res.StatusCode)
			case !r.may(rt.May) && r.user == nil && rt.Method == "GET" &&
				!strings.HasPrefix(res.Header.Get("Location"), hrefSignIn(rt)):
				t.Errorf("GET %s as anonymous: %d to %q, want the sign-in page", path, res.StatusCode,
					res.Header.Get("Location"))
			}
			if len(w.cookies) < before {
				t.Fatalf("%s %s as %s signed them out", rt.Method, path, r.name)
			}
		}
	}
	for _, o := range owned {
		tryOwned(t, browsers, o.pattern, o.params, o.roles)
	}
}

func hrefSignIn(rt web.Route) string {
	if rt.Lang == vocab.EN {
		return "/en/signin"
	}
	return "/signin"
}

// tryOwned opens an address that belongs to somebody as every role.
func tryOwned(t *testing.T, browsers map[string]*browser, pattern string, params map[string]string, allowed []string) {
	t.Helper()
	path := pattern
	for name, value := range params {
		path = strings.ReplaceAll(path, ":"+name, value)
	}
	for name, w := range browsers {
		may := false
		for _, a := range allowed {
			may = may || a == name
		}
		if good := w.get(path).StatusCode == 200; good != may {
			t.Errorf("GET %s as %s: shown %t, want %t", path, name, good, may)
		}
	}
}

func TestFormsFromElsewhereAreRefused(t *testing.T) {
	b := newBench(t, board)
	w := b.browser()
	w.signIn("a@example.jp")
	token := tokenField.FindStringSubmatch(w.get("/me/sessions").body)[1]
	for _, rt := range registered(t, b) {
		if rt.Method == "GET" || rt.Open {
			continue
		}
		for name, headers := range map[string][]string{
			"cross-site":             {"Sec-Fetch-Site", "cross-site"},
			"same-site":              {"Sec-Fetch-Site", "same-site"},
			"foreign origin":         {"Origin", "https://evil.example"},
			"null origin":            {"Origin", "null"},
			"plain http origin":      {"Origin", "http://enkaku.example.evil.example"},
			"cross-site, own origin": {"Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"},
		} {
			res := w.do(rt.Method, samplePath(rt.Path), url.Values{"_csrf": {token}}, headers...)
			if res.StatusCode != 403 {
				t.Errorf("%s %s, %s: %d, want 403", rt.Method, rt.Path, name, res.StatusCode)
			}
		}
	}
	if w.get("/me/sessions").StatusCode != 200 {
		t.Error("signed out by a refused form")
	}
	other := b.browser()
	other.signIn("b@example.jp")
	if res := other.do("POST", "/signout", url.Values{"_csrf": {token}}, "Sec-Fetch-Site",
		"same-origin"); res.StatusCode != 403 {
		t.Errorf("another session's token: %d, want 403", res.StatusCode)
	}
}

func TestHeadersOnEveryAnswer(t *testing.T) {
	b := newBench(t, board)
	w := b.browser()
	paths := []string{"/absent", "/en/absent", "/api/absent", "/static/x/absent.css"}
	shared := map[string]bool{}
	for _, rt := range registered(t, b) {
		paths = append(paths, samplePath(rt.Path))
		shared[samplePath(rt.Path)] = rt.Shared && rt.Method == "GET" || shared[samplePath(rt.Path)] || strings.HasSuffix(rt.Path, "/share.png") && !strings.Contains(rt.Path, ":")
	}
	for _, path := range paths {
		res := w.get(path)
		reach := map[bool]string{false: "same-origin", true: "cross-origin"}[shared[path]]
		for name, want := range map[string]string{
			"Strict-Transport-Security":    "max-age=63072000; includeSubDomains",
			"X-Content-Type-Options":       "nosniff",
			"X-Frame-Options":              "DENY",
			"Referrer-Policy":              "same-origin",
			"Cross-Origin-Opener-Policy":   "same-origin",
			"Cross-Origin-Resource-Policy": reach,
		} {
			if got := res.Header.Get(name); got != want {
				t.Errorf("%s: %s is %q, want %q", path, name, got, want)
			}
		}
		policy := res.Header.Get("Content-Security-Policy")
		for _, part := range []string{"default-src 'self'", "object-src 'none'", "base-uri 'none'",
			"frame-ancestors 'none'", "form-action 'self'"} {
			if !strings.Contains(policy, part) {
				t.Errorf("%s: the policy %q lacks %q", path, policy, part)
			}
		}
		if strings.Contains(policy, "unsafe") || res.Header.Get("X-Request-Id") == "" ||
			res.Header.Get("Server") != "" {
			t.Errorf("%s: policy %q, request id %q, server %q", path, policy, res.Header.Get("X-Request-Id"),
				res.Header.Get("Server"))
		}
		for _, cookie := range res.Cookies() {
			if !strings.HasPrefix(cookie.Name, "__Host-") || !cookie.Secure || !cookie.HttpOnly || cookie.Path != "/" ||
				cookie.Domain != "" || cookie.SameSite != 2 {
				t.Errorf("%s: cookie %s", path, cookie.Raw)
			}
		}
	}
}

// Pages run under a policy without inline scripts and styles.
func TestPagesKeepTheirPolicy(t *testing.T) {
	b := newBench(t, board)
	w := b.browser()
	w.signIn("a@example.jp")
	for _, rt := range registered(t, b) {
		if rt.Method != "GET" || rt.May > web.Member || !strings.HasPrefix(rt.Path, "/") {
			continue
		}
		res := w.get(samplePath(rt.Path))
		if !strings.HasPrefix(res.Header.Get("Content-Type"), "text/html") {
			continue
		}
		for _, bad := range []string{" style=", "<style", " onclick=", " onload=", "javascript:", "<script>",
			"ZgotmplZ"} {
			if strings.Contains(res.body, bad) {
				t.Errorf("%s holds %s", rt.Path, bad)
			}
		}
		if got := res.Header.Get("Cache-Control"); rt.May >= web.Visitor && got != "private, no-store" &&
			got != "no-store" {
			t.Errorf("%s signed in: Cache-Control %q", rt.Path, got)
		}
	}
}
