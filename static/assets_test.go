package static

import (
	"regexp"
	"strings"
	"testing"

	"github.com/valyala/fasthttp"
)

func TestAddressesLeadToTheirFiles(t *testing.T) {
	assets, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range assets.Names() {
		url, err := assets.URL(name)
		if err != nil {
			t.Fatal(err)
		}
		asset, current, ok := assets.Find(strings.TrimPrefix(url, Prefix))
		if !ok || !current || asset.Name != name || len(asset.Data) == 0 {
			t.Errorf("%s → %s: found %t, current %t, %d bytes", name, url, ok, current, len(asset.Data))
		}
	}
	if _, err := assets.URL("css/absent.css"); err == nil {
		t.Error("a file that is not there has an address")
	}
	if _, current, ok := assets.Find("000000000000/css/base.css"); !ok || current {
		t.Errorf("address of another version: found %t, current %t; want found and not current", ok, current)
	}
	for _, bad := range []string{"", "x", "../assets.go", "x/../assets.go", "x/css", "x//css/base.css"} {
		if _, _, ok := assets.Find(bad); ok {
			t.Errorf("%q leads to a file", bad)
		}
	}
}

func TestAssetsArePackedOnce(t *testing.T) {
	assets, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range assets.Names() {
		a, _ := assets.Get(name)
		text := strings.HasPrefix(a.Type, "text/")
		if text && (a.Gzip == nil || a.Brotli == nil || len(a.Brotli) > len(a.Gzip)) {
			t.Errorf("%s: %d bytes, %d by gzip, %d by brotli", name, len(a.Data), len(a.Gzip), len(a.Brotli))
		}
		if a.Gzip != nil {
			if data, err := fasthttp.AppendGunzipBytes(nil, a.Gzip); err != nil || string(data) != string(a.Data) {
				t.Errorf("%s: gzip holds something else: %v", name, err)
			}
		}
		if a.Brotli != nil {
			if data, err := fasthttp.AppendUnbrotliBytes(nil, a.Brotli); err != nil || string(data) != string(a.Data) {
				t.Errorf("%s: brotli holds something else: %v", name, err)
			}
		}
	}
}

// What each page has is sent as one file, in the order in which the parts build
// on each other.
func TestWhatEachPageHasIsOneFile(t *testing.T) {
	assets, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for name, parts := range bundles {
		whole, ok := assets.Get(name)
		rest := string(whole.Data)
		for _, part := range parts {
			one, found := assets.Get(part)
			if ok = ok && found && strings.HasPrefix(rest, string(one.Data)); ok {
				rest = strings.TrimPrefix(rest, string(one.Data))
			}
		}
		if !ok || rest != "" || whole.Type != "text/css; charset=utf-8" || whole.Brotli == nil {
			t.Errorf("%s is not the sum of %v", name, parts)
		}
	}
}

// Colours live in tokens.css alone, so that both themes stay complete.
func TestColoursStandInTokensOnly(t *testing.T) {
	assets, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	colour := regexp.MustCompile(`#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(`)
	for _, name := range assets.Names() {
		if !strings.HasPrefix(name, "css/") || name == "css/tokens.css" || bundles[name] != nil {
			continue
		}
		asset, _ := assets.Get(name)
		if found := colour.FindString(string(asset.Data)); found != "" {
			t.Errorf("%s names the colour %s; use a variable of tokens.css", name, found)
		}
	}
}
