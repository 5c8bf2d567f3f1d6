package public

import (
	"image"
	"image/color"
	"math"
)

// The mark of the board, as static/img/sign.svg has it: a plus and three waves
// around its middle, in a square of 24 units.
const (
	signX, signY = 6.5, 17.5 // the middle of the plus
	signReach    = 3.7       // of each of its arms
	signPlus     = 2.7       // how wide its strokes are
	signWave     = 2.3       // how wide the waves are
	waveFrom     = 18 * math.Pi / 180
	waveTo       = 72 * math.Pi / 180
	signUnits    = 24.0
	signMiddleX  = 11.9 // of all that is drawn
	signMiddleY  = 12.1
	signHalfSpan = 10.5
)

// signWaves are the radii of the waves.
var signWaves = []float64{7.5, 11.3, 15.1}

// plusFar and waveFar are how far a point is from the lines of the mark, in its
// units.
func plusFar(x, y float64) float64 {
	x, y = math.Abs(x-signX), math.Abs(y-signY)
	return min(math.Hypot(max(x-signReach, 0), y), math.Hypot(x, max(y-signReach, 0)))
}

func waveFar(x, y, r float64) float64 {
	angle := min(max(math.Atan2(signY-y, x-signX), waveFrom), waveTo)
	return math.Hypot(x-signX-r*math.Cos(angle), y-signY+r*math.Sin(angle))
}

// sign draws the mark with its corner at a point of a picture.
func sign(on *image.Paletted, left, top int, unit float64) {
	area := image.Rect(left, top, left+int(signUnits*unit)+1, top+int(signUnits*unit)+1)
	at := func(x, y float64) (float64, float64) { return (x - float64(left)) / unit, (y - float64(top)) / unit }
	stroke(on, area, signPlus*unit, 1, func(x, y float64) float64 {
		x, y = at(x, y)
		return plusFar(x, y) * unit
	})
	for _, r := range signWaves {
		stroke(on, area, signWave*unit, 1, func(x, y float64) float64 {
			x, y = at(x, y)
			return waveFar(x, y, r) * unit
		})
	}
}

// icon draws the mark in white on the board's green, in the middle of a square:
// margin is what stays free beside it, corner the radius of the square's
// corners, both as parts of its side. Outside the corners nothing is drawn.
func icon(side int, margin, corner float64) *image.Paletted {
	on := image.NewPaletted(image.Rect(0, 0, side, side), iconShades())
	unit := float64(side) * (1 - 2*margin) / (2 * signHalfSpan)
	radius := corner * float64(side)
	for y := range side {
		for x := range side {
			px, py := float64(x)+.5, float64(y)+.5
			ux, uy := signMiddleX+(px-float64(side)/2)/unit, signMiddleY+(py-float64(side)/2)/unit
			cover := covered((signPlus/2 - plusFar(ux, uy)) * unit)
			for _, r := range signWaves {
				cover = max(cover, covered((signWave/2-waveFar(ux, uy, r))*unit))
			}
			half := float64(side)/2 - radius
			out := math.Hypot(max(math.Abs(px-float64(side)/2)-half, 0), max(math.Abs(py-float64(side)/2)-half, 0))
			on.Set(x, y, iconInk(cover, covered(radius-out+.5)))
		}
	}
	return on
}

// covered is how much of a pixel a shape covers whose edge is so far outside it.
func covered(inside float64) float64 { return min(max(inside+.5, 0), 1) }

// iconInk is white that covers a part of the green, which is there to a part.
func iconInk(cover, there float64) color.Color {
	c := mixed(pictureBrand, color.RGBA{0xff, 0xff, 0xff, 0xff}, cover)
	return color.NRGBA{c.R, c.G, c.B, uint8(math.Round(there * 255))}
}

// iconShades are the colours of icons: a file of few is small.
func iconShades() color.Palette {
	const steps = 24
	all := color.Palette{color.Transparent}
	for i := range steps + 1 {
		all = append(all, iconInk(float64(i)/steps, 1))
	}
	for i := 1; i < steps; i++ {
		all = append(all, iconInk(0, float64(i)/steps))
	}
	return all
}
