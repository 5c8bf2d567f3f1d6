package templates

import (
	"fmt"
	"html/template"
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// PayGlance shows pay: the quoted unit first, what makes it comparable second,
// and where it lies on the scale of the list.
type PayGlance struct {
	Main     string // "時給 9,000〜11,000円"
	Overtime string // what of a salary is fixed pay for overtime; "" for none
	Then     string // "比較用 時給 11,000〜13,000円 ・ 3時間"
	From, To int    // place on the scale in percent; To 0: not comparable, no bar
	Mid      int    // where the median of others is drawn, percent; 0: nowhere
	Scale    string // words for the bar: "比較用時給 3,000〜25,000円の中での位置"

	lo, hi     int64 // comparable yen an hour
	comparable bool
}

// Bar draws the place on the scale, at least wide enough to see. Like Drawing
// it is on every card, and therefore not in the template.
func (g PayGlance) Bar() template.HTML {
	const shape = `<svg class="scale" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label="%s">` +
		`<rect class="off" width="100" height="6"/><rect class="on" x="%d" width="%d" height="6"/>%s</svg>`
	mid := ""
	if g.Mid > 0 {
		mid = fmt.Sprintf(`<rect class="mid" x="%d" width="1" height="6"/>`, min(g.Mid, 99))
	}
	return template.HTML(fmt.Sprintf(shape, template.HTMLEscapeString(g.Scale), g.From, max(g.To-g.From, 3), mid))
}

// WeekGlance shows when the work happens: seven days by three parts.
type WeekGlance struct {
	Lang vocab.Lang
	Week models.Week // 0: no fixed times
	Note string      // words instead of the picture when Week is 0, below it else
}

var (
	dayNames = map[vocab.Lang][]string{
		vocab.JA: {"月", "火", "水", "木", "金", "土", "日"},
		vocab.EN: {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"},
	}
	dayInitials = map[vocab.Lang][]string{
		vocab.JA: {"月", "火", "水", "木", "金", "土", "日"},
		vocab.EN: {"M", "T", "W", "T", "F", "S", "S"},
	}
	partInitials = map[vocab.Lang][]string{
		vocab.JA: {"朝", "昼", "夜"},
		vocab.EN: {"am", "pm", "nt"},
	}
	betweenParts = map[vocab.Lang]string{vocab.EN: ", "}
	partNames    = map[vocab.Lang][]string{
		vocab.JA: {"朝", "昼", "夜"},
		vocab.EN: {"mornings", "afternoons", "nights"},
	}
)

// Bound reports whether the week says something: there are fixed times, and
// they are not all there are.
func (g WeekGlance) Bound() bool { return g.Week != 0 && !g.Week.Whole() }

// Strip draws the week as seven thin days, each morning, day and night from top
// to bottom, for a card; words stand beside it.
func (g WeekGlance) Strip() template.HTML {
	var on, off strings.Builder
	for part := range 3 {
		for day := range 7 {
			path, x := &off, day*11
			if day > 4 {
				x += 4
			}
			if g.Week.Has(day, part) {
				path = &on
			}
			fmt.Fprintf(path, "M%d %dh9v5h-9z", x, part*6)
		}
	}
	return template.HTML(fmt.Sprintf( // made of our own numbers only
		`<svg class="strip" width="79" height="17" viewBox="0 0 79 17" aria-hidden="true"><path class="off" d="%s"/><path class="on" d="%s"/></svg>`,
		off.String(), on.String()))
}

// Drawing returns the headings and the 21 half-days as the inside of an SVG.
// Style sheets draw a line around each half-day, which makes its round corners.
// It is written here and not in the template because every card has one and a
// template takes twenty times as long.
func (g WeekGlance) Drawing() template.HTML {
	var b strings.Builder
	b.Grow(1024)
	for i, name := range dayInitials[g.Lang] {
		fmt.Fprintf(&b, `<text x="%d" y="10">%s</text>`, 22+i*27+12, name)
	}
	for i, name := range partInitials[g.Lang] {
		fmt.Fprintf(&b, `<text class="r" x="0" y="%d">%s</text>`, 14+i*14+9, name)
	}
	var on, off strings.Builder
	for part := range 3 {
		for day := range 7 {
			path := &off
			if g.Week.Has(day, part) {
				path = &on
			}
			fmt.Fprintf(path, "M%d %dh21v7h-21z", 24+day*27, 16+part*14)
		}
	}
	fmt.Fprintf(&b, `<path class="off" d="%s"/><path class="on" d="%s"/>`, off.String(), on.String())
	return template.HTML(b.String()) // made of our own numbers and day names only
}

// Words says the same as the picture, parts of the day with the same days
// together: "朝昼: 土日。夜: 毎日", "mornings, afternoons: weekends; nights: every day".
func (g WeekGlance) Words() string {
	var said, days []string
	for part, name := range partNames[g.Lang] {
		on := daysInWords(g.Lang, g.Week, part)
		if on == "" {
			continue
		}
		if i := slices.Index(days, on); i < 0 {
			said, days = append(said, name), append(days, on)
		} else {
			said[i] += betweenParts[g.Lang] + name
		}
	}
	for i := range said {
		said[i] += ": " + days[i]
	}
	if g.Lang == vocab.EN {
		return strings.Join(said, "; ")
	}
	return strings.Join(said, "。")
}

// daysInWords names the days on which a part of the day is worked.
func daysInWords(lang vocab.Lang, week models.Week, part int) string {
	var on []string
	mask := 0
	for day, name := range dayNames[lang] {
		if week.Has(day, part) {
			on = append(on, name)
			mask |= 1 << day
		}
	}
	short := map[int]vocab.Text{
		0b1111111: {JA: "毎日", EN: "every day"},
		0b0011111: {JA: "平日", EN: "weekdays"},
		0b1100000: {JA: "土日", EN: "weekends"},
	}
	if text, ok := short[mask]; ok {
		return text.In(lang)
	}
	if lang == vocab.EN {
		return strings.Join(on, ", ")
	}
	return strings.Join(on, "・")
}
