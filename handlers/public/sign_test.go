package public

import (
	"bytes"
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "draw the icons of static/img anew")

// icons are the files that are drawn from the mark. A telephone cuts off the
// corners of the masked one, beyond four fifths of it.
var icons = map[string]*image.Paletted{
	"icon-192.png": icon(192, .16, .22), "icon-512.png": icon(512, .16, .22),
	"icon-mask.png": icon(512, .26, 0), "touch.png": icon(180, .18, 0),
}

// TestIconsAreTheMark: go test ./handlers/public -run TestIconsAreTheMark -update
// draws them when the mark changes.
func TestIconsAreTheMark(t *testing.T) {
	for name, want := range icons {
		path := filepath.Join("..", "..", "static", "img", name)
		if *update {
			var out bytes.Buffer
			if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, want); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		got, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(name, err)
		}
		if got.Bounds() != want.Bounds() {
			t.Fatalf("%s is %v, want %v", name, got.Bounds(), want.Bounds())
		}
		if off := differ(got, want); off > 0 {
			t.Errorf("%s differs from the mark in %d points", name, off)
		}
	}
}

// differ counts points whose colours are further apart than one step of rounding.
func differ(a, b image.Image) (n int) {
	far := func(x, y uint32) bool { return max(x, y)-min(x, y) > 0x1000 }
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			r, g, b1, a1 := a.At(x, y).RGBA()
			r2, g2, b2, a2 := b.At(x, y).RGBA()
			if far(r, r2) || far(g, g2) || far(b1, b2) || far(a1, a2) {
				n++
			}
		}
	}
	return n
}

// TestTheMarkIsOne: what is drawn here is what sign.svg and the pages show.
func TestTheMarkIsOne(t *testing.T) {
	file, err := os.ReadFile(filepath.Join("..", "..", "static", "img", "sign.svg"))
	if err != nil {
		t.Fatal(err)
	}
	glance, err := os.ReadFile(filepath.Join("..", "..", "templates", "glance_remote.go"))
	if err != nil {
		t.Fatal(err)
	}
	svg := string(file)
	if !strings.Contains(svg, "M6.5 13.8v7.4M2.8 17.5h7.4") || signX-signReach != 2.8 || signY-signReach != 13.8 {
		t.Error("the plus is another one")
	}
	waves := regexp.MustCompile(`M([\d.]+) ([\d.]+)a([\d.]+) [\d.]+ 0 0 1 ([\d.]+) ([\d.]+)`).FindAllStringSubmatch(svg, -1)
	if len(waves) != len(signWaves) {
		t.Fatalf("%d waves, want %d", len(waves), len(signWaves))
	}
	for i, w := range waves {
		var at [5]float64
		for k := range at {
			if at[k], err = strconv.ParseFloat(w[k+1], 64); err != nil {
				t.Fatal(err)
			}
		}
		r := signWaves[i]
		if at[2] != r || waveFar(at[0], at[1], r) > .1 || waveFar(at[0]+at[3], at[1]+at[4], r) > .1 {
			t.Errorf("the wave %s is not the one of radius %v", w[0], r)
		}
		if !strings.Contains(string(glance), w[0]) {
			t.Errorf("the pages have no wave %s", w[0])
		}
	}
}
