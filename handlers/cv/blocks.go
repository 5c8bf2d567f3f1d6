package cv

import "github.com/enkaku/enkaku/templates"

// Widths of columns, in points.
const (
	labelWide = 92.0
	yearWide  = 62.0
	monthWide = 34.0
	whenWide  = 142.0
)

// sheet draws one sheet on pages of its own.
func (p *press) sheet(s *Sheet) {
	p.page, p.title = 0, s.Title
	p.turn()
	p.write(margin, p.y, 19, s.Title)
	p.right(p.y+10, 9, s.Date)
	p.y += 34
	if s.Called != "" {
		p.right(p.y-6, body, s.Called)
		p.y += 16
	}
	for i := range s.Blocks {
		p.block(&s.Blocks[i])
	}
}

func (p *press) right(y, size float64, text string) {
	p.write(margin+inner-p.wide(size, []rune(p.font.Drawable(text, missing))), y, size, text)
}

func (p *press) block(b *Block) {
	switch {
	case len(b.Pairs) > 0:
		for _, pair := range b.Pairs {
			p.pair(pair)
		}
		p.y += 12
	case len(b.Rows) > 0:
		p.table(b)
	case b.Boxed:
		p.box(b)
	default:
		p.section(b)
	}
}

// pair is a label and what stands beside it, in a frame. Values of a few lines
// stay together; what is longer than a page goes on.
func (p *press) pair(f templates.Fact) {
	lines := p.broken(body, inner-labelWide-2*pad, f.Value)
	height := float64(len(lines))*leading + 2*pad
	p.room(height)
	p.frame(margin, p.y, inner, height)
	p.line(margin+labelWide, p.y, margin+labelWide, p.y+height)
	p.write(margin+pad, p.y+pad+3, 9, f.Label)
	for i, line := range lines {
		p.write(margin+labelWide+pad, p.y+pad+2+float64(i)*leading, body, line)
	}
	p.y += height
}

// table is a table by year and month; a row that does not fit begins a page.
func (p *press) table(b *Block) {
	textAt, textWide := margin+yearWide+monthWide, inner-yearWide-monthWide
	row := func(year, month string, lines []string, at Align) {
		height := float64(len(lines))*leading + 2*pad
		p.room(height)
		p.frame(margin, p.y, inner, height)
		p.line(margin+yearWide, p.y, margin+yearWide, p.y+height)
		p.line(textAt, p.y, textAt, p.y+height)
		p.write(margin+pad, p.y+pad+2, body, year)
		p.write(margin+yearWide+(monthWide-p.wide(body, []rune(month)))/2, p.y+pad+2, body, month)
		for i, line := range lines {
			x := textAt + pad
			switch gap := textWide - 2*pad - p.wide(body, []rune(line)); at {
			case Centre:
				x += gap / 2
			case Right:
				x += gap
			}
			p.write(x, p.y+pad+2+float64(i)*leading, body, line)
		}
		p.y += height
	}
	p.room(5 * leading) // the heading does not stand alone
	for _, r := range b.Rows {
		row(r.Year, r.Month, p.broken(body, textWide-2*pad, r.Text), r.At)
	}
	p.y += 12
}

// box is a text in a frame below its heading, on as many pages as it takes.
func (p *press) box(b *Block) {
	lines := p.broken(body, inner-2*pad, b.Text)
	const head = leading + pad
	p.room(head + 3*leading)
	p.frame(margin, p.y, inner, head)
	p.write(margin+pad, p.y+pad+1, 9, b.Head)
	p.y += head
	for len(lines) > 0 {
		fit := max(1, min(len(lines), int((foot-p.y-2*pad)/leading)))
		height := float64(fit)*leading + 2*pad
		p.frame(margin, p.y, inner, height)
		for i, line := range lines[:fit] {
			p.write(margin+pad, p.y+pad+2+float64(i)*leading, body, line)
		}
		p.y += height
		if lines = lines[fit:]; len(lines) > 0 {
			p.turn()
		}
	}
	p.y += 12
}

// section is a heading with text, or with posts and schools below it.
func (p *press) section(b *Block) {
	p.room(4 * leading)
	p.write(margin, p.y, 12, b.Head)
	p.y += 18
	p.line(margin, p.y, margin+inner, p.y)
	p.y += 6
	p.paragraph(margin, inner, b.Text)
	for _, e := range b.Entries {
		p.entry(e)
	}
	p.y += 10
}

func (p *press) entry(e Entry) {
	head := p.broken(body, inner-whenWide, e.Head)
	p.room(float64(min(len(head)+1, 5)) * leading)
	p.write(margin, p.y, 9, e.When)
	for _, line := range head {
		p.room(leading)
		p.write(margin+whenWide, p.y, body, line)
		p.y += leading
	}
	p.paragraph(margin+whenWide, inner-whenWide, e.Text)
	p.y += 3
}

func (p *press) paragraph(x, wide float64, text string) {
	if text == "" {
		return
	}
	for _, line := range p.broken(body, wide, text) {
		p.room(leading)
		p.write(x, p.y, body, line)
		p.y += leading
	}
}
