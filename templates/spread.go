package templates

import (
	"fmt"
	"html/template"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// SpreadScale is the range of hourly pay that the spreads of one page are drawn
// on, from 0 to Hi yen, with a mark at every Step.
type SpreadScale struct{ Hi, Step int64 }

// leastScale is the end of a scale where all pay is less, yen an hour.
const leastScale = 20_000

// SpreadScaleOf returns a scale that holds all spreads, in whole steps.
func SpreadScaleOf(spreads []models.PaySpread) SpreadScale {
	s := SpreadScale{Hi: leastScale, Step: 5000}
	for _, spread := range spreads {
		s.Hi = max(s.Hi, spread.ThreeFour*5/4)
	}
	for s.Hi/s.Step > 6 {
		s.Step *= 2
	}
	s.Hi = (s.Hi + s.Step - 1) / s.Step * s.Step
	return s
}

// drawnWidth is the width of a drawing in its own units; pages stretch it.
const drawnWidth = 1000

func (s SpreadScale) x(yen int64) int64 { return min(max(yen*drawnWidth/s.Hi, 0), drawnWidth) }

// Marks draws the amounts below the scale, as the inside of a drawing.
func (s SpreadScale) Marks(lang vocab.Lang) []ScaleMark {
	var out []ScaleMark
	for yen := s.Step; yen < s.Hi; yen += s.Step {
		out = append(out, ScaleMark{Percent: int(s.x(yen) * 100 / drawnWidth), Label: shortYen(lang, yen)})
	}
	return out
}

// ScaleMark is one amount on a scale.
type ScaleMark struct {
	Percent int
	Label   string
}

// shortYen writes a round amount as it is read on an axis: 5千, 1万, 1.5万; 5k.
func shortYen(lang vocab.Lang, yen int64) string {
	switch {
	case lang == vocab.EN:
		return fmt.Sprintf("%dk", yen/1000)
	case yen < 10_000:
		return fmt.Sprintf("%d千", yen/1000)
	}
	return strings.TrimSuffix(fmt.Sprintf("%d.%d", yen/10_000, yen%10_000/1000), ".0") + "万"
}

// SpreadRow shows the pay of one kind of work under one form of contract.
type SpreadRow struct {
	Label string // of the work, or of the form of contract
	Href  string // of the work; "" for none
	Form  string // of contract
	models.PaySpread
	Scale SpreadScale
}

// Box draws the spread: a thin line from the lowest to the highest, a bar over
// the half between the quartiles, a stroke at the median. It is written here
// because a page has forty of them.
func (r SpreadRow) Box() template.HTML {
	if !r.Enough() {
		return ""
	}
	lo, q1, mid := r.Scale.x(r.Lowest), r.Scale.x(r.Quarter), r.Scale.x(r.Median)
	q3, hi := r.Scale.x(r.ThreeFour), r.Scale.x(r.Highest)
	return template.HTML(fmt.Sprintf(`<svg class="box" viewBox="0 0 %d 22" preserveAspectRatio="none" aria-hidden="true">`+
		`<rect class="reach" x="%d" y="10" width="%d" height="2"/><rect class="half" x="%d" y="4" width="%d" height="14"/>`+
		`<rect class="mid" x="%d" y="1" width="8" height="20"/></svg>`,
		drawnWidth, lo, hi-lo, q1, max(q3-q1, 6), max(mid-4, 0))) // numbers alone
}
