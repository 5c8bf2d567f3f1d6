package handlers

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/enkaku/enkaku/models"
)

var metaTag = regexp.MustCompile(`<meta (?:property|name)="([^"]+)" content="([^"]*)">`)

// sharing is what a page says to chats and networks.
func (a answer) sharing() map[string]string {
	said := map[string]string{}
	for _, m := range metaTag.FindAllStringSubmatch(a.body, -1) {
		said[m[1]] = html.UnescapeString(m[2])
	}
	return said
}

func TestALinkIsShownWithItsPicture(t *testing.T) {
	w := openWhole(t)
	b := w.browser()
	pictures := map[string]bool{}
	for path, self := range map[string]string{
		"/": "/", "/en": "/en", "/?work=g_online_care": "/?work=g_online_care", "/en/jobs/JA01": "/en/jobs/JA01", "/jobs/EN01?reported=1": "/jobs/EN01",
		"/employers/EMP01": "/employers/EMP01", "/about": "/about", "/agencies/AGY01": "/agencies/AGY01", "/pay": "/pay", "/guides": "/guides",
		"/work/online_care": "/work/online_care", "/en/specialties/psychiatry": "/en/specialties/psychiatry",
		"/prefectures/13": "/prefectures/13", "/en/guides/reading": "/en/guides/reading", "/guide": "/guide",
	} {
		said := b.get(path).want(t, 200).sharing()
		for _, name := range []string{"description", "og:title", "og:description", "og:type", "og:image", "og:image:alt", "og:locale", "og:site_name", "twitter:card"} {
			if said[name] == "" {
				t.Errorf("%s: no %s", path, name)
			}
		}
		if said["og:url"] != "https://enkaku.example"+self || said["og:image:width"] != "1200" || said["og:image:height"] != "630" {
			t.Errorf("%s: %v", path, said)
		}
		pictures[said["og:image"]] = true
		picture := strings.TrimPrefix(said["og:image"], "https://enkaku.example")
		if pictures[picture] {
			continue
		}
		pictures[picture] = true
		res := b.get(picture).want(t, 200)
		if width, height := pngSize(t, res.body); width != 1200 || height != 630 || res.Header.Get("Content-Type") != "image/png" || len(res.body) > 200<<10 {
			t.Errorf("%s: %d×%d, %d bytes, %s", picture, width, height, len(res.body), res.Header.Get("Content-Type"))
		}
		b.do("GET", picture, nil, "If-None-Match", res.Header.Get("ETag")).want(t, 304)
	}
	if len(pictures) < 2*10 { // each whole and as a path
		t.Errorf("pictures %v", pictures)
	}
}

// What networks ask for beside a page that is not there is not there either.
func TestNoPageNoPicture(t *testing.T) {
	w := openWhole(t)
	for _, path := range []string{
		"/work/none", "/specialties/any", "/prefectures/99", "/guides/none", "/employers/none", "/agencies/none",
		"/work/online_care/prefectures/47",
	} {
		w.browser().get(path+"/share.png").want(t, 404)
	}
}

// A picture is of the job as it is, and gone with it.
func TestAPictureGoesWithItsJob(t *testing.T) {
	w := openWhole(t)
	b := w.browser()
	of := func() string { return b.get("/jobs/JA01").sharing()["og:image"] }
	first, picture := of(), b.get("/jobs/JA01/share.png").want(t, 200)
	job, err := w.store.Jobs().Get(t.Context(), "JA01")
	if err != nil {
		t.Fatal(err)
	}
	job.Title.JA = "㈱の産業医 𠮷田 <b>"
	if err := w.store.Jobs().Save(t.Context(), &job); err != nil {
		t.Fatal(err)
	}
	changed := b.get("/jobs/JA01/share.png").want(t, 200)
	if of() == first || changed.body == picture.body || changed.Header.Get("ETag") == picture.Header.Get("ETag") {
		t.Error("another title, the same picture")
	}
	job.State = models.JobClosed
	if err := w.store.Jobs().Save(t.Context(), &job); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/jobs/JA01/share.png", "/en/jobs/JA01/share.png", "/jobs/none/share.png"} {
		b.get(path).want(t, 404)
	}
	if of() != "" {
		t.Error("a closed job is shown with a picture")
	}
}

