// Package static holds the style sheets, scripts and pictures of the pages and
// gives each an address that changes with its content, so that browsers may
// keep them for ever.
package static

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/valyala/fasthttp"
)

//go:embed css js img
var files embed.FS

// Prefix is the path under which all assets are served.
const Prefix = "/static/"

// Logo is the sign of the board as a picture that others show beside its name.
const Logo = "img/touch.png"

// Asset is one file as it is sent.
type Asset struct {
	Name string // "css/base.css"
	Type string // media type with charset
	Data []byte
	// Brotli and Gzip are Data packed at the best level, nil where that makes it
	// no smaller.
	Brotli, Gzip []byte
	Tag          string // names Data: changes with it
}

// Assets are all files by name. They share one hash over all contents, so
// that a style sheet or a module may name its neighbour by a relative path.
type Assets struct {
	hash  string
	files map[string]*packed
}

// packed is a file that is packed when it is first asked for: at the best level
// that costs some milliseconds each, which no start need wait for.
type packed struct {
	once  sync.Once
	asset Asset
}

func (p *packed) get() Asset {
	p.once.Do(func() {
		a := &p.asset
		a.Brotli = smaller(a.Data, Brotli(a.Data, BestBrotli))
		a.Gzip = smaller(a.Data, fasthttp.AppendGzipBytesLevel(nil, a.Data, fasthttp.CompressBestCompression))
	})
	return p.asset
}

// Pack packs the files that nobody asked for yet.
func (a *Assets) Pack() {
	for _, e := range a.files {
		e.get()
	}
}

// bundles are files that pages have together and that are sent as one: a browser
// on a slow line asks once instead of four times before it shows anything. The
// home page and lists of jobs turn into each other without a load, so they have
// the same.
var bundles = map[string][]string{
	"css/board.css":   {"css/tokens.css", "css/base.css", "css/forms.css", "css/job.css"},
	"css/finding.css": {"css/search.css", "css/beside.css", "css/landing.css", "css/home.css"},
}

// Load reads the embedded files. It fails on a kind of file it cannot name.
func Load() (*Assets, error) {
	a := &Assets{files: map[string]*packed{}}
	sum := sha256.New()
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := files.ReadFile(name)
		if err != nil {
			return err
		}
		kind, ok := mediaTypes[path.Ext(name)]
		if !ok {
			return fmt.Errorf("static: %s: no media type for this ending", name)
		}
		own := sha256.Sum256(data)
		a.files[name] = &packed{asset: Asset{Name: name, Type: kind, Data: data, Tag: hex.EncodeToString(own[:9])}}
		fmt.Fprintf(sum, "%s\x00%d\x00", name, len(data))
		sum.Write(data)
		return nil
	})
	if err != nil {
		return nil, err
	}
	for name, parts := range bundles {
		var whole []byte
		for _, part := range parts {
			whole = append(whole, a.files[part].asset.Data...)
		}
		own := sha256.Sum256(whole)
		a.files[name] = &packed{asset: Asset{Name: name, Type: mediaTypes[path.Ext(name)], Data: whole, Tag: hex.EncodeToString(own[:9])}}
	}
	a.hash = hex.EncodeToString(sum.Sum(nil)[:6])
	return a, nil
}

// smaller returns what was packed unless it is as large as before.
func smaller(data, packed []byte) []byte {
	if len(packed) >= len(data) {
		return nil
	}
	return packed
}

// URL returns the address of the file of that name; an unknown name is an
// error, so that a misspelt one never reaches a reader.
func (a *Assets) URL(name string) (string, error) {
	if _, ok := a.files[name]; !ok {
		return "", fmt.Errorf("static: no file %q", name)
	}
	return Prefix + a.hash + "/" + name, nil
}

// Find returns the file at "HASH/NAME", the rest of an address after Prefix.
// current is false when the address was made from other contents: a page of
// the version before or after. The file is then sent, but must not be kept.
func (a *Assets) Find(rest string) (asset Asset, current, ok bool) {
	hash, name, _ := strings.Cut(rest, "/")
	asset, ok = a.Get(name)
	return asset, hash == a.hash, ok
}

// Get returns the file of that name.
func (a *Assets) Get(name string) (Asset, bool) {
	e, ok := a.files[name]
	if !ok {
		return Asset{}, false
	}
	return e.get(), true
}

// Names returns the names of all files in order.
func (a *Assets) Names() []string {
	names := make([]string, 0, len(a.files))
	for name := range a.files {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

var mediaTypes = map[string]string{
	".css":         "text/css; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".svg":         "image/svg+xml",
	".png":         "image/png",
	".ico":         "image/x-icon",
	".webmanifest": "application/manifest+json",
}
