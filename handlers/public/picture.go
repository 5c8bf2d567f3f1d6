package public

import (
	"bytes"
	"hash/fnv"
	"image"
	"image/draw"
	"image/png"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/image/math/fixed"
)

// The size that Open Graph and X show whole.
const (
	pictureWidth  = 1200
	pictureHeight = 630
	pictureMargin = 72
)

// picture is what stands on a card that chats and networks show beside a link.
type picture struct {
	Over  string   // a line above the title
	Title string   // up to three lines
	Under string   // a line below it
	Facts []glance // at the foot, up to three
}

// glance is one thing to see at the first look. Label may be "".
type glance struct{ Label, Value string }

// words is a glance for those who cannot see it.
func (g glance) words() string { return strings.TrimSpace(g.Label + " " + g.Value) }

// said changes with anything that stands on the picture.
func (p picture) said() uint64 {
	sum := fnv.New64a()
	add := func(text string) { _, _ = sum.Write(append([]byte(text), 0)) }
	for _, text := range []string{p.Over, p.Title, p.Under} {
		add(text)
	}
	for _, g := range p.Facts {
		add(g.Label)
		add(g.Value)
	}
	return sum.Sum64()
}

// Where things stand on a picture, in pixels.
const (
	glanceTop    = 452
	glanceHeight = 116
	glancePad    = 28
)

// draw returns a picture as PNG.
func (p *painter) draw(c picture) ([]byte, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	on := image.NewPaletted(image.Rect(0, 0, pictureWidth, pictureHeight), shades())
	draw.Draw(on, on.Bounds(), image.NewUniform(pictureGround), image.Point{}, draw.Src)
	waves(on)
	sign(on, pictureMargin, 54, 1.9)
	p.line(on, bold, 34, pictureInk, pictureMargin+58, 94, pictureWidth, "Enkaku")
	p.line(on, plain, 26, pictureSoft, pictureMargin+196, 93, pictureWidth-pictureMargin, c.Over)
	size, step := 60.0, 78
	lines := p.broken(size, c.Title, 2)
	if strings.HasSuffix(strings.Join(lines, ""), "…") {
		size, step = 48, 64
		lines = p.broken(size, c.Title, 3)
	}
	y := 212
	for _, line := range lines {
		p.line(on, bold, size, pictureInk, pictureMargin, y, pictureWidth-pictureMargin, line)
		y += step
	}
	p.line(on, plain, 28, pictureSoft, pictureMargin, max(y-step+58, 340), pictureWidth-pictureMargin, c.Under)
	p.glances(on, c.Facts)
	var out bytes.Buffer
	err := (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&out, on)
	return out.Bytes(), err
}

// glances draws the boxes at the foot, each as wide as its words as long as all
// fit.
func (p *painter) glances(on *image.Paletted, facts []glance) {
	if len(facts) == 0 {
		return
	}
	const room = pictureWidth - 2*pictureMargin
	size := 33.0
	wants := make([]int, len(facts))
	for _, size = range []float64{33, 28, 26} {
		sum := 0
		for i, g := range facts {
			wants[i] = max(p.width(20, g.Label), p.width(size, g.Value)) + 2*glancePad
			sum += wants[i]
		}
		if sum <= room {
			break
		}
	}
	total, each, most := 0, []int(nil), room
	for ; total == 0 || total > room; most -= 4 {
		total, each = 0, each[:0]
		for _, want := range wants {
			each = append(each, min(want, most))
			total += each[len(each)-1]
		}
	}
	for i := range each { // what is left over is shared
		each[i] += (room - total) / len(each)
	}
	each[len(each)-1] += (room - total) % len(each)
	box(on, image.Rect(pictureMargin, glanceTop, pictureWidth-pictureMargin, glanceTop+glanceHeight))
	x := pictureMargin
	for i, g := range facts {
		if i > 0 {
			draw.Draw(on, image.Rect(x, glanceTop+1, x+1, glanceTop+glanceHeight-1), image.NewUniform(pictureLine), image.Point{}, draw.Src)
		}
		end, base := x+each[i]-glancePad/2, glanceTop+88
		if g.Label == "" {
			base = glanceTop + 70
		}
		p.line(on, plain, 20, pictureSoft, x+glancePad, glanceTop+42, end, g.Label)
		p.line(on, bold, size, pictureInk, x+glancePad, base, end, g.Value)
		x += each[i]
	}
}

// titleRoom is how wide a line of a title may be.
const titleRoom = pictureWidth - 2*pictureMargin

// broken breaks a text into at most most lines that fit, if it can where a
// phrase ends and into lines of about one length; what is left over ends in an
// ellipsis. Latin words stay whole.
func (p *painter) broken(size float64, text string, most int) []string {
	lines := p.brokenTo(size, text, most, fixed.I(titleRoom))
	best := lines
	for room := titleRoom; room > titleRoom/2 && len(lines) > 1; room -= 20 {
		narrower := p.brokenTo(size, text, len(lines), fixed.I(room))
		last := narrower[len(narrower)-1]
		if len(last) > len(narrower[0])+3 || strings.HasSuffix(last, "…") {
			break
		}
		if best = narrower; len(last)*3 > len(narrower[0]) && phrased(narrower) {
			break
		}
	}
	return best
}

// phrased reports whether each line but the last ends where a phrase may end: at
// a sign, a space, or after hiragana.
func phrased(lines []string) bool {
	for _, line := range lines[:len(lines)-1] {
		end, _ := utf8.DecodeLastRuneInString(line)
		if end >= utf8.RuneSelf && !unicode.Is(unicode.Hiragana, end) && !unicode.IsPunct(end) {
			return false
		}
	}
	return true
}
