package handlers

import (
	"compress/gzip"
	"context"
	"errors"
	"io"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/enkaku/enkaku/handlers/public"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/static"
	"github.com/enkaku/enkaku/templates"
)

func TestAssetsMayBeKept(t *testing.T) {
	w := newBench(t, board).browser()
	url, err := w.board.Assets.URL("css/base.css")
	if err != nil {
		t.Fatal(err)
	}
	res := w.get(url)
	if res.StatusCode != 200 || res.Header.Get("Cache-Control") != "public, max-age=31536000, immutable" ||
		res.Header.Get("Content-Type") != "text/css; charset=utf-8" {
		t.Errorf("%d %v", res.StatusCode, res.Header)
	}
	res = w.get(static.Prefix + "0123456789ab/css/base.css")
	if res.StatusCode != 200 || strings.Contains(res.Header.Get("Cache-Control"), "immutable") {
		t.Errorf("the address of another version: %d %q, want it sent and not kept", res.StatusCode,
			res.Header.Get("Cache-Control"))
	}
}

// Style sheets and scripts travel compressed once, at the best level.
func TestAssetsTravelCompressed(t *testing.T) {
	w := newBench(t, board).browser()
	url, err := w.board.Assets.URL("css/base.css")
	if err != nil {
		t.Fatal(err)
	}
	plain := w.do("GET", url, nil, "Accept-Encoding", "identity")
	for accepted, want := range map[string]string{"br, gzip": "br", "gzip": "gzip", "identity": ""} {
		for range 2 {
			res := w.do("GET", url, nil, "Accept-Encoding", accepted)
			if got := res.Header.Get("Content-Encoding"); got != want || !strings.Contains(res.Header.Get("Vary"), "Accept-Encoding") {
				t.Errorf("%s: sent as %q, varies by %q", accepted, got, res.Header.Get("Vary"))
			}
			if want != "" && len(res.body)*3 > len(plain.body) {
				t.Errorf("%s: %d of %d bytes", accepted, len(res.body), len(plain.body))
			}
			if want != "gzip" {
				continue
			}
			unpacked, err := gzip.NewReader(strings.NewReader(res.body))
			if err != nil {
				t.Fatal(err)
			}
			if body, err := io.ReadAll(unpacked); err != nil || string(body) != plain.body {
				t.Errorf("unpacked it is another file (%v)", err)
			}
		}
	}
}

func TestPagesHaveBothLanguages(t *testing.T) {
	w := newBench(t, board).browser()
	for _, path := range append([]string{"", "signin"}, public.ProsePages...) {
		ja, en := w.get("/"+path), w.get(templates.Href(vocab.EN, "/"+path))
		if ja.StatusCode != 200 || !strings.Contains(ja.body, `<html lang="ja">`) ||
			!strings.Contains(ja.body, `href="`+templates.Href(vocab.EN, "/"+path)+`" lang="en"`) {
			t.Errorf("/%s: %d, or no way to English", path, ja.StatusCode)
		}
		if en.StatusCode != 200 || !strings.Contains(en.body, `<html lang="en">`) ||
			!strings.Contains(en.body, `href="/`+path+`" lang="ja"`) {
			t.Errorf("/en/%s: %d, or no way to Japanese", path, en.StatusCode)
		}
	}
}

// A page is the same to whoever names whatever host: links come from settings.
func TestLinksComeFromTheSettings(t *testing.T) {
	w := newBench(t, board).browser()
	res := w.do("GET", "/about?x=1", nil, "X-Forwarded-Host", "evil.example")
	if !strings.Contains(res.body, `<link rel="canonical" href="https://enkaku.example/about">`) ||
		strings.Contains(res.body, "evil") {
		t.Error(res.body)
	}
}

func TestVisitorsGetNoCookieForReading(t *testing.T) {
	w := newBench(t, board).browser()
	for _, path := range []string{"/", "/about", "/en/guide", "/absent"} {
		if res := w.get(path); len(res.Cookies()) > 0 {
			t.Errorf("%s sets %v", path, res.Cookies())
		}
	}
}

func TestOpsTellWhetherTrafficMayCome(t *testing.T) {
	b := newBench(t, board)
	registry := b.board.Metrics.(*prometheus.Registry)
	ready := errors.New("index not open")
	app := NewOps(Ops{Ready: func(context.Context) error { return ready }, Metrics: registry, Log: b.board.Log})
	b.browser().get("/about")
	try := func(path string) answer {
		w := &browser{bench: &bench{t: t, app: app, board: b.board}}
		return w.do("GET", path, nil)
	}
	if res := try("/livez"); res.StatusCode != 200 {
		t.Errorf("/livez %d", res.StatusCode)
	}
	if res := try("/readyz"); res.StatusCode != 503 || !strings.Contains(res.body, "index not open") {
		t.Errorf("/readyz %d %s", res.StatusCode, res.body)
	}
	ready = nil
	if res := try("/readyz"); res.StatusCode != 200 {
		t.Errorf("/readyz %d", res.StatusCode)
	}
	if res := try("/metrics"); !strings.Contains(res.body,
		`enkaku_http_requests_total{method="GET",route="/about",status="200"} 1`) {
		t.Error(res.body)
	}
	if res, err := b.app.Test(httptest.NewRequest("GET", "/metrics", nil)); err != nil || res.StatusCode != 404 {
		t.Errorf("the public listener answers /metrics: %v, %v", res.StatusCode, err)
	}
}
