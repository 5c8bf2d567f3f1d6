package public

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"math"
	"strings"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"github.com/enkaku/enkaku/handlers/typeset"
)

// The colours of the light theme (static/css/tokens.css).
var (
	pictureGround = color.RGBA{0xf6, 0xf4, 0xee, 0xff} // --paper
	pictureCard   = color.RGBA{0xff, 0xfe, 0xfb, 0xff} // --card
	pictureInk    = color.RGBA{0x14, 0x26, 0x2b, 0xff} // --ink
	pictureSoft   = color.RGBA{0x52, 0x63, 0x69, 0xff} // --soft
	pictureLine   = color.RGBA{0xde, 0xdb, 0xd1, 0xff} // --line
	pictureBrand  = color.RGBA{0x0b, 0x66, 0x58, 0xff} // --leaf
)

// pictureSizes are the sizes of type on pictures.
var pictureSizes = []float64{20, 26, 28, 33, 34, 48, 60}

// The board's own font has one weight: bold is drawn twice, a little apart.
const (
	plain = false
	bold  = true
)

// painter draws pictures, one at a time.
type painter struct {
	mu    sync.Mutex
	font  *typeset.Font
	own   map[float64]font.Face
	names map[float64]font.Face // for what the own font lacks; empty when the machine has none
}

// newPainter reads the fonts: the board's own, and one for kanji of names at a
// path that typeset.Installed returned, "" for none.
func newPainter(names string) (*painter, error) {
	f, err := typeset.Open(names)
	if err != nil {
		return nil, err
	}
	p := &painter{font: f, own: map[float64]font.Face{}, names: map[float64]font.Face{}}
	for _, size := range pictureSizes {
		if p.own[size], err = opentype.NewFace(f.Own(), &opentype.FaceOptions{Size: size, DPI: 72}); err != nil {
			return nil, fmt.Errorf("font of pictures: %w", err)
		}
		if f.Names() == nil {
			continue
		}
		if p.names[size], err = opentype.NewFace(f.Names(), &opentype.FaceOptions{Size: size, DPI: 72}); err != nil {
			return nil, fmt.Errorf("font of names on pictures: %w", err)
		}
	}
	return p, nil
}

// face is the one that has a character.
func (p *painter) face(size float64, r rune) font.Face {
	if names := p.names[size]; names != nil && p.font.Named(r) {
		return names
	}
	return p.own[size]
}

// wide is how wide characters are.
func (p *painter) wide(size float64, text []rune) (width fixed.Int26_6) {
	for _, r := range text {
		advance, _ := p.face(size, r).GlyphAdvance(r)
		width += advance
	}
	return width
}

// width is how many pixels a text takes in one line.
func (p *painter) width(size float64, text string) int {
	return p.wide(size, []rune(p.font.Drawable(text, 0))).Ceil()
}

// line writes one line from x on, cut where it would pass end.
func (p *painter) line(on draw.Image, heavy bool, size float64, ink color.Color, x, y, end int, text string) {
	for _, one := range p.brokenTo(size, text, 1, fixed.I(end-x)) {
		at := fixed.P(x, y)
		for _, r := range one {
			d := font.Drawer{Dst: on, Src: image.NewUniform(ink), Face: p.face(size, r), Dot: at}
			d.DrawString(string(r))
			if heavy {
				d.Dot = at.Add(fixed.Point26_6{X: fixed.Int26_6(size * 64 / 40)})
				d.DrawString(string(r))
			}
			advance, _ := d.Face.GlyphAdvance(r)
			at.X += advance
		}
	}
}

// brokenTo breaks a text into lines that are no wider than room.
func (p *painter) brokenTo(size float64, text string, most int, room fixed.Int26_6) []string {
	rest := []rune(p.font.Drawable(strings.Join(strings.Fields(text), " "), 0))
	var lines []string
	for len(rest) > 0 && len(lines) < most {
		n := p.fitting(size, rest, room)
		if n < len(rest) && len(lines) == most-1 {
			for n > 1 && p.wide(size, append(rest[:n:n], '…')) > room {
				n--
			}
			return append(lines, string(rest[:n])+"…")
		}
		if n < len(rest) {
			n = typeset.BreakBefore(rest, n)
		}
		lines = append(lines, strings.TrimSpace(string(rest[:n])))
		rest = []rune(strings.TrimLeft(string(rest[n:]), " "))
	}
	return lines
}

// fitting is how many of the characters fit.
func (p *painter) fitting(size float64, text []rune, room fixed.Int26_6) int {
	var width fixed.Int26_6
	for i := range text {
		if width += p.wide(size, text[i:i+1]); width > room {
			return max(i, 1)
		}
	}
	return len(text)
}

// shades are the inks on the ground and on boxes, in steps: a picture of few
// colours is small.
func shades() color.Palette {
	const steps = 12
	all := color.Palette{pictureGround, pictureCard, pictureLine}
	for _, ground := range []color.RGBA{pictureGround, pictureCard} {
		for _, ink := range []color.RGBA{pictureInk, pictureSoft, pictureBrand} {
			for i := 1; i <= steps; i++ {
				all = append(all, mixed(ground, ink, float64(i)/steps))
			}
		}
	}
	return all
}

// mixed is an ink that covers a part of a ground.
func mixed(ground, ink color.RGBA, part float64) color.RGBA {
	mix := func(from, to uint8) uint8 { return uint8(math.Round(float64(from) + (float64(to)-float64(from))*part)) }
	return color.RGBA{mix(ground.R, ink.R), mix(ground.G, ink.G), mix(ground.B, ink.B), 0xff}
}

// stroke draws all points of an area that are within half a width of a shape,
// which tells the distance of a point from it.
func stroke(on *image.Paletted, area image.Rectangle, width, strength float64, far func(x, y float64) float64) {
	area = area.Intersect(on.Bounds())
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			cover := width/2 + .5 - far(float64(x)+.5, float64(y)+.5)
			if cover > 0 {
				on.Set(x, y, mixed(pictureGround, pictureBrand, min(cover, 1)*strength))
			}
		}
	}
}

// waves are the rings of the home page, fainter the farther they are.
func waves(on *image.Paletted) {
	const cx, cy = 1030, 250
	for i, r := range []float64{86, 146, 205, 264, 322} {
		area := image.Rect(cx-int(r)-2, cy-int(r)-2, cx+int(r)+3, cy+int(r)+3)
		stroke(on, area, 1.4, .36-.07*float64(i), func(x, y float64) float64 { return math.Abs(math.Hypot(x-cx, y-cy) - r) })
	}
}

// box draws a sheet with round corners and a line around it.
func box(on *image.Paletted, area image.Rectangle) {
	const radius = 14
	half := func(from, to int) float64 { return float64(to-from) / 2 }
	w, h := half(area.Min.X, area.Max.X), half(area.Min.Y, area.Max.Y)
	cx, cy := float64(area.Min.X)+w, float64(area.Min.Y)+h
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			dx, dy := max(math.Abs(float64(x)+.5-cx)-w+radius, 0), max(math.Abs(float64(y)+.5-cy)-h+radius, 0)
			switch inside := radius - math.Hypot(dx, dy); {
			case inside > 1.2:
				on.SetColorIndex(x, y, 1)
			case inside > 0:
				on.SetColorIndex(x, y, 2)
			}
		}
	}
}
