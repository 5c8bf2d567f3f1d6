package handlers

import (
	"fmt"
	"html"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/index"
)

// copies adds n jobs like one, each a position of its own.
func (w *whole) copies(id string, n int) {
	w.t.Helper()
	like, err := w.store.Jobs().Get(w.t.Context(), id)
	if err != nil {
		w.t.Fatal(err)
	}
	var changes []index.Change
	for i := range n {
		j := like
		j.ID, j.Version = fmt.Sprintf("copy%d", i), 0
		j.Cluster, j.Ref = j.ID, j.ID
		if err := w.store.Jobs().Save(w.t.Context(), &j); err != nil {
			w.t.Fatal(err)
		}
		changes = append(changes, index.Change{Job: &j})
	}
	if err := w.index.Apply(changes); err != nil {
		w.t.Fatal(err)
	}
}

func TestAPairHasAPageWithEnoughOfItsOwn(t *testing.T) {
	w := openWhole(t)
	b := w.browser()
	pairs := map[string]string{ // page → its list
		"/work/online_care/specialties/internal_medicine": "/?specialty=internal_medicine&work=online_care",
		"/work/online_care/prefectures/13":                "/?pref=13&work=online_care",
		"/specialties/internal_medicine/prefectures/13":   "/?pref=13&specialty=internal_medicine",
	}
	sitemap := b.get("/sitemap.xml").body
	for page, list := range pairs {
		if got := b.get(page); got.StatusCode != 302 || got.Header.Get("Location") != list {
			t.Errorf("%s with too few: %d to %q", page, got.StatusCode, got.Header.Get("Location"))
		}
		if strings.Contains(sitemap, page+"<") {
			t.Errorf("%s is in the sitemap with too few", page)
		}
	}
	w.copies("JA01", models.LandingJobs)
	w.wait(2 * time.Minute)
	sitemap = b.get("/sitemap.xml").body
	for page, list := range pairs {
		for _, prefix := range []string{"", "/en"} {
			body := html.UnescapeString(b.get(prefix+page).want(t, 200).body)
			if at := canonical.FindStringSubmatch(body); at == nil || at[1] != "https://enkaku.example"+prefix+page {
				t.Errorf("%s%s: canonical %v", prefix, page, at)
			}
			for _, words := range []string{`"position":3`, prefix + strings.Split(page, "/specialties")[0], "<h1>"} {
				if !strings.Contains(body, words) {
					t.Errorf("%s%s lacks %q", prefix, page, words)
				}
			}
			if !strings.Contains(sitemap, "<loc>https://enkaku.example"+prefix+page+"</loc>") {
				t.Errorf("%s%s is not in the sitemap", prefix, page)
			}
		}
		of := canonical.FindStringSubmatch(b.get(list).want(t, 200).body)
		if of == nil || of[1] != "https://enkaku.example"+page {
			t.Errorf("%s: canonical %v, want that of its page", list, of)
		}
	}
	// What the sitemap names exists, and the pages of one subject lead to it.
	for _, part := range strings.Split(sitemap, "<loc>")[1:] {
		address, _, _ := strings.Cut(part, "<")
		u, err := url.Parse(address)
		if err != nil || strings.Count(u.Path, "/") < 4 {
			continue
		}
		b.get(u.Path).want(t, 200)
	}
	for from, to := range map[string]string{
		"/work/online_care": "/work/online_care/specialties/internal_medicine", "/prefectures/13": "/work/online_care/prefectures/13",
		"/specialties/internal_medicine": "/work/online_care/specialties/internal_medicine",
	} {
		if !strings.Contains(b.get(from).body, `href="`+to+`"`) {
			t.Errorf("%s does not lead to %s", from, to)
		}
	}
	for _, path := range []string{
		"/work/none/specialties/psychiatry", "/work/online_care/specialties/any_specialty", "/work/online_care/prefectures/99",
	} {
		b.get(path).want(t, 404)
	}
}