func TestATelephoneCanKeepTheBoard(t *testing.T) {
	w := openWhole(t)
	b := w.browser()
	page := b.get("/").want(t, 200, `<link rel="manifest" href="/manifest.webmanifest">`)
	res := b.get("/manifest.webmanifest").want(t, 200)
	var m struct {
		ID, Name, Scope, Display, Lang string
		Short                          string `json:"short_name"`
		Start                          string `json:"start_url"`
		Background                     string `json:"background_color"`
		Theme                          string `json:"theme_color"`
		Icons                          []struct{ Src, Sizes, Type, Purpose string }
	}
	if err := json.Unmarshal([]byte(res.body), &m); err != nil || res.Header.Get("Content-Type") != "application/manifest+json" {
		t.Fatalf("%v %s", err, res.Header.Get("Content-Type"))
	}
	if m.ID != "/" || m.Start != "/" || m.Scope != "/" || m.Display != "standalone" || m.Lang != "ja" || m.Name == "" || len(m.Short) > 12 {
		t.Errorf("%+v", m)
	}
	var purposes []string
	for _, icon := range m.Icons {
		width, height := pngSize(t, b.get(icon.Src).want(t, 200).body)
		if icon.Sizes != itoa(int64(width))+"x"+itoa(int64(height)) || icon.Type != "image/png" {
			t.Errorf("%s is %d×%d", icon.Src, width, height)
		}
		purposes = append(purposes, icon.Sizes+" "+icon.Purpose)
	}
	sheet, _ := w.board.Assets.Get("css/tokens.css")
	colour := func(name string) (light, dark string) {
		pair := regexp.MustCompile(`--` + name + `: light-dark\((#\w+), (#\w+)\)`).FindStringSubmatch(string(sheet.Data))
		return pair[1], pair[2]
	}
	paper, _ := colour("paper")
	light, dark := colour("card")
	if m.Background != paper || m.Theme != light || !strings.Contains(page.body, `<meta name="theme-color" content="`+light+`"`) ||
		!strings.Contains(page.body, `<meta name="theme-color" content="`+dark+`"`) {
		t.Errorf("the bar around the page is not of its colours: %+v", m)
	}
	if want := []string{"192x192 any", "512x512 any", "512x512 maskable"}; !slices.Equal(purposes, want) {
		t.Errorf("icons %v", purposes)
	}
	worker := b.get("/sw.js").want(t, 200, "const version = \"/static/")
	if !strings.HasPrefix(worker.Header.Get("Content-Type"), "text/javascript") || worker.Header.Get("Cache-Control") != "no-cache" {
		t.Errorf("worker: %v", worker.Header)
	}
	said := page.sharing()
	if !strings.Contains(said["kept-note"], "{TIME}") || said["kept-over"] == "" {
		t.Errorf("words of kept pages: %v", said)
	}
	for _, path := range []string{"/offline", "/en/offline"} { // without them the worker is not installed
		if offline := b.get(path).want(t, 200); offline.sharing()["robots"] != "noindex" {
			t.Errorf("%s may be found", path)
		}
	}
}

func TestAssetsAreSentInTheBestCoding(t *testing.T) {
	w := openWhole(t)
	b := w.browser()
	address, err := w.board.Assets.URL("css/base.css")
	if err != nil {
		t.Fatal(err)
	}
	asset, _ := w.board.Assets.Get("css/base.css")
	tags := map[string]bool{}
	for accepts, want := range map[string]string{"br, gzip": string(asset.Brotli), "gzip": string(asset.Gzip), "identity": string(asset.Data)} {
		res := b.do("GET", address, nil, "Accept-Encoding", accepts).want(t, 200)
		if res.body != want || res.Header.Get("Vary") != "Accept-Encoding" {
			t.Errorf("%s: %d bytes, want %d; Vary %q, coding %q", accepts, len(res.body), len(want), res.Header.Get("Vary"), res.Header.Get("Content-Encoding"))
		}
		tag := res.Header.Get("ETag")
		if tags[tag] || strings.HasPrefix(tag, "W/") {
			t.Errorf("%s: tag %s", accepts, tag)
		}
		tags[tag] = true
		if again := b.do("GET", address, nil, "Accept-Encoding", accepts, "If-None-Match", tag).want(t, 304); again.Header.Get("Vary") != "Accept-Encoding" || again.body != "" {
			t.Errorf("%s: not changed: %v", accepts, again.Header)
		}
	}
	b.get("/humans.txt").want(t, 200, "Operator: 見本運営株式会社\nOperator: Mihon Operations", "/contact")
	robots := b.get("/robots.txt").want(t, 200).body
	for _, rule := range regexp.MustCompile(`Disallow: (\S+)`).FindAllStringSubmatch(robots, -1) {
		for _, open := range []string{"/", "/jobs/JA01", "/en/jobs/JA01", "/employers/EMP01", "/about", "/feed", "/static/x", "/jobs/JA01/share.png", "/sitemap.xml"} {
			pattern := "^" + strings.ReplaceAll(regexp.QuoteMeta(rule[1]), `\*`, ".*")
			if regexp.MustCompile(pattern).MatchString(open) {
				t.Errorf("%s keeps crawlers out of %s", rule[0], open)
			}
		}
	}
}
