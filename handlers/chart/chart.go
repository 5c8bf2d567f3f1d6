// Package chart draws figures as SVG that stands in a page: in the colours of the
// page, light or dark, without styles of its own, which the pages' security
// policy forbids. The chart library lays out and draws; what it writes is taken
// over element by element.
package chart

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"html/template"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/go-analyze/charts"
)

// Series are numbers of one kind, with what they are called.
type Series struct {
	Name   string
	Values []float64
}

// classes name the colours of the first series and the next ones; the style
// sheet knows them.
var classes = []string{"s1", "s2", "s3"}

// colours are what the library draws the series in, to be found again.
var colours = []charts.Color{{R: 1, G: 1, B: 1, A: 255}, {R: 2, G: 2, B: 2, A: 255}, {R: 3, G: 3, B: 3, A: 255}}

// Standing draws a bar for each label and series, 640 by 220 units. title says
// what the picture shows to who cannot see it. Series that are Empty are drawn as
// nothing.
func Standing(title string, labels []string, series ...Series) (template.HTML, error) {
	return draw(title, labels, series, false, 640, 220)
}

// Lying draws a bar beside each label, 640 units wide and 36 a label high.
func Lying(title string, labels []string, values Series) (template.HTML, error) {
	return draw(title, labels, []Series{values}, true, 640, 36*len(labels)+40)
}

// Empty reports whether there is nothing to draw: no number, or none above
// nought. A picture of that says nothing, and its axis has no scale.
func Empty(series ...Series) bool {
	return !slices.ContainsFunc(series, func(s Series) bool {
		return slices.ContainsFunc(s.Values, func(v float64) bool { return v > 0 })
	})
}

// Pairs draws the bars of two kinds of numbers beside each label, 640 units wide and
// 34 a label high.
func Pairs(title string, labels []string, one, other Series) (template.HTML, error) {
	return draw(title, labels, []Series{one, other}, true, 640, 34*len(labels)+80)
}

func draw(title string, labels []string, series []Series, lying bool, width, height int) (template.HTML, error) {
	numbers, names := make([][]float64, len(series)), make([]string, len(series))
	for i, s := range series {
		numbers[i], names[i] = s.Values, s.Name
		if len(s.Values) != len(labels) {
			return "", errors.New("chart: a number for each label is needed")
		}
	}
	if Empty(series...) {
		return "", nil
	}
	if lying { // the library begins below
		labels = upside(labels)
		for i := range numbers {
			numbers[i] = upside(numbers[i])
		}
	}
	wide := &stands{}
	o := charts.NewBarChartOptionWithData(numbers)
	o.Horizontal, o.CategoryAxis.Labels = lying, wide.all(labelLetters, labels)
	o.Theme = charts.GetDefaultTheme().WithSeriesColors(colours)
	o.ValueFormatter = whole
	o.Legend.Show = charts.Ptr(len(series) > 1)
	o.Legend.SeriesNames = wide.all(nameLetter, names)
	p := charts.NewPainter(charts.PainterOptions{OutputFormat: charts.ChartOutputSVG, Width: width, Height: height})
	if err := p.BarChart(o); err != nil {
		return "", fmt.Errorf("chart: %w", err)
	}
	drawn, err := p.Bytes()
	if err != nil {
		return "", fmt.Errorf("chart: %w", err)
	}
	return taken(title, drawn, width, height, wide)
}

// whole writes a number of the axis; nothing between whole ones, since nothing is
// counted in parts.
func whole(v float64) string {
	if v != math.Trunc(v) {
		return ""
	}
	return fmt.Sprintf("%.0f", v)
}

// stands are Latin texts about as wide as those in their place. The library knows
// no Japanese font: it would make no room for the labels. Each is another one as far
// as its letters go, so that a label which the library leaves out for want of room
// leaves out itself; what looks alike all the same is put back in the order in which
// it was given. Names of series stand behind a letter of their own.
type stands struct{ behind map[string][]string }

// The letters of stands: wide ones for labels and for names, and narrow ones.
const (
	labelLetters = "WGOQHNUDRKBAVXYC"
	nameLetter   = "M"
	narrow       = "nuhdbpqkvx"
)

func (s *stands) all(letters string, texts []string) []string {
	if s.behind == nil {
		s.behind = map[string][]string{}
	}
	out := make([]string, len(texts))
	for i, text := range texts {
		half := 0
		for _, r := range text {
			if half++; r >= 0x1100 {
				half++
			}
		}
		out[i] = numbered(i, half, letters)
		if text != "" {
			s.behind[out[i]] = append(s.behind[out[i]], text)
		}
	}
	return out
}

// numbered is a text of so many half widths that tells a number by its letters, as
// far as they go.
func numbered(n, half int, letters string) string {
	var out strings.Builder
	take := func(from string) {
		out.WriteByte(from[n%len(from)])
		n /= len(from)
	}
	for range half / 2 {
		take(letters)
	}
	if half%2 == 1 {
		take(narrow)
	}
	return out.String()
}

// text is what stands behind a drawn text, itself for one that was not replaced.
func (s *stands) text(drawn string) string {
	texts := s.behind[drawn]
	if len(texts) == 0 {
		return drawn
	}
	s.behind[drawn] = texts[1:]
	return texts[0]
}

func upside[T any](all []T) []T {
	turned := make([]T, len(all))
	for i, v := range all {
		turned[len(all)-1-i] = v
	}
	return turned
}

// taken is a drawing of the library as part of a page: only paths, circles and
// texts, with their places and classes.
func taken(title string, drawn []byte, width, height int, wide *stands) (template.HTML, error) {
	var out strings.Builder
	fmt.Fprintf(&out, `<svg class="chart" viewBox="0 0 %d %d" role="img"><title>%s</title>`, width, height,
		template.HTMLEscapeString(title))
	decoder := xml.NewDecoder(bytes.NewReader(drawn))
	ground := true
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return "", fmt.Errorf("chart: %w", err)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		switch start.Name.Local {
		case "path", "circle":
			if ground { // the first is the ground, which the page has
				ground = false
				continue
			}
			fmt.Fprintf(&out, `<%s%s class="%s"/>`, start.Name.Local, places(start), classOf(start))
		case "text":
			var text string
			if err := decoder.DecodeElement(&text, &start); err != nil {
				return "", fmt.Errorf("chart: %w", err)
			}
			fmt.Fprintf(&out, `<text%s>%s</text>`, places(start), template.HTMLEscapeString(wide.text(text)))
		}
	}
	out.WriteString("</svg>")
	return template.HTML(out.String()), nil //nolint:gosec // every part is made or escaped above
}

// places are the attributes that say where an element is.
func places(e xml.StartElement) string {
	var out strings.Builder
	for _, a := range e.Attr {
		switch a.Name.Local {
		case "d", "x", "y", "cx", "cy", "r":
			fmt.Fprintf(&out, ` %s="%s"`, a.Name.Local, template.HTMLEscapeString(a.Value))
		}
	}
	return out.String()
}

// classOf names the colour of an element: of a series, or of an axis.
func classOf(e xml.StartElement) string {
	for _, a := range e.Attr {
		if a.Name.Local != "style" {
			continue
		}
		for i, c := range colours {
			if strings.Contains(a.Value, fmt.Sprintf("fill:rgb(%d,%d,%d)", c.R, c.G, c.B)) {
				return classes[i]
			}
		}
	}
	return "axis"
}
