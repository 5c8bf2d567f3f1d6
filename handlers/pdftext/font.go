package pdftext

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/ledongthuc/pdf"
)

// font turns the codes of a text on a page into characters and their widths
// (ISO 32000-1, 9.4 to 9.10).
type font struct {
	simple   bool
	vertical bool
	unicode  *codeMap      // the font's own table, ToUnicode
	written  *writing      // what a predefined table of Japanese says, or none
	split    *codeMap      // where a code ends, of a table in the file
	named    map[byte]rune // characters that the file names by their Unicode number
	encoder  pdf.TextEncoding
	widths   map[int]float64
	missing  float64 // width of a character that has none, -1 where the file says nothing
	em       float64 // size of a character in units of the size that the page asks for
}

// code is one character of a text.
type code struct {
	text  string
	width float64 // of the size that the page asks for
	space bool    // the one-byte code 32, which word spacing widens
}

// maxWidths is how many characters of one font may have a width of their own.
const maxWidths = 1 << 16

// newFont reads what a font of the file says of its codes.
func newFont(v pdf.Value) *font {
	f := &font{widths: map[int]float64{}, missing: -1, em: 1}
	if v.Key("ToUnicode").Kind() == pdf.Stream {
		f.unicode = readCodeMap(v.Key("ToUnicode"))
	}
	if v.Key("Subtype").Name() == "Type0" {
		f.composite(v)
		return f
	}
	f.simple = true
	own := pdf.Font{V: v}
	f.encoder = own.Encoder()
	f.named = namedByNumber(v.Key("Encoding").Key("Differences"))
	scale := 1 / 1000.0
	if v.Key("Subtype").Name() == "Type3" {
		scale = v.Key("FontMatrix").Index(0).Float64()
		f.em = sizeOfType3(v)
	}
	first, widths := int(v.Key("FirstChar").Int64()), v.Key("Widths")
	for i := range min(widths.Len(), 256) {
		f.widths[first+i] = widths.Index(i).Float64() * scale
	}
	return f
}

// sizeOfType3 is 1 for fonts whose characters are drawn in thousandths, as those of
// browsers are; those of pixels have the height of their box.
func sizeOfType3(v pdf.Value) float64 {
	const thousandths = 0.01
	d := v.Key("FontMatrix").Index(3).Float64()
	if d < 0 {
		d = -d
	}
	box := v.Key("FontBBox")
	if height := box.Index(3).Float64() - box.Index(1).Float64(); d > thousandths && height > 0 {
		return d * height
	}
	return 1
}

// composite reads a font of many characters.
func (f *font) composite(v pdf.Value) {
	encoding := v.Key("Encoding")
	switch name := encoding.Name(); {
	case encoding.Kind() == pdf.Stream:
		f.split = readCodeMap(encoding)
		f.vertical = encoding.Key("WMode").Int64() == 1
	default:
		f.written = predefined(name)
		f.vertical = strings.HasSuffix(name, "-V") || name == "V"
	}
	cid := v.Key("DescendantFonts").Index(0)
	f.missing = 1
	if dw := cid.Key("DW"); !dw.IsNull() {
		f.missing = dw.Float64() / 1000
	}
	if f.written == nil && f.split == nil { // else widths go by numbers that take a large table to know
		f.readWidths(cid.Key("W"))
	}
}

// readWidths reads lists of widths: "first [w w w]" or "first last w".
func (f *font) readWidths(w pdf.Value) {
	for i := 0; i+1 < w.Len() && len(f.widths) < maxWidths; {
		first, next := int(w.Index(i).Int64()), w.Index(i+1)
		if next.Kind() == pdf.Array {
			for k := range next.Len() {
				f.widths[first+k] = next.Index(k).Float64() / 1000
			}
			i += 2
			continue
		}
		width := w.Index(i+2).Float64() / 1000
		for k := first; k <= int(next.Int64()) && len(f.widths) < maxWidths; k++ {
			f.widths[k] = width
		}
		i += 3
	}
}

// codes are the characters of a text as it stands in the file.
func (f *font) codes(raw string) []code {
	out := make([]code, 0, len(raw))
	for len(raw) > 0 {
		n := min(max(f.length(raw), 1), len(raw))
		one := raw[:n]
		raw = raw[n:]
		c := code{text: f.characters(one), space: one == " "}
		c.width = f.width(number(one), c.text)
		out = append(out, c)
	}
	return out
}

// length is how many bytes the first code of a text has.
func (f *font) length(raw string) int {
	switch {
	case f.simple:
		return 1
	case f.split != nil:
		return f.split.length(raw)
	case f.written != nil:
		return f.written.length(raw)
	}
	return 2
}

// characters are what a code stands for, as the font's own table says, else its
// encoding; a mark of loss where neither knows.
func (f *font) characters(one string) string {
	if f.unicode != nil {
		if text, ok := f.unicode.texts[number(one)]; ok {
			return text
		}
	}
	switch {
	case f.written != nil:
		return f.written.text(one)
	case !f.simple:
		return string(utf8.RuneError)
	}
	if r, ok := f.named[one[0]]; ok {
		return string(r)
	}
	return f.encoder.Decode(one)
}

// width is how wide a code is. Where the file does not say, kanji and kana take
// their size and narrow letters half of it.
func (f *font) width(n uint32, text string) float64 {
	if w, ok := f.widths[int(n)]; ok {
		return w
	}
	r, _ := utf8.DecodeRuneInString(text)
	if narrow := r < 0x250 || r >= 0xff61 && r <= 0xff9f; narrow && (f.missing < 0 || f.written != nil) {
		return 0.5
	}
	if f.missing >= 0 {
		return f.missing
	}
	return 1
}

// namedByNumber are the codes whose glyphs are called uniXXXX or uXXXX in a list of
// differences; other names are the library's to read.
func namedByNumber(differences pdf.Value) map[byte]rune {
	named := map[byte]rune{}
	at := 0
	for i := range differences.Len() {
		v := differences.Index(i)
		if v.Kind() == pdf.Integer {
			at = int(v.Int64())
			continue
		}
		digits, ok := strings.CutPrefix(v.Name(), "uni")
		if !ok {
			digits, ok = strings.CutPrefix(v.Name(), "u")
		}
		if n, err := strconv.ParseUint(digits, 16, 32); ok && err == nil && len(digits) >= 4 && at < 256 {
			named[byte(at)] = rune(n)
		}
		at++
	}
	return named
}

// number is a code as a number, the most significant byte first.
func number(one string) (n uint32) {
	for i := range len(one) {
		n = n<<8 | uint32(one[i])
	}
	return n
}
