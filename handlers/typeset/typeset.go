// Package typeset knows the fonts that the board draws with: its own, and one
// of the machine for kanji of names that its own lacks; which characters they
// have, and where a line of Japanese or English may end. It draws nothing and
// knows nothing of HTTP.
package typeset

import (
	"fmt"
	"strings"
	"sync"
	"unicode"

	"github.com/hajimehoshi/ebiten/v2/examples/resources/fonts"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/norm"
)

// TTF is the board's own font as a TrueType file, M+ 1p: free for any use, with
// the kanji of daily use, but without some hundred that stand in names, such as
// 邉, 栁 and 德, and without signs such as ㈱.
func TTF() []byte { return fonts.MPlus1pRegular_ttf }

// Font tells what the fonts have. It is safe for concurrent use.
type Font struct {
	mu    sync.Mutex
	own   *sfnt.Font
	names *sfnt.Font // for what own lacks; nil for none
	buf   sfnt.Buffer
}

// Open reads the board's own font, and one for names at a path that Installed
// returned; "" for none.
func Open(names string) (*Font, error) {
	own, err := opentype.Parse(TTF())
	if err != nil {
		return nil, fmt.Errorf("font: %w", err)
	}
	f := &Font{own: own}
	if names != "" {
		f.names, err = openNames(names)
	}
	return f, err
}

// Own is the board's own font, for those who draw with it.
func (f *Font) Own() *sfnt.Font { return f.own }

// Names is the font for what the own one lacks, nil for none; Named tells which
// characters are drawn with it.
func (f *Font) Names() *sfnt.Font { return f.names }

func (f *Font) has(font *sfnt.Font, r rune) bool {
	if font == nil {
		return false
	}
	glyph, err := font.GlyphIndex(&f.buf, r)
	return err == nil && glyph != 0
}

// draws reports whether one of the fonts has a character.
func (f *Font) draws(r rune) bool { return f.has(f.own, r) || f.has(f.names, r) }

// Drawable replaces what the fonts cannot draw by what means the same, such as
// ㈱ by (株), and what is left by instead; 0 leaves it out.
func (f *Font) Drawable(text string, instead rune) string {
	f.mu.Lock()
	defer f.mu.Unlock()
	var out strings.Builder
	for _, r := range text {
		if unicode.Is(unicode.Variation_Selector, r) {
			continue // it chooses a form of the character before it, of which each font has one
		}
		if f.draws(r) {
			out.WriteRune(r)
			continue
		}
		for _, same := range norm.NFKC.String(string(r)) {
			if f.draws(same) {
				out.WriteRune(same)
			} else if instead != 0 {
				out.WriteRune(instead)
			}
		}
	}
	return out.String()
}

// neverFirst and neverLast may not begin or end a line in Japanese.
const (
	neverFirst = "。、」』)】〕!?ー・ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.)]!?:;%〜）！？"
	neverLast  = "「『(【〔([¥（"
)

// BreakBefore is the last place up to n at which a line of text may end. Latin
// words stay whole where they can.
func BreakBefore(text []rune, n int) int {
	latin := func(r rune) bool { return r < 0x2000 && (unicode.IsLetter(r) || unicode.IsDigit(r)) }
	for at := n; at > n/2; at-- {
		before, after := text[at-1], text[at]
		if !strings.ContainsRune(neverFirst, after) && !strings.ContainsRune(neverLast, before) &&
			!(latin(before) && latin(after)) {
			return at
		}
	}
	return n
}
