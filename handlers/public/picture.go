package public

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"strings"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"github.com/enkaku/enkaku/handlers/typeset"
)

// The size that Open Graph and X show whole.
const (
	pictureWidth  = 1200
	pictureHeight = 630
	pictureMargin = 72
)

// picture is what stands on a card that chats and networks show beside a link.
type picture struct {
	Over   string   // a line above the title
	Title  string   // up to three lines
	Under  string   // a line below it
	Facts  []string // short, at the foot, up to three
	Signed string   // the name of the board
}

// said changes with anything that stands on the picture.
func (p picture) said() uint64 {
	sum := fnv.New64a()
	for _, text := range append([]string{p.Over, p.Title, p.Under, p.Signed}, p.Facts...) {
		_, _ = sum.Write(append([]byte(text), 0))
	}
	return sum.Sum64()
}

// The colours of the light theme (static/css/tokens.css).
var (
	pictureGround = color.RGBA{0xff, 0xff, 0xff, 0xff}
	pictureInk    = color.RGBA{0x1a, 0x23, 0x29, 0xff}
	pictureSoft   = color.RGBA{0x53, 0x61, 0x6b, 0xff}
	pictureBrand  = color.RGBA{0x0a, 0x6b, 0x5c, 0xff}
)

// painter draws pictures, one at a time.
type painter struct {
	mu    sync.Mutex
	font  *typeset.Font
	faces map[float64]font.Face
}

// newPainter reads the font.
func newPainter() (*painter, error) {
	f, err := typeset.Open("")
	if err != nil {
		return nil, err
	}
	p := &painter{font: f, faces: map[float64]font.Face{}}
	for _, size := range []float64{30, 34, 56} {
		if p.faces[size], err = opentype.NewFace(f.Own(), &opentype.FaceOptions{Size: size, DPI: 72}); err != nil {
			return nil, fmt.Errorf("font of pictures: %w", err)
		}
	}
	return p, nil
}

// draw returns a picture as PNG.
func (p *painter) draw(c picture) ([]byte, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	ground := image.NewPaletted(image.Rect(0, 0, pictureWidth, pictureHeight), shades())
	fill := func(r image.Rectangle, c color.Color) {
		draw.Draw(ground, r, image.NewUniform(c), image.Point{}, draw.Src)
	}
	fill(ground.Bounds(), pictureGround)
	fill(image.Rect(0, 0, 16, pictureHeight), pictureBrand)
	fill(image.Rect(pictureMargin, 500, pictureWidth-pictureMargin, 502), pictureBrand)
	p.line(ground, 34, pictureBrand, pictureMargin, 96, c.Over)
	y := 190
	for _, line := range p.broken(56, c.Title, 3) {
		p.line(ground, 56, pictureInk, pictureMargin, y, line)
		y += 78
	}
	p.line(ground, 34, pictureSoft, pictureMargin, max(y+4, 330), c.Under)
	p.line(ground, 30, pictureInk, pictureMargin, 556, strings.Join(c.Facts, "  |  "))
	p.line(ground, 30, pictureBrand, pictureMargin, 604, c.Signed)
	var out bytes.Buffer
	err := (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&out, ground)
	return out.Bytes(), err
}

// shades are the inks on the ground, in steps: a picture of few colours is small.
func shades() color.Palette {
	const steps = 16
	all := color.Palette{pictureGround}
	for _, ink := range []color.RGBA{pictureInk, pictureSoft, pictureBrand} {
		for i := 1; i <= steps; i++ {
			mix := func(from, to uint8) uint8 { return uint8(int(from) + (int(to)-int(from))*i/steps) }
			all = append(all, color.RGBA{mix(pictureGround.R, ink.R), mix(pictureGround.G, ink.G), mix(pictureGround.B, ink.B), 0xff})
		}
	}
	return all
}

// line writes one line, cut where the picture ends.
func (p *painter) line(on draw.Image, size float64, ink color.Color, x, y int, text string) {
	d := font.Drawer{Dst: on, Src: image.NewUniform(ink), Face: p.faces[size], Dot: fixed.P(x, y)}
	for _, one := range p.broken(size, text, 1) {
		d.DrawString(one)
	}
}

// broken breaks a text into at most most lines that fit; what is left over
// ends in an ellipsis. Latin words stay whole.
func (p *painter) broken(size float64, text string, most int) []string {
	room := fixed.I(pictureWidth - 2*pictureMargin)
	rest := []rune(p.font.Drawable(strings.Join(strings.Fields(text), " "), 0))
	var lines []string
	for len(rest) > 0 && len(lines) < most {
		n := p.fitting(size, rest, room)
		if n < len(rest) && len(lines) == most-1 {
			for n > 1 && font.MeasureString(p.faces[size], string(rest[:n])+"…") > room {
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
	for i, r := range text {
		advance, _ := p.faces[size].GlyphAdvance(r)
		if width += advance; width > room {
			return max(i, 1)
		}
	}
	return len(text)
}
