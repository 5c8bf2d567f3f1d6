package filerows

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	utf16 "golang.org/x/text/encoding/unicode"

	"github.com/enkaku/enkaku/handlers/filetext"
)

// decode recognises the encoding of a text from its bytes alone and evens out
// ends of lines. It reports false when the bytes fit none: nothing is guessed.
func decode(content []byte) (text, name string, ok bool) {
	little := utf16.UTF16(utf16.LittleEndian, utf16.IgnoreBOM)
	big := utf16.UTF16(utf16.BigEndian, utf16.IgnoreBOM)
	switch {
	case bytes.HasPrefix(content, []byte("\xef\xbb\xbf")):
		return decoded(content[3:], encoding.Nop, "UTF-8")
	case bytes.HasPrefix(content, []byte("\xff\xfe")):
		return decoded(content[2:], little, "UTF-16")
	case bytes.HasPrefix(content, []byte("\xfe\xff")):
		return decoded(content[2:], big, "UTF-16")
	}
	if bytes.IndexByte(content, 0) >= 0 { // only UTF-16 holds zero bytes
		if zerosAt(content, 1) >= zerosAt(content, 0) {
			return decoded(content, little, "UTF-16")
		}
		return decoded(content, big, "UTF-16")
	}
	switch as := filetext.Unmarked(content); as {
	case nil:
		return "", "", false
	case encoding.Nop:
		return decoded(content, as, "UTF-8")
	case japanese.ShiftJIS:
		return decoded(content, as, "CP932")
	case japanese.EUCJP:
		return decoded(content, as, "EUC-JP")
	default:
		return decoded(content, as, "ISO-2022-JP")
	}
}

// zerosAt counts the zero bytes at even or odd places: the high halves of the
// signs and digits that every table has.
func zerosAt(content []byte, from int) (n int) {
	for i := from; i < len(content); i += 2 {
		if content[i] == 0 {
			n++
		}
	}
	return n
}

func decoded(content []byte, as encoding.Encoding, name string) (string, string, bool) {
	if name == "UTF-16" && len(content)%2 != 0 {
		return "", "", false
	}
	out := content
	if as != encoding.Nop { // which would copy ten megabytes
		var err error
		if out, err = as.NewDecoder().Bytes(content); err != nil {
			return "", "", false
		}
	}
	if !utf8.Valid(out) || bytes.ContainsRune(out, utf8.RuneError) {
		return "", "", false
	}
	text := string(out)
	if strings.ContainsAny(text, "\r\f\v") {
		text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\f", "\n", "\v", "\n").Replace(text)
	}
	if strange(text) {
		return "", "", false
	}
	return text, name, true
}

// strange reports whether a text is not one: it holds control characters,
// private or unassigned ones, or many half-width kana, which bytes of another
// encoding become when they are read as CP932.
func strange(text string) bool {
	letters, half := 0, 0
	for _, r := range text {
		switch {
		case r == '\n' || r == '\t' || r == '\u000b' || r == '\x1a':
		case unicode.IsControl(r), unicode.Is(unicode.Co, r), !unicode.IsOneOf(assigned, r):
			return true
		case r >= '｡' && r <= 'ﾟ':
			half++
			letters++
		case unicode.IsLetter(r):
			letters++
		}
	}
	return half > 20 && half*3 > letters
}

var assigned = []*unicode.RangeTable{unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z, unicode.Cf}
