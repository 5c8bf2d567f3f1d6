package handlers

import (
	"html"
	"net/url"
	"regexp"
	"strings"
	"testing"
)

func TestTheHomePageLeadsEverywhere(t *testing.T) {
	b := openWhole(t).browser()
	for path, words := range map[string][]string{
		"/": {
			"条件の全文から選ぶ", "電話番号は要りません", `href="/?work=g_online_care"`, `href="/work/online_care"`,
			`href="/specialties/internal_medicine"`, `href="/prefectures/47"`, `href="/pay"`, `<aside class="sample"`, "求人の読み方",
		},
		"/en": {"Choose by the whole advert", "How to read a job", `href="/en/work/online_care"`, `href="/en/prefectures/47"`},
	} {
		body := html.UnescapeString(b.get(path).want(t, 200).body)
		for _, w := range words {
			if !strings.Contains(body, w) {
				t.Errorf("%s lacks %s", path, w)
			}
		}
		if n := strings.Count(body, "<h1"); n != 1 {
			t.Errorf("%s has %d headings of the first order", path, n)
		}
		for _, link := range strings.Split(body, `<a href="`)[1:] {
			to, _, _ := strings.Cut(link, `"`)
			if strings.Contains(to, "/work/") || strings.Contains(to, "/specialties/") {
				b.get(to).want(t, 200)
			}
		}
	}
	for _, path := range []string{"/?q=" + url.QueryEscape("内科"), "/jobs", "/?limit=7&page=2", "/?sort=pay"} {
		body := b.get(path).want(t, 200).body
		if strings.Contains(body, "条件の全文から選ぶ") || strings.Count(body, "<h1") != 1 {
			t.Errorf("%s looks like the home page", path)
		}
	}
}

// The home page and lists turn into each other without a load: what dresses one
// dresses the other.
func TestHomeAndListsHaveTheSameSheets(t *testing.T) {
	b := openWhole(t).browser()
	sheets := func(path string) string {
		head, _, _ := strings.Cut(b.get(path).want(t, 200).body, "</head>")
		var all []string
		for _, m := range sheetLink.FindAllStringSubmatch(head, -1) {
			all = append(all, m[1])
		}
		return strings.Join(all, " ")
	}
	home := sheets("/")
	for path, want := range map[string]string{"/": "/", "/jobs": "/jobs", "/en/jobs": "/en/jobs", "/jobs?page=2": "/jobs", "/?sort=pay": "/"} {
		if got := canonical.FindStringSubmatch(b.get(path).want(t, 200).body); got == nil || !strings.HasSuffix(got[1], ".example"+want) {
			t.Errorf("%s: the canonical address is %v, want %s", path, got, want)
		}
	}
	for _, path := range []string{"/jobs", "/?q=" + url.QueryEscape("内科"), "/?q=nothing-answers-this", "/en"} {
		if got := sheets(path); got != home || got == "" {
			t.Errorf("%s has %q, home %q", path, got, home)
		}
	}
}

var sheetLink = regexp.MustCompile(`<link rel="stylesheet" href="([^"]+)"`)

func TestOrdersWithoutWordsSayNothingOfRelevance(t *testing.T) {
	b := openWhole(t).browser()
	for path, want := range map[string]string{
		"/":                            `<option value="newest" selected>`,
		"/?work=online_care":           `<option value="newest" selected>`,
		"/?sort=pay":                   `<option value="pay" selected>`,
		"/?q=" + url.QueryEscape("内科"): `<option value="relevance" selected>`,
		"/?sort=newest&q=" + url.QueryEscape("内"): `<option value="newest" selected>`,
	} {
		body := b.get(path).want(t, 200, want).body
		if got := strings.Contains(body, `value="relevance"`); got != strings.Contains(path, "q=") {
			t.Errorf("%s offers relevance: %v", path, got)
		}
	}
}

// What the address asks and nobody understands is said, on the page and by the
// API; what was right is still answered.
func TestUnknownFiltersAreSaid(t *testing.T) {
	b := openWhole(t).browser()
	for path, words := range map[string]string{
		"/?sit=01": "「sit」", "/?pref=99&work=online_care": "「99」", "/en?work=none": "“none”",
		"/jobs?remote=sometimes": "「sometimes」",
	} {
		b.get(path).want(t, 200, `role="alert"`, words)
	}
	for _, path := range []string{"/api/v1/jobs?sit=01", "/api/v1/jobs?work=none"} {
		b.get(path).want(t, 400)
	}
}
