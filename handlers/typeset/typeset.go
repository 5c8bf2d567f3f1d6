// Package typeset knows the one font that the board draws with: which
// characters it has, and where a line of Japanese or English may end. It draws
// nothing and knows nothing of HTTP.
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

// TTF is the font as a TrueType file, M+ 1p: free for any use, with all
// characters of Japanese names but a few signs such as ㈱.
func TTF() []byte { return fonts.MPlus1pRegular_ttf }

// Font tells what the font has. It is safe for concurrent use.
type Font struct {
	mu  sync.Mutex
	own *sfnt.Font
	buf sfnt.Buffer
}

// Open reads the font.
func Open() (*Font, error) {
	own, err := opentype.Parse(TTF())
	if err != nil {
		return nil, fmt.Errorf("font: %w", err)
	}
	return &Font{own: own}, nil
}

// Own is the font itself, for those who draw with it.
func (f *Font) Own() *sfnt.Font { return f.own }

func (f *Font) has(r rune) bool {
	glyph, err := f.own.GlyphIndex(&f.buf, r)
	return err == nil && glyph != 0
}

// Drawable replaces what the font cannot draw by what means the same, such as
// ㈱ by (株), and what is left by instead; 0 leaves it out.
func (f *Font) Drawable(text string, instead rune) string {
	f.mu.Lock()
	defer f.mu.Unlock()
	var out strings.Builder
	for _, r := range text {
		if unicode.Is(unicode.Variation_Selector, r) {
			continue // it chooses a form of the character before it, of which the font has one
		}
		if f.has(r) {
			out.WriteRune(r)
			continue
		}
		for _, same := range norm.NFKC.String(string(r)) {
			if f.has(same) {
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
