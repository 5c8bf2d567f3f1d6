package pdftext

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// writing is how a predefined CMap writes characters (ISO 32000-1, table 118).
type writing struct {
	encoding encoding.Encoding
	high     bool // written in seven bits, read with the eighth
	length   func(raw string) int
}

// predefined is the writing of a CMap that the file names and does not hold: those
// that are an encoding of characters. Identity-H and -V are not, they number the
// glyphs of one font.
func predefined(name string) *writing {
	base := strings.TrimSuffix(strings.TrimSuffix(name, "-H"), "-V")
	switch {
	case strings.Contains(base, "RKSJ"):
		return &writing{encoding: japanese.ShiftJIS, length: shiftJISLength}
	case base == "EUC":
		return &writing{encoding: japanese.EUCJP, length: eucLength}
	case name == "H" || name == "V": // JIS X 0208 in seven bits
		return &writing{encoding: japanese.EUCJP, high: true, length: func(string) int { return 2 }}
	case !strings.HasPrefix(base, "Uni"):
		return nil
	case strings.Contains(base, "UCS2"), strings.Contains(base, "UTF16"):
		return &writing{encoding: unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), length: utf16Length}
	case strings.Contains(base, "UTF32"):
		return &writing{encoding: utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM), length: func(string) int { return 4 }}
	case strings.Contains(base, "UTF8"):
		return &writing{encoding: encoding.Nop, length: utf8Length}
	}
	return nil
}

// text is what one code stands for.
func (w *writing) text(one string) string {
	raw := []byte(one)
	for i := range raw {
		if w.high {
			raw[i] |= 0x80
		}
	}
	out, err := w.encoding.NewDecoder().Bytes(raw)
	if err != nil || !utf8.Valid(out) {
		return string(utf8.RuneError)
	}
	return string(out)
}

func shiftJISLength(raw string) int {
	if c := raw[0]; c >= 0x81 && c <= 0x9f || c >= 0xe0 && c <= 0xfc {
		return 2
	}
	return 1
}

func eucLength(raw string) int {
	if c := raw[0]; c == 0x8e || c >= 0xa1 {
		return 2
	}
	return 1
}

// utf16Length counts both halves of a character beyond U+FFFF.
func utf16Length(raw string) int {
	if raw[0] >= 0xd8 && raw[0] <= 0xdb {
		return 4
	}
	return 2
}

func utf8Length(raw string) int {
	_, n := utf8.DecodeRuneInString(raw)
	return n
}
